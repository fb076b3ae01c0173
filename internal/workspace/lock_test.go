package workspace

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// A build that finds another one at work waits for it, and when that takes too long it says so and has touched nothing.
func TestLocked(t *testing.T) {
	t.Parallel()
	out := layOld(t)
	other := newWriter(disk{}, newSet(out))
	must(t, other.open())
	must(t, other.lock())
	must(t, other.prepare("haandbog.md", []byte("halvt"))) // which the second must not tidy away

	w := newWriter(disk{}, newSet(out))
	w.tries = 2
	_, err := w.write()
	want := "Jeg skriver ikke i mappen " + filepath.Join(out, "eksempelby") +
		", for programmet er allerede i gang med at skrive i den et andet sted. Vent, til det er færdigt, og prøv igen."
	if err == nil || err.Error() != want {
		t.Errorf("it says %v", err)
	}
	if survey(t, other.dir) > 0 || read(t, filepath.Join(other.dir, temporary("haandbog.md"))) != "halvt" {
		t.Error("the other build's files were touched")
	}
	if got := mustWrite(t, set(out, before[0])); len(got.Unchanged) != 1 {
		t.Errorf("with nothing to write the lock does not matter: %+v", got)
	}
	other.close()
	heal(t, out, 0)
}

// What a killed build leaves locks nothing.
func TestStaleLock(t *testing.T) {
	t.Parallel()
	out := layOld(t)
	must(t, os.WriteFile(filepath.Join(out, "eksempelby", ".beredskab-lock"), nil, 0o600))
	heal(t, out, 0)

	must(t, os.WriteFile(filepath.Join(out, "eksempelby", ".beredskab-lock"), nil, 0o600))
	must(t, os.WriteFile(filepath.Join(out, "eksempelby", temporary("haandbog.md")), nil, 0o600))
	mustWrite(t, newSet(out)) // nothing is to be written
	if names := list(t, filepath.Join(out, "eksempelby")); len(names) != len(after)+2 {
		t.Errorf("left behind: %v", names)
	}
}

// Many builds of one folder at once come one after the other, and each leaves the set whole.
func TestManyAtOnce(t *testing.T) {
	t.Parallel()
	out := filepath.Join(t.TempDir(), "out")
	var all sync.WaitGroup
	for n := range 20 {
		all.Go(func() {
			s := set(out, before...)
			if n%2 == 0 {
				s = newSet(out)
			}
			if _, err := writeSet(s); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	dir := filepath.Join(out, "eksempelby")
	renewed := 0
	for i, f := range after {
		switch read(t, filepath.Join(dir, f.Name)) {
		case string(f.Data):
			renewed++
		case string(before[i].Data):
		default:
			t.Errorf("%s is neither the one nor the other", f.Name)
		}
	}
	if renewed != 0 && renewed != len(after) {
		t.Errorf("%d files of the one set among those of the other", renewed)
	}
	for _, name := range list(t, dir) {
		if strings.HasPrefix(name, temporaryPrefix) {
			t.Errorf("left behind: %s", name)
		}
	}
}
