package edition

import (
	"strings"

	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/register"
	"beredskab/internal/wording"
)

// deepest is how many contacts may be reached through each other; a loop ends there.
const deepest = 5

// NationalLine finds the national line that a reference names, when its number may be printed.
func NationalLine(ref string) *register.Line {
	if !strings.HasPrefix(ref, register.NationalPrefix) {
		return nil
	}
	if l := register.LineByID(ref); l != nil && l.Printable() {
		return l
	}
	return nil
}

// Name is how a reader knows what a reference names; "" for what this edition does not have.
func (m *View) Name(ref string) string {
	if c := m.Plan.Contact(ref); c != nil {
		return c.Name
	}
	if l := NationalLine(ref); l != nil {
		return l.Name
	}
	if d := m.Plan.Department(ref); d != nil {
		return d.Name
	}
	if p := m.Plan.Partner(ref); p != nil {
		return p.Name
	}
	if s := m.Plan.Service(ref); s != nil {
		return s.Name
	}
	return ""
}

// Ref is a link to what a reference names; nothing for what this edition does not have.
func (m *View) Ref(ref string) document.Text {
	if c := m.Plan.Contact(ref); c != nil {
		return document.Text{document.LinkTo(c.Name, wording.ContactID(ref))}
	}
	if l := NationalLine(ref); l != nil {
		return document.Text{document.LinkTo(l.Name, wording.LineID(l.ID))}
	}
	if d := m.Plan.Department(ref); d != nil {
		return document.Text{document.LinkTo(d.Name, wording.DepartmentID(ref))}
	}
	if p := m.Plan.Partner(ref); p != nil {
		return document.Text{document.LinkTo(p.Name, wording.PartnerID(ref))}
	}
	if s := m.Plan.Service(ref); s != nil {
		return document.Text{document.LinkTo(s.Name, wording.ServiceID(ref))}
	}
	return nil
}

// Refs are links to what references name, with a comma between them.
func (m *View) Refs(ids []string) document.Text {
	texts := make([]document.Text, 0, len(ids))
	for _, id := range ids {
		texts = append(texts, m.Ref(id))
	}
	return document.Join(texts, ", ")
}

// Actor names who does something. Words such as leader_where_it_arose are read in the department, when there is one.
func (m *View) Actor(word string, d *plan.Department) string {
	leader := func(n int) string {
		if d != nil && n < len(d.Leaders) {
			return m.Name(d.Leaders[n])
		}
		return ""
	}
	named := ""
	switch word {
	case plan.ActorLeaderWhereItArose:
		named = leader(0)
	case plan.ActorNextLeader:
		named = leader(1)
	case plan.ActorKeyPerson:
		if d != nil {
			named = m.Name(d.KeyPerson)
		}
	case plan.ActorFirstToKnow, plan.ActorCitizen:
	default:
		return m.Name(word)
	}
	if named != "" {
		return named
	}
	return plan.Label("actor", word)
}

// Actors names those who do something. The plan does not say whether all of them do it or any of them, so neither is claimed.
func (m *View) Actors(words []string, d *plan.Department) string {
	var out []string
	for _, w := range words {
		if n := m.Actor(w, d); n != "" {
			out = append(out, n)
		}
	}
	return strings.Join(out, ", ")
}

// Resolve finds the contact or national line that a word of `call` means in a department; "" when it means nobody.
func (m *View) Resolve(word string, d *plan.Department) string {
	switch word {
	case plan.ActorLeaderWhereItArose, plan.ActorNextLeader:
		n := 0
		if word == plan.ActorNextLeader {
			n = 1
		}
		if d != nil && n < len(d.Leaders) {
			return d.Leaders[n]
		}
		return ""
	case plan.ActorKeyPerson:
		if d != nil {
			return d.KeyPerson
		}
		return ""
	case plan.ActorFirstToKnow, plan.ActorCitizen:
		return ""
	}
	return word
}
