package document

import (
	"slices"
	"strings"

	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/hours"
)

// answered is the routes that ring the same people and so have the same hours.
type answered struct {
	route *cover.Route // the first of them
	paths []string     // "Akut fare (barn)"
	units []string     // the departments, when not all of those with such a path
	all   bool
}

// coverGroups gathers the routes by who answers, in the plan's order. A path that rings nobody is a group too.
func (m *maker) coverGroups() []*answered {
	if m.in.Cover == nil {
		return nil
	}
	var out []*answered
	byCover := map[*cover.Cover]*answered{}
	for _, r := range m.in.Cover.Routes {
		if r.Total() == 0 || m.restrictedRoute(r) {
			continue
		}
		g := byCover[r.Cover]
		if g == nil {
			g = &answered{route: r}
			byCover[r.Cover] = g
			out = append(out, g)
		}
		if name := pathAbout(r); !slices.Contains(g.paths, name) {
			g.paths = append(g.paths, name)
		}
		if !slices.Contains(g.units, r.Department.Name) {
			g.units = append(g.units, r.Department.Name)
		}
	}
	for _, g := range out {
		g.all = len(g.units) == len(m.plan.Departments)
	}
	slices.SortStableFunc(out, func(a, b *answered) int { return b.route.Gaps.Total() - a.route.Gaps.Total() })
	return out
}

// restrictedRoute says that the internal edition knows the route's path or department by name only.
func (m *maker) restrictedRoute(r *cover.Route) bool {
	return m.hiddenAt(r.Path.Place) != nil || m.hiddenAt(r.Department.Place) != nil
}

func pathAbout(r *cover.Route) string {
	if len(r.Path.People()) < 2 {
		return r.Path.Title
	}
	return r.Path.Title + " (" + danish.List(labelled("person", []string{r.About}), "") + ")"
}

// chainNames are those whom a route rings and who count, in order.
func chainNames(r *cover.Route) []string {
	var out []string
	for _, w := range r.Called() {
		if name := w.Name; r.Counts(w) && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// title is whom the routes ring; what they have in common is the people, not the name of a path.
func (g *answered) title() string {
	if names := chainNames(g.route); len(names) > 0 {
		return strings.Join(names, ", så ")
	}
	return "Ingen, der kan handle"
}

// coverChapter is who answers when: in words, as a week and as a year, once for each set of people that the paths ring.
func (m *maker) coverChapter() *Section {
	groups := m.coverGroups()
	if len(groups) == 0 {
		return nil
	}
	s := &Section{ID: "hvem-svarer", Title: labelCover}
	s.Blocks = []Block{
		paragraph("Her er regnet ud, minut for minut, hvem der svarer det næste år fra " + dateOf(m.in.Date) + ". Den, der kun giver råd, tæller ikke med. Svarer kun 112 eller 114, står det for sig."),
		m.coverTable(groups),
	}
	if len(m.in.Cover.Assumptions) > 0 {
		s.Blocks = append(s.Blocks, Notice{Title: "Det bygger tallene på", Blocks: bullets(nil, sentences(m.in.Cover.Assumptions))})
	}
	for _, g := range groups {
		s.Sections = append(s.Sections, m.coverSection(g))
	}
	return s
}

func sentences(list []string) []string {
	out := make([]string, 0, len(list))
	for _, s := range list {
		out = append(out, sentence(s))
	}
	return out
}

func (m *maker) coverTable(groups []*answered) Table {
	t := Table{ID: "hvem-svarer-tabel", Caption: "Det næste år", RowHeads: true, Columns: []string{"Der ringes til", "Bruges i", "Nogen svarer", "Kun 112 eller 114", "Ingen svarer", "Længste hul"}}
	for _, g := range groups {
		r := g.route
		total := float64(max(r.Total(), 1))
		row := Row{Cells: []Text{
			{link(g.title(), coverID(g))},
			words(strings.Join(g.paths, ", ")),
			words(share(r.Covered, total)), words(share(r.HandedOver, total)),
			holeBadge(r.Gaps), words(longest(r.Gaps)),
		}}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// share writes how much of the time a set is. Percent never rounds a hole away; all and nothing are said in words.
func share(set hours.Set, total float64) string {
	switch n := float64(set.Total()); n {
	case 0:
		return "aldrig"
	case total:
		return "hele tiden"
	default:
		return danish.Percent(n/total, 1)
	}
}

// holeBadge says how long nobody answers. One hour is an hour, and never rounded to nothing.
func holeBadge(gaps hours.Set) Text {
	if len(gaps) == 0 {
		return Text{badge("aldrig", Good)}
	}
	return Text{badge(danish.Hours(gaps.Total()), Danger)}
}

func longest(gaps hours.Set) string {
	if len(gaps) == 0 {
		return ""
	}
	return danish.Sentence(cover.Hole(gaps.Longest(), true))
}

// coverID is an anchor made of the first route's own ids.
func coverID(g *answered) string {
	return "svar-" + g.route.Path.ID + "-" + g.route.About + "-" + g.route.Department.ID
}

func (m *maker) coverSection(g *answered) *Section {
	r := g.route
	s := &Section{ID: coverID(g), Title: g.title()}
	var f facts
	f.list("Bruges i", g.paths)
	if g.all {
		f.add("Bruges af", "alle afdelinger")
	} else {
		f.list("Bruges af", g.units)
	}
	f.add("Det værste tidspunkt", r.Story())
	s.Blocks = f.block(s.Blocks)
	s.Blocks = append(s.Blocks, m.holes(r)...)
	if r.Step == nil || r.HandedOver.Total() == r.Total() {
		return s // every hour is alike: a drawing would show one colour, and its text twin the same line twenty times
	}
	s.Blocks = append(s.Blocks, m.weekFigure(g), m.yearFigure(g))
	return s
}

// holes tells the hours in which nobody answers, the longest first.
func (m *maker) holes(r *cover.Route) []Block {
	if len(r.Gaps) == 0 {
		if len(r.HandedOver) > 0 {
			if r.HandedOver.Total() == r.Total() {
				return []Block{paragraph("Hele året er det kun 112 eller 114, der svarer.")}
			}
			return []Block{paragraph("Hele året svarer nogen, men i " + danish.Hours(r.HandedOver.Total()) + " er det kun 112 eller 114.")}
		}
		return []Block{paragraph("Der er nogen, der svarer, hver time hele året.")}
	}
	const most = 10
	byLength := slices.Clone(r.Gaps)
	slices.SortStableFunc(byLength, func(a, b hours.Interval) int { return b.Minutes() - a.Minutes() })
	shown := byLength[:min(len(byLength), most)]
	items := make([]string, 0, len(shown))
	for _, hole := range shown {
		items = append(items, cover.Hole(hole, true))
	}
	text := "Ingen svarer i " + danish.Hours(r.Gaps.Total()) + " af " + danish.Hours(r.Total()) + ", fordelt på " + danish.Plural(len(r.Gaps), "hul", "huller") + "."
	if len(shown) < len(r.Gaps) {
		text += " De " + itoa(most) + " længste er:"
	}
	return bullets([]Block{paragraph(text)}, items)
}
