package handbook

import (
	"slices"

	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/plan"
	"beredskab/internal/register"
	"beredskab/internal/wording"
)

// ringChapter is whom to ring: 112, the plan's own by opening hours, and the national lines, which citizens get first.
func (m *builder) ringChapter() *document.Section {
	s := &document.Section{ID: "ring", Title: wording.LabelRing, Class: "ring"}
	if l := edition.NationalLine("national/" + edition.Alarm); l != nil {
		e := spokenLine(l)
		s.Blocks = append(s.Blocks, document.Dial{Entries: []document.DialEntry{e}})
	}
	if m.Public {
		s.Sections = append(s.Sections, m.nationalLines())
	}
	inside, outside := m.acuteByHours()
	part := func(id, title string, refs []string) {
		if len(refs) == 0 {
			return
		}
		var d document.Dial
		for _, ref := range refs {
			if e, ok := m.SpokenEntry(ref); ok {
				d.Entries = append(d.Entries, e)
			}
		}
		s.Sections = append(s.Sections, &document.Section{ID: id, Title: title, Blocks: []document.Block{d}})
	}
	part("ring-i-aabningstiden", wording.LabelRingInside, inside)
	part("ring-uden-for-aabningstiden", wording.LabelRingOutside, outside)
	if !m.Public {
		s.Sections = append(s.Sections, m.nationalLines())
	}
	return s
}

// nationalLines are those whose number is verified; their hours only when those are too.
func (m *builder) nationalLines() *document.Section {
	s := &document.Section{ID: "ring-landsdaekkende", Title: wording.LabelRingNational}
	var d document.Dial
	assumption := false
	for i := range register.Lines {
		l := &register.Lines[i]
		if !l.Printable() || l.ID == edition.Alarm {
			continue
		}
		e := spokenLine(l)
		d.Entries = append(d.Entries, e)
		assumption = assumption || l.ID == edition.Police
	}
	s.Blocks = []document.Block{d}
	if m.Public {
		s.Blocks = append(s.Blocks, document.Line("Står der ingen åbningstid, er den ikke bekræftet. Svarer en linje ikke, så prøv en af de andre. Er du i fare nu, så ring 112."))
	} else {
		s.Blocks = append(s.Blocks, document.Line(register.LinesNotice+" Står der ingen åbningstid, er den ikke bekræftet."))
	}
	if assumption && !m.Public {
		s.Blocks = append(s.Blocks, document.Line("Planen "+policeAssumption()+"."))
	}
	return s
}

// spokenLine is a national line with its hours in whole words, in the place that references to it lead to.
func spokenLine(l *register.Line) document.DialEntry {
	e := edition.LineEntry(l)
	e.ID, e.When = wording.LineID(l.ID), wording.SpokenHours(e.When)
	return e
}

// policeAssumption is what every figure that goes through 114 rests on.
func policeAssumption() string {
	if l := register.LineByID(edition.Police); l != nil {
		return l.Assumption
	}
	return ""
}

// acute are the plan's own contacts that are rung first when it burns, at most n of them: those who answer in opening
// hours and those who answer outside them alternate, so that somebody answers whenever the page is looked at.
func (m *builder) acute(n int) []string {
	inside, outside := m.acuteByHours()
	var out []string
	for i := 0; i < max(len(inside), len(outside)) && len(out) < n; i++ {
		for _, list := range [...][]string{inside, outside} {
			if i < len(list) && len(out) < n && !slices.Contains(out, list[i]) {
				out = append(out, list[i])
			}
		}
	}
	return out
}

// acuteByHours are the plan's own contacts that its paths ring and that act, by when they answer.
func (m *builder) acuteByHours() (inside, outside []string) {
	for _, ref := range m.called() {
		in, out := m.Answers(ref)
		if in {
			inside = append(inside, ref)
		}
		if out {
			outside = append(outside, ref)
		}
	}
	if !slices.ContainsFunc(inside, m.ownForVictims) {
		for _, ref := range m.first() {
			if in, _ := m.Answers(ref); in {
				inside = append([]string{ref}, inside...)
				break
			}
		}
	}
	return inside, outside
}

// ownForVictims says that a contact acts for a victim and is rung without a switchboard in between: in opening hours there
// is somebody nearer than 114.
func (m *builder) ownForVictims(ref string) bool {
	c := m.Plan.Contact(ref)
	return c != nil && c.Acts() && c.CoversPerson("victim") && edition.BestPhone(c) != nil
}

// first are those who act for a victim and are rung first on a handlevej, whatever their number is meant for. A page about whom
// to ring that names only the children's line because nobody wrote "acute" at the coordinator's number would mislead.
func (m *builder) first() []string {
	var out []string
	for _, level := range [...]string{"knowledge", "suspicion", "high_risk", "concern", "acute"} {
		for _, p := range m.Plan.EscalationPaths {
			if !p.HasLevel(level) || !slices.Contains(p.People(), "victim") {
				continue
			}
			for _, s := range p.Steps {
				for _, ref := range s.Call {
					if m.ownForVictims(ref) {
						out = append(out, ref)
					}
				}
			}
		}
	}
	return out
}

// called are the contacts with an acute number, or reached through a switchboard, that the paths ring, in the order in which
// the gravest paths ring them. When no path may be shown they are taken from the contacts themselves.
func (m *builder) called() []string {
	var out []string
	add := func(ref string) {
		c := m.Plan.Contact(ref)
		if c != nil && c.Acts() && emergency(c) && !slices.Contains(out, ref) {
			out = append(out, ref)
		}
	}
	for _, level := range [...]string{"acute", "high_risk", "knowledge", "suspicion", "concern"} {
		for _, p := range m.Plan.EscalationPaths {
			if !p.HasLevel(level) {
				continue
			}
			for _, s := range p.Steps {
				for _, ref := range s.Call {
					add(ref)
				}
				add(s.IfUnreachable)
			}
		}
	}
	if len(m.Plan.EscalationPaths) == 0 {
		for _, c := range m.Plan.Contacts {
			add(c.ID)
		}
	}
	return out
}

// emergency says that a contact is meant to be rung in a hurry, and belongs to the municipality or stands in for it.
func emergency(c *plan.Contact) bool {
	if c.Via != "" && len(c.Phones) == 0 {
		return c.Department != "" || c.Authority == "acts"
	}
	p := edition.BestPhone(c)
	return p != nil && p.Use == "acute"
}
