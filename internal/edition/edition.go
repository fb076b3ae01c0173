package edition

import (
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// edition decides what a reader may see. The documents are made from its projection of the plan and never from the plan
// itself, so that what is withheld cannot reach a page by being forgotten somewhere: whatever is not copied here is not there.
type edition struct {
	public bool
	day    hours.Day // what is over on this day is left out

	restricted []withheld // what the internal edition shows by name only
}

// restricted is an item that only few may see, with its place, so that findings about it stay silent too.
type withheld struct{ place, Name string }

// showing is how much of an item is shown.
type showing uint8

const (
	hidden showing = iota
	nameOnly
	whole
)

// of says how much of an item is shown. One that does not say so itself is for those who see what it stands in; and what
// stands in something that is not shown whole is never looked at.
func (e *edition) of(c plan.Common, usual plan.Audience) (plan.Audience, showing) {
	audience := c.Audience
	if audience == "" {
		audience = usual
	}
	switch {
	case c.Until.OK && c.Until.Last < e.day:
		return audience, hidden
	case e.public && audience != plan.Public:
		return audience, hidden
	case audience != plan.Public && audience != plan.Internal: // a word that is none of them is taken for the narrowest
		return plan.Restricted, nameOnly
	}
	return audience, whole
}

// keep projects a list. Copy makes the copy that is shown whole; name the one of which only the name is known. Name may be
// nil for items that have none: then they are left out.
func keep[T any](e *edition, list []*T, usual plan.Audience, common func(*T) *plan.Common, copy func(*T, plan.Audience), name func(*T) (*T, string)) []*T {
	if len(list) == 0 {
		return nil
	}
	out := make([]*T, 0, len(list))
	for _, item := range list {
		c := common(item)
		audience, how := e.of(*c, usual)
		switch {
		case how == whole:
			shown := *item
			c := common(&shown)
			c.Audience = audience
			if e.public {
				c.Note = ""
			}
			if copy != nil {
				copy(&shown, audience)
			}
			out = append(out, &shown)
		case how == nameOnly:
			title := ""
			if name != nil {
				var shown *T
				shown, title = name(item)
				common(shown).Audience = audience
				out = append(out, shown)
			}
			e.restricted = append(e.restricted, withheld{c.Place, title})
		}
	}
	return out
}

func onlyID(i plan.Item) plan.Item { return plan.Item{ID: i.ID} }

// project returns the plan as this edition knows it. The blocks outside the lists have no audience of their own and are
// never public; of the block about the plan itself only title, version and dates are.
func (e *edition) project(p *plan.Plan) *plan.Plan {
	out := &plan.Plan{Slug: p.Slug, Format: p.Format, Municipality: p.Municipality, Info: p.Info}
	base := p.DefaultAudience()
	out.Contacts = e.contacts(p, base)
	out.Departments = e.departments(p.Departments, base)
	out.Partners = e.partners(p.Partners, base)
	out.Services = e.services(p.Services, base)
	out.Groups = keep(e, p.Groups, base, func(g *plan.Group) *plan.Common { return &g.Common }, nil,
		func(g *plan.Group) (*plan.Group, string) {
			return &plan.Group{Item: onlyID(g.Item), Name: g.Name, Contact: g.Contact}, g.Name
		})
	out.EscalationPaths = e.paths(p.EscalationPaths, base)
	out.Chapters = keep(e, p.Chapters, base, func(c *plan.Chapter) *plan.Common { return &c.Common }, nil,
		func(c *plan.Chapter) (*plan.Chapter, string) {
			return &plan.Chapter{Item: onlyID(c.Item), Title: c.Title}, c.Title
		})
	if e.public {
		if i := p.Info; i != nil {
			out.Info = &plan.Info{
				Title: i.Title, Version: i.Version, Status: i.Status, AdoptedOn: i.AdoptedOn, ValidFrom: i.ValidFrom,
				ValidUntil: i.ValidUntil, LastRevised: i.LastRevised, NextRevision: i.NextRevision, Audience: i.Audience,
			}
		}
		return out
	}
	out.Recommendations = p.Recommendations
	out.Actions = keep(e, p.Actions, base, func(a *plan.Action) *plan.Common { return &a.Common }, nil,
		func(a *plan.Action) (*plan.Action, string) {
			return &plan.Action{Item: onlyID(a.Item), Title: a.Title, Status: a.Status}, a.Title
		})
	out.Training = keep(e, p.Training, base, func(t *plan.Training) *plan.Common { return &t.Common },
		func(t *plan.Training, audience plan.Audience) {
			t.Holders = keep(e, t.Holders, audience, func(h *plan.Holder) *plan.Common { return &h.Common }, nil, nil)
		}, func(t *plan.Training) (*plan.Training, string) {
			return &plan.Training{Item: onlyID(t.Item), Topic: t.Topic}, plan.Label("training_topic", t.Topic)
		})
	out.Waivers = keep(e, p.Waivers, base, func(w *plan.Waiver) *plan.Common { return &w.Common }, nil, nil)
	out.Risk, out.SafetyPlan, out.Relationship = p.Risk, p.SafetyPlan, p.Relationship
	out.Coordination, out.Sharing, out.Network = p.Coordination, p.Sharing, p.Network
	out.Recognition, out.CasePlan, out.PeerSupport = p.Recognition, p.CasePlan, p.PeerSupport
	out.Children, out.FollowUp, out.SeparationRules = p.Children, p.FollowUp, p.SeparationRules
	return out
}

// contacts projects the contacts. The hours that one has from the municipality are written at the contact, because the
// department that it has them through may be withheld.
func (e *edition) contacts(p *plan.Plan, base plan.Audience) []*plan.Contact {
	return keep(e, p.Contacts, base, func(c *plan.Contact) *plan.Common { return &c.Common },
		func(c *plan.Contact, audience plan.Audience) {
			c.Hours = p.EffectiveHours(c)
			if e.public {
				c.Person = ""
			}
			c.Phones = keep(e, c.Phones, audience, func(p *plan.Phone) *plan.Common { return &p.Common }, nil, nil)
			c.Channels = keep(e, c.Channels, audience, func(x *plan.Channel) *plan.Common { return &x.Common }, nil, nil)
		}, func(c *plan.Contact) (*plan.Contact, string) {
			return &plan.Contact{Item: onlyID(c.Item), Name: c.Name, Via: c.Via}, c.Name
		})
}

func (e *edition) departments(list []*plan.Department, base plan.Audience) []*plan.Department {
	return keep(e, list, base, func(d *plan.Department) *plan.Common { return &d.Common },
		func(d *plan.Department, audience plan.Audience) { d.SendsTo = e.sendings(d.SendsTo, audience) },
		func(d *plan.Department) (*plan.Department, string) {
			return &plan.Department{Item: onlyID(d.Item), Name: d.Name}, d.Name
		})
}

func (e *edition) sendings(list []*plan.Sending, parent plan.Audience) []*plan.Sending {
	return keep(e, list, parent, func(s *plan.Sending) *plan.Common { return &s.Common }, nil, nil)
}

func (e *edition) partners(list []*plan.Partner, base plan.Audience) []*plan.Partner {
	return keep(e, list, base, func(p *plan.Partner) *plan.Common { return &p.Common },
		func(p *plan.Partner, audience plan.Audience) { p.SendsTo = e.sendings(p.SendsTo, audience) },
		func(p *plan.Partner) (*plan.Partner, string) {
			return &plan.Partner{Item: onlyID(p.Item), Name: p.Name, Contact: p.Contact}, p.Name
		})
}

func (e *edition) services(list []*plan.Service, base plan.Audience) []*plan.Service {
	return keep(e, list, base, func(s *plan.Service) *plan.Common { return &s.Common },
		func(s *plan.Service, audience plan.Audience) {
			s.Providers = keep(e, s.Providers, audience, func(p *plan.Provider) *plan.Common { return &p.Common }, nil, nil)
		}, func(s *plan.Service) (*plan.Service, string) {
			return &plan.Service{Item: onlyID(s.Item), Name: s.Name, Contact: s.Contact}, s.Name
		})
}

// paths projects the escalation paths. Steps are copied, so they are tied to the copy of their path.
func (e *edition) paths(list []*plan.EscalationPath, base plan.Audience) []*plan.EscalationPath {
	return keep(e, list, base, func(p *plan.EscalationPath) *plan.Common { return &p.Common },
		func(p *plan.EscalationPath, audience plan.Audience) {
			p.Steps = keep(e, p.Steps, audience, func(s *plan.Step) *plan.Common { return &s.Common },
				func(s *plan.Step, audience plan.Audience) {
					s.Of = p
					s.Next = keep(e, s.Next, audience, func(n *plan.Next) *plan.Common { return &n.Common }, nil, nil)
				}, func(s *plan.Step) (*plan.Step, string) {
					return &plan.Step{Item: onlyID(s.Item), Do: s.Do, Of: p}, s.Do
				})
		}, func(p *plan.EscalationPath) (*plan.EscalationPath, string) {
			return &plan.EscalationPath{Item: onlyID(p.Item), Title: p.Title}, p.Title
		})
}
