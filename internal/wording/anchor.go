package wording

import (
	"strings"

	"beredskab/internal/plan"
)

// PathID is the anchor of a path. Anchors are made of the plan's own ids and never change, so that a link to a step still works next year.
func PathID(p *plan.EscalationPath) string { return "handlevej-" + p.ID }

// StepsID is the anchor of a path's list of steps.
func StepsID(p *plan.EscalationPath) string { return "trin-i-" + p.ID }

// ContactID is the anchor of a contact.
func ContactID(id string) string { return "kontakt-" + id }

// DepartmentID is the anchor of a department.
func DepartmentID(id string) string { return "afdeling-" + id }

// CardID is the anchor of a department's card.
func CardID(id string) string { return "kort-" + id }

// PartnerCardID is the anchor of a partner's card.
func PartnerCardID(id string) string { return "kort-part-" + id }

// PartnerID is the anchor of a partner.
func PartnerID(id string) string { return "part-" + id }

// ServiceID is the anchor of a service.
func ServiceID(id string) string { return "tilbud-" + id }

// GroupID is the anchor of a group.
func GroupID(id string) string { return "gruppe-" + id }

// LineID is the anchor of a national line.
func LineID(id string) string { return "linje-" + id }

// StepID is the anchor of a step: "trin-akut-fare-ring-112".
func StepID(s *plan.Step) string {
	if s.Of == nil {
		return "trin-" + s.ID
	}
	return "trin-" + s.Of.ID + "-" + s.ID
}

// PointID is "a1-4".
func PointID(id string) string { return strings.ReplaceAll(strings.ToLower(id), ".", "-") }
