package cli

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A long run tells how far it is, on a terminal only, and leaves nothing behind on the line.
func TestProgress(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for i := range 12 {
		folder := filepath.Join(dir, "plans", fmt.Sprintf("k%02d", i))
		if err := os.MkdirAll(folder, 0o755); err != nil {
			t.Fatal(err)
		}
		text := fmt.Sprintf("format: 1\nmunicipality: {code: \"0000\", name: Kommune%02d}\n", i)
		if err := os.WriteFile(filepath.Join(folder, "plan.yaml"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, terminal := range []bool{true, false} {
		var out, err bytes.Buffer
		code := Run(t.Context(), []string{"compare", "plans", "--out", t.TempDir()}, strings.NewReader(""), &out, &err, Env{
			Dir: dir, Random: strings.NewReader(""), Now: func() time.Time { return time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC) },
			Terminal: func(any) (int, bool) { return 80, terminal },
		})
		shown := err.String()
		if code != 0 || strings.Contains(shown, "Læser planer: 7 af 12") != terminal {
			t.Errorf("terminal %v: exits with %d, says %q", terminal, code, shown)
		}
		if terminal && !strings.HasSuffix(shown, "\r") || !terminal && shown != "" {
			t.Errorf("terminal %v: leaves %q behind", terminal, shown)
		}
	}
}
