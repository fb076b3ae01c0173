package workspace

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
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
	Broken    []string // files that an interrupted build, or somebody's hand, had left out of step; they are whole again
	Kept      []string // copies of workbooks that somebody had filled in, which this build would have overwritten
	Stale     []string // files of an earlier build that this one did not make and that show an older plan
}

// Write replaces the files of a set. Everything is laid ready beside the old files first, so that a full disk changes
// nothing; then each file is put in place as a whole, and the manifest last. Files with the same content are not touched.
// It writes nowhere but in the set's folder and never through a link or to a device.
func Write(s Set) (*Outcome, error) { return newWriter(s).write() }

func newWriter(s Set) *writer {
	w := &writer{tries: lockTries, set: s, dir: filepath.Join(s.Out, s.Name), sums: map[string]string{}, present: map[string]string{}}
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
	t, err := w.look()
	if err != nil {
		return nil, err
	}
	if t.done {
		w.tidy()
		return t.out, nil
	}
	// Only who has something to write locks the folder, and looks again: another build may have written meanwhile.
	if err := w.lock(); err != nil {
		return nil, err
	}
	if t, err = w.look(); err != nil || t.done {
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

// look compares what is there with what there is to be. It changes nothing.
func (w *writer) look() (t task, err error) {
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
		out.Written = append(out.Written, f.Name)
		t.changed = append(t.changed, f)
	}
	out.Broken = w.outOfStep(t.old)
	t.next = w.after(t.old)
	out.Stale = t.next.stale(w.set)
	t.out, t.done = out, len(t.changed) == 0 && t.old.Complete && bytes.Equal(t.next.encode(), t.old.raw)
	return t, nil
}

// keep copies the workbooks that are not as a build left them: people fill them in, and a new build must not throw their work
// away. Other files are only for reading, and are replaced.
func (w *writer) keep(changed []Output, old *manifest) (kept []string, err error) {
	for _, f := range changed {
		there, ending := w.present[f.Name], filepath.Ext(f.Name)
		if ending != ".xlsx" || there == "" || there == old.digestOf(f.Name) || there == old.comingOf(f.Name) {
			continue
		}
		name := strings.TrimSuffix(f.Name, ending) + "-udfyldt-" + there[:8] + ending
		data, err := w.root.ReadFile(f.Name)
		if err != nil {
			return kept, w.refuse("Jeg kan ikke gemme en kopi af "+filepath.Join(w.dir, f.Name), err)
		}
		if err := w.put(name, data); err != nil {
			return kept, err
		}
		kept = append(kept, name)
	}
	return kept, nil
}

// writer works in one folder that it holds open: [os.Root] keeps every name inside it.
type writer struct {
	set    Set
	single bool // one file of a name that the user chose, in a folder that may lie anywhere
	dir    string
	root   *os.Root
	tries  int      // how often to ask for the folder when another build has it
	locked *os.File // what keeps that build out
	staged []string // names that have a temporary file ready

	sums    map[string]string // the hash of each file to write
	present map[string]string // the hash of each that is there

	fault func(op, name string) error // in tests: what the machine does wrong, asked before each step
}

// open makes the folders and opens the inner one.
func (w *writer) open() error {
	if info, err := os.Lstat(w.set.Out); err == nil && !w.single && leadsAway(info) {
		return w.elsewhere(w.set.Out)
	}
	if err := os.MkdirAll(w.set.Out, 0o755); err != nil {
		return w.refuse("Jeg kan ikke lave mappen "+w.set.Out, err)
	}
	root, err := os.OpenRoot(w.set.Out)
	if err != nil {
		return w.refuse("Jeg kan ikke skrive i mappen "+w.set.Out, err)
	}
	w.root = root
	if w.set.Name == "" {
		return nil
	}
	if !plainName(w.set.Name) {
		return &Problem{Message: `Planens navn "` + w.set.Name + `" kan ikke bruges som mappe. Giv filen eller mappen et andet navn.`}
	}
	info, err := root.Lstat(w.set.Name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if err := root.Mkdir(w.set.Name, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
			return w.refuse("Jeg kan ikke lave mappen "+w.dir, err)
		}
	case err != nil:
		return w.refuse("Jeg kan ikke skrive i mappen "+w.dir, err)
	case leadsAway(info):
		return w.elsewhere(w.dir)
	case !info.IsDir():
		return &Problem{Message: "Jeg kan ikke lave mappen " + w.dir + ", for der ligger en fil med det navn. Flyt den, eller vælg en anden mappe med --out."}
	}
	inner, err := root.OpenRoot(w.set.Name)
	if err != nil {
		return w.refuse("Jeg kan ikke skrive i mappen "+w.dir, err)
	}
	w.root = inner
	return root.Close()
}

// leadsAway says that a name is a link (genvej) or, on Windows, a junction.
func leadsAway(info fs.FileInfo) bool { return info.Mode()&(fs.ModeSymlink|fs.ModeIrregular) != 0 }

func (w *writer) elsewhere(dir string) error {
	return &Problem{Message: "Jeg skriver ikke i " + dir + ", for det er en genvej til et andet sted. Slet genvejen, eller vælg en anden mappe med --out."}
}

// compare says whether the file is there with the same content, and refuses a target that must not be replaced.
func (w *writer) compare(f Output) (same bool, err error) {
	path := filepath.Join(w.dir, f.Name)
	if !plainName(f.Name) {
		return false, &Problem{Message: "Jeg skriver ikke " + path + ", for navnet fører ud af mappen."}
	}
	info, err := w.root.Lstat(f.Name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, nil
	case err != nil:
		return false, w.refuse("Jeg kan ikke skrive "+path, err)
	case info.Mode()&fs.ModeSymlink != 0:
		return false, &Problem{Message: "Jeg skriver ikke " + path + ", for det er en genvej til et andet sted. Slet genvejen, og prøv igen."}
	case info.IsDir():
		return false, &Problem{Message: "Jeg kan ikke skrive " + path + ", for der ligger en mappe med det navn. Flyt den, og prøv igen."}
	case !info.Mode().IsRegular():
		return false, &Problem{Message: "Jeg skriver ikke " + path + ", for det er ikke en almindelig fil. Slet den, og prøv igen."}
	}
	old, err := w.root.ReadFile(f.Name)
	if err == nil {
		if bytes.Equal(old, f.Data) {
			w.present[f.Name] = w.sums[f.Name]
			return true, nil
		}
		w.present[f.Name] = digest(old)
	}
	if info.Mode().Perm()&0o200 == 0 {
		return false, &Problem{Message: "Jeg skriver ikke " + path + ", for den er skrivebeskyttet. Ophæv beskyttelsen, eller vælg en anden mappe med --out."}
	}
	return false, nil
}

// replace lays the changed files ready, puts aside what people have filled in, marks the set as under way, puts the files in
// place and says it is complete. Until the first is in place nothing has changed.
func (w *writer) replace(changed []Output, old, next *manifest, out *Outcome) (err error) {
	w.sweep()
	for _, f := range changed {
		if err := w.stage(f.Name, f.Data); err != nil {
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
	underWay.Complete, underWay.Coming = false, next.Files
	if err := w.put(manifestName, underWay.encode()); err != nil {
		return err
	}
	for _, f := range changed {
		if err := w.settle(f.Name); err != nil {
			return err
		}
	}
	if err := w.put(manifestName, next.encode()); err != nil {
		return err
	}
	w.syncDir()
	return nil
}

func (w *writer) refuse(what string, err error) error {
	return &Problem{Message: what + ": " + Reason(err) + ".", Err: err}
}

// plainName says that a name is one part of a path and nothing more.
func plainName(name string) bool {
	return filepath.IsLocal(name) && name != "." && !strings.ContainsAny(name, `/\`) && !strings.ContainsRune(name, 0)
}
