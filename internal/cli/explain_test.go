package cli

import (
	"bufio"
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
)

// Everything that a finding can name in its brackets is explained, with more than its title, and no line is too wide for a
// small window.
func TestExplainEverything(t *testing.T) {
	t.Parallel()
	var ids []string
	for _, f := range check.Families() {
		ids = append(ids, f.Letter)
	}
	for _, r := range catalogue.Recommendations {
		ids = append(ids, r.ID)
	}
	for _, r := range rules() {
		ids = append(ids, r.ID)
	}
	var list bytes.Buffer
	w := bufio.NewWriter(&list)
	explainAll(page{w})
	w.Flush()
	for _, id := range ids {
		var b bytes.Buffer
		w := bufio.NewWriter(&b)
		if !explain(w, id) {
			t.Errorf("%s is not explained", id)
		}
		w.Flush()
		text := b.String()
		if len(id) > 1 && (!strings.Contains(text, "\nHvorfor\n") || !strings.HasPrefix(text, id+"  ")) {
			t.Errorf("%s: no why\n%s", id, text)
		}
		if !strings.Contains("\n"+list.String(), "\n"+id+" ") {
			t.Errorf("%s is not in the list", id)
		}
		for _, line := range strings.Split(text, "\n") {
			if utf8.RuneCountInString(line) > 100 && !strings.Contains(line, "http") && !strings.HasPrefix(line, "   ") {
				t.Errorf("%s: a line of %d characters: %s", id, utf8.RuneCountInString(line), line)
			}
		}
	}
}

// A mistake can be understood only when both ways to write it are seen, and no blank that matters may be invisible.
func TestExplainShowsMistakes(t *testing.T) {
	t.Parallel()
	for _, r := range rules() {
		if r.Bad == "" {
			continue
		}
		var b bytes.Buffer
		w := bufio.NewWriter(&b)
		explain(w, r.ID)
		w.Flush()
		if !strings.Contains(b.String(), "\nSådan ser fejlen ud\n") {
			t.Errorf("%s does not show the slip", r.ID)
		}
		if r.Example != "" && !strings.Contains(b.String(), "\nSådan er det rigtigt\n") {
			t.Errorf("%s does not show how it is right", r.ID)
		}
		if strings.ContainsAny(b.String(), "\t\u00a0") {
			t.Errorf("%s has a blank that cannot be seen", r.ID)
		}
	}
}
