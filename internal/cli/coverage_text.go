package cli

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"beredskab/internal/coverage"
)

// The width of the lines that people read. A narrower terminal gets narrower lines; a file is the same everywhere.
const (
	printedWidth = 100
	leastWidth   = 40
)

// print writes a printout, its lines broken to the width.
func (a *app) print(p *coverage.Printout) error {
	width := printedWidth
	if columns, ok := a.terminal(a.out); ok && columns > 0 {
		width = max(leastWidth, min(width, columns))
	}
	w := bufio.NewWriter(a.out)
	hang(w, p.Title, "", width)
	for _, l := range p.Lines {
		hang(w, l, "", width)
	}
	for _, part := range p.Parts {
		fmt.Fprintln(w)
		hang(w, part.Title, "", width)
		for _, l := range part.Lines {
			hang(w, l, "  ", width)
		}
	}
	return w.Flush()
}

// hang writes a line under a margin. What does not fit goes on below; under an item ("- ", "1. ") it is indented.
func hang(w io.Writer, line, margin string, width int) {
	if strings.HasPrefix(line, " ") || utf8.RuneCountInString(margin+line) <= width {
		fmt.Fprintln(w, margin+line)
		return
	}
	indent := margin
	if mark, _, ok := strings.Cut(line, " "); ok && (mark == "-" || strings.HasSuffix(mark, ".") && len(mark) <= 3) {
		indent += strings.Repeat(" ", len(mark)+1)
	}
	used := 0
	for i, word := range strings.Fields(line) {
		n := utf8.RuneCountInString(word)
		switch {
		case i == 0:
			fmt.Fprint(w, margin, word)
			used = len(margin) + n
		case used+1+n > width:
			fmt.Fprint(w, "\n", indent, word)
			used = len(indent) + n
		default:
			fmt.Fprint(w, " ", word)
			used += 1 + n
		}
	}
	fmt.Fprintln(w)
}
