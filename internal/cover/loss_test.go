package cover

import (
	"fmt"
	"testing"

	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"github.com/google/go-cmp/cmp"
)

func TestLosses(t *testing.T) {
	t.Parallel()
	p := small("kontor", "vagt")
	p.Contacts[0].Deputies = []string{"bagvagt"}
	r := Compute(p, whole2026)
	var got []string
	for _, l := range r.Losses(30) {
		for _, h := range l.Hurts {
			got = append(got, fmt.Sprintf("%s %s: %d timer, +%d", l.Kind, l.ID, h.Holes.Total()/60, h.Added))
		}
	}
	want := []string{
		"contact vagt: 7101 timer, +8195", // five minutes for the lost one before the wait; the other has 30 for calling back
		"phone 00 00 00 02: 7101 timer, +8195",
		"department jobcenter: 8760 timer, +-1",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// A loss that hurts only one area, or that takes the deputy with it, is a loss.
func TestLossesBehindOthers(t *testing.T) {
	t.Parallel()
	hurt := func(p *plan.Plan) (out []string) {
		for _, l := range Compute(p, whole2026).Losses(30) {
			out = append(out, string(l.Kind)+" "+l.ID)
		}
		return out
	}
	areas := small("kontor", "raad")
	areas.Contacts[3].Authority = "" // round the clock, and so not the area with the fewest hours
	areas.Contacts[0].Area, areas.Contacts[3].Area = "nord", "syd"
	areas.EscalationPaths[0].Steps[0].CallMode = "by_area"
	if diff := cmp.Diff([]string{"contact kontor", "contact raad", "phone 00 00 00 01", "department jobcenter"}, hurt(areas)); diff != "" {
		t.Error(diff)
	}
	deputy := small("raad")
	deputy.Contacts[3].Authority, deputy.Contacts[3].Deputies = "", []string{"bagvagt"}
	deputy.Contacts[4].Via = "raad"
	if diff := cmp.Diff([]string{"contact raad", "department jobcenter"}, hurt(deputy)); diff != "" {
		t.Error(diff)
	}
	deputy.Contacts[4].Via = "national/politi-114"
	if diff := cmp.Diff([]string{"department jobcenter"}, hurt(deputy)); diff != "" {
		t.Error(diff)
	}
}

func TestAbsence(t *testing.T) {
	t.Parallel()
	week := Absence{"vagt", hours.DayOf(2026, 7, 6), hours.DayOf(2026, 7, 12)}
	o := whole2026
	o.Absent = []Absence{week}
	r := Compute(small("kontor", "vagt"), o).Routes[0]
	// Seven days and nights but for four times seven and one time five office hours.
	if got, want := r.Gaps.Total()/60, 7*24-4*7-5; got != want {
		t.Errorf("the holes of the week are %d hours, want %d", got, want)
	}
	a := r.At(hours.DayOf(2026, 7, 8).At(23 * 60))
	if a.By != nil || a.Minutes != 9*60+LostMinutes || !a.Tries[1].Missed || a.Then.ID != "kontor" {
		t.Errorf("in the night of the absence: %+v", a)
	}
}

// While somebody is away, the deputy is the one that must not be lost.
func TestLossOfDeputyDuringAbsence(t *testing.T) {
	t.Parallel()
	p := small("vagt")
	p.Contacts[1].Hours, p.Contacts[1].Deputies = open("døgnåben"), []string{"bagvagt"}
	o := whole2026
	o.Absent = []Absence{{"vagt", hours.DayOf(2026, 7, 6), hours.DayOf(2026, 7, 12)}}
	for _, l := range Compute(p, o).Losses(30) {
		if l.ID == "bagvagt" {
			if got := l.Hurts[0].Holes.Total() / 60; got != 7*24 {
				t.Errorf("without the deputy %d hours of the week are empty", got)
			}
			return
		}
	}
	t.Error("the deputy is not among the losses")
}

// One telephone under two spellings is one telephone: when it is lost, both who stand behind it are.
func TestLossOfOneNumberWrittenTwoWays(t *testing.T) {
	t.Parallel()
	for _, other := range []string{"00 00 00 02", "0045 00 00 00 02", "+45 00 00 00 02", "45 00 00 00 02", "(+45) 00000002"} {
		p := small("vagt", "anden")
		c := &plan.Contact{Name: "Anden", Department: "jobcenter", Hours: open("døgnåben"), Phones: []*plan.Phone{{Number: other}}}
		c.ID = "anden"
		p.Contacts = append(p.Contacts, c)
		found := false
		for _, l := range Compute(p, whole2026).Losses(30) {
			found = found || l.Kind == LostPhone && len(l.Contacts) == 2
		}
		if !found {
			t.Errorf("00 00 00 02 and %s are not lost together", other)
		}
	}
}
