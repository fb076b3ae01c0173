package render

import (
	"strconv"

	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/prose"
)

// statusTable writes a picture of statuses as the tables it is made of: a cell has its word as text, and its sign, colour and pattern
// from the style sheet. The script adds buttons to fold a group by.
func (w *page) statusTable(t document.StatusTable) {
	w.raw("<div")
	w.id(t.ID)
	class := "wall"
	if t.Large {
		class += " large"
	}
	if t.Turned {
		class += " turned"
	}
	w.attr("class", class)
	w.raw(">\n")
	w.statusKey(t)
	if t.Turned {
		w.raw(`<div class="scroll" tabindex="0" role="group"`)
		w.attr("aria-label", t.Caption)
		w.raw(">\n")
		w.turnedTable(t)
		w.raw("</div>\n</div>\n")
		return
	}
	w.raw(`<div class="wall-groups n`, strconv.Itoa(len(t.Columns)), `">`, "\n")
	for i := range t.Groups {
		w.statusGroup(&t, &t.Groups[i])
	}
	w.raw("</div>\n</div>\n")
}

// statusKey says what the signs mean.
func (w *page) statusKey(t document.StatusTable) {
	w.raw(`<ul class="wall-key">`)
	for _, state := range statusOrder {
		w.raw(`<li><i class="q`, strconv.Itoa(state), `"></i> `)
		w.text(danish.Sentence(t.Words[state]))
		w.raw("</li>")
	}
	w.raw("</ul>\n")
}

// statusOrder is the order that people count in: from in place to missing, and what is not relevant last.
var statusOrder = [5]int{3, 2, 1, 0, 4}

// statusGroup is a table of its own, so that groups stand side by side on a wide screen and each is whole on paper.
func (w *page) statusGroup(t *document.StatusTable, g *document.StatusGroup) {
	w.raw("<table>")
	w.element("caption", "unseen", t.Caption+": "+g.Mark+" "+g.Title)
	w.raw(`<thead><tr><th scope="col">`)
	w.wrapped("strong", "", g.Mark)
	w.raw(" ")
	w.text(g.Title)
	for i, name := range t.Columns {
		w.raw(`<th scope="col">`)
		w.text(name)
		if i < len(g.Sums) {
			w.raw(" ")
			w.wrapped("small", "", g.Sums[i])
		}
	}
	w.raw("</thead>\n<tbody>\n")
	for _, r := range g.Rows {
		w.raw(`<tr><th scope="row">`)
		target := w.target(r.Target)
		if target != "" {
			w.raw("<a")
			w.attr("href", target)
			w.raw(">")
		}
		w.wrapped("strong", "", r.Mark)
		w.raw(" ")
		w.text(r.Title)
		if target != "" {
			w.raw("</a>")
		}
		for i := range t.Columns {
			w.statusCell(t, r.Status(i), target)
		}
		w.raw("\n")
	}
	w.raw("</tbody></table>\n")
}

// statusCell is a sign that leads to what the plan says. In a turned table it leads nowhere and is its word alone, which the style sheet
// shows as a sign: of many municipalities each element more is there some thousand times.
func (w *page) statusCell(t *document.StatusTable, state uint8, target string) {
	w.raw(`<td class="q`, strconv.Itoa(int(state)), `">`)
	if t.Turned {
		w.text(t.Words[state])
		return
	}
	if target == "" {
		w.wrapped("span", "", t.Words[state])
		return
	}
	w.raw("<a")
	w.attr("href", target)
	w.raw(">")
	w.wrapped("span", "", t.Words[state])
	w.raw("</a>")
}

// target is a place of this page, "" when the page does not have it.
func (w *page) target(target string) string {
	address, ok := prose.SafeLink(target)
	if ok && address[0] == '#' {
		_, ok = w.ids.anchor(address[1:])
	}
	if !ok {
		return ""
	}
	return address
}

// turnedTable has a row for each municipality and a narrow column for each point: many stand below each other.
func (w *page) turnedTable(t document.StatusTable) {
	w.raw("<table>")
	w.element("caption", "unseen", t.Caption)
	w.raw(`<thead><tr><td></td>`)
	for _, g := range t.Groups {
		w.raw(`<th scope="colgroup" colspan="`, strconv.Itoa(len(g.Rows)), `">`)
		w.wrapped("strong", "", g.Mark)
		w.raw(" ")
		w.text(g.Title)
	}
	w.raw(`<tr><th scope="col">`)
	w.text(t.Across)
	for _, g := range t.Groups {
		for _, r := range g.Rows {
			w.raw(`<th scope="col"`)
			w.attr("title", r.Title)
			w.raw(">")
			w.link(r.Target, r.Mark)
		}
	}
	w.raw("</thead>\n<tbody>\n")
	for i, name := range t.Columns {
		w.raw(`<tr><th scope="row">`)
		w.text(name)
		for _, g := range t.Groups {
			for _, r := range g.Rows {
				w.statusCell(&t, r.Status(i), "")
			}
		}
		w.raw("\n")
	}
	w.raw("</tbody></table>\n")
}

// slides are kept out of sight until the script shows them one at a time. They say again what stands on the page, so they are no part of it
// for who reads, searches or prints.
func (w *page) slides(slides []*document.Slide) {
	if len(slides) == 0 {
		return
	}
	w.raw(`<div class="slides twin" hidden>`, "\n")
	for _, s := range slides {
		w.raw("<section")
		w.id(s.ID)
		w.raw(` class="slide">`, "\n")
		w.element("h2", "", s.Title)
		w.raw(`<div class="slide-body">`, "\n")
		w.blocks(s.Blocks, 3)
		w.raw("</div>\n</section>\n")
	}
	w.raw("</div>\n")
}

// statusTable is the picture in Markdown: signs, and what they mean above them.
func (w *markdown) statusTable(t document.StatusTable) {
	key := ""
	for _, state := range statusOrder {
		if key != "" {
			key += " · "
		}
		key += document.StatusSigns[state] + " " + t.Words[state]
	}
	w.line("", document.Words(key))
	out := document.Table{ID: t.ID, Caption: t.Caption, RowHeads: true, Columns: append([]string{t.Corner}, t.Columns...)}
	for _, g := range t.Groups {
		head := document.Row{Cells: []document.Text{document.Bold(g.Mark + " " + g.Title)}}
		for i := range t.Columns {
			text := ""
			if i < len(g.Sums) {
				text = g.Sums[i]
			}
			head.Cells = append(head.Cells, document.Words(text))
		}
		out.Rows = append(out.Rows, head)
		for _, r := range g.Rows {
			row := document.Row{Cells: []document.Text{{{Kind: document.Link, Text: r.Mark, Target: r.Target}, {Text: " " + r.Title}}}}
			for i := range t.Columns {
				row.Cells = append(row.Cells, document.Words(document.StatusSigns[r.Status(i)]))
			}
			out.Rows = append(out.Rows, row)
		}
	}
	w.gap()
	w.table(out)
}
