package comparison_test

import (
	"fmt"
	"strings"
	"testing"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/compare"
	"beredskab/internal/comparison"
	"beredskab/internal/document"
	"beredskab/internal/sample"
)

// The picture, its slide and its sheet say of every point and municipality what the plan's own check says, and every sum is counted from
// the plans here.
func TestPictureAgainstPlans(t *testing.T) {
	t.Parallel()
	var entries []*compare.Entry
	status := map[string]string{} // "Lilleø A1.4": the word
	sums := map[string]int{}      // "Lilleø A1": how many are in place
	for _, n := range sample.Examples {
		in := sample.InputOf(t, n, 0)
		e := compare.Take(compare.Input{Plan: in.Plan, Result: in.Result, Cover: in.Cover, Today: sample.Today, Hash: in.Hash})
		entries = append(entries, e)
		for _, p := range in.Result.Points {
			status[e.Name+" "+p.ID] = [...]string{"mangler", "planlagt", "delvist på plads", "på plads", "ikke relevant"}[p.Status]
			if p.Status == check.InPlace {
				sums[e.Name+" "+p.ID[:2]]++
			}
		}
	}
	c := compare.New(entries, sample.Today)
	d := comparison.New(c)
	if d.Sections[0].ID != "billede" || len(d.Slides) == 0 || d.Slides[0].ID != "slide-billede" {
		t.Fatal("the picture is not the first thing")
	}
	for where, blocks := range map[string][]document.Block{"page": d.Sections[0].Blocks, "slide": d.Slides[0].Blocks} {
		picture, ok := blocks[0].(document.StatusTable)
		if !ok {
			t.Fatalf("%s: the first block is %T", where, blocks[0])
		}
		cells := 0
		for _, g := range picture.Groups {
			for i, name := range picture.Columns {
				if want := fmt.Sprintf("%d/%d", sums[name+" "+g.Mark], len(g.Rows)); g.Sums[i] != want {
					t.Errorf("%s: %s of %s is %s, counted %s", where, g.Mark, name, g.Sums[i], want)
				}
				for _, r := range g.Rows {
					cells++
					if got := picture.Words[r.Status(i)]; got != status[name+" "+r.Mark] {
						t.Errorf("%s: %s of %s is %q, the plan says %q", where, r.Mark, name, got, status[name+" "+r.Mark])
					}
				}
			}
		}
		if want := 52 * len(sample.Examples); cells != want {
			t.Errorf("%s: %d cells, want %d", where, cells, want)
		}
	}
	sheet := comparison.Book(c).Sheets[0]
	if sheet.ID != "billede" || !sheet.Poster || sheet.Frozen != 3 || !sheet.Ranges[0].Filter {
		t.Errorf("the first sheet is %q, poster %v, frozen %d", sheet.ID, sheet.Poster, sheet.Frozen)
	}
	for _, row := range sheet.Ranges[0].Rows {
		for i, col := range sheet.Ranges[0].Columns[3:] {
			sign, word, _ := strings.Cut(row.Cells[3+i], " ")
			if want := status[col.Title+" "+row.Cells[1]]; word != want || !strings.Contains("✕▷◐✓–", sign) {
				t.Errorf("sheet: %s of %s is %q, the plan says %q", row.Cells[1], col.Title, row.Cells[3+i], want)
			}
		}
	}
}

// Each shared text stands once on the page, whatever the number of points that it is about.
func TestSharedTextStandsOnce(t *testing.T) {
	t.Parallel()
	c := compared(t, sample.Examples...)
	d := comparison.New(c)
	d.Slides = nil
	text := strings.ReplaceAll(sample.Dump(d), `\`, "")
	seen := 0
	for _, e := range c.Entries {
		for id, how := range e.Practice {
			if !e.Shares[id] || e.CountsOf(id)[check.InPlace] == 0 {
				continue
			}
			first, _, _ := strings.Cut(strings.TrimSpace(how), "\n")
			if n := strings.Count(text, first); n != 1 {
				t.Errorf("%s shares %q of %s, and it stands %d times", e.Name, first, id, n)
			}
			seen++
		}
	}
	if seen < 10 {
		t.Errorf("only %d shared texts", seen)
	}
}

// The headings of points are short enough for a picture, and all differ.
func TestShortHeadings(t *testing.T) {
	t.Parallel()
	seen := map[string]string{}
	for _, p := range catalogue.Points() {
		if n := len([]rune(p.Short)); n > 34 || n < 8 {
			t.Errorf("%s: %q has %d letters", p.ID, p.Short, n)
		}
		if other := seen[p.Short]; other != "" {
			t.Errorf("%s and %s are both called %q", other, p.ID, p.Short)
		}
		seen[p.Short] = p.ID
	}
}

// A very long text goes on to further slides and ends with where the rest is; a slide never has more lines than it has room for.
func TestLongTextsOnSlides(t *testing.T) {
	t.Parallel()
	c := compared(t, "eksempelby", "lilleoe")
	for _, e := range c.Entries {
		e.Shares["A1"] = true
		e.Practice["A1"] = strings.Repeat("Vi spørger altid, når noget undrer os, og vi skriver det ned samme dag. ", 120) + strings.Repeat("x", 500)
	}
	n, cut := 0, false
	for _, s := range comparison.New(c).Slides {
		if !strings.HasPrefix(s.ID, "slide-a1-") {
			continue
		}
		n++
		letters := 0
		for _, b := range s.Blocks {
			for _, p := range b.(document.Notice).Blocks {
				text := document.Flat(p.(document.Paragraph).Text)
				letters += len([]rune(text))
				cut = cut || strings.HasSuffix(text, "… Resten står under A1 på siden.")
			}
		}
		if letters > 15*89 {
			t.Errorf("%s has %d letters", s.ID, letters)
		}
	}
	if n != 4 || !cut {
		t.Errorf("two long texts take %d slides, and one says where the rest is: %v", n, cut)
	}
}
