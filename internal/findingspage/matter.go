package findingspage

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/document"
	"beredskab/internal/prose"
	"beredskab/internal/wording"
)

// chapter is a recommendation or a family with its matters.
func (m *builder) chapter(id string) *document.Section {
	s := &document.Section{ID: "kapitel-" + strings.ToLower(id)}
	r := catalogue.ByID(id)
	if r != nil {
		s.Title, s.Class = r.ID+". "+r.Title, "recommendation"
		s.Blocks = append(s.Blocks, document.Line(r.Summary), document.Paragraph{Text: document.Bold("Hvorfor")})
		s.Blocks = document.Bullets(s.Blocks, r.Why)
	} else if i := slices.IndexFunc(check.Families(), func(f check.Family) bool { return f.Letter == id }); i >= 0 {
		f := check.Families()[i]
		s.Title = f.Title
		s.Blocks = append(s.Blocks, document.Line(f.About))
	} else {
		s.Title = id
	}
	for _, x := range m.matters {
		if x.chapter == id {
			s.Sections = append(s.Sections, m.matterSection(x))
		}
	}
	if r != nil {
		tools := &document.Section{ID: "redskaber-" + strings.ToLower(id), Title: "Redskaber og kilde til " + id}
		if len(r.Tools) > 0 {
			tools.Blocks = append(tools.Blocks, document.Paragraph{Text: document.Bold("Forslag til redskaber")}, wording.ToolList(r.Tools))
		}
		source := document.Text{{Kind: document.Strong, Text: "Kilde: "}, {Kind: document.Link, Text: catalogue.Publication.Publication, Target: r.URL}, {Text: ". " + document.Sentence(r.SourceNote)}}
		tools.Blocks = append(tools.Blocks, document.Paragraph{Text: source})
		s.Sections = append(s.Sections, tools)
	}
	return s
}

// matterSection tells one matter: why, what to do, where it is from, the places, and an example.
func (m *builder) matterSection(x *group) *document.Section {
	s := &document.Section{ID: x.id(), Title: x.title()}
	var f document.FactList
	f.Text("Vægt", wording.SeverityBadge(x.findings[0].Severity))
	if p := x.point; p != nil {
		f.Add("I praksis", document.Sentence(p.Text))
		f.Add("Sådan gør I", p.How)
		f.Add("Betydning", p.Meaning())
		f.Add("Kilde", p.Source+". Teksten er "+p.Confidence.Label()+".")
	} else {
		f.Add("Hvorfor", x.rule.Why)
		f.Add("Sådan gør I", x.rule.Fix)
		f.Add("Kilde", "Programmets egen regel. Den står ikke i anbefalingerne.")
		if points := x.rule.Points; len(points) > 0 {
			f.Add("Har betydning for", danish.List(points, "og"))
		}
	}
	s.Blocks = f.AppendTo(s.Blocks)
	s.Blocks = append(s.Blocks, m.places(x))
	example := x.rule.Example
	if x.point != nil {
		example = x.point.Example
	}
	s.Blocks = m.example(s.Blocks, example, x)
	return s
}

