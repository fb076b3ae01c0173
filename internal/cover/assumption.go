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
func (e *engine) openings(c *plan.Contact) (out []opening) {
	own := opening{e.plan.EffectiveHours(c), c.Source}
	if !hasHours(c.Hours, c.Source) && e.plan.Municipality != nil {
		own.at = e.plan.Municipality.Source
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
func (e *engine) assumedOf(w *Who) (out []string) {
	if w.Contact == nil {
		if w.Line.Assumption != "" {
			out = append(out, w.Line.Assumption)
		}
		return out
	}
	for _, o := range e.openings(w.Contact) {
		out = e.assumedIn(out, o.hours.Schedule, w.Name)
	}
	return out
}

// assumedIn appends how the parts of hours that could not be read plainly are counted.
func (e *engine) assumedIn(out []string, s *hours.Schedule, name string) []string {
	if s == nil {
		return out
	}
	for _, a := range s.Assumptions {
		out = danish.AppendNew(out, name+": "+a)
	}
	if m := e.plan.Municipality; s.Outside && m != nil && m.Hours.Schedule != nil && m.Hours.Schedule != s {
		out = e.assumedIn(out, m.Hours.Schedule, m.Name)
	}
	return out
}

// assumptions are the Danish sentences that a route's figures rest on, those of its later calls included.
func (e *engine) assumptions(r *Route, chains []chain) (out []string) {
	if e.sides(r.Path).inside != nil {
		out = e.assumedIn(out, r.Path.Hours.Schedule, r.Path.Title)
	}
	for k := range chains {
		for _, en := range chains[k].entries {
			w := e.who[en.who]
			if !chains[k].counts(w) {
				continue
			}
			for ; w != nil; w = w.Via {
				for _, a := range w.assumed {
					out = danish.AppendNew(out, a)
				}
			}
		}
	}
	return out
}

// Closing is hours that run out where a hole begins.
type Closing struct {
	Name  string
	Hours plan.Hours
	At    plan.Source // the block that they are written in: a contact, a phone number, the municipality or a path
	Words hours.Range // in Hours.Text: the words that say so; empty when they cannot be told
}

// Closings finds the hours that run out where a hole of the route begins, in the order in which people are rung: the last
// one leaves the hole. There are none when nobody answered before it.
func (r *Route) Closings(hole hours.Interval) (out []Closing) {
	if r.report == nil {
		return nil
	}
	e, s := r.report.engine, r.report.base
	e.mu.Lock()
	defer e.mu.Unlock()
	before := hole.Start - 1
	for _, en := range r.chain.entries {
		w := e.who[en.who]
		if !r.chain.counts(w) || !en.limit(s.open(en.who)).Contains(before) {
			continue
		}
		if en.mask != 0 && !en.time.Contains(hole.Start) && s.open(en.who).Contains(hole.Start) {
			out = e.closes(out, opening{r.Path.Hours, r.Path.Source}, r.Path.Title, before)
			continue
		}
		for w.Via != nil && w.own.Contains(hole.Start) {
			w = w.Via
		}
		if w.Contact == nil {
			continue
		}
		for _, o := range e.openings(w.Contact) {
			out = e.closes(out, o, w.Name, before)
		}
	}
	return out
}

// closes appends hours that hold at the last minute before a hole, and not after it.
func (e *engine) closes(out []Closing, o opening, name string, before hours.Instant) []Closing {
	if o.hours.Schedule == nil {
		return out
	}
	set := e.open(o.hours.Schedule)
	if !set.Contains(before) || set.Contains(before+1) {
		return out
	}
	c := Closing{Name: name, Hours: o.hours, At: o.at}
	if span, ok := o.hours.Schedule.SpanAt(e.cal, before); ok {
		c.Words = span.Words()
	}
	if !slices.ContainsFunc(out, func(have Closing) bool {
		return have.At.Place == c.At.Place && have.Name == c.Name && have.Words == c.Words
	}) {
		out = append(out, c)
	}
	return out
}
