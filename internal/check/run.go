package check

import (
	"fmt"
	"runtime/debug"
	"slices"
	"sync/atomic"

	"beredskab/internal/cover"
	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// Options is what checking needs beside the plan.
type Options struct {
	Today    hours.Day      // the date of the check
	Cover    *cover.Report  // who answers; rules that need it stay silent when it is nil
	Reading  []diag.Finding // what reading and decoding the plan found; merged into the result
	Severity []Override     // the settings' wishes for other weights
	Memory   *Memory        // of the last check of the same plan; nil to read every text
}

// Override is one line of the setting severity: a rule that shall weigh otherwise in this house, and why.
type Override struct {
	Rule   string
	As     diag.Severity
	Reason string
}

// Run checks a plan against every rule. It changes nothing and asks nobody: the same plan and options give the same result.
func Run(p *plan.Plan, o Options) *Result {
	pass := newPass(p, o.Today, o.Cover)
	pass.memory = o.Memory
	o.Memory.begin()
	all := AllRules()
	res := &Result{}
	for _, o := range pass.ask(all) {
		if o.run {
			res.RulesRun++
		}
		if o.point != nil {
			res.Points = append(res.Points, *o.point)
		}
		pass.findings = append(pass.findings, o.findings...)
	}

	there := pass.colonless(o.Reading)
	reading := uncascade(o.Reading, there)
	pass.findings = uncascade(unbroken(all, res.Points, pass.findings, o.Reading), there)
	pass.claims(all, res.Points)
	pass.coverage(all, res.Points)
	weigh(all, pass.findings, o.Severity)
	kept, waived, about := waive(pass, all, pass.findings)
	res.Waived = len(waived)
	answered := map[string]bool{}
	for _, f := range waived {
		answered[f.Place] = answered[f.Place] || f.Rule == RuleMaybeCPR
	}
	res.CPR = pass.policy(answered)
	res.Findings = unquoted(all, append(append(res.Findings, reading...), append(kept, about...)...))
	absent(all, res.Findings)
	diag.Sort(res.Findings)
	res.Findings = diag.Dedup(res.Findings)
	res.redact()
	return res
}

// absent marks what reading found not to be there. An error is never kept for later: it stands in the way.
func absent(rules []Rule, findings []diag.Finding) {
	for i := range findings {
		f := &findings[i]
		if r := ruleByID(rules, f.Rule); r != nil && r.Fixed && r.Absent {
			f.Absent = true
		}
		f.Absent = f.Absent && f.Severity < diag.Error
	}
}

// outcome is what one rule came to.
type outcome struct {
	run      bool // a rule that another took the place of is not
	findings []diag.Finding
	point    *PointResult // of a point's rule
}

// ask runs the rules on two cores: somebody waits for a single plan, and no rule hangs on another. The outcomes are in the
// order of the rules, whoever was quickest.
func (p *Pass) ask(rules []Rule) []outcome {
	outcomes := make([]outcome, len(rules))
	var next atomic.Int64
	work := func() {
		own := *p
		for i := int(next.Add(1)) - 1; i < len(rules); i = int(next.Add(1)) - 1 {
			outcomes[i] = own.askOne(&rules[i])
		}
	}
	crash := make(chan string, 1)
	go func() {
		defer close(crash)
		defer func() {
			if v := recover(); v != nil {
				crash <- fmt.Sprintf("%v\n%s", v, debug.Stack())
			}
		}()
		work()
	}()
	work()
	if crashed, is := <-crash; is {
		panic(crashed) // here it is caught, as any other
	}
	return outcomes
}

func (p *Pass) askOne(r *Rule) (o outcome) {
	if r.ReplacedBy != "" {
		return o
	}
	o.run = true
	p.rule, p.findings = r, nil
	switch {
	case r.Judge != nil:
		point := p.point(r)
		o.point = &point
	case r.Check != nil:
		r.Check(p)
	}
	o.findings = p.findings
	return o
}

// HasCPR says that something in the plan is a CPR number, or may be one that nobody has answered for. It may not be shown.
func (r *Result) HasCPR() bool {
	return slices.ContainsFunc(r.Findings, func(f diag.Finding) bool { return f.Rule == RuleCPR || f.Rule == RuleMaybeCPR })
}

// redact hides every CPR number in what the result says in the plan's words. Printers do so too; the handbook shows these as
// they are.
func (r *Result) redact() {
	if !r.HasCPR() {
		return // nothing to hide
	}
	for i := range r.Findings {
		r.Findings[i] = r.Findings[i].Redacted()
	}
	for i := range r.Points {
		p := &r.Points[i]
		p.Reason = r.CPR.Redact(p.Reason)
		for k := range p.Shown {
			p.Shown[k].Text = r.CPR.Redact(p.Shown[k].Text)
		}
		for k := range p.Lacks {
			p.Lacks[k].Text = r.CPR.Redact(p.Lacks[k].Text)
		}
	}
}

// weigh gives findings the weight that the settings ask for. What is structural or about privacy keeps its own.
func weigh(rules []Rule, findings []diag.Finding, overrides []Override) {
	for _, o := range overrides {
		r := ruleByID(rules, o.Rule)
		if r == nil || r.Fixed {
			continue
		}
		for i := range findings {
			if findings[i].Rule == o.Rule {
				findings[i].Severity = o.As
			}
		}
	}
}

// RuleByID returns a rule by its id, whichever package it belongs to; nil when there is none.
func RuleByID(id string) *Rule { return ruleByID(AllRules(), id) }

func ruleByID(rules []Rule, id string) *Rule {
	for i := range rules {
		if rules[i].ID == id {
			return &rules[i]
		}
	}
	return nil
}
