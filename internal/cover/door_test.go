package cover

import (
	"fmt"
	"testing"

	"beredskab/internal/plan"
	"github.com/google/go-cmp/cmp"
)

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
	if got := Compute(p, whole2026).Received("vagt", "victim", plan.Ages{}, plan.Deadline{Text: "1 dag", Count: 1, Unit: plan.UnitDays, OK: true}); got != TooLate {
		t.Errorf("two days against one: %d", got)
	}
	r := Compute(p, whole2026)
	limit := func(text string) plan.Deadline { d, _ := plan.ParseDeadline(text); return d }
	for _, c := range []struct {
		target, about, within string
		want                  Receipt
	}{
		{"kontor", "victim", "", Received},
		{"kontor", "child", "", WrongGroup},
		{"raad", "victim", "", OnlyAdvises},
		{"findes-ikke", "victim", "", NobodyThere},
		{"boernevagt", "child", "", NotReachable},
		{"vagt", "victim", "20 min", TooLate},
		{"vagt", "victim", "samme dag", TooLate},
		{"bagvagt", "victim", "straks", Received},
		{"national/alarm-112", "child", "straks", Received},
		{"national/lev-uden-vold-1888", "victim", "", OnlyAdvises},
		{"national/findes-ikke", "victim", "", NobodyThere},
		{"vagt", "victim", "5 hverdage", Received},
	} {
		if got := r.Received(c.target, c.about, p.AgesOf(nil, c.about), limit(c.within)); got != c.want {
			t.Errorf("%+v: %d", c, got)
		}
	}
}
