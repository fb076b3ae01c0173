package document

import (
	"strings"
	"unicode/utf8"

	"beredskab/internal/plan"
)

// done notes a card that holds more than its page. It is not cut: what the municipality wrote must stand somewhere.
func (c *cardMaker) done(card Card) Card {
	if c.room < 0 {
		c.overfull = append(c.overfull, card.Title)
	}
	return card
}

// bullets adds a notice with as many of the items as there is room for.
func (c *cardMaker) bullets(title string, tone Tone, items []string) {
	used, n := 2+cardFrame, 0
	for n < len(items) {
		l := 2 * textLines(words(items[n]))
		if used+l > c.room {
			break
		}
		used += l
		n++
	}
	if n > 0 {
		c.add(Notice{Title: title, Tone: tone, Blocks: bullets(nil, items[:n])}, used)
	}
}

func (c *cardMaker) add(b Block, halfLines int) {
	c.blocks = append(c.blocks, b)
	c.room -= halfLines
}

// ownRoom is the room for what the department wrote itself. It is always there: that is what the field is for.
func ownRoom(text plan.Prose) int {
	if proseLine(text) == "" {
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
func textLines(t Text) int {
	n := 0
	for i := range t {
		n += utf8.RuneCountInString(t[i].Text)
	}
	return max(1, (n+cardLetters-1)/cardLetters)
}

// shorten cuts a text at a blank before n bytes.
func shorten(s string, n int) string {
	if len(s) <= n {
		return s
	}
	cut := strings.LastIndexByte(s[:n], ' ')
	if cut <= 0 {
		cut = n
		for cut > 0 && s[cut]&0xC0 == 0x80 {
			cut--
		}
	}
	return strings.TrimRight(s[:cut], " ,;:.") + " …"
}
