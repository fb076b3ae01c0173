package handbook_test

import (
	"slices"
	"testing"

	"beredskab/internal/document"
	"beredskab/internal/handbook"
	"beredskab/internal/sample"
)

// Nobody wrote "acute" at a number: whom to call in opening hours still names somebody who acts for a victim, as the paths do.
func TestCallChapterNamesSomebodyForVictims(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"eksempelby", "lilleoe"} {
		p, reading := sample.Read(t, name, 0)
		for _, c := range p.Contacts {
			for _, ph := range c.Phones {
				if p.Covers(c, "victim") {
					ph.Use = "office"
				}
			}
		}
		d := handbook.New(sample.InputFor(p, reading))
		helps := func(e document.DialEntry) bool {
			for _, c := range p.Contacts {
				if c.Name == e.Name {
					return p.Covers(c, "victim") && c.Acts() && len(c.Phones) > 0
				}
			}
			return false
		}
		found := false
		for _, s := range d.Sections {
			for _, part := range s.Sections {
				if part.ID == "ring-i-aabningstiden" {
					dial, ok := part.Blocks[0].(document.Dial)
					found = ok && slices.ContainsFunc(dial.Entries, helps)
				}
			}
		}
		if !found {
			t.Errorf("%s: nobody who acts for a victim is named in opening hours", name)
		}
	}
}
