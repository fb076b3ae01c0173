package cover

import (
	"sync"

	"beredskab/internal/hours"
	"beredskab/internal/phone"
	"beredskab/internal/plan"
)

// model is what follows from the plan alone: who can be called, when they answer, and whom each path has called.
type model struct {
	mu        sync.Mutex // held by the exported methods, for everything that is worked out after Compute
	plan      *plan.Plan
	options   Options
	cal       *hours.Calendar
	from      hours.Day // sets are worked out for the days from … to-1, somewhat more than the period
	to        hours.Day
	parties   []*Party // contacts in the plan's order, then the national lines that it names
	byID      map[string]*Party
	opened    map[*hours.Schedule]hours.Set
	windowsOf map[*plan.EscalationPath]pathWindows
	windows   windows
	tables    map[tableKey]*callTable
	roles     map[*plan.EscalationPath]bool        // remembered by usesRoles
	ages      map[*plan.EscalationPath][]plan.Ages // remembered by limits
	limited   []plan.Ages                          // remembered by contactLimits
	later     [2]*model                            // the same for the time after, worked out when a wait runs past the end
	scratch   scratch
}

// scratch is memory used again and again while covers and waits are worked out.
type scratch struct {
	answers   []answer
	common    union
	whole     union
	stretches []stretch
	next      []int
}

func newModel(p *plan.Plan, o Options) *model {
	return modelOfDays(p, o, o.From, o.To+2+hours.Day(mostMinutesBefore(p)/hours.MinutesPerDay))
}

func modelOfDays(p *plan.Plan, o Options, from, to hours.Day) *model {
	m := &model{
		plan: p, options: o, cal: p.Calendar(), from: from, to: to,
		byID:      make(map[string]*Party, len(p.Contacts)+4),
		opened:    make(map[*hours.Schedule]hours.Set, len(p.Contacts)),
		windowsOf: make(map[*plan.EscalationPath]pathWindows, len(p.EscalationPaths)),
		tables:    make(map[tableKey]*callTable),
		roles:     make(map[*plan.EscalationPath]bool, len(p.EscalationPaths)),
		ages:      make(map[*plan.EscalationPath][]plan.Ages, len(p.EscalationPaths)),
	}
	m.addContacts()
	m.addLines()
	for _, party := range m.parties {
		m.resolveReach(party)
	}
	return m
}

// addContacts adds the plan's contacts. Two with one id are reported elsewhere; the first counts.
func (m *model) addContacts() {
	for _, c := range m.plan.Contacts {
		m.add(contactParty(c))
	}
	contacts := m.parties
	for _, party := range contacts {
		party.Via = m.findOrAddLine(party.Contact.Via)
		for _, id := range party.Contact.Deputies {
			if deputy := m.findOrAddLine(id); deputy != nil {
				party.deputies = append(party.deputies, deputy)
			}
		}
	}
}

// addLines adds the national lines that the plan names, so that everybody is known before anything is worked out.
func (m *model) addLines() {
	for _, path := range m.plan.EscalationPaths {
		m.findOrAddLine(path.OutsideHours)
		for _, step := range path.Steps {
			for _, id := range step.Call {
				m.findOrAddLine(id)
			}
			m.findOrAddLine(step.IfUnreachable)
			m.findOrAddLine(step.HandsOverTo)
		}
	}
	for _, g := range m.plan.Groups {
		m.findOrAddLine(g.Contact)
	}
	for _, d := range m.plan.Departments {
		m.findOrAddLine(d.KeyPerson)
		for _, id := range d.Leaders {
			m.findOrAddLine(id)
		}
		for _, s := range d.SendsTo {
			m.findOrAddLine(s.To)
		}
	}
	for _, a := range m.options.Absent {
		m.findOrAddLine(a.Contact)
	}
}

func (m *model) add(party *Party) *Party {
	if have := m.byID[party.ID]; have != nil {
		return have
	}
	party.index = len(m.parties)
	m.byID[party.ID] = party
	m.parties = append(m.parties, party)
	return party
}

// findOrAddLine returns a contact or national line; nil when nobody has the id.
func (m *model) findOrAddLine(id string) *Party {
	if have := m.byID[id]; have != nil {
		return have
	}
	if line := lineParty(id); line != nil {
		return m.add(line)
	}
	return nil
}

