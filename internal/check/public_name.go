package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/plaintext"
	"beredskab/internal/plan"
)

// A first name alone, or a short last name, is many people's: Mette may be the one at the counter or somebody in an example. So it is
// asked about only where the text points at the one who has it: it lies with her or her department, it names her role or her
// department, or readers are told to call the name. And it is asked, not stopped: only a person knows who is meant.

// shortLastName is how many letters a last name has, at most, that says too little alone. Longer ones are [RulePublicText]'s.
const shortLastName = 5

// checkPublicNames asks about first names and short last names in texts that citizens see.
func checkPublicNames(p *Pass) {
	bearers := p.bearers()
	if len(bearers) == 0 {
		return
	}
	named := p.publicNames()
	for _, f := range p.fields() {
		if !f.Public() || f.Key.Kind != plan.KindText && f.Key.Kind != plan.KindProse || f.Key.Holds == plan.NumberText || f.Key.Holds == plan.AddressText {
			continue
		}
		text := plaintext.Read(f.Value).Shown
		var words []string // of the whole text, once there is a name in it
		for _, n := range namesIn(text) {
			if named[danish.Slug(n.word)] {
				continue
			}
			if words == nil {
				words = strings.Split(danish.Slug(text), "-")
			}
			i := slices.IndexFunc(bearers[danish.Fold(n.word)], func(c *plan.Contact) bool { return p.refersTo(f, n, c, words) })
			if i < 0 {
				continue
			}
			c := bearers[danish.Fold(n.word)][i]
			p.Report(f.Place(), f.Span(), f.Key.Label()+" nævner "+diag.Quote(n.word)+". Er det "+diag.Quote(c.Person)+"? Alle kan se teksten.",
				"Skriv enheden eller funktionen i stedet for navnet. Er det en anden, så skriv en undtagelse (waivers) med rule: "+RuleMaybePerson+
					", where: "+f.Place()+", en grund og en slutdato.", p.noteAt(c.Path("person")))
			break
		}
	}
}

// bearers are the contacts by each of their names that says too little alone, in small letters.
func (p *Pass) bearers() map[string][]*plan.Contact {
	found := map[string][]*plan.Contact{}
	for _, c := range p.Plan.Contacts {
		words := strings.FieldsFunc(c.Person, func(r rune) bool { return !unicode.IsLetter(r) })
		for i, w := range words {
			if n := utf8.RuneCountInString(w); n < 2 || i == len(words)-1 && i > 0 && n > shortLastName {
				continue
			}
			found[danish.Fold(w)] = append(found[danish.Fold(w)], c)
		}
	}
	return found
}

// lone is a word with a capital letter that belongs to no longer name.
type lone struct {
	word   string // not in the genitive
	before string // what stands before it in its sentence, in small letters
	begins bool   // it begins a sentence, where every word has a capital letter
}

// namesIn finds the words that may be somebody's name, standing alone. The genitive is given without its s as well.
func namesIn(text string) (found []lone) {
	var earlier string // the word before, and whether it begins a sentence
	earlierBegins, sentence, end := true, 0, -1
	for start := 0; start < len(text); {
		r, size := utf8.DecodeRuneInString(text[start:])
		if !unicode.IsLetter(r) {
			if strings.ContainsRune(".!?:;\n•*", r) && !titled(text[sentence:start]) {
				sentence = start + size
			}
			start += size
			continue
		}
		stop := start
		for stop < len(text) {
			r, size := utf8.DecodeRuneInString(text[stop:])
			if !unicode.IsLetter(r) {
				break
			}
			stop += size
		}
		word, between := text[start:stop], ""
		if end >= 0 {
			between = text[end:start]
		}
		joined := capital(earlier) && !earlierBegins && (between == " " || between == "-")
		follows := stop < len(text) && (text[stop] == ' ' || text[stop] == '-') && capital(text[stop+1:])
		before := strings.TrimLeft(text[sentence:start], " ")
		if capital(word) && !follows && (!joined || titled(earlier)) {
			n := lone{word: word, before: strings.ToLower(before), begins: before == ""}
			found = append(found, n)
			if n.word = strings.TrimSuffix(word, "s"); n.word != word {
				found = append(found, n)
			}
		}
		earlier, earlierBegins, end, start = word, before == "", stop, stop
	}
	return found
}

// titled says that a text ends with what people are addressed by.
func titled(text string) bool {
	text = strings.ToLower(strings.TrimRight(text, " ."))
	for _, title := range [...]string{"fru", "hr", "frk", "att"} {
		if text == title || strings.HasSuffix(text, " "+title) {
			return true
		}
	}
	return false
}

// refersTo says that a text points at a contact where it has one of its names.
func (p *Pass) refersTo(f plan.Field, n lone, c *plan.Contact, words []string) bool {
	if n.begins && ordinary(n.word) {
		return false
	}
	if asksToCall(n.before) {
		return true
	}
	if f.Owner.Place == c.Place || strings.HasPrefix(f.Owner.Place, c.Place+"/") || mentions(words, c.Name) {
		return true
	}
	d := p.Plan.Department(c.Department)
	return d != nil && (f.Owner.Place == d.Place || strings.HasPrefix(f.Owner.Place, d.Place+"/") || mentions(words, d.Name))
}

// mentions says that all the words of a name that tell anything are among the words of a text, also in the genitive or the definite.
func mentions(words []string, name string) bool {
	const telling = 4
	found := false
	for _, part := range strings.Split(danish.Slug(name), "-") {
		if len(part) < telling {
			continue
		}
		if !slices.ContainsFunc(words, func(w string) bool {
			rest, ok := strings.CutPrefix(w, part)
			return ok && slices.Contains([]string{"", "s", "en", "et", "n", "t", "ens", "ets"}, rest)
		}) {
			return false
		}
		found = true
	}
	return found
}

// asksToCall says that a sentence so far ends in asking somebody to turn to the one who is named next.
func asksToCall(before string) bool {
	if titled(before) {
		return true
	}
	before = " " + strings.TrimRight(before, " :")
	for _, end := range [...]string{
		" ring", " ring til", " ringe til", " ring efter", " skriv til", " skrive til", " sms til", " spørg", " spørg efter", " spørge efter",
		" kontakt", " kontakte", " tal med", " tale med", " henvend dig til", " henvende dig til", " henvend jer til", " gå til", " bed om",
		" bede om", " tid hos", " aftale med", " en samtale med", " hilsen", " mvh", " v/",
	} {
		if strings.HasSuffix(before, end) {
			return true
		}
	}
	return false
}

// ordinary says that a name is also a word that may begin a Danish sentence.
func ordinary(name string) bool {
	switch danish.Fold(name) {
	case "hans", "bo", "per", "dan", "liv", "fred", "dag", "maj", "mai", "juni", "storm", "mark", "skov", "bror", "sten", "bjørn", "bro", "dal", "lund",
		"holm", "vang", "lind", "bak", "vind", "munk", "smed", "ask", "rose", "sol", "gry", "line", "ravn", "bach", "krog", "kær", "høj", "juul", "jul",
		"ulv", "falk", "toft", "vest", "øst", "nord", "syd", "ren", "frede", "tue", "vibe", "lone", "else", "kim", "finn":
		return true
	}
	return false
}
