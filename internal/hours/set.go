package hours

import "sort"

// Interval is the half-open stretch of time [Start, End).
type Interval struct{ Start, End Instant }

// Minutes returns the length of the interval.
func (i Interval) Minutes() int { return int(i.End - i.Start) }

// Set is a set of points in time: sorted intervals that neither overlap nor touch. The zero value is empty.
// Operations return new sets and never change their operands, so that sets may be shared; the Append forms
// write into a slice that the caller owns and reuses.
type Set []Interval

// Total returns the minutes in the set.
func (s Set) Total() int {
	n := 0
	for _, i := range s {
		n += i.Minutes()
	}
	return n
}

// Longest returns the longest interval, the earliest of equals. It is empty for an empty set.
func (s Set) Longest() Interval {
	var best Interval
	for _, i := range s {
		if i.Minutes() > best.Minutes() {
			best = i
		}
	}
	return best
}

// Contains says whether the instant is in the set.
func (s Set) Contains(t Instant) bool {
	k := s.after(t)
	return k < len(s) && s[k].Start <= t
}

// Next returns the first instant at or after t that is in the set.
func (s Set) Next(t Instant) (Instant, bool) {
	k := s.after(t)
	if k == len(s) {
		return 0, false
	}
	return max(t, s[k].Start), true
}

// after returns the index of the first interval that ends after t.
func (s Set) after(t Instant) int {
	return sort.Search(len(s), func(i int) bool { return s[i].End > t })
}

// Within returns the part of the set inside the window. It shares memory when nothing has to be cut.
func (s Set) Within(w Interval) Set {
	lo := s.after(w.Start)
	hi := lo
	for hi < len(s) && s[hi].Start < w.End {
		hi++
	}
	part := s[lo:hi:hi]
	if len(part) == 0 || (part[0].Start >= w.Start && part[len(part)-1].End <= w.End) {
		return part
	}
	return part.Intersect(Set{w})
}

// Union returns the points in either set.
func (s Set) Union(o Set) Set {
	switch {
	case len(s) == 0:
		return o
	case len(o) == 0:
		return s
	}
	return AppendUnion(make(Set, 0, len(s)+len(o)), s, o)
}

// AppendUnion appends the union of a and b to dst, which must end before both of them begin.
func AppendUnion(dst, a, b Set) Set {
	for len(a) > 0 || len(b) > 0 {
		if len(b) == 0 || (len(a) > 0 && a[0].Start <= b[0].Start) {
			dst = dst.append(a[0])
			a = a[1:]
			continue
		}
		dst = dst.append(b[0])
		b = b[1:]
	}
	return dst
}

// append adds an interval that begins no earlier than the last one, and joins the two when they meet.
func (s Set) append(i Interval) Set {
	if i.Start >= i.End {
		return s
	}
	if n := len(s); n > 0 && s[n-1].End >= i.Start {
		s[n-1].End = max(s[n-1].End, i.End)
		return s
	}
	return append(s, i)
}

// Intersect returns the points in both sets.
func (s Set) Intersect(o Set) Set {
	if len(s) == 0 || len(o) == 0 {
		return nil
	}
	return AppendIntersect(make(Set, 0, max(len(s), len(o))), s, o)
}

// AppendIntersect appends the points in both a and b to dst.
func AppendIntersect(dst, a, b Set) Set {
	for len(a) > 0 && len(b) > 0 {
		if start, end := max(a[0].Start, b[0].Start), min(a[0].End, b[0].End); start < end {
			dst = append(dst, Interval{start, end})
		}
		if a[0].End <= b[0].End {
			a = a[1:]
		} else {
			b = b[1:]
		}
	}
	return dst
}

// Subtract returns the points in s that are not in o.
func (s Set) Subtract(o Set) Set {
	if len(s) == 0 || len(o) == 0 {
		return s
	}
	return AppendSubtract(make(Set, 0, len(s)+1), s, o)
}

// AppendSubtract appends the points of a that are not in b to dst.
func AppendSubtract(dst, a, b Set) Set {
	for _, i := range a {
		for len(b) > 0 && b[0].End <= i.Start {
			b = b[1:]
		}
		for k := 0; k < len(b) && b[k].Start < i.End; k++ {
			if b[k].Start > i.Start {
				dst = append(dst, Interval{i.Start, b[k].Start})
			}
			i.Start = max(i.Start, b[k].End)
		}
		if i.Start < i.End {
			dst = append(dst, i)
		}
	}
	return dst
}

// Complement returns the points of the window that are not in the set.
func (s Set) Complement(w Interval) Set {
	if w.Start >= w.End {
		return nil
	}
	return AppendSubtract(make(Set, 0, len(s)+1), Set{w}, s)
}
