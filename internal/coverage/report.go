// Package coverage tells who answers: in a period, or at one moment (hvem svarer hvornår).
package coverage

import (
	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// Printout is a text for a terminal (udskrift): lines under headings, in words alone. It needs no renderer, and holds
// nothing that one would be needed for.
type Printout struct {
	Title string
	Lines []string
	Parts []PrintoutPart
}

// PrintoutPart is a heading with its lines. A line that begins with "- " or "1. " is an item, one that begins with a blank
// stands as it is, and any other may be broken at its blanks.
type PrintoutPart struct {
	Title string
	Lines []string
}

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
func Report(in Input) *Printout {
	c := &builder{in}
	r := c.report("Hvem svarer i " + c.municipality() + "?")
	groups := c.group(c.figureLines)
	if len(groups) == 0 {
		r.Lines = append(r.Lines, c.nothing())
		return r
	}
	r.Lines = append(r.Lines, c.headline(groups)...)
	if len(groups) > 1 {
		r.part("Handlevej for handlevej, i timer", c.overview(groups))
	}
	reported := map[string]string{}
	for _, g := range groups {
		r.part(g.title, append(c.groupLines(g, reported), c.holeLines(g, reported)...))
	}
	r.part("Dem kan I ikke undvære", c.lossLines())
	r.part("Blindgyder: situationer, hvor ingen, der kan handle, bliver ringet op", c.deadEnds())
	r.part("Situationer, hvor handlevejen ikke når hele vejen", c.unfinished())
	r.part("Det bygger tallene på", c.basis())
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

// part adds a part when it says something.
func (r *Printout) part(title string, lines []string) {
	if len(lines) > 0 {
		r.Parts = append(r.Parts, PrintoutPart{title, lines})
	}
}

// coverageMaker makes one coverage report.
type builder struct {
	Input
}

// report begins a report with what was asked.
func (c *builder) report(title string) *Printout {
	r := &Printout{Title: title}
	first, last := c.Cover.From, c.Cover.To-1
	period := danish.Sentence(weekdayOf(first))
	if last > first {
		period += " til og med " + weekdayOf(last)
	}
	r.Lines = append(r.Lines, period+": "+danish.Hours(c.Cover.Window.Minutes())+".")
	if d := c.Plan.Department(c.Department); d != nil {
		r.Lines = append(r.Lines, "Kun for "+d.Name+".")
	}
	if c.Level != "" {
		r.Lines = append(r.Lines, "Kun handleveje på niveauet "+plan.Label("level", c.Level)+".")
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
		r.Lines = append(r.Lines, name+" er væk "+away+".")
	}
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
