// Code generated from schema/recommendations.yaml by internal/generate; DO NOT EDIT.

package catalogue

// Version is the catalogue's own; it changes when a point's text or meaning does.
const Version = "2026.2"

// Publication is what is true of the publication as a whole.
var Publication = About{
	Publication: "Anbefalinger til en kommunal indsats mod vold i nære relationer",
	Publisher:   "Socialstyrelsen (nu Social- og Boligstyrelsen)",
	Year:        "2022",
	Announced:   "2022-04-27",
	URL:         "https://www.sbst.dk/udgivelser/2022/anbefalinger-til-en-kommunal-indsats-mod-vold-i-naere-relationer",
	Web:         "https://www.social.dk/tvaergaaende/anbefalinger/anbefalinger-til-en-kommunal-indsats-mod-vold-i-naere-relationer/",
	LegalStatus: "Anbefalingerne er vejledende og ikke lovkrav. De må tilpasses lokalt og kan bruges som tjekliste for en indsats, I allerede har.",
	TargetGroup: "Voldsudsatte kvinder og mænd, som ikke er i målgruppen for krisecenterophold, og for hvem en ambulant indsats er egnet.",
	Audience:    "Ledere med ansvar for arbejdsgange og medarbejdere med den socialfaglige praksis.",
	NotCovered:  "Voldsudøvere, børn i husstanden, æresrelaterede konflikter, stalking, ophold på krisecenter og ansatte som voldsudsatte har ikke deres egen anbefaling. Planen skal også handle om dem.",
	Reading:     "Gengivet med egne ord efter arkiverede uddrag af publikationens netudgave. Ved hvert punkt står, om det er læst i publikationen, delvist læst (i publikationen eller på udgiverens egne andre sider) eller udledt. Hvor meget et punkt vejer, er programmets egen vægt.",
	ToolsNote:   "Redskaberne er forslag.",
	GroupsNote:  "Gruppernes navne er kildens. Hvilke anbefalinger der hører til hvilken gruppe, er udledt af rækkefølgen.",
	CheckedOn:   "2026-11-30",
}

