package xlsx

import (
	"strings"
	"unicode/utf8"
)

// cell is what one cell holds: a number, a text or nothing, and perhaps one of the tool's own formulas.
type styledCell struct {
	style    cellStyle
	text     string
	number   int
	isNumber bool
	formula  string
}

// sheetWriter writes the rows of one sheet from the top down.
type sheetWriter struct {
	buffer
	styles *styleIDs
	widths []float64 // of the columns from A
	left   int       // the first column that people see
	row    int       // the last row written
	down   float64   // how far down the sheet that is, in points
	cells  []styledCell
	cols   []string // the columns' letters
	links  []link

	inTable          bool
	written, outside []string // the texts that were written, and those in no table
}

func newSheetWriter(s *sheet, styles *styleIDs) *sheetWriter {
	p := &sheetWriter{left: s.left, styles: styles}
	if s.left == 2 {
		p.widths = append(p.widths, 4)
	}
	p.widths = append(p.widths, s.widths...)
	for i := range p.widths {
		p.cols = append(p.cols, Letters(i+1))
	}
	p.cells = make([]styledCell, len(p.widths))
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
func (p *sheetWriter) set(i int, l cellStyle, text string) *styledCell {
	c := &p.cells[i+p.left-1]
	*c = styledCell{style: l, text: text}
	return c
}

func (p *sheetWriter) setNumber(i int, l cellStyle, n int) *styledCell {
	c := &p.cells[i+p.left-1]
	*c = styledCell{style: l, number: n, isNumber: true}
	return c
}

// skip leaves rows free.
func (p *sheetWriter) skip(n int) {
	p.row += n
	p.down += float64(n) * plainRow
}

// end writes the row with the cells that were set.
func (p *sheetWriter) end() {
	p.row++
	height := p.height()
	p.down += height
	p.raw(`<row r="`)
	p.int(p.row)
	p.raw(`" ht="`)
	p.float(height)
	p.raw(`">`)
	for i := range p.cells {
		if c := &p.cells[i]; c.style != unstyled {
			p.cell(i, c)
			*c = styledCell{}
		}
	}
	p.raw("</row>")
}

func (p *sheetWriter) cell(i int, c *styledCell) {
	p.raw(`<c r="`, p.cols[i])
	p.int(p.row)
	p.raw(`" s="`)
	p.int(p.styles[c.style])
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
		p.note(c)
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

func (p *sheetWriter) note(c *styledCell) {
	p.written = append(p.written, c.text)
	if !p.inTable {
		p.outside = append(p.outside, c.text)
	}
}

// edged reports whether a text begins or ends with a space, which XML would let a reader drop.
func edged(s string) bool {
	blank := func(c byte) bool { return c == ' ' || c == '\t' || c == '\n' }
	return blank(s[0]) || blank(s[len(s)-1])
}

func (p *sheetWriter) formula(c *styledCell) {
	if c.formula != "" {
		p.raw("<f>")
		p.text(c.formula)
		p.raw("</f>")
	}
}

// height is how high the row will be when its texts are wrapped. It is written as the automatic height it is, not as a
// fixed one: the row still grows and shrinks with its text, and programs that never work heights out show it right too.
func (p *sheetWriter) height() float64 {
	const oneLine, most = 12.75, 409
	height := plainRow
	for i := range p.cells {
		c := &p.cells[i]
		switch c.style {
		case unstyled, introStyle, linkStyle, termStyle, valueStyle, hiddenStyle:
		case titleStyle:
			height = max(height, 27)
		case draftStyle, captionStyle:
			height = max(height, 21)
		case tickStyle:
			height = max(height, 19)
		default:
			fits := p.widths[i] * 1.12
			if c.style == headStyle || c.style == fillHeadStyle || c.style == strongStyle {
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
func (p *sheetWriter) line(t textRow) {
	if t.style == unstyled {
		p.skip(1)
		return
	}
	if t.text != "" {
		p.set(0, t.style, short(t.text))
	}
	if t.value != "" {
		p.set(2, valueStyle, short(t.value))
	}
	p.end()
}
