package pipeline

import (
	"slices"

	"beredskab/internal/check"
	"beredskab/internal/diag"
	"beredskab/internal/leak"
	"beredskab/internal/plaintext"
	"beredskab/internal/plan"
	"beredskab/internal/register"
)

// leaks looks through every byte of the public edition for what it must not tell. The edition is made of a projection, so
// there should be nothing to find; a fault in the program, or a municipality's own page template, is caught here.
func (c *Checked) leaks(files []leak.File) ([]diag.Finding, error) {
	if repeated := c.repeatedInTexts(); len(repeated) > 0 {
		return repeated, nil
	}
	hidden, _ := leak.Values(c.Plan.Walk, withheld)
	var allowed []string
	c.Plan.Walk(func(f plan.Field) {
		if f.Key.Kind != plan.KindReference && !withheld(f) { // that a public item names a withheld one makes its id no more public
			allowed = append(allowed, f.Value)
		}
	})
	for _, l := range register.Lines {
		allowed = append(allowed, l.ID, l.Name, l.Phone, l.URL, l.Email, l.Use, l.Note, l.Assumption)
		allowed = append(append(allowed, l.Audience...), l.Channels...)
		for _, s := range l.Sources {
			allowed = append(allowed, s.URL, s.Date, s.What)
		}
	}
	for _, l := range register.Laws {
		allowed = append(allowed, l.Act, l.Section, l.About, l.Note, l.Source)
	}
	search := leak.New(hidden, allowed...)
	hits, err := searchFiles(search, files)
	if err != nil || len(hits) == 0 {
		return nil, err
	}
	// The program's own words are many, so they are held against the plan only when something was found.
	search = leak.New(hidden, slices.Concat(allowed, ownWords(), leak.OwnWords())...)
	if hits, err = searchFiles(search, files); err != nil {
		return nil, err
	}
	return c.leakFindings(hits), nil
}

// repeatedInTexts are the public texts that repeat what is not public. They have a finding already; here it stops the edition.
func (c *Checked) repeatedInTexts() (out []diag.Finding) {
	for _, f := range c.Result.Findings {
		if f.Rule == check.RulePublicText {
			f.Severity = diag.Error
			out = append(out, f)
		}
	}
	return out
}

func searchFiles(search *leak.Search, files []leak.File) (hits []leak.Hit, err error) {
	for _, f := range files {
		found, err := search.File(f)
		if err != nil {
			return nil, err
		}
		hits = append(hits, found...)
	}
	return hits, nil
}

// leakFindings says of each value once which file it was found in, and points to where it stands in the plan.
func (c *Checked) leakFindings(hits []leak.Hit) []diag.Finding {
	spans := map[string]diag.Span{}
	c.Plan.Walk(func(f plan.Field) { spans[f.Place()] = f.Span() })
	var out []diag.Finding
	seen := map[string]bool{}
	for _, h := range hits {
		if seen[h.Place] {
			continue
		}
		seen[h.Place] = true
		fix := "Må alle vide det, så skriv i Vises for, at det er offentligt (audience: public). Må de ikke, så se efter, om jeres egne skabeloner nævner det."
		if at, ok := c.publicTextWith(h.Value); ok {
			fix = "Det står i " + at.Key.Label() + " (" + at.Place() + "), som alle kan se. Skriv det om dér, eller gør det offentligt (audience: public)."
		} else if c.theme == nil {
			fix = "Må alle vide det, så skriv i Vises for, at det er offentligt (audience: public). Må de ikke, er det en fejl i programmet."
		}
		out = append(out, diag.Finding{
			Rule: check.RuleLeak, Severity: diag.Error, Place: h.Place, Span: spans[h.Place],
			Message: `Den offentlige udgave ville vise "` + h.Text + `" i ` + h.File + ", men det er ikke offentligt.",
			Fix:     fix + " Filerne er ikke skrevet.",
		})
	}
	diag.Sort(out)
	return out
}

// publicTextWith is the first public value of the plan that holds a withheld one.
func (c *Checked) publicTextWith(v leak.Value) (at plan.Field, found bool) {
	search := leak.New([]leak.Value{v})
	c.Plan.Walk(func(f plan.Field) {
		if found || !f.Public() {
			return
		}
		_, plainly := search.InText(f.Value)
		_, seen := search.InText(plaintext.Read(f.Value).Shown)
		if plainly || seen {
			at, found = f, true
		}
	})
	return at, found
}

// withheld says that the public edition may not tell a value. What may be told stands in the model's tags.
func withheld(f plan.Field) bool { return !f.Public() }
