package check

import "beredskab/internal/diag"

// callStep is the step that most examples begin with.
const callStep = "      - id: ring\n        do: Ring til Voldsrådgivningen\n        actor: first_to_know\n        call: [raadgivningen]\n        if_unreachable: voksenvagten\n        within: samme dag\n"

// escalationRules is family E: escalation (handleveje): that every situation has a path, that every path leads somewhere,
// and that somebody answers. What is asked of single steps stands in steps.go, what concerns their order in flow.go, and what concerns
// the hours in silence.go.
func escalationRules() []Rule {
	const step = "escalation_paths:\n  - id: viden\n    title: Borgeren fortæller om vold\n    level: knowledge\n    when: Borgeren siger det selv.\n    steps:\n"
	return since([]Rule{
		{
			ID: "E1", Title: "Trin, der venter på hinanden", Severity: diag.Error, Fixed: true, Check: checkCircles,
			Why:     "Når to trin venter på hinanden, bliver ingen af dem gjort.",
			Fix:     "Lad det ene trin være det første, og slet dets henvisning til det andet.",
			Example: step + callStep + "      - id: skriv\n        do: Skriv aftalen ned\n        actor: first_to_know\n        within: samme dag\n        after: [ring]\n        ends: Sagen lukkes, når risikoen er lav to gange i træk, og borgeren er enig",
		},
		{
			ID: "E2", Title: "En handlevej, der aldrig slutter", Severity: diag.Error, Fixed: true, Check: checkDeadEnds,
			Why:     "En handlevej, der går i ring, efterlader borgeren hos ingen.",
			Fix:     "Lad et af trinene gå videre til et trin med en afslutning (ends).",
			Example: step + callStep + "      - id: spoerg-igen\n        do: Spørg borgeren igen\n        actor: first_to_know\n        within: 4 uger\n        next: [{if: Intet nyt, to: luk}]\n      - id: luk\n        do: Luk sagen\n        actor: first_to_know\n        within: 8 uger\n        ends: Lederen lukker og noterer datoen",
		},
		{
			ID: "E3", Absent: true, Title: "Ingen afslutning på handlevejen", Severity: diag.Warning, Check: checkEnds,
			Why:     "Uden en afslutning ved ingen, om sagen er lukket eller glemt.",
			Fix:     "Skriv på det sidste trin i Slutter (ends), hvordan sagen lukkes, og hvornår der følges op.",
			Example: step + callStep + "      - id: foelg-op\n        do: Ring til borgeren igen\n        actor: first_to_know\n        within: 30 dage\n        ends: Sagen lukkes, når risikoen er lav to gange i træk, og borgeren er enig",
		},
		{
			ID: "E4", Absent: true, Title: "Ingen at ringe til, hvis den første ikke svarer", Severity: diag.Warning, Check: checkFallbacks,
			Why:     "Telefonen bliver ikke altid taget. Så skal den, der ringer, ikke selv finde på noget.",
			Fix:     "Skriv i Hvis ingen svarer (if_unreachable), hvem man ringer til i stedet, eller skriv flere i Ring til (call).",
			Example: step + callStep + "        ends: Sagen lukkes, når risikoen er lav to gange i træk, og borgeren er enig",
		},
		{
			ID: "E5", Absent: true, Title: "Et trin uden frist", Severity: diag.Warning, Check: checkDeadlines,
			Why:     "Det, der ikke har en frist, bliver gjort, når der er tid. I en voldssag er det for sent.",
			Fix:     "Udfyld Frist (within): straks, samme dag eller et tal med enhed, fx 2 hverdage.",
			Example: step + callStep + "        ends: Sagen lukkes, når risikoen er lav to gange i træk, og borgeren er enig",
		},
		{
			ID: "E6", Title: "Fristerne passer ikke sammen", Severity: diag.Warning, Check: checkDeadlineOrder,
			Why:     "Et trin kan ikke være færdigt før det trin, der skal gøres først.",
			Fix:     "Ret den ene frist, eller byt om på trinene.",
			Example: step + callStep + "      - id: vurder\n        do: Vurdér risikoen\n        actor: first_to_know\n        within: 2 hverdage\n        after: [ring]\n        ends: Sagen lukkes, når risikoen er lav to gange i træk, og borgeren er enig",
		},
		{
			ID: "E7", Title: "En rolle, som ingen har i afdelingen", Severity: diag.Warning, Check: checkRoles,
			Why:     "Står der nøglepersonen på kortet, og afdelingen ingen har, er trinnet ingens.",
			Fix:     "Udfyld Nøgleperson (key_person) ved afdelingen, skriv en leder mere i Ledere (leaders), eller giv trinnet til en anden.",
			Example: "departments:\n  - id: jobcenter\n    name: Jobcenter Eksempelby\n    kind: employment\n    leaders: [leder-jobcenter, leder-borgerservice]\n    key_person: noegleperson-jobcenter",
		},
		{
			ID: "E8", Title: "En overdragelse, som ingen tager imod", Severity: diag.Warning, Check: checkHandOvers,
			Why:     "Ansvaret bliver hos den, der ringer, til den anden har sagt ja. Kan den anden ikke det, er ansvaret ingens.",
			Fix:     "Overdrag til en, der kan handle for borgeren og kan nås inden for fristen. Er det kommunens egen kontakt, så skriv dens afdeling (department).",
			Example: step + callStep + "        hands_over_to: raadgivningen",
		},
		{
			ID: "E9", Title: "En akut handlevej, der ikke ringer til nogen", Severity: diag.Error, Fixed: true, Check: checkSilentAcute,
			Why:     "Ved akut fare og høj risiko skal der stå et nummer. At vente på et brev eller et møde kan koste liv.",
			Fix:     "Tilføj et trin, der ringer, fx til 112 (call: [national/alarm-112]).",
			Example: "escalation_paths:\n  - id: akut-fare\n    title: Akut fare\n    level: acute\n    when: Nogen er i fare lige nu.\n    steps:\n      - id: ring-112\n        do: Ring 112\n        actor: first_to_know\n        call: [national/alarm-112]\n        within: straks\n        hands_over_to: national/alarm-112",
		},
		{
			ID: "E10", Title: "En handlevej, der ikke ringer til nogen", Severity: diag.Warning, Check: checkSilentPaths,
			Why:     "Den, der står med mistanken, skal have nogen at tale med, ikke kun en formular.",
			Fix:     "Tilføj et trin, der ringer til nogen (call) eller samler nogen (convene). Er det en skriftlig underretning, så skriv det (does: [notification]), og hvem den går til (hands_over_to).",
			Example: step + callStep + "        ends: Sagen lukkes, når risikoen er lav to gange i træk, og borgeren er enig",
		},
		{
			ID: "E11", Title: "En handlevej, hvor ingen nogensinde svarer", Severity: diag.Error, Check: checkNeverAnswered,
			Why:     "Der står et navn på kortet, men ingen af dem kan handle for borgeren i nogen af årets timer.",
			Fix:     "Skriv ved kontakten, hvornår den svarer (hours), og hvem den hjælper (serves). Råder den kun, så skriv en anden, der kan handle (authority).",
			Example: "contacts:\n  - id: voksenvagten\n    name: Voksenvagten\n    phones: [{number: \"00 00 00 12\", use: acute}]\n    hours: døgnåben\n    authority: acts\n    serves: [victim, perpetrator, employee]",
		},
		{
			ID: "E12", Title: "Timer, hvor ingen svarer", Severity: diag.Warning, Check: checkHoles,
			Why:     "Vold sker om natten og i ferien. Det længste hul i kalenderen er tit påsken.",
			Fix:     "Skriv, hvem der svarer i de timer: længere åbningstid (hours), en vagt i Ring til (call) eller Hvis ingen svarer (if_unreachable), eller hvem der tager over (outside_hours).",
			Example: "contacts:\n  - id: voksenvagten\n    name: Voksenvagten\n    department: den-sociale-vagt\n    phones: [{number: \"00 00 00 12\", use: acute}]\n    hours: man-tor 15-8, fre 13 - man 8, helligdage døgnet rundt, lukkedage døgnet rundt",
		},
		{
			ID: "E13", Title: "Timer, der hviler på 112 og 114 alene", Severity: diag.Info, Check: checkHandedOver,
			Why:     "Politiet kommer, men kan ikke tage kommunens beslutninger. Det er et valg, og det skal stå i planen, at det er det.",
			Fix:     "Er det jeres valg, er der intet at rette. Ellers skriv en vagt, der kan handle for kommunen.",
			Example: "contacts:\n  - id: voksenvagten\n    name: Voksenvagten\n    via: national/politi-114\n    ask_for: den sociale vagt\n    hours: døgnåben\n    authority: acts",
		},
		{
			ID: "E14", Absent: true, Title: "En situation uden handlevej", Severity: diag.Warning, Check: checkLevels,
			Why:     "Den gruppe, planen er til for, skal have en vej ved mistanke, ved viden og ved akut fare, ellers står medarbejderen alene.",
			Fix:     "Skriv en handlevej, eller tilføj niveauet (level) eller gruppen (about) til en, I har. Den samme handlevej må gerne dække flere.",
			Example: "escalation_paths:\n  - id: barn\n    title: Barn i et hjem med vold\n    level: [suspicion, acute]\n    when: Der er børn i et hjem med vold.\n    about: [child]\n    steps:\n      - id: ring\n        do: Ring til Børne- og familiemodtagelsen\n        actor: first_to_know\n        call: [boernemodtagelsen, boernevagten]\n        within: straks\n        hands_over_to: boernemodtagelsen",
		},
		{
			ID: "E15", Absent: true, Title: "Ingen handlevej siger, hvad lederen gør", Severity: diag.Warning, Check: checkLeaderPath,
			Why:     "Medarbejderen gør sit og går hjem. Det er lederen, der sikrer, at nogen har sagen i morgen.",
			Fix:     "Giv mindst ét trin til lederen (actor: leader_where_it_arose).",
			Example: step + callStep + "      - id: udpeg-tovholder\n        do: Sig ja til at være tovholder\n        actor: leader_where_it_arose\n        within: 2 hverdage\n        ends: Sagen lukkes, når risikoen er lav to gange i træk, og borgeren er enig",
		},
		{
			ID: "E16", Title: "Et trin, man aldrig kommer til", Severity: diag.Warning, Check: checkUnreached,
			Why:     "Trinnet bliver trykt på kortet, men ingen vej fører derhen.",
			Fix:     "Lad et andet trin gå videre til det (next), eller slet det.",
			Example: step + callStep + "        next: [{if: Risikoen er høj, to: politi}]\n      - id: politi\n        do: Ring til politiet\n        actor: first_to_know\n        call: [politi-kontakt, politi-vagtcentral]\n        within: samme dag\n        ends: Sagen lukkes, når risikoen er lav to gange i træk, og borgeren er enig",
		},
		{
			ID: "E17", Title: "Et senere opkald, som ingen nogensinde tager", Severity: diag.Warning, Check: checkDeadSteps,
			Why:     "Det første opkald bliver taget, men sagen går i stå ved det næste.",
			Fix:     "Skriv ved den, der ringes til, hvornår den svarer (hours), og at den kan handle (authority: acts). Eller ring til en anden.",
			Example: "contacts:\n  - id: krisecenter-kontakt\n    name: Vagten på krisecentret\n    phones: [{number: \"00 00 00 43\", use: acute}]\n    hours: døgnåben\n    authority: acts",
		},
		{
			ID: "E18", Title: "Efter distrikt, men uden distrikter", Severity: diag.Warning, Check: checkAreas,
			Why:     "Når der står, at man ringer efter borgerens distrikt, skal man kunne se, hvem der har hvilket.",
			Fix:     "Skriv distriktet i Område (area) ved hver kontakt, eller slet, at der ringes efter borgerens distrikt (call_mode: by_area).",
			Example: "contacts:\n  - id: nord\n    name: Rådgivning Nord\n    department: voksen-social\n    area: Nord\n    phones: [{number: \"00 00 00 90\", use: acute}]\n  - id: syd\n    name: Rådgivning Syd\n    department: voksen-social\n    area: Syd\n    phones: [{number: \"00 00 00 91\", use: acute}]",
		},
		{
			ID: "E19", Title: "En vej videre, der ikke kan følges", Severity: diag.Error, Fixed: true, Check: checkNext,
			Why:     "Den, der står midt i det, skal altid vide, hvor det næste er, og kun én vej kan være den, man går, når ingen betingelse passer.",
			Fix:     "Skriv en betingelse (if) på den ene.",
			Example: step + callStep + "        next: [{if: Risikoen er høj, to: hoej-risiko}, {to: foelg-op}]\n      - id: foelg-op\n        do: Ring til borgeren igen\n        actor: first_to_know\n        within: 30 dage\n        ends: Sagen lukkes, når risikoen er lav to gange i træk, og borgeren er enig",
		},
		{
			ID: "E20", Title: "Afløser uden tidsrum", Severity: diag.Warning, Check: checkOutsideHours,
			Why: "Den, der tager over uden for tidsrummet, bliver aldrig ringet op, når handlevejen gælder hele døgnet.",
			Fix: "Udfyld Gælder i tidsrummet (hours), eller flyt afløseren til Hvis ingen svarer (if_unreachable) på det trin, der ringer.",
			Example: "escalation_paths:\n  - id: viden\n    title: Borgeren fortæller om vold\n    level: knowledge\n    when: Borgeren siger det selv.\n    hours: man-tor 8-15, fre 8-13\n    outside_hours: voksenvagten\n    steps:\n" +
				callStep + "        ends: Sagen lukkes, når risikoen er lav to gange i træk, og borgeren er enig",
		},
		{
			ID: "E29", Absent: true, Title: "En gruppe, som ingen kan samle", Severity: diag.Warning, Check: checkEmptyGroups,
			Why:     "Et trin, der samler en gruppe uden kontakt eller medlemmer, ender med, at den, der står med sagen, ikke ved, hvem der skal ringes til.",
			Fix:     "Skriv ved gruppen, hvem man ringer til (contact), og hvem der er med (members).",
			Example: "groups:\n  - id: akutgruppen\n    name: Akutgruppen\n    members: [voksenvagten]\n    contact: voksenvagten",
		},
	})
}
