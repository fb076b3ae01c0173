package check

import (
	"slices"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/phone"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
)

// contactRules is family K: contacts (kontakter): that whoever is named can be reached, under a number that is right. How a
// single number must be written is judged in shape.go, whether a name is a person's in names.go.
func contactRules() []Rule {
	const contact = "contacts:\n  - id: raadgivningen\n    name: Voldsrådgivningen\n    department: voksen-social\n    phones: [{number: \"00 00 00 10\", use: acute}]\n"
	return since([]Rule{
		{
			ID: "K1", Absent: true, Title: "En kontakt, der ikke kan nås", Severity: diag.Error, Check: checkReachable,
			Why:     "Står der ring til, skal der også stå et nummer.",
			Fix:     "Skriv et nummer (phones), en mail eller formular (channels), eller hvem man ringer til for at nå den (via).",
			Example: contact,
		},
		{
			ID: "K2", Absent: true, Title: "Ingen stedfortræder", Severity: diag.Warning, Check: checkDeputies,
			Why:     "Ferie, sygdom og stillingsskift kommer altid. Uden en stedfortræder er der et hul, ingen ser i planen.",
			Fix:     "Skriv i Stedfortrædere (deputies), hvem der træder til. I en lille kommune må det gerne være en leder eller en nabokommune.",
			Example: contact + "    deputies: [socialmodtagelsen]",
		},
		{
			ID: "K3", Title: "Et nummer, som længe ikke er prøvet", Severity: diag.Warning, Check: checkVerified,
			Why:     "Numre skifter, uden at nogen siger det. Den eneste måde at vide det på er at ringe op.",
			Fix:     "Ring op. Passer det, så skriv dagen i Ringet op og bekræftet (verified).",
			Example: contact + "    verified: 2026-10-01",
		},
		{
			ID: "K4", Title: "En person, hvor der skal stå en rolle", Severity: diag.Warning, Check: checkPersons,
			Why:     "Mennesker skifter job, roller bliver. Et personnavn på et handlekort er forkert fra den dag, personen er væk.",
			Fix:     "Skriv rollen i Navn (name), fx Socialchefen. Personens navn kan stå i Person (person); det vises aldrig offentligt.",
			Example: "contacts:\n  - id: socialchef\n    name: Socialchefen\n    person: \"\"",
		},
		{
			ID: "K5", Title: "En kontakt, som ingen bruger", Severity: diag.Info, Check: checkOrphans,
			Why:     "En kontakt, ingen handlevej bruger, bliver ikke holdt ved lige.",
			Fix:     "Brug den, eller slet den. Er den til borgerne, så skriv i Vises for, at den er offentlig (audience: public).",
			Example: "departments:\n  - id: jobcenter\n    name: Jobcenter Eksempelby\n    kind: employment\n    leaders: [leder-jobcenter]\n    key_person: noegleperson-jobcenter",
		},
		{
			ID: "K6", Title: "Det samme nummer under to navne", Severity: diag.Info, Check: checkSameNumber,
			Why:     "To navne ser ud som to mennesker. Ringer man til den anden, fordi den første ikke svarer, er det den samme telefon.",
			Fix:     "Er det én telefon, så behold nummeret ved den ene, og peg på den i Nås gennem (via) ved den anden. Er et af numrene forkert, så ret det.",
			Example: contact + "  - id: visitation\n    name: Visitationen\n    via: raadgivningen\n    ask_for: visitationen",
		},
		{
			ID: "K7", Title: "Et nummer, der er nedlagt", Severity: diag.Error, Check: checkRetired,
			Why:     "Nummeret står stadig på gamle sider, men der svarer ingen, som kan hjælpe.",
			Fix:     "Brug den linje, der har taget over, fx national/lev-uden-vold-1888.",
			Example: "departments:\n  - id: jobcenter\n    name: Jobcenter Eksempelby\n    kind: employment\n    leaders: [leder-jobcenter]\n    sends_to: [{to: national/lev-uden-vold-1888, what: nummeret, how: ring sammen med borgeren}]",
		},
		{
			ID: "K8", Title: "En landsdækkende linje med et andet nummer", Severity: diag.Warning, Check: checkNationalNumbers,
			Why:     "Et forkert nummer er værre end intet. Programmet har sit nummer fra linjens egen side eller to uafhængige kilder.",
			Fix:     "Ring op, og find ud af, hvilket nummer der er rigtigt, eller henvis til den landsdækkende linje i stedet.",
			Example: "relationship:\n  supervision: national/lev-uden-vold-1888",
		},
		{
			ID: "K9", Title: "Kontakter, der kun nås gennem hinanden", Severity: diag.Error, Fixed: true, Check: checkViaLoops,
			Why:     "Går vejen i ring, er der ingen, der tager telefonen.",
			Fix:     "Skriv et nummer (phones) ved en af dem, og slet det, der står i Nås gennem (via).",
			Example: "contacts:\n  - id: social-bagvagt\n    name: Social bagvagt\n    via: national/politi-114\n    ask_for: den sociale bagvagt",
		},
		{
			ID: "K10", Title: "Noget, der er holdt op, bliver stadig brugt", Severity: diag.Warning, Check: checkOver,
			Why:     "Kortet sender borgeren til et tilbud, der er lukket.",
			Fix:     "Henvis til det, der har taget over, eller ret datoen i Til (until).",
			Example: "services:\n  - id: samtaler\n    name: Støttende samtaler\n    until: 2028-12-31",
		},
		{
			ID: "K11", Absent: true, Title: "En, der ringes til, har ingen åbningstid", Severity: diag.Warning, Check: checkNoHours,
			Why:     "Tavshed er aldrig dækning: uden åbningstid tæller kontakten ikke med, når programmet regner ud, hvem der svarer.",
			Fix:     "Skriv, hvornår der bliver svaret, i Åbningstid (hours), fx man-fre 8-15 eller døgnåben.",
			Example: "contacts:\n  - id: krisecenter-kontakt\n    name: Vagten på krisecentret\n    phones: [{number: \"00 00 00 43\", use: acute}]\n    hours: døgnåben",
		},
		{
			ID: "K12", Absent: true, Title: "Det står ikke, hvem man spørger efter", Severity: diag.Info, Check: checkAskFor,
			Why:     "Den, der tager telefonen i omstillingen, skal have at vide, hvem der spørges efter.",
			Fix:     "Skriv i Spørg efter (ask_for), hvad man siger til omstillingen, fx den sociale bagvagt.",
			Example: "contacts:\n  - id: social-bagvagt\n    name: Social bagvagt\n    via: national/politi-114\n    ask_for: den sociale bagvagt",
		},
		{
			ID: "K13", Title: "Det står ikke, om kontakten kan handle eller kun råder", Severity: diag.Warning, Check: checkActsUnsaid,
			Why:     "Råd er ikke hjælp: den, der kun råder, kan ikke tage over. Programmet regner med, at den, der ringes til, kan handle, når der ikke står andet.",
			Fix:     "Skriv authority: acts, hvis den kan handle, og authority: advises, hvis den kun råder. Er den kommunens egen, så skriv dens afdeling (department).",
			Example: "contacts:\n  - id: krisecenter\n    name: Krisecentret\n    phones: [{number: \"00 00 00 17\", use: acute}]\n    hours: døgnåben\n    authority: acts\n    serves: [victim, child]",
		},
		{
			ID: "K14", Title: "Politikredsens gamle nummer", Severity: diag.Warning, Check: checkLegacyPolice,
			Why:     "Borgere og medarbejdere ringer 112 ved fare og 114 ellers. Et gammelt nummer til kredsen kan være flyttet, og det bliver ikke holdt ved lige her.",
			Fix:     "Brug 114 (national/politi-114), eller skriv det nummer, kredsen selv har givet jer, og dagen, I prøvede det.",
			Example: "contacts:\n  - id: politi-vagtcentral\n    name: Politiets vagtcentral\n    via: national/politi-114",
		},
		{
			ID: "K19", Title: "En kontakt, der er sin egen afløser", Severity: diag.Warning, Check: checkOwnDeputy,
			Why:     "Er den syg eller på ferie, er afløseren det også. Så er der et hul, ingen ser i planen.",
			Fix:     "Skriv en anden i Stedfortrædere (deputies), eller slet den selv fra listen.",
			Example: contact + "    deputies: [socialmodtagelsen]",
		},
		{
			ID: "K20", Title: "En offentlig kontakt, som borgerne ikke kan ringe til", Severity: diag.Warning, Check: checkPublicWay, Since: "1.1",
			Why:     "Nås kontakten gennem en, borgerne ikke må se, kan den offentlige udgave ikke sige, hvordan man ringer. Så står den ikke blandt dem, man kan ringe til.",
			Fix:     "Skriv et nummer (phones), som borgerne må ringe til, eller skriv audience: internal ved kontakten.",
			Example: "contacts:\n  - id: socialmodtagelsen\n    name: Den sociale modtagelse\n    audience: public\n    phones: [{number: \"00 00 00 11\"}]",
		},
		{
			ID: "K25", Title: "Et kontornummer, der svarer om natten", Severity: diag.Warning, Check: checkOfficeAtNight, Since: "1.1",
			Why:     "Byttes de to klokkeslæt om, svarer kontoret hele natten i planen og aldrig om dagen. Så ringer nogen til et tomt kontor kl. 02.30.",
			Fix:     "Er klokkeslættene byttet om, så byt dem tilbage. Er det en vagt, så skriv use: acute ved nummeret.",
			Example: "contacts:\n  - id: leder-jobcenter\n    name: Leder af Jobcentret\n    department: jobcenter\n    phones: [{number: \"00 00 00 21\", use: office}]\n    hours: hverdage 8-15",
		},
		{
			ID: "K29", Title: "En tekst med en andens nummer", Severity: diag.Warning, Check: checkNumberOfAnother, Since: "1.1",
			Why:     "Den, der har travlt, ringer til det nummer, der står i sætningen, og ikke til det, der står på listen.",
			Fix:     "Ret nummeret eller navnet. Skriver I kontakten i Ring til (call) i stedet, kommer det rigtige nummer altid med.",
			Example: "escalation_paths:\n  - id: mistanke\n    title: Mistanke\n    level: suspicion\n    when: Du har set tegn.\n    steps:\n      - id: ring\n        do: Ring til Voldsrådgivningen på 00 00 00 10\n        actor: first_to_know\n        call: [raadgivningen]",
		},
	})
}

