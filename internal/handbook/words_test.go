package handbook_test

import (
	"strings"
	"testing"

	"beredskab/internal/checklist"
	"beredskab/internal/diag"
	"beredskab/internal/document"
	"beredskab/internal/handbook"
	"beredskab/internal/plan"
	"beredskab/internal/sample"
	"beredskab/internal/syntax"
)

// What real plans say of a situation and a role has a place, and is printed: the colour, how far one looks back, whose turn it
// is, and that a way stops when no condition holds.
func TestColourLookingBackTurnsAndStops(t *testing.T) {
	t.Parallel()
	source := `format: 1
municipality: {code: "0000", name: Prøveby, hours: man-fre 9-15}
plan: {title: Plan, version: "1", status: draft, responsible: vagt, valid_until: 2027}
contacts:
  - {id: vagt, name: Lederen på vagt, department: a, alternates: Ugevis mellem de to ledere, phones: [{number: "00 00 00 01"}]}
departments: [{id: a, name: Afdelingen, kind: social_adult, leaders: [vagt]}]
escalation_paths:
  - id: mistanke
    title: Mistanke
    level: suspicion
    colour: yellow
    looks_back: 12 måneder
    when: Du er i tvivl
    steps:
      - {id: spoerg, do: Spørg lederen, actor: first_to_know, call: [vagt], within: samme dag, next: [{if: Lederen er enig, to: ring}, {ends: Sagen lukkes og noteres}]}
      - {id: ring, do: Ring til borgeren, actor: first_to_know, within: samme dag, ends: Sagen lukkes}
`
	tree, found := syntax.Parse(diag.NewFile("plan.yaml", []byte(source)))
	p, decoded := plan.Decode("proeveby", []*syntax.Node{tree}, nil)
	if n := len(found) + len(decoded); n > 0 {
		t.Fatalf("%d findings: %+v", n, decoded)
	}
	in := sample.InputFor(p, nil)
	book := handbook.New(in)
	for name, part := range map[string]any{"the path": section(book, "handleveje"), "the card": cardOf(book, "a"), "the checklist": checklist.New(in)} {
		for _, want := range []string{"Farve: gul", "12 måneder", "går på skift: Ugevis mellem de to ledere"} {
			if !strings.Contains(sample.Dump(part), want) {
				t.Errorf("%s does not say %q", name, want)
			}
		}
	}
	for _, sheet := range checklist.New(in).Sheets { // also on paper in a case, where the list of contacts is not at hand
		if sheet.Kind == document.IncidentSheet || sheet.Kind == document.UnitSheet {
			if !strings.Contains(sample.Dump(sheet), "går på skift: Ugevis mellem de to ledere") {
				t.Errorf("the sheet %s does not say whose turn it is", sheet.Name)
			}
		}
	}
	text := sample.Dump(book)
	for _, want := range []string{"Ellers: stop her. Sagen lukkes og noteres", "31. december 2027", "Ellers"} {
		if !strings.Contains(text, want) {
			t.Errorf("the handbook does not say %q", want)
		}
	}
	in.Edition = plan.Public
	if text := sample.Dump(handbook.New(in)); strings.Contains(text, "Ugevis") {
		t.Error("citizens are told whose turn it is")
	}
}
