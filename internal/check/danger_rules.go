package check

import (
	"slices"
	"sync"

	"beredskab/internal/danger"
	"beredskab/internal/diag"
)

// dangerRules is family R: advice (råd) that would endanger somebody. Each can be waived only where a professional could have
// good reasons to disagree.
func dangerRules() []Rule {
	defs := dangerDefs()
	rules := make([]Rule, len(defs))
	for i, d := range defs {
		rules[i] = d.Rule
		rules[i].Check = checkDanger(d.kind, d.says)
	}
	return since(rules)
}

// dangerDef is a rule about one kind of danger.
type dangerDef struct {
	kind danger.Kind
	says string // what the words do, as a finding goes on after them
	Rule
}

// dangerRule returns the rule of a kind of danger, and dangerRuleByID that of an id; they ask often, and the list does not change.
func dangerRule(kind danger.Kind) *Rule {
	defs := dangerList()
	return &defs[slices.IndexFunc(defs, func(d dangerDef) bool { return d.kind == kind })].Rule
}

func dangerRuleByID(id string) *Rule {
	defs := dangerList()
	if i := slices.IndexFunc(defs, func(d dangerDef) bool { return d.ID == id }); i >= 0 {
		return &defs[i].Rule
	}
	return nil
}

var dangerList = sync.OnceValue(dangerDefs)

// step puts a step in a plan, for the examples.
func adviceStep(do string) string {
	return "escalation_paths:\n  - id: viden\n    title: Borgeren fortæller om vold\n    level: knowledge\n    when: Borgeren fortæller om vold.\n    do_not: [Ring ikke til partneren]\n" +
		"    steps:\n      - id: spoerg\n        do: " + do + "\n        actor: first_to_know\n        within: samme dag\n" +
		"        ends: Sagen lukkes, når risikoen er lav to gange i træk, og borgeren er enig"
}

