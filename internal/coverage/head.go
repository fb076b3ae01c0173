package coverage

import (
	"strconv"
	"strings"

	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/hours"
)

// headline says it in one look: in how many hours everybody is answered, the longest hole, the longest wait.
func (c *builder) headline(groups []*routeGroup) []string {
	var silent, used hours.Set
	for _, r := range c.Cover.Routes {
		silent = silent.Union(r.Gaps)
		if r.Window.Minutes() > 0 {
			used = used.Union(hours.Set{r.Window})
		}
	}
	total, holes := used.Total(), silent.Total()
	switch {
	case total == 0:
		return []string{"Ingen af handlevejene bruges i perioden."}
	case holes == 0:
		return append([]string{"Ingen huller: der er svar på alle handleveje i alle " + danish.Hours(total) + "."}, c.restOnEmergency(groups)...)
	}
	var lines []string
	switch {
	case holes == total:
		lines = append(lines, "Besvaret 0 af "+danish.Hours(total)+": der er altid mindst én handlevej, hvor ingen svarer.")
	case len(groups) == 1:
		lines = append(lines, "Besvaret "+danish.OutOf(total-holes, total)+". Ingen svarer i "+danish.Hours(holes)+".")
	default:
		lines = append(lines, "Alle handleveje er besvaret i "+danish.OutOf(total-holes, total)+". I de andre "+danish.Hours(holes)+
			" er der mindst én, hvor ingen svarer.")
	}
	lines = append(lines, withoutHoles(groups)...)
	lines = append(lines, c.restOnEmergency(groups)...)
	longest, slowest := extremes(groups)
	return append(lines,
		"Længste hul: "+c.hole(longest.Gaps.Longest())+", på "+longest.name()+".",
		"Længste ventetid på et menneske: "+cover.Wait(slowest.Minutes.Worst)+", på "+slowest.name()+".")
}

// withoutHoles counts the paths on which somebody always answers.
func withoutHoles(groups []*routeGroup) []string {
	var paths, silent []string
	for _, g := range groups {
		paths = danish.AppendNew(paths, g.Path.ID)
		if len(g.Gaps) > 0 {
			silent = danish.AppendNew(silent, g.Path.ID)
		}
	}
	if len(paths) < 2 {
		return nil
	}
	return []string{"Handleveje uden huller: " + strconv.Itoa(len(paths)-len(silent)) + " af " + strconv.Itoa(len(paths)) + "."}
}

func extremes(groups []*routeGroup) (longest, slowest *routeGroup) {
	longest, slowest = groups[0], groups[0]
	for _, g := range groups {
		if g.Gaps.Longest().Minutes() > longest.Gaps.Longest().Minutes() {
			longest = g
		}
		if w := slowest.Minutes.Worst; g.used() && w != cover.Never && (g.Minutes.Worst == cover.Never || g.Minutes.Worst > w) {
			slowest = g
		}
	}
	return longest, slowest
}

// restOnEmergency names the paths that in some hours rest on 112 and 114 alone. That is no hole, and it is not the
// municipality that answers.
func (c *builder) restOnEmergency(groups []*routeGroup) []string {
	var always, sometimes, lines []string
	for _, g := range groups {
		switch handed := g.HandedOver.Total(); {
		case handed == 0:
		case handed == g.Total():
			always = danish.AppendNew(always, g.name())
		default:
			sometimes = danish.AppendNew(sometimes, g.name())
		}
	}
	if len(always) > 0 {
		lines = append(lines, "Kun 112 eller 114 svarer på "+danish.List(always, "og")+".")
	}
	if len(sometimes) > 0 {
		lines = append(lines, "Kun 112 eller 114 svarer i nogle af timerne på "+danish.List(sometimes, "og")+".")
	}
	return lines
}

// overview is a table with a row for each group. The name stands last, where it can be as long as it is.
func (c *builder) overview(groups []*routeGroup) document.Table {
	t := document.Table{Columns: []string{"besvaret", "kun 112/114", "ingen svarer", "længste hul", "handlevej"}}
	for _, g := range groups {
		var row document.Row
		for _, cell := range []string{
			tableHours(g.Covered.Total()), tableHours(g.HandedOver.Total()), tableHours(g.Gaps.Total()),
			tableHours(g.Gaps.Longest().Minutes()), g.title + c.departmentsBrief(g),
		} {
			row.Cells = append(row.Cells, document.Words(cell))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// departmentsBrief names the departments in a narrow place, when the title does not.
func (c *builder) departmentsBrief(g *routeGroup) string {
	all := len(c.Plan.Departments)
	names := g.departmentNames(all)
	switch n := len(g.departments); {
	case all == 1 || strings.HasSuffix(g.title, " i "+names):
		return ""
	case n > 2 && n < all:
		return ", " + danish.Plural(n, "afdeling", "afdelinger")
	}
	return ", " + names
}

// tableHours writes minutes as hours in a narrow place, exactly: "1.659", "0.30" is never rounded to nothing.
func tableHours(minutes int) string {
	if minutes%60 == 0 {
		return danish.Number(minutes / 60)
	}
	return danish.Number(minutes/60) + " t " + strconv.Itoa(minutes%60) + " min"
}
