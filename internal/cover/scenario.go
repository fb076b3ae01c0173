package cover

import (
	"cmp"
	"encoding/binary"
	"slices"

	"beredskab/internal/hours"
)

// scenario is the plan's world with some people lost or absent. Its covers are remembered, because many routes ring the
// same people.
type scenario struct {
	e      *engine
	lost   []hours.Set // when each is lost; nil for nobody lost
	reach  []hours.Set // when each could be reached, were it not lost itself
	number string      // a phone number that is dead
	covers map[string]*Cover
	waits  map[string]*Minutes
	later  [2]*scenario
	absent []Absence
	gone   []int // lost for all time, or only their number
}

// absences is the scenario of the plan as it is, with those away who are said to be.
func (e *engine) absences(absent []Absence) *scenario {
	s := &scenario{e: e, absent: absent, reach: make([]hours.Set, len(e.who))}
	s.remember()
	for _, a := range absent {
		i := e.find(a.Contact)
		if i < 0 {
			continue
		}
		if i >= len(s.reach) {
			s.reach = append(s.reach, nil)
		}
		if s.lost == nil {
			s.lost = make([]hours.Set, len(e.who))
		}
		away := intersect(hours.Interval{Start: a.From.Start(), End: (a.Until + 1).Start()}, e.window())
		if away.Minutes() > 0 {
			s.lost[i] = s.lost[i].Union(hours.Set{away})
		}
	}
	s.settle()
	return s
}

// without is the scenario in which more people are lost for good, or only the number that they have.
func (s *scenario) without(gone []int, number string) *scenario {
	e := s.e
	n := &scenario{e: e, absent: s.absent, number: number, gone: gone, lost: make([]hours.Set, len(e.who)), reach: make([]hours.Set, len(e.who))}
	n.remember()
	copy(n.lost, s.lost)
	all := hours.Set{e.window()}
	for _, i := range gone {
		if number == "" {
			n.lost[i] = all
		} else {
			w := e.who[i] // lost as far as no other number answers
			n.lost[i] = n.lost[i].Union(w.own.Subtract(e.ownHours(w, number)))
		}
	}
	n.settle()
	return n
}

func (s *scenario) remember() {
	s.covers, s.waits = map[string]*Cover{}, map[string]*Minutes{}
}

// settle works out who can be reached.
func (s *scenario) settle() {
	for i := range s.e.who {
		if i >= len(s.reach) {
			s.reach = append(s.reach, nil)
		}
	}
	if s.lost == nil {
		for i, w := range s.e.who {
			s.reach[i] = w.reach
		}
		return
	}
	for len(s.lost) < len(s.e.who) {
		s.lost = append(s.lost, nil)
	}
	relayed := false
	for i, w := range s.e.who {
		if s.reach[i] = w.own; w.via >= 0 {
			s.reach[i], relayed = nil, true
		}
	}
	// Relays lean on each other, and on each other's deputies. Nobody is reached until somebody lets the call through, so
	// that a loop reaches nobody.
	for relayed {
		relayed = false
		for i, w := range s.e.who {
			if w.via < 0 {
				continue
			}
			if reach := w.own.Intersect(s.relay(w.via)); !slices.Equal(reach, s.reach[i]) {
				s.reach[i], relayed = reach, true
			}
		}
	}
}

// open is when somebody answers in this scenario.
func (s *scenario) open(i int) hours.Set {
	if s.lost == nil || s.lost[i] == nil {
		return s.reach[i]
	}
	return s.reach[i].Subtract(s.lost[i])
}

// missed is when somebody who should answer does not: ringing them costs time.
func (s *scenario) missed(i int) hours.Set {
	if s.lost == nil {
		return nil
	}
	return s.e.who[i].reach.Subtract(s.open(i))
}

// relay is when a call goes through somebody to another: when it answers, or its deputies stand in for it.
func (s *scenario) relay(i int) hours.Set {
	set := s.open(i)
	for _, d := range s.e.who[i].deputies {
		if in := s.standIn(i, d); len(in) > 0 {
			set = set.Union(in)
		}
	}
	return set
}

// standIn is when a deputy answers in the place of somebody lost: in that one's hours and in the deputy's own. A deputy who
// is reached through the one who is lost cannot.
func (s *scenario) standIn(i, deputy int) hours.Set {
	if s.lost == nil || s.lost[i] == nil || deputy == i {
		return nil
	}
	return s.e.who[i].reach.Intersect(s.lost[i]).Intersect(s.open(deputy))
}

// span is one call of a chain in a scenario: when it is answered, and when it costs time for nothing.
type span struct {
	who    int
	open   hours.Set
	missed hours.Set
}

// calls are those of the chain who count, in order, with the deputies of the lost behind them.
func (s *scenario) calls(c chain, into []span) []span {
	into = into[:0]
	for _, en := range c.entries {
		w := s.e.who[en.who]
		if !c.counts(w) {
			continue
		}
		into = append(into, span{en.who, en.limit(s.open(en.who)), en.limit(s.missed(en.who))})
		if s.lost == nil || s.lost[en.who] == nil {
			continue
		}
		for _, d := range w.deputies {
			if c.counts(s.e.who[d]) {
				if in := en.limit(s.standIn(en.who, d)); len(in) > 0 {
					into = append(into, span{who: d, open: in})
				}
			}
		}
	}
	return into
}

func (en entry) limit(s hours.Set) hours.Set {
	if en.mask == 0 {
		return s
	}
	return s.Intersect(en.time)
}

// cover works out a chain's cover of a window.
func (s *scenario) cover(c chain, w hours.Interval) *Cover {
	key := s.e.windowed(c.key(s.e), w)
	if have := s.covers[string(key)]; have != nil {
		return have
	}
	room := &s.e.room
	room.calls = s.calls(c, room.calls)
	var acts, emergency hours.Set
	for _, call := range room.calls {
		switch {
		case s.e.who[call.who].emergency:
			emergency = emergency.Union(call.open)
		case len(acts) == 0:
			acts = append(room.union[0][:0], call.open...)
			room.union[0] = acts
		default:
			acts = hours.AppendUnion(room.union[1][:0], acts, call.open)
			room.union[0], room.union[1] = acts, room.union[0]
		}
	}
	acts, emergency = slices.Clone(acts.Within(w)), emergency.Within(w)
	cover := &Cover{Covered: acts, HandedOver: emergency.Subtract(acts)}
	cover.Gaps = acts.Union(emergency).Complement(w)
	s.covers[string(key)] = cover
	return cover
}

// worst returns the chain with the fewest covered hours, and of those with as many the one with the fewest handed over.
func (s *scenario) worst(chains []chain, w hours.Interval) chain {
	worst := chains[0]
	if len(chains) == 1 {
		return worst
	}
	fewest := s.cover(worst, w)
	for _, c := range chains[1:] {
		have := s.cover(c, w)
		if cmp.Or(cmp.Compare(have.Covered.Total(), fewest.Covered.Total()), cmp.Compare(have.HandedOver.Total(), fewest.HandedOver.Total())) < 0 {
			worst, fewest = c, have
		}
	}
	return worst
}

// windowed appends what tells windows apart to a key; nothing for the usual one, the whole period.
func (e *engine) windowed(key []byte, w hours.Interval) []byte {
	if w.Start == e.options.From.Start() && w.End == e.options.To.Start() {
		return key
	}
	key = binary.LittleEndian.AppendUint32(append(key, '/'), uint32(w.Start))
	return binary.LittleEndian.AppendUint32(key, uint32(w.End))
}
