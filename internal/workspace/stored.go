package workspace

import (
	"io"
	"path/filepath"
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
