package syntax

import (
	"cmp"
	"slices"

	"beredskab/internal/diag"
)

// repair is one change to the copy that the library reads, so that the rest of a file with a mistake can be checked in the
// same run. The user's file is never changed.
type repair struct {
	at   int    // in the source
	old  int    // bytes left out there
	new  string // what the library reads instead
	keep bool   // new has the length of the old and is put back in the value: the user's text stays as it was written
}

// copyText is what the library reads: the source with repairs, and the way back.
type copyText struct {
	file    *diag.File
	text    []byte
	repairs []repair
	starts  []int // where each repair begins in text
}

// newCopy applies repairs to a file's text. Repairs that overlap an earlier one are left out.
func newCopy(file *diag.File, repairs []repair) *copyText {
	c := &copyText{file: file, text: file.Text}
	if len(repairs) == 0 {
		return c
	}
	repairs = slices.Clone(repairs)
	slices.SortStableFunc(repairs, func(a, b repair) int { return cmp.Compare(a.at, b.at) })
	c.text = make([]byte, 0, len(file.Text)+16)
	from := 0
	for _, r := range repairs {
		if r.at < from {
			continue
		}
		c.text = append(c.text, file.Text[from:r.at]...)
		c.repairs = append(c.repairs, r)
		c.starts = append(c.starts, len(c.text))
		c.text = append(c.text, r.new...)
		from = r.at + r.old
	}
	c.text = append(c.text, file.Text[from:]...)
	return c
}

// source returns the offset in the user's file of something that begins at an offset of the copy.
func (c *copyText) source(at int) int {
	i, found := slices.BinarySearch(c.starts, at)
	if !found {
		i--
	}
	if i < 0 {
		return at
	}
	for i+1 < len(c.starts) && c.starts[i+1] == at { // several repairs with nothing between them
		i++
	}
	r, into := c.repairs[i], at-c.starts[i]
	if into < len(r.new) {
		if r.keep {
			return r.at + into
		}
		return r.at
	}
	return r.at + r.old + into - len(r.new)
}

// sourceEnd returns the offset in the user's file of something that ends at an offset of the copy.
func (c *copyText) sourceEnd(at int) int {
	i, _ := slices.BinarySearch(c.starts, at)
	if i--; i < 0 {
		return at
	}
	r, into := c.repairs[i], at-c.starts[i]
	if into < len(r.new) {
		if r.keep {
			return r.at + into
		}
		return r.at + r.old
	}
	return r.at + r.old + into - len(r.new)
}

// span returns the place in the user's file of [start, end) of the copy.
func (c *copyText) span(start, end int) diag.Span {
	s := c.source(start)
	return diag.Span{File: c.file, Start: s, End: max(s, c.sourceEnd(end))}
}

// restore puts back in a scalar's value what repairs stood in for. The scalar is [start, end) of the copy.
func (c *copyText) restore(start, end int, style Style, value string) string {
	i, _ := slices.BinarySearch(c.starts, start)
	if i == len(c.starts) || c.starts[i] >= end {
		return value
	}
	out := []byte(value)
	align(c.text, start, style, value, func(v, s, n int) {
		for ; i < len(c.starts) && c.starts[i] < s+n; i++ {
			r, at := c.repairs[i], c.starts[i]
			if r.keep && at >= s && at+len(r.new) <= s+n {
				copy(out[v+at-s:], c.file.Text[r.at:r.at+r.old])
			}
		}
	})
	return string(out)
}
