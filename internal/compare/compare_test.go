package compare_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"beredskab/examples"
	"beredskab/internal/check"
	"beredskab/internal/compare"
	"beredskab/internal/cover"
	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// today is the date that examples/beredskab.yaml sets.
var today = hours.DayOf(2026, 11, 21)

// input reads texts as one plan, and checks it.
func input(t testing.TB, slug string, texts ...string) compare.Input {
	t.Helper()
	var trees []*syntax.Node
	for i, text := range texts {
		tree, _ := syntax.Parse(diag.NewFile("plans/"+slug+"/"+string(rune('a'+i))+".yaml", []byte(text)))
		trees = append(trees, tree)
	}
	p, findings := plan.Decode(slug, trees, nil)
	year, month, day := today.Date()
	report := cover.Compute(p, cover.Options{From: today, To: hours.DayOf(year+1, month, day)})
	return compare.Input{
		Plan: p, Cover: report, Today: today, Hash: "0123abcd", Tool: "test",
		Result: check.Run(p, check.Options{Today: today, Cover: report, Reading: findings}),
	}
}

func example(t testing.TB, name string) compare.Input {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "..", "examples", name, "*.yaml"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no files of %s: %v", name, err)
	}
	var texts []string
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(text))
	}
	return input(t, name, texts...)
}

func entries(t testing.TB, names ...string) []*compare.Entry {
	t.Helper()
	var out []*compare.Entry
	for _, n := range names {
		out = append(out, compare.Take(example(t, n)))
	}
	return out
}

func dump(t *testing.T, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestOrderMakesNoDifference(t *testing.T) {
	t.Parallel()
	e := entries(t, "eksempelby", "lilleoe", "begynder")
	want := dump(t, compare.New(e, today))
	for _, turned := range [][]*compare.Entry{{e[2], e[1], e[0]}, {e[1], e[2], e[0]}, {e[0], e[2], e[1]}} {
		if diff := cmp.Diff(want, dump(t, compare.New(turned, today))); diff != "" {
			t.Error(diff)
		}
	}
}

// A municipality that joins changes nothing of what is said about another.
func TestAnotherMunicipalityChangesNoCell(t *testing.T) {
	t.Parallel()
	e := entries(t, "eksempelby", "lilleoe", "begynder")
	alone := compare.New(e[:1], today).Entries[0]
	for _, c := range []*compare.Comparison{compare.New(e[:2], today), compare.New(e, today)} {
		for _, x := range c.Entries {
			if x.Slug == alone.Slug {
				if diff := cmp.Diff(alone, x, cmpopts.IgnoreUnexported(compare.Entry{}, compare.Snapshot{}, compare.Hours{})); diff != "" {
					t.Error(diff)
				}
			}
		}
	}
}

func TestSameDenominator(t *testing.T) {
	t.Parallel()
	for _, e := range entries(t, examples.Names(examples.Mistakes)...) {
		sum := 0
		for _, n := range e.Counts {
			sum += n
		}
		if sum != 52 || len(e.Points) != 52 {
			t.Errorf("%s: %d points, %d counted", e.Name, len(e.Points), sum)
		}
		for _, m := range compare.Measures() {
			if e.Measures[m.Key] == "" {
				t.Errorf("%s: nothing is said about %s", e.Name, m.Key)
			}
		}
	}
}

func TestNamesakesAreDistinguished(t *testing.T) {
	t.Parallel()
	twin := func(slug string) *compare.Entry {
		return compare.Take(input(t, slug, "format: 1\nmunicipality: {code: \"0000\", name: Alfa}\n"))
	}
	b, a := twin("bjerget"), twin("aaen")
	for _, turned := range [][]*compare.Entry{{a, b}, {b, a}} {
		c := compare.New(turned, today)
		if c.Entries[0].Name != "Alfa (aaen)" || c.Entries[1].Name != "Alfa (bjerget)" {
			t.Errorf("got %s and %s", c.Entries[0].Name, c.Entries[1].Name)
		}
	}
}

func TestSolutionsAreWhereOneHasAndOneLacks(t *testing.T) {
	t.Parallel()
	c := compare.New(entries(t, "lilleoe", "begynder", "eksempelby"), today) // Lilleø says that A8.5 is not relevant
	solutions := c.Solutions()
	if len(solutions) < 40 {
		t.Fatalf("only %d solutions", len(solutions))
	}
	for _, s := range solutions {
		for _, e := range s.Has {
			if e.Point(s.Point).Status != check.InPlace {
				t.Errorf("%s is not in place at %s", s.Point, e.Name)
			}
		}
		for _, e := range s.Lacks {
			if st := e.Point(s.Point).Status; st == check.InPlace || st == check.NotRelevant {
				t.Errorf("%s lacks nothing at %s", s.Point, e.Name)
			}
		}
	}
	for _, s := range compare.Sample(5, today).Solutions() { // every status at every point
		if len(s.Has) != 1 || len(s.Lacks) != 3 {
			t.Errorf("%s: %d have it, %d lack it", s.Point, len(s.Has), len(s.Lacks))
		}
	}
	if n := len(compare.New(entries(t, "lilleoe"), today).Solutions()); n != 0 {
		t.Errorf("alone there are %d solutions", n)
	}
}

// Only what a plan shares, and nothing that only few may see, leaves the house.
func TestOnlyWhatIsShared(t *testing.T) {
	t.Parallel()
	text := func(share string) string {
		return `format: 1
municipality: {code: "0000", name: Alfa}
recommendations:
  A1: {status: in_place, how: Vi spørger hver gang, share: ` + share + `, points: {A1.1: {status: partly, note: Skolen mangler}}}
contacts:
  - {id: hjemlig, name: Den dulgte linje, audience: restricted, phones: [{number: "00 00 00 77"}], text: Ligger bag ved kiosken}
departments:
  - {id: dulgt, name: Den dulgte afdeling, kind: employment, audience: restricted}
`
	}
	hidden := compare.Take(input(t, "alfa", text("false")))
	if len(hidden.Practice) != 0 || hidden.Point("A1.1").Note != "" || hidden.Shares["A1"] {
		t.Errorf("shared without leave: %v, %q", hidden.Practice, hidden.Point("A1.1").Note)
	}
	shared := compare.Take(input(t, "alfa", text("true")))
	if shared.Practice["A1"] != "Vi spørger hver gang" || shared.Point("A1.1").Note != "Skolen mangler" {
		t.Errorf("not shared: %v, %q", shared.Practice, shared.Point("A1.1").Note)
	}
	if got := strings.ToLower(dump(t, shared)); strings.Contains(got, "den dulgte") || strings.Contains(got, "kiosken") {
		t.Errorf("what only few may see is in the entry: %s", got)
	}
}
