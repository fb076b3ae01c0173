package cover

import (
	"strings"
	"testing"

	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// aged is a plan whose path is for young and old: two lines at all hours, for those under 18 and for those from 18.
func aged(t *testing.T, pathAges, youngStep, oldStep string, call ...string) *Report {
	t.Helper()
	p := small(call...)
	of := func(text string) (a plan.Ages) {
		if text != "" {
			var problem *plan.Problem
			if a, problem = plan.ParseAges(text); problem != nil {
				t.Fatal(problem)
			}
		}
		return a
	}
	for _, c := range []struct{ id, ages string }{{"unge", "0-17"}, {"voksne", "18-"}} {
		contact := &plan.Contact{Name: c.id, Hours: open("døgnåben"), Ages: of(c.ages)}
		contact.ID = c.id
		p.Contacts = append(p.Contacts, contact)
	}
	path := p.EscalationPaths[0]
	path.Level, path.Ages = plan.Many{"acute", "high_risk", "suspicion", "knowledge"}, of(pathAges)
	if youngStep != "" {
		path.Steps[0].Ages = of(youngStep)
		step(p, "voksne", "voksne").Ages = of(oldStep)
	}
	return Compute(p, whole2026)
}

// The two lines together answer for everybody; one of them leaves the others with nobody, and the route says whom.
func TestCoverByAge(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, path, young, old string
		call                   []string
		hours                  int
		whose                  string // "" when all meet the same
	}{
		{"adults only, when nothing is said", "", "", "", []string{"voksne"}, 8760, ""},
		{"the line for the young does not help adults", "", "", "", []string{"unge"}, 0, ""},
		{"a path for the young", "0-17", "", "", []string{"unge"}, 8760, ""},
		{"who helps children helps the exposed who are children", "0-17", "", "", []string{"boernevagt"}, 8760, ""},
		{"and no others", "0-", "", "", []string{"boernevagt"}, 0, "dem fra 18 år"},
		{"a path for all, both lines in one step", "0-", "", "", []string{"unge", "voksne"}, 8760, "dem under 18 år"},
		{"a path for all, one line", "0-", "", "", []string{"voksne"}, 0, "dem under 18 år"},
		{"a step for each", "0-", "0-17", "18-", []string{"unge"}, 8760, "dem under 18 år"},
		{"the wrong step for each", "0-", "18-", "0-17", []string{"unge"}, 0, "dem under 18 år"},
		{"steps that say what the path does not", "", "0-17", "18-", []string{"unge"}, 8760, "dem under 18 år"},
		{"eighteen is in no step", "0-", "0-17", "19-", []string{"unge"}, 0, "dem på 18 år"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := aged(t, c.path, c.young, c.old, c.call...).Routes[0]
			if got := r.Covered.Total() / 60; got != c.hours {
				t.Errorf("%d hours, want %d", got, c.hours)
			}
			whose := ""
			if r.ByAge {
				whose = r.Ages.Those()
			}
			if whose != c.whose {
				t.Errorf("the hours of %q, want %q", whose, c.whose)
			}
			if r.ByAge && r.Covered.Total() == 0 && r.Step != nil && !strings.Contains(r.Story(), c.whose) {
				t.Errorf("the story does not say whose it is: %s", r.Story())
			}
		})
	}
}

// A step for other ages costs those no time who do not meet it.
func TestMinutesByAge(t *testing.T) {
	t.Parallel()
	r := aged(t, "0-", "", "", "voksne")
	p := r.model.plan
	path := p.EscalationPaths[0]
	first := &plan.Step{Do: "Tal med skolen", Of: path}
	first.ID = "skolen"
	first.Within, _ = plan.ParseDeadline("30 min")
	first.Ages, _ = plan.ParseAges("0-17")
	path.Steps = append([]*plan.Step{first}, path.Steps...)
	path.Ages, _ = plan.ParseAges("18-")
	if got := Compute(p, whole2026).Routes[0].Minutes.Worst; got != 0 {
		t.Errorf("an adult waits %d minutes for the school", got)
	}
	first.Ages = plan.Ages{}
	if got := Compute(p, whole2026).Routes[0].Minutes.Worst; got != 30 {
		t.Errorf("everybody waits %d minutes, want 30", got)
	}
}

// A door is open only when it is for everybody who may come to it.
func TestDoorsByAge(t *testing.T) {
	t.Parallel()
	acute := func(r *Report) Door { return r.Doors()[3] }
	if d := acute(aged(t, "0-", "0-17", "18-", "unge")); d.Dead() || d.Ages.OK {
		t.Errorf("each age has somebody: %+v", d)
	}
	if d := acute(aged(t, "0-", "", "", "unge")); !d.Dead() || d.Ages.Those() != "dem fra 18 år" {
		t.Errorf("nobody acts for adults: %+v", d)
	}
	if d := acute(aged(t, "0-17", "", "", "unge")); d.Path || d.Ages.Those() != "dem fra 18 år" {
		t.Errorf("there is no path for adults: %+v", d)
	}
}

// More ages than anybody tells apart make the figures careful, never too good.
func TestManyAges(t *testing.T) {
	t.Parallel()
	r := aged(t, "0-", "", "", "unge", "voksne")
	p := r.model.plan
	for age := range 60 {
		s := step(p, "trin-"+plan.Ages{From: age, To: age, OK: true}.Those(), "unge")
		s.Ages = plan.Ages{From: age, To: age, OK: true}
	}
	if got := len(Compute(p, whole2026).Routes[0].lists); got > maxBands {
		t.Errorf("%d bands", got)
	}
}

// A deputy who stands in for somebody away does so only for those whom she helps herself: the others have nobody, and they are the ones
// whose hours the route tells.
func TestDeputyForSomeAges(t *testing.T) {
	t.Parallel()
	p := small("vagt")
	p.Contacts[1].Hours, p.Contacts[1].Deputies = open("døgnåben"), []string{"bagvagt"}
	for _, c := range p.Contacts {
		if c.ID == "bagvagt" {
			c.Hours = open("døgnåben")
			c.Ages, _ = plan.ParseAges("18-23")
		}
	}
	p.EscalationPaths[0].Level = plan.Many{"acute", "high_risk", "suspicion", "knowledge"}
	o := whole2026
	if r := Compute(p, o).Routes[0]; r.Gaps.Total() != 0 {
		t.Fatalf("%d hours are silent while nobody is away", r.Gaps.Total()/60)
	}
	o.Absent = []Absence{{"vagt", hours.DayOf(2026, 7, 6), hours.DayOf(2026, 7, 12)}}
	r := Compute(p, o).Routes[0]
	if got := r.Gaps.Total() / 60; got != 7*24 || r.Ages.From != 24 {
		t.Errorf("%d hours of the week are silent for %s, want all of them from 24 on", got, r.Ages.Those())
	}
}

// A leader who is called for her own district first, and as the leader after, acts for her staff whoever it is about.
func TestLeaderCalledForHerAreaToo(t *testing.T) {
	t.Parallel()
	p := small("vagt")
	c := p.Contacts[1]
	c.Hours, c.Area, c.Serves = open("døgnåben"), "syd", []string{"perpetrator"}
	p.Departments[0].Leaders = []string{"vagt"}
	s := p.EscalationPaths[0].Steps[0]
	s.CallMode, s.IfUnreachable = "by_area", "leader_where_it_arose"
	if r := Compute(p, whole2026).Routes[0]; r.Gaps.Total() != 0 {
		t.Errorf("%d hours are silent, and the leader answers all of them", r.Gaps.Total()/60)
	}
}
