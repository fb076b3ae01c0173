package handbook_test

import (
	"slices"
	"testing"

	"beredskab/examples"
	"beredskab/internal/document"
	"beredskab/internal/handbook"
	"beredskab/internal/sample"
)

// Nobody wrote "acute" at a number: whom to call in opening hours (or at all, where the plan does not say
// when it is open) still names somebody who acts for those whom the plan is about, as the paths do.
func TestCallChapterNamesSomebody(t *testing.T) {
	t.Parallel()
	for _, name := range examples.Names(examples.Begun) {
		p, reading := sample.Read(t, name, 0)
		for _, c := range p.Contacts {
			for _, ph := range c.Phones {
				if p.Covers(c, p.TargetGroups()[0]) {
					ph.Use = "office"
				}
			}
		}
		d := handbook.New(sample.InputFor(p, reading))
		person := p.TargetGroups()[0]
		helps := func(e document.DialEntry) bool {
			for _, c := range p.Contacts {
				if c.Name == e.Name {
					return p.Covers(c, person) && c.Acts() && len(c.Phones) > 0
				}
			}
			return false
		}
		found := false
		for _, s := range d.Sections {
			for _, part := range s.Sections {
				if id := map[bool]string{true: "ring-i-aabningstiden", false: "ring-andre"}[p.Municipality.Hours.Schedule != nil]; part.ID == id {
					dial, ok := part.Blocks[0].(document.Dial)
					found = ok && slices.ContainsFunc(dial.Entries, helps)
				}
			}
		}
		if !found {
			t.Errorf("%s: nobody who acts for those whom the plan is about is named", name)
		}
	}
}
