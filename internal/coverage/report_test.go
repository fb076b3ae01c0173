package coverage

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/hours"
	"beredskab/internal/plan"

	"pgregory.net/rapid"
)

var year2026 = hours.Interval{Start: hours.DayOf(2026, 1, 1).Start(), End: hours.DayOf(2027, 1, 1).Start()}

// routeWith is a route of 2026 with the given holes; the rest is answered.
func routeWith(gaps hours.Set) *cover.Route {
	return &cover.Route{
		Department: &plan.Department{Item: plan.Item{ID: "job"}, Name: "Jobcentret"},
		Path:       &plan.EscalationPath{Item: plan.Item{ID: "viden"}, Title: "Viden"}, About: "victim", Window: year2026,
		Cover:   &cover.Cover{Covered: gaps.Complement(year2026), Gaps: gaps},
		Minutes: &cover.Minutes{},
	}
}

func builderWith(routes ...*cover.Route) *builder {
	p := &plan.Plan{}
	p.Reindex()
	return &builder{Input{Plan: p, Cover: &cover.Report{
		From: hours.DayOf(2026, 1, 1), To: hours.DayOf(2027, 1, 1), Window: year2026, Routes: routes,
	}}}
}

func eachAlone(routes ...*cover.Route) []*routeGroup {
	var out []*routeGroup
	for _, r := range routes {
		out = append(out, &routeGroup{Route: r, title: r.Path.Title, people: []string{r.About}})
	}
	return out
}

// drawGaps draws a few holes of any length, down to a minute.
func drawGaps(t *rapid.T) hours.Set {
	var set hours.Set
	for range rapid.IntRange(0, 20).Draw(t, "number of holes") {
		start := year2026.Start + hours.Instant(rapid.IntRange(0, year2026.Minutes()-1).Draw(t, "start"))
		if rapid.Bool().Draw(t, "at night") { // many that are alike
			start = hours.DayOf(2026, 1, rapid.IntRange(1, 20).Draw(t, "day")).At(15 * 60)
		}
		end := min(year2026.End, start+hours.Instant(rapid.SampledFrom([]int{1, 30, 60, 17 * 60, 67 * 60}).Draw(t, "minutes")))
		set = set.Union(hours.Set{{Start: start, End: end}})
	}
	return set
}

// A page that says "ingen huller" while an hour on Christmas Eve is silent is worse than no page. So the words stand there
// exactly when there is no silent minute.
func TestHeadlineNeverHidesAHole(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		a, b := routeWith(drawGaps(t)), routeWith(drawGaps(t))
		text := strings.Join(builderWith(a, b).headline(eachAlone(a, b)), "\n")
		if says, is := strings.Contains(text, "Ingen huller"), len(a.Gaps)+len(b.Gaps) == 0; says != is {
			t.Fatalf("gaps %v and %v, but it says:\n%s", a.Gaps, b.Gaps, text)
		}
	})
}

// Merging and leaving out never loses a hole or a minute.
func TestAlikeHolesLoseNothing(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		gaps := drawGaps(t)
		kinds := alikeHoles(gaps)
		count, minutes := 0, 0
		for _, k := range kinds {
			count += k.count
			minutes += k.minutes()
		}
		if count != len(gaps) || minutes != gaps.Total() {
			t.Fatalf("%d holes of %d minutes became %d of %d", len(gaps), gaps.Total(), count, minutes)
		}
		if !slices.IsSortedFunc(kinds, func(a, b likeHoles) int { return b.first.Minutes() - a.first.Minutes() }) {
			t.Fatalf("not the longest first: %v", kinds)
		}
	})
}

// A municipality has many routes. Those that say the same are told once, however many departments there are.
func TestHundredRoutesReadWell(t *testing.T) {
	t.Parallel()
	night := hours.Set{{Start: year2026.Start + 900, End: year2026.Start + 1920}}
	c := builderWith()
	for range 25 {
		d := &plan.Department{Item: plan.Item{ID: "d"}, Name: "Afdelingen"}
		c.Plan.Departments = append(c.Plan.Departments, d)
	}
	for i := range 4 {
		path := &plan.EscalationPath{Item: plan.Item{ID: "p" + strconv.Itoa(i)}, Title: "Handlevej " + strconv.Itoa(i)}
		for _, d := range c.Plan.Departments {
			r := routeWith(night)
			r.Department, r.Path = d, path
			c.Cover.Routes = append(c.Cover.Routes, r)
		}
	}
	groups := c.group(c.figures)
	if len(groups) != 4 {
		t.Fatalf("100 routes became %d groups, want 4", len(groups))
	}
	for _, g := range groups {
		if len(g.departments) != 25 {
			t.Errorf("%s has %d departments, want 25", g.title, len(g.departments))
		}
	}
	if table := c.overview(groups); len(table.Rows) != 4 {
		t.Errorf("the table has %d rows, want four: %v", len(table.Rows), table.Rows)
	}
}

// Hours in a narrow place are as exact as anywhere else.
func TestTableHours(t *testing.T) {
	t.Parallel()
	for minutes, want := range map[int]string{0: "0", 60: "1", 99540: "1.659", 30: "0 t 30 min", 61: "1 t 1 min"} {
		if got := tableHours(minutes); got != want {
			t.Errorf("tableHours(%d) = %q, want %q", minutes, got, want)
		}
	}
	if got := danish.OutOf(99540, 525600); got != "1.659 af 8.760 timer" {
		t.Errorf("outOf = %q", got)
	}
	if got := danish.OutOf(99570, 525600); got != "1.659 timer og 30 minutter af 8.760 timer" {
		t.Errorf("outOf = %q", got)
	}
}
