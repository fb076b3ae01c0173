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

// minutes tries the list's calls from every moment of the window.
func (s *scenario) minutes(list callList, w hours.Interval) *Minutes {
	key := s.model.windowed(s.lastingKey(list), w)
	if have := s.waits[string(key)]; have != nil {
		return have
	}
	m := s.sweep(list, w)
	s.waits[string(key)] = m
	return m
}

func (s *scenario) sweep(list callList, w hours.Interval) *Minutes {
	if w.Minutes() == 0 {
		return &Minutes{Never, Never, Never, w.Start}
	}
	scratch := &s.model.scratch
	scratch.answers = s.answers(scratch.answers[:0], list, list.calls())
	before := list.table.before
	shift := hours.Instant(before)
	stretches := s.stretches(list, scratch.answers, hours.Interval{Start: w.Start + shift, End: w.End + shift})
	m := summary(stretches, w.Minutes())
	if m.Best != Never {
		m.Best += before
	}
	if m.Typical != Never {
		m.Typical += before
	}
	if m.Worst != Never {
		m.Worst += before
	}
	m.WorstAt -= shift
	return m
}

// stretches sweeps over the moments at which somebody begins or ends to answer. Between two of them nothing changes.
func (s *scenario) stretches(list callList, answers []answer, w hours.Interval) []stretch {
	scratch := &s.model.scratch
	scratch.next = slices.Grow(scratch.next[:0], 2*len(answers))
	next := scratch.next[:2*len(answers)] // where each set's next interval stands
	clear(next)
	out := scratch.stretches[:0]
	waiting := 0 // index of the first stretch that waits for an opening
	for now := w.Start; now < w.End; {
		until := w.End
		penalty, promised := 0, Never
		for k := range answers {
			open := passed(answers[k].open, &next[2*k], now, &until)
			missed := passed(answers[k].missed, &next[2*k+1], now, &until)
			if promised != Never {
				continue
			}
			if open {
				promised = answers[k].party.answer
			} else if missed {
				penalty += LostMinutes
			}
		}
		if promised == Never {
			out = append(out, stretch{now, until, penalty, true})
		} else {
			for ; waiting < len(out); waiting++ {
				out[waiting].cost += int(now-out[waiting].start) + promised
			}
			out = append(out, stretch{now, until, penalty + promised, false})
			waiting = len(out)
		}
		now = until
	}
	if waiting < len(out) {
		at, party := s.nextAnswer(list, w.End)
		for k := waiting; k < len(out); k++ {
			if party == nil {
				out[k].cost = Never
				continue
			}
			out[k].cost += int(at-out[k].start) + party.answer
		}
	}
	scratch.stretches = out
	return out
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
