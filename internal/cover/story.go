package cover

import (
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/hours"
)

// Moment writes an instant for people: "onsdag 1. april 2026 kl. 15.00".
func Moment(t hours.Instant) string {
	d, minute := t.Local()
	y, m, dd := d.Date()
	return danish.WeekdayDate(y, m, dd) + " " + danish.Clock(minute/60, minute%60)
}

// Hole writes a hole for people: "onsdag 1. april kl. 15.00 – tirsdag 7. april kl. 08.00: 137 timer". The year is
// written when it changes in the hole, or when it is asked for.
func Hole(i hours.Interval, year bool) string {
	y0, y1 := i.Start.Day().Year(), (i.End - 1).Day().Year()
	year = year || y0 != y1
	return moment(i.Start, year) + " – " + moment(i.End, year) + ": " + danish.Hours(i.Minutes())
}

func moment(t hours.Instant, year bool) string {
	if year {
		return Moment(t)
	}
	d, minute := t.Local()
	y, m, dd := d.Date()
	return danish.WeekdayDayMonth(y, m, dd) + " " + danish.Clock(minute/60, minute%60)
}

// Story tells the route's worst moment: date, weekday, hour, who is tried, what happens.
func (r *Route) Story() string {
	if r.Window.Minutes() == 0 {
		return "Handlevejen bruges ikke i perioden."
	}
	if r.Step == nil {
		return "Handlevejen ringer ikke til nogen, der kan handle."
	}
	a := r.At(r.Minutes.WorstAt)
	var b strings.Builder
	d := r.Minutes.WorstAt.Day()
	b.WriteString(danish.Sentence(Moment(r.Minutes.WorstAt)))
	if name, ok := r.report.engine.cal.Holiday(d); ok {
		b.WriteString(" (" + lowerFirst(name) + ")")
	} else if _, name, ok := r.report.engine.cal.Closed(d); ok {
		b.WriteString(" (" + lowerFirst(name) + ")")
	}
	b.WriteString(": ")
	if r.chain.base > 0 {
		b.WriteString("Først går der op til " + danish.Duration(r.chain.base) + " med trinene før opkaldet. ")
	}
	tellTries(&b, a)
	tellEnd(&b, a)
	return b.String()
}

func tellTries(b *strings.Builder, a Answer) {
	if len(a.Tries) == 0 {
		b.WriteString("Der er ingen at ringe til. ")
		return
	}
	for k, t := range a.Tries {
		if t.Who == a.By {
			break
		}
		name := t.Who.Name
		if name == "" {
			name = t.Who.ID
		}
		what := " har lukket"
		switch {
		case t.Advises && t.Who.Acts:
			what = " hjælper ikke denne gruppe"
		case t.Advises:
			what = " giver kun råd"
		case t.Missed:
			what = " tager ikke telefonen"
		}
		if k == 0 {
			b.WriteString(danish.Sentence(name) + what + ". ")
		} else {
			b.WriteString("Så prøves " + name + ", som" + what + ". ")
		}
	}
}

func tellEnd(b *strings.Builder, a Answer) {
	switch {
	case a.By != nil:
		b.WriteString(danish.Sentence(a.By.Name) + " svarer")
		if a.Minutes == 0 {
			b.WriteString(" straks.")
		} else {
			b.WriteString(", og der går højst " + danish.Duration(a.Minutes) + ", til et menneske er på sagen.")
		}
	case a.Minutes == Never:
		b.WriteString("Ingen svarer inden for et år.")
	default:
		b.WriteString("Ingen svarer før " + Moment(a.Next) + ", hvor " + a.Then.Name + " åbner. Det tager i alt " + danish.Hours(a.Minutes) + ".")
	}
}

func lowerFirst(name string) string {
	if name == "" || name[0] < 'A' || name[0] > 'Z' {
		return name
	}
	return strings.ToLower(name[:1]) + name[1:]
}
