package danger

import (
	"slices"
	"strings"
)

// This file looks up the words of a clause, and what stands around them says of them.

// words looks up the words of a clause, and takes phrases as one word.
func (l *lexicon) words(t []token) []word {
	var out []word
	for i := 0; i < len(t); i++ {
		w := word{text: t[i].text, start: t[i].start, end: t[i].end}
		e := l.lookup(w.text)
		w.is = e.is
		if i == 0 || joins(t[i-1].text) || t[i-1].text == "så" {
			w.is.add(e.initial)
		}
		if n, is := l.phraseAt(t[i:]); n > 0 {
			w.text, w.is, w.end = "", is, t[i+n-1].end
			for k := range n {
				w.text += t[i+k].text + "_"
			}
			w.text = strings.TrimSuffix(w.text, "_")
			i += n - 1
		}
		out = append(out, w)
	}
	l.inverted(out)
	l.exclude(out)
	l.address(out)
	return out
}

// inverted finds verbs that nobody knows by where they stand: before the one who does it ("klarer vi os", "tilbydes borgeren").
func (l *lexicon) inverted(words []word) {
	for i := 0; i+1 < len(words); i++ {
		w := &words[i]
		if !w.is.any() && (strings.HasSuffix(w.text, "er") || strings.HasSuffix(w.text, "es")) && subject(words[i+1].text) {
			w.is.add(l.verb)
		}
	}
}

// subject says that a word is somebody who does something, and cannot be what is done to somebody after a noun.
func subject(w string) bool {
	switch w {
	case "vi", "du", "i", "man", "han", "hun":
		return true
	}
	return false
}

// phraseAt finds the longest phrase that begins at a word.
func (l *lexicon) phraseAt(t []token) (n int, is set) {
	for _, p := range l.phrases[t[0].text] {
		if len(p.words) <= len(t) && slices.EqualFunc(p.words, t[:len(p.words)], func(s string, o token) bool { return s == o.text }) {
			switch {
			case len(p.words) > n:
				n, is = len(p.words), p.is
			case len(p.words) == n:
				is.add(p.is)
			}
		}
	}
	return n, is
}

// exclude marks what "uden" and "i stedet for" leave out: the words after it until one that is a verb.
func (l *lexicon) exclude(words []word) {
	out := false
	for i := range words {
		switch w := &words[i]; {
		case w.text == "uden", w.text == "i_stedet_for", w.text == "fremfor", w.text == "frem_for":
			out = true
		case w.is.has(l.verb):
			out = false
		default:
			w.excluded = out
		}
	}
}

// address marks the professionals that something is sent to: "en sms til vagtlederen".
func (l *lexicon) address(words []word) {
	for i, w := range words {
		if w.text != "til" && w.text != "hos" {
			continue
		}
		for k := i + 1; k < len(words); k++ {
			if words[k].is.has(l.prof) {
				words[k].is.add(l.toProf)
				break
			}
			if !l.small(words, k) {
				break
			}
		}
	}
}
