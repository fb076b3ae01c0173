package check_test

import (
	"testing"

	"beredskab/internal/check"
)

// A contact that is spelled wrong is one fault. That nobody then answers, and that a point is not in place, follows from it.
func TestBrokenValuesAreReportedOnce(t *testing.T) {
	t.Parallel()
	const path = `escalation_paths+:
  - id: ny
    title: Ny
    level: suspicion
    when: Når det sker.
    about: [victim]
    steps:
      - id: a
        do: Ring til vagten
        actor: first_to_know
        call: [`
	const end = "]\n        within: straks\n        ends: Lederen lukker, og der følges op efter tre måneder\n"
	count := func(contact, rule string) (n int) {
		for _, f := range run(t, readBase(t), path+contact+end).Findings {
			if f.Rule == rule {
				n++
			}
		}
		return n
	}
	if count("vagte", "S14") != 1 || count("vagte", "E4") != 0 || count("vagte", "E11") != 0 {
		t.Error("what follows from a broken reference is told too")
	}
	if count("vagten", "E4") != 1 {
		t.Error("a rule is silent though nothing is broken")
	}
	if r := check.RuleByID("P1"); r == nil || !r.Fixed {
		t.Error("privacy must never fall silent")
	}
}
