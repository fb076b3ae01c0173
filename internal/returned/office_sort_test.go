//go:build office

package returned

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"beredskab/internal/officetest"
	"beredskab/internal/xlsx"
	"beredskab/internal/xlsx/xlsxtest"
)

// TestOfficeSort: LibreOffice sorts a table. With the hidden ids nothing is lost and the answer lands where it was given; of the
// visible cells alone nothing is taken from the rows that moved.
func TestOfficeSort(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("testdata/home/plan.yaml")
	if err != nil {
		t.Fatal(err)
	}
	p := xlsxtest.Decode(t, map[string]string{"plan.yaml": string(text)})
	for _, test := range []struct {
		sheet, first string   // the first row
		from         []string // the first column that is sorted
		by           int      // the column that tells the rows apart
		answer       [3]string
		want         string // of the change
	}{
		{"Opgaver", "actions/kursus", []string{"A"}, 3, [3]string{"actions/kursus", "Status", "færdig"}, `Kursus i opsporing | Status: "i gang" → "færdig"`},
		{"Kontakter", "contacts/koordinator", []string{"A", "B"}, 2, [3]string{"contacts/koordinator", "Telefon", "00 00 00 77"}, `Koordinator | Telefon: "00 00 00 10" → "00 00 00 77"`},
		{"Punkter", "points/A1.1", []string{"B"}, 2, [3]string{"points/A1.6", "Kommunen siger", "på plads"}, `Punkt A1.6 | Kommunen siger`},
	} {
		for _, from := range test.from {
			t.Run(test.sheet+" from "+from, func(t *testing.T) {
				s := xlsxtest.Open(t, bookOf(t, p))
				if err := s.File.SetCellStr(test.sheet, s.Find(test.sheet, test.answer[0], test.answer[1], false), test.answer[2]); err != nil {
					t.Fatal(err)
				}
				first, last := s.Row(test.sheet, test.first), 0
				rows, err := s.File.GetRows(test.sheet)
				if err != nil {
					t.Fatal(err)
				}
				for n := first; n <= len(rows) && len(rows[n-1]) > 0 && strings.Contains(rows[n-1][0], "/"); n++ {
					last = n
				}
				column := test.by - map[string]int{"A": 1, "B": 2}[from]
				data := officetest.Sort(t, s.Send(), test.sheet, from+strconv.Itoa(first)+":N"+strconv.Itoa(last), column)
				m := Merge(p, []*xlsx.Workbook{read(t, "tjekliste.xlsx", data)}, MergeOptions{Today: xlsxtest.Today})
				got := lines(m)
				changed := strings.Contains(got, "ændret") && strings.Contains(got, test.want)
				if taken := len(m.Conflicts) == 0 && len(m.Changes) == 1 && changed; from == "A" && !taken {
					t.Errorf("sorted with its ids (rows %d-%d):\n%s", first, last, got)
				}
				if refused := strings.Contains(got, "flyttet eller sorteret uden den skjulte kolonne") && len(m.Changes) == 0; from == "B" && !refused {
					t.Errorf("sorted without its ids (rows %d-%d):\n%s", first, last, got)
				}
			})
		}
	}
}
