package check

import (
	"slices"
	"strings"

	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/register"
)

// This file is about hours in which nobody answers. It reads the same report as the coverage command, so that a finding and
// a table never say different things. Only a route's own cover counts: a later call, such as a meeting or an offer in office
// hours, may well be closed at night.

// silence is what routes of one path have in common when the same hours are silent: departments and groups of people.
type silence struct {
	route       *cover.Route // the first of them
	departments []*plan.Department
	about       []string
}

// silences groups the routes by path and by when nobody answers, in the report's order. Paths that call nobody have rules of
// their own.
func (p *Pass) silences() []*silence { return p.known.silences() }

func (p *Pass) findSilences() []*silence {
	if p.Cover == nil || p.homeless() {
		return nil
	}
	var silent []*silence
	of := map[*plan.EscalationPath][]*silence{}
	for _, r := range p.Cover.Routes {
		if r.Cover == nil || r.Total() == 0 || !slices.ContainsFunc(r.Path.Steps, (*plan.Step).Calls) || r.Unclear || p.misnamed(r.Path) {
			continue
		}
		i := slices.IndexFunc(of[r.Path], func(s *silence) bool {
			return s.route.Step == r.Step && s.route.ByAge == r.ByAge && (!r.ByAge || s.route.Ages == r.Ages) && sameCover(s.route.Cover, r.Cover)
		})
		if i < 0 {
			s := &silence{route: r}
			i = len(of[r.Path])
			of[r.Path] = append(of[r.Path], s)
			silent = append(silent, s)
		}
		s := of[r.Path][i]
		if !slices.Contains(s.departments, r.Department) {
			s.departments = append(s.departments, r.Department)
		}
		if !slices.Contains(s.about, r.About) {
			s.about = append(s.about, r.About)
		}
	}
	return silent
}

// misnamed says that a path calls somebody who is not found. That has its own finding, and whether anybody answers is not
// known before it is put right.
func (p *Pass) misnamed(e *plan.EscalationPath) bool {
	return slices.ContainsFunc(e.Steps, func(s *plan.Step) bool {
		return slices.ContainsFunc(s.Call, func(word string) bool {
			if strings.HasPrefix(word, register.NationalPrefix) {
				return register.LineByID(word) == nil
			}
			return p.Plan.Contact(word) == nil && plan.Label("actor", word) == word
		})
	})
}

// sameCover says that two covers are of the same hours. Those who call the same people share one.
func sameCover(a, b *cover.Cover) bool {
	return a == b || slices.Equal(a.Gaps, b.Gaps) && slices.Equal(a.HandedOver, b.HandedOver)
}

// some says that a silence does not concern all the groups of people that the path is for, and few that it does not concern
// all the departments that use it.
func (s *silence) some() bool { return len(s.about) < len(s.route.Path.People()) }

func (p *Pass) few(s *silence) bool {
	using := 0
	for _, d := range p.Plan.Departments {
		if s.route.Path.Uses(d.ID) {
			using++
		}
	}
	return len(s.departments) < using
}

// who words whom a silence concerns: the groups of people and the departments, when not all are meant.
func (p *Pass) who(s *silence) string {
	text := ""
	if s.some() {
		var groups []string
		for _, about := range s.about {
			groups = append(groups, plan.GroupName(about))
		}
		text = " for " + danish.List(groups, "og")
	}
	if s.route.ByAge {
		text += " (" + s.route.Ages.Those() + ")"
	}
	if p.few(s) {
		text += " i " + danish.List(names(s.departments), "og")
	}
	return text
}

// place is the identity of a silence: the step that calls, and whom it concerns.
func (p *Pass) place(s *silence) string {
	place := s.route.Path.Place
	if s.route.Step != nil {
		place = s.route.Step.Place
	}
	if s.some() {
		place += "/" + s.about[0]
	}
	if p.few(s) {
		place += "/" + s.departments[0].ID
	}
	return place
}

// callSpan is where the path says whom to call.
func (s *silence) callSpan() diag.Span {
	step := s.route.Step
	if step == nil {
		i := slices.IndexFunc(s.route.Path.Steps, (*plan.Step).Calls)
		step = s.route.Path.Steps[i]
	}
	if step.Has("call") {
		return step.At("call")
	}
	return step.At("convene")
}

func checkNeverAnswered(p *Pass) {
	for _, s := range p.silences() {
		if s.route.Gaps.Total() < s.route.Total() {
			continue
		}
		p.ReportAs(p.inDraft(diag.Warning), p.place(s), s.callSpan(), "Handlevejen "+diag.Quote(s.route.Path.Title)+": ingen, der kan handle"+p.who(s)+", svarer på noget tidspunkt i de "+danish.Number(s.route.Total()/60)+" timer."+p.silenceReason(s), "")
	}
}

// office says that a path is for the office's hours: it is not urgent, and its call has no deadline that runs by the clock. Nobody
// means to keep somebody awake for it.
func (s *silence) office() bool {
	urgent := s.route.Path.HasLevel(plan.LevelAcute) || s.route.Path.HasLevel(plan.LevelHighRisk)
	if urgent || s.route.Step == nil || !s.route.Step.Within.OK {
		return false
	}
	_, clock := s.route.Step.Within.Clock()
	return !clock
}

