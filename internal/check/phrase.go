package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/plan"
)

// phrase (vending) is words that sound like an agreement and are none: whoever reads them at night still has to ask.
type phrase struct {
	words string
	lacks string // what they leave out
	fix   string
}

const (
	lacksWho  = "hvem det er"
	lacksWhen = "hvornår det er"
	lacksIf   = "hvad der skal til"
	lacksWhat = "hvad det er"

	fixWho  = "Skriv, hvem: navnet på afdelingen, kontakten eller linjen."
	fixWhat = "Skriv, hvad man gør, eller hvad det hedder, og hvor det ligger."
	fixWhen = "Skriv en frist, nogen kan holde: straks, samme dag eller et tal med enhed, fx 2 hverdage."
	fixIf   = "Skriv, hvad man ser eller hører, når det er tid, fx \"hvis borgeren har børn\"."
)

// phrases is short on purpose. Each leaves the reader with a question whatever stands around it.
func phrases() []phrase {
	return []phrase{
		{"relevante parter", lacksWho, fixWho},
		{"relevante aktører", lacksWho, fixWho},
		{"relevante samarbejdspartnere", lacksWho, fixWho},
		{"relevante myndigheder", lacksWho, fixWho},
		{"relevante fagpersoner", lacksWho, fixWho},
		{"relevante instanser", lacksWho, fixWho},
		{"relevante personer", lacksWho, fixWho},
		{"relevante afdelinger", lacksWho, fixWho},
		{"relevante forvaltninger", lacksWho, fixWho},
		{"relevante samarbejdsparter", lacksWho, fixWho},
		{"relevante kolleger", lacksWho, fixWho},
		{"relevante medarbejdere", lacksWho, fixWho},
		{"relevant myndighed", lacksWho, fixWho},
		{"relevant fagpersonale", lacksWho, fixWho},
		{"involverede parter", lacksWho, fixWho},
		{"rette vedkommende", lacksWho, fixWho},
		{"de rette instanser", lacksWho, fixWho},
		{"der skal ringes", lacksWho, fixWho},
		{"der skal kontaktes", lacksWho, fixWho},
		{"der skal underrettes", lacksWho, fixWho},
		{"der skal handles", lacksWho, fixWho},
		{"der skal reageres", lacksWho, fixWho},
		{"der skal følges op", lacksWho, fixWho},
		{"der tages hånd om", lacksWho, fixWho},
		{"der tages kontakt", lacksWho, fixWho},
		{"der rettes henvendelse", lacksWho, fixWho},
		{"hurtigst muligt", lacksWhen, fixWhen},
		{"snarest muligt", lacksWhen, fixWhen},
		{"så hurtigt som muligt", lacksWhen, fixWhen},
		{"så snart som muligt", lacksWhen, fixWhen},
		{"inden for rimelig tid", lacksWhen, fixWhen},
		{"snarest", lacksWhen, fixWhen},
		{"når det er muligt", lacksWhen, fixWhen},
		{"gældende retningslinjer", lacksWhat, fixWhat},
		{"gældende procedurer", lacksWhat, fixWhat},
		{"gældende procedure", lacksWhat, fixWhat},
		{"gældende instruks", lacksWhat, fixWhat},
		{"det fornødne", lacksWhat, fixWhat},
		{"nødvendige tiltag", lacksWhat, fixWhat},
		{"nødvendige foranstaltninger", lacksWhat, fixWhat},
		{"relevante tiltag", lacksWhat, fixWhat},
		{"relevante foranstaltninger", lacksWhat, fixWhat},
		{"efter behov", lacksIf, fixIf},
		{"ved behov", lacksIf, fixIf},
		{"i relevant omfang", lacksIf, fixIf},
		{"i fornødent omfang", lacksIf, fixIf},
		{"hvor det er relevant", lacksIf, fixIf},
		{"når det er relevant", lacksIf, fixIf},
		{"hvis det er relevant", lacksIf, fixIf},
	}
}

