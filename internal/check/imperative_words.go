package check

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
)

// The words that [unsaid] knows. A word that could be an order stands in none of the lists.

// shortPassive says that a word that stands where the verb stands is a passive: "ses", "laves", "drøftes". Elsewhere
// [isPassive] asks for more, because a genitive may look the same.
func shortPassive(w string) bool {
	return len(w) > 2 && strings.HasSuffix(w, "es") && !notPassive(w) && !strings.HasSuffix(w, "ernes") && !strings.HasSuffix(w, "enes") || w == "ses" || w == "fås"
}

func notPassive(w string) bool {
	switch w {
	case "fælles", "deres", "jeres", "vores", "hendes", "alles", "begges", "andres", "synes", "findes", "mødes", "lykkes", "trives", "færdes", "omgås",
		"forskelliges", "udsattes", "voldsudsattes", "samtliges", "johannes", "moses":
		return true
	}
	return false
}

// nounFirst says that a step begins with what is spoken of and not with a verb.
func nounFirst(w string) bool {
	switch w {
	case "relevante", "alle", "den", "det", "de", "begge", "øvrige", "andre", "nærmeste", "politi", "barn", "sag", "sagen", "man":
		return true
	case "betjen", "fortjen", "foren", "åben":
		return false
	}
	if len(w) < 6 {
		return nominal(w) || personNoun(w)
	}
	if strings.HasSuffix(w, "en") || strings.HasSuffix(w, "erne") || strings.HasSuffix(w, "ende") {
		return true
	}
	if strings.HasSuffix(w, "et") && !strings.HasSuffix(w, "ret") && !strings.HasSuffix(w, "let") {
		return true // "opret", "underret" and "forplet" are orders
	}
	return nominal(w) || personNoun(w) || taskNoun(w)
}

// personNoun knows those whom steps are about, as plans write them without an article.
func personNoun(w string) bool {
	switch w {
	case "borger", "borgere", "leder", "ledelse", "sagsbehandler", "medarbejder", "medarbejdere", "rådgiver", "koordinator", "voldskoordinator", "partner",
		"forælder", "forældre", "kollega", "kolleger", "barn", "børn", "politi", "offer", "udøver", "krisecenter", "jobcenter", "teamleder", "afdelingsleder":
		return true
	}
	return false
}

// nominal says that a word is the name of a doing: "orientering", "underretning", "inddragelse".
func nominal(w string) bool {
	if len(w) < 8 || strings.HasSuffix(w, "bring") || strings.HasSuffix(w, "tving") {
		return false
	}
	return strings.HasSuffix(w, "ering") || strings.HasSuffix(w, "ning") || strings.HasSuffix(w, "else") || strings.HasSuffix(w, "tion") ||
		strings.HasSuffix(w, "dring") || strings.HasSuffix(w, "somhed") || strings.HasSuffix(w, "handling")
}

// taskNoun knows the short names of doings, and longer words that end in one: "teammøde", "journalnotat".
func taskNoun(w string) bool {
	for _, noun := range [...]string{"notat", "referat", "møde", "samtale", "samarbejde", "dialog", "fokus", "sparring", "sikkerhedsplan", "handleplan", "handling"} {
		if strings.HasSuffix(w, noun) {
			return true
		}
	}
	return false
}

// describes says that a word only says how the next one is: "tæt samarbejde".
func describes(w string) bool {
	switch w {
	case "akut", "eventuel", "eventuelt", "evt", "tæt", "tættere", "løbende", "fortsat", "hurtig", "øget", "særlig", "særligt", "fælles", "tidlig", "skriftlig",
		"mundtlig", "telefonisk", "tværfaglig", "tværfagligt", "intern", "ekstern", "ny", "nyt", "god":
		return true
	}
	return false
}

// links says that a word ties a doing to whom or what it is about, or to when: "orientering af lederen".
func links(w string) bool {
	return slices.Contains([]string{"af", "til", "om", "med", "ved", "mellem", "i", "på", "for", "fra", "hos", "inden", "efter", "senest", "straks", "samme", "og"}, w)
}

// actingVerb knows what somebody does who is named like a doing: "Rådgivning for voksne ringer op".
func actingVerb(w string) bool {
	switch w {
	case "ringer", "kontakter", "tager", "skriver", "sender", "følger", "laver", "spørger", "vurderer", "orienterer", "indkalder", "hjælper", "giver", "skrives", "skal":
		return true
	}
	return false
}

// imperativeOfInfinitive knows the verbs that plans are full of. A word that may be a noun or a name is not among them.
func imperativeOfInfinitive(w string) string {
	switch w {
	case "sikre":
		return "Sørg for" // "Sikr" is right and nobody writes it
	case "ringe", "kontakte", "skrive", "sende", "spørge", "underrette", "inddrage", "følge", "indkalde", "udarbejde", "hjælpe", "give", "tage", "holde",
		"gennemføre", "drøfte", "tilbyde", "henvise", "oplyse", "videregive", "igangsætte", "iværksætte", "afklare", "anmelde", "afholde", "lave",
		"have", "være", "sørge", "lytte", "indhente", "kalde", "finde", "booke", "sætte", "sige", "gøre", "læse", "bede", "bestille", "undersøge", "opsøge",
		"besøge", "overveje", "vejlede", "beskytte", "rådgive", "opfordre", "udfylde", "overdrage", "afslutte", "tilkalde", "planlægge":
		stem := strings.TrimSuffix(w, "e")
		if n := len(stem); stem[n-1] == stem[n-2] {
			stem = stem[:n-1]
		}
		return danish.Sentence(stem)
	case "orientere", "informere", "vurdere", "notere", "kontrollere", "dokumentere", "koordinere", "registrere", "involvere", "motivere", "etablere", "udlevere", "visitere",
		"evaluere", "konsultere":
		return danish.Sentence(strings.TrimSuffix(w, "ere") + "ér")
	}
	return ""
}
