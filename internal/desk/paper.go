package desk

import (
	"context"
	"path"
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/pipeline"
	"beredskab/internal/plan"
	"beredskab/internal/workspace"
)

// paper is one of the papers that a plan gives: how it is shown, and what can be taken home of it.
type paper struct {
	slug, title, help string
	edition           plan.Audience
	files             func(p *paper) []Choice                                           // what the buttons say, and what [paper.take] is asked for
	page              func(d *Desk, p *paper, which string) (*pipeline.Made, error)     // a whole HTML page to look at
	make              func(d *Desk, p *paper, which string) ([]workspace.Output, error) // nil when there is nothing but the page
}

// papers are what can be seen and taken home, in the order in which they stand.
func papers() []*paper {
	return []*paper{
		{slug: "medarbejdere", title: "Til medarbejdere", help: "Håndbogen med numre, handleveje og handlekort, og tjeklisten til Excel.", edition: plan.Internal, files: formats, page: built, make: format},
		{slug: "borgere", title: "Til borgere", help: "Den offentlige udgave: kun det, der er mærket offentligt.", edition: plan.Public, files: formats, page: built, make: format},
		{
			slug: "handlekort", title: "Handlekort", help: "Ét ark til hver afdeling. Se dem, print dem og hent dem enkeltvis.", edition: plan.Internal, page: oneCard, make: card,
			files: only("*", "Hent alle handlekort i en zip"),
		},
		{
			slug: "tjekliste", title: "Tjeklisten", help: "Arkene, som I får dem i Excel.", edition: plan.Internal, make: checklist, files: only("xlsx", "Hent tjeklisten til Excel"),
			page: func(d *Desk, p *paper, _ string) (*pipeline.Made, error) {
				return d.ChecklistPage(context.Background(), d.makeOptions(p.edition))
			},
		},
		{slug: "fund", title: "Det, der skal ses på", help: "Fundene som en side til dem, der skriver med.", page: findingsPage, files: only("html", "Hent siden med fund")},
		{slug: "oevelse", title: "Øvelsen, til spillederen", help: "Planens svageste øjeblikke, med planens svar.", page: exercise, files: only("html", "Hent spillederens ark")},
		{slug: "oevelse-deltagere", title: "Øvelsen, til deltagerne", help: "De samme situationer uden svar, og en log at skrive i.", page: exercise, files: only("html", "Hent deltagernes ark")},
	}
}

func paperBy(slug string) *paper {
	for _, p := range papers() {
		if p.slug == slug {
			return p
		}
	}
	return nil
}

func only(word, label string) func(*paper) []Choice {
	return func(p *paper) []Choice { return []Choice{{Word: p.slug + "/" + word, Label: label}} }
}

// formats are all that build can make without another program.
func formats(p *paper) (out []Choice) {
	for _, f := range pipeline.Formats() {
		if !f.NeedsBrowser() && f.For(p.edition) {
			out = append(out, Choice{Word: p.slug + "/" + f.Name, Label: "Hent " + f.HelpFor(p.edition)})
		}
	}
	return out
}

// take makes the files of a paper.
func (p *paper) take(d *Desk, which string) ([]workspace.Output, error) {
	if p.make != nil {
		return p.make(d, p, which)
	}
	made, err := p.page(d, p, which)
	return taken(made, err)
}

// taken are files that may be taken home, or why not.
func taken(made *pipeline.Made, err error) ([]workspace.Output, error) {
	switch {
	case err != nil:
		return nil, err
	case len(made.Leaks) > 0:
		return nil, &Trouble{"Filen ville vise noget, der ikke må stå i den: " + made.Leaks[0].Message}
	case made.Refused:
		return nil, &Trouble{"Planen kan ikke læses, så der er ikke noget at lave en håndbog af. Se under Det, der skal ses på."}
	}
	return made.Files, nil
}

