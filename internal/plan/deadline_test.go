package plan_test

import (
	"testing"

	"beredskab/internal/plan"
)

// How often something comes again is said with "hver" or "hvert", and nobody says "hver 12. måned".
func TestRhythm(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"1 måned":    "hver måned",
		"24 måneder": "hvert andet år",
		"12 måneder": "hvert år",
		"1 uge":      "hver uge",
		"3 uger":     "hver 3. uge",
		"12 uger":    "hver 12. uge",
		"30 dage":    "hver 30. dag",
		"2 hverdage": "hver 2. hverdag",
		"1 time":     "hver time",
		"1 min":      "hvert minut",
		"30 min":     "hvert 30. minut",
		"0 uger":     "0 uger",
		"samme dag":  "samme dag",
		"straks":     "straks",
		"løbende":    "løbende",
		"":           "",
	} {
		d, _ := plan.ParseDeadline(text)
		if got := d.Rhythm(); got != want {
			t.Errorf("%q is said %q, want %q", text, got, want)
		}
	}
}
