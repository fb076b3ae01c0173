package pipeline

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/workspace"
)

const (
	smallPlan = "format: 1\nmunicipality: {code: \"0000\", name: Eksempelby}\nplan: {title: Beredskab, status: draft}\n" +
		"shared: [../faelles.yaml]\n"
	sharedFile = "contacts:\n  - {id: vagten, name: Vagten, phones: [{number: \"00 00 00 10\", use: acute}], hours: døgnåben}\n"
)

// A plan is left alone only when nothing that it is made from has changed. Each step changes one such thing; what the step is
// called says which, and whether the plan must be built is what the test is about.
func TestUnchangedPlansAreLeftAlone(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	put := func(name, text string) {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	put("beredskab.yaml", "")
	put("by/plan.yaml", smallPlan)
	put("faelles.yaml", sharedFile)
	o := Options{
		Today: hours.DayOf(2026, 11, 21), Edition: plan.Internal, Formats: []string{"md", "html"}, Program: "1",
		Out: filepath.Join(dir, "out"),
	}
	steps := []struct {
		name   string
		change func()
		same   bool
	}{
		{"first", func() {}, false},
		{"nothing", func() {}, true},
		{"own file", func() { put("by/plan.yaml", smallPlan+"# og en bemærkning\n") }, false},
		{"nothing after that", func() {}, true},
		{"shared file", func() { put("faelles.yaml", sharedFile+"# og en bemærkning\n") }, false},
		{"a file more", func() { put("by/mere.yaml", "chapters: []\n") }, false},
		{"a file with another ending", func() { put("by/mere.yml", "chapters: []\n") }, false},
		{"a key with an escape", func() { put("by/plan.yaml", strings.Replace(smallPlan, "shared:", `"sh\u0061red":`, 1)) }, false},
		{"shared file, behind the escape", func() { put("faelles.yaml", sharedFile+"# to bemærkninger\n") }, false},
		{"program", func() { o.Program = "2" }, false},
		{"date", func() { o.Today++ }, false},
		{"draft", func() { o.Draft = true }, false},
		{"cores", func() { o.Workers = 1 }, true},
		{"fewer formats", func() { o.Formats = []string{"md"} }, true},
		{"a format more", func() { o.Formats = []string{"md", "html", "xlsx"} }, false},
		{"nothing with three", func() {}, true},
		{"a handbook was scribbled in", func() { put("out/by/haandbog.md", "krims krams") }, false},
		{"a handbook is gone", func() { _ = os.Remove(filepath.Join(dir, "out/by/haandbog.html")) }, false},
		{"the manifest is gone", func() { _ = os.Remove(filepath.Join(dir, "out/by/manifest.json")) }, false},
		{"edition", func() { o.Edition = plan.Public }, false},
		{"back to the first edition", func() { o.Edition = plan.Internal }, true},
		{"no known version", func() { o.Program = "" }, false},
	}
	for _, step := range steps {
		step.change()
		w := workspace.New(dir, nil)
		found, err := w.Find([]string{"by"})
		if err != nil {
			t.Fatal(err)
		}
		err = Build(t.Context(), w, found.Plans, o, func(b *Built) error {
			if b.Outcome == nil {
				t.Fatalf("%s: not built: %v", step.name, b.All())
			}
			if b.Same != step.same {
				t.Errorf("%s: left alone is %v", step.name, b.Same)
			}
			files := len(o.Formats)
			if o.Edition == plan.Internal {
				files++ // the appendix as Markdown
			}
			if len(b.Outcome.Written)+len(b.Outcome.Unchanged) != files {
				t.Errorf("%s: %+v", step.name, b.Outcome)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}
