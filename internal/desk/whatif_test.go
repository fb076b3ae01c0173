package desk

import (
	"strings"
	"testing"
)

// A contact that is away opens holes that are told, the year is drawn, and the worst moment leads to itself.
func TestWhatIf(t *testing.T) {
	t.Parallel()
	d := opened(t, "lilleoe")
	d.Handle(Event{Do: "go", Value: "hvem-svarer"})
	a := d.view().Answers
	if !strings.Contains(string(a.Year), "<svg") || a.Worst == "" {
		t.Fatalf("year %d bytes, worst %q, why %q", len(a.Year), a.Worst, a.Why)
	}
	d.Handle(Event{Do: "go", Value: a.WorstAt})
	if worst := d.view().Answers; worst.Why != "" || len(worst.Rows) == 0 {
		t.Errorf("%s leads nowhere: %s", a.WorstAt, worst.Why)
	}
	lost := 0
	for _, c := range a.WhatIf.Contacts[1:] {
		d.Handle(Event{Do: "go", Value: "hvem-svarer"})
		for i, v := range []string{c.Word, "2026-12-07", "2026-12-11"} {
			d.Handle(Event{Do: "ask", At: number(i + 4), Value: v})
		}
		w := d.view().Answers.WhatIf
		if !w.Asked || w.Why != "" {
			t.Fatalf("%s: not asked: %s (%s)", c.Word, w.Why, d.address)
		}
		lost += len(w.Rows)
	}
	if lost == 0 {
		t.Error("nobody is missed")
	}
	d.Handle(Event{Do: "ask", At: "6", Value: "2026-12-01"})
	if w := d.view().Answers.WhatIf; w.Asked || w.Why == "" {
		t.Errorf("a last day before the first is not told: %+v", w)
	}
}
