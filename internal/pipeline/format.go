package pipeline

import (
	"context"
	"fmt"
	"slices"

	"beredskab/internal/calendar"
	"beredskab/internal/checklist"
	"beredskab/internal/edition"
	"beredskab/internal/handbook"
	"beredskab/internal/leak"
	"beredskab/internal/phonebook"
	"beredskab/internal/plan"
	"beredskab/internal/workspace"
	"beredskab/internal/xlsx"
)

// Format is one kind of file that build writes. It is told here, once: settings, command line and the search for what must not
// be told ask this list.
type Format struct {
	Name  string // as flags and settings have it
	Help  string // what it is, in Danish, for whoever chooses
	Usual bool   // it is written when nobody asks for others

	public  string // the help where citizens get fewer files of it
	ending  string
	browser bool // it is printed by a browser, which may be missing and takes seconds
	files   []product

	read leak.Reader // how its bytes are read back; build refuses a format without
}

// product is one file of a format, or one for each card.
type product struct {
	stem     string
	internal bool                                // citizens get none
	make     func(*renderer) ([]byte, error)     // no bytes when the plan has nothing for it
	each     func(*renderer) ([]cardFile, error) // instead of make
}

// cardFile is the file of one action card.
type cardFile struct {
	name string // what comes after the stem
	data []byte
}

// Formats lists what build can write, in the order it is written. A new format is one entry here.
func Formats() []Format {
	return []Format{
		{
			Name: "md", Help: "håndbog og bilag som Markdown", public: "håndbogen som Markdown", Usual: true, ending: ".md", read: leak.Markdown,
			files: []product{
				{stem: handbook.Book, make: func(d *renderer) ([]byte, error) { return markdown(handbook.BookOf(d.page())) }},
				{stem: handbook.Appendix, internal: true, make: func(d *renderer) ([]byte, error) { return markdown(handbook.AppendixOf(d.page())) }},
			},
		},
		{
			Name: "html", Help: "håndbog og bilag som en side til browseren", public: "håndbogen som en side til browseren",
			Usual: true, ending: ".html", read: leak.HTML,
			files: []product{{stem: handbook.Book, make: func(d *renderer) ([]byte, error) { return d.html(d.page()) }}},
		},
		{
			Name: "kort", Help: "hvert handlekort som sin egen side på ét ark", ending: ".html", read: leak.HTML,
			files: []product{
				{stem: handbook.Cards, internal: true, make: func(d *renderer) ([]byte, error) { return d.html(d.cards()) }},
				{stem: handbook.Cards, internal: true, each: func(d *renderer) ([]cardFile, error) { return d.eachCard(d.html) }},
			},
		},
		{
			Name: "pdf", Help: "håndbog, bilag og handlekort til papir; kræver Edge, Chrome eller Chromium",
			public: "håndbogen til papir", ending: ".pdf", browser: true, read: leak.PDF,
			files: []product{
				{stem: handbook.Book, make: func(d *renderer) ([]byte, error) { return d.print(d.book()) }},
				{stem: handbook.Appendix, internal: true, make: func(d *renderer) ([]byte, error) { return d.print(handbook.AppendixOf(d.page())) }},
				{stem: handbook.Cards, internal: true, make: func(d *renderer) ([]byte, error) { return d.print(d.cards()) }},
			},
		},
		{ // apart, because the browser takes its time for each
			Name: "kort-pdf", Help: "hvert handlekort til papir for sig; kræver Edge, Chrome eller Chromium", ending: ".pdf", browser: true, read: leak.PDF,
			files: []product{{stem: handbook.Cards, internal: true, each: func(d *renderer) ([]cardFile, error) { return d.eachCard(d.print) }}},
		},
		{
			Name: "docx", Help: "håndbog, bilag og handlekort til Word, til en høring",
			public: "håndbogen til Word", ending: ".docx", read: leak.Office,
			files: []product{
				{stem: handbook.Book, make: func(d *renderer) ([]byte, error) { return d.word(d.book()) }},
				{stem: handbook.Appendix, internal: true, make: func(d *renderer) ([]byte, error) { return d.word(handbook.AppendixOf(d.page())) }},
				{stem: handbook.Cards, internal: true, make: func(d *renderer) ([]byte, error) { return d.word(d.cards()) }},
			},
		},
		{
			Name: "xlsx", Help: "tjeklisten til Excel", Usual: true, ending: ".xlsx", read: leak.Office,
			files: []product{{stem: "tjekliste", make: func(d *renderer) ([]byte, error) { return xlsx.Write(checklist.New(d.in)) }}},
		},
		{
			Name: "ics", Help: "planens datoer til kalenderen", ending: ".ics", read: leak.Card,
			files: []product{{stem: "kalender", make: func(d *renderer) ([]byte, error) { return calendar.Write(d.in), nil }}},
		},
		{
			Name: "vcf", Help: "planens numre til telefonen", ending: ".vcf", read: leak.Card,
			files: []product{{stem: "telefonbog", make: func(d *renderer) ([]byte, error) { return phonebook.Write(d.in) }}},
		},
	}
}

