package render_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"slices"
	"strings"
	"testing"

	"beredskab/internal/document"
	"beredskab/internal/render"

	"golang.org/x/net/html"
)

// tree is a parsed page with what the tests ask of it.
type tree struct {
	nodes []*html.Node
	text  string
}

func parsePage(t *testing.T, doc *document.Document) tree {
	t.Helper()
	page, err := render.HTML(doc)
	if err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var tr tree
	var b strings.Builder
	var visit func(*html.Node)
	visit = func(n *html.Node) {
		if n.Type == html.ElementNode {
			tr.nodes = append(tr.nodes, n)
		}
		if n.Type == html.TextNode && n.Parent.Data != "style" && n.Parent.Data != "script" {
			b.WriteString(n.Data + " ")
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c)
		}
	}
	visit(root)
	tr.text = squeeze(b.String())
	return tr
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// What a reader with a screen reader, a search engine and a strict browser take for granted.
func TestPageIsSound(t *testing.T) {
	t.Parallel()
	public := sample()
	public.Public, public.Draft = true, true
	for name, doc := range map[string]*document.Document{"internal": sample(), "public": public, "hostile": hostile("\"><script>alert(1)</script><img src=x onerror=y> | [a](javascript:b) \u202e`*_#\n\n- x")} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			checkPage(t, parsePage(t, doc))
		})
	}
}

func checkPage(t *testing.T, tr tree) {
	t.Helper()
	ids, h1, last := map[string]bool{}, 0, 0
	for _, n := range tr.nodes {
		if id := attr(n, "id"); id != "" {
			if ids[id] {
				t.Errorf("id %q stands twice", id)
			}
			ids[id] = true
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "style" {
				t.Errorf("<%s> has the attribute %s", n.Data, a.Key)
			}
			if (a.Key == "src" || a.Key == "srcset" || a.Key == "data" || a.Key == "action") && n.Data != "use" {
				t.Errorf("<%s> would fetch %q", n.Data, a.Val)
			}
		}
		if len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6' {
			level := int(n.Data[1] - '0')
			if level > last+1 {
				t.Errorf("heading jumps from %d to %d", last, level)
			}
			last = level
			if level == 1 {
				h1++
			}
		}
		switch n.Data {
		case "html":
			if attr(n, "lang") != "da" {
				t.Error("the page's language is not Danish")
			}
		case "table":
			if n.FirstChild == nil {
				t.Error("empty table")
			}
		case "th":
			if attr(n, "scope") == "" {
				t.Error("a heading cell without scope")
			}
		case "link":
			if !strings.HasPrefix(attr(n, "href"), "data:") {
				t.Errorf("the page links to a file: %q", attr(n, "href"))
			}
		case "img", "iframe", "object", "embed", "video", "audio", "base", "form":
			t.Errorf("<%s> in the page", n.Data)
		}
	}
	if h1 != 1 {
		t.Errorf("%d first headings", h1)
	}
	checkLinks(t, tr, ids)
	checkPolicy(t, tr)
}

func checkLinks(t *testing.T, tr tree, ids map[string]bool) {
	t.Helper()
	for _, n := range tr.nodes {
		for _, name := range []string{"href", "for", "aria-labelledby", "aria-describedby"} {
			v := attr(n, name)
			switch {
			case v == "":
			case name == "href" && n.Data == "link":
			case name == "href" && strings.HasPrefix(v, "#"):
				if !ids[v[1:]] {
					t.Errorf("link to %q, which is not in the page", v)
				}
			case name == "href":
				if !slices.ContainsFunc([]string{"https://", "http://", "mailto:", "tel:"}, func(p string) bool { return strings.HasPrefix(v, p) }) {
					t.Errorf("link to %q", v)
				}
			case !ids[v]:
				t.Errorf("%s=%q names nothing", name, v)
			}
		}
	}
}

// Every style and script in the page is named by its hash in the policy, and nothing else is allowed.
func checkPolicy(t *testing.T, tr tree) {
	t.Helper()
	policy := ""
	for _, n := range tr.nodes {
		if attr(n, "http-equiv") == "Content-Security-Policy" {
			policy = attr(n, "content")
		}
	}
	if !strings.HasPrefix(policy, "default-src 'none'; ") || strings.Contains(policy, "unsafe") {
		t.Errorf("policy %q", policy)
	}
	scripts := 0
	for _, n := range tr.nodes {
		if n.Data != "style" && n.Data != "script" {
			continue
		}
		if n.Data == "script" {
			scripts++
		}
		sum := sha256.Sum256([]byte(n.FirstChild.Data))
		if !strings.Contains(policy, "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'") {
			t.Errorf("<%s> is not in the policy", n.Data)
		}
	}
	if scripts != 1 {
		t.Errorf("%d scripts", scripts)
	}
}

// Every word of the document stands in both forms.
func TestNothingIsLost(t *testing.T) {
	t.Parallel()
	doc := sample()
	text := parsePage(t, doc).text
	md := string(render.Markdown(doc))
	md = strings.NewReplacer("\\", "", "**", "", "<br>", " ").Replace(md)
	for _, s := range words(doc) {
		if !strings.Contains(text, squeeze(s)) {
			t.Errorf("the page lacks %q", s)
		}
		if !strings.Contains(squeeze(md), squeeze(s)) {
			t.Errorf("the Markdown lacks %q", s)
		}
	}
}

func TestPublicPageGivesNothingAway(t *testing.T) {
	t.Parallel()
	doc := sample()
	doc.Public = true
	tr := parsePage(t, doc)
	leave := false
	for _, n := range tr.nodes {
		if n.Data == "title" && strings.Contains(strings.ToLower(n.FirstChild.Data), "vold") {
			t.Errorf("the title of the tab is %q", n.FirstChild.Data)
		}
		leave = leave || n.Data == "a" && attr(n, "class") == "leave"
	}
	if !leave {
		t.Error("no quick way out")
	}
}

func TestDraftIsMarked(t *testing.T) {
	t.Parallel()
	doc := sample()
	doc.Draft = true
	page, err := render.HTML(doc)
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(page, []byte("KLADDE")); n != 2 { // on the screen and in the edge of each printed page
		t.Errorf("KLADDE stands %d times", n)
	}
	if !bytes.Contains(render.Markdown(doc), []byte("KLADDE")) {
		t.Error("the Markdown does not say KLADDE")
	}
}

// Every printed page says whose plan it is, which version, and how many pages there are.
func TestPrintedPagesAreStamped(t *testing.T) {
	t.Parallel()
	page, err := render.HTML(sample())
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"@page{@bottom-left{", "@bottom-right{", "Version 2026\\2e 1", "1a2b3c4d", "counter(page)", "counter(pages)"} {
		if !bytes.Contains(page, []byte(want)) {
			t.Errorf("the edge of the printed pages lacks %q", want)
		}
	}
}

// Two places with one id are no place: the second goes without.
func TestSecondPlaceOfAnIDGoesWithout(t *testing.T) {
	t.Parallel()
	doc := sample()
	doc.Sections = append(doc.Sections, doc.Sections[0], &document.Section{ID: "top", Title: "Som rammens eget"})
	checkPage(t, parsePage(t, doc))
}
