package handbook

import (
	"beredskab/internal/cover"
	"beredskab/internal/document"
	"beredskab/internal/edition"
)

// PathFigure is the drawing of one handlevej by itself, the same as in the handbook. It is false for a path that the edition's readers
// may not see.
func PathFigure(in edition.Input, id string) (f document.Figure, ok bool) {
	m := newBuilder(edition.New(in))
	p := m.Plan.PathByID(id)
	if p == nil || len(p.Steps) == 0 {
		return f, false
	}
	return pathBuilder{m}.flow(p), true
}

// YearFigure is the year of one route by itself, day by day, the same as in the handbook.
func YearFigure(in edition.Input, r *cover.Route) document.Figure {
	return answerBuilder{newBuilder(edition.New(in))}.yearFigure(&edition.Answered{Route: r})
}
