package testscale

import (
	"fmt"
	"testing"
	"time"
)

func TestSample(t *testing.T) {
	t.Parallel()
	list := []int{0, 1, 2, 3, 4, 5, 6}
	for few, want := range map[int]string{1: "[0]", 2: "[0 3]", 7: "[0 1 2 3 4 5 6]", 9: "[0 1 2 3 4 5 6]"} {
		if full {
			want = "[0 1 2 3 4 5 6]"
		}
		if got := fmt.Sprint(Sample(list, few)); got != want {
			t.Errorf("sample of %d: %s, want %s", few, got, want)
		}
	}
	if got := Sample([]int(nil), 3); len(got) != 0 {
		t.Errorf("of nothing: %v", got)
	}
}

// recorder is a test that keeps what it is stated instead of failing.
type recorder struct {
	testing.TB
	stated int
}

func (r *recorder) Helper()               {}
func (r *recorder) Errorf(string, ...any) { r.stated++ }

func TestQuick(t *testing.T) {
	t.Parallel()
	runs := 0
	r := &recorder{}
	Quick(r, time.Hour, func() { runs++ })
	if r.stated != 0 || runs != 1 {
		t.Errorf("what is quick: %d runs, %d faults", runs, r.stated)
	}
	Quick(r, -1, func() { runs++ })
	if r.stated != 1 || runs != 4 {
		t.Errorf("what never is: %d runs, %d faults", runs-1, r.stated)
	}
}
