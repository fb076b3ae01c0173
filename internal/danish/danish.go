// Package danish writes what every Danish reader expects: dates, clock times, numbers, lists, plurals, and the order of
// the alphabet.
//
// Everything here is a pure function of its arguments. The package knows nothing of plans, and every other package may
// import it, so that no two outputs spell a date differently.
package danish

import "strings"

// List joins words as a Danish sentence does: "a", "a og b", "a, b og c". The last two are joined by and ("og", "eller").
func List(words []string, and string) string {
	switch n := len(words); n {
	case 0:
		return ""
	case 1:
		return words[0]
	default:
		return strings.Join(words[:n-1], ", ") + " " + and + " " + words[n-1]
	}
}

// Plural writes a number with the right form of its noun: "1 afdeling", "2 afdelinger", "ingen" is left to the caller.
func Plural(n int, one, many string) string {
	if n == 1 || n == -1 {
		return Number(n) + " " + one
	}
	return Number(n) + " " + many
}

// Genitive writes a name in the genitive: "Eksempelbys", "Aarhus'". A name that already ends in s, x or z (or has the
// apostrophe) takes only the apostrophe.
func Genitive(name string) string {
	if name == "" {
		return ""
	}
	switch name[len(name)-1] {
	case 's', 'S', 'x', 'X', 'z', 'Z':
		return name + "'"
	case '\'':
		return name
	}
	return name + "s"
}

// Sentence writes a text with a capital first letter.
func Sentence(text string) string {
	for i, r := range text {
		if i == 0 {
			return strings.ToUpper(string(r)) + text[len(string(r)):]
		}
	}
	return text
}
