package syntax

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"beredskab/internal/diag"
	"beredskab/internal/testscale"
)

// dump writes a tree as one line per node: kind or style, the source it covers, and its value where that differs.
func dump(n *Node) string {
	var b strings.Builder
	var walk func(n *Node, depth int, label string)
	walk = func(n *Node, depth int, label string) {
		fmt.Fprintf(&b, "%*s%s", depth*2, "", label)
		if n == nil {
			b.WriteString("nil\n")
			return
		}
		source := string(n.File.Text[n.Start:n.End])
		switch n.Kind {
		case Scalar:
			name := [...]string{"empty", "plain", "single", "double", "literal", "folded"}[n.Style]
			fmt.Fprintf(&b, "%s %q", name, source)
			if n.Value != source {
				fmt.Fprintf(&b, " = %q", n.Value)
			}
			if n.Style == Empty && n.Start == n.End {
				line, column := n.File.Position(n.Start)
				fmt.Fprintf(&b, " at %d:%d", line, column)
			}
			if n.Refused {
				b.WriteString(" refused")
			}
			b.WriteByte('\n')
		case Mapping:
			fmt.Fprintf(&b, "mapping %q\n", source)
			for _, p := range n.Pairs {
				walk(p.Key, depth+1, "key ")
				walk(p.Value, depth+2, "")
			}
		case Sequence:
			fmt.Fprintf(&b, "sequence %q\n", source)
			for _, item := range n.Items {
				walk(item, depth+1, "- ")
			}
		}
	}
	walk(n, 0, "")
	return b.String()
}

// show writes findings as "line:col-line:col id severity message", one a line.
func show(findings []diag.Finding) string {
	var b strings.Builder
	for _, f := range findings {
		line, column := f.Span.File.Position(f.Span.Start)
		endLine, endColumn := f.Span.File.Position(f.Span.End)
		fmt.Fprintf(&b, "%d:%d-%d:%d %s %s: %s | %s\n", line, column, endLine, endColumn, f.Rule, f.Severity.Word(), f.Message, strings.ReplaceAll(f.Fix, "\n", "⏎"))
		for _, n := range f.Notes {
			line, column := n.Span.File.Position(n.Span.Start)
			fmt.Fprintf(&b, "  %d:%d %s\n", line, column, n.Message)
		}
	}
	return b.String()
}

func TestTextStaysText(t *testing.T) {
	t.Parallel()
	for _, value := range []string{
		"0800", "012345", "+45 12 34 56 78", "nej", "ja", "true", "08.00", "2026-01-29", "1e3", "0x10", "1_000", ".5", "26/1234",
		"yes", "off", "NaN", ".inf", "12:30", "man-ons 9-15, tor 9-17", "https://www.eksempelby.example/a#b", "18-", "Æblehaven å",
	} {
		root, findings := Parse(diag.NewFile("f", []byte("key: "+value+"\n")))
		if len(findings) > 0 {
			t.Errorf("%s: %s", value, show(findings))
		}
		if got := root.Get("key"); got == nil || got.Value != value || got.Style != Plain {
			t.Errorf("%s was read as %+v", value, got)
		}
	}
}

