package comparison

import (
	"strings"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/compare"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/wording"
)

// annex is what each plan says about each point: where it stands, what is missing, and what those who share show. It is long, so it is
// unfolded and printed by those who ask for it; nil when there are too many to stand side by side, and the workbook has it.
func (m *builder) annex() *document.Section {
	if m.wide {
		return nil
	}
	s := &document.Section{ID: "bilag", Title: "Bilag: hvad planerne siger, punkt for punkt", Folded: "Fold bilaget ud"}
	for i := range catalogue.Recommendations {
		r := &catalogue.Recommendations[i]
		sub := &document.Section{ID: "bilag-" + wording.PointID(r.ID), Title: r.ID + ". " + r.Short, Blocks: []document.Block{m.pointTable(r)}}
		if t := m.shownTable(r); len(t.Rows) > 0 {
			sub.Blocks = append(sub.Blocks, t)
		}
		s.Sections = append(s.Sections, sub)
	}
	return s
}

// shownTable is what the plans of those who share show of each point that they have in place.
func (m *builder) shownTable(r *catalogue.Recommendation) document.Table {
	const most = 3
	t := document.Table{ID: wording.PointID(r.ID) + "-vist", Caption: "Det viser planerne hos dem, der deler " + r.ID, RowHeads: true, Columns: []string{wording.LabelPoint, "Kommune", "Det viser planen"}}
	for i := range r.Points {
		for _, e := range m.Entries {
			p := e.Point(r.Points[i].ID)
			if p.Status != check.InPlace || !e.Shares[r.ID] {
				continue
			}
			var shown []document.Text
			for _, x := range p.Shown {
				if x.Text != "" && len(shown) < most {
					shown = append(shown, document.Words(document.Sentence(x.Text)))
				}
			}
			if len(shown) > 0 {
				t.Rows = append(t.Rows, document.Row{Cells: []document.Text{document.Bold(p.ID), document.Words(e.Name), document.Lines(shown...)}})
			}
		}
	}
	return t
}

// pointTable has a row for each point and a column for each municipality.
func (m *builder) pointTable(r *catalogue.Recommendation) document.Table {
	t := document.Table{ID: wording.PointID(r.ID) + "-punkter", Caption: "Punkterne i " + r.ID, RowHeads: true, Columns: append([]string{wording.LabelPoint}, names(m.Entries)...)}
	for i := range r.Points {
		p := &r.Points[i]
		row := document.Row{ID: wording.PointID(p.ID), Cells: []document.Text{{{Kind: document.Strong, Text: p.ID}, {Text: " " + p.Text}, {Text: " (" + p.Confidence.Label() + ")"}}}}
		for _, e := range m.Entries {
			row.Cells = append(row.Cells, m.cell(e.Point(p.ID)))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// cell says how far a municipality is with a point, where its plan says so, and what is missing.
func (m *builder) cell(p *compare.Point) document.Text {
	const most = 2
	out := []document.Text{{document.BadgeOf(wording.StatusWord(p.Status), wording.StatusTone(p.Status))}}
	if p.Unchecked {
		out = append(out, document.Words(danish.Sentence(wording.OnlyReported)))
	}
	if p.Status == check.NotRelevant {
		return document.Lines(append(out, document.Words(document.Sentence(p.Reason)))...)
	}
	for i, l := range p.Lacks {
		if i == most {
			out = append(out, document.Words("Og "+danish.Plural(len(p.Lacks)-most, "ting", "ting")+" mere."))
			break
		}
		text := l.Text
		if text == "" {
			text = l.Field
		}
		out = append(out, append(document.Text{{Kind: document.Emphasis, Text: "Mangler: "}}, document.Words(document.Sentence(text))...))
	}
	if where := places(p.Shown, most); where != "" {
		out = append(out, append(document.Text{{Kind: document.Emphasis, Text: "Står i: "}}, document.Words(where)...))
	}
	return document.Lines(out...)
}

// places names the first fields, each once: where the plan may be told of, with the line of the first place.
func places(list []compare.Place, most int) string {
	var fields []string
	count := map[string]int{}
	first := map[string]string{}
	for _, p := range list {
		if count[p.Field]++; count[p.Field] == 1 {
			fields, first[p.Field] = append(fields, p.Field), p.Line
		}
	}
	var out []string
	for _, f := range fields[:min(most, len(fields))] {
		text := f
		if line := first[f]; line != "" {
			if n := count[f] - 1; n > 0 {
				line += " og " + danish.Plural(n, "andet sted", "andre steder")
			}
			text += " (" + line + ")"
		}
		out = append(out, text)
	}
	text := strings.Join(out, "; ")
	if rest := len(fields) - most; rest > 0 {
		text += " og " + danish.Plural(rest, "felt", "felter") + " mere"
	}
	return text
}
