package xlsx

import (
	"hash/fnv"
	"slices"
	"strconv"

	"beredskab/internal/document"
)

// baselineSheet holds what was sent out, cell by cell, so that what comes back can be told from what the plan says now. It is
// very hidden: Excel does not offer to show it. It goes with the file wherever that is mailed, renamed or saved.
const baselineSheet = "Grundlag"

// baselineFormat is written first of all, so that a later version of the program knows what it has before it.
const baselineFormat = "1"

// The words in the first column of the baseline sheet.
const (
	markBook    = "beredskab" // then the format, the municipality, the version, the hash, the date, the code and the plan's identity
	markSheet   = "sheet"     // then the name of a sheet that is not read back, and the sum of its texts
	markOutside = "outside"   // then texts that stand outside the tables
	markRange   = "range"     // then the range's id and its title
	markKeys    = "keys"      // then the keys of its columns
	markHeads   = "heads"     // then their headings
	markReturns = "returns"   // then what each brings home
	markRow     = "row"       // then a row's id and its cells
)

// baselineRows is everything that is filled in and comes back, as rows of text.
func (w *writer) baselineRows() [][]string {
	if w.book.Public {
		return nil
	}
	var rows [][]string
	for _, s := range w.sheets {
		for _, r := range s.ranges {
			if !r.ids {
				continue
			}
			keys, returns := []string{markKeys}, []string{markReturns}
			for _, c := range r.Columns {
				keys, returns = append(keys, c.Key), append(returns, string(c.Returns))
			}
			rows = append(rows, []string{markRange, r.ID, r.Title}, keys, append([]string{markHeads}, r.heads...), returns)
			for i := range r.Rows {
				rows = append(rows, baselineRow(r, &r.Rows[i]))
			}
		}
	}
	if len(rows) == 0 {
		return nil
	}
	stamp := w.book.Stamp
	first := [][]string{{
		markBook, baselineFormat, w.book.Subtitle, stamp.Version, stamp.Hash, w.book.Made, stamp.MunicipalityCode, stamp.Identity,
	}}
	return slices.Concat(first, w.baselineSheets(), rows)
}

// baselineSheets is what else was sent out: the sum of each sheet that is not read back, so that it can be told that somebody
// has written on it without looking at what; and the texts around the tables of the others.
func (w *writer) baselineSheets() [][]string {
	var rows [][]string
	outside := []string{markOutside}
	for _, s := range w.sheets {
		if s.left == 1 {
			rows = append(rows, []string{markSheet, s.name, sumOf(s.written)})
			continue
		}
		for _, text := range s.outside {
			if outside = append(outside, text); len(outside) == mostTexts {
				rows, outside = append(rows, outside), []string{markOutside}
			}
		}
	}
	return append(rows, outside)
}

// mostTexts is how many cells of a baseline row are read back.
const mostTexts = 100

// sumOf is the same for the same texts in any order.
func sumOf(texts []string) string {
	var sum uint64
	for _, text := range texts {
		h := fnv.New64a()
		h.Write([]byte(Tidy(text)))
		sum += h.Sum64()
	}
	return strconv.FormatUint(sum, 16)
}

func baselineRow(r *placed, row *document.BookRow) []string {
	out := []string{markRow, row.ID}
	for i := range r.Columns {
		text := ""
		if i < len(row.Cells) {
			text = short(row.Cells[i])
		}
		out = append(out, text)
	}
	return out
}

// writeBaseline writes the sheet.
func (w *writer) writeBaseline() error {
	rows := w.baselineRows()
	if rows == nil {
		return nil
	}
	if _, err := w.file.NewSheet(baselineSheet); err != nil {
		return err
	}
	w.hide(baselineSheet, "veryHidden")
	columns := 0
	for _, row := range rows {
		columns = max(columns, len(row))
	}
	s := &sheet{Sheet: &document.Sheet{}, left: 1, widths: slices.Repeat([]float64{16}, columns)}
	p := newSheetWriter(s, &w.styles)
	w.writeTop(s, p)
	for _, row := range rows {
		for i, text := range row {
			p.set(i, hiddenStyle, text)
		}
		p.end()
	}
	w.writeBottom(s, p, false)
	w.store("xl/worksheets/sheet"+strconv.Itoa(len(w.file.GetSheetList()))+".xml", p.b)
	return nil
}

// idHead heads the hidden column of a range. It names the range, so that the range is found wherever its rows are moved to, and
// it is a word that nobody uses as a title.
func (r *placed) idHead() string { return idMark + r.ID }

const idMark = "id:"
