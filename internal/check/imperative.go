package check

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
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
		p.Report(s.Path("do"), s.At("do"), "Trinnet "+diag.Quote(s.Do)+" "+said+".", fix)
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
	acts := len(words) > 1 && strings.HasSuffix(words[1], "r") && !personNoun(words[1]) // "Johannes ringer": the word before is no verb
	if verb := imperativeOfInfinitive(first); verb != "" && !acts {
		return "begynder ikke med det, man skal gøre", verb
	}
	if shortPassive(first) && !acts {
		return saidPassive, imperativeOf(first)
	}
	if strings.Contains(do, ":") {
		return "", "" // what is to be done may stand after the colon
	}
	if w := passiveOf(words); w != "" {
		return saidPassive, imperativeOf(w)
	}
	if len(words) == 1 && personNoun(first) || len(words) == 2 && first == "vær" && (words[1] == "opmærksom" || words[1] == "obs") {
		return "siger ikke, hvad man skal gøre", ""
	}
	if namesTask(words) {
		return "nævner en opgave, men siger ikke, hvad man skal gøre", ""
	}
	return "", ""
}

const saidPassive = "siger, at noget bliver gjort, men ikke til nogen, at de skal gøre det"

// passiveOf finds the passive of "Politiet kontaktes" and "Der laves en plan"; "" when there is none.
func passiveOf(words []string) string {
	if words[0] != "der" && !nounFirst(words[0]) {
		return ""
	}
	for i, w := range words[1:] {
		switch {
		case i == 0 && shortPassive(w), isPassive(w):
			return w
		case subordinates(w):
			return ""
		}
	}
	return ""
}

// namesTask says that a step is a heading and no order: "Orientering af lederen", "Tæt samarbejde med skolen".
func namesTask(words []string) bool {
	for len(words) > 1 && describes(words[0]) {
		words = words[1:]
	}
	switch first := words[0]; {
	case nominal(first) || taskNoun(first):
		return len(words) == 1 || links(words[1]) && !slices.ContainsFunc(words[2:], actingVerb)
	case first == "kontakt": // "Kontakt politiet" is an order
		return len(words) > 1 && (words[1] == "til" || words[1] == "med")
	case first == "ansvar" || first == "ansvaret":
		return true
	}
	return false
}

// mainClause is the words of a step until its first pause, in lower case. In Danish a comma stands before what is only said
// on the way.
func mainClause(do string) []string {
	do = strings.TrimPrefix(strings.TrimPrefix(do, "Evt. "), "evt. ")
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

// imperativeOf makes the order of a passive: "inddrages" becomes "Inddrag", "orienteres" becomes "Orientér".
func imperativeOf(passive string) string {
	if verb := imperativeOfInfinitive(strings.TrimSuffix(passive, "s")); verb != "" {
		return verb
	}
	if passive == "ses" || passive == "fås" {
		return danish.Sentence(strings.TrimSuffix(passive, "s"))
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
