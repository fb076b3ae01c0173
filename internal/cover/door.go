package cover

import (
	"slices"

	"beredskab/internal/plan"
)

// Door is one entrance in one situation: a department, a level and a group of people.
type Door struct {
	Department *plan.Department
	Level      string
	About      string
	Required   bool                   // the plan's target groups need a path for this level
	Paths      []*plan.EscalationPath // that the department uses for it
	Reached                           // what everybody reaches, however old
	// Ages are the youngest who reach less than others do; not OK when all reach the same.
	Ages plan.Ages
}

// Reached is how far one gets from a door.
type Reached struct {
	Path           bool // there is a path to follow
	Acts           bool // somebody who can act for the group is called, or takes over
	RiskAssessment bool
	SafetyPlan     bool
	FollowUp       bool // a step follows up, or the path's end says when it is done
}

// Dead says that the situation ends nowhere: no path, or nobody who can act.
func (d *Door) Dead() bool { return !d.Path || !d.Acts }

// Complete says that everything is reached.
func (d *Door) Complete() bool { return d.Acts && d.RiskAssessment && d.SafetyPlan && d.FollowUp }

// RequiredLevels are the levels that a plan needs a path for, by group of people.
func RequiredLevels(person string) []string {
	switch person {
	case plan.PersonVictim:
		return []string{plan.LevelSuspicion, plan.LevelKnowledge, plan.LevelHighRisk, plan.LevelAcute}
	case plan.PersonPerpetrator, plan.PersonEmployee:
		return []string{plan.LevelKnowledge, plan.LevelAcute}
	case plan.PersonChild:
		return []string{plan.LevelSuspicion, plan.LevelAcute}
	}
	return nil
}

var levels = [...]string{plan.LevelConcern, plan.LevelSuspicion, plan.LevelKnowledge, plan.LevelHighRisk, plan.LevelAcute}

// Doors are all entrances in all situations that the plan's target groups need or that a path of theirs is for, by
// department, group and level.
func (r *Report) Doors() []Door {
	r.model.mu.Lock()
	defer r.model.mu.Unlock()
	var out []Door
	p := r.model.plan
	for _, d := range p.Departments {
		for _, about := range people {
			if !slices.Contains(p.TargetGroups(), about) {
				continue
			}
			for _, level := range levels {
				door := Door{Department: d, Level: level, About: about, Required: slices.Contains(RequiredLevels(about), level)}
				r.open(&door)
				if door.Required || len(door.Paths) > 0 {
					out = append(out, door)
				}
			}
		}
	}
	return out
}

// open finds what everybody reaches who comes to a door, one band of ages after the other.
func (r *Report) open(d *Door) {
	m := r.model
	ages := []plan.Ages{m.plan.AgesOf(nil, d.About)}
	limits := slices.Clone(m.contactLimits())
	for _, path := range m.plan.EscalationPaths {
		if path.HasLevel(d.Level) && path.Uses(d.Department.ID) && slices.Contains(path.People(), d.About) {
			d.Paths = append(d.Paths, path)
			ages = append(ages, m.plan.AgesOf(path, d.About))
			limits = append(limits, m.limits(path)...)
		}
	}
	hull := ages[0]
	for _, a := range ages {
		hull.From, hull.To = min(hull.From, a.From), max(hull.To, a.To)
	}
	var all []Reached
	var bands []plan.Ages
	for _, band := range m.split(hull, ages, limits) {
		got := r.reached(d, band)
		if got.Path || d.Required && ages[0].Holds(band) || len(d.Paths) == 0 {
			all, bands = append(all, got), append(bands, band)
		}
	}
	d.Reached = all[0]
	for _, got := range all {
		d.Reached = d.Reached.and(got)
	}
	if worst := slices.Index(all, d.Reached); slices.ContainsFunc(all, func(got Reached) bool { return got != d.Reached }) {
		d.Ages = bands[max(worst, 0)]
	}
}

func (r Reached) and(o Reached) Reached {
	return Reached{r.Path && o.Path, r.Acts && o.Acts, r.RiskAssessment && o.RiskAssessment, r.SafetyPlan && o.SafetyPlan, r.FollowUp && o.FollowUp}
}

// reached is what those of some ages reach.
func (r *Report) reached(d *Door, ages plan.Ages) Reached {
	w := walker{report: r, door: d, ages: ages, seen: map[*plan.Step]bool{}}
	for _, path := range d.Paths {
		if r.model.plan.AgesOf(path, d.About).Holds(ages) {
			w.got.Path = true
			w.path(path)
		}
	}
	return w.got
}

// walker follows a path's steps wherever they lead.
type walker struct {
	report *Report
	door   *Door
	ages   plan.Ages
	got    Reached
	seen   map[*plan.Step]bool
}

func (w *walker) path(p *plan.EscalationPath) {
	if p != nil && len(p.Steps) > 0 && p.Ages.Holds(w.ages) {
		w.step(p, 0)
	}
}

func (w *walker) step(p *plan.EscalationPath, i int) {
	for ; i < len(p.Steps) && !w.seen[p.Steps[i]]; i++ {
		s := p.Steps[i]
		w.seen[s] = true
		if !s.Ages.Holds(w.ages) {
			continue
		}
		w.note(p, s)
		otherwise := true // nothing says where to go when no condition holds
		for _, n := range s.Next {
			otherwise = otherwise && n.If != ""
			w.follow(p, n.To)
		}
		if s.IfUnreachable != "" {
			w.follow(p, s.IfUnreachable)
		}
		if !otherwise {
			return
		}
	}
}

func (w *walker) follow(p *plan.EscalationPath, ref string) {
	plan := w.report.model.plan
	if s := plan.Step(p, ref); s != nil {
		owner := p
		if s.Of != nil {
			owner = s.Of
		}
		w.step(owner, slices.Index(owner.Steps, s))
		return
	}
	w.path(plan.PathByID(ref))
}

func (w *walker) note(p *plan.EscalationPath, s *plan.Step) {
	d, got := w.door, &w.got
	got.RiskAssessment = got.RiskAssessment || slices.Contains(s.Does, plan.DoesRiskAssessment)
	got.SafetyPlan = got.SafetyPlan || slices.Contains(s.Does, plan.DoesSafetyPlan)
	got.FollowUp = got.FollowUp || slices.Contains(s.Does, plan.DoesFollowUp) || s.Ends != ""
	if !got.Acts && s.HandsOverTo != "" {
		got.Acts = w.report.received(s.HandsOverTo, d.About, w.ages, s.Within) == Received
	}
	if got.Acts || !s.Calls() {
		return
	}
	m, base := w.report.model, w.report.base
	got.Acts = true // somebody in each area, when the step calls by area
	for _, list := range m.stepTable(m.viewpoint(d.Department, p).at(m, w.ages), s).lists(groupOf(d.About), w.ages) {
		got.Acts = got.Acts && slices.ContainsFunc(list.calls(), func(c call) bool {
			return list.counts(c) && len(c.window.limit(base.open(c.party))) > 0
		})
	}
}