func TestTree(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ text, want string }{
		"empty file":    {"", "nil\n"},
		"comments only": {"# her\n\n# der\n", "nil\n"},
		"empty values": {"a:\nb: ~\nc: null\nd: \"\"\n", `mapping "a:\nb: ~\nc: null\nd: \"\""
  key plain "a"
    empty "" at 1:3
  key plain "b"
    empty "~" = ""
  key plain "c"
    empty "null" = ""
  key plain "d"
    double "\"\"" = ""
`},
		"brackets": {"a: {b, c: , d: [x, \"y\" , [ ]] } # slut\n", `mapping "a: {b, c: , d: [x, \"y\" , [ ]] }"
  key plain "a"
    mapping "{b, c: , d: [x, \"y\" , [ ]] }"
      key plain "b"
        empty "" at 1:6
      key plain "c"
        empty "" at 1:10
      key plain "d"
        sequence "[x, \"y\" , [ ]]"
          - plain "x"
          - double "\"y\"" = "y"
          - sequence "[ ]"
`},
		"lists": {"a:\n- x\n-\n- b: 1\n  c: 2\n\nd: 3\n", `mapping "a:\n- x\n-\n- b: 1\n  c: 2\n\nd: 3"
  key plain "a"
    sequence "- x\n-\n- b: 1\n  c: 2"
      - plain "x"
      - empty "" at 3:2
      - mapping "b: 1\n  c: 2"
        key plain "b"
          plain "1"
        key plain "c"
          plain "2"
  key plain "d"
    plain "3"
`},
		"blocks of text": {"a: |  # se\n  første\n\n    anden\n\nb: >-\n  en\n  to\n\n# efter\nc: |\n", `mapping "a: |  # se\n  første\n\n    anden\n\nb: >-\n  en\n  to\n\n# efter\nc: |"
  key plain "a"
    literal "|  # se\n  første\n\n    anden" = "første\n\n  anden\n"
  key plain "b"
    folded ">-\n  en\n  to" = "en to"
  key plain "c"
    literal "|" = ""
`},
		"folded lines": {"a: en\n  to   \n\n  tre # nej\nb: 'it''s\n  én'\r\nc: \"å\\u00e6 \\\n   b\"\n", `mapping "a: en\n  to   \n\n  tre # nej\nb: 'it''s\n  én'\r\nc: \"å\\u00e6 \\\n   b\""
  key plain "a"
    plain "en\n  to   \n\n  tre" = "en to\ntre"
  key plain "b"
    single "'it''s\n  én'" = "it's én"
  key plain "c"
    double "\"å\\u00e6 \\\n   b\"" = "åæ b"
`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			root, _ := Parse(diag.NewFile("f", []byte(c.text)))
			if d := cmp.Diff(c.want, dump(root)); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestValueSpan(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ text, part, want string }{
		"plain":            {"a: man-fr 9-15", "fr", "fr"},
		"after æøå":        {"a: lørdag ålukket fr", "fr", "fr"},
		"quoted":           {"a: \"man-fr 9\"", "fr", "fr"},
		"quoted with ''":   {"a: 'it''s fr'", "fr", "fr"},
		"escape before":    {"a: \"\\u00e6 \\t fr\"", "fr", "fr"},
		"escape itself":    {"a: \"x\\u00e6y\"", "æ", "\"x\\u00e6y\""},
		"second line":      {"a: en\n   to fr", "fr", "fr"},
		"over two lines":   {"a: en\n   to fr", "n t", "n\n   t"},
		"literal":          {"a: |\n  en\n  to fr\n", "fr", "fr"},
		"folded":           {"a: >\n  en\n  to fr\n", "to fr", "to fr"},
		"a blank":          {"a: x y", " ", "x y"},
		"the whole":        {"a: x y", "x y", "x y"},
		"literal all of":   {"a: |\n  en\n  to\n", "en\nto\n", "en\n  to"},
		"block as a whole": {"a: |\n  en\n", "\n", "|\n  en"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			root, _ := Parse(diag.NewFile("f", []byte(c.text)))
			n := root.Get("a")
			i := strings.Index(n.Value, c.part)
			if i < 0 {
				t.Fatalf("%q is not in %q", c.part, n.Value)
			}
			s := n.ValueSpan(i, i+len(c.part))
			if got := string(s.File.Text[s.Start:s.End]); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// checkProperties asserts what holds for every tree, whatever the input.
func checkProperties(t *testing.T, file *diag.File, root *Node, findings []diag.Finding) {
	t.Helper()
	text := file.Text
	valid := utf8.Valid(text)
	inside := func(what string, s diag.Span) {
		if s.Start < 0 || s.Start > s.End || s.End > len(text) {
			t.Fatalf("%s [%d,%d) lies outside the file of %d bytes: %.200q", what, s.Start, s.End, len(text), text)
		}
		if valid && (s.Start < len(text) && !utf8.RuneStart(text[s.Start]) || s.End < len(text) && !utf8.RuneStart(text[s.End])) {
			t.Fatalf("%s [%d,%d) cuts a character in %.200q", what, s.Start, s.End, text)
		}
	}
	for _, f := range findings {
		inside(f.Rule, f.Span)
		for _, n := range f.Notes {
			inside(f.Rule+" note", n.Span)
		}
		if f.Message == "" || f.Fix == "" {
			t.Fatalf("%s says nothing", f.Rule)
		}
	}
	repaired := len(findings) > 0
	var walk func(n *Node)
	walk = func(n *Node) {
		inside("node", n.Span())
		at := n.Start
		child := func(c *Node) {
			if c.Start < at || c.End > n.End {
				t.Fatalf("[%d,%d) does not lie in order within [%d,%d) from %d: %.200q", c.Start, c.End, n.Start, n.End, at, text)
			}
			at = c.End
			walk(c)
		}
		for _, p := range n.Pairs {
			child(p.Key)
			child(p.Value)
		}
		for _, item := range n.Items {
			child(item)
		}
		if n.Kind != Scalar {
			return
		}
		if n.Style == Empty && n.Value != "" {
			t.Fatalf("empty node with the value %.200q", n.Value)
		}
		for i := 0; i <= len(n.Value) && i < 20; i++ {
			inside("part of a value", n.ValueSpan(i, len(n.Value)))
		}
		if n.Style != Plain && n.Style != SingleQuoted && n.Style != DoubleQuoted || repaired {
			return
		}
		again, _, err := compose(append([]byte("- "), bytes.ReplaceAll(text[n.Start:n.End], []byte("\n"), []byte("\n  "))...))
		if err != nil || len(again.Content) != 1 || again.Content[0].Value != n.Value {
			// A plain text that stood in brackets or as a key may mean something else alone.
			if n.Style != Plain {
				t.Fatalf("%q was read as %q, alone as %+v %v in %.200q", text[n.Start:n.End], n.Value, again, err, text)
			}
		}
	}
	if root != nil {
		walk(root)
	}
}

func FuzzParse(f *testing.F) {
	for _, pattern := range []string{"testdata/*.txtar", "../../examples/*.yaml", "../../examples/*/*.yaml", "../../examples/workshop/*/*.yaml", "../../examples/workshop/*/*/*.yaml", "../../plans/*/*.yaml"} {
		paths, _ := filepath.Glob(pattern)
		for _, path := range paths {
			if text, err := os.ReadFile(path); err == nil {
				f.Add(text)
			}
		}
	}
	for _, s := range rules {
		f.Add([]byte(s.Before))
		f.Add([]byte(s.After))
	}
	for _, s := range []string{
		"? a\n: b\n", "a: &x !!str b\nc: *x\n", "- - - a\n", "{a: [b, {c}], d: }", "\ufeffa: 1", "a: |2-\n   x\n  y\n", "---\n...\n---\n",
		"a: 'b''c'\r\nd: \"\\x41\\\r\n  e\"\r\n", "[a: b, {c: d}: e]", "!!map {a: 1}", "a: \u2028b\n", "!<a,b> x", "\"a\": b", "a:\n\tb: c", "{\"\"å", "a: ! \"!\"",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		file := diag.NewFile("f", text)
		root, findings := Parse(file)
		checkProperties(t, file, root, findings)
	})
}

// hostileTime is several times what any of them takes on an idle machine; what grows with the square of the length takes far longer.
const hostileTime = 2 * time.Second

// TestHostile reads a long run of everything that has brought readers of this format down.
func TestHostile(t *testing.T) {
	t.Parallel()
	size := testscale.Count(1<<16, 1<<14)
	for name, unit := range map[string]string{
		"open brackets": "[", "open braces": "{", "braces with keys": "{a: ", "dashes": "- ", "question marks": "? ", "colons": ": ", "comments": "#\n",
		"indented comments": " #\n", "quotes": "\"", "apostrophes": "'", "anchors": "&a ", "aliases": "*a ", "tags": "!a ", "documents": "---\n",
		"tabs": "\t", "newlines": "\n", "cr": "\r", "line separators": "\u2028", "one word": "a", "list in one line": "a, ",
		"keys": "a: b\n", "repeated keys in a list": "- a: b\n  a: c\n", "colons in sentences": "a: b: c\n", "dashes without space": "-a\n", "no colons": "a\n",
		"nul": "\x00", "bom": "\ufeff", "bad bytes": "\xff", "hard blanks": "\u00a0", "deeper and deeper": " a:\n", "open quotes": "a: \"b\n", "merge": "<<: *a\n",
		"brackets in lines": "a: [b\n", "smart quotes": "a: “b”\n", "tabs as indentation": "\ta: b\n", "hidden remarks": "a: b #c\n", "escapes": "a: \"\\q\"\n", "at": "a: @b\n",
		"unfinished items": "-\n", "zero width": "\u200b",
	} {
		for _, prefix := range []string{"", "k: ", "k: ["} {
			t.Run(name+"/"+prefix, func(t *testing.T) {
				text := []byte(prefix + strings.Repeat(unit, size/len(unit)))
				file := diag.NewFile("f", text)
				var root *Node
				var findings []diag.Finding
				testscale.Quick(t, hostileTime, func() { root, findings = Parse(file) })
				checkProperties(t, file, root, findings)
				if len(findings) > 1000 {
					t.Errorf("%d findings", len(findings))
				}
			})
		}
	}
}
