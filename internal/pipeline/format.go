package pipeline

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"beredskab/internal/browser"
	"beredskab/internal/calendar"
	"beredskab/internal/checklist"
	"beredskab/internal/document"
	"beredskab/internal/docx"
	"beredskab/internal/edition"
	"beredskab/internal/handbook"
	"beredskab/internal/hours"
	"beredskab/internal/leak"
	"beredskab/internal/phonebook"
	"beredskab/internal/plan"
	"beredskab/internal/render"
	"beredskab/internal/workspace"
	"beredskab/internal/xlsx"
)

// Format is one kind of file that build writes. It is told here, once: settings, command line and the search for what must not
// be told ask this list.
type Format struct {
	Name  string // as flags and settings have it
	Help  string // what it is, in Danish, for whoever chooses
	Usual bool   // it is written when nobody asks for others

	stem, ending string
	browser      bool   // it is printed by a browser, which may be missing and takes seconds
	shows        string // the format whose file is searched as well, because what this one shows is packed out of sight

	read leak.Reader // how its bytes are read back; build refuses a format without
	make func(*renderer) ([]byte, error)
}

// Formats lists what build can write, in the order it is written. A new format is one entry here.
func Formats() []Format {
	return []Format{
		{
			Name: "md", Help: "håndbogen som Markdown", Usual: true, stem: "haandbog", ending: ".md", read: leak.Markdown,
			make: func(d *renderer) ([]byte, error) { return render.Markdown(d.handbook()), nil },
		},
		{
			Name: "html", Help: "håndbogen som en side til browseren", Usual: true, stem: "haandbog", ending: ".html", read: leak.HTML,
			make: (*renderer).page,
		},
		{
			Name: "pdf", Help: "håndbogen til papir; kræver Edge, Chrome eller Chromium", stem: "haandbog", ending: ".pdf", browser: true,
			shows: "html", read: leak.PDF, make: (*renderer).print,
		},
		{
			Name: "docx", Help: "håndbogen til Word, til en høring", stem: "haandbog", ending: ".docx", read: leak.Office,
			make: func(d *renderer) ([]byte, error) { return docx.Write(d.handbook(), d.wordTheme()) },
		},
		{
			Name: "xlsx", Help: "tjeklisten til Excel", Usual: true, stem: "tjekliste", ending: ".xlsx", read: leak.Office,
			make: func(d *renderer) ([]byte, error) { return xlsx.Write(checklist.New(d.in)) },
		},
		{
			Name: "ics", Help: "planens datoer til kalenderen", stem: "kalender", ending: ".ics", read: leak.Card,
			make: func(d *renderer) ([]byte, error) { return calendar.Write(d.in), nil },
		},
		{
			Name: "vcf", Help: "planens numre til telefonen", stem: "telefonbog", ending: ".vcf", read: leak.Card,
			make: func(d *renderer) ([]byte, error) { return phonebook.Write(d.in) },
		},
	}
}

// NeedsBrowser says that the format is printed by a browser on the machine.
func (f Format) NeedsBrowser() bool { return f.browser }

// FormatNames are the names of all formats, and with usual only of those that are written when nobody asks for others.
func FormatNames(usual bool) (names []string) {
	for _, f := range Formats() {
		if f.Usual || !usual {
			names = append(names, f.Name)
		}
	}
	return names
}

// file is what the format's file is called.
func (f Format) file(o Options) string {
	if o.Edition == plan.Public {
		return f.stem + "-offentlig" + f.ending
	}
	return f.stem + f.ending
}

// wanted are the formats of a run. One that does not say how its bytes are read back is refused: nothing could look through
// its files for what must not be told.
func (o Options) wanted() ([]Format, error) {
	all := append(Formats(), o.more...)
	var out []Format
	for _, f := range all {
		if !slices.Contains(o.Formats, f.Name) {
			continue
		}
		if f.read == nil {
			return nil, fmt.Errorf("the format %s does not say how its bytes are read back, so nobody could see what it tells", f.Name)
		}
		out = append(out, f)
	}
	return out, nil
}

