package cover

import (
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// always is the dates of what has none.
var always = hours.Interval{Start: -1 << 30, End: 1 << 30}

// period is the time in which an item holds. Without dates it is all time.
func period(c plan.Common) hours.Interval {
	p := always
	if c.From.OK {
		p.Start = c.From.First.Start()
	}
	if c.Until.OK {
		p.End = (c.Until.Last + 1).Start()
	}
	return p
}

// intersect returns the common part of two intervals; it may be empty, and is then [x, x).
func intersect(a, b hours.Interval) hours.Interval {
	i := hours.Interval{Start: max(a.Start, b.Start), End: min(a.End, b.End)}
	i.End = max(i.End, i.Start)
	return i
}

// when says at what times a call is made.
type when struct {
	path    *plan.EscalationPath // whose hours limit it; nil for none
	outside bool                 // outside them
	stage   *plan.Step           // whose time as the route's step limits it; nil for none
	of      place                // … of this route
	held    hours.Interval       // the dates of what leads to the call; always for none
}

// masked is the time of a when, with a number that tells it apart.
type masked struct {
	id   int
	time hours.Set
}

// mask returns the time of w and its number: 0 and nil for all time. Stage is the time of w.stage.
func (e *engine) mask(w when, stage hours.Set) (id int, time hours.Set) {
	if w.path == nil && w.stage == nil && w.held == always {
		return 0, nil
	}
	m, ok := e.masks[w]
	if !ok {
		m = masked{len(e.masks) + 1, hours.Set{e.window()}}
		if w.path != nil && w.outside {
			m.time = e.sides(w.path).outside
		} else if w.path != nil {
			m.time = e.sides(w.path).inside
		}
		if w.stage != nil {
			m.time = m.time.Intersect(stage)
		}
		m.time = m.time.Within(w.held)
		e.masks[w] = m
	}
	return m.id, m.time
}

// sides are the times in which a path's own steps and its outside_hours are used. Nil means all time and no time.
type sides struct{ inside, outside hours.Set }

// sides returns when a path's steps are used and when its outside_hours is.
func (e *engine) sides(path *plan.EscalationPath) sides {
	if path.Hours.Schedule == nil || path.Hours.Text == "" {
		return sides{}
	}
	m, ok := e.paths[path]
	if !ok {
		m.inside = e.open(path.Hours.Schedule)
		m.outside = m.inside.Complement(e.window())
		if m.inside == nil {
			m.inside = hours.Set{}
		}
		e.paths[path] = m
	}
	return m
}
