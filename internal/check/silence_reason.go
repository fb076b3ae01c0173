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
	add := func(word string) {
		if c := p.Plan.Contact(word); c != nil {
			reasons = danish.AppendNew(reasons, p.silentBecause(c, r))
		} else if l := register.LineByID(word); l != nil && strings.HasPrefix(word, register.NationalPrefix) && !l.Acts {
			reasons = danish.AppendNew(reasons, l.Name+" giver kun råd.")
		}
	}
	for _, step := range r.Path.Steps {
		if r.Step != nil && step != r.Step || !step.Calls() {
			continue
		}
		for _, word := range step.Call {
			add(resolve(r.Department, word))
		}
		add(resolve(r.Department, step.IfUnreachable))
		if g := p.Plan.Group(step.Convene); g != nil {
			if add(g.Contact); g.Contact == "" {
				reasons = danish.AppendNew(reasons, "Gruppen "+g.Name+" har ingen kontakt, der kan ringes til (contact).")
			}
		}
	}
	add(r.Path.OutsideHours)
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
	}
	return p.unknownHours(c)
}

// unknownHours says that a contact cannot be reckoned with because nobody knows when it, or the one it is reached through, answers.
func (p *Pass) unknownHours(c *plan.Contact) string {
	switch on := p.Cover.Unknown(c.ID); {
	case on == nil:
		return ""
	case on.ID == c.ID:
		return c.Name + " har ingen åbningstid (hours)."
	case on.Line != nil:
		return c.Name + " nås gennem " + on.Name + ", og det er ikke bekræftet, hvornår den linje svarer. Find en anden vej ind (phones, via)."
	default:
		return c.Name + " nås gennem " + on.Name + ", og det står ikke, hvornår der bliver svaret dér (hours)."
	}
}

// uncounted says of those who are rung and would act, but are reached through somebody of whom nobody knows when they answer, that
// they are not reckoned with. One without hours of its own has a rule (K11).
func (p *Pass) uncounted(s *silence) string {
	text := ""
	for _, w := range s.route.Called() {
		if c := w.Contact; c != nil && c.Via != "" && s.route.Counts(w) {
			if why := p.unknownHours(c); why != "" {
				text += " Ikke regnet med: " + why
			}
		}
	}
	return text
}
