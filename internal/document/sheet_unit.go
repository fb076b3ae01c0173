package document

import (
	"strings"

	"beredskab/internal/plan"
)

// unitSheet is what one department needs: whom to ring, and its own actions.
func (m *maker) unitSheet(d *plan.Department) *Sheet {
	s := &Sheet{ID: departmentID(d.ID), Name: d.Name, Title: d.Name, Kind: UnitSheet, Landscape: true}
	ring := Range{ID: departmentID(d.ID) + "-ring", Title: labelRing, Columns: []BookColumn{
		{Key: "path", Title: "Situation", Width: 38}, {Key: "level", Title: "Niveau", Width: 18}, {Key: "call", Title: "Ring først til", Width: 40, Kind: PhoneCell},
	}}
	for _, p := range m.plan.EscalationPaths {
		if m.uses(d, p) {
			ring.Rows = append(ring.Rows, BookRow{ID: "escalation_paths/" + p.ID, Cells: []string{
				p.Title, strings.Join(labelled("level", p.Level), ", "), flat(m.firstCall(p, d)),
			}})
		}
	}
	s.Ranges = append(s.Ranges, ring)
	if r := m.unitActions(d); len(r.Rows) > 0 {
		s.Ranges = append(s.Ranges, r)
	}
	return s
}

// unitActions is a department's own actions, to read. They are filled in on the sheet of all actions, so that one task
// never has two answers.
func (m *maker) unitActions(d *plan.Department) Range {
	r := Range{ID: departmentID(d.ID) + "-opgaver", Title: labelActions, Columns: []BookColumn{
		{Key: "title", Title: "Opgave", Width: 38}, {Key: "status", Title: labelStatus, Width: 18},
		{Key: "owner", Title: labelOwner, Width: 40}, {Key: "due", Title: labelDue, Width: 19, Kind: DateCell}, {Key: "late", Title: "Over frist", Width: 11},
	}}
	for _, a := range m.plan.Actions {
		if a.Department == d.ID {
			r.Rows = append(r.Rows, BookRow{ID: "actions/" + a.ID, State: m.actionState(a), Cells: []string{
				a.Title, plan.Label("action_status", a.Status), m.owner(a.Owner), isoDate(a.Due), m.late(a.Due, a.Status == "done" || a.Status == "dropped"),
			}})
		}
	}
	return r
}
