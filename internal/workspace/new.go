package workspace

import (
	"bytes"
	"errors"
	"io/fs"
	"path/filepath"
)

// NewFile is a file that must not be there already.
type NewFile struct {
	Path string // absolute
	Data []byte
}

// WriteNew writes files that are not there yet, and the folders above them: all or none. They are put in place in the order given,
// so the one that says that everything is done comes last. An empty file is one that a broken run left, and is filled.
func (w *Workspace) WriteNew(list ...NewFile) (err error) {
	n := &newFiles{}
	defer func() { n.close(err != nil) }()
	for _, f := range list {
		if err := n.prepare(w.files, f); err != nil {
			return err
		}
	}
	for i := range n.prepared {
		if err := n.prepared[i].place(); err != nil {
			return err
		}
	}
	return nil
}

// Exists says that something has the name, be it a file, a folder or a broken link. An empty file counts as nothing: there is
// nothing in it to lose.
func (w *Workspace) Exists(path string) bool {
	info, err := w.files.Lstat(path)
	return err == nil && (!info.Mode().IsRegular() || info.Size() > 0)
}

// newFiles are files that lie ready beside their places.
type newFiles struct{ prepared []preparedFile }

type preparedFile struct {
	folder     folder
	path, name string
	empty      bool // a broken run left an empty file
	placed     bool
}

func (n *newFiles) prepare(in files, f NewFile) error {
	dir, name := filepath.Split(f.Path)
	if err := checkName(name, "Jeg skriver ikke "+f.Path+". Navnet kan ikke bruges"); err != nil {
		return err
	}
	folder, err := in.openFolder(filepath.Clean(dir), true)
	if err != nil {
		return err
	}
	s := preparedFile{folder: folder, path: f.Path, name: name}
	n.prepared = append(n.prepared, s)
	info, err := folder.Lstat(name)
	if err == nil && (!info.Mode().IsRegular() || info.Size() > 0) {
		return s.taken(fs.ErrExist)
	}
	n.prepared[len(n.prepared)-1].empty = err == nil
	_ = folder.Remove(temporary(name)) // of a run that was killed
	if err := folder.Create(temporary(name), f.Data, fileMode, func(string) error { return nil }); err != nil {
		return refusal("Jeg kan ikke skrive "+f.Path, err)
	}
	return nil
}

func (s *preparedFile) taken(err error) error { return refusal("Jeg skriver ikke "+s.path, err) }

// place gives the file its name. It takes the name of nobody else, also not of somebody who was a moment faster.
func (s *preparedFile) place() error {
	var err error
	if !s.empty {
		if err = s.folder.Link(temporary(s.name), s.name); errors.Is(err, fs.ErrExist) {
			return s.taken(err)
		}
	}
	if s.empty || err != nil { // there are drives that know no second names
		if info, e := s.folder.Lstat(s.name); e == nil && info.Size() > 0 {
			return s.taken(fs.ErrExist)
		}
		err = s.folder.Rename(temporary(s.name), s.name)
	}
	if err != nil {
		return refusal("Jeg kan ikke skrive "+s.path, err)
	}
	s.placed = true
	s.folder.Sync()
	return nil
}

// close takes away what lies ready and, after a failure, what was put in place.
func (n *newFiles) close(failed bool) {
	for _, s := range n.prepared {
		_ = s.folder.Remove(temporary(s.name))
		if failed && s.placed {
			_ = s.folder.Remove(s.name)
		}
		_ = s.folder.Close()
	}
}

// Store writes a file that is never replaced, such as a snapshot, and says whether it is new: the same content may be there
// already.
func (w *Workspace) Store(path string, data []byte) (written bool, err error) {
	info, err := w.files.Lstat(path)
	if err == nil {
		if err := target(info, path); err != nil {
			return false, err
		}
		if there, err := w.files.ReadFile(path); err == nil && bytes.Equal(there, data) {
			return false, nil
		}
	}
	if w.Exists(path) {
		return false, &Problem{Message: "Jeg skriver ikke " + path + ", for den findes i forvejen med et andet indhold. Vælg et nyt navn med --out."}
	}
	return true, w.WriteNew(NewFile{path, data})
}
