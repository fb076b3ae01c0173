package intake

import (
	"os"
	"testing"

	"beredskab/internal/diag"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
	"beredskab/internal/xlsx"
	"beredskab/internal/xlsx/xlsxtest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// TestIntakeProperty changes a plan at random and sends it through an intake workbook: it says the same afterwards.
func TestIntakeProperty(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../returned/testdata/home/plan.yaml")
	if err != nil {
		t.Fatal(err)
	}
	p := xlsxtest.Decode(t, map[string]string{"plan.yaml": string(text)})
	root := p.Trees[0]
	type at struct {
		node *syntax.Node
		key  *plan.Key
	}
	var fields []at
	p.Walk(func(f plan.Field) {
		if f.Index < 0 && f.Key.Name != "id" && f.Key.Name != "format" && f.Owner.Node.Get(f.Key.Name) != nil {
			fields = append(fields, at{f.Owner.Node, f.Key})
		}
	})
	rapid.Check(t, func(t *rapid.T) {
		e := syntax.NewEditor(root)
		for n := rapid.IntRange(1, 6).Draw(t, "changes"); n > 0; n-- {
			f := rapid.SampledFrom(fields).Draw(t, "field")
			if text := f.key.Kind == plan.KindText || f.key.Kind == plan.KindProse; text && rapid.Bool().Draw(t, "write") {
				e.Set(f.node, syntax.Text("x"+xlsx.Tidy(xlsxtest.AnyText().Draw(t, "text"))), f.key.Name)
			} else if f.key.Need != "always" { // an item that says nothing at all is not carried
				e.Set(f.node, syntax.Nothing(), f.key.Name)
			}
		}
		files, err := e.Files()
		if err != nil {
			t.Fatal(err)
		}
		if len(files) == 0 {
			return
		}
		tree, _ := syntax.Parse(diag.NewFile("plan.yaml", files[0].Text))
		changed, _ := plan.Decode("lilleoe", []*syntax.Node{tree}, nil)
		book, lost := Form(changed, "", "")
		data, err := xlsx.Write(book)
		if err != nil || len(lost) > 0 {
			t.Fatal(err, lost)
		}
		r, err := xlsx.Read("x.xlsx", data)
		if err != nil {
			t.Fatal(err)
		}
		taken := Read(r)
		if len(taken.Conflicts) > 0 {
			t.Fatalf("conflicts: %v", taken.Conflicts)
		}
		tree, _ = syntax.Parse(diag.NewFile("plan.yaml", taken.Text))
		again, _ := plan.Decode("lilleoe", []*syntax.Node{tree}, nil)
		if diff := cmp.Diff(values(changed), values(again)); diff != "" {
			t.Error(diff)
		}
	})
}
