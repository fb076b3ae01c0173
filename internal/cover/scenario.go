package cover

import (
	"slices"

	"beredskab/internal/hours"
)

// scenario is the plan's world with some people lost or absent. Its covers are remembered, because many routes call the
// same people.
type scenario struct {
	model  *model
	lost   []hours.Set // when each party is lost; nil for nobody lost
	reach  []hours.Set // when each could be reached, were it not lost itself
	number string      // a phone number that is dead
	absent []Absence
	gone   []*Party // lost for all time, or only their number

	covers map[string]*Cover
	waits  map[string]*Minutes
	worsts map[worstKey]worstCover
	later  [2]*scenario
}

func (m *model) newScenario(absent []Absence) *scenario {
	return &scenario{
		model: m, absent: absent, reach: make([]hours.Set, len(m.parties)),
		covers: map[string]*Cover{}, waits: map[string]*Minutes{}, worsts: map[worstKey]worstCover{},
	}
}

// scenario is that of the plan as it is, with those away who are said to be.
func (m *model) scenario(absent []Absence) *scenario {
	s := m.newScenario(absent)
	for _, a := range absent {
		party := m.byID[a.Contact]
		if party == nil {
			continue
		}
		if s.lost == nil {
			s.lost = make([]hours.Set, len(m.parties))
		}
		away := intersect(hours.Interval{Start: a.From.Start(), End: (a.Until + 1).Start()}, m.window())
		if away.Minutes() > 0 {
			s.lost[party.index] = s.lost[party.index].Union(hours.Set{away})
		}
	}
	s.resolveReach()
	return s
}

// without is the scenario in which more people are lost for good, or only the number that they have.
func (s *scenario) without(gone []*Party, number string) *scenario {
	m := s.model
	n := m.newScenario(s.absent)
	n.number, n.gone, n.lost = number, gone, make([]hours.Set, len(m.parties))
	copy(n.lost, s.lost)
	for _, party := range gone {
		lost := hours.Set{m.window()}
		if number != "" { // lost as far as no other number answers
			lost = n.lost[party.index].Union(party.own.Subtract(m.ownHours(party, number)))
		}
		n.lost[party.index] = lost
	}
	n.resolveReach()
	return n
}

// resolveReach works out who can be reached.
func (s *scenario) resolveReach() {
	if s.lost == nil {
		for i, party := range s.model.parties {
			s.reach[i] = party.reach
		}
		return
	}
	relayed := false
	for i, party := range s.model.parties {
		if s.reach[i] = party.own; party.Via != nil {
			s.reach[i], relayed = nil, true
		}
	}
	// Relays lean on each other, and on each other's deputies. Nobody is reached until somebody lets the call through, so
	// that a loop reaches nobody.
	for relayed {
		relayed = false
		for i, party := range s.model.parties {
			if party.Via == nil {
				continue
			}
			if reach := party.own.Intersect(s.relay(party.Via)); !slices.Equal(reach, s.reach[i]) {
				s.reach[i], relayed = reach, true
			}
		}
	}
}

// open is when somebody answers in this scenario.
func (s *scenario) open(party *Party) hours.Set {
	if !s.isLost(party) {
		return s.reach[party.index]
	}
	return s.reach[party.index].Subtract(s.lost[party.index])
}

// isLost says that somebody is lost at some time.
func (s *scenario) isLost(party *Party) bool { return s.lost != nil && s.lost[party.index] != nil }

// missed is when somebody who should answer does not: calling them costs time.
func (s *scenario) missed(party *Party) hours.Set {
	if s.lost == nil {
		return nil
	}
	return party.reach.Subtract(s.open(party))
}

// relay is when a call goes through somebody to another: when it answers, or its deputies stand in for it.
func (s *scenario) relay(party *Party) hours.Set {
	set := s.open(party)
	for _, deputy := range party.deputies {
		if in := s.standIn(party, deputy); len(in) > 0 {
			set = set.Union(in)
		}
	}
	return set
}

// standIn is when a deputy answers in the place of somebody lost: in that one's hours and in the deputy's own. A deputy who
// is reached through the one who is lost cannot.
func (s *scenario) standIn(party, deputy *Party) hours.Set {
	if !s.isLost(party) || deputy == party {
		return nil
	}
	return party.reach.Intersect(s.lost[party.index]).Intersect(s.open(deputy))
}

// answer is one call of a list in a scenario: when it is answered, and when it costs time for nothing.
type answer struct {
	party  *Party
	open   hours.Set
	missed hours.Set
}

// answers appends what comes of the calls that count for a list, in order, with the deputies of the lost behind them.
func (s *scenario) answers(into []answer, list callList, calls []call) []answer {
	for _, c := range calls {
		if !list.counts(c) {
			continue
		}
		into = append(into, answer{c.party, c.window.limit(s.open(c.party)), c.window.limit(s.missed(c.party))})
		if !s.isLost(c.party) {
			continue
		}
		for _, deputy := range c.party.deputies {
			if list.counts(call{party: deputy, leader: c.leader}) {
				if in := c.window.limit(s.standIn(c.party, deputy)); len(in) > 0 {
					into = append(into, answer{party: deputy, open: in})
				}
			}
		}
	}
	return into
}
