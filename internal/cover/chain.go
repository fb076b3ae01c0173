package cover

import (
	"encoding/binary"
	"slices"
	"strings"

	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// chain is whom a route or one of its steps rings, in order.
type chain struct {
	place   place
	step    *plan.Step // the step that it is the chain of; nil for the route's own
	area    string     // of the citizen; "" when no step asks for it
	entries []entry
	base    int  // minutes that the steps before the call take
	staged  bool // its calling step changes in the course of the period
	dated   bool // steps, a group or a path in it have dates, so that it may be another one later
}

// entry is one call of a chain.
type entry struct {
	who  int
	mask int       // 0 = always; else the identity of time, so that equal chains can be told
	time hours.Set // when this call is made, when mask is not 0
}

// place is the point of view from which steps and actor words are read.
type place struct {
	department *plan.Department
	path       *plan.EscalationPath
	group      group
}

// chains builds the chain of the route, or of one step of it, for each of the areas that its steps tell apart. Without areas
// there is one.
func (e *engine) chains(pl place, step *plan.Step) []chain {
	l := &linker{e: e, place: pl}
	c := l.chain(step)
	if len(l.areas) == 0 {
		return []chain{c}
	}
	areas := slices.Clone(l.areas)
	slices.SortFunc(areas, strings.Compare)
	out := make([]chain, len(areas))
	for k, area := range areas {
		l := &linker{e: e, place: pl, area: area}
		out[k] = l.chain(step)
	}
	return out
}

// again builds a chain of another engine for the same plan in the time of this one.
func (e *engine) again(c chain) chain {
	l := &linker{e: e, place: c.place, area: c.area}
	return l.chain(c.step)
}

// chain is the chain of the calling steps in the path's hours, and of outside_hours outside them. Without a step it is the
// route's: steps that hold for a part of the period only hand over to the next calling step.
func (l *linker) chain(step *plan.Step) chain {
	e, pl := l.e, l.place
	c := chain{place: pl, step: step, area: l.area}
	var stages []stage
	if step != nil {
		stages = e.alone(step)
	} else {
		stages = e.stages(pl)
		if len(stages) > 0 {
			c.base = baseOf(pl.path, stages[0].step)
		}
	}
	c.staged = step == nil && len(stages) > 1
	for k := range stages {
		st := &stages[k]
		l.reset()
		l.step(st.step, always)
		w := when{}
		if e.sides(pl.path).inside != nil {
			w.path = pl.path
		}
		if st.limited {
			w.stage, w.of = st.step, pl
			if step != nil {
				w.of = place{} // the step's own dates, whoever asks
			}
		}
		c.add(e, l.out, w, st.time)
	}
	l.outside(&c)
	c.dated = l.dated || slices.ContainsFunc(pl.path.Steps, func(s *plan.Step) bool { return period(s.Common) != always })
	return c
}

// outside adds whom the path's outside_hours rings: a contact, a national line, or a path's first calling step.
func (l *linker) outside(c *chain) {
	e, pl := l.e, l.place
	if e.sides(pl.path).inside == nil || pl.path.OutsideHours == "" {
		return
	}
	l.reset()
	if other := e.plan.PathByID(pl.path.OutsideHours); other != nil {
		if step, _ := e.callingStep(place{pl.department, other, pl.group}); step != nil {
			l.step(step, intersect(period(other.Common), period(step.Common)))
		}
	} else if i := e.find(pl.path.OutsideHours); i >= 0 {
		l.ring(i, always)
	}
	c.add(e, l.out, when{path: pl.path, outside: true}, nil)
}

// add appends calls, each limited to its own dates and to what w says. Time is the stage's.
func (c *chain) add(e *engine, calls []call, w when, time hours.Set) {
	if c.entries == nil {
		c.entries = make([]entry, 0, len(calls)+1)
	}
	for _, call := range calls {
		w.held = always
		if held := intersect(call.held, e.window()); held != e.window() {
			w.held = held
		}
		id, limit := e.mask(w, time)
		c.entries = append(c.entries, entry{call.who, id, limit})
	}
}

// counts says whether the entry is somebody who acts for the group.
func (c *chain) counts(w *Who) bool { return w.Acts && w.groups&c.place.group != 0 }

// key tells chains apart that can have different cover.
func (c *chain) key(e *engine) []byte {
	b := make([]byte, 0, 64)
	for _, en := range c.entries {
		if c.counts(e.who[en.who]) {
			b = binary.AppendUvarint(b, uint64(en.who))
			b = binary.AppendUvarint(b, uint64(en.mask))
		}
	}
	return b
}

// lasting is key for what looks past the period: there, chains that ring the same people now may differ.
func (c *chain) lasting(e *engine) []byte {
	b := binary.AppendUvarint(c.key(e), uint64(c.base))
	if !c.dated {
		return b
	}
	step := ""
	if c.step != nil {
		step = c.step.ID
	}
	for _, id := range [...]string{c.place.department.ID, c.place.path.ID, step, c.area} {
		b = append(append(b, 0), id...)
	}
	return append(b, byte(c.place.group))
}

// call is somebody rung, and the dates between which the steps and the group that lead there hold.
type call struct {
	who  int
	held hours.Interval
}

// linker collects the calls of a chain.
type linker struct {
	e       *engine
	place   place
	area    string // of the citizen; "" until a step asks for it
	areas   []string
	visited []*plan.Step
	dated   bool // something met has dates
	out     []call
}

// maxChain stops chains that no plan means.
const maxChain = 200

func (l *linker) reset() { l.visited, l.out = l.visited[:0], l.out[:0] }

// ring adds a call. Ringing the same people again at the same times adds nothing.
func (l *linker) ring(who int, held hours.Interval) {
	l.dated = l.dated || held != always
	if c := (call{who, held}); !slices.Contains(l.out, c) {
		l.out = append(l.out, c)
	}
}

// step adds the calls of a step, and then what it says about nobody answering. A step met before adds nothing.
func (l *linker) step(s *plan.Step, held hours.Interval) {
	if s == nil || slices.Contains(l.visited, s) || len(l.out) > maxChain {
		return
	}
	l.visited = append(l.visited, s)
	l.dated = l.dated || held != always
	for _, word := range s.Call {
		if i := l.e.resolve(l.place, word); i >= 0 && l.inArea(s, i) {
			l.ring(i, held)
		}
	}
	if g := l.e.plan.Group(s.Convene); g != nil {
		if i := l.e.find(g.Contact); i >= 0 {
			l.ring(i, intersect(held, period(g.Common)))
		}
	}
	l.unreachable(s, held)
}

// inArea says that somebody on a list by area is there for the citizen's. An empty area serves all.
func (l *linker) inArea(s *plan.Step, i int) bool {
	c := l.e.who[i].Contact
	if s.CallMode != "by_area" || c == nil || c.Area == "" {
		return true
	}
	if !slices.Contains(l.areas, c.Area) {
		l.areas = append(l.areas, c.Area)
	}
	return c.Area == l.area
}

func (l *linker) unreachable(s *plan.Step, held hours.Interval) {
	ref := s.IfUnreachable
	if ref == "" {
		return
	}
	path := s.Of
	if path == nil {
		path = l.place.path
	}
	if next := l.e.plan.Step(path, ref); next != nil {
		if next.Calls() {
			held = intersect(held, period(next.Common))
			if next.Of != nil && next.Of != path {
				held = intersect(held, period(next.Of.Common))
			}
			l.step(next, held)
		}
		return
	}
	if i := l.e.resolve(l.place, ref); i >= 0 {
		l.ring(i, held)
	}
}
