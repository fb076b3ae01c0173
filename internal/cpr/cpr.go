// Package cpr knows what a CPR number (personnummer) is, however it is written, and what only looks like one.
//
// A CPR number is a date of birth and four digits, of which the first tells the century. Danes write it in many ways, and many
// other things have ten digits. What is surely one stops a build. What may be one is shown to a person, who can answer for it,
// and is hidden until then. What cannot be one is left alone: a number whose date does not exist or lies ahead, a telephone
// number, an account, a date with a time of day.
//
// Texts are looked through as they are seen ([plaintext]), so no mark, code or invisible sign hides a number.
package cpr

import (
	"strings"
	"unicode/utf8"

	"beredskab/internal/plaintext"
)

// Number is a stretch of a text that is a CPR number, or may be one.
type Number struct {
	Start, End int    // in the text as it was given
	Digits     string // the ten of them, so that two spellings of the same can be told to be the same
	Certain    bool   // nothing else is written so
	Doubt      Doubt  // why it is not certain
}

// Doubt is a reason to believe that what looks like a CPR number is something else.
type Doubt uint8

// The doubts, strongest first.
const (
	NoDoubt   Doubt = iota
	Moment          // a day close to today, perhaps with a time of day or a second day
	CaseNo          // a case or another number is named right before it
	Within          // it stands inside a file name, an address or a longer number
	Grouped         // its digits are grouped as nobody groups a CPR number
	Unusual         // it is called a CPR number, but its date does not exist or lies ahead
	Separated       // something uncommon stands between its date and its last four digits
)

// Day is a date as a number, such as 20261130; 0 is a day that nobody knows, and then no date lies ahead or close.
type Day int

// fewest is the number of digits in the shortest spelling, "1. maj 90 1234".
const fewest = 7

// Find returns the numbers of a text, in order. Today tells which dates lie ahead.
func Find(text string, today Day) []Number {
	var found []Number
	for _, w := range windows(text) {
		seen := plaintext.Read(text[w[0]:w[1]])
		for _, m := range find(seen.Shown, today) {
			start, end := seen.Source(m.start, m.end)
			if start += w[0]; len(found) > 0 && start < found[len(found)-1].End {
				continue
			}
			found = append(found, Number{
				Start: start, End: w[0] + end, Digits: m.digits, Certain: m.doubt == NoDoubt, Doubt: m.doubt,
			})
		}
	}
	return found
}

// windows are the stretches of a text that hold as many digits as the shortest spelling has, not far apart, with what is said
// around them. Most texts have none.
func windows(text string) (out [][2]int) {
	const apart, said = 64, 160
	first, last, digits := 0, 0, 0
	flush := func() {
		if digits < fewest {
			return
		}
		from, to := boundary(text, first-said), boundary(text, last+said)
		if len(out) > 0 && from <= out[len(out)-1][1] {
			out[len(out)-1][1] = to
			return
		}
		out = append(out, [2]int{from, to})
	}
	for i := range len(text) {
		if c := text[i]; !(c >= '0' && c <= '9' || c == 0xc2 || c >= 0xd9) { // the latter may begin a digit of another kind
			continue
		}
		if digits > 0 && i-last > apart {
			flush()
			digits = 0
		}
		if digits == 0 {
			first = i
		}
		last = i
		digits++
	}
	flush()
	return out
}

// boundary is a place in a text, or right after it, that is not inside a sign.
func boundary(text string, i int) int {
	i = min(max(i, 0), len(text))
	for i < len(text) && i > 0 && text[i]&0xc0 == 0x80 {
		i++
	}
	return i
}

// Hide puts a sign in the place of every digit of the numbers in a text that hides says yes to. The text keeps its length, so
// that columns stay where they were.
func Hide(text string, sign byte, today Day, hides func(Number) bool) string {
	var out []byte
	for _, n := range Find(text, today) {
		if hides != nil && !hides(n) {
			continue
		}
		if out == nil {
			out = []byte(text)
		}
		cover(out[n.Start:n.End], sign)
	}
	if out == nil {
		return text
	}
	return string(out)
}

// Redact hides all numbers of a text, certain or not, behind stars.
func Redact(text string) string { return Hide(text, '*', 0, nil) }

// cover puts a sign in the place of digits. A digit that is not an ordinary one is covered byte for byte, and so is one that
// is written as a code.
func cover(part []byte, sign byte) {
	for i := 0; i < len(part); {
		r, size := utf8.DecodeRune(part[i:])
		plain, visible := plaintext.Plain(r)
		if visible && plain >= '0' && plain <= '9' {
			for k := range size {
				part[i+k] = sign
			}
		}
		i += size
	}
}

// match is a number in a text as it is seen.
type match struct {
	start, end int
	digits     string
	shape      shape
	doubt      Doubt
}

// find looks through a text as it is seen.
func find(text string, today Day) (found []match) {
	for i := 0; i < len(text); i++ {
		if !digitAt(text, i) || digitAt(text, i-1) {
			continue
		}
		m, ok := longest(text, i, today)
		if !ok {
			continue
		}
		var none bool
		if m.doubt, none = judge(text, m, today); none {
			continue
		}
		found = append(found, m)
		i = m.end - 1
	}
	return found
}

func digitAt(text string, i int) bool {
	return i >= 0 && i < len(text) && text[i] >= '0' && text[i] <= '9'
}

func letterAt(text string, i int) bool {
	return i >= 0 && i < len(text) && (text[i] >= 'a' && text[i] <= 'z' || text[i] >= 'A' && text[i] <= 'Z' || text[i] >= utf8.RuneSelf)
}

// hasAny says that a text holds one of the words.
func hasAny(text string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}
