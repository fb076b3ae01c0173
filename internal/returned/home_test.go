package returned

import (
	"strings"
	"testing"

	"beredskab/examples"
	"beredskab/internal/plan"
	"beredskab/internal/xlsx"
	"beredskab/internal/xlsx/xlsxtest"
)

// bookOf is the workbook of a plan, as build makes it.
func bookOf(t testing.TB, p *plan.Plan) []byte {
	t.Helper()
	data, err := xlsx.Write(xlsxtest.Book(p))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func read(t testing.TB, name string, data []byte) *xlsx.Workbook {
	t.Helper()
	r, err := xlsx.Read(name, data)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// lines shows what came of a merge.
func lines(m *Merged) string {
	var b strings.Builder
	for _, c := range m.Changes {
		kind := "ændret"
		if c.Added {
			kind = "ny"
		}
		b.WriteString(kind + " " + c.Where.String() + " " + c.Subject + " | " + c.Field + ": " + Quote(c.Old) + " → " + Quote(c.New) + "\n")
	}
	for _, c := range m.Conflicts {
		b.WriteString("konflikt " + c.Where.String() + " " + c.Message + " " + c.Fix + "\n")
	}
	for _, n := range m.Notices {
		b.WriteString("bemærk " + n.Where.String() + " " + n.Message + "\n")
	}
	return b.String()
}

// TestUnedited: a workbook that nobody has written in changes nothing, be it as it was sent or saved by another program.
func TestUnedited(t *testing.T) {
	t.Parallel()
	for _, name := range examples.Names(examples.Mistakes) {
		p := xlsxtest.Load(t, name)
		data := bookOf(t, p)
		for how, data := range map[string][]byte{"as sent": data, "saved again": xlsxtest.Open(t, data).Send()} {
			m := Merge(p, []*xlsx.Workbook{read(t, "tjekliste.xlsx", data)}, MergeOptions{Today: xlsxtest.Today})
			if got := lines(m); got != "" {
				t.Errorf("%s, %s:\n%s", name, how, got)
			}
			if files, err := m.Files(); err != nil || len(files) != 0 {
				t.Errorf("%s, %s: %d files, %v", name, how, len(files), err)
			}
		}
	}
}

// TestHome takes a workbook home that has been written in as people do.
func TestHome(t *testing.T) {
	t.Parallel()
	p := xlsxtest.Load(t, "eksempelby")
	s := xlsxtest.Open(t, bookOf(t, p))
	s.Write("Opgaver", "opgaver", "actions/kursus-opsporing", "Status", "færdig")
	s.Write("Opgaver", "opgaver", "actions/kursus-opsporing", "Frist", 46387) // 31 December 2026
	s.Write("Opgaver", "opgaver", "actions/kursus-opsporing", "Note", nil)
	s.Write("Opgaver", "opgaver", "actions/folder-oversaettelse", "Frist", "30. november 2026")
	s.Write("Opgaver", "opgaver", "actions/folder-oversaettelse", "Dokumentation", "=1+1 og +45")
	s.Write("Opgaver", "opgaver", "", "Opgave", "Købe en ny telefon til vagten")
	s.Write("Kontakter", "kontakter", "contacts/voldskoordinator", "Ringet op den", "20-11-2026")
	s.Write("Kontakter", "kontakter", "contacts/voldskoordinator", "Var det rigtigt?", "ja")
	m := Merge(p, []*xlsx.Workbook{read(t, "tjekliste.xlsx", s.Send())}, MergeOptions{Today: xlsxtest.Today})
	t.Log("\n" + lines(m))
	files, err := m.Files()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		t.Log("\n" + diffLines(string(f.File.Text), string(f.Text)))
	}
}

// diffLines shows the lines that differ, old ones with a minus.
func diffLines(a, b string) string {
	la, lb := strings.SplitAfter(a, "\n"), strings.SplitAfter(b, "\n")
	common := make([][]int, len(la)+1) // the length of the longest common part of what follows
	for i := range common {
		common[i] = make([]int, len(lb)+1)
	}
	for i := len(la) - 1; i >= 0; i-- {
		for j := len(lb) - 1; j >= 0; j-- {
			common[i][j] = max(common[i+1][j], common[i][j+1])
			if la[i] == lb[j] {
				common[i][j] = common[i+1][j+1] + 1
			}
		}
	}
	var out strings.Builder
	for i, j := 0, 0; i < len(la) || j < len(lb); {
		switch {
		case i < len(la) && j < len(lb) && la[i] == lb[j]:
			i, j = i+1, j+1
		case j == len(lb) || i < len(la) && common[i+1][j] >= common[i][j+1]:
			out.WriteString("-" + la[i])
			i++
		default:
			out.WriteString("+" + lb[j])
			j++
		}
	}
	return out.String()
}

func BenchmarkImport(b *testing.B) {
	p := xlsxtest.Load(b, "eksempelby")
	data := xlsxtest.Open(b, bookOf(b, p)).Send() // with shared texts, as Excel keeps them
	b.ReportAllocs()
	for b.Loop() {
		r, err := xlsx.Read("tjekliste.xlsx", data)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := Merge(p, []*xlsx.Workbook{r}, MergeOptions{Today: xlsxtest.Today}).Files(); err != nil {
			b.Fatal(err)
		}
	}
}

// TestIncidentSheetsStayShut: what is written about a case is never taken up, whatever it says.
func TestIncidentSheetsStayShut(t *testing.T) {
	t.Parallel()
	p := xlsxtest.Load(t, "eksempelby")
	s := xlsxtest.Open(t, bookOf(t, p))
	for _, sheet := range s.File.GetSheetList() {
		if sheet == "Opgaver" || sheet == "Punkter" || sheet == "Kontakter" || sheet == "Grundlag" {
			continue
		}
		if err := s.File.SetCellStr(sheet, "B30", "BORGERENS NAVN"); err != nil {
			t.Fatal(err)
		}
	}
	r := read(t, "x.xlsx", s.Send())
	for _, b := range r.Tables {
		for _, row := range b.Rows {
			for _, c := range row.Cells {
				if strings.Contains(c.Text, "BORGER") {
					t.Errorf("%s was read on %s", c.Text, b.Sheet)
				}
			}
		}
	}
	got := lines(Merge(p, []*xlsx.Workbook{r}, MergeOptions{Today: xlsxtest.Today}))
	if !strings.Contains(got, `Arkene "Noget føles forkert", "Borgeren fortæller om vold", "Risikoen er høj" og 20 mere er udfyldt`) ||
		!strings.Contains(got, "Forside!B30") || strings.Count(got, "BORGER") != 1 || strings.Contains(got, "ændret Op") {
		t.Error(got)
	}
}
