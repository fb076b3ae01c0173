package intake

import (
	"strconv"
	"strings"
	"testing"

	"beredskab/internal/document"
	"beredskab/internal/xlsx"
	"beredskab/internal/xlsx/xlsxtest"
)

// TestIntakeHelps: on every sheet to fill in there is an example, help to every field, and a dropdown wherever something is chosen
// or pointed to; and the package is one that Excel opens without a word.
func TestIntakeHelps(t *testing.T) {
	t.Parallel()
	empty, _ := Form(nil, "0000", "Eksempelby")
	full, _ := Form(xlsxtest.Load(t, "eksempelby"), "", "")
	for name, book := range map[string]*document.Book{"empty": empty, "full": full} {
		lists := map[string]bool{}
		for _, l := range book.Lists {
			lists[l.Name] = true
		}
		for _, s := range book.Sheets[1:] {
			r := &s.Ranges[0]
			if strings.HasPrefix(r.ID, rangePrefix+fieldsRange) {
				if r.Columns[2].Key != "example" || r.Columns[3].Key != "help" {
					t.Errorf("%s, %s: no example or help", name, s.Name)
				}
				for _, row := range r.Rows {
					if row.Cells[3] == "" || row.List != "" && !lists[row.List] {
						t.Errorf("%s, %s: %s has no help, or the list %q is not there", name, s.Name, row.ID, row.List)
					}
					if strings.Contains(row.Cells[3], "2026-01-29") {
						t.Errorf("%s, %s: the help to %s has a date as a plan writes it", name, s.Name, row.ID)
					}
				}
				continue
			}
			if r.Rows[0].ID != exampleRow || strings.Join(r.Rows[0].Cells, "") == "" {
				t.Errorf("%s, %s: no example", name, s.Name)
			}
			for _, c := range r.Columns {
				if c.Help == "" || (c.Kind == document.ChoiceCell) != (c.List != "") || c.List != "" && !lists[c.List] {
					t.Errorf("%s, %s: %s has no help, or the list %q is not there", name, s.Name, c.Title, c.List)
				}
				for _, word := range []string{"public", "by_area", "all (", "own (", "2026-01-29"} { // a plan's words, that nobody can choose here
					if strings.Contains(c.Help, word) {
						t.Errorf("%s, %s: the help to %s says %q", name, s.Name, c.Title, word)
					}
				}
			}
		}
		data, err := xlsx.Write(book)
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range xlsxtest.Faults(t, data) {
			t.Errorf("%s: %s", name, fault)
		}
	}
}

// TestIntakeLists: a dropdown offers what is written on another sheet, not the example, and not beyond what is there.
func TestIntakeLists(t *testing.T) {
	t.Parallel()
	book, _ := Form(xlsxtest.Load(t, "lilleoe"), "", "")
	data, err := xlsx.Write(book)
	if err != nil {
		t.Fatal(err)
	}
	s := xlsxtest.Open(t, data)
	columns, err := s.File.GetCols("Lister")
	if err != nil {
		t.Fatal(err)
	}
	people, err := s.File.GetCols("Kontakter")
	if err != nil {
		t.Fatal(err)
	}
	for i, column := range columns {
		if column[0] != "peg_contacts" {
			continue
		}
		first := 0
		for at, name := range people[1] {
			if name == rowExamples("contacts")["name"] {
				first = at + 1
			}
		}
		if column[1] != people[1][first] || column[2] != people[1][first+1] {
			t.Errorf("offers %q, and the contacts are %q", column[1:3], people[1][first:first+2])
		}
		formula, err := s.File.GetCellFormula("Lister", xlsx.Ref(i+1, 2))
		if want := "IFERROR(INDEX('Kontakter'!$B:$B,ROW()+" + strconv.Itoa(first+1-2) + `)&"","")`; err != nil || formula != want {
			t.Errorf("the formula is %s, want %s", formula, want)
		}
		return
	}
	t.Error("there is no list of contacts")
}
