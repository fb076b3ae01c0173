package cli

import (
	"strings"
	"testing"
)

// Whatever a command's help says, the manual page says, and no line of it is a command to the typesetter by accident.
func TestManual(t *testing.T) {
	t.Parallel()
	root := (&app{}).root()
	page := manual(root)
	for _, cmd := range root.Commands() {
		if cmd.Hidden {
			continue
		}
		if !strings.Contains(page, "\n.SS "+troff(cmd.UseLine())+"\n") {
			t.Errorf("%s is missing", cmd.Name())
		}
	}
	known := map[string]bool{".TH": true, ".SH": true, ".SS": true, ".B": true, ".I": true, ".PP": true, ".TP": true, ".nf": true, ".fi": true}
	for line := range strings.Lines(page) {
		if word, _, _ := strings.Cut(strings.TrimSpace(line), " "); strings.HasPrefix(line, ".") && !known[word] || strings.HasPrefix(line, "'") {
			t.Errorf("read as a command: %s", line)
		}
	}
	if want := troff("concern (bekymring), suspicion (mistanke), "); !strings.Contains(page, want) {
		t.Errorf("the levels run into each other: %q is missing", want)
	}
	if got := troff(".dot 'a' \\n --out\n'quote"); got != "\\&.dot 'a' \\en \\-\\-out\n\\&'quote" {
		t.Errorf("got %q", got)
	}
}
