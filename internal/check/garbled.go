package check

import (
	"strings"
	"sync"
	"unicode"

	"beredskab/internal/catalogue"
	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/plan"
)

// checkGarbled looks for letters that a program read with the wrong code page and saved so. They look like a slip of the pen and
// are none: there is one cause, and mostly more of them.
func checkGarbled(p *Pass) {
	var words map[string]bool
	known := func(word string) bool {
		if words == nil {
			words = p.wordsInUse()
		}
		return words[word]
	}
	for _, f := range p.fields() {
		if f.Key.Kind != plan.KindText && f.Key.Kind != plan.KindProse || f.Key.Shape != "" {
			continue
		}
		found := danish.FindGarbled(f.Value, known)
		if len(found) == 0 {
			continue
		}
		first, last := found[0], found[len(found)-1]
		fix := "Skriv teksten igen. Hvor der står ? eller et tomt tegn, manglede formentlig et æ, ø eller å."
		if meant := meantText(f.Value, found); meant != "" {
			fix = "Der skal formentlig stå " + diag.Quote(meant) + "."
		}
		p.Report(f.Place(), part(f, first.Start, last.End), f.Key.Label()+": bogstaverne er gået i stykker i "+diag.Quote(f.Value[first.Start:last.End])+".",
			fix+" Se også efter i resten af filen, og gem den med kodningen UTF-8.")
	}
}

// meantText puts the words right from the first that is garbled to the last; "" when one of them is not known.
func meantText(text string, found []danish.Garbled) string {
	var b strings.Builder
	at := found[0].Start
	for _, g := range found {
		if g.Meant == "" {
			return ""
		}
		b.WriteString(text[at:g.Start])
		b.WriteString(g.Meant)
		at = g.End
	}
	return b.String()
}

// wordsInUse are the words that a lost letter may belong to, in small letters: the plan's own, and those of the recommendations and
// the closed lists.
func (p *Pass) wordsInUse() map[string]bool {
	words := map[string]bool{}
	add := func(text string) {
		for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
			if strings.ContainsAny(w, "æøå") {
				words[w] = true
			}
		}
	}
	for _, w := range commonWords() {
		words[w] = true
	}
	for _, f := range p.fields() {
		add(f.Value)
	}
	for _, text := range ordinaryTexts() {
		add(text)
	}
	return words
}

// ordinaryTexts are the program's own Danish.
var ordinaryTexts = sync.OnceValue(func() []string {
	var texts []string
	for _, r := range catalogue.Recommendations {
		texts = append(texts, r.Title, r.Summary)
		for _, point := range r.Points {
			texts = append(texts, point.Text)
		}
	}
	for _, list := range plan.Vocabulary {
		for _, t := range list {
			texts = append(texts, t.Da)
		}
	}
	return texts
})

// commonWords are words of every such plan that the recommendations happen not to use.
func commonWords() []string {
	return strings.Fields("på når må så får går står også bør før både åben åbent åbningstid døgnåben døgnåbent døgnvagt døgnvagten døgnet rådhus rådhuset " +
		"rådgivning rådgivningen voldsrådgivningen rådgiver rådgiveren børn børnevagt børnevagten børnene børnehus børnehuset familierådgivningen " +
		"nøgleperson nøglepersonen sundhedsplejerske ældre ældrepleje søndag lørdag påske spørg spørgsmål gør følg følger hjælp hjælper hjælpen " +
		"udøver udøveren voldsudøver ægtefælle kæreste våben trussel forældre nærmeste første største år måned måneder " +
		"møde mødet mødes skånsom tværfaglig tværfagligt afgørelse beføjelse underretningspligt københavn køge næstved sønderborg ærø læsø")
}
