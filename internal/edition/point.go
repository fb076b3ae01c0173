package edition

import (
	"slices"
	"strings"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/document"
	"beredskab/internal/plan"
)

// Progress counts the points of each recommendation by their result.
func (m *View) Progress() []document.Progress {
	out := make([]document.Progress, 0, len(catalogue.Recommendations))
	for i := range catalogue.Recommendations {
		r := &catalogue.Recommendations[i]
		p := document.Progress{ID: r.ID, Title: r.Title}
		for j := range m.In.Result.Points {
			if point := &m.In.Result.Points[j]; strings.HasPrefix(point.ID, r.ID+".") {
				p.Counts[point.Status]++
			}
		}
		out = append(out, p)
	}
	return out
}

// Point is the result of a point; nil when the plan was not checked.
func (m *View) Point(id string) *check.PointResult {
	if m.In.Result == nil {
		return nil
	}
	i := slices.IndexFunc(m.In.Result.Points, func(p check.PointResult) bool { return p.ID == id })
	if i < 0 {
		return nil
	}
	return &m.In.Result.Points[i]
}

// Overdue says that a deadline has passed on the build date.
func (m *View) Overdue(d plan.Date) bool { return d.OK && d.Last < m.In.Date }
