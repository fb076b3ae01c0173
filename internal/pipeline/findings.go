package pipeline

import (
	"beredskab/internal/check"
	"beredskab/internal/diag"
	"beredskab/internal/findingspage"
	"beredskab/internal/render"
	"beredskab/internal/workspace"
)

// FindingsName is what the findings page is called, in the plan's own folder beside what build writes.
const FindingsName = "fund.html"

// PageContents is what a findings page tells: all the findings of a plan, or with Since only those that an earlier check did not have,
// and beside them the Known ones that it leaves out.
type PageContents struct {
	Findings, Known []diag.Finding
	Since           bool
}

// WriteFindings writes the page that tells the plan's findings to those who do not use a terminal. A plan that cannot be read
// has one too: its drafter needs it most.
func (c *Checked) WriteFindings(o Options, t PageContents) (*workspace.Outcome, error) {
	page, err := c.FindingsPage(o, t)
	if err != nil {
		return nil, err
	}
	return c.work.Write(workspace.Set{
		Out: o.Out, Name: c.Source.Slug, Build: c.Hash, Files: []workspace.Output{{Name: FindingsName, Data: page}},
	})
}

// FindingsPage is that page as bytes.
func (c *Checked) FindingsPage(o Options, t PageContents) ([]byte, error) {
	return render.HTML(findingspage.New(findingspage.Input{
		Plan: c.Plan, Slug: c.Source.Slug, Result: c.Result, Findings: t.Findings, Known: t.Known, Since: t.Since,
		Rules: Rules(), Date: o.Today, Hash: c.Hash,
	}))
}

// Rules lists every rule that a finding can carry, those of files and folders too.
func Rules() []check.Rule {
	all := check.AllRules()
	for _, f := range workspace.Faults() {
		all = append(all, check.Rule{ID: f.ID, Title: f.Title, Severity: f.Severity, Why: f.Why, Fix: f.Fix, Fixed: true})
	}
	return all
}
