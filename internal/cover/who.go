package cover

import (
	"slices"

	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/register"
)

// Who is somebody that can be rung: a contact of the plan or a national line.
type Who struct {
	ID      string // "voksenvagten", "national/politi-114"
	Name    string
	Contact *plan.Contact  // nil for a national line
	Line    *register.Line // nil for a contact
	Acts    bool           // acts, and does not only advise
	Via     *Who           // whom to ring to reach this one; nil when it has a number of its own

	groups    group // whom it acts for, ages included
	emergency bool  // 112 and 114 themselves
	schedule  *hours.Schedule
	answer    int // minutes from a call to a human, those of its via included
	own       hours.Set
	reach     hours.Set // own ∩ what its via lets through, when nobody is lost
	via       int       // index, or -1
	index     int
	deputies  []int
	state     uint8 // of working out reach: 0 not begun, 1 under way, 2 done
}

// group is a set of groups of people.
type group uint8

var people = [...]string{"victim", "perpetrator", "child", "employee"}

func groupOf(person string) group {
	return 1 << slices.Index(people[:], person) & 15 // an unknown word is no group
}

// engine holds what follows from the plan alone.
type engine struct {
	plan    *plan.Plan
	cal     *hours.Calendar
	from    hours.Day // sets are worked out for the days from … to-1, somewhat more than the period
	to      hours.Day
	options Options
	who     []*Who
	index   map[string]int
	opened  map[*hours.Schedule]hours.Set
	paths   map[*plan.EscalationPath]masks
	later   [2]*engine // the same for the time after, worked out when a wait runs past the end
	free    []span     // room for sweeps
}

// masks are the times in which a path's own steps and its outside_hours are used. Nil means all time and no time.
type masks struct{ inside, outside hours.Set }

func newEngine(p *plan.Plan, o Options) *engine {
	return engineFor(p, o, o.From, o.To+2+hours.Day(longestBase(p)/hours.MinutesPerDay))
}

func engineFor(p *plan.Plan, o Options, from, to hours.Day) *engine {
	e := &engine{
		plan: p, cal: p.Calendar(), from: from, to: to, options: o,
		index:  make(map[string]int, len(p.Contacts)+4),
		opened: make(map[*hours.Schedule]hours.Set, len(p.Contacts)),
		paths:  make(map[*plan.EscalationPath]masks, len(p.EscalationPaths)),
	}
	for _, c := range p.Contacts {
		e.add(&Who{ID: c.ID, Name: c.Name, Contact: c, Acts: c.Acts(), groups: groupsOf(c), via: -1, emergency: onlyEmergency(c)})
	}
	for _, c := range p.Contacts {
		w := e.who[e.index[c.ID]]
		if w.Contact != c {
			continue // two contacts with one id are reported elsewhere; the first counts
		}
		if c.Via != "" {
			w.via = e.find(c.Via)
		}
		for _, d := range c.Deputies {
			if i := e.find(d); i >= 0 {
				w.deputies = append(w.deputies, i)
			}
		}
	}
	e.meetLines()
	for i := range e.who {
		e.settle(i)
	}
	return e
}

// meetLines adds the national lines that the paths name, so that everybody is known before anything is worked out.
func (e *engine) meetLines() {
	for _, path := range e.plan.EscalationPaths {
		e.find(path.OutsideHours)
		for _, s := range path.Steps {
			for _, id := range s.Call {
				e.find(id)
			}
			e.find(s.IfUnreachable)
			e.find(s.HandsOverTo)
		}
	}
	for _, d := range e.plan.Departments {
		for _, s := range d.SendsTo {
			e.find(s.To)
		}
	}
}

func (e *engine) window() hours.Interval {
	return hours.Interval{Start: e.from.Start(), End: e.to.Start()}
}

func (e *engine) add(w *Who) int {
	if i, ok := e.index[w.ID]; ok {
		return i
	}
	w.index = len(e.who)
	e.index[w.ID] = w.index
	e.who = append(e.who, w)
	return w.index
}

// find returns the index of a contact or national line, or -1. National lines are added as they are met.
func (e *engine) find(id string) int {
	if i, ok := e.index[id]; ok {
		return i
	}
	if len(id) <= len(register.NationalPrefix) || id[:len(register.NationalPrefix)] != register.NationalPrefix {
		return -1
	}
	line := register.LineByID(id)
	if line == nil {
		return -1
	}
	w := &Who{ID: id, Name: line.Name, Line: line, Acts: line.Acts, via: -1, emergency: line.Acts}
	for _, person := range line.Serves {
		w.groups |= groupOf(person)
	}
	return e.add(w)
}

// onlyEmergency says that a contact of the plan is 112 or 114 under another name.
func onlyEmergency(c *plan.Contact) bool {
	for _, p := range c.Phones {
		if n := Dialled(p.Number); n != "112" && n != "114" {
			return false
		}
	}
	return len(c.Phones) > 0
}

