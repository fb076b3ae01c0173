package checklist

import (
	"strconv"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// incidentSheet is a path as a list to tick in a case. It is filled in on paper and never comes back.
func (m *builder) incidentSheet(p *plan.EscalationPath) *document.Sheet {
	s := &document.Sheet{
		ID: wording.PathID(p), Name: p.Title, Title: p.Title, Kind: document.IncidentSheet, Landscape: true,
		Intro: []string{"Tjekliste til en sag. Print den. Udfyldt hører den til i sagen og ikke i denne fil."},
	}
	var f document.FactList
	f.Add("Hvornår", wording.ProseLine(p.When))
	f.Add("Brug den altid, når", strings.Join(p.AlwaysIf, "; "))
	f.Add(wording.LabelDoNot, strings.Join(p.DoNot, "; "))
	f.Add("Husk", strings.Join(p.Remember, " "))
	s.Facts = f
	s.Ranges = []document.Range{m.incidentRange(p)}
	return s
}

func (m *builder) incidentRange(p *plan.EscalationPath) document.Range {
	r := document.Range{ID: wording.PathID(p), Title: p.Title, Columns: []document.BookColumn{
		{Key: "number", Title: "Nr.", Width: 5, Kind: document.NumberCell},
		{Key: "do", Title: "Det gør vi", Width: 46},
		{Key: "actor", Title: wording.LabelStepWho, Width: 22},
		{Key: "deadline", Title: wording.LabelDeadline, Width: 14},
		{Key: "call", Title: wording.LabelCall, Width: 38, Kind: document.PhoneCell},
		{Key: "done", Title: "Gjort", Width: 7, Kind: document.TickCell, Fill: true},
		{Key: "time", Title: "Dato og tid", Width: 14, Fill: true},
		{Key: "by", Title: "Af hvem", Width: 14, Fill: true},
		{Key: "initials", Title: "Initialer", Width: 9, Fill: true},
	}}
	for _, s := range p.Steps {
		r.Rows = append(r.Rows, document.BookRow{ID: "escalation_paths/" + p.ID + "/steps/" + s.ID, Cells: []string{
			strconv.Itoa(m.Numbers[s]), s.Do, m.Actors(s.Actor, nil), m.Deadline(s), m.callCell(s), "", "", "", "",
		}})
	}
	return r
}

// callCell is whom a step rings, with the numbers, in one cell.
func (m *builder) callCell(s *plan.Step) string {
	var out []string
	for _, word := range s.Call {
		if e, ok := m.Entry(word); ok {
			out = append(out, document.Flat(edition.ShortCall(e)))
		} else if name := m.Actor(word, nil); name != "" {
			out = append(out, name)
		}
	}
	if t := m.Convened(s); len(t) > 0 {
		out = append(out, document.Flat(t))
	}
	if t := m.Unreachable(s); len(t) > 0 {
		out = append(out, wording.LabelUnreachable+": "+danish.LowerFirst(document.Flat(t)))
	}
	return strings.Join(out, "\n")
}
