package check

import (
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/plan"
)

const ruleClaim = "F9"

// claimRules tells where a recommendation's own status and the plan do not say the same. It has no function of its own: what
// becomes of a status is known only when the points have been judged, so [Pass.claims] reports it.
func claimRules() []Rule {
	return []Rule{{
		ID: ruleClaim, Title: "En status, som ikke følger planen", Severity: diag.Warning, Since: "1.1",
		Why: "Den, der læser planen, tror på ordet. Programmet tæller det laveste af det, planen siger, og det, den viser.",
		Fix: "Skriv i planen, hvem der gør det, hvornår og hvordan, eller ret status, så den passer.",
		Example: "recommendations:\n  A8:\n    points:\n      A8.1: {status: planned, note: Aftale med nabokommunen om en gruppe, owner: leder-voksen, due: 2027-03-01}\n" +
			"contacts:\n  - id: leder-voksen\n    name: Leder af Voksen",
	}}
}

// claims says once for each recommendation what its own status does to the points that have no entry of their own: that
// they are not followed, that nobody plans what is planned, or that they count for less than the plan shows.
func (p *Pass) claims(rules []Rule, points []PointResult) {
	if p.Plan.Partial || p.Plan.Recommendations == nil {
		return // what lacks may stand in what could not be read
	}
	p.rule = ruleByID(rules, ruleClaim)
	kept := p.findings
	for _, id := range [...]string{"A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8"} {
		rec := recommendation(p.Plan.Recommendations, id)
		if rec == nil {
			continue
		}
		if status, ok := statusNamed(rec.Status); ok {
			p.claimOf(id, rec, status, points)
		}
	}
	p.findings = append(kept, p.findings[len(kept):]...)
}

func (p *Pass) claimOf(id string, rec *plan.Recommendation, status Status, points []PointResult) {
	var all, short, lowered, unplanned []string
	shown := false
	for _, r := range points {
		if !strings.HasPrefix(r.ID, id+".") || rec.Points[r.ID] != nil && rec.Points[r.ID].Status != "" {
			continue
		}
		all = append(all, r.ID)
		shown = shown || r.Status >= Partly
		if r.Status == Missing {
			unplanned = append(unplanned, r.ID)
		}
		switch {
		case r.Unchecked != "" || r.Status == NotRelevant:
		case r.Found < status && r.Status == Missing:
			short = append(short, r.ID)
		case status < r.Found:
			lowered = append(lowered, r.ID)
		}
	}
	at := p.spot("recommendations/"+id, rec.Source, "status")
	word := `"` + statusWord(status) + `"`
	switch {
	case len(all) == 0:
	case status == NotRelevant:
		if len(unplanned) > 0 {
			p.Report(at.place, at.span, id+" står som "+word+" uden begrundelse (reason), så "+danish.List(unplanned, "og")+" tæller som manglende.",
				"Skriv i Begrundelse (reason), hvorfor anbefalingen ikke er relevant hos jer, eller ret status.")
		}
	case status == Planned && len(unplanned) > 0:
		p.Report(at.place, at.span, id+" står som "+word+", men "+danish.List(unplanned, "og")+" er uden ansvarlig og frist og tæller som manglende.",
			"Skriv ansvarlig (owner) og frist (due) ved hvert punkt under Punkter (points), eller opret en opgave under Opgaver (actions).")
	case status == InPlace && len(short) > 0, status == Partly && !shown && len(short) > 0:
		p.Report(at.place, at.span, id+" står som "+word+", men programmet kan ikke finde "+danish.List(short, "og")+" i planen og tæller dem som manglende.",
			`Et "ja" eller et "se bilag" tæller ikke. Skriv i planen, hvem der gør det, hvornår og hvordan, eller ret status, så den passer.`)
	case len(lowered) > 0:
		p.ReportAs(diag.Info, at.place, at.span, "Planen siger selv "+word+" om "+id+". Derfor tæller "+danish.List(lowered, "og")+" kun som "+word+", selv om programmet finder mere i planen.",
			"Er punkterne på plads, så ret status, eller skriv en status ved hvert punkt under Punkter (points).")
	}
}
