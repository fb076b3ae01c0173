package syntax

import "beredskab/internal/diag"

// ValueSpan returns the place in the source of the part [i, j) of a scalar's Value, in bytes. Folded lines, blocks of text
// and escapes are followed; where that is not possible, as in a text that was repaired to be read at all, it is the place
// of the whole node.
func (n *Node) ValueSpan(i, j int) diag.Span {
	whole := n.Span()
	if n == nil || n.Kind != Scalar || n.Style == Empty || i < 0 || j > len(n.Value) || i > j {
		return whole
	}
	if i == j { // the place between two characters is marked by the one that follows, else by the one before
		if i < len(n.Value) {
			j = i + runeLen(n.Value[i:])
		} else if i > 0 {
			i--
			for i > 0 && n.Value[i]&0xC0 == 0x80 {
				i--
			}
		}
	}
	for i > 0 && i < len(n.Value) && n.Value[i]&0xC0 == 0x80 {
		i--
	}
	for j < len(n.Value) && n.Value[j]&0xC0 == 0x80 {
		j++
	}
	start, end, last := -1, -1, 0
	align(n.File.Text, n.Start, n.Style, n.Value, func(v, s, length int) {
		last = v + length
		if v+length <= i || v >= j {
			return
		}
		if start < 0 {
			start = s + max(0, i-v)
		}
		end = s + min(length, j-v)
	})
	for last < len(n.Value) && isBlank(n.Value[last]) {
		last++
	}
	if start < 0 || last < j || end > n.End {
		return whole
	}
	return diag.Span{File: n.File, Start: start, End: end}
}

// runeLen is the length of the character that a text begins with.
func runeLen(s string) int {
	n := 1
	for n < len(s) && s[n]&0xC0 == 0x80 {
		n++
	}
	return n
}
