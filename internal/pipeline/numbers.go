package pipeline

import (
	"strings"

	"beredskab/internal/check"
	"beredskab/internal/cpr"
	"beredskab/internal/diag"
	"beredskab/internal/leak"
	"beredskab/internal/plan"
)

// gate looks through the finished files for what they must not tell: CPR numbers in every edition, and in the public one all
// that is not public.
func (c *Checked) gate(files []leak.File, o Options) ([]diag.Finding, error) {
	changed, err := c.numbersIn(files)
	if err != nil || len(changed) > 0 || o.Edition != plan.Public {
		return changed, err
	}
	return c.leaks(files)
}

// numbersIn looks for CPR numbers in finished files. Those of the plan are hidden before, so this finds what only comes about
// when the files are made: a number that two fields make together, and one in the municipality's own chapters and pages. What a
// person has answered for is shown.
func (c *Checked) numbersIn(files []leak.File) (out []diag.Finding, err error) {
	policy := c.Result.CPR
	if c.theme != nil {
		out = append(out, c.theme.numbers(policy)...)
	}
	if len(out) > 0 {
		return out, nil
	}
	for _, f := range files {
		texts, err := leak.Shown(f)
		if err != nil {
			return nil, err
		}
		for _, text := range texts {
			if number, found := certain(text, policy); found {
				out = append(out, diag.Finding{
					Rule: check.RuleCPR, Severity: diag.Error,
					Message: f.Name + " ville vise noget, der ligner et CPR-nummer (" + hidden(text, number) + ").",
					Fix:     "Det kan være to felter, der står lige efter hinanden i planen. Ret dem, så ingen kan læse dem som et nummer. Filerne er ikke skrevet.",
				})
				break
			}
		}
	}
	return out, nil
}

// certain is the first number of a text that surely is one and may not be shown.
func certain(text string, policy cpr.Policy) (cpr.Number, bool) {
	for _, n := range cpr.Find(text, policy.Today) {
		if n.Certain && policy.Hides(n) {
			return n, true
		}
	}
	return cpr.Number{}, false
}

// hidden is a number without its digits.
func hidden(text string, n cpr.Number) string {
	stars := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '*'
		}
		return r
	}, text[n.Start:n.End])
	return strings.Join(strings.Fields(stars), " ")
}

// numbers are the CPR numbers in a municipality's own chapters, pages and styles. Nobody can answer for a doubtful one there, so it
// is to be written in another way.
func (d *theme) numbers(policy cpr.Policy) (out []diag.Finding) {
	for _, name := range d.files.Names {
		if !strings.HasSuffix(name, ".md") && !strings.HasSuffix(name, ".html") && !strings.HasSuffix(name, ".css") {
			continue
		}
		shown := d.files.Shown[name]
		if shown == "" {
			shown = name
		}
		text := string(d.files.Files[name])
		for _, n := range cpr.Find(text, policy.Today) {
			if !policy.Hides(n) || !n.Certain && !strings.HasSuffix(name, ".md") {
				continue
			}
			message := shown + " rummer noget, der ligner et CPR-nummer (" + hidden(text, n) + ")."
			if !n.Certain {
				message = shown + " rummer noget, der kan være et CPR-nummer (" + hidden(text, n) + ")."
			}
			out = append(out, diag.Finding{
				Rule: check.RuleCPR, Severity: diag.Error, Span: diag.Span{File: diag.NewFile(shown, []byte(text)), Start: n.Start, End: n.End},
				Message: message, Fix: "Slet nummeret. Er det noget andet, så skriv det, så det ikke kan misforstås, fx \"24. december 2026 kl. 16.00\". Filerne er ikke skrevet.",
			})
		}
	}
	return out
}
