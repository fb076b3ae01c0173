package coverage

import (
	"cmp"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// routeGroup is routes of one handlevej about which there is the same to say: told once, for all their departments and
// groups of people.
type routeGroup struct {
	*cover.Route // the first of them
	routes       []*cover.Route
	title        string // "Mistanke (voldsudsat)"
	said         []document.Block
	people       []string
	departments  []*plan.Department
}

// group gathers the routes that have the same hours and waits and of which say tells the same, those with the most
// silence first.
func (c *builder) group(say func(*cover.Route) []document.Block) []*routeGroup {
	var groups []*routeGroup
	for _, r := range c.Cover.Routes {
		said := say(r)
		i := slices.IndexFunc(groups, func(g *routeGroup) bool {
			return g.Path == r.Path && g.About == r.About && sameFigures(g.Route, r) && reflect.DeepEqual(g.said, said)
		})
		if i < 0 {
			groups = append(groups, &routeGroup{Route: r, said: said, people: []string{r.About}})
			i = len(groups) - 1
		}
		groups[i].routes = append(groups[i].routes, r)
		groups[i].departments = append(groups[i].departments, r.Department)
	}
	groups = joinPeople(groups)
	slices.SortStableFunc(groups, func(a, b *routeGroup) int {
		return cmp.Or(cmp.Compare(b.Gaps.Total(), a.Gaps.Total()), cmp.Compare(b.Gaps.Longest().Minutes(), a.Gaps.Longest().Minutes()))
	})
	c.name(groups)
	return groups
}

// name gives each group its title: the path and whom it is about, and the departments where others have another answer.
func (c *builder) name(groups []*routeGroup) {
	seen := map[string]int{}
	for _, g := range groups {
		g.title = g.name() + " (" + danish.List(wording.Labelled("person", g.people), "og") + ")"
		seen[g.title]++
	}
	for _, g := range groups {
		if seen[g.title] > 1 {
			g.title += " i " + g.departmentNames(len(c.Plan.Departments))
		}
	}
}

// sameFigures says that two routes are answered at the same times, and as fast.
func sameFigures(a, b *cover.Route) bool {
	return a.Window == b.Window && *a.Minutes == *b.Minutes &&
		(a.Cover == b.Cover || slices.Equal(a.Gaps, b.Gaps) && slices.Equal(a.HandedOver, b.HandedOver))
}

// joinPeople tells two groups of people together when the answer is the same for both in the same departments.
func joinPeople(groups []*routeGroup) []*routeGroup {
	var out []*routeGroup
	for _, g := range groups {
		i := slices.IndexFunc(out, func(o *routeGroup) bool {
			return o.Path == g.Path && sameFigures(o.Route, g.Route) && reflect.DeepEqual(o.said, g.said) &&
				slices.Equal(o.departments, g.departments) && slices.Equal(chains(o.routes), chains(g.routes))
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

// figures is what the hours and the steps say of a route, whoever is called.
func (c *builder) figures(r *cover.Route) []document.Block {
	return append(sentences(c.headLines(r)...), items(c.laterCalls(r))...)
}

// headLines are the route's hours and its first call.
func (c *builder) headLines(r *cover.Route) []string {
	if r.Window.Minutes() == 0 {
		return []string{"Bruges ikke i perioden."}
	}
	var lines []string
	if r.Window != c.Cover.Window {
		lines = append(lines, "Gælder "+c.windowText(r)+".")
	}
	lines = append(append(lines, whose(r)...), shares(r.Cover, r.Total()))
	if r.Step == nil {
		return append(lines, "Handlevejen ringer ikke til nogen, der kan handle.")
	}
	return append(lines, "Første opkald er trin "+stepName(r.Path, r.Step)+".")
}

// whose says whose hours they are when one calls by the citizen's district, or by how old the citizen is.
func whose(r *cover.Route) (lines []string) {
	if r.Area != "" {
		lines = append(lines, "Der ringes efter borgerens distrikt. Her står området "+r.Area+", hvor der er færrest timer.")
	}
	if r.ByAge {
		lines = append(lines, "Hvem der hjælper, afhænger af alderen. Her står timerne for "+r.Ages.Those()+"; andre har mindst lige så mange.")
	}
	return lines
}

// groupBlocks is all there is to say of a group but its holes. A worst moment that was told of before is not told again:
// many paths call the same people.
func (c *builder) groupBlocks(g *routeGroup, reported map[string]string) []document.Block {
	var lines []string
	if names := g.departmentNames(len(c.Plan.Departments)); c.Department == "" && len(g.departments) < len(c.Plan.Departments) && !strings.HasSuffix(g.title, " i "+names) {
		lines = append(lines, "Bruges i "+names+".")
	}
	blocks := sentences(append(lines, c.headLines(g.Route)...)...)
	if g.used() && g.Step != nil {
		blocks = append(blocks, c.chain(g)...)
		blocks = append(blocks, sentences("Tid til et menneske: "+waits(g.Minutes))...)
		if g.Minutes.Worst != 0 {
			blocks = append(blocks, sentences(c.worstMoment(g, reported))...)
		}
	}
	return append(blocks, items(c.laterCalls(g.Route))...)
}

// chain says whom one calls, in order; department by department where it differs, as it does with leaders.
func (c *builder) chain(g *routeGroup) []document.Block {
	texts := chains(g.routes)
	if slices.IndexFunc(texts, func(t string) bool { return t != texts[0] }) < 0 {
		return sentences(texts[0])
	}
	var lines []string
	for i, t := range texts {
		if slices.Index(texts, t) != i {
			continue
		}
		var names []string
		for k, other := range texts {
			if other == t {
				names = append(names, g.routes[k].Department.Name)
			}
		}
		lines = append(lines, danish.List(names, "og")+": "+lowerSentence(t))
	}
	return items(lines)
}

func (c *builder) worstMoment(g *routeGroup, reported map[string]string) string {
	story := g.Story()
	if before := reported[story]; before != "" {
		return "Værste øjeblik: det samme som på " + before + "."
	}
	reported[story] = g.title
	if texts := chains(g.routes); texts[0] != texts[len(texts)-1] {
		return "Værste øjeblik, for eksempel i " + g.Department.Name + ": " + story
	}
	return "Værste øjeblik: " + story
}

// laterCalls tells of the calls for advice before the first call, and of each calling step after it.
func (c *builder) laterCalls(r *cover.Route) (lines []string) {
	for _, s := range r.Advice {
		lines = append(lines, "Råd før opkaldet, tæller ikke som svar: trin "+stepName(r.Path, s))
	}
	for _, s := range r.Steps {
		if s.Step == r.Step || slices.Contains(r.Advice, s.Step) {
			continue
		}
		what := "Senere opkald, trin " + stepName(r.Path, s.Step) + ": "
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

func (c *builder) windowText(r *cover.Route) string {
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
func stepName(path *plan.EscalationPath, s *plan.Step) string {
	what := s.Do
	if what == "" {
		what = s.ID
	}
	return strconv.Itoa(slices.Index(path.Steps, s)+1) + `, "` + document.OneLine(what) + `"`
}

// chains says of each route whom one calls, in order.
func chains(routes []*cover.Route) []string {
	texts := make([]string, len(routes))
	for i, r := range routes {
		var names []string
		for _, w := range r.Called() {
			name := w.Name
			if name == "" {
				name = w.ID
			}
			if !r.Counts(w) {
				name += " (tæller ikke her)"
			}
			names = append(names, name)
		}
		texts[i] = "Der er ingen at ringe til."
		if len(names) > 0 {
			texts[i] = "Der ringes til " + strings.Join(names, ", ellers ") + "."
		}
	}
	return texts
}

// shares says how a stretch of time falls into answered, only 112 and 114, and silent.
func shares(c *cover.Cover, total int) string {
	covered, handed, silent := c.Covered.Total(), c.HandedOver.Total(), c.Gaps.Total()
	switch {
	case silent == total:
		return "Besvaret 0 af " + danish.Hours(total) + ": ingen svarer nogensinde."
	case handed == total:
		return "I alle " + danish.Hours(total) + " svarer kun 112 eller 114."
	case covered == total:
		return "Besvaret i alle " + danish.Hours(total) + "."
	}
	text := "Besvaret " + danish.OutOf(covered, total) + "."
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
	if m.Best == cover.Never {
		return "ingen svarer inden for et år."
	}
	if m.Best == m.Worst {
		if m.Worst == 0 {
			return "altid straks."
		}
		return "altid " + cover.Wait(m.Worst) + "."
	}
	return "bedst " + cover.Wait(m.Best) + ", typisk " + cover.Wait(m.Typical) + ", værst " + cover.Wait(m.Worst) + "."
}
