package leak

import (
	"html"
	"strconv"
	"strings"
	"unicode/utf8"
)

// unescapeEntities reads the codes of HTML and XML: "&#248;" is ø. A code that is escaped itself, as in a document inside
// another, is read too.
func unescapeEntities(text string) string {
	const deepest = 3
	for range deepest {
		if !strings.Contains(text, "&") {
			break
		}
		next := html.UnescapeString(text)
		if next == text {
			break
		}
		text = next
	}
	return text
}

// unescapeStyle reads the codes of style sheets and scripts: "Lille\f8 ", "Lille\u00f8" and "Lille\xf8" are Lilleø.
func unescapeStyle(text string) string {
	if !strings.Contains(text, `\`) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for i := 0; i < len(text); i++ {
		if text[i] != '\\' {
			b.WriteByte(text[i])
			continue
		}
		from, most := i+1, 6
		if from < len(text) && (text[from] == 'u' || text[from] == 'x') {
			most = map[byte]int{'u': 4, 'x': 2}[text[from]]
			from++
		}
		end := from
		for end < len(text) && end < from+most && isHex(text[end]) {
			end++
		}
		if end == from || from > i+1 && end < from+most {
			b.WriteByte(text[i])
			continue
		}
		if code, err := strconv.ParseUint(text[from:end], 16, 32); err == nil {
			b.WriteRune(rune(code))
		}
		if from == i+1 && end < len(text) && text[end] == ' ' { // a blank ends a code of a style sheet
			end++
		}
		i = end - 1
	}
	return b.String()
}

// unescapePercent reads the codes of addresses: "lille%C3%B8" is lilleø.
func unescapePercent(text string) string { return unescapeBytes(text, '%') }

// unescapeQuoted reads quoted-printable: "Lille=C3=B8" is Lilleø, and "=" at the end of a line joins it with the next. What is
// not UTF-8 is Latin-1.
func unescapeQuoted(text string) string {
	if !strings.Contains(text, "=") {
		return text
	}
	var b strings.Builder
	for line := range strings.Lines(text) {
		ended := strings.TrimRight(line, " \t\r\n")
		if strings.HasSuffix(ended, "=") {
			b.WriteString(strings.TrimSuffix(ended, "="))
			continue
		}
		b.WriteString(line)
	}
	return unescapeBytes(b.String(), '=')
}

// unescapeBytes reads two hexadecimal digits after a sign as a byte.
func unescapeBytes(text string, sign byte) string {
	if strings.IndexByte(text, sign) < 0 {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for i := 0; i < len(text); i++ {
		if text[i] != sign || i+2 >= len(text) || !isHex(text[i+1]) || !isHex(text[i+2]) {
			b.WriteByte(text[i])
			continue
		}
		code, _ := strconv.ParseUint(text[i+1:i+3], 16, 8) // two hexadecimal digits are a byte
		b.WriteByte(byte(code))
		i += 2
	}
	return fromLatin1(b.String())
}

// fromLatin1 reads each byte that is no UTF-8 as a letter of Latin-1.
func fromLatin1(text string) string {
	if utf8.ValidString(text) {
		return text
	}
	var b strings.Builder
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && size == 1 {
			r = rune(text[i])
		}
		b.WriteRune(r)
		i += size
	}
	return b.String()
}

// unescapeMarkdown takes out what Markdown may put inside a word: a backslash before a sign, and the signs of emphasis.
func unescapeMarkdown(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '\\' && i+1 < len(text) && isPunctuation(text[i+1]):
			i++
			b.WriteByte(text[i])
		case c == '*' || c == '`' || c == '~':
		case c == '_' && (i+1 < len(text) && text[i+1] == '_' || i > 0 && text[i-1] == '_'):
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

func isPunctuation(c byte) bool {
	return c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~'
}

// unescapeOffice reads the codes that Excel has for signs that XML cannot hold: "_x000D_".
func unescapeOffice(text string) string {
	if !strings.Contains(text, "_x") {
		return text
	}
	var b strings.Builder
	for {
		i := strings.Index(text, "_x")
		if i < 0 {
			break
		}
		b.WriteString(text[:i])
		const length = len("_x000D_")
		if len(text)-i >= length && text[i+length-1] == '_' {
			if code, err := strconv.ParseUint(text[i+2:i+length-1], 16, 32); err == nil {
				b.WriteRune(rune(code))
				text = text[i+length:]
				continue
			}
		}
		b.WriteString("_x")
		text = text[i+2:]
	}
	b.WriteString(text)
	return b.String()
}

// unfold joins the lines that a calendar or a card is folded into: the next line begins with a blank.
func unfold(text string) string {
	return strings.NewReplacer("\r\n ", "", "\r\n\t", "", "\n ", "", "\n\t", "").Replace(text)
}

// unescapeCard reads the escapes of calendars and cards: in a value `\,` `\;` `\\` and `\n`, in a parameter "^n", "^'" and "^^".
func unescapeCard(text string) string {
	return strings.NewReplacer(
		`\\`, `\`, `\n`, "\n", `\N`, "\n", `\,`, ",", `\;`, ";", `\:`, ":", "^n", "\n", "^'", `"`, "^^", "^",
	).Replace(text)
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}
