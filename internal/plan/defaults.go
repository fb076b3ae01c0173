package plan

import (
	"slices"

	"beredskab/internal/hours"
)

// This file holds what a plan means where it says nothing.

// ActiveOn says that an item holds on a day: neither not yet begun nor over. Until is the last day that counts.
func (c Common) ActiveOn(day hours.Day) bool {
	return (!c.From.OK || day >= c.From.First) && (!c.Until.OK || day <= c.Until.Last)
}

// TargetGroups are the groups of people that the plan is for. Where it says nothing it is the victim, unless every path is about
// others: half of all real plans are action cards about children, employees or perpetrators, and say it at the paths only.
func (p *Plan) TargetGroups() []string {
	if p.Info != nil && len(p.Info.TargetGroups) > 0 {
		return p.Info.TargetGroups
	}
	var out []string
	for _, e := range p.EscalationPaths {
		for _, who := range e.People() {
			if who == PersonVictim {
				return []string{PersonVictim}
			}
			if !slices.Contains(out, who) {
				out = append(out, who)
			}
		}
	}
	if out == nil {
		return []string{PersonVictim}
	}
	return out
}

// ViolenceCovered are the forms of violence that the plan is about, nil for all of them: those it says, else those of its paths when
// each of them is for some only.
func (p *Plan) ViolenceCovered() []string {
	if p.Info != nil && len(p.Info.ViolenceTypes) > 0 {
		return p.Info.ViolenceTypes
	}
	var out []string
	for _, e := range p.EscalationPaths {
		if len(e.ViolenceTypes) == 0 {
			return nil
		}
		out = append(out, e.ViolenceTypes...)
	}
	return out
}

// DefaultAudience is the audience of everything that does not say its own.
func (p *Plan) DefaultAudience() Audience {
	if p.Info != nil && p.Info.Audience.known() {
		return p.Info.Audience
	}
	return Internal
}

// Adopted says that the plan is adopted, and no longer a draft or in consultation.
func (p *Plan) Adopted() bool { return p.Info != nil && p.Info.Status == "adopted" }

// FictionalCode is the code of a municipality that does not exist. It is in every example and tells nothing.
const FictionalCode = "0000"

// Fictional says that the municipality is an invented one.
func (p *Plan) Fictional() bool { return p.Municipality != nil && p.Municipality.Code == FictionalCode }

// FacesCitizens says that the department meets citizens. Management, duty services and others do not, unless they say so.
func (d *Department) FacesCitizens() bool {
	if d.CitizenFacing != nil {
		return *d.CitizenFacing
	}
	inward := func(kind string) bool { return kind == "management" || kind == "duty_service" || kind == "other" }
	return len(d.Kind) == 0 || slices.ContainsFunc(d.Kind, func(k string) bool { return !inward(k) })
}

// Acts says that the contact can act, and does not only advise: all do, unless they say otherwise. Who is written to be called is
// nearly always somebody who helps, a crisis centre or the police as much as the municipality's own; see [Contact.ActsUnsaid].
func (c *Contact) Acts() bool { return c.Authority != "advises" }

// ActsUnsaid says that it rests on nothing written that the contact acts: it is not one of the municipality's own departments', and
// says nothing of its authority. It is asked about where somebody calls it.
func (c *Contact) ActsUnsaid() bool { return c.Authority == "" && c.Department == "" }

// AgesOf are the ages of those of a group of people whom a path is for, or the whole plan when there is no path: adults are 18 and over,
// children 0 to 17, inside the plan's ages. A path that says its ages means all of them, whatever the plan says; so does a plan that is
// only about younger people. Where only the steps say ages, the path is for those too.
func (p *Plan) AgesOf(e *EscalationPath, person string) Ages {
	usual := Ages{From: 18, To: MaxAge, OK: true}
	if person == "child" {
		usual = Ages{From: 0, To: 17, OK: true}
	}
	of := usual
	if p.Info != nil && p.Info.Ages.OK {
		if of = usual.And(p.Info.Ages); !of.OK {
			of = p.Info.Ages // a plan about people under 18
		}
	}
	switch {
	case e == nil:
	case !e.Ages.OK:
		if p.Info == nil || !p.Info.Ages.OK {
			of = e.stepAges(of)
		}
	default:
		of = e.Ages
	}
	if person != "child" {
		return of
	}
	if young := usual.And(of); young.OK {
		return young
	}
	return usual // the children of the adults whom a plan is about
}

