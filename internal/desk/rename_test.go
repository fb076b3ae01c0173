package desk

import (
	"slices"
	"strings"
	"testing"

	"beredskab/internal/diag"
	"beredskab/internal/hours"
)

// Something gets the id that its new name makes, everything that names it follows, and undo gives the bytes back in one step.
func TestRename(t *testing.T) {
	t.Parallel()
	for _, key := range []string{"contacts", "departments", "escalation_paths", "groups", "partners", "services"} {
		d := opened(t, "eksempelby")
		l := d.list(key)[0]
		old := l.node.Get("id").Text()
		named := "name"
		if key == "escalation_paths" {
			named = "title"
		}
		d.Handle(Event{Do: "set", At: l.place.Key(named).String(), Value: "Helt Andet Navn"})
		d.Handle(Event{Do: "leave"})
		before, findings := d.files(), len(d.Findings)
		l = d.list(key)[0]
		uses := len(d.uses(l.place))
		d.Handle(Event{Do: "go", Value: address(l.identity)})
		if !strings.Contains(d.sent["main"], `data-do="rename"`) {
			t.Fatalf("%s: no button", key)
		}
		d.Handle(Event{Do: "rename", At: l.place.String()})
		if d.question == nil || len(d.question.Uses) != uses {
			t.Fatalf("%s: asked %+v", key, d.question)
		}
		d.Handle(Event{Do: "renamed", At: l.place.String()})
		now := d.list(key)[0]
		if got := now.node.Get("id").Text(); got != "helt-andet-navn" {
			t.Errorf("%s: id is %q; said %q", key, got, d.say)
		}
		if len(d.uses(now.place)) != uses || len(d.Findings) != findings {
			t.Errorf("%s %s: %d uses, then %d; %d findings of reading, then %d", key, old, uses, len(d.uses(now.place)), findings, len(d.Findings))
		}
		if d.address != address(now.identity) {
			t.Errorf("%s: the page is at %q", key, d.address)
		}
		d.Handle(Event{Do: "undo"})
		if !slices.Equal(before, d.files()) {
			t.Errorf("%s: undo does not give the bytes back", key)
		}
	}
}

// A step gets another id, the steps that lead to it follow, and deleting one that others lead to is asked about.
func TestRenameStep(t *testing.T) {
	t.Parallel()
	d := New(Options{Today: hours.DayOf(2026, 11, 30)})
	text := "municipality: {code: \"0000\", name: Prøveby}\nescalation_paths:\n  - id: fare\n    title: Fare\n    level: acute\n    steps:\n" +
		"      - id: start\n        do: Ring 112\n        next: [{if: Ingen svarer, to: igen}, {if: Ellers, to: slut}]\n" +
		"      - id: igen # vigtigt\n        do: Ring én gang til\n        next: [{to: slut}]\n      - id: slut\n        do: Bliv til hjælpen er der\n        ends: Hjælpen er der\n" +
		"  - id: anden\n    title: Anden\n    level: knowledge\n    steps:\n      - id: begynd\n        do: Se efter\n        next: [{to: fare/igen}]\n" +
		"waivers:\n  - {rule: E9, where: escalation_paths/fare/steps/igen, reason: Vi har drøftet det}\n"
	d.Handle(Event{Do: "open", Files: []Incoming{{Path: "p/plan.yaml", Data: []byte(text)}}})
	d.Handle(Event{Do: "go", Value: "handleveje/fare"})
	at := Place{"p/plan.yaml", []string{"escalation_paths", "0", "steps", "1"}}
	if !strings.Contains(d.sent["main"], `data-do="rename" data-at="`+at.String()) {
		t.Error("the step has no button")
	}
	d.Handle(Event{Do: "rename", At: at.String()})
	uses := len(d.uses(at))
	if d.question == nil || len(d.question.Uses) != uses || uses == 0 {
		t.Fatalf("%d uses, asked %+v; said %q", uses, d.question, d.say)
	}
	d.Handle(Event{Do: "renamed", At: at.String()})
	got := d.files()[0].Text
	if want := strings.ReplaceAll(text, "igen", "ring-en-gang-til"); got != want {
		t.Errorf("said %q, and the file is\n%s", d.say, got)
	}
	d.Handle(Event{Do: "remove", At: at.String()})
	if d.question == nil || len(d.question.Uses) != uses {
		t.Fatalf("a step that others lead to is deleted unasked; %+v", d.question)
	}
	d.Handle(Event{Do: "removed", At: at.String()})
	if strings.Contains(d.files()[0].Text, "to: ring-en-gang-til") {
		t.Errorf("a reference is left:\n%s", d.files()[0].Text)
	}
	d.Handle(Event{Do: "undo"})
	d.Handle(Event{Do: "undo"})
	if d.files()[0].Text != text {
		t.Error("undo does not give the bytes back")
	}
}

// What a field is to name is made beside it, in one step.
func TestCreate(t *testing.T) {
	t.Parallel()
	d := opened(t, "lilleoe")
	l := d.list("departments")[0]
	before := d.files()
	at := l.place.Key("key_person")
	d.Handle(Event{Do: "create", At: at.String(), Value: "Nøglepersonen i Æbleby"})
	if got := find(d.trees[at.File], at.Path).Text(); got != "noeglepersonen-i-aebleby" || d.Plan.Contact(got) == nil {
		t.Errorf("names %q; said %q", got, d.say)
	}
	d.Handle(Event{Do: "undo"})
	if !slices.Equal(before, d.files()) {
		t.Error("not one step")
	}
}

// The hours that can be picked are all read without a word of fault.
func TestPatterns(t *testing.T) {
	t.Parallel()
	d := opened(t, "lilleoe")
	at := d.list("contacts")[0].place.Key("hours")
	for _, p := range patterns {
		d.Handle(Event{Do: "pick", At: at.String(), Value: p.Word})
		for _, f := range d.findings.all {
			if strings.HasSuffix(f.Place, "/hours") && strings.HasPrefix(f.Place, "contacts/"+d.list("contacts")[0].node.Get("id").Text()) && f.Severity > diag.Info {
				t.Errorf("%q: %s", p.Word, f.Message)
			}
		}
	}
}
