package pipeline

import (
	"slices"
	"testing"
)

// The order of a series is the order of time. By their names alone the second of a day would come before the first, and the
// tenth before the second.
func TestInSeries(t *testing.T) {
	t.Parallel()
	want := []string{
		"hedelund-2026-03-01.json", "hedelund-2026-03-01-2.json", "hedelund-2026-03-01-10.json", "storeby-nord-2026-03-01.json",
		"hedelund-2026-11-30.json", "aa-2027-01-04.json",
	}
	given := slices.Clone(want)
	slices.Sort(given)
	if got := InSeries(given); !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}
