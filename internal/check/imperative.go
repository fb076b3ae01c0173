package check

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/plan"
)

// This file asks whether a step tells somebody to do something. Danish imperatives are no closed list, so nothing is asked
// of a first word that could be one: only the forms that are known never to be one are told, and a step that is not
// understood is let through.

func checkImperative(p *Pass) {
	p.steps(func(e *plan.EscalationPath, s *plan.Step) {
		said, instead := unsaid(s.Do)
		if said == "" {
			return
		}
		fix := p.rule.Fix
		if instead != "" {
			fix = "Skriv, hvad den, der har trinnet, skal gøre, og begynd med udsagnsordet: \"" + instead + " …\"."
		}
		p.Report(s.Path("do"), s.At("do"), "Trinnet "+quote(s.Do)+" "+said+".", fix)
	})
}

// unsaid says what is wrong with the wording of a step, and the verb that it could begin with; "" when nothing is.
func unsaid(do string) (said, instead string) {
	words := mainClause(do)
	if len(words) == 0 {
		return "", ""
	}
	first := words[0]
	if i := passiveAfterModal(words); i > 0 {
		return "siger, at noget skal ske, men ikke til nogen, at de skal gøre det", imperativeOf(words[i])
	}
	if first == "at" && len(words) > 1 {
		return "begynder ikke med det, man skal gøre", imperativeOfInfinitive(words[1])
	}
	if verb := imperativeOfInfinitive(first); verb != "" && (len(words) == 1 || !strings.HasSuffix(words[1], "r")) {
		return "begynder ikke med det, man skal gøre", verb
	}
	if strings.Contains(do, ":") {
		return "", "" // what is to be done may stand after the colon
	}
	if nounFirst(first) {
		for _, w := range words[1:] {
			if subordinates(w) {
				break
			}
			if isPassive(w) {
				return "siger, at noget bliver gjort, men ikke til nogen, at de skal gøre det", imperativeOf(w)
			}
		}
		if nominal(first) && (len(words) == 1 || links(words[1]) && !slices.ContainsFunc(words[2:], presentTense)) {
			return "nævner en opgave, men siger ikke, hvad man skal gøre", ""
		}
	}
	return "", ""
}

// mainClause is the words of a step until its first pause, in lower case. In Danish a comma stands before what is only said
// on the way.
func mainClause(do string) []string {
	if i := strings.IndexAny(do, ",.;:!?(\"”»"); i >= 0 {
		do = do[:i]
	}
	return strings.Fields(danish.Fold(do))
}

// passiveAfterModal finds "der skal ringes" and "lederen bør orienteres". What stands in a clause of its own is no order.
func passiveAfterModal(words []string) int {
	for i, w := range words {
		if i > 0 && subordinates(w) {
			return 0
		}
		switch w {
		case "skal", "bør", "kan", "må":
			for k := i + 1; i > 0 && k < len(words) && k <= i+3; k++ {
				if len(words[k]) > 4 && strings.HasSuffix(words[k], "es") && !notPassive(words[k]) {
					return k
				}
			}
			return 0
		}
	}
	return 0
}

// subordinates says that a word begins a clause of its own.
func subordinates(w string) bool {
	switch w {
	case "hvem", "hvad", "hvor", "hvornår", "hvordan", "hvorfor", "hvilke", "hvilken", "hvilket", "hvis", "når", "som", "der", "at", "om", "til",
		"indtil", "før", "inden", "så", "fordi", "mens", "efter":
		return true
	}
	return false
}

// isPassive says that a word is a passive: "inddrages", "kontaktes". Words that only look so are left out, and so is every
// genitive that could be one.
func isPassive(w string) bool {
	return len(w) > 6 && strings.HasSuffix(w, "es") && !notPassive(w) && !strings.HasSuffix(w, "nes") && !strings.HasSuffix(w, "lses") &&
		(!strings.HasSuffix(w, "res") || strings.HasSuffix(w, "eres") && len(w) > 8 && !strings.HasSuffix(w, "deres") && !strings.HasSuffix(w, "nderes"))
}

func notPassive(w string) bool {
	switch w {
	case "fælles", "deres", "jeres", "vores", "synes", "findes", "mødes", "lykkes", "trives", "færdes", "omgås", "forskelliges", "udsattes", "voldsudsattes":
		return true
	}
	return false
}

// nounFirst says that a step begins with what is spoken of and not with a verb.
func nounFirst(w string) bool {
	switch w {
	case "relevante", "alle", "den", "det", "de", "begge", "øvrige", "andre", "nærmeste", "politi", "barn", "sag", "sagen", "man":
		return true
	}
	if len(w) < 6 {
		return false
	}
	for _, ending := range [...]string{"eren", "gen", "len", "sen", "aren", "iet", "ået", "net", "erne", "ende", "anden"} {
		if strings.HasSuffix(w, ending) {
			return true
		}
	}
	return nominal(w)
}

// nominal says that a word is the name of a doing: "orientering", "underretning", "inddragelse".
func nominal(w string) bool {
	if len(w) < 8 || strings.HasSuffix(w, "bring") || strings.HasSuffix(w, "tving") {
		return false
	}
	return strings.HasSuffix(w, "ering") || strings.HasSuffix(w, "ning") || strings.HasSuffix(w, "else") || strings.HasSuffix(w, "tion") || strings.HasSuffix(w, "dring")
}

// links says that a word ties a doing to whom or what it is about: "orientering af lederen".
func links(w string) bool { return slices.Contains([]string{"af", "til", "om", "med", "ved"}, w) }

// presentTense says that a word may be a verb with somebody who does it: "Rådgivningen ringer".
func presentTense(w string) bool { return strings.HasSuffix(w, "r") }

// imperativeOf makes the order of a passive: "inddrages" becomes "Inddrag", "orienteres" becomes "Orientér".
func imperativeOf(passive string) string {
	if verb := imperativeOfInfinitive(strings.TrimSuffix(passive, "s")); verb != "" {
		return verb
	}
	stem := strings.TrimSuffix(passive, "es")
	if base, ok := strings.CutSuffix(stem, "er"); ok && len(base) > 3 {
		return danish.Sentence(base + "ér")
	}
	if n := len(stem); n > 2 && stem[n-1] == stem[n-2] {
		stem = stem[:n-1]
	}
	return danish.Sentence(stem)
}

// imperativeOfInfinitive knows the verbs that plans are full of. A word that may be a noun or a name is not among them.
func imperativeOfInfinitive(w string) string {
	switch w {
	case "ringe", "kontakte", "skrive", "sende", "spørge", "underrette", "inddrage", "følge", "indkalde", "udarbejde", "sikre", "hjælpe", "give", "tage", "holde",
		"gennemføre", "drøfte", "tilbyde", "henvise", "oplyse", "videregive", "igangsætte", "iværksætte", "afklare", "anmelde", "afholde", "lave":
		stem := strings.TrimSuffix(w, "e")
		if n := len(stem); stem[n-1] == stem[n-2] {
			stem = stem[:n-1]
		}
		return danish.Sentence(stem)
	case "orientere", "informere", "vurdere", "notere", "kontrollere", "dokumentere", "koordinere", "registrere", "involvere", "motivere":
		return danish.Sentence(strings.TrimSuffix(w, "ere") + "ér")
	}
	return ""
}
