package card

import (
	"strings"
	"unicode/utf8"

	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// The measures of a card, in half lines: an A4 page at the size that cards are set in. A line is as many letters as fit
// beside the number of a step. The renderer's browser test proves that a card within the budget stays on its page.
const (
	pageHeight   = 134
	pageNumbers  = 50 // rows of the table of numbers that are more than a page
	lineLetters  = 92
	headerHeight = 9  // the code beside the title is higher than the title
	boxHeight    = 14 // a row of numbers
	boxesInRow   = 3
	frameHeight  = 4 // around a notice
	whoLetters   = 45
	whenLetters  = 48
)

// heightOf is what blocks take on the page.
func heightOf(blocks []document.Block) int {
	n := 0
	for _, b := range blocks {
		switch b := b.(type) {
		case document.Paragraph:
			n += 2*textLines(b.Text) + 1
		case document.List:
			n++
			for _, it := range b.Items {
				n += 2 * textLines(it.Text)
			}
		case document.Notice:
			n += 2 + frameHeight + heightOf(b.Blocks)
		}
	}
	return n
}

// tableHeight is what the table of numbers takes.
func tableHeight(t document.Table) int {
	if len(t.Rows) == 0 {
		return 0
	}
	n := 5 // the caption and the headings
	for _, row := range t.Rows {
		n += 2 * max(lines(row.Cells[0], whoLetters), lines(row.Cells[2], whenLetters))
	}
	return n + (len(t.Rows)+1)/2 // the lines between rows
}

// ownHeight is the room for what the department wrote itself. It is always there: that is what the field is for.
func ownHeight(text plan.Prose) int {
	if wording.ProseLine(text) == "" {
		return 0
	}
	height := 2 + frameHeight
	letters := 0 // of the paragraph or list item that is being read
	end := func() {
		if letters > 0 {
			height += 2*((letters+lineLetters-1)/lineLetters) + 1
		}
		letters = 0
	}
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.ContainsRune("-*+#|0123456789", rune(line[0])) {
			end()
		}
		letters += utf8.RuneCountInString(line)
	}
	end()
	return height
}

// textLines is how many lines of a card a text takes.
func textLines(t document.Text) int { return lines(t, lineLetters) }

func lines(t document.Text, letters int) int {
	n := 0
	for i := range t {
		n += utf8.RuneCountInString(t[i].Text)
	}
	return max(1, (n+letters-1)/letters)
}
