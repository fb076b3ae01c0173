package workbook

import (
	"github.com/xuri/excelize/v2"

	"beredskab/internal/document"
)

// pen writes rows of one sheet from the top down. It keeps the first error, so that what is drawn can be read as a list.
type pen struct {
	w      *writer
	stream *excelize.StreamWriter
	left   int // the first column that people see
	row    int // the last row written
	cells  []excelize.Cell
	values []any
	err    error
}

// begin takes a row of n cells from column A. The cells are used again for the next row.
func (p *pen) begin(n int) {
	for len(p.cells) < n {
		p.cells = append(p.cells, excelize.Cell{})
	}
	p.values = p.values[:0]
	for i := range n {
		p.cells[i] = excelize.Cell{}
		p.values = append(p.values, &p.cells[i])
	}
}

// set fills a cell that people see, counted from 0.
func (p *pen) set(i int, l look, v any) {
	c := &p.cells[i+p.left-1]
	c.StyleID, c.Value = p.w.looks[l], v
}

// end writes the row. Cells that were not set are left out.
func (p *pen) end() {
	for i := range p.values {
		if p.cells[i].StyleID == 0 {
			p.values[i] = nil
		}
	}
	p.row++
	if p.err == nil && len(p.values) > 0 {
		p.err = p.stream.SetRow(ref(1, p.row), p.values)
	}
}

// skip leaves rows free.
func (p *pen) skip(n int) { p.row += n }

// text writes a row of running text.
func (p *pen) text(t textRow) {
	if t.look == unstyled {
		p.skip(1)
		return
	}
	p.begin(p.left + 2)
	if t.text != "" {
		p.set(0, t.look, short(t.text))
	}
	if t.value != "" {
		p.set(2, valueLook, short(t.value))
	}
	p.end()
}

// writeRange writes a range with its heading, its rows and the empty rows for new entries, and makes it a table.
func (w *writer) writeRange(s *sheet, r *placed, p *pen) error {
	if len(r.Columns) == 0 {
		return nil
	}
	if r.caption > 0 {
		p.skip(r.caption - 1 - p.row)
		p.text(textRow{text: r.Title, look: captionLook})
	}
	p.skip(r.head - 1 - p.row)
	w.writeHead(r, p)
	if p.err != nil {
		return p.err
	}
	// The library reads the headings back from what it has written, so the table is made while that is still short.
	if err := w.makeTable(s, r, p); err != nil {
		return err
	}
	for i := r.first; i <= r.last; i++ {
		var row *document.BookRow
		if n := i - r.first; n < len(r.Rows) {
			row = &r.Rows[n]
		}
		w.writeRow(s, r, row, p)
	}
	if p.err != nil {
		return p.err
	}
	if r.NewPage && r.head > 2 {
		if err := p.stream.InsertPageBreak(ref(1, max(r.caption, 1))); err != nil {
			return err
		}
	}
	return w.setRules(s, r)
}

// idHead heads the hidden column. It is a word nobody uses as a title.
const idHead = "id"

func (w *writer) writeHead(r *placed, p *pen) {
	p.begin(p.left - 1 + len(r.Columns))
	if r.ids {
		p.cells[0] = excelize.Cell{StyleID: w.looks[hiddenLook], Value: idHead}
	}
	for i, c := range r.Columns {
		p.set(i, pick(c.Fill && !w.book.Public, fillHeadLook, headLook), r.heads[i])
	}
	p.end()
}

// writeRow writes a row, or an empty one for a new entry.
func (w *writer) writeRow(s *sheet, r *placed, row *document.BookRow, p *pen) {
	p.begin(p.left - 1 + len(r.Columns))
	if r.ids {
		p.cells[0].StyleID = w.looks[hiddenLook]
		if row != nil {
			p.cells[0].Value = row.ID
		}
	}
	for i := range r.Columns {
		c, text := &r.Columns[i], ""
		if row != nil && i < len(row.Cells) {
			text = row.Cells[i]
		}
		v, l := value(c, text)
		if row == nil && r.Comes && c.Kind == document.TextCell {
			l = fillTextLook // a new entry is written in every column
		}
		if i == 0 && row != nil && row.State != "" && l == textLook {
			l = strongLook
		}
		p.set(i, l, v)
		if c.Kind == document.LateCell {
			p.cells[i+p.left-1].Formula = r.lateFormula(w)
		}
	}
	p.end()
}
