package render

import (
	"strconv"

	"beredskab/internal/document"
)

// week draws who answers in an ordinary week: a row for each day, 24 hours wide.
func (w *page) week(m document.WeekMatrix, id, caption string) {
	const left, top, hour, row, gap = 84, 26, 26, 28, 6
	width, height := left+24*hour+16, top+7*(row+gap)+36
	w.svg(id, "img", caption, width, height)
	for h := 0; h <= 24; h += 3 {
		w.numbers(`<path class="grid" d="M% %v%"/>`, left+h*hour, top-4, 7*(row+gap)+2)
		name := strconv.Itoa(h)
		w.label("axis", left+h*hour-textWidth(name, 12)/2, top-9, name)
	}
	for d, spans := range m.Days {
		y := top + d*(row+gap)
		w.label("day", 0, y+row/2+5, weekdays[d])
		for _, s := range spans {
			from, to := max(0, s.From), min(24*60, s.To)
			if to <= from {
				continue
			}
			x, x2 := left+from*hour/60, left+to*hour/60
			w.raw(`<rect class="`, stateClass(s.State))
			w.numbers(`" x="%" y="%" width="%" height="%"/>`, x, y, x2-x, row)
			w.raw("\n")
			w.spanName(s, x, x2, y+row/2+4)
		}
		w.numbers(`<rect class="frame" x="%" y="%" width="%" height="%"/>`, left, y, 24*hour, row)
		w.raw("\n")
	}
	w.legend(left, height-8, [3]string{labelAnswered, labelHanded, labelSilent})
	w.raw("</svg>\n")
}

// spanName writes who answers into a bar where there is room; a plate behind it keeps it readable on a hatching.
func (w *page) spanName(s document.WeekSpan, x, x2, y int) {
	name := s.Who
	if name == "" && s.State == document.Silent {
		name = labelSilent
	}
	lines := wrap(name, 12, x2-x-14, 1)
	if len(lines) == 0 || len([]rune(lines[0])) < 4 || textWidth(lines[0], 12) > x2-x-8 {
		return
	}
	if s.State != document.Answered {
		w.numbers(`<rect class="plate" x="%" y="%" width="%" height="16"/>`, x+4, y-12, textWidth(lines[0], 12)+6)
	}
	w.label("who", x+7, y, lines[0])
}

// year draws twelve months: a row for each, a cell for each day. The cells of one look are one path, because a year of
// single boxes would weigh as much as a chapter.
func (w *page) year(s document.YearStrip, id, caption string) {
	const left, top, cell, row = 118, 22, 19, 22
	width, height := left+31*cell+16, top+len(s.Months)*row+36
	w.svg(id, "img", caption, width, height+28)
	for d := 1; d <= 31; d += 5 {
		name := strconv.Itoa(d)
		w.label("axis", left+(d-1)*cell+(cell-textWidth(name, 12))/2, top-7, name)
	}
	for i, m := range s.Months {
		w.label("day", 0, top+i*row+15, m.Name)
	}
	w.days(s, document.Answered, left, top, cell, row, func(d document.DayCell) bool { return d.SilentMinutes == 0 && d.HandedMinutes == 0 })
	w.days(s, document.HandedOver, left, top, cell, row, func(d document.DayCell) bool { return d.SilentMinutes == 0 && d.HandedMinutes > 0 })
	w.days(s, document.Silent, left, top, cell, row, func(d document.DayCell) bool { return d.SilentMinutes > 0 })
	w.between(len(s.Months), left, top, cell, row)
	w.specialDays(s, left, top, cell, row)
	w.legend(2, height-8, [3]string{labelCovered, labelPartly112, labelPartly})
	w.numbers(`<path class="holiday" d="M% %h17v14h-17z"/>`, 2, height+9)
	w.label("key", 26, height+20, labelSpecial)
	w.raw("</svg>\n")
}

// days draws the days of one look as one path, a run of days at a time.
func (w *page) days(s document.YearStrip, state document.CoverState, left, top, cell, row int, in func(document.DayCell) bool) {
	open := false
	for i, m := range s.Months {
		for j := 0; j < len(m.Days); {
			if !in(m.Days[j]) {
				j++
				continue
			}
			end := j + 1
			for end < len(m.Days) && in(m.Days[end]) && m.Days[end].Day == m.Days[end-1].Day+1 {
				end++
			}
			if !open {
				w.raw(`<path class="`, stateClass(state), `" d="`)
			}
			open = true
			width := (end-j)*cell - 2
			w.numbers("M% %h%v%h-%z", left+(m.Days[j].Day-1)*cell, top+i*row, width, row-4, width)
			j = end
		}
	}
	if open {
		w.raw(`"/>`, "\n")
	}
}

// between draws the lines that part one day from the next.
func (w *page) between(months, left, top, cell, row int) {
	w.raw(`<path class="between" d="`)
	for d := 1; d < 31; d++ {
		w.numbers("M% %v%", left+d*cell-1, top, months*row)
	}
	w.raw(`"/>`, "\n")
}

// specialDays frames the days that have a name.
func (w *page) specialDays(s document.YearStrip, left, top, cell, row int) {
	some := false
	for i, m := range s.Months {
		for _, d := range m.Days {
			if d.Name == "" {
				continue
			}
			if !some {
				w.raw(`<path class="holiday" d="`)
			}
			some = true
			w.numbers("M% %h%v%h-%z", left+(d.Day-1)*cell, top+i*row, cell-2, row-4, cell-2)
		}
	}
	if some {
		w.raw(`"/>`, "\n")
	}
}
