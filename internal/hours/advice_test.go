package hours

import (
	"regexp"
	"slices"
	"testing"
)

var (
	quoted = regexp.MustCompile(`"([^"]+)"`)
	meant  = regexp.MustCompile(`^Mente du "([^"]+)"\?`)
)

// What a problem tells somebody to write is read without a problem, and a word in the place of another leads to no new fault in
// that place: advice never leads into the next error.
func TestAdviceCanBeFollowed(t *testing.T) {
	t.Parallel()
	followed := 0
	for _, text := range texts(t, "testdata/hours.txt") {
		_, problems := Parse(text)
		for _, p := range problems {
			for _, m := range quoted.FindAllStringSubmatch(p.Fix, -1) {
				followed++
				_, alone := Parse(m[1])
				if _, placed := Parse("fre " + m[1]); len(placed) == 0 {
					alone = nil // a piece, to be put where the other stands
				}
				for _, q := range alone {
					if q.ID != MissingTime && q.ID != Night && !slices.ContainsFunc(problems, func(old Problem) bool { return old.ID == q.ID }) { // a word may want its time, and a night is asked about
						t.Errorf("%q: %s\n%q: %s", text, p.Fix, m[1], q.Message)
					}
				}
			}
			if m := meant.FindStringSubmatch(p.Fix); m != nil {
				written := text[:p.Start] + m[1] + text[p.End:]
				_, again := Parse(written)
				for _, q := range again {
					if q.ID == p.ID && q.Start < p.Start+len(m[1]) && q.End > p.Start {
						t.Errorf("%q: %s\n%q: %s", text, p.Fix, written, q.Message)
					}
				}
			}
		}
	}
	if followed < 50 {
		t.Errorf("only %d pieces of advice were followed", followed)
	}
}
