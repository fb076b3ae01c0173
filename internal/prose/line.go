package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Line writes the text of one paragraph, heading or table cell as Markdown, so that no character of it can be read as
// anything but text: not as the start of a list, a cell's border, a link or a tag. Whatever writes Markdown writes its
// words through a Line.
type Line struct {
	Dst   []byte
	Cell  bool // a table's cell: everything on one line
	start int  // where the current line's text begins in Dst; -1 when a line's start means nothing
}

// NewLine begins a line at the end of dst: for a paragraph, and for an item of a list after its mark.
func NewLine(dst []byte) *Line { return &Line{Dst: dst, start: len(dst)} }

// NewHeading begins a heading's words at the end of dst, after its marks.
func NewHeading(dst []byte) *Line { return &Line{Dst: dst, start: -1} }

// NewCell begins a table's cell at the end of dst.
func NewCell(dst []byte) *Line { return &Line{Dst: dst, Cell: true, start: -1} }

// Text writes plain words. Breaks and runs of blanks become one blank.
func (l *Line) Text(s string) {
	s = Clean(s)
	if (s == "x" || s == "X") && len(l.Dst) > 0 && l.Dst[len(l.Dst)-1] == '[' {
		l.Dst = append(append(l.Dst, "&#"...), map[string]string{"x": "120;", "X": "88;"}[s]...) // a link "[x]" is not a box
		return
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch c {
		case ' ', '\n':
			if n := len(l.Dst); n == 0 || n == l.start || l.Dst[n-1] == ' ' || l.Dst[n-1] == '\n' {
				continue
			}
			l.Dst = append(l.Dst, ' ')
			continue
		case '|':
			if i > 0 && s[i-1] == '\\' {
				l.Dst = append(l.Dst, "&#124;"...) // readers of tables disagree about a backslash before an escaped bar
				continue
			}
			l.Dst = append(l.Dst, '\\')
		case '\\', '`', '*', '[', ']', '<', '~':
			l.Dst = append(l.Dst, '\\')
		case '_':
			before, _ := utf8.DecodeLastRuneInString(s[:i])
			after, _ := utf8.DecodeRuneInString(s[i+1:])
			if !inWord(before) || !inWord(after) {
				l.Dst = append(l.Dst, '\\')
			}
		case '&':
			if i == len(s)-1 || s[i+1] == '#' || alnum(s[i+1]) {
				l.Dst = append(l.Dst, '\\')
			}
		case '!':
			if i == len(s)-1 {
				l.Dst = append(l.Dst, '\\') // a link may follow and would become a picture
			}
		case '#':
			if n := len(l.Dst); n == l.start || n == 0 || l.Dst[n-1] == ' ' || l.Dst[n-1] == '#' {
				l.Dst = append(l.Dst, '\\')
			}
		case '=', '>', ':':
			if len(l.Dst) == l.start {
				l.Dst = append(l.Dst, '\\')
			}
		case '-', '+': // "-5" and "+45" are only text
			if len(l.Dst) == l.start && (i == len(s)-1 || !alnum(s[i+1])) {
				l.Dst = append(l.Dst, '\\')
			}
		case '.', ')':
			if l.onlyDigits() {
				l.Dst = append(l.Dst, '\\')
			}
		}
		l.Dst = append(l.Dst, c)
	}
}