func checkHoles(p *Pass) {
	reported := map[*plan.EscalationPath]bool{}
	for _, s := range p.silences() {
		gaps := s.route.Gaps
		if len(gaps) == 0 || gaps.Total() == s.route.Total() {
			continue
		}
		if s.office() {
			if !reported[s.route.Path] {
				reported[s.route.Path] = true
				p.ReportAs(diag.Info, p.place(s), s.callSpan(), "Handlevejen "+diag.Quote(s.route.Path.Title)+" har fristen "+s.route.Step.Within.Text+", og uden for kontorets tid svarer ingen.",
					"Er det meningen, er der intet at rette. Skal nogen kunne svare om natten, så skriv en vagt i Hvis ingen svarer (if_unreachable).")
			}
			continue
		}
		message := "Handlevejen " + diag.Quote(s.route.Path.Title) + ": ingen svarer" + p.who(s) + " i " + danish.Hours(gaps.Total()) + " i løbet af det næste år"
		if len(gaps) == 1 {
			message += ": " + cover.Hole(gaps[0], true) + "."
		} else {
			message += ", fordelt på " + danish.Plural(len(gaps), "hul", "huller") + ". Det længste: " + cover.Hole(gaps.Longest(), true) + "."
		}
		message += p.advising(s) + p.uncounted(s)
		span, notes := s.callSpan(), []diag.Note(nil)
		if closes, ok := p.closing(s, gaps.Longest()); ok {
			notes = append(notes, diag.Note{Span: span, Message: "Her ringes der op."})
			span = closes
		}
		p.Report(p.place(s), span, message, "", notes...)
	}
}

// closing finds the opening hours that run out when a hole begins; where nobody answered before it, those of the last one called.
func (p *Pass) closing(s *silence, hole hours.Interval) (diag.Span, bool) {
	if closings := s.route.Closings(hole); len(closings) > 0 {
		last := closings[len(closings)-1] // it is the one that leaves the hole
		node := last.At.Node.Get("hours")
		if node == nil || last.Words == (hours.TextRange{}) {
			return last.At.At("hours"), true
		}
		shift := max(0, strings.Index(node.Value, last.Hours.Text))
		return node.ValueSpan(shift+last.Words.Start, shift+last.Words.End), true
	}
	chain := s.route.Called()
	slices.Reverse(chain)
	for _, w := range chain {
		if c := w.Contact; c != nil && c.Has("hours") && s.route.Counts(w) && c.Hours.Schedule != nil && !c.Hours.Schedule.Always {
			return c.At("hours"), true
		}
	}
	return diag.Span{}, false
}

// resolve returns the contact that an actor word means in a department, or the word itself.
func resolve(d *plan.Department, word string) string {
	switch {
	case word == plan.ActorLeaderWhereItArose && len(d.Leaders) > 0:
		return d.Leaders[0]
	case word == plan.ActorNextLeader && len(d.Leaders) > 1:
		return d.Leaders[1]
	case word == plan.ActorKeyPerson:
		return d.KeyPerson
	}
	return word
}

// checkHandedOver tells of hours that rest on 112 and 114 alone. In acute danger that is the right answer, so it is not told of a
// path that is for nothing less; one that is for suspicion too leaves whoever only suspects with the police.
func checkHandedOver(p *Pass) {
	for _, s := range p.silences() {
		minutes := s.route.HandedOver.Total()
		if path := s.route.Path; minutes == 0 || path.HasLevel(plan.LevelAcute) && !lesser(path) || len(path.Level) == 0 {
			continue
		}
		p.Report(p.place(s), s.callSpan(), "Handlevejen "+diag.Quote(s.route.Path.Title)+": i "+danish.Hours(minutes)+" om året er det kun 112 og 114, der svarer"+p.who(s)+"."+p.advising(s), "")
	}
}

// lesser says that a path is for something less than danger too.
func lesser(path *plan.EscalationPath) bool {
	return slices.ContainsFunc([]string{"concern", "suspicion", "knowledge"}, path.HasLevel)
}

// checkDeadSteps looks at the calls after the first. One that is answered at some time for some group is as it should be.
func checkDeadSteps(p *Pass) {
	if p.Cover == nil {
		return
	}
	answered := map[*plan.Step]bool{}
	var later []*plan.Step
	for _, r := range p.Cover.Routes {
		for _, c := range r.Steps {
			if c.Step == r.Step || c.Advice || c.Cover == nil || r.Total() == 0 || r.Unclear || c.Step != nil && p.hoursUnread(append(slices.Clone(c.Step.Call), c.Step.IfUnreachable)...) {
				answered[c.Step] = answered[c.Step] || c.Step != nil
				continue
			}
			if !slices.Contains(later, c.Step) {
				later = append(later, c.Step)
			}
			answered[c.Step] = answered[c.Step] || c.Gaps.Total() < r.Total()
		}
	}
	for _, s := range later {
		if answered[s] {
			continue
		}
		at := s.At("call")
		if !s.Has("call") {
			at = s.At("convene")
		}
		p.Report(s.Path("call"), at, "Trinnet "+called(s)+" ringer til nogen, der ikke svarer på noget tidspunkt.", "")
	}
}

// checkEmptyGroups looks at the groups that a path convenes.
func checkEmptyGroups(p *Pass) {
	reported := map[string]bool{}
	p.steps(func(_ *plan.EscalationPath, s *plan.Step) {
		g := p.Plan.Group(s.Convene)
		if g == nil || reported[g.ID] {
			return
		}
		reported[g.ID] = true
		lacks := ""
		switch contact, members := g.Has("contact"), g.Has("members") || g.Has("partners") || g.Has("optional"); {
		case !contact && !members:
			lacks = "hverken kontakt (contact) eller medlemmer (members)"
		case !contact:
			lacks = "ingen kontakt (contact)"
		case !members:
			lacks = "ingen medlemmer (members)"
		default:
			return
		}
		at := s.At("convene")
		p.Report(g.Path("contact"), g.At("name"), "Gruppen "+g.Name+" skal samles, men har "+lacks+".", "", diag.Note{Span: at, Message: "Her samles den."})
	})
}
