package xlsx

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"beredskab/internal/danish"
)

// Workbook is a workbook that came home: what was sent out, and what stands in it now.
type Workbook struct {
	Name  string // the file's name, as the user wrote it
	Stamp struct{ Municipality, Version, Hash, Made string }

	from04 bool // days are counted from 1904
	Sent   []*Sent
	Tables []*Table
	Lost   []string // sheets or columns that are not there any more, in Danish
}

// Sent is one range as it was sent out.
type Sent struct {
	ID, Title string
	Keys      []string
	Heads     []string
	Rows      map[string][]string
	Order     []string // the rows' ids, as they stood
}

// Table is one range as it came back.
type Table struct {
	*Sent
	Book     *Workbook
	Sheet    string // its name now
	Columns  map[string]int
	Rows     []Row
	IDColumn int // the column of the ids
}

// Column returns the index of a key among the range's columns, or -1.
func (s *Sent) Column(key string) int { return slices.Index(s.Keys, key) }

// Was is what was sent out in a cell.
func (s *Sent) Was(row, key string) string {
	if i, cells := s.Column(key), s.Rows[row]; i >= 0 && i < len(cells) {
		return cells[i]
	}
	return ""
}

// Head is the heading of a column.
func (s *Sent) Head(key string) string {
	if i := s.Column(key); i >= 0 && i < len(s.Heads) {
		return s.Heads[i]
	}
	return key
}

// Read reads a returned workbook. Rows are known by their hidden ids and columns by their headings, wherever they stand now and
// whatever the sheets are called; sheets without ids, such as those for cases, are not looked at. An error is a [Refusal].
func Read(name string, data []byte) (*Workbook, error) {
	p, err := openPackage(data)
	if err != nil {
		return nil, err
	}
	r := &Workbook{Name: name, from04: p.from04}
	if err := r.readBaseline(p); err != nil {
		return nil, err
	}
	for _, part := range p.sheets {
		if err := r.readSheet(p, part); err != nil {
			return nil, err
		}
	}
	for _, s := range r.Sent {
		if !slices.ContainsFunc(r.Tables, func(b *Table) bool { return b.Sent == s }) {
			r.Lost = append(r.Lost, `Tabellen "`+s.Title+`" er ikke i filen mere. Det, der stod i den, er ikke ændret.`)
		}
	}
	return r, nil
}

// readBaseline finds the sheet with what was sent out. Its name may have been changed, its first word has not.
func (r *Workbook) readBaseline(p *reader) error {
	for _, visible := range []bool{false, true} {
		for _, part := range p.sheets {
			if visible != (part.state == "" && part.name != baselineSheet) {
				continue
			}
			g, err := p.grid(part, func(row *Row) bool { return row.At(1).Text == markBook })
			if err != nil {
				return err
			}
			if g != nil {
				return r.takeBaseline(g)
			}
		}
	}
	return refuse("Filen er ikke en tjekliste herfra, eller også er den offentlige udgave: jeg kan ikke se, hvad der blev sendt ud. Kun den interne tjekliste fra \"beredskab build\" kan lægges ind i planen igen.")
}

func (r *Workbook) takeBaseline(g *grid) error {
	stamp := &g.rows[0]
	if v := stamp.At(2).Text; v != baselineFormat {
		return refuse("Tjeklisten er lavet af en nyere udgave af programmet, end jeg er. Hent det nye program, og prøv igen.")
	}
	r.Stamp.Municipality, r.Stamp.Version, r.Stamp.Hash, r.Stamp.Made = stamp.At(3).Text, stamp.At(4).Text, stamp.At(5).Text, stamp.At(6).Text
	var s *Sent
	for i := range g.rows[1:] {
		row := &g.rows[1+i]
		mark := row.At(1).Text
		if s == nil && mark != markRange {
			continue
		}
		switch mark {
		case markRange:
			s = &Sent{ID: row.At(2).Text, Title: row.At(3).Text, Rows: map[string][]string{}}
			r.Sent = append(r.Sent, s)
		case markKeys:
			s.Keys = row.texts(2)
		case markHeads:
			s.Heads = row.texts(2)
		case markRow:
			if cells := row.texts(2); len(cells) > 0 {
				s.Rows[cells[0]] = cells[1:]
				s.Order = append(s.Order, cells[0])
			}
		}
	}
	return nil
}

