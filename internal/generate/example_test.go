package main

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"beredskab/internal/catalogue"
	"beredskab/internal/diag"
	"beredskab/internal/plan"
	"beredskab/internal/register"
	"beredskab/internal/syntax"
)

// The catalogue tells a drafter which fields to fill in. It must call them what the plan format calls them, or the drafter
// looks in vain: every "Title (key)" is a key of the model, or a word of its vocabulary with its Danish.
func TestHowNamesRealFields(t *testing.T) {
	t.Parallel()
	titles := map[string]map[string]bool{"own": {"jer selv": true}}
	add := func(word, title string) {
		if titles[word] == nil {
			titles[word] = map[string]bool{}
		}
		titles[word][strings.ToLower(title)] = true
	}
	seen := map[*plan.Block]bool{}
	var walk func(b *plan.Block)
	walk = func(b *plan.Block) {
		if b == nil || seen[b] {
			return
		}
		seen[b] = true
		for _, k := range b.Keys {
			add(k.Name, k.Title)
			walk(k.Block)
		}
	}
	walk(plan.Model())
	for _, terms := range plan.Vocabulary {
		for _, term := range terms {
			add(term.Word, term.Da)
		}
	}

	named := regexp.MustCompile(`([^()]*)\(([a-z_]+)\)`)
	for _, p := range catalogue.Points() {
		pairs := named.FindAllStringSubmatch(p.How, -1)
		if len(pairs) == 0 {
			t.Errorf("%s names no field", p.ID)
		}
		for _, pair := range pairs {
			before, word := strings.ToLower(strings.TrimSpace(pair[1])), pair[2]
			found := false
			for title := range titles[word] {
				found = found || strings.HasSuffix(before, title)
			}
			if !found {
				t.Errorf("%s: no field or word is called %q (%s); it is %v", p.ID, pair[1], word, titles[word])
			}
		}
	}
}

// An example is copied by people in a hurry: it must be read without a complaint, except about what stands outside the
// fragment (the rest of the plan, and the contacts it refers to).
func TestExamplesAreRead(t *testing.T) {
	t.Parallel()
	outside := map[string]bool{"S4": true, "S14": true} // something not yet written, an id that names nothing
	for _, p := range catalogue.Points() {
		t.Run(p.ID, func(t *testing.T) {
			t.Parallel()
			text := "format: 1\nmunicipality: {code: \"0000\", name: Eksempelby}\n" + p.Example
			root, findings := syntax.Parse(&diag.File{Name: "plan.yaml", Text: []byte(text)})
			decoded, more := plan.Decode("eksempel", []*syntax.Node{root}, nil)
			for _, f := range append(findings, more...) {
				if !outside[f.Rule] {
					t.Errorf("%s: %s [%s]", p.ID, f.Message, f.Rule)
				}
			}
			printable := func(id string) (known, printable bool) {
				line := register.LineByID(id)
				return line != nil, line != nil && line.Printable()
			}
			for _, f := range decoded.CheckNational(printable, nil) {
				t.Errorf("%s: %s", p.ID, f.Message)
			}
		})
	}
}

// The plan package keeps its own count of the points, because it does not know the catalogue.
func TestPlanKnowsThePoints(t *testing.T) {
	t.Parallel()
	for _, r := range catalogue.Recommendations {
		for _, p := range r.Points {
			if !plan.PointExists(p.ID) {
				t.Errorf("the plan does not know %s", p.ID)
			}
		}
		if beyond := fmt.Sprintf("%s.%d", r.ID, len(r.Points)+1); plan.PointExists(beyond) {
			t.Errorf("the plan knows %s, which is no point", beyond)
		}
	}
}
