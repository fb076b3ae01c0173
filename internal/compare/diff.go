package compare

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"beredskab/internal/check"
	"beredskab/internal/plan"
)

// Diff is what has happened to a plan between two snapshots, or between one and now.
type Diff struct {
	Before, Now *Snapshot

	// Who answered, over the same calendar. When there is no such thing, SameCalendar is false and nothing can be said of it.
	HoursBefore, HoursNow Hours
	SameCalendar          bool

	// What makes figures hard to compare; it is told before any of them.
	OtherTool, OtherRules, OtherCatalogue bool
	NewRules, GoneRules                   []string

	Better, Worse []PointChange
	Same          int // points with the same status
	NotCompared   int // points that one of the two catalogues does not have

	Closed    []Finding // gone
	New       []Finding // never seen before
	Reopened  []Finding // seen in an earlier snapshot, gone in the last one, here again
	Graver    []Finding // known, and weighs more
	Milder    []Finding // known, and weighs less
	Unchanged int
	ByNewRule []Finding // found by a rule that was not there then: no setback
	ByOldRule int       // gone because their rule is gone: no progress

	Done   []Action // finished since
	Added  []Action // tasks that were not there
	Undone []Action // were finished, and are not any more
	Gone   []Action // are no longer in the plan, unfinished
}

// PointChange is a point that has another status than before.
type PointChange struct {
	ID            string
	Before, After check.Status
}

// Empty says that nothing has changed.
func (d *Diff) Empty() bool {
	return len(d.Better)+len(d.Worse)+len(d.Closed)+len(d.New)+len(d.Reopened)+len(d.Graver)+len(d.Milder)+len(d.ByNewRule)+d.ByOldRule+
		len(d.Done)+len(d.Added)+len(d.Undone)+len(d.Gone) == 0 && (!d.SameCalendar || d.HoursBefore.equal(d.HoursNow))
}

func (h Hours) equal(o Hours) bool {
	return (h.Cover == nil) == (o.Cover == nil) && (h.Cover == nil || *h.Cover == *o.Cover) && slices.Equal(h.Routes, o.Routes)
}

// Steps are what happened from each snapshot to the next, in the order of time; the last one ends now. It is empty for an
// entry without a past.
func (e *Entry) Steps() []*Diff {
	var steps []*Diff
	for i, before := range e.History {
		now := e.Now
		if i+1 < len(e.History) {
			now = e.History[i+1]
		}
		steps = append(steps, e.difference(i, before, now))
	}
	return steps
}

// Since compares the entry with its last snapshot; nil when it has none.
func (e *Entry) Since() *Diff {
	if n := len(e.History); n > 0 {
		return e.difference(n-1, e.History[n-1], e.Now)
	}
	return nil
}

// SinceFirst compares the entry with its first snapshot; nil when that is the last one too.
func (e *Entry) SinceFirst() *Diff {
	if len(e.History) < 2 {
		return nil
	}
	return e.difference(0, e.History[0], e.Now)
}

// difference compares two snapshots. Before is the i-th of the history.
func (e *Entry) difference(i int, before, now *Snapshot) *Diff {
	d := &Diff{
		Before: before, Now: now,
		OtherTool: before.Tool != now.Tool, OtherRules: before.Rules.Version != now.Rules.Version, OtherCatalogue: before.Catalogue != now.Catalogue,
		NewRules: without(now.Rules.IDs, before.Rules.IDs), GoneRules: without(before.Rules.IDs, now.Rules.IDs),
		HoursBefore: before.Hours, HoursNow: now.Hours,
	}
	d.SameCalendar = before.Calendar == now.Calendar && (before.Calendar != "" || before.exactDay() == now.exactDay())
	if again, ok := e.then[before.exactDay().String()]; ok && now == e.Now && before.Calendar == "" {
		d.HoursNow, d.SameCalendar = again, true
	}
	d.points()
	d.findings(e.History[:i])
	d.actions()
	return d
}

func without(list, other []string) []string {
	var out []string
	for _, s := range list {
		if !slices.Contains(other, s) {
			out = append(out, s)
		}
	}
	return out
}

