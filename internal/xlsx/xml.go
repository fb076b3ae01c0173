package xlsx

import (
	"strconv"
	"unicode/utf8"
)

// buffer is XML being written. The library's own stream would do it too, but it makes every row height a fixed one, allows
// one table a sheet, reads all tables again for each new one, and takes six times as long; so sheets and tables are
// written here, and the library keeps styles, chart, names and the package.
type buffer struct{ b []byte }

func (x *buffer) raw(s ...string) {
	for _, t := range s {
		x.b = append(x.b, t...)
	}
}

func (x *buffer) int(n int) { x.b = strconv.AppendInt(x.b, int64(n), 10) }

func (x *buffer) float(f float64) { x.b = strconv.AppendFloat(x.b, f, 'f', -1, 64) }

// attr writes an attribute whose value may be anything.
func (x *buffer) attr(name, value string) {
	x.raw(" ", name, `="`)
	x.text(value)
	x.raw(`"`)
}

func (x *buffer) intAttr(name string, value int) {
	x.raw(" ", name, `="`)
	x.int(value)
	x.raw(`"`)
}

// text writes a text so that it is read back as it was. XML has no way to write most control characters, so Excel writes
// _x0007_ for them, and _x005F_ for the underscore of a text that only looks like that.
func (x *buffer) text(s string) {
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= 0x20 && c < utf8.RuneSelf && c != '&' && c != '<' && c != '>' && c != '"' && c != '_' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		code := ""
		switch {
		case r == '&':
			code = "&amp;"
		case r == '<':
			code = "&lt;"
		case r == '>':
			code = "&gt;"
		case r == '"':
			code = "&quot;"
		case r == '_' && (seemsEscaped(s[i:]) || becomesEscaped(s[i:])):
			code = "_x005F_"
		case unwritable(r):
			code = escaped(r)
		case r == utf8.RuneError && size == 1:
			code = string(utf8.RuneError)
		}
		if code != "" {
			x.raw(s[start:i], code)
			start = i + size
		}
		i += size
	}
	x.raw(s[start:])
}

// unwritable reports whether XML cannot hold a character, or would read it back as another.
func unwritable(r rune) bool {
	return r < 0x20 && r != '\t' && r != '\n' || r == 0xFFFE || r == 0xFFFF
}

func escaped(r rune) string {
	const digits = "0123456789ABCDEF"
	return string([]byte{'_', 'x', digits[r>>12&15], digits[r>>8&15], digits[r>>4&15], digits[r&15], '_'})
}

// seemsEscaped reports whether a text begins like _x0041_.
func seemsEscaped(s string) bool {
	if len(s) < 7 || s[1] != 'x' || s[6] != '_' {
		return false
	}
	return isHex(s[2:6])
}

// becomesEscaped reports whether a text begins like _x0041 before a character whose own escape brings the underscore.
func becomesEscaped(s string) bool {
	if len(s) < 7 || s[1] != 'x' || !isHex(s[2:6]) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[6:])
	return unwritable(r)
}

func isHex(s string) bool {
	_, err := strconv.ParseUint(s, 16, 16)
	return err == nil
}
