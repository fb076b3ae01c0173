//go:build browser

package main

import (
	"bytes"
	"compress/zlib"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"beredskab/internal/browser"
)

// What the browser prints is the same everywhere too, and tells nothing of the computer: neither in its description nor in what
// is packed inside it.
func TestSamePDFEverywhere(t *testing.T) {
	t.Parallel()
	if _, err := browser.Find(); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal(err)
		}
		t.Skip(err)
	}
	worlds := []*world{
		newWorld(t, "anneliese", "TZ=Europe/Copenhagen", "LANG=da_DK.UTF-8", "GOMAXPROCS=1"),
		newWorld(t, "balthasar", "TZ=Pacific/Kiritimati", "LANG=tr_TR.UTF-8", "GOMAXPROCS=7"),
	}
	for _, edition := range []string{"internal", "public"} {
		var prints []map[string]string
		for _, w := range worlds {
			cmd := exec.Command(w.program, "build", "eksempelby", "--formats", "pdf", "--edition", edition, "--out", w.out)
			cmd.Dir, cmd.Env = w.dir, w.variables
			if said, err := cmd.CombinedOutput(); err != nil {
				t.Fatalf("%v\n%s", err, said)
			}
			made := contents(t, w.out)
			prints = append(prints, made)
			for name, text := range made {
				if filepath.Ext(name) != ".pdf" {
					continue
				}
				text = strings.ToLower(text + inflated(text))
				for _, secret := range w.secrets {
					if strings.Contains(text, strings.ToLower(secret)) {
						t.Errorf("%s tells of the computer: %q", name, secret)
					}
				}
			}
		}
		same(t, prints[1], prints[0])
		if len(prints[0]) < 2 {
			t.Errorf("only %d files", len(prints[0]))
		}
	}
}

// inflated is what is packed in the streams of a PDF.
func inflated(pdf string) string {
	var all strings.Builder
	for part := range strings.SplitSeq(pdf, "stream\n") {
		if r, err := zlib.NewReader(bytes.NewReader([]byte(part))); err == nil {
			_, _ = io.Copy(&all, r) // what follows the stream is no part of it
		}
	}
	return all.String()
}
