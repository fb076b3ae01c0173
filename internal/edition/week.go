package edition

import (
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// Timetable is when the numbers of an edition are answered (hvem svarer hvornår): in an ordinary week, around Christmas, and day by
// day for a year from its date. Each is worked out when a card, a figure or a number first needs it.
type Timetable struct {
	plan      *plan.Plan // as the readers see it
	date      hours.Day
	week      *ordinaryWeek
	christmas *ordinaryWeek
	opening   *openings
}

// ordinaryWeek is a week without holidays and closing days (en almindelig uge), in which cards and figures look up who
// answers when.
type ordinaryWeek struct {
	From    hours.Day
	to      hours.Day
	window  hours.Interval
	inside  hours.Set // the municipality's ordinary hours
	outside hours.Set
	open    map[string]hours.Set // by contact
}

// holidays returns the days around the next Christmas and New Year: who answers then may be another than in any ordinary week.
func (t *Timetable) holidays() *ordinaryWeek {
	if t.christmas == nil {
		year, _, _ := t.date.Date()
		from := hours.DayOf(year, 12, 24)
		if from < t.date-7 {
			from = hours.DayOf(year+1, 12, 24)
		}
		t.christmas = newWeek(t, from, from+9)
	}
	return t.christmas
}

func newWeek(t *Timetable, from, to hours.Day) *ordinaryWeek {
	w := &ordinaryWeek{From: from, to: to, window: hours.Interval{Start: from.Start(), End: to.Start()}, open: map[string]hours.Set{}}
	if mun := t.plan.Municipality; mun != nil {
		w.inside = mun.Hours.Schedule.Open(t.plan.Calendar(), from, to)
	}
	w.outside = w.inside.Complement(w.window)
	return w
}

// OpenAtTimes is when somebody answers in the ordinary week and around Christmas.
func (t *Timetable) OpenAtTimes(ref string) hours.Set {
	return t.openIn(t.Ordinary(), ref, 0).Union(t.openIn(t.holidays(), ref, 0))
}

// Ordinary returns the first ordinary week from the build date.
func (t *Timetable) Ordinary() *ordinaryWeek {
	if t.week != nil {
		return t.week
	}
	cal := t.plan.Calendar()
	from := t.date
	for from.Weekday() != 1 {
		from++
	}
	for tries := 0; tries < 20 && !ordinaryFrom(cal, from); tries++ {
		from += 7
	}
	w := newWeek(t, from, from+7)
	t.week = w
	return w
}

func ordinaryFrom(cal *hours.Calendar, monday hours.Day) bool {
	for d := monday; d < monday+7; d++ {
		if _, ok := cal.Holiday(d); ok {
			return false
		}
		if _, _, ok := cal.Closed(d); ok {
			return false
		}
	}
	return monday.Start().Offset() == (monday + 7).Start().Offset()
}

// OpenInWeek is when somebody answers in the ordinary week, what they are reached through included. 112 and 114 always do.
func (t *Timetable) OpenInWeek(ref string, depth int) hours.Set {
	return t.openIn(t.Ordinary(), ref, depth)
}

func (t *Timetable) openIn(w *ordinaryWeek, ref string, depth int) hours.Set {
	if set, ok := w.open[ref]; ok {
		return set
	}
	var set hours.Set
	switch l, c := NationalLine(ref), t.plan.Contact(ref); {
	case l != nil && l.Acts:
		set = hours.Set{w.window}
	case l != nil:
		if s, _ := hours.Parse(l.PrintableHours()); s != nil {
			set = s.Open(t.plan.Calendar(), w.From, w.to)
		}
	case c != nil && depth <= deepest:
		set = t.contactIn(w, c, depth)
	}
	w.open[ref] = set
	return set
}

func (t *Timetable) contactIn(w *ordinaryWeek, c *plan.Contact, depth int) hours.Set {
	cal := t.plan.Calendar()
	h := t.plan.EffectiveHours(c)
	set := h.Schedule.Open(cal, w.From, w.to)
	if c.Via != "" && len(c.Phones) == 0 {
		via := t.openIn(w, c.Via, depth+1)
		if h.Schedule == nil {
			return via
		}
		return set.Intersect(via)
	}
	var union hours.Set
	for _, p := range c.Phones {
		if p.Hours.Schedule != nil {
			union = union.Union(p.Hours.Schedule.Open(cal, w.From, w.to))
		} else {
			union = union.Union(set)
		}
	}
	return union
}

// Answers says whether somebody answers for most of the opening hours, and for most of the time outside them.
func (t *Timetable) Answers(ref string) (inside, outside bool) {
	w := t.Ordinary()
	open := t.OpenInWeek(ref, 0)
	in, out := open.Intersect(w.inside).Total(), open.Intersect(w.outside).Total()
	return in > 0 && 2*in >= w.inside.Total(), out > 0 && 2*out >= w.outside.Total()
}

// HasOpeningHours says that the plan says when the municipality is open; without that nothing is inside or outside.
func (t *Timetable) HasOpeningHours() bool { return len(t.Ordinary().inside) > 0 }
