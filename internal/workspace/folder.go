package workspace

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// folder is one open folder that files are written in, on the disk or in memory. A name is one part of a path: nothing is
// reached outside the folder.
type folder interface {
	Lstat(name string) (fs.FileInfo, error)
	ReadFile(name string) ([]byte, error)
	ReadDir() ([]fs.DirEntry, error)
	// Create writes a file that must not be there, down to the disk. It asks before each step.
	Create(name string, data []byte, mode fs.FileMode, before func(step string) error) error
	Rename(from, to string) error
	// Link gives a file a second name, and fails where that is taken.
	Link(from, to string) error
	Remove(name string) error
	Mkdir(name string) error
	Folder(name string) (folder, error)
	// Held says that another program holds the file.
	Held(name string) error
	// Lock keeps other runs of the program out until the folder is closed; errLocked says that one is at work.
	Lock() error
	Sync()
	Close() error
}

// diskFolder is a folder of the machine: [os.Root] keeps every name inside it.
type diskFolder struct {
	root   *os.Root
	locked *os.File
}

func (d *diskFolder) Lstat(name string) (fs.FileInfo, error) { return d.root.Lstat(name) }
func (d *diskFolder) ReadFile(name string) ([]byte, error)   { return d.root.ReadFile(name) }
func (d *diskFolder) Rename(from, to string) error           { return d.root.Rename(from, to) }
func (d *diskFolder) Link(from, to string) error             { return d.root.Link(from, to) }
func (d *diskFolder) Remove(name string) error               { return d.root.Remove(name) }
func (d *diskFolder) Mkdir(name string) error                { return d.root.Mkdir(name, folderMode) }

func (d *diskFolder) Folder(name string) (folder, error) {
	root, err := d.root.OpenRoot(name)
	if err != nil {
		return nil, err
	}
	return &diskFolder{root: root}, nil
}

func (d *diskFolder) ReadDir() ([]fs.DirEntry, error) {
	f, err := d.root.Open(".")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return f.ReadDir(-1)
}

func (d *diskFolder) Create(name string, data []byte, mode fs.FileMode, before func(string) error) error {
	if err := before("create"); err != nil {
		return err
	}
	f, err := d.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	if err = before("write"); err == nil {
		_, err = f.Write(data)
	}
	if err == nil {
		err = before("sync")
	}
	if err == nil {
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		_ = d.root.Remove(name)
	}
	return err
}

func (d *diskFolder) Held(name string) error {
	f, err := d.root.OpenFile(name, os.O_RDWR, 0)
	if err == nil {
		err = f.Close()
	}
	return err
}

func (d *diskFolder) Lock() (err error) {
	d.locked, err = acquire(d.root)
	return err
}

// Sync asks the system to remember the new names too. Not every system can; the files themselves are safe already.
func (d *diskFolder) Sync() {
	if f, err := d.root.Open("."); err == nil {
		_ = f.Sync()
		_ = f.Close()
	}
}

func (d *diskFolder) Close() error {
	if d.locked != nil {
		_ = d.locked.Close()
	}
	return d.root.Close()
}

// memoryFolder is a folder of files in memory. There are no links, and nobody else.
type memoryFolder struct {
	m   *memory
	dir string // with a slash at the end
}

func (f memoryFolder) Lstat(name string) (fs.FileInfo, error) { return f.m.Stat(f.dir + name) }
func (f memoryFolder) ReadDir() ([]fs.DirEntry, error)        { return f.m.ReadDir(f.dir) }
func (f memoryFolder) Mkdir(string) error                     { return nil } // a folder is there when it holds a file
func (f memoryFolder) Held(string) error                      { return nil }
func (f memoryFolder) Lock() error                            { return nil }
func (f memoryFolder) Sync()                                  {}
func (f memoryFolder) Close() error                           { return nil }

func (f memoryFolder) Folder(name string) (folder, error) {
	return memoryFolder{f.m, f.dir + name + "/"}, nil
}

func (f memoryFolder) ReadFile(name string) ([]byte, error) {
	f.m.mu.RLock()
	defer f.m.mu.RUnlock()
	text, ok := f.m.files[f.dir+name]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return bytes.Clone(text), nil
}

