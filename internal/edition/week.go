package edition

import (
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

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
func (m *View) holidays() *ordinaryWeek {
	if m.christmas == nil {
		year, _, _ := m.In.Date.Date()
		from := hours.DayOf(year, 12, 24)
		if from < m.In.Date-7 {
			from = hours.DayOf(year+1, 12, 24)
		}
		m.christmas = newWeek(m, from, from+9)
	}
	return m.christmas
}

func newWeek(m *View, from, to hours.Day) *ordinaryWeek {
	w := &ordinaryWeek{From: from, to: to, window: hours.Interval{Start: from.Start(), End: to.Start()}, open: map[string]hours.Set{}}
	if mun := m.Plan.Municipality; mun != nil {
		w.inside = mun.Hours.Schedule.Open(m.Plan.Calendar(), from, to)
	}
	w.outside = w.inside.Complement(w.window)
	return w
}

// OpenAtTimes is when somebody answers in the ordinary week and around Christmas.
func (m *View) OpenAtTimes(ref string) hours.Set {
	return m.openIn(m.Ordinary(), ref, 0).Union(m.openIn(m.holidays(), ref, 0))
}

// Ordinary returns the first ordinary week from the build date.
func (m *View) Ordinary() *ordinaryWeek {
	if m.week != nil {
		return m.week
	}
	cal := m.Plan.Calendar()
	from := m.In.Date
	for from.Weekday() != 1 {
		from++
	}
	for tries := 0; tries < 20 && !ordinaryFrom(cal, from); tries++ {
		from += 7
	}
	w := newWeek(m, from, from+7)
	m.week = w
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
func (m *View) OpenInWeek(ref string, depth int) hours.Set { return m.openIn(m.Ordinary(), ref, depth) }

func (m *View) openIn(w *ordinaryWeek, ref string, depth int) hours.Set {
	if set, ok := w.open[ref]; ok {
		return set
	}
	var set hours.Set
	switch l, c := NationalLine(ref), m.Plan.Contact(ref); {
	case l != nil && l.Acts:
		set = hours.Set{w.window}
	case l != nil:
		if s, _ := hours.Parse(l.PrintableHours()); s != nil {
			set = s.Open(m.Plan.Calendar(), w.From, w.to)
		}
	case c != nil && depth <= deepest:
		set = m.contactIn(w, c, depth)
	}
	w.open[ref] = set
	return set
}

func (m *View) contactIn(w *ordinaryWeek, c *plan.Contact, depth int) hours.Set {
	cal := m.Plan.Calendar()
	h := m.Plan.EffectiveHours(c)
	set := h.Schedule.Open(cal, w.From, w.to)
	if c.Via != "" && len(c.Phones) == 0 {
		via := m.openIn(w, c.Via, depth+1)
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
func (m *View) Answers(ref string) (inside, outside bool) {
	w := m.Ordinary()
	open := m.OpenInWeek(ref, 0)
	in, out := open.Intersect(w.inside).Total(), open.Intersect(w.outside).Total()
	return in > 0 && 2*in >= w.inside.Total(), out > 0 && 2*out >= w.outside.Total()
}

// HasOpeningHours says that the plan says when the municipality is open; without that nothing is inside or outside.
func (m *View) HasOpeningHours() bool { return len(m.Ordinary().inside) > 0 }