// checkOwnDeputy looks for somebody who is to stand in for themselves.
func checkOwnDeputy(p *Pass) {
	for _, c := range p.Plan.Contacts {
		for i, id := range c.Deputies {
			if id == c.ID && id != "" {
				p.Report(c.Path("deputies", i), c.At("deputies", i), c.Name+" er skrevet som sin egen stedfortræder.", "")
			}
		}
	}
}

// verifiedMonths is how long a number may go without being called.
const verifiedMonths = 12

func checkVerified(p *Pass) {
	for _, c := range p.Plan.Contacts {
		at, place := c.At("verified"), c.Path("verified")
		u := p.usages()[c.ID]
		switch {
		case !c.Has("verified"):
			if hasWay(c) && (u != nil && len(u.called) > 0 || c.Audience == plan.Public) {
				p.ReportAs(diag.Info, place, at, "Det står ikke, hvornår nogen sidst ringede op til "+c.Name+" (verified).", "")
				p.asAbsent(true)
			}
		case !c.Verified.OK:
		case c.Verified.First > p.Today:
			p.Report(place, at, "Ringet op og bekræftet (verified): "+diag.Quote(c.Verified.Text)+" ligger i fremtiden.", "Skriv den dag, der sidst blev ringet op.")
		case c.Until.OK && c.Until.Last < p.Today:
		case c.Verified.Last.AddMonths(verifiedMonths) < p.Today:
			p.Report(place, at, c.Name+" er sidst ringet op "+date(c.Verified.Last)+", for mere end et år siden.", "")
		}
	}
}

