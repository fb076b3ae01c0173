package cli

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// longestHoles is how many holes of one handlevej are printed. Closed nights make hundreds; JSON has them all.
const longestHoles = 10

// alike is the routes of one handlevej and group of people that ring the same people: told once, with the departments.
type alike struct {
	*cover.Route
	departments []*plan.Department
}

// together groups the routes, those with the most silence first.
func together(r *cover.Report) []*alike {
	var groups []*alike
	for _, route := range r.Routes {
		i := slices.IndexFunc(groups, func(g *alike) bool {
			return g.Path == route.Path && g.About == route.About && g.Cover == route.Cover && *g.Minutes == *route.Minutes
		})
		if i < 0 {
			groups = append(groups, &alike{Route: route})
			i = len(groups) - 1
		}
		groups[i].departments = append(groups[i].departments, route.Department)
	}
	slices.SortStableFunc(groups, func(a, b *alike) int { return cmp.Compare(b.Gaps.Total(), a.Gaps.Total()) })
	return groups
}

// title names a group: handlevej, whom it is about, and who uses it.
func (g *alike) title(p *plan.Plan) string {
	text := fmt.Sprintf("%s (%s)", g.Path.Title, plan.Label("person", g.About))
	if len(g.departments) == len(p.Departments) && len(p.Departments) > 1 {
		return text + ", alle afdelinger"
	}
	var names []string
	for _, d := range g.departments {
		names = append(names, d.Name)
	}
	return text + ", " + danish.List(names, "og")
}

// tellCover writes who answers in a period.
func tellCover(p page, pl *plan.Plan, r *cover.Report) {
	name := pl.Slug
	if pl.Municipality != nil && pl.Municipality.Name != "" {
		name = pl.Municipality.Name
	}
	p.line("Hvem svarer i %s?", name)
	p.line("%s til og med %s: %s", dayText(r.From), dayText(r.To-1), danish.Hours(r.Window.Minutes()))
	groups := together(r)
	if len(groups) == 0 {
		p.line("\nDer er ingen handleveje at regne på.")
		return
	}
	if groups[0].Gaps.Total() == 0 {
		p.line("\nIngen huller: der svarer altid nogen, uanset handlevej og afdeling.")
	} else {
		longest := slices.MaxFunc(groups, func(a, b *alike) int {
			return cmp.Compare(a.Gaps.Longest().Minutes(), b.Gaps.Longest().Minutes())
		})
		p.line("\nLængste hul: %s (%s)", cover.Hole(longest.Gaps.Longest(), true), longest.Path.Title)
	}
	for _, g := range groups {
		tellRoute(p, pl, g)
	}
	tellLosses(p, r)
	tellDoors(p, r)
	var assumed []string
	for _, text := range r.Assumptions {
		assumed = append(assumed, strings.TrimSuffix(danish.Sentence(text), ".")+".")
	}
	p.part("Det regner jeg med", append(assumed,
		fmt.Sprintf("En, der burde svare, men ikke gør det, koster %s, før man ringer til den næste.", danish.Duration(cover.LostMinutes)),
		"En, der har lukket, koster ingen tid.")...)
}

// tellRoute writes one group of routes: its hours, its wait, its holes, its worst moment.
func tellRoute(p page, pl *plan.Plan, g *alike) {
	lines := []string{shares(g.Route)}
	lines = append(lines, fmt.Sprintf("Tid til et menneske: typisk %s, i værste fald %s.", wait(g.Minutes.Typical), wait(g.Minutes.Worst)))
	holes := slices.Clone(g.Gaps)
	slices.SortStableFunc(holes, func(a, b hours.Interval) int { return cmp.Compare(b.Minutes(), a.Minutes()) })
	rest := 0
	for i, h := range holes {
		if i < longestHoles {
			lines = append(lines, "- "+cover.Hole(h, true))
			continue
		}
		rest += h.Minutes()
	}
	if more := len(holes) - longestHoles; more > 0 {
		lines = append(lines, fmt.Sprintf("- og %s, i alt %s", danish.Plural(more, "kortere hul", "kortere huller"), danish.Hours(rest)))
	}
	if g.Minutes.Worst != 0 {
		lines = append(lines, "Værste øjeblik: "+g.Story())
	}
	p.part(g.title(pl), lines...)
}

