package render_test

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"beredskab/internal/document"
	"beredskab/internal/render"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the expected output")

func TestGolden(t *testing.T) {
	t.Parallel()
	page, err := render.HTML(sample())
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "testdata/sample.md", render.Markdown(sample()))
	golden(t, "testdata/sample.main.html", mainOf(t, page))
}

// mainOf is a page without its frame, so that a change of style does not touch the golden file.
func mainOf(t *testing.T, page []byte) []byte {
	t.Helper()
	start, end := bytes.Index(page, []byte("<nav")), bytes.Index(page, []byte("<script"))
	if start < 0 || end < start {
		t.Fatal("no contents list or script in the page")
	}
	return page[start:end]
}

func golden(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (run with -update when the change is meant):\n%s", file, diff)
	}
}

func TestSameBytesEachTime(t *testing.T) {
	t.Parallel()
	first, err := render.HTML(sample())
	if err != nil {
		t.Fatal(err)
	}
	for range 20 {
		again, _ := render.HTML(sample())
		if !bytes.Equal(first, again) || !bytes.Equal(render.Markdown(sample()), render.Markdown(sample())) {
			t.Fatal("two renderings of one document differ")
		}
	}
}

func TestEmptyDocument(t *testing.T) {
	t.Parallel()
	if _, err := render.HTML(&document.Document{}); err != nil {
		t.Error(err)
	}
	render.Markdown(&document.Document{})
}

// The full example has some 15 times the sample's blocks; its page must take under 10 ms.
func BenchmarkHTML(b *testing.B) {
	doc := sample()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := render.HTML(doc); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMarkdown(b *testing.B) {
	doc := sample()
	b.ReportAllocs()
	for b.Loop() {
		render.Markdown(doc)
	}
}
