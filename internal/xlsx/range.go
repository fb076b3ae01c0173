package xlsx

import "beredskab/internal/document"

// writeRange writes a range: its caption, its heading, its rows and the empty rows for new entries.
func (w *writer) writeRange(r *placed, p *sheetWriter) {
	if r.caption > 0 {
		p.skip(r.caption - 1 - p.row)
		r.top = p.down
		p.line(textRow{text: r.Title, style: captionStyle})
	}
	p.skip(r.head - 1 - p.row)
	if r.caption == 0 {
		r.top = p.down
	}
	p.inTable = true
	defer func() { p.inTable = false }()
	if r.ids {
		p.cells[0] = styledCell{style: hiddenStyle, text: r.idHead()}
	}
	for i, c := range r.Columns {
		p.set(i, pick(c.Fill && !w.book.Public, fillHeadStyle, headStyle), r.heads[i])
	}
	p.end()
	late := r.lateFormula(w)
	for i := r.first; i <= r.last; i++ {
		var row *document.BookRow
		if n := i - r.first; n < len(r.Rows) {
			row = &r.Rows[n]
		}
		w.writeRow(r, row, late, p)
	}
	r.bottom = p.down
}

// writeRow writes a row, or an empty one for a new entry.
func (w *writer) writeRow(r *placed, row *document.BookRow, late string, p *sheetWriter) {
	if r.ids {
		p.cells[0].style = hiddenStyle
		if row != nil {
			p.cells[0].text = row.ID
		}
	}
	for i := range r.Columns {
		c, text := &r.Columns[i], ""
		if row != nil && i < len(row.Cells) {
			text = row.Cells[i]
		}
		v := valueOf(c, text)
		switch {
		case row == nil && r.Comes && c.Kind == document.TextCell:
			v.style = fillTextStyle // a new entry is written in every column
		case i == 0 && row != nil && (row.State == "overdue" || row.State == "missing") && v.style == textStyle:
			v.style = strongStyle
		}
		if c.Kind == document.LateCell {
			v.formula = late
		}
		p.cells[i+p.left-1] = v
	}
	p.end()
}
