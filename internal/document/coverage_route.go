package document

import (
	"cmp"
	"slices"
	"strings"

	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/plan"
)

// routeGroup is routes of one handlevej about which there is the same to say: told once, for all their departments and
// groups of people.
type routeGroup struct {
	*cover.Route
	title       string // "Mistanke (voldsudsat)"
	lines       []string
	people      []string
	departments []*plan.Department
}

// group gathers the routes by what tell says of them, those with the most silence first.
func (c *coverageMaker) group(tell func(*cover.Route) []string) []*routeGroup {
	var groups []*routeGroup
	for _, r := range c.Cover.Routes {
		lines := tell(r)
		i := slices.IndexFunc(groups, func(g *routeGroup) bool {
			return g.Path == r.Path && g.About == r.About && g.Cover == r.Cover && slices.Equal(g.lines, lines)
		})
		if i < 0 {
			groups = append(groups, &routeGroup{Route: r, lines: lines, people: []string{r.About}})
			i = len(groups) - 1
		}
		groups[i].departments = append(groups[i].departments, r.Department)
	}
	groups = joinPeople(groups)
	for _, g := range groups {
		g.title = g.name() + " (" + danish.List(labelled("person", g.people), "og") + ")"
	}
	slices.SortStableFunc(groups, func(a, b *routeGroup) int {
		return cmp.Or(cmp.Compare(b.Gaps.Total(), a.Gaps.Total()), cmp.Compare(b.Gaps.Longest().Minutes(), a.Gaps.Longest().Minutes()))
	})
	return groups
}

// joinPeople tells two groups of people together when the answer is the same for both in the same departments.
func joinPeople(groups []*routeGroup) []*routeGroup {
	var out []*routeGroup
	for _, g := range groups {
		i := slices.IndexFunc(out, func(o *routeGroup) bool {
			return o.Path == g.Path && slices.Equal(o.Gaps, g.Gaps) && slices.Equal(o.lines, g.lines) && slices.Equal(o.departments, g.departments)
		})
		if i >= 0 {
			out[i].people = append(out[i].people, g.people...)
			continue
		}
		out = append(out, g)
	}
	return out
}

// name is the path's title, or in a draft without titles its id.
func (g *routeGroup) name() string { return pathName(g.Path) }

func pathName(p *plan.EscalationPath) string {
	if p.Title == "" {
		return p.ID
	}
	return p.Title
}

func (g *routeGroup) used() bool { return g.Window.Minutes() > 0 }

// departmentNames lists the departments: by name, or all of them in one word.
func (g *routeGroup) departmentNames(all int) string {
	if len(g.departments) == all && all > 1 {
		return "alle afdelinger"
	}
	names := make([]string, len(g.departments))
	for i, d := range g.departments {
		names[i] = d.Name
	}
	return danish.List(names, "og")
}

// departmentsBrief is the same in a narrow place.
func (g *routeGroup) departmentsBrief(all int) string {
	switch n := len(g.departments); {
	case all == 1:
		return ""
	case n > 2 && n < all:
		return ", " + danish.Plural(n, "afdeling", "afdelinger")
	}
	return ", " + g.departmentNames(all)
}

// routeLines is what there is to say of a route but its holes.
func (c *coverageMaker) routeLines(r *cover.Route) []string {
	if r.Window.Minutes() == 0 {
		return []string{"Bruges ikke i perioden."}
	}
	var lines []string
	if r.Window != c.Cover.Window {
		lines = append(lines, "Gælder "+c.windowText(r)+".")
	}
	lines = append(lines, shares(r.Cover, r.Total()))
	if r.Step == nil {
		lines = append(lines, "Handlevejen ringer ikke til nogen, der kan handle.")
	} else {
		lines = append(lines, "Første opkald er trin "+c.stepName(r.Path, r.Step)+". "+c.chainText(r))
		lines = append(lines, "Tid til et menneske: "+waits(r.Minutes))
		if r.Minutes.Worst != 0 {
			lines = append(lines, worstMoment+r.Story())
		}
	}
	for _, s := range r.Advice {
		lines = append(lines, "- Råd før opkaldet, tæller ikke som svar: trin "+c.stepName(r.Path, s))
	}
	return append(lines, c.laterCalls(r)...)
}

