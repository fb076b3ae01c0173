package syntax

import "bytes"

// isBlank says whether a byte is blank space or part of a line break: what folding may change.
func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// scalarEnd returns the offset just after a scalar that begins at start: after its closing quote, or after its last
// character that is not blank.
func scalarEnd(text []byte, start int, style Style, value string) int {
	switch style {
	case SingleQuoted, DoubleQuoted:
		return quoteEnd(text, start)
	case Literal, Folded:
		return max(headerEnd(text, start), align(text, start, style, value, nil))
	}
	if end := start + len(value); end <= len(text) && string(text[start:end]) == value {
		return end
	}
	return align(text, start, style, value, nil)
}

// quoteEnd returns the offset after the quote that closes the one at start, or the end of the text.
func quoteEnd(text []byte, start int) int {
	if start >= len(text) {
		return len(text)
	}
	quote := text[start]
	for i := start + 1; i < len(text); i++ {
		switch {
		case text[i] == '\\' && quote == '"':
			i++
		case text[i] == quote && quote == '\'' && i+1 < len(text) && text[i+1] == quote:
			i++
		case text[i] == quote:
			return i + 1
		}
	}
	return len(text)
}

// headerEnd returns the offset after the mark of a block of text: "|", ">-", "|2".
func headerEnd(text []byte, start int) int {
	i := min(start+1, len(text))
	for i < len(text) && (text[i] == '+' || text[i] == '-' || text[i] >= '0' && text[i] <= '9') {
		i++
	}
	return i
}

// align walks a scalar's value and its source side by side and calls visit for each run of bytes that both have: n bytes
// of the value from v stand at s in the source. Blank space is not visited, for folding changes it. It returns the
// offset after the last byte that was matched; the source begins at start. When the two part ways, it stops there.
func align(text []byte, start int, style Style, value string, visit func(v, s, n int)) int {
	at := start
	switch style {
	case SingleQuoted, DoubleQuoted:
		at++
	case Literal, Folded:
		if n := bytes.IndexAny(text[start:], "\r\n"); n >= 0 {
			at += n
		} else {
			return headerEnd(text, start)
		}
	}
	end := at
	for v := 0; v < len(value); {
		if isBlank(value[v]) {
			v++
			continue
		}
		for at < len(text) && isBlank(text[at]) {
			at++
		}
		n := 0
		for v+n < len(value) && at+n < len(text) && value[v+n] == text[at+n] && !isBlank(value[v+n]) && !special(style, text[at+n]) {
			n++
		}
		if n > 0 {
			if visit != nil {
				visit(v, at, n)
			}
			v, at = v+n, at+n
			end = at
			continue
		}
		got, used := escape(text, at, style)
		if used == 0 {
			break
		}
		for ; got != "" && isBlank(got[0]); got = got[1:] {
		}
		if len(value)-v < len(got) || value[v:v+len(got)] != got {
			break
		}
		v, at = v+len(got), at+used
		end = at
	}
	return end
}

// special says whether a byte of the source stands for something else than itself.
func special(style Style, c byte) bool {
	return style == DoubleQuoted && (c == '\\' || c == '"') || style == SingleQuoted && c == '\''
}

// escape reads one escape of a quoted text: what it stands for and how many bytes it takes; 0 when there is none.
func escape(text []byte, at int, style Style) (meaning string, used int) {
	if at+1 >= len(text) || !special(style, text[at]) {
		return "", 0
	}
	next := text[at+1]
	if style == SingleQuoted {
		if next != '\'' {
			return "", 0
		}
		return "'", 2
	}
	if text[at] != '\\' {
		return "", 0
	}
	const names, meanings = `0abtnvfre "/\`, "\x00\a\b\t\n\v\f\r\x1b \"/\\"
	if i := bytes.IndexByte([]byte(names), next); i >= 0 {
		return meanings[i : i+1], 2
	}
	switch next {
	case '\t', '\n', '\r':
		return "", 2
	case 'N':
		return "\u0085", 2
	case '_':
		return "\u00a0", 2
	case 'L':
		return "\u2028", 2
	case 'P':
		return "\u2029", 2
	}
	digits := map[byte]int{'x': 2, 'u': 4, 'U': 8}[next]
	if digits == 0 || at+2+digits > len(text) {
		return "", 0
	}
	r := rune(0)
	for _, c := range text[at+2 : at+2+digits] {
		r = r<<4 | rune(hex(c))
	}
	return string(r), 2 + digits
}

// hex is the worth of a hexadecimal digit.
func hex(c byte) byte {
	switch {
	case c >= '0' && c <= '9':
		return c - '0'
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10
	}
	return 0
}
