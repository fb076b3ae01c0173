package check

import (
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

// checkPublicText looks in every text that citizens see for the persons and numbers that they may not, in the spellings that
// people use. That the text is public makes what it repeats no more so; only a public number itself does.
func checkPublicText(p *Pass) {
	var values []leak.Value
	var allowed []string
	holds := map[string]plan.Holds{} // by place
	for _, f := range p.fields() {
		switch {
		case f.Key.Holds == plan.PersonText:
			values = append(values, persons(f)...)
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

// persons are the ways to write a person's name: as it is, the last name first, with an initial, and in one word.
func persons(f plan.Field) []leak.Value {
	words := strings.Split(danish.Slug(f.Value), "-")
	first, last := words[0], words[len(words)-1]
	forms := []string{f.Value}
	if len(words) > 1 && len(last) > 2 {
		forms = append(forms, last+" "+strings.Join(words[:len(words)-1], " "), first[:1]+" "+last, strings.Join(words, ""))
		if len(words) > 2 {
			forms = append(forms, first+" "+last)
		}
	}
	var values []leak.Value
	for _, form := range forms {
		values = append(values, leak.Value{Text: form, Place: f.Place()})
	}
	return values
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
