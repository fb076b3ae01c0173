package handbook_test

import (
	"slices"
	"strings"

	"beredskab/internal/document"
	"beredskab/internal/plan"
)

// stepsAreThere says that every step and condition of a path is on the card, or the card names where they are.
func (l *law) stepsAreThere(card *paper, p *plan.EscalationPath, where string) {
	l.Helper()
	if !card.names(p, 1) {
		for _, mark := range marksOf(p) {
			if !card.says(mark) {
				l.fault("the card of %s has not %q", where, mark)
			}
		}
	}
	for i, s := range p.Steps {
		if card.names(p, i+1) || card.leads("#trin-"+p.ID+"-"+s.ID) {
			continue
		}
		texts := append([]string{s.Do}, conditionsOf(s)...)
		if s.Ages.OK {
			texts = append(texts, s.Ages.Those())
		}
		for _, text := range texts {
			if !card.says(text) {
				l.fault("the card of %s has not %q", where, text)
			}
		}
	}
}

func conditionsOf(s *plan.Step) []string {
	var out []string
	for _, n := range s.Next {
		if n.If != "" {
			out = append(out, n.If)
		}
		if n.Ends != "" {
			out = append(out, n.Ends)
		}
	}
	return append(out, s.DoNot...)
}

// marksOf are what is said of a situation as a whole.
func marksOf(p *plan.EscalationPath) []string {
	out := slices.Clone(p.AlwaysIf)
	for _, phase := range p.Phase {
		out = append(out, plan.Label("phase", phase))
	}
	if p.Colour != "" {
		out = append(out, plan.Label("colour", p.Colour))
	}
	if p.LooksBack.OK {
		out = append(out, p.LooksBack.String())
	}
	return out
}

// pageIsWhole says that the path's page and its sheet have every step, condition, ban and reminder.
func (l *law) pageIsWhole(p *plan.EscalationPath) {
	l.Helper()
	page := shownIn(section(l.handbook, "handlevej-"+p.ID))
	i := slices.IndexFunc(l.book.Sheets, func(s *document.Sheet) bool { return s.ID == "handlevej-"+p.ID })
	if i < 0 {
		l.fault("%s has no sheet", p.Title)
		return
	}
	sheet := &paper{}
	for _, f := range l.book.Sheets[i].Facts {
		sheet.text(f.Value)
	}
	for _, r := range l.book.Sheets[i].Ranges {
		for _, row := range r.Rows {
			sheet.words.WriteString(strings.Join(row.Cells, "\n") + "\n")
		}
	}
	wanted := slices.Concat(p.DoNot, p.Remember, marksOf(p))
	for _, s := range append(slices.Clone(p.Steps), &plan.Step{Ages: p.Ages}) {
		if s.Ages.OK {
			wanted = append(wanted, s.Ages.Those())
		}
		wanted = append(append(wanted, s.Do), conditionsOf(s)...)
		for _, word := range append(slices.Clone(s.Call), s.IfUnreachable) {
			if c := l.plan.Contact(word); c != nil {
				wanted = append(wanted, c.Name)
			}
		}
	}
	for _, text := range wanted {
		if !page.says(text) {
			l.fault("the page of %s has not %q", p.Title, text)
		}
		if !sheet.says(text) {
			l.fault("the sheet of %s has not %q", p.Title, text)
		}
	}
}
