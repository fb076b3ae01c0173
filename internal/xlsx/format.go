package xlsx

import (
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// Kind is what a spreadsheet takes a cell's value to be.
type Kind uint8

// The kinds of value.
const (
	TextValue Kind = iota
	NumberValue
	DateValue
	TimeValue
	PercentValue
	YesNoValue
)

// format is how numbers are shown: the code as the file has it, and what follows from it.
type format struct {
	code  string
	kind  Kind
	whole bool // a date with day, month and year, or a number with a form of its own: what was written is all there
}

// builtin are the codes that a file does not write out, as a Danish Excel shows them.
var builtin = map[int]string{
	0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 14: "dd-mm-yyyy", 15: "dd-mmm-yy",
	16: "dd-mmm", 17: "mmm-yy", 18: "hh:mm", 19: "hh:mm:ss", 20: "hh:mm", 21: "hh:mm:ss", 22: "dd-mm-yyyy hh:mm", 37: "#,##0", 38: "#,##0",
	39: "#,##0.00", 40: "#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss", 49: "@",
}

// longestCode is the longest code that is looked at; Excel's own limit is 255.
const longestCode = 255

// formatOf reads a code. Words in quotes and brackets are not part of it.
func formatOf(code string) format {
	f := format{code: code, kind: NumberValue}
	code, _, _ = strings.Cut(code, ";")
	if len(code) > longestCode || strings.EqualFold(code, "General") || strings.EqualFold(code, "Standard") || code == "@" || code == "" {
		f.code = "General"
		return f
	}
	var day, month, year, clock bool
	for i := 0; i < len(code); i++ {
		switch c := code[i] | 0x20; {
		case code[i] == '"':
			i += 1 + max(strings.IndexByte(code[i+1:], '"'), 0)
		case code[i] == '\\' || code[i] == '_' || code[i] == '*':
			i++
		case code[i] == '[':
			end := max(strings.IndexByte(code[i:], ']'), 0)
			clock = clock || end > 1 && strings.Trim(strings.ToLower(code[i+1:i+end]), "hms") == ""
			i += end
		case code[i] == '%':
			f.kind = PercentValue
		case c == 'd':
			day = true
		case c == 'm':
			month = true
		case c == 'y':
			year = true
		case c == 'h' || c == 's':
			clock = true
		}
	}
	switch {
	case day || year || month && !clock:
		f.kind, f.whole = DateValue, day && month && year
	case clock:
		f.kind = TimeValue
	default:
		f.whole = true
	}
	if f.kind == DateValue && !strings.Contains(f.code, "[$-") {
		f.code = "[$-406]" + f.code // Danish names of months
	}
	return f
}

// shown is a number as the spreadsheet shows it, with a Danish decimal comma.
func (p *reader) shown(value float64, f format) string {
	plain := strings.Replace(strconv.FormatFloat(value, 'f', -1, 64), ".", ",", 1)
	if f.code == "General" || math.IsInf(value, 0) || math.IsNaN(value) || math.Abs(value) > 1e15 {
		return plain
	}
	if f.kind == DateValue && p.from04 {
		value += days1904
	}
	text, err := p.formatted(value, f.code)
	switch {
	case err != nil || text == "":
		return plain
	case f.kind == NumberValue || f.kind == PercentValue:
		text = strings.NewReplacer(",", ".", ".", ",").Replace(text)
		if strings.Contains(f.code, " %") && !strings.Contains(text, " %") { // the library leaves it out
			text = strings.Replace(text, "%", " %", 1)
		}
		return text
	}
	return text
}

// formatted lets the library show a number, in a workbook of our own: what was sent back is never opened by it.
func (p *reader) formatted(value float64, code string) (string, error) {
	if p.scratch == nil {
		p.scratch, p.styles = excelize.NewFile(), map[string]int{}
	}
	const sheet, cell = "Sheet1", "A1"
	style, known := p.styles[code]
	if !known {
		var err error
		if style, err = p.scratch.NewStyle(&excelize.Style{CustomNumFmt: &code}); err != nil {
			return "", err
		}
		p.styles[code] = style
	}
	if err := p.scratch.SetCellFloat(sheet, cell, value, -1, 64); err != nil {
		return "", err
	}
	if err := p.scratch.SetCellStyle(sheet, cell, cell, style); err != nil {
		return "", err
	}
	return p.scratch.GetCellValue(sheet, cell)
}

// days1904 is how many days later old Macs begin to count.
const days1904 = 1462

// Day is the date that a number of days stands for, as 2026-11-30. Nobody means one before 1901 or after 2118.
func (c *Cell) Day() (string, bool) {
	if c.Kind == TextValue || c.Kind == YesNoValue || c.Value < 366 || c.Value > 80000 {
		return "", false
	}
	return time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(c.Value)).Format(time.DateOnly), true
}
