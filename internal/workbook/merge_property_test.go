package workbook

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"beredskab/internal/diag"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
)

// anyText is what may stand in a cell, tidied as reading does.
func anyText() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		text := rapid.OneOf(
			rapid.StringOf(rapid.RuneFrom([]rune("abæøåÆ 09:,;#-'\"[]{}&*!|>%@`\\=+.~?/_\n"))),
			rapid.SampledFrom([]string{"=1+1", "+45 00 00 00 10", "-punkt", "@x", "_x000D_", "null", "nej", "true", "0800", "a: b", "a #b", "- a\n- b", "<b>&amp;</b>", "💥", "'", "\"", "ingen"}),
		).Draw(t, "text")
		return tidy(text)
	})
}

// TestMergeProperty writes anything in any cell that people fill in. Whatever is not refused stands in the plan afterwards just as
// it was written, nothing else has changed there, and a second time it changes nothing.
func TestMergeProperty(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("testdata/home/plan.yaml")
	if err != nil {
		t.Fatal(err)
	}
	p := decode(t, map[string]string{"plan.yaml": string(text)})
	home := read(t, "x.xlsx", bookOf(t, p))
	rapid.Check(t, func(t *rapid.T) {
		r := *home
		r.blocks = slices.Clone(home.blocks)
		for i, b := range r.blocks {
			fresh := *b
			fresh.from, fresh.rows = &r, slices.Clone(b.rows)
			r.blocks[i] = &fresh
		}
		want := map[string]string{}
		for n := rapid.IntRange(1, 5).Draw(t, "cells"); n > 0; n-- {
			b := r.blocks[rapid.IntRange(0, 1).Draw(t, "range")] // actions and points
			known := slices.DeleteFunc(slices.Clone(b.rows), func(row gridRow) bool { return row.at(b.ids).text == "" })
			row := &known[rapid.IntRange(0, len(known)-1).Draw(t, "row")]
			key := rapid.SampledFrom([]string{"note", "title", "evidence", "owner", "due", "status"}).Draw(t, "column")
			if b.columns[key] == 0 {
				continue
			}
			var say string
			switch id := row.at(b.ids).text; key {
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
				say = anyText().Draw(t, "say")
			}
			for i := range b.rows {
				if b.rows[i].number == row.number {
					cells := slices.DeleteFunc(slices.Clone(b.rows[i].cells), func(c gridCell) bool { return c.column == b.columns[key] })
					b.rows[i].cells = append(cells, gridCell{column: b.columns[key], text: say, number: say == "46387" && key == "due"})
					want[row.at(b.ids).text+"#"+key] = b.meaning(b.rows[i].at(b.columns[key]), key)
				}
			}
		}
		m := Merge(p, []*Returned{&r}, MergeOptions{Today: today})
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
		for _, b := range r.blocks[:2] {
			for _, id := range b.order {
				for _, key := range []string{"note", "title", "evidence", "owner", "due", "status"} {
					if b.columns[key] == 0 {
						continue
					}
					expected := before.target(id).says(before, key)
					if say, ok := want[id+"#"+key]; ok {
						expected = say
						if say == "leder-voksen" {
							expected = "Leder, Voksne"
						}
					}
					if got := after.target(id).says(after, key); got != expected && !(key == "evidence" && loose(got) == loose(expected)) {
						t.Errorf("%s %s is %q, want %q", id, key, got, expected)
					}
				}
			}
		}
		if twice := Merge(again, []*Returned{&r}, MergeOptions{Today: today}); len(twice.Changes)+len(twice.Conflicts) > 0 {
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

// TestIntakeProperty changes a plan at random and sends it through an intake workbook: it says the same afterwards.
func TestIntakeProperty(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("testdata/home/plan.yaml")
	if err != nil {
		t.Fatal(err)
	}
	p := decode(t, map[string]string{"plan.yaml": string(text)})
	root := p.Trees[0]
	type at struct {
		node *syntax.Node
		key  *plan.Key
	}
	var fields []at
	p.Walk(func(f plan.Field) {
		if f.Index < 0 && f.Key.Name != "id" && f.Key.Name != "format" && f.Owner.Node.Get(f.Key.Name) != nil {
			fields = append(fields, at{f.Owner.Node, f.Key})
		}
	})
	rapid.Check(t, func(t *rapid.T) {
		e := syntax.NewEditor(root)
		for n := rapid.IntRange(1, 6).Draw(t, "changes"); n > 0; n-- {
			f := rapid.SampledFrom(fields).Draw(t, "field")
			if text := f.key.Kind == plan.Text || f.key.Kind == plan.ProseText; text && rapid.Bool().Draw(t, "write") {
				e.Set(f.node, syntax.Text("x"+anyText().Draw(t, "text")), f.key.Name)
			} else if f.key.Need != "always" { // an item that says nothing at all is not carried
				e.Set(f.node, syntax.Nothing(), f.key.Name)
			}
		}
		files, err := e.Files()
		if err != nil {
			t.Fatal(err)
		}
		if len(files) == 0 {
			return
		}
		tree, _ := syntax.Parse(diag.NewFile("plan.yaml", files[0].Text))
		changed, _ := plan.Decode("lilleoe", []*syntax.Node{tree}, nil)
		book, lost := Intake(changed, "", "")
		data, err := Write(book)
		if err != nil || len(lost) > 0 {
			t.Fatal(err, lost)
		}
		r, err := Read("x.xlsx", data)
		if err != nil {
			t.Fatal(err)
		}
		taken := r.Intake()
		if len(taken.Conflicts) > 0 {
			t.Fatalf("conflicts: %v", taken.Conflicts)
		}
		tree, _ = syntax.Parse(diag.NewFile("plan.yaml", taken.Text))
		again, _ := plan.Decode("lilleoe", []*syntax.Node{tree}, nil)
		if diff := cmp.Diff(values(changed), values(again)); diff != "" {
			t.Error(diff)
		}
	})
}
