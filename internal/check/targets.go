package check

import (
	"slices"
	"strings"

	"beredskab/internal/diag"
	"beredskab/internal/plan"
)

// targetRules is family T: target groups (målgrupper). The eight recommendations are about adult victims who suit ambulant
// help. A plan meets others too: children, perpetrators, men, colleagues. They have no recommendation of their own, so
// they have rules.
func targetRules() []Rule {
	return since([]Rule{
		{
			ID: "T1", Absent: true, Title: "Børn i hjemmet", Severity: diag.Warning, Check: checkChildren,
			Why:     "Hvor der er vold mellem voksne, er der tit et barn i rummet ved siden af. Pligten til at underrette er personlig.",
			Fix:     "Skriv en handlevej om børn (about: [child]) med et trin, der underretter (does: [notification]).",
			Example: "escalation_paths:\n  - id: barn\n    title: Barn i et hjem med vold\n    level: [suspicion, acute]\n    when: Der er børn i et hjem med vold.\n    about: [child]\n    steps:\n      - id: ring\n        do: Ring til Børne- og familiemodtagelsen\n        actor: first_to_know\n        call: [boernemodtagelsen, boernevagten]\n        within: straks\n      - id: underret\n        do: Send underretningen\n        actor: first_to_know\n        does: [notification]\n        within: samme dag\n        legal_basis: [barnets-lov-133]\n        hands_over_to: boernemodtagelsen",
		},
		{
			ID: "T2", Absent: true, Title: "Mænd, kvinder og børn i tilbuddene", Severity: diag.Warning, Check: checkProviders,
			Why:     "Også mænd udsættes for vold. Den, der står med en mand foran sig, skal vide, hvor han kan få et sted at sove og nogen at tale med.",
			Fix:     "Skriv i Udbydere (providers), hvem der hjælper gruppen, også når det er en anden kommune eller 1888, der finder pladsen.",
			Example: "services:\n  - id: krisecenterophold\n    name: Ophold på krisecenter\n    type: shelter\n    providers: [{for: [women, children], by: krisecenter}, {for: [men, children], by: mandehuset}]",
		},
		{
			ID: "T3", Absent: true, Title: "Hjælp til den, der udøver vold", Severity: diag.Warning, Check: checkPerpetrators,
			Why:     "Volden holder først op, når den, der udøver den, holder op. Den, der vil stoppe, skal have hjælp, mens viljen er der.",
			Fix:     "Tilføj et tilbud til den, der udøver vold (type: perpetrator), eller skriv det ved et, I har (serves: [perpetrator]).",
			Example: "services:\n  - id: udoeverforloeb\n    name: Samtaler til den, der udøver vold\n    type: perpetrator\n    serves: [perpetrator]\n    contact: udvejen-kontakt",
		},
		{
			ID: "T4", Absent: true, Title: "Æresrelateret vold", Severity: diag.Warning, Check: func(p *Pass) {
				p.checkViolence(plan.ViolenceHonour, "æresrelateret vold", "æresrelatere", "Æresrelatere", "egativ social kontrol")
			},
			Why:     "Her er der tit flere udøvere, og familien kan ikke bruges som netværk. Det, der plejer at hjælpe, kan gøre faren større.",
			Fix:     "Skriv en handlevej eller et tilbud om æresrelateret vold (violence_types: [honour]) eller en oplæring med emnet æresrelaterede konflikter (topic: honour). Eller skriv i Husk (remember) på en handlevej eller i et eget kapitel (chapters), hvem I spørger til råds.",
			Example: "escalation_paths:\n  - id: aere\n    title: Æresrelateret vold\n    level: [suspicion, knowledge]\n    when: Der er flere udøvere i familien.\n    violence_types: [honour]\n    do_not: [Kontakt ikke familien]\n    remember: ['Spørg sikkerhedskonsulenterne til råds, også uden navn', 'Voksne har ret til rådgivning og en handleplan (serviceloven § 12 a)', Spørg til børn i hjemmet]\n    steps:\n" + callStep + "        ends: Sagen lukkes, når risikoen er lav to gange i træk, og borgeren er enig",
		},
		{
			ID: "T5", Absent: true, Title: "Stalking", Severity: diag.Warning, Check: func(p *Pass) { p.checkViolence(plan.ViolenceStalking, "stalking", "talking", "talker") },
			Why:     "Stalking begynder tit, når forholdet er slut, og alle tror, at det værste er ovre. Den kræver andre råd end vold i hjemmet, og politiet kan give tilhold, også strakstilhold.",
			Fix:     "Skriv en handlevej eller et tilbud om stalking (violence_types: [stalking]). Eller skriv i Husk (remember) på en handlevej eller i et eget kapitel (chapters), hvad I gør.",
			Example: "escalation_paths:\n  - id: stalking\n    title: Stalking efter bruddet\n    level: [suspicion, knowledge]\n    when: Borgeren bliver fulgt eller overvåget.\n    violence_types: [stalking]\n    remember: ['Politiet kan give tilhold eller strakstilhold', Spørg til børn i hjemmet]\n    steps:\n" + callStep + "        ends: Sagen lukkes, når risikoen er lav to gange i træk, og borgeren er enig",
		},
		{
			ID: "T6", Absent: true, Title: "En kollega, der er udsat for vold", Severity: diag.Info, Check: checkEmployees,
			Why:     "Kommunen er en stor arbejdsplads, så nogle af dem, der er udsat for vold, er ansat i den. De skal kunne få hjælp uden at møde deres egne kolleger.",
			Fix:     "Skriv i Målgrupper (plan.target_groups), at planen også er for ansatte (employee), og skriv en handlevej, der handler om dem (about: [employee]).",
			Example: "plan:\n  title: Beredskab mod vold i nære relationer\n  target_groups: [victim, employee]\nescalation_paths:\n  - id: ansat\n    title: En kollega er udsat for vold\n    level: [knowledge, acute]\n    when: En kollega fortæller om vold.\n    about: [employee]\n    steps:\n" + callStep + "        ends: Sagen lukkes, når risikoen er lav to gange i træk, og borgeren er enig",
		},
		{
			ID: "T7", Absent: true, Title: "Tolk, når det haster", Severity: diag.Info, Check: checkInterpreter,
			Why:     "Om natten er der ikke tid til at lede efter en tolk, og et barn må aldrig blive den nemme løsning.",
			Fix:     "Skriv i Åbningstid (hours) ved kontakten, hvornår der kan bestilles en tolk, eller skriv, hvad I gør uden for den tid.",
			Example: "relationship:\n  interpreter: {policy: \"Autoriseret tolk, aldrig familie eller børn\", contact: tolkebestilling}",
		},
		{
			ID: "T8", Absent: true, Title: "To parter med samme sagsbehandler", Severity: diag.Info, Check: checkSeparation,
			Why:     "Den, der skal hjælpe begge, kan komme til at fortælle det forkerte til den forkerte.",
			Fix:     "Skriv det i Regler om adskillelse (separation_rules: [one_caseworker_per_party]), når I har aftalt det. I en lille kommune kan en nabokommune tage den ene.",
			Example: "separation_rules: [one_caseworker_per_party]",
		},
		{
			ID: "T9", Absent: true, Title: "Når politiet henviser til 1888", Severity: diag.Info, Check: checkPoliceReferral,
			Why:     "I nogle politikredse har politiet spurgt, om borgeren vil kontaktes af 1888, som henviser videre, også tilbage til kommunen. Projektet løb fra marts 2022 til juni 2024; spørg jeres kreds, om ordningen findes.",
			Fix:     "Skriv i Giver videre til (sends_to) ved politiet, at de henviser til national/lev-uden-vold-1888, og i Når nogen kommer tilbage (then), hvilken handlevej I bruger bagefter.",
			Example: "partners:\n  - id: politiet\n    name: Eksempelkredsens Politi\n    sector: police\n    sends_to: [{to: national/lev-uden-vold-1888, what: samtykke og telefonnummer, legal_basis: samtykke, then: viden}]",
		},
		{
			ID: "T10", Absent: true, Title: "Det, volden gemmer sig bag", Severity: diag.Info, Check: checkBehind,
			Why:     "Borgeren kommer med gæld, angst eller alkohol og ikke med vold. Den, der ved, hvad volden plejer at gemme sig bag her, finder den.",
			Fix:     "Skriv i Gemmer sig bag (behind) under Opsporing (detection), hvilke problemer volden gemmer sig bag i afdelingen.",
			Example: "departments:\n  - id: jobcenter\n    name: Jobcenter Eksempelby\n    kind: employment\n    leaders: [leder-jobcenter]\n    detection: {occasions: [første samtale], signs: [udeblivelser], behind: [unemployment, anxiety]}",
		},
	})
}

