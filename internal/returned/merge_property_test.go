package returned

import (
	"os"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"beredskab/internal/diag"
	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
	"beredskab/internal/xlsx"
	"beredskab/internal/xlsx/xlsxtest"
)

// TestMergeProperty writes anything in any cell that people fill in. Whatever is not refused stands in the plan afterwards just as
// it was written, nothing else has changed there, and a second time it changes nothing.
func TestMergeProperty(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("testdata/home/plan.yaml")
	if err != nil {
		t.Fatal(err)
	}
	p := xlsxtest.Decode(t, map[string]string{"plan.yaml": string(text)})
	home := read(t, "x.xlsx", bookOf(t, p))
	rapid.Check(t, func(t *rapid.T) {
		r := *home
		r.Tables = slices.Clone(home.Tables)
		for i, b := range r.Tables {
			fresh := *b
			fresh.Book, fresh.Rows = &r, slices.Clone(b.Rows)
			r.Tables[i] = &fresh
		}
		want := map[string]string{}
		for n := rapid.IntRange(1, 5).Draw(t, "cells"); n > 0; n-- {
			b := r.Tables[rapid.IntRange(0, 1).Draw(t, "range")] // actions and points
			known := slices.DeleteFunc(slices.Clone(b.Rows), func(row xlsx.Row) bool { return row.At(b.IDColumn).Text == "" })
			row := &known[rapid.IntRange(0, len(known)-1).Draw(t, "row")]
			key := rapid.SampledFrom([]string{"note", "title", "evidence", "owner", "due", "status"}).Draw(t, "column")
			if b.Columns[key] == 0 {
				continue
			}
			var say string
			switch id := row.At(b.IDColumn).Text; key {
			case "owner":
				say = rapid.SampledFrom([]string{"", "Koordinator, Voksne", "Leder, Jobcenter", "leder-voksen"}).Draw(t, "owner")
			case "due":
				say = rapid.SampledFrom([]string{"", "2027-01-02", "46387", "3. marts 2027"}).Draw(t, "due")
			case "status":
				list := (&target{action: p.Actions[0]}).words()
				if strings.HasPrefix(id, "points/") {
					list = "point_status"
				}
				say = rapid.SampledFrom(append(plan.Labels(list), "")).Draw(t, "status")
			default:
				say = xlsx.Tidy(xlsxtest.AnyText().Draw(t, "say"))
			}
			for i := range b.Rows {
				if b.Rows[i].Number == row.Number {
					cells := slices.DeleteFunc(slices.Clone(b.Rows[i].Cells), func(c xlsx.Cell) bool { return c.Column == b.Columns[key] })
					b.Rows[i].Cells = append(cells, cellOf(b.Columns[key], say))
					if say != "" { // an empty cell is no answer
						want[row.At(b.IDColumn).Text+"#"+key] = Meaning(b.Rows[i].At(b.Columns[key]), document.Answer(key))
					} else {
						delete(want, row.At(b.IDColumn).Text+"#"+key)
					}
				}
			}
		}
		m := Merge(p, []*xlsx.Workbook{&r}, MergeOptions{Today: xlsxtest.Today})
		if len(m.Conflicts) > 0 {
			if !slices.ContainsFunc(m.Conflicts, func(c Conflict) bool { return strings.Contains(c.Message, "ikke nogen tekst") }) {
				t.Fatalf("conflicts: %v", m.Conflicts)
			}
			return
		}
		files, err := m.Files()
		if err != nil {
			t.Fatal(err)
		}
		again := p
		if len(files) > 0 {
			tree, findings := syntax.Parse(diag.NewFile("plan.yaml", files[0].Text))
			if len(findings) > 0 {
				t.Fatalf("findings: %v", findings)
			}
			again, _ = plan.Decode("by", []*syntax.Node{tree}, nil)
		}
		before, after := &merger{plan: p}, &merger{plan: again}
		for _, b := range r.Tables[:2] {
			for _, id := range b.Order {
				for _, key := range []string{"note", "title", "evidence", "owner", "due", "status"} {
					if b.Columns[key] == 0 {
						continue
					}
					expected := before.target(id).value(before, document.Answer(key))
					if say, ok := want[id+"#"+key]; ok {
						expected = say
						if say == "leder-voksen" {
							expected = "Leder, Voksne"
						}
					}
					if got := after.target(id).value(after, document.Answer(key)); got != expected && !(key == "evidence" && loose(got) == loose(expected)) {
						t.Errorf("%s %s is %q, want %q", id, key, got, expected)
					}
				}
			}
		}
		if twice := Merge(again, []*xlsx.Workbook{&r}, MergeOptions{Today: xlsxtest.Today}); len(twice.Changes)+len(twice.Conflicts) > 0 {
			t.Errorf("taken in a second time:\n%s", lines(twice))
		}
	})
}

// loose leaves out what parts the items of a list.
func loose(text string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == ';' || r == '\n' {
			return -1
		}
		return r
	}, text)
}

// cellOf is a cell with a text, or with a number as a spreadsheet keeps a date.
func cellOf(column int, text string) xlsx.Cell {
	c := xlsx.Cell{Column: column, Text: text}
	if text == "46387" {
		c.Kind, c.Value, c.Whole = xlsx.DateValue, 46387, true
	}
	return c
}
