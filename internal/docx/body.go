package docx

import (
	"strconv"
	"strings"

	"beredskab/internal/document"
)

// body writes the part that holds the text.
type body struct {
	doc       *document.Document
	theme     Theme
	relations relations
	images    []Image
	known     map[string]string // the bookmark of every place that the document has
	marked    map[string]bool   // those set so far
	starts    []int             // the first number of each numbered list
	item      *item             // the entry of a list that is being written
	notice    *document.Tone    // of the notice that is being written
	level     int               // of the heading above what is written
	trail     string            // the headings above what is written
	trails    []string          // of each level
	places    []Place           // in order
	fault     error
	dst       []byte
}

func newBody(doc *document.Document, theme Theme) *body {
	return &body{doc: doc, theme: theme, known: map[string]string{}}
}

// document writes the part. It is written twice: a link to a place that stands further down needs to know that it is there.
func (b *body) document() ([]byte, error) {
	for range 2 {
		b.relations, b.images, b.marked, b.starts, b.dst = newRelations(), nil, map[string]bool{}, nil, make([]byte, 0, 256<<10)
		b.places, b.trail, b.trails = nil, "", nil
		b.all()
	}
	return b.dst, b.fault
}

func (b *body) all() {
	b.dst = append(b.dst, xmlHead+`<w:document `+wordSpace+` `+relationSpace+` `+drawingSpaces+`><w:body>`...)
	if logo := b.theme.Logo; len(logo.Data) > 0 {
		b.picture(logo, 600_000, labelLogo+b.doc.Stamp.Municipality)
	}
	b.write(paragraph{style: "Title"}, run(runStyle{}, b.doc.Title))
	b.write(paragraph{style: "Subtitle"}, run(runStyle{}, b.doc.Subtitle))
	if b.doc.Draft {
		attention := document.Attention
		b.notice = &attention
		b.write(paragraph{}, run(runStyle{bold: true}, labelDraft))
		b.notice = nil
	}
	b.write(paragraph{style: "Stamp"}, run(runStyle{}, b.doc.Stamp.Line()))
	b.level = 0
	b.blocks(b.doc.Front)
	b.contents()
	for _, s := range b.doc.Sections {
		b.section(s, 1)
	}
	b.dst = append(b.dst, `<w:sectPr><w:headerReference w:type="default" r:id="`+headerRelation+`"/><w:footerReference w:type="default" r:id="`+footerRelation+
		`"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>`+
		`</w:sectPr></w:body></w:document>`...)
}

// contents is Word's own table of contents, filled in but for the pages, which only Word knows: "Opdater felt" puts them in.
func (b *body) contents() {
	if len(b.doc.Sections) < 3 {
		return
	}
	type entry struct {
		id, title string
		level     int
	}
	var entries []entry
	for _, s := range b.doc.Sections {
		entries = append(entries, entry{s.ID, s.Title, 1})
		for _, sub := range s.Sections {
			entries = append(entries, entry{sub.ID, sub.Title, 2})
		}
	}
	b.write(paragraph{style: "TOCHeading", keep: true}, run(runStyle{}, labelContents))
	for i, e := range entries {
		runs := b.link("#"+e.id, run(runStyle{}, e.title))
		if i == 0 {
			runs = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \o "1-2" \h \z \u </w:instrText></w:r>` +
				`<w:r><w:fldChar w:fldCharType="separate"/></w:r>` + runs
		}
		if i == len(entries)-1 {
			runs += `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
		}
		b.write(paragraph{style: "TOC" + strconv.Itoa(e.level)}, runs)
	}
}

func (b *body) section(s *document.Section, level int) {
	b.level = level
	b.heading(level, s.ID, s.Title, false)
	b.blocks(s.Blocks)
	for _, sub := range s.Sections {
		b.section(sub, level+1)
	}
}

// heading writes a heading in Word's own style. Word has nine; more than six say nothing.
func (b *body) heading(level int, id, title string, breaks bool) {
	b.trails = append(b.trails[:min(max(level-1, 0), len(b.trails))], title)
	b.trail = strings.Join(b.trails, " › ")
	b.write(paragraph{style: "Heading" + strconv.Itoa(min(level, 6)), breaks: breaks}, b.mark(id)+run(runStyle{}, title))
}

// attribute is a number in an element.
func attribute(name string, n int) string { return ` ` + name + `="` + strconv.Itoa(n) + `"` }

// join writes words with a sign between them, and leaves out those that say nothing.
func join(between string, words ...string) string {
	var out []string
	for _, w := range words {
		if w != "" {
			out = append(out, w)
		}
	}
	return strings.Join(out, between)
}
