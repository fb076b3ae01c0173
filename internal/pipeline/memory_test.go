package pipeline

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/workspace"
)

// A page in the browser has no disk: built from files in memory the full example gives the same bytes as from the disk, shared
// files, a municipality's own style and a second, unchanged build included.
func TestMemoryBuildsAsTheDisk(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	texts := map[string][]byte{
		"beredskab.yaml":              []byte("templates: udseende\n"),
		"udseende/style.css":          []byte("h1 { color: #123456; }\n"),
		"udseende/kapitler/forord.md": []byte("# Forord\n\nTil jer.\n"),
	}
	err := fs.WalkDir(os.DirFS("../../examples"), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || path.Ext(name) != ".yaml" {
			return err
		}
		text, err := os.ReadFile(filepath.Join("../../examples", filepath.FromSlash(name)))
		if name != "beredskab.yaml" {
			texts[path.Join("examples", name)] = text
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range texts {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	build := func(w *workspace.Workspace, out string) (same bool) {
		found, err := w.Find([]string{"examples/eksempelby"})
		if err != nil {
			t.Fatal(err)
		}
		for _, edition := range []plan.Audience{plan.Internal, plan.Public} {
			o := Options{
				Today: hours.DayOf(2026, 11, 21), Edition: edition, Formats: FormatNames(true), Out: out, Program: "prøve",
				Templates: ThemeFolder{Root: w.Dir, Folder: "udseende"},
			}
			if err := Build(t.Context(), w, found.Plans, o, func(b *Built) error {
				if b.Outcome == nil {
					t.Errorf("it is not built: %v", b.All())
				}
				same = b.Same
				return nil
			}); err != nil {
				t.Fatal(err)
			}
		}
		return same
	}
	build(workspace.New(dir, nil), filepath.Join(dir, "out"))
	w := workspace.NewMemory(texts)
	build(w, filepath.Join(w.Dir, "out"))
	made := 0
	for name, text := range w.Contents() {
		if !strings.HasPrefix(name, "out/") {
			continue
		}
		made++
		if want, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name))); err != nil || string(want) != string(text) {
			t.Errorf("%s is not as on the disk: %v", name, err)
		}
	}
	entries, err := os.ReadDir(filepath.Join(dir, "out", "eksempelby"))
	if err != nil || len(entries) != made || made < 7 {
		t.Errorf("%d files in memory, %d on the disk: %v", made, len(entries), err)
	}
	if !build(w, filepath.Join(w.Dir, "out")) {
		t.Error("an unchanged plan is built again")
	}
}
