package compare

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"beredskab/internal/danish"
)

// Lesson is a point that a municipality lacks, and those who have it in place: first those who share how they do it, and among
// them the one whose plan is most like its own.
type Lesson struct {
	Point string
	From  []*Entry
}

// Lessons are what an entry can learn from the others, in the catalogue's order.
func (c *Comparison) Lessons(e *Entry) []Lesson {
	order := danish.NewCollator()
	var out []Lesson
	for _, s := range c.Solutions() {
		if !slices.Contains(s.Lacks, e) {
			continue
		}
		from := slices.Clone(s.Has)
		slices.SortStableFunc(from, func(a, b *Entry) int {
			return cmp.Or(compareBool(b.Tells(s.Point), a.Tells(s.Point)), cmp.Compare(e.unlike(a), e.unlike(b)), order.Compare(a.Name, b.Name))
		})
		out = append(out, Lesson{s.Point, from})
	}
	return out
}

// Tells says that an entry shares in words how it does what a point is about.
func (e *Entry) Tells(point string) bool {
	recommendation, _, _ := strings.Cut(point, ".")
	if !e.Shares[recommendation] {
		return false
	}
	if how := e.Practice[recommendation]; how != "" && how != Omitted {
		return true
	}
	p := e.Point(point)
	return p != nil && p.Note != "" && p.Note != Omitted
}

// unlike is how far two plans are from each other in size. How many people live in a municipality stands in no plan and in no
// register that is known here, so it goes by what the plans hold: a plan of twice as many departments, contacts, partners and
// services is as far away as one of half as many. A plan that is hardly begun says nothing of a size, and is as far from all.
func (e *Entry) unlike(other *Entry) float64 {
	a, b := e.Now.Counts.sizes(), other.Now.Counts.sizes()
	if !e.Sized() {
		return 0
	}
	sum := 0.0
	for i := range a {
		sum += math.Abs(math.Log(float64(a[i]+1) / float64(b[i]+1)))
	}
	return sum
}

// Sized says that a plan holds enough to tell a large municipality from a small one.
func (e *Entry) Sized() bool {
	const departments, contacts = 2, 4
	return e.Now != nil && e.Now.Counts.Departments >= departments && e.Now.Counts.Contacts >= contacts
}

func (c Counts) sizes() [4]int { return [...]int{c.Departments, c.Contacts, c.Partners, c.Services} }