// about returns the paths in force for a group of people, whatever their level.
func (p *Pass) about(group string) []*plan.EscalationPath {
	return slices.DeleteFunc(p.inForce(), func(e *plan.EscalationPath) bool { return !slices.Contains(e.People(), group) })
}

func checkChildren(p *Pass) {
	if len(p.inForce()) == 0 {
		return // the whole chapter is missing, and other rules say so
	}
	at := p.root("escalation_paths")
	paths := p.about(plan.PersonChild)
	if len(paths) == 0 {
		if !slices.Contains(p.Plan.TargetGroups(), plan.PersonChild) { // else E14 tells which levels are missing
			p.Report(at.place+"/child", at.span, "Ingen handlevej handler om børn i hjemmet (about: [child]).", "")
		}
		return
	}
	notifies := false
	p.steps(func(e *plan.EscalationPath, s *plan.Step) {
		notifies = notifies || slices.Contains(s.Does, plan.DoesNotification)
	})
	if !notifies {
		p.Report(paths[0].Path("steps"), paths[0].Span(), "Handlevejen "+diag.Quote(paths[0].Title)+" handler om børn, men intet trin i planen er en underretning (does: notification).", "Skriv på det trin, hvor I underretter, at det er en underretning (does: [notification]).")
	}
}

// checkProviders looks at the two kinds of help that everybody needs: somewhere to sleep and somebody to talk to. A service
// that does not say whom it is for is taken to be for all.
func checkProviders(p *Pass) {
	for _, kind := range [...]struct{ service, what string }{{plan.ServiceShelter, "krisecenter"}, {plan.ServiceCounselling, "rådgivning"}} {
		var of []*plan.Service
		for _, s := range p.Plan.Services {
			if s.Type == kind.service && s.ActiveOn(p.Today) {
				of = append(of, s)
			}
		}
		if len(of) == 0 {
			continue
		}
		for _, group := range [...]struct{ word, da string }{{plan.ForWomen, "kvinder"}, {plan.ForMen, "mænd"}} {
			if slices.ContainsFunc(of, func(s *plan.Service) bool { return providesFor(s, group.word) }) {
				continue
			}
			at := p.spot("", of[0].Source, "providers")
			p.Report(of[0].Path("providers")+"/"+group.word, at.span, "Intet tilbud om "+kind.what+" i planen er for "+group.da+" (providers).", "Skriv, hvem der hjælper "+group.da+", i Udbydere (providers) ved "+diag.Quote(of[0].Name)+" eller et andet tilbud.")
		}
	}
}

