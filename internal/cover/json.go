package cover

import (
	"encoding/json"
	"io"
)

// The JSON of `coverage --format json`; its shape is fixed, because scripts depend on it.
type reportJSON struct {
	From        string      `json:"from"`
	To          string      `json:"to"`
	Hours       float64     `json:"hours"`
	Assumptions []string    `json:"assumptions"`
	Routes      []routeJSON `json:"routes"`
	Losses      []lossJSON  `json:"losses"`
}

type routeJSON struct {
	Department   string     `json:"department"`
	Path         string     `json:"path"`
	About        string     `json:"about"`
	Area         string     `json:"area,omitempty"` // the one with fewest hours, when one calls by area
	Ages         string     `json:"ages,omitempty"` // those with fewest hours, when what is done depends on how old the citizen is
	Level        []string   `json:"level"`
	Covered      float64    `json:"covered_hours"`
	HandedOver   float64    `json:"handed_over_hours"`
	LongestGap   float64    `json:"longest_gap_hours"`
	WorstMinutes *int       `json:"worst_minutes_to_human"`
	Typical      *int       `json:"typical_minutes_to_human"`
	Best         *int       `json:"best_minutes_to_human"`
	WorstAt      string     `json:"worst_at,omitempty"`
	Story        string     `json:"story,omitempty"`
	Gaps         []gapJSON  `json:"gaps"`
	Steps        []stepJSON `json:"steps"`
}

type gapJSON struct {
	From  string  `json:"from"`
	To    string  `json:"to"`
	Hours float64 `json:"hours"`
}

type stepJSON struct {
	Step       string  `json:"step"`
	Advice     bool    `json:"advice"`
	Covered    float64 `json:"covered_hours"`
	HandedOver float64 `json:"handed_over_hours"`
	LongestGap float64 `json:"longest_gap_hours"`
}

type lossJSON struct {
	Kind   LossKind   `json:"kind"`
	ID     string     `json:"id"`
	Name   string     `json:"name"`
	Routes []hurtJSON `json:"routes"`
}

type hurtJSON struct {
	Department string  `json:"department"`
	Path       string  `json:"path"`
	About      string  `json:"about"`
	Opens      float64 `json:"opened_hours"`
	Added      *int    `json:"added_minutes"`
}

// WriteJSON writes the report and the losses as JSON. A value of null stands for never.
func (r *Report) WriteJSON(w io.Writer, losses []Loss) error {
	out := reportJSON{
		From: r.Window.Start.String(), To: r.Window.End.String(), Hours: inHours(r.Window.Minutes()),
		Assumptions: append([]string{}, r.Assumptions...), Routes: []routeJSON{}, Losses: []lossJSON{},
	}
	for _, route := range r.Routes {
		out.Routes = append(out.Routes, route.json())
	}
	for _, l := range losses {
		j := lossJSON{Kind: l.Kind, ID: l.ID, Name: l.Name, Routes: []hurtJSON{}}
		for _, h := range l.Hurts {
			j.Routes = append(j.Routes, hurtJSON{
				h.Route.Department.ID, h.Route.Path.ID, h.Route.About, inHours(h.Holes.Total()), orNull(h.Added),
			})
		}
		out.Losses = append(out.Losses, j)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}

func (r *Route) json() routeJSON {
	j := routeJSON{
		Department: r.Department.ID, Path: r.Path.ID, About: r.About, Area: r.Area, Level: append([]string{}, r.Path.Level...),
		Covered: inHours(r.Covered.Total()), HandedOver: inHours(r.HandedOver.Total()),
		LongestGap:   inHours(r.Gaps.Longest().Minutes()),
		WorstMinutes: orNull(r.Minutes.Worst), Typical: orNull(r.Minutes.Typical), Best: orNull(r.Minutes.Best),
		Gaps: []gapJSON{}, Steps: []stepJSON{}, Story: r.Story(),
	}
	if r.ByAge {
		j.Ages = r.Ages.Those()
	}
	if r.Window.Minutes() > 0 {
		j.WorstAt = r.Minutes.WorstAt.String()
	}
	for _, g := range r.Gaps {
		j.Gaps = append(j.Gaps, gapJSON{g.Start.String(), g.End.String(), inHours(g.Minutes())})
	}
	for _, s := range r.Steps {
		j.Steps = append(j.Steps, stepJSON{
			s.Step.ID, s.Advice, inHours(s.Covered.Total()), inHours(s.HandedOver.Total()), inHours(s.Gaps.Longest().Minutes()),
		})
	}
	return j
}

// inHours is exact for whole hours and quarters; other minutes come out as the nearest binary number.
func inHours(minutes int) float64 { return float64(minutes) / 60 }

func orNull(minutes int) *int {
	if minutes == Never {
		return nil
	}
	return &minutes
}
