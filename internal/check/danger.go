package check

import (
	"slices"
	"strings"

	"beredskab/internal/danger"
	"beredskab/internal/diag"
	"beredskab/internal/plan"
)

// dangerous is a piece of advice in the plan that would endanger somebody.
type dangerous struct {
	field plan.Field
	place string
	danger.Danger
}

// words are the plan's own, as a finding quotes them.
func (d dangerous) words() string { return diag.Quote(d.field.Value[d.Start:d.End]) }

// dangers are all of them, in the plan's order. Which texts tell the staff what to do is a property of the model, so a new key
// is read before anybody has thought of it here.
func (p *Pass) dangers() []dangerous { return p.known.dangers() }

func (p *Pass) findDangers() []dangerous {
	var found []dangerous
	for _, f := range p.fields() {
		how, advises := f.Key.Advises()
		if !advises {
			continue
		}
		for _, d := range p.memory.dangers(f.Value, p.adviceContext(f, how)) {
			found = append(found, dangerous{f, f.Place(), d})
		}
	}
	return found
}

// adviceContext is what the plan says of whom a text is about.
func (p *Pass) adviceContext(f plan.Field, how plan.Advice) danger.Context {
	c := danger.Context{Public: f.Audience == plan.Public}
	switch how {
	case plan.Forbids:
		c.How = danger.Forbids
	case plan.Names:
		c.How = danger.Names
	}
	about := func(people []string) {
		c.Perpetrator = slices.Contains(people, plan.PersonPerpetrator) && !slices.Contains(people, plan.PersonVictim)
		c.Child = slices.Contains(people, plan.PersonChild) && !slices.Contains(people, plan.PersonVictim)
	}
	if e := f.Path; e != nil {
		about(e.People())
		c.Honour = slices.Contains(e.ViolenceTypes, plan.ViolenceHonour)
		return c
	}
	list, id, _ := strings.Cut(f.Owner.Place, "/")
	id, _, _ = strings.Cut(id, "/")
	switch list {
	case "services":
		if s := p.Plan.Service(id); s != nil {
			about(s.Serves)
			c.Perpetrator = c.Perpetrator || s.Type == plan.ServicePerpetrator
			c.Child = c.Child || s.Type == plan.ServiceChildren
		}
	case "departments":
		if d := p.Plan.Department(id); d != nil {
			c.Child = slices.ContainsFunc(d.Kind, func(k string) bool {
				return k == plan.DepartmentChildrenFamily || k == plan.DepartmentSchoolDaycare || k == plan.DepartmentHealthVisitor
			})
		}
	case "children":
		c.Child = true
	case "chapters":
		// A vision, a goal or what a word means tells nobody what to do, unless it is put as an order.
		if slices.ContainsFunc(p.Plan.Chapters, func(x *plan.Chapter) bool { return x.ID == id && x.Kind != "" }) && c.How == danger.Orders {
			c.How = danger.Names
		}
	}
	return c
}

// dangerSeverity is an error where staff may already act on the plan.
func (p *Pass) dangerSeverity() diag.Severity {
	if p.Plan.Info != nil && p.Plan.Info.Status == plan.PlanAdopted {
		return diag.Error
	}
	return diag.Warning
}

// checkDanger reports one kind of danger. Says is what the words do, and follows them.
func checkDanger(kind danger.Kind, says string) func(*Pass) {
	return func(p *Pass) {
		for _, d := range p.dangers() {
			if d.Kind == kind {
				p.ReportAs(p.dangerSeverity(), d.place, part(d.field, d.Start, d.End), d.field.Key.Label()+": "+d.words()+" "+says+".", "")
			}
		}
	}
}

// endangered adds to a point the dangers that stand in what it rests on, and those of its own subject wherever they stand: a plan
// with the right rule about safe contact and a step that sends a text message does not have safe contact in place. A danger that
// somebody has answered for with a waiver keeps no point back.
func (p *Pass) endangered(r *Rule, j Judgement) Judgement {
	for _, d := range p.dangers() {
		by := dangerRule(d.Kind)
		if p.waives(by.ID, d.place) || !slices.Contains(by.Points, r.ID) && !slices.ContainsFunc(j.Shown, func(s Shown) bool {
			return strings.Contains(s.Place, "/") && covers(s.Place, d.place)
		}) {
			continue
		}
		j.Found = min(j.Found, Partly)
		lack := Lack{Shown{d.place, part(d.field, d.Start, d.End), d.words() + " kan bringe nogen i fare (" + by.ID + ")"}, by.Fix}
		if !slices.ContainsFunc(j.Lacks, func(l Lack) bool { return l.Text == lack.Text }) {
			j.Lacks = append(j.Lacks, lack)
		}
	}
	return j
}

// waives says that a waiver that counts today answers for a finding.
func (p *Pass) waives(rule, place string) bool {
	r := dangerRuleByID(rule)
	return r != nil && !r.Fixed && slices.ContainsFunc(p.Plan.Waivers, func(w *plan.Waiver) bool {
		return w.Rule == rule && w.Until.OK && p.Today <= w.Until.Last && (!w.From.OK || p.Today >= w.From.First) && covers(w.Where, place)
	})
}
