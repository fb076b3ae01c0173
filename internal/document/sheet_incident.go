package document

import (
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/plan"
)

// incidentSheet is a path as a list to tick in a case. It is filled in on paper and never comes back.
func (m *maker) incidentSheet(p *plan.EscalationPath) *Sheet {
	s := &Sheet{
		ID: pathID(p), Name: p.Title, Title: p.Title, Kind: IncidentSheet, Landscape: true,
		Intro: []string{"Tjekliste til en sag. Print den. Udfyldt hører den til i sagen og ikke i denne fil."},
	}
	var f facts
	f.add("Hvornår", proseLine(p.When))
	f.add("Brug den altid, når", strings.Join(p.AlwaysIf, "; "))
	f.add(labelDoNot, strings.Join(p.DoNot, "; "))
	f.add("Husk", strings.Join(p.Remember, " "))
	s.Facts = f
	s.Ranges = []Range{m.incidentRange(p)}
	return s
}

func (m *maker) incidentRange(p *plan.EscalationPath) Range {
	r := Range{ID: pathID(p), Title: p.Title, Columns: []BookColumn{
		{Key: "number", Title: "Nr.", Width: 5, Kind: NumberCell},
		{Key: "do", Title: "Det gør vi", Width: 46},
		{Key: "actor", Title: labelStepWho, Width: 22},
		{Key: "deadline", Title: labelDeadline, Width: 14},
		{Key: "call", Title: labelCall, Width: 38, Kind: PhoneCell},
		{Key: "done", Title: "Gjort", Width: 7, Kind: TickCell, Fill: true},
		{Key: "time", Title: "Dato og tid", Width: 14, Fill: true},
		{Key: "by", Title: "Af hvem", Width: 14, Fill: true},
		{Key: "initials", Title: "Initialer", Width: 9, Fill: true},
	}}
	for _, s := range p.Steps {
		r.Rows = append(r.Rows, BookRow{ID: "escalation_paths/" + p.ID + "/steps/" + s.ID, Cells: []string{
			itoa(m.numbers[s]), s.Do, m.actors(s.Actor, nil), m.deadline(s), m.callCell(s), "", "", "", "",
		}})
	}
	return r
}

// callCell is whom a step rings, with the numbers, in one cell.
func (m *maker) callCell(s *plan.Step) string {
	var out []string
	for _, word := range s.Call {
		if e, ok := m.entry(word); ok {
			out = append(out, flat(shortCall(e)))
		} else if name := m.actor(word, nil); name != "" {
			out = append(out, name)
		}
	}
	if t := m.convened(s); len(t) > 0 {
		out = append(out, flat(t))
	}
	if t := m.unreachable(s); len(t) > 0 {
		out = append(out, labelUnreachable+": "+danish.LowerFirst(flat(t)))
	}
	return strings.Join(out, "\n")
}

// flat is a text's words without anything else.
func flat(t Text) string {
	var b strings.Builder
	for i := range t {
		if t[i].Kind == Break {
			b.WriteByte('\n')
		}
		b.WriteString(t[i].Text)
	}
	return b.String()
}
