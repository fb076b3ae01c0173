package testscale

import (
	"fmt"
	"testing"
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
