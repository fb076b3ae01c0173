package check

import (
	"slices"

	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/plan"
)

// hoursUnread says that one of those named has hours that could not be read. That is told where they stand, and whether somebody
// answers is not known before.
func (p *Pass) hoursUnread(refs ...string) bool {
	return slices.ContainsFunc(refs, func(ref string) bool {
		c := p.Plan.Contact(ref)
		if c == nil {
			return false
		}
		unclear := func(h plan.Hours) bool { return h.Schedule != nil && h.Schedule.Unclear }
		return unclear(p.Plan.EffectiveHours(c)) || slices.ContainsFunc(c.Phones, func(ph *plan.Phone) bool { return unclear(ph.Hours) })
	})
}

// checkHandOvers asks of every hand-over whether its target takes it.
func checkHandOvers(p *Pass) {
	if p.Cover == nil {
		return
	}
	p.steps(func(e *plan.EscalationPath, s *plan.Step) {
		if s.HandsOverTo == "" {
			return
		}
		reasons := map[cover.Receipt][]string{}
		var order []cover.Receipt
		for _, about := range e.People() {
			ages := p.Plan.AgesOf(e, about)
			if !s.Ages.Meets(ages) {
				continue
			}
			r := p.Cover.Received(s.HandsOverTo, about, ages.And(s.Ages), s.Within)
			if r == cover.Received || r == cover.NobodyThere || r == cover.NotReachable || r == cover.NeverOpen && p.hoursUnread(s.HandsOverTo) {
				continue // the others have rules of their own
			}
			if reasons[r] == nil {
				order = append(order, r)
			}
			reasons[r] = append(reasons[r], plan.GroupName(about))
		}
		name := p.name(s.HandsOverTo)
		for _, r := range order {
			why := ""
			switch r {
			case cover.OnlyAdvises:
				why = "kun giver råd og ikke kan tage over (authority)"
			case cover.WrongGroup:
				why = "ikke hjælper " + danish.List(reasons[r], "og") + " (serves, ages)"
			case cover.NeverOpen:
				why = "ikke svarer på noget tidspunkt det næste år (hours)"
			case cover.TooLate:
				why = "først lover at svare senere end trinnets frist, " + s.Within.Text + " (answers_within)"
			}
			p.Report(s.Path("hands_over_to"), s.At("hands_over_to"), "Trinnet "+called(s)+" overdrages til "+name+", som "+why+".", "")
		}
	})
}
