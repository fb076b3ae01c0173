package check

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/phone"
	"beredskab/internal/plan"
	"beredskab/internal/register"
)

// frontRules are about the numbers that stand large on the handbook's front page and the cards. Those pages take them from the
// paths; what the plan does not say there is reported here, where it can be written.
func frontRules() []Rule {
	const vagt = "contacts:\n  - id: voksenvagten\n    name: Voksenvagten\n    phones: [{number: \"00 00 00 12\", use: acute}]\n    hours: døgnåben\n    authority: acts\n" +
		"escalation_paths:\n  - id: akut-fare\n    title: Akut fare\n    level: acute\n    steps:\n      - id: ring-vagten\n        do: Ring til vagten\n        actor: first_to_know\n        call: [voksenvagten]\n        within: straks"
	return []Rule{
		{
			ID: "K26", Absent: true, Title: "Kommunens åbningstid står ikke i planen", Severity: diag.Warning, Since: "1.1", Check: checkOrdinaryHours,
			Why:     "Uden den kan forsiden og kortene ikke dele numrene i dem, der svarer i åbningstiden, og dem, der svarer om natten.",
			Fix:     "Skriv kommunens almindelige åbningstid (municipality.hours), fx man-ons 9-15, tor 9-17, fre 9-13.",
			Example: "municipality:\n  code: \"0000\"\n  name: Eksempelby\n  hours: man-ons 9-15, tor 9-17, fre 9-13",
		},
		{
			ID: "K27", Title: "Det står ikke, hvilket nummer der er til det akutte", Severity: diag.Warning, Since: "1.1", Check: checkAcuteUse,
			Why:     "Det nummer, der er til det akutte, står først på forsiden og på kortene. Er ingen mærket, er det tilfældigt, hvilket det bliver.",
			Fix:     "Skriv use: acute ved det nummer, der svarer, når nogen er i fare.",
			Example: vagt,
		},
		{
			ID: "K28", Absent: true, Title: "Forsiden får ingen af kommunens egne numre", Severity: diag.Warning, Since: "1.1", Check: checkFrontNumbers,
			Why:     "Den, der slår op kl. 02.30, kigger på forsiden. Står der kun landsdækkende numre, er der ingen i kommunen at ringe til.",
			Fix:     "Lad en handlevej ringe til en af kommunens egne med navn (call, if_unreachable eller outside_hours), og skriv kontaktens nummer (phones).",
			Example: vagt,
		},
	}
}

// checkFrontNumbers says why the front page has no number of the municipality's own. It has one when a path calls somebody by
// name who acts and has a number that can be printed and dialled.
func checkFrontNumbers(p *Pass) {
	if p.Plan.Partial {
		return
	}
	calls, roles := false, false
	var reasons []string
	var first *plan.Step
	good := false
	var people []string
	for _, e := range p.inForce() {
		people = danish.AppendNew(people, e.People()...)
	}
	p.steps(func(e *plan.EscalationPath, s *plan.Step) {
		if e.Audience == plan.Restricted {
			return
		}
		if s.Calls() && first == nil {
			first = s
		}
		for _, word := range p.calledFrom(e, s) {
			c := p.Plan.Contact(word)
			calls = calls || c != nil || strings.HasPrefix(word, register.NationalPrefix)
			roles = roles || word != "" && c == nil && isRole(word)
			if c == nil {
				continue
			}
			why := p.unprintable(c)
			if why == "" && !slices.ContainsFunc(people, c.ServesPerson) {
				why = c.Name + " hjælper ikke " + plan.GroupNames(people) + " (serves)."
			}
			good = good || why == ""
			reasons = danish.AppendNew(reasons, why)
		}
	})
	if good || first == nil || !calls && !roles {
		return
	}
	switch {
	case len(reasons) > 0:
	case roles:
		reasons = []string{"Handlevejene ringer kun til roller som lederen og nøglepersonen, og de er ikke de samme i alle afdelinger."}
	default:
		reasons = []string{"Handlevejene ringer kun til landsdækkende linjer."}
	}
	at := first.At("call")
	if !first.Has("call") {
		at = first.At("convene")
	}
	p.Report("escalation_paths", at, "Forsiden får ingen af kommunens egne numre. "+strings.Join(reasons, " "), "")
}

