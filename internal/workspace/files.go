package workspace

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"
)

// files is what plans are read from and written to: the disk, or the files that a page in the browser was given. Paths are
// absolute.
type files interface {
	Stat(name string) (fs.FileInfo, error)
	ReadDir(name string) ([]fs.DirEntry, error)
	Open(name string) (fs.File, error)
	Real(name string) (string, error) // the path with its links followed
	Lstat(name string) (fs.FileInfo, error)
	ReadFile(name string) ([]byte, error)
	// openFolder opens a folder to write in, and makes it where it is not there. Only anywhere lets it be a link.
	openFolder(dir string, anywhere bool) (folder, error)
}

// disk is the machine's own files.
type disk struct{}

func (disk) Lstat(name string) (fs.FileInfo, error)     { return os.Lstat(name) }
func (disk) ReadFile(name string) ([]byte, error)       { return os.ReadFile(name) }
func (disk) Stat(name string) (fs.FileInfo, error)      { return os.Stat(name) }
func (disk) ReadDir(name string) ([]fs.DirEntry, error) { return os.ReadDir(name) }
func (disk) Open(name string) (fs.File, error)          { return os.Open(name) }
func (disk) Real(name string) (string, error)           { return filepath.EvalSymlinks(name) }

// NewMemory returns the workspace of files that are held in memory, as a page in the browser has them. Names are relative, with
// forward slashes; the current folder is the one they are named from. It reads and writes as on a disk; [Workspace.Contents] gives the
// files back.
func NewMemory(texts map[string][]byte) *Workspace {
	w := New(memoryRoot, nil)
	m := &memory{files: make(map[string][]byte, len(texts))}
	for name, text := range texts {
		m.files[path.Join("/", name)] = text
	}
	w.files = m
	return w
}

// memoryRoot is the folder that files in memory are named from. It has a parent of its own, so that nothing climbs to the disk's root.
var memoryRoot = string(filepath.Separator)

// memory is files by their absolute paths, with forward slashes.
type memory struct {
	mu    sync.RWMutex
	files map[string][]byte
}

// memoryInfo is a file or a folder in memory.
type memoryInfo struct {
	name string
	size int64
	dir  bool
}

func (e memoryInfo) Name() string               { return e.name }
func (e memoryInfo) Size() int64                { return e.size }
func (e memoryInfo) IsDir() bool                { return e.dir }
func (e memoryInfo) Sys() any                   { return nil }
func (e memoryInfo) ModTime() time.Time         { return time.Time{} }
func (e memoryInfo) Type() fs.FileMode          { return e.Mode().Type() }
func (e memoryInfo) Info() (fs.FileInfo, error) { return e, nil }
func (e memoryInfo) Mode() fs.FileMode {
	if e.dir {
		return fs.ModeDir | 0o755
	}
	return 0o644
}

func inMemory(name string) string { return path.Clean(filepath.ToSlash(name)) }

func (m *memory) Real(name string) (string, error)       { return name, nil }
func (m *memory) Lstat(name string) (fs.FileInfo, error) { return m.Stat(name) }
func (m *memory) ReadFile(name string) ([]byte, error) {
	f, err := m.Open(name)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(f)
}

func (m *memory) Stat(name string) (fs.FileInfo, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	at := inMemory(name)
	if text, ok := m.files[at]; ok {
		return memoryInfo{path.Base(at), int64(len(text)), false}, nil
	}
	for other := range m.files {
		if strings.HasPrefix(other, strings.TrimSuffix(at, "/")+"/") {
			return memoryInfo{path.Base(at), 0, true}, nil
		}
	}
	return nil, &fs.PathError{Op: "stat", Path: name, Err: fs.ErrNotExist}
}

func (m *memory) ReadDir(name string) ([]fs.DirEntry, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	at := strings.TrimSuffix(inMemory(name), "/") + "/"
	found := map[string]memoryInfo{}
	for other, text := range m.files {
		rest, ok := strings.CutPrefix(other, at)
		if !ok {
			continue
		}
		first, _, deeper := strings.Cut(rest, "/")
		if deeper {
			found[first] = memoryInfo{first, 0, true}
		} else {
			found[first] = memoryInfo{first, int64(len(text)), false}
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
	memoryInfo
	*bytes.Reader
}

func (o opened) Stat() (fs.FileInfo, error) { return o.memoryInfo, nil }
func (o opened) Close() error               { return nil }
func (o opened) Size() int64                { return o.memoryInfo.size }

func (m *memory) Open(name string) (fs.File, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	at := inMemory(name)
	text, ok := m.files[at]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return opened{memoryInfo{path.Base(at), int64(len(text)), false}, bytes.NewReader(text)}, nil
}
