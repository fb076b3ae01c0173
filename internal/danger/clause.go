package danger

import (
	"slices"
	"strings"
)

// word is one word of a text, or one phrase that counts as one.
type word struct {
	text       string
	is         set
	start, end int
	excluded   bool // "uden partneren", "i stedet for pårørende"
}

// role is what a clause does in its sentence.
type role uint8

const (
	order     role = iota // a main clause
	content               // at …: what is said or seen to
	condition             // hvis, når …
	meanwhile             // mens, selv om …
	before                // før, inden …
	question              // hvem, om …
	describes             // som, der, fordi …
	quote                 // spoken words
)

// clause is a part of a sentence with one verb, as far as that can be told.
type clause struct {
	words  []word
	role   role
	own    bool // it holds a denial of its own
	denied bool // it is denied, by itself or by what it hangs on
	comma  bool // a pause stands before it
	asks   bool // it is spoken, and a question
}

type sentence []clause

// sentences cuts a text into sentences, and these into clauses. Questions order nothing and are left out.
func (l *lexicon) sentences(text string) []sentence {
	var all []sentence
	t := tokens(text)
	for len(t) > 0 {
		i := slices.IndexFunc(t, token.ends)
		n := i + 1
		if i < 0 {
			n, i = len(t), len(t)
		}
		asks := i < len(t) && t[i].text == "?"
		if s := l.clauses(t[:i]); len(s) > 0 && !asks {
			all = append(all, s)
		}
		t = t[n:]
	}
	return all
}

// clauses cuts a sentence and says of each clause what it does and whether it is denied.
func (l *lexicon) clauses(t []token) sentence {
	var s sentence
	for _, part := range split(t) {
		words := l.words(part.tokens)
		if len(words) == 0 {
			continue
		}
		s = append(s, clause{words: words, comma: part.comma, role: part.role, asks: part.asks})
	}
	if len(s) == 0 {
		return nil
	}
	if first := &s[0].words[0]; !first.is.any() && strings.HasSuffix(first.text, "er") && !particle(first.text) {
		first.is.add(l.verb.or(l.present)) // "Udebliver borgeren, …": a noun that nobody knows begins no sentence so
	}
	s = l.joined(l.parted(s))
	for i := range s {
		l.weigh(s, i)
	}
	return s
}

// particle says that a word that ends like a verb is none: "Der tilbydes …", "Derefter ringer vi".
func particle(w string) bool {
	switch w {
	case "der", "her", "efter", "under", "over", "hver", "ellers", "eller":
		return true
	}
	return strings.HasSuffix(w, "efter") || strings.HasSuffix(w, "under") || strings.HasSuffix(w, "over")
}

// purpose says that a clause tells what something is for or what comes of it ("så parret kan tale ud"), and not what is then done ("så
// ring").
func (l *lexicon) purpose(c *clause) bool {
	return len(c.words) > 1 && c.words[0].text == "så" && !c.words[1].is.has(l.verb)
}

// parted cuts clauses where another begins without a comma: "Ring til partneren, og hør" and "Ring til partneren og hør" are two.
func (l *lexicon) parted(s sentence) sentence {
	var out sentence
	for _, c := range s {
		from := 0
		for i := 1; i < len(c.words); i++ {
			w := c.words[i]
			cut := divides(w.text) && opens(c.words[i:]) != order && !(i == from+1 && filler(c.words[from].text)) || w.text == "uden_at"
			if joins(w.text) && i+1 < len(c.words) {
				cut = c.words[i+1].is.has(l.verb)
			}
			if (w.text == "ikke" || w.text == "aldrig") && i+1 < len(c.words) && c.words[i+1].text == "at" && !c.words[i-1].is.has(l.verb) {
				cut = true // "om ikke at sige det"; but "Lov ikke at tie" denies the promise
			}
			if w.text == "at" && i+1 < len(c.words) && abstains(c.words[i+1].text) {
				cut = true // "Mind barnet om at lade være med at sige det": the order itself is not denied
			}
			if cut && i > from {
				out = append(out, clause{words: c.words[from:i], role: c.role, comma: c.comma && from == 0, asks: c.asks})
				from = i
			}
		}
		out = append(out, clause{words: c.words[from:], role: c.role, comma: c.comma && from == 0, asks: c.asks})
	}
	return out
}

// abstains says that a word is a verb for not doing something.
func abstains(w string) bool {
	switch w {
	case "lade_være", "undlade", "undgå", "afstå", "afholde":
		return true
	}
	return false
}

