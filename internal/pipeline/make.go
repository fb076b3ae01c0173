package pipeline

import (
	"context"

	"beredskab/internal/checklist"
	"beredskab/internal/diag"
	"beredskab/internal/leak"
	"beredskab/internal/workspace"
)

// Made is the files of one plan, in memory.
type Made struct {
	Files   []workspace.Output
	Leaks   []diag.Finding // what the files would have told and must not; then there are no files
	Refused bool           // the plan has errors and no draft was asked for, or it cannot be read; then there are no files
}

// Make makes the files of a plan in memory, by the same steps and with the same gates as [Build], which writes them too.
func (c *Checked) Make(ctx context.Context, o Options) (*Made, error) {
	if c.refused(o) {
		return &Made{Refused: true}, nil
	}
	files, printed, err := c.files(ctx, o)
	if err != nil {
		return nil, err
	}
	if leaks, err := c.gate(append(printed, files...), o); err != nil || len(leaks) > 0 {
		return &Made{Leaks: leaks}, err
	}
	return &Made{Files: outputs(files)}, nil
}

// ChecklistPage makes a page on which the checklist can be looked at before it is taken home as a workbook, with the same gates.
func (c *Checked) ChecklistPage(ctx context.Context, o Options) (*Made, error) {
	page := Format{Name: "tjekliste", ending: ".html", read: leak.HTML, files: []product{{
		stem: "tjekliste", make: func(d *renderer) ([]byte, error) { return d.html(checklist.Page(checklist.New(d.in))) },
	}}}
	o.Formats, o.more = []string{page.Name}, []Format{page}
	return c.Make(ctx, o)
}
