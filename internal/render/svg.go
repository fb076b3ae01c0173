package render

import (
	"strings"

	"beredskab/internal/document"
)

// drawing writes a figure's SVG: real text, colours from the page's style sheet, and beside every colour a pattern or a
// word, so that it can be read in black and white.
func (w *page) drawing(f document.Figure, id string) {
	switch d := f.Drawing.(type) {
	case document.WeekMatrix:
		w.scrolled(f.Caption, func() { w.week(d, id, f.Caption) })
	case document.YearStrip:
		w.scrolled(f.Caption, func() { w.year(d, id, f.Caption) })
	case document.Flow:
		w.scrolled(f.Caption, func() { w.flow(d, id, f.Caption) })
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
	w.raw(`<text class="`, class)
	w.numbers(`" x="%" y="%">`, x, y)
	w.text(s)
	w.raw("</text>\n")
}

// patterns defines the hatchings of the states of cover; the ids carry the figure's, because ids are the page's.
func (w *page) patterns(id string) {
	w.raw(`<defs><pattern id="`)
	w.text(id)
	w.raw(`-p1" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="s1" width="6" height="6"/><rect class="h1" width="2" height="6"/></pattern><pattern id="`)
	w.text(id)
	w.raw(`-p2" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="s2" width="8" height="8"/><path class="h2" d="M1 1l6 6M7 1l-6 6"/></pattern></defs>`, "\n")
}

// fill is the attribute that paints a state: whole, hatched, crossed.
func (w *page) fill(id string, state document.CoverState) {
	switch state {
	case document.Answered:
		w.raw(` class="s0"`)
	case document.HandedOver:
		w.raw(` fill="url(#`)
		w.text(id)
		w.raw(`-p1)"`)
	default:
		w.raw(` fill="url(#`)
		w.text(id)
		w.raw(`-p2)"`)
	}
}

// legend names the states that a drawing uses.
func (w *page) legend(id string, x, y int, names [3]string) {
	for state, name := range names {
		w.numbers(`<rect class="frame" x="%" y="%" width="18" height="14"/><rect x="%" y="%" width="18" height="14"`, x, y-11, x, y-11)
		w.fill(id, document.CoverState(state))
		w.raw("/>\n")
		w.label("key", x+24, y, name)
		x += 24 + textWidth(name, 13) + 28
	}
}

func (w *page) qr(q document.QR, id, caption string) {
	if q.Size <= 0 || len(q.Dark) != q.Size*q.Size {
		return
	}
	size := q.Size + 8 // four modules of quiet on each side
	w.raw(`<svg class="qr" viewBox="0 0 `)
	w.numbers(`% %" width="96" height="96" shape-rendering="crispEdges" role="img" aria-labelledby="`, size, size)
	w.text(id)
	w.raw(`-t"><title id="`)
	w.text(id)
	w.raw(`-t">`)
	w.text(caption)
	w.numbers(`</title><rect fill="#fff" width="%" height="%"/><path fill="#000" d="`, size, size)
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
	w.raw(`"/></svg>`, "\n")
}

// textWidth is about how wide a text is in Arial of a size, a little on the safe side.
func textWidth(s string, size int) int {
	total := 0
	for _, r := range s {
		switch {
		case strings.ContainsRune("iljtfrI.,:;'|!()[]/ -", r):
			total += 33
		case strings.ContainsRune("mwMW@%æÆ", r):
			total += 90
		case r >= 'A' && r <= 'Z', r == 'Ø', r == 'Å':
			total += 71
		default:
			total += 57
		}
	}
	return (total*size + 99) / 100
}

// wrap breaks a text into lines that fit a width; a word that is too long is cut, and what exceeds the lines ends in "…".
func wrap(s string, size, width, lines int) []string {
	var out []string
	line := ""
	for _, word := range strings.Fields(s) {
		for textWidth(word, size) > width {
			cut := []rune(word)
			n := len(cut) - 1
			for n > 1 && textWidth(string(cut[:n])+"-", size) > width {
				n--
			}
			if line != "" {
				out = append(out, line)
			}
			out, line, word = append(out, string(cut[:n])+"-"), "", string(cut[n:])
			if len(out) > lines {
				break
			}
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
