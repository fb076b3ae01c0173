package check

import (
	"slices"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/plan"
)

// This file asks whether a plan knows the signs that the violence may become fatal, and the most dangerous time: the break-up.

const redFlagExample = "risk:\n  applies_to: Alle sager om vold i nære relationer\n  tool: SARA-V3\n  timing: Ved første samtale\n  assessors: [raadgivningen]\n  review_when: [brud, graviditet, samvær, dom, løsladelse]\n" +
	"  red_flags: [kvælning, trusler på livet, våben, brud eller borgeren vil gå, graviditet, stalking, trusler om selvmord, volden tager til]"

func redFlagRules() []Rule {
	return since([]Rule{
		{
			ID: "E21", Absent: true, Safety: true, Title: "Faretegn, der altid skal tages alvorligt", Severity: diag.Warning, Check: checkRedFlags, Points: []string{"A2.7"},
			Why: "Nogle tegn går tit forud for livsfarlig vold. Bruddet er den farligste tid (Socialstyrelsen om brudfasen), graviditet kan øge faren (Lev Uden Volds håndbog), " +
				"og trusler, kontrol og stalking gik ofte forud for partnerdrab (Justitsministeriet). Kvælning, våben, trusler om selvmord og vold, der tager til, er udledt: de danske sider, programmet bygger på, nævner dem ikke som faretegn.",
			Fix:     "Skriv tegnene i Altid når (always_if) ved handlevejen for høj risiko, eller i Faretegn (red_flags) under Risikovurdering (risk). Så bliver de også trykt som spørgsmål på handlekortet.",
			Example: redFlagExample,
		},
		{
			ID: "E22", Absent: true, Title: "Bruddet og tiden efter", Severity: diag.Warning, Check: checkBreakup, Points: []string{"A2.6"},
			Why:     "Bruddet og den første tid efter er den farligste tid (Socialstyrelsen om brudfasen). Den, der udøver vold, er ved at miste kontrollen, og alle andre tror, at det er ved at være slut.",
			Fix:     "Skriv en handlevej om bruddet og en om tiden efter, eller skriv i Fase (phase) på en, I har, at den også er for bruddet (breakup) og tiden efter (after): sikkerhedsplan, ny risikovurdering, samvær, låse, adressebeskyttelse og hvem der følger op.",
			Example: "escalation_paths:\n  - id: viden\n    title: Borgeren fortæller om vold\n    level: knowledge\n    phase: [ongoing, breakup, after]\n    when: Borgeren siger det selv, også under eller efter et brud.\n    do_not: [Ring ikke til partneren]\n    remember: [Bor der børn i hjemmet, skal der måske underrettes]\n    steps:\n" + callStep + "        ends: Sagen lukkes, når risikoen er lav to gange i træk, og borgeren er enig",
		},
	})
}

// checkRedFlags wants three of the signs at least, as a warning, and tells of the others.
func checkRedFlags(p *Pass) {
	var texts []string
	victims := false
	for _, e := range p.inForce() {
		people := e.People()
		if !slices.Contains(people, plan.PersonVictim) && !slices.Contains(people, plan.PersonEmployee) {
			continue
		}
		victims = true
		if !slices.Equal(e.Level, []string{plan.LevelAcute}) {
			texts = append(texts, e.AlwaysIf...)
		}
	}
	if !victims || p.Plan.Partial {
		return // that has its own finding
	}
	risk := orEmpty(p.Plan.Risk)
	named := plan.RedFlagsIn(append(texts, risk.RedFlags...))
	var missing []string
	for _, f := range plan.RedFlags() {
		if !slices.ContainsFunc(named, func(n plan.RedFlag) bool { return n.ID == f.ID }) {
			missing = append(missing, f.Name)
		}
	}
	if len(missing) == 0 {
		return
	}
	const enough = 3
	severity, said := diag.Info, "Planens faretegn mangler "
	if len(named) < enough {
		severity, said = diag.Warning, "Planen nævner for få af de tegn, der altid skal tages alvorligt. Den mangler "
	}
	at := p.spot("risk", risk.Source, "red_flags")
	p.ReportAs(severity, "risk/red_flags", at.span, said+danish.List(missing, "og")+".", "")
}

// checkBreakup looks for the break-up and the time after in the paths, by their phase or in words.
func checkBreakup(p *Pass) {
	paths := p.inForce()
	if len(p.about(plan.PersonVictim)) == 0 || p.Plan.Partial {
		return
	}
	phase := func(word string) bool {
		return slices.ContainsFunc(paths, func(e *plan.EscalationPath) bool { return slices.Contains(e.Phase, word) })
	}
	words := func(stems ...string) bool {
		return slices.ContainsFunc(p.fields(), func(f plan.Field) bool {
			if f.Path == nil || f.Key.Kind != plan.KindText && f.Key.Kind != plan.KindProse {
				return false
			}
			folded := danish.Fold(f.Value)
			return slices.ContainsFunc(stems, func(stem string) bool { return danish.Begins(folded, stem) })
		})
	}
	during := phase(plan.PhaseBreakup) || words("brud", "samlivsbrud", "skilsmisse", "vil gå", "er gået", "på vej væk", "ved at gå", "vil forlade")
	after := phase(plan.PhaseAfter) || words("efter et brud", "efter brud", "tidligere partner", "ekspartner", "efter krisecenter", "efter opholdet", "efter skilsmisse")
	at := p.root("escalation_paths")
	switch {
	case !during && !after:
		p.Report(at.place+"/breakup", at.span, "Ingen handlevej siger noget om bruddet eller tiden efter, som er den farligste.", "")
	case !during:
		p.ReportAs(diag.Info, at.place+"/breakup", at.span, "Ingen handlevej siger noget om selve bruddet, som er den farligste tid.", "")
	case !after:
		p.ReportAs(diag.Info, at.place+"/breakup", at.span, "Ingen handlevej siger noget om tiden efter bruddet, hvor faren stadig er stor.", "")
	}
}
