package cover

import (
	"cmp"
	"encoding/binary"
	"slices"

	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// This file makes covers of call lists, and finds the citizens with the least.

// cover works out a list's cover of a window.
func (s *scenario) cover(list callList, w hours.Interval) *Cover {
	key := s.model.windowed(s.key(list), w)
	if have := s.covers[string(key)]; have != nil {
		return have
	}
	u := &s.model.scratch.whole
	u.clear()
	s.add(u, list, list.calls())
	acts, emergency := slices.Clone(u.acts.set.Within(w)), slices.Clone(u.emergency.set.Within(w))
	cover := &Cover{Covered: acts, HandedOver: emergency.Subtract(acts)}
	cover.Gaps = acts.Union(emergency).Complement(w)
	s.covers[string(key)] = cover
	return cover
}

// add adds when the calls of a list are answered: by somebody who acts, and by 112 and 114 themselves.
func (s *scenario) add(u *union, list callList, calls []call) {
	s.model.scratch.answers = s.answers(s.model.scratch.answers[:0], list, calls)
	for _, a := range s.model.scratch.answers {
		if a.party.emergency {
			u.emergency.add(a.open)
		} else {
			u.acts.add(a.open)
		}
	}
}

// worstKey is what the list with the least cover depends on.
type worstKey struct {
	table  *callTable
	group  group
	ages   plan.Ages
	window hours.Interval
}

type worstCover struct {
	list  callList
	cover *Cover
}

// worst returns the list with the fewest covered hours, and of those with as many the one with the fewest handed over; and its cover.
func (s *scenario) worst(lists []callList, w hours.Interval) (worst callList, cover *Cover) {
	for len(lists) > 0 {
		n := 1
		for n < len(lists) && lists[n].table == lists[0].table && lists[n].ages == lists[0].ages {
			n++
		}
		list, of := s.worstArea(lists[:n], w)
		if lists = lists[n:]; cover == nil || of.less(cover) {
			worst, cover = list, of
		}
	}
	return worst, cover
}

// less says that fewer hours are covered, or of as many fewer handed over.
func (c *Cover) less(than *Cover) bool {
	return cmp.Or(cmp.Compare(c.Covered.Total(), than.Covered.Total()), cmp.Compare(c.HandedOver.Total(), than.HandedOver.Total())) < 0
}

// worstArea is the worst of the lists of one table and of some ages, which only areas tell apart.
func (s *scenario) worstArea(lists []callList, w hours.Interval) (callList, *Cover) {
	first := lists[0]
	if len(lists) == 1 {
		return first, s.cover(first, w)
	}
	key := worstKey{first.table, first.group, first.ages, w}
	have, ok := s.worsts[key]
	if !ok {
		have.list = s.leastCovered(lists, w)
		have.cover = s.cover(have.list, w)
		s.worsts[key] = have
	}
	return have.list, have.cover
}

// leastCovered works out what is common to all areas once, and then for each list only what its own area adds.
func (s *scenario) leastCovered(lists []callList, w hours.Interval) callList {
	table := lists[0].table
	common, whole := &s.model.scratch.common, &s.model.scratch.whole
	common.clear()
	local := make(map[string][]call, len(lists))
	for _, c := range table.calls {
		local[c.area] = append(local[c.area], c)
	}
	s.add(common, lists[0], local[""])
	var worst callList
	var fewest [2]int // minutes covered and handed over
	for k, list := range lists {
		whole.copy(common)
		s.add(whole, list, local[list.area])
		acts := whole.acts.set.Within(w)
		have := [2]int{acts.Total(), whole.emergency.set.Within(w).Subtract(acts).Total()}
		if k == 0 || cmp.Or(cmp.Compare(have[0], fewest[0]), cmp.Compare(have[1], fewest[1])) < 0 {
			worst, fewest = list, have
		}
	}
	return worst
}

// union is when somebody answers, built up call by call in memory that is used again.
type union struct{ acts, emergency growingSet }

func (u *union) clear() { u.acts.set, u.emergency.set = u.acts.set[:0], u.emergency.set[:0] }

func (u *union) copy(o *union) {
	u.acts.set = append(u.acts.set[:0], o.acts.set...)
	u.emergency.set = append(u.emergency.set[:0], o.emergency.set...)
}

type growingSet struct{ set, spare hours.Set }

func (g *growingSet) add(set hours.Set) {
	if len(set) > 0 {
		g.set, g.spare = hours.AppendUnion(g.spare[:0], g.set, set), g.set
	}
}

// windowed appends what tells windows apart to a key; nothing for the usual one, the whole period.
func (m *model) windowed(key []byte, w hours.Interval) []byte {
	if w.Start == m.options.From.Start() && w.End == m.options.To.Start() {
		return key
	}
	key = binary.LittleEndian.AppendUint64(append(key, '/'), uint64(w.Start))
	return binary.LittleEndian.AppendUint64(key, uint64(w.End))
}
