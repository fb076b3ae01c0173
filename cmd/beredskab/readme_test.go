package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"beredskab/internal/cli"
)

// The first screen of the README promises what validate says of ten lines with mistakes. The promise is run: the lines are
// put beside the plan of Lilleø, and every word of the answer must be the one that is printed.
func TestReadme(t *testing.T) {
	t.Parallel()
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	excerpt, said := fenced(t, string(readme), "yaml"), fenced(t, string(readme), "text")

	dir := t.TempDir()
	neighbour, err := os.ReadFile(filepath.Join(examples(t), "lilleoe", "plan.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"beredskab.yaml":          "date: 2026-11-21\n",
		"plans/lilleoe/plan.yaml": string(neighbour),
		"plans/lilleoe/vagt.yaml": excerpt,
	} {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}

	var stdout, stderr bytes.Buffer
	if code := cli.Run(t.Context(), []string{"validate"}, nil, &stdout, &stderr, outside(t, dir)); code != 1 {
		t.Fatalf("validate exits with %d, want 1:\n%s", code, stderr.String())
	}
	var got []string
	for finding := range strings.SplitSeq(stdout.String(), "\n\n") {
		if strings.HasPrefix(finding, "plans/lilleoe/vagt.yaml:") {
			got = append(got, finding)
		}
	}
	if diff := cmp.Diff(said, strings.Join(got, "\n\n")+"\n"); diff != "" {
		t.Errorf("README.md promises something else than validate says (-promised +said):\n%s", diff)
	}
}

// fenced returns what stands in the first code block of a language.
func fenced(t *testing.T, text, language string) string {
	t.Helper()
	_, after, found := strings.Cut(text, "```"+language+"\n")
	inside, _, closed := strings.Cut(after, "```")
	if !found || !closed {
		t.Fatalf("README.md has no block of %s", language)
	}
	return inside
}

// The commands of the README work from nothing, in the order they stand.
func TestReadmeCommands(t *testing.T) {
	t.Parallel()
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "examples"), os.DirFS(examples(t))); err != nil {
		t.Fatal(err)
	}
	world := outside(t, dir)
	world.Random = strings.NewReader(strings.Repeat("beredskab", 20))
	world.Now = func() time.Time { return time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC) }
	for line := range strings.Lines(fenced(t, string(readme), "sh")) {
		command, _, _ := strings.Cut(line, "#")
		args, found := strings.CutPrefix(strings.TrimSpace(command), "go run ./cmd/beredskab ")
		if !found {
			t.Fatalf("README.md: %q is not run", line)
		}
		var stdout, stderr bytes.Buffer
		if code := cli.Run(t.Context(), strings.Fields(args), nil, &stdout, &stderr, world); code != 0 {
			t.Errorf("%s exits with %d:\n%s%s", args, code, stdout.String(), stderr.String())
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "out", "eksempelby", "haandbog.html")); err != nil {
		t.Error(err)
	}
}
