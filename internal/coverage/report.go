// Package coverage tells who answers: in a period, or at one moment (hvem svarer hvornår).
package coverage

import (
	"slices"

	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// Input is what the coverage report is made of.
type Input struct {
	Plan        *plan.Plan
	Cover       *cover.Report // with only the routes that are asked for
	Department  string        // only this department's entrances; "" for all
	Level       string        // only this level's situations; "" for all
	Absent      []cover.Absence
	LossMinutes int // how much longer a wait must become before a loss is told of
}

// Report tells who answers in a period: how much, when not, how long one waits, whom the plan cannot do without.
func Report(in Input) *document.Section {
	c := &builder{in}
	r := c.report("Hvem svarer i " + c.municipality() + "?")
	groups := c.group(c.figures)
	if len(groups) == 0 {
		r.Blocks = append(r.Blocks, sentences(c.nothing())...)
		return r
	}
	r.Blocks = append(r.Blocks, sentences(c.headline(groups)...)...)
	if len(groups) > 1 {
		part(r, "Handlevej for handlevej, i timer", []document.Block{c.overview(groups)})
	}
	reported := map[string]string{}
	for _, g := range groups {
		part(r, g.title, slices.Concat(c.groupBlocks(g, reported), c.holes(g, reported)))
	}
	part(r, "Dem kan I ikke undvære", c.lossBlocks())
	part(r, "Blindgyder: situationer, hvor ingen, der kan handle, bliver ringet op", items(c.deadEnds()))
	part(r, "Situationer, hvor handlevejen ikke når hele vejen", items(c.unfinished()))
	part(r, "Det bygger tallene på", items(c.basis()))
	return r
}

// nothing says why there is nothing to reckon: paths that nobody uses are not paths that lack.
func (c *builder) nothing() string {
	switch p := c.Plan; {
	case len(p.EscalationPaths) == 0:
		return "Der er ingen handleveje at regne på endnu (escalation_paths)."
	case len(p.Departments) == 0:
		return "Planen har " + danish.Plural(len(p.EscalationPaths), "handlevej", "handleveje") + ", men ingen afdelinger, der bruger dem endnu (departments)."
	case c.Department != "" || c.Level != "":
		return "Ingen handlevej hører til det, I har spurgt om."
	}
	return "Ingen afdeling bruger nogen af planens handleveje i den tid."
}

// part adds a section when it says something.
func part(r *document.Section, title string, blocks []document.Block) {
	if len(blocks) > 0 {
		r.Sections = append(r.Sections, &document.Section{Title: title, Blocks: blocks})
	}
}

// sentences are paragraphs of their own.
func sentences(texts ...string) []document.Block {
	blocks := make([]document.Block, len(texts))
	for i, t := range texts {
		blocks[i] = document.Paragraph{Text: document.Words(t)}
	}
	return blocks
}

// items are the entries of a list; no entries are no list.
func items(texts []string) []document.Block {
	if len(texts) == 0 {
		return nil
	}
	l := document.List{Items: make([]document.ListItem, len(texts))}
	for i, t := range texts {
		l.Items[i].Text = document.Words(t)
	}
	return []document.Block{l}
}

// builder makes one report.
type builder struct {
	Input
}

// report begins a report with what was asked.
func (c *builder) report(title string) *document.Section {
	r := &document.Section{Title: title}
	first, last := c.Cover.From, c.Cover.To-1
	period := danish.Sentence(weekdayOf(first))
	if last > first {
		period += " til og med " + weekdayOf(last)
	}
	lines := []string{period + ": " + danish.Hours(c.Cover.Window.Minutes()) + "."}
	if d := c.Plan.Department(c.Department); d != nil {
		lines = append(lines, "Kun for "+d.Name+".")
	}
	if c.Level != "" {
		lines = append(lines, "Kun handleveje på niveauet "+plan.Label("level", c.Level)+".")
	}
	for _, a := range c.Absent {
		away := weekdayOf(a.From)
		if a.Until > a.From {
			away = "fra " + away + " til og med " + weekdayOf(a.Until)
		}
		name := a.Contact
		if contact := c.Plan.Contact(a.Contact); contact != nil && contact.Name != "" {
			name = contact.Name
		}
		lines = append(lines, name+" er væk "+away+".")
	}
	r.Blocks = sentences(lines...)
	return r
}

func (c *builder) municipality() string {
	if m := c.Plan.Municipality; m != nil && m.Name != "" {
		return m.Name
	}
	return c.Plan.Slug
}

func weekdayOf(d hours.Day) string {
	y, m, day := d.Date()
	return danish.WeekdayDate(y, m, day)
}
