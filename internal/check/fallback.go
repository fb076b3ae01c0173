package check

import (
	"slices"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/plan"
)

// fallbackRules ask that whoever is called when nobody answers is somebody else. A number that did not answer is not called again.
func fallbackRules() []Rule {
	return since([]Rule{{
		ID: "E32", Title: "Udvejen er det nummer, der ikke svarede", Severity: diag.Warning, Check: checkSameWayOut,
		Why:     "Den, der står med sagen kl. 02.30, har lige ringet forgæves. Er udvejen det samme nummer, er der ingen udvej.",
		Fix:     "Peg på en anden, som har sit eget nummer.",
		Example: "escalation_paths:\n  - id: viden\n    title: Borgeren fortæller om vold\n    level: knowledge\n    when: Borgeren siger det selv.\n    steps:\n      - id: ring\n        do: Ring til Voldsrådgivningen\n        actor: first_to_know\n        call: [raadgivningen]\n        if_unreachable: voksenvagten\n        within: samme dag\n        ends: Sagen lukkes, når risikoen er lav to gange i træk, og borgeren er enig",
	}})
}

// checkSameWayOut reports a way out that leads to the number which did not answer: of a step, to somebody or to another step, and of a path
// outside its hours.
func checkSameWayOut(p *Pass) {
	p.steps(func(e *plan.EscalationPath, s *plan.Step) {
		tried := p.calledIn(s)
		next := []string{s.IfUnreachable}
		where := ""
		if other := p.Plan.Step(e, s.IfUnreachable); other != nil {
			if other == s {
				return // a step that is its own way out is a circle
			}
			next, where = p.calledIn(other), " i trinnet "+called(other)
		}
		if s.IfUnreachable == "" || len(tried) == 0 || len(next) == 0 {
			return
		}
		if in := p.noWayOut(e, next, tried); in != nil {
			p.Report(s.Path("if_unreachable"), s.At("if_unreachable"), "Svarer ingen i "+called(s)+", ringer man"+where+" til det samme nummer igen"+p.inSome(e, in)+" (if_unreachable).", "")
		}
	})
	for _, e := range p.inForce() {
		i := slices.IndexFunc(e.Steps, (*plan.Step).Calls)
		if c := p.Plan.Contact(e.OutsideHours); c == nil || i < 0 || p.answersLater(c, e.Steps[i]) {
			continue
		}
		if in := p.noWayOut(e, []string{e.OutsideHours}, p.calledIn(e.Steps[i])); in != nil {
			p.Report(e.Path("outside_hours"), e.At("outside_hours"), "Uden for tidsrummet ringer man i handlevejen "+diag.Quote(e.Title)+" til det samme nummer som ellers"+p.inSome(e, in)+" (outside_hours).",
				"Peg på en, som har sit eget nummer, eller skriv ved kontakten, hvornår nummeret svarer (hours).")
		}
	}
}

// calledIn are those whom a step calls, as they are written.
func (p *Pass) calledIn(s *plan.Step) []string {
	words := slices.Clone(s.Call)
	if g := p.Plan.Group(s.Convene); g != nil && g.Contact != "" {
		words = append(words, g.Contact)
	}
	return words
}

// noWayOut are the departments in which all who are called next have been tried already; nil when there are none.
func (p *Pass) noWayOut(e *plan.EscalationPath, next, tried []string) (in []*plan.Department) {
	for _, d := range p.Plan.Departments {
		if !e.Uses(d.ID) {
			continue
		}
		here := func(words []string) []string {
			refs := make([]string, len(words))
			for i, word := range words {
				refs[i] = resolve(d, word)
			}
			return refs
		}
		if p.Plan.NoOtherWay(here(next), here(tried)) {
			in = append(in, d)
		}
	}
	return in
}

// answersLater says that somebody is known to answer at other times than those whom a step calls, be it on the same number.
func (p *Pass) answersLater(c *plan.Contact, s *plan.Step) bool {
	own := p.Plan.EffectiveHours(c)
	return c.Has("hours") && !slices.ContainsFunc(s.Call, func(word string) bool {
		other := p.Plan.Contact(word)
		return other != nil && p.Plan.EffectiveHours(other).Text == own.Text
	})
}

// inSome names the departments that a finding is about, when it is not about all that use the path.
func (p *Pass) inSome(e *plan.EscalationPath, in []*plan.Department) string {
	using := 0
	for _, d := range p.Plan.Departments {
		if e.Uses(d.ID) {
			using++
		}
	}
	if len(in) == using {
		return ""
	}
	return " i " + danish.List(names(in), "og")
}
