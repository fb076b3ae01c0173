package cli

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
)

// run runs the program in a new folder with one broken plan, as if its streams were a terminal.
func run(t *testing.T, ctx context.Context, variables []string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	dir := t.TempDir()
	plan := "format: 1\nmunicipality: {code: \"0000\", name: Eksempelby}\nplann: x\n"
	if err := os.WriteFile(filepath.Join(dir, "plan.yaml"), []byte(plan), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, err bytes.Buffer
	code = Run(ctx, args, strings.NewReader(plan), &out, &err, Env{
		Dir: dir, Variables: variables, Random: strings.NewReader(""),
		Now:      func() time.Time { return time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC) },
		Terminal: func(any) (int, bool) { return 60, true },
	})
	return code, out.String(), err.String()
}

func TestColour(t *testing.T) {
	t.Parallel()
	tests := []struct {
		variables []string
		want      bool
	}{
		{nil, true},
		{[]string{"NO_COLOR="}, true}, // set to nothing counts as not set
		{[]string{"NO_COLOR=1"}, false},
		{[]string{"TERM=dumb"}, false},
		{[]string{"TERM=xterm", "NO_COLORS=1"}, true},
	}
	for _, tt := range tests {
		_, stdout, _ := run(t, t.Context(), tt.variables, "validate", "plan.yaml")
		if got := strings.Contains(stdout, "\x1b["); got != tt.want {
			t.Errorf("%v: colour is %v", tt.variables, got)
		}
		_, stdout, _ = run(t, t.Context(), tt.variables, "validate", "--format", "json", "-")
		if strings.Contains(stdout, "\x1b") {
			t.Errorf("%v: colour in JSON", tt.variables)
		}
	}
}

func TestInterrupted(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	code, stdout, stderr := run(t, ctx, nil, "validate", "plan.yaml")
	if code != exitFailure || stdout != "" || !strings.HasPrefix(stderr, "Afbrudt.") {
		t.Errorf("got %d, %q, %q", code, stdout, stderr)
	}
}

// The library speaks English wherever nobody has spoken for it. Every command's help is looked through, so that a new
// command cannot bring it back.
func TestHelpIsDanish(t *testing.T) {
	t.Parallel()
	root := (&app{}).root()
	var walk func(cmd *cobra.Command)
	walk = func(cmd *cobra.Command) {
		if cmd.Hidden {
			return
		}
		var b bytes.Buffer
		cmd.SetOut(&b)
		if err := cmd.Help(); err != nil {
			t.Fatal(err)
		}
		for _, english := range []string{"Usage", "Flags", "help for", "default", "Examples:", "Available", "string", " strings"} {
			if strings.Contains(b.String(), english) {
				t.Errorf("the help of %s says %q:\n%s", cmd.CommandPath(), english, b.String())
			}
		}
		if cmd.Short == "" || !strings.HasPrefix(b.String(), strings.SplitN(cmd.Short, "\n", 2)[0]) && cmd.Long == "" {
			t.Errorf("%s has no text", cmd.CommandPath())
		}
		for _, line := range strings.Split(b.String(), "\n") {
			if n := len([]rune(line)); n > 130 {
				t.Errorf("the help of %s has a line of %d characters: %s", cmd.CommandPath(), n, line)
			}
		}
		for _, sub := range cmd.Commands() {
			walk(sub)
		}
	}
	walk(root)
}
