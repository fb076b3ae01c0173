package document

import (
	"slices"
	"strings"

	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// sortedContacts are the contacts by the Danish alphabet.
func (m *maker) sortedContacts() []*plan.Contact {
	list := slices.Clone(m.plan.Contacts)
	slices.SortStableFunc(list, func(a, b *plan.Contact) int {
		if n := m.sort.Compare(a.Name, b.Name); n != 0 {
			return n
		}
		return strings.Compare(a.ID, b.ID)
	})
	return list
}

// contactChapter is everybody who can be rung, by the alphabet.
func (m *maker) contactChapter() *Section {
	if len(m.plan.Contacts) == 0 {
		return nil
	}
	t := Table{ID: "kontakter-tabel", Caption: "Kontakter i alfabetisk orden", RowHeads: true, Columns: []string{labelName, labelPhone, labelHours}}
	if !m.public {
		t.Columns = append(t.Columns, labelDeputies, labelChecked)
	}
	for _, c := range m.sortedContacts() {
		row := Row{ID: contactID(c.ID), Cells: []Text{m.contactName(c), m.contactPhones(c), words(m.longHours(c, (*hours.Schedule).Danish))}}
		if !m.public {
			row.Cells = append(row.Cells, m.refs(c.Deputies), words(lastDay(c.Verified)))
		}
		t.Rows = append(t.Rows, row)
	}
	return &Section{ID: "kontakter", Title: labelContacts, Blocks: []Block{t}}
}

// contactName is the name, the department, the person, and what else helps to know whom one has got.
func (m *maker) contactName(c *plan.Contact) Text {
	t := strong(c.Name)
	if c.Audience == plan.Restricted {
		return lines(t, words(labelBestowed))
	}
	var more []string
	if d := m.plan.Department(c.Department); d != nil {
		more = append(more, d.Name)
	}
	if c.Person != "" {
		more = append(more, c.Person)
	}
	if c.Area != "" {
		more = append(more, "distrikt "+c.Area)
	}
	if p := m.period(c.Common); p != "" {
		more = append(more, p)
	}
	var can []string
	if !c.Acts() {
		can = append(can, "kun råd")
	}
	if len(c.Serves) > 0 && !m.public {
		can = append(can, "for "+plan.GroupNames(c.Serves))
	}
	if c.Ages.OK {
		can = append(can, ages(c.Ages))
	}
	out := lines(t, words(strings.Join(more, ", ")), words(strings.Join(can, "; ")), words(proseLine(c.Text)))
	if !m.public && c.Note != "" {
		out = lines(out, words(labelNote+": "+oneLine(c.Note)))
	}
	return out
}

func (m *maker) contactPhones(c *plan.Contact) Text {
	var rows []Text
	for _, p := range c.Phones {
		t := Text{phoneText(p.Number)}
		if p.Use != "" {
			t = append(t, Inline{Text: " " + plan.Label("phone_use", p.Use)})
		}
		if p.Hours.Schedule != nil {
			t = append(t, Inline{Text: ", " + p.Hours.Schedule.Danish()})
		}
		rows = append(rows, t)
	}
	if c.Via != "" {
		if via := m.callText(c.Via); len(via) > 0 {
			t := append(Text{{Text: "via "}}, via...)
			if c.AskFor != "" {
				t = append(t, Inline{Text: ": spørg efter " + c.AskFor})
			}
			rows = append(rows, t)
		}
	}
	for _, ch := range c.Channels {
		value := address(ch.Value)
		if strings.Contains(ch.Value, "@") && !strings.Contains(ch.Value, " ") {
			value = Text{{Kind: Link, Text: ch.Value, Target: "mailto:" + ch.Value}}
		}
		rows = append(rows, append(words(plan.Label("channel_kind", ch.Kind)+": "), value...))
	}
	return lines(rows...)
}

// longHours is when a contact answers, written in whole words or as staff write it, and its promise to ring back.
func (m *maker) longHours(c *plan.Contact, write func(*hours.Schedule) string) string {
	var parts []string
	if h := m.plan.EffectiveHours(c); h.Schedule != nil {
		parts = append(parts, write(h.Schedule))
	} else if h.Text != "" {
		parts = append(parts, h.Text)
	}
	if c.AnswersWithin.OK {
		parts = append(parts, "ringer tilbage "+limit(c.AnswersWithin))
	}
	return strings.Join(parts, "; ")
}