// HelpFor is what the format is for the readers of an edition.
func (f Format) HelpFor(edition plan.Audience) string {
	if edition == plan.Public && f.public != "" {
		return f.public
	}
	return f.Help
}

// NeedsBrowser says that the format is printed by a browser on the machine.
func (f Format) NeedsBrowser() bool { return f.browser }

// For says that readers of an edition get files of the format.
func (f Format) For(edition plan.Audience) bool {
	return edition != plan.Public || slices.ContainsFunc(f.files, func(p product) bool { return !p.internal })
}

// FormatNames are the names of all formats, and with usual only of those that are written when nobody asks for others.
func FormatNames(usual bool) (names []string) {
	for _, f := range Formats() {
		if f.Usual || !usual {
			names = append(names, f.Name)
		}
	}
	return names
}

// names are what the files of a format are called. Those that a plan may have nothing for are told by a pattern: which there are
// is seen only when the plan is read.
func (f Format) names(o Options) (fixed, patterns []string) {
	for _, p := range f.files {
		switch {
		case p.internal && o.Edition == plan.Public:
		case p.each != nil:
			patterns = append(patterns, p.file(f, "*", o))
		case p.internal:
			patterns = append(patterns, p.file(f, "", o))
		default:
			fixed = append(fixed, p.file(f, "", o))
		}
	}
	return fixed, patterns
}

// file is what a product's file is called; which tells the cards apart.
func (p product) file(f Format, which string, o Options) string {
	name := p.stem
	if which != "" {
		name += "-" + which
	}
	if o.Edition == plan.Public {
		name += "-offentlig"
	}
	return name + f.ending
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

// files makes every file of the plan in memory. What a file shows out of sight is given too, as the page it was printed from:
// what must not be told is looked for there.
func (c *Checked) files(ctx context.Context, o Options) (files, printed []leak.File, err error) {
	d := &renderer{ctx: ctx, browser: o.browser, in: edition.Input{
		Plan: c.Plan, Result: c.Result, Cover: c.Cover, Date: o.Today, Hash: c.Hash, Edition: o.Edition, Draft: o.Draft, Papers: o.Papers,
	}}
	defer func() {
		if d.whole != nil {
			c.overfilled = c.overfull(d.whole)
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
		for _, p := range f.files {
			if p.internal && o.Edition == plan.Public {
				continue
			}
			made, err := p.of(d)
			if err != nil {
				return nil, nil, err
			}
			for _, m := range made {
				files = append(files, leak.File{Name: p.file(f, m.name, o), Data: m.data, Read: f.read})
			}
		}
	}
	return files, d.printed, nil
}

// of are the files of a product.
func (p product) of(d *renderer) ([]cardFile, error) {
	if p.each != nil {
		return p.each(d)
	}
	data, err := p.make(d)
	if err != nil || len(data) == 0 {
		return nil, err
	}
	return []cardFile{{data: data}}, nil
}
