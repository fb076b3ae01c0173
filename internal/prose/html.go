package prose

import (
	"strconv"

	"beredskab/internal/danish"
)

// AppendHTML appends the text as HTML.
func (t *Text) AppendHTML(dst []byte, style Style) []byte {
	if t.Empty() {
		return dst
	}
	h := htmlWriter{style: style, levels: t.levels(style.level())}
	return h.blocks(dst, t.blocks)
}

type htmlWriter struct {
	style  Style
	levels levels
}

func (h *htmlWriter) blocks(dst []byte, nodes []node) []byte {
	for i := range nodes {
		dst = h.block(dst, &nodes[i])
	}
	return dst
}

func (h *htmlWriter) block(dst []byte, n *node) []byte {
	switch n.kind {
	case paragraph:
		dst = append(dst, "<p>"...)
		dst = h.inlines(dst, n.children)
		dst = append(dst, "</p>\n"...)
	case heading:
		dst = h.heading(dst, n)
	case list:
		dst = h.list(dst, n)
	case quote:
		dst = append(dst, "<blockquote>\n"...)
		dst = h.blocks(dst, n.children)
		dst = append(dst, "</blockquote>\n"...)
	case codeBlock:
		dst = append(dst, "<pre tabindex=\"0\"><code>"...)
		dst = AppendText(dst, n.text)
		dst = append(dst, "</code></pre>\n"...)
	case rule:
		dst = append(dst, "<hr>\n"...)
	case table:
		dst = h.table(dst, n)
	}
	return dst
}

func (h *htmlWriter) heading(dst []byte, n *node) []byte {
	level := byte('0' + h.levels.next(n.level))
	dst = append(dst, "<h"...)
	dst = append(dst, level)
	if h.style.ID != nil {
		dst = append(dst, " id=\""...)
		dst = AppendEscaped(dst, h.style.ID(headingSlug(n)))
		dst = append(dst, '"')
	}
	dst = append(dst, '>')
	dst = h.inlines(dst, n.children)
	return append(dst, '<', '/', 'h', level, '>', '\n')
}

// headingSlug is a heading's id before the page makes it unique.
func headingSlug(n *node) string {
	if slug := danish.Slug(string(appendPlain(nil, n.children))); slug != "" {
		return slug
	}
	return "afsnit"
}

func (h *htmlWriter) list(dst []byte, n *node) []byte {
	name := "ul"
	if n.ordered {
		name = "ol"
	}
	dst = append(append(dst, '<'), name...)
	if n.ordered && n.start != 1 {
		dst = append(dst, " start=\""...)
		dst = strconv.AppendInt(dst, int64(n.start), 10)
		dst = append(dst, '"')
	}
	if hasBoxes(n) {
		dst = append(dst, " class=\"boxes\""...)
	}
	dst = append(dst, ">\n"...)
	for i := range n.children {
		dst = append(dst, "<li>"...)
		dst = appendBox(dst, n.children[i].box)
		for j := range n.children[i].children {
			if c := &n.children[i].children[j]; n.tight && c.kind == paragraph {
				dst = append(h.inlines(dst, c.children), '\n')
			} else {
				dst = h.block(dst, c)
			}
		}
		dst = append(dst, "</li>\n"...)
	}
	return append(append(append(dst, "</"...), name...), ">\n"...)
}

func hasBoxes(n *node) bool {
	for i := range n.children {
		if n.children[i].box != 0 {
			return true
		}
	}
	return false
}

// appendBox draws a box to tick. It is a drawing with a word for those who listen, not a form field: nothing here can be
// sent, and a field without a label helps nobody.
func appendBox(dst []byte, box byte) []byte {
	switch box {
	case ' ':
		return append(dst, "<span class=\"box\" role=\"img\" aria-label=\"Ikke afkrydset\"></span> "...)
	case 'x':
		return append(dst, "<span class=\"box ticked\" role=\"img\" aria-label=\"Afkrydset\"></span> "...)
	}
	return dst
}

func (h *htmlWriter) table(dst []byte, n *node) []byte {
	dst = append(dst, "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Tabel\"><table>\n"...)
	body := false
	for i := range n.children {
		r := &n.children[i]
		name := "td"
		switch {
		case r.head:
			name = "th"
			dst = append(dst, "<thead>"...)
		case !body:
			body = true
			dst = append(dst, "<tbody>\n"...)
		}
		dst = append(dst, "<tr>"...)
		for j := range r.children {
			dst = h.cell(dst, &r.children[j], name)
		}
		dst = append(dst, "</tr>"...)
		if r.head {
			dst = append(dst, "</thead>"...)
		}
		dst = append(dst, '\n')
	}
	if body {
		dst = append(dst, "</tbody>"...)
	}
	return append(dst, "</table></div>\n"...)
}

func (h *htmlWriter) cell(dst []byte, n *node, name string) []byte {
	dst = append(append(dst, '<'), name...)
	if name == "th" {
		dst = append(dst, " scope=\"col\""...)
	}
	switch n.align {
	case 'r':
		dst = append(dst, " class=\"right\""...)
	case 'c':
		dst = append(dst, " class=\"center\""...)
	}
	dst = append(dst, '>')
	dst = h.inlines(dst, n.children)
	return append(append(append(dst, "</"...), name...), '>')
}

func (h *htmlWriter) inlines(dst []byte, nodes []node) []byte {
	for i := range nodes {
		n := &nodes[i]
		switch n.kind {
		case text:
			dst = AppendText(dst, n.text)
		case softBreak:
			dst = append(dst, '\n')
		case hardBreak:
			dst = append(dst, "<br>\n"...)
		case code:
			dst = append(dst, "<code>"...)
			dst = AppendText(dst, n.text)
			dst = append(dst, "</code>"...)
		case emphasis:
			dst = append(dst, "<em>"...)
			dst = append(h.inlines(dst, n.children), "</em>"...)
		case strong:
			dst = append(dst, "<strong>"...)
			dst = append(h.inlines(dst, n.children), "</strong>"...)
		case link:
			address, ok := h.style.link(n.target)
			if !ok {
				dst = h.inlines(dst, n.children)
				continue
			}
			dst = append(dst, "<a href=\""...)
			dst = append(AppendEscaped(dst, address), "\">"...)
			dst = append(h.inlines(dst, n.children), "</a>"...)
		}
	}
	return dst
}
