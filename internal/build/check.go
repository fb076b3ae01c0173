package build

import (
	"context"

	"beredskab/internal/check"
	"beredskab/internal/diag"
	"beredskab/internal/workspace"
)

// Checked is a plan with all that the rules say about it.
type Checked struct {
	*Reading
	Result *check.Result // nil when the plan could not be read
}

// Check reads and checks every plan, and hands them to emit in the order they were given.
func Check(ctx context.Context, w *workspace.Workspace, sources []*workspace.Plan, o Options, emit func(*Checked) error) error {
	type outcome struct {
		checked *Checked
		err     error
	}
	return inOrder(ctx, len(sources), o.Workers, func(i int) outcome {
		r, err := Read(w, sources[i])
		if err != nil {
			return outcome{err: err}
		}
		return outcome{checked: r.Check(o)}
	}, func(out outcome) error {
		if out.err != nil {
			return out.err
		}
		return emit(out.checked)
	})
}

// Check works out who answers and runs every rule. A plan that could not be read is not judged: its findings say why.
func (r *Reading) Check(o Options) *Checked {
	c := &Checked{Reading: r}
	if !r.Readable {
		return c
	}
	c.Result = check.Run(r.Plan, check.Options{
		Today: o.Today, Reading: r.Findings, Severity: o.Severity,
	})
	return c
}

// All returns what there is to say about the plan: of reading, decoding and checking.
func (c *Checked) All() []diag.Finding {
	if c.Result == nil {
		return c.Findings
	}
	return c.Result.Findings
}

// Summary says how much of the plan was looked at and how its points came out.
func (c *Checked) Summary() diag.PlanSummary {
	s := diag.PlanSummary{Path: c.Source.Path, Slug: c.Source.Slug}
	if c.Result == nil {
		return s
	}
	s.RulesRun = c.Result.RulesRun
	s.Departments = len(c.Plan.Departments)
	s.Contacts = len(c.Plan.Contacts)
	s.EscalationPaths = len(c.Plan.EscalationPaths)
	counts := c.Result.Counts()
	s.Points = diag.PointCounts{
		InPlace: counts[check.InPlace], Partly: counts[check.Partly], Planned: counts[check.Planned],
		Missing: counts[check.Missing], NotRelevant: counts[check.NotRelevant],
	}
	return s
}
