package document

import (
	"slices"
	"strings"

	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/register"
)

// contactSheet is everybody who can be rung, with columns for ringing round.
func (m *maker) contactSheet() *Sheet {
	s := &Sheet{ID: "kontakter", Name: labelContacts, Title: "Kontakter i alfabetisk orden", Kind: ContactSheet, Landscape: !m.public}
	r := Range{ID: "kontakter", Title: labelContacts, Comes: !m.public, Columns: []BookColumn{
		{Key: "name", Title: labelName, Width: 30},
		{Key: "department", Title: labelUnit, Width: 20},
		{Key: "phones", Title: labelPhone, Width: 25, Kind: PhoneCell, Fill: !m.public},
		{Key: "hours", Title: labelHours, Width: 34},
	}}
	if !m.public {
		s.Intro = []string{"Ring numrene igennem mindst én gang om året, også en aften og en nat. Skriv datoen, og ret det, der er forkert."}
		r.Columns = append(r.Columns,
			BookColumn{Key: "verified", Title: labelChecked, Width: 14, Kind: DateCell},
			BookColumn{Key: "rung", Title: "Ringet op den", Width: 14, Kind: DateCell, Fill: true},
			BookColumn{Key: "right", Title: "Var det rigtigt?", Width: 12, Kind: ChoiceCell, List: listRight, Fill: true},
			BookColumn{Key: "correction", Title: "Rettelse", Width: 30, Fill: true})
	}
	write := m.schedule // staff read it every day, and the column is narrow
	if m.public {
		write = (*hours.Schedule).Danish
	}
	for _, c := range m.sortedContacts() {
		unit := ""
		if d := m.plan.Department(c.Department); d != nil {
			unit = d.Name
		}
		row := BookRow{ID: "contacts/" + c.ID, Cells: []string{c.Name, unit, m.phonesCell(c), m.longHours(c, write)}}
		if !m.public {
			row.Cells = append(row.Cells, isoDate(c.Verified), "", "", "")
		}
		r.Rows = append(r.Rows, row)
	}
	if m.public {
		r = r.withoutEmpty()
	}
	s.Ranges = []Range{r}
	return s
}

// withoutEmpty leaves out the columns that say nothing in any row. Only lists to read are made so.
func (r Range) withoutEmpty() Range {
	for i := len(r.Columns) - 1; i >= 0; i-- {
		if slices.ContainsFunc(r.Rows, func(row BookRow) bool { return row.Cells[i] != "" }) {
			continue
		}
		r.Columns = slices.Delete(r.Columns, i, i+1)
		for n := range r.Rows {
			r.Rows[n].Cells = slices.Delete(r.Rows[n].Cells, i, i+1)
		}
	}
	return r
}

func (m *maker) phonesCell(c *plan.Contact) string {
	var out []string
	for _, p := range c.Phones {
		out = append(out, p.Number)
	}
	if c.Via != "" {
		if via, ok := m.entry(c.Via); ok {
			text := "via " + via.Name
			if via.Number != "" && !strings.HasSuffix(via.Name, via.Number) {
				text += " " + via.Number
			}
			if c.AskFor != "" {
				text += ": spørg efter " + c.AskFor
			}
			out = append(out, text)
		}
	}
	return strings.Join(out, "\n")
}

// NationalChoice is a national line as somebody who fills in a form chooses it.
type NationalChoice struct{ ID, Name string }

// NationalChoices are the national lines that a plan may rely on: those whose numbers are verified.
func NationalChoices() []NationalChoice {
	var out []NationalChoice
	for i := range register.Lines {
		if l := &register.Lines[i]; l.Printable() {
			out = append(out, NationalChoice{register.NationalPrefix + l.ID, l.Name})
		}
	}
	return out
}

// helpSheet is the public list of help: the national lines and the municipality's public services.
func (m *maker) helpSheet() *Sheet {
	s := &Sheet{ID: "hjaelp", Name: "Hjælp", Title: "Her er der hjælp", Kind: ContactSheet}
	national := Range{ID: "landsdaekkende", Title: labelRingNational, Columns: []BookColumn{
		{Key: "name", Title: labelName, Width: 34},
		{Key: "phone", Title: labelPhone, Width: 16, Kind: PhoneCell},
		{Key: "hours", Title: labelHours, Width: 24},
		{Key: "use", Title: "Godt at vide", Width: 44},
	}}
	for i := range register.Lines {
		if l := &register.Lines[i]; l.Printable() {
			national.Rows = append(national.Rows, BookRow{ID: register.NationalPrefix + l.ID, Cells: []string{l.Name, l.Phone, spokenHours(l.PrintableHours()), l.Use}})
		}
	}
	services := Range{ID: "tilbud", Title: "Tilbud", Columns: []BookColumn{
		{Key: "name", Title: "Tilbud", Width: 34}, {Key: "for", Title: "For", Width: 20}, {Key: "contact", Title: labelCall, Width: 30, Kind: PhoneCell}, {Key: "text", Title: "Om tilbuddet", Width: 44},
	}}
	for _, x := range m.plan.Services {
		services.Rows = append(services.Rows, BookRow{ID: "services/" + x.ID, Cells: []string{
			x.Name, plan.GroupNames(x.Serves), flat(m.callText(x.Contact)), proseLine(x.Text),
		}})
	}
	s.Ranges = []Range{national}
	if len(services.Rows) > 0 {
		s.Ranges = append(s.Ranges, services)
	}
	return s
}
