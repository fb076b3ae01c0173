package diag

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mattn/go-runewidth"
)

// tabStop is how far apart tabs stop in an excerpt.
const tabStop = 4

// screen measures text as a terminal shows it. It is set by hand, because the library's default asks the environment and
// the same finding would then be printed differently from one machine to the next.
func screen() *runewidth.Condition {
	return &runewidth.Condition{EastAsianWidth: false, StrictEmojiNeutral: true}
}

// excerpt returns the source line where the span begins and the line of carets that marks the span in it. A line wider
// than width columns is cut around the beginning of the span.
func excerpt(s Span, width int) (source, carets string) {
	line, _ := s.File.Position(s.Start)
	from, to := s.File.Line(line)
	start := min(max(s.Start, from), to)
	end := min(max(s.End, start), to)
	text := redactedLine(s.File.Text, from, to)
	start, end, from, to = start-from, end-from, 0, to-from

	low := reachBack(text[from:start], width/3) + from
	high := reachOn(text[start:to], width-width/3) + start
	if high == to { // the right side leaves room over
		low = reachBack(text[from:start], width-measure(show("", text[start:to]))) + from
	} else if low == from {
		high = reachOn(text[start:to], width-measure(show("", text[from:start]))) + start
	}

	var shown string
	if low > from {
		shown = "…"
	}
	shown = show(shown, text[low:start])
	pad := measure(shown)
	shown = show(shown, text[start:min(end, high)])
	marks := max(1, measure(shown)-pad)
	shown = show(shown, text[min(end, high):high])
	if high < to {
		shown += "…"
	}
	return strings.TrimRight(shown, " "), strings.Repeat(" ", pad) + strings.Repeat("^", marks)
}

// reachOn returns how many bytes of the text fit in width columns.
func reachOn(text []byte, width int) int {
	at, used := 0, 0
	for c := screen(); at < len(text); {
		r, size := utf8.DecodeRune(text[at:])
		if used += cellWidth(c, r, text[at:at+size]); used > width || at > 8*max(width, 1) {
			break
		}
		at += size
	}
	return at
}

// reachBack returns the offset from which the rest of the text fits in width columns.
func reachBack(text []byte, width int) int {
	at, used := len(text), 0
	for c := screen(); at > 0; {
		r, size := utf8.DecodeLastRune(text[:at])
		if used += cellWidth(c, r, text[at-size:at]); used > width || len(text)-at > 8*max(width, 1) {
			break
		}
		at -= size
	}
	return at
}

// cellWidth is the most columns that one character can take.
func cellWidth(c *runewidth.Condition, r rune, raw []byte) int {
	if r == '\t' {
		return tabStop
	}
	if ordinary(r) {
		return 1
	}
	return c.StringWidth(harmless(r, raw))
}

// show appends text to what is shown already, tabs expanded and dangerous characters spelled out.
func show(shown string, text []byte) string {
	var b strings.Builder
	b.WriteString(shown)
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		if r == '\t' {
			n := tabStop - measure(b.String())%tabStop
			b.WriteString("    "[:n])
		} else {
			b.WriteString(harmless(r, text[:size]))
		}
		text = text[size:]
	}
	return b.String()
}

// measure returns the number of columns that a text takes. Ordinary signs take one each and join with nothing; asked of one
// beyond the first few hundred, the library would first make a table of all of Unicode, a tenth of the time of a short run.
func measure(s string) int {
	if harmlessTo(s) == len(s) {
		return utf8.RuneCountInString(s)
	}
	return screen().StringWidth(s)
}

// harmlessTo returns how far a text is made of signs that need no second look: Danish prose, as good as always all of it.
func harmlessTo(text string) int {
	for i, r := range text {
		if !ordinary(r) {
			return i
		}
	}
	return len(text)
}

// ordinary reports whether a character is a visible one of Latin script, or a dash, a quotation mark or an ellipsis.
func ordinary(r rune) bool {
	return r >= ' ' && r < 0x7f || r > '\u00ad' && r < '\u0250' || r >= '\u2010' && r <= '\u2026'
}

// harmless spells out a character that could steer a terminal, turn the reading direction or hide: an escape code in a
// plan must not move the cursor of the person who checks it.
func harmless(r rune, raw []byte) string {
	switch {
	case ordinary(r):
		return string(r)
	case r == utf8.RuneError && len(raw) == 1:
		return fmt.Sprintf("<%02X>", raw[0])
	case r == '\u200d', r == '\ufe0e', r == '\ufe0f': // they join and dress emoji, and do nothing alone
		return string(r)
	case r == '\u00ad', r == '\u2028', r == '\u2029', unicode.Is(unicode.Cc, r), unicode.Is(unicode.Cf, r):
		return fmt.Sprintf("<U+%04X>", r)
	}
	return string(r)
}

// Harmless returns the text as it can be shown on a terminal: control characters, marks that turn the reading direction
// and bytes that are no text are spelled out. Line breaks stay when lines is set and become blanks otherwise.
func Harmless(text string, lines bool) string {
	start := harmlessTo(text)
	if start == len(text) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text) + 16)
	b.WriteString(text[:start])
	for i := start; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == '\n' && lines:
			b.WriteByte('\n')
		case r == '\n', r == '\t', r == '\r':
			b.WriteByte(' ')
		default:
			b.WriteString(harmless(r, []byte(text[i:i+size])))
		}
		i += size
	}
	return b.String()
}
