package pipeline

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime/metrics"
	"strings"
	"testing"

	"beredskab/internal/generate/fixture"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/workspace"
)

// The benchmarks of many plans. "small" is so many copies of the small example and "example" of the full one, the size that a
// municipality's own plan comes to; "fixture" is so many plans of the generator, from tiny to København. "handbooks" is build
// without the workbooks. Beside time and allocations they report the bytes read and written and the memory that the program took
// from the system, which must not grow with the number of plans.
//
// Those of 1,000 and 10,000 run for minutes; -bench 'Many/(validate|build|compare)/fixture-1000$' asks for one by name.
func BenchmarkMany(b *testing.B) {
	for _, command := range []string{"validate", "handbooks", "build", "compare"} {
		for _, kind := range []string{"small", "example", "fixture"} {
			for _, count := range []int{1, 98, 1000, 10_000} {
				b.Run(fmt.Sprintf("%s/%s-%d", command, kind, count), func(b *testing.B) {
					if command == "compare" && count == 1 {
						b.Skip("one plan has nothing to be compared with")
					}
					if count > 98 && !strings.Contains(benchPattern(), fmt.Sprint(count)) {
						b.Skip("asked for by name only")
					}
					many(b, command, lay(b, kind, count))
				})
			}
		}
	}
}

// benchPattern is what -bench was given.
func benchPattern() string {
	for _, arg := range os.Args {
		if p, found := strings.CutPrefix(arg, "-test.bench="); found {
			return p
		}
	}
	return ""
}

// lay writes the plans to disk and returns where.
func lay(b *testing.B, kind string, count int) string {
	b.Helper()
	dir := b.TempDir()
	examples := os.DirFS("../../examples")
	generator, err := fixture.New(examples)
	if err != nil {
		b.Fatal(err)
	}
	for i := range count {
		var p *fixture.Plan
		switch kind {
		case "small":
			p = generator.Small(fmt.Sprintf("plan-%d", i))
		case "example":
			p = generator.Example(fmt.Sprintf("plan-%d", i))
		case "fixture":
			p = generator.Plan(1, i)
		}
		folder := filepath.Join(dir, "plans", p.Slug)
		if err := os.MkdirAll(folder, 0o755); err != nil {
			b.Fatal(err)
		}
		for _, f := range p.Files {
			if err := os.WriteFile(filepath.Join(folder, f.Name), []byte(f.Text), 0o644); err != nil {
				b.Fatal(err)
			}
		}
	}
	return dir
}

// many runs a command over all plans below dir.
func many(b *testing.B, command, dir string) {
	o := Options{
		Today: hours.DayOf(2026, 11, 21), Edition: plan.Internal, Formats: []string{"md", "html", "xlsx"},
	}
	if command == "handbooks" {
		o.Formats = o.Formats[:2]
	}
	var written int64
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		w := workspace.New(dir, nil)
		found, err := w.Find([]string{"plans"})
		if err != nil {
			b.Fatal(err)
		}
		o.Out = filepath.Join(dir, fmt.Sprint("out", n)) // a fresh folder: an unchanged plan costs next to nothing
		switch command {
		case "validate":
			err = Check(b.Context(), w, found.Plans, o, func(*Checked) error { return nil })
		case "compare":
			_, err = Compare(b.Context(), w, found.Plans, o, CompareOptions{Tool: "bench"}, func(*Checked) error { return nil })
		case "handbooks", "build":
			err = Build(b.Context(), w, found.Plans, o, func(built *Built) error {
				if built.Outcome == nil {
					b.Errorf("%s was not built", built.Source.Slug)
				}
				return nil
			})
		}
		if err != nil {
			b.Fatal(err)
		}
		if command != "validate" {
			b.StopTimer()
			written = size(b, o.Out)
			if err := os.RemoveAll(o.Out); err != nil {
				b.Fatal(err)
			}
			b.StartTimer()
		}
	}
	b.ReportMetric(float64(size(b, filepath.Join(dir, "plans")))/1e6, "MB-read")
	if command != "validate" {
		b.ReportMetric(float64(written)/1e6, "MB-written")
	}
	memory := []metrics.Sample{{Name: "/memory/classes/total:bytes"}}
	metrics.Read(memory)
	b.ReportMetric(float64(memory[0].Value.Uint64())/1e6, "MB-memory")
}

// size adds up the files below a folder.
func size(b *testing.B, dir string) (total int64) {
	b.Helper()
	err := filepath.WalkDir(dir, func(_ string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil {
			total += info.Size()
		}
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return total
}