// calledFrom is everybody whom a step of a path may make somebody call, as they are written: also when a group is gathered and when the
// path is closed.
func (p *Pass) calledFrom(e *plan.EscalationPath, s *plan.Step) []string {
	return append(p.calledIn(s), s.IfUnreachable, e.OutsideHours)
}

func isRole(word string) bool {
	return word == plan.ActorLeaderWhereItArose || word == plan.ActorNextLeader || word == plan.ActorKeyPerson
}

// unprintable is why somebody's number cannot stand on the front page; "" when it can.
func (p *Pass) unprintable(c *plan.Contact) string {
	switch {
	case c.Audience == plan.Restricted:
		return c.Name + " må kun få se nummeret til (audience)."
	case !c.Acts():
		return c.Name + " råder kun (authority)."
	case !p.dialable(c, 0):
		return c.Name + " har intet nummer, der kan ringes til (phones)."
	}
	return ""
}

// dialable says that a telephone can reach somebody, by a number of their own or through another.
func (p *Pass) dialable(c *plan.Contact, depth int) bool {
	if slices.ContainsFunc(c.Phones, func(ph *plan.Phone) bool { return phone.Parse(ph.Number).Dial() != "" }) {
		return true
	}
	if slices.ContainsFunc(c.Phones, func(ph *plan.Phone) bool { return ph.Number != "" }) || depth > len(p.Plan.Contacts) {
		return false
	}
	if via := p.Plan.Contact(c.Via); via != nil {
		return via.Audience != plan.Restricted && p.dialable(via, depth+1)
	}
	line := register.LineByID(c.Via)
	return line != nil && line.Printable()
}

// checkOrdinaryHours asks for the hours that day and night are distinguished by.
func checkOrdinaryHours(p *Pass) {
	m := p.Plan.Municipality
	if m == nil || m.Has("hours") || m.Hours.Schedule != nil || p.Plan.Partial {
		return
	}
	named := false
	p.steps(func(e *plan.EscalationPath, s *plan.Step) {
		named = named || slices.ContainsFunc(p.calledFrom(e, s), func(word string) bool { return p.Plan.Contact(word) != nil })
	})
	if named {
		p.Report(m.Path("hours"), m.At("name"), "Det står ikke, hvornår kommunen har åbent (municipality.hours). Derfor siger forsiden ikke, hvilke numre der er til dagen, og hvilke der er til natten.", "")
	}
}

// checkAcuteUse looks at those whom the paths for danger ring: which of their numbers is it?
func checkAcuteUse(p *Pass) {
	reported := map[*plan.Contact]bool{}
	p.steps(func(e *plan.EscalationPath, s *plan.Step) {
		if !e.HasLevel(plan.LevelAcute) {
			return
		}
		for _, word := range s.Call {
			c := p.Plan.Contact(word)
			if c == nil || reported[c] || !c.Acts() || len(c.Phones) < 2 {
				continue
			}
			reported[c] = true
			// Numbers with hours of their own tell by their hours when each is the one.
			if slices.ContainsFunc(c.Phones, func(ph *plan.Phone) bool { return ph.Use == plan.UseAcute || ph.Has("hours") }) {
				continue
			}
			p.Report(c.Path("phones"), c.Phones[0].At("number"), c.Name+" har "+danish.Plural(len(c.Phones), "nummer", "numre")+", og det står ikke, hvilket der er til det akutte (use: acute). Forsiden og kortene viser dem i den rækkefølge, de er skrevet.", "",
				diag.Note{Span: s.At("call"), Message: "Her ringes der til den."})
		}
	})
}
