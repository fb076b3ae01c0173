package render

import (
	"beredskab/internal/document"
	"beredskab/internal/prose"
)

// blocks writes blocks with a blank line before each. Two lists that meet would be read as one, so a comment that nobody
// sees stands between them.
func (w *markdown) blocks(blocks []document.Block, level int) {
	after := false
	for _, b := range blocks {
		before := len(w.dst)
		w.gap()
		starts, ends := listEdges(b)
		if after && starts {
			w.raw("<!-- -->\n\n")
		}
		content := len(w.dst)
		w.block(b, level)
		if len(w.dst) == content {
			w.dst = w.dst[:before]
			continue
		}
		after = ends
	}
}

func listEdges(b document.Block) (first, last bool) {
	switch b := b.(type) {
	case document.List, document.Facts, document.Steps, document.Checklist, document.Form:
		return true, true
	case document.Prose:
		return b.Text.ListEdges()
	case document.Figure:
		return false, true // a twin is most often a list
	}
	return false, false
}

func (w *markdown) block(b document.Block, level int) {
	switch b := b.(type) {
	case document.Paragraph:
		w.line("", b.Text)
	case document.Prose:
		w.dst = b.Text.AppendMarkdown(w.dst, prose.Style{Level: level, Anchor: w.place})
	case document.List:
		w.list(b, level)
	case document.Facts:
		w.facts(b.Rows)
	case document.Table:
		w.table(b)
	case document.StatusTable:
		w.statusTable(b)
	case document.Dial:
		w.titledDial(b)
	case document.Steps:
		w.steps(b)
	case document.Card:
		w.card(b, level)
	case document.Checklist:
		for _, it := range b.Items {
			w.line("- [ ] ", it)
		}
	case document.Notice:
		w.notice(b, level)
	case document.Form:
		w.form(b)
	case document.Figure:
		w.figure(b, level)
	}
}

// line writes one line of text after a mark.
func (w *markdown) line(mark string, text document.Text) {
	before := len(w.dst)
	w.raw(mark)
	l := prose.NewLine(w.dst)
	w.inlines(l, text)
	if mark == "" && len(l.Dst) == before {
		return
	}
	w.end(l)
}

func (w *markdown) list(b document.List, level int) {
	for i, it := range b.Items {
		mark := "- "
		if b.Ordered {
			mark = ordinal(i + 1)
		}
		w.indented(mark, func(sub *markdown) {
			sub.line("", it.Text)
			if len(it.Blocks) > 0 {
				sub.blocks(it.Blocks, level)
			}
		})
	}
}

func (w *markdown) facts(rows []document.Fact) {
	for _, r := range rows {
		w.raw("- ")
		w.fact(r)
	}
}

func (w *markdown) fact(r document.Fact) {
	l := prose.NewLine(w.dst)
	l.Strong(r.Term+":", ' ')
	l.Text(" ")
	w.inlines(l, r.Value)
	w.end(l)
}

func (w *markdown) table(t document.Table) {
	width := len(t.Columns)
	for _, r := range t.Rows {
		width = max(width, len(r.Cells))
	}
	if width == 0 {
		return
	}
	if t.Caption != "" || w.marks[t.ID] {
		l := prose.NewLine(w.dst)
		w.anchor(l, t.ID)
		l.Strong(t.Caption, 0)
		w.end(l)
		w.raw("\n")
	}
	w.raw("|")
	for i := range width {
		name := ""
		if i < len(t.Columns) {
			name = t.Columns[i]
		}
		w.cell(func(l *prose.Line) { l.Text(name) })
	}
	w.raw("\n|")
	for range width {
		w.raw(" --- |")
	}
	w.raw("\n")
	for _, r := range t.Rows {
		w.raw("|")
		for i := range width {
			w.cell(func(l *prose.Line) {
				if i == 0 {
					w.anchor(l, r.ID)
				}
				if i < len(r.Cells) {
					w.inlines(l, r.Cells[i])
				}
			})
		}
		w.raw("\n")
	}
}

func (w *markdown) cell(write func(*prose.Line)) {
	l := prose.NewCell(append(w.dst, ' '))
	write(l)
	w.end(l)
	w.dst = append(w.dst[:len(w.dst)-1], " |"...)
}

func (w *markdown) titledDial(d document.Dial) {
	if d.Title != "" && len(d.Entries) > 0 {
		w.line("", document.Bold(d.Title))
		w.gap()
	}
	w.dial(d.Entries)
}

