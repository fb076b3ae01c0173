package diag

import (
	"cmp"
	"slices"
)

// Edit is one splice of a mechanical fix: the bytes of Span give way to Text. The rest of the file stays byte for byte.
type Edit struct {
	Span Span
	Text string
}

// Splice makes edits in a text, whichever order they are given in. It is false, and the text is as it was, when two of them are about
// the same bytes or one lies outside.
func Splice(text []byte, edits []Edit) (spliced []byte, ok bool) {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, func(a, b Edit) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	out := make([]byte, 0, len(text)+64)
	at := 0
	for _, e := range edits {
		if e.Span.Start < at || e.Span.End < e.Span.Start || e.Span.End > len(text) {
			return text, false
		}
		out = append(out, text[at:e.Span.Start]...)
		out = append(out, e.Text...)
		at = e.Span.End
	}
	return append(out, text[at:]...), true
}
