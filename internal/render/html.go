package render

import (
	"strconv"
	"strings"

	"beredskab/internal/document"
	"beredskab/internal/phone"
	"beredskab/internal/prose"
)

// page writes a document's blocks as HTML.
type page struct {
	doc    *document.Document
	ids    *ids
	dst    []byte
	tables []string // the columns of each look of table, for the labels on a phone
	hours  []string // the opening hours of the numbers, each once
	coded  bool     // a card shows the code to the valid copy: the page needs it once
	drawn  bool     // there is a drawing: the page needs its hatchings and arrow heads
}

func newPage(doc *document.Document) *page {
	return &page{doc: doc, ids: collectIDs(doc), dst: make([]byte, 0, 256<<10)}
}

// raw appends markup; text appends words.
func (w *page) raw(parts ...string) {
	for _, s := range parts {
		w.dst = append(w.dst, s...)
	}
}

func (w *page) text(s string) { w.dst = prose.AppendText(w.dst, s) }

// attr appends an attribute, or nothing when its value is empty.
func (w *page) attr(name, value string) {
	if value == "" {
		return
	}
	w.raw(" ", name, `="`)
	w.dst = prose.AppendEscaped(w.dst, value)
	w.raw(`"`)
}

func (w *page) id(id string) { w.attr("id", w.ids.take(id)) }

// element appends <name class>text</name> when there is a text.
func (w *page) element(name, class, text string) {
	if text == "" {
		return
	}
	w.raw("<", name)
	w.attr("class", class)
	w.raw(">")
	w.text(text)
	w.raw("</", name, ">\n")
}

func (w *page) body() []byte {
	w.raw(`<header class="title">`, "\n")
	w.element("h1", "", w.doc.Title)
	w.element("p", "subtitle", w.doc.Subtitle)
	w.raw("</header>\n")
	if len(w.doc.Front) > 0 {
		w.raw(`<div class="front">`, "\n")
		w.blocks(w.doc.Front, 2)
		w.raw("</div>\n")
	}
	w.paperContents()
	appendix := w.doc.Appendix
	for i, sec := range w.doc.Sections {
		if appendix != nil && i == appendix.From {
			w.openAppendix(appendix)
		}
		w.section(sec, 2)
	}
	if appendix != nil {
		w.raw("</details>\n")
	}
	w.slides(w.doc.Slides)
	w.clock()
	if w.coded {
		w.code(w.doc.Stamp.Code)
	}
	if w.drawn {
		w.definitions()
	}
	return w.dst
}

// openAppendix begins what is a paper of its own: folded, and on paper only when it is unfolded.
func (w *page) openAppendix(p *document.Part) {
	w.raw(`<details class="appendix"`)
	w.id(p.ID)
	w.raw(">\n<summary>")
	w.element("h2", "", p.Title)
	w.element("p", "", p.Note)
	w.raw("</summary>\n")
}

// paperContents is the list of chapters of the printed page, where the one beside the text is not.
func (w *page) paperContents() {
	chapters := w.doc.Sections
	if w.doc.Appendix != nil {
		chapters = chapters[:w.doc.Appendix.From]
	}
	if len(chapters) < 3 {
		return
	}
	w.raw(`<div class="on-paper"><p>`, labelContents, "</p>\n<ol>\n")
	for _, sec := range chapters {
		w.raw("<li>")
		w.link("#"+sec.ID, sec.Title)
		w.raw("</li>\n")
	}
	w.raw("</ol></div>\n")
}

func (w *page) section(sec *document.Section, level int) {
	w.raw("<section")
	w.id(sec.ID)
	class := sec.Class
	if level == 2 {
		class = strings.TrimSpace("chapter " + class)
	}
	w.attr("class", class)
	w.raw(">\n")
	w.heading(level, sec.Title)
	if sec.Folded != "" {
		w.raw(`<details class="annex">`)
		w.element("summary", "", sec.Folded)
	}
	w.blocks(besideFirst(sec), level+1)
	for _, sub := range sec.Sections {
		w.section(sub, level+1)
	}
	if sec.Folded != "" {
		w.raw("</details>\n")
	}
	w.raw("</section>\n")
}

// besideFirst are a section's blocks in the order of the page. The drawing of a path floats beside the text, so it comes before it; where
// there is no room beside the text the style sheet puts it behind.
func besideFirst(sec *document.Section) []document.Block {
	if sec.Class != "path" {
		return sec.Blocks
	}
	var drawings, rest []document.Block
	for _, b := range sec.Blocks {
		if _, ok := b.(document.Figure); ok {
			drawings = append(drawings, b)
		} else {
			rest = append(rest, b)
		}
	}
	return append(drawings, rest...)
}

func (w *page) heading(level int, title string) {
	w.element("h"+strconv.Itoa(min(level, 6)), "", title)
}

// blocks writes blocks whose highest heading, if they have any, is of the given level.
func (w *page) blocks(blocks []document.Block, level int) {
	for _, b := range blocks {
		w.block(b, level)
	}
}

func (w *page) block(b document.Block, level int) {
	switch b := b.(type) {
	case document.Paragraph:
		w.raw("<p>")
		w.inlines(b.Text)
		w.raw("</p>\n")
	case document.Prose:
		w.dst = b.Text.AppendHTML(w.dst, prose.Style{Level: level, ID: w.ids.fresh, Anchor: w.ids.anchor})
	case document.List:
		w.list(b, level)
	case document.Facts:
		w.facts(b.Rows)
	case document.Table:
		w.table(b)
	case document.StatusTable:
		w.statusTable(b)
	case document.Dial:
		w.titledDial(b)
	case document.Steps:
		w.steps(b)
	case document.Card:
		w.card(b, level)
	case document.Checklist:
		w.checklist(b)
	case document.Notice:
		w.notice(b, level)
	case document.Form:
		w.form(b)
	case document.Figure:
		w.figure(b, level)
	}
}

func (w *page) inlines(text document.Text) {
	for i := range text {
		in := &text[i]
		switch in.Kind {
		case document.Strong:
			w.wrapped("strong", "", in.Text)
		case document.Emphasis:
			w.wrapped("em", "", in.Text)
		case document.Code:
			w.wrapped("code", "", in.Text)
		case document.Badge:
			w.wrapped("span", "badge "+toneClass(in.Tone), in.Text)
		case document.Break:
			w.raw("<br>")
		case document.Link:
			w.link(in.Target, in.Text)
		case document.Phone:
			w.phone(in.Target, in.Text)
		default:
			w.text(in.Text)
		}
	}
}

func (w *page) wrapped(name, class, text string) {
	w.raw("<", name)
	w.attr("class", class)
	w.raw(">")
	w.text(text)
	w.raw("</", name, ">")
}

func (w *page) link(target, text string) {
	address, ok := prose.SafeLink(target)
	if ok && address[0] == '#' {
		_, ok = w.ids.anchor(address[1:])
	}
	if !ok {
		w.text(text)
		return
	}
	w.raw("<a")
	w.attr("href", address)
	w.raw(">")
	w.text(text)
	w.raw("</a>")
}

func (w *page) phone(digits, text string) {
	number := phone.Parse(digits).Dial()
	if number == "" {
		w.text(text)
		return
	}
	w.raw(`<a href="tel:`, number, `">`)
	w.text(text)
	w.raw("</a>")
}

func toneClass(tone document.Tone) string {
	return [...]string{"neutral", "good", "attention", "danger", "muted", "coming"}[min(tone, document.Coming)]
}
