package pipeline

import (
	"context"
	"slices"
	"strings"

	"beredskab/internal/browser"
	"beredskab/internal/diag"
	"beredskab/internal/document"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/render"
	"beredskab/internal/workbook"
	"beredskab/internal/workspace"
)

// Built is what building one plan came to.
type Built struct {
	*Checked
	Outcome *workspace.Outcome // nil when nothing was written, because the plan has errors or a file would have told too much
	Notes   []diag.Finding     // what shows only when the files are made: cards that do not fit their page
	Leaks   []diag.Finding     // what the public edition would have told; then nothing was written
	Same    bool               // everything was there already, made from the same; the plan was not even read
}

// Build checks every plan and writes its files. A plan with errors is not built unless the build is a draft, and one that
// cannot be read never is; the others of the run are. Each plan's files are written all or none, and reported in the order
// the plans were given.
func Build(ctx context.Context, w *workspace.Workspace, sources []*workspace.Plan, o Options, emit func(*Built) error) error {
	if slices.Contains(o.Formats, "pdf") && o.browser == "" {
		var err error
		if o.browser, err = browser.Find(); err != nil { // said before anything is written, not after the first plan
			return err
		}
	}
	return inOrder(ctx, len(sources), o.Workers, func(i int) (*Built, error) {
		dress, err := dressOf(o.Templates, sources[i].Slug)
		if err != nil {
			return nil, err
		}
		input := fingerprint(w, sources[i], o, dress)
		if there := standing(sources[i], o, input); there != nil {
			return there, nil
		}
		r, err := Read(w, sources[i])
		if err != nil {
			return nil, err
		}
		b := &Built{Checked: r.Check(o)}
		b.dress = dress
		if b.refused(o) || ctx.Err() != nil {
			return b, nil
		}
		files, printed, err := b.files(ctx, o)
		if err != nil {
			return nil, err
		}
		if o.Edition == plan.Public {
			if b.Leaks, err = b.leaks(append(printed, files...)); err != nil || len(b.Leaks) > 0 {
				return b, err
			}
		}
		b.Notes = b.overfilled
		b.Outcome, err = workspace.Write(workspace.Set{Out: o.Out, Name: b.Source.Slug, Build: b.Hash, Input: input, Files: files})
		return b, err
	}, emit)
}

// refused says that the plan is not fit to print.
func (c *Checked) refused(o Options) bool {
	return c.Result == nil || !o.Draft && diag.Report{Findings: c.All()}.Count(diag.Error) > 0
}

// format is one kind of file that build writes.
type format struct {
	name, stem, ending string
	make               func(*drawing) ([]byte, error)
}

// file is what the format's file is called.
func (f format) file(o Options) string {
	if o.Edition == plan.Public {
		return f.stem + "-offentlig" + f.ending
	}
	return f.stem + f.ending
}

// formats lists them in the order they are written. A new one is one line here.
func formats() []format {
	return []format{
		{"md", "haandbog", ".md", func(d *drawing) ([]byte, error) { return render.Markdown(d.handbook()), nil }},
		{"html", "haandbog", ".html", (*drawing).page},
		{"pdf", "haandbog", ".pdf", (*drawing).print},
		{"xlsx", "tjekliste", ".xlsx", func(d *drawing) ([]byte, error) { return workbook.Write(document.Workbook(d.in)) }},
	}
}

// drawing makes the documents of one plan, each once however many formats show it.
type drawing struct {
	ctx     context.Context
	in      document.Input
	look    *render.Look // nil for the built-in
	browser string       // the program that prints
	book    *document.Document
	html    []byte
}

func (d *drawing) handbook() *document.Document {
	if d.book == nil {
		d.book = document.Handbook(d.in)
	}
	return d.book
}

func (d *drawing) page() (data []byte, err error) {
	if d.html == nil {
		if d.look != nil {
			d.html, err = d.look.HTML(d.handbook())
		} else {
			d.html, err = render.HTML(d.handbook())
		}
	}
	return d.html, err
}

// print has the browser print the page.
func (d *drawing) print() ([]byte, error) {
	page, err := d.page()
	if err != nil {
		return nil, err
	}
	return browser.Print(d.ctx, d.browser, page, browser.Stamp{Date: digits(d.in.Date), ID: d.in.Hash})
}

// digits writes a day as "20261121".
func digits(day hours.Day) string { return strings.ReplaceAll(day.String(), "-", "") }

// files makes every file of the plan in memory. The text of a PDF is packed, so the page it was printed from is given too
// when that is not itself a file: what must not be told is looked for there.
func (c *Checked) files(ctx context.Context, o Options) (files, printed []workspace.Output, err error) {
	d := &drawing{ctx: ctx, browser: o.browser, in: document.Input{
		Plan: c.Plan, Result: c.Result, Cover: c.Cover, Date: o.Today, Hash: c.Hash, Edition: o.Edition, Draft: o.Draft,
	}}
	defer func() {
		if d.book != nil {
			c.overfilled = c.overfull(d.book)
		}
	}()
	if c.dress != nil {
		d.look, d.in.Chapters = c.dress.look, c.dress.chapters
	}
	for _, f := range formats() {
		if !slices.Contains(o.Formats, f.name) {
			continue
		}
		data, err := f.make(d)
		if err != nil {
			return nil, nil, err
		}
		files = append(files, workspace.Output{Name: f.file(o), Data: data})
		if f.name == "pdf" && !slices.Contains(o.Formats, "html") {
			printed = append(printed, workspace.Output{Name: strings.TrimSuffix(f.file(o), f.ending) + ".html", Data: d.html})
		}
	}
	return files, printed, nil
}
