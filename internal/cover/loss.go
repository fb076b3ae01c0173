package cover

import (
	"slices"

	"beredskab/internal/hours"
	"beredskab/internal/phone"
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
	uses := r.uses()
	for _, t := range r.engine.trials() {
		var touched []int // routes, in order
		for _, i := range t.lost {
			touched = append(touched, uses[i]...)
		}
		if len(touched) == 0 {
			continue
		}
		slices.Sort(touched)
		s := r.base.without(t.lost, t.number)
		if t.Hurts = r.hurts(s, slices.Compact(touched), minutes); len(t.Hurts) > 0 {
			out = append(out, t.Loss)
		}
	}
	return out
}

// uses are, for everybody, the routes that ring them or go through them to somebody else. Without it each loss would be tried
// on each route.
func (r *Report) uses() [][]int {
	who := r.engine.who
	uses := make([][]int, len(who))
	use := func(w *Who, route int) {
		if list := uses[w.index]; len(list) == 0 || list[len(list)-1] != route {
			uses[w.index] = append(list, route)
		}
	}
	for k, route := range r.Routes {
		for n := range route.chains {
			c := &route.chains[n]
			for _, en := range c.entries {
				w := who[en.who]
				if !c.counts(w) {
					continue
				}
				for ; w != nil; w = w.Via {
					use(w, k)
					if r.base.lost == nil {
						continue
					}
					for _, i := range w.deputies { // they may stand in for those who are absent already
						for d := who[i]; d != nil; d = d.Via {
							use(d, k)
						}
					}
				}
			}
		}
	}
	return uses
}

// trial is a loss to try.
type trial struct {
	Loss
	lost   []int  // who is lost, or has the number that is
	number string // the number alone is lost; "" when they are lost altogether
}

// trials are everything that the plan can lose and that somebody might ring.
func (e *engine) trials() []trial {
	var out []trial
	add := func(kind LossKind, id, name string, number string, lost ...int) {
		t := trial{Loss: Loss{Kind: kind, ID: id, Name: name}, number: number, lost: lost}
		for _, i := range lost {
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
	staff := map[string][]int{}
	for i, w := range e.who {
		if w.Contact != nil && w.Contact.Department != "" {
			staff[w.Contact.Department] = append(staff[w.Contact.Department], i)
		}
	}
	for _, d := range e.plan.Departments {
		add(LostDepartment, d.ID, d.Name, "", staff[d.ID]...)
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
			n := phone.Parse(p.Number).Key()
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

// hurts compares the routes that the loss touches.
func (r *Report) hurts(s *scenario, touched []int, minutes int) []Hurt {
	var out []Hurt
	for _, k := range touched {
		h := Hurt{Route: r.Routes[k]}
		for _, c := range h.Route.chains {
			r.hurt(&h, s, c)
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
