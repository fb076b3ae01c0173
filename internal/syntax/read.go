package syntax

import (
	"bytes"
	"cmp"
	"slices"

	"beredskab/internal/diag"
)

// budget is how many bytes the library may read for one file, all rounds together, and rounds how many there may be. They
// keep a file with a mistake on every line from taking longer than it is worth.
const (
	budget = 2 << 20
	rounds = 60
)

// read lets the library read a file, and where it stumbles over a mistake we know, fixes a copy and lets it read again. The
// tree is nil when that does not help.
func read(file *diag.File, found *collector) (root *Node, more bool) {
	repairs := inspect(file, found)
	spent := 0
	c := newCopy(file, repairs)
	for round := 0; ; round++ {
		tree, more, stopped := compose(c.text)
		if stopped == nil {
			if tree == nil {
				return nil, more
			}
			return convertRepaired(c, tree, found, repairs), more
		}
		f, fixes := diagnose(c, stopped)
		found.add(f)
		spent += len(c.text)
		if len(fixes) == 0 || round >= rounds || spent > budget {
			return nil, false
		}
		repairs = merge(c.repairs, fixes)
		before := c.text
		if c = newCopy(file, repairs); bytes.Equal(before, c.text) { // nothing new could be fixed
			return nil, false
		}
	}
}

// convertRepaired converts a tree. Mistakes that show only in the whole are fixed too, and the file is read once more; when that goes
// wrong, the tree stays as it was.
func convertRepaired(c *copyText, tree *yamlNode, found *collector, repairs []repair) *Node {
	root, v := convert(c, tree)
	if len(v.repairs) > 0 {
		again := newCopy(c.file, merge(repairs, v.repairs))
		if tree, _, stopped := compose(again.text); stopped == nil && tree != nil {
			repaired, w := convert(again, tree)
			found.take(v.repaired)
			found.take(w.found)
			root = repaired
			v = nil
		}
	}
	if v != nil {
		found.take(v.repaired)
		found.take(v.found)
	}
	if root.IsEmpty() && !root.Refused {
		return nil
	}
	return root
}

// merge joins repairs in the order of the file. Where both fix the same bytes, the later one holds.
func merge(a, b []repair) []repair {
	all := append(slices.Clone(a), b...)
	slices.SortStableFunc(all, func(a, b repair) int { return cmp.Compare(a.at, b.at) })
	kept := all[:0]
	for _, r := range all {
		if n := len(kept); n > 0 && r.old > 0 && kept[n-1].at == r.at && kept[n-1].old == r.old {
			kept[n-1] = r
			continue
		}
		kept = append(kept, r)
	}
	return kept
}
