package check

import (
	"slices"

	"beredskab/internal/danish"
	"beredskab/internal/plan"
)

// a7Rules judges recommendation 7: coping and agency (mestring og handlekompetencer).
func a7Rules() []Rule {
	return []Rule{
		{ID: "A7.1", Title: "Plan med borgerens egne mål", Judge: judgeA71, Why: "Volden tog styringen. En plan med borgerens egne mål giver den tilbage."},
		{ID: "A7.2", Title: "Ressourcer og styrker i tilbuddene", Judge: judgeA72, Why: "Den, der kun mødes som offer, bliver hængende i rollen."},
		{ID: "A7.3", Title: "Metoder i tilbuddene", Judge: judgeA73, Why: "Når metoden har et navn, kan den læres videre og følges op."},
		{ID: "A7.4", Title: "Bolig, økonomi, job og jura", Judge: judgeA74, Why: "Mange bliver i volden, fordi de ikke har et andet sted at bo eller noget at leve af."},
		{ID: "A7.5", Title: "Opfølgning på målene", Judge: judgeA75, Why: "Et mål, ingen spørger til igen, er glemt om tre uger."},
	}
}

func judgeA71(p *Pass) Judgement {
	j := p.judge()
	c := orEmpty(p.Plan.CasePlan)
	j.need(p.contact(c.Owner) != nil, p.spot("case_plan", c.Source, "owner"), p.name(c.Owner)+" laver planen med borgeren",
		"Skriv den rolle, der laver planen med borgeren, i Ansvarlig (case_plan.owner).", "ingen er sat til at lave borgerens plan (case_plan.owner)")
	j.text(p.spot("case_plan", c.Source, "template"), "Skabelon (case_plan.template)", c.Template, "Skriv i Skabelon (case_plan.template), hvilken skabelon I bruger, og hvor den ligger.")
	return j.done()
}

// helping returns the services that work with the victims themselves; those that the municipality gives, when it gives any.
func (p *Pass) helping(j *judge) []*plan.Service {
	usable, _ := p.services(plan.ServiceCounselling, plan.ServicePeerGroup, plan.ServicePsychologist)
	usable = forVictims(usable)
	if len(usable) == 0 {
		j.lack(p.root("services"), addTalks, "der er intet tilbud til voldsudsatte om samtaler, spejling eller psykolog med en kontakt, der kan nås (services)")
		return nil
	}
	own := slices.DeleteFunc(slices.Clone(usable), func(s *plan.Service) bool {
		return len(s.Providers) > 0 && !slices.ContainsFunc(s.Providers, func(by *plan.Provider) bool { return by.By == "own" })
	})
	if len(own) > 0 {
		return own
	}
	return usable
}

func judgeA72(p *Pass) Judgement {
	j := p.judge()
	for _, s := range p.helping(j) {
		j.need(slices.Contains(s.Content, plan.ContentResources), p.spot("", s.Source, "content"), s.Name+" bygger på ressourcer og styrker",
			"Bygger tilbuddet på dem, så skriv det i Indhold (content: [resources]).", s.Name+" nævner ikke ressourcer og styrker (content: resources)")
	}
	return j.done()
}

func judgeA73(p *Pass) Judgement {
	j := p.judge()
	for _, s := range p.helping(j) {
		j.need(len(s.Methods) > 0, p.spot("", s.Source, "methods"), s.Name+": "+danish.List(labels("method", s.Methods), "og"),
			"Udfyld Metoder (methods) ved tilbuddet, fx psykoedukation og kognitive metoder ([psychoeducation, cognitive]).", s.Name+" nævner ingen metoder (methods)")
	}
	return j.done()
}

func judgeA74(p *Pass) Judgement {
	j := p.judge()
	c := orEmpty(p.Plan.CasePlan)
	at := p.spot("case_plan", c.Source, "practical_help")
	p.lists(j, "case_plan", c.Source, "practical_help", c.PracticalHelp)
	for _, help := range [...]struct{ service, department string }{{plan.ServiceHousing, plan.DepartmentHousing}, {plan.ServiceFinance, ""}, {plan.ServiceEmployment, plan.DepartmentEmployment}, {plan.ServiceLegal, ""}} {
		word := plan.Label("service_type", help.service)
		if usable, silent := p.services(help.service); len(usable) > 0 {
			j.show(p.spot("", usable[0].Source, ""), "%s: %s", danish.Sentence(word), usable[0].Name)
			continue
		} else if len(silent) > 0 {
			j.weak(p.spot("", silent[0].Source, "contact"), "Peg i Kontakt (contact) ved tilbuddet på en kontakt, der har et nummer.", "%s har ingen kontakt, der kan nås (contact)", silent[0].Name)
			continue
		}
		if d := p.departmentFor(help.department); d != nil {
			j.show(p.spot("", d.Source, ""), "%s: %s", danish.Sentence(word), d.Name)
			continue
		}
		j.lack(p.root("services"), "Tilføj et tilbud (services) om "+word+" (type: "+help.service+") med en kontakt (contact). En samarbejdspart kan godt give det.",
			"der er intet tilbud (services) om %s (type: %s)", word, help.service)
	}
	if len(c.PracticalHelp) == 0 {
		j.lack(at, "Peg i Praktisk hjælp (case_plan.practical_help) på de tilbud, I kobler på.", "praktisk hjælp er ikke koblet på borgerens plan (case_plan.practical_help)")
	}
	return j.done()
}

// departmentFor finds a department of a kind that can be reached; small municipalities give some help without a service of
// its own.
func (p *Pass) departmentFor(kind string) *plan.Department {
	for _, d := range p.Plan.Departments {
		if slices.Contains(d.Kind, kind) && slices.ContainsFunc(p.doors(d), p.reachable) {
			return d
		}
	}
	return nil
}

func judgeA75(p *Pass) Judgement {
	j := p.judge()
	c := orEmpty(p.Plan.CasePlan)
	at := p.spot("case_plan", c.Source, "review_every")
	switch {
	case !c.ReviewEvery.OK || c.ReviewEvery.Count == 0:
		j.lack(at, "Skriv et fast mellemrum i Tages op hver (case_plan.review_every), fx 60 dage.", "det er ikke skrevet, hvor tit målene følges op (case_plan.review_every)")
	case p.contact(c.Owner) == nil:
		j.weak(at, "Skriv den rolle, der følger op, i Ansvarlig (case_plan.owner).", "målene skal følges op, men ingen er sat til det (case_plan.owner)")
	default:
		j.show(at, "målene følges op efter højst %s", c.ReviewEvery.Text)
	}
	return j.done()
}
