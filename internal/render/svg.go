package render

import (
	"strings"
	"unicode/utf8"

	"beredskab/internal/document"
)

// picture writes a figure's SVG: real text, colours from the page's style sheet, and beside every colour a pattern or a
// word, so that it can be read in black and white.
func (w *page) picture(f document.Figure, id string) {
	switch d := f.Drawing.(type) {
	case document.WeekMatrix:
		w.scrolled(f.Caption, func() { w.week(d, id, f.Caption) })
	case document.YearStrip:
		w.scrolled(f.Caption, func() { w.year(d, id, f.Caption) })
	case document.Flow:
		if d.Rail {
			w.rail(d, id, f.Caption)
			return
		}
		w.scrolled(f.Caption, func() { w.flow(d, id, f.Caption) })
	case document.Course:
		w.scrolled(f.Caption, func() { w.course(d, id, f.Caption) })
	case document.QR:
		w.qr(d, id, f.Caption)
	}
}

// scrolled puts a drawing that is wider than a phone into a box that scrolls by itself, with a name and the keyboard.
func (w *page) scrolled(caption string, draw func()) {
	w.raw(`<div class="drawing" tabindex="0" role="group"`)
	w.attr("aria-label", caption)
	w.raw(">\n")
	draw()
	w.raw("</div>\n")
}

// svg opens a drawing. A drawing with links in it is a group, else one picture.
func (w *page) svg(id, role, title string, width, height int) {
	w.drawn = true
	w.raw(`<svg viewBox="0 0 `)
	w.number(width)
	w.raw(" ")
	w.number(height)
	w.raw(`" width="`)
	w.number(width)
	w.raw(`" height="`)
	w.number(height)
	w.raw(`" role="`, role, `" aria-labelledby="`)
	w.text(id)
	w.raw(`-t">`, "\n", `<title id="`)
	w.text(id)
	w.raw(`-t">`)
	w.text(title)
	w.raw("</title>\n")
}

// numbers appends a piece of markup in which every % is the next number.
func (w *page) numbers(pattern string, values ...int) {
	for _, v := range values {
		before, after, _ := strings.Cut(pattern, "%")
		w.raw(before)
		w.number(v)
		pattern = after
	}
	w.raw(pattern)
}

func (w *page) label(class string, x, y int, s string) {
	w.raw("<text")
	w.attr("class", class)
	w.numbers(` x="%" y="%">`, x, y)
	w.text(s)
	w.raw("</text>\n")
}

// definitions are the hatchings of the states of cover and the arrow head, once for all drawings.
func (w *page) definitions() {
	w.raw(`<svg class="defs" width="0" height="0" aria-hidden="true"><defs>`,
		`<pattern id="m1" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="c1" width="6" height="6"/><rect class="h1" width="2" height="6"/></pattern>`,
		`<pattern id="m2" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="c2" width="8" height="8"/><path class="h2" d="M1 1l6 6M7 1l-6 6"/></pattern>`,
		`<marker id="pil" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="11" markerHeight="11" markerUnits="userSpaceOnUse" orient="auto"><path class="head" d="M0 0L10 5L0 10z"/></marker>`,
		"</defs></svg>\n")
}

// stateClass paints a state: whole, hatched, crossed.
func stateClass(state document.CoverState) string {
	return [...]string{"s0", "s1", "s2"}[min(state, document.Silent)]
}

// legend names the states that a drawing uses.
func (w *page) legend(x, y int, names [3]string) {
	for state, name := range names {
		w.raw(`<rect class="key `, stateClass(document.CoverState(state)))
		w.numbers(`" x="%" y="%" width="18" height="14"/>`, x, y-11)
		w.label("key", x+24, y, name)
		x += 24 + textWidth(name, 13) + 28
	}
}

