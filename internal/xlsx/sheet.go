package xlsx

import (
	"strconv"
	"strings"

	"beredskab/internal/document"
)

// sheet is one sheet as it is laid out: its name, its columns, and what stands where.
type sheet struct {
	*document.Sheet
	name    string
	left    int       // the first column that people see; 2 when column A holds the hidden ids
	widths  []float64 // of the columns that people see
	ranges  []*placed
	above   []textRow // what stands above the first range
	printed int       // the last row to print, 0 for all

	written, outside []string // the texts on it, and those that stand in no table
}

// placed is a range at its place. Rows count from 1.
type placed struct {
	*document.Range
	table             string // the name of its table, empty when it is none
	heads             []string
	caption           int // 0 when it has none
	head, first, last int
	top, bottom       float64 // how far down the sheet it begins and ends, in points
	ids               bool    // column A holds the rows' ids
	sheet             string  // the name of its sheet
	left              int     // the column of its first cell
}

// textRow is a row of running text.
type textRow struct {
	text, value string // value stands in the third column, which the front sheet alone has free
	style       cellStyle
}

// planSheets decides the names, columns and rows of every sheet, so that one sheet can refer to another.
func (w *writer) planSheets() error {
	tabs, words := newNames(), newNames()
	tabs.taken[strings.ToLower(listSheet)], tabs.taken[strings.ToLower(baselineSheet)] = true, true
	for i, d := range w.book.Sheets {
		s := &sheet{Sheet: d, name: tabs.sheet(d.Name), left: 1}
		w.sheets = append(w.sheets, s)
		if i == 0 {
			if err := w.file.SetSheetName("Sheet1", s.name); err != nil {
				return err
			}
		} else if _, err := w.file.NewSheet(s.name); err != nil {
			return err
		}
		for j := range d.Ranges {
			if len(d.Ranges[j].Columns) == 0 || len(d.Ranges[j].Rows)+d.Ranges[j].Spare == 0 && !d.Ranges[j].Comes {
				continue // a heading above nothing says nothing
			}
			r := &placed{Range: &d.Ranges[j], heads: headings(d.Ranges[j].Columns)}
			r.ids = r.Comes && !w.book.Public
			if r.ids {
				s.left = 2
			}
			if d.Kind != document.FrontSheet && (r.ids || d.Kind == document.ContactSheet) {
				r.table = words.word("t_", r.ID)
			}
			s.ranges = append(s.ranges, r)
		}
		for _, r := range s.ranges {
			r.sheet, r.left = s.name, s.left
		}
		s.measure()
		s.above = w.aboveOf(s)
		s.place()
	}
	w.planLists(words)
	return nil
}

// headings are the columns' titles, never empty and never twice: a table needs them so.
func headings(columns []document.BookColumn) []string {
	n := &names{taken: make(map[string]bool)}
	heads := make([]string, len(columns))
	for i, c := range columns {
		title := strings.Join(strings.Fields(c.Title), " ")
		if title == "" {
			title = "Kolonne"
		}
		heads[i] = title
		if n.taken[strings.ToLower(title)] {
			heads[i] = title + " " + strconv.Itoa(i+1)
		}
		n.taken[strings.ToLower(heads[i])] = true
	}
	return heads
}

// measure decides the widths of the columns: ranges below each other share them.
func (s *sheet) measure() {
	if s.Kind == document.FrontSheet {
		s.widths = append(s.widths, frontWidths...)
	}
	for _, r := range s.ranges {
		for i, c := range r.Columns {
			if i == len(s.widths) {
				s.widths = append(s.widths, 0)
			}
			s.widths[i] = max(s.widths[i], widthOf(&c, r.heads[i]))
		}
	}
	if len(s.widths) == 0 {
		s.widths = []float64{90}
	}
}

