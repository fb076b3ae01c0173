package plan_test

import (
	"flag"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"beredskab/internal/diag"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the findings that come out into the case files")

// decode reads files by name; those in a folder called shared are shared.
func decode(t interface{ Helper() }, files map[string]string) (*plan.Plan, []diag.Finding) {
	t.Helper()
	var own, shared []*syntax.Node
	var findings []diag.Finding
	for name, body := range files {
		tree, mistakes := syntax.Parse(diag.NewFile(name, []byte(body)))
		findings = append(findings, mistakes...)
		if strings.HasPrefix(name, "shared/") {
			shared = append(shared, tree)
		} else {
			own = append(own, tree)
		}
	}
	p, found := plan.Decode("eksempelby", own, shared)
	findings = append(findings, found...)
	diag.Sort(findings)
	return p, findings
}

// list writes findings one a line, as the case files hold them.
func list(findings []diag.Finding) string {
	var b strings.Builder
	position := func(s diag.Span) string {
		if s.File == nil {
			return "-"
		}
		line, column := s.File.Position(s.Start)
		endLine, endColumn := s.File.Position(s.End)
		if endLine != line {
			return fmt.Sprintf("%s:%d:%d-%d:%d", s.File.Name, line, column, endLine, endColumn)
		}
		return fmt.Sprintf("%s:%d:%d-%d", s.File.Name, line, column, endColumn)
	}
	for _, f := range findings {
		fmt.Fprintf(&b, "%s [%s] %s %s\n", position(f.Span), f.Rule, f.Severity.Word(), f.Message)
		fmt.Fprintf(&b, "    %s\n", f.Fix)
		fmt.Fprintf(&b, "    @%s\n", f.Place)
		for _, n := range f.Notes {
			fmt.Fprintf(&b, "    %s %s\n", position(n.Span), n.Message)
		}
	}
	return b.String()
}

// TestDecode runs the case files: a plan in one or several files, and the findings it must give.
func TestDecode(t *testing.T) {
	t.Parallel()
	cases, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatalf("no case files: %v", err)
	}
	for _, name := range cases {
		t.Run(strings.TrimSuffix(path.Base(name), ".txtar"), func(t *testing.T) {
			t.Parallel()
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files, want := map[string]string{}, -1
			comment, parts := sections(string(data))
			for i, f := range parts {
				if f.name == "findings" {
					want = i
					continue
				}
				files[f.name] = f.body
			}
			_, findings := decode(t, files)
			got := list(findings)
			for _, f := range findings {
				if s := f.Span; s.File == nil || s.Start < 0 || s.Start > s.End || s.End > len(s.File.Text) {
					t.Errorf("finding %s %q has no place in a file: %d-%d", f.Rule, f.Message, s.Start, s.End)
				}
			}
			if *update {
				if want < 0 {
					parts = append(parts, section{name: "findings"})
					want = len(parts) - 1
				}
				parts[want].body = got
				if err := os.WriteFile(name, []byte(joined(comment, parts)), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if want < 0 {
				t.Fatal("the case has no findings section; run with -update and read what it wrote")
			}
			if diff := cmp.Diff(parts[want].body, got); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

// TestRuleExamples holds the rule table to its word: the bad example gives the finding, the good one does not.
func TestRuleExamples(t *testing.T) {
	t.Parallel()
	const head = "format: 1\n"
	const municipality = "municipality:\n  code: \"0000\"\n  name: Eksempelby\n"
	whole := func(fragment string) string {
		switch {
		case strings.HasPrefix(fragment, "format:"):
			return fragment + "\n" + municipality
		case strings.HasPrefix(fragment, "municipality:"):
			return head + fragment + "\n"
		}
		return head + municipality + fragment + "\n"
	}
	seen := map[string]bool{}
	for _, r := range plan.Rules() {
		if seen[r.ID] {
			t.Errorf("two rules have the id %s", r.ID)
		}
		seen[r.ID] = true
		if r.Title == "" || r.Why == "" || r.Fix == "" {
			t.Errorf("%s lacks a text", r.ID)
		}
		if r.Bad == "" {
			continue // needs several files; the case files have them
		}
		t.Run(r.ID, func(t *testing.T) {
			t.Parallel()
			for _, example := range []struct {
				text string
				want bool
			}{{r.Bad, true}, {r.Good, false}} {
				p, findings := decode(t, map[string]string{"plan.yaml": whole(example.text)})
				findings = append(findings, p.CheckNational(func(id string) (bool, bool) { return id == "politi-114", true }, nil)...)
				found := false
				for _, f := range findings {
					if f.Rule == r.ID && f.Place != "plan" && f.Place != "contacts" && f.Place != "departments" && f.Place != "escalation_paths" {
						found = true
						if f.Severity != r.Severity {
							t.Errorf("the rule weighs %s, its finding %s", r.Severity.Word(), f.Severity.Word())
						}
					}
				}
				if found != example.want {
					t.Errorf("found %v, want %v in\n%s\ngot:\n%s", found, example.want, whole(example.text), list(findings))
				}
			}
		})
	}
}
