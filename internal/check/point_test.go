package check

import (
	"testing"

	"beredskab/internal/diag"
	"beredskab/internal/plan"
)

// A point's result is the lower of what the plan claims and what the program finds.
func TestPointStatus(t *testing.T) {
	t.Parallel()
	due, _ := plan.ParseDate("2027-01-01")
	for name, c := range map[string]struct {
		found     Status
		unchecked string
		rec, own  string // the recommendation's claim, the point's own
		reason    string
		owner     string
		due       plan.Date
		want      Status
	}{
		"no claim, found":                    {found: InPlace, want: InPlace},
		"no claim, partly found":             {found: Partly, want: Partly},
		"claim is higher":                    {found: Partly, own: "in_place", want: Partly},
		"claim is lower":                     {found: InPlace, own: "partly", want: Partly},
		"claim of the recommendation":        {found: InPlace, rec: "missing", want: Missing},
		"own claim before that":              {found: InPlace, rec: "missing", own: "in_place", want: InPlace},
		"nothing found, planned":             {found: Missing, own: "planned", owner: "leder", due: due, want: Planned},
		"nothing found, entry has both":      {found: Missing, own: "in_place", owner: "leder", due: due, want: Planned},
		"planned by nobody":                  {found: Missing, own: "planned", due: due, want: Missing},
		"planned by somebody unknown":        {found: Missing, own: "planned", owner: "ingen", due: due, want: Missing},
		"planned without a date":             {found: Missing, own: "planned", owner: "leder", want: Missing},
		"planned without a date, but found":  {found: InPlace, own: "planned", owner: "leder", want: Missing},
		"planned counts below partly":        {found: Partly, own: "planned", owner: "leder", due: due, want: Planned},
		"not relevant with a reason":         {found: InPlace, own: "not_relevant", reason: "Vi har ingen havn", want: NotRelevant},
		"not relevant without":               {found: InPlace, own: "not_relevant", want: Missing},
		"not relevant because":               {found: InPlace, own: "not_relevant", reason: "ja", want: Missing},
		"not relevant, the whole of it":      {found: Missing, rec: "not_relevant", reason: "Vi har ingen havn", want: NotRelevant},
		"cannot be checked, no claim":        {unchecked: "kræver et skøn", want: Missing},
		"cannot be checked, claimed":         {unchecked: "kræver et skøn", own: "in_place", want: InPlace},
		"cannot be checked, planned":         {unchecked: "kræver et skøn", own: "planned", owner: "leder", due: due, want: Planned},
		"cannot be checked, planned by none": {unchecked: "kræver et skøn", own: "planned", want: Missing},
	} {
		rec := &plan.Recommendation{Status: c.rec, Reason: c.reason}
		if c.own != "" {
			rec.Points = map[string]*plan.PointClaim{"A1.2": {Status: c.own, Reason: c.reason, Owner: c.owner, Due: c.due}}
		}
		leader := &plan.Contact{Name: "Leder"}
		leader.ID = "leder"
		p := newPass(&plan.Plan{Recommendations: &plan.Recommendations{A1: rec}, Contacts: []*plan.Contact{leader}}, 0, nil)
		r := &Rule{ID: "A1.2", Title: "Prøve", Judge: func(*Pass) Judgement { return Judgement{Found: c.found, Unchecked: c.unchecked} }}
		p.rule = r
		got := p.point(r)
		if got.Status != c.want {
			t.Errorf("%s: %s, want %s", name, got.Status.Word(), c.want.Word())
		}
		if reported := len(p.findings) == 1; reported != (c.want < InPlace) {
			t.Errorf("%s: %d findings for a point that is %s", name, len(p.findings), c.want.Word())
		}
	}
}

func TestPointSeverity(t *testing.T) {
	t.Parallel()
	adopted := &plan.Plan{Info: &plan.Info{Status: "adopted"}}
	draft := &plan.Plan{Info: &plan.Info{Status: "draft"}}
	for _, c := range []struct {
		id     string // A2.1 must, verified; A2.5 must, inferred; A1.1 should; A1.7 could
		plan   *plan.Plan
		status Status
		want   diag.Severity
	}{
		{"A2.1", adopted, Missing, diag.Error},
		{"A2.1", draft, Missing, diag.Warning},
		{"A2.1", &plan.Plan{}, Missing, diag.Warning},
		{"A2.5", adopted, Missing, diag.Warning},
		{"A1.1", adopted, Missing, diag.Warning},
		{"A1.7", adopted, Missing, diag.Info},
		{"A2.1", adopted, Partly, diag.Warning},
		{"A2.5", draft, Partly, diag.Warning},
		{"A1.1", adopted, Partly, diag.Info},
		{"A1.7", adopted, Partly, diag.Info},
		{"A2.1", adopted, Planned, diag.Info},
	} {
		if got := pointSeverity(c.plan, c.id, c.status); got != c.want {
			t.Errorf("%s %s weighs %s, want %s", c.id, c.status.Word(), got.Key(), c.want.Key())
		}
	}
}
