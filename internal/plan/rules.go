package plan

import (
	"beredskab/internal/diag"
	"beredskab/internal/hours"
)

// Rule tells about one kind of finding that reading a plan can give: family S is how the plan is put together, family H how
// opening hours and closing days are written. All of them are structural faults: they can be neither waived nor lowered.
type Rule struct {
	ID       string
	Title    string        // what is wrong, Danish
	Severity diag.Severity // the usual weight
	Why      string        // why it matters
	Fix      string        // what to do
	Bad      string        // an example that gives the finding, and
	Good     string        // the same put right; both are blocks as they stand at the top of a plan
	Absent   bool          // about something that is not there yet
}

// The ids of family S. They are part of a finding's identity and never change. Those that other packages ask about are exported.
const (
	RuleUnknown    = "S1"
	RuleKind       = "S2"
	ruleMissing    = "S3"
	ruleUnfinished = "S4"
	ruleWord       = "S5"
	ruleDate       = "S6"
	ruleLimit      = "S7"
	ruleAges       = "S8"
	ruleYesNo      = "S9"
	ruleNumber     = "S10"
	ruleID         = "S11"
	ruleTwin       = "S12"
	ruleClash      = "S13"
	ruleReference  = "S14"
	ruleNational   = "S15"
	ruleTwice      = "S16"
	ruleShared     = "S17"
	RuleFormat     = "S18"
	ruleWider      = "S19"
	rulePeriod     = "S20"
	ruleWithheld   = "S21"
	ruleFarOff     = "S22"
	ruleOrdinary   = "H15" // family H, and of the plan as a whole
)

// hoursRule gives the rule of family H that a problem with opening hours belongs to.
func hoursRule(id hours.ProblemID) string {
	switch id {
	case hours.UnknownWord:
		return "H1"
	case hours.BadTime:
		return "H2"
	case hours.MissingTime:
		return "H3"
	case hours.MissingDay:
		return "H4"
	case hours.OpenEnd:
		return "H5"
	case hours.OpenStart:
		return "H6"
	case hours.ByAppointment:
		return "H7"
	case hours.EqualTimes:
		return "H8"
	case hours.Overlap:
		return "H9"
	case hours.BadRange:
		return "H10"
	case hours.UnknownDay:
		return "H11"
	case hours.AlreadyClosed:
		return "H12"
	case hours.EndOfDay:
		return "H13"
	case hours.Night:
		return "H14"
	case hours.FarOff:
		return ruleFarOff
	}
	return "H1"
}

// Rules returns both families, in the order in which the reference lists them.
func Rules() []Rule { return append(structureRules(), openingRules()...) }

