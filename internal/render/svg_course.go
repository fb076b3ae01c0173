package render

import (
	"strconv"

	"beredskab/internal/document"
)

// The measures of a course: where the plot begins, how high its panels are, and how close two bars may stand.
const (
	courseLeft  = 122
	courseTop   = 40
	courseBars  = 208
	courseRow   = 58
	courseGap   = 34
	courseBar   = 46
	courseClose = 86
)

// courseDrawing is a course being drawn.
type courseDrawing struct {
	*page
	document.Course
	x     []int // the middle of each bar
	width int
}

// course draws how something went: bars of parts, and below them the figures of the same times.
func (w *page) course(c document.Course, id, caption string) {
	if len(c.Times) == 0 {
		return
	}
	d := &courseDrawing{page: w, Course: c}
	d.spread()
	height := d.axisAt() + 110
	w.drawn = true
	w.numbers(`<svg class="course" viewBox="0 0 % %" width="%" height="%" role="img" aria-labelledby="`, d.width, height, d.width, height)
	w.text(id)
	w.raw(`-t" aria-describedby="`)
	w.text(id)
	w.raw(`-d">`, "\n", `<title id="`)
	w.text(id)
	w.raw(`-t">`)
	w.text(caption)
	w.raw("</title>\n", `<desc id="`)
	w.text(id)
	w.raw(`-d">`)
	w.text(c.Describe)
	w.raw("</desc>\n")
	d.marks()
	for i := range c.Times {
		d.bar(i)
	}
	for i := range c.Figures {
		d.figure(i)
	}
	d.axis()
	d.legend()
	w.raw("</svg>\n")
}

// spread places the bars by their days, and so far from each other that what is written at them can be read.
func (d *courseDrawing) spread() {
	n := len(d.Times)
	first, last := d.Times[0].Day, d.Times[n-1].Day
	plot := max(560, (n-1)*courseClose)
	at := courseLeft + courseBar
	for i, t := range d.Times {
		x := at
		if last > first {
			x = at + (t.Day-first)*plot/(last-first)
		}
		if i > 0 {
			x = max(x, d.x[i-1]+courseClose)
		}
		d.x = append(d.x, x)
	}
	d.width = d.x[n-1] + courseBar + 20
	d.width = max(d.width, 640)
}

// between is where a day stands among the bars. One before the first bar stands just before it.
func (d *courseDrawing) between(day int) int {
	for i := range d.Times {
		if day > d.Times[i].Day {
			continue
		}
		if i == 0 {
			if day == d.Times[0].Day {
				return d.x[0]
			}
			return d.x[0] - courseBar
		}
		from, to := d.Times[i-1].Day, d.Times[i].Day
		return d.x[i-1] + (day-from)*(d.x[i]-d.x[i-1])/max(1, to-from)
	}
	return d.x[len(d.x)-1]
}

// marks are lines behind the bars, with their names above. Names that would run into each other stand on two lines.
func (d *courseDrawing) marks() {
	end := [2]int{-1 << 30, -1 << 30}
	for _, m := range d.Marks {
		x, width := d.between(m.Day), textWidth(m.Label, 12)
		row := 0
		if x-width/2 < end[0]+6 {
			row = 1
		}
		end[row] = x + width/2
		d.numbers(`<path class="mark" d="M% %V%"/>`, x, 30, courseTop+courseBars)
		d.label("axis", max(0, x-width/2), 11+row*14, m.Label)
	}
}

// bar is one time: its parts from the bottom up, each with its number where there is room for it.
func (d *courseDrawing) bar(i int) {
	t := d.Times[i]
	left, bottom := d.x[i]-courseBar/2, courseTop+courseBars
	if i == 0 {
		d.label("day", 0, courseTop+14, strconv.Itoa(d.Whole)+" punkter")
	}
	if t.Absent != "" {
		d.numbers(`<rect class="nobar" x="%" y="%" width="%" height="%"/>`, left, courseTop, courseBar, courseBars)
		d.label("axis", d.x[i]-textWidth(t.Absent, 12)/2, courseTop+courseBars/2, t.Absent)
		d.raw("\n")
		return
	}
	sum, beside := 0, 1<<30
	for part, n := range t.Counts {
		if n <= 0 || d.Whole <= 0 {
			continue
		}
		from := bottom - sum*courseBars/d.Whole
		sum += n
		to := bottom - sum*courseBars/d.Whole
		d.raw(`<rect class="k`, strconv.Itoa(part))
		d.numbers(`" x="%" y="%" width="%" height="%"/>`, left, to, courseBar, from-to)
		if from-to >= 13 {
			word := strconv.Itoa(n)
			d.label("kt kt"+strconv.Itoa(part), d.x[i]-textWidth(word, 12)/2, (from+to)/2+4, word)
		} else if y := min((from+to)/2+4, beside-12); y > courseTop { // too low to be written in
			d.label("axis", left+courseBar+4, y, strconv.Itoa(n))
			beside = y
		}
		d.raw("\n")
	}
}

// figure is one row of bars, as long as the largest of them; a figure that is not known has a word and no bar.
func (d *courseDrawing) figure(i int) {
	f := d.Figures[i]
	top := courseTop + courseBars + courseGap + i*(courseRow+courseGap)
	most := 0
	for _, v := range f.Values {
		most = max(most, v)
	}
	for line, text := range wrap(f.Title, 13, courseLeft-14, 3) {
		d.label("day", 0, top+14+line*16, text)
	}
	d.numbers(`<path class="grid" d="M% %H%"/>`, courseLeft, top+courseRow, d.width-16)
	for j, v := range f.Values {
		height := 0
		if most > 0 && v > 0 {
			height = max(1, v*courseRow/most)
		}
		if height > 0 {
			d.numbers(`<rect class="k5" x="%" y="%" width="%" height="%"/>`, d.x[j]-courseBar/2, top+courseRow-height, courseBar, height)
		}
		d.label("axis", d.x[j]-textWidth(f.Words[j], 12)/2, top+courseRow-height-5, f.Words[j])
	}
	d.raw("\n")
}

// axisAt is where the names of the times begin.
func (d *courseDrawing) axisAt() int {
	return courseTop + courseBars + len(d.Figures)*(courseRow+courseGap) + 6
}

func (d *courseDrawing) axis() {
	for i, t := range d.Times {
		for line, text := range wrap(t.Label, 12, courseClose-4, 3) {
			d.label("axis", d.x[i]-textWidth(text, 12)/2, d.axisAt()+14+line*14, text)
		}
	}
	d.raw("\n")
}

// legend names the parts, three on a line.
func (d *courseDrawing) legend() {
	for i, name := range d.Parts {
		x, y := courseLeft+i%3*170, d.axisAt()+72+i/3*24
		d.raw(`<rect class="k`, strconv.Itoa(i))
		d.numbers(`" x="%" y="%" width="18" height="14"/>`, x, y-11)
		d.label("key", x+24, y, name)
	}
	d.raw("\n")
}