// providesFor says that a service has somebody for a group.
func providesFor(s *plan.Service, group string) bool {
	return len(s.Providers) == 0 || slices.ContainsFunc(s.Providers, func(by *plan.Provider) bool {
		return len(by.For) == 0 || slices.Contains(by.For, group) || slices.Contains(by.For, plan.ForAll) || slices.Contains(by.For, plan.ForCouples)
	})
}

func checkPerpetrators(p *Pass) {
	helps := func(s *plan.Service) bool {
		return s.ActiveOn(p.Today) && (s.Type == plan.ServicePerpetrator || slices.Contains(s.Serves, plan.PersonPerpetrator) ||
			slices.ContainsFunc(s.Providers, func(by *plan.Provider) bool { return slices.Contains(by.For, plan.ForPerpetrators) }))
	}
	if slices.ContainsFunc(p.Plan.Services, helps) {
		return
	}
	severity := diag.Info // whoever the plan is for, the question is worth asking
	if slices.Contains(p.Plan.TargetGroups(), plan.PersonPerpetrator) {
		severity = diag.Warning
	}
	at := p.root("services")
	p.ReportAs(severity, at.place+"/perpetrator", at.span, "Planen har intet tilbud til den, der udøver vold.", "")
}

// checkViolence asks what the plan does about a form of violence that it says it covers. Any place will do: a path, a
// service, a course, or a text that names it.
func (p *Pass) checkViolence(word, da string, stems ...string) {
	i := p.Plan.Info
	if i == nil || !slices.Contains(i.ViolenceTypes, word) {
		return
	}
	if slices.ContainsFunc(p.Plan.EscalationPaths, func(e *plan.EscalationPath) bool { return slices.Contains(e.ViolenceTypes, word) }) ||
		slices.ContainsFunc(p.Plan.Services, func(s *plan.Service) bool { return slices.Contains(s.ViolenceTypes, word) }) ||
		slices.ContainsFunc(p.Plan.Training, func(t *plan.Training) bool { return t.Topic == word }) {
		return
	}
	for _, f := range p.fields() {
		if (f.Key.Kind == plan.KindText || f.Key.Kind == plan.KindProse) && f.Key.Name != "note" && containsAny(f.Value, stems...) {
			return
		}
	}
	at := i.At("violence_types", slices.Index(i.ViolenceTypes, word))
	p.Report(i.Path("violence_types")+"/"+word, at, "Planen siger, at den dækker "+da+" ("+word+"), men ingen handlevej, intet tilbud og ingen tekst handler om det.", "")
}

