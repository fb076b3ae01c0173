package cli

import (
	"encoding/json"
	"io"

	"beredskab/internal/cover"
	"beredskab/internal/hours"
)

// The JSON of `coverage --at --format json`: who answers on each route at one moment.
type answersJSON struct {
	At          string       `json:"at"`
	Assumptions []string     `json:"assumptions"`
	Answers     []answerJSON `json:"answers"`
	Again       *answersJSON `json:"again,omitempty"` // the same time once more, when the clocks are put back
}

type answerJSON struct {
	Department string    `json:"department"`
	Path       string    `json:"path"`
	About      string    `json:"about"`
	Level      []string  `json:"level"`
	By         *string   `json:"answered_by"`      // null when nobody answers now
	Minutes    *int      `json:"minutes_to_human"` // null when nobody answers within a year
	Next       *string   `json:"next"`             // when somebody answers, when nobody does now
	NextBy     *string   `json:"next_by"`
	Tries      []tryJSON `json:"tries"`
}

type tryJSON struct {
	Contact string   `json:"contact"`
	Name    string   `json:"name"`
	Numbers []string `json:"numbers"`
	AskFor  string   `json:"ask_for"`
	Open    bool     `json:"open"`
	Advises bool     `json:"advises"`
	Absent  bool     `json:"absent"`
}

// writeAnswers writes who answers at a moment. A route that is not in use then is left out.
func writeAnswers(w io.Writer, r *cover.Report, at []hours.Instant) error {
	out := answersAt(r, at[0])
	if len(at) > 1 {
		out.Again = answersAt(r, at[1])
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}

func answersAt(r *cover.Report, at hours.Instant) *answersJSON {
	out := &answersJSON{At: at.String(), Assumptions: append([]string{}, r.Assumptions...), Answers: []answerJSON{}}
	for _, route := range r.Routes {
		if at >= route.Window.Start && at < route.Window.End {
			out.Answers = append(out.Answers, answerOf(route.At(at)))
		}
	}
	return out
}

func answerOf(a cover.Answer) answerJSON {
	j := answerJSON{
		Department: a.Route.Department.ID, Path: a.Route.Path.ID, About: a.Route.About,
		Level: append([]string{}, a.Route.Path.Level...), Tries: []tryJSON{},
	}
	if a.By != nil {
		j.By = &a.By.ID
	}
	if a.Minutes != cover.Never {
		j.Minutes = &a.Minutes
		if a.By == nil && a.Then != nil {
			next := a.Next.String()
			j.Next, j.NextBy = &next, &a.Then.ID
		}
	}
	for _, t := range a.Tries {
		j.Tries = append(j.Tries, tryJSON{
			t.Party.ID, t.Party.Name, append([]string{}, t.Numbers...), t.AskFor, t.Open, t.Advises, t.Missed,
		})
	}
	return j
}
