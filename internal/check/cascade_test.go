package check_test

import (
	"slices"
	"testing"

	"beredskab/internal/check"
	"beredskab/internal/diag"
)

// One mistake is told once: what follows from it is no second fault. Each plan has one mistake; the rules named must stay silent
// about it, and the one that tells of it must not.
func TestOneMistakeIsReportedOnce(t *testing.T) {
	t.Parallel()
	const head = "# alone\nformat: 1\n"
	const municipality = "municipality:\n  code: \"0000\"\n  name: Prøveby\n  hours: man-fre 9-15\n"
	const contact = "contacts:\n  - id: leder\n    name: Lederen\n    department: job\n    phones: [{number: \"00 00 00 31\", use: office}]\n"
	const department = "departments:\n  - id: job\n    name: Jobcenter\n    kind: employment\n    leaders: [leder]\n"
	const path = "escalation_paths:\n  - id: a\n    title: Akut\n    level: acute\n    when: Akut fare\n    steps:\n      - id: s\n        do: Ring til lederen\n        call: [leder]\n"
	for name, x := range map[string]struct {
		plan     string
		reported string
		silent   []string // rule and place
	}{
		"a field without a colon in the middle":  {head + "municipality:\n  code 0000\n  name: Prøveby\n" + contact + department, "Y17", []string{"S3 municipality/code"}},
		"a field without a colon at the end":     {head + municipality + contact + department + path + "        within: straks\n        actor first_to_know\n", "Y17", []string{"S4 escalation_paths/a/steps/s/actor"}},
		"a deadline without a colon":             {head + municipality + contact + department + path + "        actor: first_to_know\n        within straks\n", "Y17", []string{"E5 escalation_paths/a/steps/s/within"}},
		"a field without a colon between braces": {head + municipality + contact + department + "escalation_paths:\n  - {id: a, title: Akut, level: acute, when: Fare, steps: [{id: s, do: Ring, actor first_to_know}]}\n", "S1", []string{"S4 escalation_paths/a/steps/s/actor"}},
		"a block written as a text":              {head + municipality + contact + department + "risk: ja\n", "S2", []string{"A2.1", "A2.2", "A2.3", "A2.6"}},
		"a misspelled reference":                 {head + municipality + contact + "departments:\n  - id: job\n    name: Jobcenter\n    kind: employment\n    leaders: [ledar]\n", "S14", []string{"K5 contacts/leder"}},
		"the municipality written as a text":     {head + "municipality: Prøveby\n" + contact + department + path + "        within: straks\n", "S2", []string{"K11 contacts/leder/hours", "E11 escalation_paths/a/steps/s"}},
		"a day that is not known":                {head + "municipality:\n  code: \"0000\"\n  name: Prøveby\n  hours: man-ons 9-15, xyzzy 9-17\n" + contact + department, "H1", []string{"H9 municipality/hours"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			res := run(t, "", x.plan)
			reported := false
			for _, f := range res.Findings {
				reported = reported || f.Rule == x.reported
				if slices.Contains(x.silent, f.Rule+" "+f.Place) || slices.Contains(x.silent, f.Rule) {
					t.Errorf("%s %s is told too: %s", f.Rule, f.Place, f.Message)
				}
			}
			if !reported {
				t.Errorf("%s is not told: %v", x.reported, res.Findings)
			}
		})
	}
}

// What is missing elsewhere is still told: only the block with the mistake is left alone.
func TestOtherBlocksAreReported(t *testing.T) {
	t.Parallel()
	res := run(t, "", "# alone\nformat: 1\nmunicipality: {code: \"0000\", name: Prøveby}\ncontacts:\n  - id: a\n    name: A\n    hours man-fre 8-15\ndepartments:\n  - id: job\n    name: Jobcenter\n    kind: employment\n    leaders a\n  - id: skole\n    name: Skolen\n    kind: school_daycare\n")
	var missing []string
	for _, f := range res.Findings {
		if f.Rule == "S4" && f.Severity <= diag.Warning {
			missing = append(missing, f.Place)
		}
	}
	if !slices.Contains(missing, "departments/skole/leaders") || slices.Contains(missing, "departments/job/leaders") {
		t.Errorf("missing is %v", missing)
	}
	if counts := res.Counts(); counts[check.Missing] == 0 {
		t.Error("no point is missing")
	}
}
