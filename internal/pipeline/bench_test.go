package pipeline

import (
	"path/filepath"
	"testing"

	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/workspace"
)

// setUp is the full example, brought as far as a benchmark needs it.
func setUp(b *testing.B) (*workspace.Workspace, *workspace.Plan, Options) {
	b.Helper()
	dir, err := filepath.Abs("../../examples")
	if err != nil {
		b.Fatal(err)
	}
	w := workspace.New(dir, nil)
	found, err := w.Find([]string{"eksempelby"})
	if err != nil {
		b.Fatal(err)
	}
	return w, found.Plans[0], Options{
		Today: hours.DayOf(2026, 11, 21), Edition: plan.Internal, Formats: []string{"md", "html", "xlsx"}, Out: b.TempDir(),
	}
}

func BenchmarkRead(b *testing.B) {
	w, source, _ := setUp(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(w, source); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCheck(b *testing.B) {
	w, source, o := setUp(b)
	r, err := Read(w, source)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		r.Plan.Reindex()
		r.Check(o)
	}
}

// BenchmarkOutput is each format by itself, the document it shows included.
func BenchmarkOutput(b *testing.B) {
	w, source, o := setUp(b)
	r, err := Read(w, source)
	if err != nil {
		b.Fatal(err)
	}
	c := r.Check(o)
	for _, f := range o.Formats {
		b.Run(f, func(b *testing.B) {
			o := o
			o.Formats = []string{f}
			b.ReportAllocs()
			for b.Loop() {
				if _, _, err := c.files(b.Context(), o); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkValidate and BenchmarkBuild are the whole of a command, the start of the process left out.
func BenchmarkValidate(b *testing.B) {
	w, source, o := setUp(b)
	b.ReportAllocs()
	for b.Loop() {
		if err := Check(b.Context(), w, []*workspace.Plan{source}, o, func(*Checked) error { return nil }); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkBuild(b *testing.B) {
	w, source, o := setUp(b)
	b.ReportAllocs()
	for b.Loop() {
		if err := Build(b.Context(), w, []*workspace.Plan{source}, o, func(built *Built) error {
			if built.Outcome == nil {
				b.Fatal("the example was not built")
			}
			return nil
		}); err != nil {
			b.Fatal(err)
		}
	}
}
