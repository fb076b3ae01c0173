package cover

import (
	"strconv"

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
	gone   []bool // lost for all time
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

// without is the scenario in which more people are lost for good, or a number is dead.
func (s *scenario) without(gone []bool, number string) *scenario {
	e := s.e
	n := &scenario{e: e, absent: s.absent, number: number, gone: gone, lost: make([]hours.Set, len(e.who)), reach: make([]hours.Set, len(e.who))}
	n.remember()
	copy(n.lost, s.lost)
	all := hours.Set{e.window()}
	for i := range gone {
		if gone[i] {
			n.lost[i] = all
		}
	}
	for i, w := range e.who {
		if number != "" && w.Contact != nil && w.hasNumber(number) {
			n.lost[i] = n.lost[i].Union(w.own.Subtract(e.ownHours(w, number))) // lost as far as no other number answers
		}
	}
	n.settle()
	return n
}

func (s *scenario) remember() {
	s.covers, s.waits = map[string]*Cover{}, map[string]*Minutes{}
}

// settle works out who can be reached, relays first.
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
	state := make([]uint8, len(s.e.who))
	for i := range s.e.who {
		s.settleOne(i, state)
	}
}

func (s *scenario) settleOne(i int, state []uint8) {
	if state[i] != 0 {
		return
	}
	state[i] = 1
	w := s.e.who[i]
	own := w.own
	switch {
	case w.via < 0:
		s.reach[i] = own
	case state[w.via] == 1:
		s.reach[i] = nil
	default:
		s.settleOne(w.via, state)
		s.reach[i] = own.Intersect(s.relay(w.via))
	}
	state[i] = 2
}

func (w *Who) hasNumber(number string) bool {
	for _, p := range w.Contact.Phones {
		if Dialled(p.Number) == number {
			return true
		}
	}
	return false
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

// standIn is when a deputy answers in the place of somebody lost: in that one's hours and in the deputy's own.
func (s *scenario) standIn(i, deputy int) hours.Set {
	if s.lost == nil || s.lost[i] == nil || deputy == i {
		return nil
	}
	set := s.e.who[i].reach.Intersect(s.lost[i]).Intersect(s.e.who[deputy].reach)
	return set.Subtract(s.lost[deputy])
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
	key := c.key(s.e) + windowKey(s.e, w)
	if have := s.covers[key]; have != nil {
		return have
	}
	var acts, emergency hours.Set
	calls := s.calls(c, s.e.free)
	s.e.free = calls
	for _, call := range calls {
		if s.e.who[call.who].emergency {
			emergency = emergency.Union(call.open)
		} else {
			acts = acts.Union(call.open)
		}
	}
	acts, emergency = acts.Within(w), emergency.Within(w)
	cover := &Cover{Covered: acts, HandedOver: emergency.Subtract(acts)}
	cover.Gaps = acts.Union(emergency).Complement(w)
	s.covers[key] = cover
	return cover
}

// windowKey tells windows apart; the usual one, the whole period, is the empty string.
func windowKey(e *engine, w hours.Interval) string {
	if w.Start == e.options.From.Start() && w.End == e.options.To.Start() {
		return ""
	}
	return "/" + strconv.Itoa(int(w.Start)) + "-" + strconv.Itoa(int(w.End))
}
