// Package danger reads a Danish text that tells somebody what to do, and finds what would endanger the person it is about:
// "Ring til partneren", "Lad barnet tolke", "Vi lægger besked på telefonsvareren".
//
// A text is cut into sentences and clauses. Each clause knows whether it is denied ("Ring aldrig til partneren", "Sørg for, at
// partneren ikke er med") and what it does in its sentence: it orders, or it only names a condition, a question or somebody.
// The patterns of patterns.txt are laid on the clauses; they speak of classes of words, which words.txt lists. Danish can say
// everything in another way, so what is not found is not thereby safe: the share that is found of wordings that nobody tuned
// to stands in the test, and the reader of a plan is still needed.
package danger

import "strings"

// Kind is a kind of danger.
type Kind string

// The kinds of danger, in the order in which the rules list them.
const (
	Contact     Kind = "contact"     // with the one who is violent, or the family, about the suspicion
	Messages    Kind = "messages"    // that others can read or hear
	Interpreter Kind = "interpreter" // a child, the family or the partner interprets
	Present     Kind = "present"     // the partner or the family listens
	Consent     Kind = "consent"     // brushed aside without a legal basis
	Secrecy     Kind = "secrecy"     // promised by somebody who may have to notify
	Confront    Kind = "confront"    // the one who is violent
	Mediation   Kind = "mediation"   // or talks with both under violence
	Leave       Kind = "leave"       // or go home, without a talk about safety
	Quiet       Kind = "quiet"       // a child is asked to keep it to itself
	Location    Kind = "location"    // of the exposed, or a shared account
	Parents     Kind = "parents"     // are told before a notification about them
	Anonymous   Kind = "anonymous"   // notification by a professional
)

// Kinds returns the kinds of danger in order.
func Kinds() []Kind {
	return []Kind{Contact, Messages, Interpreter, Present, Consent, Secrecy, Confront, Mediation, Leave, Quiet, Location, Parents, Anonymous}
}

// How is what a text is for.
type How uint8

// What a text is for.
const (
	Orders  How = iota // it tells what to do
	Forbids            // a list of what not to do: "ring til partneren" is right there
	Names              // it describes a situation, such as a sign; only what is put as an order counts
)

// Context is what is known about where a text stands.
type Context struct {
	How         How
	Perpetrator bool // the text is about somebody who is violent: the partner is then the exposed
	Honour      bool // the whole family may be violent
	Child       bool // the text is about a child: the family takes part as a rule
	Public      bool // citizens read it: they may notify without a name
}

// Danger is a dangerous piece of advice: where it stands in the text, in bytes.
type Danger struct {
	Kind       Kind
	Start, End int
}

// Find returns the dangers in a text, in the order in which they stand, each kind once in a sentence.
func Find(text string, c Context) []Danger {
	if !strings.Contains(text, " ") {
		return nil // one word orders nothing
	}
	k := knowledge()
	var found []Danger
	forbids := c.How == Forbids
	for i, s := range k.sentences(text) {
		if forbids && i == 0 && s.denies() {
			forbids = false // "Ring ikke til partneren" under what not to do is written out, and is read as it stands
		}
		if forbids || c.How == Names && !s.orders(k) {
			continue
		}
		found = append(found, k.match(s, c)...)
	}
	return found
}

// skips says that a kind of danger is none where the text stands.
func (c Context) skips(kind Kind) bool {
	switch kind {
	case Contact, Confront:
		return c.Perpetrator
	case Anonymous:
		return c.Public
	}
	return false
}
