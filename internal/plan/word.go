package plan

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/syntax"
)

// word checks that a value is one of the words of its list.
func (d *decoder) word(k *Key, src Source, node *syntax.Node, index int) bool {
	written := strings.TrimSpace(node.Value)
	terms := Vocabulary[k.Enum]
	for _, t := range terms {
		if t.Word == written {
			return true
		}
	}
	place := src.Path(k.Name)
	if index >= 0 {
		place = src.Path(k.Name, index)
	}
	found := d.add(ruleWord, diag.Error, node.Span(), place, k.Label()+": "+diag.Quote(written)+" er ikke et af valgene.", wordHelp(k, written, terms))
	switch one, several := onlyWord(written, terms), meantWords(written, terms); {
	case one != "" && !strings.Contains(written, ","):
		found.Edits = node.Rewrite(one)
	case several != "" && k.List && index < 0:
		found.Edits = node.RewriteBare("[" + several + "]")
	}
	return false
}

// onlyWord is the one word of a list that can be meant; "" when there are several, or none. A yes or no means none of them.
func onlyWord(written string, terms []Term) string {
	switch danish.Fold(written) {
	case "ja", "nej", "true", "false", "yes", "no":
		return ""
	}
	if meant := meantWord(written, terms); meant != "" {
		return meant
	}
	words := make([]string, len(terms))
	for i, t := range terms {
		words[i] = t.Word
	}
	if near := diag.Nearest(written, words, 2); len(near) == 1 {
		return near[0]
	}
	return ""
}

// wordHelp proposes the word that was meant, by its spelling or its Danish, and lists them all.
func wordHelp(k *Key, written string, terms []Term) string {
	var words, labels, choices []string
	label := danish.Fold(written)
	for _, t := range terms {
		words = append(words, t.Word)
		choices = append(choices, t.Word+" ("+t.Da+")")
		labels = append(labels, t.Da)
	}
	meant := meantWord(written, terms)
	all := "Vælg mellem " + danish.List(choices, "og") + "."
	near := diag.Nearest(written, words, 3)
	if len(near) == 0 {
		for _, da := range diag.Nearest(written, labels, 3) {
			near = append(near, words[slices.Index(labels, da)])
		}
	}
	switch label {
	case "ja", "nej", "true", "false", "yes", "no":
		return "Her er mere end ja og nej. " + all
	}
	switch {
	case meant != "":
		return "Skriv " + meant + ". " + all
	case len(near) > 0 && !strings.Contains(written, ","): // of several in one, none is what all of it means
		return "Mente du " + danish.List(near, "eller") + "? " + all
	}
	if several := meantWords(written, terms); k.List && several != "" {
		return "Skriv dem som en liste: [" + several + "]. " + all
	}
	return all
}

// meantWord is the word of a list that a Dane means by what is written: its Danish, the beginning of that, its plural, or
// another word for it; "" when nobody can know.
func meantWord(written string, terms []Term) string {
	label := danish.Fold(written)
	begins := ""
	for _, t := range terms {
		switch da := danish.Fold(t.Da); {
		case t.Word == label || da == label || danish.Fold(GroupName(t.Word)) == label:
			return t.Word
		case begins == "" && strings.HasPrefix(da, label+" "):
			begins = t.Word
		}
	}
	if begins != "" {
		return begins
	}
	for _, word := range synonyms(danish.Slug(written)) {
		if slices.ContainsFunc(terms, func(t Term) bool { return t.Word == word }) {
			return word
		}
	}
	return ""
}

// meantWords are the words of a list that several Danish words with commas between them mean; "" when one of them is unknown.
func meantWords(written string, terms []Term) string {
	var meant []string
	for _, part := range strings.FieldsFunc(strings.Trim(written, "[] "), func(r rune) bool { return r == ',' || r == ';' }) {
		word := meantWord(strings.TrimSpace(part), terms)
		if word == "" {
			return ""
		}
		meant = append(meant, word)
	}
	if len(meant) < 2 {
		return ""
	}
	return strings.Join(meant, ", ")
}
