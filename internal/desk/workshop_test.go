package desk

import (
	"slices"
	"strings"
	"testing"

	"beredskab/examples"
)

// Several plans are put side by side, with names and without, and their snapshots lie beside them the next time.
func TestWorkshop(t *testing.T) {
	t.Parallel()
	var files []Incoming
	for _, name := range []string{"lilleoe", "klitby", "skovlund"} {
		entries, err := examples.Files.ReadDir(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			data, err := examples.Files.ReadFile(name + "/" + e.Name())
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, Incoming{Path: "planer/" + name + "/" + e.Name(), Data: data})
		}
	}
	d := New(Options{Today: 20787})
	d.Handle(Event{Do: "open", Files: files})
	w := d.view().Workshop
	if w == nil || w.Why != "" || len(w.Plans) != 3 || !strings.Contains(w.Page, "Klitby") {
		t.Fatalf("%+v; said %q", w, d.say)
	}
	for _, c := range workshopFiles {
		d.Handle(Event{Do: "compared", Value: c.Word})
		if want := map[bool]int{true: 3, false: 1}[c.Word == "*.json"]; len(d.update.Download) != want {
			t.Errorf("%s: %d files; said %q", c.Word, len(d.update.Download), d.say)
		}
	}
	var snapshots []Incoming
	for _, f := range d.update.Download {
		snapshots = append(snapshots, Incoming{Path: f.Name, Data: f.Data})
	}
	snapshots = slices.DeleteFunc(snapshots, func(f Incoming) bool { return !strings.HasSuffix(f.Path, "-2026-11-30.json") })
	d.Handle(Event{Do: "open", Files: snapshots})
	if w := d.view().Workshop; w.Snapshots != 3 || w.Why != "" {
		t.Errorf("%d snapshots: %s", w.Snapshots, w.Why)
	}
	d.Handle(Event{Do: "names", On: true})
	if w := d.view().Workshop; w.Why != "" || strings.Contains(w.Page, "Klitby") || len(w.Page) < 1000 || len(w.Plans) > 0 {
		t.Errorf("not anonymous: %s, %d bytes", w.Why, len(w.Page))
	}
	d.Handle(Event{Do: "close"})
	if v := d.view(); v.Kind != "start" {
		t.Errorf("closed to %q", v.Kind)
	}
}
