package check_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"beredskab/examples"
	"beredskab/internal/check"
	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
)

// exampleDay is the date in examples/beredskab.yaml.
var exampleDay = hours.DayOf(2026, 11, 21)

// exampleFiles reads an example as it stands.
func exampleFiles(t testing.TB, name string) map[string]string {
	t.Helper()
	paths, _ := filepath.Glob("../../examples/" + name + "/*.yaml")
	if len(paths) == 0 {
		t.Fatalf("no example %s", name)
	}
	files := map[string]string{}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		files[filepath.Base(path)] = string(text)
	}
	return files
}

// checkFiles checks a plan of several files as the program does.
func checkFiles(t testing.TB, slug string, files map[string]string) *check.Result {
	t.Helper()
	var names []string
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	var trees []*syntax.Node
	var reading []diag.Finding
	for _, name := range names {
		tree, found := parse(name, files[name])
		reading = append(reading, found...)
		if tree != nil {
			trees = append(trees, tree)
		}
	}
	p, found := plan.Decode(slug, trees, nil)
	return check.Run(p, check.Options{Today: exampleDay, Cover: coverOf(p, exampleDay), Reading: append(reading, found...)})
}

// complain reports every finding above info, but those that are known.
func complain(t *testing.T, res *check.Result, known ...*check.Result) {
	t.Helper()
	seen := map[string]bool{}
	for _, r := range known {
		for _, f := range r.Findings {
			seen[f.Rule+" "+f.Place] = true
		}
	}
	for _, f := range res.Findings {
		if f.Severity > diag.Info && !seen[f.Rule+" "+f.Place] {
			t.Errorf("%s %s %s: %s", position(t, f.Span), f.Rule, f.Place, f.Message)
		}
	}
}

// A correct plan stays silent: the examples that are in order have nothing above info.
func TestExamplesAreInOrder(t *testing.T) {
	t.Parallel()
	for _, name := range examples.Names(examples.InOrder) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			res := checkFiles(t, name, exampleFiles(t, name))
			complain(t, res)
			for _, f := range res.Findings {
				t.Logf("%s %s %s: %s", position(t, f.Span), f.Rule, f.Severity.Word(), f.Message)
			}
		})
	}
}

// BenchmarkRunExample is every rule on the larger example, with reading and cover done before.
func BenchmarkRunExample(b *testing.B) {
	var trees []*syntax.Node
	for name, text := range exampleFiles(b, "eksempelby") {
		tree, _ := parse(name, text)
		trees = append(trees, tree)
	}
	p, reading := plan.Decode("eksempelby", trees, nil)
	report := coverOf(p, exampleDay)
	b.ReportAllocs()
	for b.Loop() {
		check.Run(p, check.Options{Today: exampleDay, Cover: report, Reading: reading})
	}
}
