package checklist

import (
	"strings"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// actionSheet is every action. Points have a sheet of their own: each is one list whose heading stays in sight, and the two
// do not want the same columns.
func (m *builder) actionSheet() *document.Sheet {
	r := document.Range{ID: "opgaver", Title: wording.LabelActions, Comes: true, Spare: 10, Columns: []document.BookColumn{
		{Key: "point", Title: wording.LabelPoint, Width: 8, Returns: document.PointAnswer},
		{Key: "title", Title: "Opgave", Width: 44, Fill: true, Returns: document.TitleAnswer},
		{Key: "owner", Title: wording.LabelOwner, Width: 26, Kind: document.ChoiceCell, List: listOwners, Fill: true, Returns: document.OwnerAnswer},
		{Key: "due", Title: wording.LabelDue, Width: 19, Kind: document.DateCell, Fill: true, Returns: document.DueAnswer},
		{Key: "status", Title: wording.LabelStatus, Width: 13, Kind: document.ChoiceCell, List: listActions, Fill: true, Returns: document.StatusAnswer},
		{Key: "late", Title: "Over frist", Width: 11, Kind: document.LateCell},
		{Key: "evidence", Title: wording.LabelEvidence, Width: 24, Fill: true, Returns: document.EvidenceAnswer},
		{Key: "note", Title: wording.LabelNote, Width: 30, Fill: true, Returns: document.NoteAnswer},
	}}
	for _, a := range m.Plan.Actions {
		r.Rows = append(r.Rows, document.BookRow{ID: "actions/" + a.ID, State: m.actionState(a), Cells: []string{
			a.Point, a.Title, m.owner(a.Owner), wording.IsoDate(a.Due), plan.Label("action_status", a.Status),
			m.late(a.Due, a.Status == plan.ActionDone || a.Status == plan.ActionDropped), strings.Join(a.Evidence, "; "), a.Note,
		}})
	}
	return &document.Sheet{
		ID: "opgaver", Name: wording.LabelActions, Title: "Opgaver: hvad, hvem og hvornår", Kind: document.BuildingSheet, Landscape: true, Ranges: []document.Range{r},
		Intro: []string{"Her bygges planen. Arket handler aldrig om en borger. Skriv nye opgaver i de tomme rækker nederst."},
	}
}

// pointSheet is every point that is not in place.
func (m *builder) pointSheet() *document.Sheet {
	return &document.Sheet{
		ID: "punkter", Name: "Punkter", Title: wording.LabelOpenPoints, Kind: document.BuildingSheet, Landscape: true, Ranges: []document.Range{m.pointRange()},
		Intro: []string{"Anbefalingerne er vejledende. Resultatet er det, der kan ses i planen; i de gule felter skriver I, hvad I selv siger."},
	}
}

// late says in words that a deadline has passed and something remains to be done.
func (m *builder) late(due plan.Date, done bool) string {
	if m.Overdue(due) && !done {
		return "over frist"
	}
	return ""
}

func (m *builder) actionState(a *plan.Action) string {
	switch {
	case a.Status == plan.ActionDone || a.Status == plan.ActionDropped:
		return plan.ActionDone
	case m.Overdue(a.Due):
		return "overdue"
	}
	return ""
}

// pointRange is the points that are not in place. Status is what the plan says itself, because that is what comes back;
// the result that was found stands beside it.
func (m *builder) pointRange() document.Range {
	r := document.Range{ID: "punkter", Title: wording.LabelOpenPoints, Comes: true, Columns: []document.BookColumn{
		{Key: "id", Title: wording.LabelPoint, Width: 8},
		{Key: "text", Title: "Punktet siger", Width: 40},
		{Key: "result", Title: "Resultat", Width: 12},
		{Key: "lacks", Title: "Det mangler", Width: 32},
		{Key: "owner", Title: wording.LabelOwner, Width: 22, Kind: document.ChoiceCell, List: listOwners, Fill: true, Returns: document.OwnerAnswer},
		{Key: "due", Title: wording.LabelDue, Width: 19, Kind: document.DateCell, Fill: true, Returns: document.DueAnswer},
		{Key: "status", Title: "Kommunen siger", Width: 13, Kind: document.ChoiceCell, List: listPoints, Fill: true, Returns: document.StatusAnswer, Help: "Det, kommunen selv siger om punktet. Resultatet kan være lavere, hvis planen ikke viser det."},
		{Key: "late", Title: "Over frist", Width: 10, Kind: document.LateCell},
		{Key: "evidence", Title: wording.LabelEvidence, Width: 20, Fill: true, Returns: document.EvidenceAnswer},
		{Key: "note", Title: wording.LabelNote, Width: 22, Fill: true, Returns: document.NoteAnswer},
	}}
	for i := range m.In.Result.Points {
		res := &m.In.Result.Points[i]
		point := catalogue.PointByID(res.ID)
		if res.Status >= check.InPlace || point == nil {
			continue
		}
		row := document.BookRow{ID: "points/" + res.ID, Cells: []string{res.ID, point.Text, wording.StatusWord(res.Status), m.lacks(res), "", "", "", "", "", ""}}
		if res.Status == check.Missing {
			row.State = "missing"
		}
		if c := m.Plan.Claim(res.ID); c != nil {
			row.Cells[4], row.Cells[5], row.Cells[6] = m.owner(c.Owner), wording.IsoDate(c.Due), plan.Label("point_status", c.Status)
			row.Cells[7] = m.late(c.Due, false)
			row.Cells[8], row.Cells[9] = strings.Join(c.Evidence, "; "), c.Note
			if m.Overdue(c.Due) {
				row.State = "overdue"
			}
		}
		r.Rows = append(r.Rows, row)
	}
	return r
}

func (m *builder) lacks(res *check.PointResult) string {
	var out []string
	if res.Unchecked != "" {
		out = append(out, danish.Sentence(wording.OnlyReported)+".")
	}
	for _, l := range res.Lacks {
		if m.MayShow(l.Place, l.Text) {
			out = append(out, document.Sentence(l.Text))
		}
	}
	return strings.Join(out, " ")
}
