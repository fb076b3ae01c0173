package plan

import (
	"strconv"
	"strings"

	"beredskab/internal/diag"
	"beredskab/internal/syntax"
)

// kind reports a value, or an element of a list, that is written in the wrong way: a list where one value belongs and the like.
func (d *decoder) kind(k *Key, src Source, pair *syntax.Pair, index int) {
	d.findings = append(d.findings, wrongKind(k, src, pair, index))
}

func wrongKind(k *Key, src Source, pair *syntax.Pair, index int) diag.Finding {
	node, place := pair.Value, src.Path(k.Name)
	what := k.Label()
	if index >= 0 {
		node, place = node.Items[index], src.Path(k.Name, index)
		what = "Nummer " + strconv.Itoa(index+1) + " i " + k.Label()
	}
	span := node.Span()
	if node.Kind == syntax.Mapping && len(node.Pairs) > 0 {
		span = node.Pairs[0].Key.Span()
	}
	one := index >= 0 || !k.List
	var expected, fix string
	switch {
	case k.Kind == KindBlocks && one:
		expected = "skal være en blok med felter"
		fix = "Skriv felterne under stregen, fx: - " + k.Block.Keys[0].Name + ": …"
	case k.Kind == KindBlocks && node.Kind == syntax.Mapping:
		expected = "skal være en liste"
		fix = "Sæt en streg og et mellemrum foran det første felt i hver, fx: - " + k.Block.Keys[0].Name + ": … De øvrige felter står under hinanden, rykket to mellemrum ind."
	case k.Kind == KindBlocks:
		expected = "skal være en liste med felter"
		fix = "Skriv den som en liste: " + k.Name + ": [{" + k.Block.first().Name + ": " + quotedValue(text(node)) + "}]. Eller begynd hver linje i listen med en streg og et felt."
	case k.Kind == KindBlock || k.Kind == KindClaims:
		expected = "skal være en blok med felter"
		fix = "Skriv felterne på linjerne nedenunder, rykket to mellemrum ind" + without(node) + "."
	case one && node.Kind == syntax.Mapping:
		expected = "skal være en tekst"
		fix = `Er det en sætning med kolon, så sæt hele teksten i anførselstegn: "…".`
	case one && index >= 0:
		expected = "skal være en tekst, ikke en liste"
		fix = "Skriv hver tekst på sin egen linje med én streg foran."
	case one:
		expected = "skal være én værdi, ikke en liste"
		fix = "Skriv værdien på samme linje som " + k.Name + ", uden streg og uden kantede parenteser."
	case node.Kind == syntax.Mapping:
		expected = "skal være en liste"
		fix = "Skriv hver værdi på sin egen linje med en streg og et mellemrum foran."
	case k.Kind == KindWord && meantWords(text(node), Vocabulary[k.Enum]) != "":
		expected = "skal være en liste"
		fix = "Skriv: " + k.Name + ": [" + meantWords(text(node), Vocabulary[k.Enum]) + "]"
	default:
		expected = "skal være en liste"
		fix = "Sæt kantede parenteser om: " + k.Name + ": [" + listed(k, text(node)) + "]. Eller skriv hver værdi på sin egen linje med en streg og et mellemrum foran."
	}
	found := diag.Finding{Rule: RuleKind, Severity: diag.Error, Span: span, Place: place, Message: what + " " + expected + ".", Fix: fix}
	switch several := meantWords(text(node), Vocabulary[k.Enum]); {
	case k.Kind == KindBlocks || k.Kind == KindBlock || k.Kind == KindClaims || index >= 0:
	case k.List && node.Kind == syntax.Scalar && k.Kind == KindWord && several != "":
		found.Edits = node.RewriteBare("[" + several + "]")
	case k.List && node.Kind == syntax.Scalar:
		found.Edits = node.AsList()
	case !k.List:
		found.Edits = node.AsOne()
	}
	return found
}

func without(node *syntax.Node) string {
	if node.Kind == syntax.Sequence {
		return " og uden streg foran"
	}
	return ""
}

// first is the key that an item is written by: the one it must have, else the one that stands first.
func (b *Block) first() *Key {
	for _, k := range b.Keys {
		if k.Need == "always" && k.Kind == KindText {
			return k
		}
	}
	return b.Keys[0]
}

// quotedValue is a text as it can stand in a list between brackets.
func quotedValue(value string) string { return `"` + strings.ReplaceAll(value, `"`, `'`) + `"` }

// listed shows one value as the elements of a list, quoted when it holds what would part it.
func listed(k *Key, value string) string {
	if k.Kind == KindText && strings.ContainsAny(value, ",:[]{}#\"") {
		return quotedValue(value)
	}
	return value
}
