package check_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"beredskab/internal/check"
	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the findings that come out into the case files")

// TestCases runs testdata/<rule>.txtar, one file per rule. A case is a file called fail/NAME.yaml or pass/NAME.yaml; a
// failing one has its findings beside it, in fail/NAME.want. Only findings of the file's own rule are compared.
//
// A case holds only what differs from testdata/base.yaml, a small plan that is in order. A block at the top of the case
// takes the place of the base's block of that name; a list may be added to instead, written contacts+: with the plus; and
// "# without: risk, training" takes blocks away. "# today: 2027-01-01" sets the day, and "# alone" leaves the base out.
func TestCases(t *testing.T) {
	t.Parallel()
	base, err := os.ReadFile("testdata/base.yaml")
	if err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob("testdata/*.txtar")
	if len(files) == 0 {
		t.Fatal("no cases")
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			t.Parallel()
			runCases(t, name, string(base))
		})
	}
}

func runCases(t *testing.T, name, base string) {
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	cases := readArchive(string(text))
	rule := strings.TrimSuffix(filepath.Base(name), ".txtar")
	wanted := map[string]string{}
	for _, f := range cases.files {
		if id, ok := strings.CutSuffix(f.name, ".want"); ok {
			wanted[id] = f.data
		}
	}
	out := archive{comment: cases.comment}
	for _, f := range cases.files {
		id, isCase := strings.CutSuffix(f.name, ".yaml")
		if !isCase {
			continue
		}
		got := findingsOf(t, base, f.data, rule)
		out.files = append(out.files, f)
		if strings.HasPrefix(id, "fail/") {
			out.files = append(out.files, archived{id + ".want", got})
		}
		if *update {
			continue
		}
		switch {
		case strings.HasPrefix(id, "pass/") && got != "":
			t.Errorf("%s: a plan in order gives findings:\n%s", id, got)
		case strings.HasPrefix(id, "fail/") && got == "":
			t.Errorf("%s: no finding", id)
		case strings.HasPrefix(id, "fail/"):
			if d := cmp.Diff(wanted[id], got); d != "" {
				t.Errorf("%s (-want +got):\n%s", id, d)
			}
		}
	}
	if *update {
		if err := os.WriteFile(name, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// findingsOf checks a case and lists what one rule found.
func findingsOf(t *testing.T, base, text, rule string) string {
	t.Helper()
	res := run(t, base, text)
	var b strings.Builder
	for _, f := range res.Findings {
		if f.Rule != rule {
			continue
		}
		fmt.Fprintf(&b, "%s %s %s %s: %s\n  → %s\n", position(t, f.Span), f.Rule, f.Severity.Word(), f.Place, f.Message, f.Fix)
		for _, n := range f.Notes {
			fmt.Fprintf(&b, "  %s %s\n", position(t, n.Span), n.Message)
		}
	}
	return b.String()
}

// run checks the plan that a case makes of the base.
func run(t testing.TB, base, text string) *check.Result {
	t.Helper()
	return runWith(t, base, text, func(*check.Options) {})
}

// runWith is run with other options.
func runWith(t testing.TB, base, text string, set func(*check.Options)) *check.Result {
	t.Helper()
	p, today, reading := readPlan(t, base, text)
	o := check.Options{Today: today, Cover: coverOf(p, today), Reading: reading}
	set(&o)
	return check.Run(p, o)
}

// readPlan reads the plan that a case makes of the base.
func readPlan(t testing.TB, base, text string) (p *plan.Plan, today hours.Day, reading []diag.Finding) {
	t.Helper()
	c := readCase(t, text)
	var own []*syntax.Node
	add := func(name, body string) {
		tree, found := parse(name, body)
		reading = append(reading, found...)
		if tree != nil {
			own = append(own, tree)
		}
	}
	if !c.alone {
		add("base.yaml", without(base, c.replaced))
	}
	add("case.yaml", c.text)
	p, found := plan.Decode("eksempelby", own, nil)
	return p, c.today, append(reading, found...)
}

// position writes a span as file:line:column-endcolumn.
func position(t testing.TB, s diag.Span) string {
	t.Helper()
	if s.File == nil {
		return "-"
	}
	if s.Start < 0 || s.End < s.Start || s.End > len(s.File.Text) {
		t.Fatalf("the span %d-%d lies outside %s", s.Start, s.End, s.File.Name)
	}
	line, column := s.File.Position(s.Start)
	endLine, endColumn := s.File.Position(s.End)
	if endLine != line {
		return fmt.Sprintf("%s:%d:%d-%d:%d", s.File.Name, line, column, endLine, endColumn)
	}
	return fmt.Sprintf("%s:%d:%d-%d", s.File.Name, line, column, endColumn)
}

// planCase is a case file's plan with its instructions read.
type planCase struct {
	text     string
	replaced map[string]bool // the base's blocks that do not count
	today    hours.Day
	alone    bool
}

func readCase(t testing.TB, text string) planCase {
	t.Helper()
	c := planCase{replaced: map[string]bool{}, today: hours.DayOf(2026, 11, 21)}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		switch {
		case strings.HasPrefix(line, "# without:"):
			for _, key := range strings.Split(strings.TrimPrefix(line, "# without:"), ",") {
				c.replaced[strings.TrimSpace(key)] = true
			}
		case strings.HasPrefix(line, "# today:"):
			day, ok := hours.ParseDay(strings.TrimSpace(strings.TrimPrefix(line, "# today:")))
			if !ok {
				t.Fatalf("no date: %s", line)
			}
			c.today = day
		case line == "# alone":
			c.alone = true
		default:
			key, rest, ok := topKey(line)
			if !ok {
				continue
			}
			if list, adds := strings.CutSuffix(key, "+"); adds {
				lines[i] = list + ": " + rest // as long as before, so that columns hold
			} else {
				c.replaced[key] = true
			}
		}
	}
	c.text = strings.Join(lines, "\n")
	return c
}

// topKey reads the key that a line begins a block with.
func topKey(line string) (key, rest string, ok bool) {
	if line == "" || strings.ContainsRune(" #-", rune(line[0])) {
		return "", "", false
	}
	return strings.Cut(line, ":")
}

// without blanks blocks of a plan, line by line, so that the others keep their places.
func without(text string, keys map[string]bool) string {
	lines := strings.Split(text, "\n")
	gone := false
	for i, line := range lines {
		if key, _, ok := topKey(line); ok {
			gone = keys[key]
		}
		if gone {
			lines[i] = ""
		}
	}
	return strings.Join(lines, "\n")
}
