package guidance

import (
	"beredskab/internal/document"
	"beredskab/internal/plan"
)

// Marks are what a plan says of a situation as a whole, and every paper shows: its colour, and how far one looks back for earlier concerns.
func (s *Situation) Marks() document.FactList {
	var f document.FactList
	f.Add("Farve", plan.Label("colour", s.Path.Colour))
	f.Add("Ser tilbage", s.Path.LooksBack.String())
	return f
}
