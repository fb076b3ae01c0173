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

// Entry says how to ring somebody; ok is false for somebody whom this edition does not know.
// Cards ring the same few people again and again, so entries are remembered.
func (m *View) Entry(ref string) (document.DialEntry, bool) {
	known, ok := m.entries[ref]
	if !ok {
		known.entry, known.ok = m.entryVia(ref, 0)
		m.entries[ref] = known
	}
	return known.entry, known.ok
}

// knownEntry is an entry that has been looked up before.
type knownEntry struct {
	entry document.DialEntry
	ok    bool
}

func (m *View) entryVia(ref string, depth int) (document.DialEntry, bool) {
	if l := NationalLine(ref); l != nil {
		return LineEntry(l), true
	}
	c := m.Plan.Contact(ref)
	if c == nil || depth > deepest {
		return document.DialEntry{}, false
	}
	e := document.DialEntry{Name: c.Name, When: m.hoursText(c)}
	e.Use = strings.Join(m.promise(c), "; ")
	switch best := BestPhone(c); {
	case best != nil:
		e.Number, e.Digits = best.Number, phone.Parse(best.Number).Dial()
	case c.Via != "":
		via, ok := m.entryVia(c.Via, depth+1)
		if !ok {
			break
		}
		e.Number, e.Digits = via.Number, via.Digits
		e.Ask = "spørg efter " + c.AskFor
		if c.AskFor == "" {
			e.Ask = "gennem " + via.Name
		}
		if e.When == "" {
			e.When = via.When
		}
	case len(c.Channels) > 0:
		e.Ask = plan.Label("channel_kind", c.Channels[0].Kind) + ": " + c.Channels[0].Value
	}
	return e, true
}

// promise says for whom a number is, when it is not for adults who are exposed to violence, and when somebody rings back.
func (m *View) promise(c *plan.Contact) []string {
	var out []string
	if len(c.Serves) > 0 && !c.ServesPerson("victim") {
		out = append(out, "kun for "+plan.GroupNames(c.Serves))
	}
	if c.AnswersWithin.OK {
		out = append(out, "ringer tilbage "+wording.Limit(c.AnswersWithin))
	}
	return out
}

// LineEntry says how to ring a national line.
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
	var best *plan.Phone
	for _, p := range c.Phones {
		if p.Number != "" && (best == nil || best.Use != "acute" && p.Use == "acute") {
			best = p
		}
	}
	return best
}

// hoursText is when a contact answers, as staff write it. A contact without hours says nothing.
func (m *View) hoursText(c *plan.Contact) string {
	if p := BestPhone(c); p != nil && p.Hours.Schedule != nil {
		return m.Schedule(p.Hours.Schedule)
	}
	return m.Schedule(m.Plan.EffectiveHours(c).Schedule)
}

// Schedule writes opening hours as staff do. Most contacts share the municipality's, so the writing is remembered.
func (m *View) Schedule(s *hours.Schedule) string {
	if s == nil {
		return ""
	}
	text, ok := m.schedules[s]
	if !ok {
		text = s.String()
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
