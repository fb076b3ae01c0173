package returned

import (
	"strings"
	"testing"

	"beredskab/internal/document"
	"beredskab/internal/xlsx"
	"beredskab/internal/xlsx/xlsxtest"
)

// TestForgedMarks: what a cell brings home stands in the workbook, where anybody can rewrite it. The model has the last word: a key
// that does not come home is left as it is, whatever a column says of itself.
func TestForgedMarks(t *testing.T) {
	t.Parallel()
	for _, key := range []string{"audience", "department", "workshop", "id", "text", "unknown"} {
		p := xlsxtest.Load(t, "eksempelby")
		book := xlsxtest.Book(p)
		forged := 0
		for i := range book.Sheets {
			for j := range book.Sheets[i].Ranges {
				for k := range book.Sheets[i].Ranges[j].Columns {
					if c := &book.Sheets[i].Ranges[j].Columns[k]; c.Returns == document.NoteAnswer {
						c.Returns = document.Answer(key)
						forged++
					}
				}
			}
		}
		if forged == 0 {
			t.Fatal("no column of notes to forge")
		}
		data, err := xlsx.Write(book)
		if err != nil {
			t.Fatal(err)
		}
		s := xlsxtest.Open(t, data)
		s.Write("Opgaver", "opgaver", "actions/kursus-opsporing", "Note", "public")
		s.Write("Punkter", "punkter", "points/A1.6", "Note", "public")
		s.Write("Opgaver", "opgaver", "", "Opgave", "Købe en ny telefon til vagten")
		m := Merge(p, []*xlsx.Workbook{read(t, "tjekliste.xlsx", s.Send())}, MergeOptions{Today: xlsxtest.Today})
		for _, c := range m.Changes {
			if !c.Added {
				t.Errorf("%s: %s", key, lines(m))
			}
		}
		files, err := m.Files()
		if err != nil {
			continue // it is told, and nothing is written
		}
		for _, f := range files {
			if diff := diffLines(string(f.File.Text), string(f.Text)); strings.Contains(diff, "public") {
				t.Errorf("%s:\n%s", key, diff)
			}
		}
	}
}
