package pipeline

import (
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/testscale"
	"beredskab/internal/workspace"
)

// The bounds of the hostile plans: no plan that fits in the files that are read takes more processor time than this to be built,
// or more memory. The test gives twice the time, for machines that have much else to do, and under the race detector eight
// times both. internal/README.md states them.
const (
	hostileTime   = 4 * time.Second
	hostileMemory = 400 // MB
)

// numbered repeats a line with its number, the next one and the one after that.
func numbered(n int, line string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.NewReplacer("%0", fmt.Sprint(i), "%1", fmt.Sprint(i+1), "%2", fmt.Sprint(i+2)).Replace(line))
	}
	return b.String()
}

// hostile are plans that try to take all the time and memory there is. The numbers are chosen to stay just under the bound on
// the size of a plan, where there is one: above it nothing is looked into.
func hostile() map[string]string {
	const path = "escalation_paths:\n- id: p\n  title: P\n  level: acute\n  steps:\n"
	return map[string]string{
		"50,000 steps":        path + numbered(50_000, "  - {id: s%0, do: x}\n"),
		"5,000 steps":         path + numbered(5000, "  - {id: s%0, do: x, if_unreachable: s%1}\n"),
		"100,000 keys":        numbered(100_000, "k%0: 1\n"),
		"100,000 departments": "departments:\n" + numbered(100_000, "- {id: a%0, name: A}\n"),
		"departments":         "departments:\n" + numbered(5600, "- {id: a%0, name: A%0, kind: employment}\n"),
		"contacts":            "contacts:\n" + numbered(3300, "- {id: a%0, name: A, hours: døgnåben, phones: [{number: \"00 00 00 10\"}]}\n"),
		"one id":              "contacts:\n" + numbered(7900, "- {id: a, name: A}\n"),
		"routes": "departments:\n" + numbered(1500, "- {id: d%0, name: D, kind: employment}\n") +
			"escalation_paths:\n" + numbered(1500, "- {id: p%0, title: P, level: acute, steps: [{id: a, do: ring, call: [national/alarm-112]}]}\n"),
		"a chain of steps":    path + numbered(500, "  - {id: s%0, do: x, call: [national/alarm-112], if_unreachable: s%1}\n"),
		"a web of steps":      path + numbered(500, "  - {id: s%0, do: x, next: [{if: a, to: s%1}, {if: b, to: s%2}]}\n"),
		"steps after steps":   path + numbered(500, "  - {id: s%1, do: x, after: [s%0, s%2], counts_from: s%0}\n"),
		"a chain of deputies": "contacts:\n" + numbered(3200, "- {id: a%0, name: A, hours: døgnåben, via: a%1, deputies: [a%1]}\n"),
		"areas":               byArea(98, 30, 13, ""),
		"areas and leaders":   byArea(60, 60, 60, ", leaders: [l%0]"),
		"texts and departments": "departments:\n" + numbered(500, "- {id: d%0, name: D, kind: employment}\n") +
			path + numbered(300, "  - {id: s%0, do: "+strings.Repeat("ring og ", 1000)+"}\n"),
		"calls and departments": "departments:\n" + numbered(500, "- {id: d%0, name: D, kind: employment}\n") +
			"contacts:\n" + numbered(490, "- {id: c%0, name: Kontakt nummer %0, phones: [{number: \"00 00 00 10\"}]}\n") +
			path + "  - {id: s, do: ring, call: [" + numbered(490, "c%0,") + "]}\n",
		"keys":             numbered(1000, "k%0: 1\n"),
		"one key":          "plan:\n" + numbered(19_000, "  title: 1\n"),
		"hours":            "contacts:\n- {id: a, name: A, hours: \"" + strings.Repeat("man 8-9, ", 500_000) + "tir 8-9\"}\n",
		"closing days":     "municipality:\n  closing_days:\n" + numbered(18_000, "  - 1900-01-01/2200-01-01\n"),
		"nested lists":     "chapters: " + strings.Repeat("[", 100_000),
		"nested blocks":    "chapters: " + strings.Repeat("{a: ", 100_000),
		"aliases":          "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]\n",
		"one long text":    "chapters: [{id: a, title: T, text: \"" + strings.Repeat("a", 4_900_000) + "\"}]\n",
		"stars":            "chapters: [{id: a, title: T, text: \"" + strings.Repeat("*_[", 1_600_000) + "\"}]\n",
		"quotes in quotes": "chapters:\n- id: a\n  title: T\n  text: |\n    " + strings.Repeat("> ", 1_000_000) + "\n",
		"open links":       "chapters:\n- id: a\n  title: T\n  text: |\n    " + strings.Repeat("[a](", 500_000) + "\n",
	}
}

