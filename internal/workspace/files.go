package workspace

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// files is what plans are read from: the disk, or the files that a page in the browser was given. Paths are absolute.
type files interface {
	Stat(name string) (fs.FileInfo, error)
	ReadDir(name string) ([]fs.DirEntry, error)
	Open(name string) (fs.File, error)
	Real(name string) (string, error) // the path with its links followed
}

// disk is the machine's own files.
type disk struct{}

func (disk) Stat(name string) (fs.FileInfo, error)      { return os.Stat(name) }
func (disk) ReadDir(name string) ([]fs.DirEntry, error) { return os.ReadDir(name) }
func (disk) Open(name string) (fs.File, error)          { return os.Open(name) }
func (disk) Real(name string) (string, error)           { return filepath.EvalSymlinks(name) }

// NewMemory returns the workspace of files that are held in memory, as a page in the browser has them. Names are relative, with
// forward slashes; the current folder is the one they are named from. It reads plans as from a disk; nothing can be written.
func NewMemory(texts map[string][]byte) *Workspace {
	w := New(memoryRoot, nil)
	m := memory{}
	for name, text := range texts {
		m[path.Join("/", name)] = text
	}
	w.files = m
	return w
}

// memoryRoot is the folder that files in memory are named from. It has a parent of its own, so that nothing climbs to the disk's root.
var memoryRoot = string(filepath.Separator)

// memory is files by their absolute paths, with forward slashes.
type memory map[string][]byte

// held is a file or a folder in memory.
type held struct {
	name string
	size int64
	dir  bool
}

func (e held) Name() string               { return e.name }
func (e held) Size() int64                { return e.size }
func (e held) IsDir() bool                { return e.dir }
func (e held) Sys() any                   { return nil }
func (e held) ModTime() time.Time         { return time.Time{} }
func (e held) Type() fs.FileMode          { return e.Mode().Type() }
func (e held) Info() (fs.FileInfo, error) { return e, nil }
func (e held) Mode() fs.FileMode {
	if e.dir {
		return fs.ModeDir | 0o755
	}
	return 0o644
}

func inMemory(name string) string { return path.Clean(filepath.ToSlash(name)) }

func (m memory) Real(name string) (string, error) { return name, nil }

func (m memory) Stat(name string) (fs.FileInfo, error) {
	at := inMemory(name)
	if text, ok := m[at]; ok {
		return held{path.Base(at), int64(len(text)), false}, nil
	}
	for other := range m {
		if strings.HasPrefix(other, strings.TrimSuffix(at, "/")+"/") {
			return held{path.Base(at), 0, true}, nil
		}
	}
	return nil, &fs.PathError{Op: "stat", Path: name, Err: fs.ErrNotExist}
}

func (m memory) ReadDir(name string) ([]fs.DirEntry, error) {
	at := strings.TrimSuffix(inMemory(name), "/") + "/"
	found := map[string]held{}
	for other, text := range m {
		rest, ok := strings.CutPrefix(other, at)
		if !ok {
			continue
		}
		first, _, deeper := strings.Cut(rest, "/")
		if deeper {
			found[first] = held{first, 0, true}
		} else {
			found[first] = held{first, int64(len(text)), false}
		}
	}
	if len(found) == 0 {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	out := make([]fs.DirEntry, 0, len(found))
	for _, e := range found {
		out = append(out, e)
	}
	slices.SortFunc(out, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return out, nil
}

// opened is a file in memory that is being read.
type opened struct {
	held
	*bytes.Reader
}

func (o opened) Stat() (fs.FileInfo, error) { return o.held, nil }
func (o opened) Close() error               { return nil }
func (o opened) Size() int64                { return o.held.size }

func (m memory) Open(name string) (fs.File, error) {
	at := inMemory(name)
	text, ok := m[at]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return opened{held{path.Base(at), int64(len(text)), false}, bytes.NewReader(text)}, nil
}
