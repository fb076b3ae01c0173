package check

import (
	"slices"
	"strings"

	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/plan"
	"beredskab/internal/register"
)

// This file asks of every path and step what it must say: whom to call instead, by when, who does it, and for which situation.

// inForce returns the paths that hold today or later. Those that are over need not be fixed.
func (p *Pass) inForce() []*plan.EscalationPath {
	return slices.DeleteFunc(slices.Clone(p.Plan.EscalationPaths), func(e *plan.EscalationPath) bool {
		return e.Until.OK && e.Until.Last < p.Today
	})
}

// steps visits the steps of the paths in force.
func (p *Pass) steps(visit func(e *plan.EscalationPath, s *plan.Step)) {
	for _, e := range p.inForce() {
		for _, s := range e.Steps {
			visit(e, s)
		}
	}
}

// emergency says that a reference is to 112 or 114 themselves, which always answer.
func emergency(ref string) bool {
	if !strings.HasPrefix(ref, register.NationalPrefix) {
		return false
	}
	line := register.LineByID(ref)
	return line != nil && line.Acts
}

func checkFallbacks(p *Pass) {
	p.steps(func(e *plan.EscalationPath, s *plan.Step) {
		if !s.Calls() || s.Has("if_unreachable") || slices.ContainsFunc(s.Call, emergency) {
			return
		}
		if s.Convene == "" && len(s.Call) > 1 {
			return // the next in the row is the way on
		}
		at, target := s.At("call"), ""
		if len(s.Call) > 0 {
			target = s.Call[0]
		} else if g := p.Plan.Group(s.Convene); g != nil {
			at, target = s.At("convene"), g.Contact
		}
		c := p.Plan.Contact(target)
		severity := diag.Warning
		if s.Duty == plan.DutyMay || c != nil && p.deputy(c) {
			severity = diag.Info // the deputy stands in; it is only not on the card what to do
		}
		p.ReportAs(severity, s.Path("if_unreachable"), at, "Trinnet "+called(s)+" siger ikke, hvad man gør, hvis ingen svarer (if_unreachable).", "")
	})
}

func checkDeadlines(p *Pass) {
	p.steps(func(e *plan.EscalationPath, s *plan.Step) {
		if s.Has("within") || s.Has("lasts") || onlyAlarm(s) {
			return
		}
		if g := p.Plan.Group(s.Convene); g != nil && g.ConvenesWithin.OK {
			return
		}
		severity := diag.Info
		if s.Duty == plan.DutyMust || s.Calls() && s.Duty != plan.DutyMay || s.HandsOverTo != "" || slices.Contains(s.Does, plan.DoesNotification) {
			severity = diag.Warning
		}
		p.ReportAs(severity, s.Path("within"), s.At("within"), "Trinnet "+called(s)+" har ingen frist (within).", "")
	})
}

// onlyAlarm says that a step is to call 112: nobody needs a deadline for that.
func onlyAlarm(s *plan.Step) bool {
	return len(s.Call) > 0 && !slices.ContainsFunc(s.Call, func(id string) bool { return id != "national/alarm-112" })
}

func checkRoles(p *Pass) {
	lacks := map[string]func(*plan.Department) bool{
		plan.ActorKeyPerson:          func(d *plan.Department) bool { return d.KeyPerson == "" },
		plan.ActorNextLeader:         func(d *plan.Department) bool { return len(d.Leaders) == 1 },
		plan.ActorLeaderWhereItArose: func(*plan.Department) bool { return false }, // leaders are required, so decoding reports it
	}
	p.steps(func(e *plan.EscalationPath, s *plan.Step) {
		for _, use := range [...]struct {
			key   string
			words []string
		}{{"actor", s.Actor}, {"call", s.Call}, {"if_unreachable", []string{s.IfUnreachable}}} {
			for _, word := range use.words {
				lack := lacks[word]
				if lack == nil {
					continue
				}
				var without []*plan.Department
				for _, d := range p.Plan.Departments {
					if e.Uses(d.ID) && lack(d) {
						without = append(without, d)
					}
				}
				if len(without) == 0 {
					continue
				}
				severity := diag.Warning
				if len(use.words) > 1 {
					severity = diag.Info // somebody else does it too
				}
				p.ReportAs(severity, s.Path(use.key), s.At(use.key), "Trinnet "+called(s)+" er for "+plan.Label("actor", word)+" ("+word+"), men "+
					danish.List(names(without), "og")+" har ingen.", "", diag.Note{Span: without[0].Span(), Message: "Afdelingen står her."})
			}
		}
	})
}

func checkSilentAcute(p *Pass) { p.silentPaths(true) }

func checkSilentPaths(p *Pass) { p.silentPaths(false) }

// silentPaths reports the paths that call nobody. A written notification counts as a way on, but not when lives are at risk.
func (p *Pass) silentPaths(acute bool) {
	for _, e := range p.inForce() {
		urgent := e.HasLevel(plan.LevelAcute) || e.HasLevel(plan.LevelHighRisk)
		if urgent != acute || len(e.Steps) == 0 && !acute && e.Has("steps") {
			continue
		}
		if slices.ContainsFunc(e.Steps, (*plan.Step).Calls) {
			continue
		}
		written := func(s *plan.Step) bool { return slices.Contains(s.Does, plan.DoesNotification) && s.HandsOverTo != "" }
		if !acute && slices.ContainsFunc(e.Steps, written) {
			continue
		}
		at := p.spot("", e.Source, "steps")
		p.Report(e.Path("steps"), at.span, "Handlevejen "+diag.Quote(e.Title)+" har intet trin, der ringer til nogen (call) eller samler nogen (convene).", "")
	}
}

