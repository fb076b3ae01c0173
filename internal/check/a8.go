package check

import (
	"slices"

	"beredskab/internal/danish"
	"beredskab/internal/plan"
)

// a8Rules judges recommendation 8: mirroring among peers (spejling mellem ligesindede).
func a8Rules() []Rule {
	return []Rule{
		{ID: "A8.1", Title: "Et tilbud om spejling", Judge: judgeA81, Why: "At møde andre, der har prøvet det samme, bryder troen på, at man er den eneste."},
		{ID: "A8.2", Title: "Vurdering af, om borgeren er klar til spejling", Judge: judgeA82, Why: "For den, der ikke er klar, kan andres historier rive det hele op igen."},
		{ID: "A8.3", Title: "Forberedelse af gruppen", Judge: judgeA83, Why: "En gruppe, der ved, hvad der venter, kan bære det, når det bliver svært."},
		{ID: "A8.4", Title: "Form for spejling", Judge: judgeA84, Why: "De tre former passer til forskellige mennesker. Det skal være et valg og ikke et tilfælde."},
		{ID: "A8.5", Title: "Spejling for minoritetsgrupper", Judge: judgeA85, Why: "For nogle er en gruppe med andre fra samme miljø utryg. Så er der brug for en anden form."},
		{ID: "A8.6", Title: "Spejling koblet til resten af forløbet", Judge: judgeA86, Why: "En gruppe, der står alene, gør mindre end en, der hænger sammen med samtaler, mestring og netværk."},
		{ID: "A8.7", Title: "Hvem der giver spejlingstilbuddet", Judge: judgeA87, Why: "Små kommuner har sjældent nok deltagere til deres egen gruppe. En aftale med naboen er også et svar."},
	}
}

// peers returns the services for mirroring that can be called: those that the plan points at, and those of the type.
func (p *Pass) peers(j *judge) []*plan.Service {
	ps := orEmpty(p.Plan.PeerSupport)
	usable, silent := p.services(plan.ServicePeerGroup)
	for _, s := range p.lists(j, "peer_support", ps.Source, "services", ps.Services) {
		if !slices.Contains(usable, s) {
			usable = append(usable, s)
		}
	}
	for _, s := range silent {
		if len(usable) == 0 && !slices.Contains(ps.Services, s.ID) {
			j.weak(p.spot("", s.Source, "contact"), "Peg i Kontakt (contact) ved tilbuddet på en kontakt, der har et nummer.", "%s har ingen kontakt, der kan nås (contact)", s.Name)
		}
	}
	if len(usable) == 0 && len(j.Lacks) == 0 {
		j.lack(p.root("services"), "Tilføj et tilbud (services) om spejling (type: peer_group) med en kontakt (contact). Det må gerne være en nabokommunes eller en forenings tilbud.",
			"der er intet tilbud (services) om spejling (type: peer_group)")
	}
	return usable
}

func judgeA81(p *Pass) Judgement {
	j := p.judge()
	for _, s := range p.peers(j) {
		j.show(p.spot("", s.Source, ""), "%s", s.Name)
	}
	return j.done()
}

func judgeA82(p *Pass) Judgement {
	j := p.judge()
	ps := orEmpty(p.Plan.PeerSupport)
	at := p.spot("peer_support", ps.Source, "readiness")
	if j.text(at, "Er borgeren klar (peer_support.readiness)", ps.Readiness, "Skriv i Er borgeren klar (peer_support.readiness), hvilken rolle der vurderer, om borgeren er klar, og hvordan.") {
		p.peers(j)
	}
	return j.done()
}

func judgeA83(p *Pass) Judgement {
	j := p.judge()
	ps := orEmpty(p.Plan.PeerSupport)
	j.text(p.spot("peer_support", ps.Source, "preparation"), "Forberedelse (peer_support.preparation)", ps.Preparation, "")
	return j.done()
}

func judgeA84(p *Pass) Judgement {
	j := p.judge()
	ps := orEmpty(p.Plan.PeerSupport)
	at := p.spot("peer_support", ps.Source, "forms")
	if len(ps.Forms) == 0 {
		j.lack(at, "", "der er ikke valgt nogen form for spejling (peer_support.forms)")
		return j.done()
	}
	j.some = true
	if len(p.peers(j)) > 0 {
		j.show(at, "spejling %s", danish.List(labels("peer_form", ps.Forms), "og"))
	}
	return j.done()
}

func judgeA85(p *Pass) Judgement {
	j := p.judge()
	ps := orEmpty(p.Plan.PeerSupport)
	j.text(p.spot("peer_support", ps.Source, "minority_note"), "Minoriteter (peer_support.minority_note)", ps.MinorityNote, "")
	return j.done()
}

func judgeA86(p *Pass) Judgement {
	j := p.judge()
	ps := orEmpty(p.Plan.PeerSupport)
	at := p.spot("peer_support", ps.Source, "linked_to")
	var missing []string
	for _, a := range [...]string{"A5", "A6", "A7"} {
		if !slices.Contains(ps.LinkedTo, a) {
			missing = append(missing, a)
		}
	}
	switch {
	case len(missing) == 3:
		j.lack(at, "", "spejlingen er ikke koblet til erkendelse, mestring og netværk (peer_support.linked_to)")
	case len(missing) > 0:
		j.weak(at, "", "spejlingen er ikke koblet til %s (peer_support.linked_to)", danish.List(missing, "og"))
	default:
		j.some = true
		if len(p.peers(j)) > 0 {
			j.show(at, "spejlingen er koblet til %s", danish.List(ps.LinkedTo, "og"))
		}
	}
	return j.done()
}

func judgeA87(p *Pass) Judgement {
	j := p.judge()
	for _, s := range p.peers(j) {
		at := p.spot("", s.Source, "providers")
		if len(s.Providers) == 0 {
			j.lack(at, "", "det er ikke skrevet, hvem der giver %s (providers)", s.Name)
			continue
		}
		for _, by := range s.Providers {
			here := p.spot("", by.Source, "by")
			partner := p.Plan.Partner(by.By)
			switch {
			case by.By == "own":
				j.show(here, "kommunen holder selv %s", s.Name)
			case partner == nil:
				j.lack(here, "Peg i Af (by) på en samarbejdspart, eller skriv, at det er kommunen selv (by: own).", "det er ikke skrevet, hvem der giver %s (by)", s.Name)
			case partner.Agreement == nil || !partner.Agreement.Signed.OK && !partner.Agreement.ReviewBy.OK && substanceOf(string(partner.Agreement.Text)) < real:
				j.weak(p.spot("", partner.Source, "agreement"), "Udfyld Aftale (agreement) ved samarbejdsparten.", "%s gives af %s, men der er ingen aftale (agreement)", s.Name, partner.Name)
			default:
				j.show(here, "%s: aftale med %s", s.Name, partner.Name)
			}
		}
	}
	return j.done()
}
