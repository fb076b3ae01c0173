// Package cover answers one question for every minute of a period: who answers?
//
// A route is department × handlevej × group of people. Its cover is a set of half-open intervals, worked out from
// the contacts' opening hours by union and intersection: nothing is sampled and nothing is rounded. Silence is never
// cover, advice is never cover, and 112 and 114 are counted apart, as handed over.
//
// It is worked out in three steps, each in a file of its own. [model] is what follows from the plan alone: who can be
// called and when they answer. [callTable] is whom a path has called, in order. [scenario] is the plan's world with some
// people lost or absent, in which tables become [Cover] and [Minutes].
package cover

import (
	"slices"

	"beredskab/internal/danish"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// The constants of the cost model. They are printed with every report.
const (
	// LostMinutes is what it costs to call somebody who should have answered but is lost.
	LostMinutes = 5
	// Never stands where nobody answers within a year.
	Never = -1

	yearMinutes = 365 * hours.MinutesPerDay
)

// Options says what to compute.
type Options struct {
	From, To hours.Day // the period; To is the first day after it
	Absent   []Absence
}

// Absence takes a contact away from From to Until, both of them days that count.
type Absence struct {
	Contact     string
	From, Until hours.Day
}

// Report says who answers in a period. Its methods and those of its routes may be called by several goroutines at once:
// what they work out on the way is remembered behind a lock.
type Report struct {
	From, To    hours.Day
	Window      hours.Interval // the same period on the time line
	Routes      []*Route       // in the plan's order: departments, their paths, the groups of people
	Assumptions []string       // Danish sentences; what the figures rest on

	model *model
	base  *scenario // the plan as it is, with those away who are said to be
}

// Route is what one department does by one escalation path for one group of people.
type Route struct {
	Department *plan.Department
	Path       *plan.EscalationPath
	About      string         // victim, perpetrator, child or employee
	Window     hours.Interval // the part of the period in which department and path exist
	Step       *plan.Step     // the calling step whose cover it is; nil when the path calls nobody
	Advice     []*plan.Step   // calls for advice before that step: listed, and no cover
	*Cover                    // shared by routes that call the same people
	Minutes    *Minutes       // from discovery to a human
	Steps      []StepCover    // every calling step by itself, in order

	// Area is the part of the municipality whose cover it is, when steps call by area: the one with fewest covered hours.
	Area string
	// Ages are those whose cover it is: everybody whom the path is for, or the ones with fewest covered hours when what is done depends
	// on how old the citizen is; ByAge says so.
	Ages        plan.Ages
	ByAge       bool
	Assumptions []string
	Unclear     bool // somebody it calls has hours that could not be read: who answers is not known before they are put right

	list   callList   // of the citizens whose cover it is
	lists  []callList // of all citizens whom the path's steps tell apart
	report *Report
}

// Cover is how a stretch of time falls into three parts. Covered, HandedOver and Gaps are disjoint, and together all
// of it.
type Cover struct {
	Covered    hours.Set // somebody who acts for the group answers
	HandedOver hours.Set // only 112 or 114 themselves answer
	Gaps       hours.Set // nobody answers
}

// StepCover is the cover of one calling step by itself.
type StepCover struct {
	Step   *plan.Step
	Advice bool // it calls only people who advise
	*Cover
}

// Total returns the minutes that the route exists in the period: covered, handed over and gaps together.
func (r *Route) Total() int { return r.Window.Minutes() }

// Compute works out who answers. The plan must not change while the report is in use.
func Compute(p *plan.Plan, o Options) *Report {
	m := newModel(p, o)
	r := &Report{From: o.From, To: o.To, Window: hours.Interval{Start: o.From.Start(), End: o.To.Start()}, model: m}
	r.base = m.scenario(o.Absent)
	for _, d := range p.Departments {
		for _, path := range p.EscalationPaths {
			if !path.Uses(d.ID) {
				continue
			}
			for k, about := range path.People() {
				if !slices.Contains(path.People()[:k], about) { // it may be written twice
					r.Routes = append(r.Routes, r.route(d, path, about))
				}
			}
		}
	}
	for _, route := range r.Routes {
		r.Assumptions = danish.AppendNew(r.Assumptions, route.Assumptions...)
	}
	return r
}

// route is the cover of one department, path and group of people.
func (r *Report) route(d *plan.Department, path *plan.EscalationPath, about string) *Route {
	m, s := r.model, r.base
	route := &Route{Department: d, Path: path, About: about, report: r}
	route.Window = intersect(r.Window, intersect(period(d.Common), period(path.Common)))
	view := m.viewpoint(d, path)
	route.lists = m.lists(view, nil, about)
	route.list, route.Cover = s.worst(route.lists, route.Window)
	route.Step, route.Advice = route.list.table.first, route.list.table.advice
	route.Area, route.Ages = route.list.area, route.list.ages
	route.ByAge = route.lists[0].ages != route.lists[len(route.lists)-1].ages
	route.Minutes = s.minutes(route.list, route.Window)
	route.Assumptions = m.assumptions(path, route.lists)
	route.Unclear = limited(path) && path.Hours.Schedule.Unclear || m.unclear(route.list)
	for _, step := range path.Steps {
		if step.Calls() {
			route.addStep(view, step)
		}
	}
	return route
}

// addStep adds the cover of one calling step by itself.
func (r *Route) addStep(view viewpoint, step *plan.Step) {
	m, s := r.report.model, r.report.base
	lists := m.lists(view, step, r.About)
	if len(lists) == 0 {
		return // nobody whom the path is for is of its ages
	}
	advice := lists[0].table.onlyAdvice
	if step == r.Step && !r.list.table.changes {
		r.Steps = append(r.Steps, StepCover{step, advice, r.Cover})
		return
	}
	_, cover := s.worst(lists, r.Window)
	r.Steps = append(r.Steps, StepCover{step, advice, cover})
	r.Assumptions = danish.AppendNew(r.Assumptions, m.assumptions(r.Path, lists)...)
}
