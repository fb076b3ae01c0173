package document

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/register"
)

// The anchors. They are made of the plan's own ids and never change, so that a link to a step still works next year.
func pathID(p *plan.EscalationPath) string  { return "handlevej-" + p.ID }
func stepsID(p *plan.EscalationPath) string { return "trin-i-" + p.ID }
func contactID(id string) string            { return "kontakt-" + id }
func departmentID(id string) string         { return "afdeling-" + id }
func cardID(id string) string               { return "kort-" + id }
func partnerCardID(id string) string        { return "kort-part-" + id }
func partnerID(id string) string            { return "part-" + id }
func serviceID(id string) string            { return "tilbud-" + id }
func groupID(id string) string              { return "gruppe-" + id }
func lineID(id string) string               { return "linje-" + id }

func stepID(s *plan.Step) string {
	if s.Path == nil {
		return "trin-" + s.ID
	}
	return "trin-" + s.Path.ID + "-" + s.ID
}

// pointID is "a1-4".
func pointID(id string) string { return strings.ReplaceAll(strings.ToLower(id), ".", "-") }

// deepest is how many contacts may be reached through each other; a loop ends there.
const deepest = 5

// nationalLine finds the national line that a reference names, when its number may be printed.
func nationalLine(ref string) *register.Line {
	if !strings.HasPrefix(ref, register.NationalPrefix) {
		return nil
	}
	if l := register.LineByID(ref); l != nil && l.Printable() {
		return l
	}
	return nil
}

// name is how a reader knows what a reference names; "" for what this edition does not have.
func (m *maker) name(ref string) string {
	if c := m.plan.Contact(ref); c != nil {
		return c.Name
	}
	if l := nationalLine(ref); l != nil {
		return l.Name
	}
	if d := m.plan.Department(ref); d != nil {
		return d.Name
	}
	if p := m.plan.Partner(ref); p != nil {
		return p.Name
	}
	if s := m.plan.Service(ref); s != nil {
		return s.Name
	}
	return ""
}

// ref is a link to what a reference names; nothing for what this edition does not have.
func (m *maker) ref(ref string) Text {
	if c := m.plan.Contact(ref); c != nil {
		return Text{link(c.Name, contactID(ref))}
	}
	if l := nationalLine(ref); l != nil {
		return Text{link(l.Name, lineID(l.ID))}
	}
	if d := m.plan.Department(ref); d != nil {
		return Text{link(d.Name, departmentID(ref))}
	}
	if p := m.plan.Partner(ref); p != nil {
		return Text{link(p.Name, partnerID(ref))}
	}
	if s := m.plan.Service(ref); s != nil {
		return Text{link(s.Name, serviceID(ref))}
	}
	return nil
}

func (m *maker) refs(ids []string) Text {
	texts := make([]Text, 0, len(ids))
	for _, id := range ids {
		texts = append(texts, m.ref(id))
	}
	return join(texts, ", ")
}

func (m *maker) names(ids []string) []string {
	var out []string
	for _, id := range ids {
		if n := m.name(id); n != "" {
			out = append(out, n)
		}
	}
	return out
}

// actor names who does something. Words such as leader_where_it_arose are read in the department, when there is one.
func (m *maker) actor(word string, d *plan.Department) string {
	leader := func(n int) string {
		if d != nil && n < len(d.Leaders) {
			return m.name(d.Leaders[n])
		}
		return ""
	}
	named := ""
	switch word {
	case "leader_where_it_arose":
		named = leader(0)
	case "next_leader":
		named = leader(1)
	case "key_person":
		if d != nil {
			named = m.name(d.KeyPerson)
		}
	case "first_to_know", "citizen":
	default:
		return m.name(word)
	}
	if named != "" {
		return named
	}
	return plan.Label("actor", word)
}

func (m *maker) actors(words []string, d *plan.Department) string {
	var out []string
	for _, w := range words {
		if n := m.actor(w, d); n != "" {
			out = append(out, n)
		}
	}
	return danish.List(out, "eller")
}

// resolve finds the contact or national line that a word of `call` means in a department; "" when it means nobody.
func (m *maker) resolve(word string, d *plan.Department) string {
	switch word {
	case "leader_where_it_arose", "next_leader":
		n := 0
		if word == "next_leader" {
			n = 1
		}
		if d != nil && n < len(d.Leaders) {
			return d.Leaders[n]
		}
		return ""
	case "key_person":
		if d != nil {
			return d.KeyPerson
		}
		return ""
	case "first_to_know", "citizen":
		return ""
	}
	return word
}

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
	switch phone := bestPhone(c); {
	case phone != nil:
		e.Number, e.Digits = phone.Number, dialled(phone.Number)
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
		out = append(out, "kun for "+groupsOf(c.Serves))
	}
	if c.AnswersWithin.OK {
		out = append(out, "ringer tilbage "+limit(c.AnswersWithin))
	}
	return out
}

// groupsOf names groups of people in the plural: "børn", "voldsudsatte og ansatte".
func groupsOf(people []string) string {
	var out []string
	for _, g := range [...]struct{ word, many string }{
		{"victim", "voldsudsatte"}, {"perpetrator", "voldsudøvere"}, {"child", "børn"}, {"employee", "ansatte"},
	} {
		if slices.Contains(people, g.word) {
			out = append(out, g.many)
		}
	}
	return danish.List(out, "og")
}

func lineEntry(l *register.Line) DialEntry {
	e := DialEntry{Name: l.Name, Number: l.Phone, Digits: dialled(l.Phone), When: l.PrintableHours(), Use: l.Use}
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

// dialled is a number as a telephone wants it.
func dialled(number string) string {
	b := make([]byte, 0, len(number))
	for i := range len(number) {
		if c := number[i]; c >= '0' && c <= '9' || c == '+' && len(b) == 0 {
			b = append(b, c)
		}
	}
	return string(b)
}

func phoneText(number string) Inline {
	return Inline{Kind: Phone, Text: number, Target: dialled(number)}
}

// law writes a legal basis: the citation when the plan gives an id of the register, else the plan's own words.
func law(text string) string {
	l := register.LawByID(strings.TrimSpace(text))
	switch {
	case l == nil:
		return text
	case !l.Printable():
		return l.Citation() + " (ikke læst i en kilde)"
	case l.Section == "" && strings.HasPrefix(l.Act, "Lov nr.") && len(l.Also) > 0:
		return l.Also[0] + " (" + lowerFirst(l.Act) + ")"
	case l.Section == "":
		return lowerFirst(l.Act)
	}
	return l.Citation()
}

func lowerFirst(s string) string {
	if s == "" || s[0] < 'A' || s[0] > 'Z' {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}

func laws(texts []string) string {
	out := make([]string, 0, len(texts))
	for _, t := range texts {
		out = append(out, law(t))
	}
	return strings.Join(out, "; ")
}
