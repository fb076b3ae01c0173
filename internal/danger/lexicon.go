package danger

import (
	_ "embed" // the words and the patterns
	"fmt"
	"strings"
	"sync"

	"beredskab/internal/danish"
)

//go:embed words.txt
var wordsText string

//go:embed patterns.txt
var patternsText string

// set is a set of classes of words.
type set [6]uint64

const most = 6 * 64 // classes that a set holds

func (s set) and(o set) set {
	for i := range s {
		s[i] &= o[i]
	}
	return s
}

func (s set) any() bool      { return s != set{} }
func (s set) has(o set) bool { return s.and(o).any() }
func (s set) all(o set) bool { return s.and(o) == o }

func (s *set) add(o set) {
	for i := range s {
		s[i] |= o[i]
	}
}

func (s set) or(o set) set { s.add(o); return s }

// entry is what is known about a form of a word.
type entry struct {
	is      set
	initial set  // only where it begins a clause: "Lov", which elsewhere is a law
	suffix  bool // compounds that end in it are it too: "skolebarn"
}

// lexicon holds the words, the phrases of several words by their first, and the patterns.
type lexicon struct {
	classes  map[string]int
	forms    map[string]entry
	phrases  map[string][]phrase
	suffixes int // the longest form that counts at the end of a compound, in bytes
	patterns []pattern

	light, negative, forgets, only, verb, prof, toProf, present, imperative, agreed, sign, either, genitive set
}

type phrase struct {
	words []string
	is    set
}

// knowledge is read at first use: commands that check nothing do not pay for it.
var knowledge = sync.OnceValue(func() *lexicon {
	l, err := read(wordsText, patternsText)
	if err != nil {
		panic(err) // the files are part of the program, and the tests read them
	}
	return l
})

func read(words, patterns string) (*lexicon, error) {
	l := &lexicon{classes: map[string]int{}, forms: map[string]entry{}, phrases: map[string][]phrase{}}
	for n, line := range strings.Split(words, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		name, entries, ok := strings.Cut(line, ":")
		if !ok {
			return nil, fmt.Errorf("words.txt:%d: no class: %s", n+1, line)
		}
		for _, e := range strings.Fields(entries) {
			l.enter(name, e)
		}
	}
	for into, name := range map[*set]string{
		&l.light: "light", &l.negative: "not", &l.forgets: "forget", &l.only: "only", &l.prof: "prof", &l.toProf: "toprof", &l.verb: "verb", &l.present: "present-tense",
		&l.imperative: "imperative", &l.agreed: "agreed", &l.sign: "sign", &l.either: "either", &l.genitive: "genitive",
	} {
		*into = l.class(name)
	}
	for n, line := range strings.Split(patterns, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		p, err := l.pattern(line)
		if err != nil {
			return nil, fmt.Errorf("patterns.txt:%d: %w", n+1, err)
		}
		l.patterns = append(l.patterns, p)
		if inverted, ok := p.inverted(); ok {
			l.patterns = append(l.patterns, inverted)
		}
	}
	if len(l.classes) > most {
		return nil, fmt.Errorf("%d classes of words, and a set holds %d", len(l.classes), most)
	}
	return l, nil
}

// class returns a class by name and makes it when it is new.
func (l *lexicon) class(name string) set {
	i, ok := l.classes[name]
	if !ok {
		i = len(l.classes)
		l.classes[name] = i
	}
	var s set
	if i < most {
		s[i/64] = 1 << (i % 64)
	}
	return s
}

// enter takes one entry of words.txt: +ringe is a verb, partner/en/e/ne a noun, *barn/et one that may end a compound, ^lov counts
// only where a clause begins, den_anden_part is a phrase, and anything else is a form as it stands.
func (l *lexicon) enter(class, e string) {
	suffix := strings.HasPrefix(e, "*")
	e = strings.TrimPrefix(e, "*")
	is := l.class(class)
	if class == "present-tense" || class == "imperative" {
		is.add(l.class("verb"))
	}
	switch {
	case strings.HasPrefix(e, "+"):
		l.verbs(class, e[1:])
	case strings.HasPrefix(e, "^"):
		f := l.forms[e[1:]]
		f.initial.add(is.or(l.class("verb")).or(l.class("imperative")))
		l.forms[e[1:]] = f
	case strings.Contains(e, "_"):
		words := strings.Split(e, "_")
		l.phrases[words[0]] = append(l.phrases[words[0]], phrase{words, is})
	case strings.Contains(e, "/"):
		base, endings, _ := strings.Cut(e, "/")
		for _, ending := range append(strings.Split(endings, "/"), "") {
			l.form(base+ending, is, suffix)
			l.form(base+ending+"s", l.class(class+"'s").or(l.class("genitive")), suffix)
		}
	default:
		l.form(e, is, suffix)
	}
}

// verbs enters the forms of a verb, given as its infinitive and, after a colon, a participle that is not regular. What is
// done to somebody ("kontaktes", "kontaktet") is a class of its own: contact'd.
func (l *lexicon) verbs(class, entry string) {
	infinitive, participle, irregular := strings.Cut(entry, ":")
	stem := strings.TrimSuffix(infinitive, "e")
	if n := len(stem); n > 2 && stem[n-1] == stem[n-2] {
		stem = stem[:n-1]
	}
	long := strings.TrimSuffix(infinitive, "e")
	if !irregular {
		participle = long + "et"
	}
	is, verb := l.class(class), l.class("verb")
	l.form(stem, is.or(verb).or(l.class("imperative")), false)
	l.form(infinitive, is.or(verb), false)
	l.form(infinitive+"r", is.or(verb).or(l.class("present-tense")), false)
	done := l.class(class + "'d")
	l.form(infinitive+"s", done.or(verb), false)
	l.form(participle, done.or(verb), false)
}

func (l *lexicon) form(text string, is set, suffix bool) {
	f := l.forms[text]
	f.is.add(is)
	if suffix {
		f.suffix = true
		l.suffixes = max(l.suffixes, len(text))
	}
	l.forms[text] = f
}

// lookup finds a form, or the known word that a compound ends in.
func (l *lexicon) lookup(text string) entry {
	if f, ok := l.forms[text]; ok {
		return f
	}
	const head = 3 // letters of a compound before what it ends in
	for i := max(head, len(text)-l.suffixes); i < len(text)-1; i++ {
		if f, ok := l.forms[text[i:]]; ok && f.suffix {
			return f
		}
	}
	return entry{}
}

// plain is a word for comparing: small letters, å for aa, and no accent on konfrontér.
func plain(word string) string {
	return strings.ReplaceAll(danish.Fold(word), "é", "e")
}
