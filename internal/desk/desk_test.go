package desk

import (
	"slices"
	"strings"
	"testing"

	"beredskab/internal/hours"
)

func opened(t *testing.T, example string) *Desk {
	t.Helper()
	d := New(Options{Today: hours.DayOf(2026, 11, 30)})
	d.Handle(Event{Do: "example", Value: example})
	if d.reading == nil {
		t.Fatalf("not read: %v", d.trouble)
	}
	return d
}

// Every page can be shown, for every item of the plan.
func TestPages(t *testing.T) {
	t.Parallel()
	d := opened(t, "lilleoe")
	addresses := []string{"fund", "tekst", "tekst/plan.yaml", "hent", "hvem-svarer", "findes/ikke"}
	for i := range steps {
		addresses = append(addresses, "trin/"+number(i+1))
		for _, k := range keysOf(i) {
			for _, l := range d.list(k.Name) {
				addresses = append(addresses, address(l.identity))
			}
		}
	}
	if len(addresses) < 40 {
		t.Fatalf("only %d pages", len(addresses))
	}
	for _, a := range addresses {
		d.Handle(Event{Do: "go", Value: a})
		if html := d.sent["main"]; strings.Contains(html, "Siden kan ikke vises") || len(html) < 40 {
			t.Errorf("%s: %s", a, html)
		}
	}
}

// A name is typed, and only its bytes change; undo gives the very bytes back.
func TestTypeAndUndo(t *testing.T) {
	t.Parallel()
	d := opened(t, "eksempelby")
	before := d.files()
	l := d.list("contacts")[0]
	for _, text := range []string{"V", "Vo", "Voksne"} {
		d.Handle(Event{Do: "set", At: l.place.Key("name").String(), Value: text})
	}
	if got := d.list("contacts")[0].node.Get("name").Text(); got != "Voksne" {
		t.Errorf("name is %q", got)
	}
	d.Handle(Event{Do: "undo"})
	for i, f := range d.files() {
		if f != before[i] {
			t.Errorf("%s is not as it was", f.Name)
		}
	}
}

// What was kept in the browser can be taken up and worked on.
func TestResume(t *testing.T) {
	t.Parallel()
	d := opened(t, "eksempelby")
	at := d.list("contacts")[0].place.Key("name").String()
	kept := d.kept
	for _, e := range []Event{{Do: "set", At: at, Value: "Vagten"}, {Do: "add", At: d.list("actions")[0].place.File + "|actions", Value: "Ny"}, {Do: "undo"}} {
		u := d.Handle(e).Keep
		if u == nil || u.Whole || len(u.Files) != 1 || len(u.Saved) > 0 {
			t.Fatalf("%s: more is kept than what changed: %+v", e.Do, u)
		}
		kept = &Kept{Name: kept.Name, Files: with(kept.Files, u.Files[0].Name, u.Files[0].Text), Saved: kept.Saved}
	}
	if !slices.Equal(kept.Files, d.files()) || !slices.Equal(kept.Saved, d.saved) {
		t.Fatal("what is kept is not the plan")
	}
	event := Event{Do: "resume", Value: kept.Name}
	for _, f := range kept.Files {
		event.Files = append(event.Files, Incoming{"now/" + f.Name, []byte(f.Text)})
	}
	for _, f := range kept.Saved {
		event.Files = append(event.Files, Incoming{"saved/" + f.Name, []byte(f.Text)})
	}
	again := New(d.options)
	again.Handle(event)
	if u := again.Handle(Event{Do: "set", At: at, Value: "Nattevagten"}); u.Say != "" || u.Keep == nil || !again.unsaved() {
		t.Errorf("it says %q", u.Say)
	}
	for again.history.undoable() != "" {
		again.Handle(Event{Do: "undo"})
	}
	if again.unsaved() != true {
		t.Error("what was not saved before counts as saved")
	}
}

// Without a plan an address leads to the beginning, and nothing there is undone.
func TestNothingOpen(t *testing.T) {
	t.Parallel()
	d := New(Options{Today: hours.DayOf(2026, 11, 30)})
	for _, e := range []Event{{Do: "go", Value: "hvem-svarer"}, {Do: "leave"}} {
		if d.Handle(e); d.view().Kind != "start" {
			t.Errorf("%s leads to %q", e.Do, d.view().Kind)
		}
	}
}
