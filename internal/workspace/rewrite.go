package workspace

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// Rewritten is a file of a plan with its new text.
type Rewritten struct {
	Name     string // as the plan's files are named: from the workspace root, with forward slashes
	Old, New []byte
}

// ReadReturned reads a file that somebody has sent back, up to the limit and one byte more.
func (w *Workspace) ReadReturned(path string, limit int) ([]byte, error) {
	f, err := os.Open(w.absolute(path))
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
	n, err := f.ReadAt(data, 0)
	if n < len(data) {
		return nil, &Problem{Message: "Jeg kan ikke læse " + path + ": " + Reason(err) + ".", Err: err}
	}
	return data, nil
}

// Rewrite changes files of a plan: all of them or none. Each is laid ready beside the old one first, and put in its place as a
// whole. A file that somebody has changed since it was read stops everything, and so does a link: what is behind it may be
// somebody else's.
func (w *Workspace) Rewrite(p *Plan, files []Rewritten) error {
	if p.Path == stdinName {
		return &Problem{Usage: true, Message: "Jeg kan ikke skrive i en plan, som et andet program sender ind. Peg på planens fil eller mappe."}
	}
	r := rewriter{tries: lockTries}
	defer r.close()
	for _, f := range files {
		path := filepath.Join(p.Root, filepath.FromSlash(f.Name))
		if err := r.lock(filepath.Dir(path), w.relative(filepath.Dir(path))); err != nil {
			return err
		}
		if err := r.stage(path, w.relative(path), f); err != nil {
			return err
		}
	}
	for i := range r.staged {
		s := &r.staged[i]
		if err := os.Rename(s.temp, s.path); err != nil {
			r.undo(i)
			if isBusy(err) || errors.Is(err, fs.ErrPermission) {
				return &Problem{Err: err, Message: "Jeg kan ikke skrive " + s.shown + ": den er måske åben i et andet program. Luk den, og prøv igen. Intet er ændret."}
			}
			return &Problem{Err: err, Message: "Jeg kan ikke skrive " + s.shown + ": " + Reason(err) + ". Intet er ændret."}
		}
	}
	return nil
}

// rewriter holds the files that are laid ready, and the folders they lie in: two that took answers home at the same time would
// else take each other's away.
type rewriter struct {
	staged []staged
	held   []heldFolder
	tries  int // how often to try for a folder
}

type heldFolder struct {
	dir  string
	root *os.Root
	lock *os.File
}

// lock holds a folder until the rewriter is closed. Whoever waits for it then finds the other's answers in the files, and stops.
func (r *rewriter) lock(dir, shown string) error {
	if slices.ContainsFunc(r.held, func(h heldFolder) bool { return h.dir == dir }) {
		return nil
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return &Problem{Message: "Jeg kan ikke skrive i mappen " + shown + ": " + Reason(err) + ".", Err: err}
	}
	for try := 1; ; try++ {
		f, err := acquire(root)
		switch {
		case err == nil:
			r.held = append(r.held, heldFolder{dir, root, f})
			return nil
		case !errors.Is(err, errLocked):
			root.Close()
			return &Problem{Message: "Jeg kan ikke skrive i mappen " + shown + ": " + Reason(err) + ". Intet er ændret.", Err: err}
		case try >= r.tries:
			root.Close()
			return atWork(shown, err)
		}
		time.Sleep(lockPause)
	}
}

type staged struct {
	path, temp, shown string
	old               []byte
	mode              fs.FileMode
}

func (r *rewriter) stage(path, shown string, f Rewritten) error {
	info, err := os.Lstat(path)
	if err != nil {
		return &Problem{Message: "Jeg kan ikke skrive " + shown + ": " + Reason(err) + ".", Err: err}
	}
	if !info.Mode().IsRegular() {
		return &Problem{Message: "Jeg skriver ikke i " + shown + ", for det er en genvej til et andet sted. Ret filen der, hvor den ligger."}
	}
	now, err := os.ReadFile(path)
	if err != nil {
		return &Problem{Message: "Jeg kan ikke læse " + shown + ": " + Reason(err) + ".", Err: err}
	}
	if !bytes.Equal(now, f.Old) {
		return &Problem{Message: shown + " er blevet ændret, mens jeg arbejdede. Intet er skrevet. Prøv igen."}
	}
	s := staged{path: path, temp: filepath.Join(filepath.Dir(path), temporary(filepath.Base(path))), shown: shown, old: f.Old, mode: info.Mode().Perm()}
	if err := s.write(f.New); err != nil {
		_ = os.Remove(s.temp)
		return &Problem{Message: "Jeg kan ikke skrive " + shown + ": " + Reason(err) + ". Intet er ændret.", Err: err}
	}
	r.staged = append(r.staged, s)
	return nil
}

// write makes the temporary file. One that a killed run left behind is taken away first.
func (s *staged) write(data []byte) error {
	_ = os.Remove(s.temp)
	f, err := os.OpenFile(s.temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, s.mode)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Chmod(s.mode)
	}
	if err == nil {
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	return err
}

// undo puts the old texts of the first n files back.
func (r *rewriter) undo(n int) {
	for i := range n {
		s := &r.staged[i]
		if s.write(s.old) == nil {
			_ = os.Rename(s.temp, s.path)
		}
	}
}

// close takes away what was laid ready and not used, and lets go of the folders.
func (r *rewriter) close() {
	for _, s := range r.staged {
		_ = os.Remove(s.temp)
	}
	for _, h := range r.held {
		release(h.root, h.lock)
		_ = h.root.Close()
	}
}