// joined puts together what a comma parts only because a list is written: "Familie, venner og børn må aldrig tolke".
func (l *lexicon) joined(s sentence) sentence {
	var out sentence
	for i := 0; i < len(s); i++ {
		c := s[i]
		verbless := c.role != quote && !slices.ContainsFunc(c.words, func(w word) bool { return w.is.has(l.verb) })
		begins := opens(c.words) != order
		switch {
		case !verbless:
		case (len(out) == 0 || begins) && i+2 < len(s) && c.role != quote && opens(s[i+1].words) == describes && s[i+2].words[0].is.has(l.verb) && s[i+2].role != quote:
			s[i+2].words = append(slices.Clone(c.words), s[i+2].words...) // "En nabo, der taler sproget, kan tolke"
			s[i+2].comma = c.comma
			continue
		case (len(out) == 0 || begins) && i+1 < len(s) && s[i+1].role != quote && opens(s[i+1].words) == order:
			s[i+1].words = append(slices.Clone(c.words), s[i+1].words...)
			s[i+1].comma = c.comma
			continue
		case len(out) > 0 && !begins && out[len(out)-1].role != quote && !l.denies(c.words):
			last := &out[len(out)-1]
			last.words = append(slices.Clone(last.words), c.words...)
			continue
		}
		out = append(out, c)
	}
	return out
}

// weigh says what a clause does, and whether it is denied.
func (l *lexicon) weigh(s sentence, i int) {
	c := &s[i]
	if c.role != quote {
		c.role = opens(c.words)
		if c.comma && i > 0 && c.words[0].text == "om" {
			c.role = question
		}
		if i == 0 && c.role == describes {
			c.role = order // "Der sendes en sms"
		}
		first := c.words[0]
		if i == 0 && len(s) > 1 && first.is.has(l.present) && opens(s[1].words) == order && !joins(s[1].words[0].text) && !l.purpose(&s[1]) {
			c.role = condition // "Er partneren til stede, så tal om noget andet"
		}
	}
	c.own = l.denies(c.words)
	c.denied = c.own
	if i == 0 {
		return
	}
	if before := s[i-1].role; c.role == content && (before == question || before == condition || before == describes) {
		c.role = before // "Spørg, om nogen har sagt, at …" orders nothing of what was said
	}
	governs := i - 1
	for governs > 0 && s[governs].role != order && s[governs].role != content {
		governs--
	}
	g := s[governs]
	if g.role != order && g.role != content {
		return
	}
	first := c.words[0].text
	hangs := c.role != order || first == "eller" || first == "at" || first == "og" && !c.comma || first == "for"
	if first == "og" && len(c.words) > 1 && c.words[1].text == "heller" {
		hangs = true
	}
	if hangs && g.denied && !slices.ContainsFunc(c.words, func(w word) bool { return w.text == "i_stedet" }) {
		c.denied = true
	}
}

// denies says that words deny: an odd number of denials, when those that deny forgetting are taken as orders ("Glem ikke at").
func (l *lexicon) denies(words []word) bool {
	denied, forgets := false, false
	for i, w := range words {
		forgets = forgets || w.is.has(l.forgets)
		if w.is.has(l.negative) && !(i+1 < len(words) && words[i+1].is.has(l.only)) {
			denied = true
		}
	}
	return denied && !forgets
}

// denies says that a sentence is put as a denial.
func (s sentence) denies() bool {
	return slices.ContainsFunc(s, func(c clause) bool { return c.role == order && c.denied && c.words[0].text != "uden_at" })
}

// orders says that a sentence is put as an order: it begins with an imperative.
func (s sentence) orders(l *lexicon) bool { return s[0].words[0].is.has(l.imperative) }

// opens says what a clause does by the word that it begins with.
func opens(words []word) role {
	i := 0
	for i+1 < len(words) && i < 2 && filler(words[i].text) {
		i++
	}
	next := ""
	if i+1 < len(words) {
		next = words[i+1].text
	}
	switch words[i].text {
	case "at":
		return content
	case "hvis", "såfremt", "medmindre", "når":
		if i > 0 && words[i-1].text == "også" || i > 0 && words[i-1].text == "selv" {
			return meanwhile
		}
		return condition
	case "mens", "imens", "selvom", "uanset", "selv_om":
		return meanwhile
	case "før", "inden":
		if next == "for" {
			return order
		}
		return before
	case "hvem", "hvad", "hvor", "hvornår", "hvordan", "hvorfor", "hvilken", "hvilket", "hvilke", "hvorvidt":
		return question
	case "som", "der", "fordi", "da", "indtil", "efter_at":
		return describes
	}
	return order
}

// filler says that a word may stand before the one that opens a clause: "også når", "og hvis".
func filler(w string) bool {
	switch w {
	case "også", "og", "men", "eller", "kun", "især", "heller", "selv", "først", "allerede", "særligt":
		return true
	}
	return false
}

// divides says that a word begins a clause even where no comma stands before it.
func divides(w string) bool {
	switch w {
	case "hvis", "såfremt", "medmindre", "når", "mens", "imens", "selvom", "selv_om", "uanset", "før", "inden", "fordi",
		"hvem", "hvad", "hvor", "hvornår", "hvordan", "hvorfor":
		return true
	}
	return false
}

func joins(w string) bool { return w == "og" || w == "men" || w == "eller" || w == "samt" }
