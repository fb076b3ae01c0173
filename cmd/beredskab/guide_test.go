package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"beredskab/internal/cli"
	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
)

// The guide for those who write a plan is followed to the letter: its commands are run, its examples are copied into the plan that
// init makes in the order they stand, and it leads to a plan without errors whose numbers stand on the front page.

// guide returns plans/README.md.
func guide(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../../plans/README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// yamlBlocks are the examples of a text, in order, with the indentation of the first line taken away.
func yamlBlocks(text string) []string {
	var out []string
	for _, part := range strings.Split(text, "```yaml\n")[1:] {
		block, _, _ := strings.Cut(part, "```")
		indent := len(block) - len(strings.TrimLeft(block, " "))
		var b strings.Builder
		for line := range strings.Lines(block) {
			b.WriteString(strings.TrimPrefix(line, strings.Repeat(" ", indent)))
		}
		out = append(out, b.String())
	}
	return out
}

// follow runs the program in a folder and returns its exit code and what it says.
func follow(t *testing.T, dir string, args ...string) (int, string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	env := outside(t, dir)
	env.Now = func() time.Time { return time.Date(2026, 12, 1, 9, 0, 0, 0, time.UTC) }
	env.Random = strings.NewReader(strings.Repeat("x", 200))
	code := cli.Run(t.Context(), args, nil, &stdout, &stderr, env)
	return code, stdout.String() + stderr.String()
}

var topBlock = regexp.MustCompile(`(?m)^([a-z_]+):.*\n((?:[ #\n].*\n?|\n)*)`)

// copied puts the blocks of an example in the place of those of a plan, as somebody does who follows the guide: a block of fields
// changes the lines it names and keeps the others, a list takes the place of the whole.
func copied(t *testing.T, text, example string) string {
	t.Helper()
	for _, m := range topBlock.FindAllStringSubmatch(example, -1) {
		name, block := m[1], m[0]
		at := regexp.MustCompile(`(?m)^` + name + `:.*\n(?:[ #].*\n|\n)*`).FindStringIndex(text)
		if at == nil {
			t.Fatalf("the plan of init has no block %s", name)
		}
		old := text[at[0]:at[1]]
		if !strings.Contains(block, "\n  - ") && name != "recommendations" {
			for line := range strings.Lines(strings.SplitN(block, "\n", 2)[1]) {
				key, _, _ := strings.Cut(strings.TrimSpace(line), ":")
				old = regexp.MustCompile(`(?m)^  `+key+`:.*\n`).ReplaceAllLiteralString(old, line)
			}
			block = old
		}
		text = text[:at[0]] + block + "\n" + text[at[1]:]
	}
	return text
}

func TestGuideLeadsToAPlan(t *testing.T) {
	t.Parallel()
	text, dir := guide(t), t.TempDir()
	if !strings.Contains(text, "`beredskab init minplan --municipality Lolland`") {
		t.Fatal("the guide does not begin with init")
	}
	if code, said := follow(t, dir, "init", "minplan"); code != 0 {
		t.Fatalf("init: %d\n%s", code, said)
	}
	file := filepath.Join(dir, "minplan", "plan.yaml")
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if code, said := follow(t, dir, "validate", "minplan"); code != 0 {
		t.Fatalf("the fresh plan: %d\n%s", code, said)
	}
	_, taught, found := strings.Cut(text, "## Kommunen og planen")
	if !found {
		t.Fatal("the guide has no section about the municipality and the plan")
	}
	own := string(data)
	blocks := yamlBlocks(taught)
	for _, block := range blocks {
		own = copied(t, own, block)
	}
	if err := os.WriteFile(file, []byte(own), 0o644); err != nil {
		t.Fatal(err)
	}
	if code, said := follow(t, dir, "validate", "minplan"); code != 0 || strings.Contains(said, "fejl:") {
		t.Errorf("what the guide teaches has errors (%d):\n%s", code, said)
	}
	if code, said := follow(t, dir, "build", "minplan", "--out", "ud"); code != 0 {
		t.Fatalf("build: %d\n%s", code, said)
	}
	handbook, err := os.ReadFile(filepath.Join(dir, "ud", "minplan", "haandbog.md"))
	if err != nil {
		t.Fatal(err)
	}
	front, _, _ := strings.Cut(string(handbook), "**Indhold**")
	for _, number := range []string{"tel:112", "00 00 00 10", "00 00 00 12", "00 00 00 17"} {
		if !strings.Contains(front, number) {
			t.Errorf("%s is not on the front page:\n%s", number, front)
		}
	}
	if strings.Contains(strings.ReplaceAll(string(handbook), "kun råder", ""), "kun råd") {
		t.Error("somebody who helps is said to advise only")
	}
	for _, at := range []string{"2027-01-06T02:30", "2027-01-06T10:30"} {
		_, said := follow(t, dir, "coverage", "minplan", "--at", at)
		for _, title := range []string{"Akut fare", "Risikoen er høj", "Borgeren fortæller om vold"} {
			if _, part, _ := strings.Cut(said, title); !strings.Contains(strings.SplitN(part, "\n\n", 2)[0], ": svarer") {
				t.Errorf("%s: nobody answers on %s", at, title)
			}
		}
		if strings.Contains(said, "ingen at ringe til") {
			t.Errorf("%s: %s", at, said)
		}
	}
	for _, name := range []string{"haandbog.html", "tjekliste.xlsx"} {
		if _, err := os.Stat(filepath.Join(dir, "ud", "minplan", name)); err != nil {
			t.Error(err)
		}
	}
	if code, said := follow(t, dir, "validate", "minplan", "--out", "ud"); code != 0 {
		t.Errorf("validate --out: %d\n%s", code, said)
	}
	if _, err := os.Stat(filepath.Join(dir, "ud", "minplan", "fund.html")); err != nil {
		t.Error(err)
	}
}

// Every example of the guide can be read, and names only fields that there are; so does every field that its text names.
func TestGuideNamesWhatThereIs(t *testing.T) {
	t.Parallel()
	text := guide(t)
	known := map[string]bool{"haandbog": true}
	seen := map[*plan.Block]bool{}
	var walk func(b *plan.Block)
	walk = func(b *plan.Block) {
		if b == nil || seen[b] {
			return
		}
		seen[b] = true
		for _, k := range b.Keys {
			known[k.Name] = true
			walk(k.Block)
		}
	}
	walk(plan.Model())
	for _, list := range plan.Vocabulary {
		for _, term := range list {
			known[term.Word] = true
		}
	}
	for _, block := range yamlBlocks(text) {
		tree, found := syntax.Parse(&diag.File{Name: "guide", Text: []byte(block)})
		if len(found) > 0 {
			t.Errorf("cannot be read: %s\n%s", found[0].Message, block)
		}
		keysOf(tree, func(key string) {
			if !known[key] && !regexp.MustCompile(`^A\d`).MatchString(key) {
				t.Errorf("%q is no field:\n%s", key, block)
			}
		})
	}
	for _, m := range regexp.MustCompile("`([a-z]+(?:_[a-z]+)*)`").FindAllStringSubmatch(text, -1) {
		if !known[m[1]] && m[1] != "beredskab" && m[1] != "cmd" && m[1] != "start" && m[1] != "nyplan" && m[1] != "straks" && m[1] != "voldskoordinator" {
			t.Errorf("the text names %q, which is no field", m[1])
		}
	}
}

func keysOf(n *syntax.Node, visit func(string)) {
	if n == nil {
		return
	}
	for _, pair := range n.Pairs {
		visit(pair.Key.Value)
		keysOf(pair.Value, visit)
	}
	for _, item := range n.Items {
		keysOf(item, visit)
	}
}

// The table of opening hours says how to write them. Each is read without a question.
func TestGuideTeachesHours(t *testing.T) {
	t.Parallel()
	_, table, _ := strings.Cut(guide(t), "### Åbningstider")
	table, _, _ = strings.Cut(table, "## Handleveje")
	rows := regexp.MustCompile("(?m)^\\| [^|]+ \\| `([^`]+)` \\|$").FindAllStringSubmatch(table, -1)
	if len(rows) < 8 {
		t.Fatalf("only %d rows", len(rows))
	}
	for _, row := range rows {
		if _, problems := hours.Parse(row[1]); len(problems) > 0 {
			t.Errorf("%s: %s", row[1], problems[0].Message)
		}
	}
}