// makeOptions makes a draft of a plan with errors: on the command line that has to be asked for, here the page says so.
func (d *Desk) makeOptions(edition plan.Audience, formats ...string) pipeline.Options {
	return pipeline.Options{Today: d.options.Today, Edition: edition, Formats: formats, Program: d.options.Program, Draft: d.draft()}
}

// draft says that the plan has errors.
func (d *Desk) draft() bool { return diag.Report{Findings: d.All()}.Count(diag.Error) > 0 }

func built(d *Desk, p *paper, _ string) (*pipeline.Made, error) {
	return d.Make(context.Background(), d.makeOptions(p.edition, "html"))
}

func format(d *Desk, p *paper, name string) ([]workspace.Output, error) {
	return taken(d.Make(context.Background(), d.makeOptions(p.edition, name)))
}

func checklist(d *Desk, p *paper, _ string) ([]workspace.Output, error) { return format(d, p, "xlsx") }

// cards are the action cards, each a file, and before them one with all.
func (d *Desk) cards() (*pipeline.Made, error) {
	if d.carded == nil {
		made, err := d.Make(context.Background(), d.makeOptions(plan.Internal, "kort"))
		if err != nil {
			return nil, err
		}
		d.carded = made
	}
	return d.carded, nil
}

// oneCard is the page of one card; without a name the one with all.
func oneCard(d *Desk, _ *paper, name string) (*pipeline.Made, error) {
	made, err := d.cards()
	if err != nil || len(made.Files) == 0 {
		return made, err
	}
	i := max(0, slices.IndexFunc(made.Files, func(f workspace.Output) bool { return f.Name == name }))
	return &pipeline.Made{Files: made.Files[i : i+1]}, nil
}

func card(d *Desk, p *paper, name string) ([]workspace.Output, error) {
	if name != "*" {
		return taken(oneCard(d, p, name))
	}
	return taken(d.cards())
}

// cardList is a way to each card, by the name of whose it is.
func (d *Desk) cardList(here string) (out []Choice) {
	made, err := d.cards()
	if err != nil || len(made.Files) < 2 {
		return nil
	}
	names := map[string]string{}
	for _, x := range d.Plan.Departments {
		names[danish.Slug(x.ID)] = x.Name
	}
	for _, x := range d.Plan.Partners {
		names[danish.Slug(x.ID)] = x.Name
	}
	for _, f := range made.Files[1:] {
		id := strings.TrimSuffix(strings.TrimPrefix(f.Name, "handlekort-"), path.Ext(f.Name))
		out = append(out, Choice{Word: f.Name, Label: orElse(names[id], id), On: f.Name == here})
	}
	return out
}

func findingsPage(d *Desk, _ *paper, _ string) (*pipeline.Made, error) {
	page, err := d.FindingsPage(d.pipelineOptions(), pipeline.PageContents{Findings: d.All()})
	return &pipeline.Made{Files: []workspace.Output{{Name: pipeline.FindingsName, Data: page}}}, err
}

// exercise is one of the papers of an exercise with this plan.
func exercise(d *Desk, p *paper, _ string) (*pipeline.Made, error) {
	w, source, err := d.workspace()
	if err != nil {
		return nil, err
	}
	o := d.pipelineOptions()
	o.Workers = 1
	_, err = pipeline.Compare(context.Background(), w, []*workspace.Plan{source}, o, pipeline.CompareOptions{Exercise: exerciseIn, Only: true}, func(*pipeline.Checked) error { return nil })
	if err != nil {
		return nil, err
	}
	name := "oevelse-spilleder.html"
	if p.slug == "oevelse-deltagere" {
		name = "oevelse-deltagere.html"
	}
	for path, data := range w.Contents() {
		if strings.HasSuffix("/"+path, exerciseIn+"/"+name) {
			return &pipeline.Made{Files: []workspace.Output{{Name: name, Data: data}}}, nil
		}
	}
	return &pipeline.Made{}, nil
}