// widthOf is the width wished, but never so little that a date shows as #### or a heading's longest word is broken.
func widthOf(c *document.BookColumn, head string) float64 {
	width := c.Width
	if width == 0 {
		width = 14
	}
	if c.Kind == document.DateCell {
		width = max(width, 19)
	}
	for _, word := range strings.FieldsFunc(head, func(r rune) bool { return r == ' ' || r == '-' }) {
		width = max(width, float64(len([]rune(word)))*1.1+3)
	}
	return min(width, 90)
}

// width is how many characters of running text fit across the sheet.
func (s *sheet) width() int {
	sum := 0.0
	for _, w := range s.widths {
		sum += w
	}
	return int(sum)
}

// aboveOf is what stands above the first range.
func (w *writer) aboveOf(s *sheet) []textRow {
	title := s.Title
	if title == "" {
		title = s.Name
	}
	var rows []textRow
	for _, line := range wrap(title, s.width()*6/10) {
		rows = append(rows, textRow{text: line, style: titleStyle})
	}
	if w.book.Draft {
		rows = append(rows, textRow{text: draftText, style: draftStyle})
	}
	for _, paragraph := range s.Intro {
		for _, line := range wrap(paragraph, s.width()*11/10) {
			rows = append(rows, textRow{text: line, style: introStyle})
		}
	}
	if len(s.Facts) > 0 {
		rows = append(rows, textRow{})
	}
	for _, f := range s.Facts {
		rows = append(rows, s.fact(f)...)
	}
	return append(rows, textRow{})
}

// fact is a term and its value: side by side on the front sheet, which has the room, else one after the other.
func (s *sheet) fact(f document.Fact) []textRow {
	var rows []textRow
	if s.Kind != document.FrontSheet {
		for _, line := range wrap(f.Term+": "+plain(f.Value), s.width()) {
			rows = append(rows, textRow{text: line, style: valueStyle})
		}
		return rows
	}
	lines := wrap(plain(f.Value), s.width()-int(s.widths[0]+s.widths[1]))
	if len(lines) == 0 {
		lines = []string{"–"}
	}
	for i, line := range lines {
		row := textRow{value: line, style: termStyle}
		if i == 0 {
			row.text = f.Term
		}
		rows = append(rows, row)
	}
	return rows
}

// place gives every range its rows.
func (s *sheet) place() {
	row := len(s.above)
	for i, r := range s.ranges {
		if i > 0 {
			row++ // a free row between two ranges
		}
		if r.Title != "" && (len(s.ranges) > 1 || s.Kind == document.FrontSheet) { // of a single list the sheet's title says it
			row++
			r.caption = row
		}
		r.head, r.first = row+1, row+2
		// A table has at least one row below its heading.
		r.last = r.head + max(len(r.Rows)+r.Spare, 1)
		row = r.last
	}
}

// single reports whether the sheet is one list, whose heading can stay in sight and be repeated on every page.
func (s *sheet) single() bool { return len(s.ranges) == 1 && s.Kind != document.FrontSheet }

func (w *writer) writeSheets() error {
	for i, s := range w.sheets {
		if err := w.writeSheet(i, s); err != nil {
			return err
		}
	}
	return nil
}

// writeSheet writes a sheet and gives it to the package in place of the empty one that holds its name.
func (w *writer) writeSheet(i int, s *sheet) error {
	p := newSheetWriter(s, &w.styles)
	w.writeTop(s, p)
	for _, t := range s.above {
		p.line(t)
	}
	for _, r := range s.ranges {
		w.writeRange(r, p)
	}
	chart := false
	if s.Kind == document.FrontSheet {
		var err error
		if chart, err = w.writeFront(s, p); err != nil {
			return err
		}
	}
	w.writeBottom(s, p, chart)
	s.written, s.outside = p.written, p.outside
	if err := w.writeTables(i, s); err != nil {
		return err
	}
	w.store("xl/worksheets/sheet"+strconv.Itoa(i+1)+".xml", p.b)
	return w.printParts(s)
}

// store puts a sheet into the package and takes the library's own out.
func (w *writer) store(path string, part []byte) {
	w.file.Sheet.Delete(path)
	w.file.Pkg.Store(path, part)
}
