package check_test

import (
	"strings"
	"testing"
)

// What Danish jurists and caseworkers cite every day is no mistake: a wall of warnings about law that is right teaches them to skip
// the whole family. The first eighteen are those that once gave a warning or stood beside one that did.
func TestOrdinaryCitations(t *testing.T) {
	t.Parallel()
	cited := []string{
		"Databeskyttelsesloven § 8, stk. 2",
		"databeskyttelseslovens § 6",
		"Databeskyttelsesloven § 7",
		"Databeskyttelsesforordningen artikel 6, stk. 1, litra e",
		"GDPR art. 9, stk. 2, litra f",
		"CPR-loven § 28",
		"Udlændingeloven § 19, stk. 7",
		"Barnets lov § 124",
		"Barnets lov §§ 125-126",
		"Barnets lov § 138",
		"Retsplejeloven § 741 a",
		"Retsplejelovens § 741 g",
		"Straffeloven § 141",
		"Straffeloven § 152 e",
		"Straffeloven §§ 244-246",
		"Retssikkerhedsloven § 11 a",
		"Sundhedsloven § 43, stk. 2, nr. 2",
		"Forældreansvarsloven § 3",

		"Forvaltningsloven § 28, stk. 2, nr. 1",
		"§ 28, stk. 2, nr. 3, i forvaltningsloven",
		"forvaltningslovens § 29",
		"FVL § 27",
		"Forvaltningslovens §§ 27-32",
		"Straffeloven § 152",
		"Straffelovens § 152, stk. 1",
		"straffeloven § 266",
		"Straffeloven § 243",
		"STRFL § 242",
		"Straffeloven § 245, stk. 1",
		"Straffeloven § 260 og § 266",
		"Straffeloven § 216",
		"Serviceloven § 10",
		"SEL § 12 a",
		"Serviceloven § 82 b",
		"Serviceloven § 85",
		"Servicelovens § 109, stk. 8",
		"Serviceloven § 110",
		"Barnets lov § 133, stk. 1",
		"barnets lovs § 135",
		"Barnets lov § 136, stk. 1, 2. pkt.",
		"Barnets lov § 137, stk. 2",
		"Lov om tilhold, opholdsforbud og bortvisning § 2 a",
		"Tilholdslovens § 1",
		"Retssikkerhedslovens § 11 c, stk. 1, nr. 4",
		"Lov om retssikkerhed og administration på det sociale område § 5",
		"Databeskyttelsesforordningen",
		"databeskyttelsesloven",
		"Offentlighedsloven § 30",
		"Aktivloven § 81",
		"artikel 6, stk. 1, i databeskyttelsesforordningen",
		"Arbejdsmiljøloven § 15",
		"Straffuldbyrdelsesloven § 36",
	}
	if len(cited) < 48 {
		t.Errorf("%d citations, want 48", len(cited))
	}
	base := readBase(t)
	for _, c := range cited {
		res := run(t, base, "escalation_paths+:\n  - id: ny\n    title: Ny\n    level: suspicion\n    when: Når det sker.\n    about: [victim]\n    steps:\n"+
			"      - {id: a, do: Del det med lederen, actor: first_to_know, within: straks, legal_basis: [\""+c+"\"], ends: Lederen lukker}\n"+
			"children:\n  safety_check: Vi vurderer barnet og følger "+strings.ReplaceAll(c, "\"", "")+"\n  notify_step: barn/underret\n")
		if got := findingsByRule(res)["L1"]; len(got) > 0 {
			t.Errorf("%s: %s", c, strings.Join(got, "\n"))
		}
	}
}
