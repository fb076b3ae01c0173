package check

import (
	"slices"
	"strings"

	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/plan"
	"beredskab/internal/register"
)

// This file is why somebody who is called does not count.

// silenceReason says of each that is rung why it does not count, as far as the plan shows it.
func (p *Pass) silenceReason(s *silence) string {
	r := s.route
	var reasons []string
	for _, step := range r.Path.Steps {
		if r.Step != nil && step != r.Step || !step.Calls() {
			continue
		}
		for _, word := range step.Call {
			if c := p.Plan.Contact(resolve(r.Department, word)); c != nil {
				reasons = danish.AppendNew(reasons, p.silentBecause(c, r))
			}
		}
		if g := p.Plan.Group(step.Convene); g != nil {
			if c := p.Plan.Contact(g.Contact); c != nil {
				reasons = danish.AppendNew(reasons, p.silentBecause(c, r))
			} else if g.Contact == "" {
				reasons = danish.AppendNew(reasons, "Gruppen "+g.Name+" har ingen kontakt, der kan ringes til (contact).")
			}
		}
	}
	reasons = slices.DeleteFunc(reasons, func(text string) bool { return text == "" })
	switch {
	case len(reasons) == 0 && r.Step == nil:
		return " Alle, der ringes til, giver kun råd."
	case len(reasons) == 0:
		return ""
	}
	return " " + strings.Join(reasons, " ")
}

// advising names those who may well be open and do not count, because they only advise: somebody who knows that they answer would
// not believe the figure.
func (p *Pass) advising(s *silence) string {
	step := s.route.Step
	if step == nil {
		return ""
	}
	var advisers []string
	for _, word := range append(slices.Clone(step.Call), step.IfUnreachable) {
		ref := resolve(s.route.Department, word)
		if c := p.Plan.Contact(ref); c != nil && !c.Acts() {
			advisers = danish.AppendNew(advisers, c.Name)
		} else if l := register.LineByID(ref); l != nil && !l.Acts {
			advisers = danish.AppendNew(advisers, l.Name)
		}
	}
	if len(advisers) == 0 {
		return ""
	}
	return " " + danish.List(advisers, "og") + " giver kun råd og er ikke regnet med."
}

// silentBecause is why somebody who is rung does not count for a group of people; "" when it would.
func (p *Pass) silentBecause(c *plan.Contact, r *cover.Route) string {
	switch {
	case r.ByAge && !c.Helps(r.About, r.Ages):
		return c.Name + " hjælper ikke " + r.Ages.Those() + " (serves, ages)."
	case !c.Helps(r.About, r.Ages):
		return c.Name + " hjælper ikke " + plan.GroupName(r.About) + " (serves, ages)."
	case !c.Acts():
		return c.Name + " råder kun (authority)."
	case !hasWay(c):
		return c.Name + " har hverken nummer eller en vej ind gennem en anden (phones, via)."
	case p.Plan.EffectiveHours(c).Schedule == nil && c.Via == "":
		return c.Name + " har ingen åbningstid (hours)."
	}
	return strings.TrimSpace(p.unknownVia(c))
}

// unknownVia says that a contact cannot be reckoned with because the one it is reached through has no hours.
func (p *Pass) unknownVia(c *plan.Contact) string {
	for via, steps := p.Plan.Contact(c.Via), 0; via != nil && steps < 20; via, steps = p.Plan.Contact(via.Via), steps+1 {
		if via.Via == "" && p.Plan.EffectiveHours(via).Schedule == nil && !slices.ContainsFunc(via.Phones, func(ph *plan.Phone) bool { return ph.Has("hours") }) {
			return " " + c.Name + " nås gennem " + via.Name + ", og det står ikke, hvornår der bliver svaret dér (hours)."
		}
	}
	return ""
}
