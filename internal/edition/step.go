package edition

import (
	"slices"
	"strconv"
	"strings"

	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// Uses says that a department uses a path; nobody can use what only few may see.
func (m *View) Uses(d *plan.Department, p *plan.EscalationPath) bool {
	return p.Audience != plan.Restricted && p.Uses(d.ID)
}

// ShortCall is a name and a number in running text. 112 needs no name.
func ShortCall(e document.DialEntry) document.Text {
	if e.Number == "" {
		return document.Words(e.Name)
	}
	if e.Tone == document.Danger {
		return document.Text{wording.PhoneText(e.Number)}
	}
	t := document.Text{{Text: e.Name + " "}, wording.PhoneText(e.Number)}
	if e.Ask != "" {
		t = append(t, document.Inline{Text: " (" + e.Ask + ")"})
	}
	return t
}

// PathOf is the other path that a way leads to, or into the middle of.
func (m *View) PathOf(to string) *plan.EscalationPath {
	owner, _, _ := strings.Cut(to, "/")
	return m.Plan.PathByID(owner)
}

// Deadline is when a step must be done: "straks", "inden 24 timer efter hændelsen", "inden 2 hverdage efter trin 3".
func (m *View) Deadline(s *plan.Step) string {
	text := wording.Limit(s.Within)
	if text == "" {
		return ""
	}
	switch s.CountsFrom {
	case "", plan.MomentDiscovery:
		return text
	case plan.MomentIncident:
		return text + " efter hændelsen"
	}
	if from := m.Plan.Step(s.Of, s.CountsFrom); from != nil {
		return text + " efter " + m.StepName(from, s.Of)
	}
	return text
}

// StepName is "trin 3", with its path's title when that is another one.
func (m *View) StepName(s *plan.Step, here *plan.EscalationPath) string {
	name := "trin " + strconv.Itoa(m.Numbers[s])
	if s.Of != here && s.Of != nil {
		name += ` i "` + s.Of.Title + `"`
	}
	return name
}

// StepRef is a link to a step, by its number.
func (m *View) StepRef(s *plan.Step, here *plan.EscalationPath) document.Text {
	return document.Text{document.LinkTo(m.StepName(s, here), wording.StepID(s))}
}

// CallText is a name with its number: "Voksenvagten 00 00 00 12".
func (m *View) CallText(ref string) document.Text {
	e, ok := m.Entry(ref)
	if !ok {
		return nil
	}
	return EntryText(e, m.Ref(ref))
}

// EntryText is a name and its number. "Politiet 114" has the number in its name, and says it once.
func EntryText(e document.DialEntry, name document.Text) document.Text {
	t := slices.Clone(name)
	if n := len(t); n > 0 && e.Number != "" {
		t[n-1].Text = strings.TrimSuffix(t[n-1].Text, " "+e.Number)
	}
	if e.Number != "" {
		t = append(t, document.Inline{Text: " "}, wording.PhoneText(e.Number))
	}
	if e.Ask != "" {
		t = append(t, document.Inline{Text: " (" + e.Ask + ")"})
	}
	return t
}

// Destination is a link to the step or path that a way leads to.
func (m *View) Destination(to string, here *plan.EscalationPath) document.Text {
	if step := m.Plan.Step(here, to); step != nil {
		return m.StepRef(step, here)
	}
	if path := m.Plan.PathByID(to); path != nil {
		return document.Text{document.LinkTo(path.Title, wording.PathID(path))}
	}
	return nil
}

// Period says when an item holds, when that is not always: "fra 1. marts 2027".
func (t *Timetable) Period(c plan.Common) string {
	var parts []string
	if c.From.OK && c.From.First > t.date {
		parts = append(parts, "fra "+wording.FirstDay(c.From))
	}
	if c.Until.OK {
		parts = append(parts, "til og med "+wording.LastDay(c.Until))
	}
	return strings.Join(parts, " ")
}
