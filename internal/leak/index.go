package leak

import (
	"strings"

	"beredskab/internal/danish"
)

// index finds phrases in texts that are known beforehand.
type index struct {
	words []string
	at    map[string][]int32
	plain []string
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
	return x
}

func (x *index) has(words []string) bool {
	for _, i := range x.at[words[0]] {
		rest := x.words[i:]
		if len(rest) < len(words) {
			continue
		}
		same := true
		for j := range words {
			same = same && rest[j] == words[j]
		}
		if same {
			return true
		}
	}
	return false
}

// hasNumber says that the digits stand in the texts as one number.
func (x *index) hasNumber(number string) bool {
	for i := range x.words {
		joined := ""
		for _, w := range x.words[i:min(i+5, len(x.words))] {
			if w == "" || w[0] < '0' || w[0] > '9' || len(joined) > len(number) {
				break
			}
			if joined += w; digits(joined) == number {
				return true
			}
		}
	}
	return false
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
