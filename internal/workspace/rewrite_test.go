package workspace

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

func TestRewrite(t *testing.T) {
	t.Parallel()
	setup := func(t *testing.T) (*Workspace, *Plan, string) {
		dir := t.TempDir()
		for name, text := range map[string]string{"by/plan.yaml": "municipality: {}\n", "by/mere.yaml": "actions: []\n"} {
			if err := New(dir, nil).WriteNew(NewFile{filepath.Join(dir, name), []byte(text)}); err != nil {
				t.Fatal(err)
			}
		}
		w := New(dir, nil)
		found, err := w.Find([]string{"by"})
		if err != nil {
			t.Fatal(err)
		}
		return w, found.Plans[0], dir
	}
	both := []Rewritten{
		{"by/mere.yaml", []byte("actions: []\n"), []byte("actions: [1]\n")},
		{"by/plan.yaml", []byte("municipality: {}\n"), []byte("municipality: {a: b}\n")},
	}
	text := func(t *testing.T, dir string) string {
		t.Helper()
		a, err := os.ReadFile(filepath.Join(dir, "by/mere.yaml"))
		if err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(filepath.Join(dir, "by/plan.yaml"))
		if err != nil {
			t.Fatal(err)
		}
		names, err := os.ReadDir(filepath.Join(dir, "by"))
		if err != nil || len(names) != 2 {
			t.Errorf("%d files are left, %v", len(names), err)
		}
		return string(a) + string(b)
	}
	const before = "actions: []\nmunicipality: {}\n"

	t.Run("all", func(t *testing.T) {
		t.Parallel()
		w, p, dir := setup(t)
		if err := os.Chmod(filepath.Join(dir, "by/plan.yaml"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := w.Rewrite(p, both); err != nil {
			t.Fatal(err)
		}
		if got := text(t, dir); got != "actions: [1]\nmunicipality: {a: b}\n" {
			t.Error(got)
		}
		if info, err := os.Stat(filepath.Join(dir, "by/plan.yaml")); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("mode %v, %v", info.Mode(), err)
		}
	})
	t.Run("changed meanwhile", func(t *testing.T) {
		t.Parallel()
		w, p, dir := setup(t)
		stale := []Rewritten{both[0], {"by/plan.yaml", []byte("older\n"), []byte("x\n")}}
		if err := w.Rewrite(p, stale); err == nil || !strings.Contains(err.Error(), "by/plan.yaml er blevet ændret") {
			t.Errorf("got %v", err)
		}
		if got := text(t, dir); got != before {
			t.Error(got)
		}
	})
	t.Run("link", func(t *testing.T) {
		t.Parallel()
		w, p, dir := setup(t)
		at := filepath.Join(dir, "by/plan.yaml")
		if err := os.Rename(at, filepath.Join(dir, "elsewhere")); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(filepath.Join(dir, "elsewhere"), at); err != nil {
			t.Skip("no links here")
		}
		if err := w.Rewrite(p, both); err == nil || !strings.Contains(err.Error(), "genvej") {
			t.Errorf("got %v", err)
		}
		if got := text(t, dir); got != before {
			t.Error(got)
		}
	})
	t.Run("many at the same time", func(t *testing.T) {
		t.Parallel()
		w, p, dir := setup(t)
		var all sync.WaitGroup
		var written atomic.Int32
		for range 12 {
			all.Go(func() {
				switch err := w.Rewrite(p, both); {
				case err == nil:
					written.Add(1)
				case !strings.Contains(err.Error(), "er blevet ændret"):
					t.Errorf("got %v", err)
				}
			})
		}
		all.Wait()
		if got := text(t, dir); got != "actions: [1]\nmunicipality: {a: b}\n" || written.Load() != 1 {
			t.Errorf("%d say that they wrote; there stands %q", written.Load(), got)
		}
	})
	t.Run("another is at work", func(t *testing.T) {
		t.Parallel()
		_, _, dir := setup(t)
		other, r := rewriter{in: disk{}, tries: 1}, rewriter{in: disk{}, tries: 2}
		must(t, other.open(filepath.Join(dir, "by"), "by"))
		if err := r.open(filepath.Join(dir, "by"), "by"); err == nil || !strings.HasPrefix(err.Error(), "Jeg skriver ikke i mappen by, for programmet er allerede i gang") {
			t.Errorf("got %v", err)
		}
		other.close()
		must(t, r.open(filepath.Join(dir, "by"), "by"))
		r.close()
		if got := text(t, dir); got != before {
			t.Error(got)
		}
	})
	t.Run("one cannot be put in place", func(t *testing.T) {
		t.Parallel()
		_, p, dir := setup(t)
		r := rewriter{in: disk{}, tries: 1}
		must(t, r.open(filepath.Join(dir, "by"), "by"))
		for _, f := range both {
			if err := r.prepare(filepath.Join(p.Root, f.Name), f.Name, f); err != nil {
				t.Fatal(err)
			}
		}
		if err := r.prepared[0].folder.Rename(temporary("mere.yaml"), "mere.yaml"); err != nil {
			t.Fatal(err)
		}
		r.undo(1)
		r.close()
		if got := text(t, dir); got != before {
			t.Error(got)
		}
	})
	t.Run("broken off between two files", func(t *testing.T) {
		t.Parallel()
		w, p, dir := setup(t)
		r := rewriter{in: disk{}, tries: 1}
		must(t, r.open(filepath.Join(dir, "by"), "by"))
		for _, f := range both {
			must(t, r.prepare(filepath.Join(p.Root, f.Name), f.Name, f))
		}
		_, err := r.note(p, "by", both)
		must(t, err)
		texts := func() (rules string) {
			_, findings, err := w.Read(p)
			must(t, err)
			for _, f := range findings {
				rules += f.Rule + " " + f.Message
			}
			return rules
		}
		if got := texts(); got != "" {
			t.Errorf("nothing is replaced, and it says %q", got)
		}
		must(t, r.prepared[0].folder.Rename(temporary("mere.yaml"), "mere.yaml"))
		r.close() // and here the lights go out
		if got, want := texts(), "D4 En import blev afbrudt: mere.yaml har fået svarene, plan.yaml har ikke."; got != want {
			t.Errorf("it says %q, want %q", got, want)
		}
		must(t, w.Rewrite(p, both[1:])) // the same import once more
		if got := texts(); got != "" || text(t, dir) != "actions: [1]\nmunicipality: {a: b}\n" {
			t.Errorf("it still says %q", got)
		}
	})
}
