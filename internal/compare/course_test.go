package compare

import (
	"fmt"
	"strings"
	"testing"

	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// at is a snapshot of a day with so many points in place and so many hours with nobody.
func at(day string, inPlace, silent int, workshop ...any) *Snapshot {
	s := &Snapshot{Date: day, Hours: Hours{Calendar: "2025", Cover: &Figures{Total: 8760 * 60, Answered: (8760 - silent) * 60, Longest: silent * 30}}}
	for i := range 52 {
		word := "missing"
		if i < inPlace {
			word = "in_place"
		}
		s.Points = append(s.Points, Result{fmt.Sprintf("A%d.%d", i/7+1, i%7+1), word})
	}
	if len(workshop) > 0 {
		s.Workshop = Workshop{workshop[0].(int), workshop[1].(string)}
	}
	return s
}

func row(slug string, snapshots ...*Snapshot) *Entry {
	n := len(snapshots) - 1
	return &Entry{Slug: slug, ID: slug, Name: strings.ToUpper(slug[:1]) + slug[1:], History: snapshots[:n], Now: snapshots[n], Measures: map[string]string{}}
}

// summary is a course as plain text: the times, and in each row how many points are in place.
func summary(co *Course) string {
	var b strings.Builder
	for _, t := range co.Times {
		fmt.Fprintf(&b, "%s..%s now=%v %v\n", t.From, t.To, t.Now, t.Workshops)
	}
	for _, r := range co.Rows {
		b.WriteString(r.Name)
		for _, s := range r.At {
			if s == nil {
				b.WriteString(" -")
				continue
			}
			fmt.Fprintf(&b, " %d", s.PointCounts()[3])
		}
		b.WriteString("\n")
	}
	for _, w := range co.Workshops {
		fmt.Fprintf(&b, "workshop %d %s\n", w.Number, w.Date)
	}
	for _, r := range co.Always() {
		b.WriteString("always " + r.Name + "\n")
	}
	return b.String()
}

func TestCourse(t *testing.T) {
	t.Parallel()
	c := &Comparison{Date: hours.DayOf(2027, 5, 1), Entries: []*Entry{
		row("alfa", at("2026-03-01", 3, 900, 1, "2026-03-10"), at("2026-09-10", 8, 700, 2, "2026-09-10"), at("2027-05-01", 20, 10, 3, "2027-03-01")),
		// a few days after the others; twice on one day, of which the last counts; nothing the second time
		row("beta", at("2026-03-09", 1, 50, 1, "2026-03-10"), at("2026-03-09", 2, 40, 1, "2026-03-10"), at("2027-05-01", 4, 0, 3, "2027-03-01")),
		// two snapshots within days of each other are two times, also for the others; a snapshot of today is now
		row("gamma", at("2026-09-08", 5, 5, 2, "2026-09-11"), at("2026-09-12", 6, 4), at("2027-05-01", 9, 3), at("2027-05-01", 9, 3)),
		row("ny", at("2027-05-01", 30, 0)),
	}, Gone: []Gone{{Slug: "delta", Name: "delta", History: []*Snapshot{at("2026-03-02", 7, 1)}}}}
	want := `2026-03-01..2026-03-09 now=false [1]
2026-09-08..2026-09-10 now=false [2]
2026-09-12..2026-09-12 now=false []
2027-05-01..2027-05-01 now=true []
Alfa 3 8 - 20
Beta 2 - - 4
Gamma - 5 6 9
Ny - - - 30
delta 7 - - -
workshop 1 2026-03-10
workshop 2 2026-09-10
workshop 3 2027-03-01
`
	if got := summary(c.Course()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	// Without names there are months only, the same people, and no day anywhere.
	hidden := c.Anonymise("noegle", func(string) bool { return false }).Course()
	text := summary(hidden)
	if !strings.HasPrefix(text, "2026-03..2026-03 now=false [1]\n2026-09..2026-09 now=false [2]\n2026-09..2026-09 ") || strings.Count(text, " 7 - - -\n") != 1 || strings.Contains(text, "delta") {
		t.Errorf("anonymous:\n%s", text)
	}
	if strings.Contains(text, "2026-03-0") || strings.Contains(text, "-09-1") {
		t.Errorf("a day is told:\n%s", text)
	}
	if (&Comparison{Entries: []*Entry{row("alfa", at("2027-05-01", 1, 1), at("2027-05-01", 1, 1))}}).Course() != nil {
		t.Error("a snapshot of today is no past")
	}
}

func TestAlways(t *testing.T) {
	t.Parallel()
	c := &Comparison{Entries: []*Entry{
		row("alfa", at("2026-03-01", 1, 0), at("2026-09-01", 2, 0), at("2027-01-01", 3, 0)),
		row("beta", at("2026-03-01", 1, 0), at("2027-01-01", 3, 0)), row("gamma", at("2026-03-02", 1, 0), at("2026-09-02", 1, 0), at("2027-01-01", 3, 0)),
	}}
	var names []string
	for _, r := range c.Course().Always() {
		names = append(names, r.Name)
	}
	if fmt.Sprint(names) != "[Alfa Gamma]" {
		t.Errorf("got %v", names)
	}
}

func TestSilence(t *testing.T) {
	t.Parallel()
	s := at("2026-03-01", 0, 900)
	if total, longest, known := s.Silence(); total != 900*60 || longest != 450*60 || !known {
		t.Error(total, longest, known)
	}
	if s.Calendar = ""; func() bool { _, _, known := s.Silence(); return known }() {
		t.Error("hours of another calendar are held against these")
	}
	if s.Calendar, s.Cover = "2025", nil; func() bool { _, _, known := s.Silence(); return known }() {
		t.Error("no paths are no silence")
	}
}

func TestGoneFrom(t *testing.T) {
	t.Parallel()
	snapshots := []*Snapshot{{Slug: "delta", Date: "2026-09-01"}, {Slug: "andre", Date: "2026-03-01"}, {Slug: "delta", Date: "2026-03-01"}}
	gone, rest := GoneFrom(snapshots, []string{"delta", "epsilon"})
	if len(gone) != 1 || len(gone[0].History) != 2 || gone[0].History[0].Date != "2026-03-01" || len(rest) != 1 || rest[0].Slug != "andre" {
		t.Errorf("%+v, %+v", gone, rest)
	}
}

// Who shares comes first, then whose plan is most alike in size.
func TestLessons(t *testing.T) {
	t.Parallel()
	sized := func(slug string, inPlace, departments int, shares bool) *Entry {
		e := row(slug, at("2027-05-01", inPlace, 0))
		e.Now.Counts = Counts{Departments: departments, Contacts: 3 * departments, Partners: departments, Services: departments}
		for i, p := range e.Now.Points {
			e.Points = append(e.Points, Point{ID: p.ID, Status: 0})
			if i < inPlace {
				e.Points[i].Status = 3
			}
		}
		e.Shares, e.Practice = map[string]bool{"A1": shares}, map[string]string{}
		if shares {
			e.Practice["A1"] = "Sådan gør vi."
		}
		return e
	}
	small, middle, large, loud := sized("lille", 0, 3, false), sized("mellem", 1, 6, false), sized("stor", 2, 30, false), sized("deler", 1, 90, true)
	c := &Comparison{Entries: []*Entry{small, middle, large, loud}}
	say := func(e *Entry) string {
		var b strings.Builder
		for _, l := range c.Lessons(e) {
			b.WriteString(l.Point)
			for _, f := range l.From {
				b.WriteString(" " + f.Slug)
			}
			b.WriteString("; ")
		}
		return b.String()
	}
	if got := say(small); got != "A1.1 deler mellem stor; A1.2 stor; " {
		t.Error(got)
	}
	loud.Practice["A1"] = Omitted // held back: nothing to read
	if got := say(small); got != "A1.1 mellem stor deler; A1.2 stor; " {
		t.Error(got)
	}
	small.Now.Counts = Counts{Departments: 1} // hardly begun: like nobody, so by name
	if got := say(small); got != "A1.1 deler mellem stor; A1.2 stor; " || small.Sized() {
		t.Error(got)
	}
	if got := say(large); got != "" {
		t.Error(got)
	}
}

// What was promised, and what became of it.
func TestHomework(t *testing.T) {
	t.Parallel()
	before := at("2026-03-01", 0, 0)
	before.Points = []Result{{"A1.1", "planned"}, {"A1.2", "planned"}, {"A1.3", "planned"}, {"A1.4", "in_place"}}
	before.Actions = []Action{{"kursus", plan.ActionInProgress}, {"ring", "not_started"}, {"aftale", "not_started"}, {"gammel", plan.ActionDone}, {"vaek", "not_started"}}
	now := at("2026-09-01", 0, 0)
	now.Actions = []Action{{"kursus", plan.ActionDone}, {"ring", plan.ActionInProgress}, {"aftale", plan.ActionDropped}, {"ny", "not_started"}}
	e := row("alfa", before, now)
	e.Points = []Point{{ID: "A1.1", Status: 3}, {ID: "A1.2", Status: 1}, {ID: "A1.3", Status: 4}, {ID: "A1.4", Status: 3}}
	e.titles = map[string]Task{"kursus": {Title: "Holde kursus", Point: "A1.6"}, "ring": {Title: "Ringe rundt"}}
	var b strings.Builder
	for _, p := range e.Homework().Last {
		fmt.Fprintf(&b, "%d %s %s; ", p.Became, p.Point, p.Title)
	}
	if got, want := b.String(), "0 A1.6 Holde kursus; 0 A1.1 ; 1  Ringe rundt; 1 A1.2 ; 2  ; 2 A1.3 ; 3  ; "; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	if e.Homework().Since != before {
		t.Error("since when?")
	}
}
