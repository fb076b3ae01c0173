package hours

import (
	"strconv"
	"strings"

	"beredskab/internal/danish"
)

// String returns the schedule in one fixed way of writing, which [Parse] reads as the same hours:
// "man-tor 15-8, fre 13 - man 8, helligdage døgnet rundt".
func (s *Schedule) String() string { return s.write(shortWording) }

// Danish returns the schedule in whole words, for people who do not read opening hours every day:
// "mandag-torsdag kl. 15.00-08.00 næste dag, fredag kl. 13.00 til mandag kl. 08.00".
func (s *Schedule) Danish() string { return s.write(longWording) }

// wording is one way of writing a schedule.
type wording struct {
	days                             [7]string
	every, holidays, closings        string
	always, round, outside, shut     string
	inside                           string
	and, toDay, beforeTime, toNumber string
	nextDay                          string // after a time that is on the next day
	special                          bool   // public holidays and closing days are told together when they are alike
	time                             func(minute int) string
}

var shortWording = &wording{
	days:  [7]string{"man", "tir", "ons", "tor", "fre", "lør", "søn"},
	every: "hver dag", holidays: "helligdage", closings: "lukkedage",
	always: "døgnåben", round: "døgnet rundt", outside: "uden for åbningstid", inside: "i åbningstiden", shut: "lukket",
	and: ", ", toDay: " - ", toNumber: "-",
	time: shortTime,
}

var longWording = &wording{
	days:  [7]string{"mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"},
	every: "hver dag", holidays: "helligdage", closings: "kommunens lukkedage",
	always: "døgnåbent", round: "døgnet rundt", outside: "uden for kommunens åbningstid", inside: "i kommunens åbningstid", shut: "lukket",
	and: " og ", toDay: " til ", beforeTime: "kl. ", toNumber: "-", nextDay: " næste dag", special: true,
	time: func(minute int) string { return danish.Time(minute/60, minute%60) },
}

func shortTime(minute int) string {
	if minute%60 == 0 {
		return strconv.Itoa(minute / 60)
	}
	return strconv.Itoa(minute/60) + "." + danish.Time(0, minute%60)[3:]
}

func (s *Schedule) write(w *wording) string {
	if s == nil {
		return ""
	}
	if s.Always {
		return w.always
	}
	var b strings.Builder
	switch {
	case s.Inside:
		return w.inside
	case s.Outside:
		b.WriteString(w.outside)
	}
	joined := false // the opening was written with the one before
	for i := range s.Openings {
		if joined {
			joined = false
			continue
		}
		opening := &s.Openings[i]
		if i > 0 && s.Openings[i-1].Days == opening.Days && !opening.overDays() && !s.Openings[i-1].overDays() {
			b.WriteString(w.and)
			b.WriteString(w.times(opening))
			continue
		}
		w.separate(&b)
		joined = w.special && s.specialsAlike(i)
		if joined {
			b.WriteString(w.daysOf(Holidays | Closings))
		} else {
			b.WriteString(w.daysOf(opening.Days))
		}
		b.WriteByte(' ')
		if !(opening.Start == 0 && opening.End == MinutesPerDay) {
			b.WriteString(w.beforeTime)
		}
		b.WriteString(w.times(opening))
	}
	// A special day that is named but has no times is shut, whatever "hver dag" says.
	for _, special := range [...]Days{Holidays, Closings} {
		if s.shut(special) {
			w.separate(&b)
			b.WriteString(w.daysOf(special) + " " + w.shut)
		}
	}
	return b.String()
}

// specialsAlike says that opening i is for the public holidays, the next for the closing days, and that both have these hours and
// no others, so that they can be told together.
func (s *Schedule) specialsAlike(i int) bool {
	if i+1 == len(s.Openings) || s.Openings[i].Days != Holidays || s.Openings[i+1].Days != Closings {
		return false
	}
	for n := range s.Openings {
		if n != i && n != i+1 && s.Openings[n].Days&(Holidays|Closings) != 0 {
			return false
		}
	}
	a, b := &s.Openings[i], &s.Openings[i+1]
	return a.Start == b.Start && a.End == b.End
}

func (w *wording) separate(b *strings.Builder) {
	if b.Len() > 0 {
		b.WriteString(", ")
	}
}

func (s *Schedule) shut(special Days) bool {
	if s.named&special == 0 {
		return false
	}
	for i := range s.Openings {
		if s.Openings[i].Days&special != 0 {
			return false
		}
	}
	return true
}

// overDays says that the opening ends at a day of its own, as "fre 13 - man 8" does.
func (s *Opening) overDays() bool {
	return s.End > MinutesPerDay && s.End >= s.Start+MinutesPerDay || s.End > 2*MinutesPerDay
}

func (w *wording) times(s *Opening) string {
	switch {
	case s.Start == 0 && s.End == MinutesPerDay:
		return w.round
	case s.overDays():
		first := 0
		for d := s.Days; d > Monday; d >>= 1 {
			first++
		}
		over := (s.End - 1) / MinutesPerDay // 24 belongs to the day that ends
		return w.time(s.Start) + w.toDay + w.days[(first+over)%7] + " " + w.beforeTime + w.time(s.End-over*MinutesPerDay)
	case s.End > MinutesPerDay:
		text := w.time(s.Start) + w.toNumber + w.time(s.End-MinutesPerDay) + w.nextDay
		if s.nextDay && w.nextDay == "" {
			text += longWording.nextDay
		}
		return text
	}
	return w.time(s.Start) + w.toNumber + w.time(s.End)
}

// daysOf names a set of days: runs of the week with a hyphen, the rest with commas.
func (w *wording) daysOf(days Days) string {
	var names []string
	if days&EveryDay != 0 {
		names = append(names, w.every)
		days &^= AllWeek
	}
	names = append(names, w.runs(days)...)
	if days&Holidays != 0 {
		names = append(names, w.holidays)
	}
	if days&Closings != 0 {
		names = append(names, w.closings)
	}
	if len(names) == 0 {
		return ""
	}
	return danish.List(names, "og")
}

// runs names the weekdays; a run that goes over Sunday is kept together, as in "fre-man".
func (w *wording) runs(days Days) []string {
	if days&AllWeek == AllWeek {
		return []string{w.days[0] + "-" + w.days[6]}
	}
	var names []string
	for day := range 7 {
		before := (day + 6) % 7
		if days&(1<<day) == 0 || days&(1<<before) != 0 {
			continue // not the first of a run
		}
		last := day
		for days&(1<<((last+1)%7)) != 0 {
			last++
		}
		if name := w.days[day]; last > day {
			names = append(names, name+"-"+w.days[last%7])
		} else {
			names = append(names, name)
		}
	}
	return names
}
