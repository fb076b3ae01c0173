package document

import (
	"strings"

	"beredskab/internal/hours"
	"beredskab/internal/phone"
	"beredskab/internal/plan"
	"beredskab/internal/register"
)

// entry says how to ring somebody; ok is false for somebody whom this edition does not know.
// Cards ring the same few people again and again, so entries are remembered.
func (m *maker) entry(ref string) (DialEntry, bool) {
	known, ok := m.entries[ref]
	if !ok {
		known.entry, known.ok = m.entryVia(ref, 0)
		m.entries[ref] = known
	}
	return known.entry, known.ok
}

// knownEntry is an entry that has been looked up before.
type knownEntry struct {
	entry DialEntry
	ok    bool
}

func (m *maker) entryVia(ref string, depth int) (DialEntry, bool) {
	if l := nationalLine(ref); l != nil {
		return lineEntry(l), true
	}
	c := m.plan.Contact(ref)
	if c == nil || depth > deepest {
		return DialEntry{}, false
	}
	e := DialEntry{Name: c.Name, When: m.hoursText(c)}
	e.Use = strings.Join(m.promise(c), "; ")
	switch best := bestPhone(c); {
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
func (m *maker) promise(c *plan.Contact) []string {
	var out []string
	if len(c.Serves) > 0 && !c.ServesPerson("victim") {
		out = append(out, "kun for "+plan.GroupNames(c.Serves))
	}
	if c.AnswersWithin.OK {
		out = append(out, "ringer tilbage "+limit(c.AnswersWithin))
	}
	return out
}

func lineEntry(l *register.Line) DialEntry {
	e := DialEntry{Name: l.Name, Number: l.Phone, Digits: phone.Parse(l.Phone).Dial(), When: l.PrintableHours(), Use: l.Use}
	if l.ID == alarm {
		e.Tone = Danger
	}
	return e
}

// The national lines that every plan needs.
const (
	alarm   = "alarm-112"
	police  = "politi-114"
	hotline = "lev-uden-vold-1888"
)

// bestPhone is the number to print where there is room for one: the acute one, else the first.
func bestPhone(c *plan.Contact) *plan.Phone {
	var best *plan.Phone
	for _, p := range c.Phones {
		if p.Number != "" && (best == nil || best.Use != "acute" && p.Use == "acute") {
			best = p
		}
	}
	return best
}

// hoursText is when a contact answers, as staff write it. A contact without hours says nothing.
func (m *maker) hoursText(c *plan.Contact) string {
	if p := bestPhone(c); p != nil && p.Hours.Schedule != nil {
		return m.schedule(p.Hours.Schedule)
	}
	return m.schedule(m.plan.EffectiveHours(c).Schedule)
}

// schedule writes opening hours as staff do. Most contacts share the municipality's, so the writing is remembered.
func (m *maker) schedule(s *hours.Schedule) string {
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

// spokenEntry is an entry with its hours in whole words, for those who do not read opening hours every day.
func (m *maker) spokenEntry(ref string) (DialEntry, bool) {
	e, ok := m.entry(ref)
	e.When = spokenHours(e.When)
	return e, ok
}

// spokenAlways is how [spokenHours] says that somebody always answers.
const spokenAlways = "døgnåbent"

// spokenHours turns opening hours as staff write them into whole words: "mandag-fredag kl. 08.00-15.00".
func spokenHours(short string) string {
	if s, problems := hours.Parse(short); s != nil && len(problems) == 0 {
		return s.Danish()
	}
	return short
}

func phoneText(number string) Inline {
	return Inline{Kind: Phone, Text: number, Target: phone.Parse(number).Dial()}
}
