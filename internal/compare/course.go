package compare

import (
	"cmp"
	"slices"
	"strings"

	"beredskab/internal/hours"
)

// Course (forløb) is the municipalities from their first snapshot to now, at times that they have in common.
type Course struct {
	Times     []Occasion // oldest first; the last is now
	Rows      []CourseRow
	Workshops []Workshop // that plans and snapshots name, by number, each on the date that most say
}

// Occasion (gang) is one time in a course: the days on which the municipalities' snapshots were taken, a few days apart at most.
type Occasion struct {
	From, To  string // dates; in an anonymous comparison months
	Now       bool
	Workshops []int // the numbers of the workshops that the snapshots say they belong to
}

// CourseRow is one municipality in a course.
type CourseRow struct {
	Entry *Entry // nil when its plan could not be read now
	Name  string
	At    []*Snapshot // for each time; nil when it was not there
}

// spread is how many days lie between the first and the last snapshot of one occasion: not everybody takes theirs on the day.
const spread = 14

// Course puts the snapshots of all municipalities at times in common. It is nil when nobody has a past.
func (c *Comparison) Course() *Course {
	var dated []datedSnapshot
	var series [][]*Snapshot
	co := &Course{}
	for _, e := range c.Entries {
		series = append(series, e.Series())
		co.Rows = append(co.Rows, CourseRow{Entry: e, Name: e.Name})
	}
	for _, g := range c.Gone {
		series = append(series, g.History)
		co.Rows = append(co.Rows, CourseRow{Name: g.Name})
	}
	past := false
	for i, list := range series {
		for _, s := range list {
			now := i < len(c.Entries) && s == c.Entries[i].Now
			past = past || !now
			dated = append(dated, datedSnapshot{s, i, s.exactDay(), now})
		}
	}
	if !past {
		return nil
	}
	slices.SortStableFunc(dated, func(a, b datedSnapshot) int { return cmp.Or(compareBool(a.now, b.now), cmp.Compare(a.day, b.day)) })
	var first hours.Day
	for _, d := range dated {
		if n := len(co.Times); n == 0 || d.now != co.Times[n-1].Now || !d.now && (d.day-first > spread || co.Rows[d.row].has(n-1)) {
			first = d.day
			co.add(d.snapshot, d.now)
		}
		co.put(d)
	}
	co.Workshops = workshops(series)
	return co
}

type datedSnapshot struct {
	snapshot *Snapshot
	row      int
	day      hours.Day
	now      bool
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// add begins a new time.
func (co *Course) add(s *Snapshot, now bool) {
	co.Times = append(co.Times, Occasion{From: s.Date, To: s.Date, Now: now})
	for i := range co.Rows {
		co.Rows[i].At = append(co.Rows[i].At, nil)
	}
}

// put places a snapshot at the last time.
func (co *Course) put(d datedSnapshot) {
	t := &co.Times[len(co.Times)-1]
	t.To = d.snapshot.Date
	if n := d.snapshot.Workshop.Number; n > 0 && !t.Now && !slices.Contains(t.Workshops, n) {
		t.Workshops = append(t.Workshops, n)
		slices.Sort(t.Workshops)
	}
	co.Rows[d.row].At[len(co.Times)-1] = d.snapshot
}

func (r *CourseRow) has(time int) bool { return r.At[time] != nil }

// Series is an entry from its first snapshot to now. Of several snapshots of one day only the last counts here, and one of
// today is the same as now.
func (e *Entry) Series() []*Snapshot {
	var out []*Snapshot
	for _, s := range append(slices.Clone(e.History), e.Now) {
		if n := len(out); n > 0 && out[n-1].exactDay() == s.exactDay() {
			out[n-1] = s
			continue
		}
		out = append(out, s)
	}
	return out
}

// exactDay is the snapshot's day, also when its date is told as a month.
func (s *Snapshot) exactDay() hours.Day {
	date := s.exact
	if date == "" {
		date = s.Date
	}
	day, _ := hours.ParseDay(date)
	return day
}

// DayNumber is where in time a date of a snapshot or a workshop stands, to draw it: a month stands in its middle.
func DayNumber(date string) int {
	if len(date) == len("2026-09") {
		date += "-15"
	}
	day, _ := hours.ParseDay(date)
	return int(day)
}

// Always are the rows that are there at every time. Only they can be added up: who comes later would look like progress.
func (co *Course) Always() []CourseRow {
	var out []CourseRow
	for _, r := range co.Rows {
		if !slices.Contains(r.At, nil) {
			out = append(out, r)
		}
	}
	return out
}

// workshops are those that plans and snapshots name, each on the date that most of them say.
func workshops(series [][]*Snapshot) []Workshop {
	votes := map[Workshop]int{}
	for _, list := range series {
		said := map[Workshop]bool{}
		for _, s := range list {
			if w := s.Workshop; w.Number > 0 && w.Date != "" && !said[w] {
				said[w] = true
				votes[w]++
			}
		}
	}
	best := map[int]Workshop{}
	for w, n := range votes {
		have, known := best[w.Number]
		if !known || n > votes[have] || n == votes[have] && w.Date < have.Date {
			best[w.Number] = w
		}
	}
	var out []Workshop
	for _, w := range best {
		out = append(out, w)
	}
	slices.SortFunc(out, func(a, b Workshop) int {
		return cmp.Or(cmp.Compare(a.Number, b.Number), strings.Compare(a.Date, b.Date))
	})
	return out
}

// Silence is how many minutes of the common calendar nobody answers on at least one escalation path, and the longest stretch
// of it. It is not known when there are no paths, or when the hours were reckoned over another calendar.
func (s *Snapshot) Silence() (total, longest int, known bool) {
	if s.Cover == nil || s.Calendar == "" {
		return 0, 0, false
	}
	return s.Cover.Total - s.Cover.Answered, s.Cover.Longest, true
}

// Gone is a municipality with a past whose plan could not be read now.
type Gone struct {
	Slug, Name string
	History    []*Snapshot // oldest first
}

// GoneFrom picks from snapshots that belong to no entry those whose plans were to be compared and could not be read.
func GoneFrom(strangers []*Snapshot, unread []string) (gone []Gone, rest []*Snapshot) {
	for _, s := range strangers {
		slug, wanted := "", false
		for _, u := range unread {
			if plainID(u) == s.Slug {
				slug, wanted = u, true
			}
		}
		if !wanted {
			rest = append(rest, s)
			continue
		}
		i := slices.IndexFunc(gone, func(g Gone) bool { return g.Slug == slug })
		if i < 0 {
			i = len(gone)
			gone = append(gone, Gone{Slug: slug, Name: slug})
		}
		gone[i].History = append(gone[i].History, s)
	}
	for _, g := range gone {
		slices.SortStableFunc(g.History, func(a, b *Snapshot) int { return strings.Compare(a.Date, b.Date) })
	}
	return gone, rest
}
