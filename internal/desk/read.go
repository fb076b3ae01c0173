package desk

import (
	"beredskab/internal/pipeline"
	"beredskab/internal/workspace"
)

// read reads and checks the plan anew, by the steps of the command line.
func (d *Desk) read() {
	d.reading, d.trouble = nil, nil
	if d.name == "" {
		return
	}
	texts := make(map[string][]byte, len(d.files()))
	for _, f := range d.files() {
		texts[f.Name] = []byte(f.Text)
	}
	w := workspace.NewMemory(texts)
	found, err := w.Find([]string{d.folder})
	if err != nil {
		d.trouble = err
		return
	}
	r, err := pipeline.Read(w, found.Plans[0])
	if err != nil {
		d.trouble = err
		return
	}
	d.reading = read(r.Check(pipeline.Options{Today: d.options.Today}), d.options.Today)
}
