package desk

import (
	"slices"
	"strings"
	"testing"

	"beredskab/internal/pipeline"
)

// A workbook is known for what it is: a planskema begins a plan, and a checklist asks for the plan it belongs to.
func TestHome(t *testing.T) {
	t.Parallel()
	form, _, err := pipeline.Intake(nil, nil, "0000", "Eksempelby")
	if err != nil {
		t.Fatal(err)
	}
	d := New(Options{Today: 20787})
	d.Handle(Event{Do: "open", Files: []Incoming{{Path: "planskema.xlsx", Data: form}}})
	if d.name == "" && !strings.Contains(d.say, "lanskema") {
		t.Errorf("the planskema is not known: %q", d.say)
	}

	full := opened(t, "lilleoe")
	full.Handle(Event{Do: "take", Value: "medarbejdere/xlsx"})
	if len(full.update.Download) != 1 {
		t.Fatalf("no checklist: %q", full.say)
	}
	book := Incoming{Path: "tjekliste.xlsx", Data: full.update.Download[0].Data}
	empty := New(Options{Today: 20787})
	empty.Handle(Event{Do: "open", Files: []Incoming{book}})
	if empty.name != "" || !strings.Contains(empty.say, "Åbn først den plan") {
		t.Errorf("a checklist without a plan: %q", empty.say)
	}
	before := full.files()
	full.Handle(Event{Do: "open", Files: []Incoming{book}})
	h := full.view().Home
	if full.address != "tjeklister" || h == nil || h.Clear || len(h.Conflicts) > 0 {
		t.Errorf("an untouched checklist: at %q, %+v; %q", full.address, h, full.say)
	}
	full.Handle(Event{Do: "bring"})
	if !slices.Equal(before, full.files()) {
		t.Error("an untouched checklist changed the plan")
	}
}
