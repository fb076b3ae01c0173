package desk

import (
	"archive/zip"
	"bytes"
	"context"
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/pipeline"
	"beredskab/internal/plan"
)

// Paper is one of the papers that a plan gives.
type Paper struct {
	Slug, Title, Help string
	Edition           plan.Audience
	Address           string
	Here              bool
	Files             []Choice // the formats: what the button says, and what it asks for
}

// papers are what can be seen and taken home, each in every format that needs no other program.
func (d *Desk) papers(here string) []Paper {
	out := []Paper{
		{Slug: "medarbejdere", Title: "Til medarbejdere", Help: "Håndbogen med numre, handleveje og handlekort, og tjeklisten til Excel.", Edition: plan.Internal},
		{Slug: "borgere", Title: "Til borgere", Help: "Den offentlige udgave: kun det, der er mærket offentligt.", Edition: plan.Public},
	}
	for i := range out {
		p := &out[i]
		p.Address, p.Here = "hent/"+p.Slug, p.Slug == here
		for _, f := range pipeline.Formats() {
			if !f.NeedsBrowser() && f.For(p.Edition) {
				p.Files = append(p.Files, Choice{Word: p.Slug + "/" + f.Name, Label: "Hent " + f.HelpFor(p.Edition)})
			}
		}
	}
	return out
}

// Preview is a paper as it will look.
type Preview struct {
	Papers   []Paper
	Page     string // a whole HTML page, for a sandboxed frame
	Title    string
	Draft    bool      // it is marked as a draft, because the plan has errors
	Holds    []string  // what the public edition shows, before it is taken home
	Findings []Finding // why there is nothing to show
}

// preview makes the page of a paper.
func (d *Desk) preview(slug string) *Preview {
	p := &Preview{Papers: d.papers(slug)}
	i := slices.IndexFunc(p.Papers, func(x Paper) bool { return x.Here })
	if i < 0 || d.Result == nil {
		return p
	}
	paper := p.Papers[i]
	p.Title = paper.Title
	if paper.Edition == plan.Public {
		p.Holds = d.holds()
	}
	made, draft, err := d.build(paper.Edition, "html")
	switch {
	case err != nil:
		d.say = d.excuse(err)
	case len(made.Leaks) > 0:
		for i := range made.Leaks {
			p.Findings = append(p.Findings, shown(&made.Leaks[i]))
		}
	case len(made.Files) > 0:
		p.Page, p.Draft = string(made.Files[0].Data), draft
	}
	return p
}

// build makes files of the plan, as a draft when it has errors: on the command line that has to be asked for, here the page says so.
func (d *Desk) build(edition plan.Audience, formats ...string) (made *pipeline.Made, draft bool, err error) {
	o := pipeline.Options{
		Today: d.options.Today, Edition: edition, Formats: formats, Program: d.options.Program,
		Draft: diag.Report{Findings: d.All()}.Count(diag.Error) > 0,
	}
	made, err = d.Make(context.Background(), o)
	return made, o.Draft, err
}

// holds counts what the public edition shows.
func (d *Desk) holds() []string {
	n := map[plan.Audience]int{}
	var out []string
	count := func(one, many string, audiences ...plan.Audience) {
		clear(n)
		for _, a := range audiences {
			n[a]++
		}
		out = append(out, danish.Plural(n[plan.Public], one, many)+" af "+danish.Number(len(audiences)))
	}
	count("kontakt", "kontakter", audiences(d.Plan.Contacts, func(c *plan.Contact) plan.Audience { return c.Audience })...)
	count("afdeling", "afdelinger", audiences(d.Plan.Departments, func(x *plan.Department) plan.Audience { return x.Audience })...)
	count("tilbud", "tilbud", audiences(d.Plan.Services, func(x *plan.Service) plan.Audience { return x.Audience })...)
	count("handlevej", "handleveje", audiences(d.Plan.EscalationPaths, func(x *plan.EscalationPath) plan.Audience { return x.Audience })...)
	count("eget kapitel", "egne kapitler", audiences(d.Plan.Chapters, func(x *plan.Chapter) plan.Audience { return x.Audience })...)
	return out
}

