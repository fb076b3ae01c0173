package cover

import (
	"sync"

	"beredskab/internal/hours"
	"beredskab/internal/phone"
	"beredskab/internal/plan"
)

// engine holds what follows from the plan alone.
type engine struct {
	mu      sync.Mutex // held by the exported methods, for everything that is worked out after Compute
	plan    *plan.Plan
	cal     *hours.Calendar
	from    hours.Day // sets are worked out for the days from … to-1, somewhat more than the period
	to      hours.Day
	options Options
	who     []*Who
	index   map[string]int
	opened  map[*hours.Schedule]hours.Set
	paths   map[*plan.EscalationPath]sides
	masks   map[when]masked
	later   [2]*engine // the same for the time after, worked out when a wait runs past the end
	room    room
}

// room is memory used again and again while covers and waits are worked out.
type room struct {
	calls     []span
	union     [2]hours.Set
	stretches []stretch
	next      []int
}

func newEngine(p *plan.Plan, o Options) *engine {
	return engineFor(p, o, o.From, o.To+2+hours.Day(longestBase(p)/hours.MinutesPerDay))
}

func engineFor(p *plan.Plan, o Options, from, to hours.Day) *engine {
	e := &engine{
		plan: p, cal: p.Calendar(), from: from, to: to, options: o,
		index:  make(map[string]int, len(p.Contacts)+4),
		opened: make(map[*hours.Schedule]hours.Set, len(p.Contacts)),
		paths:  make(map[*plan.EscalationPath]sides, len(p.EscalationPaths)),
		masks:  make(map[when]masked),
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

// meetLines adds the national lines that the plan names, so that everybody is known before anything is worked out.
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
	for _, g := range e.plan.Groups {
		e.find(g.Contact)
	}
	for _, d := range e.plan.Departments {
		e.find(d.KeyPerson)
		for _, id := range d.Leaders {
			e.find(id)
		}
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
	if w := lineOf(id); w != nil {
		return e.add(w)
	}
	return -1
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
	w.assumed = e.assumedOf(w)
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
	set := e.open(e.plan.EffectiveHours(c).Schedule)
	if c.Via != "" && !hasHours(c.Hours, c.Source) {
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
		if lostNumber != "" && phone.Parse(ph.Number).Key() == lostNumber {
			continue
		}
		own := set
		if hasHours(ph.Hours, ph.Source) {
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
	s, _ := hours.Parse(text)
	return s.Open(e.cal, e.from, e.to)
}

// hasHours says that hours are written, even if nothing of them could be understood.
func hasHours(h plan.Hours, at plan.Source) bool {
	return h.Text != "" || h.Schedule != nil || at.Has("hours")
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

// ownAnswer is the promise to ring back, in minutes.
func ownAnswer(w *Who) int {
	if w.Contact == nil || !w.Contact.AnswersWithin.OK {
		return 0
	}
	return inMinutes(w.Contact.AnswersWithin)
}

// inMinutes is the length of a deadline, also when it is no clock time: days, hverdage and "samme dag" count as days of 24
// hours, the same on both sides when a promise is held against a deadline.
func inMinutes(d plan.Deadline) int {
	if minutes, ok := d.Clock(); ok {
		return minutes
	}
	switch d.Unit {
	case plan.Weeks:
		return d.Count * 7 * hours.MinutesPerDay
	case plan.Months:
		return d.Count * 30 * hours.MinutesPerDay
	case plan.SameDay:
		return hours.MinutesPerDay
	}
	return d.Count * hours.MinutesPerDay
}
