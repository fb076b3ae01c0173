package plan_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"beredskab/internal/plan"
)

// What a form offers to choose between is what the plan's own words mean, in their order.
func TestLabels(t *testing.T) {
	t.Parallel()
	if diff := cmp.Diff([]string{"kan", "bør", "skal"}, plan.Labels("duty")); diff != "" {
		t.Error(diff)
	}
	for i, term := range plan.Vocabulary["duty"] {
		if got := plan.Label("duty", term.Word); got != plan.Labels("duty")[i] {
			t.Errorf("%s is %q alone and %q among the others", term.Word, got, plan.Labels("duty")[i])
		}
	}
}
