package returned

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"beredskab/internal/xlsx"
	"beredskab/internal/xlsx/xlsxtest"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// TestHomeCases plays what people do with a workbook while it is out. Each case file has the steps, one a line, and what comes of
// them: the changes, conflicts and notices, and the lines of the plan that differ.
//
//	book NAME                          the next steps are in this returned file (tjekliste.xlsx without it)
//	write SHEET | ROW | HEAD | TEXT    in the row with the id, or "new"; number and formula likewise
//	rename SHEET | NAME
//	heading SHEET | ROW | HEAD | TEXT  another heading for the column of the row's table
//	delete SHEET | ROW                 the row
//	copy SHEET | ROW                   the row, hidden id and all, below itself
//	insert SHEET | ROW                 an empty row above
//	column SHEET | A                   an empty column before
//	swap SHEET | ROW | ROW             as sorting does
//	sort SHEET | ROW | ROW             as sorting without the hidden ids does
//	strike SHEET | ROW | HEAD
//	partial                            what is clear is taken
//	show SHEET                         the hidden column
//	now OLD | NEW                      the plan says something else when the workbooks come home
//	take plan|workbook
func TestHomeCases(t *testing.T) {
	t.Parallel()
	names, err := filepath.Glob("testdata/home/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			t.Parallel()
			homeCase(t, name)
		})
	}
}

func homeCase(t *testing.T, name string) {
	text, err := os.ReadFile("testdata/home/plan.yaml")
	if err != nil {
		t.Fatal(err)
	}
	script, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	steps, want := parted(string(script))
	sent := bookOf(t, xlsxtest.Decode(t, map[string]string{"plan.yaml": string(text)}))
	g := &game{t: t, sent: sent, plan: string(text)}
	for _, line := range strings.Split(strings.TrimSpace(steps), "\n") {
		if line != "" && !strings.HasPrefix(line, "#") {
			g.play(line)
		}
	}
	p := xlsxtest.Decode(t, map[string]string{"plan.yaml": g.plan})
	var books []*xlsx.Workbook
	for i, s := range g.books {
		books = append(books, read(t, g.names[i], s.Send()))
	}
	m := Merge(p, books, MergeOptions{Take: g.take, Partial: g.partial, Today: xlsxtest.Today})
	got := map[string]string{"merge": lines(m), "plan": ""}
	files, err := m.Files()
	if (err != nil) != (len(m.Conflicts) > 0 && !g.partial) {
		t.Errorf("%d conflicts, and the error is %v", len(m.Conflicts), err)
	}
	for _, f := range files {
		got["plan"] += diffLines(string(f.File.Text), string(f.Text))
		again := xlsxtest.Decode(t, map[string]string{"plan.yaml": string(f.Text)})
		if twice := Merge(again, books, MergeOptions{Take: g.take, Partial: g.partial, Today: xlsxtest.Today}); len(twice.Changes)+len(twice.Conflicts) > len(m.Conflicts) {
			t.Errorf("taken in a second time:\n%s", lines(twice))
		}
	}
	if *update {
		text := strings.TrimRight(steps, "\n") + "\n\n-- merge --\n" + got["merge"] + "-- plan --\n" + got["plan"]
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("run with -update when the change is meant:\n%s", diff)
	}
}

// parted parts a case file into the steps and what is to come of them.
func parted(text string) (steps string, want map[string]string) {
	want = map[string]string{}
	steps, rest, _ := strings.Cut(text, "-- merge --\n")
	want["merge"], want["plan"], _ = strings.Cut(rest, "-- plan --\n")
	return steps, want
}

// game is a case being played.
type game struct {
	t          *testing.T
	sent       []byte
	plan, take string
	partial    bool
	books      []*xlsxtest.Staff
	names      []string
}

func (g *game) book(name string) *xlsxtest.Staff {
	if len(g.books) == 0 || name != "" {
		g.books = append(g.books, xlsxtest.Open(g.t, g.sent))
		g.names = append(g.names, name)
		if name == "" {
			g.names[0] = "tjekliste.xlsx"
		}
	}
	return g.books[len(g.books)-1]
}

func (g *game) play(line string) {
	word, rest, _ := strings.Cut(line, " ")
	args := strings.Split(rest, "|")
	for i := range args {
		args[i] = strings.ReplaceAll(strings.Trim(args[i], " "), `\n`, "\n")
	}
	for len(args) < 4 {
		args = append(args, "")
	}
	switch word {
	case "take":
		g.take = args[0]
		return
	case "partial":
		g.partial = true
		return
	case "now":
		if !strings.Contains(g.plan, args[0]) {
			g.t.Fatalf("the plan does not say %q", args[0])
		}
		g.plan = strings.Replace(g.plan, args[0], args[1], 1)
		return
	case "book":
		g.book(args[0])
		return
	}
	s := g.book("")
	must := func(err error) {
		if err != nil {
			g.t.Fatalf("%s: %v", line, err)
		}
	}
	number := func(row string) int { return s.Row(args[0], row) }
	switch word {
	case "write", "number", "formula", "heading":
		at := s.Find(args[0], args[1], args[2], word == "heading")
		switch word {
		case "number":
			f, err := strconv.ParseFloat(args[3], 64)
			must(err)
			must(s.File.SetCellFloat(args[0], at, f, -1, 64))
		case "formula":
			must(s.File.SetCellFormula(args[0], at, args[3]))
		default:
			must(s.File.SetCellStr(args[0], at, args[3]))
		}
	case "rename":
		must(s.File.SetSheetName(args[0], args[1]))
	case "delete":
		must(s.File.RemoveRow(args[0], number(args[1])))
	case "copy":
		must(s.File.DuplicateRow(args[0], number(args[1])))
	case "insert":
		must(s.File.InsertRows(args[0], number(args[1]), 1))
	case "column":
		must(s.File.InsertCols(args[0], args[1], 1))
	case "show":
		must(s.File.SetColVisible(args[0], "A", true))
	case "strike":
		style, err := s.File.NewStyle(&excelize.Style{Font: &excelize.Font{Strike: true}})
		must(err)
		at := s.Find(args[0], args[1], args[2], false)
		must(s.File.SetCellStyle(args[0], at, at, style))
	case "swap", "sort":
		a, b := number(args[1]), number(args[2])
		first := map[string]int{"swap": 1, "sort": 2}[word]
		for column := first; column < 15; column++ {
			va, err := s.File.GetCellValue(args[0], xlsx.Ref(column, a))
			must(err)
			vb, err := s.File.GetCellValue(args[0], xlsx.Ref(column, b))
			must(err)
			must(s.File.SetCellStr(args[0], xlsx.Ref(column, a), vb))
			must(s.File.SetCellStr(args[0], xlsx.Ref(column, b), va))
		}
	default:
		g.t.Fatalf("unknown step %q", line)
	}
}
