package edition

import (
	"slices"
	"strings"

	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/wording"
)

// Answered is the routes that call the same people and so have the same hours.
type Answered struct {
	Route *cover.Route // the first of them
	Paths []string     // "Akut fare (barn)"
	Units []string     // the departments, when not all of those with such a path
	All   bool
}

// CoverGroups gathers the routes by who answers, in the plan's order. A path that calls nobody is a group too.
func (m *View) CoverGroups() []*Answered {
	if m.In.Cover == nil {
		return nil
	}
	var out []*Answered
	byCover := map[*cover.Cover]*Answered{}
	for _, r := range m.In.Cover.Routes {
		if r.Total() == 0 || m.restrictedRoute(r) {
			continue
		}
		g := byCover[r.Cover]
		if g == nil {
			g = &Answered{Route: r}
			byCover[r.Cover] = g
			out = append(out, g)
		}
		if name := pathAbout(r); !slices.Contains(g.Paths, name) {
			g.Paths = append(g.Paths, name)
		}
		if !slices.Contains(g.Units, r.Department.Name) {
			g.Units = append(g.Units, r.Department.Name)
		}
	}
	for _, g := range out {
		g.All = len(g.Units) == len(m.Plan.Departments)
	}
	slices.SortStableFunc(out, func(a, b *Answered) int { return b.Route.Gaps.Total() - a.Route.Gaps.Total() })
	return out
}

// restrictedRoute says that the internal edition knows the route's path or department by name only.
func (m *View) restrictedRoute(r *cover.Route) bool {
	return m.HiddenAt(r.Path.Place) != nil || m.HiddenAt(r.Department.Place) != nil
}

func pathAbout(r *cover.Route) string {
	if len(r.Path.People()) < 2 {
		return r.Path.Title
	}
	return r.Path.Title + " (" + danish.List(wording.Labelled("person", []string{r.About}), "") + ")"
}

// chainNames are those whom a route calls and who count, in order.
func chainNames(r *cover.Route) []string {
	var out []string
	for _, w := range r.Called() {
		if name := w.Name; r.Counts(w) && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// Title is whom the routes call; what they have in common is the people, not the name of a path.
func (g *Answered) Title() string {
	if names := chainNames(g.Route); len(names) > 0 {
		return strings.Join(names, ", ellers ")
	}
	return "Ingen, der kan handle"
}

// CoverID is an anchor made of the first route's own ids.
func CoverID(g *Answered) string {
	return "svar-" + g.Route.Path.ID + "-" + g.Route.About + "-" + g.Route.Department.ID
}
