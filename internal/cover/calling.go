package cover

import (
	"slices"

	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// This file finds the step whose cover is the route's.

// callingStep returns the step whose cover is the route's: the first that rings somebody who acts; and the calls for
// advice before it. A step that rings nobody at all counts, so that a broken first step is not hidden by a later one.
func (e *engine) callingStep(pl place) (step *plan.Step, advice []*plan.Step) {
	var fallback *plan.Step
	for _, s := range pl.path.Steps {
		if !s.Calls() {
			continue
		}
		if !e.onlyAdvice(pl, s) {
			return s, advice
		}
		if fallback == nil && e.chainActs(pl, s) {
			fallback = s
		}
		advice = append(advice, s)
	}
	if fallback != nil {
		return fallback, advice[:slices.Index(advice, fallback)]
	}
	return nil, advice
}

// onlyAdvice says that everybody the step itself rings is known, and none of them acts. The citizen and the one who
// found out are nobody to ring for help.
func (e *engine) onlyAdvice(pl place, s *plan.Step) bool {
	met := false
	for _, word := range s.Call {
		if word == "citizen" || word == "first_to_know" {
			met = true
			continue
		}
		i := e.resolve(pl, word)
		if i < 0 || e.who[i].Acts {
			return false
		}
		met = true
	}
	if s.Convene != "" {
		i := -1
		if g := e.plan.Group(s.Convene); g != nil {
			i = e.find(g.Contact)
		}
		if i < 0 || e.who[i].Acts {
			return false
		}
		met = true
	}
	return met
}

// chainActs says that somebody in the step's chain acts.
func (e *engine) chainActs(pl place, s *plan.Step) bool {
	l := &linker{e: e, place: pl}
	l.step(s, always)
	return slices.ContainsFunc(l.out, func(c call) bool { return e.who[c.who].Acts })
}

// resolve finds whom a word rings: a contact, a national line, or an actor word in the route's own department.
func (e *engine) resolve(pl place, word string) int {
	d := pl.department
	leader := func(n int) int {
		if d != nil && n < len(d.Leaders) {
			return e.find(d.Leaders[n])
		}
		return -1
	}
	switch word {
	case "leader_where_it_arose":
		return leader(0)
	case "next_leader":
		return leader(1)
	case "key_person":
		if d != nil && d.KeyPerson != "" {
			return e.find(d.KeyPerson)
		}
		return -1
	case "citizen", "first_to_know":
		return -1
	}
	return e.find(word)
}

// stage is a calling step with the time in which it is the route's.
type stage struct {
	step    *plan.Step
	limited bool
	time    hours.Set
}

// stages are the calling steps of the route one after the other. Nearly always there is one, without limit.
func (e *engine) stages(pl place) []stage {
	first, _ := e.callingStep(pl)
	if first == nil {
		return nil
	}
	all := e.window()
	if !first.From.OK && !first.Until.OK {
		return []stage{{step: first}}
	}
	left := hours.Set{all}
	var out []stage
	begun := false
	for _, s := range pl.path.Steps {
		if begun = begun || s == first; !begun || !s.Calls() || (s != first && e.onlyAdvice(pl, s)) {
			continue
		}
		p := intersect(period(s.Common), all)
		if p == all {
			if len(out) == 0 {
				return []stage{{step: s}}
			}
			return append(out, stage{s, true, left})
		}
		if part := left.Intersect(hours.Set{p}); len(part) > 0 {
			out = append(out, stage{s, true, part})
			left = left.Subtract(part)
		}
	}
	return out
}

// alone is one step by itself, in the dates that it holds.
func (e *engine) alone(s *plan.Step) []stage {
	p := intersect(period(s.Common), e.window())
	if p == e.window() {
		return []stage{{step: s}}
	}
	return []stage{{s, true, hours.Set{e.window()}.Within(p)}}
}

// baseOf is what the steps before the calling step cost: their deadline, when it is a clock time. Calls for advice cost
// nothing.
func baseOf(path *plan.EscalationPath, step *plan.Step) int {
	sum := 0
	for _, s := range path.Steps {
		if s == step {
			break
		}
		if minutes, ok := s.Within.Clock(); ok && !s.Calls() {
			sum += minutes
		}
	}
	return min(sum, yearMinutes)
}

// longestBase is the most that the steps before a calling step can cost, over all paths.
func longestBase(p *plan.Plan) int {
	longest := 0
	for _, path := range p.EscalationPaths {
		longest = max(longest, baseOf(path, nil))
	}
	return longest
}
