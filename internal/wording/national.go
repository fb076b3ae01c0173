package wording

import "beredskab/internal/register"

// NationalChoice is a national line as somebody who fills in a form chooses it.
type NationalChoice struct{ ID, Name string }

// NationalChoices are the national lines that a plan may rely on: those whose numbers are verified.
func NationalChoices() []NationalChoice {
	var out []NationalChoice
	for i := range register.Lines {
		if l := &register.Lines[i]; l.Printable() {
			out = append(out, NationalChoice{register.NationalPrefix + l.ID, l.Name})
		}
	}
	return out
}
