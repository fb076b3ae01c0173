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

// small is one department, the office hours that most municipalities have, and a path that calls the office.
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
		"kontor og vagt": {func() *plan.Plan { return small("kontor", "vagt") }, "8760 + 0 + 0, hul 0, minutter 0/30/30"},
		"112 med landekode er 112": {func() *plan.Plan { // counted as covered all year when each package read numbers itself
			p := small("raad")
			p.Contacts[3].Authority, p.Contacts[3].Phones = "", []*plan.Phone{{Number: "+45 112"}, {Number: "0045 114"}}
			return p
		}, "0 + 8760 + 0, hul 0, minutter 0/0/0"},
		"et nummer med pladsholdere svarer ikke": {func() *plan.Plan {
			p := small("raad")
			p.Contacts[3].Authority, p.Contacts[3].Phones = "acts", []*plan.Phone{{Number: "79 79 28 xx"}}
			return p
		}, "0 + 0 + 8760, hul 8760, minutter -1/-1/-1"},
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

func TestAssumptions(t *testing.T) {
	t.Parallel()
	p := small("bagvagt", "vagt")
	p.Contacts[1].Hours = open("fre efter 13")
	got := Compute(p, whole2026).Assumptions
	if diff := cmp.Diff([]string{"forudsætter, at 114 svarer hele døgnet", `Vagt: "fre efter 13" er regnet til midnat`}, got); diff != "" {
		t.Error(diff)
	}
	// The path's own hours, telefontid, and whom a later step calls.
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
				r.Received("vagt", "victim", plan.Ages{}, plan.Deadline{})
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
		"worst_at": "2026-01-01T00:00:00+01:00", "story": "Handlevejen ringer ikke til nogen, der kan handle.",
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
