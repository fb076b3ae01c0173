package calendar

import (
	"bytes"
	"strings"
	"testing"

	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/sample"
)

// lines are the lines of a calendar, unfolded, with its signs read.
func lines(t *testing.T, data []byte) []string {
	t.Helper()
	for line := range bytes.SplitSeq(data, []byte("\r\n")) {
		if len(line) > 75 || bytes.ContainsAny(line, "\r\n") {
			t.Errorf("a line of %d bytes: %q", len(line), line)
		}
	}
	text := strings.NewReplacer("\r\n ", "", "\r\n\t", "").Replace(string(data))
	return strings.Split(strings.NewReplacer(`\,`, ",", `\;`, ";", `\\`, `\`).Replace(text), "\r\n")
}

func events(t *testing.T, data []byte) map[string][]string {
	t.Helper()
	out, id := map[string][]string{}, ""
	var gathered []string
	for _, line := range lines(t, data) {
		switch {
		case line == "BEGIN:VEVENT":
			gathered = nil
		case strings.HasPrefix(line, "UID:"):
			id = line[len("UID:"):]
		case line == "END:VEVENT":
			if out[id] != nil {
				t.Errorf("the event %s is there twice", id)
			}
			out[id] = gathered
		}
		gathered = append(gathered, line)
	}
	return out
}

func has(event []string, line string) bool {
	for _, l := range event {
		if l == line {
			return true
		}
	}
	return false
}

// The days of a plan stand in the calendar with who has them, and a later file moves an event.
func TestEvents(t *testing.T) {
	t.Parallel()
	in := sample.InputOf(t, "eksempelby", 0)
	first := events(t, Write(in))
	owner := owner(in)
	revision := first["revision@"+owner+".beredskab"]
	for _, want := range []string{"DTSTART;VALUE=DATE:20280201", "DTEND;VALUE=DATE:20280202", "SUMMARY:Beredskabet revideres", "TRANSP:TRANSPARENT"} {
		if !has(revision, want) {
			t.Errorf("the revision lacks %q:\n%s", want, strings.Join(revision, "\n"))
		}
	}
	if !strings.Contains(strings.Join(revision, "\n"), `DESCRIPTION:Ansvarlig: Voldskoordinatoren\n`) {
		t.Errorf("nobody has the revision:\n%s", strings.Join(revision, "\n"))
	}
	var calls, courses int
	for id := range first {
		switch {
		case strings.HasPrefix(id, "ring-"):
			calls++
		case strings.HasPrefix(id, "kursus-"):
			courses++
		}
	}
	if calls == 0 || courses == 0 {
		t.Errorf("%d rounds and %d courses", calls, courses)
	}

	moved := *in.Plan.Info
	moved.NextRevision = plan.Date{Text: "2028-03", First: hours.DayOf(2028, 3, 1), Last: hours.DayOf(2028, 3, 31), OK: true}
	in.Plan.Info = &moved
	in.Date += 10
	again := events(t, Write(in))["revision@"+owner+".beredskab"]
	if !has(again, "DTSTART;VALUE=DATE:20280331") || sequence(again) <= sequence(revision) {
		t.Errorf("the revision does not move:\n%s", strings.Join(again, "\n"))
	}
}

func sequence(event []string) string {
	for _, l := range event {
		if s, ok := strings.CutPrefix(l, "SEQUENCE:"); ok {
			return strings.Repeat("0", 9-len(s)) + s
		}
	}
	return ""
}

// Citizens see when the plan is revised, and nothing of who does what.
func TestPublic(t *testing.T) {
	t.Parallel()
	for _, name := range sample.Examples {
		in := sample.InputOf(t, name, 0)
		in.Edition = plan.Public
		for id, event := range events(t, Write(in)) {
			if !strings.HasPrefix(id, "revision") {
				t.Errorf("%s: citizens see %s", name, strings.Join(event, "\n"))
			}
		}
	}
}

// The same plan gives the same bytes; a text cannot end its line.
func TestBytes(t *testing.T) {
	t.Parallel()
	in := sample.InputOf(t, "eksempelby", 0)
	if !bytes.Equal(Write(in), Write(sample.InputOf(t, "eksempelby", 1))) {
		t.Error("not the same bytes twice")
	}
	in.Plan.Actions = append(in.Plan.Actions, &plan.Action{
		Item: plan.Item{ID: "ond"}, Title: "a\r\nEND:VEVENT\nb;c,d\\n\u2028" + strings.Repeat("æ", 200), Due: in.Plan.Info.NextRevision,
	})
	in.Plan.Reindex()
	if n := strings.Count(string(Write(in)), "\nEND:VEVENT"); n != len(events(t, Write(in))) {
		t.Error("a text ended an event")
	}
}
