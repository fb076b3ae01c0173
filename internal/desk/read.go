package desk

import (
	"beredskab/internal/pipeline"
	"beredskab/internal/workspace"
)

// workspace is the plan's files as they are now, as the command line has files on a disk.
func (d *Desk) workspace() (*workspace.Workspace, *workspace.Plan, error) {
	texts := make(map[string][]byte, len(d.files()))
	for _, f := range d.files() {
		texts[f.Name] = []byte(f.Text)
	}
	w := workspace.NewMemory(texts)
	found, err := w.Find([]string{d.folder})
	if err != nil {
		return nil, nil, err
	}
	return w, found.Plans[0], nil
}

// pipelineOptions is what a reading depends on beside the files.
func (d *Desk) pipelineOptions() pipeline.Options { return pipeline.Options{Today: d.options.Today} }

// read reads and checks the plan anew, by the steps of the command line.
func (d *Desk) read() {
	d.reading, d.seen, d.carded, d.trouble = nil, nil, nil, nil
	if d.name == "" {
		return
	}
	w, p, err := d.workspace()
	if err != nil {
		d.trouble = err
		return
	}
	r, err := pipeline.ReadAgain(w, p, d.before)
	if err != nil {
		d.trouble = err
		return
	}
	d.before = r
	d.reading = read(r.Check(d.pipelineOptions()), d.options.Today)
}
