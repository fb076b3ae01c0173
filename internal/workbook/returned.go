package workbook

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
)

// Returned is a workbook that came home: what was sent out, and what stands in it now.
type Returned struct {
	Name  string // the file's name, as the user wrote it
	Stamp struct{ Municipality, Version, Hash, Made string }

	from04 bool // days are counted from 1904
	sent   []*sent
	blocks []*block
	Lost   []string // sheets or columns that are not there any more, in Danish
}

// sent is one range as it was sent out.
type sent struct {
	id, title string
	keys      []string
	heads     []string
	rows      map[string][]string
	order     []string // the rows' ids, as they stood
}

// block is one range as it came back.
type block struct {
	*sent
	from    *Returned
	sheet   string // its name now
	columns map[string]int
	rows    []gridRow
	ids     int // the column of the ids
}

// column returns the index of a key among the range's columns, or -1.
func (s *sent) column(key string) int { return slices.Index(s.keys, key) }

// was is what was sent out in a cell.
func (s *sent) was(row, key string) string {
	if i, cells := s.column(key), s.rows[row]; i >= 0 && i < len(cells) {
		return cells[i]
	}
	return ""
}

// head is the heading of a column.
func (s *sent) head(key string) string {
	if i := s.column(key); i >= 0 && i < len(s.heads) {
		return s.heads[i]
	}
	return key
}

// Read reads a returned workbook. Rows are known by their hidden ids and columns by their headings, wherever they stand now and
// whatever the sheets are called; sheets without ids, such as those for cases, are not looked at. An error is a [Refusal].
func Read(name string, data []byte) (*Returned, error) {
	p, err := openParcel(data)
	if err != nil {
		return nil, err
	}
	r := &Returned{Name: name, from04: p.from04}
	if err := r.readBaseline(p); err != nil {
		return nil, err
	}
	for _, part := range p.sheets {
		if err := r.readSheet(p, part); err != nil {
			return nil, err
		}
	}
	for _, s := range r.sent {
		if !slices.ContainsFunc(r.blocks, func(b *block) bool { return b.sent == s }) {
			r.Lost = append(r.Lost, `Tabellen "`+s.title+`" er ikke i filen mere. Det, der stod i den, er ikke ændret.`)
		}
	}
	return r, nil
}

// readBaseline finds the sheet with what was sent out. Its name may have been changed, its first word has not.
func (r *Returned) readBaseline(p *parcel) error {
	for _, visible := range []bool{false, true} {
		for _, part := range p.sheets {
			if visible != (part.state == "" && part.name != baselineSheet) {
				continue
			}
			g, err := p.grid(part, func(row *gridRow) bool { return row.at(1).text == markBook })
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

func (r *Returned) takeBaseline(g *grid) error {
	stamp := &g.rows[0]
	if v := stamp.at(2).text; v != baselineFormat {
		return refuse("Tjeklisten er lavet af en nyere udgave af programmet, end jeg er. Hent det nye program, og prøv igen.")
	}
	r.Stamp.Municipality, r.Stamp.Version, r.Stamp.Hash, r.Stamp.Made = stamp.at(3).text, stamp.at(4).text, stamp.at(5).text, stamp.at(6).text
	var s *sent
	for i := range g.rows[1:] {
		row := &g.rows[1+i]
		mark := row.at(1).text
		if s == nil && mark != markRange {
			continue
		}
		switch mark {
		case markRange:
			s = &sent{id: row.at(2).text, title: row.at(3).text, rows: map[string][]string{}}
			r.sent = append(r.sent, s)
		case markKeys:
			s.keys = row.texts(2)
		case markHeads:
			s.heads = row.texts(2)
		case markRow:
			if cells := row.texts(2); len(cells) > 0 {
				s.rows[cells[0]] = cells[1:]
				s.order = append(s.order, cells[0])
			}
		}
	}
	return nil
}

// texts lists the cells of a row from a column on, empty ones too.
func (r *gridRow) texts(from int) []string {
	var out []string
	for _, c := range r.cells {
		for c.column >= from && len(out) < c.column-from && len(out) < 100 {
			out = append(out, "")
		}
		if c.column >= from && len(out) == c.column-from {
			out = append(out, c.text)
		}
	}
	return out
}

// readSheet finds the ranges of a sheet by the headings of their hidden columns.
func (r *Returned) readSheet(p *parcel, part sheetPart) error {
	marked := func(row *gridRow) bool { return r.marked(row) != nil }
	g, err := p.grid(part, marked)
	if err != nil || g == nil {
		return err
	}
	var b *block
	for i := range g.rows {
		row := &g.rows[i]
		if row.at(1).text == markRange || row.at(1).text == markHeads || row.at(1).text == markBook {
			return nil // the baseline itself
		}
		if s := r.marked(row); s != nil {
			b = r.begin(s, row, part.name)
			continue
		}
		if b != nil && !r.isCaption(row) {
			b.rows = append(b.rows, *row)
		}
	}
	return nil
}

// marked returns the range whose heading a row is, or nil.
func (r *Returned) marked(row *gridRow) *sent {
	for _, c := range row.cells {
		if id, ok := strings.CutPrefix(strings.TrimSpace(c.text), idMark); ok {
			for _, s := range r.sent {
				if s.id == id {
					return s
				}
			}
		}
	}
	return nil
}

// begin reads a heading: where each column stands now.
func (r *Returned) begin(s *sent, row *gridRow, sheet string) *block {
	b := &block{sent: s, from: r, sheet: sheet, columns: map[string]int{}}
	for _, c := range row.cells {
		text := strings.TrimSpace(c.text)
		if strings.HasPrefix(text, idMark) && b.ids == 0 {
			b.ids = c.column
			continue
		}
		for i, head := range s.heads {
			if i < len(s.keys) && danish.Fold(head) == danish.Fold(text) && b.columns[s.keys[i]] == 0 {
				b.columns[s.keys[i]] = c.column
			}
		}
	}
	for i, key := range s.keys {
		if b.columns[key] == 0 && i < len(s.heads) && mayChange(key) {
			r.Lost = append(r.Lost, `På arket "`+sheet+`" er kolonnen "`+s.heads[i]+`" ikke til at finde mere. Det, der stod i den, er ikke ændret.`)
		}
	}
	r.blocks = append(r.blocks, b)
	return b
}

// isCaption says that a row is nothing but the title of a range, which stands above its heading.
func (r *Returned) isCaption(row *gridRow) bool {
	if len(row.cells) != 1 {
		return false
	}
	for _, s := range r.sent {
		if s.title != "" && row.cells[0].text == s.title {
			return true
		}
	}
	return false
}

// cell returns what stands in a row under a key, and whether the column is there.
func (b *block) cell(row *gridRow, key string) (gridCell, bool) {
	column := b.columns[key]
	if column == 0 {
		return gridCell{}, false
	}
	return row.at(column), true
}

// where names a cell as Excel does.
func (b *block) where(row *gridRow, key string) Where {
	column := b.columns[key]
	if column == 0 {
		column = b.ids
	}
	return Where{File: b.from.Name, Sheet: b.sheet, Cell: ref(max(column, 1), row.number)}
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
