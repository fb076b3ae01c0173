package compare

import (
	"os"
	"testing"
)

// A snapshot of the first format is read for ever: its points are compared, and its hours, which are those of another year, are not.
func TestReadFirstFormat(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("testdata/format1/klintrup-workshop-1.json")
	if err != nil {
		t.Fatal(err)
	}
	s, err := ReadSnapshot(text)
	if err != nil {
		t.Fatal(err)
	}
	if s.Slug != "klintrup" || s.Date != "2026-03-19" || s.Workshop.Number != 1 || len(s.Points) != 52 || s.PointCounts()[3] != 14 {
		t.Errorf("read %s of %s, workshop %d, %d points, %d in place", s.Slug, s.Date, s.Workshop.Number, len(s.Points), s.PointCounts()[3])
	}
	if _, _, known := s.Silence(); known || s.Cover == nil {
		t.Errorf("its hours can be held against others: %v", s.Cover)
	}
}
