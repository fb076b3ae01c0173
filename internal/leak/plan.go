package leak

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"beredskab/internal/danish"
	"beredskab/internal/plan"
)

// longText is how long a free text must be to be looked for: shorter ones are in many plans.
const longText = 20

// Values walks a plan, as [plan.Plan.Walk] does, and parts what it holds in two: what is withheld and must not be found, and the texts
// that are shown anyway. Names, persons, ids, numbers, addresses and long texts count; words of a closed list, dates and hours do not.
func Values(walk func(func(plan.Field)), withheld func(plan.Field) bool) (hidden []Value, shown []string) {
	walk(func(f plan.Field) {
		if !withheld(f) {
			shown = append(shown, f.Value)
			return
		}
		place := f.Place()
		add := func(text string) { hidden = append(hidden, Value{Text: text, Place: place}) }
		switch f.Key.Kind {
		case plan.KindID:
			add(f.Value)
		case plan.KindText, plan.KindProse:
			switch f.Key.Holds {
			case plan.NumberText:
				hidden = append(hidden, Value{Text: f.Value, Place: place, Number: true})
			case plan.AddressText:
				channel(f.Value, place, &hidden)
			case plan.NameText, plan.PersonText:
				if f.Value != plan.FictionalCode {
					add(f.Value)
				}
			default:
				for _, line := range strings.Split(f.Value, "\n") {
					if utf8.RuneCountInString(strings.TrimSpace(line)) >= longText {
						add(line)
					}
				}
			}
		}
	})
	return hidden, shown
}

// channel adds an address, the machine it is on, and the number when it is one.
func channel(text, place string, hidden *[]Value) {
	*hidden = append(*hidden, Value{Text: text, Place: place})
	if len(numberKey(text)) >= shortestNumber && !strings.ContainsFunc(text, unicode.IsLetter) {
		*hidden = append(*hidden, Value{Text: text, Place: place, Number: true})
	}
	if host := Host(text); host != "" {
		*hidden = append(*hidden, Value{Text: host, Place: place})
	}
}

// Host is the machine that an address or a link names: "lilleoe.example"; "" when it names none.
func Host(text string) string {
	text = strings.TrimSpace(text)
	if _, rest, ok := strings.Cut(text, "://"); ok {
		text = rest
	} else if _, rest, ok := strings.Cut(text, "@"); ok {
		text = rest
	} else if !strings.HasPrefix(text, "www.") {
		return ""
	}
	text, _, _ = strings.Cut(text, "/")
	text, _, _ = strings.Cut(text, ":")
	return strings.TrimPrefix(text, "www.")
}

// ProperNouns are the words of a text that are names (egennavne). Danish writes nothing else with a capital letter in the
// middle of a sentence, so the words that stand so anywhere in a plan are the names of its places and people.
func ProperNouns(text string, found map[string]bool) {
	eachWord(text, func(word string, begins bool) {
		if !begins && isCapital(word) && !pronoun(word) && utf8.RuneCountInString(word) >= shortestWord {
			found[word] = true
		}
	})
}

// HoldsProperNoun says that a text has one of the names, also in the genitive, and which.
func HoldsProperNoun(text string, names map[string]bool) (name string, holds bool) {
	eachWord(text, func(word string, _ bool) {
		if holds || !isCapital(word) {
			return
		}
		for _, form := range [...]string{word, strings.TrimSuffix(word, "s")} {
			if names[form] {
				name, holds = form, true
			}
		}
	})
	return name, holds
}

// BeginsWithName says that a word of a text begins with one of the names, which are in small letters: "klintrupkortet".
func BeginsWithName(text string, names map[string]bool) (holds bool) {
	const shortest = 5 // shorter names begin too many ordinary words
	eachWord(text, func(word string, _ bool) {
		if holds || utf8.RuneCountInString(word) <= shortest {
			return
		}
		folded := danish.Fold(word)
		for end := range folded {
			if utf8.RuneCountInString(folded[:end]) >= shortest && names[folded[:end]] {
				holds = true
			}
		}
	})
	return holds
}

// LeadsToSomebody says that a text has a telephone number, a mail address or a link in it, whether any plan knows it or not.
func LeadsToSomebody(text string) bool {
	if strings.ContainsAny(text, "@") || strings.Contains(text, "://") || strings.Contains(text, "www.") {
		return true
	}
	inRow := 0
	for _, r := range text {
		switch {
		case unicode.IsDigit(r):
			if inRow++; inRow >= shortestNumber {
				return true
			}
		case unicode.IsLetter(r) || strings.ContainsRune(".,;:()%", r):
			inRow = 0
		}
	}
	return false
}

// EveryWord collects the words of a text as they are written.
func EveryWord(text string, found map[string]bool) {
	eachWord(text, func(word string, _ bool) { found[word] = true })
}

// eachWord gives the words of a text, and whether each begins a sentence.
func eachWord(text string, visit func(word string, begins bool)) {
	begins := true
	start := -1
	for i, r := range text + " " {
		if unicode.IsLetter(r) || unicode.IsDigit(r) && start >= 0 {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			visit(text[start:i], begins)
			start, begins = -1, false
		}
		switch {
		case strings.ContainsRune(".!?:;\"»«”“–\n(*|•/", r):
			begins = true
		case r == '-' && i > 0 && text[i-1] == ' ':
			begins = true
		}
	}
}

func isCapital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// pronoun are the words of address that Danish writes with a capital letter.
func pronoun(word string) bool {
	switch danish.Fold(word) {
	case "i", "de", "dem", "deres", "jer", "jeres":
		return true
	}
	return false
}
