package handbook

import (
	"strings"

	"beredskab/internal/document"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// contactChapter is everybody who can be called, by the alphabet.
func (m directoryBuilder) contactChapter() *document.Section {
	if len(m.Plan.Contacts) == 0 {
		return nil
	}
	t := document.Table{ID: "kontakter-tabel", Caption: "Kontakter i alfabetisk orden", RowHeads: true, Columns: []string{wording.LabelName, wording.LabelPhone, wording.LabelHours}}
	if !m.Public {
		t.Columns = append(t.Columns, wording.LabelDeputies, wording.LabelChecked)
	}
	for _, c := range m.SortedContacts() {
		row := document.Row{ID: wording.ContactID(c.ID), Cells: []document.Text{m.contactName(c), m.contactPhones(c), document.Words(m.LongHours(c, m.writtenHours))}}
		if !m.Public {
			row.Cells = append(row.Cells, m.Refs(c.Deputies), document.Words(wording.LastDay(c.Verified)))
		}
		t.Rows = append(t.Rows, row)
	}
	s := &document.Section{ID: "kontakter", Title: wording.LabelContacts, Blocks: []document.Block{t}}
	if closed := m.closingDays(); closed != "" {
		s.Blocks = append(s.Blocks, document.Line(closed))
	}
	return s
}

// writtenHours are opening hours as they stand in the list: in whole words for citizens, short for staff, who look through many rows.
func (m directoryBuilder) writtenHours(s *hours.Schedule) string {
	if m.Public {
		return wording.LongHours(s)
	}
	return wording.ShortHours(s)
}

// contactName is the name, the department, the person, and what else helps to know whom one has got.
func (m directoryBuilder) contactName(c *plan.Contact) document.Text {
	t := document.Bold(c.Name)
	if c.Audience == plan.Restricted {
		return document.Lines(t, document.Words(wording.LabelRestricted))
	}
	var more []string
	if d := m.Plan.Department(c.Department); d != nil {
		more = append(more, d.Name)
	}
	if c.Person != "" {
		more = append(more, c.Person)
	}
	if c.Area != "" {
		more = append(more, "distrikt "+c.Area)
	}
	if p := m.Period(c.Common); p != "" {
		more = append(more, p)
	}
	var can []string
	if c.Authority == plan.AuthorityAdvises { // only what somebody wrote: nothing written is no promise and no lack of one
		can = append(can, "giver råd")
	}
	if len(c.Serves) > 0 && len(c.Serves) < len(serviceGroups)-1 && !m.Public { // for everybody is what a reader takes for granted
		can = append(can, "for "+plan.GroupNames(c.Serves))
	}
	if c.Ages.OK {
		can = append(can, wording.Ages(c.Ages))
	}
	out := document.Lines(t, document.Words(strings.Join(more, ", ")), document.Words(strings.Join(can, "; ")), document.Words(wording.ProseLine(c.Text)))
	if !m.Public && c.Note != "" {
		out = document.Lines(out, document.Words(wording.LabelNote+": "+document.OneLine(c.Note)))
	}
	return out
}

func (m directoryBuilder) contactPhones(c *plan.Contact) document.Text {
	var rows []document.Text
	for _, p := range c.Phones {
		t := document.Text{wording.PhoneText(p.Number)}
		if use := m.use(c, p); use != "" {
			t = append(t, document.Inline{Text: " " + use})
		}
		if p.Hours.Schedule != nil {
			t = append(t, document.Inline{Text: ", " + m.writtenHours(p.Hours.Schedule)})
		}
		if p.Text != "" {
			t = append(t, document.Inline{Text: " (" + wording.ProseLine(p.Text) + ")"})
		}
		rows = append(rows, t)
	}
	if c.Via != "" {
		if via := m.CallText(c.Via); len(via) > 0 {
			t := append(document.Text{{Text: "via "}}, via...)
			if c.AskFor != "" {
				t = append(t, document.Inline{Text: ": spørg efter " + c.AskFor})
			}
			rows = append(rows, t)
		}
	}
	for _, ch := range c.Channels {
		value := wording.Address(ch.Value)
		if strings.Contains(ch.Value, "@") && !strings.Contains(ch.Value, " ") {
			value = document.Text{{Kind: document.Link, Text: ch.Value, Target: "mailto:" + ch.Value}}
		}
		rows = append(rows, append(document.Words(plan.Label("channel_kind", ch.Kind)+": "), value...))
	}
	return document.Lines(rows...)
}

// use is what a number is for. An acute number that is not always answered says so: at night it must not look like the one to call.
func (m directoryBuilder) use(c *plan.Contact, p *plan.Phone) string {
	text := plan.Label("phone_use", p.Use)
	h := p.Hours
	if h.Schedule == nil && h.Text == "" {
		h = m.Plan.EffectiveHours(c)
	}
	if p.Use == "office" && (h.Schedule != nil || h.Text != "") {
		return "" // the hours stand beside it, and are not always those of an office
	}
	if p.Use == plan.UseAcute && (h.Schedule == nil || !h.Schedule.Always) {
		text += ", når der er åbent"
	}
	return text
}
