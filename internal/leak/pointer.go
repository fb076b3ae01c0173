package leak

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"beredskab/internal/danish"
)

// Pointers are what points to one municipality in a text that names nobody: words out of its name and of the names that only its
// plan has. They are all taken from the plans and from the names of the municipalities.
type Pointers struct {
	stems  map[string]bool // the beginnings of municipalities' names: "fjord" of Fjordvig
	words  map[string]bool // names that only one plan has, in small letters: "færge" of Lilleø Færge
	names  []string        // their names, in small letters
	island bool            // one of them is an island: its name or its plan says so
	lines  map[string]bool // numbers that everybody calls, such as 112
}

// stem is how many letters a name and a word have in common before the one tells of the other.
const stem = 5

// NewPointers gathers them from the names of those who are compared, the proper nouns of each plan, and the words that are the
// program's own and everybody's. Lines are the numbers that everybody calls; ferry says that
// a plan speaks of one ([SpeaksOfFerry]).
func NewPointers(municipalities []string, proper []map[string]bool, own map[string]bool, lines []string, ferry bool) Pointers {
	p := Pointers{stems: map[string]bool{}, words: map[string]bool{}, lines: map[string]bool{}, island: ferry}
	for _, l := range lines {
		p.lines[strings.ReplaceAll(l, " ", "")] = true
	}
	ours := map[string]bool{}
	for w := range own {
		for _, base := range bases(danish.Fold(w)) {
			ours[base] = true
		}
	}
	for _, name := range municipalities {
		for _, w := range strings.Fields(danish.Fold(name)) {
			if w == "kommune" {
				continue
			}
			if r := []rune(w); len(r) >= stem && !ours[string(r[:stem])] {
				p.stems[string(r[:stem])] = true
			}
			p.names = append(p.names, w)
			p.island = p.island || strings.HasSuffix(w, "ø")
		}
	}
	plans := map[string]int{}
	for _, names := range proper {
		for n := range names {
			plans[danish.Fold(n)]++
		}
	}
	for n, count := range plans {
		const shortest = 4
		if count == 1 && utf8.RuneCountInString(n) >= shortest && !ours[n] {
			p.words[n] = true
		}
	}
	return p
}

// bases are a word, and what may be left of it without its ending.
func bases(word string) []string {
	out := []string{word}
	for _, end := range [...]string{"s", "en", "et", "n", "t", "ens", "ets", "e", "er", "erne"} {
		if base, ok := strings.CutSuffix(word, end); ok && base != "" {
			out = append(out, base)
		}
	}
	return out
}

// In says that a text points to one of them, by such a word, by an exact number of something or by a day.
func (p Pointers) In(text string) (found bool) {
	eachWord(text, func(word string, _ bool) {
		folded := danish.Fold(word)
		if r := []rune(folded); len(r) >= stem && p.stems[string(r[:stem])] {
			found = true
		}
		for _, base := range bases(folded) {
			found = found || p.words[base] || p.island && base == "ø" || p.endsName(base, folded)
		}
		for _, begins := range [...]string{"færge", "sejl", "fastland", "overfart", "øbo", "øsamfund"} {
			found = found || p.island && strings.HasPrefix(folded, begins)
		}
	})
	return found || p.holdsExact(text)
}

// endsName says that a word in the definite, such as "dalen", is what a municipality's name ends with: Bakkedal.
func (p Pointers) endsName(base, word string) bool {
	const shortest = 3
	if utf8.RuneCountInString(base) < shortest || !strings.HasSuffix(word, "en") && !strings.HasSuffix(word, "et") && !strings.HasSuffix(word, "ens") && !strings.HasSuffix(word, "ets") {
		return false
	}
	return base != word && slices.ContainsFunc(p.names, func(name string) bool { return name != base && strings.HasSuffix(name, base) })
}

// SpeaksOfFerry says that a text has a ferry in it.
func SpeaksOfFerry(text string) (found bool) {
	eachWord(text, func(word string, _ bool) { found = found || strings.HasPrefix(danish.Fold(word), "færge") })
	return found
}

// holdsExact says that a text has a day of a month, or a number over a hundred that is no section of a law, no year and no number that
// everybody calls.
func (p Pointers) holdsExact(text string) bool {
	words := strings.Fields(text)
	for i, w := range words {
		w = strings.Trim(w, "(),;:!?\"")
		day := strings.TrimSuffix(w, ".")
		if n, err := strconv.Atoi(day); err == nil && n >= 1 && n <= 31 && i+1 < len(words) {
			if month := strings.ToLower(strings.TrimRight(words[i+1], ".,;)")); isMonth(month) {
				return true
			}
		}
		n, err := strconv.Atoi(strings.ReplaceAll(day, ".", ""))
		if err != nil || !unicode.IsDigit(rune(w[0])) {
			continue
		}
		const few, firstYear, lastYear = 100, 1950, 2100
		if n > few && !p.lines[day] && (n < firstYear || n > lastYear || strings.Contains(day, ".")) && (i == 0 || !strings.HasSuffix(words[i-1], "§")) {
			return true
		}
	}
	return false
}

func isMonth(word string) bool {
	const months = 12
	for m := 1; m <= months; m++ {
		if danish.Month(m) == word {
			return true
		}
	}
	return false
}
