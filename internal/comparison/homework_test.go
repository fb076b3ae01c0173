package comparison_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"beredskab/internal/catalogue"
	"beredskab/internal/compare"
	"beredskab/internal/comparison"
	"beredskab/internal/document"
	"beredskab/internal/sample"
)

// What was promised the last time stands beside what is promised now, and the counts are those of the lists.
func TestHomeworkPastAndNext(t *testing.T) {
	t.Parallel()
	c := compared(t, "lilleoe", "skovlund", "eksempelby")
	at, e := 0, c.Entries[0]
	for i, x := range c.Entries {
		if len(x.Tasks) > len(e.Tasks) {
			at, e = i, x
		}
	}
	if len(e.Tasks) == 0 {
		t.Fatal("nobody has a task")
	}
	s := past(e, "2026-03-01", 0, 0, 0)
	s.Points[0].Status, s.Points[1].Status = "planned", "planned"
	s.Actions = []compare.Action{{ID: "ikke-mere", Status: "in_progress"}, {ID: "laenge-faerdig", Status: "done"}}
	e.History = []*compare.Snapshot{s}
	dated := 0
	for _, x := range e.Tasks {
		if x.Due != "" {
			dated++
		}
	}
	d := comparison.New(c)
	row := table(d, "hjemmearbejde-tabel")[at+1]
	kept, open := 0, 0
	for _, p := range e.Points[:2] {
		switch {
		case p.Status == 2 || p.Status == 3:
			kept++
		case p.Status < 2:
			open++
		}
	}
	if want := fmt.Sprint([]string{e.Name, "3", fmt.Sprint(kept), fmt.Sprint(open), fmt.Sprint(3 - kept - open), fmt.Sprint(len(e.Tasks)), fmt.Sprint(dated)}); fmt.Sprint(row) != want {
		t.Errorf("counts %v, want %s", row, want)
	}
	paper := sample.Dump(d)
	for _, x := range e.Tasks {
		if x.Title != "" && !strings.Contains(paper, x.Title) {
			t.Errorf("%q is not on the page", x.Title)
		}
	}
	if !strings.Contains(paper, "Det blev aftalt sidst (1. marts 2026)") || !strings.Contains(paper, "Taget ud af planen") {
		t.Error("the last time is not told")
	}
	if days := comparison.HomeworkDays(e); len(days) != dated {
		t.Errorf("%d days in the calendar for %d deadlines", len(days), dated)
	}
	hidden := c.Anonymise("noegle", func(string) bool { return false })
	text := sample.Dump(comparison.New(hidden)) + sample.Dump(comparison.Book(hidden))
	for _, x := range e.Tasks {
		if x.Title != "" && strings.Contains(text, x.Title) {
			t.Errorf("without names it tells %q", x.Title)
		}
	}
}

// A page of homework is one page: what it has no room for is counted.
func TestHomeworkIsOnePage(t *testing.T) {
	t.Parallel()
	c := compared(t, "lilleoe")
	e := c.Entries[0]
	e.Tasks = nil
	for range 90 {
		e.Tasks = append(e.Tasks, compare.Task{ID: "x", Title: strings.Repeat("En lang opgave ", 8), Owner: "Lederen af afdelingen", Due: "2027-03-01"})
	}
	d := comparison.Homework(c)
	rows := 0
	for _, b := range d.Sections[0].Blocks {
		for _, x := range b.(document.Notice).Blocks {
			if t, ok := x.(document.Table); ok {
				rows += len(t.Rows)
			}
		}
	}
	text := sample.Dump(d)
	if rows == 0 || rows > 12 || !strings.Contains(text, fmt.Sprintf("Og %d mere, som står i planen.", 90-rows)) {
		t.Errorf("%d rows on a page", rows)
	}
}

// named are the points that a text names, one by one or as "A1.1 til A1.5" or "hele A4".
func named(text string) []string {
	var out []string
	for _, m := range regexp.MustCompile(`hele (A\d)|(A\d)\.(\d) til A\d\.(\d)|(A\d)\.(\d)`).FindAllStringSubmatch(text, -1) {
		for n := '1'; n <= '9'; n++ {
			for r := '1'; r <= '8'; r++ {
				id := "A" + string(r) + "." + string(n)
				if m[1] == id[:2] && catalogue.PointByID(id) != nil || m[2] == id[:2] && m[3] <= string(n) && string(n) <= m[4] || m[0] == id {
					out = append(out, id)
				}
			}
		}
	}
	return out
}

// Who lacks a point is led to the one who shares, and the shared words stand once on the whole page.
func TestLearn(t *testing.T) {
	t.Parallel()
	c := compared(t, sample.Examples...)
	d := comparison.New(c)
	rows := table(d, "laer-tabel")
	if len(rows) != len(c.Entries)+1 {
		t.Fatalf("%d rows for %d", len(rows), len(c.Entries))
	}
	for i, e := range c.Entries {
		for _, l := range c.Lessons(e) {
			column := 2
			if l.From[0].Tells(l.Point) {
				column = 1
			}
			if !strings.Contains(rows[i+1][column], l.From[0].Name+": ") || !slices.Contains(named(rows[i+1][column]), l.Point) {
				t.Errorf("%s is not led to %s for %s: %q", e.Name, l.From[0].Name, l.Point, rows[i+1])
			}
			if e.Point(l.Point).Status >= 3 || l.From[0].Point(l.Point).Status != 3 {
				t.Errorf("%s at %s: nothing to learn from %s", e.Name, l.Point, l.From[0].Name)
			}
		}
	}
}
