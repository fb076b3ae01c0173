package checklist

import (
	"strings"

	"beredskab/internal/document"
	"beredskab/internal/guidance"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// unitSheet is what one department needs: whom to call, what its own people do in a case, and its own actions. The three
// stand on pages of their own, so that nobody takes a list for a case to be a list for the plan.
func (m *builder) unitSheet(d *plan.Department) *document.Sheet {
	s := &document.Sheet{
		ID: wording.DepartmentID(d.ID), Name: d.Name, Title: d.Name, Kind: document.UnitSheet, Landscape: true,
		Intro: []string{"Tjeklisterne her er afdelingens egne trin i en sag. Print dem; udfyldt hører de til i sagen og ikke i denne fil."},
	}
	numbers := document.Range{ID: wording.DepartmentID(d.ID) + "-ring", Title: wording.LabelWhomToCall, Columns: []document.BookColumn{
		{Key: "path", Title: "Situation", Width: 38}, {Key: "level", Title: "Niveau", Width: 22}, {Key: "call", Title: "Ring først til", Width: 40, Kind: document.PhoneCell},
	}}
	var lists []document.Range
	reader := guidance.ForDepartment(m.View, d)
	for _, p := range m.Plan.EscalationPaths {
		if !m.Uses(d, p) {
			continue
		}
		numbers.Rows = append(numbers.Rows, document.BookRow{ID: "escalation_paths/" + p.ID, Cells: []string{
			p.Title, strings.Join(wording.Labelled("level", p.Level), ", "), callWords(reader.Situation(p).First((*guidance.Call).Full)),
		}})
		if r := m.unitChecklist(d, p); len(r.Rows) > 0 {
			r.NewPage = len(lists) == 0
			lists = append(lists, r)
		}
	}
	s.Ranges = append(append(s.Ranges, numbers), lists...)
	if r := m.unitActions(d); len(r.Rows) > 0 {
		s.Ranges = append(s.Ranges, r)
	}
	return s
}

// callWords is whom to call in words, without the number of a name that ends in it: "Alarm 112".
func callWords(t document.Text) string {
	var out strings.Builder
	for _, run := range t {
		if run.Kind == document.Phone && strings.HasSuffix(strings.TrimSpace(out.String()), run.Text) {
			continue
		}
		out.WriteString(run.Text)
	}
	return strings.TrimSpace(out.String())
}

// unitChecklist is the steps of a path that the department's own people do.
func (m *builder) unitChecklist(d *plan.Department, p *plan.EscalationPath) document.Range {
	r := document.Range{ID: wording.DepartmentID(d.ID) + "-" + wording.PathID(p), Title: "Tjekliste: " + p.Title, Columns: []document.BookColumn{
		{Key: "do", Title: "Det gør vi", Width: 38},
		{Key: "actor", Title: wording.LabelStepWho, Width: 22},
		{Key: "call", Title: wording.LabelCall, Width: 40, Kind: document.PhoneCell},
		{Key: "deadline", Title: wording.LabelDeadline, Width: 19},
		{Key: "done", Title: "Gjort", Width: 11, Kind: document.TickCell, Fill: true},
		{Key: "time", Title: "Dato og tid", Width: 14, Fill: true},
		{Key: "initials", Title: "Initialer", Width: 10, Fill: true},
	}}
	for _, s := range guidance.ForDepartment(m.View, d).Situation(p).Steps {
		if m.doneIn(d, s.Step) {
			r.Rows = append(r.Rows, document.BookRow{ID: stepRow(s), Cells: []string{doCell(s), s.Who, callCell(s), m.Deadline(s.Step), "", "", ""}})
		}
	}
	return r
}

// doneIn says that somebody in the department does the step: whoever learns of it first, its leader or key person, or a
// contact of its own.
func (m *builder) doneIn(d *plan.Department, s *plan.Step) bool {
	if len(s.Actor) == 0 {
		return true
	}
	for _, word := range s.Actor {
		switch word {
		case plan.ActorFirstToKnow, plan.ActorLeaderWhereItArose, plan.ActorNextLeader, plan.ActorKeyPerson:
			return true
		}
		if c := m.Plan.Contact(word); c != nil && c.Department == d.ID {
			return true
		}
	}
	return false
}

// unitActions is a department's own actions, to read. They are filled in on the sheet of all actions, so that one task
// never has two answers.
func (m *builder) unitActions(d *plan.Department) document.Range {
	r := document.Range{ID: wording.DepartmentID(d.ID) + "-opgaver", Title: wording.LabelActions, NewPage: true, Columns: []document.BookColumn{
		{Key: "title", Title: "Opgave", Width: 38},
		{Key: "status", Title: wording.LabelStatus, Width: 22},
		{Key: "owner", Title: wording.LabelOwner, Width: 40},
		{Key: "due", Title: wording.LabelDue, Width: 19, Kind: document.DateCell},
		{Key: "late", Title: "Over frist", Width: 11},
	}}
	for _, a := range m.Plan.Actions {
		if a.Department == d.ID {
			r.Rows = append(r.Rows, document.BookRow{ID: "actions/" + a.ID, State: m.actionState(a), Cells: []string{
				a.Title, plan.Label("action_status", a.Status), m.owner(a.Owner), wording.IsoDate(a.Due), m.late(a.Due, a.Status == plan.ActionDone || a.Status == plan.ActionDropped),
			}})
		}
	}
	return r
}
