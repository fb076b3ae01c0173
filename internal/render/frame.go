package render

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html/template"
	"slices"
	"strings"
	"sync"

	"beredskab/internal/document"
	"beredskab/internal/prose"
	"beredskab/templates"
)

// theme is what every page is dressed in: read and parsed once, when the first page is written.
type theme struct {
	page                    *template.Template
	style, script           string
	styleHash, scriptSource string
	logo                    template.URL // "" without one
}

var builtin = sync.OnceValues(func() (*theme, error) {
	page, err := template.ParseFS(templates.Files, "page.html.tmpl")
	if err != nil {
		return nil, fmt.Errorf("parse page template: %w", err)
	}
	style, err := templates.Files.ReadFile("style.css")
	if err != nil {
		return nil, fmt.Errorf("read style sheet: %w", err)
	}
	script, err := templates.Files.ReadFile("script.js")
	if err != nil {
		return nil, fmt.Errorf("read script: %w", err)
	}
	return &theme{
		page: page, style: string(style), script: string(script),
		styleHash: source(string(style)), scriptSource: source(string(script)),
	}, nil
})

// source is how a content security policy names an inline style or script by its content.
func source(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// frame sets a body into the page. Nothing in the page may be loaded from anywhere: the policy allows what stands in the
// file itself, named by its hash, and drawings in data addresses.
func (w *page) frame(l *theme, body []byte) ([]byte, error) {
	doc := w.doc
	margins := pageMargins(doc) + w.columnStyle()
	title := doc.Title
	if doc.Public {
		title = publicTitle
	}
	if doc.Stamp.Municipality != "" {
		title += " – " + doc.Stamp.Municipality
	}
	validCopy, _ := prose.SafeLink(doc.Stamp.ValidCopy)
	fonts := ""
	if strings.Contains(l.style, "@font-face") { // a municipality's own, in the file itself
		fonts = "; font-src data:"
	}
	data := map[string]any{
		"Policy": "default-src 'none'; img-src data:" + fonts + "; style-src " + l.styleHash + " " + source(margins) +
			"; script-src " + l.scriptSource + "; base-uri 'none'; form-action 'none'",
		"Title":        prose.Clean(title),
		"Icon":         template.URL(icon(doc.Public)),
		"Style":        template.CSS(l.style),
		"PageStyle":    template.CSS(margins),
		"Script":       template.JS(l.script),
		"Class":        pageClass(doc, l),
		"Draft":        doc.Draft,
		"Public":       doc.Public,
		"Municipality": prose.Clean(doc.Stamp.Municipality),
		"Edition":      prose.Clean(doc.Stamp.Edition),
		"Ring":         callChapterID(doc.Sections),
		"Contents":     template.HTML(w.contents()),
		"Body":         template.HTML(hole),
		"Logo":         l.logo,
		"Footer":       prose.Clean(doc.Stamp.Municipality + " · " + doc.Title + " · " + doc.Stamp.Line()),
		"Copy":         validCopy,
	}
	var around bytes.Buffer
	around.Grow(len(l.style) + len(l.script) + 32<<10)
	if err := l.page.Execute(&around, data); err != nil {
		return nil, fmt.Errorf("write page: %w", err)
	}
	before, after, found := bytes.Cut(around.Bytes(), []byte(hole))
	if !found {
		return nil, fmt.Errorf("write page: the template has no place for the body")
	}
	return slices.Concat(before, body, after), nil
}

// hole keeps the body's place while the template runs, which would copy a long body three times. No word of a plan can look
// like it: the template escapes every "<".
const hole = "<body-stands-here>"

func pageClass(doc *document.Document, l *theme) string {
	class := "internal"
	if doc.Public {
		class = "public"
	}
	if doc.Kind != "" {
		class += " " + doc.Kind
	}
	if l.logo != "" {
		class += " with-logo"
	}
	return class
}

// pageMargins is the style sheet of the printed pages' edges: whose plan, which version, page x of y, and KLADDE.
func pageMargins(doc *document.Document) string {
	var b strings.Builder
	b.WriteString("@page{@bottom-left{width:82%;vertical-align:top;content:")
	b.WriteString(cssString(doc.Stamp.Municipality + " · " + doc.Stamp.Line()))
	b.WriteString("}@bottom-right{width:18%;vertical-align:top;content:\"" + labelPage + " \" counter(page) \" " + labelOf + " \" counter(pages)}")
	if doc.Draft {
		b.WriteString("@top-center{content:" + cssString(labelDraft) + "}")
	}
	b.WriteString("}")
	return b.String()
}

// cssString quotes a text for a style sheet: everything but letters and digits as a code, so that no quote, brace or tag
// can end it.
func cssString(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range prose.Clean(s) {
		if r == ' ' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "\\%x ", r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// icon is the picture on a browser's tab: a shield for staff, a plain dot for citizens.
func icon(public bool) string {
	icon := `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M8 1l6 2v5c0 4-3 6-6 7-3-1-6-3-6-7V3z" fill="#0b4a8f"/></svg>`
	if public {
		icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6" fill="#6b7280"/></svg>`
	}
	return "data:image/svg+xml;base64," + base64.StdEncoding.EncodeToString([]byte(icon))
}

// callChapterID is the anchor of the chapter that says whom to call.
func callChapterID(sections []*document.Section) string {
	for _, s := range sections {
		if s.Class == "ring" {
			return s.ID
		}
		if id := callChapterID(s.Sections); id != "" {
			return id
		}
	}
	return ""
}

// contents is the list of chapters, and under each its parts and cards.
func (w *page) contents() []byte {
	if len(w.doc.Sections) == 0 {
		return nil
	}
	c := &page{doc: w.doc, ids: w.ids}
	c.raw("<ol>\n")
	for i, sec := range w.doc.Sections {
		if a := w.doc.Appendix; a != nil && a.From == i {
			c.raw(`<li class="second">`)
			c.link("#"+a.ID, a.Title)
			c.raw("</li>\n")
		}
		c.raw("<li>")
		c.link("#"+sec.ID, sec.Title)
		c.subContents(sec)
		c.raw("</li>\n")
	}
	c.raw("</ol>\n")
	return c.dst
}

func (w *page) subContents(sec *document.Section) {
	open := false
	item := func(id, title string) {
		if id == "" {
			return
		}
		if !open {
			w.raw("\n<ol>")
		}
		open = true
		w.raw("<li>")
		w.link("#"+id, title)
		w.raw("</li>\n")
	}
	for _, b := range sec.Blocks {
		if card, ok := b.(document.Card); ok {
			item(card.ID, card.Title)
		}
	}
	for _, sub := range sec.Sections {
		item(sub.ID, sub.Title)
	}
	if open {
		w.raw("</ol>")
	}
}
