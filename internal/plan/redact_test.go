package plan

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"beredskab/internal/cpr"
)

// A number is hidden whatever kind of field it stands in, and what is not one is left alone.
func TestRedact(t *testing.T) {
	t.Parallel()
	path := &EscalationPath{Title: "Ring 010190-1234", Level: Many{"acute", "0101901234"}, When: "**010190-1234**, og 00 00 00 12"}
	path.Steps = []*Step{{Of: path, Do: "010190 1234", Within: Deadline{Text: "010190-1234"}}}
	p := &Plan{
		Info:            &Info{Title: "Kl. 010190-9999x og 26/1234"},
		Contacts:        []*Contact{{Item: Item{ID: "a"}, Name: "Ærø 010190-1234", Hours: Hours{Text: "010190-1234"}}},
		EscalationPaths: []*EscalationPath{path},
		Recommendations: &Recommendations{A1: &Recommendation{Points: map[string]*PointClaim{"A1.1": {Note: "010190-1234"}}}},
	}
	p.Contacts[0].Note = "010190-1234"
	if p.Contact("a") == nil {
		t.Fatal("no contact")
	}
	p.Redact(cpr.Policy{})
	const hidden = "xxxxxx-xxxx"
	got := []string{
		path.Title, path.Level[1], string(path.When), path.Steps[0].Do, path.Steps[0].Within.Text, p.Contacts[0].Name, p.Contacts[0].Hours.Text,
		p.Contacts[0].Note, p.Recommendations.A1.Points["A1.1"].Note,
	}
	want := []string{"Ring " + hidden, "xxxxxxxxxx", "**" + hidden + "**, og 00 00 00 12", "xxxxxx xxxx", hidden, "Ærø " + hidden, hidden, hidden, hidden}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if p.Contact("a") == nil || p.Info.Title == "" {
		t.Error("the plan is no longer whole")
	}
}
