package main

import (
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/plan"

	"github.com/invopop/jsonschema"
)

// This file is what JSON Schema itself has no words for and editors read all the same: what each word of a list means where it
// is offered, and what to say in Danish when a value has another shape. A validator passes over it.

// extra sets a key that the library does not know.
func extra(s *jsonschema.Schema, key string, value any) {
	if s.Extras == nil {
		s.Extras = map[string]any{}
	}
	s.Extras[key] = value
}

// explain gives each word its Danish where an editor offers it, and the whole list where another word was written.
func explain(s *jsonschema.Schema, terms []plan.Term) {
	var meanings, choices []string
	for _, t := range terms {
		meanings = append(meanings, danish.Sentence(t.Da))
		choices = append(choices, t.Word+" ("+t.Da+")")
	}
	extra(s, "enumDescriptions", meanings)
	extra(s, "errorMessage", "Vælg mellem "+danish.List(choices, "og")+".")
}

// shapeHelp says how to write a value whose shape is wrong.
func shapeHelp(k *plan.Key) string {
	switch {
	case k.Kind == plan.KindID:
		return "Brug kun små bogstaver a-z, tal og bindestreg: æ skrives ae, ø skrives oe, å skrives aa."
	case k.Kind == plan.KindDate && k.Part:
		return "Skriv datoen som 2026-01-29: år, måned, dag. Et år eller en måned er nok."
	case k.Kind == plan.KindDate:
		return "Skriv datoen som 2026-01-29: år, måned, dag."
	case k.Kind == plan.KindDeadline:
		return "Skriv straks, samme dag eller et tal med enhed, fx 30 min, 2 timer, 3 dage eller 2 hverdage."
	case k.Kind == plan.KindAges:
		return "Skriv alderen som 0-17, 18- eller 65-."
	case k.Shape == plan.ShapeCode:
		return "Skriv kommunens kode: fire cifre."
	case strings.HasPrefix(pattern(k), "^(A["):
		return "Skriv et punkt, fx A1.6."
	}
	return "Skriv et id, der står et andet sted i planen: små bogstaver, tal og bindestreg."
}

// ofOne is what one item of a list is called. The list itself has the title of its key.
var ofOne = map[string]string{
	"Action": "Opgave", "Channel": "Kanal", "Chapter": "Kapitel", "Contact": "Kontakt", "Department": "Afdeling", "EscalationPath": "Handlevej",
	"Group": "Gruppe", "Holder": "Kursist", "Next": "Næste trin", "Partner": "Samarbejdspart", "Phone": "Telefonnummer", "PointClaim": "Punkt",
	"Provider": "Udbyder", "Recommendation": "Anbefaling", "Sending": "Videregivelse", "Service": "Tilbud", "Step": "Trin", "Training": "Oplæring",
	"Waiver": "Undtagelse",
}