// byArea is a plan in which the areas, the steps and the departments multiply: every step calls somebody in each area, or the
// department's own leader, and then goes on to the next step.
func byArea(areas, steps, departments int, leaders string) string {
	call := strings.TrimSuffix(numbered(areas, "c%0,"), ",")
	if leaders != "" {
		call += ",leader_where_it_arose"
	}
	contact := "department: d0, phones: [{number: \"00 00 00 10\"}], hours: \"man-tor 8.%0-15, fre 9-13\"}\n"
	return "departments:\n" + numbered(departments, "- {id: d%0, name: D, kind: employment"+leaders+"}\n") +
		"contacts:\n" + numbered(areas, "- {id: c%0, name: C%0, area: o%0, "+contact) + numbered(departments, "- {id: l%0, name: L%0, "+contact) +
		"escalation_paths:\n- id: p\n  title: P\n  level: acute\n  steps:\n" +
		numbered(steps, "  - {id: s%0, do: ring, call_mode: by_area, call: ["+call+"], if_unreachable: s%1}\n")
}

// hostileHere tells the test program, run once more by itself, which of the plans to build.
const hostileHere = "BEREDSKAB_TEST_HOSTILE"

// TestHostileHere builds one plan in a process of its own; by itself it does nothing.
func TestHostileHere(t *testing.T) {
	dir := os.Getenv(hostileHere)
	if dir == "" {
		t.Skip("run by TestHostileSizes")
	}
	w := workspace.New(dir, nil)
	found, err := w.Find([]string{"plan.yaml"})
	if err != nil {
		t.Fatal(err)
	}
	o := Options{
		Today: hours.DayOf(2026, 11, 21), Edition: plan.Internal, Formats: []string{"md", "html", "xlsx"}, Draft: true,
		Out: filepath.Join(dir, "out"),
	}
	if err := Build(t.Context(), w, found.Plans, o, func(*Built) error { return nil }); err != nil {
		t.Fatal(err)
	}
}

// Each plan is built in a process of its own, whose time and most memory the system counts.
func TestHostileSizes(t *testing.T) {
	t.Parallel()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	all := hostile()
	names := slices.Sorted(maps.Keys(all))
	if testscale.Count(2, 1) == 1 { // by default those that are quick; what is slow in them is slow in the others too
		names = []string{"a web of steps", "nested blocks"}
	}
	for _, name := range names {
		text := all[name]
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			head := "format: 1\nplan: {title: T, status: draft}\n"
			if !strings.HasPrefix(text, "municipality:") {
				head += "municipality: {code: \"0000\", name: Prøve}\n"
			}
			if err := os.WriteFile(filepath.Join(dir, "plan.yaml"), []byte(head+text), 0o600); err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command(self, "-test.run=^TestHostileHere$")
			cmd.Env = append(os.Environ(), hostileHere+"="+dir)
			if said, err := cmd.CombinedOutput(); err != nil {
				t.Fatalf("it fails: %v\n%.2000s", err, said)
			}
			took, memory := cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime(), peak(cmd.ProcessState)
			t.Logf("%v of processor time, %d MB", took.Round(time.Millisecond), memory)
			if took > 2*hostileTime*testscale.Slower {
				t.Errorf("took %v", took)
			}
			if most := int64(hostileMemory * testscale.Slower); memory > most {
				t.Errorf("took %d MB of memory, of %d", memory, most)
			}
		})
	}
}
