package pipeline

import (
	"beredskab/internal/cover"
	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/handbook"
	"beredskab/internal/plan"
	"beredskab/internal/render"
)

func (c *Checked) staff(o Options) edition.Input {
	return edition.Input{Plan: c.Plan, Result: c.Result, Cover: c.Cover, Date: o.Today, Hash: c.Hash, Edition: plan.Internal}
}

// PathFigure is a handlevej as a drawing, as HTML; "" when there is nothing to draw.
func (c *Checked) PathFigure(o Options, id string) string {
	f, ok := handbook.PathFigure(c.staff(o), id)
	if !ok {
		return ""
	}
	f.Twin = nil // the steps stand beside it
	if flow, ok := f.Drawing.(document.Flow); ok {
		for i := range flow.Nodes {
			flow.Nodes[i].Target = "" // the anchors are the handbook's
		}
	}
	return string(render.Figure(f))
}

// YearFigure is the year of a route as a drawing, as HTML. The route may be of another report than the plan's own.
func (c *Checked) YearFigure(o Options, report *cover.Report, r *cover.Route) string {
	in := c.staff(o)
	in.Cover = report
	return string(render.Figure(handbook.YearFigure(in, r)))
}
