package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"beredskab/internal/cli"
)

// talk is a stream that can be listened to while it is written.
type talk struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (t *talk) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.text.Write(p)
}

func (t *talk) has(words string) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return strings.Contains(t.text.String(), words)
}

// Somebody works on a plan with build --watch in the other window: saves, makes a mistake, fixes it and stops. How long the
// new handbook takes is printed with -v; a busy machine is given all the time it needs.
func TestWatch(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for _, name := range []string{"beredskab.yaml", "eksempelby"} {
		from := filepath.Join(examples(t), name)
		if name == "eksempelby" {
			if err := os.CopyFS(filepath.Join(dir, name), os.DirFS(from)); err != nil {
				t.Fatal(err)
			}
			continue
		}
		text, err := os.ReadFile(from)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	ctx, stop := context.WithCancel(t.Context())
	var stdout, stderr talk
	code := make(chan int)
	go func() {
		code <- cli.Run(ctx, []string{"build", "eksempelby", "--watch", "--formats", "html"}, nil, &stdout, &stderr, outside(t, dir))
	}()
	wait := func(what string, arrived func() bool) {
		t.Helper()
		for end := time.Now().Add(30 * time.Second); !arrived(); time.Sleep(time.Millisecond) {
			if time.Now().After(end) {
				t.Fatalf("%s: never came. It said:\n%s", what, stderr.text.String())
			}
		}
	}
	page := func(words string) func() bool {
		return func() bool {
			text, err := os.ReadFile(filepath.Join(dir, "out", "eksempelby", "haandbog.html"))
			return err == nil && bytes.Contains(text, []byte(words))
		}
	}
	file := filepath.Join(dir, "eksempelby", "kapitler.yaml")
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	save := func(text string) {
		t.Helper()
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	wait("the first build", func() bool { return stderr.has("Jeg holder øje") })

	chapter := "  - {id: nyt, title: Et helt nyt kapitel, text: Skrevet mens programmet kiggede på.}\n"
	start := time.Now()
	save(string(before) + chapter)
	wait("the new chapter", page("Et helt nyt kapitel"))
	t.Logf("from save to handbook: %v", time.Since(start).Round(time.Millisecond))

	save(string(before) + "  - {id: nyt, titel: Forkert nøgle}\n")
	wait("the mistake", func() bool { return stderr.has("er ikke bygget, for planen har fejl") })
	save(string(before))
	wait("the mended plan", func() bool { return !page("Et helt nyt kapitel")() })

	stop()
	if got := <-code; got != 0 {
		t.Errorf("stopping exits with %d:\n%s", got, stderr.text.String())
	}
}