// needsBrowser says that one of the formats is printed by a browser.
func needsBrowser(formats []Format) bool {
	return slices.ContainsFunc(formats, func(f Format) bool { return f.browser })
}

// readBack is how the files of a format are read back.
func readBack(name string) leak.Reader {
	for _, f := range Formats() {
		if f.Name == name {
			return f.read
		}
	}
	return nil // the search refuses the file
}

// outputs are the files as they are written.
func outputs(files []leak.File) []workspace.Output {
	out := make([]workspace.Output, len(files))
	for i, f := range files {
		out[i] = workspace.Output{Name: f.Name, Data: f.Data}
	}
	return out
}

// renderer makes the documents of one plan, each once however many formats show it.
type renderer struct {
	ctx     context.Context
	in      edition.Input
	theme   *render.Theme // nil for the built-in
	browser string        // the program that prints
	book    *document.Document
	html    []byte
}

func (d *renderer) handbook() *document.Document {
	if d.book == nil {
		d.book = handbook.New(d.in)
	}
	return d.book
}

func (d *renderer) page() (data []byte, err error) {
	if d.html == nil {
		if d.theme != nil {
			d.html, err = d.theme.HTML(d.handbook())
		} else {
			d.html, err = render.HTML(d.handbook())
		}
	}
	return d.html, err
}

// wordTheme is what of the municipality's own theme a Word file can show: its colour and a logo that is a picture of dots.
func (d *renderer) wordTheme() (t docx.Theme) {
	if d.theme == nil {
		return t
	}
	t.Accent = d.theme.Accent()
	switch data, kind := d.theme.Logo(); kind {
	case "png":
		t.Logo = docx.Image{Data: data, Type: "png"}
	case "jpg":
		t.Logo = docx.Image{Data: data, Type: "jpeg"}
	}
	return t
}

// print has the browser print the page.
func (d *renderer) print() ([]byte, error) {
	page, err := d.page()
	if err != nil {
		return nil, err
	}
	return browser.Print(d.ctx, d.browser, page, browser.Stamp{Date: digits(d.in.Date), ID: d.in.Hash})
}

// digits writes a day as "20261121".
func digits(day hours.Day) string { return strings.ReplaceAll(day.String(), "-", "") }

// files makes every file of the plan in memory. What a file shows out of sight is given too, as the page it was printed from,
// when that is not itself a file: what must not be told is looked for there.
func (c *Checked) files(ctx context.Context, o Options) (files, printed []leak.File, err error) {
	d := &renderer{ctx: ctx, browser: o.browser, in: edition.Input{
		Plan: c.Plan, Result: c.Result, Cover: c.Cover, Date: o.Today, Hash: c.Hash, Edition: o.Edition, Draft: o.Draft,
	}}
	defer func() {
		if d.book != nil {
			c.overfilled = c.overfull(d.book)
		}
	}()
	if c.theme != nil {
		d.theme, d.in.Chapters = c.theme.style, c.theme.chapters
	}
	formats, err := o.wanted()
	if err != nil {
		return nil, nil, err
	}
	for _, f := range formats {
		data, err := f.make(d)
		if err != nil {
			return nil, nil, err
		}
		files = append(files, leak.File{Name: f.file(o), Data: data, Read: f.read})
	}
	for _, f := range formats {
		if f.shows == "" || slices.Contains(o.Formats, f.shows) {
			continue
		}
		i := slices.IndexFunc(Formats(), func(behind Format) bool { return behind.Name == f.shows })
		behind := Formats()[i]
		data, err := behind.make(d)
		if err != nil {
			return nil, nil, err
		}
		printed = append(printed, leak.File{Name: behind.file(o), Data: data, Read: behind.read})
	}
	return files, printed, nil
}
