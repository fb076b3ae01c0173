package check

import "beredskab/internal/diag"

// The rules that building finds: a file that tells what its readers may not know, and a card that does not fit its page.
const (
	RuleLeak     = "P9"
	RuleOverfull = "P10"
)

// buildingRules lists what is found when the files are made. They guard what is finished, so they are fixed.
func buildingRules() []Rule {
	return []Rule{{
		ID: RuleOverfull, Title: "Et handlekort kan være på én side", Severity: diag.Warning, Since: "1.0", Fixed: true,
		Why: "Et kort skal kunne hænge på væggen og læses på ti sekunder. Når det fylder mere end en side, bliver bagsiden ikke læst.",
		Fix: "Gør teksten i feltet Ekstra til handlekortet (card) kortere, eller skriv trinene på de handleveje, som kortet viser, med færre ord.",
	}, {
		ID: RuleLeak, Title: "Den offentlige udgave fortæller ikke det, der ikke er offentligt", Severity: diag.Error, Since: "1.0", Fixed: true, Privacy: true,
		Why: "Når den offentlige udgave er lavet, leder jeg hver fil igennem efter navne, numre, adresser og tekster, der ikke er offentlige. " +
			"Finder jeg én, skriver jeg ingen af filerne.",
		Fix: "Må alle vide det, så skriv i Vises for, at det er offentligt (audience: public). Må de ikke, så se efter, om jeres egne skabeloner nævner det.",
	}}
}
