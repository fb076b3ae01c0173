package workspace

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// This file breaks the machine under a build, at every step it takes, and looks at what is left: each file must be the old or
// the new one as a whole, a set that was broken off must say so, and the next build must name it and make it whole.

// The set before and after. The workbook on disk has been filled in, which must survive everything.
var (
	before = []Output{{"haandbog.html", []byte("<p>gammel")}, {"haandbog.md", []byte("# Gammel\n")}, {"tjekliste.xlsx", []byte("PK gammel")}}
	after  = []Output{{"haandbog.html", []byte("<p>ny")}, {"haandbog.md", []byte("# Ny\n")}, {"tjekliste.xlsx", []byte("PK ny")}}
)

const filledIn = "PK gammel, udfyldt"

// layOld builds the old set and fills the workbook in.
func layOld(t *testing.T) (out string) {
	t.Helper()
	out = filepath.Join(t.TempDir(), "out")
	mustWrite(t, set(out, before...))
	must(t, os.WriteFile(filepath.Join(out, "eksempelby", "tjekliste.xlsx"), []byte(filledIn), 0o600))
	return out
}

// newSet is the set that is being written when the machine breaks.
func newSet(out string) Set {
	s := set(out, after...)
	s.Build = "44556677"
	return s
}

// steps lists what a build of the new set asks of the machine, in order.
func steps(t *testing.T) (list []string) {
	t.Helper()
	w := newWriter(disk{}, newSet(layOld(t)))
	w.fault = func(op, name string) error {
		list = append(list, op+" "+name)
		return nil
	}
	if _, err := w.write(); err != nil {
		t.Fatal(err)
	}
	if len(list) < 20 {
		t.Fatalf("only %d steps: %v", len(list), list)
	}
	return list
}

// survey looks at what is there and returns how many files are new.
func survey(t *testing.T, dir string) (renewed int) {
	t.Helper()
	for i, f := range after {
		switch got := read(t, filepath.Join(dir, f.Name)); got {
		case string(f.Data):
			renewed++
		case string(before[i].Data), filledIn:
		default:
			t.Errorf("%s is neither old nor new: %q", f.Name, got)
		}
	}
	filled := 0
	for _, name := range list(t, dir) {
		if strings.HasSuffix(name, ".xlsx") && read(t, filepath.Join(dir, name)) == filledIn {
			filled++
		}
	}
	if filled == 0 {
		t.Error("what was filled in is lost")
	}
	return renewed
}

// heal builds again and wants the set whole, and what was out of step named.
func heal(t *testing.T, out string, renewed int) {
	t.Helper()
	got := mustWrite(t, newSet(out))
	for i, f := range after {
		if read(t, filepath.Join(got.Dir, f.Name)) != string(f.Data) {
			t.Errorf("%s is not the new one", after[i].Name)
		}
	}
	if renewed > 0 && renewed < len(after) && len(got.Broken) == 0 {
		t.Error("a set of old and new files is not named")
	}
	names := list(t, got.Dir)
	if i := slices.IndexFunc(names, func(n string) bool { return strings.HasPrefix(n, temporaryPrefix) }); i >= 0 {
		t.Errorf("left behind: %s", names[i])
	}
	if len(names) != len(after)+2 { // the manifest, and one copy of what was filled in
		t.Errorf("in the folder: %v", names)
	}
	if again := mustWrite(t, newSet(out)); again.Broken != nil || again.Written != nil || again.Kept != nil {
		t.Errorf("not healed: %+v", again)
	}
}

func TestMachineFails(t *testing.T) {
	t.Parallel()
	for _, broken := range []struct {
		name string
		err  error
		want string
	}{
		{"full disk", syscall.ENOSPC, "der er ikke plads på drevet"},
		{"open in Excel", syscall.EBUSY, "åben i et andet program"},
		{"bad disk", syscall.EIO, "styresystemet siger: "},
		{"no rights", fs.ErrPermission, ""},
	} {
		for n, step := range steps(t) {
			t.Run(fmt.Sprintf("%s/%d %s", broken.name, n, step), func(t *testing.T) {
				t.Parallel()
				out := layOld(t)
				w := newWriter(disk{}, newSet(out))
				asked := 0
				w.fault = func(op, name string) error {
					if asked++; asked > n {
						return &fs.PathError{Op: op, Path: name, Err: broken.err}
					}
					return nil
				}
				_, err := w.write()
				renewed := survey(t, filepath.Join(out, "eksempelby"))
				var problem *Problem
				if !errors.As(err, &problem) || !strings.Contains(problem.Message, broken.want) {
					t.Errorf("it says %v", err)
				}
				if !strings.HasPrefix(step, "rename haandbog") && !strings.HasPrefix(step, "rename tjekliste.xlsx") &&
					!strings.Contains(step, "manifest") && renewed > 0 {
					t.Error("a file was replaced before everything lay ready")
				}
				for _, name := range list(t, filepath.Join(out, "eksempelby")) {
					if strings.HasPrefix(name, temporaryPrefix) {
						t.Errorf("left behind: %s", name)
					}
				}
				heal(t, out, renewed)
			})
		}
	}
}

