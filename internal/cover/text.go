package cover

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/plan"
)

// shownHoles is how many holes the text lists of each route; the JSON has them all.
const shownHoles = 10

// WriteText writes the report for people, the routes with the longest hole first. Departments whose answers are the same
// share a paragraph.
func (r *Report) WriteText(w io.Writer, losses []Loss) error {
	var b strings.Builder
	y0, m0, d0 := r.From.Date()
	y1, m1, d1 := (r.To - 1).Date()
	fmt.Fprintf(&b, "Hvem svarer fra %s til og med %s? Perioden har %s.\n", danish.Date(y0, m0, d0), danish.Date(y1, m1, d1), danish.Hours(r.Window.Minutes()))
	for _, a := range r.Assumptions {
		fmt.Fprintf(&b, "Regnestykket bygger på: %s.\n", a)
	}
	if len(r.Routes) == 0 {
		b.WriteString("\nPlanen har ingen afdelinger, der bruger en handlevej. Så er der ingen at ringe til.\n")
	}
	for _, group := range r.alike() {
		writeRoute(&b, group)
	}
	r.writeLosses(&b, losses)
	if len(r.Routes) > 0 {
		fmt.Fprintf(&b, "\nSådan er minutterne regnet: et lukket nummer koster ingen tid, en, der burde svare, men er væk, koster %s, og løftet om at ringe tilbage tælles med.\n",
			danish.Duration(LostMinutes))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// alike gathers routes of one path and group of people that have the same answers, the longest hole first.
func (r *Report) alike() [][]*Route {
	var groups [][]*Route
	for _, route := range r.Routes {
		k := slices.IndexFunc(groups, func(g []*Route) bool {
			return g[0].Path == route.Path && g[0].About == route.About && g[0].Cover == route.Cover && g[0].Minutes == route.Minutes
		})
		if k < 0 {
			groups = append(groups, []*Route{route})
		} else {
			groups[k] = append(groups[k], route)
		}
	}
	slices.SortStableFunc(groups, func(a, b []*Route) int {
		return b[0].Gaps.Longest().Minutes() - a[0].Gaps.Longest().Minutes()
	})
	return groups
}

func writeRoute(b *strings.Builder, group []*Route) {
	r := group[0]
	fmt.Fprintf(b, "\n%s (%s): %s\n", r.Path.Title, plan.Label("person", r.About), departments(group))
	fmt.Fprintf(b, "  %s\n", shares(r))
	if len(r.Gaps) > 0 {
		fmt.Fprintf(b, "  Længste hul: %s\n", Hole(r.Gaps.Longest(), true))
	}
	if len(r.Gaps) > 1 {
		fmt.Fprintf(b, "  Huller: %s\n", danish.Number(len(r.Gaps)))
		for k, g := range r.Gaps {
			if k == shownHoles {
				fmt.Fprintf(b, "    … og %s\n", danish.Plural(len(r.Gaps)-k, "hul mere", "huller mere"))
				break
			}
			fmt.Fprintf(b, "    %s\n", Hole(g, true))
		}
	}
	fmt.Fprintf(b, "  Fra opdagelse til et menneske: %s, når det går bedst, typisk %s, og %s, når det går værst.\n",
		wait(r.Minutes.Best), wait(r.Minutes.Typical), wait(r.Minutes.Worst))
	fmt.Fprintf(b, "  %s\n", r.Story())
	for _, s := range r.Advice {
		fmt.Fprintf(b, "  Råd undervejs, som ikke tæller som dækning: %s\n", s.Do)
	}
	for _, s := range r.Steps {
		if s.Step == r.Step || s.Advice {
			continue
		}
		if len(s.Gaps) == 0 {
			fmt.Fprintf(b, "  Senere opkald uden huller: %s\n", s.Step.Do)
		} else {
			fmt.Fprintf(b, "  Senere opkald, hvor ingen svarer i %s: %s\n", danish.Hours(s.Gaps.Total()), s.Step.Do)
		}
	}
}

// shares says how the time falls. A hole of one minute is a hole.
func shares(r *Route) string {
	var parts []string
	if n := r.Covered.Total(); n > 0 {
		parts = append(parts, "Der svarer nogen, som kan handle, i "+danish.Hours(n)+".")
	}
	if n := r.HandedOver.Total(); n > 0 {
		parts = append(parts, "Kun 112 eller 114 svarer i "+danish.Hours(n)+".")
	}
	if n := r.Gaps.Total(); n > 0 {
		parts = append(parts, "Ingen svarer i "+danish.Hours(n)+".")
	} else if r.Total() > 0 {
		parts = append(parts, "Der er ingen huller.")
	}
	return strings.Join(parts, " ")
}

func departments(group []*Route) string {
	var names []string
	for _, r := range group {
		names = append(names, r.Department.Name)
	}
	if len(names) > 4 {
		return danish.Plural(len(names), "afdeling", "afdelinger")
	}
	return danish.List(names, "og")
}

func wait(minutes int) string {
	switch minutes {
	case Never:
		return "mere end et år"
	case 0:
		return "straks"
	}
	return danish.Duration(minutes)
}

func (r *Report) writeLosses(b *strings.Builder, losses []Loss) {
	if len(losses) == 0 {
		return
	}
	b.WriteString("\nDet hele hænger på disse. Mangler én af dem, opstår der huller, eller det tager meget længere tid:\n")
	for _, l := range losses {
		holes, added := 0, 0
		doors, paths := map[*plan.Department]bool{}, map[*plan.EscalationPath]bool{}
		for _, h := range l.Hurts {
			doors[h.Route.Department], paths[h.Route.Path] = true, true
			holes = max(holes, h.Holes.Total())
			if h.Added == Never || added != Never && h.Added > added {
				added = h.Added
			}
		}
		fmt.Fprintf(b, "  %s %s: rammer %s i %s.", kindWord(l.Kind), l.Name,
			danish.Plural(len(paths), "handlevej", "handleveje"), danish.Plural(len(doors), "afdeling", "afdelinger"))
		if holes > 0 {
			fmt.Fprintf(b, " Der opstår huller på op til %s.", danish.Hours(holes))
		}
		switch {
		case added == Never:
			b.WriteString(" Så er der steder, hvor slet ingen svarer.")
		case added > 0:
			fmt.Fprintf(b, " Ventetiden bliver op til %s længere.", danish.Duration(added))
		}
		b.WriteString("\n")
	}
}

func kindWord(k LossKind) string {
	switch k {
	case LostPhone:
		return "Nummeret"
	case LostDepartment:
		return "Afdelingen"
	case LostPartner:
		return "Samarbejdsparten"
	case LostLine:
		return "Den nationale linje"
	}
	return "Kontakten"
}