// onlyDigits reports whether the line so far is a number, so that a full stop would make it an item of a list.
func (l *Line) onlyDigits() bool {
	if l.start < 0 || len(l.Dst) == l.start || len(l.Dst) > l.start+9 {
		return false
	}
	for _, c := range l.Dst[l.start:] {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

// Strong writes words in bold; next is the first character that follows them, 0 when nothing does.
func (l *Line) Strong(s string, next rune) { l.marked("**", s, next) }

// Emphasis writes words in italics.
func (l *Line) Emphasis(s string, next rune) { l.marked("*", s, next) }

func (l *Line) marked(mark, s string, next rune) {
	inner := strings.Trim(Clean(s), " \n")
	if inner == "" {
		l.Text(s)
		return
	}
	if strings.HasPrefix(s, " ") {
		l.Text(" ")
	}
	first, _ := utf8.DecodeRuneInString(inner)
	last, _ := utf8.DecodeLastRuneInString(inner)
	after := next
	if strings.HasSuffix(s, " ") {
		after = ' '
	}
	ok := l.marks(first, last, after)
	if ok {
		l.Dst = append(l.Dst, mark...)
	}
	l.Text(inner)
	if ok {
		l.Dst = append(l.Dst, mark...)
	}
	if strings.HasSuffix(s, " ") {
		l.Text(" ")
	}
}

// marks reports whether stars around words from first to last would be read as emphasis here, by the rules of CommonMark.
// Where they would not, the words stand without them: a stray star helps nobody.
func (l *Line) marks(first, last, next rune) bool {
	prev := l.prev()
	switch {
	case prev == '*' || next == '*':
		return false
	case punct(first) && !punct(prev) && !unicode.IsSpace(prev):
		return false
	case punct(last) && next != 0 && !punct(next) && !unicode.IsSpace(next):
		return false
	}
	return !unicode.IsSpace(first) && !unicode.IsSpace(last)
}

// prev is the character before the next one to be written; a line begins as if after a blank.
func (l *Line) prev() rune {
	if len(l.Dst) == 0 || len(l.Dst) == l.start {
		return ' '
	}
	r, _ := utf8.DecodeLastRune(l.Dst)
	return r
}

// Code writes a key or an id in code style.
func (l *Line) Code(s string) {
	s = strings.TrimSpace(strings.ReplaceAll(Clean(s), "\n", " "))
	if s == "" {
		return
	}
	if l.Cell && strings.IndexByte(s, '|') >= 0 || len(l.Dst) > 0 && l.Dst[len(l.Dst)-1] == '`' {
		l.Text(s)
		return
	}
	fence := strings.Repeat("`", longestRun(s, '`')+1)
	pad := ""
	if s[0] == '`' || s[len(s)-1] == '`' {
		pad = " "
	}
	l.Dst = append(l.Dst, fence+pad...)
	l.Dst = append(l.Dst, s...)
	l.Dst = append(l.Dst, pad+fence...)
}

// Link writes a link, or only its words when the address may not be followed. The address is one that [SafeLink] gave.
func (l *Line) Link(words, address string) {
	words = strings.TrimSpace(Clean(words))
	if words == "" || address == "" {
		l.Text(words)
		return
	}
	l.open()
	l.Text(words)
	l.close(address)
}

func (l *Line) open() { l.Dst = append(l.Dst, '[') }

func (l *Line) close(address string) {
	l.Dst = append(append(append(l.Dst, "]("...), address...), ')')
}

// Break ends a line inside a paragraph or cell.
func (l *Line) Break() {
	l.Dst = trimBlanks(l.Dst)
	if len(l.Dst) == l.start || len(l.Dst) == 0 {
		return
	}
	switch {
	case l.Cell:
		l.Dst = append(l.Dst, "<br>"...)
		return
	case l.start < 0: // a heading is one line
		l.Dst = append(l.Dst, ' ')
		return
	}
	if n := len(l.Dst); l.Dst[n-1] == '\\' {
		l.Dst = append(l.Dst[:n-2], "&#92;"...) // readers disagree about three backslashes at a line's end
	}
	l.Dst = append(l.Dst, "\\\n"...)
	l.start = len(l.Dst)
}

// soft goes to the next line of the source; readers see a blank.
func (l *Line) soft() {
	l.Dst = trimBlanks(l.Dst)
	if l.start < 0 {
		l.Dst = append(l.Dst, ' ')
		return
	}
	if len(l.Dst) == l.start {
		return
	}
	l.Dst = append(l.Dst, '\n')
	l.start = len(l.Dst)
}

func trimBlanks(dst []byte) []byte {
	for len(dst) > 0 && dst[len(dst)-1] == ' ' {
		dst = dst[:len(dst)-1]
	}
	return dst
}

func longestRun(s string, c byte) int {
	longest, run := 0, 0
	for i := 0; i < len(s); i++ {
		if s[i] != c {
			run = 0
			continue
		}
		run++
		longest = max(longest, run)
	}
	return longest
}

func alnum(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}

// inWord reports whether an underscore beside this character is part of a word and not a mark.
func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

func punct(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }
