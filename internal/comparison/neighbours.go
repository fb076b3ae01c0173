package comparison

import (
	"strconv"
	"strings"

	"beredskab/internal/compare"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/wording"
)

// mostContracts is how many disagreements are listed one by one. Of more the page and the slides tell how many there are of each kind, and
// the workbook has the list, where it can be filtered.
const mostContracts = 60

// inStep is what is said when there is no disagreement.
const inStep = "Der er ikke fundet noget, hvor to planer siger hver sit om en aftale, et nummer eller en åbningstid."

// howOften heads the column that stands in the place of names, where nobody may be known by their neighbours.
const howOften = "Hvor mange steder"

// neighbourChapter tells what is not in step between neighbours, and whom they have in common.
func (m *builder) neighbourChapter() *document.Section {
	if len(m.Entries) < 2 {
		return nil
	}
	s := &document.Section{ID: "naboaftaler", Title: "Naboaftaler"}
	switch {
	case len(m.Contracts) == 0:
		s.Blocks = append(s.Blocks, document.Line(inStep))
	case len(m.Contracts) > mostContracts:
		s.Blocks = append(s.Blocks, m.contractCounts("naboaftaler-tabel"), document.Line("De står enkeltvis i regnearket, på arket Naboaftaler, hvor I kan vælge jeres egen kommune."))
	case m.Anonymous:
		s.Blocks = append(s.Blocks, m.anonymousContracts())
	default:
		s.Blocks = append(s.Blocks, document.Line(notInStep+"."))
		for _, kind := range kinds {
			if t := m.contracts(kind); len(t.Rows) > 0 {
				s.Blocks = append(s.Blocks, t)
			}
		}
	}
	if len(m.Shared) > 0 && !m.Anonymous {
		t := document.Table{ID: "faelles-tabel", Caption: "Dem har flere af kommunerne til fælles", RowHeads: true, Columns: []string{"Hvem", "Kommuner", wording.LabelPhone, "Skrevet i"}}
		for _, b := range m.Shared {
			t.Rows = append(t.Rows, document.Row{Cells: []document.Text{document.Bold(strings.Join(b.Names, " / ")), document.Words(someNames(b.Entries)), document.Words(strings.Join(b.Numbers, ", ")), document.Words(b.File)}})
		}
		s.Blocks = append(s.Blocks, t)
	}
	return s
}

// The heading and the last column of what is not in step.
const (
	notInStep = "Her passer planerne ikke sammen"
	howToFix  = "Sådan retter I det"
)

// kinds are the kinds of disagreement in the order in which they are told.
var kinds = [...]compare.Kind{compare.OneSided, compare.DifferentNumbers, compare.DifferentHours, compare.Expired}

// contracts are the disagreements of one kind, with what to do about them said once.
func (m *builder) contracts(kind compare.Kind) document.Table {
	t := document.Table{ID: "naboaftaler-" + string(kind), Caption: kind.Title() + ". " + kind.Fix(), RowHeads: true, Columns: []string{"Kommuner", "Det står der", "Hvor"}}
	for _, k := range m.Contracts {
		if k.Kind == kind {
			t.Rows = append(t.Rows, document.Row{Cells: []document.Text{document.Bold(parties(k)), document.Words(k.Text), document.Words(strings.Join(k.Lines, "; "))}})
		}
	}
	return t
}

// parties are the municipalities of a disagreement.
func parties(k compare.Contract) string {
	if k.Kind == compare.OneSided {
		return strings.Join(names(k.Entries), " til ")
	}
	return strings.Join(names(k.Entries), ", ")
}

// contractCounts has a row for each kind of disagreement: how many there are, and between how many municipalities.
func (m *builder) contractCounts(id string) document.Table {
	t := document.Table{ID: id, Caption: notInStep, RowHeads: true, Columns: []string{"Hvad", "Antal", "Kommuner, det er hos", howToFix}}
	for _, kind := range kinds {
		n, who := 0, map[*compare.Entry]bool{}
		for _, k := range m.Contracts {
			if k.Kind != kind {
				continue
			}
			n++
			for _, e := range k.Entries {
				who[e] = true
			}
		}
		if n > 0 {
			t.Rows = append(t.Rows, document.Row{Cells: []document.Text{document.Bold(kind.Title()), document.Words(danish.Number(n)), document.Words(strconv.Itoa(len(who)) + " af " + strconv.Itoa(len(m.Entries))), document.Words(kind.Fix())}})
		}
	}
	return t
}

// anonymousContracts has a row for each kind and how often it is met. It names nobody, by letters neither: who is whose neighbour is known.
func (m *builder) anonymousContracts() document.Table {
	t := document.Table{ID: "naboaftaler-tabel", Caption: notInStep, RowHeads: true, Columns: []string{"Hvad", howOften, howToFix}}
	for _, k := range m.Contracts {
		t.Rows = append(t.Rows, document.Row{Cells: []document.Text{document.Bold(k.Kind.Title()), document.Words(k.Times), document.Words(k.Kind.Fix())}})
	}
	return t
}

// neighbourSlides are what neighbours do not agree on.
func (m *builder) neighbourSlides() []*document.Slide {
	d := &deck{id: "naboaftaler", title: "Naboaftaler"}
	if len(m.Entries) < 2 {
		return nil
	}
	lines := func(r document.Row) int { return max(2, 1+linesOf(document.Flat(r.Cells[0]), slideLetters/2)) }
	switch {
	case len(m.Contracts) == 0:
		d.add("", document.Line(inStep))
	case len(m.Contracts) > mostContracts:
		d.add("", m.contractCounts(""))
	case m.Anonymous:
		t := m.anonymousContracts()
		t.ID = ""
		d.table(t, lines)
	default:
		t := document.Table{Caption: notInStep, RowHeads: true, Columns: []string{"Hvad", "Kommuner", howToFix}}
		for _, k := range m.Contracts {
			what := document.Lines(document.Bold(k.Kind.Title()), document.Words(shortened(k.Text, 2*slideLetters)))
			t.Rows = append(t.Rows, document.Row{Cells: []document.Text{what, document.Words(fewNames(k.Entries)), document.Words(k.Kind.Fix())}})
		}
		d.table(t, lines)
	}
	return d.slides
}

// bookNeighbours has a row for each disagreement.
func (m *builder) bookNeighbours() *document.Sheet {
	if len(m.Contracts) == 0 {
		return nil
	}
	s := &document.Sheet{ID: "naboaftaler", Name: "Naboaftaler", Title: notInStep, Kind: document.CoverSheet, Landscape: true}
	r := document.Range{ID: "naboaftaler", Filter: true, Title: "Naboaftaler", Columns: []document.BookColumn{
		{Key: "what", Title: "Hvad", Width: 36}, {Key: "who", Title: "Kommuner", Width: 28}, {Key: "text", Title: "Det står der", Width: 60}, {Key: "fix", Title: howToFix, Width: 44},
	}}
	if m.Anonymous {
		r.Columns[1].Title = howOften
	} else {
		r.Columns = append(r.Columns, document.BookColumn{Key: "where", Title: "Hvor", Width: 44})
	}
	for _, k := range m.Contracts {
		row := document.BookRow{Cells: []string{k.Kind.Title(), k.Times + parties(k), k.Text, k.Kind.Fix()}}
		if !m.Anonymous {
			row.Cells = append(row.Cells, strings.Join(k.Lines, "; "))
		}
		r.Rows = append(r.Rows, row)
	}
	s.Ranges = []document.Range{r}
	return s
}
