package coverage

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/document"
)

// lossGroup is what hurts the same when it is lost: a contact, its only number, the department it is all of.
type lossGroup struct {
	names  []string
	kind   cover.LossKind // of the first
	hurts  []cover.Hurt
	opened int // the largest holes that open on one route, in minutes
	added  int // to the longest wait of one route; Never when nobody answers there any more
}

// lossBlocks tell whom the plan cannot do without, the worst first. The national lines stand last: they are nothing that
// a municipality can do something about.
func (c *builder) lossBlocks() []document.Block {
	groups := c.losses()
	if len(groups) == 0 {
		return sentences("Ingen enkelt kontakt, telefon, afdeling eller samarbejdspart kan falde væk, så der opstår et hul, eller ventetiden vokser med mere end " +
			danish.Duration(c.LossMinutes) + ".")
	}
	var lines []string
	for _, g := range groups {
		lines = append(lines, g.who()+": "+g.effect()+". Det rammer "+pathsHurt(g.hurts)+".")
	}
	return append(sentences("Falder én af disse væk i hele perioden, sker der dette:"), items(lines)...)
}

func (c *builder) losses() []*lossGroup {
	var groups []*lossGroup
	bySign := map[string]*lossGroup{}
	for _, l := range c.Cover.Losses(c.LossMinutes) {
		sign := lossSign(l)
		g := bySign[sign]
		if g == nil {
			g = &lossGroup{kind: l.Kind, hurts: l.Hurts}
			for _, h := range l.Hurts {
				g.opened = max(g.opened, h.Holes.Total())
				if h.Added == cover.Never || g.added == cover.Never {
					g.added = cover.Never
				} else {
					g.added = max(g.added, h.Added)
				}
			}
			bySign[sign] = g
			groups = append(groups, g)
		}
		g.names = append(g.names, lossName(l))
	}
	slices.SortStableFunc(groups, func(a, b *lossGroup) int {
		return cmp.Or(
			compareBool(a.kind == cover.LostLine, b.kind == cover.LostLine),
			compareBool(b.added == cover.Never, a.added == cover.Never),
			cmp.Compare(b.opened, a.opened), cmp.Compare(b.added, a.added))
	})
	return groups
}

// lossSign tells losses apart that hurt differently.
func lossSign(l cover.Loss) string {
	var b strings.Builder
	for _, h := range l.Hurts {
		fmt.Fprintf(&b, "%p %s %d;", h.Route, holeKey(h.Holes), h.Added)
	}
	return b.String()
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

func lossName(l cover.Loss) string {
	name := l.Name
	if name == "" {
		name = l.ID
	}
	switch l.Kind {
	case cover.LostPhone:
		return "nummeret " + l.ID
	case cover.LostDepartment:
		if strings.Contains(strings.ToLower(name), "afdeling") {
			return name
		}
		return "afdelingen " + name
	case cover.LostPartner:
		return "samarbejdsparten " + name
	}
	return name
}

func (g *lossGroup) who() string {
	text := danish.Sentence(g.names[0])
	if len(g.names) > 1 {
		text += " (eller " + danish.List(g.names[1:], "eller") + ")"
	}
	return text
}

func (g *lossGroup) effect() string {
	var parts []string
	if g.opened > 0 {
		parts = append(parts, "der opstår huller på op til "+danish.Hours(g.opened))
	}
	switch {
	case g.added == cover.Never:
		parts = append(parts, "på mindst én handlevej svarer ingen inden for et år")
	case g.added > 0:
		parts = append(parts, "den længste ventetid vokser med op til "+danish.Duration(g.added))
	}
	return strings.Join(parts, ", og ")
}

// mostPaths is how many handleveje are named of those that a loss hurts.
const mostPaths = 4

func pathsHurt(hurts []cover.Hurt) string {
	var titles []string
	for _, h := range hurts {
		titles = danish.AppendNew(titles, pathName(h.Route.Path))
	}
	if n := len(titles) - mostPaths; n > 1 {
		return strings.Join(titles[:mostPaths], ", ") + " og " + danish.Plural(n, "handlevej mere", "handleveje mere")
	}
	return danish.List(titles, "og")
}
