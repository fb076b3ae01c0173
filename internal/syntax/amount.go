package syntax

import (
	"cmp"
	"slices"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
)

// maxNodes is how many keys and values a plan may have, all its files together. The plan of the largest municipality with ten
// districts comes to 18,000. Some rules compare everything with everything; the bound keeps the worst plan that somebody could
// think of from taking minutes.
const maxNodes = 40_000

// maxKeys is how many keys one block may have. The format's largest block has thirty.
const maxKeys = 1000

// TooMuch says that the trees together are more than any plan is, with a finding about where it is too much. Such a plan is
// not looked into.
func TooMuch(trees []*Node) (diag.Finding, bool) {
	total := 0
	for _, t := range trees {
		if wide := t.wide(); wide != nil {
			return finding(RuleTooLarge, wide.Pairs[maxKeys].Key.Span(),
				"Her er der mere end "+danish.Number(maxKeys)+" felter lige efter hinanden. Så mange har ingen plan, og jeg ser ikke på dem.",
				amountFix), true
		}
		total += t.amount()
	}
	if total <= maxNodes {
		return diag.Finding{}, false
	}
	largest := slices.MaxFunc(trees, func(a, b *Node) int { return cmp.Compare(a.amount(), b.amount()) })
	return finding(RuleTooLarge, diag.Span{File: largest.File},
		"Planen har "+danish.Number(total)+" felter og værdier. Så stor er ingen plan, og jeg ser kun på dem med højst "+danish.Number(maxNodes)+".",
		amountFix), true
}

const amountFix = "Se efter, om det er de rigtige filer, og om der er kommet en udskrift eller en anden liste med ind i planen."

// wide returns a block with more keys than any plan's.
func (n *Node) wide() *Node {
	if n == nil || len(n.Pairs) > maxKeys {
		return n
	}
	for i := range n.Pairs {
		if w := n.Pairs[i].Value.wide(); w != nil {
			return w
		}
	}
	for _, item := range n.Items {
		if w := item.wide(); w != nil {
			return w
		}
	}
	return nil
}

// amount is the number of keys and values in the tree.
func (n *Node) amount() int {
	if n == nil {
		return 0
	}
	total := 1
	for i := range n.Pairs {
		total += 1 + n.Pairs[i].Value.amount()
	}
	for _, item := range n.Items {
		total += item.amount()
	}
	return total
}