// stepAges are the ages from the youngest to the oldest of some and of those whom a step is for.
func (e *EscalationPath) stepAges(of Ages) Ages {
	for _, s := range e.Steps {
		if s.Ages.OK {
			of.From, of.To = min(of.From, s.Ages.From), max(of.To, s.Ages.To)
		}
	}
	return of
}

// Covers says that the contact can act for all of a group of people whom the plan is for.
func (p *Plan) Covers(c *Contact, person string) bool {
	return c.Helps(person, p.AgesOf(nil, person))
}

// Helps says that the contact can act for everybody of a group who is of some ages. Who helps children helps those of the exposed who are
// children.
func (c *Contact) Helps(person string, ages Ages) bool {
	young := person == "victim" && ages.OK && Minors.Holds(ages) && c.ServesPerson("child")
	return (c.ServesPerson(person) || young) && c.Ages.Holds(ages)
}

// ServesPerson says that the contact can act for a group of people: the adults when it says nothing. Children must be said.
func (c *Contact) ServesPerson(person string) bool {
	if len(c.Serves) > 0 {
		return slices.Contains(c.Serves, person)
	}
	return person != "child"
}

// EffectiveHours are the contact's own opening hours, else the municipality's for a contact of one of its departments. A
// contact that is reached through another (via) has the other's, which is worked out where cover is.
func (p *Plan) EffectiveHours(c *Contact) Hours {
	switch {
	case c.Hours.Schedule != nil || c.Hours.Text != "" || c.Has("hours") || c.Via != "":
		return c.Hours
	case c.Department != "" && p.Department(c.Department) != nil && p.Municipality != nil:
		return p.Municipality.Hours
	}
	return Hours{}
}

// Uses says that a department uses the path: all do when it says nothing.
func (e *EscalationPath) Uses(department string) bool {
	return len(e.Departments) == 0 || slices.Contains(e.Departments, AllDepartments) || slices.Contains(e.Departments, department)
}

// UsesPath says that the department uses the path.
func (p *Plan) UsesPath(d *Department, e *EscalationPath) bool { return e.Uses(d.ID) }

// People are the groups of people that the path helps; the victim when it says nothing.
func (e *EscalationPath) People() []string {
	if len(e.About) > 0 {
		return e.About
	}
	return []string{"victim"}
}

// HasLevel says that the path is for the level.
func (e *EscalationPath) HasLevel(level string) bool { return slices.Contains(e.Level, level) }

// Calls says that the step is a calling step: it calls somebody or convenes a group.
func (s *Step) Calls() bool { return len(s.Call) > 0 || s.Convene != "" }

// Leaders are the department's leaders, nearest first; ids that name nobody are left out.
func (p *Plan) Leaders(d *Department) []*Contact {
	var out []*Contact
	for _, id := range d.Leaders {
		if c := p.Contact(id); c != nil {
			out = append(out, c)
		}
	}
	return out
}

// Recommendation returns what the plan says about A1 … A8, or nil.
func (p *Plan) Recommendation(id string) *Recommendation {
	r := p.Recommendations
	if r == nil {
		return nil
	}
	switch id {
	case "A1":
		return r.A1
	case "A2":
		return r.A2
	case "A3":
		return r.A3
	case "A4":
		return r.A4
	case "A5":
		return r.A5
	case "A6":
		return r.A6
	case "A7":
		return r.A7
	case "A8":
		return r.A8
	}
	return nil
}

// Claim returns what the plan says about one point (A1.6), or nil.
func (p *Plan) Claim(point string) *PointClaim {
	if !PointExists(point) {
		return nil
	}
	if r := p.Recommendation(point[:2]); r != nil {
		return r.Points[point]
	}
	return nil
}

// Open says that the task is still to be done: neither done nor dropped.
func (a *Action) Open() bool { return a.Status != "done" && a.Status != "dropped" }

// Open says that the plan itself claims less than that the point is in place, or that it is not relevant.
func (c *PointClaim) Open() bool { return c.Status != "in_place" && c.Status != "not_relevant" }
