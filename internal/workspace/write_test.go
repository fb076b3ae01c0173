package workspace

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func set(out string, files ...Output) Set {
	return Set{Out: out, Name: "eksempelby", Build: "00112233", Files: files}
}

var (
	book  = Output{Name: "haandbog.md", Data: []byte("# Håndbog\n")}
	sheet = Output{Name: "tjekliste.xlsx", Data: []byte("PK")}
)

func mustWrite(t *testing.T, s Set) *Outcome {
	t.Helper()
	got, err := New("", nil).Write(s)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func writeSet(s Set) (*Outcome, error) { return New("", nil).Write(s) }

func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestWriteLeavesUnchangedFilesAlone(t *testing.T) {
	t.Parallel()
	out := filepath.Join(t.TempDir(), "a", "out")
	first := mustWrite(t, set(out, book, sheet))
	if diff := cmp.Diff([]string{"haandbog.md", "tjekliste.xlsx"}, first.Written); diff != "" {
		t.Error(diff)
	}
	path := filepath.Join(out, "eksempelby", "haandbog.md")
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if got := info.Mode().Perm(); got != 0o644 {
		t.Errorf("mode %o, want 644", got)
	}
	long := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, name := range []string{"haandbog.md", "tjekliste.xlsx", manifestName} {
		if err := os.Chtimes(filepath.Join(out, "eksempelby", name), long, long); err != nil {
			t.Fatal(err)
		}
	}
	second := mustWrite(t, set(out, book, Output{Name: "tjekliste.xlsx", Data: []byte("PK2")}))
	want := &Outcome{Dir: filepath.Dir(path), Written: []string{"tjekliste.xlsx"}, Unchanged: []string{"haandbog.md"}}
	if diff := cmp.Diff(want, second); diff != "" {
		t.Error(diff)
	}
	if info, _ := os.Stat(path); !info.ModTime().Equal(long) {
		t.Error("an unchanged file was touched")
	}
	if err := os.Chtimes(filepath.Join(filepath.Dir(path), manifestName), long, long); err != nil {
		t.Fatal(err)
	}
	mustWrite(t, set(out, book, Output{Name: "tjekliste.xlsx", Data: []byte("PK2")}))
	if info, _ := os.Stat(filepath.Join(filepath.Dir(path), manifestName)); !info.ModTime().Equal(long) {
		t.Error("the manifest of an unchanged set was touched")
	}
	if names := list(t, filepath.Dir(path)); len(names) != 3 {
		t.Errorf("left behind: %v", names)
	}
}

func list(t *testing.T, dir string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestWriteRefusesTargets(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		lay  func(t *testing.T, out string) // lays the obstacle
		want string
	}{
		{"file is a link", func(t *testing.T, out string) {
			elsewhere := filepath.Join(filepath.Dir(out), "elsewhere")
			must(t, os.WriteFile(elsewhere, []byte("keep"), 0o600))
			must(t, os.MkdirAll(filepath.Join(out, "eksempelby"), 0o755))
			must(t, os.Symlink(elsewhere, filepath.Join(out, "eksempelby", "tjekliste.xlsx")))
		}, "genvej"},
		{"file is a link to a device", func(t *testing.T, out string) {
			must(t, os.MkdirAll(filepath.Join(out, "eksempelby"), 0o755))
			must(t, os.Symlink(os.DevNull, filepath.Join(out, "eksempelby", "tjekliste.xlsx")))
		}, "genvej"},
		{"folder is a link", func(t *testing.T, out string) {
			must(t, os.MkdirAll(out, 0o755))
			must(t, os.Symlink(t.TempDir(), filepath.Join(out, "eksempelby")))
		}, "genvej"},
		{"folder is a file", func(t *testing.T, out string) {
			must(t, os.MkdirAll(out, 0o755))
			must(t, os.WriteFile(filepath.Join(out, "eksempelby"), nil, 0o600))
		}, "fil med det navn"},
		{"file is a folder", func(t *testing.T, out string) {
			must(t, os.MkdirAll(filepath.Join(out, "eksempelby", "tjekliste.xlsx"), 0o755))
		}, "mappe med det navn"},
		{"file is read-only", func(t *testing.T, out string) {
			must(t, os.MkdirAll(filepath.Join(out, "eksempelby"), 0o755))
			must(t, os.WriteFile(filepath.Join(out, "eksempelby", "tjekliste.xlsx"), []byte("Kontrolkode 00000000"), 0o400))
		}, "skrivebeskyttet"},
		{"manifest is a link", func(t *testing.T, out string) {
			must(t, os.MkdirAll(filepath.Join(out, "eksempelby"), 0o755))
			must(t, os.Symlink(os.DevNull, filepath.Join(out, "eksempelby", manifestName)))
		}, "genvej"},
		{"out is a link", func(t *testing.T, out string) {
			must(t, os.Symlink(t.TempDir(), out))
		}, "genvej"},
		{"out is a link to nowhere", func(t *testing.T, out string) {
			must(t, os.Symlink(filepath.Join(t.TempDir(), "gone"), out))
		}, "genvej"},
		{"out is a device", func(t *testing.T, out string) {
			must(t, os.Symlink(os.DevNull, out))
		}, "genvej"},
		{"file is somebody's own", func(t *testing.T, out string) {
			must(t, os.MkdirAll(filepath.Join(out, "eksempelby"), 0o755))
			must(t, os.WriteFile(filepath.Join(out, "eksempelby", "tjekliste.xlsx"), []byte("mine"), 0o600))
		}, "som jeg ikke har lavet"},
		{"manifest is somebody's own", func(t *testing.T, out string) {
			must(t, os.MkdirAll(filepath.Join(out, "eksempelby"), 0o755))
			must(t, os.WriteFile(filepath.Join(out, "eksempelby", manifestName), []byte(`{"name": "app", "icons": []}`), 0o600))
		}, "som jeg ikke har lavet"},
		{"manifest is no JSON", func(t *testing.T, out string) {
			must(t, os.MkdirAll(filepath.Join(out, "eksempelby"), 0o755))
			must(t, os.WriteFile(filepath.Join(out, "eksempelby", manifestName), []byte("mine"), 0o600))
		}, "som jeg ikke har lavet"},
		{"out is a file", func(t *testing.T, out string) {
			must(t, os.WriteFile(out, nil, 0o600))
		}, "kan ikke lave mappen"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			out := filepath.Join(t.TempDir(), "out")
			tt.lay(t, out)
			_, err := writeSet(set(out, book, sheet))
			var problem *Problem
			if !errors.As(err, &problem) || !strings.Contains(problem.Message, tt.want) {
				t.Fatalf("got %v, want a problem with %q", err, tt.want)
			}
			if _, err := os.Stat(filepath.Join(out, "eksempelby", "haandbog.md")); err == nil {
				t.Error("another file of the set was written")
			}
		})
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestWriteRefusesNames(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"..", "../x", "a/b", `a\b`, "/etc/passwd", "", "."} {
		s := set(filepath.Join(t.TempDir(), "out"), book)
		s.Name = "x"
		s.Files[0].Name = name
		if _, err := writeSet(s); err == nil {
			t.Errorf("file %q was written", name)
		}
		if name == "" { // the output folder itself
			continue
		}
		s = set(filepath.Join(t.TempDir(), "out"), book)
		s.Name = name
		if _, err := writeSet(s); err == nil {
			t.Errorf("folder %q was made", name)
		}
	}
}

// A build that is killed between two files leaves the manifest that says so; the next build names what was out of step
// and fixes it.
func TestWriteRepairsBrokenSet(t *testing.T) {
	t.Parallel()
	out := filepath.Join(t.TempDir(), "out")
	dir := filepath.Join(out, "eksempelby")
	mustWrite(t, set(out, book, sheet))

	newer := Output{Name: book.Name, Data: []byte("# Ny håndbog\n")}
	w := newWriter(disk{}, set(out, newer, sheet))
	must(t, w.open())
	old, err := w.readManifest()
	must(t, err)
	must(t, w.prepare(newer.Name, newer.Data))
	must(t, w.prepare("never-settled", []byte("x")))
	underWay := *old
	underWay.Complete = false
	must(t, w.put(manifestName, underWay.encode()))
	must(t, w.commit(newer.Name)) // and here the lights go out

	got := mustWrite(t, set(out, newer, sheet))
	want := &Outcome{Dir: dir, Unchanged: []string{"haandbog.md", "tjekliste.xlsx"}, Broken: []string{"haandbog.md"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if !strings.Contains(read(t, filepath.Join(dir, manifestName)), `"complete": true`) {
		t.Error("the manifest still says that a build is under way")
	}
	if again := mustWrite(t, set(out, newer, sheet)); again.Broken != nil {
		t.Errorf("still out of step: %v", again.Broken)
	}
	if names := list(t, dir); len(names) != 3 {
		t.Errorf("left behind: %v", names)
	}
}

func TestWriteNamesStaleFiles(t *testing.T) {
	t.Parallel()
	out := filepath.Join(t.TempDir(), "out")
	mustWrite(t, set(out, book, sheet))
	s := set(out, Output{Name: book.Name, Data: []byte("# Ny\n")})
	s.Build = "44556677"
	if diff := cmp.Diff([]string{"tjekliste.xlsx"}, mustWrite(t, s).Stale); diff != "" {
		t.Error(diff)
	}
	must(t, os.Remove(filepath.Join(out, "eksempelby", "tjekliste.xlsx")))
	if got := mustWrite(t, s).Stale; len(got) != 0 {
		t.Errorf("a removed file is called stale: %v", got)
	}
}

func TestWriteNew(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "a", "plan.yaml")
	w := New("", nil)
	must(t, w.WriteNew(NewFile{path, []byte("x")}))
	beside := filepath.Join(filepath.Dir(path), "schema.json")
	if err := w.WriteNew(NewFile{beside, []byte("s")}, NewFile{path, []byte("y")}); err == nil || read(t, path) != "x" {
		t.Errorf("an existing file was overwritten: %v", err)
	}
	if names := list(t, filepath.Dir(path)); len(names) != 1 {
		t.Errorf("not all or nothing: %v", names)
	}
	must(t, os.WriteFile(beside, nil, 0o600)) // what a run of 1.0.0 that was killed left behind
	must(t, w.WriteNew(NewFile{beside, []byte("s")}))
	if read(t, beside) != "s" {
		t.Error("an empty file is not filled")
	}
}

// A workbook comes back from people who filled it in, and somebody has written in the handbook. The next build writes its own
// and keeps theirs.
func TestWriteKeepsWhatPeopleChanged(t *testing.T) {
	t.Parallel()
	out := filepath.Join(t.TempDir(), "out")
	dir := filepath.Join(out, "eksempelby")
	mustWrite(t, set(out, book, sheet))
	must(t, os.WriteFile(filepath.Join(dir, sheet.Name), []byte("PK filled in"), 0o600))
	must(t, os.WriteFile(filepath.Join(dir, book.Name), []byte("scribbled"), 0o600))
	got := mustWrite(t, set(out, book, sheet))
	if len(got.Kept) != 2 || read(t, filepath.Join(dir, got.Kept[0])) != "scribbled" || read(t, filepath.Join(dir, got.Kept[1])) != "PK filled in" {
		t.Errorf("kept %v", got.Kept)
	}
	if got.Broken != nil {
		t.Errorf("what somebody has written is called broken: %v", got.Broken)
	}
	if read(t, filepath.Join(dir, sheet.Name)) != "PK" || read(t, filepath.Join(dir, book.Name)) != string(book.Data) {
		t.Error("the set is not whole")
	}
	if again := mustWrite(t, set(out, book, sheet)); again.Kept != nil || again.Broken != nil {
		t.Errorf("still: %+v", again)
	}
}

// Without its manifest a page is known by the mark that it carries: it is replaced, and what it said is kept.
func TestWriteWithoutManifest(t *testing.T) {
	t.Parallel()
	out := filepath.Join(t.TempDir(), "out")
	dir := filepath.Join(out, "eksempelby")
	page := Output{book.Name, []byte("# Håndbog\n\nKontrolkode 00112233\n")}
	mustWrite(t, set(out, page))
	must(t, os.Remove(filepath.Join(dir, manifestName)))
	got := mustWrite(t, set(out, Output{book.Name, []byte("# Ny\n\nKontrolkode 44556677\n")}))
	if len(got.Kept) != 1 || read(t, filepath.Join(dir, got.Kept[0])) != string(page.Data) {
		t.Errorf("kept %v", got.Kept)
	}
}

// A snapshot is never replaced, and nothing else is by a snapshot.
func TestStore(t *testing.T) {
	t.Parallel()
	w, dir := New("", nil), t.TempDir()
	path := filepath.Join(dir, "billede.json")
	must(t, os.WriteFile(filepath.Join(dir, temporary("billede.json")), []byte("halvt"), 0o600)) // of a run that was killed
	for i, want := range []bool{true, false} {
		if written, err := w.Store(path, []byte("{}")); err != nil || written != want {
			t.Errorf("%d: written %v, %v", i, written, err)
		}
	}
	var problem *Problem
	if _, err := w.Store(path, []byte("[]")); !errors.As(err, &problem) || !strings.Contains(problem.Message, "findes i forvejen") || read(t, path) != "{}" {
		t.Errorf("replaced: %v", err)
	}
	if names := list(t, dir); len(names) != 1 {
		t.Errorf("left behind: %v", names)
	}
}

func TestPortableNames(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"CON": "CON-plan", "nul.yaml": "nul-plan.yaml", "LPT1.x": "LPT1-plan.x", "con .x": "con -plan.x", "a.": "a", "a ": "a", " a": "a", "a:b": "a-b",
		"a?": "a-", "...": "plan", "eksempelby": "eksempelby", "Ærø kommune": "Ærø kommune", "contakt": "contakt", "a.b": "a.b",
	} {
		if got, ok := portable(name); got != want || ok != (got == name) {
			t.Errorf("%q: %q %v, want %q", name, got, ok, want)
		}
		if again, ok := portable(want); !ok {
			t.Errorf("%q is not portable itself: %q", want, again)
		}
	}
	s := set(filepath.Join(t.TempDir(), "out"), book)
	s.Name = "a:b"
	if _, err := writeSet(s); err == nil || !strings.Contains(err.Error(), `"a-b"`) {
		t.Errorf("it says %v", err)
	}
	// A folder that --out makes is refused like a file, at any depth; one that is there already is its owner's.
	dir := t.TempDir()
	for _, out := range []string{"CON", "x.", "a/nul/b"} {
		if _, err := writeSet(set(filepath.Join(dir, out), book)); err == nil || !strings.Contains(err.Error(), " på Windows. ") || strings.Contains(err.Error(), ", for ") {
			t.Errorf("%s: it says %v", out, err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "a:b"), 0o700); err != nil {
		t.Fatal(err)
	}
	if _, err := writeSet(set(filepath.Join(dir, "a:b", "c"), book)); err != nil {
		t.Error(err)
	}
}