// checkSameNumber looks for one telephone under two names. That is common where one person has many roles, and only told;
// it is graver when the one shall stand in for the other.
func checkSameNumber(p *Pass) {
	first := map[string]*plan.Phone{}
	owner := map[*plan.Phone]*plan.Contact{}
	for _, c := range p.Plan.Contacts {
		for _, ph := range c.Phones {
			n := phone.Parse(ph.Number)
			if !n.Valid() {
				continue
			}
			other := first[n.Key()]
			owner[ph] = c
			if other == nil {
				first[n.Key()] = ph
				continue
			}
			had := owner[other]
			note := diag.Note{Span: other.At("number"), Message: "Nummeret står først her, ved " + had.Name + "."}
			switch {
			case had == c:
				p.ReportAs(diag.Warning, ph.Path("number"), ph.At("number"), c.Name+" har nummeret "+diag.Quote(ph.Number)+" to gange.", "Slet det ene.", note)
			case p.deputises(had, c):
				p.ReportAs(diag.Warning, ph.Path("number"), ph.At("number"), c.Name+" og "+had.Name+" skal afløse hinanden, men har det samme nummer, "+diag.Quote(ph.Number)+".", "Skriv en afløser med sin egen telefon.", note)
			default:
				p.Report(ph.Path("number"), ph.At("number"), c.Name+" og "+had.Name+" har det samme nummer, "+diag.Quote(ph.Number)+".", "", note)
			}
		}
	}
}

