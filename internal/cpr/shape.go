package cpr

import (
	"strconv"
	"strings"
)

// shape is how the digits of a number are grouped.
type shape uint8

const (
	solid   shape = iota // 0101901234
	classic              // 010190-1234, 01.01.90-1234, 1/1-1990 1234, 1. januar 1990-1234
	pairs                // 01 01 90 12 34
	loose                // any other groups of ten digits
)

// parts are groups of digits in a row, and what stands between them.
type parts struct {
	at   [][2]int
	seps []string
}

// mostParts is how many groups a number can have: all its digits apart.
const mostParts = 11

// groupsFrom collects the groups of digits from a place on, as long as only signs that part numbers stand between them.
func groupsFrom(text string, i int) (p parts) {
	for len(p.at) < mostParts {
		end := i
		for digitAt(text, end) {
			end++
		}
		p.at = append(p.at, [2]int{i, end})
		next := end
		for next < len(text) && next-end < 4 && strings.IndexByte(" -./:|,;_()\n+", text[next]) >= 0 || strings.HasPrefix(text[next:], "·") {
			next++
			for next < len(text) && text[next]&0xc0 == 0x80 {
				next++
			}
		}
		if !digitAt(text, next) {
			break
		}
		p.seps = append(p.seps, text[end:next])
		i = next
	}
	return p
}

func (p parts) length(k int) int { return p.at[k][1] - p.at[k][0] }

// longest returns the number that begins at a place, in the first shape that fits.
func longest(text string, i int, today Day) (match, bool) {
	p := groupsFrom(text, i)
	if m, ok := p.dated(text); ok {
		return m, true
	}
	if m, ok := named(text, i); ok {
		return m, true
	}
	return p.grouped(text)
}

// tail is where the last four digits end that begin with group k: together, or as two pairs; 0 when they are not there.
func (p parts) tail(k int) int {
	switch {
	case k >= len(p.at):
		return 0
	case p.length(k) == 4:
		return p.at[k][1]
	case k+1 < len(p.at) && p.length(k) == 2 && p.length(k+1) == 2 && (p.seps[k] == " " || p.seps[k] == "-") && (k+2 >= len(p.at) || p.length(k+2) != 2):
		return p.at[k+1][1]
	}
	return 0
}

// dated reads a date of digits, with or without signs between its parts, and four digits after it.
func (p parts) dated(text string) (match, bool) {
	word := func(k int) string { return text[p.at[k][0]:p.at[k][1]] }
	make := func(day, month, year string, tail int) (match, bool) {
		end := p.tail(tail)
		if end == 0 || !tailSign(p.seps[tail-1]) {
			return match{}, false
		}
		last := onlyDigits(text[p.at[tail][0]:end])
		digits, ok := together(day, month, year, last)
		return match{start: p.at[0][0], end: end, digits: digits, shape: classic}, ok
	}
	switch n := p.length(0); {
	case n == 6 && len(p.at) > 1:
		return make(word(0)[:2], word(0)[2:4], word(0)[4:], 1)
	case n == 8 && len(p.at) > 1:
		return make(word(0)[:2], word(0)[2:4], word(0)[4:], 1)
	case n <= 2 && len(p.at) > 3 && p.length(1) <= 2 && (p.length(2) == 2 || p.length(2) == 4) && dateSign(p.seps[0]) && dateSign(p.seps[1]):
		if p.seps[0] == " " && (n < 2 || p.length(1) < 2) {
			break // "3 4 12 1234" is no date
		}
		if m, ok := make(word(0), word(1), word(2), 3); ok && (len(p.at) < 5 || p.seps[0] != " " || p.seps[3] != " " || m.end > p.at[3][1] || p.length(4) > 2) {
			if m.end > p.at[3][1] && p.seps[0] == " " {
				m.shape = pairs
			}
			return m, true
		}
		if p.length(2) == 2 && p.length(3) == 2 && len(p.at) > 4 && p.length(4) == 2 {
			break // pairs
		}
	case n == 4 && len(p.at) > 3 && p.length(1) == 2 && p.length(2) == 2 && p.seps[0] == p.seps[1] && dateSign(p.seps[0]) && p.length(3) == 4:
		if m, ok := make(word(2), word(1), word(0), 3); ok { // 1990-01-01-1234
			m.shape = loose
			return m, true
		}
	}
	return match{}, false
}

