package workspace

import (
	"bytes"
	"io/fs"
	"path/filepath"
)

// With returns the workspace as it would be with other texts in some files of a plan. Nothing is written.
func (w *Workspace) With(p *Plan, files []Rewritten) *Workspace {
	out := New(w.Dir, w.Stdin)
	over := overlaid{w.files, map[string][]byte{}}
	for _, f := range files {
		over.texts[filepath.Join(p.Root, filepath.FromSlash(f.Name))] = f.New
	}
	out.files = over
	return out
}

// overlaid is files of which some have other texts.
type overlaid struct {
	files
	texts map[string][]byte
}

// Open reads the text that stands in for a file's own.
func (o overlaid) Open(name string) (fs.File, error) {
	if text, ok := o.texts[name]; ok {
		return opened{memoryInfo{filepath.Base(name), int64(len(text)), false}, bytes.NewReader(text)}, nil
	}
	return o.files.Open(name)
}
