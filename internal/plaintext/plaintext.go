// Package plaintext reads a text as a person sees it: without the marks of Markdown, the codes of HTML, YAML and JSON, signs
// that do not show, and the many kinds of blanks, dashes and digits. Whoever looks for something in a text that must not be
// there looks in this, and is told where in the source it stands.
package plaintext

import (
	"html"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Text is a text as it is seen. Every run of blanks and single line breaks is one blank in it, and an empty line is "\n".
type Text struct {
	Shown string

	from, to []int32 // for each byte shown, where in the source it comes from
}

// Source is the stretch of the source that Shown[i:j] comes from.
func (t *Text) Source(i, j int) (start, end int) {
	if i >= j {
		return 0, 0
	}
	return int(t.from[i]), int(t.to[j-1])
}

// longestTag bounds what is taken for a tag or the address of a link, so that a stray sign does not swallow a text.
const longestTag = 300

// Read reads a text, whatever it is written in.
func Read(source string) *Text {
	r := &reader{source: source, from: make([]int32, 0, len(source)), to: make([]int32, 0, len(source))}
	r.out.Grow(len(source))
	for r.at < len(source) {
		r.next()
	}
	return &Text{r.out.String(), r.from, r.to}
}

type reader struct {
	source string
	at     int

	out      strings.Builder
	from, to []int32
	last     rune // the last that was shown
}

// show takes the source up to end as one sign.
func (r *reader) show(sign rune, end int) {
	if sign == ' ' && (r.last == ' ' || r.last == '\n') || sign == '-' && r.last == '-' {
		r.at = end
		return
	}
	n := utf8.RuneLen(sign)
	if n < 0 {
		sign, n = utf8.RuneError, utf8.RuneLen(utf8.RuneError)
	}
	r.out.WriteRune(sign)
	for range n {
		r.from, r.to = append(r.from, int32(r.at)), append(r.to, int32(end))
	}
	r.last, r.at = sign, end
}

// next reads one sign of the source, or what stands for one.
func (r *reader) next() {
	rest := r.source[r.at:]
	switch c := rest[0]; c {
	case '\n', '\r':
		r.lineBreak()
	case '<':
		r.tag(rest)
	case '&':
		r.entity(rest)
	case '\\':
		r.backslash(rest)
	case '%':
		r.percent(rest)
	case ']':
		r.link(rest)
	case '[', '*', '`', '~':
		r.at++
	case '_':
		r.underscore(rest)
	default:
		if c < utf8.RuneSelf {
			if c == '\t' {
				c = ' '
			}
			if c < ' ' || c == 0x7f {
				r.at++
				return
			}
			r.show(rune(c), r.at+1)
			return
		}
		sign, size := utf8.DecodeRuneInString(rest)
		r.sign(sign, r.at+size)
	}
}

// sign shows a sign, in its plainest form, or nothing when it cannot be seen.
func (r *reader) sign(sign rune, end int) {
	plain, visible := Plain(sign)
	if !visible {
		r.at = end
		return
	}
	r.show(plain, end)
}

// lineBreak reads one or more line breaks with the blanks around them. Signs that only begin a line, as those of comments and
// quotations do, are none of the text.
func (r *reader) lineBreak() {
	end, breaks := r.at, 0
	for end < len(r.source) {
		switch c := r.source[end]; {
		case c == '\n':
			breaks++
		case c == '\r' || c == ' ' || c == '\t':
		case (c == '#' || c == '>') && breaks == 1:
		default:
			goto done
		}
		end++
	}
done:
	if breaks > 1 {
		r.show('\n', end)
		return
	}
	r.show(' ', end)
}

// tag leaves out the tags of HTML and XML. One that holds a number is kept: a plan's tags are shown as they are written.
func (r *reader) tag(rest string) {
	end := strings.IndexByte(rest[:min(len(rest), longestTag)], '>')
	name := strings.TrimPrefix(rest[1:], "/")
	letters := 0
	for letters < len(name) && isLetter(name[letters]) {
		letters++
	}
	closed := letters < len(name) && strings.IndexByte(" \t\r\n/>0123456789", name[letters]) >= 0
	if end < 0 || letters == 0 || !closed || countDigits(rest[:end]) > 3 {
		r.show('<', r.at+1)
		return
	}
	switch strings.ToLower(name[:letters]) {
	case "br", "p", "div", "li", "td", "th", "tr", "hr":
		r.show(' ', r.at+end+1)
	default:
		r.at += end + 1
	}
}

// entity reads a code such as "&shy;" or "&#45;", also when its ampersand is a code itself.
func (r *reader) entity(rest string) {
	const longest = 12
	i := 1
	for strings.HasPrefix(rest[i:], "amp;") {
		i += len("amp;")
	}
	end := strings.IndexByte(rest[i:min(len(rest), i+longest)], ';')
	if end <= 0 {
		r.show('&', r.at+i)
		return
	}
	code := "&" + rest[i:i+end+1]
	read := html.UnescapeString(code)
	if read == code {
		r.show('&', r.at+i)
		return
	}
	sign, _ := utf8.DecodeRuneInString(read)
	if sign == '\n' || sign == '\r' || sign == '\t' {
		sign = ' '
	}
	r.sign(sign, r.at+i+end+1)
}

// backslash reads an escape: of a sign as Markdown has it, or of a code as YAML and JSON have.
func (r *reader) backslash(rest string) {
	if len(rest) < 2 {
		r.show('\\', r.at+1)
		return
	}
	digits := map[byte]int{'x': 2, 'u': 4, 'U': 8}[rest[1]]
	if digits > 0 && len(rest) >= 2+digits {
		if code, err := strconv.ParseUint(rest[2:2+digits], 16, 32); err == nil && utf8.ValidRune(rune(code)) {
			if code == '\n' || code == '\t' || code == '\r' {
				code = ' '
			}
			r.sign(rune(code), r.at+2+digits)
			return
		}
	}
	switch c := rest[1]; {
	case c == 'n' || c == 't' || c == 'r':
		if isDigit(byte(r.last)) && r.last < utf8.RuneSelf || len(rest) > 2 && (isDigit(rest[2]) || rest[2] == '\\' || rest[2] == ' ') {
			r.show(' ', r.at+2)
			return
		}
		r.show('\\', r.at+1)
	case c == '\n' || c == '\r':
		r.at++
	case c < utf8.RuneSelf && !isLetter(c) && !isDigit(c):
		r.show(rune(c), r.at+2)
	default:
		r.show('\\', r.at+1)
	}
}

// percent reads the code of an address beside a digit: "010190%2D1234".
func (r *reader) percent(rest string) {
	if r.last >= '0' && r.last <= '9' && len(rest) >= 3 {
		if code, err := strconv.ParseUint(rest[1:3], 16, 8); err == nil && code >= ' ' && code < utf8.RuneSelf {
			r.show(rune(code), r.at+3)
			return
		}
	}
	r.show('%', r.at+1)
}

// link leaves out the address of a link of Markdown, unless it holds a number.
func (r *reader) link(rest string) {
	r.at++
	if !strings.HasPrefix(rest, "](") {
		return
	}
	end := strings.IndexByte(rest[:min(len(rest), longestTag)], ')')
	if end > 0 && countDigits(rest[:end]) <= 3 {
		r.at += end
	}
}

// underscore is a mark of emphasis at the edge of a word, and a sign inside it.
func (r *reader) underscore(rest string) {
	inside := (unicode.IsLetter(r.last) || unicode.IsDigit(r.last)) && len(rest) > 1 && (isLetter(rest[1]) || isDigit(rest[1]))
	if !inside {
		r.at++
		return
	}
	r.show('_', r.at+1)
}

func countDigits(text string) (n int) {
	for i := range len(text) {
		if isDigit(text[i]) {
			n++
		}
	}
	return n
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }
