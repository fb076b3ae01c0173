//go:build office

package workbook

import (
	"os"
	"path/filepath"
	"testing"
)

// TestOfficeHome: a workbook that LibreOffice has saved comes home as one that Excel has: unedited it changes nothing, and what was
// written in it is found.
func TestOfficeHome(t *testing.T) {
	t.Parallel()
	p := load(t, "eksempelby")
	sent := bookOf(t, p)
	filled := opened(t, sent)
	filled.write("Opgaver", "opgaver", "actions/kursus-opsporing", "Frist", "30. november 2026")
	filled.write("Opgaver", "opgaver", "actions/kursus-opsporing", "Note", "=1+1")
	filled.write("Opgaver", "opgaver", "", "Opgave", "Købe en ny telefon")
	for name, data := range map[string][]byte{"unedited": sent, "filled": filled.send()} {
		dir := t.TempDir()
		file := filepath.Join(dir, "in", "tjekliste.xlsx")
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, data, 0o644); err != nil {
			t.Fatal(err)
		}
		office(t, dir, "xlsx", file)
		saved, err := os.ReadFile(filepath.Join(dir, "tjekliste.xlsx"))
		if err != nil {
			t.Fatal(err)
		}
		r := read(t, "tjekliste.xlsx", saved)
		if len(r.Lost) > 0 {
			t.Errorf("%s: lost %q", name, r.Lost)
		}
		m := Merge(p, []*Returned{r}, MergeOptions{Today: today})
		want := ""
		if name == "filled" {
			want = lines(Merge(p, []*Returned{read(t, "tjekliste.xlsx", data)}, MergeOptions{Today: today}))
		}
		if name == "filled" && want == "" {
			t.Fatal("nothing was filled in")
		}
		if got := lines(m); got != want {
			t.Errorf("%s:\n%s\nwant:\n%s", name, got, want)
		}
	}
}
