package leak

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
)

// index finds phrases in texts that are known beforehand.
type index struct {
	words []string
	at    map[string][]int32
	plain []string

	numbers map[string]bool
}

func newIndex(texts []string) *index {
	x := &index{at: map[string][]int32{}, plain: texts}
	for _, t := range texts {
		for _, w := range strings.Split(danish.Slug(t), "-") {
			x.at[w] = append(x.at[w], int32(len(x.words)))
			x.words = append(x.words, w)
		}
		x.words = append(x.words, "") // no phrase runs from one text into the next
	}
	x.numbers = numbersOf(x.words)
	return x
}

// has looks for the words in a row. It begins with the rarest of them, because the common ones stand everywhere.
func (x *index) has(words []string) bool {
	rarest := 0
	for i, w := range words {
		if len(x.at[w]) < len(x.at[words[rarest]]) {
			rarest = i
		}
	}
	for _, at := range x.at[words[rarest]] {
		from := int(at) - rarest
		if from >= 0 && from+len(words) <= len(x.words) && slices.Equal(x.words[from:from+len(words)], words) {
			return true
		}
	}
	return false
}

// numbersOf joins groups of digits that stand beside each other, as a telephone number may be written.
func numbersOf(words []string) map[string]bool {
	const mostGroups = 5
	numbers := map[string]bool{}
	for i := range words {
		joined := ""
		for _, w := range words[i:min(i+mostGroups, len(words))] {
			if w == "" || w[0] < '0' || w[0] > '9' || len(joined) > 12 {
				break
			}
			joined += w
			numbers[numberKey(joined)] = true
		}
	}
	return numbers
}

// hasPlain is for texts without a plain form.
func (x *index) hasPlain(text string) bool {
	if !foreign(text) {
		return false
	}
	for _, t := range x.plain {
		if strings.Contains(t, text) {
			return true
		}
	}
	return false
}
