package workspace

import (
	"os"
	"path/filepath"
)

// WriteNew writes one file that must not be there already, and the folders above it.
func WriteNew(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return &Problem{Message: "Jeg kan ikke lave mappen " + filepath.Dir(path) + ": " + Reason(err) + ".", Err: err}
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return &Problem{Message: "Jeg skriver ikke " + path + ": " + Reason(err) + ".", Err: err}
	}
	_, err = f.Write(data)
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		_ = os.Remove(path)
		return &Problem{Message: "Jeg kan ikke skrive " + path + ": " + Reason(err) + ".", Err: err}
	}
	return nil
}

// Exists says that something has the name, be it a file, a folder or a broken link.
func Exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
