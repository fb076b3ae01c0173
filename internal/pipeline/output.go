package pipeline

import (
	"context"

	"beredskab/internal/browser"
	"beredskab/internal/diag"
	"beredskab/internal/workspace"
)

// Built is what building one plan came to.
type Built struct {
	*Checked
	Outcome *workspace.Outcome // nil when nothing was written, because the plan has errors or a file would have told too much
	Notes   []diag.Finding     // what shows only when the files are made: cards that do not fit their page
	Leaks   []diag.Finding     // what the files would have told and must not; then nothing was written
	Same    bool               // everything was there already, made from the same; the plan was not even read
}

// Build checks every plan and writes its files. A plan with errors is not built unless the build is a draft, and one that
// cannot be read never is; the others of the run are. Each plan's files are written all or none, and reported in the order
// the plans were given.
func Build(ctx context.Context, w *workspace.Workspace, sources []*workspace.Plan, o Options, emit func(*Built) error) error {
	formats, err := o.wanted()
	if err != nil {
		return err
	}
	if needsBrowser(formats) && o.browser == "" {
		if o.browser, err = browser.Find(); err != nil { // said before anything is written, not after the first plan
			return err
		}
	}
	return inOrder(ctx, len(sources), o.Workers, func(i int) (*Built, error) {
		theme, err := readTheme(w, o.Templates, sources[i].Slug)
		if err != nil {
			return nil, err
		}
		input := fingerprint(w, sources[i], o, theme)
		if there := upToDate(w, sources[i], o, input); there != nil {
			return there, nil
		}
		r, err := Read(w, sources[i])
		if err != nil {
			return nil, err
		}
		b := &Built{Checked: r.Check(o)}
		b.theme = theme
		if b.refused(o) || ctx.Err() != nil {
			return b, nil
		}
		files, printed, err := b.files(ctx, o)
		if err != nil {
			return nil, err
		}
		if b.Leaks, err = b.gate(append(printed, files...), o); err != nil || len(b.Leaks) > 0 {
			return b, err
		}
		b.Notes = b.overfilled
		b.Outcome, err = w.Write(workspace.Set{Out: o.Out, Name: b.Source.Slug, Build: b.Hash, Input: input, Files: outputs(files)})
		return b, err
	}, emit)
}

// refused says that the plan is not fit to print.
func (c *Checked) refused(o Options) bool {
	return c.Result == nil || !o.Draft && diag.Report{Findings: c.All()}.Count(diag.Error) > 0
}
