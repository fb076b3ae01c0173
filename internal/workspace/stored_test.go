package workspace

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestStored(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	w := New(dir, nil)
	if err := os.WriteFile(filepath.Join(dir, "fund.json"), []byte("{}"), 0o600); err != nil {
		t.Fatal(err)
	}
	if text, err := w.Stored("fund.json"); err != nil || string(text) != "{}" {
		t.Errorf("got %q, %v", text, err)
	}
	for name, want := range map[string]string{
		"nowhere.json": `Jeg kan ikke læse "nowhere.json": den findes ikke.`,
		".":            `Jeg kan ikke læse ".": det er ikke en fil.`,
	} {
		var p *Problem
		if _, err := w.Stored(name); !errors.As(err, &p) || !p.Usage || p.Message != want {
			t.Errorf("%s: %v", name, err)
		}
	}
}
