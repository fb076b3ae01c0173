package check_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"beredskab/internal/check"
	"beredskab/internal/diag"
	"beredskab/internal/phone"
	"beredskab/internal/plan"
	"beredskab/internal/register"
	"beredskab/internal/syntax"
)

// fixes are all the fixes that can be seen: those of the rules, and those that the case files of this package and of plan print.
func fixes(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, r := range check.AllRules() {
		all[r.Fix] = r.ID
	}
	for _, r := range plan.Rules() {
		all[r.Fix] = r.ID
	}
	for pattern, mark := range map[string]string{"testdata/*.txtar": "  → ", "../plan/testdata/*.txtar": "    "} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %d files, %v", pattern, len(files), err)
		}
		for _, name := range files {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			want := false
			for line := range strings.Lines(string(text)) {
				if strings.HasPrefix(line, "-- ") {
					want = strings.HasSuffix(line, ".want --\n") || strings.HasPrefix(line, "-- findings")
				}
				if fix, ok := strings.CutPrefix(line, mark); ok && want && !strings.HasPrefix(fix, "@") {
					all[strings.TrimSpace(fix)] = filepath.Base(name)
				}
			}
		}
	}
	if len(all) < 300 {
		t.Fatalf("only %d fixes found: the search is wrong", len(all))
	}
	return all
}

// known collects what a fix may name: keys, words of the closed lists with their Danish, and the fixed words.
func known() map[string]bool {
	names := map[string]bool{"all": true, "own": true, "shared": true, "true": true, "false": true}
	for _, list := range plan.Vocabulary {
		for _, term := range list {
			names[term.Word], names[term.Da] = true, true
		}
	}
	seen := map[*plan.Block]bool{}
	var walk func(b *plan.Block)
	walk = func(b *plan.Block) {
		if b == nil || seen[b] {
			return
		}
		seen[b] = true
		for _, k := range b.Keys {
			names[k.Name] = true
			walk(k.Block)
		}
	}
	walk(plan.Model())
	return names
}

var (
	inBrackets = regexp.MustCompile(`\(([a-z_]+(?:[.:] ?[a-z_]+)*)\)`)
	national   = regexp.MustCompile(`national/([a-z0-9-]+)`)
	written    = regexp.MustCompile(`\b([a-z_]+): (\[[^\]]*\]|\{[^}]*\}|"[^"]*")`)
	numbers    = regexp.MustCompile(`number: "([^"]*)"`)
)

// What a fix tells somebody to write leads to no further error: the fields that it names are there, the lines are known, the
// lists and blocks can be read, and the numbers can be dialled.
func TestFixesCanBeFollowed(t *testing.T) {
	t.Parallel()
	names := known()
	for fix, from := range fixes(t) {
		for _, m := range inBrackets.FindAllStringSubmatch(fix, -1) {
			for _, name := range strings.FieldsFunc(m[1], func(r rune) bool { return r == '.' || r == ':' || r == ' ' }) {
				if !names[name] {
					t.Errorf("%s: %q is no field: %s", from, name, fix)
				}
			}
		}
		for _, m := range national.FindAllStringSubmatch(fix, -1) {
			if l := register.LineByID(m[1]); l == nil || !l.Printable() {
				t.Errorf("%s: %s is no line that can be printed: %s", from, m[0], fix)
			}
		}
		for _, m := range written.FindAllStringSubmatch(fix, -1) {
			if !names[m[1]] {
				continue // a word of the sentence
			}
			if _, found := syntax.Parse(&diag.File{Name: "fix", Text: []byte(m[0] + "\n")}); len(found) > 0 {
				t.Errorf("%s: %s cannot be read: %s", from, m[0], found[0].Message)
			}
		}
		for _, m := range numbers.FindAllStringSubmatch(fix, -1) {
			if !phone.Parse(m[1]).Valid() {
				t.Errorf("%s: %q cannot be dialled: %s", from, m[1], fix)
			}
		}
	}
}