// grouped reads ten digits, however they are grouped. What parts them must be the same
// everywhere: a blank, a hyphen or a dot.
func (p parts) grouped(text string) (match, bool) {
	total := 0
	for k := range p.at {
		if k > 0 && (p.seps[k-1] != p.seps[0] || p.seps[0] != " " && p.seps[0] != "-" && p.seps[0] != ".") {
			return match{}, false
		}
		if total += p.length(k); total > 10 {
			return match{}, false
		}
		if total < 10 {
			continue
		}
		m := match{start: p.at[0][0], end: p.at[k][1], digits: onlyDigits(text[p.at[0][0]:p.at[k][1]]), shape: loose}
		switch {
		case k == 0:
			m.shape = solid
		case k == 4 && p.allPairs(5):
			m.shape = pairs
			if len(p.at) > 5 && p.length(5) == 2 {
				m.shape = loose
			}
		case p.length(0) == 8 || p.length(0)+p.length(1) == 8 && k == 2 || k < 9 && p.length(0) == 1:
			return match{}, false // a telephone number and something more
		}
		_, ok := birthday(m.digits)
		return m, ok || m.shape == solid
	}
	return match{}, false
}

func (p parts) allPairs(n int) bool {
	for k := range min(n, len(p.at)) {
		if p.length(k) != 2 {
			return false
		}
	}
	return len(p.at) >= n
}

// dateSign says that something parts the day, the month and the year of a date.
func dateSign(sep string) bool {
	switch sep {
	case ".", "-", "/", " ", ". ", " - ", " / ", ":":
		return true
	}
	return false
}

// tailSign says that something may stand between a date and the last four digits.
func tailSign(sep string) bool { return len(sep) <= 4 && sep != "+" }

// usualSign says that people part the date and the last four digits so.
func usualSign(sep string) bool {
	switch sep {
	case "", "-", " ", " - ", "- ", " -", "/", ".", " | ", "|":
		return true
	}
	return false
}

// together makes ten digits of a date and the last four. A year of four digits must be one that the century digit tells.
func together(day, month, year, last string) (string, bool) {
	two := func(s string) string {
		if len(s) == 1 {
			return "0" + s
		}
		return s
	}
	short := year[len(year)-2:]
	digits := two(day) + two(month) + short + last
	if len(digits) != 10 {
		return "", false
	}
	born, ok := birthday(digits)
	if len(year) == 4 {
		ok = ok && strconv.Itoa(int(born)/10000) == year
	}
	return digits, ok || len(year) == 2
}

// birthday is the date that ten digits begin with, in the century that the seventh tells; ok says that it exists. Numbers that
// are lent to people without a CPR number have 60 added to the day.
func birthday(d string) (Day, bool) {
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
		return 0, false // born before 1900
	}
	if day > 60 {
		day -= 60
	}
	if month < 1 || month > 12 || day < 1 {
		return 0, false
	}
	last := [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[month-1]
	if month == 2 && year%4 == 0 && year != 1900 {
		last = 29
	}
	return Day(year*10000 + month*100 + day), day <= last
}

func onlyDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, text)
}

// named reads a date with its month in letters: "1. januar 1990-1234".
func named(text string, i int) (match, bool) {
	at := i
	for digitAt(text, at) {
		at++
	}
	day := text[i:at]
	if len(day) > 2 {
		return match{}, false
	}
	at = skip(text, at, ". ")
	word := at
	for letterAt(text, at) {
		at++
	}
	month := monthOf(strings.ToLower(text[word:at]))
	at = skip(text, at, ". ")
	year := at
	for digitAt(text, at) {
		at++
	}
	if month == "" || at-year != 4 && at-year != 2 {
		return match{}, false
	}
	p := groupsFrom(text, year)
	end := p.tail(1)
	if end == 0 || !tailSign(p.seps[0]) {
		return match{}, false
	}
	digits, ok := together(day, month, text[year:at], onlyDigits(text[p.at[1][0]:end]))
	return match{start: i, end: end, digits: digits, shape: classic}, ok
}

func skip(text string, at int, signs string) int {
	for at < len(text) && strings.IndexByte(signs, text[at]) >= 0 {
		at++
	}
	return at
}

// monthOf is the number of a month, "01", by its Danish name or the short form of it; "" when it is none.
func monthOf(word string) string {
	for i, name := range [...]string{
		"januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december",
	} {
		if word == name || len(word) >= 3 && len(word) <= 4 && strings.HasPrefix(name, word) {
			return strconv.Itoa(101 + i)[1:]
		}
	}
	return ""
}
