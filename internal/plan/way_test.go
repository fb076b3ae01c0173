package plan_test

import (
	"testing"

	"beredskab/internal/diag"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
)

func TestSameWay(t *testing.T) {
	t.Parallel()
	tree, _ := syntax.Parse(diag.NewFile("plan.yaml", []byte(`format: 1
contacts:
  - {id: a, name: A, phones: [{number: "00 00 00 01"}, {number: "00 00 00 02"}]}
  - {id: b, name: B, phones: [{number: "+45 00000001"}]}
  - {id: c, name: C, phones: [{number: "00 00 00 03"}]}
  - {id: tom, name: Tom, phones: [{number: "00 00 00 xx"}]}
  - {id: hus, name: Omstillingen, phones: [{number: "00 00 00 04"}]}
  - {id: d, name: D, via: hus}
  - {id: e, name: E, via: hus}
  - {id: f, name: F, via: hus, ask_for: D}
  - {id: g, name: G, phones: [{number: "00 00 00 04 lok. 12"}]}
  - {id: p, name: P, via: national/politi-114, ask_for: vagtchefen}
  - {id: x, name: X, via: y}
  - {id: y, name: Y, via: x}
`)))
	p, _ := plan.Decode("p", []*syntax.Node{tree}, nil)
	for _, tt := range []struct {
		ref   string
		tried []string
		want  bool
	}{
		{"b", []string{"a"}, true},
		{"a", []string{"b"}, false}, // there is a second number
		{"a", []string{"b", "a"}, true},
		{"c", []string{"a", "b"}, false},
		{"tom", []string{"tom"}, false},
		{"d", []string{"e"}, false}, // the switchboard answered, and is asked for another
		{"d", []string{"f"}, true},
		{"d", []string{"hus"}, true}, // the switchboard did not
		{"g", []string{"d"}, false},
		{"g", []string{"hus"}, true},
		{"x", []string{"y"}, false},
		{"national/alarm-112", []string{"national/alarm-112"}, true},
		{"national/politi-114", []string{"c", "p"}, true},
		{"c", nil, false},
	} {
		if got := p.SameWay(tt.ref, tt.tried...); got != tt.want {
			t.Errorf("%s after %v: %v", tt.ref, tt.tried, got)
		}
	}
}