// window is all the time that sets are worked out for.
func (m *model) window() hours.Interval {
	return hours.Interval{Start: m.from.Start(), End: m.to.Start()}
}

// resolveReach works out when somebody can be reached, and first the one they are reached through. A loop of via reaches
// nobody.
func (m *model) resolveReach(party *Party) {
	if party.progress != notBegun {
		return
	}
	party.progress = underWay
	party.own, party.HoursUnknown = m.ownHours(party, ""), m.hoursUnknown(party)
	party.answer = promise(party)
	party.assumed = m.assumedOf(party)
	party.reach = party.own
	if party.Via == nil && party.Contact != nil && party.Contact.Via != "" {
		party.own, party.reach = nil, nil // it is reached through somebody who does not exist
	}
	if via := party.Via; via != nil {
		m.resolveReach(via)
		if via.progress == underWay {
			party.own, party.reach, party.Via = nil, nil, nil // a loop, which is cut here
		} else {
			party.reach = party.own.Intersect(via.reach)
			party.answer += via.answer
		}
	}
	party.progress = done
}

// ownHours are the hours in which the party itself answers, leaving out one number. A contact that is reached through
// another and says nothing has no limit of its own.
func (m *model) ownHours(party *Party, lostNumber string) hours.Set {
	if party.Line != nil {
		return m.lineHours(party)
	}
	c := party.Contact
	set := m.open(m.plan.EffectiveHours(c).Schedule)
	if c.Via != "" && !hasHours(c.Hours, c.Source) {
		set = hours.Set{m.window()}
	}
	if len(c.Phones) > 0 && c.Via == "" {
		set = m.phoneHours(c, set, lostNumber)
	}
	return set.Within(period(c.Common))
}

// phoneHours is the union of the hours of the contact's numbers. A number with hours of its own (telefontid) has those.
func (m *model) phoneHours(c *plan.Contact, set hours.Set, lostNumber string) hours.Set {
	var union hours.Set
	for _, p := range c.Phones {
		if n := phone.Parse(p.Number); n.Unwritten() || lostNumber != "" && n.Key() == lostNumber {
			continue
		}
		own := set
		if hasHours(p.Hours, p.Source) {
			own = m.open(p.Hours.Schedule)
		}
		union = union.Union(own.Within(period(p.Common)))
	}
	return union
}

// lineHours are those of a national line, when they are sure. 112 and 114 are computed as døgnåben.
func (m *model) lineHours(party *Party) hours.Set {
	if party.emergency {
		return hours.Set{m.window()}
	}
	text := party.Line.PrintableHours()
	if text == "" {
		return nil
	}
	schedule, _ := hours.Parse(text)
	return schedule.Open(m.cal, m.from, m.to)
}

// hasHours says that hours are written, even if nothing of them could be understood.
func hasHours(h plan.Hours, at plan.Source) bool {
	return h.Text != "" || h.Schedule != nil || at.Has("hours")
}

// open remembers what each schedule gives: most contacts have the municipality's.
func (m *model) open(schedule *hours.Schedule) hours.Set {
	if schedule == nil {
		return nil
	}
	set, ok := m.opened[schedule]
	if !ok {
		set = schedule.Open(m.cal, m.from, m.to)
		m.opened[schedule] = set
	}
	return set
}

// promise is the promise to call back, in minutes.
func promise(party *Party) int {
	if party.Contact == nil || !party.Contact.AnswersWithin.OK {
		return 0
	}
	return inMinutes(party.Contact.AnswersWithin)
}

// inMinutes is the length of a deadline, also when it is no clock time: days, hverdage and "samme dag" count as days of 24
// hours, the same on both sides when a promise is held against a deadline.
func inMinutes(d plan.Deadline) int {
	if minutes, ok := d.Clock(); ok {
		return minutes
	}
	switch d.Unit {
	case plan.UnitWeeks:
		return d.Count * 7 * hours.MinutesPerDay
	case plan.UnitMonths:
		return d.Count * 30 * hours.MinutesPerDay
	case plan.UnitSameDay:
		return hours.MinutesPerDay
	}
	return d.Count * hours.MinutesPerDay
}