const worstMoment = "Værste øjeblik: "

// sayOnce replaces a worst moment that was told of before. Many paths ring the same people.
func (c *coverageMaker) sayOnce(g *routeGroup, told map[string]string) []string {
	lines := slices.Clone(g.lines)
	for i, l := range lines {
		if !strings.HasPrefix(l, worstMoment) {
			continue
		}
		if before := told[l]; before != "" {
			lines[i] = worstMoment + "det samme som på " + before + "."
		} else {
			told[l] = g.title
		}
	}
	return lines
}

// laterCalls tells of each calling step after the first.
func (c *coverageMaker) laterCalls(r *cover.Route) (lines []string) {
	for _, s := range r.Steps {
		if s.Step == r.Step || slices.Contains(r.Advice, s.Step) {
			continue
		}
		what := "- Senere opkald, trin " + c.stepName(r.Path, s.Step) + ": "
		switch {
		case s.Advice:
			what += "giver kun råd"
		case len(s.Gaps) == 0 && len(s.HandedOver) == 0:
			what += "besvaret hele tiden"
		default:
			what += lowerSentence(shares(s.Cover, r.Total()))
			if len(s.Gaps) > 0 && s.Gaps.Total() < r.Total() {
				what += ". Længste hul: " + c.hole(s.Gaps.Longest())
			}
		}
		lines = append(lines, what)
	}
	return lines
}

// lowerSentence turns a sentence into a clause.
func lowerSentence(s string) string {
	s = strings.TrimSuffix(s, ".")
	if s == "" || s[0] < 'A' || s[0] > 'Z' {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}

func (c *coverageMaker) windowText(r *cover.Route) string {
	var parts []string
	if r.Window.Start > c.Cover.Window.Start {
		parts = append(parts, "fra "+weekdayOf(r.Window.Start.Day()))
	}
	if r.Window.End < c.Cover.Window.End {
		parts = append(parts, "til og med "+weekdayOf((r.Window.End-1).Day()))
	}
	return strings.Join(parts, " ")
}

// stepName is a step's number and what is done: `2, "Ring til vagten"`.
func (c *coverageMaker) stepName(path *plan.EscalationPath, s *plan.Step) string {
	what := s.Do
	if what == "" {
		what = s.ID
	}
	return itoa(slices.Index(path.Steps, s)+1) + `, "` + oneLine(what) + `"`
}

// chainText says whom one rings, in order.
func (c *coverageMaker) chainText(r *cover.Route) string {
	var names []string
	for _, w := range r.Chain() {
		name := w.Name
		if name == "" {
			name = w.ID
		}
		if !r.Counts(w) {
			name += " (tæller ikke her)"
		}
		names = append(names, name)
	}
	if len(names) == 0 {
		return "Der er ingen at ringe til."
	}
	return "Der ringes til " + strings.Join(names, ", så ") + "."
}

// shares says how a stretch of time falls into answered, only 112 and 114, and silent.
func shares(c *cover.Cover, total int) string {
	covered, handed, silent := c.Covered.Total(), c.HandedOver.Total(), c.Gaps.Total()
	switch {
	case silent == total:
		return "Besvaret 0 af " + danish.Hours(total) + ": ingen svarer nogensinde."
	case handed == total:
		return "Kun 112 eller 114 svarer, i alle " + danish.Hours(total) + "."
	case covered == total:
		return "Besvaret i alle " + danish.Hours(total) + "."
	}
	text := "Besvaret " + outOf(covered, total) + "."
	if handed > 0 {
		text += " Kun 112 eller 114 svarer i " + danish.Hours(handed) + "."
	}
	if silent > 0 {
		text += " Ingen svarer i " + danish.Hours(silent) + "."
	}
	return text
}

// waits writes the minutes to a human.
func waits(m *cover.Minutes) string {
	if m.Best == m.Worst {
		if m.Worst == 0 {
			return "altid straks."
		}
		return "altid " + waiting(m.Worst) + "."
	}
	return "bedst " + waiting(m.Best) + ", typisk " + waiting(m.Typical) + ", værst " + waiting(m.Worst) + "."
}
