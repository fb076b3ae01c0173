package comparison

import (
	"cmp"
	"slices"
	"strconv"

	"beredskab/internal/compare"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/wording"
)

// nation groups the municipalities by region and police district: police districts are the circles in which the work with
// other authorities is done. It is left out when no municipality lies in any.
func (m *builder) nation() *document.Section {
	regions := map[string][]*compare.Entry{}
	var order []string
	for _, e := range m.Entries {
		if e.Region == "" {
			continue
		}
		if regions[e.Region] == nil {
			order = append(order, e.Region)
		}
		regions[e.Region] = append(regions[e.Region], e)
	}
	if len(order) == 0 {
		return nil
	}
	m.sort.Sort(order)
	s := &document.Section{ID: "regioner", Title: "Regioner og politikredse"}
	for _, region := range order {
		s.Sections = append(s.Sections, m.region(region, regions[region]))
	}
	return s
}

func (m *builder) region(name string, entries []*compare.Entry) *document.Section {
	slices.SortStableFunc(entries, func(a, b *compare.Entry) int {
		return cmp.Or(m.sort.Compare(a.Police, b.Police), m.sort.Compare(a.Name, b.Name))
	})
	s := &document.Section{ID: danish.Slug(name), Title: name + ": " + danish.Plural(len(entries), "kommune", "kommuner")}
	for len(entries) > 0 {
		n := 1
		for n < len(entries) && entries[n].Police == entries[0].Police {
			n++
		}
		s.Blocks = append(s.Blocks, m.policeTable(s.ID, entries[:n]))
		entries = entries[n:]
	}
	return s
}

// policeTable is the municipalities of one region in one police district.
func (m *builder) policeTable(region string, entries []*compare.Entry) document.Table {
	police := entries[0].Police
	t := document.Table{
		ID: region + "-" + danish.Slug(police), Caption: police + ": " + danish.Plural(len(entries), "kommune", "kommuner"),
		RowHeads: true, Columns: []string{"Kommune"},
	}
	for _, st := range wording.Statuses {
		t.Columns = append(t.Columns, danish.Sentence(wording.StatusWord(st)))
	}
	t.Columns = append(t.Columns, "Alle handleveje besvaret", "Næste revision")
	for _, e := range entries {
		row := document.Row{Cells: []document.Text{document.Bold(e.Name)}}
		for _, st := range wording.Statuses {
			row.Cells = append(row.Cells, document.Words(strconv.Itoa(e.Counts[st])))
		}
		row.Cells = append(row.Cells, document.Words(e.Measures["answered"]), document.Words(e.Measures["next"]))
		t.Rows = append(t.Rows, row)
	}
	return t
}
