package cover

import "beredskab/internal/hours"

// This file looks past the end of the period, for those who discover something in its last days.

// laterDays are how far the time after is worked out: first a month, and only when nobody answers then, a year.
var laterDays = [...]hours.Day{31, 376}

// nextAnswer is when somebody answers at or after an instant, up to a year past what is worked out, and who; nil for nobody.
func (s *scenario) nextAnswer(list callList, from hours.Instant) (hours.Instant, *Party) {
	if at, party := s.firstOpen(list, from); party != nil {
		return at, party
	}
	for level, days := range laterDays {
		later := s.laterBy(level, days)
		if at, party := later.firstOpen(later.model.sameList(list), from); party != nil {
			return at, party
		}
	}
	return from, nil
}

// firstOpen is the first call of the list that is answered at or after an instant.
func (s *scenario) firstOpen(list callList, from hours.Instant) (at hours.Instant, party *Party) {
	for _, a := range s.answers(nil, list, list.calls()) {
		if t, found := a.open.Next(from); found && (party == nil || t < at) {
			at, party = t, a.party
		}
	}
	return at, party
}

// sameList is a list of another model of the plan in the time of this one.
func (m *model) sameList(list callList) callList {
	if list.table.step != nil {
		list.table = m.stepTable(list.table.view, list.table.step)
	} else {
		list.table = m.pathTable(list.table.view)
	}
	return list
}

// laterBy is the same scenario in the days after what is worked out.
func (s *scenario) laterBy(level int, days hours.Day) *scenario {
	if s.later[level] != nil {
		return s.later[level]
	}
	m := s.model
	if m.later[level] == nil {
		m.later[level] = modelOfDays(m.plan, m.options, m.to, m.to+days)
	}
	later := m.later[level].scenario(s.absent)
	if s.gone != nil || s.number != "" {
		gone := make([]*Party, len(s.gone))
		for k, party := range s.gone {
			gone[k] = later.model.parties[party.index] // both models number them alike
		}
		later = later.without(gone, s.number)
	}
	s.later[level] = later
	return later
}
