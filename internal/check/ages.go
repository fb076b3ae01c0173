package check

import (
	"slices"

	"beredskab/internal/diag"
	"beredskab/internal/plan"
)

// This file holds the ages of steps, paths and plan against each other.

const agesExample = "escalation_paths:\n  - id: aere\n    title: Æresrelateret vold\n    level: suspicion\n    when: I ser tegn på æresrelateret vold.\n    ages: 0-\n    do_not: [Kontakt ikke familien]\n    remember: ['Reglerne er andre, når den udsatte er under 18 år. Spørg, om der er børn i hjemmet.']\n    steps:\n" +
	"      - {id: underret, do: Ring til børnevagten, ages: 0-17, actor: first_to_know, call: [boernevagten], within: straks}\n" +
	"      - {id: raadgiv, do: Ring til rådgivningen, ages: 18-, actor: first_to_know, call: [raadgivningen], within: straks}\n" +
	"      - {id: foelg-op, do: Følg op, actor: first_to_know, within: 7 dage, ends: \"Sagen lukkes, når risikoen er lav to gange i træk, og borgeren er enig\"}"

func ageRules() []Rule {
	return since([]Rule{
		{
			ID: "E30", Title: "Et trin for en alder, som handlevejen ikke er for", Severity: diag.Warning, Check: checkStepAges,
			Why:     "Trinnet bliver sprunget over for alle dem, handlevejen er for, og ingen opdager det, før nogen står og mangler det.",
			Fix:     "Ret alderen, eller skriv på handlevejen, hvem den er for. Er den for både børn, unge og voksne, så skriv ages: 0- på den.",
			Example: agesExample,
		},
		{
			ID: "E31", Title: "En alder, som falder mellem to trin", Severity: diag.Warning, Check: checkAgeSteps,
			Why:     "Reglerne skifter, den dag den unge fylder 18. Et enkelt år, der mangler eller står to steder, rammer netop de unge, som er på vej fra den ene lovgivning til den anden.",
			Fix:     "Skriv alderen, så det ene trin slutter, hvor det næste begynder, fx 0-17 og 18-.",
			Example: agesExample,
		},
	})
}

// checkStepAges reports steps that nobody meets whom their path is for, and ways between people of different ages.
func checkStepAges(p *Pass) {
	for _, e := range p.Plan.EscalationPaths {
		for _, s := range e.Steps {
			if s.Ages.OK && !slices.ContainsFunc(e.People(), func(about string) bool { return s.Ages.Meets(p.Plan.AgesOf(e, about)) }) {
				p.Report(s.Path("ages"), s.At("ages"), "Trinnet "+called(s)+" er for "+s.Ages.Those()+", men handlevejen "+diag.Quote(e.Title)+" er for "+p.Plan.AgesOf(e, e.People()[0]).Those()+".", "")
				continue
			}
			p.checkAgeWays(e, s)
		}
	}
}

// checkAgeWays reports what leads to a step or a path for others.
func (p *Pass) checkAgeWays(e *plan.EscalationPath, s *plan.Step) {
	ages := s.Ages
	if !ages.OK {
		ages = e.Ages
	}
	leads := func(ref, place string, at diag.Span) {
		to, name := plan.Ages{}, ""
		if step := p.Plan.Step(e, ref); step != nil {
			to, name = step.Ages, "trinnet "+called(step)
			if !to.OK && step.Of != nil {
				to = step.Of.Ages
			}
		} else if path := p.Plan.PathByID(ref); path != nil {
			to, name = path.Ages, "handlevejen "+diag.Quote(path.Title)
		}
		if !ages.Meets(to) {
			p.Report(place, at, "Trinnet "+called(s)+" er for "+ages.Those()+", men fører til "+name+", som er for "+to.Those()+".",
				"Peg på noget, der er for "+ages.Those()+", eller ret alderen (ages).")
		}
	}
	if s.IfUnreachable != "" {
		leads(s.IfUnreachable, s.Path("if_unreachable"), s.At("if_unreachable"))
	}
	for _, n := range s.Next {
		if n.To != "" {
			leads(n.To, n.Path("to"), n.At("to"))
		}
	}
}

// checkAgeSteps looks at the steps of a path that are for one age after another: whether a year is in none of them, or in two.
func checkAgeSteps(p *Pass) {
	for _, e := range p.Plan.EscalationPaths {
		var parts []*plan.Step
		for _, s := range e.Steps {
			if s.Ages.OK && !slices.ContainsFunc(parts, func(o *plan.Step) bool { return o.Ages.From == s.Ages.From && o.Ages.To == s.Ages.To }) {
				parts = append(parts, s)
			}
		}
		slices.SortStableFunc(parts, func(a, b *plan.Step) int { return a.Ages.From - b.Ages.From })
		for k := 1; k < len(parts); k++ {
			young, old := parts[k-1], parts[k]
			year := plan.Ages{From: young.Ages.To + 1, To: old.Ages.From - 1, OK: true}
			switch {
			case year.To >= year.From:
				p.Report(old.Path("ages"), old.At("ages"), "Handlevejen "+diag.Quote(e.Title)+" har trin for "+young.Ages.Those()+" og for "+old.Ages.Those()+", men intet af dem er for "+year.Those()+".",
					"", diag.Note{Span: young.At("ages"), Message: "Her slutter de yngre."})
			case young.Ages.To == old.Ages.From && old.Ages.To > young.Ages.To:
				year.From, year.To = old.Ages.From, old.Ages.From
				p.Report(old.Path("ages"), old.At("ages"), "Handlevejen "+diag.Quote(e.Title)+" har to slags trin for "+year.Those()+": både "+called(young)+" og "+called(old)+".",
					"", diag.Note{Span: young.At("ages"), Message: "Her slutter de yngre."})
			}
		}
	}
}

// lastSteps says of each step of a path whether somebody who meets it meets none after it.
func (p *Pass) lastSteps(e *plan.EscalationPath) []bool {
	last := make([]bool, len(e.Steps))
	var meant, later [plan.MaxAge + 1]bool // by age: the path is for them; they meet a later step
	for _, about := range e.People() {
		for age := p.Plan.AgesOf(e, about).From; age <= p.Plan.AgesOf(e, about).To; age++ {
			meant[age] = true
		}
	}
	for i := len(e.Steps) - 1; i >= 0; i-- {
		last[i] = i+1 == len(e.Steps)
		for age := range later {
			if e.Steps[i].Ages.Holds(plan.Ages{From: age, To: age, OK: true}) {
				last[i] = last[i] || meant[age] && !later[age]
				later[age] = true
			}
		}
	}
	return last
}

// unmet are the youngest of a group whom none of some paths is for; not OK when all are met.
func (p *Pass) unmet(paths []*plan.EscalationPath, about string) plan.Ages {
	all := p.Plan.AgesOf(nil, about)
	met := func(age int) bool {
		one := plan.Ages{From: age, To: age, OK: true}
		return slices.ContainsFunc(paths, func(e *plan.EscalationPath) bool { return p.Plan.AgesOf(e, about).Holds(one) })
	}
	out := plan.Ages{From: all.To + 1, To: all.To}
	for age := all.From; age <= all.To; age++ {
		switch {
		case !met(age) && !out.OK:
			out.From, out.OK = age, true
		case met(age) && out.OK:
			out.To = age - 1
			return out
		}
	}
	return out
}

// forSome says for whom a step is the last, when it is not so for everybody.
func forSome(e *plan.EscalationPath, i int) string {
	if i+1 == len(e.Steps) {
		return ""
	}
	return " for dem, som de sidste trin ikke er for,"
}
