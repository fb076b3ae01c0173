package cli

import (
	"bufio"
	"fmt"
	"strings"
	"unicode/utf8"
)

// page writes labelled paragraphs.
type page struct{ w *bufio.Writer }

func (p page) line(format string, args ...any) { fmt.Fprintf(p.w, format+"\n", args...) }

// part writes a heading with lines under it; nothing when there are none.
func (p page) part(title string, lines ...string) {
	wrote := false
	for _, l := range lines {
		if strings.TrimSpace(l) == "" {
			continue
		}
		if !wrote {
			p.line("\n%s", title)
			wrote = true
		}
		for _, row := range strings.Split(strings.TrimRight(l, "\n"), "\n") {
			for _, line := range wrap(row, 98) {
				p.line("  %s", line)
			}
		}
	}
}

// wrap breaks a text into lines of at most width characters, at blanks; a line that is indented, as in an example, stays
// as it is.
func wrap(text string, width int) []string {
	if strings.HasPrefix(text, " ") || utf8.RuneCountInString(text) <= width {
		return []string{text}
	}
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		switch {
		case line == "":
			line = word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width:
			lines = append(lines, line)
			line = word
		default:
			line += " " + word
		}
	}
	return append(lines, line)
}
