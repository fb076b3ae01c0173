package plan

import "testing"

// What is written in the place of a value is said only where one thing can be meant.
func TestInstead(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		read          func(string) *Problem
		text, instead string
	}{
		{agesProblem, "under 18", "0-17"},
		{agesProblem, "18+", "18-"},
		{agesProblem, "18 til 25 år", "18-25"},
		{agesProblem, "over 18", ""},
		{agesProblem, "ca. 18", ""},
		{agesProblem, "18 år", ""}, // or that year only
		{agesProblem, "fra 18 år", "18-"},
		{agesProblem, "voksne", "18-"},
		{agesProblem, "alle", ""},
		{dateProblem, "29. januar 2026", "2026-01-29"},
		{dateProblem, "1/5-26", "2026-05-01"},
		{dateProblem, "31/2 2026", ""},
		{dateProblem, "løbende", ""},
		{limitProblem, "2 arbejdsdage", "2 hverdage"},
		{limitProblem, "inden for 2 dage", "2 dage"},
		{limitProblem, "1 dag til 3 dage", ""},
		{limitProblem, "2 dage efter samtalen", ""},
		{limitProblem, "en halv time", "30 min"},
		{limitProblem, "hurtigst muligt", ""},
		{numberProblem, "fem", "5"},
		{numberProblem, "fem-seks", ""},
	} {
		if got := c.read(c.text).Instead; got != c.instead {
			t.Errorf("%q: %q, want %q", c.text, got, c.instead)
		}
	}
}

func limitProblem(text string) *Problem {
	_, p := ParseDeadline(text)
	return p
}

// A reference is put right by itself only where a key was missed. The next in a row is somebody else.
func TestMisspelt(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		written, id string
		want        bool
	}{
		{"voksenvagen", "voksenvagten", true},
		{"leder-vokse", "leder-voksen", true},
		{"ledervoksen", "leder-voksen", true},
		{"Leder_Voksen", "leder-voksen", true},
		{"vagt-2", "vagt-1", false},
		{"vagt2", "vagt1", false},
		{"team-b", "team-a", false},
		{"leder-syd", "leder-sud", false},
		{"voksenvagten", "", false},
	} {
		if got := misspelt(c.written, c.id); got != c.want {
			t.Errorf("%q for %q: %v", c.written, c.id, got)
		}
	}
}
