package check

import (
	"slices"

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
}

// Override is one line of the setting severity: a rule that shall weigh otherwise in this house, and why.
type Override struct {
	Rule   string
	As     diag.Severity
	Reason string
}

// Run checks a plan against every rule. It changes nothing and asks nobody: the same plan and options give the same result.
func Run(p *plan.Plan, o Options) *Result {
	pass := &Pass{Plan: p, Today: o.Today, Cover: o.Cover}
	all := AllRules()
	res := &Result{RulesRun: len(all)}

	for i := range all {
		r := &all[i]
		if r.ReplacedBy != "" {
			res.RulesRun--
			continue
		}
		pass.rule = r
		switch {
		case r.Judge != nil:
			pass.Points = append(pass.Points, pass.point(r))
		case r.Check != nil:
			r.Check(pass)
		}
	}
	res.Points = pass.Points

	there := pass.colonless(o.Reading)
	reading := uncascade(o.Reading, there)
	pass.findings = uncascade(unbroken(all, pass.Points, pass.findings, o.Reading), there)
	weigh(all, pass.findings, o.Severity)
	kept, waived, about := waive(pass, all, pass.findings)
	res.Waived = waived
	res.Findings = unquoted(append(append(res.Findings, reading...), append(kept, about...)...))
	diag.Sort(res.Findings)
	res.Findings = diag.Dedup(res.Findings)
	res.mask()
	return res
}

// HasCPR says that something in the plan looks like a CPR number. The rule searches every file, and can neither be waived nor
// lowered.
func (r *Result) HasCPR() bool {
	return slices.ContainsFunc(r.Findings, func(f diag.Finding) bool { return f.Rule == "P1" })
}

// mask hides every CPR number in what the result says in the plan's words. Printers do so too; the handbook shows these as
// they are.
func (r *Result) mask() {
	if !r.HasCPR() {
		return // nothing to hide
	}
	for i := range r.Findings {
		r.Findings[i] = r.Findings[i].Masked()
	}
	for i := range r.Points {
		p := &r.Points[i]
		p.Reason = diag.Mask(p.Reason)
		for k := range p.Shown {
			p.Shown[k].Text = diag.Mask(p.Shown[k].Text)
		}
		for k := range p.Lacks {
			p.Lacks[k].Text = diag.Mask(p.Lacks[k].Text)
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