func (f memoryFolder) Create(name string, data []byte, _ fs.FileMode, _ func(string) error) error {
	f.m.mu.Lock()
	defer f.m.mu.Unlock()
	if _, taken := f.m.files[f.dir+name]; taken {
		return &fs.PathError{Op: "create", Path: name, Err: fs.ErrExist}
	}
	f.m.files[f.dir+name] = bytes.Clone(data)
	return nil
}

func (f memoryFolder) Rename(from, to string) error {
	f.m.mu.Lock()
	defer f.m.mu.Unlock()
	text, ok := f.m.files[f.dir+from]
	if !ok {
		return &fs.PathError{Op: "rename", Path: from, Err: fs.ErrNotExist}
	}
	delete(f.m.files, f.dir+from)
	f.m.files[f.dir+to] = text
	return nil
}

func (f memoryFolder) Link(from, to string) error {
	text, err := f.ReadFile(from)
	if err != nil {
		return err
	}
	return f.Create(to, text, 0, nil)
}

func (f memoryFolder) Remove(name string) error {
	f.m.mu.Lock()
	defer f.m.mu.Unlock()
	delete(f.m.files, f.dir+name)
	return nil
}

// openFolder opens a folder of the disk to write in, and makes it where it is not there. Only anywhere lets it be a link.
func (disk) openFolder(dir string, anywhere bool) (folder, error) {
	if info, err := os.Lstat(dir); err == nil && !anywhere && leadsAway(info) {
		return nil, elsewhere(dir)
	}
	if err := newNames(dir); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(dir, folderMode); err != nil {
		return nil, refusal("Jeg kan ikke lave mappen "+dir, err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, refusal("Jeg kan ikke skrive i mappen "+dir, err)
	}
	return &diskFolder{root: root}, nil
}

func (m *memory) openFolder(dir string, _ bool) (folder, error) {
	if info, err := m.Stat(dir); err == nil && !info.IsDir() {
		return nil, refusal("Jeg kan ikke lave mappen "+dir, fs.ErrExist)
	}
	return memoryFolder{m, strings.TrimSuffix(inMemory(dir), "/") + "/"}, nil
}

// The rights that new files and folders get, less what the umask takes away: whoever shares a machine decides there who may read.
const (
	fileMode   = 0o666
	folderMode = 0o777
)

// within opens the folder of a name in a folder, and makes it. It must not be a link.
func inner(outer folder, dir, name string) (folder, error) {
	full := filepath.Join(dir, name)
	if err := checkName(name, `Planens navn "`+name+`" kan ikke bruges som mappe`); err != nil {
		return nil, err
	}
	info, err := outer.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if err := outer.Mkdir(name); err != nil && !errors.Is(err, fs.ErrExist) {
			return nil, refusal("Jeg kan ikke lave mappen "+full, err)
		}
	case err != nil:
		return nil, refusal("Jeg kan ikke skrive i mappen "+full, err)
	case leadsAway(info):
		return nil, elsewhere(full)
	case !info.IsDir():
		return nil, &Problem{Message: "Jeg kan ikke lave mappen " + full + ", for der ligger en fil med det navn. Flyt den, eller vælg en anden mappe med --out."}
	}
	f, err := outer.Folder(name)
	if err != nil {
		return nil, refusal("Jeg kan ikke skrive i mappen "+full, err)
	}
	return f, nil
}

// leadsAway says that a name is a link (genvej) or, on Windows, a junction.
func leadsAway(info fs.FileInfo) bool { return info.Mode()&(fs.ModeSymlink|fs.ModeIrregular) != 0 }

func elsewhere(dir string) error {
	return &Problem{Message: "Jeg skriver ikke i " + dir + ", for det er en genvej til et andet sted. Slet genvejen, eller vælg en anden mappe med --out."}
}

func refusal(what string, err error) error {
	return &Problem{Message: what + ": " + Reason(err) + ".", Err: err}
}

// Contents returns the files that a workspace in memory holds, by the names that [NewMemory] takes; nil for one on the disk.
func (w *Workspace) Contents() map[string][]byte {
	m, ok := w.files.(*memory)
	if !ok {
		return nil
	}
	m.mu.RLock()
	defer m.mu.RUnlock()
	out := make(map[string][]byte, len(m.files))
	for name, text := range m.files {
		out[path.Clean(strings.TrimPrefix(name, "/"))] = text
	}
	return out
}
