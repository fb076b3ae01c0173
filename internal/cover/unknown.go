package cover

import (
	"slices"

	"beredskab/internal/plan"
)

// Outcome says in Danish what came of a call that was not answered, with its true reason: "har lukket". It is the one place that
// words it; the table, the story, the page and the findings must not give three reasons for one silence.
func (t Try) Outcome(r *Route) string {
	switch {
	case t.Advises && t.Party.Acts && r.ByAge:
		return "hjælper ikke " + r.Ages.Those()
	case t.Advises && t.Party.Acts:
		return "hjælper ikke " + plan.GroupName(r.About)
	case t.Advises:
		return "giver kun råd"
	case t.Missed:
		return "er væk"
	}
	on := t.Through
	if t.Party.HoursUnknown {
		on = t.Party
	}
	switch {
	case on == nil && len(t.Party.own) == 0:
		return "har aldrig åbent"
	case on == nil:
		return "har lukket"
	case on == t.Party && on.Line != nil:
		return "har en åbningstid, der ikke er bekræftet"
	case on == t.Party:
		return "har ingen åbningstid i planen"
	case on.HoursUnknown && on.Line != nil:
		return "kan ikke nås, for det er ikke bekræftet, hvornår " + nameOf(on) + " svarer"
	case on.HoursUnknown:
		return "kan ikke nås, for det står ikke, hvornår " + nameOf(on) + " svarer"
	}
	return "kan ikke nås, for " + nameOf(on) + " har lukket"
}

// hoursUnknown says that nobody knows when somebody answers: a line's hours are not verified, or a contact has none, nor any of
// its numbers. One that is reached through another has the other's.
func (m *model) hoursUnknown(p *Party) bool {
	if p.Line != nil {
		return !p.emergency && p.Line.PrintableHours() == ""
	}
	c := p.Contact
	return c.Via == "" && !hasHours(m.plan.EffectiveHours(c), c.Source) &&
		!slices.ContainsFunc(c.Phones, func(ph *plan.Phone) bool { return hasHours(ph.Hours, ph.Source) })
}

// Unknown is the one, on the way to somebody who is rung, of whom nobody knows when they answer; nil when there is none. It may be
// the one who is rung.
func (r *Report) Unknown(ref string) *Party {
	for p, steps := r.model.byID[ref], 0; p != nil && steps <= len(r.model.parties); p, steps = p.Via, steps+1 {
		if p.HoursUnknown {
			return p
		}
	}
	return nil
}
