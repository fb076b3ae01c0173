package comparison_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"beredskab/internal/compare"
	"beredskab/internal/comparison"
	"beredskab/internal/document"
	"beredskab/internal/sample"
)

// past gives an entry a snapshot of a day, with so many of its points in place and the rest missing, and so many hours with nobody.
func past(e *compare.Entry, day string, inPlace, silent, longest int) *compare.Snapshot {
	s := *e.Now
	s.Date, s.Workshop = day, compare.Workshop{}
	s.Cover = &compare.Figures{Total: 8760 * 60, Answered: (8760 - silent) * 60, Longest: longest * 60}
	s.Points = nil
	for i, p := range e.Points {
		word := "missing"
		if i < inPlace {
			word = "in_place"
		}
		s.Points = append(s.Points, compare.Result{ID: p.ID, Status: word})
	}
	return &s
}

// figure finds a drawing.
func figure(t *testing.T, d *document.Document, id string) document.Course {
	t.Helper()
	var found *document.Course
	var walk func([]*document.Section)
	walk = func(list []*document.Section) {
		for _, s := range list {
			for _, b := range s.Blocks {
				if f, ok := b.(document.Figure); ok && f.ID == id {
					c := f.Drawing.(document.Course)
					found = &c
				}
			}
			walk(s.Sections)
		}
	}
	walk(d.Sections)
	if found == nil {
		t.Fatalf("there is no drawing %s", id)
	}
	return *found
}

// table finds a table's cells as plain words.
func table(d *document.Document, id string) (rows [][]string) {
	var walk func([]*document.Section)
	walk = func(list []*document.Section) {
		for _, s := range list {
			for _, b := range s.Blocks {
				if t, ok := b.(document.Table); ok && t.ID == id {
					rows = [][]string{t.Columns}
					for _, r := range t.Rows {
						var cells []string
						for _, c := range r.Cells {
							cells = append(cells, document.Flat(c))
						}
						rows = append(rows, cells)
					}
				}
			}
			walk(s.Sections)
		}
	}
	walk(d.Sections)
	return rows
}

