package check

import "beredskab/internal/diag"

// buildingRules lists what is found when the files are made. They guard what is finished, so they are fixed.
func buildingRules() []Rule {
	return []Rule{{
		ID: "P9", Title: "Den offentlige udgave fortæller ikke det, der ikke er offentligt", Severity: diag.Error, Since: "1.0", Fixed: true,
		Why: "Når den offentlige udgave er lavet, leder jeg hver fil igennem efter navne, numre, adresser og tekster, der ikke er offentlige. " +
			"Finder jeg én, skriver jeg ingen af filerne.",
		Fix: "Må alle vide det, så skriv audience: public ved det. Må de ikke, så se efter, om jeres egne skabeloner nævner det.",
	}}
}
