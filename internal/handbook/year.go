package handbook

import (
	"strings"

	"beredskab/internal/agenda"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/hours"
	"beredskab/internal/wording"
)

// monthsAhead is how far the year's round looks.
const monthsAhead = 12

// yearChapter is the year's round (årshjulet): what is to be done each month, on one page. Calendar files hold the same days.
func (m *builder) yearChapter() *document.Section {
	first := m.In.Date
	_, _, day := first.Date()
	first -= hours.Day(day - 1)
	end := first.AddMonths(monthsAhead)
	var late []agenda.Entry
	months := make([][]agenda.Entry, monthsAhead)
	for _, e := range agenda.Entries(m.View) {
		switch {
		case e.Day < m.In.Date && e.Kind == agenda.Workshop: // it was held, or it was not
		case e.Day < m.In.Date:
			late = append(late, e)
		case e.Day < end:
			k := 0
			for first.AddMonths(k+1) <= e.Day {
				k++
			}
			months[k] = append(months[k], e)
		}
	}
	t := document.Table{ID: "aarshjul-tabel", Caption: "Måned for måned", Columns: []string{"Måned", "Det skal gøres"}, RowHeads: true}
	if len(late) > 0 {
		t.Rows = append(t.Rows, document.Row{Cells: []document.Text{document.Words("Skulle være gjort"), yearLines(late)}})
	}
	for k, entries := range months {
		if len(entries) > 0 {
			year, month, _ := first.AddMonths(k).Date()
			t.Rows = append(t.Rows, document.Row{Cells: []document.Text{document.Words(danish.Sentence(monthName(year, month))), yearLines(entries)}})
		}
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return &document.Section{ID: "aarshjul", Title: "Årets gang", Blocks: []document.Block{
		document.Line("Det skal gøres i de næste 12 måneder for at holde beredskabet ved lige. En dato er den sidste dag."), t,
	}}
}

// monthName is "januar 2027".
func monthName(year, month int) string {
	_, name, _ := strings.Cut(danish.Date(year, month, 1), ". ")
	return name
}

// yearLines are the lines of a month: the numbers to ring together, then everything else with its day.
func yearLines(entries []agenda.Entry) document.Text {
	var names []string
	var lines []document.Text
	said := map[string]bool{} // the same course is renewed for many, about the same days
	for _, e := range entries {
		if name, ok := strings.CutPrefix(e.Title, "Ring op og bekræft: "); ok && e.Kind == agenda.CallRound {
			names = append(names, name)
			continue
		}
		if said[e.Title] {
			continue
		}
		said[e.Title] = true
		line := e.Title + " (" + strings.TrimSuffix(wording.DateOf(e.Day)+", "+e.Owner, ", ") + ")"
		lines = append(lines, document.Words(line))
	}
	if len(names) > 0 {
		lines = append(lines, append(document.Bold("Ring op og bekræft: "), document.Inline{Text: strings.Join(names, ", ")}))
	}
	return document.Lines(lines...)
}
