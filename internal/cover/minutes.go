package cover

import (
	"slices"
	"sort"

	"beredskab/internal/hours"
)

// Minutes is how long it takes from discovery to a human, over a period. A value is [Never] when nobody answers
// within a year.
type Minutes struct {
	Best, Typical, Worst int           // Typical is the time-weighted median
	WorstAt              hours.Instant // the first moment of discovery at which it takes the longest
}

// stretch is a run of moments of discovery: a constant wait, or one that falls by a minute a minute.
type stretch struct {
	start, end hours.Instant // of the call
	cost       int           // at start
	falls      bool
}

// minutes walks the chain from every moment of the window.
func (s *scenario) minutes(c chain, w hours.Interval) *Minutes {
	key := s.e.windowed(c.lasting(s.e), w)
	if have := s.waits[string(key)]; have != nil {
		return have
	}
	m := s.sweep(c, w)
	s.waits[string(key)] = m
	return m
}

func (s *scenario) sweep(c chain, w hours.Interval) *Minutes {
	if w.Minutes() == 0 {
		return &Minutes{Never, Never, Never, w.Start}
	}
	room := &s.e.room
	room.calls = s.calls(c, room.calls)
	base := hours.Instant(c.base)
	list := s.stretches(c, room.calls, hours.Interval{Start: w.Start + base, End: w.End + base})
	m := summary(list, w.Minutes())
	if m.Best != Never {
		m.Best += c.base
	}
	if m.Typical != Never {
		m.Typical += c.base
	}
	if m.Worst != Never {
		m.Worst += c.base
	}
	m.WorstAt -= base
	return m
}

// stretches sweeps over the moments at which somebody begins or ends to answer. Between two of them nothing changes.
func (s *scenario) stretches(c chain, calls []span, w hours.Interval) []stretch {
	room := &s.e.room
	room.next = slices.Grow(room.next[:0], 2*len(calls))
	next := room.next[:2*len(calls)] // where each set's next interval stands
	clear(next)
	list := room.stretches[:0]
	waiting := 0 // index of the first stretch that waits for an opening
	for now := w.Start; now < w.End; {
		until := w.End
		penalty, answer := 0, Never
		for k := range calls {
			open := passed(calls[k].open, &next[2*k], now, &until)
			missed := passed(calls[k].missed, &next[2*k+1], now, &until)
			if answer != Never {
				continue
			}
			if open {
				answer = s.e.who[calls[k].who].answer
			} else if missed {
				penalty += LostMinutes
			}
		}
		if answer == Never {
			list = append(list, stretch{now, until, penalty, true})
		} else {
			for ; waiting < len(list); waiting++ {
				list[waiting].cost += int(now-list[waiting].start) + answer
			}
			list = append(list, stretch{now, until, penalty + answer, false})
			waiting = len(list)
		}
		now = until
	}
	if waiting < len(list) {
		at, answer, ok := s.beyond(c, w.End)
		for k := waiting; k < len(list); k++ {
			if !ok {
				list[k].cost = Never
				continue
			}
			list[k].cost += int(at-list[k].start) + answer
		}
	}
	room.stretches = list
	return list
}

// passed says whether the set holds now, and moves until back to the set's next change.
func passed(set hours.Set, next *int, now hours.Instant, until *hours.Instant) bool {
	k := *next
	for k < len(set) && set[k].End <= now {
		k++
	}
	*next = k
	if k == len(set) {
		return false
	}
	if set[k].Start <= now {
		*until = min(*until, set[k].End)
		return true
	}
	*until = min(*until, set[k].Start)
	return false
}

// summary finds the best, the median and the worst of the stretches. A wait of more than a year is never.
func summary(list []stretch, total int) *Minutes {
	m := &Minutes{Best: Never, Typical: Never, Worst: 0}
	most := 0
	for k := range list {
		st := &list[k]
		length := int(st.end - st.start)
		if st.cost == Never || st.falls && st.cost > yearMinutes {
			if m.Worst != Never {
				m.Worst, m.WorstAt = Never, st.start
			}
			if st.cost == Never {
				continue
			}
		}
		low := st.low(length)
		if low > yearMinutes && st.falls {
			continue
		}
		most = max(most, min(st.cost, 2*yearMinutes))
		if m.Best == Never || low < m.Best {
			m.Best = low
		}
		if m.Worst != Never && (st.cost > m.Worst || m.Best == low && k == 0) {
			m.Worst, m.WorstAt = st.cost, st.start
		}
	}
	half := (total + 1) / 2
	upTo := func(v int) int {
		n := 0
		for k := range list {
			n += list[k].upTo(v)
		}
		return n
	}
	if upTo(most) >= half {
		m.Typical = sort.Search(most, func(v int) bool { return upTo(v) >= half })
	}
	return m
}

// low is the least wait in the stretch.
func (s *stretch) low(length int) int {
	if s.falls {
		return s.cost - length + 1
	}
	return s.cost
}

// upTo counts the minutes of discovery from which it takes no more than v.
func (s *stretch) upTo(v int) int {
	length := int(s.end - s.start)
	switch {
	case s.cost == Never:
		return 0
	case !s.falls && s.cost <= v:
		return length
	case !s.falls:
		return 0
	}
	return min(max(min(v, yearMinutes)-s.low(length)+1, 0), length)
}
