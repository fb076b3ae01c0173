//go:build office

package xlsx

import (
	"os"
	"path/filepath"
	"testing"

	"beredskab/internal/officetest"

	"github.com/google/go-cmp/cmp"
)

// The comparison of the example workshop comes out of LibreOffice with the same words in the same cells.
func TestOfficeComparison(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"out", "anonym"} {
		file := filepath.Join("..", "..", "examples", "workshop", name, "sammenligning.xlsx")
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		dir := t.TempDir()
		officetest.Office(t, dir, "xlsx", file)
		again, err := os.ReadFile(filepath.Join(dir, "sammenligning.xlsx"))
		if err != nil {
			t.Fatal(err)
		}
		before, after := open(t, data), open(t, again)
		if diff := cmp.Diff(before.GetSheetList(), after.GetSheetList()); diff != "" {
			t.Fatal(diff)
		}
		cells := 0
		for _, sheet := range before.GetSheetList() {
			want, err := before.GetRows(sheet)
			if err != nil {
				t.Fatal(err)
			}
			got, err := after.GetRows(sheet)
			if err != nil {
				t.Fatal(err)
			}
			for _, row := range want {
				cells += len(row)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s, %s:\n%s", name, sheet, diff)
			}
		}
		if cells < 1000 {
			t.Errorf("%s: only %d cells", name, cells)
		}
	}
}
