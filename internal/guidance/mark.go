package guidance

import (
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// Marks are what a plan says of a situation as a whole, and every paper shows: where in the course it belongs, its colour, and how far one
// looks back for earlier concerns.
func (s *Situation) Marks() document.FactList {
	var f document.FactList
	f.Add("Fase", danish.List(wording.Labelled("phase", s.Path.Phase), "og"))
	f.Add("Farve", plan.Label("colour", s.Path.Colour))
	f.Add("Ser tilbage", s.Path.LooksBack.String())
	return f
}
