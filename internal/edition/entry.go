package edition

import (
	"strings"

	"beredskab/internal/document"
	"beredskab/internal/hours"
	"beredskab/internal/phone"
	"beredskab/internal/plan"
	"beredskab/internal/register"
	"beredskab/internal/wording"
)

// Entry says how to call somebody, on the number to print where there is room for one; ok is false for somebody whom this
// edition does not know.
func (m *View) Entry(ref string) (e document.DialEntry, ok bool) {
	all := m.Entries(ref)
	if len(all) == 0 {
		return e, false
	}
	return all[0], true
}

// Entries are all the ways to call somebody, one for each number, the acute ones first. Somebody without a number has one
// entry, which says how else to be reached. Cards call the same few people again and again, so entries are remembered.
func (m *View) Entries(ref string) []document.DialEntry {
	known, ok := m.entries[ref]
	if !ok {
		known = m.entriesVia(ref, 0)
		m.entries[ref] = known
	}
	return known
}

func (m *View) entriesVia(ref string, depth int) []document.DialEntry {
	if l := NationalLine(ref); l != nil {
		return []document.DialEntry{m.Line(l)}
	}
	c := m.Plan.Contact(ref)
	if c == nil || depth > deepest {
		return nil
	}
	e := document.DialEntry{Name: c.Name, Use: strings.Join(m.promise(c), "; ")}
	var out []document.DialEntry
	for _, p := range phonesInOrder(c) {
		e.Number, e.Digits, e.When = p.Number, phone.Parse(p.Number).Dial(), m.phoneHours(c, p)
		e.Open = m.opened(phoneSchedule(m.Plan, c, p), c.Common, p.Common)
		e.Night = m.nightHours(e.Open)
		out = append(out, e)
	}
	if len(out) > 0 {
		return out
	}
	e.When = m.Schedule(m.Plan.EffectiveHours(c).Schedule)
	if c.Via != "" {
		if via := m.entriesVia(c.Via, depth+1); len(via) > 0 {
			return m.through(c, e, via)
		}
	}
	if !m.Dialable(c) {
		e.When = "" // hours of a contact that nobody can call say nothing
	}
	if len(c.Channels) > 0 {
		e.Ask = plan.Label("channel_kind", c.Channels[0].Kind) + ": " + c.Channels[0].Value
	}
	return []document.DialEntry{e}
}

// through are the ways to call somebody who is reached through another: on the other's numbers, when both answer.
func (m *View) through(c *plan.Contact, e document.DialEntry, via []document.DialEntry) []document.DialEntry {
	e.Ask = "spørg efter " + c.AskFor
	if c.AskFor == "" {
		e.Ask = "gennem " + via[0].Name
	}
	own, open := e.When, m.opened(m.Plan.EffectiveHours(c).Schedule, c.Common)
	var out []document.DialEntry
	for _, v := range via {
		e.Number, e.Digits, e.When, e.Open = v.Number, v.Digits, own, m.both(open, v.Open)
		when := v.When
		if line := NationalLine(c.Via); line != nil && line.Acts {
			when, e.Open = AlwaysOpen, open // 112 and 114; that it is assumed of 114 is said once for all
		}
		switch {
		case own == "":
			e.When, e.Open = when, v.Open
		case when == "":
			e.When = own + ", når " + v.Name + " har åbent (" + NoHours + ")"
		case when != AlwaysOpen && when != own:
			e.When = own + ", når " + v.Name + " har åbent (" + when + ")"
		}
		e.Night = m.nightHours(e.Open)
		out = append(out, e)
	}
	return out
}

// NoHours stands where a time should, when the plan has none. At night nobody should believe that the number answers.
const NoHours = "åbningstid ikke skrevet"

// NightWords are when somebody answers who does so when the municipality is closed.
const NightWords = "aften, nat, weekend og helligdage"

// AlwaysOpen is how a schedule without an end is written.
const AlwaysOpen = "døgnåben"

// Dialable says that the readers of this edition can call somebody, directly or through another. One who is reached through
// somebody whom they may not see cannot be rung by them.
func (m *View) Dialable(c *plan.Contact) bool {
	for depth := 0; c != nil && depth <= deepest; depth++ {
		if BestPhone(c) != nil || NationalLine(c.Via) != nil {
			return true
		}
		c = m.Plan.Contact(c.Via)
	}
	return false
}

