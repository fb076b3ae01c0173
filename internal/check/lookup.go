package check

import (
	"slices"
	"strings"

	"beredskab/internal/diag"
	"beredskab/internal/phone"
	"beredskab/internal/plan"
	"beredskab/internal/register"
)

// contact returns a contact that exists today; nil when it does not, or when its time is over.
func (p *Pass) contact(id string) *plan.Contact {
	if c := p.Plan.Contact(id); c != nil && c.ActiveOn(p.Today) {
		return c
	}
	return nil
}

// reachable says that there is a way to reach a contact or a national line today: a number, another channel, or through
// somebody who can be reached.
func (p *Pass) reachable(ref string) bool { return p.reach(ref, 0) }

func (p *Pass) reach(ref string, depth int) bool {
	const deepest = 5 // a loop of contacts reached through each other reaches nobody
	if strings.HasPrefix(ref, register.NationalPrefix) {
		line := register.LineByID(ref)
		return line != nil && line.Printable()
	}
	c := p.contact(ref)
	if c == nil || depth > deepest {
		return false
	}
	for _, ph := range c.Phones {
		if ph.Number != "" && !phone.Parse(ph.Number).Unwritten() && ph.ActiveOn(p.Today) {
			return true
		}
	}
	for _, ch := range c.Channels {
		if ch.Value != "" && substanceOfWord(ch.Value) != placeholder && ch.ActiveOn(p.Today) {
			return true
		}
	}
	if garbled(c) {
		return true
	}
	return c.Via != "" && p.reach(c.Via, depth+1)
}

// garbled says that ways to a contact are written and could not be understood. That has its own finding.
func garbled(c *plan.Contact) bool {
	return len(c.Phones) == 0 && c.Has("phones") || len(c.Channels) == 0 && c.Has("channels")
}

// deputy says that somebody stands in for a contact.
func (p *Pass) deputy(c *plan.Contact) bool {
	return slices.ContainsFunc(c.Deputies, func(id string) bool { return id != c.ID && p.contact(id) != nil })
}

// services returns the plan's services of the types that can be used today and have somebody to call.
func (p *Pass) services(types ...string) (usable, silent []*plan.Service) {
	for _, s := range p.Plan.Services {
		switch {
		case !slices.Contains(types, s.Type) || !s.ActiveOn(p.Today):
		case p.serviceContact(s):
			usable = append(usable, s)
		default:
			silent = append(silent, s)
		}
	}
	return usable, silent
}

// serviceContact says that a service can be called: its own contact, or that of a partner who provides it.
func (p *Pass) serviceContact(s *plan.Service) bool {
	if p.reachable(s.Contact) {
		return true
	}
	return slices.ContainsFunc(s.Providers, func(by *plan.Provider) bool {
		partner := p.Plan.Partner(by.By)
		return partner != nil && p.reachable(partner.Contact)
	})
}

// forVictims leaves out services that are for other groups only.
func forVictims(services []*plan.Service) []*plan.Service {
	return slices.DeleteFunc(slices.Clone(services), func(s *plan.Service) bool {
		return len(s.Serves) > 0 && !slices.Contains(s.Serves, plan.PersonVictim)
	})
}

// isLeader says that a contact leads one of the municipality's departments.
func (p *Pass) isLeader(id string) bool {
	return slices.ContainsFunc(p.Plan.Departments, func(d *plan.Department) bool { return slices.Contains(d.Leaders, id) })
}

// entrances returns the departments that meet citizens; all of them when none is said to.
func (p *Pass) entrances() []*plan.Department {
	var facing []*plan.Department
	for _, d := range p.Plan.Departments {
		if d.FacesCitizens() {
			facing = append(facing, d)
		}
	}
	if facing == nil {
		return p.Plan.Departments
	}
	return facing
}

// detecting returns the departments that have said something about how they find violence.
func (p *Pass) detecting() []*plan.Department {
	return slices.DeleteFunc(slices.Clone(p.Plan.Departments), func(d *plan.Department) bool {
		t := d.Detection
		return t == nil || len(t.Occasions) == 0 && t.Guide == "" && len(t.Signs) == 0
	})
}

// paths returns the handleveje in force for a level and a group of people.
func (p *Pass) paths(level, about string) []*plan.EscalationPath {
	return slices.DeleteFunc(slices.Clone(p.Plan.EscalationPaths), func(e *plan.EscalationPath) bool {
		return !slices.Contains(e.Level, level) || !slices.Contains(e.People(), about) || !e.ActiveOn(p.Today)
	})
}

// trainings returns the courses on a topic.
func (p *Pass) trainings(topics ...string) []*plan.Training {
	return slices.DeleteFunc(slices.Clone(p.Plan.Training), func(t *plan.Training) bool {
		return !slices.Contains(topics, t.Topic) || !t.ActiveOn(p.Today)
	})
}

// anyReal says that a list holds something more than marks and ticks.
func anyReal(texts []string) bool {
	return slices.ContainsFunc(texts, func(t string) bool { return substanceOfWord(t) == real })
}

// names lists departments by name.
func names(departments []*plan.Department) []string {
	out := make([]string, len(departments))
	for i, d := range departments {
		out[i] = d.Name
	}
	return out
}

// name is what a reader calls the thing that a reference names.
func (p *Pass) name(ref string) string {
	if strings.HasPrefix(ref, register.NationalPrefix) {
		if line := register.LineByID(ref); line != nil {
			return line.Name
		}
		return diag.Quote(ref)
	}
	if c := p.Plan.Contact(ref); c != nil {
		return c.Name
	}
	if d := p.Plan.Department(ref); d != nil {
		return d.Name
	}
	if x := p.Plan.Partner(ref); x != nil {
		return x.Name
	}
	if s := p.Plan.Service(ref); s != nil {
		return s.Name
	}
	return diag.Quote(ref)
}

// department returns the department that a contact belongs to; nil for those outside the municipality.
func (p *Pass) department(c *plan.Contact) *plan.Department {
	if c == nil || c.Department == "" {
		return nil
	}
	return p.Plan.Department(c.Department)
}

// named is a word of the vocabulary as a reader and as the plan writes it: "kodeord (code_word)".
func named(list, word string) string {
	if label := plan.Label(list, word); label != word {
		return label + " (" + word + ")"
	}
	return word
}
