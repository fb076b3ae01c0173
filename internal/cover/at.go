package cover

import (
	"slices"

	"beredskab/internal/hours"
)

// Answer is who answers on a route at one moment, and what it takes to find out.
type Answer struct {
	Route   *Route
	Tries   []Try         // in the order in which they are rung; the last one answers when Answered
	By      *Who          // nil when nobody answers now
	Minutes int           // to a human, the steps before the call included; [Never] when nobody answers within a year
	Next    hours.Instant // when somebody answers, when By is nil and Minutes is not [Never]
	Then    *Who          // who answers then
}

// Try is one call.
type Try struct {
	Who      *Who
	Open     bool     // it answers now
	Missed   bool     // it should answer, and is lost or absent
	Advises  bool     // it only advises, or not for this group of people
	StandsIn bool     // it is rung in the place of somebody lost
	Through  *Who     // somebody on the way who does not answer now, though this one would
	Numbers  []string // to ring, as written; those of its via when it has none of its own
	AskFor   string   // what to say to the one who answers there
}

// At says who answers on every route at a moment in the report's period.
func (r *Report) At(t hours.Instant) []Answer {
	answers := make([]Answer, 0, len(r.Routes))
	for _, route := range r.Routes {
		answers = append(answers, route.At(t))
	}
	return answers
}

// At says who answers on the route at a moment of discovery in the report's period.
func (r *Route) At(t hours.Instant) Answer {
	e := r.report.engine
	e.mu.Lock()
	defer e.mu.Unlock()
	return r.at(t)
}

func (r *Route) at(t hours.Instant) Answer {
	s := r.report.base
	a := Answer{Route: r, Minutes: Never}
	now := t + hours.Instant(r.chain.base)
	moment := hours.Interval{Start: now, End: now + 1}
	for _, en := range r.chain.entries {
		w := s.e.who[en.who]
		if en.mask != 0 && !en.time.Contains(now) {
			continue // a call of the path's other hours
		}
		try := Try{Who: w, Advises: !r.chain.counts(w), Numbers: w.Numbers(), AskFor: w.askFor()}
		try.Open, try.Missed = s.open(en.who).Contains(now), s.missed(en.who).Contains(now)
		if !try.Open && !try.Missed {
			try.Through = s.closedOnTheWay(w, now)
		}
		a.Tries = append(a.Tries, try)
		if try.Open && !try.Advises {
			a.By = w
			break
		}
		if dep := s.standsIn(r.chain, en.who, now); dep != nil && !try.Advises {
			a.Tries = append(a.Tries, Try{Who: dep, Open: true, StandsIn: true, Numbers: dep.Numbers(), AskFor: dep.askFor()})
			a.By = dep
			break
		}
	}
	list := s.stretches(r.chain, s.calls(r.chain, nil), moment)
	if len(list) == 1 && list[0].cost != Never && list[0].cost <= yearMinutes {
		a.Minutes = list[0].cost + r.chain.base
	}
	if a.By == nil && a.Minutes != Never {
		a.Next, a.Then = s.opening(r.chain, now)
	}
	return a
}

// closedOnTheWay is whom a contact that would answer cannot be reached through.
func (s *scenario) closedOnTheWay(w *Who, now hours.Instant) *Who {
	for steps := 0; w.Via != nil && w.own.Contains(now) && steps < len(s.e.who); steps++ {
		if w = w.Via; !w.own.Contains(now) {
			return w
		}
	}
	return nil
}

// standsIn is the deputy who answers for somebody lost.
func (s *scenario) standsIn(c chain, i int, now hours.Instant) *Who {
	for _, d := range s.e.who[i].deputies {
		if c.counts(s.e.who[d]) && s.standIn(i, d).Contains(now) {
			return s.e.who[d]
		}
	}
	return nil
}

// Chain is whom the route rings, in order, those who only advise and those who do not serve the group included.
func (r *Route) Chain() []*Who {
	var out []*Who
	for _, en := range r.chain.entries {
		if w := r.report.engine.who[en.who]; !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// Counts says that somebody acts for the route's group of people, and so can be its cover.
func (r *Route) Counts(w *Who) bool { return r.chain.counts(w) }
