package comparison

import (
	"slices"
	"strings"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/compare"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/prose"
	"beredskab/internal/wording"
)

// recommendation is one of the eight: its points for every municipality, and then who has solved what, and how.
func (m *builder) recommendation(r *catalogue.Recommendation) *document.Section {
	s := &document.Section{ID: wording.PointID(r.ID), Title: r.ID + ". " + r.Title, Class: "recommendation slide"}
	s.Blocks = append(s.Blocks, document.Line(r.Summary))
	if m.wide {
		s.Blocks = append(s.Blocks, m.widePoints(r))
	} else {
		s.Blocks = append(s.Blocks, m.pointTable(r))
	}
	for _, x := range m.Solutions() {
		if strings.HasPrefix(x.Point, r.ID+".") {
			s.Sections = append(s.Sections, m.solution(r, x))
		}
	}
	return s
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

// widePoints has a row for each municipality and a column for each point.
func (m *builder) widePoints(r *catalogue.Recommendation) document.Table {
	t := document.Table{ID: wording.PointID(r.ID) + "-punkter", Caption: "Punkterne i " + r.ID, RowHeads: true, Columns: []string{"Kommune"}}
	for i := range r.Points {
		t.Columns = append(t.Columns, r.Points[i].ID)
	}
	for _, e := range m.Entries {
		row := document.Row{Cells: []document.Text{document.Bold(e.Name)}}
		for i := range r.Points {
			p := e.Point(r.Points[i].ID)
			row.Cells = append(row.Cells, document.Text{document.BadgeOf(wording.StatusWord(p.Status), wording.StatusTone(p.Status))})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// solution is a card to give away: who has a point in place, and how they do it, for those who lack it.
func (m *builder) solution(r *catalogue.Recommendation, x compare.Solution) *document.Section {
	const most = 6 // how many tell how they do it; a card is for a conversation and not a library
	p := catalogue.PointByID(x.Point)
	s := &document.Section{ID: "kort-" + wording.PointID(x.Point), Title: x.Point + ": hvem har løst det, og hvordan?", Class: "solution"}
	var f document.FactList
	f.Add("Punktet", p.Text)
	f.Add("Har det på plads", someNames(x.Has))
	f.Add("Mangler det helt eller delvist", someNames(x.Lacks))
	s.Blocks = f.AppendTo(nil)
	shown := 0
	for _, e := range x.Has {
		if !e.Shares[r.ID] || shown == most {
			continue
		}
		if blocks := m.practice(e, e.Point(x.Point), e.Practice[r.ID]); len(blocks) > 0 {
			shown++
			s.Blocks = append(s.Blocks, document.Notice{Title: e.Name, Tone: document.Neutral, Blocks: blocks})
		}
	}
	if shown == 0 {
		s.Blocks = append(s.Blocks, document.Line("De, der har det, har ikke delt, hvordan de gør. Spørg dem på workshoppen."))
	}
	return s
}

// practice is how a municipality does it, in its own words, and what its plan shows about this very point.
func (m *builder) practice(e *compare.Entry, p *compare.Point, how string) []document.Block {
	const most = 3
	var blocks []document.Block
	switch {
	case how == compare.Omitted:
		blocks = append(blocks, document.Line("("+compare.Omitted+")"))
	case how != "":
		blocks = wording.ProseBlock(blocks, plan.Prose(how))
	}
	if p.Note == compare.Omitted {
		blocks = append(blocks, document.Line("("+compare.Omitted+")"))
	} else if p.Note != "" {
		blocks = append(blocks, document.Line(document.Sentence(p.Note)))
	}
	var shown []string
	for _, x := range p.Shown {
		if x.Text != "" && len(shown) < most {
			shown = append(shown, document.Sentence(x.Text))
		}
	}
	if len(shown) > 0 {
		blocks = append(blocks, document.Paragraph{Text: document.Bold("Det viser planen")})
		blocks = document.Bullets(blocks, shown)
	}
	return blocks
}

// others lists for each municipality the points that it lacks and another has.
func (m *builder) others() *document.Section {
	if m.wide || len(m.Entries) < 2 {
		return nil // the workbook has the list, where it can be filtered
	}
	s := &document.Section{ID: "andre-har", Title: "Det har andre løst"}
	solutions := m.Solutions()
	for _, e := range m.Entries {
		t := document.Table{ID: "andre-har-" + anchorOf(e), Caption: "Punkter, som " + e.Name + " mangler helt eller delvist, og som andre har på plads", RowHeads: true, Columns: []string{wording.LabelPoint, wording.LabelStatus, "Spørg"}}
		for _, x := range solutions {
			if p := e.Point(x.Point); slices.Contains(x.Lacks, e) {
				text := catalogue.PointByID(x.Point).Text
				t.Rows = append(t.Rows, document.Row{Cells: []document.Text{
					{document.LinkTo(x.Point, "kort-"+wording.PointID(x.Point)), {Text: " " + text}}, {document.BadgeOf(wording.StatusWord(p.Status), wording.StatusTone(p.Status))}, document.Words(someNames(x.Has)),
				}})
			}
		}
		sub := &document.Section{ID: "andre-har-for-" + anchorOf(e), Title: e.Name, Class: "slide"}
		if len(t.Rows) == 0 {
			sub.Blocks = append(sub.Blocks, document.Line(e.Name+" mangler ikke noget, som en af de andre har på plads."))
		} else {
			sub.Blocks = append(sub.Blocks, t)
		}
		s.Sections = append(s.Sections, sub)
	}
	return s
}

// proseWords is a text of the municipality as plain words for a sheet.
func proseWords(text string) string {
	if text == compare.Omitted {
		return "(" + text + ")"
	}
	return document.OneLine(prose.Parse(text).Plain())
}
