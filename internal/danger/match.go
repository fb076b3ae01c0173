package danger

import (
	"fmt"
	"slices"
	"strings"
)

// pattern is a dangerous way of putting things. A line of patterns.txt reads
//
//	contact: reach > perp -wait
//
// The classes stand in order, joined by > (next to each other but for small words), .. (in the same clause) or / (in a later
// clause, whichever it is; before/, while/, that/ and denied/ say which it must be). A|B is either class, "til" a word as it stands, ~A
// one left out by "uden". -class must not be in the sentence, --class not in the clause that it begins in, +class must be in the sentence.
// !denied asks for a clause that is denied: "Samtykke er ikke nødvendigt". !sign finds it among the signs too. !perpetrator, !child and
// !honour say where the pattern counts: not with those, or, for honour, only there.
type pattern struct {
	kind     Kind
	elements []element
	absent   set
	here     set // must not be in the clause where the first element stands
	present  set
	needs    set // what must be in the sentence for the elements to be there
	denied   bool
	signs    bool
	notPerp  bool
	notChild bool
	honour   bool
}

// element is one word of a pattern.
type element struct {
	is      set
	literal string
	join    join
	without bool // the word is left out by "uden"
	within  role
	clause  bool // within counts
	denied  bool // the later clause must hold a denial
	done    bool // what is done to somebody: "kontaktes"
}

// inverted is the pattern of a passive put the other way round: as "Partneren kontaktes samme dag" so "Samme dag kontaktes partneren".
func (p *pattern) inverted() (pattern, bool) {
	if len(p.elements) != 2 || !p.elements[1].done || p.elements[1].join != apart || p.elements[0].without {
		return pattern{}, false
	}
	out := *p
	out.elements = []element{p.elements[1], p.elements[0]}
	out.elements[0].join, out.elements[1].join = apart, next
	return out, true
}

type join uint8

const (
	apart join = iota // in the same clause
	next              // next to it but for small words
	later             // in a later clause
)

func (l *lexicon) pattern(line string) (pattern, error) {
	kind, rest, ok := strings.Cut(line, ":")
	p := pattern{kind: Kind(kind)}
	if !ok || !slices.Contains(Kinds(), p.kind) {
		return p, fmt.Errorf("no kind of danger: %s", line)
	}
	e := element{}
	for _, f := range strings.Fields(rest) {
		switch {
		case f == ">":
			e.join = next
		case f == "..":
			e.join = apart
		case strings.HasSuffix(f, "/"):
			e.join = later
			switch f {
			case "before/":
				e.within, e.clause = before, true
			case "while/":
				e.within, e.clause = meanwhile, true
			case "that/":
				e.within, e.clause = content, true
			case "denied/":
				e.denied = true
			}
		case f == "!denied":
			p.denied = true
		case f == "!sign":
			p.signs = true
		case f == "!perpetrator":
			p.notPerp = true
		case f == "!child":
			p.notChild = true
		case f == "!honour":
			p.honour = true
		case strings.HasPrefix(f, "--"):
			is, err := l.known(f[2:])
			if err != nil {
				return p, err
			}
			p.here.add(is)
		case f[0] == '-' || f[0] == '+':
			is, err := l.known(f[1:])
			if err != nil {
				return p, err
			}
			if f[0] == '-' {
				p.absent.add(is)
			} else {
				p.present.add(is)
			}
		case f[0] == '"':
			e.literal = strings.Trim(f, `"`)
			p.elements = append(p.elements, e)
			e = element{}
		default:
			is, err := l.known(strings.TrimPrefix(f, "~"))
			if err != nil {
				return p, err
			}
			e.is, e.without, e.done = is, f[0] == '~', strings.HasSuffix(f, "'d")
			p.elements = append(p.elements, e)
			if !strings.Contains(f, "|") {
				p.needs.add(is)
			}
			e = element{}
		}
	}
	if len(p.elements) == 0 {
		return p, fmt.Errorf("an empty pattern: %s", line)
	}
	return p, nil
}

// known returns the classes that are named with | between them.
func (l *lexicon) known(names string) (set, error) {
	var is set
	for _, name := range strings.Split(names, "|") {
		if _, ok := l.classes[name]; !ok {
			return is, fmt.Errorf("no class of words: %s", name)
		}
		is.add(l.class(name))
	}
	return is, nil
}

