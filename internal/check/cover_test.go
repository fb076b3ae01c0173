package check_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"beredskab/examples"
	"beredskab/internal/check"
	"beredskab/internal/cover"
	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
)

// coverOf is who answers in the twelve months from a day.
func coverOf(p *plan.Plan, today hours.Day) *cover.Report {
	year, month, day := today.Date()
	return cover.Compute(p, cover.Options{From: today, To: hours.DayOf(year+1, month, day)})
}

// Whatever makes somebody answer less than before is told: take the hours, the call or the way in through another out of an
// example that is in order, and either every handlevej is answered as long as before, or there is a finding more.
func TestLessCoverIsReported(t *testing.T) {
	t.Parallel()
	for _, example := range examples.Names(examples.Begun) {
		t.Run(example, func(t *testing.T) {
			t.Parallel()
			names, _ := filepath.Glob("../../examples/" + example + "/*.yaml")
			var files []*diag.File
			for _, name := range names {
				text, err := os.ReadFile(name)
				if err != nil {
					t.Fatal(err)
				}
				files = append(files, diag.NewFile(filepath.Base(name), text))
			}
			lessCover(t, files)
		})
	}
}

func lessCover(t *testing.T, files []*diag.File) {
	today := hours.DayOf(2026, 11, 21)
	trees := make([]*syntax.Node, len(files))
	for i, f := range files {
		trees[i], _ = syntax.Parse(f)
	}
	p, _ := plan.Decode("example", trees, nil)
	report := coverOf(p, today)
	before := map[string]bool{}
	for _, f := range check.Run(p, check.Options{Today: today, Cover: report}).Findings {
		before[identity(f)] = true
	}
	tried, reported := 0, 0
	p.Walk(func(f plan.Field) {
		pair := f.Owner.Node.Pair(f.Key.Name)
		keys := map[string]string{"Contact": "hours via serves authority department", "Step": "call if_unreachable convene"}[f.Block.Name]
		if f.Index > 0 || pair == nil || inFlow(f.Owner.Node) || !slices.Contains(strings.Fields(keys), f.Key.Name) {
			return
		}
		i := slices.Index(files, pair.Key.File)
		mutated := slices.Clone(trees)
		var reading []diag.Finding
		mutated[i], reading = syntax.Parse(diag.NewFile(files[i].Name, blank(files[i].Text, pair.Key.Start, pair.Value.End)))
		q, found := plan.Decode("example", mutated, nil)
		less := coverOf(q, today)
		tried++
		if !shrunk(report, less) {
			return
		}
		reported++
		after := check.Run(q, check.Options{Today: today, Cover: less, Reading: append(reading, found...)})
		if !slices.ContainsFunc(after.Findings, func(f diag.Finding) bool { return !before[identity(f)] }) {
			t.Errorf("without %s somebody is left without an answer, and nothing says so", f.Place())
		}
	})
	if tried == 0 || reported == 0 {
		t.Errorf("%d tried and %d told of: the walk is wrong", tried, reported)
	}
}

// shrunk says that a route is answered for less time than before. A path that calls nobody any more has no cover to lose, and
// has rules of its own: in writing is a way on too.
func shrunk(before, after *cover.Report) bool {
	type key struct{ department, path, about string }
	answered := map[key]int64{}
	for _, r := range before.Routes {
		if r.Cover != nil {
			answered[key{r.Department.ID, r.Path.ID, r.About}] = int64(r.Covered.Total())
		}
	}
	return slices.ContainsFunc(after.Routes, func(r *cover.Route) bool {
		return r.Cover != nil && slices.ContainsFunc(r.Path.Steps, (*plan.Step).Calls) &&
			int64(r.Covered.Total()) < answered[key{r.Department.ID, r.Path.ID, r.About}]
	})
}
