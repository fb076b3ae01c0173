package pipeline

import (
	"strings"
	"testing"

	"beredskab/internal/diag"
	"beredskab/internal/plan"
	"beredskab/internal/returned"
	"beredskab/internal/syntax"
	"beredskab/internal/workspace"
	"beredskab/internal/xlsx"
)

// An answer must never break the plan, whatever the merge makes of it: a fault that the plan has not already stops the import, and
// one that it has does not.
func TestHarm(t *testing.T) {
	t.Parallel()
	const before = `format: 1
municipality: {code: "0000", name: Prøveby}
plan: {title: Beredskab, version: "1", status: draft, responsible: ingen}
actions:
  - {id: kursus, title: Kursus, status: in_progress}
`
	for _, c := range []struct{ name, old, now, want string }{
		{"a fault that was there", "title: Kursus", "title: Nyt kursus", ""},
		{"a word that no plan has", "in_progress", "i gang", `"i gang"`},
		{"no title", "title: Kursus, ", "", "title"},
		{"an unknown key", "status: in_progress", "statuss: in_progress", "statuss"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			file := diag.NewFile("plan.yaml", []byte(before))
			tree, _ := syntax.Parse(file)
			p, findings := plan.Decode("by", []*syntax.Node{tree}, nil)
			if len(findings) == 0 {
				t.Fatal("the plan has no fault to begin with")
			}
			i := &Imported{Reading: &Reading{Source: &workspace.Plan{Slug: "by"}, Plan: p}, Merged: &returned.Merged{}}
			i.Conflicts = i.harm([]syntax.Changed{{File: file, Text: []byte(strings.Replace(before, c.old, c.now, 1))}}, ImportOptions{}, map[xlsx.Where]plan.Problem{})
			switch {
			case c.want == "" && len(i.Conflicts) > 0:
				t.Errorf("conflicts: %v", i.Conflicts)
			case c.want != "" && (len(i.Conflicts) != 1 || !strings.Contains(i.Conflicts[0].Message, c.want) || !strings.HasPrefix(i.Conflicts[0].Message, "Planen ville få en fejl: ")):
				t.Errorf("conflicts: %v, want one about %s", i.Conflicts, c.want)
			}
		})
	}
}
