package workbook

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"beredskab/internal/check"
	"beredskab/internal/checklist"
	"beredskab/internal/cover"
	"beredskab/internal/diag"
	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
)

const today = "2026-11-21"

// load reads an example plan.
func load(t testing.TB, name string) *plan.Plan {
	t.Helper()
	names, err := filepath.Glob("../../examples/" + name + "/*.yaml")
	if err != nil || len(names) == 0 {
		t.Fatalf("no example %s: %v", name, err)
	}
	texts := map[string]string{}
	for _, n := range names {
		b, err := os.ReadFile(n)
		if err != nil {
			t.Fatal(err)
		}
		texts[filepath.Base(n)] = string(b)
	}
	return decode(t, texts)
}

// decode reads a plan from texts by file name.
func decode(t testing.TB, texts map[string]string) *plan.Plan {
	t.Helper()
	var names []string
	for n := range texts {
		names = append(names, n)
	}
	slices.Sort(names)
	var trees []*syntax.Node
	for _, n := range names {
		tree, findings := syntax.Parse(diag.NewFile(n, []byte(texts[n])))
		if tree == nil {
			t.Fatalf("%s: %v", n, findings)
		}
		trees = append(trees, tree)
	}
	p, _ := plan.Decode("by", trees, nil)
	return p
}

// bookOf is the workbook of a plan, as build makes it.
func bookOf(t testing.TB, p *plan.Plan) []byte {
	t.Helper()
	data, err := Write(documentOf(p))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func documentOf(p *plan.Plan) *document.Book {
	day, _ := hours.ParseDay(today)
	c := cover.Compute(p, cover.Options{From: day, To: day + 365})
	r := check.Run(p, check.Options{Today: day, Cover: c})
	return checklist.New(edition.Input{Plan: p, Result: r, Cover: c, Date: day, Hash: "1a2b3c4d"})
}

// staff is somebody who has the workbook open.
type staff struct {
	t testing.TB
	f *excelize.File
}

func opened(t testing.TB, data []byte) *staff {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return &staff{t, f}
}

// cell finds the cell of a row's id below a heading, on the sheet given; id "" is the first empty row of the range.
func (s *staff) cell(sheet, table, id, head string) string {
	s.t.Helper()
	rows, err := s.f.GetRows(sheet)
	if err != nil {
		s.t.Fatal(err)
	}
	in, column := false, 0
	for i, row := range rows {
		get := func(n int) string {
			if n < len(row) {
				return row[n]
			}
			return ""
		}
		if strings.HasPrefix(get(0), idMark) {
			in = get(0) == idMark+table
			if in {
				column = slices.Index(row, head) + 1
				if column == 0 {
					s.t.Fatalf("no heading %q in %q", head, row)
				}
			}
			continue
		}
		if in && (id != "" && get(0) == id || id == "" && get(0) == "" && strings.TrimSpace(strings.Join(row, "")) == "") {
			return ref(column, i+1)
		}
	}
	if id == "" && in {
		return ref(column, len(rows)+1)
	}
	s.t.Fatalf("no row %q on sheet %q", id, sheet)
	return ""
}

func (s *staff) write(sheet, table, id, head string, value any) string {
	s.t.Helper()
	at := s.cell(sheet, table, id, head)
	if err := s.f.SetCellValue(sheet, at, value); err != nil {
		s.t.Fatal(err)
	}
	return at
}

func (s *staff) send() []byte {
	s.t.Helper()
	var b bytes.Buffer
	if err := s.f.Write(&b); err != nil {
		s.t.Fatal(err)
	}
	return b.Bytes()
}

func read(t testing.TB, name string, data []byte) *Returned {
	t.Helper()
	r, err := Read(name, data)
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
		b.WriteString(kind + " " + c.Where.String() + " " + c.Subject + " | " + c.Field + ": " + said(c.Old) + " → " + said(c.New) + "\n")
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
	for _, name := range []string{"eksempelby", "lilleoe", "begynder"} {
		p := load(t, name)
		data := bookOf(t, p)
		for how, data := range map[string][]byte{"as sent": data, "saved again": opened(t, data).send()} {
			m := Merge(p, []*Returned{read(t, "tjekliste.xlsx", data)}, MergeOptions{Today: today})
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
	p := load(t, "eksempelby")
	s := opened(t, bookOf(t, p))
	s.write("Opgaver", "opgaver", "actions/kursus-opsporing", "Status", "færdig")
	s.write("Opgaver", "opgaver", "actions/kursus-opsporing", "Frist", 46387) // 31 December 2026
	s.write("Opgaver", "opgaver", "actions/kursus-opsporing", "Note", nil)
	s.write("Opgaver", "opgaver", "actions/folder-oversaettelse", "Frist", "30. november 2026")
	s.write("Opgaver", "opgaver", "actions/folder-oversaettelse", "Dokumentation", "=1+1 og +45")
	s.write("Opgaver", "opgaver", "", "Opgave", "Købe en ny telefon til vagten")
	s.write("Kontakter", "kontakter", "contacts/voldskoordinator", "Ringet op den", "20-11-2026")
	s.write("Kontakter", "kontakter", "contacts/voldskoordinator", "Var det rigtigt?", "ja")
	m := Merge(p, []*Returned{read(t, "tjekliste.xlsx", s.send())}, MergeOptions{Today: today})
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
	p := load(b, "eksempelby")
	data := opened(b, bookOf(b, p)).send() // with shared texts, as Excel keeps them
	b.ReportAllocs()
	for b.Loop() {
		r, err := Read("tjekliste.xlsx", data)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := Merge(p, []*Returned{r}, MergeOptions{Today: today}).Files(); err != nil {
			b.Fatal(err)
		}
	}
}
