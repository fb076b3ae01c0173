package xlsx

import (
	"slices"
	"strconv"

	"github.com/xuri/excelize/v2"

	"beredskab/internal/document"
)

// rules are the styles of conditional formats, each made once.
type rules struct{ done, missing, late int }

func (w *writer) makeRules() error {
	style := func(font *excelize.Font, color string) (int, error) {
		return w.file.NewConditionalStyle(&excelize.Style{
			Font: font, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}},
		})
	}
	var err error
	if w.rules.done, err = style(&excelize.Font{Color: paleInk}, "ECEFF1"); err != nil {
		return err
	}
	if w.rules.missing, err = style(&excelize.Font{Bold: true, Color: "7A3E00"}, "FDE3C8"); err != nil {
		return err
	}
	w.rules.late, err = style(&excelize.Font{Bold: true, Color: red}, "FBE0E0")
	return err
}

// writeColours shows which rows are done, which call for attention and which are late; the word in the row says it too.
// Each is one expression for the whole range, with the column absolute and the row that of the first data row, which is
// how Excel itself writes them: rules on the cell's value show wrong there.
func (w *writer) writeColours(s *sheet, p *sheetWriter) {
	priority := 0
	rule := func(span, formula string, style int) {
		priority++
		p.raw("<conditionalFormatting")
		p.attr("sqref", span)
		p.raw(`><cfRule type="expression"`)
		p.intAttr("dxfId", style)
		p.intAttr("priority", priority)
		p.raw("><formula>")
		p.text(formula)
		p.raw("</formula></cfRule></conditionalFormatting>")
	}
	for _, r := range s.ranges {
		whole := Ref(s.left, r.first) + ":" + Ref(s.left+len(r.Columns)-1, r.last)
		for i := range r.Columns {
			c := &r.Columns[i]
			cell := "$" + Letters(s.left+i) + strconv.Itoa(r.first)
			span := s.span(r, i)
			if c.Kind == document.LateCell {
				rule(span, cell+"="+quoted(lateWord), w.rules.late)
			}
			l := w.lists[listOf(c)]
			if l == nil {
				continue
			}
			if len(l.Missing) > 0 {
				rule(span, anyOf(cell, l.Missing), w.rules.missing)
			}
			if len(l.Done) > 0 {
				rule(whole, anyOf(cell, l.Done), w.rules.done)
			}
		}
	}
}

// span is a column of a range, its heading left out.
func (s *sheet) span(r *placed, i int) string {
	return Ref(s.left+i, r.first) + ":" + Ref(s.left+i, r.last)
}

// writeValidations writes the dropdowns, the demand that a date is one, and the help. One for each column, never for each
// cell.
func (w *writer) writeValidations(s *sheet, p *sheetWriter) {
	var all buffer
	n := 0
	for _, r := range s.ranges {
		for i := range r.Columns {
			c := &r.Columns[i]
			if own := slices.ContainsFunc(r.Rows, func(row document.BookRow) bool { return row.List != "" }); own && c.Fill && c.List == "" {
				for j := range r.Rows {
					each := *c
					each.List, each.Free = r.Rows[j].List, r.Rows[j].Free
					if cell := Ref(s.left+i, r.first+j); w.validation(&all, &each, cell) {
						n++
					}
				}
				continue
			}
			if w.validation(&all, c, s.span(r, i)) {
				n++
			}
		}
	}
	if n > 0 {
		p.raw("<dataValidations")
		p.intAttr("count", n)
		p.raw(">", string(all.b), "</dataValidations>")
	}
}

func (w *writer) validation(x *buffer, c *document.BookColumn, span string) bool {
	if w.book.Public || !c.Fill && c.Kind != document.TickCell {
		return false
	}
	l := w.lists[listOf(c)]
	kind, title, message, goes := "", "", "", ""
	if c.Returns != "" { // whoever means to take something away can: the program asks, and does not forbid
		goes = " Skal det, der står, væk, så skriv slet, og svar ja."
	}
	switch {
	case l != nil:
		kind, title, message = "list", "Vælg fra listen", "Klik på pilen i cellen, og vælg en af mulighederne."+goes
	case c.Kind == document.DateCell:
		kind, title, message = "date", "Skriv en dato", "Skriv datoen som 30-11-2026."+goes
	case c.Help == "":
		return false
	}
	x.raw("<dataValidation")
	if kind != "" {
		x.attr("type", kind)
	}
	if goes != "" && kind != "" && !c.Free {
		x.raw(` errorStyle="warning"`)
	}
	x.raw(` allowBlank="1" showInputMessage="1"`)
	if !c.Free || l == nil {
		x.raw(` showErrorMessage="1"`)
	}
	if c.Free && l != nil {
		message = ""
	}
	if message != "" {
		x.attr("errorTitle", title)
		x.attr("error", message)
	}
	if c.Help != "" {
		x.attr("promptTitle", cutText(c.Title, 32))
		x.attr("prompt", cutText(c.Help, 255))
	}
	x.attr("sqref", span)
	switch kind {
	case "list":
		x.raw("><formula1>", l.name, "</formula1></dataValidation>")
	case "date": // 1 January 2000 to 31 December 2100
		x.raw("><formula1>36526</formula1><formula2>73415</formula2></dataValidation>")
	default:
		x.raw("/>")
	}
	return true
}

// writeIgnored tells Excel that "112" is a text that looks like a number, and is meant to be.
func (w *writer) writeIgnored(s *sheet, p *sheetWriter) {
	if len(s.ranges) == 0 {
		return
	}
	p.raw(`<ignoredErrors><ignoredError sqref="`)
	for i, r := range s.ranges {
		if i > 0 {
			p.raw(" ")
		}
		p.raw(Ref(s.left, r.first), ":", Ref(s.left+len(r.Columns)-1, r.last))
	}
	p.raw(`" numberStoredAsText="1"/></ignoredErrors>`)
}
