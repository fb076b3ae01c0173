package cover

import (
	"slices"
	"strings"

	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// This file finds the step whose cover is the path's.

// viewpoint is from where a path's steps and actor words are read.
type viewpoint struct {
	path  *plan.EscalationPath
	roles roles
	ages  plan.Ages // of the citizens; not OK where no step asks
}

// roles are the contacts that the actor words mean in a department. They are empty where no step says such a word, so that
// departments share what is worked out.
type roles struct{ leader, nextLeader, keyPerson string }

func (m *model) viewpoint(d *plan.Department, path *plan.EscalationPath) viewpoint {
	view := viewpoint{path: path}
	if d == nil || !m.usesRoles(path) {
		return view
	}
	view.roles.keyPerson = d.KeyPerson
	if len(d.Leaders) > 0 {
		view.roles.leader = d.Leaders[0]
	}
	if len(d.Leaders) > 1 {
		view.roles.nextLeader = d.Leaders[1]
	}
	return view
}

// usesRoles says that a path, or one that it leads to, may call by an actor word.
func (m *model) usesRoles(path *plan.EscalationPath) bool {
	used, ok := m.roles[path]
	if !ok {
		used = m.findRoles(path, map[*plan.EscalationPath]bool{})
		m.roles[path] = used
	}
	return used
}

func (m *model) findRoles(path *plan.EscalationPath, seen map[*plan.EscalationPath]bool) bool {
	if path == nil || seen[path] {
		return false
	}
	seen[path] = true
	for _, step := range path.Steps {
		if isRole(step.IfUnreachable) || slices.ContainsFunc(step.Call, isRole) {
			return true
		}
		if owner, _, ok := strings.Cut(step.IfUnreachable, "/"); ok && m.findRoles(m.plan.PathByID(owner), seen) {
			return true
		}
	}
	return m.findRoles(m.plan.PathByID(path.OutsideHours), seen)
}

func isRole(word string) bool {
	return word == plan.ActorLeaderWhereItArose || word == plan.ActorNextLeader || word == plan.ActorKeyPerson
}

// resolve finds whom a word calls: a contact, a national line, or an actor word in the viewpoint's department. It is nil for
// the citizen, the one who found out, and words that mean nobody.
func (m *model) resolve(view viewpoint, word string) *Party {
	switch word {
	case plan.ActorLeaderWhereItArose:
		word = view.roles.leader
	case plan.ActorNextLeader:
		word = view.roles.nextLeader
	case plan.ActorKeyPerson:
		word = view.roles.keyPerson
	case plan.ActorCitizen, plan.ActorFirstToKnow:
		return nil
	}
	return m.byID[word]
}

// callingStep returns the step whose cover is the path's: the first that calls somebody who acts; and the calls for
// advice before it. A step that calls nobody at all counts, so that a broken first step is not hidden by a later one.
func (m *model) callingStep(view viewpoint) (step *plan.Step, advice []*plan.Step) {
	var fallback *plan.Step
	for _, step := range view.path.Steps {
		if !step.Calls() || !view.meets(step) {
			continue
		}
		if !m.onlyAdvice(view, step) {
			return step, advice
		}
		if fallback == nil && m.leadsToHelp(view, step) {
			fallback = step
		}
		advice = append(advice, step)
	}
	if fallback != nil {
		return fallback, advice[:slices.Index(advice, fallback)]
	}
	return nil, advice
}

// leadsToHelp says that the step, or what it says about nobody answering, calls somebody who acts.
func (m *model) leadsToHelp(view viewpoint, step *plan.Step) bool {
	b := &listBuilder{model: m, table: &callTable{view: view}}
	b.turn(allTime)
	b.appendStep(step, always)
	return slices.ContainsFunc(b.table.calls, func(c call) bool { return c.area == "" && c.party.Acts })
}

// onlyAdvice says that everybody the step itself calls is known, and none of them acts. The citizen and the one who
// found out are nobody to call for help.
func (m *model) onlyAdvice(view viewpoint, step *plan.Step) bool {
	called := false
	for _, word := range step.Call {
		called = true
		if word == plan.ActorCitizen || word == plan.ActorFirstToKnow {
			continue
		}
		if party := m.resolve(view, word); party == nil || party.Acts {
			return false
		}
	}
	if step.Convene != "" {
		called = true
		group := m.plan.Group(step.Convene)
		if group == nil || m.byID[group.Contact] == nil || m.byID[group.Contact].Acts {
			return false
		}
	}
	return called
}

// turn is a calling step with the time in which it is the path's.
type turn struct {
	step    *plan.Step
	limited bool
	time    hours.Set
}

// turns are the calling steps of the path one after the other. Nearly always there is one, without limit.
func (m *model) turns(view viewpoint, first *plan.Step) []turn {
	if first == nil {
		return nil
	}
	if !first.From.OK && !first.Until.OK {
		return []turn{{step: first}}
	}
	var out []turn
	left := hours.Set{m.window()}
	begun := false
	for _, step := range view.path.Steps {
		if begun = begun || step == first; !begun || !step.Calls() || !view.meets(step) || (step != first && m.onlyAdvice(view, step)) {
			continue
		}
		held := intersect(period(step.Common), m.window())
		if held == m.window() {
			if len(out) == 0 {
				return []turn{{step: step}}
			}
			return append(out, turn{step, true, left})
		}
		if part := left.Intersect(hours.Set{held}); len(part) > 0 {
			out = append(out, turn{step, true, part})
			left = left.Subtract(part)
		}
	}
	return out
}

// alone is one step by itself, in the dates that it holds.
func (m *model) alone(step *plan.Step) []turn {
	held := intersect(period(step.Common), m.window())
	if held == m.window() {
		return []turn{{step: step}}
	}
	return []turn{{step, true, hours.Set{m.window()}.Within(held)}}
}

// minutesBefore is what the steps before the calling step cost: their deadline, when it is a clock time. Calls for advice
// cost nothing.
func minutesBefore(view viewpoint, step *plan.Step) int {
	sum := 0
	for _, before := range view.path.Steps {
		if before == step {
			break
		}
		if minutes, ok := before.Within.Clock(); ok && !before.Calls() && view.meets(before) {
			sum += minutes
		}
	}
	return min(sum, yearMinutes)
}

// mostMinutesBefore is the most that the steps before a calling step can cost, over all paths.
func mostMinutesBefore(p *plan.Plan) int {
	most := 0
	for _, path := range p.EscalationPaths {
		most = max(most, minutesBefore(viewpoint{path: path}, nil))
	}
	return most
}
