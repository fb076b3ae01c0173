package xlsx

import (
	"math"
	"strconv"
	"strings"
)

// grid is a sheet as it came back: its rows with the cells that hold something.
type grid struct {
	name   string
	rows   []Row
	first  int      // the first row that was wanted; -1 when none was
	merged []string // "F6:F7"
}

// Row is a row of a sheet as it came back.
type Row struct {
	Number int // from 1
	Cells  []Cell
	Hidden bool // nobody sees it, by hand or by a filter
}

// Cell is one cell with something in it.
type Cell struct {
	Column  int    // from 1
	Text    string // what a person saw
	Kind    Kind
	Value   float64 // of numbers; days are counted from 1900
	Whole   bool    // of dates: day, month and year are shown
	Formula bool
	Fault   bool // Excel shows #REF! or the like
	Struck  bool // struck through
}

// At returns the cell of a column, an empty one when nothing stands there.
func (r *Row) At(column int) Cell {
	for i := range r.Cells {
		if r.Cells[i].Column == column {
			return r.Cells[i]
		}
	}
	return Cell{Column: column}
}

// grid reads a sheet. Wanted is asked for every row until it says yes. Of a sheet in which it never does only so many rows are
// read as a heading must stand in.
func (p *reader) grid(part sheetPart, wanted func(*Row) bool) (*grid, error) {
	b, err := p.part(part.path)
	if err != nil {
		return nil, err
	}
	g := &grid{name: part.name, first: -1}
	s := newScanner(b)
	number, cells := 0, 0
	for s.next() {
		if s.open && s.name == "mergeCell" && len(g.merged) < mostComments {
			g.merged = append(g.merged, s.attr("ref"))
		}
		if !s.open || s.name != "row" {
			continue
		}
		number++
		if n, err := strconv.Atoi(s.attr("r")); err == nil && n >= number {
			number = n
		}
		r := p.row(s, number)
		if len(r.Cells) == 0 {
			continue
		}
		if g.first < 0 && wanted(&r) {
			g.first = len(g.rows)
		}
		if g.first < 0 && len(g.rows) >= searchForHead {
			break
		}
		g.rows = append(g.rows, r)
		if cells += len(r.Cells); len(g.rows) > mostRows || cells > mostCells {
			return nil, refuse("Arket \"" + part.name + "\" er udfyldt med alt for mange rækker. En tjekliste har nogle hundrede. Slet dem, der ikke hører til, og gem igen.")
		}
	}
	if s.broken {
		return nil, refuse("Filen er beskadiget: arket \"" + part.name + "\" kan ikke læses. Åbn den i Excel, og gem den igen.")
	}
	return g, nil
}

// row reads the cells of a row that has just begun.
func (p *reader) row(s *scanner, number int) Row {
	r := Row{Number: number, Hidden: s.attr("hidden") == "1" || s.attr("hidden") == "true"}
	column := 0
	for s.next() {
		if s.close && s.name == "row" {
			break
		}
		if !s.open || s.name != "c" {
			continue
		}
		column++
		if n := columnOf(s.attr("r")); n > 0 {
			column = n
		}
		c := p.cell(s, s.attr("t"), p.styling(s.attr("s")))
		c.Column = column
		if c.Text != "" || c.Formula {
			r.Cells = append(r.Cells, c)
		}
	}
	return r
}

// cell reads a cell that has just begun.
func (p *reader) cell(s *scanner, kind string, style styling) Cell {
	c := Cell{Struck: style.struck}
	var value strings.Builder
	var inline richText
	in := false
	for s.next() && (!s.close || s.name != "c") {
		switch {
		case s.open && s.name == "is":
			inline = s.richText("is")
		case s.open && s.name == "f":
			c.Formula = true
		case s.name == "v" && (s.open || s.close):
			in = s.open
		case in:
			value.Write(s.text)
		}
	}
	text := value.String()
	switch kind {
	case "s":
		if i, err := strconv.Atoi(strings.TrimSpace(text)); err == nil && i >= 0 && i < len(p.strings) {
			inline = p.strings[i]
		}
		c.Text, c.Struck = inline.text, c.Struck || inline.struck
	case "inlineStr":
		c.Text, c.Struck = inline.text, c.Struck || inline.struck
	case "b":
		c.Kind, c.Text = YesNoValue, "FALSK"
		if strings.TrimSpace(text) == "1" {
			c.Text = "SAND"
		}
	case "", "n", "d":
		p.number(&c, text, style.format)
	default:
		c.Text, c.Fault = unwrapped(text), kind == "e"
	}
	return c
}

// number reads a cell that a spreadsheet keeps as a number.
func (p *reader) number(c *Cell, text string, f format) {
	c.Text = unwrapped(text)
	value, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
	if err != nil || math.IsInf(value, 0) || math.IsNaN(value) {
		return
	}
	c.Kind, c.Whole, c.Text = f.kind, f.whole, p.shown(value, f)
	if c.Value = value; p.from04 {
		c.Value += days1904
	}
}

// columnOf is the column of a reference such as "AB12"; 0 when there is none.
func columnOf(ref string) int {
	n := 0
	for i := 0; i < len(ref) && ref[i] >= 'A' && ref[i] <= 'Z' && n < 20000; i++ {
		n = n*26 + int(ref[i]-'A') + 1
	}
	if n > 16384 {
		return 0
	}
	return n
}

// Tidy leaves out what nobody sees: blank space around a text and at the ends of its lines.
func Tidy(text string) string {
	text = unwrapped(text)
	if strings.Contains(text, "\n") {
		lines := strings.Split(text, "\n")
		for i, l := range lines {
			lines[i] = strings.TrimRight(l, " ")
		}
		text = strings.Join(lines, "\n")
	}
	return strings.TrimSpace(text)
}
