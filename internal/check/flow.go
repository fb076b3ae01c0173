package check

import (
	"slices"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// This file follows the steps of a path: where they lead, what waits for what, and whether the deadlines can be kept.

// ways are the steps that a step can lead to. Out says that the path can end here: after its last step, or where ends says so.
// A reference that names nothing has been reported by decoding, and is taken as going on, so that nothing more is said of it.
func (p *Pass) ways(e *plan.EscalationPath, i int) (to []*plan.Step, out bool) {
	s := e.Steps[i]
	onward := true
	for _, n := range s.Next {
		if n.Stops() {
			out, onward = true, onward && n.If != ""
			continue
		}
		next := p.Plan.Step(e, n.To)
		if other := p.Plan.PathByID(n.To); next == nil && other != nil {
			if len(other.Steps) == 0 {
				out = true
			} else {
				next = other.Steps[0]
			}
		}
		if next != nil {
			to = append(to, next)
			onward = onward && n.If != ""
		}
	}
	onward = onward || s.Ages.OK // those of other ages pass it by
	if onward && i+1 < len(e.Steps) {
		to = append(to, e.Steps[i+1])
	}
	return to, out || s.Ends != "" || onward && i+1 == len(e.Steps)
}

// checkDeadEnds reports the paths in which no way leads to an end.
func checkDeadEnds(p *Pass) {
	from := map[*plan.Step][]*plan.Step{} // who leads here
	var ends []*plan.Step
	for _, e := range p.Plan.EscalationPaths {
		for i, s := range e.Steps {
			to, out := p.ways(e, i)
			for _, next := range to {
				from[next] = append(from[next], s)
			}
			if out {
				ends = append(ends, s)
			}
		}
	}
	ending := map[*plan.Step]bool{}
	for len(ends) > 0 {
		s := ends[len(ends)-1]
		ends = ends[:len(ends)-1]
		if !ending[s] {
			ending[s] = true
			ends = append(ends, from[s]...)
		}
	}
	for _, e := range p.inForce() {
		for i, s := range e.Steps {
			if !ending[s] {
				to, _ := p.ways(e, i)
				p.Report(s.Path("next"), s.At("next"), "Fra trinnet "+called(s)+" kommer man aldrig til en afslutning: vejen går i ring.", "",
					diag.Note{Span: to[0].Span(), Message: "Den fører tilbage hertil."})
				break
			}
		}
	}
}

// checkUnreached reports steps that no way leads to. Other paths and the plan may point into the middle of a path.
func checkUnreached(p *Pass) {
	reached := map[*plan.Step]bool{}
	var follow func(s *plan.Step)
	follow = func(s *plan.Step) {
		if s == nil || reached[s] {
			return
		}
		reached[s] = true
		e := s.Of
		if e == nil {
			return
		}
		to, _ := p.ways(e, slices.Index(e.Steps, s))
		for _, next := range to {
			follow(next)
		}
		follow(p.Plan.Step(e, s.IfUnreachable))
	}
	for _, e := range p.Plan.EscalationPaths {
		if len(e.Steps) > 0 {
			follow(e.Steps[0])
		}
	}
	for _, f := range p.fields() {
		if f.Key.Name == "notify_step" {
			follow(p.Plan.Step(nil, f.Value))
		}
	}
	p.steps(func(e *plan.EscalationPath, s *plan.Step) {
		if !reached[s] {
			p.Report(s.Place, s.Span(), "Ingen vej i handlevejen "+diag.Quote(e.Title)+" fører til trinnet "+called(s)+".", "")
		}
	})
}

// checkEnds reports last steps that say neither how the case is closed nor who has it from there.
func checkEnds(p *Pass) {
	for _, e := range p.inForce() {
		isLast := p.lastSteps(e)
		for i, s := range e.Steps {
			if !isLast[i] || s.HandsOverTo != "" || s.Has("ends") {
				continue
			}
			if slices.ContainsFunc(s.Next, func(n *plan.Next) bool { return n.If == "" }) {
				continue
			}
			p.Report(s.Path("ends"), s.At("ends"), "Handlevejen "+diag.Quote(e.Title)+" slutter"+forSome(e, i)+" med "+called(s)+" uden at sige, hvordan sagen lukkes, og hvornår der følges op (ends).", "")
		}
		if len(e.Steps) == 0 {
			continue
		}
		last := e.Steps[len(e.Steps)-1]
		if last.Has("ends") && substanceOf(last.Ends) == hollow {
			p.ReportAs(diag.Info, last.Path("ends"), last.At("ends"), "Afslutningen (ends) på handlevejen "+diag.Quote(e.Title)+" siger kun "+diag.Quote(last.Ends)+".", "")
		}
	}
}

// waits are the references by which one step waits for, or goes on to, another. A circle in any of them is never left.
var waits = [...]struct {
	key  string
	word string // what the steps do to each other
	refs func(*plan.Step) []string
}{
	{"after", "venter på hinanden (after)", func(s *plan.Step) []string { return s.After }},
	{"counts_from", "regner fristen fra hinanden (counts_from)", func(s *plan.Step) []string { return []string{s.CountsFrom} }},
	{"if_unreachable", "er hinandens udvej, når ingen svarer (if_unreachable)", func(s *plan.Step) []string { return []string{s.IfUnreachable} }},
}

func checkCircles(p *Pass) {
	for _, w := range waits {
		reported := map[*plan.Step]bool{}
		p.steps(func(e *plan.EscalationPath, s *plan.Step) {
			circle := p.circle(s, w.refs)
			if len(circle) == 0 || reported[s] {
				return
			}
			var titles []string
			var notes []diag.Note
			for _, c := range circle {
				reported[c] = true
				titles = append(titles, called(c))
				if c != s {
					notes = append(notes, diag.Note{Span: c.At(w.key), Message: "Her fortsætter ringen."})
				}
			}
			if len(circle) == 1 {
				p.Report(s.Path(w.key), s.At(w.key), "Trinnet "+titles[0]+" peger på sig selv i "+plan.Model().Key("escalation_paths").Block.Key("steps").Block.Key(w.key).Label()+".", "Peg på et andet trin, eller slet linjen.")
				return
			}
			p.Report(s.Path(w.key), s.At(w.key), "Trinene "+danish.List(titles, "og")+" "+w.word+".", "", notes...)
		})
	}
}

// circle returns the steps from s round to s again; nil when no way leads back.
func (p *Pass) circle(s *plan.Step, refs func(*plan.Step) []string) []*plan.Step {
	seen := map[*plan.Step]bool{}
	var walk func(at *plan.Step, way []*plan.Step) []*plan.Step
	walk = func(at *plan.Step, way []*plan.Step) []*plan.Step {
		if seen[at] {
			return nil
		}
		seen[at] = true
		way = append(way, at)
		for _, ref := range refs(at) {
			next := p.Plan.Step(at.Of, ref)
			if next == s {
				return slices.Clone(way)
			}
			if next != nil {
				if found := walk(next, way); found != nil {
					return found
				}
			}
		}
		return nil
	}
	return walk(s, nil)
}

func checkNext(p *Pass) {
	p.steps(func(e *plan.EscalationPath, s *plan.Step) {
		var always []*plan.Next
		for _, n := range s.Next {
			switch to, ends := n.Has("to"), n.Has("ends"); {
			case !to && !ends:
				p.Report(n.Path("to"), n.Span(), "Vejen videre fra "+called(s)+" fører ingen steder hen.", "Skriv i Til (to), hvilket trin eller hvilken handlevej der følger, eller i Slut (ends), hvordan det slutter her.")
			case to && ends:
				p.Report(n.Path("ends"), n.At("ends"), "Vejen videre fra "+called(s)+" fører både videre (to) og slutter her (ends).", "Slet det ene.")
			}
			if n.If == "" {
				always = append(always, n)
			}
		}
		if len(always) > 1 {
			p.Report(s.Path("next"), always[1].Span(), "Trinnet "+called(s)+" har "+plural(len(always), "veje")+" videre uden betingelse (if).", "",
				diag.Note{Span: always[0].Span(), Message: "Den første står her."})
		}
	})
}

// checkDeadlineOrder compares the deadline of a step with those of the steps before it. Only what cannot possibly be kept is
// reported: a deadline is taken at its shortest for what comes first and at its longest for what comes after.
func checkDeadlineOrder(p *Pass) {
	p.steps(func(e *plan.EscalationPath, s *plan.Step) {
		if g := p.Plan.Group(s.Convene); g != nil && g.ConvenesWithin.OK && s.Within.OK && shortest(g.ConvenesWithin) > longest(s.Within) {
			p.Report(s.Path("within"), s.At("within"), "Trinnet "+called(s)+" skal være gjort "+inside(s.Within)+", men "+g.Name+" samles først inden for "+g.ConvenesWithin.Text+" (convenes_within).",
				"Ret den ene frist, så de passer sammen.", diag.Note{Span: g.At("convenes_within"), Message: "Gruppens frist står her."})
		}
		var first []*plan.Step
		for _, ref := range s.After {
			if before := p.Plan.Step(e, ref); before != nil {
				first = append(first, before)
			}
		}
		if i := slices.Index(e.Steps, s); len(s.After) == 0 && len(s.AfterAny) == 0 && i > 0 && !branches(e.Steps[i-1]) {
			first = append(first, e.Steps[i-1])
		}
		for _, before := range first {
			if before == s || !before.Within.OK || !s.Within.OK || origin(before) != origin(s) || shortest(before.Within) <= longest(s.Within) {
				continue
			}
			p.Report(s.Path("within"), s.At("within"), "Trinnet "+called(s)+" skal være gjort "+inside(s.Within)+", men trinnet før, "+called(before)+", har "+before.Within.Text+".", "",
				diag.Note{Span: before.At("within"), Message: "Den længere frist står her."})
			return
		}
	})
}

// branches says that a step has a way of its own, so that the one below it need not follow.
func branches(s *plan.Step) bool { return len(s.Next) > 0 || s.Ends != "" || s.Duty == plan.DutyMay }

// origin is what a deadline is counted from.
func origin(s *plan.Step) string {
	if s.CountsFrom == "" {
		return plan.MomentDiscovery
	}
	return s.CountsFrom
}

// inside words a deadline: "straks", "samme dag", "inden for 2 timer".
func inside(d plan.Deadline) string {
	if d.Unit == plan.UnitImmediately || d.Unit == plan.UnitSameDay {
		return d.Text
	}
	return "inden for " + d.Text
}

const (
	hour = 60
	day  = hours.MinutesPerDay
)

// shortest is the least time that a deadline leaves, in minutes: the same day can be over at once, and working days end with
// the last of them.
func shortest(d plan.Deadline) int {
	switch d.Unit {
	case plan.UnitSameDay:
		return 0
	case plan.UnitDays, plan.UnitWorkdays:
		return max(0, d.Count-1) * day
	case plan.UnitWeeks:
		return d.Count * 7 * day
	}
	minutes, _ := d.Clock()
	return minutes
}

// longest is the most time that a deadline can leave. Working days are stretched by weekends and holidays, at most by a week
// for each two of them.
func longest(d plan.Deadline) int {
	switch d.Unit {
	case plan.UnitSameDay:
		return day
	case plan.UnitDays:
		return d.Count * day
	case plan.UnitWorkdays:
		return (d.Count + 7*(1+d.Count/2)) * day
	case plan.UnitWeeks:
		return d.Count * 7 * day
	case plan.UnitMonths:
		return d.Count * 31 * day
	}
	minutes, _ := d.Clock()
	return minutes
}
