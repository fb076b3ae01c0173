package check_test

import (
	"testing"

	"beredskab/internal/check"
)

// A rule whose family is not listed would be left out of explain and the reference.
func TestEveryRuleHasAFamily(t *testing.T) {
	t.Parallel()
	left := map[string]bool{}
	for _, f := range check.Families() {
		if left[f.Letter] || f.Title == "" || f.About == "" {
			t.Errorf("%s is there twice, or says nothing", f.Letter)
		}
		left[f.Letter] = true
	}
	known := len(left)
	for _, r := range check.AllRules() {
		if _, ok := left[r.Family()]; !ok {
			t.Errorf("%s is of no family", r.ID)
		}
		left[r.Family()] = false
	}
	if known != 15 || !left["D"] {
		t.Error("family D belongs to another package and has no rule here")
	}
	delete(left, "D")
	for letter, unused := range left {
		if unused {
			t.Errorf("family %s has no rule", letter)
		}
	}
}
