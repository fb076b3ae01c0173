// Package cover answers one question for every minute of a period: who answers?
//
// A route is department × handlevej × group of people. Its cover is a set of half-open intervals, worked out from
// the contacts' opening hours by union and intersection: nothing is sampled and nothing is rounded. Silence is never
// cover, advice is never cover, and 112 and 114 are counted apart, as handed over.
//
// What follows from a plan alone stands in [engine]; what follows from somebody being lost or absent, in
// [scenario]. Routes that ring the same people in the same order share one computation.
package cover

import (
	"slices"

	"beredskab/internal/danish"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// The constants of the cost model. They are printed with every report.
const (
	// LostMinutes is what it costs to ring somebody who should have answered but is lost.
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

	engine *engine
	base   *scenario
}

// Route is what one department does by one escalation path for one group of people.
type Route struct {
	Department *plan.Department
	Path       *plan.EscalationPath
	About      string         // victim, perpetrator, child or employee
	Window     hours.Interval // the part of the period in which department and path exist
	Step       *plan.Step     // the calling step whose cover it is; nil when the path calls nobody
	Advice     []*plan.Step   // calls for advice before that step: listed, and no cover
	*Cover                    // shared by routes that ring the same people
	Minutes    *Minutes       // from discovery to a human
	Steps      []StepCover    // every calling step by itself, in order

	// Area is the part of the municipality whose cover it is, when steps ring by area: the one with fewest covered hours.
	Area        string
	Assumptions []string

	chain  chain   // the area's
	chains []chain // one for each area
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
	Advice bool // it rings only people who advise
	*Cover
}

// Total returns the minutes that the route exists in the period: covered, handed over and gaps together.
func (r *Route) Total() int { return r.Window.Minutes() }

// Compute works out who answers. The plan must not change while the report is in use.
func Compute(p *plan.Plan, o Options) *Report {
	e := newEngine(p, o)
	r := &Report{From: o.From, To: o.To, Window: hours.Interval{Start: o.From.Start(), End: o.To.Start()}, engine: e}
	r.base = e.absences(o.Absent)
	r.Routes = e.routes(r, r.base)
	for _, route := range r.Routes {
		for _, a := range route.Assumptions {
			r.Assumptions = danish.AppendNew(r.Assumptions, a)
		}
	}
	return r
}

// routes computes every route under a scenario.
func (e *engine) routes(r *Report, s *scenario) []*Route {
	routes := make([]*Route, 0, len(e.plan.Departments)*len(e.plan.EscalationPaths))
	for _, d := range e.plan.Departments {
		for _, path := range e.plan.EscalationPaths {
			if !path.Uses(d.ID) {
				continue
			}
			for k, about := range path.People() {
				if slices.Contains(path.People()[:k], about) {
					continue // written twice
				}
				routes = append(routes, e.route(r, s, d, path, about))
			}
		}
	}
	return routes
}

func (e *engine) route(r *Report, s *scenario, d *plan.Department, path *plan.EscalationPath, about string) *Route {
	route := &Route{Department: d, Path: path, About: about, report: r}
	route.Window = intersect(r.Window, intersect(period(d.Common), period(path.Common)))
	pl := place{department: d, path: path, group: groupOf(about)}
	route.Step, route.Advice = e.callingStep(pl)
	if stages := e.stages(pl); len(stages) > 0 {
		route.Step = stages[0].step // the first may be over before the period begins
	}
	route.chains = e.chains(pl, nil)
	route.chain = s.worst(route.chains, route.Window)
	route.Area = route.chain.area
	route.Cover = s.cover(route.chain, route.Window)
	route.Minutes = s.minutes(route.chain, route.Window)
	route.Assumptions = e.assumptions(route, route.chains)
	for _, step := range path.Steps {
		if !step.Calls() {
			continue
		}
		if step == route.Step && !route.chain.staged {
			route.Steps = append(route.Steps, StepCover{step, e.onlyAdvice(pl, step), route.Cover})
			continue
		}
		chains := e.chains(pl, step)
		route.Steps = append(route.Steps, StepCover{step, e.onlyAdvice(pl, step), s.cover(s.worst(chains, route.Window), route.Window)})
		for _, a := range e.assumptions(route, chains) {
			route.Assumptions = danish.AppendNew(route.Assumptions, a)
		}
	}
	return route
}