func structureRules() []Rule {
	return []Rule{
		{
			ID: RuleUnknown, Severity: diag.Error, Title: "Et felt, som programmet ikke kender",
			Why:  "Et felt, der er stavet forkert, bliver ikke læst. Så mangler oplysningen i håndbogen, uden at nogen ser det.",
			Fix:  "Ret stavningen. Felterne hedder det samme i alle planer og er på engelsk; alt det, I selv skriver, er på dansk.",
			Bad:  "contacts:\n  - id: voksenvagten\n    navn: Voksenvagten",
			Good: "contacts:\n  - id: voksenvagten\n    name: Voksenvagten",
		},
		{
			ID: RuleKind, Severity: diag.Error, Title: "En liste, hvor der skal stå én værdi, eller omvendt",
			Why:  "Programmet kan ikke se, hvad der hører sammen, når der står en liste i stedet for en værdi eller en værdi i stedet for en liste.",
			Fix:  "Én værdi skrives på samme linje som feltet. En liste skrives med en streg foran hver linje eller i kantede parenteser: [a, b].",
			Bad:  "contacts:\n  - id: voksenvagten\n    name: Voksenvagten\n    serves: victim",
			Good: "contacts:\n  - id: voksenvagten\n    name: Voksenvagten\n    serves: [victim]",
		},
		{
			ID: ruleMissing, Severity: diag.Error, Title: "Et felt, der altid skal være der, mangler",
			Why:  "Uden id, navn eller titel kan andre dele af planen ikke henvise til det, og læseren ved ikke, hvad det er.",
			Fix:  "Tilføj feltet.",
			Bad:  "contacts:\n  - id: voksenvagten",
			Good: "contacts:\n  - id: voksenvagten\n    name: Voksenvagten",
		},
		{
			ID: ruleUnfinished, Absent: true, Severity: diag.Warning, Title: "Et felt skal skrives, før planen kan vedtages",
			Why:  "I et udkast er det i orden, at noget mangler endnu: så er det en advarsel. I en vedtaget plan er det en fejl.",
			Fix:  "Tilføj feltet, inden planen vedtages.",
			Bad:  "departments:\n  - id: jobcenter\n    name: Jobcenter Eksempelby",
			Good: "contacts:\n  - id: leder-jobcenter\n    name: Leder af jobcentret\ndepartments:\n  - id: jobcenter\n    name: Jobcenter Eksempelby\n    leaders: [leder-jobcenter]",
		},
		{
			ID: ruleWord, Severity: diag.Error, Title: "Et valg, der ikke findes",
			Why:  "Nogle felter har en fast liste af valg, så programmet kan regne med dem og sammenligne planer.",
			Fix:  "Vælg et af de valg, der står i fundet.",
			Bad:  "contacts:\n  - id: voksenvagten\n    name: Voksenvagten\n    authority: ja",
			Good: "contacts:\n  - id: voksenvagten\n    name: Voksenvagten\n    authority: acts",
		},
		{
			ID: ruleDate, Severity: diag.Error, Title: "En dato, der ikke kan læses",
			Why:  "Programmet minder jer om revision, aftaler og kurser. Det kan det kun, når datoen ikke kan misforstås.",
			Fix:  "Skriv datoen som 2026-01-29: år, måned, dag.",
			Bad:  "contacts:\n  - id: voksenvagten\n    name: Voksenvagten\n    verified: 1. maj 2026",
			Good: "contacts:\n  - id: voksenvagten\n    name: Voksenvagten\n    verified: 2026-05-01",
		},
		{
			ID: ruleLimit, Severity: diag.Error, Title: "En frist, der ikke kan læses",
			Why:  "En frist, som ikke kan måles, kan ingen holde, og programmet kan ikke se, om fristerne passer sammen.",
			Fix:  deadlineHelp,
			Bad:  "contacts:\n  - id: voksenvagten\n    name: Voksenvagten\n    answers_within: hurtigst muligt",
			Good: "contacts:\n  - id: voksenvagten\n    name: Voksenvagten\n    answers_within: 30 min",
		},
		{
			ID: ruleAges, Severity: diag.Error, Title: "En aldersgruppe, der ikke kan læses",
			Why:  "Alderen afgør, hvem der kan handle for børn og for voksne.",
			Fix:  "Skriv alderen som 0-17, 18- eller 65-.",
			Bad:  "contacts:\n  - id: voksenvagten\n    name: Voksenvagten\n    ages: over 18",
			Good: "contacts:\n  - id: voksenvagten\n    name: Voksenvagten\n    ages: 18-",
		},
		{
			ID: ruleYesNo, Severity: diag.Error, Title: "Ja eller nej, skrevet på en anden måde",
			Why:  "Programmet kender kun true (ja) og false (nej) her.",
			Fix:  "Skriv true for ja og false for nej.",
			Bad:  "services:\n  - id: samtaler\n    name: Støttende samtaler\n    requires_report: nej",
			Good: "services:\n  - id: samtaler\n    name: Støttende samtaler\n    requires_report: false",
		},
		{
			ID: ruleNumber, Severity: diag.Error, Title: "Et tal, der ikke er et tal",
			Why:  "Her regnes eller sammenlignes der, så der skal stå et helt tal.",
			Fix:  "Skriv kun cifre, og skriv forklaringen i text.",
			Bad:  "services:\n  - id: samtaler\n    name: Støttende samtaler\n    sessions: op til 5",
			Good: "services:\n  - id: samtaler\n    name: Støttende samtaler\n    sessions: 5",
		},
		{
			ID: ruleID, Severity: diag.Error, Title: "Et id, der ikke kan bruges",
			Why:  "Et id bruges i henvisninger, links og filnavne, og der skal det kunne skrives på alle maskiner.",
			Fix:  "Brug små bogstaver a-z, tal og bindestreg: æ skrives ae, ø skrives oe, å skrives aa.",
			Bad:  "contacts:\n  - id: Børnevagten\n    name: Børnevagten",
			Good: "contacts:\n  - id: boernevagten\n    name: Børnevagten",
		},
		{
			ID: ruleTwin, Severity: diag.Error, Title: "Det samme id to gange",
			Why:  "Når to har det samme id, ved ingen, hvem en henvisning mener.",
			Fix:  "Giv den ene et andet id, eller slet den ene, hvis det er den samme.",
			Bad:  "contacts:\n  - {id: vagten, name: Voksenvagten}\n  - {id: vagten, name: Børnevagten}",
			Good: "contacts:\n  - {id: voksenvagten, name: Voksenvagten}\n  - {id: boernevagten, name: Børnevagten}",
		},
		{
			ID: ruleClash, Severity: diag.Error, Title: "Et id, der står i to lister",
			Why: "Hvor en henvisning kan være til flere slags, fx en kontakt eller en afdeling, må id'et kun findes ét sted.",
			Fix: "Giv den ene et andet id.",
			Bad: "contacts:\n  - {id: jobcenter, name: Jobcentrets hovednummer}\npartners:\n  - id: politiet\n    name: Eksempelkredsens Politi\n    sends_to: [{to: jobcenter}]\n" +
				"departments:\n  - {id: jobcenter, name: Jobcenter Eksempelby, leaders: [jobcenter]}",
			Good: "contacts:\n  - {id: jobcenter-hovednummer, name: Jobcentrets hovednummer}\npartners:\n  - id: politiet\n    name: Eksempelkredsens Politi\n    sends_to: [{to: jobcenter}]\n" +
				"departments:\n  - {id: jobcenter, name: Jobcenter Eksempelby, leaders: [jobcenter-hovednummer]}",
		},
		{
			ID: ruleReference, Severity: diag.Error, Title: "En henvisning til noget, der ikke er i planen",
			Why:  "Et handlekort, der siger: ring til en, som ikke findes, er værre end intet kort.",
			Fix:  "Ret id'et, eller opret det, der henvises til.",
			Bad:  "contacts:\n  - id: voksenvagten\n    name: Voksenvagten\n    deputies: [voldskordinator]\n  - {id: voldskoordinator, name: Voldskoordinator}",
			Good: "contacts:\n  - id: voksenvagten\n    name: Voksenvagten\n    deputies: [voldskoordinator]\n  - {id: voldskoordinator, name: Voldskoordinator}",
		},
		{
			ID: ruleNational, Severity: diag.Error, Title: "En landsdækkende linje, der er ukendt eller ikke bekræftet",
			Why:  "Et forkert nummer er værre end intet. Programmet trykker kun de landsdækkende numre, der er kontrolleret.",
			Fix:  "Skriv jeres egen kontakt med nummeret, og skriv i verified, hvornår I sidst ringede op.",
			Bad:  "contacts:\n  - id: social-bagvagt\n    name: Social bagvagt\n    via: national/politi-115",
			Good: "contacts:\n  - id: social-bagvagt\n    name: Social bagvagt\n    via: national/politi-114",
		},
		{
			ID: ruleTwice, Severity: diag.Error, Title: "Den samme blok i to filer",
			Why: "Lister lægges sammen, men en blok med felter kan kun stå ét sted. Ellers ved programmet ikke, hvilken der gælder.",
			Fix: "Saml blokken i den ene fil.",
		},
		{
			ID: ruleShared, Severity: diag.Error, Title: "En fælles fil med noget, der hører til i planen",
			Why: "En fælles fil bruges af flere kommuner. Den kan rumme kontakter, samarbejdsparter, tilbud, grupper, handleveje og egne kapitler, men ikke det, der er den enkelte kommunes.",
			Fix: "Flyt blokken til planens egen fil.",
		},
		{
			ID: RuleFormat, Severity: diag.Error, Title: "Format mangler eller står forkert",
			Why:  "Den første linje fortæller, hvordan filen skal læses, også om mange år.",
			Fix:  "Skriv som den allerførste linje: format: 1",
			Bad:  "format: 2",
			Good: "",
		},
		{
			ID: ruleWider, Severity: diag.Error, Title: "Noget vises for flere end det, det står i",
			Why:  "Det, der står i noget internt, er også internt. Ellers kunne et nummer slippe ud i den offentlige udgave.",
			Fix:  "Slet linjen, eller gør det, den står i, synligt for de samme.",
			Bad:  "contacts:\n  - id: voksenvagten\n    name: Voksenvagten\n    audience: internal\n    phones: [{number: \"00 00 00 30\", audience: public}]",
			Good: "contacts:\n  - id: voksenvagten\n    name: Voksenvagten\n    audience: public\n    phones: [{number: \"00 00 00 30\", audience: public}]",
		},
		{
			ID: rulePeriod, Severity: diag.Error, Title: "Noget slutter, før det begynder",
			Why:  "Så gælder det aldrig, og ingen opdager det.",
			Fix:  "Byt om på datoerne, eller ret den, der er forkert.",
			Bad:  "contacts:\n  - id: voksenvagten\n    name: Voksenvagten\n    from: 2027\n    until: 2026-06",
			Good: "contacts:\n  - id: voksenvagten\n    name: Voksenvagten\n    from: 2026-06\n    until: 2027",
		},
		{
			ID: ruleWithheld, Severity: diag.Info, Title: "Noget offentligt henviser til noget, der ikke er offentligt",
			Why:  "Den offentlige udgave nævner aldrig det, der ikke er offentligt. Så mangler der noget, borgeren måske venter at finde.",
			Fix:  "Gør det, der henvises til, offentligt, eller lad det være, hvis borgeren ikke skal se det.",
			Bad:  "contacts:\n  - {id: voksenvagten, name: Voksenvagten, audience: public, via: omstillingen}\n  - {id: omstillingen, name: Omstillingen}",
			Good: "contacts:\n  - {id: voksenvagten, name: Voksenvagten, audience: public, via: omstillingen}\n  - {id: omstillingen, name: Omstillingen, audience: public}",
		},
		{
			ID: ruleFarOff, Severity: diag.Warning, Title: "En dato langt fra de år, en plan gælder",
			Why:  "Et årstal med en tastefejl gør en vagt, der findes, til en, der aldrig svarer. Programmet regner med datoen, som den står.",
			Fix:  "Se efter, om årstallet er rigtigt. Gælder det uden slutdato, så slet linjen.",
			Bad:  "contacts:\n  - id: voksenvagten\n    name: Voksenvagten\n    until: 9999-12-31",
			Good: "contacts:\n  - id: voksenvagten\n    name: Voksenvagten\n    until: 2029-12-31",
		},
	}
}

