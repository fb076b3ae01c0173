package check

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/leak"
	"beredskab/internal/plaintext"
	"beredskab/internal/plan"
	"beredskab/internal/register"
)

// RulePublicText is the rule about what a public text repeats and nobody but staff may know. The public edition is not made
// while there is such a finding.
const RulePublicText = "P5"

// RuleMaybePerson is the rule about a name there that may be anybody's. It asks, and stops nothing.
const RuleMaybePerson = "P6"

// checkPublicText looks in every text that citizens see for the persons and numbers that they may not, in the spellings that
// people use. That the text is public makes what it repeats no more so; only a public number itself does.
func checkPublicText(p *Pass) {
	var values []leak.Value
	var allowed []string
	holds := map[string]plan.Holds{} // by place
	named := p.publicNames()
	for _, f := range p.fields() {
		switch {
		case f.Key.Holds == plan.PersonText:
			for _, spelling := range spellings(f.Value) {
				if strings.Contains(spelling, " ") || !named[spelling] {
					values = append(values, leak.Value{Text: spelling, Place: f.Place()})
				}
			}
		case f.Key.Holds == plan.NumberText && f.Public():
			allowed = append(allowed, f.Value)
		case f.Key.Holds == plan.NumberText:
			values = append(values, leak.Value{Text: f.Value, Place: f.Place(), Number: true})
		default:
			continue
		}
		holds[f.Place()] = f.Key.Holds
	}
	if len(values) == 0 {
		return
	}
	for _, l := range register.Lines {
		allowed = append(allowed, l.Phone)
	}
	search := leak.New(values, allowed...)
	for _, f := range p.fields() {
		if !f.Public() || f.Key.Kind != plan.KindText && f.Key.Kind != plan.KindProse || f.Key.Holds == plan.NumberText {
			continue
		}
		hit, found := search.InText(f.Value)
		if !found {
			hit, found = search.InText(plaintext.Read(f.Value).Shown)
		}
		switch {
		case !found:
		case holds[hit.Place] == plan.PersonText:
			p.Report(f.Place(), f.Span(), f.Key.Label()+" nævner en person ("+diag.Quote(p.at(hit.Place))+"), og alle kan se teksten.",
				"Skriv enheden eller funktionen i stedet for navnet. Den offentlige udgave bliver ikke lavet før.", p.noteAt(hit.Place))
		default:
			p.Report(f.Place(), f.Span(), f.Key.Label()+" nævner nummeret "+diag.Quote(hit.Text)+", som kun medarbejdere må se, og alle kan se teksten.",
				"Skriv et nummer, som alle må ringe til, eller skriv ved nummeret i Vises for, at alle må se det (audience: public). Den offentlige udgave bliver ikke lavet før.",
				p.noteAt(hit.Place))
		}
	}
}

// spellings are the ways to write a person's name: as it is, with any of its first names left out or as initials, the last name
// first, in one word, and the last name alone where it is long enough to be nobody else's.
func spellings(name string) []string {
	const telling = 6 // letters: "Holm" and "Skov" are in many words that are no names
	words := strings.Split(danish.Slug(name), "-")
	given, last := words[:len(words)-1], words[len(words)-1]
	if len(given) == 0 || len(last) < 3 {
		return []string{name}
	}
	forms := []string{name, strings.Join(words, "")}
	add := func(given []string) {
		if len(given) > 0 {
			first := strings.Join(given, " ")
			forms = append(forms, first+" "+last, last+" "+first)
		}
	}
	add(given)
	for i, word := range given {
		initials := slices.Clone(given)
		for j := i; j < len(given); j++ { // Mette K. Holmgaard, M. K. Holmgaard
			initials[j] = given[j][:1]
		}
		add(initials)
		add([]string{word})
		add([]string{word[:1]})
	}
	if len(given) > 1 {
		initials := ""
		for _, word := range given {
			initials += word[:1]
		}
		add([]string{initials})
		forms = append(forms, strings.Join(given, " "))
	}
	if len(last) >= telling {
		forms = append(forms, last)
	}
	return forms
}

// publicNames are the words in the names of what citizens may know: a last name that is also a place's or a service's tells nobody.
func (p *Pass) publicNames() map[string]bool {
	words := map[string]bool{}
	for _, f := range p.fields() {
		if f.Key.Holds == plan.NameText && f.Public() {
			for _, w := range strings.Split(danish.Slug(f.Value), "-") {
				words[w] = true
			}
		}
	}
	return words
}

// at is the value at a place.
func (p *Pass) at(place string) string {
	for _, f := range p.fields() {
		if f.Place() == place {
			return f.Value
		}
	}
	return ""
}

// noteAt points at where a value stands that is not for all.
func (p *Pass) noteAt(place string) diag.Note {
	for _, f := range p.fields() {
		if f.Place() == place {
			return diag.Note{Span: f.Span(), Message: "her står det, kun til medarbejdere"}
		}
	}
	return diag.Note{}
}
