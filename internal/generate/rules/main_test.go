package main

import (
	"os"
	"strings"
	"testing"
)

const cases = "../../check/testdata"

func TestUpToDate(t *testing.T) {
	t.Parallel()
	want, err := generate(cases)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../../schema/regler.md")
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Error("schema/regler.md is not what the rules say: run go generate ./internal/generate/rules")
	}
}

// bare are the rules that cannot be shown in a piece of plan: they are about how a file is stored, where it lies, about
// what was built from the plan, or about
// what two files hold together.
func bare(id string) bool {
	switch id {
	case "Y1", "Y2", "Y3", "Y4", "Y5", "Y29", "S16", "S17", "P9", "P10":
		return true
	}
	return strings.HasPrefix(id, "D")
}

// Every rule shows what fails and what is right; a new one cannot be forgotten.
func TestEveryRuleHasExamples(t *testing.T) {
	t.Parallel()
	for _, r := range everyRule() {
		fail, err := failing(r, cases)
		if err != nil {
			t.Fatal(err)
		}
		shown := fail.piece != "" || fail.when != ""
		if shown == bare(r.ID) {
			t.Errorf("%s: a failing example is there: %v", r.ID, shown)
		}
		// "Put right" is nothing at all where the fault is something that stands there too much.
		if r.Example == "" && !bare(r.ID) && r.ID != "S18" {
			t.Errorf("%s: nothing shows how it is right", r.ID)
		}
		if r.Check != nil || r.Judge != nil {
			if !strings.Contains(fail.said, "["+r.ID+"]") || !strings.Contains(fail.said, "Gør sådan: ") {
				t.Errorf("%s: the finding is not shown: %q", r.ID, fail.said)
			}
		}
	}
}

func TestWindow(t *testing.T) {
	t.Parallel()
	var lines []string
	for i := range 30 {
		line := "  linje"
		if i == 0 || i == 12 {
			line = "blok:"
		}
		lines = append(lines, line)
	}
	lines[20] = "  her"
	got := strings.Split(window(lines, 21), "\n")
	if got[0] != "blok:" || got[1] != "  # …" || got[7] != "  her" || got[len(got)-1] != "  # …" {
		t.Errorf("got %q", got)
	}
	if whole := window(lines[:5], 2); strings.Count(whole, "\n") != 4 {
		t.Errorf("a short piece is cut: %q", whole)
	}
}

func TestCaseBecomesWords(t *testing.T) {
	t.Parallel()
	got := read("# without: risk, training\n# today: 2027-01-01\ncontacts+:\n  - {id: a}\n",
		"case.yaml:4:3-9 E4 advarsel a/b: Noget \"er\" galt.\n  → Gør det.\n  case.yaml:1:1-2 Først her\n")
	want := example{
		"contacts:\n  - {id: a}", "advarsel: Noget \"er\" galt. [E4]\n    Gør sådan: Gør det.\n",
		"planen har ikke risk og training og tjekket den 1. januar 2027",
	}
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
