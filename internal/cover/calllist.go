package cover

import (
	"encoding/binary"
	"slices"
	"strings"

	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// callTable is whom a path, or one step of it, has called, in order, and for citizens of every area. Departments and groups
// of people share it.
type callTable struct {
	number     int // tells tables apart
	view       viewpoint
	step       *plan.Step   // whose calls they are; nil for the path's own
	first      *plan.Step   // the path's calling step, at first; nil when it calls nobody
	advice     []*plan.Step // calls for advice before it
	onlyAdvice bool         // the step calls only people who advise
	before     int          // minutes that the steps before the call take
	changes    bool         // its calling step changes in the course of the period
	dated      bool         // what leads to its calls has dates or hours, so that it may be another one later

	calls []call
	areas []string // that the steps tell apart, sorted
}

// call is one call of a table.
type call struct {
	party  *Party
	window *window
	area   string // of the citizens for whom it is made; "" for all
	leader bool   // called by an actor word: the department's own leader or key person, who acts for her staff whoever it is about
}

// same says that two calls are of the same people at the same times, for whomever.
func (c call) same(o call) bool { return c.party == o.party && c.window.id == o.window.id }

// callList is a table as one citizen meets it: somebody of a group of people and of some ages, in an area.
type callList struct {
	table *callTable
	group group
	ages  plan.Ages
	area  string // "" when no step asks for it
}

// lists are the table's lists for a group of some ages, one for each of the areas that its steps tell apart.
func (t *callTable) lists(g group, ages plan.Ages) []callList {
	if len(t.areas) == 0 {
		return []callList{{table: t, group: g, ages: ages}}
	}
	out := make([]callList, len(t.areas))
	for k, area := range t.areas {
		out[k] = callList{t, g, ages, area}
	}
	return out
}

// calls are those of the list's area, in order.
func (l callList) calls() []call {
	if len(l.table.areas) == 0 {
		return l.table.calls
	}
	var out []call
	for _, c := range l.table.calls {
		if c.area != "" && c.area != l.area {
			continue
		}
		if i := slices.IndexFunc(out, c.same); i >= 0 {
			out[i].leader = out[i].leader || c.leader // called for her area first, and as the department's leader after
		} else {
			out = append(out, c)
		}
	}
	return out
}

// counts says whether a call is of somebody who acts for the list's group.
func (l callList) counts(c call) bool {
	return c.party.Acts && (c.leader || c.party.serves(l.group, l.ages))
}

// helps says whether somebody acts for the list's group, whoever calls.
func (l callList) helps(party *Party) bool { return l.counts(call{party: party}) }

// key tells lists apart that can have different cover in a scenario. Two that call the same people differ when a deputy who stands in
// for somebody lost is there for the citizens of the one and not of the other.
func (s *scenario) key(l callList) []byte {
	b := make([]byte, 0, 64)
	for _, c := range l.calls() {
		if !l.counts(c) {
			continue
		}
		b = binary.AppendUvarint(b, uint64(c.party.index))
		b = binary.AppendUvarint(b, uint64(c.window.id))
		if !s.isLost(c.party) {
			continue
		}
		for _, deputy := range c.party.deputies {
			if l.counts(call{party: deputy, leader: c.leader}) {
				b = append(binary.AppendUvarint(b, uint64(deputy.index)), '+')
			} else {
				b = append(b, '-')
			}
		}
	}
	return b
}

// lastingKey is key for what looks past the period: there, lists that call the same people now may differ.
func (s *scenario) lastingKey(l callList) []byte {
	b := binary.AppendUvarint(s.key(l), uint64(l.table.before))
	if !l.table.dated {
		return b
	}
	b = binary.AppendUvarint(append(b, 0), uint64(l.table.number))
	b = append(binary.AppendUvarint(b, uint64(l.ages.From)), byte(l.group), 0)
	return append(b, l.area...)
}

// tableKey is what a table depends on.
type tableKey struct {
	view viewpoint
	step *plan.Step
}

// pathTable is whom a path has called in its hours, and outside them.
func (m *model) pathTable(view viewpoint) *callTable {
	key := tableKey{view: view}
	if have := m.tables[key]; have != nil {
		return have
	}
	t := &callTable{view: view}
	t.first, t.advice = m.callingStep(view)
	turns := m.turns(view, t.first)
	if len(turns) > 0 {
		t.first = turns[0].step // the first of all may be over before the period begins
	}
	if t.first != nil {
		t.before = minutesBefore(view, t.first)
	}
	t.changes = len(turns) > 1
	return m.fill(key, t, turns)
}

// stepTable is whom one step of a path has called in the path's hours, and whom the path has called outside them.
func (m *model) stepTable(view viewpoint, step *plan.Step) *callTable {
	key := tableKey{view, step}
	if have := m.tables[key]; have != nil {
		return have
	}
	t := &callTable{view: view, step: step, onlyAdvice: m.onlyAdvice(view, step)}
	return m.fill(key, t, m.alone(step))
}

// fill adds the calls of a table's turns and of outside_hours, and remembers it.
func (m *model) fill(key tableKey, t *callTable, turns []turn) *callTable {
	path := t.view.path
	b := &listBuilder{model: m, table: t}
	inside := m.pathWindowsOf(path).inside
	for _, turn := range turns {
		w := inside
		if turn.limited {
			w = m.windowOf(inside.limit(turn.time))
		}
		b.turn(w)
		b.appendStep(turn.step, always)
	}
	if limited(path) && path.OutsideHours != "" {
		b.turn(m.pathWindowsOf(path).outside)
		b.appendOutside(path.OutsideHours)
	}
	t.dated = t.dated || limited(path) || slices.ContainsFunc(path.Steps, func(s *plan.Step) bool { return period(s.Common) != always })
	slices.SortFunc(t.areas, strings.Compare)
	t.number = len(m.tables)
	m.tables[key] = t
	return t
}

// maxCalls stops lists that no plan means.
const maxCalls = 200

// listBuilder appends the calls of a table.
type listBuilder struct {
	model   *model
	table   *callTable
	window  *window // of the turn
	visited []*plan.Step
	seen    []bool           // calls of this turn without dates: by party, for all and for the party's own area only
	dated   map[callKey]bool // those with dates
	all     int              // calls for all areas, in this turn
	areas   int              // calls for one area only
}

type callKey struct {
	party, window int
	local         bool // for the party's own area only
}

// met says that a call was made before in this turn, and remembers it.
func (b *listBuilder) met(c call) bool {
	if c.window == b.window {
		k := 2 * c.party.index
		if c.area != "" {
			k++
		}
		met := b.seen[k]
		b.seen[k] = true
		return met
	}
	key := callKey{c.party.index, c.window.id, c.area != ""}
	met := b.dated[key]
	b.dated[key] = true
	return met
}

// turn begins a stretch of calls that share a window. In each turn a step is visited once, and everybody is called once.
func (b *listBuilder) turn(w *window) {
	b.window, b.all, b.areas, b.visited = w, 0, 0, b.visited[:0]
	b.seen, b.dated = make([]bool, 2*len(b.model.parties)), map[callKey]bool{}
}

// append adds a call in the dates of what leads to it. Calling the same people again at the same times adds nothing.
func (b *listBuilder) append(party *Party, word, area string, held hours.Interval) {
	if party == nil {
		return
	}
	t := b.table
	t.dated = t.dated || held != always
	c := call{party, b.model.within(b.window, held), area, isRole(word)}
	switch {
	case b.met(c):
		for k := range t.calls {
			if !c.leader {
				break // looked through for each call met again, the list would cost its square
			}
			t.calls[k].leader = t.calls[k].leader || t.calls[k].same(c)
		}
		return
	case area == "":
		b.all++
	default:
		if b.areas++; !slices.Contains(t.areas, area) {
			t.areas = append(t.areas, area)
		}
	}
	t.calls = append(t.calls, c)
}

// appendStep adds the calls of a step, and then what it says about nobody answering, step after step. One met before adds
// nothing.
func (b *listBuilder) appendStep(step *plan.Step, held hours.Interval) {
	for step != nil && !slices.Contains(b.visited, step) && b.all <= maxCalls && b.areas <= 20*maxCalls {
		b.visited = append(b.visited, step)
		b.table.dated = b.table.dated || held != always
		for _, word := range step.Call {
			if party := b.model.resolve(b.table.view, word); party != nil {
				b.append(party, word, areaOf(step, party), held)
			}
		}
		if group := b.model.plan.Group(step.Convene); group != nil {
			b.append(b.model.byID[group.Contact], "", "", intersect(held, period(group.Common)))
		}
		step, held = b.unreachable(step, held)
	}
}

// areaOf is the area that a step calls somebody for. Who has no area of their own is called for all.
func areaOf(step *plan.Step, party *Party) string {
	if step.CallMode != plan.CallModeByArea || party.Contact == nil {
		return ""
	}
	return party.Contact.Area
}

// unreachable follows if_unreachable: it returns the step that is next, or adds the one to call.
func (b *listBuilder) unreachable(step *plan.Step, held hours.Interval) (*plan.Step, hours.Interval) {
	if step.IfUnreachable == "" {
		return nil, held
	}
	path := step.Of
	if path == nil {
		path = b.table.view.path
	}
	next := b.model.plan.Step(path, step.IfUnreachable)
	if next == nil {
		b.append(b.model.resolve(b.table.view, step.IfUnreachable), step.IfUnreachable, "", held)
		return nil, held
	}
	if !next.Calls() || !b.table.view.meets(next) {
		return nil, held
	}
	held = intersect(held, period(next.Common))
	if next.Of != nil && next.Of != path {
		held = intersect(held, period(next.Of.Common))
	}
	return next, held
}

// appendOutside adds whom outside_hours calls: a contact, a national line, or a path's first calling step.
func (b *listBuilder) appendOutside(ref string) {
	m := b.model
	other := m.plan.PathByID(ref)
	if other == nil {
		b.append(m.byID[ref], ref, "", always)
		return
	}
	view := b.table.view
	if view.ages.OK && !other.Ages.Holds(view.ages) {
		return
	}
	view.path = other
	if step, _ := m.callingStep(view); step != nil {
		b.appendStep(step, intersect(period(other.Common), period(step.Common)))
	}
}
