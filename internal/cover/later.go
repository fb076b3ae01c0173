package cover

import "beredskab/internal/hours"

// This file looks past the end of the period, for those who discover something in its last days.

// opening is when somebody answers next, and who.
func (s *scenario) opening(c chain, from hours.Instant) (hours.Instant, *Who) {
	if at, w, ok := s.firstOpen(c, from); ok {
		return at, w
	}
	for level, days := range laterDays {
		later := s.laterBy(level, days)
		if at, w, ok := later.firstOpen(later.e.again(c), from); ok {
			return at, w
		}
	}
	return from, nil
}

// laterDays are how far the time after is worked out: first a month, and only when nobody answers then, a year.
var laterDays = [...]hours.Day{31, 376}

// beyond finds the first answer at or after an instant near the end of what is worked out, up to a year on.
func (s *scenario) beyond(c chain, from hours.Instant) (at hours.Instant, answer int, ok bool) {
	at, who := s.opening(c, from)
	if who == nil {
		return 0, 0, false
	}
	return at, who.answer, true
}

// firstOpen is the first call of the chain that is answered at or after an instant.
func (s *scenario) firstOpen(c chain, from hours.Instant) (at hours.Instant, who *Who, ok bool) {
	for _, call := range s.calls(c, nil) {
		if t, found := call.open.Next(from); found && (!ok || t < at) {
			at, who, ok = t, s.e.who[call.who], true
		}
	}
	return at, who, ok
}

// laterBy is the same scenario in the days after what is worked out.
func (s *scenario) laterBy(level int, days hours.Day) *scenario {
	if s.later[level] != nil {
		return s.later[level]
	}
	e := s.e
	if e.later[level] == nil {
		l := engineFor(e.plan, e.options, e.to, e.to+days)
		for _, w := range e.who {
			i := l.find(w.ID) // national lines in the same order
			l.settle(i)
		}
		e.later[level] = l
	}
	later := e.later[level].absences(s.absent)
	if s.gone != nil || s.number != "" {
		later = later.without(s.gone, s.number)
	}
	s.later[level] = later
	return later
}
