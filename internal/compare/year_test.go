package compare_test

import (
	"strings"
	"testing"

	"beredskab/internal/check"
	"beredskab/internal/compare"
	"beredskab/internal/cover"
	"beredskab/internal/hours"
)

// on is a plan as it is on a day.
func on(t *testing.T, day hours.Day, text string, since ...*compare.Snapshot) *compare.Entry {
	t.Helper()
	in := input(t, "alfa", text)
	year, month, d := day.Date()
	in.Today, in.Since = day, since
	in.Cover = cover.Compute(in.Plan, cover.Options{From: day, To: hours.DayOf(year+1, month, d)})
	in.Result = check.Run(in.Plan, check.Options{Today: day, Cover: in.Cover})
	return compare.Take(in)
}

// A plan that nobody has touched has made no progress, whatever the calendar did: a leap day, another Easter, a closing day
// that has been moved on a year.
func TestTheCalendarIsNoProgress(t *testing.T) {
	t.Parallel()
	text := strings.Replace(holes, "hours: man-fre 9-15", "hours: man-fre 9-15, closing_days: [grundlovsdag, 2027-05-07]", 1)
	before := on(t, hours.DayOf(2026, 9, 10), text)
	for _, day := range []hours.Day{hours.DayOf(2026, 11, 21), hours.DayOf(2027, 3, 1), hours.DayOf(2028, 1, 1)} {
		now := on(t, day, strings.Replace(text, "2027-05-07", "2028-05-26", 1))
		compare.AddHistory([]*compare.Entry{now}, []*compare.Snapshot{stored(t, before)})
		if d := now.Since(); !d.SameCalendar || !d.Empty() {
			t.Errorf("%s: %+v, then %+v", day, d.HoursNow.Cover, d.HoursBefore.Cover)
		}
		if now.Measures["answered"] == before.Measures["answered"] && day == hours.DayOf(2028, 1, 1) {
			t.Error("the twelve months of the two days are alike, so that nothing is tried")
		}
	}
}

// Somebody new counts from the day that the plan has them, for the whole of the calendar, and somebody gone not at all.
func TestAsThePlanStandsThatDay(t *testing.T) {
	t.Parallel()
	guard := strings.Replace(holes, "{id: leder,", "{id: vagt, name: Vagten, department: a, hours: døgnåben, from: 2026-10-01, until: 2027-01-31, phones: [{number: \"00 00 00 09\"}]}, {id: leder,", 1)
	guard = strings.Replace(guard, "call: [leder]", "call: [leder, vagt]", 1)
	for day, all := range map[hours.Day]bool{hours.DayOf(2026, 9, 30): false, hours.DayOf(2026, 10, 1): true, hours.DayOf(2027, 1, 31): true, hours.DayOf(2027, 2, 1): false} {
		if c := on(t, day, guard).Now.Cover; c.Answered == c.Total != all {
			t.Errorf("%s: %d of %d minutes", day, c.Answered, c.Total)
		}
	}
}

// An old snapshot reckoned over the year from its own date: today's plan is reckoned over that year too.
func TestOldSnapshotIsHeldAgainstItsOwnYear(t *testing.T) {
	t.Parallel()
	day := hours.DayOf(2026, 9, 10)
	in := input(t, "alfa", holes)
	old := on(t, day, holes).Now
	old.Format, old.Calendar = 1, ""
	over := cover.Compute(in.Plan, cover.Options{From: day, To: hours.DayOf(2027, 9, 10)})
	total, gaps := over.Window.Minutes(), 0
	for i, r := range over.Routes {
		gaps = max(gaps, r.Gaps.Total())
		old.Routes[i].Figures = compare.Figures{Total: total, Answered: total - r.Gaps.Total(), HandedOver: r.HandedOver.Total(), Longest: r.Gaps.Longest().Minutes(), Worst: r.Minutes.Worst}
	}
	old.Cover = &compare.Figures{Total: total, Answered: total - gaps, HandedOver: total, Longest: old.Routes[1].Longest, Worst: old.Routes[1].Worst}
	s, err := compare.ReadSnapshot(old.Encode())
	if err != nil {
		t.Fatal(err)
	}
	now := on(t, hours.DayOf(2028, 1, 1), holes, s)
	compare.AddHistory([]*compare.Entry{now}, []*compare.Snapshot{s})
	if d := now.Since(); !d.SameCalendar || !d.Empty() {
		t.Errorf("%+v, and over the same year %+v", d.HoursBefore, d.HoursNow)
	}
	newer := on(t, hours.DayOf(2027, 1, 1), holes).Now
	now.History = append(now.History, newer)
	if steps := now.Steps(); len(steps) != 2 || steps[0].SameCalendar || !steps[1].SameCalendar {
		t.Error("hours of two calendars are held against each other")
	}
}

// Without paths there are no hours at all, neither good nor bad.
func TestWithoutPathsNothingIsClaimed(t *testing.T) {
	t.Parallel()
	bare := on(t, today, "format: 1\nmunicipality: {code: \"0000\", name: Alfa}\ndepartments: [{id: a, name: A}]\n")
	if text := string(bare.Now.Encode()); !strings.Contains(text, `"cover": null`) {
		t.Errorf("the snapshot claims hours:\n%s", text)
	}
	if s := stored(t, bare); s.Cover != nil || compare.NoHours(s.Counts) != "ingen handleveje endnu" {
		t.Error("read back, it claims hours")
	}
	old := strings.Replace(string(bare.Now.Encode()), `"cover": null`, `"cover": {"minutes": 0, "worst_minutes_to_human": 0}`, 1)
	if s, err := compare.ReadSnapshot([]byte(old)); err != nil || s.Cover != nil {
		t.Errorf("an old snapshot of a plan without paths claims hours: %v", err)
	}
}

func TestStepsAreInTheOrderOfTime(t *testing.T) {
	t.Parallel()
	at := func(date, status string) *compare.Snapshot {
		return &compare.Snapshot{Format: 2, Slug: "alfa", Date: date, Points: []compare.Result{{ID: "A1.1", Status: status}}}
	}
	first, second, last := at("2026-01-01", "missing"), at("2026-03-01", "planned"), at("2026-06-01", "planned")
	e := &compare.Entry{Now: at("2026-11-21", "in_place")}
	strangers, younger := compare.AddHistory([]*compare.Entry{e}, []*compare.Snapshot{last, first, at("2027-01-01", "in_place"), second, first})
	if len(strangers) != 0 || len(younger) != 1 || len(e.History) != 3 {
		t.Fatalf("%d strangers, %d from the time to come, %d kept", len(strangers), len(younger), len(e.History))
	}
	var moved []int
	for _, d := range e.Steps() {
		moved = append(moved, len(d.Better))
	}
	if len(moved) != 3 || moved[0] != 1 || moved[1] != 0 || moved[2] != 1 {
		t.Errorf("points moved at each step: %v", moved)
	}
	if d := e.SinceFirst(); d.Before != first || d.Now != e.Now || len(d.Better) != 1 {
		t.Errorf("from first to now: %+v", d)
	}
}
