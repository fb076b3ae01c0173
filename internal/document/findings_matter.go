package document

import (
	"path"
	"slices"
	"strings"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/prose"
)

// chapter is a recommendation or a family with its matters.
func (m *finder) chapter(id string) *Section {
	s := &Section{ID: "kapitel-" + strings.ToLower(id)}
	r := catalogue.ByID(id)
	if r != nil {
		s.Title, s.Class = r.ID+". "+r.Title, "recommendation"
		s.Blocks = append(s.Blocks, paragraph(r.Summary), Paragraph{strong("Hvorfor")})
		s.Blocks = bullets(s.Blocks, r.Why)
	} else if i := slices.IndexFunc(check.Families(), func(f check.Family) bool { return f.Letter == id }); i >= 0 {
		f := check.Families()[i]
		s.Title = f.Title
		s.Blocks = append(s.Blocks, paragraph(f.About))
	} else {
		s.Title = id
	}
	for _, x := range m.matters {
		if x.chapter == id {
			s.Sections = append(s.Sections, m.matterSection(x))
		}
	}
	if r != nil {
		tools := &Section{ID: "redskaber-" + strings.ToLower(id), Title: "Redskaber og kilde til " + id}
		if len(r.Tools) > 0 {
			tools.Blocks = append(tools.Blocks, Paragraph{strong("Forslag til redskaber")}, toolList(r.Tools))
		}
		source := Text{{Kind: Strong, Text: "Kilde: "}, {Kind: Link, Text: catalogue.Publication.Publication, Target: r.URL}, {Text: ". " + sentence(r.SourceNote)}}
		tools.Blocks = append(tools.Blocks, Paragraph{source})
		s.Sections = append(s.Sections, tools)
	}
	return s
}

// matterSection tells one matter: why, what to do, where it is from, the places, and an example.
func (m *finder) matterSection(x *matter) *Section {
	s := &Section{ID: x.id(), Title: x.title()}
	var f facts
	f.text("Vægt", severityBadge(x.findings[0].Severity))
	if p := x.point; p != nil {
		f.add("I praksis", sentence(p.Text))
		f.add("Sådan gør I", p.How)
		f.add("Betydning", p.Severity.Meaning())
		f.add("Kilde", p.Source+". Teksten er "+p.Confidence.Label()+".")
	} else {
		f.add("Hvorfor", x.rule.Why)
		f.add("Sådan gør I", x.rule.Fix)
		f.add("Kilde", "Programmets egen regel. Den står ikke i anbefalingerne.")
		if points := x.rule.Points; len(points) > 0 {
			f.add("Har betydning for", danish.List(points, "og"))
		}
	}
	s.Blocks = f.block(s.Blocks)
	s.Blocks = append(s.Blocks, m.places(x))
	example := x.rule.Example
	if x.point != nil {
		example = x.point.Example
	}
	s.Blocks = m.example(s.Blocks, example, x)
	return s
}

// places is where a matter is found. For a point it is what it lacks and what the plan shows already.
func (m *finder) places(x *matter) Block {
	t := Table{ID: "steder-" + pointID(x.rule.ID), Caption: x.rule.ID + " i jeres plan", Columns: []string{"Vægt", "Hvad", "Sådan retter I det", "Hvor i planen"}}
	lacks := m.lacks(x)
	for i := range x.findings {
		f := &x.findings[i]
		what, fix := m.told(f)
		if len(lacks) > 0 && strings.Contains(what, lacks[0].Text) {
			continue // the rows below say the same, one by one
		}
		if fix == x.rule.Fix || x.point != nil && fix == x.point.How {
			fix = "Som skrevet ovenfor"
		}
		where := m.where(f.Place, f.Span, what)
		for _, n := range f.Notes {
			if x.point == nil && m.mayTell(f.Place, n.Message) {
				where = lines(where, words(danish.Sentence(n.Message)), m.where(f.Place, n.Span, n.Message))
			}
		}
		t.Rows = append(t.Rows, Row{Cells: []Text{severityBadge(f.Severity), words(what), words(fix), where}})
	}
	for _, l := range lacks {
		if m.mayTell(l.Place, l.Text) {
			t.Rows = append(t.Rows, Row{Cells: []Text{severityBadge(x.findings[0].Severity), words(sentence(l.Text)), words(l.Fix), m.where(l.Place, l.Span, l.Text)}})
		}
	}
	if x.point == nil {
		return t
	}
	if res := m.point(x.point.ID); res != nil {
		for _, shown := range res.Shown {
			if m.mayTell(shown.Place, shown.Text) {
				t.Rows = append(t.Rows, Row{Cells: []Text{{badge("er der", Good)}, words(sentence(shown.Text)), nil, m.where(shown.Place, shown.Span, shown.Text)}})
			}
		}
	}
	return t
}

func severityBadge(s diag.Severity) Text {
	word, tone := severityWord(s)
	return Text{badge(word, tone)}
}

// told is what a finding says and how to mend it; about what only few may see it says no more than that.
func (m *finder) told(f *diag.Finding) (what, fix string) {
	if m.mayTell(f.Place, f.Message+f.Fix) {
		return f.Message, f.Fix
	}
	what = "Der er et fund ved noget, som kun få må se."
	if r := m.hiddenAt(f.Place); r != nil && r.name != "" {
		what = `Der er et fund ved "` + r.name + `", som kun få må se.`
	}
	return what, "Den, der har planens fil, kan se det på stedet."
}

// where names the file and the line, and shows what stands there.
func (m *finder) where(place string, s diag.Span, said string) Text {
	if s.File == nil {
		return nil
	}
	const mostLines, longest = 3, 100
	from, _ := s.File.Position(s.Start)
	to, _ := s.File.Position(max(s.Start, s.End-1))
	if s.Start == 0 && s.End == 0 {
		return words(path.Base(s.File.Name)) // what is missing in the file as a whole has no line
	}
	name := path.Base(s.File.Name) + ", linje " + itoa(from)
	if to > from {
		name += "-" + itoa(to)
	}
	out := words(name)
	if !m.mayTell(place, said) {
		return out
	}
	for line := from; line <= to && line < from+mostLines; line++ {
		start, end := s.File.Line(line)
		text := strings.TrimSpace(diag.Mask(string(s.File.Text[start:end])))
		if text == "" || m.private[privateLine{s.File, line}] || !m.mayTell(place, text) {
			continue
		}
		if runes := []rune(text); len(runes) > longest {
			text = string(runes[:longest]) + "…"
		}
		out = append(out, Inline{Kind: Break}, Inline{Kind: Code, Text: text})
	}
	return out
}

// example shows a piece of plan that can be copied, with the plan's own names in it.
func (m *finder) example(blocks []Block, text string, x *matter) []Block {
	if text == "" {
		return blocks
	}
	filled, foreign := m.fill(text, x)
	blocks = append(blocks, Paragraph{strong("Eksempel til at skrive af")}, Prose{prose.Parse("```\n" + strings.TrimRight(filled, "\n") + "\n```")})
	if len(foreign) > 0 {
		var ids []Text
		for _, id := range foreign {
			ids = append(ids, Text{{Kind: Code, Text: id}})
		}
		note := Text{{Text: "Ret dette til jeres eget, for det står ikke i planen endnu: "}}
		blocks = append(blocks, Paragraph{append(append(note, join(ids, ", ")...), Inline{Text: "."})})
	}
	return blocks
}
