package check

import (
	"slices"
	"sync"

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

	subject  string // what the plan is about when the recommendations do not cover it, see [Pass.beyond]
	memory   *Memory
	known    *known // what is worked out once for all the rules
	rule     *Rule
	findings []diag.Finding
}

// known is what several rules ask for, worked out when the first of them does.
type known struct {
	fields   func() []plan.Field
	usages   func() map[string]*usage
	silences func() []*silence
	dangers  func() []dangerous
	cpr      func() []cprNumber
}

func newPass(p *plan.Plan, today hours.Day, c *cover.Report) *Pass {
	pass := &Pass{Plan: p, Today: today, Cover: c}
	pass.known = &known{
		fields:   sync.OnceValue(pass.walk),
		usages:   sync.OnceValue(pass.findUsages),
		silences: sync.OnceValue(pass.findSilences),
		dangers:  sync.OnceValue(pass.findDangers),
		cpr:      sync.OnceValue(pass.findCPR),
	}
	pass.subject = pass.beyond()
	return pass
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
	if note, ok := p.gapNote(place, span); ok && !slices.ContainsFunc(notes, func(n diag.Note) bool { return n.Span == span }) {
		notes = append(slices.Clone(notes), note)
	}
	absent := p.rule.Absent && !(p.rule.Safety && severity >= diag.Warning && p.Plan.Adopted())
	p.findings = append(p.findings, diag.Finding{
		Rule: p.rule.ID, Severity: severity, Place: place, Span: span,
		Message: message, Fix: fix, Points: p.rule.Points, Notes: notes, Absent: absent,
	})
}

// fixed gives the finding just reported the edits that take it away.
func (p *Pass) fixed(edits []diag.Edit) { p.findings[len(p.findings)-1].Edits = edits }

// asAbsent says of the finding just reported whether it is about something that is not there yet, where the rule can find
// both that and mistakes.
func (p *Pass) asAbsent(absent bool) { p.findings[len(p.findings)-1].Absent = absent }

// fields returns every value that is written in the plan.
func (p *Pass) fields() []plan.Field { return p.known.fields() }

func (p *Pass) walk() []plan.Field {
	values := make([]plan.Field, 0, 3000)
	p.Plan.Walk(func(f plan.Field) { values = append(values, f) })
	return values
}
