package workspace

import (
	"bytes"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
)

// Set is the files of one build: they belong together, and all are written or none.
type Set struct {
	Out   string // the output folder, absolute; made when it is not there
	Name  string // the folder in it; "" for the output folder itself
	Build string // the short hash that every file of the build carries
	Input string // the hash of everything that the files are made from; "" when it is not known
	Files []Output

	Families []Family // for [Workspace.UpToDate]: files whose number depends on the plan
}

// Family is files that a build makes as many of as its plan needs, by patterns of their names.
type Family struct {
	Patterns []string // as [path.Match] has them
	Needed   bool     // there is at least one of them, or nothing is known of them
}

// Output is one file to write. Its name holds no folder.
type Output struct {
	Name string
	Data []byte
}

// Outcome is what writing a set came to.
type Outcome struct {
	Dir       string   // the folder, absolute
	Written   []string // files that are new or have changed
	Unchanged []string // files that were left alone
	Broken    []string // files that an interrupted build had left out of step; they are whole again
	Kept      []string // copies of files that somebody had changed, which this build has replaced
	Stale     []string // files of an earlier build that this one did not make and that show an older plan
}

// Write replaces the files of a set. Everything is laid ready beside the old files first, so that a full disk changes
// nothing; then each file is put in place as a whole, and the manifest last. Files with the same content are not touched.
// It writes nowhere but in the set's folder and never through a link or to a device.
//
// A file that the program did not make is never replaced; one that it made and somebody has changed is kept as a copy. The
// manifest tells which is which, and where it is gone the mark that every page carries.
func (w *Workspace) Write(s Set) (*Outcome, error) { return newWriter(w.files, s).write() }

func newWriter(in files, s Set) *writer {
	w := &writer{in: in, tries: lockTries, set: s, dir: filepath.Join(s.Out, s.Name), sums: map[string]string{}, present: map[string]string{}, marked: map[string]bool{}}
	for _, f := range s.Files {
		w.sums[f.Name] = digest(f.Data)
	}
	return w
}

func (w *writer) write() (*Outcome, error) {
	defer w.close()
	if err := w.open(); err != nil {
		return nil, err
	}
	t, err := w.compareAll()
	if err != nil {
		return nil, err
	}
	if t.done && !w.littered() {
		return t.out, nil
	}
	// Only a build that has something to write locks the folder, and compares again: another may have written meanwhile.
	if err := w.lock(); err != nil {
		if t.done {
			return t.out, nil
		}
		return nil, err
	}
	w.sweep()
	if t, err = w.compareAll(); err != nil || t.done {
		return t.out, err
	}
	if err := w.replace(t.changed, t.old, t.next, t.out); err != nil {
		return nil, err
	}
	return t.out, nil
}

// task is what there is to do in the folder.
type task struct {
	changed   []Output
	old, next *manifest
	out       *Outcome
	done      bool // nothing at all
}

// compareAll holds what is there against what there is to be. It changes nothing.
func (w *writer) compareAll() (t task, err error) {
	if t.old, err = w.readManifest(); err != nil {
		return t, err
	}
	out := &Outcome{Dir: w.dir}
	for _, f := range w.set.Files {
		same, err := w.compare(f)
		if err != nil {
			return task{}, err
		}
		if same {
			out.Unchanged = append(out.Unchanged, f.Name)
			continue
		}
		if w.present[f.Name] != "" && !t.old.knows(f.Name) && !w.marked[f.Name] {
			return task{}, foreign(filepath.Join(w.dir, f.Name))
		}
		out.Written = append(out.Written, f.Name)
		t.changed = append(t.changed, f)
	}
	out.Broken = w.outOfStep(t.old)
	t.next = w.after(t.old)
	out.Stale = t.next.stale(w.set)
	t.out, t.done = out, len(t.changed) == 0 && t.old.Complete && bytes.Equal(t.next.encode(), t.old.raw)
	return t, nil
}

// foreign says that a file is somebody's own.
func foreign(path string) error {
	return &Problem{Message: "Jeg skriver ikke " + path +
		", for der ligger i forvejen en fil med det navn, som jeg ikke har lavet. Flyt den, eller vælg en anden mappe med --out. Intet er ændret."}
}