// texts lists the cells of a row from a column on, empty ones too.
func (r *Row) texts(from int) []string {
	var out []string
	for _, c := range r.Cells {
		for c.Column >= from && len(out) < c.Column-from && len(out) < 100 {
			out = append(out, "")
		}
		if c.Column >= from && len(out) == c.Column-from {
			out = append(out, c.Text)
		}
	}
	return out
}

// readSheet finds the ranges of a sheet by the headings of their hidden columns.
func (r *Workbook) readSheet(p *reader, part sheetPart) error {
	marked := func(row *Row) bool { return r.marked(row) != nil }
	g, err := p.grid(part, marked)
	if err != nil || g == nil {
		return err
	}
	var b *Table
	for i := range g.rows {
		row := &g.rows[i]
		if row.At(1).Text == markRange || row.At(1).Text == markHeads || row.At(1).Text == markBook {
			return nil // the baseline itself
		}
		if s := r.marked(row); s != nil {
			b = r.begin(s, row, part.name)
			continue
		}
		if b != nil && !r.isCaption(row) {
			b.Rows = append(b.Rows, *row)
		}
	}
	return nil
}

// marked returns the range whose heading a row is, or nil.
func (r *Workbook) marked(row *Row) *Sent {
	for _, c := range row.Cells {
		if id, ok := strings.CutPrefix(strings.TrimSpace(c.Text), idMark); ok {
			for _, s := range r.Sent {
				if s.ID == id {
					return s
				}
			}
		}
	}
	return nil
}

// begin reads a heading: where each column stands now.
func (r *Workbook) begin(s *Sent, row *Row, sheet string) *Table {
	b := &Table{Sent: s, Book: r, Sheet: sheet, Columns: map[string]int{}}
	for _, c := range row.Cells {
		text := strings.TrimSpace(c.Text)
		if strings.HasPrefix(text, idMark) && b.IDColumn == 0 {
			b.IDColumn = c.Column
			continue
		}
		for i, head := range s.Heads {
			if i < len(s.Keys) && danish.Fold(head) == danish.Fold(text) && b.Columns[s.Keys[i]] == 0 {
				b.Columns[s.Keys[i]] = c.Column
			}
		}
	}
	for i, key := range s.Keys {
		if b.Columns[key] == 0 && i < len(s.Heads) && MayChange(key) {
			r.Lost = append(r.Lost, `På arket "`+sheet+`" er kolonnen "`+s.Heads[i]+`" ikke til at finde mere. Det, der stod i den, er ikke ændret.`)
		}
	}
	r.Tables = append(r.Tables, b)
	return b
}

// isCaption says that a row is nothing but the title of a range, which stands above its heading.
func (r *Workbook) isCaption(row *Row) bool {
	if len(row.Cells) != 1 {
		return false
	}
	for _, s := range r.Sent {
		if s.Title != "" && row.Cells[0].Text == s.Title {
			return true
		}
	}
	return false
}

// Cell returns what stands in a row under a key, and whether the column is there.
func (b *Table) Cell(row *Row, key string) (Cell, bool) {
	column := b.Columns[key]
	if column == 0 {
		return Cell{}, false
	}
	return row.At(column), true
}

// Where names a cell as Excel does.
func (b *Table) Where(row *Row, key string) Where {
	column := b.Columns[key]
	if column == 0 {
		column = b.IDColumn
	}
	return Where{File: b.Book.Name, Sheet: b.Sheet, Cell: Ref(max(column, 1), row.Number)}
}

// Where is a cell of a returned workbook.
type Where struct{ File, Sheet, Cell string }

// String names the cell as Excel does, as far as it is known.
func (w Where) String() string {
	switch {
	case w.Cell != "":
		return w.Sheet + "!" + w.Cell
	case w.Sheet != "":
		return w.Sheet
	}
	return w.File
}

// At is the first cell of a row.
func (b *Table) At(row *Row) Where {
	return Where{File: b.Book.Name, Sheet: b.Sheet, Cell: Ref(b.IDColumn, row.Number)}
}

// Day turns the count of days that a spreadsheet keeps into a date. What is no such count stays as it is.
func (b *Table) Day(text string) string {
	f, err := strconv.ParseFloat(text, 64)
	if err != nil || f < 1 || f > 80000 {
		return text
	}
	start := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if b.Book.from04 {
		start = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return start.AddDate(0, 0, int(f)).Format(time.DateOnly)
}

// MayChange says that a column is one that people fill in.
func MayChange(key string) bool {
	switch key {
	case "title", "point", "owner", "due", "status", "evidence", "note", "phones", "rung", "right", "correction":
		return true
	}
	return false
}
