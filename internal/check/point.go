package check

import (
	"slices"

	"beredskab/internal/catalogue"
	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/plan"
)

// pointRules is family A: the 52 points of the eight recommendations. A point's text, source and how sure it is stand in
// the catalogue; what the program looks for in the plan stands with the rule.
func pointRules() []Rule {
	rules := slices.Concat(a1Rules(), a2Rules(), a3Rules(), a4Rules(), a5Rules(), a6Rules(), a7Rules(), a8Rules())
	for i := range rules {
		r := &rules[i]
		r.Points = []string{r.ID}
		r.Absent = true
		r.Since = "1.0"
		if point := catalogue.PointByID(r.ID); point != nil {
			r.Severity = usualWeight(point.Severity)
			r.Fix, r.Example = point.How, point.Example
		}
	}
	return rules
}

// usualWeight is what a missing point weighs in an adopted plan when the point was read in the publication.
func usualWeight(w catalogue.Severity) diag.Severity {
	switch w {
	case catalogue.Must:
		return diag.Error
	case catalogue.Should:
		return diag.Warning
	}
	return diag.Info
}

// point judges one point, weighs the plan's claim against it, and reports what keeps it from being in place. When part of the
// plan could not be read, what lacks may stand there: the point is counted as it is found, and nothing is said about it.
func (p *Pass) point(r *Rule) PointResult {
	res := PointResult{ID: r.ID, Judgement: p.endangered(r, r.Judge(p))}
	c := p.claim(r.ID)
	res.Claimed, res.Claim = c.made, c.status

	if res.Unchecked == "" && res.Found == Missing && c.planned != "" {
		res.Found = Planned
	}
	claim := c.status
	if claim == Planned && c.planned == "" {
		claim = Missing
	}
	switch {
	case p.subject != "" && !c.made && res.Found == Missing:
		res.Status, res.NotCovered = NotRelevant, true
		res.Reason = "Planen handler om " + p.subject + ", og anbefalingerne handler om voksne, der er udsat for vold i nære relationer"
	case c.status == NotRelevant && c.reason != "":
		res.Status, res.Reason = NotRelevant, c.reason
	case c.status == NotRelevant:
		res.Status = Missing
	case res.Unchecked != "" && !c.made:
		res.Status = Missing
	case res.Unchecked != "":
		res.Status = claim
	default:
		res.Status = min(claim, res.Found)
	}
	if res.Status < InPlace && !p.Plan.Partial {
		p.reportPoint(r, res, c)
	}
	return res
}

// claim is what a plan says about a point: the point's own entry, else its recommendation's, else in place.
type claim struct {
	made    bool
	own     bool // the point's own entry says it, and not the recommendation's
	status  Status
	reason  string
	at      spot   // where it is said, or would be said
	planned string // Danish: what is planned, by whom and when; "" when owner or date is missing
}

func (p *Pass) claim(id string) claim {
	c := claim{status: InPlace, at: p.root("recommendations")}
	rec := recommendation(p.Plan.Recommendations, id[:2])
	if rec != nil {
		c.at = p.spot("recommendations/"+id[:2], rec.Source, "status")
		if status, ok := statusNamed(rec.Status); ok {
			c.made, c.status, c.reason = true, status, rec.Reason
		}
		if own := rec.Points[id]; own != nil {
			c.at = p.spot("recommendations/"+id[:2]+"/points/"+id, own.Source, "status")
			if status, ok := statusNamed(own.Status); ok {
				c.made, c.own, c.status, c.reason = true, true, status, own.Reason
			}
			c.planned = p.commitment(own.Note, own.Owner, own.Due)
		}
	}
	for _, a := range p.Plan.Actions {
		if c.planned == "" && a.Point == id && a.Status != plan.ActionDone && a.Status != plan.ActionDropped {
			c.planned = p.commitment(a.Title, a.Owner, a.Due)
		}
	}
	if substanceOf(c.reason) < real {
		c.reason = ""
	}
	return c
}

// commitment words what is planned: "Kursus i opsporing (Leder af Jobcenter, senest 30. november 2026)". It is empty
// unless somebody has it and there is a date.
func (p *Pass) commitment(what, owner string, due plan.Date) string {
	c := p.Plan.Contact(owner)
	if c == nil || !due.OK {
		return ""
	}
	by := c.Name + ", senest " + date(due.Last)
	if what == "" {
		return by
	}
	return what + " (" + by + ")"
}

