package handbook

import (
	"slices"
	"strconv"
	"strings"

	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/hours"
	"beredskab/internal/wording"
)

// weekFigure is an ordinary week: hour by weekday, with who answers.
func (m answerBuilder) weekFigure(g *edition.Answered) document.Figure {
	w := m.Ordinary()
	var matrix document.WeekMatrix
	var twin []string
	for day := range 7 {
		d := w.From + hours.Day(day)
		spans := m.daySpans(g.Route, d)
		matrix.Days[day] = spans
		var parts []string
		for _, s := range spans {
			parts = append(parts, spanText(s))
		}
		twin = append(twin, danish.Sentence(danish.Weekday(int(d.Weekday())))+": "+strings.Join(parts, "; ")+".")
	}
	return document.Figure{
		ID: edition.CoverID(g) + "-uge", Caption: "En almindelig uge, når man ringer til " + g.Title(), Drawing: matrix, Twin: document.Bullets(nil, twin),
	}
}

func spanText(s document.WeekSpan) string {
	who := s.Who
	switch {
	case s.State == document.Silent:
		who = "ingen svarer"
	case s.State == document.HandedOver:
		who = "kun 112 eller 114"
	case who == "":
		who = "nogen svarer"
	}
	return danish.Clock(s.From/60, s.From%60) + "-" + danish.Time(s.To/60, s.To%60) + " " + who
}

// daySpans cuts a day where somebody else answers. The ordinary week may lie after the report's end when the period is
// short; then nothing is known and the day is empty.
func (m answerBuilder) daySpans(r *cover.Route, d hours.Day) []document.WeekSpan {
	window := hours.Interval{Start: d.Start(), End: (d + 1).Start()}
	var out []document.WeekSpan
	add := func(i hours.Interval, state document.CoverState, who string) {
		from, to := int(i.Start-window.Start), int(i.End-window.Start)
		if n := len(out); n > 0 && out[n-1].To == from && out[n-1].State == state && out[n-1].Who == who {
			out[n-1].To = to
			return
		}
		out = append(out, document.WeekSpan{From: from, To: to, State: state, Who: who})
	}
	rest := r.Covered.Within(window)
	for _, w := range r.Called() {
		if !r.Counts(w) {
			continue
		}
		part := m.OpenInWeek(w.ID, 0).Within(window).Intersect(rest)
		for _, i := range part {
			add(i, document.Answered, w.Name)
		}
		rest = rest.Subtract(part)
	}
	for _, i := range rest {
		add(i, document.Answered, "")
	}
	for _, i := range r.HandedOver.Within(window) {
		add(i, document.HandedOver, "")
	}
	for _, i := range r.Gaps.Within(window) {
		add(i, document.Silent, "")
	}
	slices.SortFunc(out, func(a, b document.WeekSpan) int { return a.From - b.From })
	return out
}

// yearFigure is twelve months from the build date, day by day.
func (m answerBuilder) yearFigure(g *edition.Answered) document.Figure {
	r := g.Route
	var strip document.YearStrip
	cal := m.Plan.Calendar()
	gaps, handed := dayMinutes{set: r.Gaps}, dayMinutes{set: r.HandedOver}
	var twin []string
	for d := m.In.Cover.From; d < m.In.Cover.To; d++ {
		y, month, day := d.Date()
		if n := len(strip.Months); n == 0 || day == 1 {
			strip.Months = append(strip.Months, document.Month{Name: danish.Month(month) + " " + strconv.Itoa(y)})
		}
		cell := document.DayCell{Day: day, SilentMinutes: gaps.on(d), HandedMinutes: handed.on(d)}
		if name, ok := cal.Holiday(d); ok {
			cell.Name = name
		} else if _, name, ok := cal.Closed(d); ok {
			cell.Name = name
		}
		last := &strip.Months[len(strip.Months)-1]
		last.Days = append(last.Days, cell)
	}
	for _, month := range strip.Months {
		if text := monthText(month); text != "" {
			twin = append(twin, text)
		}
	}
	if len(twin) == 0 {
		twin = []string{"Der er altid nogen, der svarer."}
	}
	return document.Figure{ID: edition.CoverID(g) + "-aar", Caption: "Året fra " + wording.DateOf(m.In.Cover.From) + ": " + g.Title(), Drawing: strip, Twin: document.Bullets(nil, twin)}
}

// monthText tells a month in which somebody does not answer all the time; "" for the others.
func monthText(m document.Month) string {
	silent, handed := 0, 0
	var days []string
	for _, c := range m.Days {
		if silent += c.SilentMinutes; c.SilentMinutes > 0 {
			days = append(days, strconv.Itoa(c.Day)+".")
		}
		handed += c.HandedMinutes
	}
	var parts []string
	if silent > 0 {
		parts = append(parts, "ingen svarer i "+danish.Hours(silent)+" (den "+danish.List(days, "og")+")")
	}
	if handed > 0 {
		parts = append(parts, "kun 112 eller 114 i "+danish.Hours(handed))
	}
	if len(parts) == 0 {
		return ""
	}
	return danish.Sentence(m.Name) + ": " + strings.Join(parts, "; ") + "."
}

// dayMinutes counts a set's minutes day by day, going forward.
type dayMinutes struct {
	set hours.Set
}

func (c *dayMinutes) on(d hours.Day) int {
	start, end := d.Start(), (d + 1).Start()
	n := 0
	for len(c.set) > 0 && c.set[0].Start < end {
		n += int(min(c.set[0].End, end) - max(c.set[0].Start, start))
		if c.set[0].End > end {
			break
		}
		c.set = c.set[1:]
	}
	return n
}
