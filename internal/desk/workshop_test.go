package desk

import (
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
		if len(d.update.Download) != 1 {
			t.Errorf("%s: %d files; said %q", c.Word, len(d.update.Download), d.say)
		}
	}
	series := d.update.Download[0] // snapshots and the key of the letters
	d.Handle(Event{Do: "open", Files: []Incoming{{Path: series.Name, Data: series.Data}}})
	if w := d.view().Workshop; w.Snapshots != 3 || w.Why != "" {
		t.Errorf("%d snapshots: %s", w.Snapshots, w.Why)
	}
	for _, page := range workshopPages {
		d.Handle(Event{Do: "shown", Value: page.Word})
		if w := d.view().Workshop; w.Title != page.Label || len(w.Page) < 1000 {
			t.Errorf("%s is shown as %q, %d bytes", page.Word, w.Title, len(w.Page))
		}
	}
	d.Handle(Event{Do: "names", On: true})
	if w := d.view().Workshop; w.Why != "" || strings.Contains(w.Page, "Klitby") || len(w.Page) < 1000 || len(w.Plans) > 0 {
		t.Errorf("not anonymous: %s, %d bytes", w.Why, len(w.Page))
	}
	letters := d.view().Workshop.Page
	d.Handle(Event{Do: "close"})
	if v := d.view(); v.Kind != "start" {
		t.Errorf("closed to %q", v.Kind)
	}

	// The next time the letters are the same where the series is laid beside the plans, and others where it is not.
	again := New(Options{Today: 20787, Random: strings.NewReader(strings.Repeat("another key", 9))})
	again.Handle(Event{Do: "open", Files: files})
	again.Handle(Event{Do: "names", On: true})
	if w := again.view().Workshop; !w.Drawn || w.Page == letters {
		t.Error("a new key draws the old letters")
	}
	again.Handle(Event{Do: "open", Files: []Incoming{{Path: series.Name, Data: series.Data}}})
	if w := again.view().Workshop; w.Drawn || w.Page != letters {
		t.Error("the letters are others, although the series is there")
	}
}
