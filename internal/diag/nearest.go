package diag

import (
	"cmp"
	"slices"
	"strings"

	"beredskab/internal/danish"
)

// Nearest returns the candidates that the word was most likely meant to be, the likeliest first and at most limit of
// them; none when nothing is near. Spelling that Danes and keyboards vary (æ and ae, case, hyphen, underscore, blank)
// does not count as a difference.
func Nearest(word string, candidates []string, limit int) []string {
	const longest = 80 // nobody misspells a whole paragraph; it only costs time
	if word == "" || len(word) > longest {
		return nil
	}
	want := folded(word)
	type guess struct {
		name     string
		distance int
	}
	var guesses []guess
	for _, name := range candidates {
		if name == word || len(name) > longest {
			continue
		}
		have := folded(name)
		if d, near := distance(want, have), reach(want, have); d <= near {
			guesses = append(guesses, guess{name, d})
		}
	}
	slices.SortStableFunc(guesses, func(a, b guess) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(a.name, b.name))
	})
	var names []string
	for _, g := range guesses {
		if len(names) == limit {
			break
		}
		if !slices.Contains(names, g.name) {
			names = append(names, g.name)
		}
	}
	return names
}

// folded is the text to compare: lower-case ASCII without separators.
func folded(s string) string {
	return strings.ReplaceAll(danish.Slug(s), "-", "")
}

// reach says how many mistakes still count as the same word: none in the shortest, one in three to five letters, and one
// in three letters at most. A word that the other begins with (leder, leder-jobcenter) is reached whatever its length.
func reach(a, b string) int {
	short, long := min(len(a), len(b)), max(len(a), len(b))
	if short >= 4 && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a)) {
		return long
	}
	switch {
	case long <= 2:
		return 0
	case long <= 5:
		return 1
	case long <= 8:
		return 2
	default:
		return min(long/3, 4)
	}
}

// distance is the optimal string alignment distance (Damerau-Levenshtein without overlapping swaps) in bytes; both texts
// are ASCII.
func distance(a, b string) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
