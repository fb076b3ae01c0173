package check

import (
	"slices"

	"beredskab/internal/plan"
)

// a5Rules judges recommendation 5: a positive network around the victim (positivt netværk).
func a5Rules() []Rule {
	return []Rule{
		{ID: "A5.1", Title: "Kortlægning af netværket", Judge: judgeA51, Why: "I et netværk er der både dem, der kan hjælpe, og dem, der fortæller alt videre til udøveren."},
		{ID: "A5.2", Title: "Lokale netværkstilbud", Judge: judgeA52, Why: "\"Opsøg noget netværk\" hjælper ingen. Et navn og et nummer gør."},
		{ID: "A5.3", Title: "Viden om vold til netværket", Judge: judgeA53, Why: "Velmenende råd som \"så gå dog\" kan lukke munden på den, der endelig fortalte det."},
		{ID: "A5.4", Title: "Samtykke og sikkerhed, før netværket inddrages", Judge: judgeA54, Why: "Den forkerte slægtning kan gøre faren større. Derfor først et ja og et sikkerhedstjek."},
		{ID: "A5.5", Title: "Støtte fra netværket efter forløbet", Judge: judgeA55, Why: "Når kommunen slipper, er det netværket, der er tilbage."},
	}
}

func judgeA51(p *Pass) Judgement {
	j := p.judge()
	n := orEmpty(p.Plan.Network)
	j.text(p.spot("network", n.Source, "survey"), "Kortlægning (network.survey)", n.Survey, "")
	return j.done()
}

func judgeA52(p *Pass) Judgement {
	j := p.judge()
	n := orEmpty(p.Plan.Network)
	at := p.spot("network", n.Source, "resources")
	reached := 0
	for i, ref := range n.Resources {
		here := p.spot("network", n.Source, "resources", i)
		if _, ok := p.target(ref, nil); ok {
			reached++
			j.show(here, "%s", p.name(ref))
		} else {
			j.lack(here, "Skriv en kontakt med et nummer.", "%s har ingen kontakt, der kan nås", p.name(ref))
		}
	}
	if want := min(2, max(1, p.networkOffers())); reached < want {
		lack := "der er ikke peget på noget netværkstilbud (network.resources)"
		if reached > 0 {
			lack = "der er kun peget på ét netværkstilbud, der kan nås (network.resources)"
		}
		j.lack(at, "", "%s", lack)
	}
	return j.done()
}

// networkOffers counts what the plan has that a network can be made of.
func (p *Pass) networkOffers() int {
	n := 0
	for _, s := range p.Plan.Services {
		if s.Type == plan.ServiceNetwork || s.Type == plan.ServicePeerGroup {
			n++
		}
	}
	for _, x := range p.Plan.Partners {
		if x.Sector == plan.SectorCivilSociety {
			n++
		}
	}
	return n
}

func judgeA53(p *Pass) Judgement {
	j := p.judge()
	n := orEmpty(p.Plan.Network)
	j.text(p.spot("network", n.Source, "material"), "Viden til netværket (network.material)", n.Material, "")
	return j.done()
}

func judgeA54(p *Pass) Judgement {
	j := p.judge()
	n := orEmpty(p.Plan.Network)
	j.text(p.spot("network", n.Source, "consent"), "Samtykke (network.consent)", n.Consent, "Skriv i Samtykke (network.consent), hvordan borgeren siger ja, før nogen inddrages.")
	j.text(p.spot("network", n.Source, "risk_check"), "Sikkerhedstjek (network.risk_check)", n.RiskCheck, "Skriv i Sikkerhedstjek (network.risk_check), hvordan I vurderer, om personen er tryg at inddrage.")
	return j.done()
}

func judgeA55(p *Pass) Judgement {
	j := p.judge()
	n := orEmpty(p.Plan.Network)
	j.text(p.spot("network", n.Source, "aftercare"), "Efter forløbet (network.aftercare)", n.Aftercare, "")
	return j.done()
}

// lists judges that every service of a list of ids exists and can be called; it returns those that can.
func (p *Pass) lists(j *judge, block string, src plan.Source, key string, ids []string) (usable []*plan.Service) {
	for i, id := range ids {
		s := p.Plan.Service(id)
		at := p.spot(block, src, key, i)
		switch {
		case s == nil: // reported by decoding
		case !s.ActiveOn(p.Today):
			j.lack(at, "Fjern tilbuddet, eller ret datoen i Til (until) ved tilbuddet.", "%s gælder ikke i dag", s.Name)
		case !p.serviceContact(s):
			j.lack(at, "Peg i Kontakt (contact) ved tilbuddet på en kontakt, der har et nummer.", "%s har ingen kontakt, der kan nås (contact)", s.Name)
		default:
			usable = append(usable, s)
		}
	}
	return usable
}

// given keeps the services that hold a word in a list of words.
func given(services []*plan.Service, word string, of func(*plan.Service) []string) []*plan.Service {
	return slices.DeleteFunc(slices.Clone(services), func(s *plan.Service) bool { return !slices.Contains(of(s), word) })
}
