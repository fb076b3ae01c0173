package render

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"beredskab/internal/testscale"
)

func TestWrap(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text  string
		width int
		want  []string
	}{
		{"", 50, nil},
		{"Ring til vagten", 60, []string{"Ring til", "vagten"}},
		{"Socialforvaltningen", 60, []string{"Socialforva-", "ltningen"}},
		{"å", 1, []string{"å"}},
		{"åå", 1, []string{"å-", "å"}},
		{"et to tre fire fem", 20, []string{"et", "to", "tre …"}},
	} {
		if diff := cmp.Diff(c.want, wrap(c.text, 10, c.width, 3)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.text, diff)
		}
	}
}

// Every line fits, and all the letters are there as long as there is room for them.
func TestWrapProperty(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("aiMæÅ% -.x"))).Draw(t, "text")
		width := rapid.IntRange(30, 200).Draw(t, "width")
		lines := wrap(text, 10, width, 1000)
		for _, l := range lines {
			if textWidth(l, 10) > width {
				t.Errorf("%q is wider than %d", l, width)
			}
		}
		letters := strings.NewReplacer(" ", "", "-", "")
		if got, want := letters.Replace(strings.Join(lines, "")), letters.Replace(text); got != want {
			t.Errorf("%q became %q", want, got)
		}
	})
}

// A word without end is cut as quickly as it is read.
func TestWrapIsQuick(t *testing.T) {
	t.Parallel()
	testscale.Quick(t, 3*time.Second, func() { wrap(strings.Repeat("å", 1_000_000), 13, 200, 3) })
}
