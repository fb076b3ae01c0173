package pipeline

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"beredskab/examples"
	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/workspace"
)

// A plan that is read again after a change is found to hold what it is found to hold when nobody remembers it.
func TestReadAgain(t *testing.T) {
	t.Parallel()
	texts := map[string][]byte{}
	entries, err := examples.Files.ReadDir("eksempelby")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if texts["eksempelby/"+e.Name()], err = examples.Files.ReadFile("eksempelby/" + e.Name()); err != nil {
			t.Fatal(err)
		}
	}
	var before *Reading
	check := func(again bool) []diag.Finding {
		w := workspace.NewMemory(texts)
		found, err := w.Find([]string{"eksempelby"})
		if err != nil {
			t.Fatal(err)
		}
		if !again {
			before = nil
		}
		r, err := ReadAgain(w, found.Plans[0], before)
		if err != nil {
			t.Fatal(err)
		}
		before = r
		return r.Check(Options{Today: hours.DayOf(2026, 11, 30)}).All()
	}
	change := func(name, old, text string) {
		changed := strings.Replace(string(texts[name]), old, text, 1)
		if changed == string(texts[name]) {
			t.Fatalf("%s does not hold %q", name, old)
		}
		texts[name] = []byte(changed)
	}
	ignore := cmpopts.IgnoreUnexported(diag.File{})
	changes := [][3]string{
		{"eksempelby/kontakter.yaml", "name: Voksenvagten", "name: Vagten 010190-1234"},
		{"eksempelby/kontakter.yaml", "name: Vagten 010190-1234", "name: [Vagten"},
		{"eksempelby/kontakter.yaml", "name: [Vagten", "name: Vagten"},
		{"eksempelby/handleveje.yaml", "do: ", "do: Ring til manden, og spørg ham, om det passer. "},
		{"eksempelby/handleveje.yaml", "do: Ring til manden, og spørg ham, om det passer. ", "do: "},
	}
	check(false)
	var last *Reading
	for _, c := range changes {
		change(c[0], c[1], c[2])
		got := check(true)
		last = before
		if diff := cmp.Diff(check(false), got, ignore); diff != "" {
			t.Errorf("after %q: %s", c[2], diff)
		}
		before = last
	}
}
