package syntax

import "unicode/utf8"

// line is one line of a text as a reader sees it. All fields but indent are offsets in the text.
type line struct {
	start, end int // without the line break
	indent     int // how many characters the line is moved in
	first      int // its first character that is not blank space
	body       int // what follows its dashes
	colon      int // the colon after a key; -1 when there is none
	value      int // what follows the colon, or the body when there is no colon

	empty bool // nothing but blank space or a comment
	block bool // part of a text that a line with | or > began
}

// dashed says whether the line begins a point of a list.
func (l line) dashed() bool { return l.body > l.first }

// column is how far into the line an offset is; only blank space and dashes stand before the offsets it is asked about.
func (l line) column(at int) int { return l.indent + at - l.first }

// splitLines takes a text apart.
func splitLines(text []byte) []line {
	var lines []line
	blockAbove := -1 // how far in the line is that began a block of text
	for at := 0; at <= len(text); {
		end := at
		for end < len(text) && text[end] != '\n' && text[end] != '\r' {
			end++
		}
		l := readLine(text, at, end)
		if blockAbove >= 0 && !(l.first == l.end) && l.indent <= blockAbove {
			blockAbove = -1
		}
		l.block = blockAbove >= 0 && l.first < l.end
		if blockAbove < 0 && !l.empty && beginsBlock(text, l) {
			blockAbove = l.indent
			if l.colon >= 0 {
				blockAbove = l.column(l.body)
			}
		}
		lines = append(lines, l)
		at = end + 1
		if end+1 < len(text) && text[end] == '\r' && text[end+1] == '\n' {
			at++
		}
	}
	return lines
}

func readLine(text []byte, start, end int) line {
	l := line{start: start, end: end, first: start, colon: -1}
	for l.first < end {
		n := blankLen(text[l.first:end])
		if n == 0 {
			break
		}
		l.first += n
		l.indent++
	}
	l.body = l.first
	for l.body < end && text[l.body] == '-' && (l.body+1 == end || blankLen(text[l.body+1:end]) > 0) {
		l.body++
		for l.body < end {
			n := blankLen(text[l.body:end])
			if n == 0 {
				break
			}
			l.body += n
		}
	}
	l.empty = l.first == end || text[l.first] == '#'
	l.value = l.body
	if c := keyColon(text[l.body:end]); c >= 0 {
		l.colon = l.body + c
		l.value = l.colon + 1
		for l.value < end {
			n := blankLen(text[l.value:end])
			if n == 0 {
				break
			}
			l.value += n
		}
	}
	return l
}

// blankLen is the length of the blank space that a text begins with: space, tab, or one of the blanks that only look so.
func blankLen(text []byte) int {
	if len(text) == 0 {
		return 0
	}
	if text[0] == ' ' || text[0] == '\t' {
		return 1
	}
	if r, size := utf8.DecodeRune(text); hardBlank(r) {
		return size
	}
	return 0
}

// hardBlank says whether a character looks like a space without being one.
func hardBlank(r rune) bool {
	return r == '\u00a0' || r >= '\u2000' && r <= '\u200a' || r == '\u202f' || r == '\u205f' || r == '\u3000'
}

// keyColon returns where the colon after a key stands in a line's body; -1 when the body does not begin with a key.
func keyColon(body []byte) int {
	i := 0
	if len(body) > 0 && (body[0] == '"' || body[0] == '\'') {
		i = quoteEnd(body, 0)
	}
	for ; i < len(body); i++ {
		switch {
		case body[i] == ':' && (i+1 == len(body) || blankLen(body[i+1:]) > 0):
			return i
		case body[i] == '#' && i > 0 && body[i-1] == ' ':
			return -1
		case i == 0 && (body[i] == '[' || body[i] == '{'):
			return -1
		}
	}
	return -1
}

// beginsBlock says whether a line ends with | or >, so that a text follows on the next lines.
func beginsBlock(text []byte, l line) bool {
	i := l.value
	if i >= l.end || text[i] != '|' && text[i] != '>' || l.colon < 0 && !l.dashed() {
		return false
	}
	for i++; i < l.end && (text[i] == '+' || text[i] == '-' || text[i] >= '1' && text[i] <= '9'); i++ {
	}
	for i < l.end && (text[i] == ' ' || text[i] == '\t') {
		i++
	}
	return i == l.end || text[i] == '#'
}

// beginsKey says whether a text begins as our keys do: small letters a-z and _, at least two, and then a colon. It returns
// where the colon stands.
func beginsKey(text []byte) (colon int, ok bool) {
	for colon < len(text) && (text[colon] >= 'a' && text[colon] <= 'z' || text[colon] == '_') {
		colon++
	}
	return colon, colon >= 2 && colon < len(text) && text[colon] == ':'
}
