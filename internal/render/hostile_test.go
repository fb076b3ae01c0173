package render_test

import (
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"beredskab/internal/document"
	"beredskab/internal/generate/fixture"
	"beredskab/internal/prose"
	"beredskab/internal/render"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
)

// hostile is the sample with a text in every field that a plan can fill; ids, targets and kinds stay.
func hostile(s string) *document.Document {
	doc := sample()
	fill(reflect.ValueOf(doc), "", s)
	return doc
}

var kept = map[string]bool{"ID": true, "Target": true, "Kind": true, "Class": true, "Digits": true, "From": true, "To": true, "ValidCopy": true}

// fill replaces every string, behind interfaces too, but those of the fields in kept.
func fill(v reflect.Value, field, s string) {
	switch v.Kind() {
	case reflect.Pointer:
		if _, isProse := v.Interface().(*prose.Text); !isProse {
			fill(v.Elem(), field, s)
		}
	case reflect.Interface:
		if v.IsNil() {
			return
		}
		c := reflect.New(v.Elem().Type()).Elem()
		c.Set(v.Elem())
		fill(c, field, s)
		v.Set(c)
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), v.Type().Field(i).Name, s)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			fill(v.Index(i), field, s)
		}
	case reflect.String:
		if !kept[field] && v.String() != "" {
			v.SetString(s)
		}
	}
}

// words are all texts of a document that a reader sees.
func words(doc *document.Document) []string {
	var out []string
	var visit func(v reflect.Value, field string)
	visit = func(v reflect.Value, field string) {
		switch v.Kind() {
		case reflect.Pointer, reflect.Interface:
			if _, isProse := v.Interface().(*prose.Text); !isProse && !v.IsNil() {
				visit(v.Elem(), field)
			}
		case reflect.Struct:
			if _, isFlow := v.Interface().(document.Flow); isFlow {
				return // broken into lines in the drawing; the twin says the same
			}
			switch v.Type().Name() {
			case "WeekMatrix", "YearStrip", "Stamp":
				return
			}
			for i := range v.NumField() {
				visit(v.Field(i), v.Type().Field(i).Name)
			}
		case reflect.Slice, reflect.Array:
			for i := range v.Len() {
				visit(v.Index(i), field)
			}
		case reflect.String:
			if !kept[field] && v.String() != "" {
				out = append(out, v.String())
			}
		}
	}
	visit(reflect.ValueOf(doc), "")
	return out
}

// structure counts what a reader's tools build on: headings, lists, items, tables, rows, cells, links.
func structure(md []byte) map[string]int {
	counts := map[string]int{}
	parser := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList)).Parser()
	_ = ast.Walk(parser.Parse(text.NewReader(md)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		kind := n.Kind().String()
		switch kind {
		case "Text", "String", "Paragraph", "TextBlock", "Emphasis", "CodeSpan": // how words look, not how they are built
			return ast.WalkContinue, nil
		case "RawHTML": // anchors and line breaks of our own
			kind = fmt.Sprintf("RawHTML %d", 1)
		}
		counts[kind]++
		return ast.WalkContinue, nil
	})
	return counts
}

// Whatever stands in a field, the Markdown keeps its headings, rows and links.
func TestHostileTextKeepsTheStructure(t *testing.T) {
	t.Parallel()
	want := structure(render.Markdown(hostile("roligt")))
	for _, s := range fixture.Attacks() {
		got := structure(render.Markdown(hostile(s)))
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q:\n%s", s, diff)
		}
	}
}

// The Mermaid block has a language of its own: every line keeps its form, and no text leaves its quotes.
func TestHostileTextStaysInItsQuotes(t *testing.T) {
	t.Parallel()
	line := regexp.MustCompile(`^    n\d+(\[\[|\(\[|\[)"[^"<>;|]*((<br/>|#\d+;)[^"<>;|]*)*"(\]\]|\]\)|\])$|^    n\d+ (-->|-\.->|==>)(\|"([^"<>;|]|#\d+;)*"\|)? n\d+$`)
	for _, s := range fixture.Attacks() {
		_, block, ok := strings.Cut(string(render.Markdown(hostile(s))), "```mermaid\nflowchart TD\n")
		block, _, end := strings.Cut(block, "\n```\n")
		if lines := strings.Split(block, "\n"); !ok || !end || len(lines) != 17 {
			t.Errorf("%q: %d lines in\n%s", s, len(lines), block)
		}
		for l := range strings.SplitSeq(block, "\n") {
			if !line.MatchString(l) {
				t.Errorf("%q: %s", s, l)
			}
		}
	}
}

func FuzzStructure(f *testing.F) {
	for _, s := range fixture.Attacks() {
		f.Add(s)
	}
	want := structure(render.Markdown(hostile("roligt")))
	f.Fuzz(func(t *testing.T, s string) {
		if squeeze(prose.Clean(s)) == "" {
			t.Skip() // an empty text is no cell, fact or link, which is as it should be
		}
		doc := hostile(s)
		if diff := cmp.Diff(want, structure(render.Markdown(doc))); diff != "" {
			t.Errorf("%q:\n%s", s, diff)
		}
		checkPage(t, parsePage(t, doc))
	})
}
