//go:build office

package intake

import (
	"os"
	"path/filepath"
	"testing"

	"beredskab/internal/officetest"
	"beredskab/internal/xlsx"
	"beredskab/internal/xlsx/xlsxtest"
)

// TestOfficeIntakeLists: the dropdown of contacts offers what has been written on the sheet of contacts, and ends there.
func TestOfficeIntakeLists(t *testing.T) {
	t.Parallel()
	book, _ := Form(nil, "0000", "Eksempelby")
	data, err := xlsx.Write(book)
	if err != nil {
		t.Fatal(err)
	}
	s := xlsxtest.Open(t, data)
	s.Write("Kontakter", "intake/contacts", "", "Navn", "Koordinator")
	s.Write("Kontakter", "intake/contacts", "", "Navn", "Leder af jobcentret")
	const at = "A300"
	if err := s.File.SetCellFormula("Vejledning", at, `ROWS(liste_peg_contacts)&" "&INDEX(liste_peg_contacts,2)`); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	file := filepath.Join(dir, "in", "planskema.xlsx")
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, s.Send(), 0o644); err != nil {
		t.Fatal(err)
	}
	officetest.Office(t, dir, "xlsx", file)
	saved, err := os.ReadFile(filepath.Join(dir, "planskema.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	got, err := xlsxtest.Open(t, saved).File.GetCellValue("Vejledning", at)
	if want := "2 Leder af jobcentret"; err != nil || got != want {
		t.Errorf("the list is %q, want %q (%v)", got, want, err)
	}
	if taken := Read(read(t, "planskema.xlsx", saved)); len(taken.Conflicts) > 0 {
		t.Errorf("%v", taken.Conflicts)
	}
}
