package render

import (
	"slices"
	"strconv"
	"strings"

	"beredskab/internal/document"
)

func (w *page) list(l document.List, level int) {
	name := "ul"
	if l.Ordered {
		name = "ol"
	}
	w.raw("<", name, ">\n")
	for _, it := range l.Items {
		w.raw("<li>")
		w.inlines(it.Text)
		if len(it.Blocks) > 0 {
			w.raw("\n")
			w.blocks(it.Blocks, level)
		}
		w.raw("</li>\n")
	}
	w.raw("</", name, ">\n")
}

func (w *page) facts(rows []document.Fact) {
	if len(rows) == 0 {
		return
	}
	w.raw(`<dl class="facts">`, "\n")
	for _, r := range rows {
		w.raw("<dt>")
		w.text(r.Term)
		w.raw("<dd>")
		w.inlines(r.Value)
		w.raw("\n")
	}
	w.raw("</dl>\n")
}

// table writes a table that turns into a list of cards on a phone. The names of the columns that the cells then carry
// stand in the style sheet, once for every look of table.
func (w *page) table(t document.Table) {
	if w.doc.Kind == "comparison" && len(t.Columns) > columnsBeside {
		w.raw(`<div class="scroll" tabindex="0" role="group"`)
		w.attr("aria-label", t.Caption)
		w.raw(">\n")
		defer w.raw("</div>\n")
	}
	w.raw(`<table`)
	w.id(t.ID)
	w.attr("class", w.columns(t.Columns))
	w.raw(">\n")
	w.element("caption", "", t.Caption)
	w.raw("<thead><tr>")
	for _, c := range t.Columns {
		w.raw(`<th scope="col">`)
		w.text(c)
	}
	w.raw("</thead>\n<tbody>\n")
	for _, r := range t.Rows {
		w.raw("<tr")
		w.id(r.ID)
		w.raw(">")
		for i, c := range r.Cells {
			if t.RowHeads && i == 0 {
				w.raw(`<th scope="row">`)
			} else {
				w.raw("<td>")
			}
			w.inlines(c)
		}
		w.raw("\n")
	}
	w.raw("</tbody></table>\n")
}

func dutyClass(duty string) string {
	switch duty {
	case "skal":
		return "must"
	case "bør":
		return "should"
	}
	return "may"
}

func (w *page) card(c document.Card, level int) {
	w.raw(`<article class="card"`)
	w.id(c.ID)
	w.raw(">\n<header>")
	w.heading(level, c.Title)
	w.element("p", "", c.Subtitle)
	if w.doc.Stamp.Code.Size > 0 {
		w.raw(`<svg class="to-copy" role="img" aria-label="`, labelCode, `"><use href="#kode"/></svg>`)
		w.coded = true
	}
	w.raw("</header>\n")
	w.blocks(c.Blocks, level+1)
	w.raw(`<footer>`)
	w.element("p", "", w.doc.Stamp.Municipality+" · "+w.doc.Stamp.Line())
	w.raw("</footer>\n</article>\n") // the script adds buttons to print it by
}

func (w *page) checklist(c document.Checklist) {
	w.raw(`<ul class="boxes">`, "\n")
	for _, it := range c.Items {
		w.raw(`<li><span class="box" aria-hidden="true"></span> `)
		w.inlines(it)
		w.raw("</li>\n")
	}
	w.raw("</ul>\n")
}

func (w *page) notice(n document.Notice, level int) {
	w.raw(`<div class="notice `, toneClass(n.Tone), `" role="note">`, "\n")
	w.element("p", "notice-title", n.Title)
	w.blocks(n.Blocks, level)
	w.raw("</div>\n")
}

func (w *page) form(f document.Form) {
	w.raw(`<dl class="form">`, "\n")
	for _, field := range f.Fields {
		w.raw("<div><dt>")
		w.text(field.Label)
		w.raw("</dt><dd>")
		w.element("p", "hint", field.Hint)
		for range max(1, min(field.Lines, 20)) {
			w.raw(`<span class="write"></span>`)
		}
		w.raw("</dd></div>\n")
	}
	w.raw("</dl>\n")
}

// figure writes a drawing and its twin. The twin is always there as text; where the drawing can be seen it is folded.
func (w *page) figure(f document.Figure, level int) {
	w.raw("<figure")
	id := w.ids.take(f.ID)
	if id == "" {
		id = w.ids.fresh("figur")
	}
	w.attr("id", id)
	w.raw(">\n")
	w.element("figcaption", "", f.Caption)
	w.picture(f, id)
	if _, code := f.Drawing.(document.QR); code || f.Drawing == nil {
		w.blocks(f.Twin, level) // a code says nothing to the eye: its address stands beside it
	} else if len(f.Twin) > 0 {
		w.raw(`<details class="twin"><summary>`, labelTwin, "</summary>\n")
		w.blocks(f.Twin, level)
		w.raw("</details>\n")
	}
	w.raw("</figure>\n")
}

// columns is the class of tables with these columns.
func (w *page) columns(names []string) string {
	key := strings.Join(names, "\x00")
	i := slices.Index(w.tables, key)
	if i < 0 {
		i = len(w.tables)
		w.tables = append(w.tables, key)
	}
	return "t" + strconv.Itoa(i)
}

// columnStyle names the columns of every table beside its cells, where a phone shows a row as a card.
func (w *page) columnStyle() string {
	var b strings.Builder
	b.WriteString("@media (max-width:40rem){")
	for i, key := range w.tables {
		for j, name := range strings.Split(key, "\x00") {
			if name != "" {
				b.WriteString(".t" + strconv.Itoa(i) + " td:nth-child(" + strconv.Itoa(j+1) + "):not(:empty)::before{content:" + cssString(name) + "}")
			}
		}
	}
	b.WriteString("}")
	return b.String()
}

func (w *page) number(n int) { w.dst = strconv.AppendInt(w.dst, int64(n), 10) }