// points compares the points that both catalogues have. What was found not to be relevant has neither gone up nor down
// until it is looked at, so it counts as better only when it was missing.
func (d *Diff) points() {
	before := map[string]int{}
	for _, p := range d.Before.Points {
		before[p.ID] = statusOf(p.Status)
	}
	for _, p := range d.Now.Points {
		was, known := before[p.ID]
		is := statusOf(p.Status)
		delete(before, p.ID)
		change := PointChange{p.ID, check.Status(max(was, 0)), check.Status(max(is, 0))}
		switch {
		case !known:
			d.NotCompared++
		case was == is:
			d.Same++
		case change.Before == check.NotRelevant && change.After != check.InPlace, change.After < change.Before && change.Before != check.NotRelevant,
			change.After == check.NotRelevant && change.Before == check.InPlace:
			d.Worse = append(d.Worse, change)
		default:
			d.Better = append(d.Better, change)
		}
	}
	d.NotCompared += len(before)
}

// identity is what a finding is known by.
type identity struct{ rule, place string }

func byIdentity(findings []Finding) map[identity][]Finding {
	m := map[identity][]Finding{}
	for _, f := range findings {
		id := identity{f.Rule, f.Place}
		m[id] = append(m[id], f)
	}
	return m
}

func (d *Diff) findings(earlier []*Snapshot) {
	seen := map[identity]bool{}
	for _, s := range earlier {
		for _, f := range s.Findings {
			seen[identity{f.Rule, f.Place}] = true
		}
	}
	left := byIdentity(d.Before.Findings)
	for _, f := range d.Now.Findings {
		id := identity{f.Rule, f.Place}
		if was := left[id]; len(was) > 0 {
			left[id] = was[1:]
			switch a, b := weightOf(was[0].Severity), weightOf(f.Severity); {
			case b > a:
				d.Graver = append(d.Graver, f)
			case b < a:
				d.Milder = append(d.Milder, f)
			default:
				d.Unchanged++
			}
			continue
		}
		switch {
		case slices.Contains(d.NewRules, f.Rule):
			d.ByNewRule = append(d.ByNewRule, f)
		case seen[id]:
			d.Reopened = append(d.Reopened, f)
		default:
			d.New = append(d.New, f)
		}
	}
	for _, f := range d.Before.Findings {
		id := identity{f.Rule, f.Place}
		if len(left[id]) == 0 {
			continue
		}
		left[id] = left[id][1:]
		if slices.Contains(d.GoneRules, f.Rule) {
			d.ByOldRule++
		} else {
			d.Closed = append(d.Closed, f)
		}
	}
}

func (d *Diff) actions() {
	before := map[string]string{}
	for _, a := range d.Before.Actions {
		before[a.ID] = a.Status
	}
	for _, a := range d.Now.Actions {
		was, known := before[a.ID]
		delete(before, a.ID)
		switch {
		case a.Status == plan.ActionDone && was != plan.ActionDone:
			d.Done = append(d.Done, a)
		case !known:
			d.Added = append(d.Added, a)
		case was == plan.ActionDone && a.Status != plan.ActionDone:
			d.Undone = append(d.Undone, a)
		}
	}
	for _, a := range d.Before.Actions {
		if was, gone := before[a.ID]; gone && was != plan.ActionDone && was != plan.ActionDropped {
			d.Gone = append(d.Gone, a)
		}
	}
}

// AddHistory gives the entries the snapshots that are theirs, oldest first and each once. It returns those that nobody owns,
// and those that are younger than the entry is: there is no looking back on them.
func AddHistory(entries []*Entry, snapshots []*Snapshot) (strangers, younger []*Snapshot) {
	for _, s := range snapshots {
		i := slices.IndexFunc(entries, func(e *Entry) bool { return e.Now.Slug == s.Slug })
		switch {
		case i < 0:
			strangers = append(strangers, s)
		case s.Date > entries[i].Now.Date:
			younger = append(younger, s)
		case !slices.ContainsFunc(entries[i].History, func(h *Snapshot) bool { return bytes.Equal(h.Encode(), s.Encode()) }):
			entries[i].History = append(entries[i].History, s)
		}
	}
	for _, e := range entries {
		slices.SortStableFunc(e.History, func(a, b *Snapshot) int {
			return cmp.Or(strings.Compare(a.Date, b.Date), cmp.Compare(a.Workshop.Number, b.Workshop.Number))
		})
	}
	return strangers, younger
}
