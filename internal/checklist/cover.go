package checklist

import (
	"strconv"
	"strings"

	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/wording"
)

// coverSheet is the hours when nobody answers, hole by hole.
func (m *builder) coverSheet() *document.Sheet {
	groups := m.CoverGroups()
	if len(groups) == 0 {
		return nil
	}
	s := &document.Sheet{ID: "huller", Name: "Huller", Title: "Hvornår svarer ingen?", Kind: document.CoverSheet, Landscape: true}
	s.Intro = []string{"Det næste år fra " + wording.DateOf(m.In.Date) + ". Den, der kun giver råd, tæller ikke med."}
	s.Intro = append(s.Intro, document.Sentences(m.In.Cover.Assumptions)...)
	r := document.Range{ID: "huller", Title: "Huller", Columns: []document.BookColumn{
		{Key: "path", Title: "Handlevej", Width: 40},
		{Key: "units", Title: wording.LabelDepartments, Width: 30},
		{Key: "from", Title: "Fra", Width: 34},
		{Key: "to", Title: "Til", Width: 34},
		{Key: "hours", Title: "Timer", Width: 18},
		{Key: "plan", Title: "Det gør vi ved det", Width: 34, Fill: true},
	}}
	const most = 200 // of one set of routes; more would only say the same again
	for _, g := range groups {
		units := strings.Join(g.Units, ", ")
		if g.All {
			units = "alle"
		}
		for i, hole := range g.Route.Gaps {
			if i == most {
				s.Intro = append(s.Intro, "For "+strings.Join(g.Paths, ", ")+" står kun de første "+strconv.Itoa(most)+" af "+danish.Plural(len(g.Route.Gaps), "hul", "huller")+".")
				break
			}
			r.Rows = append(r.Rows, document.BookRow{ID: edition.CoverID(g) + "/" + hole.Start.String(), State: "missing", Cells: []string{
				strings.Join(g.Paths, ", "), units, cover.Moment(hole.Start), cover.Moment(hole.End), danish.Hours(hole.Minutes()), "",
			}})
		}
	}
	if len(r.Rows) == 0 {
		s.Intro = append(s.Intro, "Der er ingen huller: på alle handleveje er der altid nogen, der svarer.")
	}
	s.Ranges = []document.Range{r}
	return s
}
