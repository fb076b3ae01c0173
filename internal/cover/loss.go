package cover

import (
	"iter"
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
	r.model.mu.Lock()
	defer r.model.mu.Unlock()
	var out []Loss
	uses := r.uses()
	for _, t := range r.model.trials() {
		var touched []int // routes, in order
		for _, party := range t.lost {
			touched = append(touched, uses[party.index]...)
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

// uses are, for everybody, the routes that call them or go through them to somebody else. Without it each loss would be tried
// on each route.
func (r *Report) uses() [][]int {
	uses := make([][]int, len(r.model.parties))
	for k, route := range r.Routes {
		for n, list := range route.lists {
			if n == 0 || !list.countsLike(route.lists[n-1]) {
				r.addUses(uses, k, list)
			}
		}
	}
	return uses
}

// addUses adds those whom one list of a route calls.
func (r *Report) addUses(uses [][]int, route int, list callList) {
	for _, c := range list.table.calls {
		if !list.counts(c) {
			continue
		}
		for party := range r.base.leansOn(c.party) {
			if have := uses[party.index]; len(have) == 0 || have[len(have)-1] != route {
				uses[party.index] = append(have, route)
			}
		}
	}
}

// leansOn are all who may decide whether somebody answers: itself, those it is reached through, and the deputies who may
// stand in for those who are absent already.
func (s *scenario) leansOn(party *Party) iter.Seq[*Party] {
	return func(yield func(*Party) bool) {
		for ; party != nil; party = party.Via {
			if !yield(party) {
				return
			}
			if s.lost == nil {
				continue
			}
			for _, deputy := range party.deputies {
				for ; deputy != nil; deputy = deputy.Via {
					if !yield(deputy) {
						return
					}
				}
			}
		}
	}
}

// trial is a loss to try.
type trial struct {
	Loss
	lost   []*Party // who is lost, or has the number that is
	number string   // the number alone is lost; "" when they are lost altogether
}

// trials are everything that the plan can lose and that somebody might call.
func (m *model) trials() []trial {
	var out []trial
	add := func(kind LossKind, id, name string, number string, lost ...*Party) {
		t := trial{Loss: Loss{Kind: kind, ID: id, Name: name}, number: number, lost: lost}
		for _, party := range lost {
			if party.Contact != nil {
				t.Contacts = append(t.Contacts, party.Contact)
			}
		}
		if len(lost) > 0 {
			out = append(out, t)
		}
	}
	staff := map[string][]*Party{}
	for _, party := range m.parties {
		kind := LostContact
		if party.Line != nil {
			kind = LostLine
		}
		add(kind, party.ID, party.Name, "", party)
		if party.Contact != nil && party.Contact.Department != "" {
			staff[party.Contact.Department] = append(staff[party.Contact.Department], party)
		}
	}
	for _, n := range m.numbers() {
		add(LostPhone, n.written, n.written, n.number, n.holders...)
	}
	for _, d := range m.plan.Departments {
		add(LostDepartment, d.ID, d.Name, "", staff[d.ID]...)
	}
	for _, p := range m.plan.Partners {
		if party := m.byID[p.Contact]; party != nil {
			add(LostPartner, p.ID, p.Name, "", party)
		}
	}
	return out
}

type phoneLine struct {
	number, written string
	holders         []*Party
}

// numbers are the plan's phone numbers, each once, in the order in which they are met.
func (m *model) numbers() []phoneLine {
	var out []phoneLine
	seen := map[string]int{}
	for _, party := range m.parties {
		if party.Contact == nil {
			continue
		}
		for _, p := range party.Contact.Phones {
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
			if have := out[k].holders; len(have) == 0 || have[len(have)-1] != party {
				out[k].holders = append(have, party)
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
		for _, list := range h.Route.lists {
			if s.touches(list) {
				r.hurt(&h, s, list)
			}
		}
		if len(h.Holes) > 0 || h.Added == Never || h.Added > minutes {
			out = append(out, h)
		}
	}
	return out
}

// touches says that one of those who are gone is called by the list, or somebody in it leans on them. The rest is as before.
func (s *scenario) touches(list callList) bool {
	return slices.ContainsFunc(list.calls(), func(c call) bool {
		if !list.counts(c) {
			return false
		}
		for party := range s.leansOn(c.party) {
			if slices.Contains(s.gone, party) {
				return true
			}
		}
		return false
	})
}

// hurt adds what the loss does to one area of a route.
func (r *Report) hurt(h *Hurt, s *scenario, list callList) {
	w := h.Route.Window
	h.Holes = h.Holes.Union(s.cover(list, w).Gaps.Subtract(r.base.cover(list, w).Gaps))
	before, after := r.base.minutes(list, w).Worst, s.minutes(list, w).Worst
	switch {
	case h.Added == Never:
	case after == Never && before != Never:
		h.Added = Never
	case after != Never:
		h.Added = max(h.Added, after-before)
	}
}
