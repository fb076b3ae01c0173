package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"beredskab/internal/cli"
)

// outside is the world of a test: a folder, no settings from the environment, a clock that nobody should need.
func outside(t *testing.T, dir string) cli.Env {
	t.Helper()
	return cli.Env{
		Dir:      dir,
		Now:      func() time.Time { return time.Date(1999, 1, 1, 0, 0, 0, 0, time.UTC) },
		Random:   strings.NewReader(""),
		Terminal: func(any) (int, bool) { return 0, false },
	}
}

// examples is the folder of examples, whose settings lock the date.
func examples(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs("../../examples")
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// What the examples come to is committed beside them, in examples/out: whoever reads the repository sees what the program
// makes, and a change in any output shows in the review.
func TestExamplesAreFresh(t *testing.T) {
	t.Parallel()
	dir := examples(t)
	out := t.TempDir()
	if *update {
		out = filepath.Join(dir, "out")
	}
	for _, edition := range []string{"internal", "public"} {
		var stdout, stderr bytes.Buffer
		args := []string{"build", "eksempelby", "lilleoe", "--out", out, "--edition", edition}
		if code := cli.Run(t.Context(), args, nil, &stdout, &stderr, outside(t, dir)); code != 0 {
			t.Fatalf("%v exits with %d:\n%s", args, code, stderr.String())
		}
	}
	if *update {
		return
	}
	got, want := contents(t, out), contents(t, filepath.Join(dir, "out"))
	for name, text := range want {
		switch fresh, ok := got[name]; {
		case !ok:
			t.Errorf("examples/out/%s is no longer written: remove it", name)
		case fresh != text && filepath.Ext(name) == ".xlsx":
			t.Errorf("examples/out/%s is stale: run go test ./cmd/beredskab -update", name)
		case fresh != text:
			t.Errorf("examples/out/%s is stale: run go test ./cmd/beredskab -update\n%s", name, firstDifference(text, fresh))
		}
	}
	for name := range got {
		if _, ok := want[name]; !ok {
			t.Errorf("examples/out/%s is not committed: run go test ./cmd/beredskab -update", name)
		}
	}
}

// The beginner's plan is full of the mistakes that real drafters make. What the program says about them stands beside it.
func TestBeginnersFindings(t *testing.T) {
	t.Parallel()
	dir := examples(t)
	for format, name := range map[string]string{"text": "fund.txt", "json": "fund.json"} {
		var stdout, stderr bytes.Buffer
		args := []string{"validate", "begynder", "--format", format}
		if code := cli.Run(t.Context(), args, nil, &stdout, &stderr, outside(t, dir)); code != 1 || stderr.Len() > 0 {
			t.Fatalf("%v exits with %d:\n%s", args, code, stderr.String())
		}
		path := filepath.Join(dir, "begynder", name)
		if *update {
			if err := os.WriteFile(path, stdout.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(stdout.String(), "\n")); diff != "" {
			t.Errorf("%s is stale: run go test ./cmd/beredskab -update\n%s", path, diff)
		}
	}
}

// The starter and the two good examples have nothing above a piece of information to say about them, but what a draft lacks.
func TestGoodPlansAreSilent(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{
		{"validate", "eksempelby", "--fail-on", "warning"},
		{"validate", "lilleoe", "--fail-on", "warning"},
		{"validate", "../plans"},
	} {
		var stdout, stderr bytes.Buffer
		if code := cli.Run(t.Context(), args, nil, &stdout, &stderr, outside(t, examples(t))); code != 0 {
			t.Errorf("%v exits with %d:\n%s%s", args, code, stdout.String(), stderr.String())
		}
	}
}

// The starter in plans is what init writes, for those who would rather copy it by hand.
func TestStarterIsWhatInitWrites(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	env := outside(t, dir)
	env.Now = func() time.Time { return time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC) }
	env.Random = strings.NewReader(strings.Repeat("x", 16+6))
	var stdout, stderr bytes.Buffer
	if code := cli.Run(t.Context(), []string{"init", "start"}, nil, &stdout, &stderr, env); code != 0 {
		t.Fatalf("init exits with %d:\n%s", code, stderr.String())
	}
	got := contents(t, filepath.Join(dir, "start"))["plan.yaml"]
	path, err := filepath.Abs("../../plans/start/plan.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s is stale: run go test ./cmd/beredskab -update\n%s", path, diff)
	}
}

func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		text, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		files[filepath.ToSlash(rel)] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// firstDifference shows the first line that differs; a whole handbook would drown the reader.
func firstDifference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range w {
		if i >= len(g) || w[i] != g[i] {
			return cmp.Diff(w[i], strings.Join(g[i:min(i+1, len(g))], ""))
		}
	}
	return "the new one is longer"
}
