package document

import (
	"cmp"
	"slices"

	"beredskab/internal/compare"
	"beredskab/internal/danish"
)

// nation groups the municipalities by region and police district: police districts are the circles in which the work with
// other authorities is done. It is left out when no municipality lies in any.
func (m *comparer) nation() *Section {
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
	s := &Section{ID: "regioner", Title: "Regioner og politikredse"}
	for _, region := range order {
		s.Sections = append(s.Sections, m.region(region, regions[region]))
	}
	return s
}

func (m *comparer) region(name string, entries []*compare.Entry) *Section {
	slices.SortStableFunc(entries, func(a, b *compare.Entry) int {
		return cmp.Or(m.sort.Compare(a.Police, b.Police), m.sort.Compare(a.Name, b.Name))
	})
	s := &Section{ID: danish.Slug(name), Title: name + ": " + danish.Plural(len(entries), "kommune", "kommuner"), Class: "slide"}
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
func (m *comparer) policeTable(region string, entries []*compare.Entry) Table {
	police := entries[0].Police
	t := Table{
		ID: region + "-" + danish.Slug(police), Caption: police + ": " + danish.Plural(len(entries), "kommune", "kommuner"),
		RowHeads: true, Columns: []string{"Kommune"},
	}
	for _, st := range statuses {
		t.Columns = append(t.Columns, danish.Sentence(statusWord(st)))
	}
	t.Columns = append(t.Columns, "Alle handleveje besvaret", "Næste revision")
	for _, e := range entries {
		row := Row{Cells: []Text{strong(e.Name)}}
		for _, st := range statuses {
			row.Cells = append(row.Cells, words(itoa(e.Counts[st])))
		}
		row.Cells = append(row.Cells, words(e.Measures["answered"]), words(e.Measures["next"]))
		t.Rows = append(t.Rows, row)
	}
	return t
}
