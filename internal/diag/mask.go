package diag

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A Danish CPR number is a date of birth (DDMMYY) and four digits of which the first tells the century. Whoever checks a plan
// must be told that one stands in it, and must not have it spread by being told: so it is known here, where all that is
// shown passes.

// CPR returns the places [start, end) in a text that look like a CPR number: with or without a hyphen, with a date that
// exists in the century that the seventh digit tells.
func CPR(text string) (places [][2]int) {
	for i := 0; i < len(text); i++ {
		if !digitAt(text, i) || digitAt(text, i-1) {
			continue
		}
		end := i
		for digitAt(text, end) {
			end++
		}
		if j := cprEnd(text, i, end); j > 0 {
			places = append(places, [2]int{i, j})
			end = j
		}
		i = end - 1
	}
	return places
}

// cprEnd returns where the CPR number ends whose first digits are text[i:end], or 0.
func cprEnd(text string, i, end int) int {
	var digits string
	switch end - i {
	case 10:
		// Ten digits alone may also be a case number or part of an address, which is told by what stands beside them.
		if i > 0 && strings.IndexByte("/+=_-.:", text[i-1]) >= 0 || end < len(text) && strings.IndexByte("/=_", text[end]) >= 0 || letterAt(text, i, end) {
			return 0
		}
		digits = text[i:end]
	case 6:
		gap := separator(text[end:])
		last := end + gap + 4
		if gap == 0 || last > len(text) || digitAt(text, last) {
			return 0
		}
		for k := end + gap; k < last; k++ {
			if !digitAt(text, k) {
				return 0
			}
		}
		digits, end = text[i:i+6]+text[end+gap:last], last
	default:
		return 0
	}
	if !birthday(digits) {
		return 0
	}
	return end
}

// separator is the length of what may stand before the last four digits: a hyphen or dash, with or without blanks, or one
// blank.
func separator(text string) int {
	n, dash := 0, false
	for n < len(text) {
		r, size := utf8.DecodeRuneInString(text[n:])
		switch r {
		case '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2212':
			if dash {
				return 0
			}
			dash = true
		case ' ', '\u00a0', '\u202f':
			if n+size > 6 {
				return 0
			}
		default:
			return n
		}
		n += size
	}
	return n
}

// birthday says that ten digits begin with a date that exists, in the century that the seventh digit tells. Numbers that are
// lent to people without a CPR number have 60 added to the day.
func birthday(d string) bool {
	two := func(i int) int { return int(d[i]-'0')*10 + int(d[i+1]-'0') }
	day, month, year := two(0), two(2), two(4)
	switch c := d[6]; {
	case c <= '3':
		year += 1900
	case (c == '4' || c == '9') && year <= 36:
		year += 2000
	case c == '4' || c == '9':
		year += 1900
	case year <= 57:
		year += 2000
	default:
		return false // born before 1900
	}
	if day > 60 {
		day -= 60
	}
	if month < 1 || month > 12 || day < 1 {
		return false
	}
	last := [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[month-1]
	if month == 2 && year%4 == 0 && year != 1900 {
		last = 29
	}
	return day <= last
}

func digitAt(text string, i int) bool {
	return i >= 0 && i < len(text) && text[i] >= '0' && text[i] <= '9'
}

// letterAt says that a letter stands right beside text[i:j].
func letterAt(text string, i, j int) bool {
	letter := func(c byte) bool { return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= 0x80 }
	return i > 0 && letter(text[i-1]) || j < len(text) && letter(text[j])
}

// Mask hides every CPR number of a text behind stars, a star for a digit, so that columns stay where they were.
func Mask(text string) string {
	places := CPR(text)
	if len(places) == 0 {
		return text
	}
	b := []byte(text)
	for _, p := range places {
		for i := p[0]; i < p[1]; i++ {
			if digitAt(text, i) {
				b[i] = '*'
			}
		}
	}
	return string(b)
}

// Masked returns the finding with every CPR number in its words hidden. Every printer shows findings so.
func (f Finding) Masked() Finding {
	f.Message, f.Fix, f.Place = Mask(f.Message), Mask(f.Fix), Mask(f.Place)
	for i := range f.Notes {
		if masked := Mask(f.Notes[i].Message); masked != f.Notes[i].Message {
			f.Notes = slices.Clone(f.Notes)
			f.Notes[i].Message = masked
		}
	}
	return f
}
