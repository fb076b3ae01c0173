package pipeline

import (
	"slices"

	"beredskab/internal/check"
	"beredskab/internal/diag"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
)

// newFaults are the errors, and whatever is about privacy, that the plan would have with its files changed and does not have yet:
// nothing that comes home may leave in it what validate would stop at. All files are read as the plan's own, before and after,
// because only the difference counts.
func (r *Reading) newFaults(changed []syntax.Changed, o check.Options) (out []diag.Finding) {
	after := slices.Clone(r.Plan.Trees)
	for n, tree := range after {
		for _, c := range changed {
			if c.File == tree.File {
				after[n], _ = syntax.Parse(diag.NewFile(c.File.Name, c.Text))
			}
		}
	}
	known := map[string]int{}
	for _, f := range r.judged(r.Plan.Trees, o) {
		known[f.Rule+" "+f.Place]++
	}
	for _, f := range r.judged(after, o) {
		if known[f.Rule+" "+f.Place]--; known[f.Rule+" "+f.Place] < 0 && (f.Severity == diag.Error || isPrivacy(f.Rule)) {
			out = append(out, f)
		}
	}
	return out
}

// judged is what reading and the rules have to say about a plan.
func (r *Reading) judged(trees []*syntax.Node, o check.Options) []diag.Finding {
	p, findings := plan.Decode(r.Source.Slug, trees, nil)
	o.Reading = findings
	return check.Run(p, o).Findings
}

// isPrivacy says that a rule is about what must not be in the plan or must not be shown.
func isPrivacy(id string) bool {
	r := check.RuleByID(id)
	return r != nil && r.Privacy
}
