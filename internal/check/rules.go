package check

import (
	"slices"

	"beredskab/internal/plan"
	"beredskab/internal/syntax"
)

// Rules returns every rule that runs on a plan, in the order that explain, the reference and SARIF list them: the points of
// the eight recommendations first, then the families. It is made anew for each caller, so nobody can change another's.
func Rules() []Rule {
	return slices.Concat(
		pointRules(),
		basisRules(),
		escalationRules(),
		redFlagRules(),
		ageRules(),
		fallbackRules(),
		contactRules(),
		frontRules(),
		shapeRules(),
		targetRules(),
		childRules(),
		groupRules(),
		dangerRules(),
		lawRules(),
		privacyRules(),
		followUpRules(),
		claimRules(),
		coveredRules(),
		textRules(),
		waiverRules(),
	)
}

// AllRules returns the rules of reading and decoding too: everything that a finding can carry as its rule.
func AllRules() []Rule {
	return slices.Concat(Rules(), readingRules(), buildingRules())
}

// readingRules lists what syntax and plan find while they read. They are structural, so they are fixed, and their work is
// done before this package begins.
func readingRules() []Rule {
	var rules []Rule
	for _, s := range syntax.Rules() {
		rules = append(rules, Rule{
			ID: s.ID, Title: s.Title, Severity: s.Severity, Why: s.Why, Example: s.After, Bad: s.Before, Since: "1.0", Fixed: true,
		})
	}
	for _, r := range plan.Rules() {
		rules = append(rules, Rule{
			ID: r.ID, Title: r.Title, Severity: r.Severity, Why: r.Why, Fix: r.Fix, Example: r.Good, Bad: r.Bad, Since: "1.0", Fixed: true, Absent: r.Absent,
		})
	}
	return rules
}
