package main

import (
	"archive/zip"
	"bytes"
	"io"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	renderer "github.com/yuin/goldmark/renderer/html"
	"golang.org/x/net/html"
)

// inventory counts what a file is made of, as those who open it see it: elements with their attributes, scripts, style sheets,
// schemes of links, formulas. Words are what a reader reads, in order.
type inventory struct {
	parts map[string]int
	words []string
	cells []string // of a workbook
}

func (i *inventory) add(part string) { i.parts[part]++ }

// take opens a file as its reader would.
func take(t *testing.T, name, data string) *inventory {
	t.Helper()
	i := &inventory{parts: map[string]int{}}
	switch path.Ext(name) {
	case ".html":
		i.page(t, data)
	case ".md":
		i.page(t, rendered(t, data))
	case ".xlsx":
		i.workbook(t, name, data)
	}
	return i
}

// quoted is a text in a style sheet, which the foot of the pages is printed from; columnHead repeats the head of a column on a
// phone, for each table there is.
var (
	quoted     = regexp.MustCompile(`"(?:[^"\\\n]|\\.)*"`)
	columnHead = regexp.MustCompile(`\.t\d+ td:nth-child\(\d+\):not\(:empty\)::before\{content:…\}`)
)

func (i *inventory) page(t *testing.T, data string) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	var visit func(n *html.Node, drawn bool)
	visit = func(n *html.Node, drawn bool) {
		switch n.Type {
		case html.ElementNode:
			names := []string{n.Data}
			for _, a := range n.Attr {
				names = append(names, a.Key)
				switch {
				case addresses[a.Key] && !strings.HasPrefix(a.Val, "#"):
					scheme, _, _ := strings.Cut(a.Val, ":")
					i.add("link " + a.Key + " " + scheme)
				case a.Key == "style":
					i.add(n.Data + " style " + a.Val)
				}
				if spoken[a.Key] {
					i.words = append(i.words, strings.Fields(a.Val)...)
				}
			}
			if part := strings.Join(names, " "); drawn {
				i.parts[part] = 1 // longer words take more lines of a drawing
			} else {
				i.add(part)
			}
			// The words of a drawing are broken into lines, and its twin has them whole; code shows lines of the plan as written.
			drawn = drawn || n.Data == "svg" || n.Data == "code"
		case html.CommentNode:
			i.add("comment " + n.Data)
		case html.TextNode:
			switch in := n.Parent.Data; {
			case in == "script":
				i.add("script " + n.Data)
			case in == "style":
				i.add("style " + columnHead.ReplaceAllString(quoted.ReplaceAllString(n.Data, "…"), ""))
			case !drawn:
				i.words = append(i.words, strings.Fields(n.Data)...)
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c, drawn)
		}
	}
	visit(root, false)
}

// The attributes that lead somewhere, and those that are read aloud.
var (
	addresses = map[string]bool{
		"href": true, "src": true, "srcset": true, "action": true, "formaction": true, "data": true, "poster": true, "ping": true, "background": true,
	}
	spoken = map[string]bool{"title": true, "alt": true, "aria-label": true}
)

// rendered is a Markdown file as a viewer that trusts it blindly shows it.
func rendered(t *testing.T, data string) string {
	t.Helper()
	var b bytes.Buffer
	viewer := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList), goldmark.WithRendererOptions(renderer.WithUnsafe()))
	if err := viewer.Convert([]byte(data), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// workbook looks into every part of the package for what Excel would act on, and for what the cells say.
func (i *inventory) workbook(t *testing.T, name, data string) {
	t.Helper()
	z, err := zip.NewReader(strings.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	for _, f := range z.File {
		i.add("part " + f.Name)
		r, err := f.Open()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		i.xml(string(text))
	}
}

// acting are the elements of a workbook whose text Excel calculates with.
var acting = map[string]bool{"f": true, "formula": true, "formula1": true, "formula2": true, "xm:f": true, "c:f": true, "definedName": true}

// The names of sheets come from the plan, and rows move when something above them takes more lines.
var (
	sheetName = regexp.MustCompile(`'(?:[^']|'')*'`)
	digits    = regexp.MustCompile(`[0-9]+`)
	leads     = regexp.MustCompile(`(?:Target|TargetMode|location|ref:href|xlink:href)="([^":]*:?)`)
)

// xml goes through a part from tag to tag. It is ten times as fast as the library's reader, which matters with a thousand books.
func (i *inventory) xml(data string) {
	for chunk := range strings.SplitSeq(data, "<") {
		tag, said, _ := strings.Cut(chunk, ">")
		element, attributes, _ := strings.Cut(strings.TrimSuffix(tag, "/"), " ")
		if element == "" || element[0] == '/' {
			continue
		}
		if element != "brk" && element != "rowBreaks" { // longer words take more pages
			i.parts["element "+element] = 1
		}
		if element != "Relationship" && element != "hyperlink" && element != "a:hlinkClick" {
			attributes = ""
		}
		for _, m := range leads.FindAllStringSubmatch(attributes, -1) {
			i.parts["leads to "+digits.ReplaceAllString(sheetName.ReplaceAllString(html.UnescapeString(m[1]), "'…'"), "0")] = 1
		}
		said = html.UnescapeString(said)
		switch {
		case acting[element]:
			i.parts[element+" "+digits.ReplaceAllString(sheetName.ReplaceAllString(said, "'…'"), "0")] = 1
		case element == "t":
			i.cells = append(i.cells, strings.Join(strings.Fields(written(said)), " "))
		}
	}
}

// written turns back the codes that a workbook has for signs which its format cannot hold: _x001B_.
func written(cell string) string {
	return code.ReplaceAllStringFunc(cell, func(c string) string {
		n, _ := strconv.ParseUint(c[2:6], 16, 16)
		return string(rune(n))
	})
}

var code = regexp.MustCompile(`_x[0-9A-F]{4}_`)

// saying counts how often a reader meets a text: the cells of a workbook that hold it, or its places in a page. Sentences begin
// with a capital letter whatever stands in the plan.
func (i *inventory) saying(text string) (n int) {
	text = strings.ToLower(strings.Join(strings.Fields(text), " "))
	for _, c := range i.cells {
		if strings.Contains(strings.ToLower(c), text) {
			n++
		}
	}
	return n + strings.Count(strings.ToLower(strings.Join(i.words, " ")), text)
}

// beside lists what is there and not in any of the others: what a calm plan could not have made.
func (i *inventory) beside(others ...*inventory) (strange []string) {
	for part := range i.parts {
		if !slices.ContainsFunc(others, func(o *inventory) bool { return o != nil && o.parts[part] > 0 }) {
			strange = append(strange, part)
		}
	}
	slices.Sort(strange)
	return strange
}