// places is where a matter is found. For a point it is what it lacks and what the plan shows already.
func (m *builder) places(x *group) document.Block {
	t := document.Table{ID: "steder-" + wording.PointID(x.rule.ID), Caption: x.rule.ID + " i jeres plan", Columns: []string{"Vægt", "Hvad", "Sådan retter I det", "Hvor i planen"}}
	lacks := m.lacks(x)
	for i := range x.findings {
		f := &x.findings[i]
		what, fix := m.texts(f)
		if len(lacks) > 0 && strings.Contains(what, lacks[0].Text) {
			continue // the rows below say the same, one by one
		}
		if fix == x.rule.Fix || x.point != nil && fix == x.point.How {
			fix = "Som skrevet ovenfor"
		}
		where := m.where(f.Place, f.Span, what)
		for _, n := range f.Notes {
			if x.point == nil && m.MayShow(f.Place, n.Message) {
				where = document.Lines(where, document.Words(danish.Sentence(n.Message)), m.where(f.Place, n.Span, n.Message))
			}
		}
		t.Rows = append(t.Rows, document.Row{Cells: []document.Text{wording.SeverityBadge(f.Severity), document.Words(what), document.Words(fix), where}})
	}
	for _, l := range lacks {
		if m.MayShow(l.Place, l.Text) {
			t.Rows = append(t.Rows, document.Row{Cells: []document.Text{wording.SeverityBadge(x.findings[0].Severity), document.Words(document.Sentence(l.Text)), document.Words(l.Fix), m.where(l.Place, l.Span, l.Text)}})
		}
	}
	if x.point == nil {
		return t
	}
	if res := m.Point(x.point.ID); res != nil {
		for _, shown := range res.Shown {
			if m.MayShow(shown.Place, shown.Text) {
				t.Rows = append(t.Rows, document.Row{Cells: []document.Text{{document.BadgeOf("er der", document.Good)}, document.Words(document.Sentence(shown.Text)), nil, m.where(shown.Place, shown.Span, shown.Text)}})
			}
		}
	}
	return t
}

// texts is what a finding says and how to fix it; about what only few may see it says no more than that.
func (m *builder) texts(f *diag.Finding) (what, fix string) {
	if m.MayShow(f.Place, f.Message+f.Fix) {
		return f.Message, f.Fix
	}
	what = "Der er et fund ved noget, som kun få må se."
	if r := m.HiddenAt(f.Place); r != nil && r.Name != "" {
		what = `Der er et fund ved "` + r.Name + `", som kun få må se.`
	}
	return what, "Den, der har planens fil, kan se det på stedet."
}

// where names the file and the line, and shows what stands there.
func (m *builder) where(place string, s diag.Span, said string) document.Text {
	if s.File == nil {
		return nil
	}
	const mostLines, longest = 3, 100
	from, _ := s.File.Position(s.Start)
	to, _ := s.File.Position(max(s.Start, s.End-1))
	if s.Start == 0 && s.End == 0 {
		return document.Words(path.Base(s.File.Name)) // what is missing in the file as a whole has no line
	}
	name := path.Base(s.File.Name) + ", linje " + strconv.Itoa(from)
	if to > from {
		name += "-" + strconv.Itoa(to)
	}
	out := document.Words(name)
	if s.Start == s.End || !m.MayShow(place, said) {
		return out // between two bytes something is missing, and the line belongs to what stands before it
	}
	for line := from; line <= to && line < from+mostLines; line++ {
		start, end := s.File.Line(line)
		text := strings.TrimSpace(diag.Redact(string(s.File.Text[start:end])))
		if text == "" || m.private[privateLine{s.File, line}] || !m.MayShow(place, text) {
			continue
		}
		if runes := []rune(text); len(runes) > longest {
			text = string(runes[:longest]) + "…"
		}
		out = append(out, document.Inline{Kind: document.Break}, document.Inline{Kind: document.Code, Text: text})
	}
	return out
}

// example shows a piece of plan that can be copied, with the plan's own names in it.
func (m *builder) example(blocks []document.Block, text string, x *group) []document.Block {
	if text == "" {
		return blocks
	}
	filled, foreign := m.fill(text, x)
	blocks = append(blocks, document.Paragraph{Text: document.Bold("Eksempel til at skrive af")}, document.Prose{Text: prose.Parse("```\n" + strings.TrimRight(filled, "\n") + "\n```")})
	if len(foreign) > 0 {
		var ids []document.Text
		for _, id := range foreign {
			ids = append(ids, document.Text{{Kind: document.Code, Text: id}})
		}
		note := document.Text{{Text: "Ret dette til jeres eget, for det står ikke i planen endnu: "}}
		blocks = append(blocks, document.Paragraph{Text: append(append(note, document.Join(ids, ", ")...), document.Inline{Text: "."})})
	}
	return blocks
}
