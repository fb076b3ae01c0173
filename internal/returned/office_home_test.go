//go:build office

package returned

import (
	"os"
	"path/filepath"
	"testing"

	"beredskab/internal/officetest"
	"beredskab/internal/xlsx"
	"beredskab/internal/xlsx/xlsxtest"
)

// TestOfficeHome: a workbook that LibreOffice has saved comes home as one that Excel has: unedited it changes nothing, and what was
// written in it is found.
func TestOfficeHome(t *testing.T) {
	t.Parallel()
	p := xlsxtest.Load(t, "eksempelby")
	sent := bookOf(t, p)
	filled := xlsxtest.Open(t, sent)
	filled.Write("Opgaver", "opgaver", "actions/kursus-opsporing", "Frist", "30. november 2026")
	filled.Write("Opgaver", "opgaver", "actions/kursus-opsporing", "Note", "=1+1")
	filled.Write("Opgaver", "opgaver", "", "Opgave", "Købe en ny telefon")
	for name, data := range map[string][]byte{"unedited": sent, "filled": filled.Send()} {
		dir := t.TempDir()
		file := filepath.Join(dir, "in", "tjekliste.xlsx")
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, data, 0o644); err != nil {
			t.Fatal(err)
		}
		officetest.Office(t, dir, "xlsx", file)
		saved, err := os.ReadFile(filepath.Join(dir, "tjekliste.xlsx"))
		if err != nil {
			t.Fatal(err)
		}
		r := read(t, "tjekliste.xlsx", saved)
		if len(r.Notes) > 0 {
			t.Errorf("%s: lost %q", name, r.Notes)
		}
		m := Merge(p, []*xlsx.Workbook{r}, MergeOptions{Today: xlsxtest.Today})
		want := ""
		if name == "filled" {
			want = lines(Merge(p, []*xlsx.Workbook{read(t, "tjekliste.xlsx", data)}, MergeOptions{Today: xlsxtest.Today}))
		}
		if name == "filled" && want == "" {
			t.Fatal("nothing was filled in")
		}
		if got := lines(m); got != want {
			t.Errorf("%s:\n%s\nwant:\n%s", name, got, want)
		}
	}
}
