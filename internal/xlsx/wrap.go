package xlsx

import (
	"strings"

	"beredskab/internal/danish"
)

// wrap breaks a text into lines of at most width characters, at spaces. A text above a table flows over the empty cells
// beside it, which costs no merged cell and no fixed height; but it must end where the printed page does.
func wrap(text string, width int) []string {
	var lines []string
	for _, paragraph := range strings.Split(text, "\n") {
		lines = append(lines, danish.Wrap(paragraph, max(width, 20))...)
	}
	return lines
}
