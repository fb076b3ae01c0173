package check_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"beredskab/internal/check"
	"beredskab/internal/diag"
	"beredskab/internal/plan"
)

// dangerousEdits are edits to the large example, each of which could stand in a real draft.
func dangerousEdits() map[string]edit {
	return map[string]edit{
		"R1": {paths, "        do: Tak borgeren for at sige det, og spørg,", "        do: Ring til partneren, og hør hans side. Spørg,"},
		"R2": {"indsats.yaml", "Vi lægger aldrig besked.", "Svarer borgeren ikke, lægger vi besked på telefonsvareren og sender en sms."},
		"R3": {"indsats.yaml", "Aldrig familie, venner eller børn.", "Kan tolken ikke komme, må barnet gerne tolke."},
		"R4": {"indsats.yaml", "Partneren er aldrig med.", "Partneren deltager altid."},
		"R5": {"indsats.yaml", "consent_rule: Vi spørger om lov og siger, hvem der får hvad at vide, og hvorfor.", "consent_rule: Samtykke er ikke nødvendigt; vi deler alt, også med partneren."},
	}
}

// A plan that lets a child interpret, leaves messages, has the partner present, brushes consent aside and calls the partner scored
// 48 of 52 once, with no error and no warning. Each is an error now, and the points that it stands in are no longer in place.
func TestADangerousPlanLosesPoints(t *testing.T) {
	t.Parallel()
	files := exampleFiles(t, "eksempelby")
	before := checkFiles(t, "eksempelby", files)
	edits := dangerousEdits()
	for rule, e := range edits {
		if strings.Count(files[e.file], e.old) != 1 {
			t.Fatalf("%s: the example holds this %d times: %s", rule, strings.Count(files[e.file], e.old), e.old)
		}
		files[e.file] = strings.Replace(files[e.file], e.old, e.new, 1)
	}
	after := checkFiles(t, "eksempelby", files)
	found := findingsByRule(after)
	for rule := range edits {
		if len(found[rule]) == 0 {
			t.Errorf("%s finds nothing", rule)
		}
	}
	for _, f := range after.Findings {
		if f.Rule[0] == 'R' && f.Severity != diag.Error {
			t.Errorf("%s is no error in an adopted plan: %s", f.Rule, f.Message)
		}
	}
	status := map[string]check.Status{}
	for _, p := range after.Points {
		status[p.ID] = p.Status
	}
	for _, id := range []string{"A1.3", "A1.4", "A3.3", "A3.4", "A3.5", "A4.6"} {
		if status[id] == check.InPlace {
			t.Errorf("%s is in place", id)
		}
	}
	had, has := before.Counts()[check.InPlace], after.Counts()[check.InPlace]
	t.Logf("%d points in place before, %d after", had, has)
	if has > had-6 {
		t.Errorf("%d points in place before the danger, and %d after", had, has)
	}
}

// No text of an example gives a false alarm.
func TestExamplesEndangerNobody(t *testing.T) {
	t.Parallel()
	var all []string
	for _, folder := range []string{"../../examples", "../../plans"} {
		_ = filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
			if err == nil && filepath.Ext(path) == ".yaml" && filepath.Base(path) != "beredskab.yaml" {
				all = append(all, path)
			}
			return err
		})
	}
	if len(all) < 10 {
		t.Fatalf("only %d files", len(all))
	}
	for _, path := range all {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range checkFiles(t, "proeve", map[string]string{filepath.Base(path): string(text)}).Findings {
			if f.Rule[0] == 'R' {
				t.Errorf("%s: %s %s", path, position(t, f.Span), f.Message)
			}
		}
	}
}

// A danger that somebody has answered for keeps no point back; one that nobody can answer for does.
func TestWaivedDanger(t *testing.T) {
	t.Parallel()
	files := exampleFiles(t, "eksempelby")
	e := dangerousEdits()["R4"]
	files[e.file] = strings.Replace(files[e.file], e.old, e.new, 1)
	files["undtagelser.yaml"] = "waivers:\n  - {rule: R4, where: relationship/meeting_frame, reason: Prøve, approved_by: leder-voksen, until: 2027-01-01}\n"
	res := checkFiles(t, "eksempelby", files)
	if got := findingsByRule(res); len(got["R4"]) > 0 || len(got["W3"]) > 0 {
		t.Errorf("the waiver does not count: %v %v", got["R4"], got["W3"])
	}
	for _, p := range res.Points {
		if p.ID == "A3.3" && p.Status != check.InPlace {
			t.Error("A3.3 is held back by a danger that is waived")
		}
	}
}

// Every key with free text says whether it tells the staff what to do; a key that says nothing is read.
func TestEveryTextIsReadForDanger(t *testing.T) {
	t.Parallel()
	known := []plan.Advice{plan.Orders, plan.Forbids, plan.Names, plan.Silent}
	read, seen := 0, map[*plan.Block]bool{}
	var walk func(*plan.Block)
	walk = func(b *plan.Block) {
		if seen[b] {
			return
		}
		seen[b] = true
		for _, k := range b.Keys {
			if !slices.Contains(known, k.Advice) {
				t.Errorf("%s.%s: no such kind of advice: %s", b.Name, k.Name, k.Advice)
			}
			if how, ok := k.Advises(); ok && how == plan.Orders {
				read++
			}
			if k.Block != nil {
				walk(k.Block)
			}
		}
	}
	walk(plan.Model())
	if read < 40 {
		t.Errorf("only %d keys are read", read)
	}
}
