package workspace

import (
	"bytes"
	"path"
	"path/filepath"
	"slices"

	"beredskab/internal/syntax"
)

// UpToDate looks whether a set is already there, made from the same input and untouched since: then it need not be built
// again. Of the set's files only the names count. It changes nothing; nil means that the set must be built, and so does
// everything that is not quite as it should be, because building says what is wrong and fixes it.
func (w *Workspace) UpToDate(s Set) *Outcome {
	if _, ok := portable(s.Name); !ok || s.Input == "" || !plainName(s.Name) {
		return nil
	}
	dir := filepath.Join(s.Out, s.Name)
	if info, err := w.files.Stat(dir); err != nil || !info.IsDir() {
		return nil
	}
	f, err := w.files.openFolder(dir, true)
	if err != nil {
		return nil
	}
	wr := newWriter(w.files, s)
	wr.folder = f
	defer wr.close()
	return wr.upToDate()
}

func (w *writer) upToDate() *Outcome {
	if w.littered() {
		return nil
	}
	m, err := w.readManifest()
	if err != nil || !m.Complete {
		return nil
	}
	s, out := w.set, &Outcome{Dir: w.dir}
	for _, f := range s.Families {
		found := m.family(f, s.Input)
		if f.Needed && len(found) == 0 {
			return nil
		}
		s.Files = append(s.Files, found...)
	}
	for _, f := range s.Files {
		e := m.entry(f.Name)
		if e == nil || e.Input != s.Input {
			return nil
		}
		info, err := w.folder.Lstat(f.Name)
		if err != nil || !info.Mode().IsRegular() {
			return nil
		}
		data, err := w.folder.ReadFile(f.Name)
		if err != nil || digest(data) != e.SHA256 {
			return nil
		}
		s.Build = e.Build
		out.Unchanged = append(out.Unchanged, f.Name)
	}
	if len(m.stale(s)) > 0 {
		return nil
	}
	return out
}

// family are the files of a family that were made from an input.
func (m *manifest) family(f Family, input string) (out []Output) {
	for _, e := range m.Files {
		if e.Input == input && slices.ContainsFunc(f.Patterns, func(pattern string) bool {
			ok, err := path.Match(pattern, e.Name)
			return ok && err == nil
		}) {
			out = append(out, Output{Name: e.Name})
		}
	}
	return out
}

// Fingerprint is everything of a plan that a build could come to see: the names and the contents of its own files and of
// those it shares. It returns false where that cannot be known beforehand: when the plan is sent in, or a file cannot be read.
func (w *Workspace) Fingerprint(p *Plan, add func(name string, content []byte)) bool {
	if p.Path == stdinName {
		return false
	}
	own, _, err := w.Read(p)
	if err != nil {
		return false
	}
	var trees []*syntax.Node
	for _, f := range own {
		add(f.Name, f.Text)
		// Only the parser knows what it means; most files need not ask. A key may be written with escapes.
		if bytes.Contains(f.Text, []byte("shared")) || bytes.Contains(f.Text, []byte(`\`)) {
			tree, _ := syntax.Parse(f)
			trees = append(trees, tree)
		}
	}
	for _, path := range p.stray {
		add(p.name(path), nil)
	}
	shared, findings := w.Shared(p, trees)
	for _, s := range shared {
		add(s.File.Name, s.File.Text)
	}
	return len(findings) == 0
}