// shares says how the period falls into covered, handed over and silent.
func shares(r *cover.Route) string {
	var parts []string
	for _, share := range []struct {
		minutes int
		who     string
	}{
		{r.Covered.Total(), "svarer nogen, der kan handle"},
		{r.HandedOver.Total(), "svarer kun 112 eller 114"},
		{r.Gaps.Total(), "svarer ingen"},
	} {
		switch share.minutes {
		case 0:
		case r.Total():
			parts = append(parts, "hele tiden "+share.who)
		default:
			parts = append(parts, "i "+danish.Hours(share.minutes)+" "+share.who)
		}
	}
	if len(parts) == 0 {
		return "Bruges ikke i perioden."
	}
	return danish.Sentence(danish.List(parts, "og")) + "."
}

func wait(minutes int) string {
	switch minutes {
	case cover.Never:
		return "aldrig"
	case 0:
		return "straks"
	}
	return danish.Duration(minutes)
}

// tellLosses writes whom the plan cannot do without.
func tellLosses(p page, r *cover.Report) {
	var lines []string
	for _, l := range r.Losses(lossMinutes) {
		opened, added := 0, 0
		for _, h := range l.Hurts {
			opened = max(opened, h.Holes.Total())
			if h.Added == cover.Never || added == cover.Never {
				added = cover.Never
			} else {
				added = max(added, h.Added)
			}
		}
		effect := "ventetiden vokser med op til " + danish.Duration(added)
		if added == cover.Never {
			effect = "der svarer aldrig nogen"
		}
		if opened > 0 && added != cover.Never {
			effect = "der kommer huller på i alt " + danish.Hours(opened)
		}
		name := l.Name
		if l.Kind == cover.LostPhone {
			name = "Nummeret " + l.ID
		}
		lines = append(lines, fmt.Sprintf("%s: %s (rammer %s)", name, effect, pathsHurt(l)))
	}
	p.part("Dem kan I ikke undvære", lines...)
}

// pathsHurt counts the handleveje that a loss hurts, from whichever department.
func pathsHurt(l cover.Loss) string {
	paths := map[*plan.EscalationPath]bool{}
	for _, h := range l.Hurts {
		paths[h.Route.Path] = true
	}
	return danish.Plural(len(paths), "handlevej", "handleveje")
}

// tellDoors writes the situations that lead nowhere.
func tellDoors(p page, r *cover.Report) {
	var lines []string
	for _, d := range r.Doors() {
		if !d.Dead() || !d.Required {
			continue
		}
		why := "ingen, der kan handle, bliver ringet op"
		if len(d.Paths) == 0 {
			why = "der er ingen handlevej"
		}
		lines = append(lines, fmt.Sprintf("%s, %s (%s): %s", d.Department.Name, plan.Label("level", d.Level), plan.Label("person", d.About), why))
	}
	p.part("Blindgyder", lines...)
}

// tellAnswers writes who answers at one moment, with the whole chain and the numbers.
func tellAnswers(p page, pl *plan.Plan, r *cover.Report, at hours.Instant) {
	p.line("Hvem svarer %s?", cover.Moment(at))
	for _, g := range together(r) {
		answer := g.At(at)
		var lines []string
		for i, t := range answer.Tries {
			lines = append(lines, fmt.Sprintf("%d. %s", i+1, tried(t, answer.By == t.Who)))
		}
		switch {
		case answer.By != nil && answer.Minutes == 0:
			lines = append(lines, "Der er et menneske straks.")
		case answer.By != nil && answer.Minutes != cover.Never:
			lines = append(lines, "Der er et menneske inden "+danish.Duration(answer.Minutes)+".")
		case answer.Minutes == cover.Never || answer.Then == nil:
			lines = append(lines, "Ingen svarer.")
		default:
			lines = append(lines, fmt.Sprintf("Ingen svarer før %s: %s.", cover.Moment(answer.Next), answer.Then.Name))
		}
		p.part(g.title(pl), lines...)
	}
}

// tried says what comes of one call.
func tried(t cover.Try, answers bool) string {
	text := t.Who.Name
	if len(t.Numbers) > 0 {
		text += ", " + danish.List(t.Numbers, "eller")
	}
	if t.AskFor != "" {
		text += " (spørg efter " + t.AskFor + ")"
	}
	switch {
	case answers:
		return text + ": svarer"
	case t.Advises:
		return text + ": giver kun råd"
	case t.Missed:
		return text + ": er væk"
	}
	return text + ": har lukket"
}

func dayText(d hours.Day) string {
	year, month, day := d.Date()
	return danish.WeekdayDate(year, month, day)
}