func checkEmployees(p *Pass) {
	if slices.Contains(p.Plan.TargetGroups(), plan.PersonEmployee) || len(p.about(plan.PersonEmployee)) > 0 || p.Plan.Info == nil {
		return // E14 tells which levels are missing
	}
	at := p.spot("plan", p.Plan.Info.Source, "target_groups")
	p.Report(at.place+"/employee", at.span, "Planen siger ikke, hvad I gør, når det er en kollega, der er udsat for vold.", "")
}

// checkInterpreter asks whether an interpreter can be had when somebody answers. That one is needed at all is a point (A3.5).
func checkInterpreter(p *Pass) {
	r := p.Plan.Relationship
	if r == nil || r.Interpreter == nil {
		return
	}
	c := p.Plan.Contact(r.Interpreter.Contact)
	if c == nil || p.Plan.EffectiveHours(c).Schedule != nil || c.Has("hours") || c.Via != "" {
		return
	}
	p.Report(c.Path("hours"), r.Interpreter.At("contact"), "Det står ikke, hvornår der kan bestilles tolk hos "+c.Name+" (hours).", "", diag.Note{Span: c.Span(), Message: "Kontakten står her."})
}

func checkSeparation(p *Pass) {
	both := slices.Contains(p.Plan.TargetGroups(), plan.PersonPerpetrator) && slices.Contains(p.Plan.TargetGroups(), plan.PersonVictim)
	if both && !slices.Contains(p.Plan.SeparationRules, plan.RuleOneCaseworkerPerParty) {
		at := p.root("separation_rules")
		p.Report(at.place, at.span, "Planen er for både den, der er udsat, og den, der udøver vold, men siger ikke, at de har hver sin sagsbehandler (separation_rules).", "")
	}
}

func checkPoliceReferral(p *Pass) {
	mentioned := slices.ContainsFunc(p.fields(), func(f plan.Field) bool { return strings.Contains(f.Value, "1888") })
	for _, x := range p.Plan.Partners {
		if x.Sector != plan.SectorPolice || !x.ActiveOn(p.Today) {
			continue
		}
		i := slices.IndexFunc(x.SendsTo, func(s *plan.Sending) bool { return s.To == "national/lev-uden-vold-1888" })
		switch {
		case i < 0 && mentioned: // the plan knows 1888, and need not say what the police do with it
		case i < 0:
			p.Report(x.Path("sends_to"), x.At("sends_to"), "Det står ikke, om "+x.Name+" henviser til 1888 (sends_to).", "")
		case !x.SendsTo[i].Has("then"):
			p.Report(x.SendsTo[i].Path("then"), x.SendsTo[i].At("to"), x.Name+" henviser til 1888, men det står ikke, hvad I gør, når borgeren kommer tilbage derfra (then).", "")
		}
	}
}

// checkBehind asks the departments where violence is known to hide behind something else.
func checkBehind(p *Pass) {
	known := map[string]string{
		plan.DepartmentEmployment: plan.BehindUnemployment, plan.DepartmentSubstanceUse: plan.BehindSubstanceUse, plan.DepartmentPsychiatry: plan.BehindAnxiety, plan.DepartmentCitizenService: plan.BehindDebt, plan.DepartmentHousing: plan.BehindHomelessness, plan.DepartmentDental: plan.BehindPain,
	}
	for _, d := range p.Plan.Departments {
		if d.Detection == nil || d.Detection.Has("behind") {
			continue // a department without detection is a point (A1.1)
		}
		for _, kind := range d.Kind {
			if known[kind] != "" {
				p.Report(d.Detection.Source.Path("behind"), d.Detection.At("behind"), d.Name+" siger ikke, hvad volden gemmer sig bag (behind).", "Skriv i Gemmer sig bag, hvad det er, fx "+plan.Label("behind", known[kind])+" (behind: ["+known[kind]+"]).")
				break
			}
		}
	}
}
