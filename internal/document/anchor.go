package document

import (
	"strings"

	"beredskab/internal/plan"
)

// The anchors. They are made of the plan's own ids and never change, so that a link to a step still works next year.
func pathID(p *plan.EscalationPath) string  { return "handlevej-" + p.ID }
func stepsID(p *plan.EscalationPath) string { return "trin-i-" + p.ID }
func contactID(id string) string            { return "kontakt-" + id }
func departmentID(id string) string         { return "afdeling-" + id }
func cardID(id string) string               { return "kort-" + id }
func partnerCardID(id string) string        { return "kort-part-" + id }
func partnerID(id string) string            { return "part-" + id }
func serviceID(id string) string            { return "tilbud-" + id }
func groupID(id string) string              { return "gruppe-" + id }
func lineID(id string) string               { return "linje-" + id }
func stepID(s *plan.Step) string {
	if s.Of == nil {
		return "trin-" + s.ID
	}
	return "trin-" + s.Of.ID + "-" + s.ID
}

// pointID is "a1-4".
func pointID(id string) string { return strings.ReplaceAll(strings.ToLower(id), ".", "-") }
