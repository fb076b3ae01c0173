package cover

import (
	"slices"

	"beredskab/internal/hours"
)

// Answer is who answers on a route at one moment, and what it takes to find out.
type Answer struct {
	Route   *Route
	Tries   []Try         // in the order in which they are called; the last one answers when Answered
	By      *Party        // nil when nobody answers now
	Minutes int           // to a human, the steps before the call included; [Never] when nobody answers within a year
	Next    hours.Instant // when somebody answers, when By is nil and Minutes is not [Never]
	Then    *Party        // who answers then
}

// Try is one call.
type Try struct {
	Party     *Party
	Open      bool     // it answers now
	Missed    bool     // it should answer, and is lost or absent
	Advises   bool     // it only advises, or not for this group of people
	Deputises bool     // it is called in the place of somebody lost
	Through   *Party   // somebody on the way who does not answer now, though this one would
	Numbers   []string // to call, as written; those of its via when it has none of its own
	AskFor    string   // what to say to the one who answers there
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
	r.report.model.mu.Lock()
	defer r.report.model.mu.Unlock()
	return r.at(t)
}

func (r *Route) at(t hours.Instant) Answer {
	s := r.report.base
	a := Answer{Route: r, Minutes: Never}
	calls, before := r.list.calls(), r.list.table.before
	now := t + hours.Instant(before)
	for _, c := range calls {
		party := c.party
		if !c.window.contains(now) {
			continue // a call of the path's other hours
		}
		try := Try{Party: party, Advises: !r.list.counts(c), Numbers: party.Numbers(), AskFor: party.askFor()}
		try.Open, try.Missed = s.open(party).Contains(now), s.missed(party).Contains(now)
		if !try.Open && !try.Missed {
			try.Through = party.closedOnTheWay(now)
		}
		a.Tries = append(a.Tries, try)
		if try.Open && !try.Advises {
			a.By = party
			break
		}
		if deputy := s.deputyFor(r.list, c, now); deputy != nil && !try.Advises {
			a.Tries = append(a.Tries, Try{Party: deputy, Open: true, Deputises: true, Numbers: deputy.Numbers(), AskFor: deputy.askFor()})
			a.By = deputy
			break
		}
	}
	moment := hours.Interval{Start: now, End: now + 1}
	stretches := s.stretches(r.list, s.answers(nil, r.list, calls), moment)
	if len(stretches) == 1 && stretches[0].cost != Never && stretches[0].cost <= yearMinutes {
		a.Minutes = stretches[0].cost + before
	}
	if a.By == nil && a.Minutes != Never {
		a.Next, a.Then = s.nextAnswer(r.list, now)
	}
	return a
}

// closedOnTheWay is whom a contact that would answer cannot be reached through.
func (p *Party) closedOnTheWay(now hours.Instant) *Party {
	for p.Via != nil && p.own.Contains(now) {
		if p = p.Via; !p.own.Contains(now) {
			return p
		}
	}
	return nil
}

// deputyFor is the deputy who answers for somebody lost.
func (s *scenario) deputyFor(list callList, c call, now hours.Instant) *Party {
	for _, deputy := range c.party.deputies {
		if list.counts(call{party: deputy, leader: c.leader}) && s.standIn(c.party, deputy).Contains(now) {
			return deputy
		}
	}
	return nil
}

// Called is whom the route calls, in order, those who only advise and those who do not serve the group included.
func (r *Route) Called() []*Party {
	var out []*Party
	for _, c := range r.list.calls() {
		if !slices.Contains(out, c.party) {
			out = append(out, c.party)
		}
	}
	return out
}

// Counts says that somebody acts for the route's group of people, and so can be its cover.
func (r *Route) Counts(party *Party) bool {
	return r.list.helps(party) || slices.ContainsFunc(r.list.calls(), func(c call) bool { return c.party == party && r.list.counts(c) })
}

// Citizens is the route as all citizens whom its steps tell apart meet it, by district and age. What is asked of them is [Route.At]; the
// figures are still those of the citizens who are answered least.
func (r *Route) Citizens() []*Route {
	var out []*Route
	for _, l := range r.lists {
		one := *r
		one.list, one.Area, one.Ages = l, l.area, l.ages
		out = append(out, &one)
	}
	return out
}
