package comparison_test

import (
	"strings"
	"testing"

	"beredskab/internal/compare"
	"beredskab/internal/comparison"
	"beredskab/internal/sample"
)

// Without names nothing of the course or the homework tells who it is: no title, owner, day, id or place that is planted in what they are
// made of, and no exact number of hours. With names each of them is found, so that the search can find something.
func TestCourseAndHomeworkHoldNothingPlanted(t *testing.T) {
	t.Parallel()
	c := compared(t, "lilleoe", "skovlund", "klitby")
	const minutes = 4321*60 + 17
	for i, e := range c.Entries {
		for _, day := range []string{"2025-03-13", "2026-02-27"} {
			s := *e.Now
			s.Slug, s.Date = e.Slug, day
			s.Workshop = compare.Workshop{Number: i + 1, Date: "2026-02-23"}
			s.Cover = &compare.Figures{Total: 8760 * 60, Answered: 8760*60 - minutes, Longest: 1234 * 60, Worst: 1234 * 60}
			s.Actions = []compare.Action{{ID: "plantine-moeller", Status: "not_started"}, {ID: "er-vaek-plantogaard", Status: "not_started"}}
			s.Findings = append(s.Findings[:0:0], compare.Finding{Rule: "B1", Place: "contacts/plantine-moeller", Severity: "warning"})
			s.Points = append(s.Points[:0:0], s.Points...)
			s.Points[0].Status = "planned"
			compare.AddHistory(c.Entries, []*compare.Snapshot{&s})
		}
		e.Actions["plantine-moeller"] = "Ring til Plantine Møller"
		e.Tasks = []compare.Task{
			{ID: "plantine-moeller", Point: "A1.2", Title: "Ring til Plantine Møller", Owner: "Leder af Plantogård", Due: "2027-03-29", Status: "not_started"},
			{ID: "A1.3", Point: "A1.3", Owner: "Plantofte", Due: "2027-03-29"},
		}
	}
	planted := []string{"plantine", "møller", "plantog", "plantofte", "29. marts", "2027-03-29", "13. marts", "2025-03-13", "27. februar", "2026-02-27", "4.321", "1.234 timer", "51 døgn og 10 timer", "lilleø", "skovlund", "klitby"}
	never := map[string]bool{"plantog": true, "1.234 timer": true, "2025-03-13": true, "2026-02-27": true} // the owner is told, a vanished task's id never; a silence is told in days
	for _, tt := range []struct {
		name string
		c    *compare.Comparison
	}{{"named", c}, {"anonymous", c.Anonymise("key", func(string) bool { return false })}} {
		text := strings.ToLower(strings.NewReplacer(`\u00a0`, " ", "\u00a0", " ").Replace(sample.Dump(comparison.New(tt.c)) + sample.Dump(comparison.Book(tt.c))))
		for _, p := range planted {
			found := strings.Contains(text, p)
			if anonymous := tt.name == "anonymous"; found && anonymous {
				i := strings.Index(text, p)
				t.Errorf("without names it tells %q: %s", p, text[max(0, i-80):min(len(text), i+80)])
			} else if !found && !anonymous && !never[p] {
				t.Errorf("with names %q is not found: the search finds nothing", p)
			}
		}
		if !strings.Contains(text, `forloeb-tegning`) || !strings.Contains(text, "hjemmearbejde-tabel") {
			t.Errorf("%s: no course, or no homework", tt.name)
		}
	}
}
