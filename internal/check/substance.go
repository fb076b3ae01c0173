package check

import (
	"strings"

	"beredskab/internal/danish"
)

// substance (indhold) is how much a text says. Ticking a box never puts a point in place.
type substance uint8

const (
	empty       substance = iota // nothing is written
	placeholder                  // a promise to write: "TODO", "…", "[indsæt]"
	hollow                       // a word where an answer belongs: "ja", "se ovenfor", a lone keyword
	real                         // something a colleague can act on
)

// substanceOf weighs a text that ought to explain something: at least two words, or a link.
func substanceOf(text string) substance {
	s := substanceOfWord(text)
	if s == real && !strings.Contains(text, "://") && len(strings.Fields(text)) < 2 {
		return hollow
	}
	return s
}

// substanceOfWord weighs a value that may rightly be one word, such as the name of a tool or an occasion.
func substanceOfWord(text string) substance {
	folded := danish.Fold(strings.Trim(strings.TrimSpace(text), ".!?:;,-–—*_\"'"))
	switch {
	case strings.TrimSpace(text) == "":
		return empty
	case folded == "" || isPlaceholder(folded):
		return placeholder
	case strings.Contains(folded, "://"):
		return real
	}
	words := strings.Fields(folded)
	for _, w := range words {
		if !emptyWord(strings.Trim(w, ".,;:!?()")) {
			if words[0] == "se" && len(words) <= 3 {
				return hollow // "se bilag 3": the answer is elsewhere, and the reader is here
			}
			return real
		}
	}
	return hollow
}

// isPlaceholder knows the marks that drafters leave for themselves. The text is folded.
func isPlaceholder(folded string) bool {
	for _, mark := range [...]string{"todo", "tbd", "fixme", "xxx", "udfyldes", "skal udfyldes", "udfyldes senere", "mangler", "kommer", "kommer senere", "lorem ipsum", "n/a"} {
		if folded == mark {
			return true
		}
	}
	if strings.HasPrefix(folded, "todo") || strings.HasPrefix(folded, "lorem ipsum") {
		return true
	}
	if strings.Trim(folded, "….? ") == "" {
		return true
	}
	if strings.HasPrefix(folded, "her inds") || strings.HasPrefix(folded, "{{") || strings.HasPrefix(folded, "<inds") || folded == "n.n" || folded == "n. n" || folded == "nn" {
		return true
	}
	if strings.Contains(folded, "](") {
		return false // a link, whatever its words
	}
	return folded[0] == '[' && (strings.HasSuffix(folded, "]") || strings.HasPrefix(folded, "[inds")) ||
		strings.Contains(folded, "[indsæt") || strings.Contains(folded, "[udfyld") || strings.Contains(folded, "[skriv")
}

// emptyWord knows the words that say nothing when they stand alone or with each other.
func emptyWord(w string) bool {
	switch w {
	case "ja", "nej", "jo", "ok", "true", "false", "x", "se", "ovenfor", "nedenfor", "ovenstaaende", "ovenstående", "bilag", "tak",
		"det", "gør", "vi", "altid", "naturligvis", "selvfølgelig", "efter", "ved", "behov", "løbende", "relevant", "ikke", "og", "har", "er":
		return true
	}
	return false
}
