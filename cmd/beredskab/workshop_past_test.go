package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"beredskab/internal/cli"
	"beredskab/internal/compare"
)

// The example workshop's past: what the four plans had at each of four workshops over eighteen months. The snapshots are made of the
// plans of today with what came later taken out. Strandager was not there the second time, and the last time the plans were as now.
var workshopDays = [...]string{"2025-06-12", "2025-12-04", "2026-06-11", "2026-11-19"}

// had is what a plan had at one workshop: so many of its paths, recommendations and tasks, and none of the sections that are named.
type had struct {
	paths, recommendations, actions int
	without                         string
}

var workshopPast = map[string][]had{
	"fjordvig": {
		{2, 1, 1, "relationship coordination information_sharing recognition case_plan children separation_rules network peer_support follow_up training safety_plan"},
		{4, 3, 2, "recognition case_plan network peer_support follow_up training"},
		{5, 6, 2, "peer_support"},
	},
	"hedelund": {
		{0, 0, 0, "risk safety_plan groups"},
		{1, 1, 1, "risk safety_plan"},
		{2, 2, 2, ""},
	},
	"klintrup": {
		{1, 1, 1, "relationship coordination information_sharing recognition case_plan children training safety_plan risk"},
		{2, 1, 2, "relationship coordination recognition case_plan children training information_sharing"},
		{4, 2, 3, "recognition case_plan children training information_sharing"},
	},
	"strandager": {{0, 0, 1, ""}, {}, {0, 1, 1, ""}},
}

// wasPlan is a plan as it was at a workshop.
func wasPlan(text string, h had, number int, day string) string {
	gone := map[string]bool{}
	for _, key := range strings.Fields(h.without) {
		gone[key] = true
	}
	limits := map[string]int{"escalation_paths": h.paths, "recommendations": h.recommendations, "actions": h.actions}
	item := regexp.MustCompile(`^  (- |A\d:)`)
	var out []string
	key, n := "", 0
	for _, line := range strings.Split(text, "\n") {
		if name, _, ok := strings.Cut(line, ":"); ok && line[0] != ' ' && line[0] != '#' {
			key, n = name, 0
		}
		if item.MatchString(line) {
			n++
		}
		limit, limited := limits[key]
		if gone[key] || limited && (n > limit || limit == 0) {
			continue
		}
		out = append(out, line)
	}
	text = strings.Join(out, "\n")
	text = regexp.MustCompile(`workshop: \{number: \d, date: [\d-]+\}`).ReplaceAllString(text, "workshop: {number: "+strconv.Itoa(number)+", date: "+day+"}")
	return regexp.MustCompile(`status: done, evidence: "[^"]*"`).ReplaceAllString(text, "status: in_progress")
}

// The snapshots of the example are of those plans, in the present format: hours and all. The findings and rules in them are those of the day
// on which they were made, as in every snapshot that somebody has kept, so a new rule does not make them stale; -update makes them anew.
func TestWorkshopSnapshots(t *testing.T) {
	t.Parallel()
	committed := filepath.Join(examples(t), "workshop", "snapshots")
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "faelles"), os.DirFS(filepath.Join(examples(t), "workshop", "faelles"))); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "beredskab.yaml"), nil, 0o600); err != nil { // where the plans' folder begins
		t.Fatal(err)
	}
	out := filepath.Join(dir, "snapshots")
	if *update { // a series is never overwritten
		out = committed
		if err := os.RemoveAll(committed); err != nil {
			t.Fatal(err)
		}
	}
	for i, day := range workshopDays {
		var plans []string
		for name, past := range workshopPast {
			text, err := os.ReadFile(filepath.Join(examples(t), "workshop", "plans", name, "plan.yaml"))
			if err != nil {
				t.Fatal(err)
			}
			if i < len(past) {
				if past[i] == (had{}) {
					continue
				}
				text = []byte(wasPlan(string(text), past[i], i+1, day))
			}
			to := filepath.Join(dir, day, name, "plan.yaml")
			if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(to, text, 0o600); err != nil {
				t.Fatal(err)
			}
			plans = append(plans, day+"/"+name)
		}
		var stdout, stderr bytes.Buffer
		slices.Sort(plans)
		args := append([]string{"snapshot", "--out", out + "/", "--date", day}, plans...)
		if code := cli.Run(t.Context(), args, nil, &stdout, &stderr, outside(t, dir)); code != 0 {
			t.Fatalf("%v exits with %d:\n%s", args, code, stderr.String())
		}
	}
	got, want := contents(t, out), contents(t, committed)
	for name, text := range got {
		made, err := compare.ReadSnapshot([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		kept, err := compare.ReadSnapshot([]byte(want[name]))
		if err != nil {
			t.Errorf("examples/workshop/snapshots/%s: %v", name, err)
			continue
		}
		if kept.Format != made.Format || kept.Workshop != made.Workshop || kept.Counts != made.Counts || (kept.Cover == nil) != (made.Cover == nil) {
			t.Errorf("examples/workshop/snapshots/%s is stale: run go test ./cmd/beredskab -update", name)
		}
	}
	if len(got) != len(want) || len(got) != 15 {
		t.Errorf("%d snapshots are made, and %d lie there", len(got), len(want))
	}
}
