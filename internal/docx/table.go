package docx

import (
	"math"
	"strings"
	"unicode/utf8"

	"beredskab/internal/document"
)

// A4 less the margins, in twentieths of a point, and what a letter of the table's size takes.
const (
	textWidth   = 9638
	letterWidth = 105
	cellPadding = 2 * 108
)

// table has a heading row that is repeated on each page, and no row is torn over two.
func (b *body) table(t document.Table) {
	width := len(t.Columns)
	for _, r := range t.Rows {
		width = max(width, len(r.Cells))
	}
	if width == 0 {
		return
	}
	b.write(paragraph{style: "Caption", keep: true}, b.mark(t.ID)+run(runStyle{}, t.Caption))
	widths := columnWidths(t, width)
	b.open(t.Caption, widths, t.RowHeads)
	if len(t.Columns) > 0 {
		b.row(true, widths, func(i int) string {
			if i >= len(t.Columns) {
				return ""
			}
			return run(runStyle{}, t.Columns[i])
		})
	}
	for _, r := range t.Rows {
		b.row(false, widths, func(i int) string {
			runs := ""
			if i == 0 {
				runs = b.mark(r.ID)
			}
			if i < len(r.Cells) {
				runs += b.inlines(r.Cells[i], runStyle{bold: t.RowHeads && i == 0})
			}
			return runs
		})
	}
	b.shut()
}

// dial is the table of numbers to ring.
func (b *body) dial(d document.Dial) {
	if len(d.Entries) == 0 {
		return
	}
	t := document.Table{Caption: d.Title, Columns: []string{labelCall, labelNumber, labelWhen, labelUse}, RowHeads: true}
	for _, e := range d.Entries {
		name := e.Name
		if e.Label != "" {
			name = e.Label + ": " + name
		}
		t.Rows = append(t.Rows, document.Row{ID: e.ID, Cells: []document.Text{
			document.Words(name), {{Kind: document.Phone, Text: e.Number, Target: e.Digits}}, document.Words(e.When), document.Words(join(". ", e.Use, e.Ask)),
		}})
	}
	b.table(t)
}

// open begins a table. The caption is also what is read aloud before it.
func (b *body) open(caption string, widths []int, rowHeads bool) {
	first := 0
	if rowHeads {
		first = 1
	}
	b.raw(`<w:tbl><w:tblPr><w:tblStyle w:val="Plan"/><w:tblW` + attribute("w:w", textWidth) + ` w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
		`<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0"` + attribute("w:firstColumn", first) + ` w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>`)
	if caption != "" {
		b.raw(`<w:tblCaption w:val="` + escape(caption) + `"/>`)
	}
	b.raw(`</w:tblPr><w:tblGrid>`)
	for _, w := range widths {
		b.raw(`<w:gridCol` + attribute("w:w", w) + `/>`)
	}
	b.raw(`</w:tblGrid>`)
}

func (b *body) row(head bool, widths []int, cell func(i int) string) {
	b.raw(`<w:tr><w:trPr><w:cantSplit/>`)
	style := "TableText"
	if head {
		b.raw(`<w:tblHeader/>`)
		style = "TableHead"
	}
	b.raw(`</w:trPr>`)
	for i, w := range widths {
		b.raw(`<w:tc><w:tcPr><w:tcW` + attribute("w:w", w) + ` w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` + cell(i) + `</w:p></w:tc>`)
	}
	b.raw(`</w:tr>`)
}

// shut ends a table. A paragraph stands after each: two tables that meet would become one.
func (b *body) shut() {
	b.raw(`</w:tbl><w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>`)
}

func (b *body) raw(s string) { b.dst = append(b.dst, s...) }

// columnWidths gives every column what its longest word needs, and parts the rest by how much is to be read in it.
func columnWidths(t document.Table, width int) []int {
	least, preferred := make([]float64, width), make([]float64, width)
	measure := func(i int, text string) {
		if longest := longestWord(text)*letterWidth + cellPadding; float64(longest) > least[i] {
			least[i] = float64(longest)
		}
		preferred[i] += math.Sqrt(float64(min(utf8.RuneCountInString(text), 400)))
	}
	for i, c := range t.Columns {
		measure(i, c)
	}
	for _, r := range t.Rows {
		for i, c := range r.Cells {
			measure(i, document.Flat(c))
		}
	}
	needed, preferredInAll := 0.0, 0.0
	for i := range width {
		least[i] = min(least[i], textWidth/2)
		needed += least[i]
		preferredInAll += preferred[i] + 1
	}
	scale := min(1, textWidth/needed)
	rest := max(0, textWidth-needed)
	out, used := make([]int, width), 0
	for i := range width {
		out[i] = int(least[i]*scale + rest*(preferred[i]+1)/preferredInAll)
		used += out[i]
	}
	out[width-1] += textWidth - used
	return out
}

// longestWord is its length in letters; a number's blanks do not part it.
func longestWord(s string) int {
	longest := 0
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ' ' || r == '\n' || r == '-' || r == '/' }) {
		longest = max(longest, utf8.RuneCountInString(word))
	}
	return longest
}
