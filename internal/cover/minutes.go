package cover

import (
	"sort"
	"strconv"

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
	key := c.key(s.e) + "+" + strconv.Itoa(c.base) + windowKey(s.e, w)
	if have := s.waits[key]; have != nil {
		return have
	}
	m := s.sweep(c, w)
	s.waits[key] = m
	return m
}

func (s *scenario) sweep(c chain, w hours.Interval) *Minutes {
	if w.Minutes() == 0 {
		return &Minutes{Never, Never, Never, w.Start}
	}
	calls := s.calls(c, s.e.free)
	s.e.free = calls
	base := hours.Instant(c.base)
	list := s.stretches(c, calls, hours.Interval{Start: w.Start + base, End: w.End + base})
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
	next := make([]int, 2*len(calls)) // where each set's next interval stands
	var list []stretch
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

// laterDays are how far the time after is worked out: first a month, and only when nobody answers then, a year.
var laterDays = [...]hours.Day{31, 376}

// beyond finds the first answer at or after an instant near the end of what is worked out, up to a year on.
func (s *scenario) beyond(c chain, from hours.Instant) (at hours.Instant, answer int, ok bool) {
	at, who := s.opening(c, from)
	if who == nil {
		return 0, 0, false
	}
	return at, who.answer, true
}

// firstOpen is the first call of the chain that is answered at or after an instant.
func (s *scenario) firstOpen(c chain, from hours.Instant) (at hours.Instant, who *Who, ok bool) {
	for _, call := range s.calls(c, nil) {
		if t, found := call.open.Next(from); found && (!ok || t < at) {
			at, who, ok = t, s.e.who[call.who], true
		}
	}
	return at, who, ok
}

// laterBy is the same scenario in the days after what is worked out.
func (s *scenario) laterBy(level int, days hours.Day) *scenario {
	if s.later[level] != nil {
		return s.later[level]
	}
	e := s.e
	if e.later[level] == nil {
		l := engineFor(e.plan, e.options, e.to, e.to+days)
		for _, w := range e.who {
			i := l.find(w.ID) // national lines in the same order
			l.settle(i)
		}
		e.later[level] = l
	}
	later := e.later[level].absences(s.absent)
	if s.gone != nil || s.number != "" {
		later = later.without(s.gone, s.number)
	}
	s.later[level] = later
	return later
}

// shift is a chain of another engine for the same plan, with the masks of this one's time.
func (e *engine) shift(c chain, from *engine) chain {
	out := c
	out.entries = make([]entry, len(c.entries))
	for k, en := range c.entries {
		en.who = e.find(from.who[en.who].ID)
		if en.mask != 0 {
			en.time = e.maskTime(en.mask)
		}
		out.entries[k] = en
	}
	return out
}

// maskTime rebuilds what a mask means in this engine's time.
func (e *engine) maskTime(id int) hours.Set {
	step := 0
	if id >= 1<<16 {
		id, step = id>>8, id&255
	}
	path := e.plan.EscalationPaths[id>>8-1]
	m := e.masks(path)
	switch {
	case id&255 == 1:
		return m.inside
	case id&255 == 2:
		return m.outside
	}
	time := hours.Set{e.window()}
	if m.inside != nil {
		time = m.inside
	}
	if step > 0 {
		time = time.Intersect(hours.Set{period(path.Steps[step-1].Common)})
	}
	return time
}
