package card

import (
	"strings"
	"unicode/utf8"

	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// done notes a card that holds more than its page. It is not cut: what the municipality wrote must stand somewhere.
func (c *builder) done(card document.Card) document.Card {
	if c.room < 0 {
		c.overfull = append(c.overfull, card.Title)
	}
	return card
}

// bullets adds a notice with as many of the items as there is room for.
func (c *builder) bullets(title string, tone document.Tone, items []string) {
	used, n := 2+cardFrame, 0
	for n < len(items) {
		l := 2 * textLines(document.Words(items[n]))
		if used+l > c.room {
			break
		}
		used += l
		n++
	}
	if n > 0 {
		c.add(document.Notice{Title: title, Tone: tone, Blocks: document.Bullets(nil, items[:n])}, used)
	}
}

func (c *builder) add(b document.Block, halfLines int) {
	c.blocks = append(c.blocks, b)
	c.room -= halfLines
}

// ownRoom is the room for what the department wrote itself. It is always there: that is what the field is for.
func ownRoom(text plan.Prose) int {
	if wording.ProseLine(text) == "" {
		return 0
	}
	room := 2 + cardFrame
	letters := 0 // of the paragraph or list item that is being read
	end := func() {
		if letters > 0 {
			room += 2*((letters+cardLetters-1)/cardLetters) + 1
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
	return room
}

// textLines is how many lines of a card a text takes.
func textLines(t document.Text) int {
	n := 0
	for i := range t {
		n += utf8.RuneCountInString(t[i].Text)
	}
	return max(1, (n+cardLetters-1)/cardLetters)
}
