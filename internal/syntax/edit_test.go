package syntax

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"beredskab/internal/diag"
)

func tree(t testing.TB, text string) *Node {
	t.Helper()
	root, _ := Parse(diag.NewFile("plan.yaml", []byte(text)))
	if root == nil {
		t.Fatalf("no tree in %q", text)
	}
	return root
}

func TestEdit(t *testing.T) {
	t.Parallel()
	set := func(v Value, path ...string) func(*Editor, *Node) {
		return func(e *Editor, root *Node) { e.Set(root, v, path...) }
	}
	item := func(key string, v Value) func(*Editor, *Node) {
		return func(e *Editor, root *Node) { e.Append(root, key, v) }
	}
	action := Block(Entry{"id", Text("kursus")}, Entry{"title", Text("Kursus: dag 1")})
	tests := map[string]struct {
		text string
		edit func(*Editor, *Node)
		want string
	}{
		"plain stays plain":              {"a: b # c\n", set(Text("d"), "a"), "a: d # c\n"},
		"double quotes stay":             {"a: \"b\"\n", set(Text(`say "d"`), "a"), "a: \"say \\\"d\\\"\"\n"},
		"no path in double quotes":       {"a: \"b\"\n", set(Text(`c:\d`), "a"), "a: 'c:\\d'\n"},
		"no path in a flow":              {"a: [\"b\"]\n", set(Texts("c:\"\nd"), "a"), "a: [\"c\\x3A\\\"\\nd\"]\n"},
		"single quotes stay":             {"a: 'b'\n", set(Text("it's"), "a"), "a: 'it''s'\n"},
		"colon needs quotes":             {"a: b\n", set(Text("c: d"), "a"), "a: \"c: d\"\n"},
		"hash needs quotes":              {"a: b\n", set(Text("c #d"), "a"), "a: \"c #d\"\n"},
		"number from plain":              {"a: 12\n", set(Text("0800"), "a"), "a: 0800\n"},
		"new number is quoted":           {"a: b\n", set(Text("0800"), "c"), "a: b\nc: \"0800\"\n"},
		"formula":                        {"a: b\n", set(Text("=1+1"), "a"), "a: \"=1+1\"\n"},
		"block text stays block":         {"a: |\n  b\n  c\n# d\n", set(Text("e\nf"), "a"), "a: |\n  e\n  f\n# d\n"},
		"lines below a plain key":        {"x:\n  a: b\n  c: d\n", set(Text("e\nf"), "x", "a"), "x:\n  a: |-\n    e\n    f\n  c: d\n"},
		"lines beside a comment":         {"a: b # c\n", set(Text("e\nf"), "a"), "a: \"e\\nf\" # c\n"},
		"empty key":                      {"a:\nb: c\n", set(Text("d"), "a"), "a: d\nb: c\n"},
		"empty key with comment":         {"a:   # why\nb: c\n", set(Text("d"), "a"), "a: d   # why\nb: c\n"},
		"null":                           {"a: ~\n", set(Text("d"), "a"), "a: d\n"},
		"new key":                        {"x:\n  - a: b\n    # note\n  - c: d\n", func(e *Editor, n *Node) { e.Set(n.Get("x").Items[0], Text("f"), "e") }, "x:\n  - a: b\n    e: f\n    # note\n  - c: d\n"},
		"new key in brackets":            {"x: {a: b} # c\n", set(Text("f, g"), "x", "e"), "x: {a: b, e: \"f, g\"} # c\n"},
		"new key in empty brackets":      {"x: {}\n", set(Text("f"), "x", "e"), "x: {e: f}\n"},
		"new key without last line end":  {"a: b", set(Text("d"), "c"), "a: b\nc: d\n"},
		"windows line ends":              {"a: b\r\nc:\r\n  d: e\r\n", set(Text("g"), "c", "f"), "a: b\r\nc:\r\n  d: e\r\n  f: g\r\n"},
		"new keys all the way":           {"a: b\n", set(Text("planned"), "r", "A1", "points", "A1.6", "status"), "a: b\nr:\n  A1:\n    points:\n      A1.6:\n        status: planned\n"},
		"below an empty key":             {"r:\na: b\n", set(Text("c"), "r", "A1", "how"), "r:\n  A1:\n    how: c\na: b\n"},
		"remove":                         {"a: b\nc: d\ne: f\n", set(Nothing(), "c"), "a: b\ne: f\n"},
		"remove keeps the comment":       {"a: b\nc: d # why\n", set(Nothing(), "c"), "a: b\nc: # why\n"},
		"remove in brackets":             {"x: {a: b, c: d, e: f}\n", set(Nothing(), "x", "c"), "x: {a: b, e: f}\n"},
		"remove first in brackets":       {"x: {a: b, c: d}\n", set(Nothing(), "x", "a"), "x: {c: d}\n"},
		"remove last in brackets":        {"x: {a: b, c: d,}\n", set(Nothing(), "x", "c"), "x: {a: b,}\n"},
		"remove first beside a dash":     {"- a: b\n  c: d\n", func(e *Editor, n *Node) { e.Set(n.Items[0], Nothing(), "a") }, "- c: d\n"},
		"remove the only key":            {"x:\n  a: b\ny: z\n", set(Nothing(), "x", "a"), "x:\n  {}\ny: z\n"},
		"append":                         {"x:\n  - a\n  # end\ny: z\n", item("x", Text("b")), "x:\n  - a\n  - b\n  # end\ny: z\n"},
		"append at the margin":           {"x:\n- a: 1\ny: z\n", item("x", action), "x:\n- a: 1\n- id: kursus\n  title: \"Kursus: dag 1\"\ny: z\n"},
		"append as the neighbours do":    {"x:\n  - {a: 1}\n", item("x", action), "x:\n  - {a: 1}\n  - {id: kursus, title: \"Kursus: dag 1\"}\n"},
		"append in brackets":             {"x: [a, b]\n", item("x", Text("c")), "x: [a, b, c]\n"},
		"append to empty brackets":       {"x: []  # none\n", item("x", action), "x:  # none\n  - id: kursus\n    title: \"Kursus: dag 1\"\n"},
		"append to an empty key":         {"x:\n", item("x", action), "x:\n  - id: kursus\n    title: \"Kursus: dag 1\"\n"},
		"append to no key":               {"y: z\n", item("x", Text("c")), "y: z\nx:\n  - c\n"},
		"append to one value":            {"x: a\n", item("x", Text("c")), "x:\n  - a\n  - c\n"},
		"list item by item":              {"x:\n  - a # first\n  - b\n", set(Texts("a", "c", "d"), "x"), "x:\n  - a # first\n  - c\n  - d\n"},
		"shorter list":                   {"x:\n  - a\n  - b # two\n  - c\n", set(Texts("a", "c"), "x"), "x:\n  - a\n  - c # two\n"},
		"shorter list in brackets":       {"x: [a, b, c]\n", set(Texts("a"), "x"), "x: [a]\n"},
		"emptied list":                   {"x:\n  - a\ny: z\n", set(Nothing(), "x"), "y: z\n"},
		"text for a list":                {"x:\n  - a\n", set(Text("b"), "x"), "x: b\n"},
		"key after a kept block of text": {"x:\n  a: |+\n    b\n\ny: z\n", set(Text("d"), "x", "c"), "x:\n  a: |+\n    b\n\n  c: d\ny: z\n"},
		"new key and removed neighbour": {"x:\n  a: b\n  c: d\n", func(e *Editor, n *Node) {
			e.Set(n, Nothing(), "x", "c")
			e.Set(n, Text("f"), "x", "e")
		}, "x:\n  a: b\n  e: f\n"},
		"inner and outer at one place": {"x:\n  y:\n    a: b\n", func(e *Editor, n *Node) {
			e.Set(n, Text("2"), "x", "z")
			e.Set(n, Text("one"), "x", "y", "c")
		}, "x:\n  y:\n    a: b\n    c: one\n  z: \"2\"\n"},
		"everything at once": {"x:\n  a: b # keep\n  c: [1, 2]\n  d: {e: f}\n", func(e *Editor, n *Node) {
			e.Set(n, Text("B"), "x", "a")
			e.Set(n, Texts("1"), "x", "c")
			e.Set(n, Nothing(), "x", "d", "e")
			e.Set(n, Text("new"), "x", "g")
		}, "x:\n  a: B # keep\n  c: [1]\n  d: {}\n  g: new\n"},
		"set twice, the last holds": {"a: b\n", func(e *Editor, n *Node) {
			e.Set(n, Text("1"), "c")
			e.Set(n, Text("x"), "c")
		}, "a: b\nc: x\n"},
		"byte order mark": {"\ufeffa: b\n", set(Text("d"), "c"), "\ufeffa: b\nc: d\n"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			root := tree(t, tt.text)
			e := NewEditor(root)
			tt.edit(e, root)
			got, err := e.Files()
			if err != nil {
				t.Fatal(err)
			}
			if len(got) != 1 {
				t.Fatalf("%d files changed, want 1", len(got))
			}
			if diff := cmp.Diff(tt.want, string(got[0].Text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestEditRefuses: where a change would say something else than was asked for, nothing is returned.
func TestEditRefuses(t *testing.T) {
	t.Parallel()
	root := tree(t, "x:\n\ta: b\n")
	e := NewEditor(root)
	e.Set(root, Text("d"), "x", "c")
	if _, err := e.Files(); err == nil {
		t.Error("a block moved in by tabs was changed")
	}
}

func TestNoEditNoFile(t *testing.T) {
	t.Parallel()
	root := tree(t, "a: b\n")
	e := NewEditor(root)
	e.Set(root, Text("b"), "a")
	e.Set(root, Nothing(), "c")
	if got, err := e.Files(); err != nil || len(got) != 0 {
		t.Errorf("got %v, %v", got, err)
	}
}

// place is one thing in a tree that can be changed.
type place struct {
	block *Node
	key   string
}

func places(n *Node) (blocks []place, lists []*Node) {
	for _, p := range n.Pairs {
		blocks = append(blocks, place{n, p.Key.Value})
		b, l := places(p.Value)
		blocks, lists = append(blocks, b...), append(lists, l...)
		if p.Value.Kind == Sequence {
			lists = append(lists, p.Value)
		}
	}
	for _, item := range n.Items {
		b, l := places(item)
		blocks, lists = append(blocks, b...), append(lists, l...)
	}
	return blocks, lists
}

// comments lists what stands after a # at the beginning of a line or after blank space, but for what lies in a value.
func comments(n *Node) []string {
	text := bytes.Clone(n.File.Text)
	var blank func(*Node)
	blank = func(n *Node) {
		if n.Kind == Scalar {
			for i := n.Start; i < n.End; i++ {
				text[i] = '.'
			}
		}
		for _, p := range n.Pairs {
			blank(p.Key)
			blank(p.Value)
		}
		for _, item := range n.Items {
			blank(item)
		}
	}
	blank(n)
	var out []string
	for _, line := range strings.Split(string(text), "\n") {
		if i := strings.IndexByte(line, '#'); i >= 0 {
			out = append(out, strings.TrimSpace(line[i:]))
		}
	}
	return out
}

func editSeeds(t testing.TB) []string {
	t.Helper()
	names, err := filepath.Glob("../../examples/*/*.yaml")
	if err != nil || len(names) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	seeds := []string{
		"# top\na: b # c\nd:\n  - e # f\n  # g\n  - h: i\n    j: |\n      k\n      l\n\n    # m\n    n: [o, 'p', \"q\"]\nr: {s: t, u: {v: w}}\n",
		"x: {a: 1, b: [1, 2], c: {}}\ny: []\nz:\n",
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		seeds = append(seeds, string(text))
	}
	return seeds
}

// TestEditProperty changes any part of any plan. Reading the new text again must give what was asked for ([Editor.Files] sees
// to that, and must not refuse), no comment may be lost, and only bytes of the element's own lines may differ.
func TestEditProperty(t *testing.T) {
	t.Parallel()
	seeds := editSeeds(t)
	texts := rapid.OneOf(
		rapid.StringOf(rapid.RuneFrom([]rune("abæøå AZ09:,#-'\"[]{}&*!|>%@`\\=+.\n~?/"))),
		rapid.SampledFrom([]string{"planned", "2026-11-30", "00 00 00 30", "+45 00 00 00 30", "=1+1", "nej", "null", "on", "a: b", "a #b", "- a", " a", "a ", "a\nb", "a\n", "\na", "  a\n b", "a\t b", "”a”", "name:Anna", "kl. 15:00", "https://x.example/a#b", "💥", "1e3", "0x1F", "...", "---", "%a"}),
	)
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SampledFrom(seeds).Draw(t, "seed")
		windows := rapid.Bool().Draw(t, "windows")
		if windows {
			text = strings.ReplaceAll(text, "\n", "\r\n")
		}
		root, before := Parse(diag.NewFile("plan.yaml", []byte(text)))
		if root == nil || len(before) > 0 && before[0].Severity == diag.Error {
			t.Skip("not a clean plan")
		}
		blocks, lists := places(root)
		e := NewEditor(root)
		from, to := 0, len(text)
		lose := false // what is taken away may hold comments
		switch op := rapid.SampledFrom([]string{"set", "set", "remove", "add", "append", "list"}).Draw(t, "op"); op {
		case "set", "remove":
			p := rapid.SampledFrom(blocks).Draw(t, "place")
			pair := p.block.Pair(p.key)
			v := Nothing()
			if op == "set" {
				v = Text(texts.Draw(t, "text"))
			}
			lose = pair.Value.Kind != Scalar || pair == &p.block.Pairs[0] || p.block.inBrackets() || len(p.block.Pairs) == 1
			from, to = pair.Key.Start, max(pair.Key.End, pair.Value.End)
			if op == "remove" && lose {
				from, to = p.block.Start, p.block.End
			}
			e.Set(p.block, v, p.key)
		case "add":
			p := rapid.SampledFrom(blocks).Draw(t, "place")
			from, to = p.block.End, p.block.End
			e.Set(p.block, Text(texts.Draw(t, "text")), "fresh_key")
		case "append":
			p := rapid.SampledFrom(blocks).Draw(t, "place")
			v := p.block.Pair(p.key).Value
			if v.Kind != Sequence {
				t.Skip("not a list")
			}
			from, to = v.End, v.End
			e.Append(p.block, p.key, Block(Entry{"id", Text("x")}, Entry{"note", Text(texts.Draw(t, "text"))}, Entry{"list", Texts("a", texts.Draw(t, "item"))}))
		case "list":
			if len(lists) == 0 {
				t.Skip("no list")
			}
			l := rapid.SampledFrom(lists).Draw(t, "list")
			from, to, lose = l.Start, l.End, true
			var now []string
			for i := range rapid.IntRange(1, len(l.Items)+2).Draw(t, "length") {
				if i < len(l.Items) && l.Items[i].Kind == Scalar && rapid.Bool().Draw(t, "keep") {
					now = append(now, l.Items[i].Value)
				} else {
					now = append(now, texts.Draw(t, "item"))
				}
			}
			e.replace(l, Texts(now...))
		}
		changed, err := e.Files()
		if err != nil {
			t.Fatal(err)
		}
		if len(changed) == 0 {
			return
		}
		now := changed[0].Text
		w := splicer{text: []byte(text)}
		if first, last := w.lineStart(from), w.nextLine(to); !strings.HasPrefix(string(now), text[:first]) || !strings.HasSuffix(string(now), text[last:]) {
			t.Errorf("bytes outside %d to %d changed", first, last)
		}
		if windows && bytes.Contains(bytes.ReplaceAll(now, []byte("\r\n"), nil), []byte("\n")) {
			t.Error("a line ends as in another file")
		}
		again, _ := Parse(diag.NewFile("plan.yaml", now))
		if was, is := comments(root), comments(again); !lose && !cmp.Equal(was, is) {
			t.Errorf("comments: %s", cmp.Diff(was, is))
		}
	})
}
