package edition

import (
	"strings"
	"testing"
)

// A code has the three corner marks that a phone looks for, and there is none for what is no address or too long for a card.
func TestCode(t *testing.T) {
	t.Parallel()
	q := codeOf("https://www.eksempelby.example/beredskab")
	if q.Size < 21 || len(q.Dark) != q.Size*q.Size {
		t.Fatalf("got a code of %d with %d modules", q.Size, len(q.Dark))
	}
	for _, corner := range [][2]int{{0, 0}, {q.Size - 7, 0}, {0, q.Size - 7}} {
		for i := range 7 {
			at := func(x, y int) bool { return q.Dark[(corner[1]+y)*q.Size+corner[0]+x] }
			if !at(i, 0) || !at(i, 6) || !at(0, i) || !at(6, i) || !at(3, 3) || at(1, 1) {
				t.Errorf("no mark in the corner %v", corner)
			}
		}
	}
	for _, none := range []string{"", "beredskab", "mailto:post@eksempelby.example", "https://" + strings.Repeat("a", 120)} {
		if codeOf(none).Size != 0 {
			t.Errorf("%q has a code", none)
		}
	}
}