// openingExample is a contact with the opening hours given.
func openingExample(text string) string {
	return "contacts:\n  - id: raadgivningen\n    name: Rådgivningen\n    hours: " + text
}

func closingExample(text string) string {
	return "municipality:\n  code: \"0000\"\n  name: Eksempelby\n  closing_days: [" + text + "]"
}

func openingRules() []Rule {
	const why = "Programmet regner ud, hvem der svarer hver time året rundt. Det kan det kun, når åbningstiden ikke kan misforstås."
	return []Rule{
		{ID: "H1", Severity: diag.Error, Title: "Et ord i åbningstiden, som programmet ikke kender", Why: why, Fix: "Skriv dagene som man, tir, ons, tor, fre, lør, søn og tiderne som 8-15.", Bad: openingExample("man-fri 8-15"), Good: openingExample("man-fre 8-15")},
		{ID: "H2", Severity: diag.Error, Title: "Et klokkeslæt, der ikke findes", Why: why, Fix: "Skriv tiden som 8-15, 8.30-12 eller 08:00-15:00.", Bad: openingExample("man-fre 8-25"), Good: openingExample("man-fre 8-24")},
		{ID: "H3", Severity: diag.Error, Title: "Dage uden tidspunkt", Why: why, Fix: "Skriv tiden efter dagene, fx man-fre 8-15.", Bad: openingExample("man-fre"), Good: openingExample("man-fre 8-15")},
		{ID: "H4", Severity: diag.Error, Title: "Tidspunkt uden dage", Why: why, Fix: "Skriv dagene før tiden, fx man-fre 8-15.", Bad: openingExample("8-15"), Good: openingExample("hverdage 8-15")},
		{ID: "H5", Severity: diag.Warning, Title: "Åbningstid uden sluttidspunkt", Why: why, Fix: "Skriv, hvornår der lukkes, fx fre 13-24.", Bad: openingExample("fre efter 13"), Good: openingExample("fre 13-24")},
		{ID: "H6", Severity: diag.Error, Title: "Åbningstid uden starttidspunkt", Why: why, Fix: "Skriv, hvornår der åbnes, fx fre 8-13.", Bad: openingExample("fre indtil 13"), Good: openingExample("fre 8-13")},
		{ID: "H7", Severity: diag.Warning, Title: "Efter aftale", Why: "En borger i fare kan ikke lave en aftale først. Derfor tæller det som lukket.", Fix: "Skriv de tider, hvor nogen svarer, og skriv resten i text.", Bad: openingExample("efter aftale"), Good: openingExample("man-fre 9-12")},
		{ID: "H8", Severity: diag.Error, Title: "Samme start og slut", Why: why, Fix: "Skriv døgnet rundt, eller ret det ene tidspunkt.", Bad: openingExample("man 8-8"), Good: openingExample("man døgnet rundt")},
		{ID: "H9", Severity: diag.Warning, Title: "To tidsrum oven i hinanden", Why: why, Fix: "Ret det ene tidsrum, så de ikke overlapper.", Bad: openingExample("man 8-12 og 10-15"), Good: openingExample("man 8-15")},
		{ID: "H10", Severity: diag.Error, Title: "Et spænd af dage, der ikke kan læses", Why: why, Fix: "Skriv den første dag først, eller nævn dagene hver for sig.", Bad: closingExample("2026-12-30/2026-12-28"), Good: closingExample("2026-12-28/2026-12-30")},
		{ID: "H11", Severity: diag.Error, Title: "En lukkedag, som programmet ikke kender", Why: "En lukkedag flytter både åbningstider og frister.", Fix: "Skriv dagens navn eller datoen som 2026-05-15.", Bad: closingExample("kartoffelferie"), Good: closingExample("2026-10-12/2026-10-16")},
		{ID: "H12", Severity: diag.Info, Title: "En lukkedag, der allerede er en helligdag", Why: "Helligdage regner programmet selv ud. Står de også her, bliver listen svær at holde ved lige.", Fix: "Slet dagen fra listen.", Bad: closingExample("juledag"), Good: closingExample("juleaftensdag")},
		{ID: "H13", Severity: diag.Info, Title: "23.59 som sluttid", Why: "Der er et minut mellem 23.59 og midnat. Programmet regner med, at I mener døgnets slutning, og siger det her.", Fix: "Skriv 24 i stedet for 23.59.", Bad: openingExample("hver dag 8-23.59"), Good: openingExample("hver dag 8-24")},
		{ID: "H14", Severity: diag.Warning, Title: "En tid hen over natten, som måske ikke er ment sådan", Why: "8-3 kan være fra kl. 8 til kl. 15, og 15-9 kan være kontortiden skrevet omvendt. Læst som en nat giver de mange timers svar, som måske ikke er der.", Fix: "Ret tiden, eller skriv næste dag efter den, hvis det er natten.", Bad: openingExample("hverdage 8-3"), Good: openingExample("hverdage 15-9 næste dag")},
		{
			ID: ruleOrdinary, Severity: diag.Error, Title: "Kommunens åbningstid mangler", Why: "\"Uden for åbningstid\" og \"i åbningstiden\" betyder kun noget, når kommunens egen åbningstid står i planen.", Fix: "Skriv åbningstiden under Kommune (municipality) som hours.",
			Bad:  openingExample("uden for åbningstid"),
			Good: "municipality:\n  code: \"0000\"\n  name: Eksempelby\n  hours: man-ons 9-15, tor 9-17, fre 9-13\n" + openingExample("uden for åbningstid"),
		},
	}
}
