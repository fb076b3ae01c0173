package plan

import (
	"strings"
	"sync"

	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/syntax"
)

// index finds things by id. It is built at the first look-up, so that plans made by hand have one too; whoever changes the
// lists after that calls [Plan.Reindex].
type index struct {
	once        sync.Once
	contacts    map[string]*Contact
	departments map[string]*Department
	partners    map[string]*Partner
	services    map[string]*Service
	groups      map[string]*Group
	paths       map[string]*EscalationPath
	steps       map[*EscalationPath]map[string]*Step // of paths with more than [manySteps]
	calendar    *hours.Calendar
	ways        sync.Map // by id, the []way to contacts that somebody has asked about
}

// manySteps is from where looking a step up is quicker than looking for it. No sensible path has so many; one that is made to
// take our time has thousands.
const manySteps = 30

// Reindex forgets what was found by id, after the plan's lists have been changed by hand. No other goroutine may use the plan.
func (p *Plan) Reindex() { p.found = &index{} }

func (p *Plan) index() *index {
	p.indexing.Do(func() {
		if p.found == nil {
			p.found = &index{}
		}
	})
	x := p.found
	x.once.Do(func() {
		x.contacts = byID(p.Contacts, func(c *Contact) string { return c.ID })
		x.departments = byID(p.Departments, func(d *Department) string { return d.ID })
		x.partners = byID(p.Partners, func(x *Partner) string { return x.ID })
		x.services = byID(p.Services, func(s *Service) string { return s.ID })
		x.groups = byID(p.Groups, func(g *Group) string { return g.ID })
		x.paths = byID(p.EscalationPaths, func(e *EscalationPath) string { return e.ID })
		x.steps = map[*EscalationPath]map[string]*Step{}
		for _, e := range p.EscalationPaths {
			if len(e.Steps) > manySteps {
				x.steps[e] = byID(e.Steps, func(s *Step) string { return s.ID })
			}
		}
		x.calendar = p.newCalendar()
	})
	return x
}

// byID keeps the first of two that have the same id, as the finding about them says.
func byID[T any](items []*T, id func(*T) string) map[string]*T {
	m := make(map[string]*T, len(items))
	for _, item := range items {
		if key := id(item); key != "" && m[key] == nil {
			m[key] = item
		}
	}
	return m
}

// Contact returns the contact with the id, or nil. National lines are not contacts.
func (p *Plan) Contact(id string) *Contact { return p.index().contacts[id] }

// Department returns the department with the id, or nil.
func (p *Plan) Department(id string) *Department { return p.index().departments[id] }

// Partner returns the partner with the id, or nil.
func (p *Plan) Partner(id string) *Partner { return p.index().partners[id] }

// Service returns the service with the id, or nil.
func (p *Plan) Service(id string) *Service { return p.index().services[id] }

// Group returns the group with the id, or nil.
func (p *Plan) Group(id string) *Group { return p.index().groups[id] }

// PathByID returns the escalation path with the id, or nil.
func (p *Plan) PathByID(id string) *EscalationPath { return p.index().paths[id] }

// Step returns the step that a reference names: an id within the given path, or path/step from anywhere.
func (p *Plan) Step(path *EscalationPath, ref string) *Step {
	if owner, id, ok := strings.Cut(ref, "/"); ok {
		path, ref = p.PathByID(owner), id
	}
	if path == nil || ref == "" {
		return nil
	}
	if len(path.Steps) > manySteps {
		if known := p.index().steps[path]; known != nil {
			return known[ref]
		}
	}
	for _, s := range path.Steps {
		if s.ID == ref {
			return s
		}
	}
	return nil
}

// Calendar returns the municipality's calendar: public holidays, closing days and ordinary opening hours.
func (p *Plan) Calendar() *hours.Calendar { return p.index().calendar }

func (p *Plan) newCalendar() *hours.Calendar {
	if p.Municipality == nil {
		return hours.NewCalendar(nil, nil)
	}
	return hours.NewCalendar(p.Municipality.ClosingDays, p.Municipality.Hours.Schedule)
}

// Sources returns the files that the plan was read from, its own first.
func (p *Plan) Sources() []*diag.File {
	var files []*diag.File
	for _, t := range p.Trees {
		if t != nil && t.File != nil {
			files = append(files, t.File)
		}
	}
	return files
}

// holder returns the first of the plan's files that has the key at its top.
func (p *Plan) holder(key string) *syntax.Node {
	for _, t := range p.Trees {
		if t.Pair(key) != nil {
			return t
		}
	}
	return p.Node
}

// At is [Source.At] for the keys at the top, whichever of the plan's files they stand in.
func (p *Plan) At(key string, index ...int) diag.Span {
	return Source{Node: p.holder(key)}.At(key, index...)
}

// Has is [Source.Has] for the keys at the top, whichever of the plan's files they stand in.
func (p *Plan) Has(key string) bool { return Source{Node: p.holder(key)}.Has(key) }
