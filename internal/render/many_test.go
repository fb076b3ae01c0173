package render_test

import (
	"bytes"
	"testing"

	"beredskab/internal/compare"
	"beredskab/internal/comparison"
	"beredskab/internal/hours"
	"beredskab/internal/render"
)

// The page of many municipalities grows in proportion to them and stays so small that it opens at once: its elements and bytes are counted,
// for a time is another on every machine. What they add up to in seconds is told in README.md.
func TestManyMunicipalitiesStayThin(t *testing.T) {
	t.Parallel()
	const most, elements, size = 98, 360, 13 << 10 // for each municipality
	page, err := render.HTML(comparison.New(compare.Sample(most, hours.DayOf(2026, 11, 21))))
	if err != nil {
		t.Fatal(err)
	}
	n := bytes.Count(page, []byte("<")) - bytes.Count(page, []byte("</"))
	t.Logf("%d elements, %d kB", n, len(page)>>10)
	if n > most*elements || n < most*52*2 {
		t.Errorf("the page of %d municipalities has %d elements", most, n)
	}
	if len(page) > most*size {
		t.Errorf("the page of %d municipalities has %d bytes", most, len(page))
	}
}
