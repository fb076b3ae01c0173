package comparison

import (
	"beredskab/internal/compare"
	"beredskab/internal/danish"
	"beredskab/internal/document"
)

// measureChapter is what is told beside the points: who answers, paths, services, courses, contacts, dates and tasks.
func (m *builder) measureChapter() *document.Section {
	s := &document.Section{ID: "ved-siden-af", Title: "Ved siden af punkterne"}
	more := &document.Section{ID: "ved-siden-af-mere", Title: "Handleveje, målgrupper, tilbud og oplæring", Folded: "Vis, hvad hver kommune har"}
	group := ""
	var sub *document.Section
	var t *document.Table
	flush := func() {
		if t != nil {
			sub.Blocks = append(sub.Blocks, *t)
		}
	}
	for _, x := range compare.Measures() {
		if x.Group != group {
			flush()
			group = x.Group
			sub = &document.Section{ID: "maal-" + danish.Slug(group), Title: group}
			if compare.Detailed(group) {
				more.Sections = append(more.Sections, sub)
			} else {
				s.Sections = append(s.Sections, sub)
			}
			t = m.measureTable(group)
		}
		m.addMeasure(t, x)
	}
	flush()
	s.Sections = append(s.Sections, more)
	return s
}

func (m *builder) measureTable(group string) *document.Table {
	t := &document.Table{ID: "tabel-" + danish.Slug(group), Caption: group, RowHeads: true, Columns: []string{"Hvad"}}
	if m.wide {
		t.Columns = []string{"Kommune"}
		for _, e := range m.Entries {
			t.Rows = append(t.Rows, document.Row{Cells: []document.Text{document.Bold(e.Name)}})
		}
		return t
	}
	t.Columns = append(t.Columns, names(m.Entries)...)
	return t
}

// addMeasure adds a row, or when there are many municipalities a column.
func (m *builder) addMeasure(t *document.Table, x compare.Measure) {
	if m.wide {
		t.Columns = append(t.Columns, x.Title)
		for i, e := range m.Entries {
			t.Rows[i].Cells = append(t.Rows[i].Cells, document.Words(danish.Sentence(e.Measures[x.Key])))
		}
		return
	}
	row := document.Row{Cells: []document.Text{document.Bold(x.Title)}}
	for _, e := range m.Entries {
		row.Cells = append(row.Cells, document.Words(danish.Sentence(e.Measures[x.Key])))
	}
	t.Rows = append(t.Rows, row)
}
