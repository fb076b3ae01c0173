// Package workspace is the only one that touches the user's files: it finds plans, reads them, and writes sets of files.
//
// Reading is careful (a device, a file outside the workspace and a file too big are refused), and writing even more so:
// every file is replaced as a whole, a file that has not changed is left alone, nothing is written through a link, and a
// set that was broken off half-way is noticed by its manifest and fixed by the next run.
//
// Whatever goes wrong here is told in Danish, because it goes straight to the user: as a finding when the plan is at
// fault, as a [Problem] when the machine or the command line is.
package workspace

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"

	"beredskab/internal/diag"
)

// SettingsName is the file that marks a workspace's root (arbejdsmappen) and holds its settings.
const SettingsName = "beredskab.yaml"

// Workspace is the files of one run, seen from the current folder. Its methods may be called from several goroutines.
type Workspace struct {
	Dir   string    // the current folder, absolute
	Stdin io.Reader // what the path "-" reads

	files files // the disk, or files in memory

	mu     sync.Mutex
	shared map[string]func() *Shared
}

// New returns the workspace as seen from a folder.
func New(dir string, stdin io.Reader) *Workspace {
	return &Workspace{Dir: dir, Stdin: stdin, files: disk{}, shared: map[string]func() *Shared{}}
}

// Problem is a failure told to the user in a Danish sentence. Usage says that the command line is at fault.
type Problem struct {
	Message string
	Usage   bool
	Err     error // the machine's own reason, if any
}

func (p *Problem) Error() string { return p.Message }
func (p *Problem) Unwrap() error { return p.Err }

// Reason says in Danish why the machine refused.
func Reason(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "den findes ikke"
	case errors.Is(err, fs.ErrPermission):
		return "jeg har ikke lov"
	case errors.Is(err, fs.ErrExist):
		return "den findes allerede"
	case errors.Is(err, syscall.ENOTDIR):
		return "noget på vejen dertil er en fil og ikke en mappe"
	case errors.Is(err, syscall.ENAMETOOLONG):
		return "navnet er for langt"
	case isFull(err):
		return "der er ikke plads på drevet"
	case isBusy(err):
		return "den er åben i et andet program"
	case strings.HasSuffix(err.Error(), "path escapes from parent"): // os.Root has no name for it
		return "den ligger et andet sted"
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		return "styresystemet siger: " + path.Err.Error()
	}
	var link *os.LinkError
	if errors.As(err, &link) {
		return "styresystemet siger: " + link.Err.Error()
	}
	return err.Error()
}

// Root returns the workspace root above a folder, the folder itself included: the nearest that has a settings file.
func Root(dir string) (root string, ok bool) { return rootAmong(disk{}, dir) }

func (w *Workspace) root(dir string) (string, bool) { return rootAmong(w.files, dir) }

func rootAmong(from files, dir string) (root string, ok bool) {
	for {
		if info, err := from.Stat(filepath.Join(dir, SettingsName)); err == nil && info.Mode().IsRegular() {
			return dir, true
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", false
		}
		dir = parent
	}
}

// Settings reads the settings file of a root. Without one it returns nil.
func Settings(root string) ([]byte, error) {
	name := filepath.Join(root, SettingsName)
	f, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, &Problem{Message: "Jeg kan ikke læse " + SettingsName + ": " + Reason(err) + ".", Err: err}
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, 1<<20))
}

// Shown returns the findings with files named as the user would name them from the current folder. Inside the program a
// file is named from the workspace root, so that what is printed in a handbook does not depend on where one stood.
func (w *Workspace) Shown(p *Plan, findings []diag.Finding) []diag.Finding {
	renamed := map[*diag.File]*diag.File{}
	span := func(s diag.Span) diag.Span {
		if s.File == nil {
			return s
		}
		f := renamed[s.File]
		if f == nil {
			f = diag.NewFile(w.ShownName(p, s.File.Name), s.File.Text)
			renamed[s.File] = f
		}
		s.File = f
		return s
	}
	out := make([]diag.Finding, len(findings))
	for i, f := range findings {
		f.Span = span(f.Span)
		f.Notes = append([]diag.Note(nil), f.Notes...)
		for j := range f.Notes {
			f.Notes[j].Span = span(f.Notes[j].Span)
		}
		out[i] = f
	}
	return out
}

// ShownName is what the user calls a file of a plan from the current folder.
func (w *Workspace) ShownName(p *Plan, name string) string {
	if name == stdinName {
		return name
	}
	return w.relative(filepath.Join(p.Root, filepath.FromSlash(name)))
}

// relative names a path from the current folder, with forward slashes.
func (w *Workspace) relative(path string) string {
	rel, err := filepath.Rel(w.Dir, path)
	if err != nil {
		return filepath.ToSlash(path)
	}
	return filepath.ToSlash(rel)
}

// absolute is the path that a user's path means.
func (w *Workspace) absolute(path string) string {
	if filepath.IsAbs(path) {
		return filepath.Clean(path)
	}
	return filepath.Join(w.Dir, path)
}

// within says that a path lies in a folder or is it. Both are absolute and free of links.
func within(dir, path string) bool {
	rel, err := filepath.Rel(dir, path)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}
