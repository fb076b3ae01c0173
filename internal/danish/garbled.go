package danish

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Garbled is a stretch of a text whose letters were lost or changed when a program read it with the wrong code page.
type Garbled struct {
	Start, End int    // the words concerned, as bytes of the text
	Meant      string // what most likely stood there; "" when the letters are lost and no word is known that fits
}

// FindGarbled finds the words of a text whose Danish letters have gone wrong: "DÃ¸gnvagten" (read as Windows text),
// "D&oslash;gnvagten" (copied from the source of a page), "D?gnvagten" and "D\ufffdgnvagten" (the letters are lost). Known says
// whether a word, in small letters, is one that somebody may have meant; only lost letters need it.
func FindGarbled(text string, known func(word string) bool) []Garbled {
	if !strings.ContainsAny(text, "ÃÂâ&?\ufffd") {
		return nil
	}
	found := garbledWords(text, known, false)
	if len(found) > 0 && strings.Contains(text, "?") {
		found = garbledWords(text, known, true)
	}
	return found
}

// garbledWords goes through the words. Where others are garbled, a question mark last in a word may be a lost letter too: "p?".
func garbledWords(text string, known func(string) bool, others bool) (found []Garbled) {
	for start := 0; start < len(text); {
		if r, size := utf8.DecodeRuneInString(text[start:]); unicode.IsSpace(r) && r != '\u00a0' && r != '\u0085' {
			start += size
			continue
		}
		end := start
		for end < len(text) {
			r, size := utf8.DecodeRuneInString(text[end:])
			if unicode.IsSpace(r) && r != '\u00a0' && r != '\u0085' { // these two are halves of letters
				break
			}
			end += size
		}
		word := text[start:end]
		if meant, bad := repaired(word, known); bad {
			found = append(found, Garbled{start, end, meant})
		} else if others && strings.HasSuffix(word, "?") {
			if meant := guess(word, "?", known); meant != "" {
				found = append(found, Garbled{start, end, meant})
			}
		}
		start = end
	}
	return found
}

// repaired puts right the letters of one word.
func repaired(word string, known func(string) bool) (meant string, bad bool) {
	if strings.Contains(word, "://") || strings.Contains(word, "@") {
		return "", false
	}
	if out := misread(word); out != word {
		return out, true
	}
	if out := html.UnescapeString(word); out != word && strings.Contains(word, ";") {
		return out, true
	}
	if strings.ContainsRune(word, utf8.RuneError) {
		return guess(word, string(utf8.RuneError), known), true
	}
	if lostLetter(word) {
		return guess(word, "?", known), true
	}
	return "", false
}

// lostLetter says that a question mark stands where only a letter can: before a small letter.
func lostLetter(word string) bool {
	for i := 0; i+1 < len(word); i++ {
		if word[i] != '?' {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(word[i+1:]); unicode.IsLower(r) {
			return true
		}
	}
	return false
}

// guess puts æ, ø and å in the place of lost letters, and takes the one that makes a known word.
func guess(word, lost string, known func(string) bool) string {
	const most = 3 // lost letters in a word
	n := strings.Count(word, lost)
	if n == 0 || n > most {
		return ""
	}
	candidates := []string{word}
	for range n {
		var next []string
		for _, c := range candidates {
			for _, letter := range [...]string{"ø", "å", "æ"} {
				if strings.HasPrefix(c, lost) {
					letter = strings.ToUpper(letter)
				}
				next = append(next, strings.Replace(c, lost, letter, 1))
			}
		}
		candidates = next
	}
	meant := ""
	for _, c := range candidates {
		bare := strings.ToLower(strings.TrimFunc(c, func(r rune) bool { return !unicode.IsLetter(r) }))
		if !known(bare) {
			continue
		}
		if meant != "" {
			return "" // two words fit
		}
		meant = c
	}
	return meant
}

// misread turns back letters of two or three bytes that were read as one letter each.
func misread(word string) string {
	var b strings.Builder
	for i := 0; i < len(word); {
		r, size := utf8.DecodeRuneInString(word[i:])
		if n, was := wasRead(word[i:], r); n > 0 {
			b.WriteRune(was)
			i += n
			continue
		}
		b.WriteString(word[i : i+size])
		i += size
	}
	return b.String()
}

// wasRead is the sign that the beginning of a text was read from, and how many bytes of the text it takes up now. Only the
// signs that Danish is written with count: letters with marks, dashes, quotation marks and the like.
func wasRead(text string, first rune) (n int, was rune) {
	var bytes []byte
	want := 2
	switch first {
	case 'Ã', 'Â':
	case 'â':
		want = 3
	default:
		return 0, 0
	}
	for i, r := range text {
		if len(bytes) == want {
			n = i
			break
		}
		c, ok := windowsByte(r)
		if !ok {
			return 0, 0
		}
		bytes, n = append(bytes, c), i+utf8.RuneLen(r)
	}
	r, size := utf8.DecodeRune(bytes)
	if len(bytes) != want || size != want {
		return 0, 0
	}
	return n, r
}

// windowsByte is the byte that stands for a sign in Windows text.
func windowsByte(r rune) (byte, bool) {
	if r < 0x100 {
		return byte(r), true
	}
	const signs = "€\x00‚ƒ„…†‡ˆ‰Š‹Œ\x00Ž\x00\x00‘’“”•–—˜™š›œ\x00žŸ"
	i := 0
	for _, s := range signs {
		if s == r {
			return byte(0x80 + i), true
		}
		i++
	}
	return 0, false
}
