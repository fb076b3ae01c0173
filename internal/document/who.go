package document

import (
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/plan"
	"beredskab/internal/register"
)

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

// law writes a legal basis: the citation when the plan gives an id of the register, else the plan's own words.
func law(text string) string {
	l := register.LawByID(strings.TrimSpace(text))
	switch {
	case l == nil:
		return text
	case !l.Printable():
		return l.Citation() + " (ikke læst i en kilde)"
	case l.Section == "" && strings.HasPrefix(l.Act, "Lov nr.") && len(l.Also) > 0:
		return l.Also[0] + " (" + danish.LowerFirst(l.Act) + ")"
	case l.Section == "":
		return danish.LowerFirst(l.Act)
	}
	return l.Citation()
}

func laws(texts []string) string {
	out := make([]string, 0, len(texts))
	for _, t := range texts {
		out = append(out, law(t))
	}
	return strings.Join(out, "; ")
}