func dangerDefs() []dangerDef {
	const usual = "Tal med borgeren under fire øjne"
	return []dangerDef{
		{danger.Contact, "beder om kontakt med den, der udøver vold, eller med familien", Rule{
			ID: "R1", Title: "Kontakt med udøveren eller familien", Severity: diag.Error, Points: []string{"A3.4"},
			Why:     "Får udøveren at vide, at nogen har talt eller har mistanke, kan volden blive værre samme dag. Familien kan være med i den.",
			Fix:     "Skriv, at I taler med borgeren alene, og at partneren og familien ikke kontaktes. Hjælp til udøveren hører til i en handlevej om den, der udøver vold (about: [perpetrator]).",
			Example: adviceStep(usual),
		}},
		{danger.Messages, "lægger en besked, som andre kan læse eller høre", Rule{
			ID: "R2", Title: "Beskeder, som andre kan læse eller høre", Severity: diag.Error, Points: []string{"A3.4"},
			Why:     "Mange udøvere læser med på telefon, mail, e-Boks og post. En enkelt besked kan røbe, at borgeren har søgt hjælp.",
			Fix:     "Skriv, at I kun skriver, sender eller lægger besked på den måde, der er aftalt med borgeren, og ellers prøver igen.",
			Example: "relationship:\n  safe_contact: Vi aftaler med borgeren, hvilket nummer vi må ringe på, og hvornår. Vi lægger aldrig besked.",
		}},
		{danger.Interpreter, "lader et barn, familien eller en bekendt tolke", Rule{
			ID: "R3", Title: "Barn, familie eller partner som tolk", Severity: diag.Error, Points: []string{"A3.5"}, Fixed: true,
			Why:     "Den, der tolker, hører alt og kan fortælle det videre eller lade noget ude. Et barn kommer til at bære de voksnes vold.",
			Fix:     "Skriv, at tolken er professionel, og aldrig familie, venner eller børn. Kom tolken ikke, så brug en telefontolk, eller aftal en ny tid samme dag.",
			Example: "relationship:\n  interpreter: {policy: \"Autoriseret tolk, aldrig familie eller børn\", contact: tolkebestilling}",
		}},
		{danger.Present, "lader partneren eller familien høre med", Rule{
			ID: "R4", Title: "Partneren eller familien hører med", Severity: diag.Error, Points: []string{"A1.3", "A3.3"},
			Why:     "Med partneren ved siden af kan borgeren ikke svare ærligt, heller ikke på, om partneren må være der. Svaret kan blive straffet bagefter.",
			Fix:     "Skriv, at samtalen altid er med borgeren alene, og hvordan I sørger for det uden at vække mistanke.",
			Example: "relationship:\n  meeting_frame: Vi har et lukket rum og god tid. Partneren er aldrig med.",
		}},
		{danger.Consent, "deler uden samtykke og nævner ingen hjemmel", Rule{
			ID: "R5", Title: "Samtykke skubbes til side uden hjemmel", Severity: diag.Error, Points: []string{"A4.6"},
			Why:     "Borgeren må kunne stole på, hvem der ved hvad. At dele uden samtykke kræver hjemmel i loven, og det, der deles, kan nå frem til udøveren.",
			Fix:     "Skriv, hvornår I spørger om samtykke, og hvilken lov der giver hjemmel, når I deler uden, fx ved fare for liv eller helbred. Lad en jurist læse med.",
			Example: "information_sharing:\n  consent_rule: Vi spørger om lov og skriver samtykket i sagen.\n  exception: Er der fare for liv eller helbred, kan lederen beslutte at dele uden samtykke, når loven giver hjemmel.\n  legal_basis: [samtykke, forvaltningsloven-28]\n  how: Kun det nødvendige, mundtligt eller med sikker mail.",
		}},
		{danger.Secrecy, "lover en tavshed, som ikke kan holdes", Rule{
			ID: "R6", Title: "Løfte om tavshed", Severity: diag.Error, Points: []string{"A2.8"}, Fixed: true,
			Why:     "En ansat har pligt til at underrette om børn og skal handle ved fare for liv. Et brudt løfte kan være det, der får borgeren til at tie næste gang.",
			Fix:     "Skriv, at man siger fra begyndelsen, hvad man kan holde for sig selv, og hvornår man skal gå videre.",
			Example: adviceStep("Sig fra begyndelsen, hvornår du har pligt til at gå videre"),
		}},
		{danger.Confront, "beder om at konfrontere den, der udøver vold", Rule{
			ID: "R7", Title: "Konfrontation med udøveren", Severity: diag.Error, Fixed: true,
			Why:     "Konfrontation afslører, at borgeren har talt, og kan udløse vold mod borgeren, børnene og den ansatte.",
			Fix:     "Skriv, at ingen konfronterer udøveren, og hvem der vurderer risikoen. Er der fare nu, ringer man 112.",
			Example: adviceStep(usual),
		}},
		{danger.Mediation, "lægger op til mægling eller samtaler med begge parter", Rule{
			ID: "R8", Title: "Mægling eller parsamtaler, hvor der er vold", Severity: diag.Error,
			Why:     "Mægling går ud fra, at de to står lige. Hvor der er vold, taler den ene under trussel og kan blive straffet for det, der bliver sagt.",
			Fix:     "Skriv, at de to parter får hjælp hver for sig. Fælles samtaler kan først komme på tale, når volden er holdt op, og den udsatte selv ønsker det.",
			Example: adviceStep("Tilbyd borgeren samtaler i Voldsrådgivningen"),
		}},
		{danger.Leave, "beder borgeren gå fra partneren eller tage hjem uden at tale om sikkerhed", Rule{
			ID: "R9", Title: "Et brud eller vejen hjem uden en samtale om sikkerhed", Severity: diag.Error, Points: []string{"A6.5"},
			Why:     "Bruddet er den farligste tid, og vejen hjem kan være det samme. Valget er borgerens, og det skal følges af en plan for sikkerheden.",
			Fix:     "Skriv, at I taler om sikkerheden og laver en sikkerhedsplan, før borgeren går, flytter eller tager hjem, og at det er borgerens valg.",
			Example: adviceStep("Tal om sikkerheden, før borgeren tager hjem"),
		}},
		{danger.Quiet, "beder et barn om at tie", Rule{
			ID: "R10", Title: "Et barn bliver bedt om at tie", Severity: diag.Error, Points: []string{"A2.8"}, Fixed: true,
			Why:     "At tie er det, volden har lært barnet. Beder vi også om det, bærer barnet hemmeligheden alene.",
			Fix:     "Skriv, at barnet gerne må fortælle, at det ikke er barnets skyld, og at en voksen nu tager sig af det.",
			Example: adviceStep("Sig til barnet, at det er godt, at det fortæller det"),
		}},
		{danger.Location, "kan røbe, hvor borgeren er, eller hvad borgeren skriver", Rule{
			ID: "R11", Title: "Opholdssted og fælles konti", Severity: diag.Error, Points: []string{"A2.5"}, Fixed: true,
			Why:     "Den, der leder, finder frem med en adresse, en telefon, der deler placering, eller en konto, som to bruger.",
			Fix:     "Skriv, at ingen får at vide, hvor borgeren er, at krisecentrets adresse aldrig skrives, og at I kun bruger telefon, mail og konti, som borgeren har alene.",
			Example: adviceStep("Gennemgå telefon, mail og fælles konti med borgeren"),
		}},
		{danger.Parents, "lader forældrene få det at vide, før der er underrettet", Rule{
			ID: "R12", Title: "Forældrene får besked før underretningen", Severity: diag.Error, Points: []string{"A2.8"},
			Why:     "Gælder mistanken vold eller overgreb fra en forælder, kan barnet blive presset til tavshed, før nogen når at hjælpe. Det gælder også, når den anden forælder selv er udsat.",
			Fix:     "Skriv, at der underrettes først, og at Børn og Familie bestemmer, hvem der taler med forældrene og hvornår.",
			Example: adviceStep("Underret, før nogen taler med forældrene"),
		}},
		{danger.Anonymous, "lader en fagperson underrette uden navn", Rule{
			ID: "R13", Title: "Anonym underretning fra en fagperson", Severity: diag.Error, Points: []string{"A2.8"}, Fixed: true,
			Why:     "En fagperson har selv pligten til at underrette og kan ikke gøre det uden navn. Kommunen skal kunne spørge, hvad der er set og hørt.",
			Fix:     "Skriv, at medarbejderen underretter med sit navn, og at man kan få sparring uden borgerens navn, før man skriver.",
			Example: adviceStep("Skriv underretningen med dit navn"),
		}},
	}
}
