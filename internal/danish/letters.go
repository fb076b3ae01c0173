package danish

import (
	"strings"
	"unicode"

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
	text = strings.ToLower(norm.NFC.String(text))
	text = strings.ReplaceAll(text, "aa", "å")
	return strings.Join(strings.Fields(text), " ")
}
