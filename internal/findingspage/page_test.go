package findingspage_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"beredskab/internal/check"
	"beredskab/internal/diag"
	"beredskab/internal/document"
	"beredskab/internal/findingspage"
	"beredskab/internal/plan"
	"beredskab/internal/sample"
	"beredskab/internal/syntax"
)

// findingsOf makes the page of an example. Of the good ones it tells what a year later would, so that there is something.
func findingsOf(t testing.TB, name string, turn int) (*document.Document, findingspage.Input) {
	t.Helper()
	in := sample.InputOf(t, name, turn)
	p := findingspage.Input{
		Plan: in.Plan, Slug: name, Result: in.Result, Findings: in.Result.Findings, Rules: check.AllRules(), Date: in.Date, Hash: in.Hash,
	}
	return findingspage.New(p), p
}

// Every rule that found something has one section of its own, with what to do and with the places, and no other has.
func TestFindingsPageShowsEachOnce(t *testing.T) {
	t.Parallel()
	for _, name := range sample.Examples {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d, in := findingsOf(t, name, 0)
			shown := map[string]int{}
			sample.Sections(d, func(s *document.Section) {
				if id, ok := strings.CutPrefix(s.ID, "fund-"); ok {
					shown[id]++
					if len(s.Blocks) < 2 {
						t.Errorf("%s: only %d blocks", s.Title, len(s.Blocks))
					}
				}
			})
			want := map[string]bool{}
			for _, f := range in.Findings {
				want[strings.ReplaceAll(strings.ToLower(f.Rule), ".", "-")] = true
			}
			for id := range want {
				if shown[id] != 1 {
					t.Errorf("%s is told %d times", id, shown[id])
				}
			}
			if len(shown) != len(want) || len(want) == 0 {
				t.Errorf("%d rules found something, and %d are told", len(want), len(shown))
			}
		})
	}
}

// What to do first begins with what must not be in a plan, and errors come before the rest.
func TestFindingsPageOrder(t *testing.T) {
	t.Parallel()
	d, _ := findingsOf(t, "begynder", 0)
	var order []string
	for _, item := range d.Sections[0].Blocks[0].(document.List).Items {
		order = append(order, item.Text[0].Text+" "+strings.Fields(item.Text[2].Text)[0])
	}
	if got := strings.Join(order, ", "); !strings.HasPrefix(got, "fejl P1, fejl P2, fejl S1,") || strings.Contains(got, "advarsel") {
		t.Errorf("the order is %s", got)
	}
}

// The order of the files makes no difference.
func TestFindingsPageIsTheSame(t *testing.T) {
	t.Parallel()
	a, _ := findingsOf(t, "eksempelby", 0)
	b, _ := findingsOf(t, "eksempelby", 3)
	if fmt.Sprintf("%v", sample.AllTexts(a)) != fmt.Sprintf("%v", sample.AllTexts(b)) {
		t.Error("the page depends on the order of the files")
	}
}

// What should never have been in the plan is not copied from it to the page.
func TestFindingsPageKeepsPrivate(t *testing.T) {
	t.Parallel()
	d, _ := findingsOf(t, "begynder", 0)
	all := strings.Join(sample.AllTexts(d), "\n")
	for _, secret := range []string{"010100-0000", "Opdigtetvej"} {
		if strings.Contains(all, secret) {
			t.Errorf("the page shows %q", secret)
		}
	}
	if !strings.Contains(all, "telefon: \"00 00 00 81\"") {
		t.Error("the page does not show the line of an ordinary finding")
	}
}

// What only few may see is told of without its words: the page is passed around.
func TestFindingsPageKeepsRestricted(t *testing.T) {
	t.Parallel()
	source := `format: 1
municipality: {code: "0000", name: Prøveby}
contacts:
  - {id: hemmelig, name: Den hemmelige linje, audience: restricted, hours: "man 8-8 hos Ulvestuen"}
`
	tree, found := syntax.Parse(diag.NewFile("plan.yaml", []byte(source)))
	p, decoded := plan.Decode("proeveby", []*syntax.Node{tree}, nil)
	in := sample.InputFor(p, append(found, decoded...))
	d := findingspage.New(findingspage.Input{Plan: p, Slug: "proeveby", Result: in.Result, Findings: in.Result.Findings, Rules: check.AllRules(), Date: sample.Today})
	all := strings.Join(sample.AllTexts(d), "\n")
	if strings.Contains(all, "Ulvestuen") {
		t.Error("the page shows the words of a restricted contact")
	}
	if !strings.Contains(all, "som kun få må se") {
		t.Error("the page is silent about a finding that only few may see")
	}
}

// An example on the page is a piece of plan as it should be, and its departments are the plan's own.
func TestFindingsPageExamples(t *testing.T) {
	t.Parallel()
	for _, name := range sample.Examples {
		d, in := findingsOf(t, name, 0)
		n := 0
		sample.Sections(d, func(s *document.Section) {
			for _, b := range s.Blocks {
				x, ok := b.(document.Prose)
				if !ok || !strings.HasPrefix(x.Text.Source(), "```") {
					continue
				}
				n++
				text := strings.Trim(x.Text.Source(), "`\n")
				tree, found := syntax.Parse(diag.NewFile("eksempel.yaml", []byte(text+"\n")))
				if tree == nil || len(found) > 0 {
					t.Errorf("%s, %s: the example cannot be read: %v\n%s", name, s.Title, found, text)
					continue
				}
				departments := tree.Get("departments")
				if departments == nil || name == "eksempelby" {
					continue
				}
				for _, item := range departments.Items {
					if id := item.Get("id"); id != nil && in.Plan.Department(id.Value) == nil {
						t.Errorf("%s, %s: the department %s is not the plan's", name, s.Title, id.Value)
					}
				}
			}
		})
		if n == 0 {
			t.Errorf("%s: no examples", name)
		}
	}
}

// A plan that cannot be read has a page too: its drafter needs it most.
func TestFindingsPageOfUnreadable(t *testing.T) {
	t.Parallel()
	file := diag.NewFile("plan.yaml", []byte("format: 1\nmunicipality: {\n\tname\n"))
	_, found := syntax.Parse(file)
	p, _ := plan.Decode("ny", nil, nil)
	d := findingspage.New(findingspage.Input{Plan: p, Slug: "ny", Findings: found, Rules: check.AllRules(), Date: sample.Today})
	if d.Stamp.Municipality != "ny" || !slices.ContainsFunc(d.Front, func(b document.Block) bool { _, ok := b.(document.Notice); return ok }) || len(d.Sections) < 2 {
		t.Errorf("the page is %+v", d)
	}
	empty := findingspage.New(findingspage.Input{Plan: p, Slug: "ny", Result: &check.Result{}, Rules: check.AllRules(), Date: sample.Today})
	if len(empty.Sections) != 0 || len(empty.Front) != 1 {
		t.Errorf("the page of a plan with nothing to say is %+v", empty)
	}
}
