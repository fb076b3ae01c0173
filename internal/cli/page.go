package cli

import (
	"bufio"
	"fmt"
	"strings"

	"beredskab/internal/danish"
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
			if strings.HasPrefix(row, " ") { // an example stays as it is
				p.line("  %s", row)
				continue
			}
			for _, line := range danish.Wrap(row, 98) {
				p.line("  %s", line)
			}
		}
	}
}