// checkPhrases looks through every text that a reader sees. Notes and evidence are the drafter's own.
func checkPhrases(p *Pass) {
	list := phrases()
	for _, f := range p.fields() {
		if f.Key.Kind != plan.KindText && f.Key.Kind != plan.KindProse || f.Key.Name == "note" || f.Key.Name == "evidence" || f.Key.Shape != "" {
			continue
		}
		if !promising(f.Value) {
			continue
		}
		found := empties(f, list)
		if step := stepOf(f); step != nil && step.Within.OK { // the deadline stands beside the words
			found = slices.DeleteFunc(found, func(e emptiness) bool { return e.lacks == lacksWhen })
		}
		if len(found) == 0 {
			continue
		}
		var said, lacks, fixes []string
		for _, e := range found {
			said = append(said, `"`+f.Value[e.start:e.end]+`"`)
			lacks, fixes = danish.AppendNew(lacks, e.lacks), danish.AppendNew(fixes, e.fix)
		}
		severity := diag.Info
		if f.Path != nil {
			severity = diag.Warning // somebody stands with the card
		}
		p.ReportAs(severity, f.Place(), part(f, found[0].start, found[0].end),
			f.Key.Label()+": "+danish.List(said, "og")+" siger ikke, "+strings.Join(lacks, ", og ")+".", strings.Join(fixes, " "))
	}
}

// stepOf is the step that a field belongs to; nil for other fields.
func stepOf(f plan.Field) *plan.Step {
	if f.Path == nil {
		return nil
	}
	for _, s := range f.Path.Steps {
		if s.Place != "" && strings.HasPrefix(f.Place(), s.Place+"/") {
			return s
		}
	}
	return nil
}

// promising leaves out, without looking for each phrase, the many texts that cannot hold one. The first letter of a word is
// left out because it may be a capital.
func promising(text string) bool {
	return containsAny(text, "elevant", "muligt", "narest", "behov", "omfang", "er skal ", "er tages ", "er rettes ", "vedkommende", "rimelig", "instanser", "ældende ", "fornødne", "ødvendige ", "nvolverede ")
}

// empties finds the phrases in a text, in the order they stand there.
func empties(f plan.Field, list []phrase) []emptiness {
	var found []emptiness
	text := lower(f.Value)
	for _, ph := range list {
		i := indexWords(text, ph.words)
		if i < 0 || quotedAt(text, i) || slices.ContainsFunc(found, func(e emptiness) bool { return i >= e.start && i < e.end }) {
			continue
		}
		if f.Key.Name == "do" && f.Path != nil && strings.HasPrefix(ph.words, "der ") {
			continue // a step in the passive has a rule of its own
		}
		found = append(found, emptiness{ph, i, i + len(ph.words)})
	}
	slices.SortFunc(found, func(a, b emptiness) int { return a.start - b.start })
	return found
}

// emptiness is a phrase where it stands in a text.
type emptiness struct {
	phrase
	start, end int
}

// lower is a text in lower case with every byte where it was.
func lower(s string) string {
	l := strings.Map(func(r rune) rune {
		if low := unicode.ToLower(r); utf8.RuneLen(low) == utf8.RuneLen(r) {
			return low
		}
		return r
	}, s)
	if len(l) != len(s) {
		return s // it holds bytes that are no letters
	}
	return l
}

// indexWords finds words in a text, not inside longer ones; -1 when they are not there.
func indexWords(text, words string) int {
	for from := 0; ; {
		i := strings.Index(text[from:], words)
		if i < 0 {
			return -1
		}
		i += from
		if !letterBeside(text, i, i+len(words)) {
			return i
		}
		from = i + len(words)
	}
}

// quotedAt says that the words stand in quotation marks: then they are spoken of, and not meant.
func quotedAt(text string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return strings.ContainsRune("\"”“„»«'’", r) && i > 0
}