func audiences[T any](items []T, of func(T) plan.Audience) []plan.Audience {
	out := make([]plan.Audience, len(items))
	for i, item := range items {
		out[i] = of(item)
	}
	return out
}

// mediaTypes are what browsers call the files, by their endings.
var mediaTypes = map[string]string{
	"md": "text/markdown", "html": "text/html", "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	"docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "ics": "text/calendar", "vcf": "text/vcard", "zip": "application/zip",
}

// take makes a file to take home.
func (d *Desk) take(e Event) error {
	slug, format, _ := strings.Cut(e.Value, "/")
	for _, p := range d.papers(slug) {
		if !p.Here {
			continue
		}
		made, _, err := d.build(p.Edition, format)
		if err != nil {
			return err
		}
		if len(made.Leaks) > 0 {
			return &Trouble{"Den offentlige udgave ville vise noget, der ikke er offentligt: " + made.Leaks[0].Message}
		}
		if made.Refused {
			return &Trouble{"Planen kan ikke læses, så der er ikke noget at lave en håndbog af. Se under Det, der skal ses på."}
		}
		for _, f := range made.Files {
			d.update.Download = append(d.update.Download, Outgoing{Name: f.Name, Type: mediaTypes[format], Data: f.Data})
		}
		d.say = "Filen er hentet. Den ligger, hvor jeres browser lægger det, I henter."
	}
	return nil
}

// save asks for what has changed to be written where it came from.
func (d *Desk) save(Event) error {
	if d.name == "" || !d.unsaved() {
		d.say = "Alt er gemt."
		return nil
	}
	for _, f := range d.files() {
		old, was := "", false
		for _, s := range d.saved {
			if s.Name == f.Name {
				old, was = s.Text, true
			}
		}
		if !was || old != f.Text {
			d.update.Save = append(d.update.Save, Changed{Name: f.Name, Text: f.Text, Old: old})
		}
	}
	return nil
}

// stored says that what [Desk.save] asked for was written.
func (d *Desk) stored(Event) error {
	d.saved = d.files()
	d.update.Keep = &Kept{Name: d.folder, Files: d.files(), Saved: d.saved}
	d.say = "Gemt."
	return nil
}

// download gives the whole plan as a zip: where the browser cannot write in the folder that it came from.
func (d *Desk) download(Event) error {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range d.files() {
		w, err := z.Create(f.Name)
		if err != nil {
			return err
		}
		if _, err := w.Write([]byte(f.Text)); err != nil {
			return err
		}
	}
	if err := z.Close(); err != nil {
		return err
	}
	d.update.Download = append(d.update.Download, Outgoing{Name: d.name + ".zip", Type: mediaTypes["zip"], Data: b.Bytes()})
	if err := d.stored(Event{}); err != nil {
		return err
	}
	d.say = "Planen er hentet som " + d.name + ".zip. Pak den ud dér, hvor planen skal ligge."
	return nil
}

// conflict says that somebody else has changed a file meanwhile. Both texts are shown, and one is chosen.
func (d *Desk) conflict(e Event) error {
	d.theirs = File{e.At, e.Value}
	d.question = &question{
		Text: "Filen " + e.At + " er ændret af en anden, siden I åbnede den. Hvilken skal gælde?",
		Yes:  "Behold vores, og gem den", Do: "keep", At: e.At,
		Other: "Hent den andens ind her", OtherDo: "theirs", Ours: textOf(d.files(), e.At), Theirs: e.Value,
	}
	return nil
}

func textOf(files []File, name string) string {
	for _, f := range files {
		if f.Name == name {
			return f.Text
		}
	}
	return ""
}

// keep saves over what somebody else wrote: she has seen both and chosen.
func (d *Desk) keep(Event) error {
	d.saved = with(d.saved, d.theirs.Name, d.theirs.Text)
	return d.save(Event{})
}

// takeTheirs puts what somebody else wrote in the place of what stands here. Undo gives it back.
func (d *Desk) takeTheirs(Event) error {
	d.saved = with(d.saved, d.theirs.Name, d.theirs.Text)
	return d.edit(with(d.files(), d.theirs.Name, d.theirs.Text), nil, "Hentet den andens tekst", "")
}
