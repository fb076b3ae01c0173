package handbook

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/guidance"
	"beredskab/internal/plan"
	"beredskab/internal/register"
	"beredskab/internal/wording"
)

// callChapter is whom to call: 112, the plan's own by opening hours, and the national lines, which citizens get first.
func (m *builder) callChapter() *document.Section {
	s := &document.Section{ID: "ring", Title: wording.LabelWhomToCall, Class: "ring"}
	own := m.ownNumbers()
	if m.Public {
		s.Title = "Hvem kan du ringe til?"
	}
	if l := edition.NationalLine("national/" + edition.Alarm); l != nil {
		s.Blocks = append(s.Blocks, document.Dial{Entries: append([]document.DialEntry{m.spokenLine(l)}, own.alarm...)})
	}
	if !m.Public && m.callsRoles() {
		s.Blocks = append(s.Blocks, document.Paragraph{Text: document.Text{
			{Text: "Siger en handlevej, at du skal ringe til lederen eller nøglepersonen, så står de på afdelingens "}, document.LinkTo("handlekort", "handlekort"), {Text: "."},
		}})
	}
	national := m.nationalLines(len(own.police) > 0)
	if m.Public {
		s.Sections = append(s.Sections, national)
	}
	part := func(id, title string, entries []document.DialEntry, police []string) {
		var blocks []document.Block
		if len(entries) > 0 {
			blocks = append(blocks, document.Dial{Entries: entries})
		}
		if len(police) > 0 {
			blocks = append(blocks, document.Paragraph{Text: document.Text{{Text: danish.Sentence(danish.List(police, "og")) + " nås gennem "}, document.LinkTo("114", "ring-114"), {Text: "."}}})
		}
		if len(blocks) > 0 {
			s.Sections = append(s.Sections, &document.Section{ID: id, Title: title, Blocks: blocks})
		}
	}
	part("ring-i-aabningstiden", wording.LabelCallInside, own.inside, own.policeInside)
	part("ring-uden-for-aabningstiden", wording.LabelCallOutside, own.outside, own.policeOutside)
	m.throughPolice(s, own.police)
	part("ring-andre", "Andre numre i handlevejene", own.other, nil)
	if !m.Public {
		s.Sections = append(s.Sections, national)
	}
	return s
}

// throughPolice is 114 with all whom one gets hold of there. The number stands in one place, where it is seen that one number is several
// people, and whom to ask for; at night it comes right after those who answer then.
func (m *builder) throughPolice(s *document.Section, own []document.DialEntry) {
	l := edition.NationalLine("national/" + edition.Police)
	if l == nil || len(own) == 0 {
		return
	}
	part := &document.Section{ID: "ring-114", Title: "114: politiet og dem, du får fat i gennem politiet"}
	part.Blocks = append(part.Blocks, document.Dial{Entries: append(own, m.spokenLine(l))})
	if !m.Public {
		part.Blocks = append(part.Blocks, document.Line("Planen "+policeAssumption()+"."))
	}
	s.Sections = append(s.Sections, part)
}

// ownCalls are the plan's own numbers by where they stand: by when they answer, and apart those that are 112 and 114 themselves.
// Who answers on 114 inside and outside opening hours is named there.
type ownCalls struct {
	alarm, police, inside, outside, other []document.DialEntry
	policeInside, policeOutside           []string
}

// ownNumbers are everybody whom the paths call: by when they answer, or, when the plan does not say when the municipality is open,
// in one list. Those who answer now and then stand with their time like the others. Leaders are each department's own, and the
// cards have them.
func (m *builder) ownNumbers() (own ownCalls) {
	for _, c := range m.called() {
		if strings.HasPrefix(c.Ref, register.NationalPrefix) || !c.Dialable() && len(c.Entries) > 0 && c.Entries[0].Ask == "" {
			continue
		}
		entries := c.Dials("")
		for i := range entries {
			if entries[i].When = wording.SpokenHours(entries[i].When); entries[i].Night != "" {
				entries[i].When = edition.SpokenNight(entries[i].Night)
			}
		}
		in, out := m.Answers(c.Ref)
		for _, e := range entries {
			switch {
			case isLine(e, edition.Alarm):
				own.alarm = append(own.alarm, e)
			case isLine(e, edition.Police):
				own.police = append(own.police, e)
				if c.Acts && in && m.HasOpeningHours() {
					own.policeInside = danish.AppendNew(own.policeInside, c.Name)
				}
				if c.Acts && out && m.HasOpeningHours() {
					own.policeOutside = danish.AppendNew(own.policeOutside, c.Name)
				}
			case !m.HasOpeningHours() || !c.Acts || !in && !out:
				own.other = append(own.other, e)
			default:
				if in {
					own.inside = append(own.inside, e)
				}
				if out {
					own.outside = append(own.outside, e)
				}
			}
		}
	}
	return own
}

// isLine says that a number is that of a national line, however it came into the plan.
func isLine(e document.DialEntry, id string) bool {
	l := register.LineByNumber(e.Digits)
	return e.Digits != "" && l != nil && l.ID == id
}

