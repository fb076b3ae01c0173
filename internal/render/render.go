// Package render writes a document's blocks as Markdown and as one self-contained HTML page.
//
// It knows the block types and nothing of plans: a new document never changes it. Every text passes one of two gates, the
// escaping of HTML or a [prose.Line] for Markdown, so that no word of a plan can change a page's structure. Both forms are
// written straight from the blocks: a template per row costs twenty times as much.
package render

import (
	"beredskab/internal/document"
)

// HTML is the document as one file that needs nothing outside itself. The error is a template's.
func HTML(doc *document.Document) ([]byte, error) {
	theme := builtin
	switch doc.Kind {
	case "comparison":
		theme = projectorTheme
	case "findings":
		theme = findingsTheme
	}
	l, err := theme()
	if err != nil {
		return nil, err
	}
	w := newPage(doc)
	return w.frame(l, w.body())
}

// Markdown is the document as GitHub-flavoured Markdown: clean, and the same bytes for the same document.
func Markdown(doc *document.Document) []byte {
	w := newMarkdown(doc)
	return w.document()
}