// keep copies the files that are not as a build left them: people fill in workbooks and write in handbooks, and a new build must
// not throw their work away.
func (w *writer) keep(changed []Output, old *manifest) (kept []string, err error) {
	for _, f := range changed {
		there := w.present[f.Name]
		if there == "" || old.made(f.Name, there) {
			continue
		}
		data, err := w.folder.ReadFile(f.Name)
		if err != nil {
			return kept, refusal("Jeg kan ikke gemme en kopi af "+filepath.Join(w.dir, f.Name), err)
		}
		name := copyName(f.Name, there)
		if before, err := w.folder.ReadFile(name); err != nil || !bytes.Equal(before, data) {
			if err := w.put(name, data); err != nil {
				return kept, err
			}
		}
		kept = append(kept, name)
	}
	return kept, nil
}

// copyName is what the copy of a changed file is called: the same change gives the same name.
func copyName(name, sum string) string {
	ending, what := filepath.Ext(name), "-rettet-"
	if ending == ".xlsx" {
		what = "-udfyldt-"
	}
	return strings.TrimSuffix(name, ending) + what + sum[:8] + ending
}

// writer works in one folder that it holds open.
type writer struct {
	in       files
	set      Set
	dir      string
	folder   folder
	tries    int      // how often to ask for the folder when another build has it
	locked   bool     // that build is kept out
	prepared []string // names that have a temporary file ready

	sums    map[string]string // the hash of each file to write
	present map[string]string // the hash of each that is there
	marked  map[string]bool   // those of them that carry the program's mark

	fault func(op, name string) error // in tests: what the machine does wrong, asked before each step
}

// open makes the folders and opens the inner one.
func (w *writer) open() error {
	outer, err := w.in.openFolder(w.set.Out, false)
	if err != nil {
		return err
	}
	w.folder = outer
	if w.set.Name == "" {
		return nil
	}
	f, err := inner(outer, w.set.Out, w.set.Name)
	if err != nil {
		return err
	}
	w.folder = f
	return outer.Close()
}

// pageMark stands in every page that the program makes, before the short hash of its plan.
const pageMark = "Kontrolkode"

// compare says whether the file is there with the same content, and refuses a target that must not be replaced.
func (w *writer) compare(f Output) (same bool, err error) {
	path := filepath.Join(w.dir, f.Name)
	if err := checkName(f.Name, "Jeg skriver ikke "+path+". Navnet kan ikke bruges"); err != nil {
		return false, err
	}
	info, err := w.folder.Lstat(f.Name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, nil
	case err != nil:
		return false, refusal("Jeg kan ikke skrive "+path, err)
	}
	if err := target(info, path); err != nil {
		return false, err
	}
	old, err := w.folder.ReadFile(f.Name)
	if err == nil {
		if bytes.Equal(old, f.Data) {
			w.present[f.Name] = w.sums[f.Name]
			return true, nil
		}
		w.present[f.Name], w.marked[f.Name] = digest(old), bytes.Contains(old, []byte(pageMark))
	}
	if info.Mode().Perm()&0o200 == 0 {
		return false, &Problem{Message: "Jeg skriver ikke " + path + ", for den er skrivebeskyttet. Ophæv beskyttelsen, eller vælg en anden mappe med --out."}
	}
	return false, nil
}

// target refuses what is no ordinary file.
func target(info fs.FileInfo, path string) error {
	switch {
	case info.Mode()&fs.ModeSymlink != 0:
		return &Problem{Message: "Jeg skriver ikke " + path + ", for det er en genvej til et andet sted. Slet genvejen, og prøv igen."}
	case info.IsDir():
		return &Problem{Message: "Jeg kan ikke skrive " + path + ", for der ligger en mappe med det navn. Flyt den, og prøv igen."}
	case !info.Mode().IsRegular():
		return &Problem{Message: "Jeg skriver ikke " + path + ", for det er ikke en almindelig fil. Slet den, og prøv igen."}
	}
	return nil
}

// replace lays the changed files ready, puts aside what people have changed, marks the set as under way, puts the files in
// place and says it is complete. Until the first is in place nothing has changed.
func (w *writer) replace(changed []Output, old, next *manifest, out *Outcome) (err error) {
	for _, f := range changed {
		if err := w.prepare(f.Name, f.Data); err != nil {
			return err
		}
	}
	for _, f := range changed {
		if err := w.free(f.Name); err != nil {
			return err
		}
	}
	if out.Kept, err = w.keep(changed, old); err != nil {
		return err
	}
	underWay := *old
	underWay.Complete, underWay.Coming = false, append(next.Files, old.Coming...)
	if err := w.put(manifestName, underWay.encode()); err != nil {
		return err
	}
	for _, f := range changed {
		if err := w.commit(f.Name); err != nil {
			return err
		}
	}
	if err := w.put(manifestName, next.encode()); err != nil {
		return err
	}
	w.folder.Sync()
	return nil
}
