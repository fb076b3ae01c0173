package compare

import (
	"slices"
	"strings"

	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// This file measures what stands in the plan itself: paths, people, services, courses, contacts, dates and tasks.

// victimPath is the first path of a level for the victim that holds now; one for all violence goes before one for some.
func (t *entryBuilder) victimPath(level string) (path *plan.EscalationPath) {
	for _, p := range t.Plan.EscalationPaths {
		if p.HasLevel(level) && slices.Contains(p.People(), plan.PersonVictim) && p.ActiveOn(t.Today) && (path == nil || len(path.ViolenceTypes) > 0 && len(p.ViolenceTypes) == 0) {
			path = p
		}
	}
	return path
}

// pathMeasure tells the depth of the first path of a level for the victim, and its deadlines.
func (t *entryBuilder) pathMeasure(level string) string {
	path := t.victimPath(level)
	if path == nil {
		return noPath
	}
	parts := []string{danish.Plural(len(path.Steps), "trin", "trin")}
	for _, r := range t.Cover.Routes {
		if r.Path == path && r.About == plan.PersonVictim {
			parts = append(parts, danish.Plural(len(r.Called()), "at ringe til", "at ringe til"))
			if r.Step != nil && r.Step.Within.OK {
				parts = append(parts, "opkald "+limit(r.Step.Within))
			}
			break
		}
	}
	for _, does := range [...]string{plan.DoesRiskAssessment, plan.DoesSafetyPlan, plan.DoesCoordination, plan.DoesFollowUp} {
		for _, s := range path.Steps {
			if slices.Contains(s.Does, does) && s.Within.OK {
				parts = append(parts, plan.Label("does", does)+" "+limit(s.Within))
				break
			}
		}
	}
	return strings.Join(parts, "; ")
}

// limit writes a deadline as people say it: "straks", "samme dag", "inden 2 hverdage".
func limit(d plan.Deadline) string {
	switch d.Unit {
	case plan.UnitImmediately, plan.UnitSameDay:
		return string(d.Unit)
	case plan.UnitMinutes:
		return "inden " + danish.Plural(d.Count, "minut", "minutter")
	}
	return "inden " + d.String()
}

// peopleMeasures say for each group of people whether the plan has a path on every level that it needs.
func (t *entryBuilder) peopleMeasures(m map[string]string) {
	for _, p := range plan.Vocabulary["person"] {
		var lacks []string
		for _, level := range cover.RequiredLevels(p.Word) {
			has := slices.ContainsFunc(t.Plan.EscalationPaths, func(e *plan.EscalationPath) bool {
				return e.HasLevel(level) && slices.Contains(e.People(), p.Word) && e.ActiveOn(t.Today)
			})
			if !has {
				lacks = append(lacks, plan.Label("level", level))
			}
		}
		switch {
		case !slices.Contains(t.Plan.TargetGroups(), p.Word):
			m["people-"+p.Word] = "ikke en målgruppe i planen"
		case len(lacks) == 0:
			m["people-"+p.Word] = "handlevej på alle niveauer"
		default:
			m["people-"+p.Word] = "mangler handlevej for " + danish.List(lacks, "og")
		}
	}
}

func (t *entryBuilder) serviceMeasures(m map[string]string) {
	types, groups := map[string]int{}, map[string]bool{}
	for _, s := range t.Plan.Services {
		if !s.ActiveOn(t.Today) {
			continue
		}
		types[s.Type]++
		for _, p := range s.Providers {
			for _, f := range p.For {
				groups[f] = true
			}
		}
	}
	for _, s := range plan.Vocabulary["service_type"] {
		m["service-"+s.Word] = none
		if n := types[s.Word]; n > 0 {
			m["service-"+s.Word] = danish.Plural(n, "tilbud", "tilbud")
		}
	}
	for _, f := range plan.Vocabulary["provider_for"] {
		m["for-"+f.Word] = "nej"
		if groups[f.Word] || groups[plan.ForAll] && f.Word != plan.ForPerpetrators && f.Word != plan.ForChildren {
			m["for-"+f.Word] = "ja"
		}
	}
}

func (t *entryBuilder) trainingMeasures(m map[string]string) {
	for _, topic := range plan.Vocabulary["training_topic"] {
		value, holders := none, 0
		var next, past hours.Day // the first that is to come, and the last that is over
		for _, x := range t.Plan.Training {
			if x.Topic != topic.Word || !x.ActiveOn(t.Today) {
				continue
			}
			holders += len(x.Holders)
			value = "ja"
			switch d := x.Next; {
			case !d.OK:
			case d.Last < t.Today:
				past = max(past, d.Last)
			case next == 0 || d.Last < next:
				next = d.Last
			}
		}
		switch {
		case next > 0:
			value += ", næste gang " + danishDay(next)
		case past > 0:
			value += ", næste gang " + danishDay(past) + overdueMark
		}
		if holders > 0 {
			value += "; " + danish.Plural(holders, "rolle har kurset", "roller har kurset")
		}
		m["training-"+topic.Word] = value
	}
}

func (t *entryBuilder) contactMeasures(m map[string]string) {
	const year = 365
	all, fresh, deputies := 0, 0, 0
	oldest := hours.Day(1 << 30)
	for _, c := range t.Plan.Contacts {
		if !c.ActiveOn(t.Today) {
			continue
		}
		all++
		if len(c.Deputies) > 0 {
			deputies++
		}
		if c.Verified.OK && c.Verified.First <= t.Today { // nobody has called yet on a day to come
			verified := min(c.Verified.Last, t.Today)
			oldest = min(oldest, verified)
			if t.Today-verified <= year {
				fresh++
			}
		}
	}
	m["fresh"] = danish.Number(fresh) + " af " + danish.Number(all)
	m["deputies"] = danish.Number(deputies) + " af " + danish.Number(all)
	m["oldest"] = none
	if oldest < 1<<30 {
		m["oldest"] = danishDay(oldest)
		t.days["oldest"] = oldest
	}
}

func (t *entryBuilder) dateMeasures(m map[string]string) {
	m["status"], m["revised"], m["next"], m["until"] = notThere, notThere, notThere, notThere
	i := t.Plan.Info
	if i == nil {
		return
	}
	if i.Status != "" {
		m["status"] = plan.Label("plan_status", i.Status)
	}
	for key, d := range map[string]plan.Date{"revised": i.LastRevised, "next": i.NextRevision, "until": i.ValidUntil} {
		if d.OK {
			m[key] = danishDay(d.Last)
			t.days[key] = d.Last
			if key != "revised" && d.Last < t.Today {
				m[key] += overdueMark
			}
		}
	}
}

func (t *entryBuilder) actionMeasures(m map[string]string) {
	open, overdue, done := 0, 0, 0
	for _, a := range t.Plan.Actions {
		switch {
		case a.Status == plan.ActionDone:
			done++
		case a.Status == plan.ActionDropped:
		default:
			open++
			if a.Due.OK && a.Due.Last < t.Today {
				overdue++
			}
		}
	}
	m["open"], m["overdue"], m["done"] = danish.Number(open), danish.Number(overdue), danish.Number(done)
}

// overdueMark stands after a date that should have been kept.
const overdueMark = " (overskredet)"

func danishDay(d hours.Day) string {
	y, m, day := d.Date()
	return danish.Date(y, m, day)
}
