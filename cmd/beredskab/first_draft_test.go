package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// A first draft with half a hundred mistakes: what is wrong in what was written stands first, in the order of the file, one line for
// each mistake and none that only follows from another. What is not there yet is counted by group, and nothing is left out of the sum.
func TestFirstDraft(t *testing.T) {
	t.Parallel()
	archive, err := os.ReadFile("testdata/first-draft.txtar")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(archive), "-- plan.yaml --\n")
	draft, later, found := strings.Cut(rest, "-- later --\n")
	if !found {
		t.Fatal("the archive has no part about what comes later")
	}
	var want []string
	mark := regexp.MustCompile(`  # ((?:[A-Z]+\d+ ?)+)$`)
	for i, line := range strings.Split(draft, "\n") {
		if m := mark.FindStringSubmatch(line); m != nil {
			for _, rule := range strings.Fields(m[1]) {
				want = append(want, fmt.Sprintf("%d %s", i+1, rule))
			}
		}
	}
	if len(want) < 50 {
		t.Fatalf("the draft has only %d mistakes", len(want))
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "plan.yaml"), []byte(draft), 0o644); err != nil {
		t.Fatal(err)
	}
	code, said := follow(t, dir, "validate", ".")
	if code != 1 {
		t.Errorf("exit code %d", code)
	}
	first, counted, found := strings.Cut(said, "Det står ikke i planen endnu")
	if !found {
		t.Fatalf("nothing is kept for later:\n%s", said)
	}
	var got []string
	for _, m := range regexp.MustCompile(`(?m)^plan\.yaml:(\d+):\d+: .*\[(\w+)\]$`).FindAllStringSubmatch(first, -1) {
		got = append(got, m[1]+" "+m[2])
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("found\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	counted = "Det står ikke i planen endnu" + counted
	if !strings.HasPrefix(counted, later+"\n") {
		t.Errorf("later:\n%s\nwant\n%s", counted, later)
	}
	sum := 0
	for _, m := range regexp.MustCompile(`(?m)^ +(\d+)  --missing`).FindAllStringSubmatch(later, -1) {
		n, _ := strconv.Atoi(m[1])
		sum += n
	}
	all := 0
	for _, m := range regexp.MustCompile(`(\d+) (?:fejl|advarsler|oplysninger)[,.]`).FindAllStringSubmatch(counted, -1) {
		n, _ := strconv.Atoi(m[1])
		all += n
	}
	if !strings.Contains(later, fmt.Sprintf("(%d ting)", sum)) || sum+len(got) != all {
		t.Errorf("%d are told, %d counted in groups, and the sum is %d:\n%s", len(got), sum, all, counted)
	}
}
