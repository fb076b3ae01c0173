package check

import (
	"beredskab/internal/cover"
	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// Pass is what a rule sees: the plan, the day, the cover, and a way to report.
type Pass struct {
	Plan  *plan.Plan
	Today hours.Day     // the date of the check (--date)
	Cover *cover.Report // who answers, for the twelve months from Today

	Points []PointResult // the points judged so far; all 52 when the other families run

	values   []plan.Field      // what fields returns, once it has been asked
	used     map[string]*usage // what usages returns, once it has been asked
	silent   []*silence        // what silences returns, once it has been asked
	rule     *Rule
	findings []diag.Finding
}

// Report adds a finding of the current rule at a place. Severity is the rule's own.
func (p *Pass) Report(place string, span diag.Span, message, fix string, notes ...diag.Note) {
	p.ReportAs(p.rule.Severity, place, span, message, fix, notes...)
}

// ReportAs is Report with another weight than the rule's own.
func (p *Pass) ReportAs(severity diag.Severity, place string, span diag.Span, message, fix string, notes ...diag.Note) {
	if fix == "" {
		fix = p.rule.Fix
	}
	p.findings = append(p.findings, diag.Finding{
		Rule: p.rule.ID, Severity: severity, Place: place, Span: span,
		Message: message, Fix: fix, Points: p.rule.Points, Notes: notes,
	})
}

// fields returns every value that is written in the plan. The walk is made once for all the rules that need it.
func (p *Pass) fields() []plan.Field {
	if p.values == nil {
		p.values = make([]plan.Field, 0, 3000)
		p.Plan.Walk(func(f plan.Field) { p.values = append(p.values, f) })
	}
	return p.values
}
