package coverage

import (
	"slices"
	"strconv"
	"strings"

	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/hours"
)

// At tells who answers at one moment, with the whole chain and the numbers.
func At(in Input, at hours.Instant) *Printout {
	c := &builder{in}
	r := c.report("Hvem svarer i " + c.municipality() + " " + cover.Moment(at) + "?")
	r.Lines = r.Lines[1:] // the period is only there to look ahead in
	if names := c.specialDays(hours.Interval{Start: at, End: at + 1}); len(names) > 0 {
		r.Lines = append(r.Lines, "Det er "+names[0]+".")
	}
	groups := c.group(func(route *cover.Route) []string { return answerLines(route, at) })
	if len(groups) == 0 {
		r.Lines = append(r.Lines, c.nothing())
	}
	for len(groups) > 0 {
		first, rest := groups[0], groups[:0:0]
		titles := []string{first.title}
		for _, g := range groups[1:] {
			if slices.Equal(g.lines, first.lines) && slices.Equal(g.departments, first.departments) {
				titles = append(titles, g.title)
			} else {
				rest = append(rest, g)
			}
		}
		r.part(strings.Join(titles, ", ")+c.departmentsBrief(first), first.lines)
		groups = rest
	}
	var assumed []string
	for _, a := range in.Cover.Assumptions {
		assumed = append(assumed, "- "+document.Sentence(a))
	}
	r.part("Det bygger tallene på", assumed)
	return r
}

// answerLines are the calls of a route at a moment, and what comes of them.
func answerLines(r *cover.Route, at hours.Instant) []string {
	if at < r.Window.Start || at >= r.Window.End {
		return []string{"Bruges ikke på det tidspunkt."}
	}
	a := r.At(at)
	lines := whoseLines(r)
	for i, t := range a.Tries {
		lines = append(lines, strconv.Itoa(i+1)+". "+Tried(t, r, a.By == t.Party))
	}
	if len(a.Tries) == 0 {
		lines = append(lines, "Der er ingen at ringe til.")
	}
	switch {
	case a.By != nil && a.Minutes == 0:
		return append(lines, "I får straks fat i en.")
	case a.By != nil && a.Minutes != cover.Never:
		return append(lines, "I får fat i en inden "+danish.Duration(a.Minutes)+".")
	case a.Minutes == cover.Never || a.Then == nil:
		return append(lines, "Ingen svarer inden for et år.")
	}
	return append(lines, "Ingen svarer nu. Den første, der svarer, er "+a.Then.Name+" "+cover.Moment(a.Next)+
		". I får fat i en efter "+danish.Duration(a.Minutes)+".")
}

// Tried says whom to ring, on which number, and what comes of it.
func Tried(t cover.Try, r *cover.Route, answers bool) string {
	text := t.Party.Name
	if text == "" {
		text = t.Party.ID
	}
	if len(t.Numbers) > 0 {
		text += ", ring " + danish.List(t.Numbers, "eller")
	}
	if t.AskFor != "" {
		text += " og spørg efter " + strings.TrimSuffix(t.AskFor, ".")
	}
	if answers {
		return text + ": svarer"
	}
	return text + ": " + t.Outcome(r)
}
