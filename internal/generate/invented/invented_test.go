package invented

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"beredskab/internal/diag"
	"beredskab/internal/plan"
	"beredskab/internal/register"
	"beredskab/internal/syntax"
)

func maker(t *testing.T) *Maker {
	t.Helper()
	m, err := New(os.DirFS("../../../examples"))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// A benchmark on a plan with errors would measure the printing of errors: every plan is read as it is written.
func TestPlansAreSound(t *testing.T) {
	t.Parallel()
	m := maker(t)
	seen := map[string]bool{}
	var least, most int
	for i := range len(register.Municipalities) + 2 {
		p := m.Plan(1, i)
		if seen[p.Slug] {
			t.Errorf("two plans are called %s", p.Slug)
		}
		seen[p.Slug] = true
		var trees []*syntax.Node
		phones := map[string]bool{}
		for _, f := range p.Files {
			tree, findings := syntax.Parse(diag.NewFile(f.Name, []byte(f.Text)))
			for _, found := range findings {
				t.Errorf("%s/%s: %s", p.Slug, f.Name, found.Message)
			}
			trees = append(trees, tree)
			if strings.Contains(f.Text, "Eksempelby") || strings.Contains(f.Text, "Lilleø") {
				t.Errorf("%s/%s names the example", p.Slug, f.Name)
			}
		}
		model, findings := plan.Decode(p.Slug, trees, nil)
		for _, f := range findings {
			if f.Severity == diag.Error {
				t.Errorf("%s: %s %s", p.Slug, f.Place, f.Message)
			}
		}
		for _, c := range model.Contacts {
			for _, n := range c.Phones {
				if phones[n.Number] || !strings.HasPrefix(n.Number, "00 00 ") {
					t.Errorf("%s: the number %s is used twice or not invented", p.Slug, n.Number)
				}
				phones[n.Number] = true
			}
		}
		if n := len(model.Departments); least == 0 || n < least {
			least = n
		} else {
			most = max(most, n)
		}
	}
	if least > 5 || most < 100 {
		t.Errorf("from %d to %d departments, which is not from tiny to København", least, most)
	}
}

func TestPlansFollowTheSeed(t *testing.T) {
	t.Parallel()
	a, b := maker(t).Plan(7, 3), maker(t).Plan(7, 3)
	if diff := cmp.Diff(a, b); diff != "" {
		t.Errorf("one seed, two plans:\n%s", diff)
	}
	if cmp.Equal(a, maker(t).Plan(8, 3)) {
		t.Error("two seeds, one plan")
	}
}
