package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"beredskab/internal/danish"
	"beredskab/internal/plan"
	"beredskab/internal/prose"
)

// LIX (læsbarhedsindeks, Björnsson) is words per sentence plus the share of long words in per cent. Around 45 is what
// newspapers write for practised readers; a citizen in a crisis is none.
const (
	lixLimit    = 45
	lixLongWord = 6  // longer than this is long
	lixFewest   = 25 // words; in less one long name decides
)

// checkReadability weighs the texts that citizens read in the public edition.
func checkReadability(p *Pass) {
	for _, f := range p.fields() {
		if f.Key.Kind != plan.KindText && f.Key.Kind != plan.KindProse || !p.citizensRead(f) {
			continue
		}
		if len(f.Value) < 4*lixFewest {
			continue
		}
		text := f.Value
		if f.Key.Kind == plan.KindProse {
			text = prose.Parse(text).Plain()
		}
		if lix, words := readability(text); words >= lixFewest && lix > lixLimit {
			p.Report(f.Place(), oneLine(f.Span(), f.Owner.Node, f.Key.Name), f.Key.Label()+" i "+f.Around()+" er svær at læse for borgere: lixtallet er "+danish.Number(lix)+", og det bør højst være "+danish.Number(lixLimit)+".", "")
		}
	}
}

// citizensRead says that a text is in the public edition: what is being built, taught and excepted never is, nor is what is over.
func (p *Pass) citizensRead(f plan.Field) bool {
	return f.Item != nil && f.Public() && !(f.Item.Until.OK && f.Item.Until.Last < p.Today)
}

// readability is a text's lix, rounded, and how many words it has. A line of a list counts as a sentence, and so does a
// heading: there the reader gets breath.
func readability(text string) (lix, words int) {
	sentences, long, open := 0, 0, false
	end := func() {
		if open {
			sentences++
		}
		open = false
	}
	for line := range strings.SplitSeq(text, "\n") {
		for i, w := range strings.Fields(line) {
			if i == 0 && strings.HasSuffix(w, ".") && strings.Trim(w, "0123456789.") == "" {
				continue // the number of an item
			}
			bare := strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
			if bare == "" {
				continue
			}
			words++
			open = true
			if utf8.RuneCountInString(bare) > lixLongWord && !strings.Contains(bare, "://") && !strings.Contains(bare, "@") {
				long++
			}
			if strings.ContainsAny(w[len(w)-1:], ".!?:") && utf8.RuneCountInString(bare) > 1 {
				end()
			}
		}
		end()
	}
	if words == 0 || sentences == 0 {
		return 0, words
	}
	return (words+sentences/2)/sentences + (100*long+words/2)/words, words
}
