// Package docx writes a document's blocks as a Word file (hearing: everybody answers in Word).
//
// The parts of the package are written directly. The one Go library for it that can be had (gomutex/godocx) has no bookmarks, no
// fields and no header rows, and its parts come in the order of a map; what is needed here is a dozen elements in a fixed order,
// which [beredskab/internal/docx] tests hold against the order that the standard (ECMA-376, part 1, chapter 17) gives them.
//
// Headings are Word's own, lists are Word's own, tables have a heading row that is repeated on each page, and every place of the
// document is a hidden bookmark, so that a comment that comes home can be put beside what it is about.
package docx

import (
	"archive/zip"
	"bytes"
	_ "embed"
	"fmt"
	"strings"
	"time"

	"beredskab/internal/document"
	"beredskab/internal/prose"
)

// Theme is a municipality's own colours and logo (eget udseende).
type Theme struct {
	Accent string // the colour of headings as six hexadecimal digits; "" for the built-in blue
	Logo   Image
}

// Image is a picture that stands in the file.
type Image struct {
	Data []byte // empty when there is none
	Type string // "png" or "jpeg"
}

// builtinAccent is the blue of the handbook's page (templates/style.css).
const builtinAccent = "0B4A8F"

// The words of the Word file's own.
const (
	labelContents = "Indhold"
	labelDraft    = "KLADDE – ikke til brug"
	labelWho      = "Hvem"
	labelDeadline = "Frist"
	labelDoNot    = "Pas på"
	labelCall     = "Ring til"
	labelNumber   = "Nummer"
	labelWhen     = "Hvornår"
	labelUse      = "Godt at vide"
	labelLogo     = "Logo: "
	labelCode     = "Kode, som en telefon kan læse. Den fører til den gældende udgave."
)

//go:embed styles.xml
var styles string

// Write gives the document as the bytes of a Word file: the same document gives the same bytes.
func Write(doc *document.Document, theme Theme) ([]byte, error) {
	if theme.Accent == "" {
		theme.Accent = builtinAccent
	}
	b := newBody(doc, theme)
	content, err := b.document()
	if err != nil {
		return nil, err
	}
	parts := []part{
		{"[Content_Types].xml", contentTypes(b.images)},
		{"_rels/.rels", packageRelations},
		{"docProps/core.xml", coreProperties(doc)},
		{"docProps/app.xml", appProperties},
		{"docProps/custom.xml", customProperties(doc)},
		{"word/document.xml", string(content)},
		{"word/styles.xml", strings.ReplaceAll(styles, "ACCENT", theme.Accent)},
		{"word/numbering.xml", b.numbering()},
		{"word/settings.xml", settings(doc)},
		{"word/header1.xml", header(doc)},
		{"word/footer1.xml", footer(doc)},
		{"word/_rels/document.xml.rels", b.relations.xml()},
	}
	for i, image := range b.images {
		parts = append(parts, part{imageName(i, image), string(image.Data)})
	}
	return pack(parts)
}

// Place is a place of a document that has a bookmark.
type Place struct {
	Bookmark, ID string
	Title        string // the headings above it: "Handleveje › Akut fare"
}

// Places are the places of a document, in its order.
func Places(doc *document.Document) ([]Place, error) {
	b := newBody(doc, Theme{Accent: builtinAccent})
	_, err := b.document()
	return b.places, err
}

// part is one file inside the package.
type part struct{ name, content string }

// pack puts the parts into one file, each with the same old date, so that the bytes depend on nothing else.
func pack(parts []part) ([]byte, error) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	longAgo := time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, p := range parts {
		w, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate, Modified: longAgo})
		if err != nil {
			return nil, fmt.Errorf("pack %s: %w", p.name, err)
		}
		if _, err := w.Write([]byte(p.content)); err != nil {
			return nil, fmt.Errorf("pack %s: %w", p.name, err)
		}
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("pack the parts: %w", err)
	}
	return out.Bytes(), nil
}

// escape writes a text so that no sign of it can be read as XML; what nobody can see is left out.
func escape(s string) string { return string(prose.AppendEscaped(nil, s)) }
