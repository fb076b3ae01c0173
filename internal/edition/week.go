package edition

import (
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// ordinaryWeek is a week without holidays and closing days (en almindelig uge), in which cards and figures look up who
// answers when.
type ordinaryWeek struct {
	From    hours.Day
	window  hours.Interval
	inside  hours.Set // the municipality's ordinary hours
	outside hours.Set
	open    map[string]hours.Set // by contact
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
	w := &ordinaryWeek{From: from, window: hours.Interval{Start: from.Start(), End: (from + 7).Start()}, open: map[string]hours.Set{}}
	if mun := m.Plan.Municipality; mun != nil {
		w.inside = mun.Hours.Schedule.Open(cal, from, from+7)
	}
	w.outside = w.inside.Complement(w.window)
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
func (m *View) OpenInWeek(ref string, depth int) hours.Set {
	w := m.Ordinary()
	if set, ok := w.open[ref]; ok {
		return set
	}
	var set hours.Set
	switch l, c := NationalLine(ref), m.Plan.Contact(ref); {
	case l != nil && l.Acts:
		set = hours.Set{w.window}
	case l != nil:
		if s, _ := hours.Parse(l.PrintableHours()); s != nil {
			set = s.Open(m.Plan.Calendar(), w.From, w.From+7)
		}
	case c != nil && depth <= deepest:
		set = m.contactInWeek(c, depth)
	}
	w.open[ref] = set
	return set
}

func (m *View) contactInWeek(c *plan.Contact, depth int) hours.Set {
	w, cal := m.Ordinary(), m.Plan.Calendar()
	h := m.Plan.EffectiveHours(c)
	set := h.Schedule.Open(cal, w.From, w.From+7)
	if c.Via != "" && len(c.Phones) == 0 {
		via := m.OpenInWeek(c.Via, depth+1)
		if h.Schedule == nil {
			return via
		}
		return set.Intersect(via)
	}
	var union hours.Set
	for _, p := range c.Phones {
		if p.Hours.Schedule != nil {
			union = union.Union(p.Hours.Schedule.Open(cal, w.From, w.From+7))
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
