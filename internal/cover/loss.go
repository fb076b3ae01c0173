package cover

import (
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// LossKind is what is taken away in the loss test.
type LossKind string

// The kinds of loss.
const (
	LostContact    LossKind = "contact"
	LostPhone      LossKind = "phone" // a number, whoever has it
	LostDepartment LossKind = "department"
	LostPartner    LossKind = "partner"
	LostLine       LossKind = "national"
)

// Loss is one thing taken away, and what it does.
type Loss struct {
	Kind     LossKind
	ID       string // of the contact, department, partner or national line; the number for a phone, as written
	Name     string
	Contacts []*plan.Contact // those who are lost with it, or have the number
	Hurts    []Hurt          // the routes that it opens a hole in or makes slower, in the report's order
}

// Hurt is what a loss does to one route.
type Hurt struct {
	Route *Route    // as it is without the loss
	Holes hours.Set // in which nobody answers any more
	Added int       // minutes added to the longest wait; Never when nobody answers any more within a year
}

// Losses takes away each contact, national line, phone number, department and partner in turn, and returns those whose
// absence opens a hole or adds more than the given minutes to a route's longest wait: the single points of failure.
// It is worked out at each call.
func (r *Report) Losses(minutes int) []Loss {
	r.engine.mu.Lock()
	defer r.engine.mu.Unlock()
	var out []Loss
	for _, l := range r.engine.trials() {
		s := r.base.without(l.gone, l.number)
		if l.Hurts = r.hurts(s, l, minutes); len(l.Hurts) > 0 {
			out = append(out, l.Loss)
		}
	}
	return out
}

// trial is a loss to try.
type trial struct {
	Loss
	gone   []bool // by index of who
	number string
}

// trials are everything that the plan can lose and that somebody might ring.
func (e *engine) trials() []trial {
	var out []trial
	add := func(kind LossKind, id, name string, number string, lost ...int) {
		t := trial{Loss: Loss{Kind: kind, ID: id, Name: name}, number: number, gone: make([]bool, len(e.who))}
		for _, i := range lost {
			if number == "" {
				t.gone[i] = true
			}
			if c := e.who[i].Contact; c != nil {
				t.Contacts = append(t.Contacts, c)
			}
		}
		if len(lost) > 0 {
			out = append(out, t)
		}
	}
	for i, w := range e.who {
		kind := LostContact
		if w.Line != nil {
			kind = LostLine
		}
		add(kind, w.ID, w.Name, "", i)
	}
	for _, n := range e.numbers() {
		add(LostPhone, n.written, n.written, n.number, n.who...)
	}
	for _, d := range e.plan.Departments {
		var lost []int
		for i, w := range e.who {
			if w.Contact != nil && w.Contact.Department == d.ID {
				lost = append(lost, i)
			}
		}
		add(LostDepartment, d.ID, d.Name, "", lost...)
	}
	for _, p := range e.plan.Partners {
		if i, ok := e.index[p.Contact]; ok {
			add(LostPartner, p.ID, p.Name, "", i)
		}
	}
	return out
}

type phoneLine struct {
	number, written string
	who             []int
}

// numbers are the plan's phone numbers, each once, in the order in which they are met.
func (e *engine) numbers() []phoneLine {
	var out []phoneLine
	seen := map[string]int{}
	for i, w := range e.who {
		if w.Contact == nil {
			continue
		}
		for _, p := range w.Contact.Phones {
			n := Dialled(p.Number)
			if n == "" {
				continue
			}
			k, ok := seen[n]
			if !ok {
				k = len(out)
				seen[n] = k
				out = append(out, phoneLine{number: n, written: p.Number})
			}
			if have := out[k].who; len(have) == 0 || have[len(have)-1] != i {
				out[k].who = append(have, i)
			}
		}
	}
	return out
}

// hurts compares the routes that the loss can touch.
func (r *Report) hurts(s *scenario, t trial, minutes int) []Hurt {
	var out []Hurt
	for _, route := range r.Routes {
		h := Hurt{Route: route}
		for k := range route.chains {
			if c := route.chains[k]; s.e.touches(&c, t) {
				r.hurt(&h, s, c)
			}
		}
		if len(h.Holes) > 0 || h.Added == Never || h.Added > minutes {
			out = append(out, h)
		}
	}
	return out
}

// hurt adds what the loss does to one area of a route.
func (r *Report) hurt(h *Hurt, s *scenario, c chain) {
	w := h.Route.Window
	h.Holes = h.Holes.Union(s.cover(c, w).Gaps.Subtract(r.base.cover(c, w).Gaps))
	before, after := r.base.minutes(c, w).Worst, s.minutes(c, w).Worst
	switch {
	case h.Added == Never:
	case after == Never && before != Never:
		h.Added = Never
	case after != Never:
		h.Added = max(h.Added, after-before)
	}
}

// touches says that somebody in the chain, or on the way to somebody in it, is lost.
func (e *engine) touches(c *chain, t trial) bool {
	for _, en := range c.entries {
		w := e.who[en.who]
		if !c.counts(w) {
			continue
		}
		for steps := 0; w != nil && steps <= len(e.who); w, steps = w.Via, steps+1 {
			if t.gone[w.index] || t.number != "" && w.Contact != nil && w.hasNumber(t.number) {
				return true
			}
		}
	}
	return false
}