func (w *page) qr(q document.QR, id, caption string) {
	if q.Size <= 0 || len(q.Dark) != q.Size*q.Size {
		return
	}
	size := q.Size + 8
	w.raw(`<svg class="qr" viewBox="0 0 `)
	w.numbers(`% %" width="96" height="96" shape-rendering="crispEdges" role="img" aria-labelledby="`, size, size)
	w.text(id)
	w.raw(`-t"><title id="`)
	w.text(id)
	w.raw(`-t">`)
	w.text(caption)
	w.raw("</title>")
	w.modules(q)
	w.raw("</svg>\n")
}

// code is the code to the valid copy, once for all cards.
func (w *page) code(q document.QR) {
	if q.Size <= 0 || len(q.Dark) != q.Size*q.Size {
		return
	}
	w.raw(`<svg class="defs" width="0" height="0" aria-hidden="true"><symbol id="kode" viewBox="0 0 `)
	w.numbers(`% %" shape-rendering="crispEdges">`, q.Size+8, q.Size+8)
	w.modules(q)
	w.raw("</symbol></svg>\n")
}

// modules draws a code with four modules of quiet on each side.
func (w *page) modules(q document.QR) {
	w.numbers(`<rect fill="#fff" width="%" height="%"/><path fill="#000" d="`, q.Size+8, q.Size+8)
	for y := range q.Size {
		for x := 0; x < q.Size; x++ {
			run := 0
			for x+run < q.Size && q.Dark[y*q.Size+x+run] {
				run++
			}
			if run > 0 {
				w.numbers("M% %h%v1h-%z", x+4, y+4, run, run)
				x += run
			}
		}
	}
	w.raw(`"/>`)
}

// textWidth is about how wide a text is in Arial of a size, a little on the safe side.
func textWidth(s string, size int) int {
	total := 0
	for _, r := range s {
		total += runeWidth(r)
	}
	return scaled(total, size)
}

// runeWidth is in hundredths of the size.
func runeWidth(r rune) int {
	switch r {
	case 'i', 'l', 'j', 't', 'f', 'r', 'I', '.', ',', ':', ';', '\'', '|', '!', '(', ')', '[', ']', '/', ' ', '-':
		return 33
	case 'm', 'w', 'M', 'W', '@', '%', 'æ', 'Æ':
		return 90
	case 'Ø', 'Å':
		return 71
	}
	if r >= 'A' && r <= 'Z' {
		return 71
	}
	return 57
}

func scaled(total, size int) int { return (total*size + 99) / 100 }

// wrap breaks a text into lines that fit a width; a word that is too long is cut, and what exceeds the lines ends in "…".
func wrap(s string, size, width, lines int) []string {
	var out []string
	line := ""
	for _, word := range strings.Fields(s) {
		if len(out) > lines {
			break // nobody sees the rest, and it may be long
		}
		for len(out) <= lines && textWidth(word, size) > width {
			first, rest := cutWord(word, size, width)
			if rest == "" {
				break
			}
			if line != "" {
				out = append(out, line)
			}
			out, line, word = append(out, first+"-"), "", rest
		}
		switch {
		case line == "":
			line = word
		case textWidth(line+" "+word, size) <= width:
			line += " " + word
		default:
			out = append(out, line)
			line = word
		}
	}
	if line != "" {
		out = append(out, line)
	}
	if len(out) > lines {
		out = out[:lines]
		out[lines-1] = strings.TrimRight(out[lines-1], " .,;:") + " …"
	}
	return out
}

// cutWord parts a word that is too wide so that the first part and a hyphen fit, or as little as one letter. There is no rest
// when it is one letter.
func cutWord(word string, size, width int) (first, rest string) {
	at, total := len(word), runeWidth('-')
	for i, r := range word {
		if total += runeWidth(r); i > 0 && scaled(total, size) > width {
			at = i
			break
		}
	}
	if at == len(word) && utf8.RuneCountInString(word) > 1 { // without its hyphen it would have fitted
		_, last := utf8.DecodeLastRuneInString(word)
		at -= last
	}
	return word[:at], word[at:]
}
