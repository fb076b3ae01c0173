package hours

import (
	"testing"

	"pgregory.net/rapid"
)

const setWindow = 64

// bits holds a set as one bit per minute.
func bits(s Set) (b uint64) {
	for _, i := range s {
		for t := i.Start; t < i.End; t++ {
			b |= 1 << t
		}
	}
	return b
}

func fromBits(b uint64) (s Set) {
	for t := Instant(0); t < setWindow; t++ {
		if b&(1<<t) != 0 {
			s = s.append(Interval{t, t + 1})
		}
	}
	return s
}

func TestSetAgreesWithBits(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		// Fewer and longer stretches than random bits would give: a bit is set where two draws agree.
		draw := func(name string) uint64 {
			one, other := rapid.Uint64().Draw(t, name), rapid.Uint64().Draw(t, name)
			return one & other << rapid.IntRange(0, 3).Draw(t, "shift")
		}
		a, b := draw("a"), draw("b")
		x, y := fromBits(a), fromBits(b)
		w := Interval{Instant(rapid.IntRange(0, 40).Draw(t, "w")), 0}
		w.End = w.Start + Instant(rapid.IntRange(0, 23).Draw(t, "len"))
		window := bits(Set{w})
		for name, c := range map[string]struct {
			got  Set
			want uint64
		}{
			"union": {x.Union(y), a | b}, "intersect": {x.Intersect(y), a & b}, "subtract": {x.Subtract(y), a &^ b},
			"complement": {x.Complement(w), window &^ a}, "within": {x.Within(w), window & a},
		} {
			if bits(c.got) != c.want {
				t.Fatalf("%s of %v and %v (window %v) is %v", name, x, y, w, c.got)
			}
			for k, i := range c.got {
				if i.Start >= i.End || (k > 0 && c.got[k-1].End >= i.Start) {
					t.Fatalf("%s is not sorted and disjoint: %v", name, c.got)
				}
			}
		}
		if bits(x) != a || bits(y) != b {
			t.Fatal("an operand was changed")
		}
		for at := Instant(0); at < setWindow; at++ {
			if x.Contains(at) != (a&(1<<at) != 0) {
				t.Fatalf("%v contains %d: %v", x, at, x.Contains(at))
			}
			next, ok := x.Next(at)
			if rest := a >> at << at; ok != (rest != 0) || (ok && (rest&(1<<next) == 0 || rest&(1<<next-1) != 0)) {
				t.Fatalf("the next after %d in %v is %d, %v", at, x, next, ok)
			}
		}
	})
}
