package render

import (
	"strings"

	"beredskab/internal/document"
)

// headings calls f for every heading of the document's own, in order.
func headings(doc *document.Document, f func(id, title string)) {
	var sections func([]*document.Section)
	sections = func(list []*document.Section) {
		for _, sec := range list {
			f(sec.ID, sec.Title)
			for _, b := range sec.Blocks {
				if c, ok := b.(document.Card); ok {
					f(c.ID, c.Title)
				}
			}
			sections(sec.Sections)
		}
	}
	sections(doc.Sections)
}

// targets calls f for every place of the page that something links to.
func targets(doc *document.Document, f func(id string)) {
	t := targetWalk{f}
	t.blocks(doc.Front)
	var sections func([]*document.Section)
	sections = func(list []*document.Section) {
		for _, sec := range list {
			f(sec.ID)
			t.blocks(sec.Blocks)
			sections(sec.Sections)
		}
	}
	sections(doc.Sections)
}

type targetWalk struct{ f func(id string) }

func (t targetWalk) text(text document.Text) {
	for _, in := range text {
		if in.Kind == document.Link && strings.HasPrefix(in.Target, "#") {
			t.f(in.Target[1:])
		}
	}
}

func (t targetWalk) facts(rows []document.Fact) {
	for _, r := range rows {
		t.text(r.Value)
	}
}

func (t targetWalk) blocks(blocks []document.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case document.Paragraph:
			t.text(b.Text)
		case document.Prose:
			for _, id := range b.Text.Anchors() {
				t.f(id)
			}
		case document.List:
			for _, it := range b.Items {
				t.text(it.Text)
				t.blocks(it.Blocks)
			}
		case document.Facts:
			t.facts(b.Rows)
		case document.Table:
			for _, r := range b.Rows {
				for _, c := range r.Cells {
					t.text(c)
				}
			}
		case document.StatusTable:
			for _, g := range b.Groups {
				for _, r := range g.Rows {
					if r.Target != "" {
						t.f(r.Target[1:])
					}
				}
			}
		case document.Steps:
			for _, it := range b.Items {
				t.facts(it.Facts)
			}
		case document.Checklist:
			for _, it := range b.Items {
				t.text(it)
			}
		case document.Card:
			t.blocks(b.Blocks)
		case document.Notice:
			t.blocks(b.Blocks)
		case document.Figure:
			t.blocks(b.Twin)
		}
	}
}
