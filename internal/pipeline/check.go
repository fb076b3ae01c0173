package pipeline

import (
	"context"

	"beredskab/internal/check"
	"beredskab/internal/cover"
	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/workspace"
)

// Checked is a plan with all that the rules say about it.
type Checked struct {
	*Reading
	Cover  *cover.Report
	Result *check.Result // nil when the plan could not be read

	overfilled []diag.Finding // cards that do not fit their page, known when the handbook is made

	theme *theme // the look that it is built in; nil for the usual
}

// Check reads and checks every plan, and hands them to emit in the order they were given.
func Check(ctx context.Context, w *workspace.Workspace, sources []*workspace.Plan, o Options, emit func(*Checked) error) error {
	return inOrder(ctx, len(sources), o.Workers, func(i int) (*Checked, error) {
		r, err := Read(w, sources[i])
		if err != nil {
			return nil, err
		}
		return r.Check(o), nil
	}, emit)
}

// Check works out who answers and runs every rule. A plan that could not be read is not judged: its findings say why.
func (r *Reading) Check(o Options) *Checked {
	c := &Checked{Reading: r}
	if !r.Readable {
		return c
	}
	year, month, day := o.Today.Date()
	period := cover.Options{From: o.Today, To: hours.DayOf(year+1, month, day)}
	c.Cover = cover.Compute(r.Plan, period)
	c.Result = check.Run(r.Plan, check.Options{
		Today: o.Today, Cover: c.Cover, Reading: r.Findings, Severity: o.Severity, Memory: r.memory,
	})
	if c.Result.HasCPR() {
		// A draft is built whatever it holds, and what it is built into must not spread a number. The report has names in it.
		r.Plan.Redact(c.Result.CPR)
		c.Cover = cover.Compute(r.Plan, period)
	}
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
