package cover

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"testing"

	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"github.com/google/go-cmp/cmp"
)

const dutyHours = "man-tor 15-8, fre 13 - man 8, helligdage døgnet rundt, lukkedage døgnet rundt"

// whole2026 is the year that the figures of the product are stated for.
var whole2026 = Options{From: hours.DayOf(2026, 1, 1), To: hours.DayOf(2027, 1, 1)}

// small is one department, the office hours that most municipalities have, and a path that rings the office.
func small(call ...string) *plan.Plan {
	p := &plan.Plan{Municipality: &plan.Municipality{Code: "0000", Name: "Lilleø", Hours: open("man-tor 8-15, fre 8-13")}}
	d := &plan.Department{Name: "Jobcenter", Leaders: []string{"kontor"}}
	d.ID = "jobcenter"
	p.Departments = []*plan.Department{d}
	add := func(id, text string, set func(c *plan.Contact)) {
		c := &plan.Contact{Name: strings.ToUpper(id[:1]) + id[1:], Department: "jobcenter", Hours: open(text)}
		c.ID = id
		if set != nil {
			set(c)
		}
		p.Contacts = append(p.Contacts, c)
	}
	add("kontor", "", func(c *plan.Contact) { c.Phones = []*plan.Phone{{Number: "00 00 00 01"}} })
	add("vagt", dutyHours, func(c *plan.Contact) {
		c.Phones = []*plan.Phone{{Number: "00 00 00 02"}}
		c.AnswersWithin, _ = plan.ParseDeadline("30 min")
	})
	add("boernevagt", "døgnåben", func(c *plan.Contact) { c.Serves = []string{"child"} })
	add("raad", "døgnåben", func(c *plan.Contact) { c.Authority = "advises" })
	add("bagvagt", "", func(c *plan.Contact) { c.Via, c.Department = "national/politi-114", "jobcenter" })
	path := &plan.EscalationPath{Title: "Akut fare", Level: plan.Many{"acute"}}
	path.ID = "akut"
	p.EscalationPaths = []*plan.EscalationPath{path}
	step(p, "ring", call...)
	return p
}

// step adds a step to the plan's path.
func step(p *plan.Plan, id string, call ...string) *plan.Step {
	path := p.EscalationPaths[0]
	s := &plan.Step{Do: "Ring", Call: call, Of: path}
	s.ID = id
	path.Steps = append(path.Steps, s)
	return s
}

// line sums up a route: hours covered, handed over, the longest hole, and the minutes.
func line(r *Route) string {
	return fmt.Sprintf("%d + %d + %d, hul %d, minutter %d/%d/%d", r.Covered.Total()/60, r.HandedOver.Total()/60, r.Gaps.Total()/60,
		r.Gaps.Longest().Minutes()/60, r.Minutes.Best, r.Minutes.Typical, r.Minutes.Worst)
}

