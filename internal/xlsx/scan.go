package xlsx

import (
	"bytes"
	"encoding/xml"
	"io"
	"strconv"
	"strings"
)

// scanner reads the marks and texts of one XML part, front to back. It keeps nothing and builds nothing: a returned file may be
// hostile, and the library's reader builds the whole of it in memory first. A scanner written for workbooks alone was four times
// as fast, some thirty milliseconds of an import, and half as long again as everything else that reads.
type scanner struct {
	d *xml.Decoder

	open, close bool   // the last token began an element, or ended one
	name        string // of the element, without its prefix
	attrs       []xml.Attr
	text        []byte // of the last token when it is neither
	broken      bool   // the part is not XML as workbooks have it
}

func newScanner(b []byte) *scanner { return &scanner{d: xml.NewDecoder(bytes.NewReader(b))} }

// next reads a token; false at the end, and where the part is broken.
func (s *scanner) next() bool {
	for !s.broken {
		token, err := s.d.RawToken()
		if err == io.EOF {
			return false
		}
		s.open, s.close, s.text = false, false, nil
		switch x := token.(type) {
		case xml.StartElement:
			s.open, s.name, s.attrs = true, x.Name.Local, x.Attr
			return true
		case xml.EndElement:
			s.close, s.name = true, x.Name.Local
			return true
		case xml.CharData:
			s.text = x
			return true
		case xml.Comment, xml.ProcInst:
		default: // a document type can define entities; no workbook has one
			s.broken = true
		}
		if err != nil {
			s.broken = true
		}
	}
	return false
}

// attr is the value of an attribute of the last element, "" when it has none.
func (s *scanner) attr(name string) string {
	for _, a := range s.attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// unwrapped undoes what Excel writes for characters that XML cannot hold: _x000D_ is a carriage return. Control characters have
// no place in a plan, and neither has what nobody can see.
func unwrapped(s string) string {
	if i := strings.Index(s, "_x"); i >= 0 {
		var b strings.Builder
		for len(s) > 0 {
			if s[0] == '_' && seemsEscaped(s) {
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