// match lays every pattern on a sentence.
func (l *lexicon) match(s sentence, c Context) []Danger {
	var all set
	for _, cl := range s {
		for _, w := range cl.words {
			all.add(w.is)
		}
	}
	var found []Danger
	for i := range l.patterns {
		p := &l.patterns[i]
		if !all.all(p.needs) || all.has(p.absent) || p.present.any() && !all.has(p.present) || !p.signs && all.has(l.sign) || c.skips(p.kind) ||
			p.notPerp && c.Perpetrator || p.notChild && c.Child || p.honour && !c.Honour ||
			slices.ContainsFunc(found, func(d Danger) bool { return d.Kind == p.kind }) {
			continue
		}
		if start, end, ok := l.find(p, s); ok {
			found = append(found, Danger{p.kind, start, end})
		}
	}
	slices.SortStableFunc(found, func(a, b Danger) int { return a.Start - b.Start })
	return found
}

// find looks for a pattern in a sentence. The clause that it begins in must order something, and say what the pattern says of denial.
func (l *lexicon) find(p *pattern, s sentence) (start, end int, ok bool) {
	for i := range s {
		c := &s[i]
		if c.role != order && c.role != content || c.denied != p.denied {
			continue
		}
		if c.policeWork() && (p.kind == Contact || p.kind == Confront) {
			continue
		}
		if p.here.any() && slices.ContainsFunc(c.words, func(w word) bool { return w.is.has(p.here) }) {
			continue
		}
		for k, w := range c.words {
			if !p.elements[0].fits(w) {
				continue
			}
			if to, ok := l.rest(p.elements[1:], s, i, k+1); ok {
				return w.start, max(to, w.end), true
			}
		}
	}
	return 0, 0, false
}

// policeWork says that a clause tells what the police do: "Politiet underretter den anden part om tilholdet". It is their work to speak
// with the one who is violent.
func (c *clause) policeWork() bool {
	return len(c.words) > 1 && c.words[0].text == "politiet"
}

func (e element) fits(w word) bool {
	if e.literal != "" {
		return w.text == e.literal
	}
	return w.is.has(e.is) && w.excluded == e.without
}

// rest finds the remaining elements from a word of a clause on, and returns where the last one ends.
func (l *lexicon) rest(elements []element, s sentence, i, from int) (int, bool) {
	if len(elements) == 0 {
		return 0, true
	}
	e := elements[0]
	if e.join == later {
		from := i + 1
		if e.clause {
			from = 0 // "Inden I underretter, taler I med forældrene": what is told by its word may stand first
		}
		for k := from; k < len(s); k++ {
			c := &s[k]
			if k == i || c.asks || e.clause && c.role != e.within || e.denied != c.own {
				continue
			}
			if end, ok := l.within(elements, s, k, 0); ok {
				return end, true
			}
		}
		return 0, false
	}
	return l.within(elements, s, i, from)
}

// within finds the first of the elements in one clause, and the others from there.
func (l *lexicon) within(elements []element, s sentence, i, from int) (int, bool) {
	e, words := elements[0], s[i].words
	for k := from; k < len(words); k++ {
		if e.fits(words[k]) {
			if end, ok := l.rest(elements[1:], s, i, k+1); ok {
				return max(end, words[k].end), true
			}
			if e.literal != "" {
				return 0, false // the first "til" is the one that belongs to the verb
			}
		}
		if e.join == next && !l.small(words, k) {
			return 0, false
		}
	}
	return 0, false
}

// small says that a word may stand between a verb and whom it is about: articles, adverbs, adjectives, and the first of two
// people ("både borgeren og partneren").
func (l *lexicon) small(words []word, k int) bool {
	w := words[k]
	if w.is.has(l.light) || w.is.has(l.genitive) {
		return true
	}
	if k+1 < len(words) && joins(words[k+1].text) || joins(w.text) {
		return true
	}
	for _, ending := range []string{"lige", "ige", "ede", "ende", "ste", "ske"} {
		if !w.is.any() && strings.HasSuffix(w.text, ending) {
			return true
		}
	}
	return false
}
