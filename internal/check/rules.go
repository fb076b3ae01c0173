package check

import "slices"

// Rules returns every rule that runs on a plan, in the order that explain, the reference and SARIF list them: the points of
// the eight recommendations first, then the families. It is made anew for each caller, so nobody can change another's.
func Rules() []Rule {
	return slices.Concat(
		pointRules(),
		basisRules(),
		escalationRules(),
		contactRules(),
		targetRules(),
		lawRules(),
		privacyRules(),
		followUpRules(),
		waiverRules(),
	)
}