// callsRoles says that a path calls somebody who is another in each department.
func (m *builder) callsRoles() bool {
	return slices.ContainsFunc(m.situations(), func(s *guidance.Situation) bool {
		return slices.ContainsFunc(s.Steps, func(step *guidance.Step) bool {
			role := func(c guidance.Call) bool { return c.Ref == "" }
			return slices.ContainsFunc(step.Calls, role) || step.Otherwise != nil && role(*step.Otherwise)
		})
	})
}

// situations are all the plan's paths, the gravest first.
func (m *builder) situations() []*guidance.Situation {
	if m.known == nil {
		m.known = m.all.Situations(m.Plan.EscalationPaths)
	}
	return m.known
}

// people are those whom the paths are about; victims when there is no path.
func (m *builder) people() []string {
	if people := guidance.PeopleOf(m.situations()); len(people) > 0 {
		return people
	}
	return []string{plan.PersonVictim}
}

// called are everybody whom the paths call: first those with whom each path begins, the gravest path first, then the others. When
// no path may be shown they are taken from the contacts themselves.
func (m *builder) called() []guidance.Call {
	var lists [][]guidance.Call
	for _, s := range m.situations() {
		lists = append(lists, s.FirstCalls())
	}
	for _, s := range m.situations() {
		lists = append(lists, s.Calls())
	}
	for _, s := range m.situations() {
		lists = append(lists, guidance.LastCalls(s.Steps))
	}
	if len(m.Plan.EscalationPaths) == 0 {
		for _, c := range m.Plan.Contacts {
			if !emergency(c) {
				continue
			}
			lists = append(lists, m.all.Calls(c.ID))
		}
	}
	return m.all.Joined(m.people(), lists...)
}

// nationalLines are those whose number is verified; their hours only when those are too. 114 stands here unless it stands by itself.
func (m *builder) nationalLines(apart bool) *document.Section {
	s := &document.Section{ID: "ring-landsdaekkende", Title: wording.LabelCallNational}
	var d document.Dial
	assumption := false
	for i := range register.Lines {
		l := &register.Lines[i]
		if !l.Printable() || l.ID == edition.Alarm || apart && l.ID == edition.Police {
			continue
		}
		e := m.spokenLine(l)
		d.Entries = append(d.Entries, e)
		assumption = assumption || l.ID == edition.Police
	}
	s.Blocks = []document.Block{d}
	s.Blocks = append(s.Blocks, m.whereToAsk()...)
	if m.Public {
		s.Blocks = append(s.Blocks, document.Line("Numrene er læst i ældre kopier af hjemmesider og ikke ringet op af dem, der lavede listen. Står der ingen åbningstid, er den ikke bekræftet. Svarer en linje ikke, så prøv en af de andre. Er du i fare nu, så ring 112."))
	} else {
		s.Blocks = append(s.Blocks, document.Line(register.LinesNotice+" Står der ingen åbningstid, er den ikke bekræftet."))
	}
	if assumption && !m.Public {
		s.Blocks = append(s.Blocks, document.Line("Planen "+policeAssumption()+"."))
	}
	return s
}

// spokenLine is a national line with its hours in whole words, in the place that references to it lead to.
func (m *builder) spokenLine(l *register.Line) document.DialEntry {
	e := m.Line(l)
	e.ID, e.When = wording.LineID(l.ID), wording.SpokenHours(e.When)
	if seen := l.LastSeen(); seen != "" {
		e.Use += " (senest set " + seen + ")"
	}
	return e
}

// whereToAsk says where those are helped for whom no verified line exists: keeping quiet would look as if there were no help.
func (m *builder) whereToAsk() []document.Block {
	var items []string
	if !slices.ContainsFunc(register.Lines, func(l register.Line) bool {
		return l.Printable() && slices.ContainsFunc(l.Audience, func(a string) bool { return strings.Contains(a, "mænd") })
	}) {
		items = append(items, "Mænd: Der er ingen bekræftet linje kun for mænd. 1888 er for alle, der er udsat for vold, så spørg der. Mandecentret har en hjemmeside: mandecentret.dk.")
	}
	if !slices.ContainsFunc(register.Lines, func(l register.Line) bool {
		return l.Printable() && slices.ContainsFunc(l.Audience, func(a string) bool { return strings.Contains(a, "døv") })
	}) {
		items = append(items, "Døve og hørehæmmede: Der er ingen bekræftet linje. Døve kan ikke skrive til 112 uden at have et særligt nummer i forvejen (4540.dk). Spørg kommunen, hvordan man skriver sikkert sammen, og spørg efter Tegn ud af Volden.")
	}
	return document.Bullets(nil, items)
}

// policeAssumption is what every figure that goes through 114 rests on.
func policeAssumption() string {
	if l := register.LineByID(edition.Police); l != nil {
		return l.Assumption
	}
	return ""
}

// emergency says that a contact is meant to be called in a hurry: it has an acute number, or is reached through a switchboard.
func emergency(c *plan.Contact) bool {
	if c == nil {
		return false
	}
	if c.Via != "" && len(c.Phones) == 0 {
		return c.Acts()
	}
	p := edition.BestPhone(c)
	return p != nil && p.Use == plan.UseAcute
}
