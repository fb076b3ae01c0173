package handbook_test

import (
	"flag"
	"fmt"
	"slices"
	"strings"
	"testing"

	"beredskab/internal/check"
	"beredskab/internal/checklist"
	"beredskab/internal/cover"
	"beredskab/internal/diag"
	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/handbook"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/testscale"
)

// Cover and card agree (the law of the card). For each department, situation, group of people and hour of a week and of Christmas:
// whoever cover says answers is on that department's card with a number and its time, or the card leads to it by the name of a path;
// and no number is shown for a time, a district or a group that it does not serve. Every step and every condition is on the card or
// named with where it stands, and in full on the path's page and its sheet; so are its colour, its phase, its signs and how far one looks
// back, and whose turn it is beside every number. It is written against cover and the plan, and knows
// nothing of how a card is made.
func TestCoverAndCardAgree(t *testing.T) {
	t.Parallel()
	for seed := range testscale.Count(1_200/testscale.Slower, 25) {
		t.Run(fmt.Sprint(*firstPlan+uint64(seed)), func(t *testing.T) {
			t.Parallel()
			text := randomPlan(*firstPlan + uint64(seed))
			newLaw(t, readPlan(t, text)).check()
			if t.Failed() {
				t.Log(text)
			}
		})
	}
}

// firstPlan makes the law look at other plans than the usual: go test -tags full ./internal/handbook -run Agree -first-plan 5000
var firstPlan = flag.Uint64("first-plan", 0, "the seed of the first random plan")

// law holds one plan's papers against its cover.
type law struct {
	*testing.T
	plan     *plan.Plan
	cover    *cover.Report
	handbook *document.Document
	book     *document.Book
	citizens *document.Document
	findings []diag.Finding
	said     map[string]bool // each fault once
	times    map[string]hours.Set
}

func newLaw(t *testing.T, p *plan.Plan) *law {
	from := hours.DayOf(2026, 12, 17) // an ordinary week, then Christmas and New Year
	in := edition.Input{Plan: p, Date: from, Cover: cover.Compute(p, cover.Options{From: from, To: from + 16})}
	l := &law{T: t, plan: p, cover: in.Cover, handbook: handbook.New(in), book: checklist.New(in), said: map[string]bool{}, times: map[string]hours.Set{}}
	l.findings = check.Run(p, check.Options{Today: from, Cover: in.Cover}).Findings
	in.Edition = plan.Public
	l.citizens = handbook.New(in)
	return l
}

func (l *law) fault(format string, args ...any) {
	l.Helper()
	if text := fmt.Sprintf(format, args...); !l.said[text] {
		l.said[text] = true
		l.Error(text)
	}
}

func (l *law) check() {
	numbers, front := shownIn(section(l.handbook, "ring")), shownIn(l.handbook.Front)
	for _, worst := range l.cover.Routes {
		card := shownIn(cardOf(l.handbook, worst.Department.ID))
		card.department = true
		where := worst.Department.Name + ", " + worst.Path.Title + ", " + worst.About
		for _, route := range worst.Citizens() {
			for t := l.cover.Window.Start; t < l.cover.Window.End; t += 60 {
				l.atTime(route, t, card, numbers, front, where)
			}
		}
		l.stepsAreThere(card, worst.Path, where)
	}
	for _, d := range l.plan.Departments {
		l.limited(shownIn(cardOf(l.handbook, d.ID)), l.about(d.ID), "the card of "+d.Name)
	}
	l.limited(numbers, l.about("all"), "whom to ring")
	l.limited(front, l.about("all"), "the front page")
	if !front.leads("#ring") {
		l.fault("the front page does not lead to all numbers")
	}
	l.emergencyOnce(l.handbook)
	l.emergencyOnce(l.citizens)
	l.emptyFrontIsReported(front)
	l.citizensNumbersAreTrue()
	for _, p := range l.plan.EscalationPaths {
		l.pageIsWhole(p)
	}
}

// atTime holds what the papers show against who answers on a route at one hour.
func (l *law) atTime(route *cover.Route, t hours.Instant, card, numbers, front *paper, where string) {
	l.Helper()
	a := route.At(t)
	for _, try := range a.Tries {
		l.timesAreTrue(card, try, t, "the card of "+where)
		l.timesAreTrue(numbers, try, t, "whom to ring, "+where)
		l.timesAreTrue(front, try, t, "the front page, "+where)
	}
	if a.By == nil {
		return
	}
	l.named(card, a.By, route, "the card of "+where)
	l.named(numbers, a.By, route, "whom to ring, "+where)
	l.frontAnswers(front, a, t, where)
}

// about are the groups of people that a department's paths are about, or those of all.
func (l *law) about(department string) []string {
	var out []string
	for _, p := range l.plan.EscalationPaths {
		if department == "all" || p.Uses(department) {
			out = append(out, p.People()...)
		}
	}
	return out
}

// named says that whoever answers can be found: a number beside the name, or a path that is named and has it.
func (l *law) named(page *paper, who *cover.Party, route *cover.Route, where string) {
	l.Helper()
	numbers := who.Numbers()
	has := func(p *paper) bool {
		return slices.ContainsFunc(p.entries, func(e shownEntry) bool {
			return strings.HasPrefix(e.name, who.Name) && slices.Contains(numbers, e.number)
		})
	}
	if len(numbers) == 0 || has(page) {
		return
	}
	for _, path := range l.plan.EscalationPaths {
		if page.department && page.leads("#handlevej-"+path.ID) && has(shownIn(section(l.handbook, "handlevej-"+path.ID))) {
			return
		}
	}
	if !page.department && !l.byName(who.ID) && page.leads("#handlekort") && has(shownIn(cardOf(l.handbook, route.Department.ID))) {
		return
	}
	l.fault("%s: %s answers on %v and is not there", where, who.Name, numbers)
}