// A workbook that is open in Excel cannot be replaced on Windows. That is found before the handbook has been replaced, so the
// set stays whole.
func TestOpenWorkbookChangesNothing(t *testing.T) {
	t.Parallel()
	out := layOld(t)
	w := newWriter(disk{}, newSet(out))
	w.fault = func(op, name string) error {
		if name == "tjekliste.xlsx" && (op == "open" || op == "rename") {
			return &fs.PathError{Op: op, Path: name, Err: syscall.EBUSY}
		}
		return nil
	}
	_, err := w.write()
	want := "Jeg kan ikke skrive " + filepath.Join(out, "eksempelby", "tjekliste.xlsx") +
		": den er måske åben i et andet program, for eksempel Excel. Luk den, og prøv igen."
	if err == nil || err.Error() != want {
		t.Errorf("it says %v", err)
	}
	if n := survey(t, filepath.Join(out, "eksempelby")); n > 0 {
		t.Errorf("%d files were replaced", n)
	}
	if names := list(t, filepath.Join(out, "eksempelby")); len(names) != 4 || !strings.Contains(read(t, filepath.Join(out, "eksempelby", manifestName)), `"complete": true`) {
		t.Errorf("in the folder: %v", names)
	}
	heal(t, out, 0)
}

// killedAt tells the test program, run once more as the build that is killed, at which step that happens.
const killedAt = "BEREDSKAB_TEST_KILLED_AT"

// TestKilledHere is the build that is killed; by itself it does nothing.
func TestKilledHere(t *testing.T) {
	n, err := strconv.Atoi(os.Getenv(killedAt))
	if err != nil {
		t.Skip("run by TestKilled")
	}
	w := newWriter(disk{}, newSet(os.Getenv(killedAt+"_OUT")))
	asked := 0
	w.fault = func(string, string) error {
		if asked++; asked > n {
			self, _ := os.FindProcess(os.Getpid())
			_ = self.Kill()
			select {} // the signal is on its way
		}
		return nil
	}
	_, _ = w.write()
}

// The power goes at every step that a build takes: nothing that the program does afterwards can tidy up.
func TestKilled(t *testing.T) {
	t.Parallel()
	self, err := os.Executable()
	must(t, err)
	seen := map[int]bool{}
	for n, step := range steps(t) {
		out := layOld(t)
		cmd := exec.Command(self, "-test.run=^TestKilledHere$")
		cmd.Env = append(os.Environ(), killedAt+"="+strconv.Itoa(n), killedAt+"_OUT="+out)
		var exit *exec.ExitError
		if err := cmd.Run(); !errors.As(err, &exit) || exit.Exited() && exit.ExitCode() == 0 {
			t.Fatalf("%s: the build was not killed: %v", step, err)
		}
		renewed := survey(t, filepath.Join(out, "eksempelby"))
		seen[renewed] = true
		heal(t, out, renewed)
		if t.Failed() {
			t.Fatalf("killed before step %d, %s", n, step)
		}
	}
	if diff := cmp.Diff(map[int]bool{0: true, 1: true, 2: true, 3: true}, seen); diff != "" {
		t.Errorf("not every mixture of old and new files came up: %s", diff)
	}
}

// A workbook that a killed build had just written is nobody's work and is not put aside; one that was filled in between is.
func TestKilledBuildsWorkbookIsNotKept(t *testing.T) {
	t.Parallel()
	out := filepath.Join(t.TempDir(), "out")
	dir := filepath.Join(out, "eksempelby")
	mustWrite(t, set(out, before...))
	w := newWriter(disk{}, newSet(out))
	w.fault = func(op, name string) error {
		if op == "create" && name == manifestName && read(t, filepath.Join(dir, "tjekliste.xlsx")) == "PK ny" {
			return syscall.EIO // the last step: the manifest still says that the build is under way
		}
		return nil
	}
	if _, err := w.write(); err == nil {
		t.Fatal("the build was not broken off")
	}
	third := newSet(out)
	third.Files = []Output{{"tjekliste.xlsx", []byte("PK nyere")}}
	if got := mustWrite(t, third); got.Kept != nil {
		t.Errorf("kept %v", got.Kept)
	}
	must(t, os.Remove(filepath.Join(dir, manifestName)))
	must(t, os.WriteFile(filepath.Join(dir, "tjekliste.xlsx"), []byte(filledIn), 0o600))
	if _, err := writeSet(newSet(out)); err == nil || read(t, filepath.Join(dir, "tjekliste.xlsx")) != filledIn {
		t.Errorf("without a manifest what was filled in is replaced: %v", err)
	}
}
