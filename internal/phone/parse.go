package phone

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// danishLength is how many digits a Danish subscriber's number has. Shorter ones begin with 1 (112, 1888, 116 111).
const danishLength = 8

// The shortest and longest number of another country, its code left out. E.164 allows fifteen digits in all.
const (
	foreignShortest = 4
	foreignLongest  = 15
)

// betweenNumbers are the signs and letters that stand between two numbers: "/", "og", "eller".
const betweenNumbers = "/;,|& oegrl"

// split parts a number from the words after it.
func split(text string) (body, tail string) {
	for i, r := range text {
		if !isDigit(r) && !between(r) && !(r == '+' && opens(text[:i])) {
			return text[:i], text[i:]
		}
	}
	return text, ""
}

// opens says that nothing but blanks and brackets stand before a sign.
func opens(before string) bool { return strings.TrimLeftFunc(before, between) == "" }

// judge finds what keeps the number from being dialled.
func (n *Number) judge(body, tail string) {
	first, _ := utf8.DecodeRuneInString(tail)
	fits := n.fits()
	whole := fits == None && digitsOf(body) != "" // a number stands before the words
	switch {
	case tail == "":
		n.Problem = fits
	case placeholder(body, tail):
		n.Problem, n.Sign = Placeholder, first
	case whole && extension(tail):
		n.Problem = Extension
	case whole && valid(strings.TrimLeft(tail, betweenNumbers)):
		n.Problem = Several
	default:
		n.Problem, n.Sign = BadSign, first
	}
}

func valid(text string) bool { return Parse(text).Valid() }

// fits judges the digits alone.
func (n *Number) fits() Problem {
	size := len(n.digits)
	if n.country != "" || n.plus && n.digits == "" {
		switch {
		case size < foreignShortest:
			return TooShort
		case size+len(n.country) > foreignLongest:
			return TooLong
		case n.country[0] == '0': // no country code begins so
			return Impossible
		}
		return None
	}
	switch {
	case size == 0:
		return Empty
	case n.Fictional(), n.Emergency():
		return None
	case size > danishLength:
		return TooLong
	case size == danishLength && n.digits[0] >= '2':
		return None
	case size == danishLength:
		return Impossible
	case n.digits[0] == '1' && (size == 4 || size == 6): // 1888, 116 111; the only ones of three digits are 112 and 114
		return None
	case size == 3:
		return Impossible
	}
	return TooShort
}

// placeholder says that letters stand for digits that are not known yet: "79 79 28 xx", "xx xx xx xx", "33 ?? 34 56".
func placeholder(body, tail string) bool {
	rest := strings.Map(func(r rune) rune {
		if isDigit(r) || between(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, tail)
	if rest == "" || strings.Trim(rest, rest[:1]) != "" {
		return false
	}
	return strings.Contains("xny?_#*…", rest[:1]) && (len(rest) > 1 || len(digitsOf(body)) < danishLength)
}

// extension says that the words name a number behind the number: "lok. 12", ", tast 2", "lokal 4711".
func extension(tail string) bool {
	tail = strings.ToLower(strings.TrimLeft(tail, " \u00a0,;-–(/"))
	for _, word := range []string{"lok", "tast", "tryk", "ext", "omstil", "internt"} {
		if strings.HasPrefix(tail, word) {
			return true
		}
	}
	return false
}

func digitsOf(text string) string {
	var b strings.Builder
	for _, r := range text {
		if isDigit(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isBlank(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) }

// between says that a sign only parts the groups of a number: blanks of every width, hyphens and dashes of every length,
// full stops, brackets, and signs that nobody sees.
func between(r rune) bool {
	return isBlank(r) || unicode.Is(unicode.Pd, r) || r == '.' || r == '(' || r == ')' || r == '−'
}
