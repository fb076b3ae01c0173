package plan

import (
	"strconv"
	"strings"
	"unicode"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
)

// ParseAges reads an age group: "0-17", "18-", "65-".
func ParseAges(text string) (Ages, *Problem) {
	a := Ages{Text: text, To: MaxAge}
	plain := strings.ReplaceAll(strings.ReplaceAll(strings.TrimSpace(text), "–", "-"), " ", "")
	from, to, found := strings.Cut(plain, "-")
	if !found || !number(from, &a.From) || (to != "" && !number(to, &a.To)) {
		return Ages{Text: text}, agesProblem(text)
	}
	if a.From > a.To || a.From > 120 || (to != "" && a.To > 150) {
		return Ages{Text: text}, &Problem{diag.Quote(text) + " er ikke en aldersgruppe.", "Skriv den laveste alder først, fx 0-17."}
	}
	a.OK = true
	return a, nil
}

func agesProblem(text string) *Problem {
	plain := danish.Fold(text)
	var ages []string
	for _, w := range strings.FieldsFunc(plain, func(r rune) bool { return !unicode.IsDigit(r) }) {
		var n int
		if number(w, &n) && n <= 120 {
			ages = append(ages, strconv.Itoa(n))
		}
	}
	write := ""
	switch {
	case len(ages) == 2:
		write = ages[0] + "-" + ages[1]
	case len(ages) == 1 && (strings.Contains(plain, "under") || strings.HasPrefix(plain, "-") || strings.Contains(plain, "til")):
		write = "0-" + ages[0]
	case len(ages) == 1:
		write = ages[0] + "-"
	case strings.HasPrefix(plain, "voksne"):
		write = "18-"
	case strings.HasPrefix(plain, "børn"):
		write = "0-17"
	}
	if write != "" {
		return &Problem{diag.Quote(text) + " er ikke skrevet som en aldersgruppe.", "Mente du " + write + "? Skriv alderen som 0-17, 18- eller 65-."}
	}
	return &Problem{diag.Quote(text) + " er ikke en aldersgruppe.", "Skriv alderen som 0-17, 18- eller 65-."}
}
