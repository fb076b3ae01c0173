package workbook

import (
	"strconv"

	"github.com/xuri/excelize/v2"

	"beredskab/internal/document"
)

// rules are the styles of conditional formats, each made once.
type rules struct{ done, missing, late int }

func (w *writer) makeRules() error {
	make := func(font *excelize.Font, color string) (int, error) {
		return w.file.NewConditionalStyle(&excelize.Style{
			Font: font, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}},
		})
	}
	var err error
	if w.rules.done, err = make(&excelize.Font{Color: paleInk}, "ECEFF1"); err != nil {
		return err
	}
	if w.rules.missing, err = make(&excelize.Font{Bold: true, Color: "7A3E00"}, "FDE3C8"); err != nil {
		return err
	}
	w.rules.late, err = make(&excelize.Font{Bold: true, Color: red}, "FBE0E0")
	return err
}

// setRules gives a range its dropdowns and its conditional formats. Each is one rule for the whole column: the columns are
// absolute and the row is that of the first data row, which is how Excel itself writes them.
func (w *writer) setRules(s *sheet, r *placed) error {
	for i := range r.Columns {
		c, column := &r.Columns[i], s.left+i
		span := ref(column, r.first) + ":" + ref(column, r.last)
		if v := w.validation(c, span); v != nil {
			if err := w.file.AddDataValidation(s.name, v); err != nil {
				return err
			}
		}
		if c.Kind == document.PhoneCell {
			// "112" is a text that looks like a number, and is meant to be.
			if err := w.file.AddIgnoredErrors(s.name, span, excelize.IgnoredErrorsNumberStoredAsText); err != nil {
				return err
			}
		}
	}
	return w.colour(s, r)
}

// validation is a column's dropdown, or the demand that a date is one.
func (w *writer) validation(c *document.BookColumn, span string) *excelize.DataValidation {
	if !c.Fill && c.Kind != document.TickCell {
		return nil
	}
	v := excelize.NewDataValidation(true)
	v.SetSqref(span)
	switch l := w.lists[listOf(c)]; {
	case l != nil:
		v.SetSqrefDropList(l.name)
		v.SetError(excelize.DataValidationErrorStyleStop, "Vælg fra listen", "Klik på pilen i cellen, og vælg en af mulighederne.")
	case c.Kind == document.DateCell:
		v.Type, v.Operator, v.Formula1, v.Formula2 = "date", "between", "36526", "73415" // 1 January 2000 to 31 December 2100
		v.SetError(excelize.DataValidationErrorStyleStop, "Skriv en dato", "Skriv datoen som 30-11-2026.")
	case c.Help == "":
		return nil
	}
	if c.Help != "" {
		v.SetInput(cutName(c.Title, 32), cutName(c.Help, 255))
	}
	return v
}

// colour shows which rows are done, which call for attention and which are late. The word in the row says it too.
func (w *writer) colour(s *sheet, r *placed) error {
	row := strconv.Itoa(r.first)
	whole := ref(s.left, r.first) + ":" + ref(s.left+len(r.Columns)-1, r.last)
	set := func(span, formula string, style int, last bool) error {
		return w.file.SetConditionalFormat(s.name, span, []excelize.ConditionalFormatOptions{
			{Type: "formula", Criteria: formula, Format: &style, StopIfTrue: last},
		})
	}
	for i := range r.Columns {
		c := &r.Columns[i]
		cell := "$" + letters(s.left+i) + row
		span := ref(s.left+i, r.first) + ":" + ref(s.left+i, r.last)
		if c.Kind == document.LateCell {
			if err := set(span, cell+"="+quoted(lateWord), w.rules.late, false); err != nil {
				return err
			}
		}
		l := w.lists[listOf(c)]
		if l == nil {
			continue
		}
		if len(l.Done) > 0 {
			if err := set(whole, anyOf(cell, l.Done), w.rules.done, false); err != nil {
				return err
			}
		}
		if len(l.Missing) > 0 {
			if err := set(span, anyOf(cell, l.Missing), w.rules.missing, false); err != nil {
				return err
			}
		}
	}
	return nil
}
