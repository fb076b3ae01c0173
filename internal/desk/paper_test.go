package desk

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"
)

// Every paper can be looked at and taken home, what is many files as one zip and each card by itself too.
func TestPapers(t *testing.T) {
	t.Parallel()
	d := opened(t, "lilleoe")
	for _, p := range papers() {
		u := d.Handle(Event{Do: "go", Value: "hent/" + p.slug})
		if u.Frame == nil || !strings.Contains(*u.Frame, "Lilleø") {
			t.Errorf("%s is not shown", p.slug)
		}
		if again := d.Handle(Event{Do: "go", Value: "hent/" + p.slug}); again.Frame != nil {
			t.Errorf("%s is sent to the frame twice", p.slug)
		}
		for _, f := range p.files(p) {
			if u := d.Handle(Event{Do: "take", Value: f.Word}); len(u.Download) == 0 || len(u.Download) > mostLoose {
				t.Errorf("%s: %d files; said %q", f.Word, len(u.Download), d.say)
			}
		}
	}
	all := d.Handle(Event{Do: "take", Value: "handlekort/*"}).Download[0]
	z, err := zip.NewReader(bytes.NewReader(all.Data), int64(len(all.Data)))
	if err != nil || len(z.File) < 3 {
		t.Fatalf("%s: %v, %+v", all.Name, err, z)
	}
	cards := d.cardList("")
	if len(cards) != len(z.File)-1 {
		t.Errorf("%d cards are listed, %d are in the zip", len(cards), len(z.File)-1)
	}
	for _, c := range cards {
		u := d.Handle(Event{Do: "go", Value: "hent/handlekort/" + c.Word})
		if u.Frame == nil || !strings.Contains(*u.Frame, c.Label) {
			t.Errorf("the card of %s is not shown", c.Label)
		}
		got := d.Handle(Event{Do: "take", Value: "handlekort/" + c.Word}).Download
		if len(got) != 1 || got[0].Name != c.Word || u.Frame != nil && string(got[0].Data) != *u.Frame {
			t.Errorf("the card of %s is not given as it is shown", c.Label)
		}
	}
	at := d.list("contacts")[0].place.Key("name").String()
	d.Handle(Event{Do: "set", At: at, Value: "Helt nyt navn"})
	if u := d.Handle(Event{Do: "go", Value: "hent/medarbejdere"}); u.Frame == nil || !strings.Contains(*u.Frame, "Helt nyt navn") {
		t.Error("after an edit the old paper is shown")
	}
}
