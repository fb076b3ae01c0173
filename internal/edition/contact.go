package edition

import (
	"slices"
	"strings"

	"beredskab/internal/document"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// SortedContacts are the contacts by the Danish alphabet.
func (m *View) SortedContacts() []*plan.Contact {
	list := slices.Clone(m.Plan.Contacts)
	slices.SortStableFunc(list, func(a, b *plan.Contact) int {
		if n := m.Sort.Compare(a.Name, b.Name); n != 0 {
			return n
		}
		return strings.Compare(a.ID, b.ID)
	})
	return list
}

// LongHours is when a contact answers, written in whole words or as staff write it, and its promise to call back.
func (m *View) LongHours(c *plan.Contact, write func(*hours.Schedule) string) string {
	var parts []string
	switch h := m.Plan.EffectiveHours(c); {
	case !m.Dialable(c) && !c.Has("hours"):
		// nobody can call it, and the hours are the municipality's: they would say nothing about it
	case h.Schedule != nil:
		parts = append(parts, write(h.Schedule))
	case h.Text != "":
		parts = append(parts, h.Text)
	}
	if turns := m.Turns(c); turns != "" {
		parts = append(parts, turns)
	}
	if c.AnswersWithin.OK && m.Reachable(c) {
		parts = append(parts, "ringer tilbage "+wording.Limit(c.AnswersWithin))
	}
	return strings.Join(parts, "; ")
}

// Turns says whose turn it is to have a role, and where that is seen. Citizens call the role and need not know.
func (m *View) Turns(c *plan.Contact) string {
	if c.Alternates == "" || m.Public {
		return ""
	}
	return "går på skift: " + strings.TrimSuffix(document.OneLine(c.Alternates), ".")
}
