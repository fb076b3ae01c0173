package intake

import (
	"bytes"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"beredskab/internal/document"
	"beredskab/internal/returned"
	"beredskab/internal/testscale"
	"beredskab/internal/xlsx"
	"beredskab/internal/xlsx/xlsxtest"
)

// headed is a column of a planskema in which something stands.
type headed struct {
	table, sheet, head, cell, column string
	row                              int
}

// columnsOf lists the columns of a planskema with answers, where they stand.
func columnsOf(t *testing.T, data []byte) (list []headed) {
	t.Helper()
	r, s := read(t, "planskema.xlsx", data), xlsxtest.Open(t, data)
	for _, b := range r.Tables {
		for _, key := range b.Keys {
			at := b.Columns[key]
			if b.Returns(key) != document.FormAnswer || at == 0 {
				continue
			}
			for i := range b.Rows {
				row := &b.Rows[i]
				if id := strings.TrimSpace(row.At(b.IDColumn).Text); id != xlsx.ExampleRow && xlsx.Tidy(row.At(at).Text) != "" {
					head := s.Head(b.Sheet, b.ID, b.Head(key))
					column := strings.TrimRight(head, "0123456789")
					list = append(list, headed{b.ID, b.Sheet, b.Head(key), head, column, row.Number})
					break
				}
			}
		}
	}
	return list
}

// TestIntakeHeadings: whatever people do to the heading of a column that holds something, it is either read as it was or named, and
// then nothing is imported. The planskemaer are one of today and one that an older version sent out.
func TestIntakeHeadings(t *testing.T) {
	t.Parallel()
	book, _ := Form(xlsxtest.Load(t, "lilleoe"), "", "")
	today, err := xlsx.Write(book)
	if err != nil {
		t.Fatal(err)
	}
	older, err := os.ReadFile("testdata/older/2026-11.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"today": today, "older": older} {
		want := Read(read(t, "planskema.xlsx", data))
		if len(want.Conflicts) > 0 {
			t.Fatal(want.Conflicts)
		}
		columns := columnsOf(t, data)
		if len(columns) < 30 {
			t.Fatalf("%s: %d columns", name, len(columns))
		}
		all := len(columns)
		for i := range testscale.Count(60, 6) { // each change in turn, on columns of every sheet
			c := columns[(i*all/testscale.Count(60, 6)+i)%all]
			change := [...]string{c.head + "er", "", c.head + " *", strings.ToUpper(c.head) + ":", "twice", "new"}[i%6]
			s := xlsxtest.Open(t, data)
			must := func(err error) {
				if err != nil {
					t.Fatal(err)
				}
			}
			free := "ZZ"
			switch change {
			case "twice", "new":
				columns, err := s.File.GetCols(c.sheet)
				must(err)
				free, err = excelize.ColumnNumberToName(len(columns) + 1)
				must(err)
				heading := map[string]string{"twice": c.head, "new": "Ny kolonne"}[change]
				at := strings.TrimPrefix(c.cell, c.column)
				must(s.File.SetCellStr(c.sheet, free+at, heading))
				must(s.File.SetCellStr(c.sheet, free+strconv.Itoa(c.row), "noget andet"))
			default:
				must(s.File.SetCellStr(c.sheet, c.cell, change))
			}
			got := Read(read(t, "planskema.xlsx", s.Send()))
			where := name + ", " + c.sheet + "!" + c.cell + " " + c.head + " → " + change
			reported := func(parts ...string) bool {
				return slices.ContainsFunc(got.Conflicts, func(x returned.Conflict) bool {
					return !slices.ContainsFunc(parts, func(p string) bool { return !strings.Contains(x.Message+x.Fix, p) })
				})
			}
			switch {
			case change == "new":
				if len(got.Conflicts) > 0 || !bytes.Equal(got.Text, want.Text) || !slices.ContainsFunc(got.Notices, func(n returned.Notice) bool { return strings.HasPrefix(n.Cell, free) }) {
					t.Errorf("%s: %v %v", where, got.Conflicts, got.Notices)
				}
			case change == "twice" && !reported(c.head, "to gange"):
				t.Errorf("%s: %v", where, got.Conflicts)
			case strings.HasSuffix(change, " *") || strings.HasSuffix(change, ":"):
				if len(got.Conflicts) > 0 || !bytes.Equal(got.Text, want.Text) {
					t.Errorf("%s: %v", where, got.Conflicts)
				}
			case change == "" && !reported(c.head, "uden overskrift"), change == c.head+"er" && !reported(`"`+c.head+`"`, change):
				t.Errorf("%s: %v", where, got.Conflicts)
			}
		}
	}
}
