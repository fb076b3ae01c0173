package cover

import (
	"slices"
	"strings"

	"beredskab/internal/plan"
)

// This file finds the ages that a path tells apart: who is met by a step, and who may call somebody, follows from how old the citizen is.
// Everybody between two of the ages that are written meets the same, so each such band is reckoned once. The cover of a route is that of
// the band with the least.

// maxBands stops plans that tell every year apart. What is over it makes the last band wider; a step or a contact that is not for all of
// a band does not count for it, so that a plan is never said to have more cover than it has.
const maxBands = 8

// bands are the ages of a group of people whom a path is for, in the parts that the path and its calls tell apart.
func (m *model) bands(path *plan.EscalationPath, about string) []plan.Ages {
	return m.split(m.plan.AgesOf(path, about), m.limits(path), m.contactLimits())
}

// split cuts ages where others begin or end.
func (m *model) split(all plan.Ages, others ...[]plan.Ages) []plan.Ages {
	var cuts []int
	for _, list := range others {
		for _, a := range list {
			for _, at := range [...]int{a.From, a.To + 1} {
				if at > all.From && at <= all.To {
					cuts = append(cuts, at)
				}
			}
		}
	}
	if len(cuts) == 0 {
		return []plan.Ages{all}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var out []plan.Ages
	from := all.From
	for _, at := range cuts[:min(len(cuts), maxBands-1)] {
		out = append(out, plan.Ages{From: from, To: at - 1, OK: true})
		from = at
	}
	return append(out, plan.Ages{From: from, To: all.To, OK: true})
}

// limits are the ages that steps of a path say, and those of other paths that it may lead to when it calls.
func (m *model) limits(path *plan.EscalationPath) []plan.Ages {
	found, ok := m.ages[path]
	if !ok {
		found = m.findLimits(path, map[*plan.EscalationPath]bool{})
		m.ages[path] = found
	}
	return found
}

func (m *model) findLimits(path *plan.EscalationPath, seen map[*plan.EscalationPath]bool) (out []plan.Ages) {
	if path == nil || seen[path] {
		return nil
	}
	add := func(a plan.Ages) {
		if a.Text = ""; a.OK && !slices.Contains(out, a) {
			out = append(out, a)
		}
	}
	if len(seen) > 0 {
		add(path.Ages)
	}
	seen[path] = true
	others := []string{path.OutsideHours}
	for _, step := range path.Steps {
		add(step.Ages)
		if owner, _, ok := strings.Cut(step.IfUnreachable, "/"); ok {
			others = append(others, owner)
		}
	}
	for _, id := range others {
		for _, a := range m.findLimits(m.plan.PathByID(id), seen) {
			add(a)
		}
	}
	return out
}

// contactLimits are the ages of everybody who is for some ages only.
func (m *model) contactLimits() []plan.Ages {
	if m.limited == nil {
		m.limited = []plan.Ages{}
		add := func(a plan.Ages) {
			if a.OK && !slices.Contains(m.limited, a) {
				m.limited = append(m.limited, a)
			}
		}
		for _, party := range m.parties {
			if add(party.ages); party.Contact != nil && party.groups&groupOf("child") != 0 {
				add(plan.Minors)
			}
		}
	}
	return m.limited
}

// at is the viewpoint of citizens of some ages. Where no step asks, all share one, and what is worked out with it.
func (v viewpoint) at(m *model, ages plan.Ages) viewpoint {
	if len(m.limits(v.path)) > 0 {
		v.ages = ages
	}
	return v
}

// meets says that a step is for the citizens whom the viewpoint is about.
func (v viewpoint) meets(step *plan.Step) bool {
	return !v.ages.OK || step.Ages.Holds(v.ages) && (step.Of == nil || step.Of == v.path || step.Of.Ages.Holds(v.ages))
}

// lists are the calls of a route for everybody whom its steps tell apart, by age and area. With a step they are those of the step
// alone, and only for those who meet it.
func (m *model) lists(view viewpoint, step *plan.Step, about string) (out []callList) {
	for _, ages := range m.bands(view.path, about) {
		v := view.at(m, ages)
		switch {
		case step == nil:
			out = append(out, m.pathTable(v).lists(groupOf(about), ages)...)
		case v.meets(step):
			out = append(out, m.stepTable(v, step).lists(groupOf(about), ages)...)
		}
	}
	return out
}
