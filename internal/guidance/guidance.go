// Package guidance is what somebody does and whom they call in a situation, as the plan has it: the paths that a department or a
// partner uses, the gravest first, with every step, every condition, and everybody who is called in the order in which they are.
//
// It is worked out once. Cards, the front page, tables and sheets show it, each in its own way; none of them reads calls or
// conditions from the plan itself, so that none can lose one.
package guidance

import (
	"slices"

	"beredskab/internal/edition"
	"beredskab/internal/plan"
)

// Reader is whose guidance it is. Words such as leader_where_it_arose are read in the department, when there is one.
type Reader struct {
	*edition.View
	Department *plan.Department // nil for a partner, and for a page that is for everybody
	Contact    string           // a partner's own contact
}

// ForDepartment reads the plan as the people of a department do.
func ForDepartment(v *edition.View, d *plan.Department) *Reader {
	return &Reader{View: v, Department: d}
}

// ForPartner reads the plan as a partner that uses some of its paths.
func ForPartner(v *edition.View, p *plan.Partner) *Reader {
	return &Reader{View: v, Contact: p.Contact}
}

// ForAll reads the plan as a page that is for everybody.
func ForAll(v *edition.View) *Reader { return &Reader{View: v} }

// Situation is a path as its reader meets it.
type Situation struct {
	Path   *plan.EscalationPath
	People []string // whom it is about, each once
	Steps  []*Step
	// Outside is who takes over outside the path's hours: somebody to call, or another path.
	Outside     *Call
	OutsidePath *plan.EscalationPath
}

// levels are the gravest first. A page is looked at in a hurry, and then the first thing on it must be the gravest.
var levels = [...]string{plan.LevelAcute, plan.LevelHighRisk, plan.LevelKnowledge, plan.LevelSuspicion, plan.LevelConcern}

// Gravity is how grave a path is: 0 for acute danger, more for less.
func Gravity(p *plan.EscalationPath) int {
	for i, level := range levels {
		if p.HasLevel(level) {
			return i
		}
	}
	return len(levels)
}

// Situations are the paths as the reader meets them, the gravest first. Nobody can use what only few may see.
func (r *Reader) Situations(paths []*plan.EscalationPath) []*Situation {
	out := make([]*Situation, 0, len(paths))
	for _, p := range paths {
		if p.Audience != plan.Restricted {
			out = append(out, r.Situation(p))
		}
	}
	slices.SortStableFunc(out, func(a, b *Situation) int { return Gravity(a.Path) - Gravity(b.Path) })
	return out
}

// Paths are those that the reader uses: a department's, or all.
func (r *Reader) Paths() []*plan.EscalationPath {
	var out []*plan.EscalationPath
	for _, p := range r.Plan.EscalationPaths {
		if r.Department == nil || p.Uses(r.Department.ID) {
			out = append(out, p)
		}
	}
	return out
}

// Situation is one path as the reader meets it.
func (r *Reader) Situation(p *plan.EscalationPath) *Situation {
	s := &Situation{Path: p}
	for _, person := range p.People() {
		if !slices.Contains(s.People, person) {
			s.People = append(s.People, person)
		}
	}
	only := r.conditions(p)
	for _, step := range p.Steps {
		s.Steps = append(s.Steps, r.step(s, step, only[step]))
	}
	if p.OutsideHours == "" {
		return s
	}
	if other := r.Plan.PathByID(p.OutsideHours); other != nil && other != p {
		s.OutsidePath = other
	} else if call, ok := r.call(p.OutsideHours, s.People); ok {
		s.Outside = &call
	}
	return s
}

// LastCalls are those who stand in for whoever is called last in some steps, and are named for that alone.
func LastCalls(steps []*Step) []Call {
	var out []Call
	for _, step := range steps {
		if step.Then != nil {
			out = append(out, *step.Then)
		}
	}
	return out
}

// Calls are everybody whom the situation calls, each once, in order: step by step, then who takes over outside its hours.
func (s *Situation) Calls() []Call {
	var out []Call
	met := map[string]bool{"": true}
	add := func(list ...Call) {
		for i := range list {
			if c := &list[i]; !met[c.Ref] {
				met[c.Ref] = true
				out = append(out, *c)
			}
		}
	}
	for _, step := range s.Steps {
		add(step.Calls...)
		if step.Group != nil {
			add(*step.Group)
		}
		if step.Otherwise != nil {
			add(*step.Otherwise)
		}
	}
	if s.Outside != nil {
		add(*s.Outside)
	}
	return out
}
