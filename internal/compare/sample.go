package compare

import (
	"strings"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/danish"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// Sample is an anonymous comparison of n municipalities that do not exist. It says everything that a comparison can say of
// its own accord and holds no word of any plan, so that the search for leaks can tell the program's words from a plan's.
func Sample(n int, today hours.Day) *Comparison {
	c := &Comparison{Date: today, Anonymous: true, Hash: "00000000", Unread: []string{""}}
	for i := range n {
		c.Entries = append(c.Entries, sampleEntry(i, n, today))
	}
	gone := sampleEntry(n, n+1, today)
	c.Gone = []Gone{{Name: gone.Name, History: gone.History[:1]}}
	for _, k := range [...]Kind{OneSided, DifferentNumbers, DifferentHours, Expired} {
		c.Contracts = append(c.Contracts, Contract{Kind: k, Times: Interval(n)})
	}
	return c
}

func sampleEntry(i, n int, today hours.Day) *Entry {
	e := &Entry{Shares: map[string]bool{}, Practice: map[string]string{}, Measures: map[string]string{}, Actions: map[string]string{}, Status: plan.Label("plan_status", "draft")}
	e.ID, e.Name = label(i, n)
	e.Workshop = Workshop{Number: i%4 + 1, Date: today.String()}
	for k, p := range catalogue.Points() {
		point := Point{ID: p.ID, Status: check.Status((i + k) % 5), Unchecked: (i+k)%3 == 0}
		if point.Status == check.NotRelevant {
			point.Reason = Omitted
		}
		for range 4 {
			point.Lacks = append(point.Lacks, Place{Field: "Planen"})
		}
		e.Points = append(e.Points, point)
		e.Counts[point.Status]++
	}
	for k, r := range catalogue.Recommendations {
		if e.Shares[r.ID] = (i+k)%2 == 0; e.Shares[r.ID] {
			e.Practice[r.ID] = Omitted
		}
	}
	for k, m := range Measures() {
		e.Measures[m.Key] = phrases[(i+k)%len(phrases)]
	}
	e.Measures["answered"] = strings.Join(phrases, " ") + months()
	e.Errors, e.Partial = i, i%2 == 1
	e.Tasks = []Task{{Point: "A1.1", Status: "in_progress", Due: "2026-12"}, {Point: "A1.2"}, {Status: "not_started", Due: "2025-01"}}
	e.Now = sampleSnapshot(e, today, i)
	e.History = []*Snapshot{sampleSnapshot(e, today-400, i+2), sampleSnapshot(e, today-200, i+1)}
	e.History[0].Calendar = "" // of an old format
	if i%2 == 1 {
		e.History[1].Cover = nil
		e.History[1].Counts.EscalationPaths = i % 3
	}
	return e
}

// phrases are what measures can say.
var phrases = []string{
	none, notThere, noPaths, noDoors, noUse, "ja, næste gang 1. januar 2026; 2 roller har kurset; 1 rolle har kurset", "nej", "straks", "samme dag", "mere end et år",
	"1 time og 1 minut, 2 timer og 2 minutter, 1 døgn, 2 døgn", "8.700 af 8.760 timer; længste stilhed: ingen; længste ventetid: straks", allTheTime,
	"6 trin; 3 at ringe til; opkald inden 2 hverdage, 1 hverdag, 3 dage, 1 dag, 2 uger, 1 uge, 2 måneder", noPath, "2 tilbud",
	"ikke en målgruppe i planen", "handlevej på alle niveauer", "mangler handlevej for viden og akut", "29. januar 2026 (overskredet)",
	"inden for det seneste år", "for mere end et år siden", "inden for et år", "om mere end et år", "1-2 roller har kurset", "over 50 handleveje",
}

func months() string {
	var b strings.Builder
	for m := 1; m <= 12; m++ {
		b.WriteString(" " + danish.Month(m))
	}
	return b.String()
}

func sampleSnapshot(e *Entry, day hours.Day, shift int) *Snapshot {
	s := &Snapshot{
		Rules: Rules{Version: danish.Number(shift), IDs: []string{"B1"}}, Catalogue: danish.Number(shift), Date: day.String(), Workshop: Workshop{Number: shift%3 + 1},
		Hours: Hours{Calendar: "2025", Cover: &Figures{Total: 60, Answered: 30, Longest: 30, Worst: 90}},
	}
	for k, p := range e.Points {
		s.Points = append(s.Points, Result{p.ID, check.Status((k + shift) % 5).Word()})
	}
	for k := range shift%3 + 1 {
		s.Routes = append(s.Routes, Route{Path: danish.Number(k), Figures: *s.Cover})
	}
	for k := range 6 {
		s.Findings = append(s.Findings, Finding{"B" + danish.Number((k+shift)%6+1), fingerprint(danish.Number(k)), "warning"})
		s.Actions = append(s.Actions, Action{danish.Number(k + shift), [...]string{plan.ActionDone, plan.ActionInProgress, plan.ActionDropped}[(k+shift)%3]})
	}
	return s
}