// reportPoint reports that a point is not in place: how far it is, what lacks, and where it would stand.
func (p *Pass) reportPoint(r *Rule, res PointResult, c claim) {
	message, fix, at := `Punktet "`+r.Title+`" `, r.Fix, c.at
	switch res.Status {
	case Missing:
		message += "mangler"
	case Planned:
		message += "er planlagt: " + c.planned
	case Partly:
		message += "er kun delvist på plads"
	}

	if res.Unchecked == "" && res.Status < res.Found && len(res.Lacks) > 0 && res.Status != Planned {
		message += ", siger planen selv"
	}

	var notes []diag.Note
	absent := true // what lacks, and not what is written wrong
	switch {
	case c.status == NotRelevant:
		message += ": planen siger, at det ikke er relevant, men ikke hvorfor (reason)"
		fix = "Skriv begrundelsen i Begrundelse (reason), eller vælg en anden status."
		absent = !c.own // said of the whole recommendation, it is told once, by F9
	case c.own && c.status == Planned && c.planned == "":
		message += ": planen siger, at det er planlagt, men ikke af hvem og hvornår"
		fix = "Skriv ansvarlig (owner) og frist (due) ved punktet, eller opret en opgave under Opgaver (actions)."
		absent = false
	case res.Unchecked != "" && !c.made:
		message += ": programmet kan ikke kontrollere det, og planen siger ikke noget om det"
	case res.Unchecked == "" && len(res.Lacks) > 0 && res.Status != Planned:
		if c.own && c.status > res.Status {
			message += `, selv om planen siger "` + statusWord(c.status) + `"`
			absent = false
		}
		message += ": " + lackText(res.Lacks)
		if absent {
			at = res.Lacks[0].spot()
		}
		notes = p.lackNotes(res.Lacks)
		if res.Lacks[0].Fix != "" {
			fix = res.Lacks[0].Fix
		}
	case res.Status == Planned:
	default:
		message += ", siger planen selv"
		fix = "Ret status, når det er på plads, eller skriv, hvem der gør hvad, og hvornår."
	}
	if len(res.Lacks) > 0 && res.Status == Planned {
		at = res.Lacks[0].spot()
	}
	if len(res.Lacks) > 0 {
		if note, ok := p.gapNote(res.Lacks[0].Place, at.span); ok {
			notes = append(notes, note)
		}
	}
	p.rule = r
	p.ReportAs(pointSeverity(p.Plan, r.ID, res.Status), "recommendations/"+r.ID[:2]+"/points/"+r.ID, at.span, message+".", fix, notes...)
	p.asAbsent(absent)
}

// statusWord is a status in Danish.
func statusWord(s Status) string { return plan.Label("point_status", s.Word()) }

// pointSeverity weighs a point that is not in place, as the plan format says under "Severity".
func pointSeverity(p *plan.Plan, id string, s Status) diag.Severity {
	point := catalogue.PointByID(id)
	if point == nil || s == Planned {
		return diag.Info
	}
	must, should := point.Severity == catalogue.Must, point.Severity == catalogue.Should
	switch {
	case s == Partly && must:
		return diag.Warning
	case s == Partly:
		return diag.Info
	case must && p.Info != nil && p.Info.Status == plan.PlanAdopted && point.Confidence == catalogue.Verified:
		return diag.Error
	case must, should:
		return diag.Warning
	}
	return diag.Info
}

// lackText joins the first lacks to one sentence and counts the rest.
func lackText(lacks []Lack) string {
	const shown = 3
	text := ""
	for i, l := range lacks {
		if i == shown {
			text += ", og " + danish.Plural(len(lacks)-shown, "ting", "ting") + " mere"
			break
		}
		if i > 0 {
			text += "; "
		}
		text += l.Text
	}
	return text
}

// lackNotes points at the lacks after the first, each place once, and at none that is not written.
func (p *Pass) lackNotes(lacks []Lack) (notes []diag.Note) {
	const most = 5
	seen := map[diag.Span]bool{lacks[0].Span: true}
	for _, l := range lacks[1:] {
		if !seen[l.Span] && l.Span != p.gap(l.Place) && len(notes) < most {
			seen[l.Span] = true
			notes = append(notes, diag.Note{Span: l.Span, Message: danish.Sentence(l.Text)})
		}
	}
	return notes
}

// statusNamed reads a status as the plan writes it.
func statusNamed(word string) (Status, bool) {
	for s := Missing; s <= NotRelevant; s++ {
		if s.Word() == word {
			return s, true
		}
	}
	return 0, false
}

// recommendation returns what the plan says about "A1" … "A8"; nil when it says nothing.
func recommendation(r *plan.Recommendations, id string) *plan.Recommendation {
	if r == nil {
		return nil
	}
	return [...]*plan.Recommendation{r.A1, r.A2, r.A3, r.A4, r.A5, r.A6, r.A7, r.A8}[id[1]-'1']
}
