package prose

import (
	"strings"
	"unicode/utf8"
)

// Clean removes what no reader can see but a page can be turned around by: control characters, marks that change the
// direction of writing, invalid bytes. Line breaks and tabs of any alphabet become a blank or "\n" and stay.
func Clean(s string) string {
	if !suspect(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		switch {
		case r == '\n':
			b.WriteByte('\n')
		case r == '\t', r == '\u2028', r == '\u2029', r == '\u0085':
			b.WriteByte(' ')
		case !Visible(r):
		case r == utf8.RuneError:
			b.WriteRune(utf8.RuneError)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Visible reports whether a character may be printed: neither a control character nor a mark of direction.
func Visible(r rune) bool {
	switch {
	case r < ' ' && r != '\n' && r != '\t', r >= 0x7f && r <= 0x9f,
		r == '\u061c', r == '\u200e', r == '\u200f',
		r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069',
		r == '\ufeff', r == '\ufffe', r == '\uffff':
		return false
	}
	return true
}

// suspect is the quick look: a text of ordinary letters needs no copy. Every word of every output comes by here.
func suspect(s string) bool {
	var seen byte
	for i := 0; i < len(s); i++ {
		seen |= special[s[i]]
	}
	return seen&strange != 0 || seen&wide != 0 && !utf8.ValidString(s)
}

// What a byte may be part of, seen alone.
const (
	wide    = 1 << iota // a character of several bytes
	strange             // one that [Clean] may have to take away
)

var special = func() (t [256]byte) {
	for c := range t {
		switch {
		case c >= ' ' && c < 0x7f, c == '\n':
		case c < 0x80:
			t[c] = strange
		case c == 0xc2 || c == 0xd8 || c == 0xe2 || c == 0xef || c >= 0xf0:
			t[c] = strange | wide
		default: // æøå among others
			t[c] = wide
		}
	}
	return t
}()

// schemes are the kinds of address that a plan may link to.
var schemes = [...]string{"https://", "http://", "mailto:", "tel:"}

// SafeLink returns an address in the form that may stand in a page, and whether it may be followed: a web address, an
// e-mail address, a phone number or a place in the same page. Everything else (script, data, files, other machines'
// folders) is refused.
func SafeLink(target string) (string, bool) {
	target = strings.TrimSpace(target)
	if strings.HasPrefix(target, "#") && len(target) > 1 {
		return encode(target), true
	}
	for _, scheme := range schemes {
		if len(target) > len(scheme) && strings.EqualFold(target[:len(scheme)], scheme) {
			return scheme + encode(target[len(scheme):]), true
		}
	}
	return "", false
}

// encode writes the characters of an address that would end it, in Markdown or in HTML, as percent codes.
func encode(s string) string {
	const hex = "0123456789ABCDEF"
	bad := func(c byte) bool {
		return c <= ' ' || c >= 0x7f || strings.IndexByte("<>\"'`\\(){}[]|^*~", c) >= 0
	}
	clean := true
	for i := 0; i < len(s); i++ {
		clean = clean && !bad(s[i])
	}
	if clean {
		return s
	}
	b := make([]byte, 0, len(s)+16)
	for i := 0; i < len(s); i++ {
		if c := s[i]; bad(c) {
			b = append(b, '%', hex[c>>4], hex[c&15])
		} else {
			b = append(b, c)
		}
	}
	return string(b)
}

// AppendText appends a text to HTML between tags. What [Clean] removes is removed.
func AppendText(dst []byte, s string) []byte { return escape(dst, Clean(s), false) }

// AppendEscaped appends a text to a quoted attribute of HTML. What [Clean] removes is removed.
func AppendEscaped(dst []byte, s string) []byte { return escape(dst, Clean(s), true) }

func escape(dst []byte, s string, quotes bool) []byte {
	last := 0
	for i := 0; i < len(s); i++ {
		var entity string
		switch s[i] {
		case '&':
			entity = "&amp;"
		case '<':
			entity = "&lt;"
		case '>':
			entity = "&gt;"
		case '"':
			entity = "&#34;"
		default:
			continue
		}
		if s[i] == '"' && !quotes {
			continue
		}
		dst = append(dst, s[last:i]...)
		dst = append(dst, entity...)
		last = i + 1
	}
	return append(dst, s[last:]...)
}
