package desk

import (
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/hours"
)

// Reading is what a text of opening hours means, shown beside it while it is written.
type Reading struct {
	Words    string // in Danish, long form
	Problems []string
	Week     []Weekday
	Special  []string // the next Easter and Christmas, in words
}

// Weekday is one day of a week, with what is open as shares of the day.
type Weekday struct {
	Name string
	Date string
	Open []Bar
	Text string // the same for who cannot see the bars
}

// Bar is a stretch of a day, in thousandths of it.
type Bar struct{ From, Width int }

// hours reads a text of opening hours as the plan's own calendar makes it mean.
func (f former) hours(text string) *Reading {
	schedule, problems := hours.Parse(text)
	out := &Reading{}
	for _, p := range problems {
		out.Problems = append(out.Problems, p.Message+" "+p.Fix)
	}
	if schedule.Empty() {
		return out
	}
	out.Words = schedule.Danish()
	calendar := f.Plan.Calendar()
	monday := f.today - hours.Day(f.today.Weekday()+6)%7
	for i := range hours.Day(7) {
		out.Week = append(out.Week, dayOf(schedule, calendar, monday+i))
	}
	for _, d := range special(calendar, f.today) {
		day := dayOf(schedule, calendar, d)
		name, _ := calendar.Holiday(d)
		out.Special = append(out.Special, danish.Sentence(name)+" ("+day.Date+"): "+day.Text)
	}
	return out
}

// special are the days that plans forget: the holidays from today until a year from now, of Easter and of Christmas.
func special(calendar *hours.Calendar, today hours.Day) []hours.Day {
	var out []hours.Day
	for d := today; d < today+366; d++ {
		_, month, day := d.Date()
		if name, ok := calendar.Holiday(d); ok && (strings.Contains(strings.ToLower(name), "påske") || month == 12 && day >= 24) {
			out = append(out, d)
		}
	}
	return out
}

// dayOf is what a schedule says of one day.
func dayOf(s *hours.Schedule, calendar *hours.Calendar, d hours.Day) Weekday {
	_, month, day := d.Date()
	out := Weekday{Name: danish.Weekday(int(d.Weekday())), Date: danish.DayMonth(month, day), Text: "lukket"}
	start, length := d.Start(), int((d+1).Start()-d.Start())
	var words []string
	for _, i := range s.Open(calendar, d, d+1) {
		from, until := int(i.Start-start), int(i.End-start)
		out.Open = append(out.Open, Bar{from * 1000 / length, max((until-from)*1000/length, 4)})
		_, first := i.Start.Local()
		_, last := i.End.Local()
		if i.End == (d + 1).Start() {
			last = hours.MinutesPerDay
		}
		words = append(words, danish.Time(first/60, first%60)+"-"+danish.Time(last/60, last%60))
	}
	switch {
	case len(out.Open) == 1 && out.Open[0].Width >= 1000:
		out.Text = "hele døgnet"
	case len(words) > 0:
		out.Text = "kl. " + danish.List(words, "og")
	}
	return out
}
