package diag

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"unicode/utf16"

	"beredskab/internal/danish"
)

// Baseline is what an earlier run had to say (et tidligere tjek): how often each finding was made, known by plan, rule and
// place. Lines and texts do not count, so a finding stays known when the plan is moved about or the program words it better.
type Baseline struct {
	times map[identity]int
}

// identity is what a finding is known by from run to run.
type identity struct{ slug, rule, place string }

// ReadBaseline reads a stored validate --format json.
func ReadBaseline(text []byte) (*Baseline, error) {
	var stored jsonReport
	if err := json.Unmarshal(redirected(text), &stored); err != nil {
		return nil, fmt.Errorf("read baseline: %w", err)
	}
	if stored.Plans == nil || stored.Findings == nil {
		return nil, errors.New("read baseline: no lists of plans and findings")
	}
	var r Report
	for _, p := range stored.Plans {
		r.Plans = append(r.Plans, PlanSummary{Path: p.Path, Slug: p.Slug})
	}
	b := &Baseline{times: map[identity]int{}}
	for _, f := range stored.Findings {
		finding := Finding{Rule: f.Rule, Place: f.Place}
		if f.File != "" {
			finding.Span.File = NewFile(f.File, nil)
		}
		b.times[r.identity(finding)]++
	}
	return b, nil
}

// identity tells a finding by its plan, or by none when several plans share the file that it lies in.
func (r Report) identity(f Finding) identity {
	id := identity{rule: f.Rule, place: f.Place}
	if i := r.Owner(f); i >= 0 {
		id.slug = r.Plans[i].Slug
	}
	return id
}

// Since returns the report with only what is new since the baseline. Where a finding was made more often than then, the
// last ones are the new ones: nothing tells them apart.
func (r Report) Since(b *Baseline) Report {
	left := maps.Clone(b.times)
	var c Compared
	var fresh []Finding
	for _, f := range r.Findings {
		id := r.identity(f.Redacted()) // the stored one is redacted too
		if left[id] > 0 {
			left[id]--
			c.Known++
			continue
		}
		fresh = append(fresh, f)
	}
	// What lies in a plan that was not checked this time is not gone, it was not looked for.
	checked := map[string]bool{"": true}
	for _, p := range r.Plans {
		checked[p.Slug] = p.RulesRun > 0
	}
	for id, n := range left {
		if checked[id.slug] {
			c.Gone += n
		}
	}
	r.Findings, r.Compared = fresh, &c
	return r
}

// Compared counts what a report leaves out because it was there before, and what has gone since.
type Compared struct{ Known, Gone int }

// Line tells it in a sentence.
func (c Compared) Line() string {
	return "Her står kun det, der er nyt siden sidst: " + danish.Plural(c.Known, "fund", "fund") + " var der i forvejen, og " +
		danish.Plural(c.Gone, "fund", "fund") + " fra sidst er væk."
}

// redirected returns the text as UTF-8. Where Windows' own shell sends output to a file, it writes UTF-16 or puts a mark in
// front; the rules and places are plain ASCII and come through whole.
func redirected(text []byte) []byte {
	if len(text) < 2 || text[0] != 0xff || text[1] != 0xfe {
		return bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
	}
	units := make([]uint16, 0, len(text)/2)
	for i := 2; i+1 < len(text); i += 2 {
		units = append(units, uint16(text[i])|uint16(text[i+1])<<8)
	}
	return []byte(string(utf16.Decode(units)))
}
