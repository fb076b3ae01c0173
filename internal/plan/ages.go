package plan

import (
	"slices"
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
		return Ages{Text: text}, &Problem{diag.Quote(text) + " er ikke en aldersgruppe.", "Skriv den laveste alder først, fx 0-17.", ""}
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
	write, sure := "", true
	switch {
	case len(ages) == 2:
		write = ages[0] + "-" + ages[1]
	case len(ages) == 1 && strings.Contains(plain, "under"): // under 18 are those up to 17
		n, _ := strconv.Atoi(ages[0])
		write = "0-" + strconv.Itoa(max(n-1, 0))
	case len(ages) == 1 && (strings.HasPrefix(plain, "-") || strings.Contains(plain, "til")):
		write = "0-" + ages[0]
	case len(ages) == 1:
		write = ages[0] + "-"
		sure = !strings.Contains(plain, "over") && !strings.Contains(plain, "ca") && // a lone number may be that year only
			slices.ContainsFunc([]string{"+", "fra", "mindst", "op", "ældre"}, func(w string) bool { return strings.Contains(plain, w) })
	case strings.HasPrefix(plain, "voksne"):
		write = "18-"
	case strings.HasPrefix(plain, "børn"):
		write = "0-17"
	}
	if write != "" {
		problem := &Problem{diag.Quote(text) + " er ikke skrevet som en aldersgruppe.", "Mente du " + write + "? Skriv alderen som 0-17, 18- eller 65-.", ""}
		if a, fault := ParseAges(write); sure && fault == nil && a.OK {
			problem.Instead = write
		}
		return problem
	}
	return &Problem{diag.Quote(text) + " er ikke en aldersgruppe.", "Skriv alderen som 0-17, 18- eller 65-.", ""}
}

// Minors are those under 18 (børn og unge), for whom the law is another.
var Minors = Ages{To: 17, OK: true}

// Holds says that everybody of some ages is among these. Ages that are not written hold everybody.
func (a Ages) Holds(o Ages) bool {
	return !a.OK || o.OK && a.From <= o.From && o.To <= a.To
}

// And are the ages in both; not OK when there are none. Ages that are not written are all.
func (a Ages) And(o Ages) Ages {
	switch {
	case !a.OK:
		return o
	case !o.OK:
		return a
	}
	both := Ages{From: max(a.From, o.From), To: min(a.To, o.To)}
	both.OK = both.From <= both.To
	return both
}

// Meets says that somebody is of both ages.
func (a Ages) Meets(o Ages) bool { return !a.OK || !o.OK || a.And(o).OK }

// Those names people of the ages in a sentence: "dem under 18 år", "dem fra 18 år", "dem på 15-17 år".
func (a Ages) Those() string {
	switch {
	case !a.OK || a.From == 0 && a.To == MaxAge:
		return "alle, uanset alder"
	case a.From == 0:
		return "dem under " + strconv.Itoa(a.To+1) + " år"
	case a.To == MaxAge:
		return "dem fra " + strconv.Itoa(a.From) + " år"
	case a.From == a.To:
		return "dem på " + strconv.Itoa(a.From) + " år"
	}
	return "dem på " + strconv.Itoa(a.From) + "-" + strconv.Itoa(a.To) + " år"
}
