package compare_test

import (
	"strings"
	"testing"

	"beredskab/examples"
	"beredskab/internal/compare"

	"github.com/google/go-cmp/cmp"
)

// stored is a snapshot that has been written to a file and read again.
func stored(t *testing.T, e *compare.Entry) *compare.Snapshot {
	t.Helper()
	s, err := compare.ReadSnapshot(e.Now.Encode())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestOwnSnapshotShowsNoChange(t *testing.T) {
	t.Parallel()
	for _, name := range examples.Names(examples.Mistakes) {
		e := compare.Take(example(t, name))
		if strangers, _ := compare.AddHistory([]*compare.Entry{e}, []*compare.Snapshot{stored(t, compare.Take(example(t, name)))}); len(strangers) > 0 {
			t.Fatalf("%s does not know its own snapshot", name)
		}
		d := e.Since()
		if !d.Empty() || d.Same != 52 || d.Unchanged != len(e.Now.Findings) || d.OtherRules || d.OtherCatalogue || d.OtherTool {
			t.Errorf("%s: %+v", name, d)
		}
	}
}

func TestDiff(t *testing.T) {
	t.Parallel()
	base := func() *compare.Snapshot {
		return &compare.Snapshot{
			Format: 2, Rules: compare.Rules{Version: "1", IDs: []string{"B1", "K1", "K2"}}, Catalogue: "1", Slug: "alfa", Date: "2026-01-01",
			Points: []compare.Result{{ID: "A1.1", Status: "missing"}, {ID: "A1.2", Status: "in_place"}, {ID: "A1.3", Status: "not_relevant"}, {ID: "A1.4", Status: "planned"}},
		}
	}
	finding := func(rule, place, severity string) compare.Finding {
		return compare.Finding{Rule: rule, Place: place, Severity: severity}
	}
	first, before, now := base(), base(), base()
	first.Findings = []compare.Finding{finding("K1", "contacts/b", "warning")}
	before.Date = "2026-06-01"
	before.Findings = []compare.Finding{finding("B1", "a", "warning"), finding("K1", "contacts/a", "warning"), finding("K1", "contacts/c", "error"), finding("K2", "x", "info"), finding("G9", "y", "info")}
	before.Rules.IDs = []string{"B1", "G9", "K1", "K2"}
	before.Actions = []compare.Action{{ID: "a", Status: "in_progress"}, {ID: "b", Status: "not_started"}, {ID: "c", Status: "done"}, {ID: "d", Status: "done"}}
	now.Date, now.Rules.Version = "2026-11-21", "2"
	now.Rules.IDs = []string{"B1", "K1", "K2", "N1"}
	now.Findings = []compare.Finding{
		finding("B1", "a", "error"), finding("K1", "contacts/a", "warning"), finding("K1", "contacts/b", "warning"), finding("K1", "contacts/c", "warning"),
		finding("K2", "z", "info"), finding("N1", "z", "error"),
	}
	now.Points = []compare.Result{{ID: "A1.1", Status: "planned"}, {ID: "A1.2", Status: "partly"}, {ID: "A1.3", Status: "not_relevant"}, {ID: "A1.4", Status: "not_relevant"}, {ID: "A1.5", Status: "missing"}}
	now.Actions = []compare.Action{{ID: "a", Status: "done"}, {ID: "c", Status: "in_progress"}, {ID: "d", Status: "done"}, {ID: "e", Status: "not_started"}}

	e := &compare.Entry{Now: now}
	compare.AddHistory([]*compare.Entry{e}, []*compare.Snapshot{before, first}) // in any order
	d := e.Since()
	ids := func(changes []compare.PointChange) (out []string) {
		for _, c := range changes {
			out = append(out, c.ID)
		}
		return out
	}
	for _, tt := range []struct {
		name      string
		got, want any
	}{
		{"better", ids(d.Better), []string{"A1.1", "A1.4"}},
		{"worse", ids(d.Worse), []string{"A1.2"}},
		{"same", d.Same, 1},
		{"not compared", d.NotCompared, 1},
		{"closed", d.Closed, []compare.Finding{finding("K2", "x", "info")}},
		{"new", d.New, []compare.Finding{finding("K2", "z", "info")}},
		{"reopened", d.Reopened, []compare.Finding{finding("K1", "contacts/b", "warning")}},
		{"graver", d.Graver, []compare.Finding{finding("B1", "a", "error")}},
		{"milder", d.Milder, []compare.Finding{finding("K1", "contacts/c", "warning")}},
		{"unchanged", d.Unchanged, 1},
		{"by a new rule", d.ByNewRule, []compare.Finding{finding("N1", "z", "error")}},
		{"by an old rule", d.ByOldRule, 1},
		{"other rules", d.OtherRules, true},
		{"other catalogue", d.OtherCatalogue, false},
		{"done", d.Done, []compare.Action{{ID: "a", Status: "done"}}},
		{"added", d.Added, []compare.Action{{ID: "e", Status: "not_started"}}},
		{"undone", d.Undone, []compare.Action{{ID: "c", Status: "in_progress"}}},
		{"gone", d.Gone, []compare.Action{{ID: "b", Status: "not_started"}}},
	} {
		if diff := cmp.Diff(tt.want, tt.got); diff != "" {
			t.Errorf("%s:\n%s", tt.name, diff)
		}
	}
}

// A snapshot is kept for years and sent around: nothing that is written in a plan may be in it but ids.
func TestSnapshotHoldsIdsOnly(t *testing.T) {
	t.Parallel()
	for _, name := range examples.Names(examples.Mistakes) {
		in := example(t, name)
		text := string(compare.Take(in).Now.Encode())
		for _, c := range in.Plan.Contacts {
			for _, p := range c.Phones {
				if strings.Contains(text, p.Number) {
					t.Errorf("%s: the number %s", name, p.Number)
				}
			}
			if c.Person != "" && strings.Contains(text, c.Person) || strings.Contains(c.Name, " ") && strings.Contains(text, c.Name) {
				t.Errorf("%s: the contact %s", name, c.Name)
			}
		}
		for _, a := range in.Plan.Actions {
			if strings.Contains(text, a.Title) {
				t.Errorf("%s: the task %s", name, a.Title)
			}
		}
	}
	odd := string(compare.Take(input(t, "alfa", `format: 1
municipality: {code: "0000", name: Alfa}
contacts:
  - {id: Mette Hansen, name: Mette}
  - {id: "12345678", name: Vagten}
  - {id: vagten, name: Vagten, "ring til Mette": 1}
`)).Now.Encode())
	for _, hidden := range []string{"Mette", "Hansen", "12345678"} {
		if strings.Contains(odd, hidden) {
			t.Errorf("%q is in the snapshot:\n%s", hidden, odd)
		}
	}
}

func TestReadSnapshotRefuses(t *testing.T) {
	t.Parallel()
	good := string(compare.Take(example(t, "lilleoe")).Now.Encode())
	for name, text := range map[string]string{
		"nothing":      "",
		"no json":      "x",
		"findings":     `{"plans":[],"findings":[]}`,
		"later format": strings.Replace(good, `"format": 2`, `"format": 3`, 1),
		"no date":      strings.Replace(good, `"date": "2026-11-21"`, `"date": "i går"`, 1),
		"odd status":   strings.Replace(good, `"status": "in_place"`, `"status": "approved"`, 1),
		"odd severity": strings.Replace(good, `"severity": "info"`, `"severity": "grave"`, 1),
	} {
		if _, err := compare.ReadSnapshot([]byte(text)); err == nil {
			t.Errorf("%s: taken for a snapshot", name)
		}
	}
}

func FuzzReadSnapshot(f *testing.F) {
	f.Add([]byte(`{"format":1,"kind":"beredskab-snapshot","date":"2026-01-01","points":[{"id":"A1.1","status":"missing"}]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		s, err := compare.ReadSnapshot(text)
		if err != nil {
			return
		}
		e := &compare.Entry{Now: s, History: []*compare.Snapshot{s}}
		if d := e.Since(); len(d.New)+len(d.Closed) > 0 {
			t.Errorf("%q differs from itself", text)
		}
	})
}

// One path with a guard all day and night beats three paths with holes in hours, and only the number of paths says why.
func TestHoursComeWithTheNumberOfPaths(t *testing.T) {
	t.Parallel()
	const one = "format: 1\nmunicipality: {code: \"0000\", name: Prøveby, hours: man-fre 8-16}\nplan: {title: Plan, version: \"1\", status: draft, responsible: vagt}\n" +
		"contacts:\n  - {id: vagt, name: Vagten, department: a, phones: [{number: \"00 00 00 01\", use: acute}], hours: døgnåben}\n" +
		"  - {id: leder, name: Lederen, department: a, phones: [{number: \"00 00 00 02\", use: office}]}\n" +
		"departments: [{id: a, name: Afdelingen, kind: social_adult, leaders: [leder]}]\nescalation_paths:\n" +
		"  - {id: viden, title: Viden, level: knowledge, when: Borgeren siger det, steps: [{id: ring, do: Ring, actor: first_to_know, call: [vagt]}]}\n"
	const second = "  - {id: risiko, title: Risiko, level: high_risk, when: Våben er nævnt, steps: [{id: ring, do: Ring, actor: first_to_know, call: [leder]}]}\n"
	before, now := compare.Take(input(t, "proeveby", one)), compare.Take(input(t, "proeveby", one+second))
	if before.Now.Cover.Answered <= now.Now.Cover.Answered {
		t.Fatalf("the second path has no holes: %+v, %+v", before.Now.Cover, now.Now.Cover)
	}
	if b, n := stored(t, before).Paths(), stored(t, now).Paths(); b != 1 || n != 2 || before.Measures["paths"] != "1" || now.Measures["paths"] != "2" {
		t.Errorf("%d and %d paths, told as %s and %s", b, n, before.Measures["paths"], now.Measures["paths"])
	}
	if got := now.Measures["cover-acute"]; got != "ingen handlevej" {
		t.Errorf("nobody wrote an acute path, and its hours are told as %q", got)
	}
}
