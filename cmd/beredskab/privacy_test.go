package main

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"beredskab/internal/cli"
)

// A CPR number that somebody has written in a plan, wherever it stands, is in nothing that the program shows or makes of it: not
// in a finding, not in a draft of the handbook or the checklist.
func TestNoCPRGetsOut(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	text, err := os.ReadFile("../../examples/lilleoe/plan.yaml")
	if err != nil {
		t.Fatal(err)
	}
	const number = "010190-1234"
	lines, planted := strings.Split(string(text), "\n"), 0
	for i, line := range lines {
		_, value, isField := strings.Cut(line, ": ")
		item, isItem := strings.CutPrefix(strings.TrimSpace(line), "- ")
		switch {
		case strings.HasPrefix(strings.TrimSpace(line), "#"), isField && (value == "" || strings.Contains("|[{\"", value[:1])):
		case isField && value[0] >= 'A' && value[0] != '{', !isField && isItem && item[0] >= 'A':
			lines[i] += " " + number
			planted++
		}
	}
	if planted < 100 {
		t.Fatalf("only %d numbers planted", planted)
	}
	if err := os.WriteFile(filepath.Join(dir, "plan.yaml"), []byte(strings.Join(lines, "\n")), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, command := range []string{
		"validate plan.yaml", "validate plan.yaml --format json", "validate plan.yaml --format sarif", "validate plan.yaml --format junit",
		"validate plan.yaml --format github", "build plan.yaml --draft", "build plan.yaml --draft --edition public", "coverage plan.yaml",
		"coverage plan.yaml --format json", "explain A1 --in plan.yaml", "explain P1 --in plan.yaml",
	} {
		var stdout, stderr bytes.Buffer
		args := append(strings.Fields(command), "--date", "2026-11-21")
		cli.Run(t.Context(), args, nil, &stdout, &stderr, outside(t, dir))
		if stdout.Len() == 0 {
			t.Errorf("%s says nothing:\n%s", command, stderr.String())
		}
		clean(t, command, stdout.String()+stderr.String(), number)
	}
	made := contents(t, filepath.Join(dir, "out"))
	if len(made) < 7 {
		t.Errorf("only %d files were made", len(made))
	}
	for name, text := range made {
		if filepath.Ext(name) == ".xlsx" {
			text = unpacked(t, text)
		}
		clean(t, name, text, number)
	}
}

func clean(t *testing.T, what, text, number string) {
	t.Helper()
	for _, form := range []string{number, strings.ReplaceAll(number, "-", ""), strings.ReplaceAll(number, "-", " "), number[:6] + "-xxxx", number[:6] + "-****"} {
		if at := strings.Index(text, form); at >= 0 {
			t.Errorf("%s holds %s: …%s…", what, form, text[max(0, at-100):min(len(text), at+40)])
			return
		}
	}
}

// unpacked is all the text in a workbook.
func unpacked(t *testing.T, text string) string {
	t.Helper()
	z, err := zip.NewReader(strings.NewReader(text), int64(len(text)))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(&b, r); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}
