package cover

import (
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/hours"
)

// Moment writes an instant for people: "onsdag 1. april 2026 kl. 15.00".
func Moment(t hours.Instant) string { return moment(t, true) }

// Hole writes a hole for people: "onsdag 1. april kl. 15.00 – tirsdag 7. april kl. 08.00: 137 timer". The year is
// written when it changes in the hole, or when it is asked for.
func Hole(i hours.Interval, year bool) string {
	year = year || i.Start.Day().Year() != (i.End-1).Day().Year()
	return moment(i.Start, year) + " – " + moment(i.End, year) + ": " + danish.Hours(i.Minutes())
}

func moment(t hours.Instant, year bool) string {
	d, minute := t.Local()
	y, m, dd := d.Date()
	date := danish.WeekdayDayMonth(y, m, dd)
	if year {
		date = danish.WeekdayDate(y, m, dd)
	}
	return date + " " + danish.Clock(minute/60, minute%60) + whichOf(t)
}

// whichOf tells the two apart of an hour that comes twice, on the night when the clocks are put back.
func whichOf(t hours.Instant) string {
	d, minute := t.Local()
	switch {
	case d.At(minute) == d.EndAt(minute):
		return ""
	case t == d.At(minute):
		return " (sommertid)"
	}
	return " (vintertid)"
}

// after writes an instant as somebody says it who has just named another: "kl. 08.00", "tirsdag 7. april kl. 08.00", and
// with the year only when that is a new one.
func after(t, named hours.Instant) string {
	if t.Day() == named.Day() {
		_, minute := t.Local()
		return danish.Clock(minute/60, minute%60) + whichOf(t)
	}
	return moment(t, t.Day().Year() != named.Day().Year())
}

// Story tells the route's worst moment: date, weekday, hour, who is tried, what happens.
func (r *Route) Story() string {
	switch {
	case r.Window.Minutes() == 0:
		return "Handlevejen bruges ikke i perioden."
	case len(r.list.calls()) == 0:
		return "Handlevejen ringer ikke til nogen, der kan handle."
	}
	s := &story{r: r, a: r.At(r.Minutes.WorstAt)}
	switch {
	case r.Minutes.Worst == 0:
		return "Der svarer nogen med det samme, uanset hvornår der ringes."
	case r.Minutes.Best == Never:
		s.tries()
		s.say("Ingen svarer på noget tidspunkt.")
		return s.b.String()
	}
	s.opening()
	s.tries()
	s.ending()
	if m := r.Minutes; m.Worst != Never && m.Best == m.Worst {
		s.say("Så længe må man altid vente.")
	} else if m.Worst != Never && m.Typical == m.Worst {
		s.say("Så længe må man vente mindst hver anden time på året.")
	}
	return s.b.String()
}

// story is told a sentence at a time.
type story struct {
	r *Route
	a Answer
	b strings.Builder
}

func (s *story) say(sentence string) {
	if n := s.b.Len(); n > 0 {
		s.b.WriteByte(' ')
	}
	s.b.WriteString(sentence)
}

// opening says when it is: "Torsdag 24. december 2026 kl. 18.00 (juleaftensdag):".
func (s *story) opening() {
	at := s.r.Minutes.WorstAt
	text := danish.Sentence(Moment(at))
	if name := dayName(s.r.report.model.cal, at.Day()); name != "" {
		text += " (" + name + ")"
	}
	if s.r.Area != "" {
		text += " i området " + s.r.Area
	}
	if s.r.ByAge {
		text += " for " + s.r.Ages.Those()
	}
	s.say(text + ":")
	if before := s.r.list.table.before; before > 0 {
		s.say("Trinene før opkaldet må tage " + danish.Duration(before) + ", så der ringes op " + after(at+hours.Instant(before), at) + ".")
	}
}

// dayName is what a public holiday or closing day is called in a sentence; "" for other days.
func dayName(cal *hours.Calendar, d hours.Day) string {
	name, ok := cal.Holiday(d)
	if !ok {
		if _, name, ok = cal.Closed(d); !ok {
			return ""
		}
	}
	switch {
	case name[0] >= '0' && name[0] <= '9':
		return "lukkedag" // "1. maj" says no more than the date
	case strings.HasPrefix(name, "Kristi"):
		return name
	}
	return strings.ToLower(name[:1]) + name[1:]
}

// tries says who is called for nothing, those with the same outcome together.
func (s *story) tries() {
	var names []string
	outcome := ""
	flush := func() {
		if len(names) > 0 {
			s.say(danish.Sentence(danish.List(names, "og")) + " " + outcome + ".")
		}
		names = names[:0]
	}
	for _, t := range s.a.Tries {
		if t.Party == s.a.By {
			break
		}
		if o := s.outcome(t); o != outcome {
			flush()
			outcome = o
		}
		names = append(names, nameOf(t.Party))
	}
	flush()
	if len(s.a.Tries) == 0 {
		s.say("Der er ingen at ringe til.")
	}
}

func (s *story) outcome(t Try) string {
	day := (s.r.Minutes.WorstAt + hours.Instant(s.r.list.table.before)).Day() // of the call
	switch {
	case t.Advises:
	case t.Party.Contact != nil && t.Party.Contact.From.OK && day < t.Party.Contact.From.First:
		return "er ikke i gang endnu"
	case t.Party.Contact != nil && t.Party.Contact.Until.OK && day > t.Party.Contact.Until.Last:
		return "findes ikke længere"
	case t.Missed:
		return "er væk, og det koster " + danish.Duration(LostMinutes) + " at finde ud af"
	}
	return t.Outcome(s.r)
}

// ending says who answers, and when.
func (s *story) ending() {
	a := s.a
	switch {
	case a.By != nil:
		s.answered()
	case a.Minutes == Never || a.Then == nil:
		s.say("Ingen svarer det næste år.")
	case a.Then.answer > 0:
		s.say("Først " + after(a.Next, s.r.Minutes.WorstAt) + " svarer " + nameOf(a.Then) + ", som lover at ringe tilbage inden " + danish.Duration(a.Then.answer) + ".")
		s.say("Det er i alt " + danish.Hours(a.Minutes) + ".")
	default:
		s.say("Først " + after(a.Next, s.r.Minutes.WorstAt) + " svarer " + nameOf(a.Then) + ".")
		if a.Next-s.r.Minutes.WorstAt == hours.Instant(a.Minutes) {
			s.say("Det er " + danish.Hours(a.Minutes) + " senere.")
		} else {
			s.say("Det er i alt " + danish.Hours(a.Minutes) + ".")
		}
	}
}

func (s *story) answered() {
	text := danish.Sentence(nameOf(s.a.By))
	if last := len(s.a.Tries) - 1; s.a.Tries[last].Deputises {
		text += " træder til og"
	}
	if s.a.By.answer == 0 {
		text += " svarer med det samme."
	} else {
		text += " lover at ringe tilbage inden " + danish.Duration(s.a.By.answer) + "."
	}
	s.say(text)
	if s.a.Minutes != s.a.By.answer {
		s.say("Det er i alt " + danish.Hours(s.a.Minutes) + ".")
	}
}

func nameOf(p *Party) string {
	if p.Name == "" {
		return p.ID
	}
	return p.Name
}
