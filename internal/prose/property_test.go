package prose

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"beredskab/internal/testscale"
)

// FuzzText holds what is true of any text: no panic, no tag but ours, nothing that runs, problems inside the text, and a
// Markdown form that reads back as the same structure and words.
func FuzzText(f *testing.F) {
	for _, pattern := range []string{"testdata/*.txtar", "../../examples/*/*.yaml"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			f.Fatalf("no texts %s: %v", pattern, err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(string(data))
			for line := range strings.Lines(string(data)) { // the texts themselves stand on the lines of the plans
				if _, text, found := strings.Cut(line, ": "); found && len(text) > 40 {
					f.Add(text)
				}
			}
		}
	}
	for _, s := range []string{
		"*a**b*", "**\"a\"**b", "1. \n2) x", "- - - x", "a\n:-:", "`` ` ``", "\\", "![](x)", "> - 1. # x", "\u202eabc", "a  \nb",
		"[a <https://b>](https://c)", "|a|\n|-|\n|\\\\|b|", "- [ ] x\n\n\n* [x] y", "a\\\n- b", "&#10;# x", "&#32;&#32;&#32;&#32;x", "!`a`[b](#c)", "*a!*[b](x:y)",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		parsed := Parse(in)
		page := parsed.AppendHTML(nil, Style{Level: 4, ID: func(s string) string { return s }})
		checkHTML(t, in, page)
		for _, p := range Problems(in) {
			if p.Start < 0 || p.End < p.Start || p.End > len(in) {
				t.Fatalf("problem %+v lies outside %q", p, in)
			}
		}
		if len(in) > 2000 {
			return
		}
		out := string(parsed.AppendMarkdown(nil, Style{Level: 1}))
		if absurd(out) { // escaping doubles the marks; only this reader, and no other, then takes the text as it stands
			return
		}
		again := Parse(out)
		if diff := cmp.Diff(shape(parsed.blocks), shape(again.blocks)); diff != "" {
			t.Fatalf("%q written as %q reads differently:\n%s", in, out, diff)
		}
		if a, b := words(parsed), words(again); a != b {
			t.Fatalf("%q written as %q has other words:\n%q\n%q", in, out, a, b)
		}
	})
}

// shape is the structure that must survive: blocks, items, rows, cells and links.
func shape(nodes []node) []string {
	var out []string
	names := map[kind]string{paragraph: "p", heading: "h", list: "list", item: "li", quote: "quote", table: "table", row: "tr", cell: "td", codeBlock: "pre", rule: "hr", link: "a"}
	walk(nodes, func(n *node) {
		if name := names[n.kind]; name != "" {
			if _, ok := SafeLink(n.target); n.kind != link || ok {
				out = append(out, name)
			}
		}
	})
	return out
}

func words(t *Text) string { return strings.Join(strings.Fields(t.Plain()), " ") }

func checkHTML(t *testing.T, in string, page []byte) {
	t.Helper()
	allowed := "|p|h1|h2|h3|h4|h5|h6|ul|ol|li|blockquote|pre|code|hr|table|thead|tbody|tr|th|td|div|br|em|strong|a|span|"
	var open []string
	z := html.NewTokenizer(bytes.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			if z.Err() != io.EOF || len(open) > 0 {
				t.Fatalf("%q: page ends with %v and open tags %v", in, z.Err(), open)
			}
			return
		case html.CommentToken, html.DoctypeToken:
			t.Fatalf("%q: comment or doctype in %q", in, page)
		case html.StartTagToken:
			tok := z.Token()
			if !strings.Contains(allowed, "|"+tok.Data+"|") {
				t.Fatalf("%q: tag %s in %q", in, tok.Data, page)
			}
			for _, a := range tok.Attr {
				if strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "src" {
					t.Fatalf("%q: attribute %s in %q", in, a.Key, page)
				}
				if _, ok := SafeLink(a.Val); a.Key == "href" && !ok {
					t.Fatalf("%q: address %q in %q", in, a.Val, page)
				}
			}
			if tok.Data != "br" && tok.Data != "hr" {
				open = append(open, tok.Data)
			}
		case html.EndTagToken:
			tok := z.Token()
			if len(open) == 0 || open[len(open)-1] != tok.Data {
				t.Fatalf("%q: </%s> closes %v in %q", in, tok.Data, open, page)
			}
			open = open[:len(open)-1]
		}
	}
}

// The quick way for plain text must give what the Markdown parser gives.
func TestPlainIsWhatMarkdownSays(t *testing.T) {
	t.Parallel()
	for _, in := range []string{
		"", "a", "Ring straks.", "a\nb", "a\n\nb\n", "a\n\n\n\nb", "æøå (15): \"x\"; 100 %, ja.", "a\n", "\n\na", "a \n\n b", "x 1. y", "a - b + c = d", "a: b",
	} {
		if !plain(in) {
			continue
		}
		if diff := cmp.Diff(parseMarkdown([]byte(in)), paragraphs(in), cmp.AllowUnexported(node{})); diff != "" {
			t.Errorf("%q:\n%s", in, diff)
		}
	}
}

func FuzzPlain(f *testing.F) {
	f.Add("a\nb\n\nc d")
	f.Fuzz(func(t *testing.T, in string) {
		if !plain(in) {
			t.Skip()
		}
		if diff := cmp.Diff(parseMarkdown([]byte(in)), paragraphs(in), cmp.AllowUnexported(node{})); diff != "" {
			t.Errorf("%q:\n%s", in, diff)
		}
	})
}

// A hostile text must not hold the program up.
func TestHostileTextIsQuick(t *testing.T) {
	t.Parallel()
	for _, unit := range []string{">", "[", "- ", "*", "`", "![", "_a", "<", "\\", "> - ", "|", "a|b\n-|-\n", "[a](", "1. ", "&#1", "- a\n", "-\n"} {
		in := strings.Repeat(unit, testscale.Count(300_000, 50_000)/len(unit))
		t.Logf("%q × %d", unit, len(in)/len(unit))
		testscale.Quick(t, 3*time.Second, func() {
			parsed := Parse(in)
			parsed.AppendMarkdown(parsed.AppendHTML(nil, Style{}), Style{})
			Problems(in)
		})
	}
}

func TestClean(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"æøå": "æøå", "a\u202eb\u202c": "ab", "a\u200fb\u061c": "ab", "a\x00b\x1b": "ab", "a\u2066b\u2069": "ab", "a\tb\u2028c": "a b c",
		"a\xffb": "a\ufffdb", "\ufeffa": "a", "a\nb": "a\nb", "\u009b31m": "31m", "🙂": "🙂", "a\u030a": "a\u030a",
	} {
		if got := Clean(in); got != want {
			t.Errorf("Clean(%q) = %q, want %q", in, got, want)
		}
	}
}

// A plan has some 300 short fields of prose; the target for all is 1.9 ms.
func BenchmarkShortFields(b *testing.B) {
	fields := make([]string, 300)
	for i := range fields {
		fields[i] = [...]string{
			"Borgeren fortæller selv om vold, eller du ser tegn på det.",
			"Ring *straks* til **112**, og bliv hos borgeren.\n\n- aldrig alene\n- aldrig hjem",
			"Se [siden](https://www.eksempelby.example/vold) om vold.",
		}[i%3]
	}
	var dst []byte
	b.ReportAllocs()
	for b.Loop() {
		dst = dst[:0]
		for _, f := range fields {
			dst = Parse(f).AppendHTML(dst, Style{})
		}
	}
}
