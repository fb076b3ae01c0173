package diag

import (
	"strings"
	"testing"
	"unicode"
)

// A finding about something else on the line must not show the number either, nor may its words.
func TestPrintersRedact(t *testing.T) {
	t.Parallel()
	f := NewFile("plan.yaml", []byte("note: æ om 010190-1234, navnn: x\n"))
	r := Report{Findings: []Finding{{
		Rule: "S1", Place: "contacts/010190-1234", Span: Span{f, 25, 30}, Message: `Feltet "010190-1234"`, Fix: "Slet 010190-1234",
		Notes: []Note{{Span: Span{f, 0, 4}, Message: "Se 010190-1234"}},
	}}}
	var text, json strings.Builder
	if err := Text(&text, r, TextOptions{}); err != nil {
		t.Fatal(err)
	}
	if err := JSON(&json, r); err != nil {
		t.Fatal(err)
	}
	for _, out := range []string{text.String(), json.String()} {
		if strings.Contains(out, "010190") || strings.Contains(out, "1234") || !strings.Contains(out, "******-****") {
			t.Errorf("the number is shown:\n%s", out)
		}
	}
	if r.Findings[0].Notes[0].Message != "Se 010190-1234" {
		t.Error("printing changed the finding")
	}
}

// TestHarmlessShortCut: no character that steers, hides or turns passes for an ordinary one.
func TestHarmlessShortCut(t *testing.T) {
	t.Parallel()
	for r := range rune(unicode.MaxRune) {
		if !ordinary(r) {
			continue
		}
		if unicode.Is(unicode.C, r) || unicode.Is(unicode.Z, r) && r != ' ' || unicode.Is(unicode.M, r) {
			t.Errorf("U+%04X passes for ordinary", r)
		}
	}
	if got := Harmless("Én\u202eto\x1b\x80", false); got != "Én<U+202E>to<U+001B><80>" {
		t.Errorf("got %q", got)
	}
}
