package desk

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/plan"
	"beredskab/internal/register"
	"beredskab/internal/syntax"
)

// words are the choices of a closed list in Danish. A word that is written and is not on the list is kept, so that showing a field
// never changes it.
func words(list string, written ...string) []Choice {
	var out []Choice
	for _, t := range plan.Vocabulary[list] {
		out = append(out, Choice{Word: t.Word, Label: danish.Sentence(t.Da), On: slices.Contains(written, t.Word)})
	}
	for _, w := range written {
		if w != "" && !slices.ContainsFunc(out, func(c Choice) bool { return c.Word == w }) {
			out = append(out, Choice{Word: w, Label: w + " (findes ikke)", On: true})
		}
	}
	return out
}

// group is what the things of a kind are called in a list of choices.
var group = map[plan.RefKind]string{
	plan.RefContact: "Kontakter", plan.RefDepartment: "Afdelinger", plan.RefPartner: "Samarbejdsparter", plan.RefService: "Tilbud",
	plan.RefGroup: "Grupper", plan.RefPath: "Handleveje", plan.RefStep: "Trin i handlevejen", plan.RefNational: "Landsdækkende linjer",
	plan.RefActor: "Roller", plan.RefMoment: "Fra", plan.RefAll: "Alle", plan.RefOwn: "Os selv", plan.RefPoint: "Punkter", plan.RefLaw: "Love",
}

// things are all that a reference may name, by the names people know them by.
func (f former) things(k *plan.Key, owner *syntax.Node, written string) []Choice {
	var out []Choice
	for _, kind := range k.Refs {
		for _, c := range f.ofKind(kind, owner) {
			c.Group, c.On = group[kind], c.Word == written
			out = append(out, c)
		}
	}
	if written != "" && !slices.ContainsFunc(out, func(c Choice) bool { return c.On }) {
		label := written
		if !slices.Contains(k.Refs, plan.RefLaw) {
			label += " (findes ikke i planen)"
		}
		out = append(out, Choice{Word: written, Label: label, On: true})
	}
	return out
}

// ofKind lists the things of a kind. Steps are those of the path that the owner stands in.
func (f former) ofKind(kind plan.RefKind, owner *syntax.Node) []Choice {
	switch kind {
	case plan.RefNational:
		return f.lines
	case plan.RefLaw:
		return laws
	case plan.RefPoint:
		return points
	case plan.RefStep:
		return f.steps[owner]
	}
	return f.named[kind]
}

// laws are the acts of the register that may be printed.
var laws = func() []Choice {
	var out []Choice
	for i := range register.Laws {
		l := &register.Laws[i]
		out = append(out, Choice{Word: l.ID, Label: l.Citation()})
	}
	return out
}()

// name is what a reference names, as people know it.
func (f former) name(k *plan.Key, word string) (label string, unknown bool) {
	for _, kind := range k.Refs {
		for _, c := range f.ofKind(kind, nil) {
			if c.Word == word {
				return c.Label, false
			}
		}
	}
	if slices.Contains(k.Refs, plan.RefStep) {
		for _, steps := range f.steps {
			for _, c := range steps {
				if c.Word == word {
					return c.Label, false
				}
			}
		}
	}
	return word, !slices.Contains(k.Refs, plan.RefLaw)
}

// nounOf is what one item of a list is called.
func nounOf(k *plan.Key) string {
	if k.One != "" {
		return k.One
	}
	return strings.ToLower(k.Title)
}

func upper(s string) string { return danish.Sentence(s) }
