package check_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"beredskab/internal/check"
	"beredskab/internal/diag"
)

func readBase(t testing.TB) string {
	t.Helper()
	text, err := os.ReadFile("testdata/base.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// The plan that all cases begin with is in order: whatever a case finds is its own.
func TestBaseIsInOrder(t *testing.T) {
	t.Parallel()
	res := run(t, readBase(t), "")
	for _, f := range res.Findings {
		if f.Severity > diag.Info {
			t.Errorf("%s %s: %s", position(t, f.Span), f.Rule, f.Message)
		}
	}
	for _, p := range res.Points {
		if p.Status != check.InPlace {
			t.Errorf("%s is %s", p.ID, p.Status.Word())
		}
		if len(p.Shown) == 0 {
			t.Errorf("%s is in place, but nothing shows it", p.ID)
		}
	}
}

const broken = "risk:\n  applies_to: Sager med tegn på vold\n"

func TestWaiverSilencesAndKeepsThePoint(t *testing.T) {
	t.Parallel()
	waived := "waivers:\n  - {rule: A2.1, where: recommendations/A2, reason: Vi skriver det om, approved_by: leder-voksen, until: 2027-01-01}\n"
	before, after := run(t, readBase(t), broken), run(t, readBase(t), broken+waived)
	if after.Waived != 1 {
		t.Errorf("%d findings waived, want 1", after.Waived)
	}
	for _, f := range after.Findings {
		if f.Rule == "A2.1" || f.Rule[0] == 'W' {
			t.Errorf("%s is still there: %s", f.Rule, f.Message)
		}
	}
	if b, a := point(before, "A2.1"), point(after, "A2.1"); a.Status != b.Status || a.Status != check.Partly {
		t.Errorf("the point is %s after the waiver, %s before", a.Status.Word(), b.Status.Word())
	}
}

func TestSettingsChangeWeightButNeverOfFixedRules(t *testing.T) {
	t.Parallel()
	base := readBase(t)
	text := broken + "unknown_key: 1\n"
	overrides := []check.Override{{Rule: "A2.1", As: diag.Error, Reason: "vi tager den alvorligt"}, {Rule: "S1", As: diag.Info, Reason: "nej"}}
	res := runWith(t, base, text, func(o *check.Options) { o.Severity = overrides })
	for _, f := range res.Findings {
		if f.Rule == "A2.1" && f.Severity != diag.Error {
			t.Errorf("A2.1 weighs %s", f.Severity.Word())
		}
		if f.Rule == "S1" && f.Severity != diag.Error {
			t.Errorf("S1 is structural, and weighs %s", f.Severity.Word())
		}
	}
	if !slices.ContainsFunc(res.Findings, func(f diag.Finding) bool { return f.Rule == "S1" }) {
		t.Error("what reading found is not in the result")
	}
}

func TestCountsAddUp(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", broken, "# alone\nformat: 1\nmunicipality: {code: \"0000\", name: Tomby}\n"} {
		res := run(t, readBase(t), text)
		sum := 0
		for _, n := range res.Counts() {
			sum += n
		}
		if sum != 52 {
			t.Errorf("the five counts add up to %d", sum)
		}
	}
}

// A plan with nothing in it is checked like any other, and nothing in it is in place.
func TestEmptyPlanHasNothingInPlace(t *testing.T) {
	t.Parallel()
	res := run(t, "", "# alone\nformat: 1\n")
	for _, p := range res.Points {
		if p.Status != check.Missing {
			t.Errorf("%s is %s in an empty plan: %v", p.ID, p.Status.Word(), p.Shown)
		}
	}
}

func point(res *check.Result, id string) check.PointResult {
	for _, p := range res.Points {
		if p.ID == id {
			return p
		}
	}
	return check.PointResult{}
}

func BenchmarkRun(b *testing.B) {
	base := readBase(b)
	p, today, reading := readPlan(b, base, "")
	cover := coverOf(p, today)
	b.ReportAllocs()
	for b.Loop() {
		check.Run(p, check.Options{Today: today, Cover: cover, Reading: reading})
	}
}

// A CPR number in a plan is told of and never repeated, whichever finding or point quotes it.
func TestResultHidesCPR(t *testing.T) {
	t.Parallel()
	const number = "010190-1234"
	res := run(t, readBase(t), "relationship:\n  safe_contact: Ring som i sagen om "+number+" sidste år\nunknown: 1   # "+number+"\n"+
		"follow_up:\n  registration: Sagen om "+number+" [indsæt tal]\n  yearly_report_to: Socialudvalget\n")
	hits := 0
	for _, f := range res.Findings {
		if f.Rule == "P1" {
			hits++
		}
		if strings.Contains(f.Message+f.Fix+f.Place, "1234") {
			t.Errorf("%s shows the number: %s", f.Rule, f.Message)
		}
	}
	if hits != 3 {
		t.Errorf("%d CPR numbers found, want 3", hits)
	}
	for _, p := range res.Points {
		for _, s := range p.Shown {
			if strings.Contains(s.Text, "1234") {
				t.Errorf("%s shows the number: %s", p.ID, s.Text)
			}
		}
	}
}

// In an adopted plan the signs of danger that nobody asks for are told in full; in a draft they wait with the rest that is not there yet.
func TestSafetyIsNotKeptForLater(t *testing.T) {
	t.Parallel()
	for status, absent := range map[string]bool{"draft": true, "adopted": false} {
		p, day, _ := readPlan(t, "", "# alone\nformat: 1\nmunicipality: {code: \"0000\", name: Prøveby}\nplan: {title: Plan, version: \"1\", status: "+status+"}\n"+
			"escalation_paths:\n  - id: fare\n    title: Fare\n    level: [high_risk, acute]\n    when: Nu\n    steps: [{id: ring, do: Ring 112, actor: first_to_know, call: [national/alarm-112], within: straks}]\n")
		found := false
		for _, f := range check.Run(p, check.Options{Today: day}).Findings {
			if f.Rule == "E21" && f.Severity == diag.Warning {
				found = true
				if f.Absent != absent {
					t.Errorf("%s: kept for later: %v", status, f.Absent)
				}
			}
		}
		if !found {
			t.Errorf("%s: no E21", status)
		}
	}
}
