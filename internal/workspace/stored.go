package workspace

import (
	"io"
	"path/filepath"
	"strings"
)

// storedLimit is the most that is read of a file that the program itself wrote earlier. A hundred plans with their
// findings are under a tenth of it.
const storedLimit = 100_000_000

// Stored reads a file that an earlier run left and the user names on the command line, such as the findings of last month.
// A file that cannot be read is the command line's fault.
func (w *Workspace) Stored(path string) ([]byte, error) {
	text, err := readStored(w.files, w.absolute(path))
	if err != nil {
		return nil, &Problem{Message: `Jeg kan ikke læse "` + filepath.ToSlash(path) + `": ` + Reason(err) + ".", Usage: true, Err: err}
	}
	return text, nil
}

func readStored(from files, path string) ([]byte, error) {
	f, err := from.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return nil, errNotAFile
	}
	return io.ReadAll(io.LimitReader(f, storedLimit))
}

// InFolder lists the files of one kind in a folder, by name. That the path is no folder, or nothing, is said by ok alone.
func (w *Workspace) InFolder(path, extension string) (names []string, ok bool) {
	entries, err := w.files.ReadDir(w.absolute(path))
	if err != nil {
		return nil, false
	}
	for _, e := range entries {
		if name := e.Name(); !e.IsDir() && !strings.HasPrefix(name, ".") && strings.EqualFold(filepath.Ext(name), extension) {
			names = append(names, name)
		}
	}
	return names, true
}

// Beside is the folder that a plan lies in beside others: its folder's parent, or when the plan is one file the file's folder.
func (p *Plan) Beside() string {
	if p.Slug == filepath.Base(p.folder) {
		return filepath.Dir(p.folder)
	}
	return p.folder
}
