package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/phone"
	"beredskab/internal/plan"
)

// checkNumberOfAnother looks for a text that gives somebody the number of somebody else: whoever reads it calls the wrong one. A
// sentence counts that names one or more contacts and a number that none of them has, but another contact does.
func checkNumberOfAnother(p *Pass) {
	owners := map[string][]*plan.Phone{}
	by := map[*plan.Phone]*plan.Contact{}
	for _, c := range p.Plan.Contacts {
		for _, ph := range c.Phones {
			if n := phone.Parse(ph.Number); n.Valid() && !n.Short() {
				owners[n.Key()], by[ph] = append(owners[n.Key()], ph), c
			}
		}
	}
	if len(owners) == 0 {
		return
	}
	for _, f := range p.fields() {
		if f.Key.Kind != plan.KindText && f.Key.Kind != plan.KindProse || f.Key.Shape == plan.ShapePhone || !strings.ContainsAny(f.Value, "0123456789") {
			continue
		}
		for _, s := range sentencesOf(f.Value) {
			for _, at := range numbersOf(f.Value[s[0]:s[1]]) {
				i, j := s[0]+at[0], s[0]+at[1]
				have := owners[phone.Parse(f.Value[i:j]).Key()]
				if len(have) == 0 {
					continue
				}
				var who []*plan.Contact
				for _, ph := range have {
					who = append(who, by[ph])
				}
				named := p.wronglyNumbered(f.Value[s[0]:s[1]], who)
				if named == nil || f.Owner.Place == named.Place && f.Key.Name == "name" {
					continue
				}
				p.Report(f.Place(), part(f, i, j), f.Key.Label()+": "+diag.Quote(f.Value[i:j])+" står ved "+named.Name+", men det er nummeret til "+who[0].Name+".", "",
					diag.Note{Span: have[0].At("number"), Message: "Nummeret står her, ved " + who[0].Name + "."})
			}
		}
	}
}

// numbersOf are the Danish numbers of eight digits in a text, however they are grouped, as places in it.
func numbersOf(text string) (out [][2]int) {
	for i := 0; i < len(text); i++ {
		if !isDigit(text[i]) {
			continue
		}
		start, want := i, 8
		if i > 0 && text[i-1] == '+' {
			start, want = i-1, 10
		}
		end := i
		for n := 0; n < want; end++ {
			if end < len(text) && isDigit(text[end]) {
				n++
			} else if end+1 >= len(text) || !strings.ContainsRune(" .-", rune(text[end])) || !isDigit(text[end+1]) {
				break
			}
		}
		digits := strings.Map(func(r rune) rune {
			if r < '0' || r > '9' {
				return -1
			}
			return r
		}, text[i:end])
		if len(digits) == want && (end == len(text) || !isDigit(text[end])) {
			out = append(out, [2]int{start, end})
		}
		for i = max(i, end-1); i+1 < len(text) && isDigit(text[i+1]); i++ { // the rest of a longer number
			continue
		}
	}
	return out
}

// wronglyNumbered returns the contact that a sentence names while the number in it is that of others, or nil where the number may be meant.
func (p *Pass) wronglyNumbered(sentence string, owners []*plan.Contact) *plan.Contact {
	said := wordsOf(sentence)
	rest := slices.Clone(said) // the words that belong to no name
	var named []*plan.Contact
	for _, c := range p.Plan.Contacts {
		name := wordsOf(c.Name)
		for i := 0; len(name) > 0 && i+len(name) <= len(said); i++ {
			if sameWords(said[i:i+len(name)], name) {
				named = append(named, c)
				for k := range name {
					rest[i+k] = ""
				}
				break
			}
		}
	}
	if len(named) == 0 {
		return nil
	}
	for _, owner := range owners {
		for _, c := range named {
			if c == owner || c.Via != "" && c.Via == owner.ID || owner.Via != "" && owner.Via == c.ID {
				return nil
			}
		}
		if hinted(rest, wordsOf(owner.Name)) {
			return nil
		}
	}
	return named[0]
}

// hinted says that a sentence speaks of somebody in other words than the name: "vagten" of Døgnvagten, "lederen" of Leder af Voksen, or
// of whoever stands in.
func hinted(said, name []string) bool {
	for _, word := range said {
		stem := 5 // letters that two words begin with when they speak of the same
		if strings.HasPrefix(word, "vold") {
			stem = 8 // all of it is about violence
		}
		if strings.HasPrefix(word, "stedfortræder") || strings.HasPrefix(word, "afløser") || strings.HasPrefix(word, "omstilling") {
			return true
		}
		for _, part := range name {
			if utf8.RuneCountInString(word) < 4 || utf8.RuneCountInString(part) < 4 {
				continue
			}
			head := string([]rune(word)[:min(stem, utf8.RuneCountInString(word))])
			if strings.HasPrefix(part, head) || strings.HasSuffix(bareNoun(part), bareNoun(word)) || strings.HasSuffix(bareNoun(word), bareNoun(part)) {
				return true
			}
		}
	}
	return false
}

// bareNoun takes the article from the end of a noun: "vagten" and "vagt" are one word, and so are "centret" and "center".
func bareNoun(word string) string {
	for _, end := range nounEnds {
		if short := strings.TrimSuffix(word, end); short != word && utf8.RuneCountInString(short) >= 4 {
			if stem, shortened := strings.CutSuffix(short, "tr"); shortened {
				return stem + "ter"
			}
			return short
		}
	}
	return word
}

var nounEnds = [...]string{"ens", "ets", "en", "et", "s", "n", "t"}

// sameWords says that words of a text are those of a name, each perhaps with an article or a genitive at its end.
func sameWords(said, name []string) bool {
	for i := range name {
		if said[i] != name[i] && bareNoun(said[i]) != bareNoun(name[i]) {
			return false
		}
	}
	return true
}

// wordsOf are the words of a text in small letters, without the numbers.
func wordsOf(text string) []string {
	return strings.FieldsFunc(danish.Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
}

// sentencesOf are the sentences of a text, as places in it. The full stop of "tlf. 00 00 00 10" ends none.
func sentencesOf(text string) (out [][2]int) {
	start := 0
	for i, r := range text {
		end := r == '\n' || r == ';'
		if r == '.' || r == '!' || r == '?' {
			after := strings.TrimLeft(text[i+1:], " ")
			next, _ := utf8.DecodeRuneInString(after)
			end = len(after) < len(text[i+1:]) && unicode.IsUpper(next)
		}
		if end {
			out, start = append(out, [2]int{start, i + 1}), i+1
		}
	}
	return append(out, [2]int{start, len(text)})
}
