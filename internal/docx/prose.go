package docx

import (
	"strconv"
	"strings"

	"beredskab/internal/document"
	"beredskab/internal/prose"
)

// prose writes a text of the municipality's own.
func (b *body) prose(text *prose.Text) {
	w := proseWriter{body: b}
	outer := b.item
	for e := range text.Events(prose.Style{Level: min(b.level+1, 6)}) {
		w.event(e)
	}
	b.item = outer
}

// proseWriter gathers the runs of a paragraph until it ends.
type proseWriter struct {
	body     *body
	style    runStyle
	styles   []runStyle
	runs     strings.Builder
	links    []link
	lists    []int   // the list that is being written, and those around it
	outer    []*item // the item around each list
	quotes   int
	rows     []gridRow
	measured document.Table  // the same table as words
	words    strings.Builder // of the paragraph or cell that is being read
}

// link is a link that has begun, and the runs before it.
type link struct{ target, before string }

func (w *proseWriter) event(e prose.Event) {
	switch e.Kind {
	case prose.Paragraph, prose.Heading:
		if e.End {
			w.flush(e)
		}
	case prose.List, prose.Item:
		w.list(e)
	case prose.Quote:
		w.quotes++
		if e.End {
			w.quotes -= 2
		}
	case prose.Table, prose.Row, prose.Cell:
		w.grid(e)
	case prose.CodeBlock:
		w.body.write(paragraph{style: "Quote"}, run(runStyle{style: "Key"}, strings.TrimRight(e.Text, "\n")))
	case prose.Rule:
	default:
		w.inline(e)
	}
}

func (w *proseWriter) inline(e prose.Event) {
	switch e.Kind {
	case prose.Words:
		w.words.WriteString(e.Text)
		w.runs.WriteString(run(w.style, e.Text))
	case prose.Code:
		s := w.style
		s.style = "Key"
		w.runs.WriteString(run(s, e.Text))
	case prose.SoftBreak:
		w.runs.WriteString(run(w.style, " "))
	case prose.HardBreak:
		w.runs.WriteString(`<w:r><w:br/></w:r>`)
	case prose.Link:
		w.link(e)
	case prose.Emphasis, prose.Strong:
		if e.End {
			w.style, w.styles = w.styles[len(w.styles)-1], w.styles[:len(w.styles)-1]
			return
		}
		w.styles = append(w.styles, w.style)
		w.style.italic = w.style.italic || e.Kind == prose.Emphasis
		w.style.bold = w.style.bold || e.Kind == prose.Strong
	}
}

func (w *proseWriter) link(e prose.Event) {
	if !e.End {
		w.links = append(w.links, link{e.Target, w.runs.String()})
		w.styles = append(w.styles, w.style)
		w.style = w.body.linkStyle(e.Target, w.style)
		w.runs.Reset()
		return
	}
	last := w.links[len(w.links)-1]
	w.links = w.links[:len(w.links)-1]
	w.style, w.styles = w.styles[len(w.styles)-1], w.styles[:len(w.styles)-1]
	linked := w.body.link(last.target, w.runs.String())
	w.runs.Reset()
	w.runs.WriteString(last.before + linked)
}

func (w *proseWriter) list(e prose.Event) {
	b := w.body
	switch {
	case e.Kind == prose.List && !e.End:
		list := bullets
		if e.Ordered {
			list = b.numbered(e.Start)
		}
		w.lists, w.outer = append(w.lists, list), append(w.outer, b.item)
	case e.Kind == prose.List:
		b.item = w.outer[len(w.outer)-1]
		w.lists, w.outer = w.lists[:len(w.lists)-1], w.outer[:len(w.outer)-1]
	case !e.End:
		level := 0
		if around := w.outer[len(w.outer)-1]; around != nil {
			level = around.level + 1
		}
		b.item = &item{list: w.lists[len(w.lists)-1], level: level}
		switch e.Box {
		case ' ':
			w.runs.WriteString(run(w.style, "☐ "))
		case 'x':
			w.runs.WriteString(run(w.style, "☒ "))
		}
	}
}

// grid gathers a table: how wide its columns are is known when all of it was read.
func (w *proseWriter) grid(e prose.Event) {
	switch {
	case !e.End && e.Kind == prose.Table:
		w.rows, w.measured = nil, document.Table{}
	case !e.End && e.Kind == prose.Row:
		w.rows = append(w.rows, gridRow{head: e.Head})
		w.measured.Rows = append(w.measured.Rows, document.Row{})
	case e.Kind == prose.Cell && e.End:
		last := len(w.rows) - 1
		w.rows[last].cells = append(w.rows[last].cells, w.runs.String())
		w.measured.Rows[last].Cells = append(w.measured.Rows[last].Cells, document.Words(w.words.String()))
		w.runs.Reset()
		w.words.Reset()
	case e.Kind == prose.Table:
		w.writeGrid()
	}
}

// gridRow is one row of a table in a text, its cells as runs.
type gridRow struct {
	head  bool
	cells []string
}

func (w *proseWriter) writeGrid() {
	width := 0
	for _, r := range w.rows {
		width = max(width, len(r.cells))
	}
	if width == 0 {
		return
	}
	widths := columnWidths(w.measured, width)
	w.body.open("", widths, false)
	for _, r := range w.rows {
		w.body.row(r.head, widths, func(i int) string {
			if i >= len(r.cells) {
				return ""
			}
			return r.cells[i]
		})
	}
	w.body.shut()
}

// flush writes the paragraph or heading that ends.
func (w *proseWriter) flush(e prose.Event) {
	p := paragraph{}
	switch {
	case e.Kind == prose.Heading:
		p.style = "Heading" + strconv.Itoa(min(e.Level, 6))
	case w.quotes > 0:
		p.style = "Quote"
	}
	w.body.write(p, w.runs.String())
	w.runs.Reset()
	w.words.Reset()
}
