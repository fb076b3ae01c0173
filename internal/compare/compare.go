// Package compare puts municipalities side by side, and one municipality beside itself over time.
//
// A comparison is made for a room of people who all look at the same wall, so it is fair before it is anything else: every
// municipality has the same 52 points, what is not relevant stands apart with its reason, and nothing adds up to a score or
// an order of merit. [Take] picks from a plan what a comparison needs, and forgets the plan; [New] puts the entries beside
// each other; [Comparison.Anonymise] takes away everything that says who is who, before anything is drawn.
package compare

import (
	"slices"
	"strings"

	"beredskab/internal/check"
	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// Input is one plan with all that is known about it.
type Input struct {
	Plan   *plan.Plan
	Result *check.Result
	Cover  *cover.Report
	Today  hours.Day
	Hash   string // of the plan's sources
	Tool   string // the program's version

	Since []*Snapshot // earlier ones, of whatever plan
}

// Entry is one municipality in a comparison.
type Entry struct {
	ID   string // its anchor: the slug, or "kommune-a"
	Name string // "Lilleø", or "Kommune A"

	Slug, Code     string
	Region, Police string // of real municipalities
	Version        string // of the plan
	Status         string // Danish: udkast, i høring, vedtaget
	Workshop       Workshop
	Hash           string

	Points   []Point // all 52, in order
	Counts   [5]int  // of the points, indexed by [check.Status]
	Practice map[string]string
	Shares   map[string]bool // A1 … A8: others may see how it is done
	Measures map[string]string
	Actions  map[string]string // titles by id
	Tasks    []Task            // what is to be done, the first deadline first
	Identity string            // that the plan's calendar goes by; "" in an anonymous comparison

	Errors  int  // findings that are errors: what is told of the plan may not be so
	Partial bool // a part of the plan could not be read

	Now     *Snapshot
	History []*Snapshot // earlier ones, oldest first

	today   hours.Day
	days    map[string]hours.Day // of the measures that are a day
	unnamed texts                // what may stand in an anonymous comparison
	titles  map[string]Task      // every task by its id in a snapshot
	hours   map[string]Figures   // of the measures that are told in hours
	then    map[string]Hours     // today's plan over the twelve months from the date of an old snapshot
	bodies  []body
	rows    []handover
	shared  []string // the files that it has in common with others
}

// Workshop is where in the course a plan or a snapshot was.
type Workshop struct {
	Number int    `json:"number"`
	Date   string `json:"date"` // 2026-09-10
}

// Point is how far a municipality is with one of the 52 points.
type Point struct {
	ID        string
	Status    check.Status
	Unchecked bool    // said by the plan, and no program can see it
	Reason    string  // why it is not relevant, in the plan's words
	Shown     []Place // where in the plan it was read
	Lacks     []Place // what is missing, and where it would stand
	Note      string  // the plan's own remark, when it is shared
}

// Place is where something stands, or would stand, in a plan.
type Place struct {
	Field string // Danish title of the field: "Anledninger"
	Key   string // its key: "occasions"
	Path  string // identity by ids; "" in an anonymous comparison
	Line  string // "plan.yaml, linje 12"; "" in an anonymous comparison
	Text  string // what is seen there, or what is missing; "" in an anonymous comparison
}

// Comparison is several municipalities side by side.
type Comparison struct {
	Date      hours.Day
	Anonymous bool
	Hash      string // of all the plans together, whatever their order
	Entries   []*Entry
	Gone      []Gone
	Unread    []string // the names of plans that were to be compared too, and could not be read; "" when they may not be told
	Contracts []Contract
	Shared    []SharedBody
}

// New puts entries side by side, in the order of the alphabet, so that the order on the command line makes no difference.
func New(entries []*Entry, today hours.Day) *Comparison {
	sorted := make([]*Entry, 0, len(entries))
	for _, e := range entries {
		own := *e // a name may be changed below
		sorted = append(sorted, &own)
	}
	order := danish.NewCollator()
	slices.SortFunc(sorted, func(a, b *Entry) int {
		if n := order.Compare(a.Name, b.Name); n != 0 {
			return n
		}
		return strings.Compare(a.Slug, b.Slug)
	})
	distinguish(sorted)
	c := &Comparison{Date: today, Entries: sorted}
	var sum []string
	for _, e := range sorted {
		sum = append(sum, e.Slug+" "+e.Hash)
	}
	slices.Sort(sum)
	c.Hash = fingerprint(sum...)
	c.neighbours()
	return c
}

// distinguish adds the slug to names that several plans have.
func distinguish(sorted []*Entry) {
	seen := map[string]int{}
	for _, e := range sorted {
		seen[e.Name]++
	}
	for _, e := range sorted {
		if seen[e.Name] > 1 {
			e.Name += " (" + e.Slug + ")"
		}
	}
}

// Title names up to ten municipalities, and of more the first four.
func Title(names []string) string {
	const most, first = 10, 4
	if len(names) <= most {
		return danish.List(names, "og")
	}
	return strings.Join(names[:first], ", ") + " og " + danish.Plural(len(names)-first, "anden kommune", "andre kommuner")
}

// Solution is a point that some have solved and others have not.
type Solution struct {
	Point string
	Has   []*Entry // in place
	Lacks []*Entry // missing, planned or partly
}

// Solutions are the points where at least one municipality has it and at least one lacks it, in the catalogue's order.
func (c *Comparison) Solutions() []Solution {
	var out []Solution
	for i := range c.Entries[0].Points {
		s := Solution{Point: c.Entries[0].Points[i].ID}
		for _, e := range c.Entries {
			switch e.Points[i].Status {
			case check.InPlace:
				s.Has = append(s.Has, e)
			case check.NotRelevant:
			default:
				s.Lacks = append(s.Lacks, e)
			}
		}
		if len(s.Has) > 0 && len(s.Lacks) > 0 {
			out = append(out, s)
		}
	}
	return out
}

// CountsOf returns how many points of a recommendation (A1 … A8) have each status.
func (e *Entry) CountsOf(recommendation string) (counts [5]int) {
	for _, p := range e.Points {
		if strings.HasPrefix(p.ID, recommendation+".") {
			counts[p.Status]++
		}
	}
	return counts
}

// Point returns the entry's result for a point.
func (e *Entry) Point(id string) *Point {
	for i := range e.Points {
		if e.Points[i].ID == id {
			return &e.Points[i]
		}
	}
	return nil
}
