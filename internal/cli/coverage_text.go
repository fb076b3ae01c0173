package cli

import (
	"bufio"

	"beredskab/internal/document"
	"beredskab/internal/render"
)

// The width of the lines that people read. A narrower terminal gets narrower lines; a file is the same everywhere.
const (
	printedWidth = 100
	leastWidth   = 40
)

// print writes a report, its lines broken to the width.
func (a *app) print(s *document.Section) error {
	width := printedWidth
	if columns, ok := a.terminal(a.out); ok && columns > 0 {
		width = max(leastWidth, min(width, columns))
	}
	w := bufio.NewWriter(a.out)
	render.Text(w, s, width)
	return w.Flush()
}
