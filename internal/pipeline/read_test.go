package pipeline

import (
	"testing"

	"beredskab/internal/plan"
)

// What multiplies is counted before it is worked on, and what the largest municipality comes to is far from too much.
func TestTooMany(t *testing.T) {
	t.Parallel()
	of := func(departments, paths, steps, calls int) *plan.Plan {
		p := &plan.Plan{}
		for range departments {
			p.Departments = append(p.Departments, &plan.Department{})
		}
		for range paths {
			e := &plan.EscalationPath{}
			for range steps {
				e.Steps = append(e.Steps, &plan.Step{Call: make([]string, calls)})
			}
			p.EscalationPaths = append(p.EscalationPaths, e)
		}
		return p
	}
	for _, test := range []struct {
		departments, paths, steps, calls int
		much                             bool
	}{
		{100, 20, 10, 3, false},
		{60, 1, 60, 61, false},
		{5600, 0, 0, 0, false},
		{500, 10, 5, 2, false},
		{501, 1, 1, 1, true},
		{500, 11, 1, 1, true},
		{1, 1, 501, 1, true},
		{100, 10, 100, 4, true},
	} {
		if _, much := tooMany(of(test.departments, test.paths, test.steps, test.calls)); much != test.much {
			t.Errorf("%+v", test)
		}
	}
}
