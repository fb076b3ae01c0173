package plan_test

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"beredskab/internal/diag"
)

// What a finding tells somebody to write, by the words it tells it with: a value, several to choose from, or a key with its value.
var (
	meantValue = regexp.MustCompile(`^Mente du (.+?)\?`)
	writeValue = regexp.MustCompile(`^Skriv "?([a-zæøå0-9/._-]+?)"?(?:[.:,] |\.$| i stedet)`)
	inDanish   = regexp.MustCompile(` \([^)]*\)`)
	writePair  = regexp.MustCompile(`^(?:Skriv: |Sæt kantede parenteser om: |Skriv den som en liste: )([a-z_]+): (\[.*?\](?:\}\])?)(?:\. |$)`)
	or         = regexp.MustCompile(`, | eller `)
)

// suggested are the texts that could be put where a finding is.
func suggested(f diag.Finding) []string {
	if m := writePair.FindStringSubmatch(f.Fix); m != nil {
		return []string{m[2]}
	}
	if m := meantValue.FindStringSubmatch(f.Fix); m != nil {
		return or.Split(inDanish.ReplaceAllString(m[1], ""), -1)
	}
	if m := writeValue.FindStringSubmatch(f.Fix); m != nil && m[1] != "fx" {
		return []string{m[1]}
	}
	return nil
}

// Advice never leads into the next error: what a finding of the case files tells to write is written in its place, and the plan is
// read again. The finding is gone, and none of another kind has come to where the new text stands.
func TestAdviceLeadsToNoError(t *testing.T) {
	t.Parallel()
	cases, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatalf("no case files: %v", err)
	}
	followed := 0
	for _, name := range cases {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files := map[string]string{}
		_, parts := sections(string(data))
		for _, part := range parts {
			if part.name != "findings" {
				files[part.name] = part.body
			}
		}
		_, findings := decode(t, files)
		for _, f := range findings {
			for _, text := range suggested(f) {
				followed++
				if text = strings.Trim(text, `"`); !strings.HasPrefix(text, "[") && strings.ContainsAny(text, " ,:") {
					text = "'" + text + "'"
				}
				for _, again := range written(t, files, f, text) {
					if saidBefore(findings, f, again, text) {
						continue
					}
					t.Errorf("%s: %s %s\n  %s\n  with %s: %s %s", name, f.Rule, f.Message, f.Fix, text, again.Rule, again.Message)
				}
			}
		}
	}
	if followed < 40 {
		t.Errorf("only %d pieces of advice were followed", followed)
	}
}

// saidBefore says that an error stood there before, about a part of what was written as one value, or that another finding tells
// to write what is now named.
func saidBefore(before []diag.Finding, f, again diag.Finding, text string) bool {
	for _, old := range before {
		sameValue := old.Span == f.Span && old.Rule == again.Rule && old.Rule != f.Rule
		if sameValue || again.Rule == "S14" && old.Place != f.Place && strings.Contains(old.Fix, text) {
			return true
		}
	}
	return false
}

// written puts a text in the place of a finding and returns the errors that then stand there.
func written(t *testing.T, files map[string]string, f diag.Finding, text string) (errors []diag.Finding) {
	t.Helper()
	was := files[f.Span.File.Name]
	files = maps.Clone(files)
	files[f.Span.File.Name] = was[:f.Span.Start] + text + was[f.Span.End:]
	_, findings := decode(t, files)
	for _, again := range findings {
		at := again.Span
		if at.File.Name == f.Span.File.Name && at.Start < f.Span.Start+len(text) && at.End > f.Span.Start && again.Severity == diag.Error {
			errors = append(errors, again)
		}
	}
	return errors
}
