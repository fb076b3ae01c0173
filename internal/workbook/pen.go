package workbook

import (
	"strings"
	"unicode/utf8"
)

// cell is what one cell holds: a number, a text or nothing, and perhaps one of the tool's own formulas.
type cell struct {
	look     look
	text     string
	number   int
	isNumber bool
	formula  string
}

// pen writes the rows of one sheet from the top down.
type pen struct {
	buffer
	looks  *looks
	widths []float64 // of the columns from A
	left   int       // the first column that people see
	row    int       // the last row written
	down   float64   // how far down the sheet that is, in points
	cells  []cell
	cols   []string // the columns' letters
	links  []link
}

func newPen(s *sheet, looks *looks) *pen {
	p := &pen{left: s.left, looks: looks}
	if s.left == 2 {
		p.widths = append(p.widths, 4)
	}
	p.widths = append(p.widths, s.widths...)
	for i := range p.widths {
		p.cols = append(p.cols, letters(i+1))
	}
	p.cells = make([]cell, len(p.widths))
	rows := 20
	for _, r := range s.ranges {
		rows += r.last - r.head + 3
	}
	p.b = make([]byte, 0, 4096+rows*len(p.cells)*70)
	return p
}

// plainRow is the height of a row of one line, in points.
const plainRow = 15.0

// set fills a cell that people see, counted from 0.
func (p *pen) set(i int, l look, text string) *cell {
	c := &p.cells[i+p.left-1]
	*c = cell{look: l, text: text}
	return c
}

func (p *pen) setNumber(i int, l look, n int) *cell {
	c := &p.cells[i+p.left-1]
	*c = cell{look: l, number: n, isNumber: true}
	return c
}

// skip leaves rows free.
func (p *pen) skip(n int) {
	p.row += n
	p.down += float64(n) * plainRow
}

// end writes the row with the cells that were set.
func (p *pen) end() {
	p.row++
	height := p.height()
	p.down += height
	p.raw(`<row r="`)
	p.int(p.row)
	p.raw(`" ht="`)
	p.float(height)
	p.raw(`">`)
	for i := range p.cells {
		if c := &p.cells[i]; c.look != unstyled {
			p.cell(i, c)
			*c = cell{}
		}
	}
	p.raw("</row>")
}

func (p *pen) cell(i int, c *cell) {
	p.raw(`<c r="`, p.cols[i])
	p.int(p.row)
	p.raw(`" s="`)
	p.int(p.looks[c.look])
	switch {
	case c.isNumber:
		p.raw(`">`)
		p.formula(c)
		p.raw(`<v>`)
		p.int(c.number)
		p.raw(`</v></c>`)
	case c.formula != "":
		p.raw(`" t="str">`)
		p.formula(c)
		p.raw(`<v>`)
		p.text(c.text)
		p.raw(`</v></c>`)
	case c.text == "":
		// An empty text is not nothing: it stops its neighbour from flowing over it and counts as filled in.
		p.raw(`"/>`)
	default:
		// Always a text, whatever it begins with.
		p.raw(`" t="inlineStr"><is><t`)
		if edged(c.text) {
			p.raw(` xml:space="preserve"`)
		}
		p.raw(">")
		p.text(c.text)
		p.raw(`</t></is></c>`)
	}
}

// edged reports whether a text begins or ends with a space, which XML would let a reader drop.
func edged(s string) bool {
	blank := func(c byte) bool { return c == ' ' || c == '\t' || c == '\n' }
	return blank(s[0]) || blank(s[len(s)-1])
}

func (p *pen) formula(c *cell) {
	if c.formula != "" {
		p.raw("<f>")
		p.text(c.formula)
		p.raw("</f>")
	}
}

// height is how high the row will be when its texts are wrapped. It is written as the automatic height it is, not as a
// fixed one: the row still grows and shrinks with its text, and programs that never work heights out show it right too.
func (p *pen) height() float64 {
	const oneLine, most = 12.75, 409
	height := plainRow
	for i := range p.cells {
		c := &p.cells[i]
		switch c.look {
		case unstyled, introLook, linkLook, termLook, valueLook, hiddenLook:
		case titleLook:
			height = max(height, 27)
		case draftLook, captionLook:
			height = max(height, 21)
		case tickLook:
			height = max(height, 19)
		default:
			fits := p.widths[i] * 1.12
			if c.look == headLook || c.look == fillHeadLook || c.look == strongLook {
				fits = p.widths[i]
			}
			height = max(height, float64(linesOf(c.text, fits))*oneLine+4)
		}
	}
	return min(height, most)
}

// linesOf is how many lines a text takes when it is broken at spaces.
func linesOf(text string, fits float64) int {
	if float64(len(text)) <= fits && strings.IndexByte(text, '\n') < 0 {
		return 1
	}
	lines := 1
	used := 0.0
	for len(text) > 0 {
		end := strings.IndexAny(text, " \n")
		if end < 0 {
			end = len(text)
		}
		n := float64(utf8.RuneCountInString(text[:end]))
		if used > 0 && used+n > fits {
			lines, used = lines+1, 0
		}
		if n > fits {
			lines += int(n / fits)
		}
		used += n + 1
		if end == len(text) {
			break
		}
		if text[end] == '\n' {
			lines, used = lines+1, 0
		}
		text = text[end+1:]
	}
	return lines
}

// link is a way from cells of this sheet to another sheet.
type link struct{ cells, sheet string }

// line writes a row of running text.
func (p *pen) line(t textRow) {
	if t.look == unstyled {
		p.skip(1)
		return
	}
	if t.text != "" {
		p.set(0, t.look, short(t.text))
	}
	if t.value != "" {
		p.set(2, valueLook, short(t.value))
	}
	p.end()
}
