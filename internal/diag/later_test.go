package diag

import (
	"bytes"
	"strings"
	"testing"
)

// What is wrong comes first, in the order of the file; what is not there yet is counted by group, and nothing is lost.
func TestLater(t *testing.T) {
	t.Parallel()
	f := NewFile("plan.yaml", []byte("a: 1\nb: 2\nc: 3\n"))
	at := func(start int) Span { return Span{f, start, start + 1} }
	r := Report{Findings: []Finding{
		{Rule: "A1.1", Severity: Warning, Span: at(0), Message: "opsporing", Absent: true},
		{Rule: "H1", Severity: Error, Span: at(10), Message: "tiden"},
		{Rule: "K2", Severity: Info, Span: at(5), Message: "stedfortræder", Absent: true},
		{Rule: "A1.10", Severity: Warning, Span: at(0), Message: "spørgsmål", Absent: true},
		{Rule: "B1", Severity: Warning, Span: at(5), Message: "koden"},
	}}
	Sort(r.Findings)
	group := func(rule string) (string, string) {
		id, _, _ := strings.Cut(rule, ".")
		return id[:min(2, len(id))], "Gruppen " + id
	}
	print := func(show string) string {
		var b bytes.Buffer
		if err := Text(&b, r, TextOptions{Later: Later{Group: group, Show: show, How: "beredskab validate plan.yaml --missing"}}); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	for show, want := range map[string][]string{
		"":   {"koden [B1]", "tiden [H1]", "(3 ting)", "validate plan.yaml --missing A1\n", "    2  --missing A1  Gruppen A1\n", "    1  --missing K2  Gruppen K2\n", "1 fejl, 3 advarsler, 1 oplysning."},
		"A1": {"koden [B1]", "tiden [H1]", "opsporing [A1.1]", "spørgsmål [A1.10]", "(1 ting)", "--missing K2", "1 fejl, 3 advarsler, 1 oplysning."},
	} {
		text, last := print(show), -1
		for _, w := range want {
			i := strings.Index(text, w)
			if i <= last {
				t.Errorf("%q: %q stands at %d, after what stands at %d:\n%s", show, w, i, last, text)
			}
			last = i
		}
		if strings.Contains(text, "stedfortræder") {
			t.Errorf("%q: what is kept for later is told", show)
		}
	}
}
