package cli

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// hostileWords is a name that would take a terminal over, in every way there is to say so.
const hostileWords = "Vagt\x1b[2J\x1b]0;t\a\u009b31m\u0085\u202e\x7fen"

// colours are the codes that findings are coloured with.
var colours = regexp.MustCompile("\x1b\\[[0-9;]*m")

// hostilePlan names everything so. YAML takes such signs as codes only.
func hostilePlan() string {
	name := strings.NewReplacer("\x1b", `\e`, "\a", `\a`, "\u009b", `\x9b`, "\u0085", `\x85`, "\u202e", `\u202e`, "\x7f", `\x7f`).Replace(hostileWords)
	return strings.ReplaceAll(`format: 1
municipality: {code: "0000", name: "NAME"}
plan: {title: "NAME", version: "NAME", status: draft, responsible: vagt}
contacts:
  - {id: vagt, name: "NAME", department: d, phones: [{number: "00 00 00 10", use: acute}], hours: "NAME", serves: [victim]}
departments:
  - {id: d, name: "NAME", kind: employment, leaders: [vagt, "NAME"]}
escalation_paths:
  - id: akut
    title: "NAME"
    level: acute
    when: "NAME"
    steps: [{id: ring, do: "NAME", actor: first_to_know, call: [vagt], within: straks, ends: "NAME"}]
`, "NAME", name)
}

// No sign of a plan, of a file's name or of an argument steers a terminal, whatever command shows it and in whatever format.
func TestNothingSteersTheTerminal(t *testing.T) {
	t.Parallel()
	const hostileName = "p\x1b[5ml\u009ban\u202e"
	runs := map[string][][]string{
		"validate":   {{"plan.yaml"}, {hostileName}, {"--format", "json", hostileName}, {"--format", "sarif", "plan.yaml"}, {"--format", "junit", "plan.yaml"}, {"--format", "github", "plan.yaml"}, {"--baseline", "no" + hostileName, "plan.yaml"}},
		"build":      {{"--draft", "plan.yaml"}, {"--draft", hostileName}, {"--formats", hostileName, "plan.yaml"}, {"no" + hostileName}, {"--edition", hostileName}, {"--" + hostileName}},
		"coverage":   {{"plan.yaml"}, {"--at", "2026-11-30 12:00", "plan.yaml"}, {"--at", hostileWords, "plan.yaml"}, {"--format", "json", "plan.yaml"}, {"--absent", hostileWords, "plan.yaml"}, {hostileName}},
		"compare":    {{"plan.yaml", hostileName}, {"--since", "no" + hostileName, "plan.yaml"}},
		"snapshot":   {{"plan.yaml"}, {hostileName}},
		"import":     {{"no" + hostileName, "--into", "plan.yaml"}, {"plan.yaml", "--into", hostileName}},
		"hearing":    {{"no" + hostileName, "--into", "plan.yaml"}, {"plan.yaml", "--into", hostileName}},
		"explain":    {{}, {hostileWords}, {"P1"}},
		"init":       {{"--name", hostileWords, "9" + hostileName}, {hostileName + "/x"}},
		"schema":     {{}},
		"version":    {{}},
		"completion": {{"bash"}, {"zsh"}, {"fish"}, {"powershell"}, {hostileWords}},
		"man":        {{}, {hostileWords}},
		"help":       {{}, {hostileWords}},
		hostileWords: {{}},
	}
	a := &app{out: &bytes.Buffer{}, err: &bytes.Buffer{}}
	root := a.root()
	root.InitDefaultHelpCmd()
	for _, cmd := range root.Commands() {
		if _, ok := runs[cmd.Name()]; !ok && cmd.Name() != "no-help" { // it only takes the place of cobra's own
			t.Errorf("the command %s is not tried", cmd.Name())
		}
	}
	for command, argLists := range runs {
		for _, args := range argLists {
			dir := t.TempDir()
			for _, name := range []string{"plan.yaml", filepath.Join(hostileName, "plan.yaml")} {
				if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
					t.Skip("the system has no such names")
				}
				if err := os.WriteFile(filepath.Join(dir, name), []byte(hostilePlan()), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			for _, terminal := range []bool{true, false} {
				variables := []string{"NO_COLOR=1"}
				if terminal {
					variables = nil
				}
				var out, err bytes.Buffer
				all := append([]string{command}, args...)
				Run(t.Context(), all, strings.NewReader(""), &out, &err, Env{
					Dir: dir, Variables: variables, Random: strings.NewReader(strings.Repeat("x", 100)),
					Now:      func() time.Time { return time.Date(2026, 11, 30, 12, 0, 0, 0, time.UTC) },
					Terminal: func(any) (int, bool) { return 60, terminal },
				})
				for stream, text := range map[string]string{"stdout": out.String(), "stderr": err.String()} {
					if strings.Contains(text, "\x1b[5m") {
						t.Errorf("%q: the code of a name on %s: %.300q", all, stream, text)
					}
					text = colours.ReplaceAllString(text, "")
					for _, r := range strings.ReplaceAll(text, "\r", "") { // the progress line is the program's own
						if steers(r) {
							t.Errorf("%q: %U on %s: %.300q", all, r, stream, text)
							break
						}
					}
				}
				if len(args) > 1 && args[0] == "--format" && (args[1] == "json" || args[1] == "sarif") {
					var read any
					if e := json.Unmarshal(out.Bytes(), &read); e != nil {
						t.Errorf("%q: %v in %.300s", all, e, out.String())
					}
				}
			}
		}
	}
}

func TestEdge(t *testing.T) {
	t.Parallel()
	tests := []struct {
		edge  edge
		write []string
		want  string
	}{
		{edge{}, []string{"æøå\tog\n"}, "æøå\tog\n"},
		{edge{}, []string{"a\x1b[31mb"}, "a\ufffd[31mb"},
		{edge{}, []string{"a\xc2", "\x9bb"}, "a\ufffdb"}, // cut in two
		{edge{}, []string{"a\xc3", "\xa6b"}, "aæb"},
		{edge{}, []string{"\x9b31m"}, "\ufffd31m"},
		{edge{}, []string{"a\rb"}, "a\ufffdb"},
		{edge{colours: true}, []string{"\x1b[1;31ma\x1b[0m\x1b[2J"}, "\x1b[1;31ma\x1b[0m\ufffd[2J"},
		{edge{json: true}, []string{"\"\u009b\x7f\""}, `"\u009b\u007f"`},
	}
	for _, tt := range tests {
		var b bytes.Buffer
		tt.edge.to = &b
		for _, text := range tt.write {
			if n, err := tt.edge.Write([]byte(text)); err != nil || n != len(text) {
				t.Errorf("%q: wrote %d, %v", text, n, err)
			}
		}
		if b.String() != tt.want || !utf8.Valid(b.Bytes()) {
			t.Errorf("%q: %q, want %q", tt.write, b.String(), tt.want)
		}
	}
}
