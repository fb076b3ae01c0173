package document

import (
	"beredskab/internal/check"
	"beredskab/internal/compare"
	"beredskab/internal/danish"
	"cmp"
	"slices"
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
	slug := danish.Slug(name)
	t := Table{
		ID: "tabel-" + slug, Caption: name + ": " + danish.Plural(len(entries), "kommune", "kommuner"), RowHeads: true,
		Columns: []string{"Kommune", "Politikreds"},
	}
	for _, st := range statuses {
		t.Columns = append(t.Columns, danish.Sentence(statusWord(st)))
	}
	t.Columns = append(t.Columns, "Alle handleveje besvaret", "Næste revision")
	for _, e := range entries {
		row := Row{Cells: []Text{strong(e.Name), words(e.Police)}}
		for _, st := range [...]check.Status{statuses[0], statuses[1], statuses[2], statuses[3], statuses[4]} {
			row.Cells = append(row.Cells, words(itoa(e.Counts[st])))
		}
		row.Cells = append(row.Cells, words(e.Measures["answered"]), words(e.Measures["next"]))
		t.Rows = append(t.Rows, row)
	}
	return &Section{ID: slug, Title: name, Class: "slide", Blocks: []Block{t}}
}
