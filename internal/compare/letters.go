package compare

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// drawnNames are a letter and a number for each, drawn with the key out of the municipality's own name, so that they hang on
// nobody else. Should two draw the same, the one that has been there the longest keeps it and the other draws again: a name on the
// wall is never taken over by somebody who comes later.
func (c *Comparison) drawnNames(key string) map[string]string {
	const numbers = 90 // those of two digits
	type one struct{ slug, since string }
	var all []one
	for _, e := range c.Entries {
		o := one{e.Slug, c.Date.String()}
		if len(e.History) > 0 {
			o.since = e.History[0].Date
		}
		all = append(all, o)
	}
	for _, g := range c.Gone {
		all = append(all, one{g.Slug, g.History[0].Date})
	}
	slices.SortFunc(all, func(a, b one) int {
		return cmp.Or(strings.Compare(a.since, b.since), strings.Compare(draw(key, a.slug), draw(key, b.slug)))
	})
	names, taken := map[string]string{}, map[string]bool{}
	for _, o := range all {
		for again := 0; names[o.slug] == ""; again++ {
			seed := "name " + o.slug + strings.Repeat(" again", again)
			n, _ := strconv.ParseUint(draw(key, seed)[:8], 16, 64) // eight hexadecimal digits
			name := string(rune('A'+n%26)) + strconv.Itoa(10+int(n/26%numbers))
			if again > len(all) { // more than there are names for
				name += strconv.Itoa(again)
			}
			if !taken[name] {
				names[o.slug], taken[name] = name, true
			}
		}
	}
	return names
}
