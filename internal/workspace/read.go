package workspace

import (
	"io"
	"path/filepath"

	"beredskab/internal/diag"
	"beredskab/internal/syntax"
)

// Read reads the plan's own files, in the order of their names. Findings tell of files that belong to the plan but cannot
// be used; a file that cannot be read at all is an error.
func (w *Workspace) Read(p *Plan) ([]*diag.File, []diag.Finding, error) {
	if p.Path == stdinName {
		text, err := io.ReadAll(io.LimitReader(w.Stdin, syntax.MaxSize+1))
		if err != nil {
			return nil, nil, &Problem{Message: "Jeg kan ikke læse det, som et andet program sender ind: " + Reason(err) + ".", Err: err}
		}
		return []*diag.File{diag.NewFile(stdinName, text)}, nil, nil
	}
	var findings []diag.Finding
	var files []*diag.File
	single := len(p.files) == 1 && filepath.Dir(p.files[0]) == p.folder && len(p.stray) == 0
	for _, path := range p.files {
		name := p.name(path)
		if !single && w.leaves(p, path) {
			findings = append(findings, outside(diag.Span{File: diag.NewFile(name, nil)}, name))
			continue
		}
		text, err := readLimited(w.files, path)
		if err != nil {
			return nil, nil, &Problem{Message: "Jeg kan ikke læse " + w.relative(path) + ": " + Reason(err) + ".", Err: err}
		}
		files = append(files, diag.NewFile(name, text))
	}
	findings = append(findings, w.halfway(p)...)
	for _, path := range p.stray {
		findings = append(findings, stray(diag.NewFile(p.name(path), nil), filepath.Base(path)))
	}
	return files, findings, nil
}

// name is how the program names a file of the plan: from the workspace root, with forward slashes.
func (p *Plan) name(path string) string {
	rel, err := filepath.Rel(p.Root, path)
	if err != nil {
		return filepath.Base(path)
	}
	return filepath.ToSlash(rel)
}

// leaves says that a path, its links followed, ends outside both the workspace root and the plan's own folder.
func (w *Workspace) leaves(p *Plan, path string) bool {
	real, err := w.files.Real(path)
	if err != nil {
		return false // reading it will tell what is wrong
	}
	for _, dir := range [...]string{p.Root, p.folder} {
		if d, err := w.files.Real(dir); err == nil && within(d, real) {
			return false
		}
	}
	return true
}

// readLimited reads a file up to the limit of the parser and one byte more, so that the parser sees that it was too much. It refuses
// folders; a pipe is read like a file.
func readLimited(from files, path string) ([]byte, error) {
	f, err := from.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	text := make([]byte, 0, min(max(info.Size(), 0), syntax.MaxSize)+512)
	for {
		n, err := f.Read(text[len(text):cap(text)])
		text = text[:len(text)+n]
		switch {
		case err == io.EOF:
			return text, nil
		case err != nil:
			return nil, err
		case len(text) > syntax.MaxSize:
			return text[:syntax.MaxSize+1], nil
		case len(text) == cap(text):
			text = append(text, 0)[:len(text)]
		}
	}
}
