package xlsx

import (
	"strconv"
	"strings"
)

// grid is a sheet as it came back: its rows with the cells that hold something.
type grid struct {
	name string
	rows []Row
}

// Row is a row of a sheet as it came back.
type Row struct {
	Number int // from 1
	Cells  []Cell
}

// Cell is one cell with something in it.
type Cell struct {
	Column  int // from 1
	Text    string
	Number  bool // text is a number as the file writes it
	Formula bool
	Fault   bool // Excel shows #REF! or the like
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

// grid reads a sheet. Wanted is asked for every row until it says yes; a sheet in which it never does holds nothing of ours, and
// the rest of it is not read: what staff have written on the sheets for cases is never looked at.
func (p *reader) grid(part sheetPart, wanted func(*Row) bool) (*grid, error) {
	b, err := p.part(part.path)
	if err != nil {
		return nil, err
	}
	g := &grid{name: part.name}
	s := newScanner(b)
	found, row, seen, cells := false, 0, 0, 0
	for s.next() {
		if !s.open || s.name != "row" {
			continue
		}
		row++
		if n, err := strconv.Atoi(s.attr("r")); err == nil && n >= row {
			row = n
		}
		if s.close {
			continue
		}
		r := p.row(s, row)
		if len(r.Cells) == 0 {
			continue
		}
		found = found || wanted(&r)
		if !found {
			if seen++; seen > searchForHead {
				return nil, nil
			}
			continue
		}
		g.rows = append(g.rows, r)
		if cells += len(r.Cells); len(g.rows) > mostRows || cells > mostCells {
			return nil, refuse("Arket \"" + part.name + "\" er udfyldt med alt for mange rækker. En tjekliste har nogle hundrede. Slet dem, der ikke hører til, og gem igen.")
		}
	}
	if s.broken {
		return nil, refuse("Filen er beskadiget: arket \"" + part.name + "\" kan ikke læses. Åbn den i Excel, og gem den igen.")
	}
	if !found {
		return nil, nil
	}
	return g, nil
}

// row reads the cells of a row that has just begun.
func (p *reader) row(s *scanner, number int) Row {
	r := Row{Number: number}
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
		if s.close {
			continue
		}
		c := p.cell(s, s.attr("t"))
		c.Column = column
		if c.Text != "" || c.Formula {
			r.Cells = append(r.Cells, c)
		}
	}
	return r
}

// cell reads a cell that has just begun.
func (p *reader) cell(s *scanner, kind string) Cell {
	var c Cell
	var written strings.Builder
	var value string
	in := false
	for s.next() {
		switch {
		case s.open && s.name == "is":
			value = s.richText("is")
		case s.open && s.name == "f":
			c.Formula = true
		case s.name == "v" && (s.open || s.close):
			in = s.open && !s.close
		case s.close && s.name == "c":
			if kind != "inlineStr" {
				value = written.String()
			}
			c.Text = p.meaning(kind, value)
			c.Number = (kind == "" || kind == "n") && value != ""
			c.Fault = kind == "e"
			return c
		case !s.open && !s.close && in:
			written.Write(s.text)
		}
	}
	return c
}

// meaning is the text of a cell, whatever way the file keeps it.
func (p *reader) meaning(kind, value string) string {
	switch kind {
	case "s":
		if i, err := strconv.Atoi(strings.TrimSpace(value)); err == nil && i >= 0 && i < len(p.strings) {
			return p.strings[i]
		}
		return ""
	case "b":
		if strings.TrimSpace(value) == "1" {
			return "ja"
		}
		return "nej"
	case "inlineStr":
		return value // unwrapped already
	}
	return unwrapped(value)
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