// Reachable says that the readers of this edition can get hold of somebody, by telephone or otherwise.
func (m *View) Reachable(c *plan.Contact) bool { return len(c.Channels) > 0 || m.Dialable(c) }

// phonesInOrder are a contact's numbers, the acute ones first.
func phonesInOrder(c *plan.Contact) []*plan.Phone {
	var acute, other []*plan.Phone
	for _, p := range c.Phones {
		switch {
		case p.Number == "":
		case p.Use == plan.UseAcute:
			acute = append(acute, p)
		default:
			other = append(other, p)
		}
	}
	return append(acute, other...)
}

// promise says for whom a number is, when it is not for adults who are exposed to violence, and when somebody calls back.
func (m *View) promise(c *plan.Contact) []string {
	var out []string
	if len(c.Serves) > 0 && !c.ServesPerson(plan.PersonVictim) {
		out = append(out, "sager om "+plan.GroupNames(c.Serves))
	}
	if c.AnswersWithin.OK {
		out = append(out, "ringer tilbage "+wording.Limit(c.AnswersWithin))
	}
	return out
}

// Line says how to call a national line, with the hours that are surely known. Others than those that are always open have holidays of
// their own.
func (m *View) Line(l *register.Line) document.DialEntry {
	e := LineEntry(l)
	if e.When == AlwaysOpen {
		e.Open = m.always()
	}
	return e
}

// LineEntry says how to call a national line.
func LineEntry(l *register.Line) document.DialEntry {
	e := document.DialEntry{Name: l.Name, Number: l.Phone, Digits: phone.Parse(l.Phone).Dial(), When: l.PrintableHours(), Use: l.Use}
	if l.ID == Alarm {
		e.Tone = document.Danger
	}
	return e
}

// The national lines that every plan needs.
const (
	Alarm   = "alarm-112"
	Police  = "politi-114"
	Hotline = "lev-uden-vold-1888"
)

// BestPhone is the number to print where there is room for one: the acute one, else the first.
func BestPhone(c *plan.Contact) *plan.Phone {
	if list := phonesInOrder(c); len(list) > 0 {
		return list[0]
	}
	return nil
}

// phoneHours is when a number answers, as staff write it: its own telephone hours, else the contact's. What cannot be read is
// shown as it is written.
func (m *View) phoneHours(c *plan.Contact, p *plan.Phone) string {
	when := m.hoursText(m.Plan.EffectiveHours(c))
	if p.Hours.Schedule != nil || p.Hours.Text != "" {
		when = m.hoursText(p.Hours)
	}
	if held := m.Period(p.Common); held != "" {
		when = strings.TrimPrefix(when+", "+held, ", ")
	}
	return when
}

// phoneSchedule is when a number answers: in its own hours, else in the contact's.
func phoneSchedule(p *plan.Plan, c *plan.Contact, number *plan.Phone) *hours.Schedule {
	if number.Hours.Schedule != nil || number.Hours.Text != "" {
		return number.Hours.Schedule
	}
	return p.EffectiveHours(c).Schedule
}

func (m *View) hoursText(h plan.Hours) string {
	if h.Schedule == nil {
		return document.OneLine(h.Text)
	}
	return m.Schedule(h.Schedule)
}

// Schedule writes opening hours as staff do. Most contacts share the municipality's, so the writing is remembered.
func (m *View) Schedule(s *hours.Schedule) string {
	if s == nil {
		return ""
	}
	text, ok := m.schedules[s]
	if !ok {
		text = wording.ShortHours(s)
		m.schedules[s] = text
	}
	return text
}

// SpokenEntry is an entry with its hours in whole words, for those who do not read opening hours every day.
func (m *View) SpokenEntry(ref string) (document.DialEntry, bool) {
	e, ok := m.Entry(ref)
	e.When = wording.SpokenHours(e.When)
	return e, ok
}

// Emergency says that somebody is 112 or 114 itself, as a national line or as a contact of the plan.
func Emergency(ref string, c *plan.Contact) bool {
	if l := NationalLine(ref); l != nil {
		return l.ID == Alarm || l.ID == Police
	}
	if c == nil {
		return false
	}
	p := BestPhone(c)
	return p != nil && phone.Parse(p.Number).Emergency()
}
