package comparison

import (
	"strings"

	"beredskab/internal/compare"
	"beredskab/internal/document"
	"beredskab/internal/prose"
)

// lines are the words of a practice as lines that a slide has room for; an empty one ends a paragraph.
func (x practice) lines() []string {
	var out []string
	add := func(text string) {
		for _, paragraph := range strings.Split(text, "\n") {
			if paragraph = strings.TrimSpace(paragraph); paragraph == "" {
				continue
			}
			if len(out) > 0 {
				out = append(out, "")
			}
			out = append(out, broken(paragraph)...)
		}
	}
	if x.how == compare.Omitted {
		add("(" + compare.Omitted + ")")
	} else {
		add(prose.Parse(x.how).Plain())
	}
	for _, n := range x.notes {
		text := document.Sentence(n[1])
		if n[1] == compare.Omitted {
			text = "(" + n[1] + ")"
		}
		add(n[0] + ": " + text)
	}
	return out
}

// broken parts a paragraph at its words into lines of a slide.
func broken(text string) []string {
	var out []string
	line, size := "", 0
	for _, word := range strings.Fields(text) {
		letters := []rune(word)
		for len(letters) > slideLetters { // no word, but somebody may have written it
			out = append(out, strings.TrimSpace(line+" "+string(letters[:slideLetters])))
			letters, line, size = letters[slideLetters:], "", 0
		}
		if size > 0 && size+1+len(letters) > slideLetters {
			out = append(out, line)
			line, size = "", 0
		}
		line, size = strings.TrimSpace(line+" "+string(letters)), size+1+len(letters)
	}
	if line != "" {
		out = append(out, line)
	}
	return out
}

// paragraphs puts lines together again: the browser breaks them where the screen ends.
func paragraphs(lines []string) []document.Block {
	var blocks []document.Block
	var words []string
	end := func() {
		if len(words) > 0 {
			blocks = append(blocks, document.Line(strings.Join(words, " ")))
		}
		words = nil
	}
	for _, l := range lines {
		if l == "" {
			end()
			continue
		}
		words = append(words, l)
	}
	end()
	return blocks
}

// linesOf is how many lines of so many letters a text takes.
func linesOf(text string, letters int) int {
	return (len([]rune(text)) + letters - 1) / max(1, letters)
}

// shortened cuts a text at a word, with a mark where it goes on.
func shortened(text string, letters int) string {
	runes := []rune(text)
	if len(runes) <= letters {
		return text
	}
	cut := string(runes[:letters])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:.") + " … (resten står på siden)"
}
