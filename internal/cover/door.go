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
	Paths      []*plan.EscalationPath // that the department uses for it; empty is a dead end

	Acts           bool // somebody who can act for the group is called, or takes over
	RiskAssessment bool
	SafetyPlan     bool
	FollowUp       bool // a step follows up, or the path's end says when it is done
}

// Dead says that the situation ends nowhere: no path, or nobody who can act.
func (d *Door) Dead() bool { return len(d.Paths) == 0 || !d.Acts }

// Complete says that everything is reached.
func (d *Door) Complete() bool { return d.Acts && d.RiskAssessment && d.SafetyPlan && d.FollowUp }

// RequiredLevels are the levels that a plan needs a path for, by group of people.
func RequiredLevels(person string) []string {
	switch person {
	case "victim":
		return []string{"suspicion", "knowledge", "high_risk", "acute"}
	case "perpetrator", "employee":
		return []string{"knowledge", "acute"}
	case "child":
		return []string{"suspicion", "acute"}
	}
	return nil
}

var levels = [...]string{"concern", "suspicion", "knowledge", "high_risk", "acute"}

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

func (r *Report) open(d *Door) {
	w := walker{report: r, door: d, seen: map[*plan.Step]bool{}}
	for _, path := range r.model.plan.EscalationPaths {
		if path.HasLevel(d.Level) && path.Uses(d.Department.ID) && slices.Contains(path.People(), d.About) {
			d.Paths = append(d.Paths, path)
			w.path(path)
		}
	}
}

// walker follows a path's steps wherever they lead.
type walker struct {
	report *Report
	door   *Door
	seen   map[*plan.Step]bool
}

func (w *walker) path(p *plan.EscalationPath) {
	if p != nil && len(p.Steps) > 0 {
		w.step(p, 0)
	}
}

func (w *walker) step(p *plan.EscalationPath, i int) {
	for ; i < len(p.Steps) && !w.seen[p.Steps[i]]; i++ {
		s := p.Steps[i]
		w.seen[s] = true
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
	d := w.door
	d.RiskAssessment = d.RiskAssessment || slices.Contains(s.Does, "risk_assessment")
	d.SafetyPlan = d.SafetyPlan || slices.Contains(s.Does, "safety_plan")
	d.FollowUp = d.FollowUp || slices.Contains(s.Does, "follow_up") || s.Ends != ""
	if !d.Acts && s.HandsOverTo != "" {
		d.Acts = w.report.received(s.HandsOverTo, d.About, s.Within) == Received
	}
	if d.Acts || !s.Calls() {
		return
	}
	m, base := w.report.model, w.report.base
	d.Acts = true // somebody in each area, when the step calls by area
	for _, list := range m.stepTable(m.viewpoint(d.Department, p), s).lists(groupOf(d.About)) {
		d.Acts = d.Acts && slices.ContainsFunc(list.calls(), func(c call) bool {
			return list.counts(c) && len(c.window.limit(base.open(c.party))) > 0
		})
	}
}
