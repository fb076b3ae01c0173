package xlsx

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/document"
)

// Workbook is a workbook that came home: what was sent out, and what stands in it now.
type Workbook struct {
	Name   string // the file's name, as the user wrote it
	Stamp  Stamp
	Sent   []*Sent
	Tables []*Table
	Notes  []Note

	outside map[string]bool   // texts that stood outside the tables; nil when the file does not say
	sums    map[string]string // the sums of the sheets that are not read back, by their names
	changed []string          // the sheets not read back that somebody has written on
	loose   []*grid           // sheets without a table, while the file is read
}

// Stamp is what the file says of where it comes from.
type Stamp struct{ Municipality, Version, Hash, Made, Code, Identity string }

// Note is what was seen in a file beside its answers, in Danish. What is refused has not been read, and may matter; the fix says
// what to do about it.
type Note struct {
	Where
	Message, Fix string
}

// Sent is one range as it was sent out.
type Sent struct {
	ID, Title string
	Keys      []string
	Heads     []string
	Rows      map[string][]string
	Order     []string // the rows' ids, as they stood

	returns []string // what each column brings home; nil in files from before they said so
}

// Table is one range as it came back.
type Table struct {
	*Sent
	Book     *Workbook
	Sheet    string // its name now
	Columns  map[string]int
	Rows     []Row
	IDColumn int // the column of the ids

	head     *Row
	unknown  []int // columns with a heading that was not sent out
	repeated []int // columns whose heading stands there already
}

// Returns is what a column brings home.
func (s *Sent) Returns(key string) document.Answer {
	i := s.Column(key)
	switch {
	case i < 0:
		return document.NoAnswer
	case i < len(s.returns):
		return document.Answer(s.returns[i])
	case s.returns != nil: // empty ones at the end are not kept
		return document.NoAnswer
	}
	switch a := document.Answer(key); a { // the keys were the answers once
	case document.TitleAnswer, document.PointAnswer, document.OwnerAnswer, document.DueAnswer, document.StatusAnswer, document.EvidenceAnswer,
		document.NoteAnswer, document.PhonesAnswer, document.CallDateAnswer, document.CallResultAnswer, document.CorrectionAnswer, document.SenderAnswer:
		return a
	}
	if strings.HasPrefix(s.ID, "intake/") && key != "field" && key != "example" && key != "help" {
		return document.FormAnswer // planskemaer from before
	}
	return document.NoAnswer
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
// whatever the sheets are called. Of sheets without ids, such as those for cases, nothing is kept; it is only told that somebody
// has written there. An error is a [Refusal].
func Read(name string, data []byte) (*Workbook, error) {
	p, err := openPackage(data)
	if err != nil {
		return nil, err
	}
	r := &Workbook{Name: name}
	if err := r.readBaseline(p); err != nil {
		return nil, err
	}
	for _, part := range p.sheets {
		if err := r.readSheet(p, part); err != nil {
			return nil, err
		}
	}
	for _, b := range r.Tables {
		b.checkHeads()
	}
	for _, s := range r.Sent {
		if !slices.ContainsFunc(r.Tables, func(b *Table) bool { return b.Sent == s }) {
			r.missing(s)
		}
	}
	r.noteChanged()
	r.loose = nil
	return r, nil
}

// readSheet finds the ranges of a sheet by the headings of their hidden columns.
func (r *Workbook) readSheet(p *reader, part sheetPart) error {
	g, err := p.grid(part, func(row *Row) bool { return r.marked(row) != nil })
	if err != nil || part.name == listSheet || len(g.rows) > 0 && g.rows[0].At(1).Text == markBook {
		return err
	}
	comments, err := p.comments(part)
	if err != nil {
		return err
	}
	if g.first < 0 {
		r.loose = append(r.loose, g)
		r.noteSheet(g, part, len(comments))
		return nil
	}
	var b *Table
	for i := range g.rows {
		row := &g.rows[i]
		if s := r.marked(row); s != nil {
			b = r.begin(s, row, part.name)
			continue
		}
		if b != nil && !r.isCaption(row) {
			b.Rows = append(b.Rows, *row)
		}
	}
	r.noteOutside(g, comments)
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

// begin reads a heading: where each column stands now. A star or a colon behind a heading changes nothing.
func (r *Workbook) begin(s *Sent, row *Row, sheet string) *Table {
	b := &Table{Sent: s, Book: r, Sheet: sheet, Columns: map[string]int{}, head: row}
	for _, c := range row.Cells {
		if strings.HasPrefix(strings.TrimSpace(c.Text), idMark) && b.IDColumn == 0 {
			b.IDColumn = c.Column
			continue
		}
		key := s.keyOf(c.Text)
		switch {
		case key == "":
			b.unknown = append(b.unknown, c.Column)
		case b.Columns[key] != 0:
			b.repeated = append(b.repeated, c.Column)
		default:
			b.Columns[key] = c.Column
		}
	}
	r.Tables = append(r.Tables, b)
	return b
}

// keyOf finds the column that a heading belongs to, "" when it was not sent out.
func (s *Sent) keyOf(head string) string {
	bare := func(text string) string { return danish.Fold(strings.Trim(Tidy(text), "*: ")) }
	for i, h := range s.Heads {
		if i < len(s.Keys) && bare(h) == bare(head) {
			return s.Keys[i]
		}
	}
	return ""
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
