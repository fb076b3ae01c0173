package coverage

import (
	"reflect"
	"slices"
	"strings"

	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/hours"
)

// At tells who answers at one moment, with the whole chain and the numbers.
func At(in Input, at hours.Instant) *document.Section {
	c := &builder{in}
	r := c.report("Hvem svarer i " + c.municipality() + " " + cover.Moment(at) + "?")
	r.Blocks = r.Blocks[1:] // the period is only there to look ahead in
	if names := c.specialDays(hours.Interval{Start: at, End: at + 1}); len(names) > 0 {
		r.Blocks = append(r.Blocks, sentences("Det er "+names[0]+".")...)
	}
	groups := c.group(func(route *cover.Route) []document.Block { return answer(route, at) })
	if len(groups) == 0 {
		r.Blocks = append(r.Blocks, sentences(c.nothing())...)
	}
	for len(groups) > 0 {
		first, rest := groups[0], groups[:0:0]
		titles := []string{first.title}
		for _, g := range groups[1:] {
			if reflect.DeepEqual(g.said, first.said) && slices.Equal(g.departments, first.departments) {
				titles = append(titles, g.title)
			} else {
				rest = append(rest, g)
			}
		}
		part(r, strings.Join(titles, ", ")+c.departmentsBrief(first), first.said)
		groups = rest
	}
	var assumed []string
	for _, a := range in.Cover.Assumptions {
		assumed = append(assumed, document.Sentence(a))
	}
	part(r, "Det bygger tallene på", items(assumed))
	return r
}

// answer is the calls of a route at a moment, and what comes of them.
func answer(r *cover.Route, at hours.Instant) []document.Block {
	if at < r.Window.Start || at >= r.Window.End {
		return sentences("Bruges ikke på det tidspunkt.")
	}
	a := r.At(at)
	blocks := sentences(whose(r)...)
	calls := document.List{Ordered: true}
	for _, t := range a.Tries {
		calls.Items = append(calls.Items, document.ListItem{Text: document.Words(Tried(t, r, a.By == t.Party))})
	}
	if len(calls.Items) > 0 {
		blocks = append(blocks, calls)
	} else {
		blocks = append(blocks, sentences("Der er ingen at ringe til.")...)
	}
	return append(blocks, sentences(outcome(&a))...)
}

// outcome is what comes of the calls.
func outcome(a *cover.Answer) string {
	switch {
	case a.By != nil && a.Minutes == 0:
		return "I får straks fat i en."
	case a.By != nil && a.Minutes != cover.Never:
		return "I får fat i en inden " + danish.Duration(a.Minutes) + "."
	case a.Minutes == cover.Never || a.Then == nil:
		return "Ingen svarer inden for et år."
	}
	return "Ingen svarer nu. Den første, der svarer, er " + a.Then.Name + " " + cover.Moment(a.Next) +
		". I får fat i en efter " + danish.Duration(a.Minutes) + "."
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
