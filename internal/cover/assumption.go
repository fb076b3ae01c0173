package cover

import (
	"slices"

	"beredskab/internal/danish"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// opening is hours as they are written, with the block they are written in.
type opening struct {
	hours plan.Hours
	at    plan.Source
}

// openings are the hours that decide when a contact answers: those of its numbers, its own, or the municipality's. A
// contact that is reached through another and says nothing has none.
func (m *model) openings(c *plan.Contact) (out []opening) {
	own := opening{m.plan.EffectiveHours(c), c.Source}
	if !hasHours(c.Hours, c.Source) && m.plan.Municipality != nil {
		own.at = m.plan.Municipality.Source
	}
	needed := len(c.Phones) == 0 || c.Via != ""
	for _, ph := range c.Phones {
		switch {
		case c.Via != "":
		case hasHours(ph.Hours, ph.Source):
			out = append(out, opening{ph.Hours, ph.Source})
		default:
			needed = true
		}
	}
	if needed && own.hours.Schedule != nil {
		out = append(out, own)
	}
	return out
}

// assumedOf are the Danish sentences that somebody's own hours rest on.
func (m *model) assumedOf(party *Party) (out []string) {
	if party.Contact == nil {
		if party.Line.Assumption != "" {
			out = append(out, party.Line.Assumption)
		}
		return out
	}
	if party.Contact.ActsUnsaid() && !party.emergency {
		out = append(out, party.Name+": er regnet som en, der kan handle, for der står ikke andet")
	}
	for _, o := range m.openings(party.Contact) {
		out = m.assumedIn(out, o.hours.Schedule, party.Name)
	}
	return out
}

// assumedIn appends how the parts of hours that could not be read plainly are counted.
func (m *model) assumedIn(out []string, s *hours.Schedule, name string) []string {
	if s == nil {
		return out
	}
	for _, a := range s.Assumptions {
		out = danish.AppendNew(out, name+": "+a)
	}
	if town := m.plan.Municipality; s.Ordinary() && town != nil && town.Hours.Schedule != nil && town.Hours.Schedule != s {
		out = m.assumedIn(out, town.Hours.Schedule, town.Name)
	}
	return out
}

// assumptions are the Danish sentences that the figures of a path rest on, those of its later calls included.
func (m *model) assumptions(path *plan.EscalationPath, lists []callList) (out []string) {
	if limited(path) {
		out = m.assumedIn(out, path.Hours.Schedule, path.Title)
	}
	for k, list := range lists {
		if k > 0 && list.countsLike(lists[k-1]) {
			continue
		}
		for _, c := range list.table.calls {
			if !list.counts(c) {
				continue
			}
			for party := c.party; party != nil; party = party.Via {
				out = danish.AppendNew(out, party.assumed...)
			}
		}
	}
	return out
}

// countsLike says that two lists have the same calls and count the same people: only their areas differ.
func (l callList) countsLike(o callList) bool { return l.table == o.table && l.ages == o.ages }

// unclear says that somebody who counts has hours that could not be read, or is reached through such a one.
func (m *model) unclear(list callList) bool {
	for _, c := range list.table.calls {
		if !list.counts(c) {
			continue
		}
		for party := c.party; party != nil; party = party.Via {
			if party.Contact == nil {
				continue
			}
			for _, o := range m.openings(party.Contact) {
				if o.hours.Schedule != nil && o.hours.Schedule.Unclear {
					return true
				}
			}
		}
	}
	return false
}

// Closing is hours that run out where a hole begins.
type Closing struct {
	Name  string
	Hours plan.Hours
	At    plan.Source     // the block that they are written in: a contact, a phone number, the municipality or a path
	Words hours.TextRange // in Hours.Text: the words that say so; empty when they cannot be told
}

// Closings finds the hours that run out where a hole of the route begins, in the order in which people are called: the last
// one leaves the hole. There are none when nobody answered before it.
func (r *Route) Closings(hole hours.Interval) (out []Closing) {
	if r.report == nil {
		return nil
	}
	m, s := r.report.model, r.report.base
	m.mu.Lock()
	defer m.mu.Unlock()
	before := hole.Start - 1
	for _, c := range r.list.calls() {
		party := c.party
		if !r.list.counts(c) || !c.window.contains(before) || !s.open(party).Contains(before) {
			continue
		}
		if !c.window.contains(hole.Start) && s.open(party).Contains(hole.Start) {
			out = m.closes(out, opening{r.Path.Hours, r.Path.Source}, r.Path.Title, before)
			continue
		}
		for party.Via != nil && party.own.Contains(hole.Start) {
			party = party.Via
		}
		if party.Contact == nil {
			continue
		}
		for _, o := range m.openings(party.Contact) {
			out = m.closes(out, o, party.Name, before)
		}
	}
	return out
}

// closes appends hours that hold at the last minute before a hole, and not after it.
func (m *model) closes(out []Closing, o opening, name string, before hours.Instant) []Closing {
	if o.hours.Schedule == nil {
		return out
	}
	set := m.open(o.hours.Schedule)
	if !set.Contains(before) || set.Contains(before+1) {
		return out
	}
	c := Closing{Name: name, Hours: o.hours, At: o.at}
	if opening, ok := o.hours.Schedule.OpeningAt(m.cal, before); ok {
		c.Words = opening.Words()
	}
	if !slices.ContainsFunc(out, func(have Closing) bool {
		return have.At.Place == c.At.Place && have.Name == c.Name && have.Words == c.Words
	}) {
		out = append(out, c)
	}
	return out
}
