package workspace

import (
	"path"
	"path/filepath"
	"strings"
	"sync"

	"beredskab/internal/diag"
	"beredskab/internal/syntax"
)

// Shared is a file that several plans use (fælles fil). It is read and parsed once in a run, and never changed.
type Shared struct {
	File     *diag.File
	Tree     *syntax.Node
	Findings []diag.Finding // of its syntax
	err      error
}

// Shared returns the files that the plan's own files name under the key shared, in that order, each once. A path that
// leaves the workspace root, links followed, is refused with a finding, and so is one that cannot be read.
func (w *Workspace) Shared(p *Plan, own []*syntax.Node) ([]*Shared, []diag.Finding) {
	var files []*Shared
	var findings []diag.Finding
	seen := map[string]bool{}
	for _, f := range p.files {
		seen[f] = true
	}
	for _, tree := range own {
		for i, entry := range named(tree) {
			abs, fault := w.locate(p, entry)
			if fault != nil {
				fault.Place = place(i)
				findings = append(findings, *fault)
				continue
			}
			if seen[abs] {
				continue
			}
			seen[abs] = true
			s := w.load(abs, p.name(abs))
			if s.err != nil {
				fault := unreadable(entry.Span(), entry.Value, s.err)
				fault.Place = place(i)
				findings = append(findings, fault)
				continue
			}
			files = append(files, s)
		}
	}
	return files, findings
}

// named returns the entries of a file's shared key. One path alone is taken as a list of one.
func named(tree *syntax.Node) []*syntax.Node {
	v := tree.Get("shared")
	if v.IsEmpty() {
		return nil
	}
	if v.Kind == syntax.Scalar {
		return []*syntax.Node{v}
	}
	var entries []*syntax.Node
	for _, e := range v.Items {
		if e.Kind == syntax.Scalar && !e.IsEmpty() {
			entries = append(entries, e)
		}
	}
	return entries
}

// locate finds the file that an entry names. Paths are written with forward slashes from the file that names them;
// backslashes, which Windows users write, mean the same.
func (w *Workspace) locate(p *Plan, entry *syntax.Node) (string, *diag.Finding) {
	written := path.Clean(strings.ReplaceAll(entry.Value, `\`, "/"))
	if path.IsAbs(written) || (len(written) > 1 && written[1] == ':') {
		f := outside(entry.Span(), entry.Value)
		f.Fix = "Skriv stien fra planens egen mappe, for eksempel ../faelles/kontakter.yaml."
		return "", &f
	}
	abs := filepath.Join(p.folder, filepath.FromSlash(written))
	if !within(p.Root, abs) || w.leaves(p, abs) {
		f := outside(entry.Span(), entry.Value)
		return "", &f
	}
	return abs, nil
}

// Forget lets go of the shared files that have been read, so that they are read anew: somebody may have saved them since.
func (w *Workspace) Forget() {
	w.mu.Lock()
	defer w.mu.Unlock()
	clear(w.shared)
}

// load reads and parses a shared file the first time it is asked for.
func (w *Workspace) load(abs, name string) *Shared {
	w.mu.Lock()
	read := w.shared[abs]
	if read == nil {
		read = sync.OnceValue(func() *Shared { return w.parse(abs, name) })
		w.shared[abs] = read
	}
	w.mu.Unlock()
	return read()
}

func (w *Workspace) parse(abs, name string) *Shared {
	info, err := w.files.Stat(abs)
	if err != nil {
		return &Shared{err: err}
	}
	if !info.Mode().IsRegular() {
		return &Shared{err: errNotAFile}
	}
	text, err := readLimited(w.files, abs)
	if err != nil {
		return &Shared{err: err}
	}
	s := &Shared{File: diag.NewFile(name, text)}
	s.Tree, s.Findings = syntax.Parse(s.File)
	return s
}
