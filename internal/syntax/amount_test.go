package syntax

import (
	"strings"
	"testing"

	"beredskab/internal/diag"
)

func TestTooMuch(t *testing.T) {
	t.Parallel()
	tree := func(name string, items int) *Node {
		root, _ := Parse(diag.NewFile(name, []byte("a:\n"+strings.Repeat("- {b: c}\n", items))))
		return root
	}
	small, large := tree("lille.yaml", 10), tree("stor.yaml", maxNodes/3-20)
	if _, much := TooMuch([]*Node{small, large, nil}); much {
		t.Errorf("%d is too much", small.amount()+large.amount())
	}
	f, much := TooMuch([]*Node{small, tree("større.yaml", maxNodes/3), nil})
	if !much || f.Rule != "Y3" || f.Span.File.Name != "større.yaml" || !strings.Contains(f.Message, "højst 40.000") {
		t.Errorf("got %+v", f)
	}
	wide, _ := Parse(diag.NewFile("bred.yaml", []byte("a:\n"+strings.Repeat(" b: c\n", maxKeys+1))))
	f, much = TooMuch([]*Node{small, wide})
	if !much || f.Span.Start != len("a:\n")+maxKeys*len(" b: c\n")+1 {
		t.Errorf("got %+v", f)
	}
}