// Every figure of the drawings, the tables and the sheet is the plain number that it was made of.
func TestCourseTellsPlainNumbers(t *testing.T) {
	t.Parallel()
	c := compared(t, "lilleoe", "klitby", "skovlund")
	byName := map[string]*compare.Entry{}
	for _, e := range c.Entries {
		byName[e.Slug] = e
	}
	lilleoe, klitby, skovlund := byName["lilleoe"], byName["klitby"], byName["skovlund"]
	lilleoe.History = []*compare.Snapshot{past(lilleoe, "2025-03-01", 5, 900, 70), past(lilleoe, "2025-11-01", 11, 300, 20)}
	klitby.History = []*compare.Snapshot{past(klitby, "2025-03-04", 2, 100, 90), past(klitby, "2025-11-01", 1, 0, 0)}
	skovlund.History = []*compare.Snapshot{past(skovlund, "2025-11-02", 30, 5, 5)} // came later
	lilleoe.History[1].Workshop = compare.Workshop{Number: 2, Date: "2025-11-03"}
	d := comparison.New(c)

	now := func(e *compare.Entry) (place, silent int) {
		return e.Counts[3], e.Now.Cover.Total - e.Now.Cover.Answered
	}
	lilleoeNow, lilleoeSilent := now(lilleoe)
	klitbyNow, klitbySilent := now(klitby)
	skovlundNow, _ := now(skovlund)
	all := figure(t, d, "forloeb-tegning") // of the two that were there every time
	if got, want := fmt.Sprint(all.Times[0].Counts[0], all.Times[1].Counts[0], all.Times[2].Counts[0], all.Whole), fmt.Sprint(7, 12, lilleoeNow+klitbyNow, 104); got != want {
		t.Errorf("points in place: %s, want %s", got, want)
	}
	if got, want := fmt.Sprint(all.Figures[0].Values), fmt.Sprint([]int{1000 * 60, 300 * 60, lilleoeSilent + klitbySilent}); got != want {
		t.Errorf("hours with nobody: %s, want %s", got, want)
	}
	if got, want := fmt.Sprint(all.Figures[1].Values[:2], all.Figures[0].Words[:2], all.Figures[1].Words[:2]), "[5400 1200] [1.000 timer 300 timer] [90 timer 20 timer]"; got != want {
		t.Errorf("longest silence: %s, want %s", got, want)
	}
	if len(all.Marks) != 1 || all.Marks[0].Label != "Workshop 2" || all.Marks[0].Day-all.Times[1].Day != 2 || all.Times[1].Day-all.Times[0].Day != 245 {
		t.Errorf("%+v at %+v", all.Marks, all.Times)
	}
	for i, time := range figure(t, d, "forloeb-tegning-lilleoe").Times {
		sum := 0
		for _, n := range time.Counts {
			sum += n
		}
		if sum != 52 || time.Counts[0] != []int{5, 11, lilleoeNow}[i] {
			t.Errorf("Lilleø at %d: %v", i, time.Counts)
		}
	}
	got := table(d, "forloeb-paa-plads")
	want := [][]string{
		{"Kommune", "1. marts 2025 til 4. marts 2025", "1. november 2025 til 2. november 2025 (workshop 2)", "Nu"},
		{klitby.Name, "2", "1", strconv.Itoa(klitbyNow)},
		{lilleoe.Name, "5", "11", strconv.Itoa(lilleoeNow)},
		{skovlund.Name, "Ikke med", "30", strconv.Itoa(skovlundNow)},
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
	text := sample.Dump(d)
	if !strings.Contains(text, skovlund.Name+" er ikke med 1. marts 2025 til 4. marts 2025.") {
		t.Error("it is not said who was not there")
	}
	// What moved: Lilleø's points six to eleven came into place, and Klitby's second went.
	moved := table(d, "forloeb-flyttet")[1]
	var ids []string
	for _, p := range lilleoe.Points[5:11] {
		ids = append(ids, p.ID)
	}
	if !strings.HasPrefix(moved[1], lilleoe.Name+": ") || !slices.Equal(named(moved[1]), ids) || moved[2] != klitby.Name+": "+klitby.Points[1].ID {
		t.Errorf("moved: %q", moved)
	}
	own := table(d, "flyttet-lilleoe")[1]
	if own[0] != "Fra 1. marts 2025 til 1. november 2025 (workshop 2)" || own[1] != ids[0]+" mangler → på plads\n"+strings.Join(ids[1:], " mangler → på plads\n")+" mangler → på plads" || own[2] != "Ingen" {
		t.Errorf("Lilleø moved: %q", own)
	}
	for _, s := range comparison.Book(c).Sheets {
		if s.ID == "forloeb" {
			r := s.Ranges[0]
			if len(r.Rows) != 9 || strings.Join(r.Rows[3].Cells, "|") != lilleoe.Name+"|1. marts 2025 til 4. marts 2025|1. marts 2025||5|0|0|47|0|900|70|"+strconv.Itoa(lilleoe.Now.Paths()) || r.Rows[6].Cells[2] != "ikke med" {
				t.Errorf("the sheet: %v", r.Rows)
			}
		}
	}
}

// Without names no figure of the course is exact, and no day is told.
func TestCourseWithoutNames(t *testing.T) {
	t.Parallel()
	c := compared(t, "lilleoe", "klitby")
	for _, e := range c.Entries {
		e.History = []*compare.Snapshot{past(e, "2025-03-07", 5, 937, 71)}
		e.History[0].Workshop = compare.Workshop{Number: 1, Date: "2025-03-09"}
	}
	hidden := c.Anonymise("noegle", func(string) bool { return false })
	text := sample.Dump(comparison.New(hidden)) + sample.Dump(comparison.Book(hidden))
	for _, exact := range []string{"7. marts", "9. marts", "937", "71 timer", "2025-03-07"} {
		if strings.Contains(text, exact) {
			t.Errorf("tells %q", exact)
		}
	}
	for _, rough := range []string{"marts 2025 (workshop 1)", "ca. 10 %", "Højst 3 døgn"} {
		if !strings.Contains(text, rough) {
			t.Errorf("does not tell %q", rough)
		}
	}
}
