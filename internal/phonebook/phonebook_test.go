package phonebook

import (
	"bytes"
	"strings"
	"testing"

	"beredskab/internal/plan"
	"beredskab/internal/sample"
)

// Each contact that can be dialled has a card with its number and hours, and each national line.
func TestCards(t *testing.T) {
	t.Parallel()
	in := sample.InputOf(t, "eksempelby", 0)
	data, err := Write(in)
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	for _, want := range []string{
		"FN:Voldsrådgivningen (Eksempelby Kommune)\r\n", "TEL;TYPE=WORK;TYPE=VOICE:00000010\r\n", "man-ons 9-15\\, tor 9-17\\, fre 9-13", "CATEGORIES:Beredskab\r\n",
		"FN:Alarm 112\r\n", "TEL;TYPE=WORK;TYPE=VOICE:112\r\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("lacks %q", want)
		}
	}
	again, err := Write(sample.InputOf(t, "eksempelby", 1))
	if err != nil || !bytes.Equal(data, again) {
		t.Errorf("not the same bytes twice (%v)", err)
	}
	in.Edition = plan.Public
	public, err := Write(in)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Count(string(public), "BEGIN:VCARD") >= strings.Count(text, "BEGIN:VCARD") {
		t.Error("citizens are given every number")
	}
}

// A name cannot end its line or begin another part.
func TestHostileNames(t *testing.T) {
	t.Parallel()
	in := sample.InputOf(t, "lilleoe", 0)
	in.Plan.Contacts[0].Name = "a\r\nTEL:112\nb;c,d\\"
	data, err := Write(in)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(data), "\nTEL:112") {
		t.Errorf("a name became a line:\n%s", data)
	}
}
