package compare

import (
	"cmp"
	"slices"

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

	gone string // its id
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

// Events chooses the worst moments of the plans: on each level the moment at which it takes the longest to reach a human,
// the longest first, and then the loss that hurts the most.
func Events(players []Player) []Event {
	var all []Event
	for _, p := range players {
		all = append(all, worst(p)...)
	}
	slices.SortStableFunc(all, func(a, b Event) int {
		return cmp.Compare(wait(b.Played[0].Answer.Minutes), wait(a.Played[0].Answer.Minutes))
	})
	var events []Event
	taken := map[string]bool{}
	for _, e := range all {
		if key := e.Level + e.About; len(events) < mostEvents-1 && !taken[key] {
			taken[key] = true
			events = append(events, e)
		}
	}
	if e, ok := lost(players); ok {
		events = append(events, e)
	}
	slices.SortStableFunc(events, func(a, b Event) int { return cmp.Compare(a.At, b.At) })
	for i := range events {
		e := &events[i]
		e.Number, e.Played = i+1, nil
		for _, p := range players {
			e.Played = append(e.Played, play(p, e))
		}
	}
	return events
}

func wait(minutes int) int {
	if minutes == cover.Never {
		return 1 << 30
	}
	return minutes
}

// worst is, for each level and group of people, the route on which one waits the longest.
func worst(p Player) []Event {
	var out []Event
	for _, level := range plan.Vocabulary["level"] {
		for _, person := range plan.Vocabulary["person"] {
			var slowest *cover.Route
			for _, r := range p.Cover.Routes {
				if r.Path.HasLevel(level.Word) && r.About == person.Word && r.Window.Minutes() > 0 && r.Step != nil &&
					r.Path.Audience != plan.Restricted && (slowest == nil || wait(r.Minutes.Worst) > wait(slowest.Minutes.Worst)) {
					slowest = r
				}
			}
			if slowest != nil {
				at := slowest.Minutes.WorstAt
				out = append(out, Event{
					At: at, Level: level.Word, About: person.Word, From: p.Name, Played: []Played{{p, slowest, slowest.At(at)}},
				})
			}
		}
	}
	return out
}

// lost is the loss that opens the most hours of silence in any plan, told at the route's own worst moment.
func lost(players []Player) (Event, bool) {
	const minutes = 30
	var out Event
	most := -1
	for _, p := range players {
		for _, l := range p.Cover.Losses(minutes) {
			if l.Kind != cover.LostContact {
				continue
			}
			for _, h := range l.Hurts {
				if n := h.Holes.Total(); n > most && h.Route.Window.Minutes() > 0 && h.Route.Path.Audience != plan.Restricted {
					most = n
					at := h.Route.Minutes.WorstAt
					if len(h.Holes) > 0 {
						at = h.Holes[0].Start
					}
					out = Event{At: at, Level: h.Route.Path.Level[0], About: h.Route.About, From: p.Name, Kind: Lost, Gone: l.Name, gone: l.ID}
				}
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
			(best == nil || wait(r.Minutes.Worst) > wait(best.Minutes.Worst)) {
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
