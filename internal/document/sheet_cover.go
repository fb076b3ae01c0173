package document

import (
	"strings"

	"beredskab/internal/cover"
	"beredskab/internal/danish"
)

// coverSheet is the hours when nobody answers, hole by hole.
func (m *maker) coverSheet() *Sheet {
	groups := m.coverGroups()
	if len(groups) == 0 {
		return nil
	}
	s := &Sheet{ID: "huller", Name: "Huller", Title: "Her svarer ingen", Kind: CoverSheet, Landscape: true}
	s.Intro = []string{"Det næste år fra " + dateOf(m.in.Date) + ". Den, der kun giver råd, tæller ikke med."}
	s.Intro = append(s.Intro, sentences(m.in.Cover.Assumptions)...)
	r := Range{ID: "huller", Title: "Huller", Columns: []BookColumn{
		{Key: "path", Title: "Handlevej", Width: 40},
		{Key: "units", Title: labelDepartments, Width: 30},
		{Key: "from", Title: "Fra", Width: 34},
		{Key: "to", Title: "Til", Width: 34},
		{Key: "hours", Title: "Timer", Width: 18},
		{Key: "plan", Title: "Det gør vi ved det", Width: 34, Fill: true},
	}}
	const most = 200 // of one set of routes; more would only say the same again
	for _, g := range groups {
		units := strings.Join(g.units, ", ")
		if g.all {
			units = "alle"
		}
		for i, hole := range g.route.Gaps {
			if i == most {
				s.Intro = append(s.Intro, "For "+strings.Join(g.paths, ", ")+" står kun de første "+itoa(most)+" af "+danish.Plural(len(g.route.Gaps), "hul", "huller")+".")
				break
			}
			r.Rows = append(r.Rows, BookRow{ID: coverID(g) + "/" + hole.Start.String(), State: "missing", Cells: []string{
				strings.Join(g.paths, ", "), units, cover.Moment(hole.Start), cover.Moment(hole.End), danish.Hours(hole.Minutes()), "",
			}})
		}
	}
	if len(r.Rows) == 0 {
		s.Intro = append(s.Intro, "Der er ingen huller: nogen svarer på hver handlevej hver time hele året.")
	}
	s.Ranges = []Range{r}
	return s
}