// checkLevels looks for the levels that each of the plan's groups of people needs.
func checkLevels(p *Pass) {
	at := p.root("escalation_paths")
	if p.Plan.Info != nil && p.Plan.Info.Has("target_groups") {
		at.span = p.Plan.Info.At("target_groups")
	}
	without := map[string][]string{} // by department: what it lacks a path for, and others have
	for _, about := range p.Plan.TargetGroups() {
		var missing, words []string
		lacking := map[string][]string{}
		for _, level := range cover.RequiredLevels(about) {
			paths := p.paths(level, about)
			if len(paths) == 0 && p.unreadLevel(about) {
				continue
			}
			if len(paths) == 0 {
				missing, words = append(missing, level), append(words, situation(level))
				continue
			}
			if ages := p.unmet(paths, about); ages.OK {
				p.Report("plan/target_groups/"+about+"/"+level, at.span, "Der er ingen handlevej for "+plan.GroupName(about)+" ved "+situation(level)+" for "+ages.Those()+".",
					"Skriv en handlevej til, eller ret alderen (ages) ved en, I har.")
			}
			for _, d := range p.Plan.Departments {
				if d.ActiveOn(p.Today) && !slices.ContainsFunc(paths, func(e *plan.EscalationPath) bool { return e.Uses(d.ID) }) {
					lacking[d.ID] = append(lacking[d.ID], situation(level))
				}
			}
		}
		for id, levels := range lacking {
			without[id] = append(without[id], plan.GroupName(about)+" ved "+danish.List(levels, "og"))
		}
		if len(missing) > 0 {
			p.Report("plan/target_groups/"+about, at.span, "Der er ingen handlevej for "+plan.GroupName(about)+" ved "+danish.List(words, "og")+".",
				"Skriv en handlevej for "+plan.GroupName(about)+" ved "+danish.List(words, "og")+" (about: ["+about+"], level: ["+strings.Join(missing, ", ")+"]), eller skriv det ved en, I har.")
		}
	}
	for _, d := range p.Plan.Departments {
		if lacks := without[d.ID]; lacks != nil {
			p.Report("departments/"+d.ID, d.Span(), d.Name+" har ingen handlevej for "+strings.Join(lacks, " eller for ")+".", "Skriv "+d.ID+" i Afdelinger (departments) ved handlevejen, eller skriv, at den gælder alle afdelinger (departments: all).")
		}
	}
}

// unreadLevel says that a path for a group has a level that could not be read, so that nobody knows what is missing.
func (p *Pass) unreadLevel(about string) bool {
	return slices.ContainsFunc(p.Plan.EscalationPaths, func(e *plan.EscalationPath) bool {
		return e.Has("level") && len(e.Level) == 0 && slices.Contains(e.People(), about)
	})
}

// situation is a level as it is said of what happens: "akut fare".
func situation(level string) string {
	if level == plan.LevelAcute {
		return "akut fare"
	}
	return plan.Label("level", level)
}

func checkLeaderPath(p *Pass) {
	paths := p.inForce()
	if len(paths) == 0 {
		return // there is a point about that
	}
	leads := func(s *plan.Step) bool {
		return slices.ContainsFunc(s.Actor, func(who string) bool {
			return who == plan.ActorLeaderWhereItArose || who == plan.ActorNextLeader || p.isLeader(who)
		})
	}
	for _, e := range paths {
		if slices.Contains(e.For, plan.ReaderLeader) || slices.ContainsFunc(e.Steps, leads) {
			return
		}
	}
	at := p.root("escalation_paths")
	p.Report(at.place, at.span, "Ingen af handlevejene har et trin for en leder.", "")
}

func checkAreas(p *Pass) {
	p.steps(func(e *plan.EscalationPath, s *plan.Step) {
		if s.CallMode != plan.CallModeByArea {
			return
		}
		areas := map[string]bool{}
		for _, id := range s.Call {
			if c := p.Plan.Contact(id); c != nil && c.Area != "" {
				areas[c.Area] = true
			}
		}
		if len(areas) == 0 {
			p.Report(s.Path("call_mode"), s.At("call_mode"), "Trinnet "+called(s)+" ringer efter borgerens distrikt (by_area), men ingen af kontakterne har et distrikt (area).", "")
		}
	})
}

func checkOutsideHours(p *Pass) {
	for _, e := range p.inForce() {
		if e.OutsideHours != "" && !e.Has("hours") {
			p.Report(e.Path("outside_hours"), e.At("outside_hours"), "Handlevejen "+diag.Quote(e.Title)+" har en afløser uden for tidsrummet (outside_hours), men intet tidsrum (hours).", "")
		}
	}
}

// called is what a finding calls a step: what is done, or its id while that is not written.
func called(s *plan.Step) string {
	if s.Do == "" {
		return diag.Quote(s.ID)
	}
	return diag.Quote(s.Do)
}