func (w *markdown) dial(entries []document.DialEntry) {
	if len(entries) == 0 {
		return
	}
	w.raw("| " + labelCall + " | " + labelNumber + " | " + labelWhen + " | " + labelUse + " |\n| --- | --- | --- | --- |\n")
	for _, e := range entries {
		w.raw("|")
		w.cell(func(l *prose.Line) {
			w.anchor(l, e.ID)
			if e.Label != "" {
				l.Text(e.Label + ": ")
			}
			l.Strong(e.Name, 0)
		})
		w.cell(func(l *prose.Line) { w.phone(l, e.Digits, e.Number) })
		w.cell(func(l *prose.Line) { l.Text(e.When) })
		w.cell(func(l *prose.Line) {
			l.Text(e.Use)
			if e.Ask != "" {
				if e.Use != "" {
					l.Break()
				}
				l.Text(e.Ask)
			}
		})
		w.raw("\n")
	}
}

func (w *markdown) steps(s document.Steps) {
	for i, it := range s.Items {
		w.indented(ordinal(i+1), func(sub *markdown) {
			l := prose.NewLine(sub.dst)
			if i == 0 {
				sub.anchor(l, s.ID)
			}
			sub.anchor(l, it.ID)
			l.Strong(it.Do, 0)
			if it.Duty != "" {
				l.Text(" (" + it.Duty + ")")
			}
			sub.end(l)
			sub.step(it)
		})
	}
}

// step writes what stands below a step: who, by when, whom to call, the rest, and what to leave undone.
func (w *markdown) step(it document.StepItem) {
	for _, r := range [...][2]string{{labelWho, it.Who}, {labelDeadline, it.Deadline}} {
		if r[1] != "" {
			w.raw("- ")
			w.fact(document.Fact{Term: r[0], Value: document.Text{{Text: r[1]}}})
		}
	}
	for _, e := range it.Call {
		w.raw("- ")
		l := prose.NewLine(w.dst)
		l.Strong(labelCall+":", ' ')
		l.Text(" ")
		if e.Label != "" {
			l.Text(e.Label + ": ")
		}
		l.Text(e.Name + " ")
		w.phone(l, e.Digits, e.Number)
		if e.When != "" {
			l.Text(" (" + e.When + ")")
		}
		if e.Use != "" {
			l.Text(", " + e.Use)
		}
		if e.Ask != "" {
			l.Text(", " + e.Ask)
		}
		w.end(l)
	}
	w.facts(it.Facts)
	for _, d := range it.DoNot {
		w.raw("- ")
		w.fact(document.Fact{Term: labelDoNot, Value: document.Text{{Text: d}}})
	}
}

func (w *markdown) card(c document.Card, level int) {
	w.dst = w.dst[:len(w.dst)-1] // the heading leaves its own blank line
	w.heading(level, c.ID, c.Title)
	if c.Subtitle != "" {
		w.gap()
		l := prose.NewLine(w.dst)
		l.Emphasis(c.Subtitle, 0)
		w.end(l)
	}
	w.blocks(c.Blocks, level+1)
}

func (w *markdown) notice(n document.Notice, level int) {
	sub := &markdown{doc: w.doc, places: w.places, marks: w.marks}
	if n.Title != "" {
		l := prose.NewLine(nil)
		l.Strong(n.Title, 0)
		sub.end(l)
	}
	sub.blocks(n.Blocks, level)
	w.dst = prose.Indent(w.dst, sub.dst, "> ", "> ")
}

func (w *markdown) form(f document.Form) {
	for _, field := range f.Fields {
		w.raw("- ")
		l := prose.NewLine(w.dst)
		l.Strong(field.Label, ' ')
		if field.Hint != "" {
			l.Text(" (" + field.Hint + ")")
		}
		l.Text(" " + labelAnswer + ": ……………………………………")
		w.end(l)
	}
}

func (w *markdown) figure(f document.Figure, level int) {
	start := len(w.dst)
	if f.Caption != "" || w.marks[f.ID] {
		l := prose.NewLine(w.dst)
		w.anchor(l, f.ID)
		l.Strong(f.Caption, 0)
		w.end(l)
	}
	if flow, ok := f.Drawing.(document.Flow); ok && len(flow.Nodes) > 0 {
		if len(w.dst) > start {
			w.raw("\n")
		}
		w.mermaid(flow)
	}
	w.blocks(f.Twin, level)
}
