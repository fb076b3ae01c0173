package workspace_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"beredskab/internal/workspace"
)

// A plan in memory is found, read and named as the same plan on the disk.
func TestMemoryReadsAsTheDisk(t *testing.T) {
	t.Parallel()
	texts := map[string][]byte{
		"beredskab.yaml":         []byte("out: out\n"),
		"plans/a/plan.yaml":      []byte("format: 1\nmunicipality: {code: \"0000\", name: A}\nshared: [../faelles.yaml]\n"),
		"plans/a/kontakter.yaml": []byte("contacts: []\n"),
		"plans/a/old.yml":        []byte("x: y\n"),
		"plans/b/notes.yaml":     []byte("x: y\n"),
		"plans/faelles.yaml":     []byte("groups: []\n"),
	}
	dir := t.TempDir()
	for name, text := range texts {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	type result struct {
		Path, Slug string
		Skipped    []string
		Files      map[string]string
		Findings   []string
	}
	read := func(w *workspace.Workspace) result {
		found, err := w.Find([]string{"plans"})
		if err != nil || len(found.Plans) != 1 {
			t.Fatalf("%+v, %v", found, err)
		}
		p := found.Plans[0]
		out := result{Path: p.Path, Slug: p.Slug, Skipped: found.Skipped, Files: map[string]string{}}
		files, findings, err := w.Read(p)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			out.Files[f.Name] = string(bytes.TrimSpace(f.Text))
		}
		for _, f := range findings {
			out.Findings = append(out.Findings, f.Rule+" "+f.Message)
		}
		return out
	}
	want := read(workspace.New(dir, nil))
	if diff := cmp.Diff(want, read(workspace.NewMemory(texts))); diff != "" {
		t.Error(diff)
	}
	if len(want.Files) != 2 || len(want.Findings) != 1 || len(want.Skipped) != 1 {
		t.Errorf("the test asks for too little: %+v", want)
	}
}
