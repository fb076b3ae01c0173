package xlsx

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// scanner reads the marks and texts of one XML part, front to back. It knows as much of XML as workbooks use, keeps nothing,
// and expands nothing: a returned file may be hostile, and the library's reader builds the whole of it in memory first.
type scanner struct {
	b  []byte
	at int

	open, close bool   // the last token began an element, ended one, or both
	name        string // of the element, without its prefix
	attrs       []byte
	text        []byte // of the last token when it is neither
	broken      bool   // the part is not XML as workbooks have it
}

// next reads a token; false at the end, and where the part is broken.
func (s *scanner) next() bool {
	for s.at < len(s.b) {
		if s.b[s.at] != '<' {
			end := bytes.IndexByte(s.b[s.at:], '<')
			if end < 0 {
				end = len(s.b) - s.at
			}
			s.open, s.close, s.text = false, false, s.b[s.at:s.at+end]
			s.at += end
			return true
		}
		rest := s.b[s.at:]
		switch {
		case bytes.HasPrefix(rest, []byte("<!--")):
			if !s.skip("-->") {
				return false
			}
		case bytes.HasPrefix(rest, []byte("<?")):
			if !s.skip("?>") {
				return false
			}
		case bytes.HasPrefix(rest, []byte("<![CDATA[")):
			end := bytes.Index(rest, []byte("]]>"))
			if end < 0 {
				return s.fail()
			}
			s.open, s.close, s.text = false, false, bytes.ReplaceAll(rest[9:end], []byte("&"), []byte("&amp;"))
			s.at += end + 3
			return true
		case bytes.HasPrefix(rest, []byte("<!")): // a document type can define entities; no workbook has one
			return s.fail()
		default:
			return s.mark(rest)
		}
	}
	return false
}

func (s *scanner) skip(end string) bool {
	i := bytes.Index(s.b[s.at:], []byte(end))
	if i < 0 {
		return s.fail()
	}
	s.at += i + len(end)
	return true
}

func (s *scanner) fail() bool {
	s.broken, s.at = true, len(s.b)
	return false
}

// mark reads <name …>, </name> or <name …/>. A > may stand in an attribute's value.
func (s *scanner) mark(rest []byte) bool {
	end, quote := 1, byte(0)
	for ; end < len(rest) && (rest[end] != '>' || quote != 0); end++ {
		switch c := rest[end]; {
		case quote != 0 && c == quote:
			quote = 0
		case quote == 0 && (c == '"' || c == '\''):
			quote = c
		}
	}
	if end >= len(rest) {
		return s.fail()
	}
	s.at += end + 1
	body := rest[1:end]
	s.open, s.close, s.text = true, false, nil
	if bytes.HasPrefix(body, []byte("/")) {
		s.open, s.close, body = false, true, body[1:]
	} else if bytes.HasSuffix(body, []byte("/")) {
		s.close, body = true, body[:len(body)-1]
	}
	name := body
	if i := bytes.IndexAny(body, " \t\r\n"); i >= 0 {
		name, s.attrs = body[:i], body[i:]
	} else {
		s.attrs = nil
	}
	if i := bytes.IndexByte(name, ':'); i >= 0 {
		name = name[i+1:]
	}
	s.name = nameOf(name)
	return true
}

// nameOf is an element's name. Those that stand in every cell are not made anew each time.
func nameOf(b []byte) string {
	switch string(b) {
	case "c":
		return "c"
	case "v":
		return "v"
	case "t":
		return "t"
	case "is":
		return "is"
	case "si":
		return "si"
	case "row":
		return "row"
	}
	return string(b)
}

// attr is the value of an attribute of the last element, "" when it has none. Prefixes count: "r:id".
func (s *scanner) attr(name string) string {
	rest := s.attrs
	for {
		eq := bytes.IndexByte(rest, '=')
		if eq < 0 {
			return ""
		}
		key := bytes.TrimSpace(rest[:eq])
		rest = bytes.TrimLeft(rest[eq+1:], " \t\r\n")
		if len(rest) == 0 || rest[0] != '"' && rest[0] != '\'' {
			return ""
		}
		end := bytes.IndexByte(rest[1:], rest[0])
		if end < 0 {
			return ""
		}
		if string(key) == name {
			return unescape(rest[1 : 1+end])
		}
		rest = rest[end+2:]
	}
}

// unescape is a text as it was before it was written as XML. Other entities than the five stay as they stand.
func unescape(b []byte) string {
	if !utf8.Valid(b) {
		b = bytes.ToValidUTF8(b, []byte("\ufffd"))
	}
	if bytes.IndexByte(b, '&') < 0 && bytes.IndexByte(b, '\r') < 0 {
		return string(b)
	}
	var out strings.Builder
	for len(b) > 0 {
		switch {
		case b[0] == '\r':
			out.WriteByte('\n')
			b = b[1:]
			if len(b) > 0 && b[0] == '\n' {
				b = b[1:]
			}
			continue
		case b[0] == '&':
			if end := bytes.IndexByte(b[:min(len(b), 12)], ';'); end > 0 {
				if text, ok := entity(string(b[1:end])); ok {
					out.WriteString(text)
					b = b[end+1:]
					continue
				}
			}
		}
		out.WriteByte(b[0])
		b = b[1:]
	}
	return out.String()
}

func entity(name string) (string, bool) {
	switch name {
	case "amp":
		return "&", true
	case "lt":
		return "<", true
	case "gt":
		return ">", true
	case "quot":
		return `"`, true
	case "apos":
		return "'", true
	}
	digits, hex := strings.CutPrefix(name, "#x")
	base := 16
	if !hex {
		var ok bool
		if digits, ok = strings.CutPrefix(name, "#"); !ok {
			return "", false
		}
		base = 10
	}
	n, err := strconv.ParseUint(digits, base, 21)
	if err != nil || !utf8.ValidRune(rune(n)) || n == 0 {
		return "", false
	}
	return string(rune(n)), true
}

// unwrapped undoes what Excel writes for characters that XML cannot hold: _x000D_ is a carriage return. Control characters have
// no place in a plan, and neither has what nobody can see.
func unwrapped(s string) string {
	if i := strings.Index(s, "_x"); i >= 0 {
		var b strings.Builder
		for len(s) > 0 {
			if s[0] == '_' && looksEscaped(s) {
				n, _ := strconv.ParseUint(s[2:6], 16, 16)
				b.WriteRune(rune(n))
				s = s[7:]
				continue
			}
			b.WriteByte(s[0])
			s = s[1:]
		}
		s = b.String()
	}
	if strings.IndexByte(s, '\r') >= 0 {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\t' || r == '\u00a0' || r == '\u202f' || r == '\u2007' || r == '\u2028' || r == '\u2029' || r == '\u0085':
			return ' '
		case r < ' ' || r >= 0x7f && r <= 0x9f || r == '\u00ad' || r >= '\u200b' && r <= '\u200f' || r >= '\u202a' && r <= '\u202e' ||
			r >= '\u2060' && r <= '\u2069' || r == '\ufeff' || r == '\ufffe' || r == '\uffff' || r == '\u061c':
			return -1
		}
		return r
	}, s)
}
