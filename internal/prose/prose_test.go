package prose_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"beredskab/internal/prose"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the expected output of the case files")

// Each case file holds one text and what it becomes in the three forms.
func TestCases(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no case files: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			t.Parallel()
			want := readCase(t, file)
			in := strings.TrimSuffix(want["in"], "\n")
			got := outputs(in)
			got["in"] = want["in"]
			if *update {
				writeCase(t, file, got)
				return
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// readCase reads a case file: parts that begin with a line "-- name --".
func readCase(t *testing.T, file string) map[string]string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	parts, name := map[string]string{}, ""
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "-- ") && strings.HasSuffix(line, " --\n") {
			name = line[3 : len(line)-4]
			parts[name] = ""
			continue
		}
		parts[name] += line
	}
	return parts
}

func writeCase(t *testing.T, file string, parts map[string]string) {
	t.Helper()
	var b strings.Builder
	for _, name := range []string{"in", "html", "markdown", "plain", "problems"} {
		if parts[name] != "" {
			b.WriteString("-- " + name + " --\n" + parts[name])
		}
	}
	if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

func outputs(in string) map[string]string {
	text := prose.Parse(in)
	style := prose.Style{Level: 4, ID: func(slug string) string { return "sted-" + slug }}
	got := map[string]string{
		"html":     string(text.AppendHTML(nil, style)),
		"markdown": string(text.AppendMarkdown(nil, style)),
		"plain":    text.Plain() + "\n",
	}
	var b strings.Builder
	for _, p := range prose.Problems(in) {
		b.WriteString(in[p.Start:p.End] + "\n  " + p.Message + "\n  " + p.Fix + "\n")
	}
	if b.Len() > 0 {
		got["problems"] = b.String()
	}
	return got
}

func TestSafeLink(t *testing.T) {
	t.Parallel()
	tests := []struct{ in, want string }{
		{"https://www.eksempelby.example/a b", "https://www.eksempelby.example/a%20b"},
		{"HTTPS://www.eksempelby.example", "https://www.eksempelby.example"},
		{"mailto:post@eksempelby.example", "mailto:post@eksempelby.example"},
		{"tel:112", "tel:112"},
		{"#akut-fare", "#akut-fare"},
		{"https://x.example/\"onclick=\"y", "https://x.example/%22onclick=%22y"},
		{"javascript:alert(1)", ""},
		{" jAvAsCrIpT:alert(1)", ""},
		{"java\nscript:alert(1)", ""},
		{"data:text/html,x", ""},
		{"vbscript:x", ""},
		{"file:///c:/x", ""},
		{"//x.example", ""},
		{"\\\\server\\share", ""},
		{"haandbog.html", ""},
		{"#", ""},
		{"", ""},
	}
	for _, tt := range tests {
		if got, ok := prose.SafeLink(tt.in); got != tt.want || ok != (tt.want != "") {
			t.Errorf("SafeLink(%q) = %q, %v, want %q", tt.in, got, ok, tt.want)
		}
	}
}

func TestDeadAnchorBecomesWords(t *testing.T) {
	t.Parallel()
	style := prose.Style{Anchor: func(id string) (string, bool) { return "her", id == "findes" }}
	text := prose.Parse("[a](#findes) og [b](#findes-ikke)")
	if got, want := string(text.AppendHTML(nil, style)), "<p><a href=\"#her\">a</a> og b</p>\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := string(text.AppendMarkdown(nil, style)), "[a](#her) og b\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestNil(t *testing.T) {
	t.Parallel()
	var text *prose.Text
	if !text.Empty() || text.Plain() != "" || text.Source() != "" || len(text.AppendHTML(nil, prose.Style{})) != 0 || len(text.AppendMarkdown(nil, prose.Style{})) != 0 {
		t.Error("a missing text is not empty")
	}
}
