package desk

import (
	"strings"
	"testing"
)

// A button beside a finding puts it right in one step, and undo gives the bytes back.
func TestFix(t *testing.T) {
	t.Parallel()
	d := opened(t, "lilleoe")
	l := d.list("contacts")[0]
	d.Handle(Event{Do: "set", At: l.place.Key("verified").String(), Value: "1. oktober 2026"})
	d.Handle(Event{Do: "leave"})
	before := d.files()
	d.Handle(Event{Do: "go", Value: address(l.identity)})
	_, after, found := strings.Cut(d.sent["main"], `data-do="fix" data-value="`)
	value, _, _ := strings.Cut(after, `"`)
	if !found || !strings.Contains(value, "1. oktober 2026") {
		t.Fatalf("no button beside the finding: %q", value)
	}
	for i := range d.findings.all {
		if f := &d.findings.all[i]; len(f.Edits) > 0 {
			d.Handle(Event{Do: "fix", Value: identity(f)})
			break
		}
	}
	if got := d.list("contacts")[0].node.Get("verified").Text(); got != "2026-10-01" {
		t.Errorf("verified is %q after the fix; said: %s", got, d.say)
	}
	d.Handle(Event{Do: "undo"})
	for i, f := range d.files() {
		if f != before[i] {
			t.Errorf("%s is not as it was", f.Name)
		}
	}
}

// A file that is broken half-way through has the button too, in the text view.
func TestFixBrokenText(t *testing.T) {
	t.Parallel()
	d := opened(t, "lilleoe")
	f := d.files()[0]
	broken := strings.Replace(f.Text, "\n  - id:", "\n  -id:", 1)
	d.Handle(Event{Do: "text", At: f.Name, Value: broken})
	d.Handle(Event{Do: "go", Value: "tekst/" + f.Name})
	if !strings.Contains(d.sent["main"], `data-do="fix"`) {
		t.Fatal("no button in the text view")
	}
	d.Handle(Event{Do: "go", Value: "fund"})
	d.Handle(Event{Do: "fix"})
	if d.files()[0] != f {
		t.Errorf("not put right; said: %s", d.say)
	}
}
