package danish

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Slug writes a text as an ASCII id: "Øvelser på plejehjem" → "oevelser-paa-plejehjem". Headings and file names are made
// of it, so two texts that a Dane reads differently (ø and o) stay different.
func Slug(text string) string {
	var b strings.Builder
	b.Grow(len(text) + 4)
	gap := false
	for _, r := range norm.NFC.String(text) {
		ascii := asciiLetters(unicode.ToLower(r))
		if ascii == "" {
			gap = gap || !unicode.Is(unicode.Mn, r)
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte('-')
		}
		gap = false
		b.WriteString(ascii)
	}
	return b.String()
}

// asciiLetters spells one lower-case letter or digit in ASCII; "" for anything that is neither.
func asciiLetters(r rune) string {
	switch {
	case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
		return string(r)
	case r < 0x80:
		return ""
	}
	switch r {
	case 'æ', 'ä':
		return "ae"
	case 'ø', 'ö':
		return "oe"
	case 'å':
		return "aa"
	case 'ü':
		return "u"
	case 'ß':
		return "ss"
	case 'ð':
		return "d"
	case 'þ':
		return "th"
	}
	// é, ñ, ç: the letter without its mark. What is left of other signs, < of ≮, is no letter.
	if base := []rune(norm.NFD.String(string(r)))[0]; base < 0x80 {
		return asciiLetters(base)
	}
	return ""
}

// Fold brings two spellings of one word together for comparing: lower case, å for aa, composed letters, one blank where
// there are several. It is for comparing only and never shown.
func Fold(text string) string {
	if mayDecompose(text) {
		text = norm.NFC.String(text)
	}
	text = strings.ReplaceAll(strings.ToLower(text), "aa", "å")
	if singleSpaced(text) {
		return text
	}
	return strings.Join(strings.Fields(text), " ")
}

// mayDecompose leaves the texts alone that hold nothing beyond Latin letters: the first sign that can be joined to a letter
// is U+0300, written from the byte CC on.
func mayDecompose(text string) bool {
	for i := range len(text) {
		if text[i] >= 0xcc {
			return true
		}
	}
	return false
}

// singleSpaced reports whether a text has no other space than one blank between two words.
func singleSpaced(text string) bool {
	before := byte(' ')
	for i := range len(text) {
		c := text[i]
		if c == ' ' && before == ' ' || c < ' ' || c == 0xc2 || c >= 0xe1 { // U+0085 and U+00A0 begin with C2, all others with E1 and up
			return false
		}
		before = c
	}
	return before != ' '
}

// FileKey is what two file names have in common that Windows or a Mac take for one: the case and the form of the letters do not
// count there. It is for comparing only.
func FileKey(name string) string { return strings.ToLower(norm.NFC.String(name)) }

// Begins says that a folded text holds words that begin with a stem: "ældre" is in "de ældre borgere", and not in "forældre".
func Begins(folded, stem string) bool {
	for from := 0; ; {
		i := strings.Index(folded[from:], stem)
		if i < 0 {
			return false
		}
		i += from
		if r, _ := utf8.DecodeLastRuneInString(folded[:i]); i == 0 || !unicode.IsLetter(r) {
			return true
		}
		from = i + len(stem)
	}
}
