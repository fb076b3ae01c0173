package document

import (
	"strings"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/danish"
	"beredskab/internal/plan"
)

// actionSheet is every action. Points have a sheet of their own: each is one list whose heading stays in sight, and the two
// do not want the same columns.
func (m *maker) actionSheet() *Sheet {
	r := Range{ID: "opgaver", Title: labelActions, Comes: true, Spare: 10, Columns: []BookColumn{
		{Key: "point", Title: labelPoint, Width: 8},
		{Key: "title", Title: "Opgave", Width: 44, Fill: true},
		{Key: "owner", Title: labelOwner, Width: 26, Kind: ChoiceCell, List: listOwners, Fill: true},
		{Key: "due", Title: labelDue, Width: 19, Kind: DateCell, Fill: true},
		{Key: "status", Title: labelStatus, Width: 13, Kind: ChoiceCell, List: listActions, Fill: true},
		{Key: "late", Title: "Over frist", Width: 11, Kind: LateCell},
		{Key: "evidence", Title: labelEvidence, Width: 24, Fill: true},
		{Key: "note", Title: labelNote, Width: 30, Fill: true},
	}}
	for _, a := range m.plan.Actions {
		r.Rows = append(r.Rows, BookRow{ID: "actions/" + a.ID, State: m.actionState(a), Cells: []string{
			a.Point, a.Title, m.owner(a.Owner), isoDate(a.Due), plan.Label("action_status", a.Status),
			m.late(a.Due, a.Status == "done" || a.Status == "dropped"), strings.Join(a.Evidence, "; "), a.Note,
		}})
	}
	return &Sheet{
		ID: "opgaver", Name: labelActions, Title: "Det skal gøres, før beredskabet er på plads", Kind: BuildingSheet, Landscape: true, Ranges: []Range{r},
		Intro: []string{"Her bygges planen. Arket handler aldrig om en borger. Skriv nye opgaver i de tomme rækker nederst."},
	}
}

// pointSheet is every point that is not in place.
func (m *maker) pointSheet() *Sheet {
	return &Sheet{
		ID: "punkter", Name: "Punkter", Title: labelOpenPoints, Kind: BuildingSheet, Landscape: true, Ranges: []Range{m.pointRange()},
		Intro: []string{"Anbefalingerne er vejledende. Resultatet er det, der kan ses i planen; i de gule felter skriver I, hvad I selv siger."},
	}
}

// late says in words that a deadline has passed and something remains to be done.
func (m *maker) late(due plan.Date, done bool) string {
	if m.overdue(due) && !done {
		return "over frist"
	}
	return ""
}

func (m *maker) actionState(a *plan.Action) string {
	switch {
	case a.Status == "done" || a.Status == "dropped":
		return "done"
	case m.overdue(a.Due):
		return "overdue"
	}
	return ""
}

// pointRange is the points that are not in place. Status is what the plan says itself, because that is what comes back;
// the result that was found stands beside it.
func (m *maker) pointRange() Range {
	r := Range{ID: "punkter", Title: labelOpenPoints, Comes: true, Columns: []BookColumn{
		{Key: "id", Title: labelPoint, Width: 8},
		{Key: "text", Title: "Punktet siger", Width: 40},
		{Key: "result", Title: "Resultat", Width: 12},
		{Key: "lacks", Title: "Det mangler", Width: 32},
		{Key: "owner", Title: labelOwner, Width: 22, Kind: ChoiceCell, List: listOwners, Fill: true},
		{Key: "due", Title: labelDue, Width: 19, Kind: DateCell, Fill: true},
		{Key: "status", Title: "Kommunen siger", Width: 13, Kind: ChoiceCell, List: listPoints, Fill: true, Help: "Det, kommunen selv siger om punktet. Resultatet kan være lavere, hvis planen ikke viser det."},
		{Key: "late", Title: "Over frist", Width: 10, Kind: LateCell},
		{Key: "evidence", Title: labelEvidence, Width: 20, Fill: true},
		{Key: "note", Title: labelNote, Width: 22, Fill: true},
	}}
	for i := range m.in.Result.Points {
		res := &m.in.Result.Points[i]
		point := catalogue.PointByID(res.ID)
		if res.Status >= check.InPlace || point == nil {
			continue
		}
		row := BookRow{ID: "points/" + res.ID, Cells: []string{res.ID, point.Text, statusWord(res.Status), m.lacks(res), "", "", "", "", "", ""}}
		if res.Status == check.Missing {
			row.State = "missing"
		}
		if c := m.plan.Claim(res.ID); c != nil {
			row.Cells[4], row.Cells[5], row.Cells[6] = m.owner(c.Owner), isoDate(c.Due), plan.Label("point_status", c.Status)
			row.Cells[7] = m.late(c.Due, false)
			row.Cells[8], row.Cells[9] = strings.Join(c.Evidence, "; "), c.Note
			if m.overdue(c.Due) {
				row.State = "overdue"
			}
		}
		r.Rows = append(r.Rows, row)
	}
	return r
}

func (m *maker) lacks(res *check.PointResult) string {
	var out []string
	if res.Unchecked != "" {
		out = append(out, danish.Sentence(onlyReported)+".")
	}
	for _, l := range res.Lacks {
		if m.mayTell(l.Place, l.Text) {
			out = append(out, sentence(l.Text))
		}
	}
	return strings.Join(out, " ")
}
