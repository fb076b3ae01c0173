package plan

import (
	"fmt"
	"strings"
	"unicode"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/hours"
)

// Problem says what is wrong with a value and what to write instead, in Danish. Message begins with the value.
type Problem struct {
	Message, Fix string
	Instead      string // what to write in its place, where only one thing can be meant; else ""
}

// ParseDate reads 2026-01-29, 2026-01 or 2026.
func ParseDate(text string) (Date, *Problem) {
	d := Date{Text: text}
	var year, month int
	switch {
	case len(text) == 10:
		if day, ok := hours.ParseDay(text); ok {
			d.First, d.Last, d.OK = day, day, true
			return d, nil
		}
	case len(text) == 7 && text[4] == '-' && number(text[:4], &year) && number(text[5:], &month) && month >= 1 && month <= 12:
		d.First, d.Last, d.OK = hours.DayOf(year, month, 1), hours.DayOf(year, month+1, 1)-1, true
		return d, nil
	case len(text) == 4 && number(text, &year):
		d.First, d.Last, d.OK = hours.DayOf(year, 1, 1), hours.DayOf(year, 12, 31), true
		return d, nil
	}
	return d, dateProblem(text)
}

// dateProblem finds out what a Dane who wrote the text meant.
func dateProblem(text string) *Problem {
	year, month, day, known := guessDate(text)
	switch {
	case known && day > 0 && month >= 1 && month <= 12:
		if y, m, d := hours.DayOf(year, month, day).Date(); y != year || m != month || d != day {
			return &Problem{diag.Quote(text) + " findes ikke i kalenderen.", "Ret datoen, og skriv den som 2026-01-29: år, måned, dag.", ""}
		}
		date := fmt.Sprintf("%04d-%02d-%02d", year, month, day)
		return &Problem{diag.Quote(text) + " er ikke skrevet som en dato her i planen.", "Skriv " + date + ": år, måned, dag.", date}
	case known && day == 0:
		return &Problem{diag.Quote(text) + " er ikke skrevet som en dato her i planen.", fmt.Sprintf("Skriv %04d-%02d eller hele datoen, fx %04d-%02d-01.", year, month, year, month), fmt.Sprintf("%04d-%02d", year, month)}
	}
	switch danish.Fold(text) {
	case "løbende", "efter behov", "snarest", "årligt":
		return &Problem{diag.Quote(text) + " er ikke en dato.", "Vælg en dag, og skriv den som 2026-01-29. Datoen kan altid flyttes, men uden den bliver det glemt.", ""}
	}
	return &Problem{diag.Quote(text) + " er ikke en dato.", "Skriv datoen som 2026-01-29: år, måned, dag.", ""}
}

// guessDate reads the ways Danes write dates: "1. maj 2026", "01-05-2026", "1/5 26", "maj 2026". Day is 0 for a month.
func guessDate(text string) (year, month, day int, ok bool) {
	var parts []int
	named := false
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for _, w := range words {
		var n int
		switch m := monthNamed(w); {
		case number(w, &n) && n <= 9999:
			parts = append(parts, n)
		case m > 0 && !named:
			named, month = true, m
		case w == "den" || w == "d" || strings.HasSuffix(w, "dag"):
		default:
			return 0, 0, 0, false
		}
	}
	switch {
	case named && len(parts) == 2:
		day, year = parts[0], parts[1]
	case named && len(parts) == 1 && parts[0] > 31:
		year = parts[0]
	case !named && len(parts) == 3 && parts[0] > 31:
		year, month, day = parts[0], parts[1], parts[2]
	case !named && len(parts) == 3:
		day, month, year = parts[0], parts[1], parts[2]
	default:
		return 0, 0, 0, false
	}
	if year < 100 {
		year += 2000
	}
	return year, month, day, month >= 1 && month <= 12 && (day > 0 || named)
}

// monthNamed knows the months' names and their three letters; 0 for any other word.
func monthNamed(word string) int {
	for m := 1; m <= 12; m++ {
		if name := danish.Month(m); word == name || (len(word) >= 3 && word == name[:3]) || (m == 9 && word == "sept") {
			return m
		}
	}
	return 0
}

// number reads ASCII digits only.
func number(text string, n *int) bool {
	if text == "" || len(text) > 8 {
		return false
	}
	v := 0
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
		v = v*10 + int(text[i]-'0')
	}
	*n = v
	return true
}
