package desk

import (
	"slices"
	"strings"
	"testing"

	"beredskab/internal/pipeline"
	"beredskab/internal/xlsx/xlsxtest"
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
	if full.address != "tjeklister" || h == nil || h.Clear || len(h.Disputes)+len(h.Others)+len(h.Changes) > 0 {
		t.Errorf("an untouched checklist: at %q, %+v; %q", full.address, h, full.say)
	}
	full.Handle(Event{Do: "bring"})
	if !slices.Equal(before, full.files()) {
		t.Error("an untouched checklist changed the plan")
	}
}

// What somebody has written in a checklist is shown first and then in the plan; where the plan says something else by now, she chooses.
func TestBring(t *testing.T) {
	t.Parallel()
	d := opened(t, "eksempelby")
	d.Handle(Event{Do: "take", Value: "medarbejdere/xlsx"})
	s := xlsxtest.Open(t, d.update.Download[0].Data)
	s.Write("Opgaver", "opgaver", "actions/kursus-opsporing", "Note", "Aftalt på mødet")
	s.Write("Opgaver", "opgaver", "actions/folder-oversaettelse", "Note", "Fra tjeklisten")
	book := Incoming{Path: "tjekliste.xlsx", Data: s.Send()}
	note := func(id string) string {
		for _, l := range d.list("actions") {
			if l.identity == "actions/"+id {
				return l.node.Get("note").Text()
			}
		}
		return ""
	}
	for _, l := range d.list("actions") {
		if l.identity == "actions/folder-oversaettelse" {
			d.Handle(Event{Do: "set", At: l.place.Key("note").String(), Value: "Fra planen"})
			d.Handle(Event{Do: "leave"})
		}
	}
	before := d.files()
	for _, right := range []string{"plan", "workbook", "tjekliste.xlsx", ""} {
		d.Handle(Event{Do: "open", Files: []Incoming{book}})
		h := d.view().Home
		if h == nil || len(h.Disputes) != 1 || h.Open != 1 || len(h.Changes) != 1 || h.Changes[0].New != "Aftalt på mødet" || !slices.Equal(before, d.files()) {
			t.Fatalf("not shown first: %+v; %q", h, d.say)
		}
		want, open := "Fra tjeklisten", 0
		switch right {
		case "tjekliste.xlsx":
			d.Handle(Event{Do: "choose", At: "0", Value: right})
		case "plan":
			want = "Fra planen"
			d.Handle(Event{Do: "choose", At: "0", Value: right})
		case "": // nobody chooses: what is clear is taken, and the rest waits
			want, open = "Fra planen", 1
		default:
			d.Handle(Event{Do: "choose", Value: right})
		}
		if h = d.view().Home; h.Open != open || !h.Clear {
			t.Errorf("%s: chosen, and there is %+v", right, h)
		}
		d.Handle(Event{Do: "bring"})
		if note("kursus-opsporing") != "Aftalt på mødet" || note("folder-oversaettelse") != want {
			t.Errorf("%s: %q and %q; said %q", right, note("kursus-opsporing"), note("folder-oversaettelse"), d.say)
		}
		if (d.address == "tjeklister") != (open == 1) {
			t.Errorf("%s: at %q afterwards", right, d.address)
		}
		d.Handle(Event{Do: "undo"})
		if !slices.Equal(before, d.files()) {
			t.Errorf("%s: not one step", right)
		}
	}
}

// Citizens are offered nothing that they do not get: the appendix and the cards are staff's.
func TestPapersOfCitizens(t *testing.T) {
	t.Parallel()
	for _, p := range papers()[:2] {
		said := ""
		for _, f := range p.files(p) {
			said += f.Label + "\n"
		}
		if citizens := p.slug == "borgere"; strings.Contains(said, "bilag") == citizens || strings.Contains(said, "handlekort") == citizens {
			t.Errorf("%s: %s", p.title, said)
		}
	}
}
