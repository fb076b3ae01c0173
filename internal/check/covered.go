package check

import (
	"slices"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/plan"
)

const ruleNotCovered = "T30"

// coveredRules tells of a plan that the eight recommendations were not written for. It has no function of its own: how many
// points are not covered is known only when they have been judged, so [Pass.coverage] reports it.
func coveredRules() []Rule {
	return []Rule{{
		ID: ruleNotCovered, Title: "En plan, som anbefalingerne ikke er skrevet til", Severity: diag.Info, Since: "1.1",
		Why: "De otte anbefalinger handler om ambulant hjælp til voksne, der er udsat for vold i nære relationer. En plan om børn, medarbejdere, " +
			"ære eller stalking kan være god uden dem.",
		Fix:     "Er planen også for voksne, der er udsat, så skriv det i Målgrupper (plan.target_groups: [victim]). Ellers er der intet at gøre.",
		Example: "plan:\n  title: Beredskab mod vold i nære relationer\n  target_groups: [victim, child]",
	}}
}

// beyond is what a plan is about when the recommendations do not cover it, in Danish: "børn". It is "" for the plan that they
// were written for: the one for adult victims of violence in close relations.
func (p *Pass) beyond() string {
	i := p.Plan.Info
	if i == nil {
		return ""
	}
	if groups := p.Plan.TargetGroups(); !slices.Contains(groups, plan.PersonVictim) {
		var names []string
		for _, g := range groups {
			names = append(names, plan.GroupName(g))
		}
		return danish.List(names, "og")
	}
	if i.Ages.OK && i.Ages.To > 0 && i.Ages.To < adult {
		return "børn og unge"
	}
	own := func(kind string) bool { return kind != plan.ViolenceHonour && kind != plan.ViolenceStalking }
	if kinds := p.Plan.ViolenceCovered(); len(kinds) > 0 && !slices.ContainsFunc(kinds, own) {
		var names []string
		for _, v := range kinds {
			names = danish.AppendNew(names, plan.Label("violence_type", v))
		}
		return danish.List(names, "og")
	}
	return ""
}

// adult is the age from which the recommendations are about somebody.
const adult = 18

// coverage says once that the recommendations do not cover the plan, and how many points are counted so.
func (p *Pass) coverage(rules []Rule, points []PointResult) {
	about := p.beyond()
	if about == "" {
		return
	}
	n := 0
	for i := range points {
		if points[i].NotCovered {
			n++
		}
	}
	p.rule = ruleByID(rules, ruleNotCovered)
	at := p.spot("plan", p.Plan.Info.Source, "target_groups")
	p.Report("plan/target_groups", at.span, "Planen handler om "+about+". De otte anbefalinger handler om voksne, der er udsat for vold i nære relationer, så "+
		danish.Number(n)+" af de 52 punkter er talt som ikke dækket af dem. Resten er bedømt på det, der står i planen.", "")
}
