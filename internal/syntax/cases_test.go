package syntax

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"beredskab/internal/diag"
)

var update = flag.Bool("update", false, "write the expected findings anew")

// unspell turns the spellings that an archive can hold into the characters they stand for. A backslash at the very end
// takes the last line break away.
var unspell = strings.NewReplacer(`\r`, "\r", `\x00`, "\x00", "\\\n", "")

// TestCases reads the texts of testdata and compares what is said about them, and whether the rest could be read.
func TestCases(t *testing.T) {
	t.Parallel()
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no cases", err)
	}
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		theme := strings.TrimSuffix(filepath.Base(path), ".txtar")
		for i := 0; i+1 < len(archive.Files); i += 2 {
			input, want := archive.Files[i], &archive.Files[i+1]
			file := diag.NewFile(input.Name, []byte(unspell.Replace(string(input.Data))))
			root, findings := Parse(file)
			got := show(findings)
			if root == nil {
				got += "nothing more is read\n"
			} else {
				got += dump(root)
			}
			if *update {
				want.Data = []byte(got)
				continue
			}
			t.Run(theme+"/"+input.Name, func(t *testing.T) {
				t.Parallel()
				if want.Name != input.Name+": want" {
					t.Fatalf("%q does not follow %q", want.Name, input.Name)
				}
				if d := cmp.Diff(string(want.Data), got); d != "" {
					t.Error(d)
				}
				if strings.HasSuffix(input.Name, "no slip") && len(findings) > 0 {
					t.Error("nothing is wrong here, but something was said")
				}
				for _, f := range findings {
					for _, word := range []string{"mapping", "scalar", "node", "struct", "nil", "parse", "unmarshal", "token", "YAML"} {
						if strings.Contains(f.Message+f.Fix, word) {
							t.Errorf("%q is jargon in %q", word, f.Message)
						}
					}
				}
				checkProperties(t, file, root, findings)
			})
		}
		if *update {
			if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestRefused reads files that are no plain text at all: each gets exactly one finding.
func TestRefused(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ text, rule, says string }{
		"windows-1252":   {"name: B\xf8rn og unge\n", "Y1", `"ø"`},
		"windows quotes": {"name: \x93Akut\x94\n", "Y1", `"“"`},
		"utf-16 le":      {"\xff\xfen\x00a\x00m\x00e\x00", "Y1", "UTF-16"},
		"utf-16 be":      {"\xfe\xff\x00n\x00a", "Y1", "UTF-16"},
		"utf-16 unmarked": {
			"n\x00a\x00m\x00e\x00:\x00 \x00x\x00", "Y1", "UTF-16",
		},
		"word":       {"PK\x03\x04 word/document.xml", "Y2", "Word"},
		"old word":   {"\xd0\xcf\x11\xe0\xa1\xb1", "Y2", "Word"},
		"rich text":  {"{\\rtf1\\ansi name: x}", "Y2", "RTF"},
		"pdf":        {"%PDF-1.7\n", "Y2", "PDF"},
		"web page":   {"\ufeff\n<!DOCTYPE html><html>", "Y2", "webside"},
		"too big":    {strings.Repeat("a: b\n", MaxSize/5+1), "Y3", "mere end 5 MB"},
		"too deep":   {strings.Repeat("- ", maxDepth+2) + "a", "Y4", "40 lag"},
		"too deep [": {strings.Repeat("[", maxDepth+2), "Y4", "40 lag"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			root, findings := Parse(diag.NewFile("f", []byte(c.text)))
			if root != nil || len(findings) != 1 || findings[0].Rule != c.rule || !strings.Contains(findings[0].Message, c.says) {
				t.Errorf("got %v and %s", root, show(findings))
			}
		})
	}
}
