package cover

import (
	"encoding/binary"
	"slices"
	"strings"

	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// chain is whom a route rings, in order.
type chain struct {
	entries []entry
	base    int  // minutes that the steps before the call take
	staged  bool // its calling step changes in the course of the period
	group   group
}

// entry is one call of a chain.
type entry struct {
	who  int
	mask int       // 0 = always; else the identity of within, so that equal chains can be told
	time hours.Set // when this call is made, when mask is not 0
}

// place is the point of view from which steps and actor words are read.
type place struct {
	department *plan.Department
	path       *plan.EscalationPath
	group      group
}

// maxChain stops chains that no plan means.
const maxChain = 200

// linker collects the calls of a chain.
type linker struct {
	e       *engine
	place   place
	area    string // of the citizen; "" until a step asks for it
	areas   []string
	visited map[*plan.Step]bool
	out     []int
}

// callingStep returns the step whose cover is the route's: the first that rings somebody who acts; and the calls for
// advice before it. A step that rings nobody at all counts, so that a broken first step is not hidden by a later one.
func (e *engine) callingStep(pl place) (step *plan.Step, advice []*plan.Step) {
	var fallback *plan.Step
	for _, s := range pl.path.Steps {
		if !s.Calls() {
			continue
		}
		if !e.onlyAdvice(pl, s) {
			return s, advice
		}
		if fallback == nil && e.chainActs(pl, s) {
			fallback = s
		}
		advice = append(advice, s)
	}
	if fallback != nil {
		return fallback, advice[:slices.Index(advice, fallback)]
	}
	return nil, advice
}

// onlyAdvice says that everybody the step itself rings is known, and none of them acts. The citizen and the one who
// found out are nobody to ring for help.
func (e *engine) onlyAdvice(pl place, s *plan.Step) bool {
	met := false
	for _, word := range s.Call {
		if word == "citizen" || word == "first_to_know" {
			met = true
			continue
		}
		i := e.resolve(pl, word)
		if i < 0 || e.who[i].Acts {
			return false
		}
		met = true
	}
	if s.Convene != "" {
		i := e.groupContact(s.Convene)
		if i < 0 || e.who[i].Acts {
			return false
		}
		met = true
	}
	return met
}

// chainActs says that somebody in the step's chain acts.
func (e *engine) chainActs(pl place, s *plan.Step) bool {
	l := &linker{e: e, place: pl, visited: map[*plan.Step]bool{}}
	l.step(s)
	return slices.ContainsFunc(l.out, func(i int) bool { return e.who[i].Acts })
}

func (e *engine) groupContact(id string) int {
	if g := e.plan.Group(id); g != nil {
		return e.find(g.Contact)
	}
	return -1
}

// resolve finds whom a word rings: a contact, a national line, or an actor word in the route's own department.
func (e *engine) resolve(pl place, word string) int {
	d := pl.department
	leader := func(n int) int {
		if d != nil && n < len(d.Leaders) {
			return e.find(d.Leaders[n])
		}
		return -1
	}
	switch word {
	case "leader_where_it_arose":
		return leader(0)
	case "next_leader":
		return leader(1)
	case "key_person":
		if d != nil && d.KeyPerson != "" {
			return e.find(d.KeyPerson)
		}
		return -1
	case "citizen", "first_to_know":
		return -1
	}
	return e.find(word)
}

// step adds the calls of a step, and then what it says about nobody answering. A step met before adds nothing.
func (l *linker) step(s *plan.Step) {
	if s == nil || l.visited[s] || len(l.out) > maxChain {
		return
	}
	l.visited[s] = true
	byArea := s.CallMode == "by_area"
	for _, word := range s.Call {
		i := l.e.resolve(l.place, word)
		if i < 0 {
			continue
		}
		if byArea {
			if area := areaOf(l.e.who[i]); area != "" {
				if !slices.Contains(l.areas, area) {
					l.areas = append(l.areas, area)
				}
				if area != l.area {
					continue
				}
			}
		}
		l.out = append(l.out, i)
	}
	if s.Convene != "" {
		if i := l.e.groupContact(s.Convene); i >= 0 {
			l.out = append(l.out, i)
		}
	}
	l.unreachable(s)
}

func (l *linker) unreachable(s *plan.Step) {
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
			l.step(next)
		}
		return
	}
	if i := l.e.resolve(l.place, ref); i >= 0 {
		l.out = append(l.out, i)
	}
}

func areaOf(w *Who) string {
	if w.Contact == nil {
		return ""
	}
	return w.Contact.Area
}

// routeChain is the chain of the route's calling step in the path's hours, and of outside_hours outside them. Steps that
// hold for a part of the period only hand over to the next calling step.
func (e *engine) routeChain(pl place, w hours.Interval, s *scenario) chain {
	stages := e.stages(pl, w)
	return e.worstArea(pl, w, s, func(l *linker) chain {
		c := chain{group: pl.group, staged: len(stages) > 1}
		for k, stage := range stages {
			if k == 0 {
				c.base = e.baseOf(pl, stage.step)
			}
			l.visited, l.out = map[*plan.Step]bool{}, nil
			l.step(stage.step)
			c.entries = append(c.entries, e.masked(pl, l.out, stage, k)...)
		}
		return e.withOutside(pl, l, c)
	})
}

