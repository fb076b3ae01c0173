package sample

import (
	"reflect"
	"strings"

	"beredskab/internal/document"
)

// Sections visits every section of a document.
func Sections(d *document.Document, visit func(*document.Section)) {
	var walk func([]*document.Section)
	walk = func(list []*document.Section) {
		for _, s := range list {
			visit(s)
			walk(s.Sections)
		}
	}
	walk(d.Sections)
}

// AllTexts is every text of a page, in order.
func AllTexts(d *document.Document) []string {
	var out []string
	text := func(x document.Text) {
		for _, in := range x {
			out = append(out, in.Text)
		}
	}
	Sections(d, func(s *document.Section) {
		out = append(out, s.Title)
		for _, b := range s.Blocks {
			switch b := b.(type) {
			case document.Paragraph:
				text(b.Text)
			case document.Facts:
				for _, r := range b.Rows {
					text(r.Value)
				}
			case document.Table:
				for _, r := range b.Rows {
					for _, c := range r.Cells {
						text(c)
					}
				}
			case document.Prose:
				out = append(out, b.Text.Source())
			case document.List:
				for _, i := range b.Items {
					text(i.Text)
				}
			}
		}
	})
	return out
}

// Anchors collects every id and every link within a document.
func Anchors(v reflect.Value, ids, links *[]string) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() && v.Type().String() != "*prose.Text" {
			Anchors(v.Elem(), ids, links)
		}
	case reflect.Slice:
		for i := range v.Len() {
			Anchors(v.Index(i), ids, links)
		}
	case reflect.Struct:
		kind := v.Type().Name()
		if id := v.FieldByName("ID"); id.IsValid() && id.String() != "" && kind != "FlowNode" {
			*ids = append(*ids, id.String())
		}
		if target := v.FieldByName("Target"); target.IsValid() && strings.HasPrefix(target.String(), "#") {
			*links = append(*links, target.String()[1:])
		}
		for i := range v.NumField() {
			Anchors(v.Field(i), ids, links)
		}
	}
}
