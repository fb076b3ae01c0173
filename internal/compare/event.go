package compare

import (
	"cmp"
	"slices"
	"time"

	"beredskab/internal/cover"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// Player is one municipality in a table-top exercise (skrivebordsøvelse).
type Player struct {
	Name  string
	Plan  *plan.Plan
	Cover *cover.Report
}

// Event is one moment to play: it is the same for everybody, and each answers by its own plan.
type Event struct {
	At     hours.Instant
	Level  string
	About  string
	From   string // the player whose worst moment it is
	Kind   EventKind
	Gone   string // the name of whom the plan cannot do without, when somebody is lost
	Number int
	Played []Played

	gone   string // its id
	route  *cover.Route
	player Player
	wait   int
	holes  hours.Set // that the loss opens
}

// EventKind is why a moment was chosen.
type EventKind uint8

// The kinds of event.
const (
	Longest EventKind = iota // it takes the longest to reach a human
	Lost                     // the one that everything hangs on does not answer
)

// Played is what the plan of one player says at an event. Route is nil when the plan has no path for it: then that is the
// answer.
type Played struct {
	Player Player
	Route  *cover.Route
	Answer cover.Answer
}

// mostEvents is what a group gets through in an afternoon.
const mostEvents = 6

// Events chooses the worst moments of the plans: the situations in which it takes the longest to reach a human, each handlevej
// once, the gravest first where the wait is the same; and then the loss that hurts the most. They are told in the order of the
// calendar.
func Events(players []Player) []Event {
	var all []Event
	for _, p := range players {
		all = append(all, worst(p)...)
	}
	slices.SortStableFunc(all, func(a, b Event) int {
		return cmp.Or(cmp.Compare(b.wait, a.wait), cmp.Compare(gravity(b.Level), gravity(a.Level)))
	})
	var events []Event
	moments := map[hours.Instant]bool{}
	for _, e := range pick(all, mostEvents-1) {
		e.At = e.moment(moments)
		moments[e.At] = true
		events = append(events, e)
	}
	if e, ok := lost(players, moments); ok {
		events = append(events, e)
	}
	slices.SortStableFunc(events, func(a, b Event) int { return cmp.Compare(a.At, b.At) })
	for i := range events {
		e := &events[i]
		e.Number = i + 1
		for _, p := range players {
			e.Played = append(e.Played, play(p, e))
		}
	}
	return events
}

// pick takes the first of each situation and each path, and sees to it that the gravest situation is among them.
func pick(all []Event, most int) []Event {
	situations, paths := map[string]bool{}, map[*plan.EscalationPath]bool{}
	var out []Event
	for _, e := range all {
		if key := e.Level + " " + e.About; !situations[key] && !paths[e.route.Path] {
			situations[key], paths[e.route.Path] = true, true
			out = append(out, e)
		}
	}
	if len(out) <= most {
		return out
	}
	gravest := slices.MaxFunc(out, func(a, b Event) int { return cmp.Compare(gravity(a.Level), gravity(b.Level)) })
	if gravity(gravest.Level) > gravity(slices.MaxFunc(out[:most], func(a, b Event) int { return cmp.Compare(gravity(a.Level), gravity(b.Level)) }).Level) {
		out[most-1] = gravest
	}
	return out[:most]
}

// gravity orders the levels.
func gravity(level string) int {
	return slices.IndexFunc(plan.Vocabulary["level"], func(t plan.Term) bool { return t.Word == level })
}

func wait(minutes int) int {
	if minutes == cover.Never {
		return 1 << 30
	}
	return minutes
}

// worst is each path for each group of people, with the department in which one waits the longest.
func worst(p Player) []Event {
	type key struct {
		path  *plan.EscalationPath
		about string
	}
	slowest := map[key]*cover.Route{}
	var order []key
	for _, r := range p.Cover.Routes {
		if r.Window.Minutes() == 0 || r.Step == nil || r.Path.Audience == plan.Restricted || len(r.Path.Level) == 0 {
			continue
		}
		k := key{r.Path, r.About}
		if slowest[k] == nil {
			order = append(order, k)
		}
		if slowest[k] == nil || wait(r.Minutes.Worst) > wait(slowest[k].Minutes.Worst) {
			slowest[k] = r
		}
	}
	var out []Event
	for _, k := range order {
		r := slowest[k]
		level := slices.MaxFunc(r.Path.Level, func(a, b string) int { return cmp.Compare(gravity(a), gravity(b)) })
		out = append(out, Event{Level: level, About: k.about, From: p.Name, route: r, player: p, wait: wait(r.Minutes.Worst)})
	}
	return out
}

// moment is when the wait is the longest. Often it is so for weeks, and then the moment is one that everybody dreads and that
// is not used yet: Christmas Eve, a night in the holidays, a Friday after closing time.
func (e *Event) moment(used map[hours.Instant]bool) hours.Instant {
	for _, t := range dreaded(e.player) {
		if !used[t] && t >= e.route.Window.Start && t < e.route.Window.End && wait(e.route.At(t).Minutes) == e.wait {
			return t
		}
	}
	return e.route.Minutes.WorstAt
}

// dreaded are moments of the period at which few are at work.
func dreaded(p Player) []hours.Instant {
	cal := p.Plan.Calendar()
	var days, evenings, mornings []hours.Instant
	for d := p.Cover.From; d < p.Cover.To; d++ {
		_, _, closed := cal.Closed(d)
		_, holiday := cal.Holiday(d)
		_, _, day := d.Date()
		switch {
		case closed:
			days = append(days, d.At(23*60+30))
		case holiday:
			days = append(days, d.At(11*60))
		case d.Weekday() == time.Friday && day <= 7:
			evenings = append(evenings, d.At(16*60+45))
		case d.Weekday() == time.Sunday && day > 7 && day <= 14:
			mornings = append(mornings, d.At(3*60+20))
		}
	}
	var out []hours.Instant
	for i := range max(len(days), len(evenings), len(mornings)) {
		for _, list := range [...][]hours.Instant{days, evenings, mornings} {
			if i < len(list) {
				out = append(out, list[i])
			}
		}
	}
	return out
}

// lost is the contact whose absence opens the most hours of silence in any plan, told when it hurts.
func lost(players []Player, used map[hours.Instant]bool) (Event, bool) {
	const minutes = 30
	var out Event
	most, grave := -1, -1
	for _, p := range players {
		for _, l := range p.Cover.Losses(minutes) {
			if l.Kind != cover.LostContact || slices.ContainsFunc(l.Contacts, func(c *plan.Contact) bool { return c.Audience == plan.Restricted }) {
				continue
			}
			for _, h := range l.Hurts {
				n, g := h.Holes.Total(), gravity(h.Route.Path.Level[0])
				if n < most || n == most && g <= grave || h.Route.Window.Minutes() == 0 || h.Route.Path.Audience == plan.Restricted {
					continue
				}
				most, grave = n, g
				out = Event{
					At: h.Route.Minutes.WorstAt, Level: h.Route.Path.Level[0], About: h.Route.About, From: p.Name, Kind: Lost, Gone: l.Name,
					gone: l.ID, route: h.Route, player: p, holes: h.Holes,
				}
			}
		}
	}
	if len(out.holes) > 0 {
		out.At = out.holes[0].Start
		for _, t := range dreaded(out.player) {
			if !used[t] && out.holes.Contains(t) {
				out.At = t
				break
			}
		}
	}
	return out, most >= 0
}

// play finds what a player's plan says: the route for the level and the people that is slowest, for that is the one to talk
// about. A moment outside the player's period has no answer.
func play(p Player, e *Event) Played {
	var best *cover.Route
	for _, r := range p.Cover.Routes {
		if r.Path.HasLevel(e.Level) && r.About == e.About && r.Window.Minutes() > 0 && r.Path.Audience != plan.Restricted &&
			(r == e.route || best != e.route && (best == nil || wait(r.Minutes.Worst) > wait(best.Minutes.Worst))) {
			best = r
		}
	}
	if best == nil || e.At < p.Cover.Window.Start || e.At >= p.Cover.Window.End {
		return Played{Player: p}
	}
	if e.Kind == Lost && p.Name == e.From {
		return p.without(e, best)
	}
	return Played{p, best, best.At(e.At)}
}

// without answers as the plan does when the one who is lost in the event is away.
func (p Player) without(e *Event, route *cover.Route) Played {
	day := e.At.Day()
	r := cover.Compute(p.Plan, cover.Options{From: day - 1, To: day + 2, Absent: []cover.Absence{{Contact: e.gone, From: day - 1, Until: day + 1}}})
	for _, other := range r.Routes {
		if other.Path == route.Path && other.Department == route.Department && other.About == route.About {
			return Played{p, other, other.At(e.At)}
		}
	}
	return Played{Player: p}
}
