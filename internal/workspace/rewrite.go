package workspace

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
)

// Rewritten is a file of a plan with its new text.
type Rewritten struct {
	Name     string // as the plan's files are named: from the workspace root, with forward slashes
	Old, New []byte
}

// ReadReturned reads a file that somebody has sent back, up to the limit and one byte more.
func (w *Workspace) ReadReturned(path string, limit int) ([]byte, error) {
	f, err := w.files.Open(w.absolute(path))
	if err != nil {
		return nil, &Problem{Message: "Jeg kan ikke læse " + path + ": " + Reason(err) + ".", Err: err}
	}
	defer f.Close()
	info, err := f.Stat()
	if err == nil && !info.Mode().IsRegular() {
		err = errNotAFile
	}
	if err != nil {
		return nil, &Problem{Message: "Jeg kan ikke læse " + path + ": " + Reason(err) + ".", Err: err}
	}
	data := make([]byte, min(info.Size(), int64(limit)+1))
	if _, err := io.ReadFull(f, data); err != nil {
		return nil, &Problem{Message: "Jeg kan ikke læse " + path + ": " + Reason(err) + ".", Err: err}
	}
	return data, nil
}

// Rewrite changes files of a plan: all of them or none. Each is laid ready beside the old one first, and put in its place as a
// whole. A file that somebody has changed since it was read stops everything, and so does a link: what is behind it may be
// somebody else's. Several files cannot be replaced in one step; a note in the plan's folder lets [Workspace.Read] tell when a
// run was broken off between them.
func (w *Workspace) Rewrite(p *Plan, files []Rewritten) error {
	if p.Path == stdinName {
		return &Problem{Usage: true, Message: "Jeg kan ikke skrive i en plan, som et andet program sender ind. Peg på planens fil eller mappe."}
	}
	r := rewriter{in: w.files, tries: lockTries}
	defer r.close()
	for _, f := range files {
		path := filepath.Join(p.Root, filepath.FromSlash(f.Name))
		if err := r.open(filepath.Dir(path), w.relative(filepath.Dir(path))); err != nil {
			return err
		}
		if err := r.prepare(path, w.relative(path), f); err != nil {
			return err
		}
	}
	home, err := r.note(p, w.relative(p.folder), files)
	if err != nil {
		return err
	}
	for i, s := range r.prepared {
		if err := s.folder.Rename(temporary(s.name), s.name); err != nil {
			r.undo(i)
			_ = home.Remove(noteName)
			if isBusy(err) || errors.Is(err, fs.ErrPermission) {
				return &Problem{Err: err, Message: "Jeg kan ikke skrive " + s.shown + ": den er måske åben i et andet program. Luk den, og prøv igen. Intet er ændret."}
			}
			return &Problem{Err: err, Message: "Jeg kan ikke skrive " + s.shown + ": " + Reason(err) + ". Intet er ændret."}
		}
	}
	_ = home.Remove(noteName) // nothing that is left of it says anything: all files are as it tells
	return nil
}

// rewriter holds the files that are laid ready, and the folders they lie in: two that took answers home at the same time would
// else take each other's away.
type rewriter struct {
	in       files
	prepared []rewrite
	folders  map[string]folder
	tries    int // how often to try for a folder
}

// open holds a folder until the rewriter is closed. Whoever waits for it then finds the other's answers in the files, and stops.
func (r *rewriter) open(dir, shown string) error {
	if r.folders[dir] != nil {
		return nil
	}
	f, err := r.in.openFolder(dir, true)
	if err != nil {
		return err
	}
	if err := lockFolder(f, r.tries); err != nil {
		f.Close()
		if errors.Is(err, errLocked) {
			return atWork(shown, err)
		}
		return &Problem{Message: "Jeg kan ikke skrive i mappen " + shown + ": " + Reason(err) + ". Intet er ændret.", Err: err}
	}
	sweep(f)
	if r.folders == nil {
		r.folders = map[string]folder{}
	}
	r.folders[dir] = f
	return nil
}

type rewrite struct {
	folder      folder
	name, shown string
	old         []byte
	mode        fs.FileMode
}

func (r *rewriter) prepare(path, shown string, f Rewritten) error {
	in, name := r.folders[filepath.Dir(path)], filepath.Base(path)
	info, err := in.Lstat(name)
	if err != nil {
		return &Problem{Message: "Jeg kan ikke skrive " + shown + ": " + Reason(err) + ".", Err: err}
	}
	if !info.Mode().IsRegular() {
		return &Problem{Message: "Jeg skriver ikke i " + shown + ", for det er en genvej til et andet sted. Ret filen der, hvor den ligger."}
	}
	now, err := in.ReadFile(name)
	if err != nil {
		return &Problem{Message: "Jeg kan ikke læse " + shown + ": " + Reason(err) + ".", Err: err}
	}
	if !bytes.Equal(now, f.Old) {
		return &Problem{Message: shown + " er blevet ændret, mens jeg arbejdede. Intet er skrevet. Prøv igen."}
	}
	s := rewrite{in, name, shown, f.Old, info.Mode().Perm()}
	if err := s.write(f.New); err != nil {
		return &Problem{Message: "Jeg kan ikke skrive " + shown + ": " + Reason(err) + ". Intet er ændret.", Err: err}
	}
	r.prepared = append(r.prepared, s)
	return nil
}

// write makes the temporary file, with the rights that the old one has.
func (s *rewrite) write(data []byte) error {
	return s.folder.Create(temporary(s.name), data, s.mode, func(string) error { return nil })
}

// undo puts the old texts of the first n files back.
func (r *rewriter) undo(n int) {
	for i := range n {
		s := &r.prepared[i]
		if s.write(s.old) == nil {
			_ = s.folder.Rename(temporary(s.name), s.name)
		}
	}
}

// close takes away what was laid ready and not used, and lets go of the folders.
func (r *rewriter) close() {
	for _, s := range r.prepared {
		_ = s.folder.Remove(temporary(s.name))
	}
	for _, f := range r.folders {
		_ = f.Close()
	}
}

// FilesOf are the names of the files in a folder that end so, in their order; nil when the path is no folder.
func (w *Workspace) FilesOf(path, ending string) ([]string, error) {
	dir := w.absolute(path)
	info, err := w.files.Stat(dir)
	if err != nil || !info.IsDir() {
		return nil, nil // whoever reads it says what is wrong with it
	}
	entries, err := w.files.ReadDir(dir)
	if err != nil {
		return nil, &Problem{Message: "Jeg kan ikke læse mappen " + path + ": " + Reason(err) + ".", Err: err}
	}
	names := []string{}
	for _, e := range entries {
		if !e.IsDir() && strings.EqualFold(filepath.Ext(e.Name()), ending) {
			names = append(names, e.Name())
		}
	}
	return names, nil
}
