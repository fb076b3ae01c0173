// Package xlsxtest helps tests with workbooks: plans to make them of, and somebody who has one open. Only tests import it.
package xlsxtest

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

// Today is the day on which workbooks are made and come home.
const Today = "2026-11-21"

// IDMark begins the heading of a hidden column of ids, as package xlsx writes it.
const IDMark = "id:"

func ref(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		panic(err)
	}
	return name
}

// Load reads an example plan.
func Load(t testing.TB, name string) *plan.Plan {
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
	return Decode(t, texts)
}

// Decode reads a plan from texts by file name.
func Decode(t testing.TB, texts map[string]string) *plan.Plan {
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

// Book is the workbook of a plan, as build makes it.
func Book(p *plan.Plan) *document.Book {
	day, _ := hours.ParseDay(Today)
	c := cover.Compute(p, cover.Options{From: day, To: day + 365})
	r := check.Run(p, check.Options{Today: day, Cover: c})
	return checklist.New(edition.Input{Plan: p, Result: r, Cover: c, Date: day, Hash: "1a2b3c4d"})
}

// Staff is somebody who has the workbook open.
type Staff struct {
	t    testing.TB
	File *excelize.File
}

// Open opens a workbook.
func Open(t testing.TB, data []byte) *Staff {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return &Staff{t, f}
}

// Cell finds the cell of a row's id below a heading, on the sheet given; id "" is the first empty row of the range.
func (s *Staff) Cell(sheet, table, id, head string) string {
	s.t.Helper()
	rows, err := s.File.GetRows(sheet)
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
		if strings.HasPrefix(get(0), IDMark) {
			in = get(0) == IDMark+table
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

// Head is the cell of a heading.
func (s *Staff) Head(sheet, table, head string) string {
	s.t.Helper()
	rows, err := s.File.GetRows(sheet)
	if err != nil {
		s.t.Fatal(err)
	}
	for i, row := range rows {
		if k := slices.Index(row, head); k >= 0 && row[0] == IDMark+table {
			return ref(k+1, i+1)
		}
	}
	s.t.Fatalf("no heading %q of %s on sheet %q", head, table, sheet)
	return ""
}

// Write writes in a cell.
func (s *Staff) Write(sheet, table, id, head string, value any) string {
	s.t.Helper()
	at := s.Cell(sheet, table, id, head)
	if err := s.File.SetCellValue(sheet, at, value); err != nil {
		s.t.Fatal(err)
	}
	return at
}

// Send saves the workbook.
func (s *Staff) Send() []byte {
	s.t.Helper()
	var b bytes.Buffer
	if err := s.File.Write(&b); err != nil {
		s.t.Fatal(err)
	}
	return b.Bytes()
}

// Find finds the cell of a row below a heading, or the heading itself. The row is an id, or "new" for the first empty row of the
// table of actions.
func (s *Staff) Find(sheet, id, head string, heading bool) string {
	s.t.Helper()
	rows, err := s.File.GetRows(sheet)
	if err != nil {
		s.t.Fatal(err)
	}
	at, top, table := 0, 0, ""
	for i, row := range rows {
		for j, text := range row {
			switch {
			case strings.HasPrefix(text, IDMark):
				top, at, table = i, 0, text
				for k, h := range row {
					if h == head {
						at = k + 1
					}
				}
			case at > 0 && text == id && heading:
				return ref(at, top+1)
			case at > 0 && text == id && j < 5:
				return ref(at, i+1)
			}
		}
		if id == "new" && at > 0 && i > top && strings.HasSuffix(table, "opgaver") && strings.TrimSpace(strings.Join(row, "")) == "" {
			return ref(at, i+1)
		}
	}
	s.t.Fatalf("no row %q with %q on sheet %q", id, head, sheet)
	return ""
}

// Row is the number of a row with the id.
func (s *Staff) Row(sheet, id string) int {
	rows, err := s.File.GetRows(sheet)
	if err != nil {
		s.t.Fatal(err)
	}
	for i, row := range rows {
		for _, text := range row {
			if text == id {
				return i + 1
			}
		}
	}
	s.t.Fatalf("no row %q on sheet %q", id, sheet)
	return 0
}