func TestCover(t *testing.T) {
	t.Parallel()
	cases := map[string]struct {
		plan func() *plan.Plan
		want string
	}{
		"kontoret svarer 1.659 timer": {func() *plan.Plan { return small("kontor") }, "1659 + 0 + 7101, hul 137, minutter 0/651/8220"},
		"ingen at ringe til":          {func() *plan.Plan { return small("findes-ikke") }, "0 + 0 + 8760, hul 8760, minutter -1/-1/-1"},
		"døgnåben har intet hul ved sommertid": {func() *plan.Plan {
			p := small("raad")
			p.Contacts[3].Authority = ""
			return p
		}, "8760 + 0 + 0, hul 0, minutter 0/0/0"},
		"kontor og vagt":                  {func() *plan.Plan { return small("kontor", "vagt") }, "8760 + 0 + 0, hul 0, minutter 0/30/30"},
		"en børnevagt dækker ikke voksne": {func() *plan.Plan { return small("boernevagt") }, "0 + 0 + 8760, hul 8760, minutter -1/-1/-1"},
		"en død start skjules ikke af et senere trin": {func() *plan.Plan {
			p := small("boernevagt")
			step(p, "senere", "kontor", "vagt")
			return p
		}, "0 + 0 + 8760, hul 8760, minutter -1/-1/-1"},
		"råd før opkaldet koster intet": {func() *plan.Plan {
			p := small("raad")
			p.EscalationPaths[0].Steps[0].Within, _ = plan.ParseDeadline("2 timer")
			step(p, "ring-nu", "kontor", "vagt")
			return p
		}, "8760 + 0 + 0, hul 0, minutter 0/30/30"},
		"trin før opkaldet koster deres frist": {func() *plan.Plan {
			p := small()
			p.EscalationPaths[0].Steps[0].Within, _ = plan.ParseDeadline("2 timer")
			step(p, "ring-nu", "kontor", "vagt")
			return p
		}, "8760 + 0 + 0, hul 0, minutter 120/150/150"},
		"114 alene er givet videre": {func() *plan.Plan { return small("kontor", "national/politi-114") }, "1659 + 7101 + 0, hul 0, minutter 0/0/0"},
		"114 som reserve er givet videre": {func() *plan.Plan {
			p := small("kontor")
			p.EscalationPaths[0].Steps[0].IfUnreachable = "national/politi-114"
			return p
		}, "1659 + 7101 + 0, hul 0, minutter 0/0/0"},
		"at nævne 114 i en besked er ikke dækning": {func() *plan.Plan {
			p := small("kontor")
			p.EscalationPaths[0].Steps[0].Tell = []string{"national/politi-114"}
			p.EscalationPaths[0].Steps[0].HandsOverTo = "national/politi-114"
			return p
		}, "1659 + 0 + 7101, hul 137, minutter 0/651/8220"},
		"en vagt gennem 114 er dækning": {func() *plan.Plan { return small("bagvagt") }, "8760 + 0 + 0, hul 0, minutter 0/0/0"},
		"1888 er ikke dækning":          {func() *plan.Plan { return small("kontor", "national/lev-uden-vold-1888") }, "1659 + 0 + 7101, hul 137, minutter 0/651/8220"},
		"et trin, der er sin egen reserve": {func() *plan.Plan {
			p := small("kontor")
			p.EscalationPaths[0].Steps[0].IfUnreachable = "ring"
			return p
		}, "1659 + 0 + 7101, hul 137, minutter 0/651/8220"},
		"uden for handlevejens tidsrum tager 112 over": {func() *plan.Plan {
			p := small("kontor")
			p.EscalationPaths[0].Hours = open("man-tor 8-15, fre 8-13")
			p.EscalationPaths[0].OutsideHours = "national/alarm-112"
			return p
		}, "1659 + 7101 + 0, hul 0, minutter 0/0/0"},
		"uden for tidsrummet er der ingen": {func() *plan.Plan {
			p := small("kontor", "vagt")
			p.EscalationPaths[0].Hours = open("man-tor 8-15, fre 8-13")
			return p
		}, "1659 + 0 + 7101, hul 137, minutter 0/651/8220"},
		"en enhed, der begynder midt i året": {func() *plan.Plan {
			p := small("vagt", "kontor")
			p.Contacts[1].From, _ = plan.ParseDate("2026-07")
			return p
		}, "5223 + 0 + 3537, hul 137, minutter 0/30/8220"},
		"et trin, der afløses af et andet": {func() *plan.Plan {
			p := small("kontor")
			p.EscalationPaths[0].Steps[0].Until, _ = plan.ParseDate("2026-06")
			step(p, "ny", "kontor", "vagt")
			return p
		}, "5223 + 0 + 3537, hul 137, minutter 0/30/8220"},
		"en reserve, der er holdt op, ringes ikke op": {func() *plan.Plan {
			p := small("kontor")
			p.EscalationPaths[0].Steps[0].IfUnreachable = "reserve"
			step(p, "reserve", "vagt").Until, _ = plan.ParseDate("2026-01")
			return p
		}, "2266 + 0 + 6494, hul 137, minutter 0/552/8220"},
		"en gruppe, der er nedlagt, kan ikke samles": {func() *plan.Plan {
			p := small()
			g := &plan.Group{Contact: "kontor"}
			g.ID = "g"
			g.Until, _ = plan.ParseDate("2026-01")
			p.Groups = []*plan.Group{g}
			p.EscalationPaths[0].Steps[0].Convene = "g"
			return p
		}, "137 + 0 + 8623, hul 8051, minutter 0/-1/-1"},
		"en handlevej, der er holdt op, tager ikke over": {func() *plan.Plan {
			p := small("kontor")
			p.EscalationPaths[0].Hours = open("man-tor 8-15, fre 8-13")
			p.EscalationPaths[0].OutsideHours = "ud"
			other := &plan.EscalationPath{Departments: plan.Many{"ingen"}}
			other.ID = "ud"
			other.Until, _ = plan.ParseDate("2026-01")
			other.Steps = []*plan.Step{{Call: []string{"vagt"}, Of: other}}
			p.EscalationPaths = append(p.EscalationPaths, other)
			return p
		}, "2266 + 0 + 6494, hul 137, minutter 0/552/8220"},
		"et første trin, der er holdt op, er det næste trin": {func() *plan.Plan {
			p := small("vagt")
			p.EscalationPaths[0].Steps[0].Until, _ = plan.ParseDate("2025")
			step(p, "før")
			p.EscalationPaths[0].Steps[1].Within, _ = plan.ParseDeadline("1 time")
			step(p, "nu", "kontor")
			return p
		}, "1659 + 0 + 7101, hul 137, minutter 60/711/8280"},
		"den samme to gange er én": {func() *plan.Plan { return small("kontor", "kontor") }, "1659 + 0 + 7101, hul 137, minutter 0/651/8220"},
		"færrest dækkede timer, også når 112 svarer i resten": {func() *plan.Plan {
			p := small("kontor", "vagt", "national/alarm-112")
			p.Contacts[0].Area, p.Contacts[1].Area = "nord", "syd"
			p.EscalationPaths[0].Steps[0].CallMode = "by_area"
			return p
		}, "1659 + 7101 + 0, hul 0, minutter 0/0/0"},
		"området med færrest timer tæller": {func() *plan.Plan {
			p := small("kontor", "vagt")
			p.Contacts[0].Area, p.Contacts[1].Area = "nord", "syd"
			p.EscalationPaths[0].Steps[0].CallMode = "by_area"
			return p
		}, "1659 + 0 + 7101, hul 137, minutter 0/651/8220"},
		"en afdeling, der lukker med året": {func() *plan.Plan {
			p := small("kontor")
			p.Departments[0].Until, _ = plan.ParseDate("2026-01-31")
			return p
		}, "137 + 0 + 607, hul 67, minutter 0/672/4020"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(c.want, line(Compute(c.plan(), whole2026).Routes[0])); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestStory(t *testing.T) {
	t.Parallel()
	r := Compute(small("boernevagt", "kontor", "raad"), whole2026).Routes[0]
	want := "Onsdag 1. april 2026 kl. 15.00: Boernevagt hjælper ikke denne gruppe. Så prøves Kontor, som har lukket. Så prøves Raad, som giver kun råd. " +
		"Ingen svarer før tirsdag 7. april 2026 kl. 08.00, hvor Kontor åbner. Det tager i alt 137 timer."
	if diff := cmp.Diff(want, r.Story()); diff != "" {
		t.Error(diff)
	}
	if got, want := Hole(r.Gaps.Longest(), false), "onsdag 1. april kl. 15.00 – tirsdag 7. april kl. 08.00: 137 timer"; got != want {
		t.Errorf("the hole is told as %q, want %q", got, want)
	}
	closings := r.Closings(r.Gaps.Longest())
	if len(closings) != 1 || closings[0].Name != "Kontor" || words(closings[0]) != "man-tor 8-15" {
		t.Errorf("closing: %+v", closings)
	}
	own := small("kontor")
	own.Contacts[0].Hours = open("man-tor 8-15, fre 8-13")
	own.Contacts[0].Phones = nil
	r = Compute(own, whole2026).Routes[0]
	if c := r.Closings(r.Gaps.Longest()); len(c) != 1 || words(c[0]) != "man-tor 8-15" {
		t.Errorf("closing: %+v", c)
	}
}

func words(c Closing) string { return c.Hours.Text[c.Words.Start:c.Words.End] }

// The hours that run out are those of the number that was rung, of whom it was reached through, or of the path.
func TestClosings(t *testing.T) {
	t.Parallel()
	told := func(p *plan.Plan) (out []string) {
		r := Compute(p, whole2026).Routes[0]
		for _, c := range r.Closings(r.Gaps.Longest()) {
			out = append(out, c.Name+": "+words(c))
		}
		return out
	}
	p := small("vagt")
	p.Contacts[1].Hours, p.Contacts[1].Phones[0].Hours = open("man-fre 9-15"), open("ons 9-12, fre 9-11")
	if diff := cmp.Diff([]string{"Vagt: ons 9-12"}, told(p)); diff != "" {
		t.Error(diff)
	}
	p = small("bagvagt")
	p.Contacts[4].Via, p.Contacts[4].Hours = "vagt", open("døgnåben")
	p.Contacts[1].Hours = open("man-tor 9-15")
	if diff := cmp.Diff([]string{"Vagt: man-tor 9-15"}, told(p)); diff != "" {
		t.Error(diff)
	}
	p = small("vagt")
	p.Contacts[1].Hours = open("døgnåben")
	p.EscalationPaths[0].Hours = open("man-fre 9-15")
	if diff := cmp.Diff([]string{"Akut fare: man-fre 9-15"}, told(p)); diff != "" {
		t.Error(diff)
	}
}

func TestOneUncoveredHourOnChristmasEve(t *testing.T) {
	t.Parallel()
	p := small("kontor", "vagt")
	p.Municipality.ClosingDays = []hours.ClosingDay{{ID: "juleaftensdag"}}
	p.Contacts[1].Hours = open("man-tor 15-8, fre 13 - man 8, helligdage døgnet rundt, lukkedage 0-18, lukkedage 19-24")
	r := Compute(p, whole2026).Routes[0]
	if len(r.Gaps) != 1 || Hole(r.Gaps[0], true) != "torsdag 24. december 2026 kl. 18.00 – torsdag 24. december 2026 kl. 19.00: 1 time" {
		t.Errorf("holes: %v", r.Gaps)
	}
}

func TestAssumptions(t *testing.T) {
	t.Parallel()
	p := small("bagvagt", "vagt")
	p.Contacts[1].Hours = open("fre efter 13")
	got := Compute(p, whole2026).Assumptions
	if diff := cmp.Diff([]string{"forudsætter, at 114 svarer hele døgnet", `Vagt: "fre efter 13" er regnet til midnat`}, got); diff != "" {
		t.Error(diff)
	}
	// The path's own hours, telefontid, and whom a later step rings.
	p = small("vagt")
	p.EscalationPaths[0].Hours, p.EscalationPaths[0].OutsideHours = open("lør efter 12"), "vagt"
	p.Contacts[1].Phones[0].Hours = open("man fra 8")
	step(p, "senere", "bagvagt")
	got = Compute(p, whole2026).Assumptions
	want := []string{`Akut fare: "lør efter 12" er regnet til midnat`, `Vagt: "man fra 8" er regnet til midnat`, "forudsætter, at 114 svarer hele døgnet"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

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
		"contact vagt: 7101 timer, +8195", // five minutes for the lost one before the wait; the other has 30 for ringing back
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

func TestAt(t *testing.T) {
	t.Parallel()
	r := Compute(small("kontor", "bagvagt"), whole2026)
	a := r.At(hours.DayOf(2026, 12, 24).At(23*60 + 30))[0]
	if a.By == nil || a.By.ID != "bagvagt" || a.Minutes != 0 || len(a.Tries) != 2 || a.Tries[0].Open {
		t.Errorf("on Christmas Eve: %+v", a)
	}
	if diff := cmp.Diff([]string{"114"}, a.Tries[1].Numbers); diff != "" {
		t.Error(diff)
	}
}

// A duty officer who is always there, behind a switchboard that is not.
func TestAtThroughSomebodyClosed(t *testing.T) {
	t.Parallel()
	p := small("bagvagt")
	p.Contacts[4].Via, p.Contacts[4].Hours = "kontor", open("døgnåben")
	a := Compute(p, whole2026).Routes[0].At(hours.DayOf(2026, 11, 20).At(23 * 60))
	if a.By != nil || a.Tries[0].Through == nil || a.Tries[0].Through.ID != "kontor" {
		t.Errorf("at night: %+v", a.Tries)
	}
}

// Many goroutines may ask one report: the rules, the handbook and the coverage report do.
func TestReportIsSafeForManyGoroutines(t *testing.T) {
	t.Parallel()
	p := small("vagt", "kontor")
	p.Contacts[1].Until, _ = plan.ParseDate("2026-06")
	r := Compute(p, whole2026)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for range 20 {
				r.Losses(30)
				r.Doors()
				r.Received("vagt", "victim", plan.Deadline{})
				for _, route := range r.Routes {
					route.Story()
					route.Closings(route.Gaps.Longest())
					route.At(hours.DayOf(2026, 12, 31).At(23 * 60))
				}
			}
		})
	}
	wait.Wait()
}

func TestDoors(t *testing.T) {
	t.Parallel()
	p := small("kontor")
	p.EscalationPaths[0].Level = plan.Many{"knowledge", "acute"}
	p.EscalationPaths[0].Steps[0].Next = []*plan.Next{{To: "ud/vurder"}}
	other := &plan.EscalationPath{Level: plan.Many{"high_risk"}, Departments: plan.Many{"ingen"}}
	other.ID = "ud"
	for _, does := range []string{"risk_assessment", "safety_plan", "follow_up"} {
		s := &plan.Step{Does: []string{does}, Of: other}
		s.ID = map[string]string{"risk_assessment": "vurder"}[does]
		other.Steps = append(other.Steps, s)
	}
	p.EscalationPaths = append(p.EscalationPaths, other)
	var got []string
	for _, d := range Compute(p, whole2026).Doors() {
		got = append(got, fmt.Sprintf("%s %s dead=%v complete=%v", d.About, d.Level, d.Dead(), d.Complete()))
	}
	want := []string{
		"victim suspicion dead=true complete=false", "victim knowledge dead=false complete=true",
		"victim high_risk dead=true complete=false", "victim acute dead=false complete=true",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// Somebody who takes over in writing can act; a step by area must have somebody everywhere.
func TestDoorsByHandOverAndArea(t *testing.T) {
	t.Parallel()
	acts := func(p *plan.Plan) bool { return Compute(p, whole2026).Doors()[3].Acts } // victim, acute
	written := small("raad")
	written.EscalationPaths[0].Steps[0].Call = nil
	if acts(written) {
		t.Error("nobody is rung and nobody takes over, but somebody acts")
	}
	written.EscalationPaths[0].Steps[0].HandsOverTo = "kontor"
	if !acts(written) {
		t.Error("the one who takes over does not act")
	}
	areas := small("kontor", "vagt")
	areas.Contacts[0].Area, areas.Contacts[1].Area = "nord", "syd"
	areas.EscalationPaths[0].Steps[0].CallMode = "by_area"
	if !acts(areas) {
		t.Error("each area has somebody, but nobody acts")
	}
	areas.Contacts[1].Hours = open("lukket")
	if acts(areas) {
		t.Error("nobody answers in the south, but somebody acts")
	}
}

func TestReceived(t *testing.T) {
	t.Parallel()
	p := small("kontor")
	p.Contacts[1].AnswersWithin, _ = plan.ParseDeadline("2 dage")
	if got := Compute(p, whole2026).Received("vagt", "victim", plan.Deadline{Text: "1 dag", Count: 1, Unit: plan.Days, OK: true}); got != TooLate {
		t.Errorf("two days against one: %d", got)
	}
	r := Compute(p, whole2026)
	limit := func(text string) plan.Deadline { d, _ := plan.ParseDeadline(text); return d }
	for _, c := range []struct {
		target, about, within string
		want                  Receipt
	}{
		{"kontor", "victim", "", Received}, {"kontor", "child", "", WrongGroup}, {"raad", "victim", "", OnlyAdvises},
		{"findes-ikke", "victim", "", NobodyThere}, {"boernevagt", "child", "", NotReachable}, {"vagt", "victim", "20 min", TooLate},
		{"vagt", "victim", "samme dag", TooLate}, {"bagvagt", "victim", "straks", Received}, {"national/alarm-112", "child", "straks", Received},
		{"national/lev-uden-vold-1888", "victim", "", OnlyAdvises}, {"national/findes-ikke", "victim", "", NobodyThere},
		{"vagt", "victim", "5 hverdage", Received},
	} {
		if got := r.Received(c.target, c.about, limit(c.within)); got != c.want {
			t.Errorf("%+v: %d", c, got)
		}
	}
}

func TestJSON(t *testing.T) {
	t.Parallel()
	r := Compute(small("findes-ikke"), whole2026)
	var b bytes.Buffer
	if err := r.WriteJSON(&b, r.Losses(60)); err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	route := got["routes"].([]any)[0].(map[string]any)
	want := map[string]any{
		"department": "jobcenter", "path": "akut", "about": "victim", "level": []any{"acute"}, "covered_hours": 0.0, "handed_over_hours": 0.0,
		"longest_gap_hours": 8760.0, "worst_minutes_to_human": nil, "typical_minutes_to_human": nil, "best_minutes_to_human": nil,
		"worst_at": "2026-01-01T00:00:00+01:00", "story": "Torsdag 1. januar 2026 kl. 00.00 (nytårsdag): Der er ingen at ringe til. Ingen svarer inden for et år.",
		"gaps":  []any{map[string]any{"from": "2026-01-01T00:00:00+01:00", "to": "2027-01-01T00:00:00+01:00", "hours": 8760.0}},
		"steps": []any{map[string]any{"step": "ring", "advice": false, "covered_hours": 0.0, "handed_over_hours": 0.0, "longest_gap_hours": 8760.0}},
	}
	if diff := cmp.Diff(want, route); diff != "" {
		t.Error(diff)
	}
	if got["hours"] != 8760.0 || len(got["losses"].([]any)) != 0 || len(got["assumptions"].([]any)) != 0 {
		t.Errorf("%v", got)
	}
}

// large is of the size of eksempelby: 12 departments, 8 paths, 30 contacts.
func large() *plan.Plan {
	p := &plan.Plan{Municipality: &plan.Municipality{Hours: open("man-ons 9-15, tor 9-17, fre 9-13")}}
	for i := range 12 {
		d := &plan.Department{Leaders: []string{fmt.Sprint("c", i), fmt.Sprint("c", i+1)}, KeyPerson: fmt.Sprint("c", i+12)}
		d.ID = fmt.Sprint("d", i)
		p.Departments = append(p.Departments, d)
	}
	for i := range 30 {
		c := &plan.Contact{Name: fmt.Sprint("Kontakt ", i), Department: fmt.Sprint("d", i%12), Deputies: []string{fmt.Sprint("c", (i+1)%30)}}
		c.ID = fmt.Sprint("c", i)
		c.Hours = open([]string{"", "man-fre 8-15", dutyHours, "døgnåben", "hverdage 7-22, weekend 9-12"}[i%5])
		c.Phones = []*plan.Phone{{Number: fmt.Sprintf("00 00 00 %02d", i)}}
		c.AnswersWithin, _ = plan.ParseDeadline("30 min")
		p.Contacts = append(p.Contacts, c)
	}
	for i := range 8 {
		path := &plan.EscalationPath{Level: plan.Many{"acute"}, About: []string{"victim"}}
		path.ID = fmt.Sprint("p", i)
		for k := range 5 {
			s := &plan.Step{Of: path}
			s.ID = fmt.Sprint("s", k)
			if k > 0 {
				s.Call = []string{fmt.Sprint("c", (i*3+k*5)%30), fmt.Sprint("c", (i*3+k*5+1)%30)}
				if k == 2 {
					s.Call = append(s.Call, "leader_where_it_arose")
				}
				s.IfUnreachable = fmt.Sprint("c", (i+k*7)%30)
			}
			path.Steps = append(path.Steps, s)
		}
		p.EscalationPaths = append(p.EscalationPaths, path)
	}
	return p
}

func BenchmarkComputeYear(b *testing.B) {
	p := large()
	b.ReportAllocs()
	for b.Loop() {
		p.Reindex()
		Compute(p, whole2026)
	}
}

func BenchmarkLosses(b *testing.B) {
	r := Compute(large(), whole2026)
	b.ReportAllocs()
	for b.Loop() {
		r.Losses(60)
	}
}