func groupsOf(c *plan.Contact) (g group) {
	for _, person := range people {
		if c.CoversPerson(person) {
			g |= groupOf(person)
		}
	}
	return g
}

// settle works out a contact's hours and those of the contacts it is reached through. A loop of via reaches nobody.
func (e *engine) settle(i int) {
	w := e.who[i]
	if w.state != 0 {
		return
	}
	w.state = 1
	w.own = e.ownHours(w, "")
	w.answer = ownAnswer(w)
	w.reach = w.own
	if w.Contact != nil && w.Contact.Via != "" && w.via < 0 {
		w.own, w.reach = nil, nil // it is reached through somebody who does not exist
	}
	if w.via >= 0 {
		e.settle(w.via)
		via := e.who[w.via]
		if via.state == 1 {
			w.own, w.reach, w.via = nil, nil, -1 // a loop, which is cut here
		} else {
			w.Via = via
			w.reach = w.own.Intersect(via.reach)
			w.answer += via.answer
		}
	}
	w.state = 2
}

// ownHours are the hours in which the contact itself answers, leaving out one number. A contact that is reached
// through another and says nothing has no limit of its own.
func (e *engine) ownHours(w *Who, lostNumber string) hours.Set {
	if w.Line != nil {
		return e.lineHours(w)
	}
	c := w.Contact
	w.schedule = e.plan.EffectiveHours(c).Schedule
	written := c.Hours.Text != "" || c.Hours.Schedule != nil || c.Has("hours")
	set := e.open(w.schedule)
	if !written && c.Via != "" {
		set = hours.Set{e.window()}
	}
	if len(c.Phones) > 0 && c.Via == "" {
		set = e.phoneHours(c, set, lostNumber)
	}
	return set.Within(period(c.Common))
}

// phoneHours is the union of the hours of the contact's numbers. A number with hours of its own (telefontid) has those.
func (e *engine) phoneHours(c *plan.Contact, set hours.Set, lostNumber string) hours.Set {
	var union hours.Set
	for _, ph := range c.Phones {
		if lostNumber != "" && Dialled(ph.Number) == lostNumber {
			continue
		}
		own := set
		if ph.Hours.Text != "" || ph.Hours.Schedule != nil || (ph.Node != nil && ph.Has("hours")) {
			own = e.open(ph.Hours.Schedule)
		}
		union = union.Union(own.Within(period(ph.Common)))
	}
	return union
}

// lineHours are those of a national line, when they are sure. 112 and 114 are computed as døgnåben.
func (e *engine) lineHours(w *Who) hours.Set {
	if w.emergency {
		return hours.Set{e.window()}
	}
	text := w.Line.PrintableHours()
	if text == "" {
		return nil
	}
	w.schedule, _ = hours.Parse(text)
	return w.schedule.Open(e.cal, e.from, e.to)
}

// open remembers what each schedule gives: most contacts have the municipality's.
func (e *engine) open(s *hours.Schedule) hours.Set {
	if s == nil {
		return nil
	}
	set, ok := e.opened[s]
	if !ok {
		set = s.Open(e.cal, e.from, e.to)
		e.opened[s] = set
	}
	return set
}

// ownAnswer is the promise to ring back, in minutes. A promise in days is counted as whole days.
func ownAnswer(w *Who) int {
	if w.Contact == nil || !w.Contact.AnswersWithin.OK {
		return 0
	}
	d := w.Contact.AnswersWithin
	if minutes, ok := d.Clock(); ok {
		return minutes
	}
	switch d.Unit {
	case plan.Weeks:
		return d.Count * 7 * hours.MinutesPerDay
	case plan.SameDay:
		return hours.MinutesPerDay
	}
	return d.Count * hours.MinutesPerDay
}

// Dialled reduces a Danish number to what is dialled: "+45 12 34 56 78" is 12345678.
func Dialled(number string) string {
	var b []byte
	for i := range len(number) {
		if number[i] >= '0' && number[i] <= '9' {
			b = append(b, number[i])
		}
	}
	if len(b) == 10 && b[0] == '4' && b[1] == '5' {
		b = b[2:]
	}
	return string(b)
}

// masks returns when a path's steps are used and when its outside_hours is.
func (e *engine) masks(path *plan.EscalationPath) masks {
	if path.Hours.Schedule == nil || path.Hours.Text == "" {
		return masks{}
	}
	m, ok := e.paths[path]
	if !ok {
		m.inside = e.open(path.Hours.Schedule)
		m.outside = m.inside.Complement(e.window())
		if m.inside == nil {
			m.inside = hours.Set{}
		}
		e.paths[path] = m
	}
	return m
}

// longestBase is the most that the steps before a calling step can cost, over all paths.
func longestBase(p *plan.Plan) int {
	longest := 0
	for _, path := range p.EscalationPaths {
		sum := 0
		for _, step := range path.Steps {
			if minutes, ok := step.Within.Clock(); ok {
				sum += minutes
			}
		}
		longest = max(longest, sum)
	}
	return min(longest, yearMinutes)
}
