package returned

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"beredskab/internal/xlsx"
	"beredskab/internal/xlsx/xlsxtest"

	"github.com/google/go-cmp/cmp"
)

// TestOlder: a workbook that an older version of the program sent out comes home to this one. Each file in testdata/older is
// testdata/home/plan.yaml as some version wrote it, and is never written anew: a checklist may lie a year in a drawer. What
// differs now is nothing of theirs, so unedited it changes nothing.
func TestOlder(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("testdata/home/plan.yaml")
	if err != nil {
		t.Fatal(err)
	}
	p := xlsxtest.Decode(t, map[string]string{"plan.yaml": string(text)})
	names, err := filepath.Glob("testdata/older/*.xlsx")
	if err != nil || len(names) == 0 {
		t.Fatalf("no older workbooks: %v", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".xlsx"), func(t *testing.T) {
			t.Parallel()
			sent, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			unedited := read(t, "tjekliste.xlsx", sent)
			if got := lines(Merge(p, []*xlsx.Workbook{unedited}, MergeOptions{Today: xlsxtest.Today})); got != "" || len(unedited.Notes) > 0 {
				t.Errorf("unedited:\n%s%q", got, unedited.Notes)
			}
			s := xlsxtest.Open(t, sent)
			for _, w := range [][4]string{
				{"Opgaver", "actions/kursus", "Status", "færdig"},
				{"Opgaver", "new", "Opgave", "Øve telefonlisten"},
				{"Punkter", "points/A1.6", "Frist", "1. marts 2027"},
				{"Kontakter", "contacts/koordinator", "Ringet op den", "20-11-2026"},
				{"Kontakter", "contacts/koordinator", "Var det rigtigt?", "ja"},
			} {
				if err := s.File.SetCellStr(w[0], s.Find(w[0], w[1], w[2], false), w[3]); err != nil {
					t.Fatal(err)
				}
			}
			m := Merge(p, []*xlsx.Workbook{read(t, "tjekliste.xlsx", s.Send())}, MergeOptions{Today: xlsxtest.Today})
			files, err := m.Files()
			if err != nil || len(files) != 1 {
				t.Fatalf("%d files, %v\n%s", len(files), err, lines(m))
			}
			want := `-    verified: 2026-06-01
+    verified: 2026-11-20
-      A1.6: {status: planned, owner: leder-job} # aftalt i juni
+      A1.6: {status: planned, owner: leder-job, due: 2027-03-01} # aftalt i juni
-    status: in_progress
+    status: done
+  - id: oeve-telefonlisten
+    title: Øve telefonlisten
`
			if diff := cmp.Diff(want, diffLines(string(files[0].File.Text), string(files[0].Text))); diff != "" {
				t.Error(diff)
			}
		})
	}
}