// Recommendations are the eight recommendations in order.
var Recommendations = []Recommendation{
	{
		ID:         "A1",
		Number:     1,
		Slug:       "rutinemaessig-opsporing",
		Title:      "Rutinemæssig og dialogbaseret opsporing af voldsudsatte personer",
		Short:      "Opsporing",
		Group:      "opsporing-og-risikovurdering",
		GroupTitle: "Opsporing og risikovurdering",
		URL:        "https://www.social.dk/tvaergaaende/anbefalinger/anbefalinger-til-en-kommunal-indsats-mod-vold-i-naere-relationer/anbefaling-1-rutinemaessig-og-dialogbaseret-opsporing-af-voldsudsatte-personer",
		Summary:    "Gør det til fast praksis, at kommunens medarbejdere spørger til vold som en del af den almindelige samtale, så hjælpen bliver tilbudt, før volden tager til.",
		Why: []string{
			"Skam, skyld og lavt selvværd gør det svært selv at bede om hjælp, og mange frygter ikke at blive troet.",
			"Volden er ofte skjult, og den udsatte tager sjældent selv emnet op.",
			"Isolation kan være udøverens middel eller en følge af skam, og den holder mennesker væk fra hjælpen.",
			"Uden opsporing kommer ingen indsats i gang, og problemerne vokser.",
		},
		Points: []Point{
			{
				ID:         "A1.1",
				Short:      "Afdelinger spørger rutinemæssigt",
				Text:       "Planen udpeger de afdelinger og indgange, hvor der rutinemæssigt bliver spurgt til vold, fx jobcenter, borgerservice, sundhedspleje, rusmiddelbehandling, psykiatri og hjemmepleje.",
				Severity:   Should,
				Confidence: Partly,
				Source:     "A1, niveau 1 (rutinemæssig opsporing); A4, niveau 3 (medarbejdere i de forskellige indgange). Listen over afdelinger er programmets",
				How:        "Udfyld Opsporing (detection) for de Afdelinger (departments), der møder borgere. Mindst to afdelinger skal have den, eller alle, hvis I har færre.",
				Example: `departments:
  - id: jobcenter
    name: Jobcenter Eksempelby
    kind: employment
    detection:
      occasions: [første samtale, opfølgning efter tre måneder]
      signs: [udeblivelser, partneren svarer for borgeren]
      behind: [unemployment, anxiety]
`,
			},
			{
				ID:         "A1.2",
				Short:      "Hvornår der bliver spurgt",
				Text:       "Planen siger, hvornår og i hvilken slags samtale der bliver spurgt.",
				Severity:   Should,
				Confidence: Inferred,
				Source:     "Udledt af ordet \"rutinemæssig\" i A1",
				How:        "Udfyld Anledninger (occasions) under Opsporing (detection) for hver afdeling, der spørger til vold.",
				Example: `departments:
  - id: sundhedspleje
    name: Sundhedsplejen
    detection:
      occasions: [etableringsbesøg, besøg efter to måneder]
`,
			},
			{
				ID:         "A1.3",
				Short:      "Spørgeguide, alene og med tolk",
				Text:       "Planen har en spørge- eller dialogguide og siger, at samtalen foregår uden partneren og med professionel tolk, når der er brug for det.",
				Severity:   Should,
				Confidence: Partly,
				Source:     "Socialstyrelsen 2015, \"Mens volden står på\" (tag samtalen alene) og \"Skab rammen for dialog\"; stoppartnervold.nu (til fagpersoner)",
				How:        "Udfyld Samtaleguide (guide) og Alene med borgeren (alone) under Opsporing (detection), og udfyld Regel (policy) under Relation (relationship), Tolk (interpreter).",
				Example: `departments:
  - id: jobcenter
    name: Jobcenter Eksempelby
    detection:
      guide: Guide til samtale om vold, side 4 i personalehåndbogen
      alone: Partneren beder vi vente udenfor; tolk bestiller vi, og det er aldrig et familiemedlem
relationship:
  interpreter: {policy: "Autoriseret tolk, aldrig familie eller børn", contact: tolkebestilling}
`,
			},
			{
				ID:         "A1.4",
				Short:      "Fælles retningslinjer",
				Text:       "Der er fælles retningslinjer, så hver medarbejder ved, hvad der skal ske, når vold kommer frem.",
				Severity:   Must,
				Confidence: Verified,
				Source:     "A4 henviser udtrykkeligt til fælles retningslinjer ved opsporing",
				How:        "Skriv Handleveje (escalation_paths) for mistanke (suspicion) og for viden (knowledge), eller én handlevej for begge, med mindst ét Trin (steps). De skal gælde for hver afdeling, der møder borgere; nævner I ingen Afdelinger (departments), gælder en handlevej for alle.",
				Example: `escalation_paths:
  - id: mistanke
    title: Mistanke om vold
    level: [suspicion, knowledge]
    when: En medarbejder ser tegn på vold, eller borgeren fortæller om den.
    steps:
      - id: ring-raadgivningen
        do: Ring til rådgivningen, og aftal næste skridt
        actor: first_to_know
        call: [raadgivningen]
        within: samme dag
`,
			},
			{
				ID:         "A1.5",
				Short:      "Ansvar for opsporingen",
				Text:       "Ledelsen har taget stilling til, hvordan opsporingen foregår i hver afdeling, og hvem der har ansvaret.",
				Severity:   Should,
				Confidence: Partly,
				Source:     "A1, niveau 3: ledelsen skal tage stilling til opsporingen (uddraget er afkortet)",
				How:        "Udfyld Ansvarlig (responsible) under Opsporing (detection). Peg på en af afdelingens Ledere (leaders).",
				Example: `departments:
  - id: jobcenter
    name: Jobcenter Eksempelby
    leaders: [leder-jobcenter]
    detection:
      responsible: leder-jobcenter
`,
			},
			{
				ID:         "A1.6",
				Short:      "Viden om tegn, også til nye",
				Text:       "Medarbejdere, der møder borgere, får viden om tegn på vold og om at tage samtalen, og der er en plan for nyansatte.",
				Severity:   Should,
				Confidence: Partly,
				Source:     "Socialstyrelsens indsatsbeskrivelse, version 0, indholdsfortegnelsen: kompetenceudvikling i voldsfaglig viden, opsporing, risikovurdering og gruppeforløb",
				How:        "Tilføj Oplæring (training) med emnet opsporing (detection), og udfyld For (for), Hvor tit (every) og Nyansatte inden (new_staff_within).",
				Example: `training:
  - id: opsporing
    topic: detection
    for: [noegleperson-jobcenter]
    responsible: leder-jobcenter
    every: 24 måneder
    next: 2027-03-01
    new_staff_within: 3 måneder
`,
			},
			{
				ID:         "A1.7",
				Short:      "Tegn på alle former for vold",
				Text:       "Tegnene, I ser efter, dækker fysisk, psykisk, seksuel, økonomisk og materiel vold samt stalking, og I ser efter, om borgeren er ved at blive isoleret fra andre.",
				Severity:   Could,
				Confidence: Inferred,
				Source:     "Nyhed fra Social- og Boligstyrelsen 2024 (fire voldsformer); halsnaes.dk (materiel og økonomisk vold); A1 og A2, niveau 2 (isolation som udøverens middel)",
				How:        "Udfyld Voldsformer (violence_types) under Planen (plan), mindst fysisk vold (physical), psykisk vold (psychological), seksuel vold (sexual), økonomisk vold (economic) og stalking (stalking). Skriv også Tegn (signs) hos afdelingerne.",
				Example: `plan:
  title: Beredskab mod vold i nære relationer
  violence_types: [physical, psychological, sexual, economic, material, stalking]
`,
			},
		},
		Tools: []Tool{
			{
				Name:       "Guide til samtale om vold (Social- og Boligstyrelsens værktøjskasse)",
				URL:        "https://www.sbst.dk/voksne/vold-i-naere-relationer/vaerktoejskasse/guide-til-samtale-om-vold/skab-rammen-for-dialog",
				Confidence: Inferred,
			},
			{
				Name:       "Håndbog til kommunale sagsbehandlere (Lev Uden Vold, april 2021)",
				URL:        "https://9pdf.org/document/yevrko51-hvordan-opsporer-og-h%C3%A5ndterer-jeg-sager-om-partnervold.html",
				Confidence: Inferred,
			},
		},
		Confidence: Levels{
			Title:    Verified,
			Summary:  Verified,
			Why:      Verified,
			Practice: Partly,
			Tools:    Inferred,
		},
		SourceNote: "Uddraget stopper dér, hvor de to punkter om ledelsen og opsporingen skal nævnes.",
	},
	{
		ID:         "A2",
		Number:     2,
		Slug:       "risikovurdering-og-sikkerhed",
		Title:      "Risikovurdering og håndtering af den voldsudsattes sikkerhed",
		Short:      "Risiko og sikkerhed",
		Group:      "opsporing-og-risikovurdering",
		GroupTitle: "Opsporing og risikovurdering",
		URL:        "https://www.social.dk/tvaergaaende/anbefalinger/anbefalinger-til-en-kommunal-indsats-mod-vold-i-naere-relationer/anbefaling-2-risikovurdering-og-haandtering-af-den-voldsudsattes-sikkerhed",
		Summary:    "Vurdér risikoen og tag hånd om sikkerheden i hver eneste sag om vold i nære relationer, så den udsatte kan forebygge ny vold og har en plan at handle efter.",
		Why: []string{
			"Sikkerheden er udgangspunktet for enhver indsats og skal vurderes igen undervejs.",
			"Manglende sikkerhed kan spærre for udbyttet af indsatsen og i værste fald være livsfarlig.",
			"Den, der ikke bor på krisecenter, kan stadig leve med udøveren eller blive opsøgt.",
			"Mange udsatte fejlvurderer, hvor stor faren er for dem selv.",
		},
		Points: []Point{
			{
				ID:         "A2.1",
				Short:      "Risiko vurderes i alle sager",
				Text:       "Risikoen bliver vurderet i alle sager, uden undtagelse.",
				Severity:   Must,
				Confidence: Verified,
				Source:     "A2, niveau 1",
				How:        "Udfyld Gælder (applies_to) under Risikovurdering (risk). Skriv en hel sætning om, hvilke sager I vurderer risikoen i.",
				Example: `risk:
  applies_to: Alle sager om vold i nære relationer, også når borgeren ikke ønsker hjælp
`,
			},
			{
				ID:         "A2.2",
				Short:      "Uddannede roller vurderer risiko",
				Text:       "Bestemte roller med særlig viden om vold foretager risikovurderingen, og mindst én er uddannet i redskabet.",
				Severity:   Must,
				Confidence: Verified,
				Source:     "A2, trin 1",
				How:        "Udfyld Vurderes af (assessors) under Risikovurdering (risk). Giv kontakten Stedfortrædere (deputies), og udfyld Har kurset (holders) under Oplæring (training) med emnet risikovurdering (risk_assessment).",
				Example: `contacts:
  - id: raadgivningen
    name: Rådgivningen
    deputies: [voldskoordinator]
risk:
  assessors: [raadgivningen]
training:
  - id: sara
    topic: risk_assessment
    for: [raadgivningen]
    holders: [{contact: raadgivningen, date: 2026-03-01}]
`,
			},
			{
				ID:         "A2.3",
				Short:      "Redskab, og hvornår det bruges",
				Text:       "Planen nævner det redskab, I bruger, og hvornår I bruger det.",
				Severity:   Should,
				Confidence: Verified,
				Source:     "A2, trin 1 (konkrete værktøjer)",
				How:        "Udfyld Redskab (tool) og Hvornår (timing) under Risikovurdering (risk).",
				Example: `risk:
  tool: SARA-V3
  timing: Ved den første samtale og hver gang noget ændrer sig
`,
			},
			{
				ID:         "A2.4",
				Short:      "Ledelsen sørger for oplæring",
				Text:       "Ledelsen har ansvaret for, at medarbejderne bliver uddannet eller oplært i risikovurdering.",
				Severity:   Should,
				Confidence: Verified,
				Source:     "A2, trin 1",
				How:        "Tilføj Oplæring (training) med emnet risikovurdering (risk_assessment). Skriv en leder som Ansvarlig (responsible), og udfyld Hvor tit (every) eller Næste gang (next).",
				Example: `training:
  - id: sara
    topic: risk_assessment
    for: [raadgivningen]
    responsible: leder-voksen
    every: 24 måneder
    next: 2027-03-01
`,
			},
			{
				ID:         "A2.5",
				Short:      "Sikkerhedsplan med den udsatte",
				Text:       "Der bliver lavet en sikkerhedsplan sammen med den udsatte, og det er skrevet, hvem der laver den, hvornår, og hvad den skal rumme.",
				Severity:   Must,
				Confidence: Partly,
				Source:     "A2, niveau 1 (den udsatte har en plan at handle ud fra); Socialstyrelsens indsatsbeskrivelse, indholdsfortegnelsen. Hvem, hvornår og indhold er programmets; NKVTS om sikkerhedsplanlægning (Norge)",
				How:        "Udfyld Laves af (owner), Hvornår (when) og Indhold (contains) under Sikkerhedsplan (safety_plan). Indholdet er mindst flugtvej (escape_route), kontaktnumre (contact_numbers), kodeord (code_word), pakkeliste (packing_list), børnene (children) og digital sikkerhed (digital_safety).",
				Example: `safety_plan:
  owner: raadgivningen
  when: samme dag
  contains: [escape_route, contact_numbers, code_word, packing_list, children, digital_safety]
`,
			},
			{
				ID:         "A2.6",
				Short:      "Risiko og plan tages op igen",
				Text:       "Risiko og sikkerhedsplan bliver taget op igen med fast mellemrum og ved ændringer som brud, samvær, dom eller løsladelse.",
				Severity:   Should,
				Confidence: Verified,
				Source:     "A2, niveau 2 (løbende ny vurdering); listen over ændringer er udledt",
				How:        "Udfyld Tages op hver (review_every) og Tages op ved (review_when) under Risikovurdering (risk).",
				Example: `risk:
  review_every: 30 dage
  review_when: [brud, samvær, dom, løsladelse]
`,
			},
			{
				ID:         "A2.7",
				Short:      "Egen vej og frist ved høj risiko",
				Text:       "Høj risiko udløser en bestemt vej med politi, krisecenter og koordinering og med en frist.",
				Severity:   Must,
				Confidence: Inferred,
				Source:     "Udledt af SARA-V3 (strategier til at håndtere risiko); fristen er et forslag (Skive har 2 hverdage til koordinering)",
				How:        "Tilføj en handlevej under Handleveje (escalation_paths) med niveauet høj risiko (high_risk). Trinene skal tilsammen have politi (police), krisecenter (shelter) og koordinering (coordination) i feltet Opfylder (does), hvert med en Frist (within) på højst 1 hverdag.",
				Example: `escalation_paths:
  - id: hoej-risiko
    title: Høj risiko
    level: high_risk
    when: Risikovurderingen viser høj risiko.
    steps:
      - {id: politi, do: Kontakt politiet, does: [police], actor: raadgivningen, call: [national/politi-114], within: straks}
      - {id: krisecenter, do: Find en plads på krisecenter, does: [shelter], actor: raadgivningen, call: [national/lev-uden-vold-1888], within: samme dag}
      - {id: koordinering, do: Kald koordineringsgruppen sammen, does: [coordination], actor: leader_where_it_arose, convene: koordineringsgruppen, within: 1 hverdag, ends: "Sagen bliver fulgt op, indtil risikoen er faldet"}
`,
			},
			{
				ID:         "A2.8",
				Short:      "Børns sikkerhed og underretning",
				Text:       "Børns sikkerhed bliver vurderet for sig, og der bliver underrettet, når der er grund til at antage, at et barn kan have behov for støtte eller har været udsat for overgreb.",
				Severity:   Must,
				Confidence: Partly,
				Source:     "Socialstyrelsen 2015, \"Mens volden står på\" (tænk altid på børnenes sikkerhed); barnets lov § 133, som den gengives på handleguide.dk/underretning",
				How:        "Udfyld Børns sikkerhed (safety_check) under Børn i hjemmet (children), og peg med Underretning (notify_step) på det trin, hvor I underretter. Det trin har underretning (notification) i feltet Opfylder (does).",
				Example: `children:
  safety_check: Rådgiveren spørger altid til børn i hjemmet og skriver vurderingen i journalen
  notify_step: barn/underret
`,
			},
		},
		Tools: []Tool{
			{
				Name:       "SARA-V3",
				URL:        "https://www.social.dk/tvaergaaende/sociale-indsatser/spousal-assault-risk-assessment-version-3-sara-v3",
				Confidence: Inferred,
			},
			{
				Name:       "PATRIARK (ved æresrelaterede konflikter)",
				URL:        "https://etniskkonsulentteam.kk.dk/artikel/etnisk-konsulentteam-kan-hjaelpe-med-vurdere-risikoniveauet-i-aeresrelaterede-sager",
				Confidence: Inferred,
			},
			{
				Name:       "Sikkerhedsplan eller kriseplan (jeres egen skabelon)",
				Confidence: Inferred,
			},
		},
		Confidence: Levels{
			Title:    Verified,
			Summary:  Verified,
			Why:      Verified,
			Practice: Partly,
			Tools:    Inferred,
		},
		SourceNote: "Kilden har tre trin, og kun trin 1 kunne læses. Trin 2 begynder med bogstavet S (formentlig sikkerhedsplan).",
	},
	{
		ID:         "A3",
		Number:     3,
		Slug:       "relationsopbygning",
		Title:      "Relationsopbygning mellem voldsudsat og fagprofessionel",
		Short:      "Relation",
		Group:      "samarbejde-og-relation",
		GroupTitle: "Koordineret samarbejde og relationsopbygning",
		URL:        "https://www.social.dk/tvaergaaende/anbefalinger/anbefalinger-til-en-kommunal-indsats-mod-vold-i-naere-relationer/anbefaling-3-relationsopbygning-mellem-voldsudsat-og-fagprofessionel",
		Summary:    "Opbyg en god og tillidsfuld relation, så den udsatte kan fortælle om sin situation og tage del i hjælpen.",
		Why: []string{
			"Mange fortæller om volden for første gang og har måske ikke selv erkendt den.",
			"Fordomme eller mistro lukker samtalen; den udsatte skal føle sig hørt og anerkendt.",
			"Modsatrettede følelser som kærlighed, frygt og afhængighed er typiske, og fælles børn gør bruddet sværere.",
			"Kvinder, der er kommet hertil fra andre lande, kan frygte systemet, så tilliden tager længere tid.",
		},
		Points: []Point{
			{
				ID:         "A3.1",
				Short:      "Fast kontaktperson og afløser",
				Text:       "Den udsatte får én fast kontaktperson i kommunen og en stedfortræder.",
				Severity:   Should,
				Confidence: Inferred,
				Source:     "A3 og A4; serviceloven § 109 om koordinerende rådgivning",
				How:        "Udfyld Kontaktperson (contact_person) under Relation (relationship), og giv kontakten Stedfortrædere (deputies).",
				Example: `contacts:
  - id: raadgivningen
    name: Rådgivningen
    deputies: [voldskoordinator]
relationship:
  contact_person: raadgivningen
`,
			},
			{
				ID:         "A3.2",
				Short:      "Historien fortælles til få",
				Text:       "Borgeren skal fortælle sin historie til så få medarbejdere som muligt, og én medarbejder følger borgeren over til den næste.",
				Severity:   Could,
				Confidence: Inferred,
				Source:     "A3; interventionscentrenes brobygning (lokk.dk)",
				How:        "Udfyld Overlevering (handover) under Relation (relationship), og udfyld Hvordan (how) under Giver videre til (sends_to) hos afdelingerne.",
				Example: `relationship:
  handover: Rådgiveren ringer op sammen med borgeren og er med ved det første møde
departments:
  - id: jobcenter
    name: Jobcenter Eksempelby
    sends_to:
      - {to: raadgivningen, what: navn og telefonnummer, legal_basis: samtykke, how: Vi ringer op sammen med borgeren}
`,
			},
			{
				ID:         "A3.3",
				Short:      "Rammen om samtalen",
				Text:       "Rammen om samtalen er beskrevet, nemlig et uforstyrret rum, god tid, uden partner og med en forudsigelig gang.",
				Severity:   Could,
				Confidence: Partly,
				Source:     "Socialstyrelsen 2015, \"Skab rammen for dialog\" (uforstyrret rum, få emner, forudsigelighed)",
				How:        "Udfyld Rammen om samtalen (meeting_frame) under Relation (relationship).",
				Example: `relationship:
  meeting_frame: Uforstyrret rum, en hel time, uden partneren; vi siger først, hvad samtalen skal bruges til
`,
			},
			{
				ID:         "A3.4",
				Short:      "Sikker kontakt til borgeren",
				Text:       "Det er aftalt, hvordan borgeren kan kontaktes sikkert, på hvilket nummer, hvornår, og om der må lægges besked.",
				Severity:   Must,
				Confidence: Inferred,
				Source:     "NKVTS om sikkerhedsplanlægning (Norge), \"trygg kontakt\"",
				How:        "Udfyld Sikker kontakt (safe_contact) under Relation (relationship).",
				Example: `relationship:
  safe_contact: Vi aftaler, hvornår og på hvilket nummer vi må ringe; vi lægger aldrig besked
`,
			},
			{
				ID:         "A3.5",
				Short:      "Minoriteter og professionel tolk",
				Text:       "Planen beskriver hensyn til borgere med minoritetsbaggrund og siger, at tolken er professionel og aldrig et familiemedlem eller et barn.",
				Severity:   Should,
				Confidence: Partly,
				Source:     "A3 (om kvinder, der er kommet hertil fra andre lande); brydtavsheden.gl og stoppartnervold.nu (om tolk)",
				How:        "Udfyld Regel (policy) og Bestilles hos (contact) under Relation (relationship), Tolk (interpreter).",
				Example: `relationship:
  interpreter:
    policy: Autoriseret tolk, aldrig familie eller børn
    contact: tolkebestilling
`,
			},
			{
				ID:         "A3.6",
				Short:      "Sparring og supervision",
				Text:       "Medarbejderne kan få sparring og supervision i sager om vold.",
				Severity:   Could,
				Confidence: Inferred,
				Source:     "stoppartnervold.nu (faglig sparring på 1888)",
				How:        "Udfyld Sparring (supervision) under Relation (relationship). Peg på en kontakt eller en landsdækkende linje.",
				Example: `relationship:
  supervision: national/lev-uden-vold-1888
`,
			},
		},
		Tools: []Tool{
			{
				Name:       "Råd til fagpersoner (stoppartnervold.nu)",
				URL:        "https://stoppartnervold.nu/udsat-for-vold-hvad-kan-du-gore-fagperson/",
				Confidence: Inferred,
			},
			{
				Name:       "Danners råd til samtalen",
				URL:        "https://danner.dk/for-fagpersoner/",
				Confidence: Inferred,
			},
		},
		Confidence: Levels{
			Title:    Verified,
			Summary:  Verified,
			Why:      Verified,
			Practice: Inferred,
			Tools:    Inferred,
		},
		SourceNote: "Uddraget stopper ved afsnittet om kvinder, der er kommet hertil fra andre lande.",
	},
	{
		ID:         "A4",
		Number:     4,
		Slug:       "koordineret-samarbejde",
		Title:      "Koordineret samarbejde mellem aktører",
		Short:      "Koordineret samarbejde",
		Group:      "samarbejde-og-relation",
		GroupTitle: "Koordineret samarbejde og relationsopbygning",
		URL:        "https://www.social.dk/tvaergaaende/anbefalinger/anbefalinger-til-en-kommunal-indsats-mod-vold-i-naere-relationer/anbefaling-4-koordineret-samarbejde-mellem-aktoerer",
		Summary:    "Koordinér i den enkelte sag og på tværs af sektorer, så den udsatte i tide får den rigtige hjælp fra de rigtige.",
		Why: []string{
			"Voldsudsatte har ofte flere problemer på én gang, fx med arbejde, forældrerolle eller rusmidler, og de påvirker vejen ud af volden.",
			"Hjælpen virker kun, hvis alle omkring borgeren er med.",
			"Koordineringen skal ske på det rette tidspunkt og fortsætte før, under og efter forløbet.",
		},
		Points: []Point{
			{
				ID:         "A4.1",
				Short:      "Alle indgange kan henvise",
				Text:       "Medarbejdere i alle kommunens indgange kender mulighederne for støtte og ved, hvor de skal henvise hen.",
				Severity:   Must,
				Confidence: Verified,
				Source:     "A4, niveau 3",
				How:        "Udfyld Giver videre til (sends_to) for hver afdeling, der møder borgere, mindst ét sted i kommunen og ét uden for, begge med et nummer, der kan ringes til.",
				Example: `departments:
  - id: jobcenter
    name: Jobcenter Eksempelby
    sends_to:
      - {to: raadgivningen, what: navn og telefonnummer, legal_basis: samtykke, how: Vi ringer op sammen med borgeren}
      - {to: national/lev-uden-vold-1888, what: nummeret gives til borgeren, legal_basis: samtykke}
`,
			},
			{
				ID:         "A4.2",
				Short:      "Parter indefra og udefra",
				Text:       "Samarbejdet omfatter både kommunens egne forvaltninger og parter udefra, nemlig sundhed, politi, civilsamfund og private tilbud, og gerne boligområder og institutioner.",
				Severity:   Should,
				Confidence: Verified,
				Source:     "A4, niveau 1 og 2 (listen over sektorer, sociale boligområder og institutioner; politiet hører til staten)",
				How:        "Skriv Samarbejdsparter (partners) fra mindst sundhedsvæsen (health), politi (police) og civilsamfund (civil_society). Kommunens egen del er jeres Afdelinger (departments).",
				Example: `partners:
  - {id: politiet, name: Eksempelkredsens Politi, sector: police, contact: politi-kontakt}
  - {id: skadestuen, name: Akutmodtagelsen i Eksempelby, sector: health, contact: sygehus-kontakt}
  - {id: krisecenter, name: Eksempelby Krisecenter, sector: civil_society, contact: krisecenter-kontakt}
`,
			},
			{
				ID:         "A4.3",
				Short:      "Én tovholder i hver sag",
				Text:       "Der er én tovholder i hver sag og en regel for, hvem det er.",
				Severity:   Must,
				Confidence: Inferred,
				Source:     "Skive (lederen i den afdeling, hvor mistanken opstod)",
				How:        "Udfyld Tovholder (lead_rule) under Koordinering (coordination).",
				Example: `coordination:
  lead_rule: Lederen i den afdeling, hvor mistanken opstod, indtil en anden har sagt ja til at tage over
`,
			},
			{
				ID:         "A4.4",
				Short:      "Lederforum med frist",
				Text:       "Et forum af ledere på tværs kan samles inden for en fastsat frist.",
				Severity:   Should,
				Confidence: Inferred,
				Source:     "Skive (koordinering inden for 2 hverdage)",
				How:        "Peg på en Gruppe (group) under Koordinering (coordination). Under Grupper (groups) skal den have Medlemmer (members) fra mindst tre afdelinger, eller alle, hvis I har færre, og en frist i feltet Samles inden (convenes_within).",
				Example: `groups:
  - id: koordineringsgruppen
    name: Koordineringsgruppen
    members: [leder-jobcenter, leder-voksen, leder-familie]
    convenes_within: 2 hverdage
coordination:
  group: koordineringsgruppen
`,
			},
			{
				ID:         "A4.5",
				Short:      "Mødets tjekliste med fem spørgsmål",
				Text:       "Mødet følger en tjekliste med fem spørgsmål, nemlig hvad er aftalt, hvem gør det, hvornår følges op, hvem mangler, og hvornår lukkes sagen.",
				Severity:   Could,
				Confidence: Inferred,
				Source:     "Skives tjekliste til koordinationsgruppen",
				How:        "Udfyld Tjekliste (checklist) på gruppen under Grupper (groups).",
				Example: `groups:
  - id: koordineringsgruppen
    name: Koordineringsgruppen
    checklist: [hvad er aftalt, hvem gør det, hvornår følges op, hvem mangler, hvornår lukkes sagen]
`,
			},
			{
				ID:         "A4.6",
				Short:      "Samtykke og hjemmel",
				Text:       "Planen siger, hvornår I indhenter samtykke, og hvad hjemlen er, når oplysninger deles uden.",
				Severity:   Must,
				Confidence: Inferred,
				Source:     "Skive (samtykke og undtagelse); databeskyttelsesloven § 8; forvaltningsloven § 28; retsplejeloven § 115 (SSP, PSP og KSP)",
				How:        "Udfyld Samtykke (consent_rule), Undtagelse (exception) og Hjemmel (legal_basis) under Deling af oplysninger (information_sharing). Retsplejeloven § 115 gælder kun i SSP-, PSP- og KSP-samarbejdet. Skriv ikke § 115 ved en anmeldelse. Lad en jurist læse med.",
				Example: `information_sharing:
  consent_rule: Vi beder om samtykke, før vi deler noget, og skriver det i journalen
  exception: Uden samtykke deler vi kun det, som loven giver hjemmel til; lederen afgør det
  legal_basis: [forvaltningsloven-28, databeskyttelsesloven-8, samtykke]
`,
			},
			{
				ID:         "A4.7",
				Short:      "Koordinering før, under og efter",
				Text:       "Koordineringen er beskrevet før, under og efter indsatsen.",
				Severity:   Should,
				Confidence: Verified,
				Source:     "A4, niveau 2",
				How:        "Udfyld Før (before), Under (during) og Efter (after) under Koordinering (coordination), Faser (phases).",
				Example: `coordination:
  phases:
    before: Tovholderen kalder de afdelinger sammen, som borgeren har sag i
    during: Gruppen følger op hver 14. dag og skriver, hvem der gør hvad
    after: Tovholderen ringer til borgeren efter tre måneder
`,
			},
			{
				ID:         "A4.8",
				Short:      "Kontakt og aftale med hver part",
				Text:       "Hver samarbejdspart har en fast kontakt, en stedfortræder og en aftale med en dato for, hvornår den ses efter.",
				Severity:   Should,
				Confidence: Inferred,
				Source:     "Social- og Boligstyrelsen, \"Samarbejde på tværs\"; MARAC (én fast kontakt hos hver part)",
				How:        "Udfyld Kontakt (contact) og Aftale (agreement) med Tages op senest (review_by) hos hver af jeres Samarbejdsparter (partners), og giv kontakten Stedfortrædere (deputies).",
				Example: `contacts:
  - id: politi-kontakt
    name: Politiets kontakt i voldssager
    deputies: [politi-vagtcentral]
partners:
  - id: politiet
    name: Eksempelkredsens Politi
    sector: police
    contact: politi-kontakt
    agreement: {signed: 2026-03-01, review_by: 2028-03-01}
`,
			},
		},
		Tools: []Tool{
			{
				Name:       "Samarbejde på tværs (Social- og Boligstyrelsen)",
				URL:        "https://www.sbst.dk/voksne/vold-i-naere-relationer/samarbejde-paa-tvaers",
				Confidence: Inferred,
			},
			{
				Name:       "Tjekliste til koordinationsgruppe (Skive)",
				URL:        "https://skive.dk/demokrati-og-kommune/vision-politikker-og-planer/planer-og-strategier/sas-planer-og-strategier/mistanke-om-vold/samarbejde-paa-tvaers",
				Confidence: Inferred,
			},
		},
		Confidence: Levels{
			Title:    Verified,
			Summary:  Verified,
			Why:      Verified,
			Practice: Partly,
			Tools:    Inferred,
		},
		SourceNote: "Uddraget stopper dér, hvor kildens egen liste med punkter begynder.",
	},
	{
		ID:         "A5",
		Number:     5,
		Slug:       "positivt-netvaerk",
		Title:      "Aktivering af positivt netværk omkring den voldsudsatte",
		Short:      "Positivt netværk",
		Group:      "indsatsen",
		GroupTitle: "Selve indsatsen til den voldsudsatte",
		URL:        "https://www.social.dk/tvaergaaende/anbefalinger/anbefalinger-til-en-kommunal-indsats-mod-vold-i-naere-relationer/anbefaling-5-aktivering-af-positivt-netvaerk-omkring-den-voldsudsatte",
		Summary:    "Støt den udsatte i at få eller beholde et positivt netværk, der kan bryde ensomhed og isolation.",
		Why: []string{
			"Et godt netværk hjælper med at bryde de relationer, der fastholder i volden.",
			"Isolation er hyppig og kan være en del af volden; det kræver støtte fra fagfolk at komme ud af den.",
			"Netværket skal bære, også når indsatsen er slut.",
		},
		Points: []Point{
			{
				ID:         "A5.1",
				Short:      "Netværket bliver kortlagt",
				Text:       "Netværket bliver kortlagt i forløbet, så både ressourcer og personer, der kan være en risiko, er kendt.",
				Severity:   Should,
				Confidence: Inferred,
				Source:     "A5",
				How:        "Udfyld Kortlægning (survey) under Netværk (network).",
				Example: `network:
  survey: Rådgiveren laver et netværkskort sammen med borgeren i anden samtale
`,
			},
			{
				ID:         "A5.2",
				Short:      "Lokale netværkstilbud",
				Text:       "Planen nævner lokale netværkstilbud, fx pårørende, frivillige organisationer, arbejde og fritid, og ligesindede.",
				Severity:   Should,
				Confidence: Verified,
				Source:     "A5, niveau 2 (typerne af netværk)",
				How:        "Skriv mindst to Tilbud (services) med Kontakt (contact), og peg på dem med Tilbud (resources) under Netværk (network).",
				Example: `services:
  - {id: netvaerkscafe, name: Netværkscafé, type: network, contact: frivilligcenter-kontakt}
  - {id: motionsvenner, name: Motionsvenner, type: network, contact: frivilligcenter-kontakt}
network:
  resources: [netvaerkscafe, motionsvenner]
`,
			},
			{
				ID:         "A5.3",
				Short:      "Viden om vold til netværket",
				Text:       "Personer i netværket får viden om vold i nære relationer, så de møder den udsatte anerkendende.",
				Severity:   Could,
				Confidence: Verified,
				Source:     "A5, niveau 2",
				How:        "Udfyld Viden til netværket (material) under Netværk (network), en henvisning eller et link.",
				Example: `network:
  material: Pjecen "Når en, du kender, lever med vold" gives til dem, borgeren peger på
`,
			},
			{
				ID:         "A5.4",
				Short:      "Netværk kun efter ja og vurdering",
				Text:       "Netværket bliver kun inddraget, når borgeren har sagt ja, og når sikkerheden er vurderet.",
				Severity:   Must,
				Confidence: Inferred,
				Source:     "A2 og hensyn ved æresrelaterede konflikter",
				How:        "Udfyld Samtykke (consent) og Sikkerhedstjek (risk_check) under Netværk (network), begge som en hel sætning.",
				Example: `network:
  consent: Vi taler kun med dem, borgeren har sagt ja til, og skriver det i journalen
  risk_check: Rådgiveren vurderer hver person, før vi tager kontakt
`,
			},
			{
				ID:         "A5.5",
				Short:      "Støtte til netværket bagefter",
				Text:       "Støtten til netværket fortsætter, når forløbet er slut.",
				Severity:   Should,
				Confidence: Verified,
				Source:     "A5, niveau 2 (støtte, når indsatsen er ophørt)",
				How:        "Udfyld Efter forløbet (aftercare) under Netværk (network).",
				Example: `network:
  aftercare: Borgeren kan blive i netværkscaféen, og rådgiveren ringer efter tre og seks måneder
`,
			},
		},
		Tools: []Tool{
			{
				Name:       "Netværkskort",
				Confidence: Inferred,
			},
			{
				Name:       "Råd til familie og venner (stoppartnervold.nu)",
				URL:        "https://stoppartnervold.nu/udsat-for-vold-hvad-kan-du-gore-familie-eller-ven/",
				Confidence: Inferred,
			},
		},
		Confidence: Levels{
			Title:    Verified,
			Summary:  Verified,
			Why:      Verified,
			Practice: Partly,
			Tools:    Inferred,
		},
		SourceNote: "Uddraget stopper ved afsnittet om de kommunale medarbejderes rolle.",
	},
	{
		ID:         "A6",
		Number:     6,
		Slug:       "erkendelse-af-volden",
		Title:      "Fokus på at den voldsudsatte erkender volden",
		Short:      "Erkendelse",
		Group:      "indsatsen",
		GroupTitle: "Selve indsatsen til den voldsudsatte",
		URL:        "https://www.social.dk/tvaergaaende/anbefalinger/anbefalinger-til-en-kommunal-indsats-mod-vold-i-naere-relationer/anbefaling-6-fokus-paa-at-den-voldsudsatte-erkender-volden",
		Summary:    "Lad sagsbehandlere og socialfaglige medarbejdere give rådgivning og støttende samtaler, der hjælper den udsatte med at se volden for det, den er, bryde med den og bearbejde den.",
		Why: []string{
			"Volden bliver langsomt gjort normal; den udsatte bagatelliserer, bortforklarer og tager skylden på sig.",
			"Erkendelse er første skridt mod et brud og kan beskytte mod at vende tilbage.",
			"Uden erkendelse søger man sjældent hjælp eller holder fast i den.",
			"Det tager tid og tålmodighed og sker over flere samtaler.",
		},
		Points: []Point{
			{
				ID:         "A6.1",
				Short:      "Samtaler eller rådgivning",
				Text:       "Kommunen tilbyder støttende samtaler eller ambulant rådgivning og siger, hvor, hvor hurtigt og på hvilke vilkår.",
				Severity:   Must,
				Confidence: Partly,
				Source:     "A6, niveau 1; serviceloven § 10 (gratis, åben og anonym rådgivning) om adgangen",
				How:        "Tilføj et tilbud under Tilbud (services) af slagsen rådgivning og samtaler (counselling). Udfyld Kontakt (contact), Ventetid (wait) og Hvem kan henvise (refer_from).",
				Example: `services:
  - id: samtaler
    name: Støttende samtaler
    type: counselling
    contact: raadgivningen
    refer_from: [self, municipality, police, health]
    wait: 5 hverdage
`,
			},
			{
				ID:         "A6.2",
				Short:      "Viden om voldens former",
				Text:       "Samtalerne giver viden om voldens former og voldens mekanismer.",
				Severity:   Should,
				Confidence: Inferred,
				Source:     "A6; A7 nævner psykoedukation",
				How:        "Skriv viden om vold (violence_knowledge) i Indhold (content) på samtalerne under Tilbud (services).",
				Example: `services:
  - id: samtaler
    name: Støttende samtaler
    type: counselling
    contact: raadgivningen
    content: [recognition, violence_knowledge]
`,
			},
			{
				ID:         "A6.3",
				Short:      "Erkendelse i opsporing og forløb",
				Text:       "Erkendelse er et tema både i opsporingen og i selve forløbet.",
				Severity:   Could,
				Confidence: Verified,
				Source:     "A6, niveau 3",
				How:        "Udfyld I opsporingen (in_detection) og I tilbuddene (in_services) under Erkendelse (recognition). Tilbuddet har erkendelse (recognition) i sit Indhold (content).",
				Example: `recognition:
  in_detection: Vi siger højt, at det, borgeren fortæller om, er vold, og at det ikke er borgerens skyld
  in_services: [samtaler]
services:
  - id: samtaler
    name: Støttende samtaler
    type: counselling
    contact: raadgivningen
    content: [recognition]
`,
			},
			{
				ID:         "A6.4",
				Short:      "Traumebevidst tilgang",
				Text:       "Tilgangen er traumebevidst, og medarbejderne er klædt på til det.",
				Severity:   Could,
				Confidence: Verified,
				Source:     "A8 henviser til Det Nationale Traume-Bevidst Tilgang-Center, der er omtalt under erkendelse",
				How:        "Udfyld Traumebevidst (trauma_aware) under Erkendelse (recognition), og tilføj Oplæring (training) med emnet traumebevidst tilgang (trauma_aware).",
				Example: `recognition:
  trauma_aware: Rådgiverne arbejder i borgerens tempo og spørger ikke ind til detaljer om volden
training:
  - {id: traumer, topic: trauma_aware, for: [raadgivningen], responsible: leder-voksen, every: 24 måneder}
`,
			},
			{
				ID:         "A6.5",
				Short:      "Tilbud også uden brud",
				Text:       "Tilbuddet kan bruges, selv om borgeren endnu ikke vil gå eller anmelde.",
				Severity:   Should,
				Confidence: Partly,
				Source:     "Socialstyrelsen 2015, \"Mens volden står på\" (ofte en lang proces før et brud; mange vil først kun have råd); A6 (det tager tid)",
				How:        "Udfyld Kræver brud (requires_breakup) og Kræver anmeldelse (requires_report) på samtalerne under Tilbud (services), begge med svaret false, som betyder nej.",
				Example: `services:
  - id: samtaler
    name: Støttende samtaler
    type: counselling
    contact: raadgivningen
    requires_breakup: false
    requires_report: false
`,
			},
			{
				ID:         "A6.6",
				Short:      "Ny kontakt efter et nej",
				Text:       "Der er en plan for ny kontakt, hvis borgeren siger nej eller går tilbage.",
				Severity:   Should,
				Confidence: Partly,
				Source:     "\"Den voldsudsatte går tilbage\", læst på brydtavsheden.gl, som gengiver den danske tekst",
				How:        "Udfyld Siger nej (declined) og Går tilbage (goes_back) under Opfølgning (follow_up).",
				Example: `follow_up:
  declined: Vi aftaler, hvornår og hvordan vi må ringe igen, og gør det inden fire uger
  goes_back: Borgeren beholder sin kontaktperson, og sikkerhedsplanen bliver set igennem igen
`,
			},
		},
		Tools: []Tool{
			{
				Name:       "Traumebevidst tilgang (Det Nationale Traume-Bevidst Tilgang-Center)",
				Confidence: Verified,
			},
		},
		Confidence: Levels{
			Title:    Verified,
			Summary:  Verified,
			Why:      Verified,
			Practice: Partly,
			Tools:    Partly,
		},
		SourceNote: "Henvisningen til traumebevidst tilgang er set i teksten til A8, som peger tilbage på A6.",
	},
	{
		ID:         "A7",
		Number:     7,
		Slug:       "mestring-og-handlekompetencer",
		Title:      "Målrettet understøttelse af borgerens mestring og handlekompetencer",
		Short:      "Mestring",
		Group:      "indsatsen",
		GroupTitle: "Selve indsatsen til den voldsudsatte",
		URL:        "https://www.social.dk/tvaergaaende/anbefalinger/anbefalinger-til-en-kommunal-indsats-mod-vold-i-naere-relationer/anbefaling-7-maalrettet-understoettelse-af-borgerens-mestring-og-handlekompetencer",
		Summary:    "Hold øje med den udsattes ressourcer, styrker og muligheder i hele indsatsen, så borgeren kan styre sit eget liv, bryde med volden og leve uden den.",
		Why: []string{
			"Volden, især den psykiske, nedbryder selvtilliden og troen på egne evner.",
			"Den udsatte skal både anerkendes som offer og mødes som en person, der kan handle.",
			"Undersøgelser peger på god virkning af tilgange, der bygger på ressourcer og handlemuligheder; recovery og rehabilitering er nævnt.",
		},
		Points: []Point{
			{
				ID:         "A7.1",
				Short:      "Individuel plan med egne mål",
				Text:       "Der bliver lavet en individuel plan med borgerens egne mål.",
				Severity:   Should,
				Confidence: Inferred,
				Source:     "A7",
				How:        "Udfyld Ansvarlig (owner) og Skabelon (template) under Borgerens plan (case_plan).",
				Example: `case_plan:
  owner: raadgivningen
  template: Borgerens egne tre mål, hvad der hjælper, og hvem der gør hvad
`,
			},
			{
				ID:         "A7.2",
				Short:      "Ressourcer og handlemuligheder",
				Text:       "Ressourcer, styrker og handlemuligheder indgår i opsporing, rådgivning, støtte og behandling.",
				Severity:   Could,
				Confidence: Verified,
				Source:     "A7, niveau 1",
				How:        "Skriv ressourcer og styrker (resources) i Indhold (content) på de Tilbud (services), I selv giver til voldsudsatte.",
				Example: `services:
  - id: samtaler
    name: Støttende samtaler
    type: counselling
    contact: raadgivningen
    content: [recognition, resources]
`,
			},
			{
				ID:         "A7.3",
				Short:      "Metoder, der bliver brugt",
				Text:       "Planen nævner, hvilke metoder der bliver brugt, fx kognitive metoder, psykoedukation, mentalisering eller coaching.",
				Severity:   Could,
				Confidence: Verified,
				Source:     "A7, niveau 3",
				How:        "Udfyld Metoder (methods) på jeres Tilbud (services).",
				Example: `services:
  - id: samtaler
    name: Støttende samtaler
    type: counselling
    contact: raadgivningen
    methods: [psychoeducation, cognitive]
`,
			},
			{
				ID:         "A7.4",
				Short:      "Praktisk og juridisk hjælp",
				Text:       "Praktisk og juridisk hjælp er koblet på, nemlig bolig, økonomi, beskæftigelse, samvær og ret til advokat eller retshjælp.",
				Severity:   Should,
				Confidence: Partly,
				Source:     "Socialstyrelsen 2015, \"Mens volden står på\" (konkret, praktisk hjælp og overblik); serviceloven § 109, stk. 8, brugt som forbillede; A4",
				How:        "Skriv Tilbud (services) af slagsen bolig (housing), økonomi (finance), job (employment) og retshjælp (legal) med Kontakt (contact), og peg på dem med Praktisk hjælp (practical_help) under Borgerens plan (case_plan).",
				Example: `services:
  - {id: boligraadgivning, name: Boligrådgivning, type: housing, contact: leder-borgerservice}
  - {id: gaeldsraadgivning, name: Økonomi- og gældsrådgivning, type: finance, contact: leder-borgerservice}
  - {id: jobhjaelp, name: Hjælp til job, type: employment, contact: leder-jobcenter}
  - {id: retshjaelp, name: Retshjælp, type: legal, contact: retshjaelp-kontakt}
case_plan:
  practical_help: [boligraadgivning, gaeldsraadgivning, jobhjaelp, retshjaelp]
`,
			},
			{
				ID:         "A7.5",
				Short:      "Recovery, og mål følges op",
				Text:       "Recovery og rehabilitering er den bærende tankegang, og målene bliver fulgt op.",
				Severity:   Could,
				Confidence: Partly,
				Source:     "A7, niveau 2",
				How:        "Udfyld Tages op hver (review_every) under Borgerens plan (case_plan).",
				Example: `case_plan:
  owner: raadgivningen
  review_every: 60 dage
`,
			},
		},
		Tools: []Tool{
			{
				Name:       "Psykoedukation, kognitive metoder, mentalisering og coaching",
				Confidence: Verified,
			},
		},
		Confidence: Levels{
			Title:    Verified,
			Summary:  Verified,
			Why:      Verified,
			Practice: Partly,
			Tools:    Partly,
		},
		SourceNote: "Uddraget stopper midt i listen over tilgange.",
	},
	{
		ID:         "A8",
		Number:     8,
		Slug:       "spejling-mellem-ligesindede",
		Title:      "Spejling mellem ligesindede i indsatsforløb",
		Short:      "Spejling",
		Group:      "indsatsen",
		GroupTitle: "Selve indsatsen til den voldsudsatte",
		URL:        "https://www.social.dk/tvaergaaende/anbefalinger/anbefalinger-til-en-kommunal-indsats-mod-vold-i-naere-relationer/anbefaling-8-spejling-mellem-ligesindede-i-indsatsforloeb",
		Summary:    "Start forløb, hvor udsatte, der er klar til det, kan genkende egne reaktioner hos andre og få mod på et liv uden vold.",
		Why: []string{
			"Mange føler sig alene og har mistet troen på et liv uden vold.",
			"At genkende andres følelser gør egne reaktioner normale og mindsker tabuet; det handler om følelser og reaktioner, ikke om at fortælle om volden igen.",
			"Spejling kan give nye netværk og flere handlemuligheder.",
		},
		Points: []Point{
			{
				ID:         "A8.1",
				Short:      "Tilbud om spejling",
				Text:       "Kommunen har eller kan henvise til et tilbud om spejling, fx gruppeforløb, uformelle aktiviteter eller dialogmøder.",
				Severity:   Should,
				Confidence: Verified,
				Source:     "A8, niveau 3",
				How:        "Tilføj et tilbud under Tilbud (services) af slagsen gruppe for ligesindede (peer_group) med Kontakt (contact), og peg på det under Spejling (peer_support), Tilbud (services).",
				Example: `services:
  - {id: samtalegruppe, name: Samtalegruppe, type: peer_group, contact: raadgivningen}
peer_support:
  services: [samtalegruppe]
`,
			},
			{
				ID:         "A8.2",
				Short:      "Vurdering af, om borgeren er klar",
				Text:       "En fagperson vurderer, om borgeren er klar, før spejling bliver tilbudt, fordi der er risiko for at genopleve traumer.",
				Severity:   Must,
				Confidence: Verified,
				Source:     "A8, niveau 3",
				How:        "Udfyld Er borgeren klar (readiness) under Spejling (peer_support). Skriv, hvem der vurderer det, og hvordan.",
				Example: `peer_support:
  readiness: Rådgiveren vurderer sammen med borgeren i en samtale, om det er det rette tidspunkt
`,
			},
			{
				ID:         "A8.3",
				Short:      "Gruppen bliver forberedt",
				Text:       "Gruppen bliver forberedt på at høre andres følelser og reaktioner.",
				Severity:   Could,
				Confidence: Verified,
				Source:     "A8, niveau 3",
				How:        "Udfyld Forberedelse (preparation) under Spejling (peer_support).",
				Example: `peer_support:
  preparation: Hver deltager har en samtale først om gruppens regler, og om hvad der kan røre på sig
`,
			},
			{
				ID:         "A8.4",
				Short:      "Valg mellem tre former",
				Text:       "Planen vælger blandt tre former, nemlig mellem udsatte, med personer uden erfaring med vold som forbilleder, eller med fagpersoner som rollemodeller.",
				Severity:   Could,
				Confidence: Verified,
				Source:     "A8, niveau 3",
				How:        "Udfyld Former (forms) under Spejling (peer_support), fx mellem voldsudsatte (peers), og peg på et Tilbud (services), der bærer dem.",
				Example: `peer_support:
  forms: [peers]
  services: [samtalegruppe]
`,
			},
			{
				ID:         "A8.5",
				Short:      "Spejling for minoritetsgrupper",
				Text:       "For minoritetsgrupper er det overvejet at bruge spejling, der skaber netværk, med personer uden erfaring med vold.",
				Severity:   Could,
				Confidence: Verified,
				Source:     "A8, niveau 3",
				How:        "Udfyld Minoriteter (minority_note) under Spejling (peer_support).",
				Example: `peer_support:
  minority_note: Vi tilbyder en plads i kvindenetværket, hvor deltagerne ikke selv har været udsat for vold
`,
			},
			{
				ID:         "A8.6",
				Short:      "Spejling koblet til forløbet",
				Text:       "Spejling er koblet til arbejdet med erkendelse, mestring og netværk i forløbet.",
				Severity:   Could,
				Confidence: Verified,
				Source:     "A8, niveau 3",
				How:        "Skriv A5, A6 og A7 i Hænger sammen med (linked_to) under Spejling (peer_support), og peg på et Tilbud (services), der bærer det.",
				Example: `peer_support:
  linked_to: [A5, A6, A7]
  services: [samtalegruppe]
`,
			},
			{
				ID:         "A8.7",
				Short:      "Aftale, når gruppen er for lille",
				Text:       "Små kommuner har en aftale med en nabokommune eller en forening, hvis der ikke er deltagere nok til deres egen gruppe.",
				Severity:   Could,
				Confidence: Inferred,
				Source:     "22 gode eksempler (Lemvig, Struer og Holstebro; Randers)",
				How:        "Udfyld Udbydere (providers) på gruppen under Tilbud (services), altså jer selv (own) eller en af jeres Samarbejdsparter (partners).",
				Example: `contacts:
  - {id: nabo-kontakt, name: Gruppelederne i Nabokøbing, phones: [{number: "00 00 00 97", use: office}], hours: man-fre 9-15}
partners:
  - {id: nabokommunen, name: Nabokøbing Kommune, sector: municipality, contact: nabo-kontakt, agreement: {signed: 2026-03-01, review_by: 2028-03-01}}
services:
  - id: samtalegruppe
    name: Samtalegruppe
    type: peer_group
    contact: nabo-kontakt
    providers: [{for: [all], by: nabokommunen}]
`,
			},
		},
		Tools: []Tool{
			{
				Name:       "Gruppeforløb og traumebevidst tilgang",
				URL:        "https://admin.social.dk/tvaergaaende/anbefalinger/anbefalinger-til-en-kommunal-indsats-mod-vold-i-naere-relationer/anbefaling-8-spejling-mellem-ligesindede-i-indsatsforloeb",
				Confidence: Verified,
			},
		},
		Confidence: Levels{
			Title:    Verified,
			Summary:  Verified,
			Why:      Verified,
			Practice: Verified,
			Tools:    Partly,
		},
		SourceNote: "Det er den eneste anbefaling, hvor hele teksten om praksis kunne læses.",
	},
}

// PointCount is how many points there are in all.
const PointCount = 52
