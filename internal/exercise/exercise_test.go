package exercise_test

import (
	"strings"
	"testing"

	"beredskab/internal/compare"
	"beredskab/internal/cover"
	"beredskab/internal/exercise"
	"beredskab/internal/plan"
	"beredskab/internal/sample"
)

func TestExercise(t *testing.T) {
	t.Parallel()
	var players []compare.Player
	for _, n := range sample.Examples {
		in := sample.InputOf(t, n, 0)
		players = append(players, compare.Player{Name: n, Plan: in.Plan, Cover: in.Cover})
	}
	in := exercise.Input{Players: players, Date: sample.Today}
	answers, questions := sample.Dump(exercise.Facilitator(in)), sample.Dump(exercise.Participants(in))
	if n := strings.Count(answers, `"Title": "Hændelse `); n < 3 || n != strings.Count(questions, `"Title": "Hændelse `) {
		t.Errorf("%d events for the facilitator, %d for the others", n, strings.Count(questions, `"Title": "Hændelse `))
	}
	for _, e := range compare.Events(players) {
		if e.At < players[0].Cover.Window.Start || e.At >= players[0].Cover.Window.End || len(e.Played) != len(players) {
			t.Errorf("%+v", e)
		}
	}
	if !strings.Contains(answers, "Svaret i planen") || strings.Contains(questions, "Svaret i planen") || strings.Contains(questions, "00 00 00 6") {
		t.Error("the answers belong on the facilitator's sheet alone")
	}
	if !strings.Contains(questions, `"ID": "log-tabel"`) {
		t.Error("there is no log")
	}
	empty := exercise.Input{Players: []compare.Player{{Name: "Tom", Plan: &plan.Plan{}, Cover: cover.Compute(&plan.Plan{}, cover.Options{From: sample.Today, To: sample.Today + 1})}}, Date: sample.Today}
	if text := sample.Dump(exercise.Facilitator(empty)); !strings.Contains(text, "ingen handleveje") {
		t.Error("an empty plan gives an exercise")
	}
}
