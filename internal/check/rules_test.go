package check_test

import (
	"os"
	"strings"
	"testing"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/danish"
)

func TestRulesAreWhole(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, r := range check.AllRules() {
		if seen[r.ID] {
			t.Errorf("%s: two rules have this id", r.ID)
		}
		seen[r.ID] = true
		if r.ReplacedBy != "" {
			continue
		}
		for what, text := range map[string]string{"title": r.Title, "why": r.Why, "since": r.Since} {
			if strings.TrimSpace(text) == "" {
				t.Errorf("%s: no %s", r.ID, what)
			}
		}
		if r.Title != danish.Sentence(r.Title) {
			t.Errorf("%s: the title begins with a small letter: %s", r.ID, r.Title)
		}
	}
	for _, r := range check.Rules() {
		if r.Fix == "" || r.Example == "" {
			t.Errorf("%s: no fix or no example", r.ID)
		}
		for _, id := range r.Points {
			if catalogue.PointByID(id) == nil {
				t.Errorf("%s: bears on %s, which is no point", r.ID, id)
			}
		}
	}
}

// Every rule has a case file with a plan that fails and one that passes; the runner sees to it that they do.
func TestEveryRuleHasCases(t *testing.T) {
	t.Parallel()
	known := map[string]bool{}
	for _, r := range check.Rules() {
		known[r.ID] = true
		text, err := os.ReadFile("testdata/" + r.ID + ".txtar")
		if err != nil {
			t.Errorf("%s: no case file", r.ID)
			continue
		}
		for _, kind := range []string{"\n-- fail/", "\n-- pass/"} {
			if !strings.Contains(string(text), kind) {
				t.Errorf("%s: no case %s", r.ID, strings.Trim(kind, "\n- "))
			}
		}
	}
	files, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if id, ok := strings.CutSuffix(f.Name(), ".txtar"); ok && !known[id] {
			t.Errorf("testdata/%s is about no rule", f.Name())
		}
	}
}

func TestEveryPointIsJudged(t *testing.T) {
	t.Parallel()
	const mostUnchecked = 8
	judged := map[string]bool{}
	for _, r := range check.Rules() {
		if r.Judge != nil {
			judged[r.ID] = true
		}
	}
	for _, p := range catalogue.Points() {
		if !judged[p.ID] {
			t.Errorf("%s is neither checked nor declared uncheckable", p.ID)
		}
	}
	if len(judged) != catalogue.PointCount {
		t.Errorf("%d points are judged, there are %d", len(judged), catalogue.PointCount)
	}
	unchecked := 0
	for _, p := range run(t, readBase(t), "").Points {
		if p.Unchecked != "" {
			unchecked++
		}
	}
	if unchecked > mostUnchecked {
		t.Errorf("%d points cannot be checked, at most %d may be", unchecked, mostUnchecked)
	}
}