// deputises says that one of two contacts stands in for the other, or is called after them in a row. Who is called when a whole step does
// not answer is another rule's: see [checkSameWayOut].
func (p *Pass) deputises(a, b *plan.Contact) bool {
	if slices.Contains(a.Deputies, b.ID) || slices.Contains(b.Deputies, a.ID) {
		return true
	}
	in := false
	p.steps(func(e *plan.EscalationPath, s *plan.Step) {
		in = in || slices.Contains(s.Call, a.ID) && slices.Contains(s.Call, b.ID)
	})
	return in
}

func checkViaLoops(p *Pass) {
	reported := map[string]bool{}
	for _, c := range p.Plan.Contacts {
		var way []*plan.Contact
		been := map[*plan.Contact]bool{}
		for at := c; at != nil && at.Via != "" && !been[at]; at = p.Plan.Contact(at.Via) {
			been[at] = true
			way = append(way, at)
		}
		if len(way) == 0 || way[len(way)-1].Via != c.ID || reported[c.ID] {
			continue
		}
		var names []string
		for _, w := range way {
			reported[w.ID] = true
			names = append(names, w.Name)
		}
		message := danish.List(names, "og") + " nås kun gennem hinanden (via)."
		if len(way) == 1 {
			message = c.Name + " nås gennem sig selv (via)."
		}
		p.Report(c.Path("via"), c.At("via"), message, "")
	}
}

func checkNoHours(p *Pass) {
	for _, c := range p.Plan.Contacts {
		if c.Department != "" && p.homeless() {
			continue // its hours may be the municipality's
		}
		u := p.usages()[c.ID]
		h := p.Plan.EffectiveHours(c)
		if u == nil || !c.Acts() || c.Via != "" || h.Schedule != nil || h.Text != "" || c.Has("hours") || !hasWay(c) {
			continue
		}
		ownHours := func(ph *plan.Phone) bool { return ph.Has("hours") }
		if slices.ContainsFunc(c.Phones, ownHours) || !slices.ContainsFunc(u.called, func(f plan.Field) bool { return f.Path != nil || f.Key.Calls == plan.CallsToConvene }) {
			continue
		}
		p.Report(c.Path("hours"), c.At("hours"), "Der ringes til "+c.Name+", men den har ingen åbningstid (hours) og tæller ikke som dækning.", "", u.usedAt()...)
	}
}

// homeless says that the plan has a block about the municipality that could not be read, and with it the ordinary hours.
func (p *Pass) homeless() bool {
	return p.Plan.Municipality == nil && slices.ContainsFunc(p.Plan.Trees, func(t *syntax.Node) bool { return t.Pair("municipality") != nil })
}

// checkActsUnsaid asks at the contact itself, once, whether it acts; only of those whom a path calls.
func checkActsUnsaid(p *Pass) {
	called := map[string]bool{}
	p.steps(func(e *plan.EscalationPath, s *plan.Step) {
		called[e.OutsideHours], called[s.IfUnreachable] = true, true
		for _, id := range s.Call {
			called[id] = true
		}
	})
	for _, c := range p.Plan.Contacts {
		if c.ActsUnsaid() && called[c.ID] && !c.Has("department") && !c.Has("authority") {
			p.ReportAs(p.inDraft(diag.Info), c.Path("authority"), c.At("name"), "Kan "+c.Name+" handle for borgeren, eller giver den kun råd? Det står der ikke, og den er regnet som en, der kan handle.", "")
		}
	}
}

func checkAskFor(p *Pass) {
	for _, c := range p.Plan.Contacts {
		if c.Via != "" && !c.Has("ask_for") {
			p.Report(c.Path("ask_for"), c.At("via"), c.Name+" nås gennem "+p.name(c.Via)+", men det står ikke, hvem man spørger efter (ask_for).", "")
		}
	}
}
