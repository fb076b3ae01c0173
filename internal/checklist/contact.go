package checklist

import (
	"slices"
	"strings"

	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/register"
	"beredskab/internal/wording"
)

// contactSheet is everybody who can be called, with columns for calling round.
func (m *builder) contactSheet() *document.Sheet {
	s := &document.Sheet{ID: "kontakter", Name: wording.LabelContacts, Title: "Kontakter i alfabetisk orden", Kind: document.ContactSheet, Landscape: !m.Public}
	r := document.Range{ID: "kontakter", Title: wording.LabelContacts, Comes: !m.Public, Columns: []document.BookColumn{
		{Key: "name", Title: wording.LabelName, Width: 30},
		{Key: "department", Title: wording.LabelUnit, Width: 20},
		{Key: "phones", Title: wording.LabelPhone, Width: 25, Kind: document.PhoneCell, Fill: !m.Public, Returns: document.PhonesAnswer},
		{Key: "hours", Title: wording.LabelHours, Width: 34},
	}}
	if !m.Public {
		s.Intro = []string{"Ring numrene igennem mindst én gang om året, også en aften og en nat. Skriv datoen, og ret det, der er forkert."}
		r.Columns = append(r.Columns,
			document.BookColumn{Key: "verified", Title: wording.LabelChecked, Width: 14, Kind: document.DateCell},
			document.BookColumn{Key: "rung", Title: "Ringet op den", Width: 14, Kind: document.DateCell, Fill: true, Returns: document.CallDateAnswer},
			document.BookColumn{Key: "right", Title: "Var det rigtigt?", Width: 12, Kind: document.ChoiceCell, List: listRight, Fill: true, Returns: document.CallResultAnswer},
			document.BookColumn{Key: "correction", Title: "Rettelse", Width: 30, Fill: true, Returns: document.CorrectionAnswer})
	}
	write := m.Schedule // staff read it every day, and the column is narrow
	if m.Public {
		write = wording.LongHours
	}
	for _, c := range m.SortedContacts() {
		unit := ""
		if d := m.Plan.Department(c.Department); d != nil {
			unit = d.Name
		}
		row := document.BookRow{ID: "contacts/" + c.ID, Cells: []string{c.Name, unit, m.phonesCell(c), m.LongHours(c, write)}}
		if !m.Public {
			row.Cells = append(row.Cells, wording.IsoDate(c.Verified), "", "", "")
		}
		r.Rows = append(r.Rows, row)
	}
	if m.Public {
		r = withoutEmpty(r)
	}
	s.Ranges = []document.Range{r}
	return s
}

// withoutEmpty leaves out the columns that say nothing in any row. Only lists to read are made so.
func withoutEmpty(r document.Range) document.Range {
	for i := len(r.Columns) - 1; i >= 0; i-- {
		if slices.ContainsFunc(r.Rows, func(row document.BookRow) bool { return row.Cells[i] != "" }) {
			continue
		}
		r.Columns = slices.Delete(r.Columns, i, i+1)
		for n := range r.Rows {
			r.Rows[n].Cells = slices.Delete(r.Rows[n].Cells, i, i+1)
		}
	}
	return r
}

func (m *builder) phonesCell(c *plan.Contact) string {
	var out []string
	for _, p := range c.Phones {
		out = append(out, p.Number)
	}
	if c.Via != "" {
		if via, ok := m.Entry(c.Via); ok {
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

// helpSheet is the public list of help: the national lines and the municipality's public services.
func (m *builder) helpSheet() *document.Sheet {
	s := &document.Sheet{ID: "hjaelp", Name: "Hjælp", Title: "Her er der hjælp", Kind: document.ContactSheet}
	national := document.Range{ID: "landsdaekkende", Title: wording.LabelCallNational, Columns: []document.BookColumn{
		{Key: "name", Title: wording.LabelName, Width: 34},
		{Key: "phone", Title: wording.LabelPhone, Width: 16, Kind: document.PhoneCell},
		{Key: "hours", Title: wording.LabelHours, Width: 24},
		{Key: "use", Title: "Godt at vide", Width: 44},
	}}
	for i := range register.Lines {
		if l := &register.Lines[i]; l.Printable() {
			national.Rows = append(national.Rows, document.BookRow{ID: register.NationalPrefix + l.ID, Cells: []string{l.Name, l.Phone, wording.SpokenHours(l.PrintableHours()), l.Use}})
		}
	}
	services := document.Range{ID: "tilbud", Title: "Tilbud", Columns: []document.BookColumn{
		{Key: "name", Title: "Tilbud", Width: 34}, {Key: "for", Title: "For", Width: 20}, {Key: "contact", Title: wording.LabelCall, Width: 30, Kind: document.PhoneCell}, {Key: "text", Title: "Om tilbuddet", Width: 44},
	}}
	for _, x := range m.Plan.Services {
		services.Rows = append(services.Rows, document.BookRow{ID: "services/" + x.ID, Cells: []string{
			x.Name, plan.GroupNames(x.Serves), document.Flat(m.CallText(x.Contact)), wording.ProseLine(x.Text),
		}})
	}
	s.Ranges = []document.Range{national}
	if len(services.Rows) > 0 {
		s.Ranges = append(s.Ranges, services)
	}
	return s
}
