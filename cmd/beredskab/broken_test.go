package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"beredskab/internal/check"
	"beredskab/internal/cli"
	"beredskab/internal/workspace"
)

// The corpus of broken plans: mistakes that people make who write a plan for the first time. Each is one change of the
// same draft, testdata/broken/base.yaml, and each says to the letter what the user is told about it: where, in which words,
// and nothing else. What was to be said of the draft before the mistake is taken away with a baseline, so whatever a mistake
// sets off further down is seen here too.
//
// A case is a name with these parts: NAME/find is the text that is replaced by NAME/write, once or, without find, the whole
// plan; NAME/as says how the file is stored; NAME/want is the output, written by -update.
func TestBroken(t *testing.T) {
	t.Parallel()
	base, err := os.ReadFile("testdata/broken/base.yaml")
	if err != nil {
		t.Fatal(err)
	}
	known := filepath.Join(t.TempDir(), "base.json")
	code, out := validate(t, base, "--format", "json")
	if code != 0 {
		t.Fatalf("the draft itself has errors:\n%s", out)
	}
	if err := os.WriteFile(known, []byte(out), 0o600); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("testdata/broken/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	count := 0
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		parts := map[string]string{}
		var names []string
		for _, f := range archive.Files {
			name, _, _ := strings.Cut(f.Name, "/")
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
			parts[f.Name] = string(f.Data)
		}
		count += len(names)
		var written txtar.Archive
		written.Comment = archive.Comment
		for _, name := range names {
			_, got := validate(t, mistake(t, name, string(base), parts), "--baseline", known)
			if *update {
				for _, part := range []string{"find", "write", "as"} {
					if text, ok := parts[name+"/"+part]; ok {
						written.Files = append(written.Files, txtar.File{Name: name + "/" + part, Data: []byte(text)})
					}
				}
				written.Files = append(written.Files, txtar.File{Name: name + "/want", Data: []byte(got)})
				continue
			}
			if d := cmp.Diff(parts[name+"/want"], got); d != "" {
				t.Errorf("%s: %s (-want +got):\n%s", filepath.Base(file), name, d)
			}
			if !strings.Contains(got, "plan.yaml:") {
				t.Errorf("%s: %s: nothing is said about it", filepath.Base(file), name)
			}
		}
		if *update {
			if err := os.WriteFile(file, txtar.Format(&written), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	if count < 60 {
		t.Errorf("%d broken plans, at least 60 were promised", count)
	}
}

// validate runs the program on a plan that is called plan.yaml and returns its output. What a run counts at its end is the
// draft's and not the mistake's, so only the last line's findings are kept.
func validate(t *testing.T, plan []byte, args ...string) (code int, out string) {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "plan.yaml"), plan, 0o600); err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	code = cli.Run(context.Background(), append([]string{"validate", "plan.yaml"}, args...), strings.NewReader(""), &stdout, &stderr, cli.Env{
		Dir: dir, Random: strings.NewReader(""), Terminal: func(any) (int, bool) { return 0, false },
		Now: func() time.Time { return time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC) },
	})
	if stderr.Len() > 0 || code > 1 {
		t.Fatalf("exit %d: %s", code, stderr.String())
	}
	out = stdout.String()
	if i := strings.LastIndex(out, "\nplan: 52 punkter"); i >= 0 {
		out = out[:i+1]
	} else if i := strings.LastIndex(strings.TrimRight(out, "\n"), "\n"); i >= 0 && !strings.HasPrefix(out, "{") {
		out = out[:i+1]
	}
	return code, strings.TrimRight(out, "\n") + "\n"
}

// mistake makes the broken plan of a case.
func mistake(t *testing.T, name, base string, parts map[string]string) []byte {
	t.Helper()
	text := strings.TrimSuffix(parts[name+"/write"], "\n")
	if find, ok := parts[name+"/find"]; ok {
		find = strings.TrimSuffix(find, "\n")
		if strings.Count(base, find) != 1 {
			t.Fatalf("%s: the text to be replaced is there %d times", name, strings.Count(base, find))
		}
		text = strings.Replace(base, find, text, 1)
	} else if text == "" {
		text = base
	}
	switch as := strings.TrimSpace(parts[name+"/as"]); as {
	case "":
		return []byte(text)
	case "windows-1252":
		var b []byte
		for _, r := range text {
			b = append(b, byte(r)) // Danish letters have the same numbers in both
		}
		return b
	case "utf-16":
		b := []byte{0xff, 0xfe}
		for _, u := range utf16.Encode([]rune(text)) {
			b = append(b, byte(u), byte(u>>8))
		}
		return b
	case "crlf":
		return []byte(strings.ReplaceAll(text, "\n", "\r\n"))
	case "word":
		return append([]byte("PK\x03\x04\x14\x00\x06\x00\x08\x00"), text...)
	default:
		t.Fatalf("%s: stored as %q?", name, as)
		return nil
	}
}

// jargon is what no leader or secretary should meet. Go's types and the words of the file format belong to us.
var jargon = []string{
	"mapping", "scalar", "sequence", "node", "struct", "nil", "null", "parse", "parser", "unmarshal", "yaml", "json", "string", "int",
	"bool", "boolean", "float", "array", "slice", "map", "interface", "regex", "syntax", "anchor", "alias", "tag", "indent", "token", "enum",
}

// No prose that a finding shows speaks of the inside of the program. What stands in quotation marks is the plan's own, and so
// is a field's name in parentheses.
func TestNoJargon(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/broken/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			if !strings.HasSuffix(f.Name, "/want") {
				continue
			}
			for _, line := range strings.Split(string(f.Data), "\n") {
				if !strings.Contains(line, " | ") {
					speaksPlainly(t, f.Name, line)
				}
			}
		}
	}
	for _, r := range check.AllRules() {
		for _, text := range []string{r.Title, r.Why, r.Fix} {
			speaksPlainly(t, r.ID, text)
		}
	}
	for _, f := range workspace.Faults() {
		for _, text := range []string{f.Title, f.Why, f.Fix} {
			speaksPlainly(t, f.ID, text)
		}
	}
}

func speaksPlainly(t *testing.T, name, text string) {
	t.Helper()
	var prose strings.Builder
	for i, part := range strings.Split(text, `"`) {
		if i%2 == 0 {
			prose.WriteString(part + " ")
		}
	}
	words := strings.FieldsFunc(strings.ToLower(prose.String()), func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r == 'æ' || r == 'ø' || r == 'å' || r == '_' || r == '.')
	})
	for _, w := range words {
		if slices.Contains(jargon, strings.TrimRight(w, ".")) {
			t.Errorf("%s says %q: %s", name, w, text)
		}
	}
	for _, inside := range []string{"[]", "map[", "*plan.", "interface{}", "0x"} {
		if strings.Contains(prose.String(), inside) {
			t.Errorf("%s shows %s: %s", name, inside, text)
		}
	}
}
