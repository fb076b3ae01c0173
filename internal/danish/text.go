package danish

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// LowerFirst writes a text with a small first letter, so that a title or a sentence can stand inside another.
func LowerFirst(text string) string {
	r, size := utf8.DecodeRuneInString(text)
	if size == 0 || r == utf8.RuneError {
		return text
	}
	return string(unicode.ToLower(r)) + text[size:]
}

// Shorten cuts a text after the last word that ends within so many letters, and says by "…" that it did.
func Shorten(text string, letters int) string {
	n, word := 0, 0 // word is where the last whole word ends
	for i, r := range text {
		if n == letters {
			if r == ' ' || word == 0 {
				word = i
			}
			return strings.TrimRight(text[:word], " ,;:.") + " …"
		}
		if r == ' ' {
			word = i
		}
		n++
	}
	return text
}

// AppendNew puts a word last in a list, unless it is empty or stands there already.
func AppendNew(list []string, words ...string) []string {
	for _, word := range words {
		if word != "" && !slices.Contains(list, word) {
			list = append(list, word)
		}
	}
	return list
}

// Wrap breaks a paragraph into lines of at most width letters, at blanks. A longer word has a line of its own.
func Wrap(text string, width int) []string {
	var lines []string
	line, size := "", 0
	for _, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word)
		switch {
		case size == 0:
			line, size = word, n
		case size+1+n > width:
			lines = append(lines, line)
			line, size = word, n
		default:
			line, size = line+" "+word, size+1+n
		}
	}
	if size > 0 {
		lines = append(lines, line)
	}
	return lines
}
