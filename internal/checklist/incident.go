package checklist

import (
	"strconv"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/guidance"
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
	situation := guidance.ForAll(m.View).Situation(p)
	f = append(f, situation.Marks()...)
	f.Add("Hvornår", wording.ProseLine(p.When))
	if p.Ages.OK {
		f.Add("Gælder for", p.Ages.Those())
	}
	f.Add("Brug den altid, når", strings.Join(p.AlwaysIf, "; "))
	f.Add(wording.LabelDoNot, strings.Join(p.DoNot, "; "))
	f.Add("Husk", strings.Join(document.Sentences(p.Remember), " "))
	f.Text("Gælder", situation.HoursText((*guidance.Call).Full))
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
	for _, s := range guidance.ForAll(m.View).Situation(p).Steps {
		r.Rows = append(r.Rows, document.BookRow{ID: stepRow(s), Cells: []string{
			strconv.Itoa(s.Number), doCell(s), s.Who, m.Deadline(s.Step), callCell(s), "", "", "", "",
		}})
	}
	return r
}

func stepRow(s *guidance.Step) string { return "escalation_paths/" + s.Of.ID + "/steps/" + s.ID }

// doCell is what is done: on what condition one gets there, and what goes with it.
func doCell(s *guidance.Step) string {
	text := s.Do
	if when := s.Condition(); when != "" {
		text = danish.Sentence(when) + ": " + danish.LowerFirst(text)
	}
	more := s.More((*guidance.Call).Full)
	if s.Group != nil || s.GroupName != "" {
		plain := *s
		plain.Group, plain.GroupName = nil, "" // whom to call stands in a cell of its own
		more = plain.More((*guidance.Call).Full)
	}
	for _, t := range more {
		text += "\n" + document.Flat(t)
	}
	return text
}

// callCell is whom a step calls, with the numbers and their times, in one cell.
func callCell(s *guidance.Step) string {
	var out []string
	if t := s.CallText((*guidance.Call).Full); len(t) > 0 {
		out = append(out, document.Flat(t))
	}
	if s.GroupName != "" {
		text := s.GroupName
		if s.Group != nil {
			text += ". Ring til " + document.Flat(s.Group.Full())
		}
		out = append(out, text)
	}
	if t := s.ElseText((*guidance.Call).Full); len(t) > 0 {
		out = append(out, wording.LabelUnreachable+": "+document.Flat(t))
	}
	return strings.Join(out, "\n")
}
