package workbook

import "strings"

// wrap breaks a text into lines of at most width characters, at spaces. A text above a table flows over the empty cells
// beside it, which costs no merged cell and no fixed height; but it must end where the printed page does.
func wrap(text string, width int) []string {
	width = max(width, 20)
	var lines []string
	for _, paragraph := range strings.Split(text, "\n") {
		line, size := "", 0
		for _, word := range strings.Fields(paragraph) {
			n := len([]rune(word))
			if size > 0 && size+1+n > width {
				lines = append(lines, line)
				line, size = "", 0
			}
			if size > 0 {
				line, size = line+" ", size+1
			}
			line, size = line+word, size+n
		}
		if size > 0 {
			lines = append(lines, line)
		}
	}
	return lines
}