// stepChain is the chain of one calling step by itself.
func (e *engine) stepChain(pl place, step *plan.Step, w hours.Interval, s *scenario) chain {
	return e.worstArea(pl, w, s, func(l *linker) chain {
		l.visited, l.out = map[*plan.Step]bool{}, nil
		l.step(step)
		active := stage{step: step}
		if p := period(step.Common); p.Start > e.window().Start || p.End < e.window().End {
			active.limited, active.time = true, hours.Set{e.window()}.Within(intersect(p, e.window()))
		}
		c := chain{group: pl.group, entries: e.masked(pl, l.out, active, 0)}
		return e.withOutside(pl, l, c)
	})
}

// stage is a calling step with the time in which it is the route's.
type stage struct {
	step    *plan.Step
	limited bool
	time    hours.Set
}

// stages are the calling steps of the route one after the other. Nearly always there is one, without limit.
func (e *engine) stages(pl place, w hours.Interval) []stage {
	first, _ := e.callingStep(pl)
	if first == nil {
		return nil
	}
	all := e.window()
	left := hours.Set{all}
	var out []stage
	begun := false
	for _, s := range pl.path.Steps {
		if begun = begun || s == first; !begun || !s.Calls() || (s != first && e.onlyAdvice(pl, s)) {
			continue
		}
		p := intersect(period(s.Common), all)
		if p == all {
			if len(out) == 0 {
				return []stage{{step: s}}
			}
			return append(out, stage{s, true, left})
		}
		if part := left.Intersect(hours.Set{p}); len(part) > 0 {
			out = append(out, stage{s, true, part})
			left = left.Subtract(part)
		}
	}
	return out
}

// masked limits calls to the path's hours and the stage's time.
func (e *engine) masked(pl place, calls []int, st stage, number int) []entry {
	m := e.masks(pl.path)
	time, id := m.inside, 0
	if time != nil {
		id = e.maskID(pl.path, 1)
	}
	if st.limited {
		if time == nil {
			time = st.time
		} else {
			time = time.Intersect(st.time)
		}
		id = e.maskID(pl.path, 3+number) // stages are rare; an identity of their own costs only sharing
		if st.step != nil {
			id = id<<8 | e.stepNumber(st.step)
		}
	}
	entries := make([]entry, len(calls))
	for k, i := range calls {
		entries[k] = entry{i, id, time}
	}
	return entries
}

func (e *engine) maskID(path *plan.EscalationPath, n int) int {
	return (slices.Index(e.plan.EscalationPaths, path)+1)<<8 | n
}

func (e *engine) stepNumber(s *plan.Step) int {
	if s.Of == nil {
		return 0
	}
	return slices.Index(s.Of.Steps, s) + 1
}

// withOutside adds whom the path's outside_hours rings: a contact, a national line, or a path's first calling step.
func (e *engine) withOutside(pl place, l *linker, c chain) chain {
	m := e.masks(pl.path)
	if m.inside == nil || pl.path.OutsideHours == "" {
		return c
	}
	l.visited, l.out = map[*plan.Step]bool{}, nil
	if other := e.plan.PathByID(pl.path.OutsideHours); other != nil {
		step, _ := e.callingStep(place{pl.department, other, pl.group})
		l.step(step)
	} else if i := e.find(pl.path.OutsideHours); i >= 0 {
		l.out = append(l.out, i)
	}
	id := e.maskID(pl.path, 2)
	for _, i := range l.out {
		c.entries = append(c.entries, entry{i, id, m.outside})
	}
	return c
}

// worstArea builds the chain for each of the areas that its steps tell apart, and returns the one with fewest covered
// hours. Without areas there is one chain.
func (e *engine) worstArea(pl place, w hours.Interval, s *scenario, build func(*linker) chain) chain {
	l := &linker{e: e, place: pl}
	worst := build(l)
	if len(l.areas) == 0 {
		return worst
	}
	fewest := -1
	areas := slices.Clone(l.areas)
	slices.SortFunc(areas, strings.Compare)
	for _, area := range areas {
		l := &linker{e: e, place: pl, area: area}
		c := build(l)
		cover := s.cover(c, w)
		if n := cover.Covered.Total()*4 + cover.HandedOver.Total(); fewest < 0 || n < fewest {
			worst, fewest = c, n
		}
	}
	return worst
}

// baseOf is what the steps before the calling step cost: their deadline, when it is a clock time. Calls for advice cost
// nothing.
func (e *engine) baseOf(pl place, step *plan.Step) int {
	sum := 0
	for _, s := range pl.path.Steps {
		if s == step {
			break
		}
		if minutes, ok := s.Within.Clock(); ok && !s.Calls() {
			sum += minutes
		}
	}
	return min(sum, yearMinutes)
}

// counts says whether the entry is somebody who acts for the group.
func (c chain) counts(w *Who) bool { return w.Acts && w.groups&c.group != 0 }

// key tells chains apart that can have different cover.
func (c chain) key(e *engine) string {
	b := make([]byte, 0, 8*len(c.entries))
	for _, en := range c.entries {
		if c.counts(e.who[en.who]) {
			b = binary.AppendUvarint(b, uint64(en.who))
			b = binary.AppendUvarint(b, uint64(en.mask))
		}
	}
	return string(b)
}

// assumptions are the Danish sentences that the chain's figures rest on.
func (e *engine) assumptions(c chain) (out []string) {
	for _, en := range c.entries {
		w := e.who[en.who]
		if !c.counts(w) {
			continue
		}
		for ; w != nil; w = w.Via {
			if w.Line != nil && w.Line.Assumption != "" {
				out = appendNew(out, w.Line.Assumption)
			}
			if w.schedule != nil {
				for _, a := range w.schedule.Assumptions {
					out = appendNew(out, w.Name+": "+a)
				}
			}
		}
	}
	return out
}
