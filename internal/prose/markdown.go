package prose

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// AppendMarkdown appends the text as Markdown in one normal form, whatever marks the writer used, ending with a line break.
func (t *Text) AppendMarkdown(dst []byte, style Style) []byte {
	if t.Empty() {
		return dst
	}
	m := mdWriter{style: style, levels: t.levels(style.level())}
	return m.blocks(dst, t.blocks, false)
}

type mdWriter struct {
	style  Style
	levels levels
	open   string // the marks of the emphasis that is being written
}

func (m *mdWriter) blocks(dst []byte, nodes []node, tight bool) []byte {
	other := false // two lists in a row would be read as one, so they take turns with the two marks that there are
	for i := range nodes {
		n := &nodes[i]
		if i > 0 && !(tight && n.kind == list && (!n.ordered || n.start == 1)) {
			dst = append(dst, '\n')
		}
		if n.kind == list {
			other = i > 0 && nodes[i-1].kind == list && !other
			dst = m.list(dst, n, other)
			continue
		}
		dst = m.block(dst, n)
	}
	return dst
}

func (m *mdWriter) block(dst []byte, n *node) []byte {
	switch n.kind {
	case paragraph:
		l := NewLine(dst)
		m.inlines(l, n.children, 0)
		dst = append(trimBlanks(l.Dst), '\n')
	case heading:
		dst = append(dst, "######"[:m.levels.next(n.level)]...)
		dst = append(dst, ' ')
		l := NewHeading(dst)
		m.inlines(l, n.children, 0)
		dst = append(trimBlanks(l.Dst), '\n')
	case quote:
		dst = Indent(dst, m.blocks(nil, n.children, false), "> ", "> ")
	case codeBlock:
		fence := strings.Repeat("`", max(3, longestRun(n.text, '`')+1))
		dst = append(dst, fence+"\n"...)
		dst = append(dst, n.text...)
		if n.text != "" && !strings.HasSuffix(n.text, "\n") {
			dst = append(dst, '\n')
		}
		dst = append(dst, fence+"\n"...)
	case rule:
		dst = append(dst, "___\n"...)
	case table:
		dst = m.table(dst, n)
	}
	return dst
}

func (m *mdWriter) list(dst []byte, n *node, other bool) []byte {
	bullet, stop := "- ", ". "
	if other {
		bullet, stop = "* ", ") "
	}
	for i := range n.children {
		it := &n.children[i]
		if i > 0 && !n.tight {
			dst = append(dst, '\n')
		}
		mark := bullet
		if n.ordered {
			mark = strconv.Itoa(min(n.start+i, 999999999)) + stop
		}
		indent := strings.Repeat(" ", len(mark))
		switch it.box {
		case ' ':
			mark += "[ ] "
		case 'x':
			mark += "[x] "
		}
		inner := m.blocks(nil, it.children, n.tight)
		if len(inner) == 0 {
			dst = append(append(dst, strings.TrimRight(mark, " ")...), '\n')
			continue
		}
		dst = Indent(dst, inner, mark, indent)
	}
	return dst
}

func (m *mdWriter) table(dst []byte, n *node) []byte {
	for i := range n.children {
		r := &n.children[i]
		dst = append(dst, '|')
		for j := range r.children {
			l := NewCell(append(dst, ' '))
			m.inlines(l, r.children[j].children, 0)
			dst = append(trimBlanks(l.Dst), " |"...)
		}
		dst = append(dst, '\n')
		if !r.head {
			continue
		}
		dst = append(dst, '|')
		for j := range r.children {
			dst = append(dst, map[byte]string{0: " --- |", 'l': " :-- |", 'r': " --: |", 'c': " :-: |"}[r.children[j].align]...)
		}
		dst = append(dst, '\n')
	}
	return dst
}

// inlines writes a run of text; next is the character after the whole run, as far as it is known.
func (m *mdWriter) inlines(l *Line, nodes []node, next rune) {
	for i := range nodes {
		after := next
		if i+1 < len(nodes) {
			after = m.firstRune(&nodes[i+1])
		}
		switch n := &nodes[i]; n.kind {
		case text:
			l.Text(n.text)
		case softBreak:
			l.soft()
		case hardBreak:
			l.Break()
		case code:
			l.Code(n.text)
		case emphasis:
			m.marked(l, n, "*", after)
		case strong:
			m.marked(l, n, "**", after)
		case link:
			address, ok := m.style.link(n.target)
			if !ok {
				m.inlines(l, n.children, after)
				continue
			}
			l.open()
			m.inlines(l, n.children, ']')
			l.close(address)
		}
	}
}

func (m *mdWriter) marked(l *Line, n *node, mark string, next rune) {
	plain := appendPlain(nil, n.children)
	first, _ := utf8.DecodeRune(plain)
	last, _ := utf8.DecodeLastRune(plain)
	// Emphasis directly inside emphasis would put stars beside stars.
	nested := n.children[0].kind == emphasis || n.children[0].kind == strong
	end := n.children[len(n.children)-1].kind
	ok := !nested && end != emphasis && end != strong && l.marks(first, last, next)
	if m.open != "" { // a star between two letters would close what is open
		ok = ok && m.open != mark && m.open != "***" && !inWord(l.prev()) && !inWord(next)
	}
	if !ok {
		m.inlines(l, n.children, next)
		return
	}
	outer := m.open
	m.open = mark
	if outer != "" {
		m.open = "***"
	}
	l.Dst = append(l.Dst, mark...)
	m.inlines(l, n.children, '*')
	l.Dst = append(l.Dst, mark...)
	m.open = outer
}

// firstRune is the first character that a node writes.
func (m *mdWriter) firstRune(n *node) rune {
	switch n.kind {
	case text:
		r, _ := utf8.DecodeRuneInString(n.text)
		return r
	case softBreak, hardBreak:
		return ' '
	case code:
		return '`'
	case link:
		if _, ok := m.style.link(n.target); !ok { // its words stand alone
			return m.firstRune(&n.children[0])
		}
		return '['
	}
	return '*'
}

// Indent appends a block of Markdown with first before its first line and rest before the others; blank lines carry no
// blanks at their end.
func Indent(dst, block []byte, first, rest string) []byte {
	prefix := first
	for line := range bytes.Lines(block) {
		if len(line) == 1 {
			dst = append(append(dst, strings.TrimRight(prefix, " ")...), '\n')
		} else {
			dst = append(append(dst, prefix...), line...)
		}
		prefix = rest
	}
	return dst
}
