// Package leak looks for what must not be in a file: the last gate of an edition that withholds something.
//
// An edition is made of a projection, so nothing withheld should ever reach it. This package does not trust that: it takes
// every value that is held back, brings it and the finished bytes into one plain form, and looks for it as whole words. A
// workbook is opened first, and a page is read both with its markup and without.
package leak

import (
	"slices"
	"strings"
	"unicode"

	"beredskab/internal/danish"
	"beredskab/internal/phone"
)

// Value is one value that is held back.
type Value struct {
	Text   string
	Place  string // where it stands in the plan, by ids
	Number bool   // a telephone number: it is found however its digits are grouped
}

// Hit is a value that was found where it must not be.
type Hit struct {
	Value
	File string
}

// Search finds values in texts and files. It may be used by several goroutines at once.
type Search struct {
	words   map[string][]phrase // by first word
	numbers map[string]Value    // by digits
	longest int                 // of the numbers
	plain   []Value             // values in letters that have no plain form, looked for as they are
}

// phrase is a value as words.
type phrase struct {
	words []string
	value Value
}

// Too short to tell anything: an id of two letters is in every text, and three or four digits are a national number.
const (
	shortestWord   = 3
	shortestNumber = 6
)

// New returns the search for values. What also occurs, as whole words, in one of the allowed texts is no secret and is not
// looked for: what is public anyway, the national lines, and the program's own words.
func New(values []Value, allowed ...string) *Search {
	known := newIndex(allowed)
	s := &Search{words: map[string][]phrase{}, numbers: map[string]Value{}}
	seen := map[string]bool{}
	for _, v := range values {
		if v.Number {
			if d := numberKey(v.Text); len(d) >= shortestNumber && !known.numbers[d] {
				s.numbers[d] = v
				s.longest = max(s.longest, len(d))
			}
			continue
		}
		slug := danish.Slug(v.Text)
		switch {
		case seen[slug] || known.hasPlain(v.Text):
		case slug == "" || foreign(v.Text):
			if len([]rune(strings.TrimSpace(v.Text))) >= shortestWord && strings.ContainsFunc(v.Text, unicode.IsLetter) {
				s.plain = append(s.plain, v)
			}
		case len(slug) < shortestWord:
		default:
			words := strings.Split(slug, "-")
			if !known.has(words) {
				s.words[words[0]] = append(s.words[words[0]], phrase{words, v})
				owned := append(slices.Clone(words[:len(words)-1]), words[len(words)-1]+"s")
				if !known.has(owned) { // the genitive, unless that is a word of the program's own
					s.words[owned[0]] = append(s.words[owned[0]], phrase{owned, v})
				}
			}
		}
		seen[slug] = slug != ""
	}
	return s
}

// foreign says that a text has letters without a plain form: they would be lost, and with them the value.
func foreign(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) && danish.Slug(string(r)) == "" })
}

// InText returns the first value that a text holds.
func (s *Search) InText(text string) (Value, bool) {
	for _, v := range s.plain {
		if strings.Contains(text, v.Text) {
			return v, true
		}
	}
	words := strings.Split(danish.Slug(text), "-")
	for i := range words {
		for _, p := range s.words[words[i]] {
			if len(words)-i >= len(p.words) && slices.Equal(words[i:i+len(p.words)], p.words) {
				return p.value, true
			}
		}
		if v, ok := s.number(words[i:]); ok {
			return v, true
		}
	}
	return Value{}, false
}

// number joins the groups of digits at the beginning and looks whether they are a number that is held back. A date has
// eight digits too, but nobody groups a number as four, two and two.
func (s *Search) number(words []string) (Value, bool) {
	joined := ""
	for i, w := range words {
		if w == "" || strings.ContainsFunc(w, func(r rune) bool { return r < '0' || r > '9' }) {
			break
		}
		if joined += w; len(joined) > s.longest+4 {
			break
		}
		if i == 2 && len(words[0]) == 4 && len(words[1]) == 2 {
			continue
		}
		if v, ok := s.numbers[numberKey(joined)]; ok {
			return v, true
		}
	}
	return Value{}, false
}

// numberKey is what all spellings of a number have in common. In a text that was taken apart into words no plus is left.
func numberKey(text string) string { return strings.TrimPrefix(phone.Parse(text).Key(), "+") }
