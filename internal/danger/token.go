package danger

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file cuts a text into words and signs.

// token is a word or a sign of a text.
type token struct {
	text       string
	start, end int
	quoted     bool
}

// ends says that a sentence ends here. What stands in quotation marks ends none.
func (t token) ends() bool {
	return !t.quoted && (t.text == "." || t.text == "!" || t.text == "?" || t.text == ";" || t.text == "\n")
}

// part is the tokens between two pauses.
type part struct {
	tokens []token
	comma  bool
	role   role
	asks   bool
}

// split cuts a sentence at its pauses.
func split(t []token) []part {
	var all []part
	cur := part{}
	flush := func(comma bool) {
		if len(cur.tokens) > 0 {
			all = append(all, cur)
		}
		cur = part{comma: comma}
	}
	for i, k := range t {
		if i > 0 && k.quoted != t[i-1].quoted {
			flush(true)
		}
		if k.quoted {
			cur.role = quote
		}
		switch k.text {
		case ",", ":", "(", ")", "–", "/", ".", "!", ";", "\n":
			flush(true)
		case "?":
			cur.asks = true
			flush(true)
		default:
			cur.tokens = append(cur.tokens, k)
		}
	}
	flush(true)
	return all
}

// tokens cuts a text into words and signs. A full stop in fx., kl. 9.30 and nr. 2 ends nothing.
func tokens(text string) []token {
	var all []token
	quoted := false
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case strings.ContainsRune("\"”“„»«", r):
			quoted = !quoted
		case letter(r):
			end := i + n
			for end < len(text) {
				r, n := utf8.DecodeRuneInString(text[end:])
				inside := strings.ContainsRune("-.'’", r) && end+n < len(text) && isLetterAt(text, end+n)
				if !letter(r) && !inside {
					break
				}
				end += n
			}
			w := plain(text[i:end])
			all = append(all, token{w, i, end, quoted})
			if end < len(text) && text[end] == '.' && abbreviation(w) {
				end++
			}
			i = end
			continue
		case strings.ContainsRune(".!?;,:()–/", r), r == '\n':
			all = append(all, token{string(r), i, i + n, quoted && r != '\n'})
			quoted = quoted && r != '\n' // a mark that was never closed reaches no further than its line
		}
		i += n
	}
	return all
}

func letter(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || r == '§'
}

func isLetterAt(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return letter(r)
}

func abbreviation(w string) bool {
	switch w {
	case "fx", "evt", "kl", "nr", "stk", "ca", "bl.a", "f.eks", "eks", "m.m", "mv", "inkl", "dvs", "d.v.s", "pkt", "jf", "tlf", "osv", "o.lign", "pga", "mht", "max":
		return true
	}
	return len(w) <= 2 && strings.IndexFunc(w, func(r rune) bool { return !unicode.IsDigit(r) }) < 0
}
