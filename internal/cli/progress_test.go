package cli

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

// bar is a progress of n plans on a terminal so wide, and the clock that it looks at.
func bar(columns, n int, terminal bool, term string) (*progress, *bytes.Buffer, *time.Time) {
	var said bytes.Buffer
	now := time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
	a := &app{err: &said, env: Env{
		Variables: []string{"TERM=" + term},
		Now:       func() time.Time { return now },
		Terminal:  func(any) (int, bool) { return columns, terminal },
	}}
	return a.progress("Bygger", n), &said, &now
}

// line is what stands on the terminal in the end.
func line(said string) string {
	parts := strings.Split(said, "\r")
	return parts[len(parts)-1]
}

func TestProgress(t *testing.T) {
	t.Parallel()
	p, said, now := bar(80, 1659, true, "xterm")
	for _, step := range []struct {
		done  int
		after time.Duration
		want  string
	}{
		{0, 0, "Bygger: 0 af 1.659"},
		{10, time.Second, "Bygger: 10 af 1.659"},
		{20, 2 * time.Second, "Bygger: 20 af 1.659, omkring 3 minutter tilbage"},
		{300, 30 * time.Second, "Bygger: 300 af 1.659, omkring 3 minutter tilbage"},
		{1500, 90 * time.Second, "Bygger: 1.500 af 1.659, omkring 10 sekunder tilbage"},
		{1658, 91 * time.Second, "Bygger: 1.658 af 1.659, straks færdig"},
		{1659, 92 * time.Second, "Bygger: 1.659 af 1.659"},
	} {
		*now = p.begun.Add(step.after)
		for p.done < step.done {
			if p.done == step.done-1 {
				p.shown = time.Time{} // the last of them is shown, however short it is since the one before
			}
			p.step()
		}
		if got := line(said.String()); got != step.want {
			t.Errorf("after %v: %q, want %q", step.after, got, step.want)
		}
	}
	p.clear()
	if got := line(said.String()); got != "" {
		t.Errorf("left behind: %q", got)
	}
}

// Drawing a line for each of ten thousand plans would cost more than the plans on a slow terminal.
func TestProgressIsDrawnSeldom(t *testing.T) {
	t.Parallel()
	p, said, now := bar(80, 10_000, true, "xterm")
	for range 10_000 {
		*now = now.Add(time.Millisecond)
		p.step()
	}
	if n := strings.Count(said.String(), "Bygger"); n < 50 || n > 101 {
		t.Errorf("drawn %d times in ten seconds", n)
	}
}

func TestProgressIsSilent(t *testing.T) {
	t.Parallel()
	for name, make := range map[string]func() (*progress, *bytes.Buffer, *time.Time){
		"no terminal":   func() (*progress, *bytes.Buffer, *time.Time) { return bar(0, 98, false, "xterm") },
		"dumb terminal": func() (*progress, *bytes.Buffer, *time.Time) { return bar(80, 98, true, "dumb") },
		"few plans":     func() (*progress, *bytes.Buffer, *time.Time) { return bar(80, few-1, true, "xterm") },
		"narrow":        func() (*progress, *bytes.Buffer, *time.Time) { return bar(10, 98, true, "xterm") },
	} {
		p, said, now := make()
		for range 98 {
			*now = now.Add(time.Second)
			p.step()
		}
		p.clear()
		if said.Len() > 0 {
			t.Errorf("%s: it says %q", name, said.String())
		}
	}
}
