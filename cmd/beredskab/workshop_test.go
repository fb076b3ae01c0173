package main

import (
	"bytes"
	"path/filepath"
	"slices"
	"testing"

	"beredskab/internal/cli"
)

// The example workshop is four invented neighbours at different stages, with a snapshot from each of four workshops.
// What a facilitator gets out of it is committed beside them.
func TestWorkshopIsFresh(t *testing.T) {
	t.Parallel()
	dir := examples(t)
	snapshots, err := filepath.Glob(filepath.Join(dir, "workshop", "snapshots", "*.json"))
	if err != nil || len(snapshots) != 15 {
		t.Fatalf("%d snapshots, %v", len(snapshots), err)
	}
	var since []string
	for _, s := range snapshots {
		since = append(since, "--since", filepath.Join("workshop", "snapshots", filepath.Base(s)))
	}
	for _, tt := range []struct {
		name string
		args []string
	}{
		{"out", nil},
		{"anonym", []string{"--anonymous"}},
		{"oevelse", nil},
	} {
		committed := filepath.Join(dir, "workshop", tt.name)
		out := committed
		if !*update {
			out = t.TempDir()
		}
		args := slices.Concat([]string{"compare", "workshop/plans"}, since, tt.args, []string{"--out", out})
		if tt.name == "oevelse" {
			args = []string{"compare", "workshop/plans", "--exercise", out, "--out", t.TempDir()}
		}
		var stdout, stderr bytes.Buffer
		if code := cli.Run(t.Context(), args, nil, &stdout, &stderr, outside(t, dir)); code != 0 {
			t.Fatalf("%v exits with %d:\n%s", args, code, stderr.String())
		}
		got, want := contents(t, out), contents(t, committed)
		for name, text := range got {
			if want[name] != text {
				t.Errorf("examples/workshop/%s/%s is stale: run go test ./cmd/beredskab -update\n%s", tt.name, name, firstDifference(want[name], text))
			}
		}
		if len(got) != len(want) {
			t.Errorf("examples/workshop/%s holds %d files, and %d are made", tt.name, len(want), len(got))
		}
	}
}
