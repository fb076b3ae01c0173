package comparison

import (
	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/compare"
	"beredskab/internal/document"
	"beredskab/internal/wording"
)

// bookPicture is the picture of all points as a sheet to filter, and to print as a poster. Where there are many municipalities they
// stand below each other, and their cells have the sign alone.
func (m *builder) bookPicture() *document.Sheet {
	s := &document.Sheet{ID: "billede", Name: "Statusbillede", Title: "De 52 punkter på ét billede", Kind: document.CoverSheet, Landscape: m.wide, Poster: true}
	key := ""
	for _, st := range wording.Statuses {
		if key != "" {
			key += "     "
		}
		key += statusText(st)
	}
	s.Intro = []string{key}
	r := document.Range{ID: "billede", Title: "Statusbillede", Filter: true}
	if m.wide {
		s.Frozen = 1
		r.Columns = []document.BookColumn{{Key: "municipality", Title: "Kommune", Width: 24}}
		for _, p := range catalogue.Points() {
			r.Columns = append(r.Columns, document.BookColumn{Key: p.ID, Title: p.ID, Width: 5, Kind: document.StatusCell})
		}
		for _, e := range m.Entries {
			row := document.BookRow{ID: e.ID, Cells: []string{e.Name}}
			for _, p := range catalogue.Points() {
				row.Cells = append(row.Cells, document.StatusSigns[statusOf(e, p.ID)])
			}
			r.Rows = append(r.Rows, row)
		}
		s.Ranges = []document.Range{r}
		return s
	}
	s.Frozen = 3
	r.Columns = []document.BookColumn{
		{Key: "recommendation", Title: "Anbefaling", Width: 26}, {Key: "point", Title: wording.LabelPoint, Width: 8}, {Key: "text", Title: "Hvad", Width: 44},
	}
	for _, e := range m.Entries {
		r.Columns = append(r.Columns, document.BookColumn{Key: e.ID, Title: e.Name, Width: 21, Kind: document.StatusCell})
	}
	for i := range catalogue.Recommendations {
		rec := &catalogue.Recommendations[i]
		for j := range rec.Points {
			p := &rec.Points[j]
			row := document.BookRow{ID: p.ID, Cells: []string{rec.ID + " " + rec.Short, p.ID, p.Short}}
			for _, e := range m.Entries {
				row.Cells = append(row.Cells, statusText(statusOf(e, p.ID)))
			}
			r.Rows = append(r.Rows, row)
		}
	}
	s.Ranges = []document.Range{r}
	return s
}

func statusOf(e *compare.Entry, point string) check.Status { return e.Point(point).Status }

// statusText is a status by its sign and its word.
func statusText(s check.Status) string { return document.StatusSigns[s] + " " + wording.StatusWord(s) }
