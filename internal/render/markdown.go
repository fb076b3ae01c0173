package render

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"beredskab/internal/document"
	"beredskab/internal/phone"
	"beredskab/internal/prose"
)

// markdown writes a document's blocks as GitHub-flavoured Markdown.
type markdown struct {
	doc    *document.Document
	places map[string]string // what a place is called in the Markdown: the fragment that a code host gives its heading
	marks  map[string]bool   // places that are linked to and are no heading: they get an anchor of their own
	dst    []byte
}

func newMarkdown(doc *document.Document) *markdown {
	w := &markdown{doc: doc, places: map[string]string{}, marks: map[string]bool{}, dst: make([]byte, 0, 128<<10)}
	known := collectIDs(doc).known
	wanted := map[string]bool{}
	targets(doc, func(id string) { wanted[id] = true })
	seen := map[string]int{hostSlug(doc.Title): 1}
	headings(doc, func(id, title string) {
		slug := hostSlug(title)
		seen[slug]++
		if seen[slug] == 1 && id != "" && w.places[id] == "" {
			w.places[id] = slug
		}
	})
	for id := range wanted {
		if known[id] && w.places[id] == "" {
			w.places[id] = id
			w.marks[id] = true
		}
	}
	return w
}

// hostSlug is the fragment that code hosts make of a heading: small letters, blanks as hyphens, no punctuation.
func hostSlug(title string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(prose.Clean(strings.TrimSpace(title))) {
		switch {
		case r == ' ' || r == '\n':
			b.WriteByte('-')
		case r == '-' || r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.M, r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

func (w *markdown) document() []byte {
	w.heading(1, "", w.doc.Title)
	if w.doc.Subtitle != "" {
		w.gap()
		l := prose.NewLine(w.dst)
		l.Strong(w.doc.Subtitle, 0)
		w.end(l)
	}
	if w.doc.Draft {
		w.gap()
		w.raw("> **" + labelDraft + "**\n")
	}
	w.blocks(w.doc.Front, 2)
	w.contents()
	for _, sec := range w.doc.Sections {
		w.section(sec, 2)
	}
	w.gap()
	w.raw("___\n\n")
	l := prose.NewLine(w.dst)
	l.Text(w.doc.Stamp.Municipality + " · " + w.doc.Stamp.Line())
	w.end(l)
	return w.dst
}

func (w *markdown) contents() {
	if len(w.doc.Sections) < 3 {
		return
	}
	w.gap()
	w.raw("**" + labelContents + "**\n\n")
	for _, sec := range w.doc.Sections {
		w.raw("- ")
		l := prose.NewLine(w.dst)
		w.linkTo(l, "#"+sec.ID, sec.Title)
		w.end(l)
	}
}

func (w *markdown) section(sec *document.Section, level int) {
	w.heading(level, sec.ID, sec.Title)
	w.blocks(sec.Blocks, level+1)
	for _, sub := range sec.Sections {
		w.section(sub, level+1)
	}
}

func (w *markdown) heading(level int, id, title string) {
	w.gap()
	w.raw(strings.Repeat("#", min(level, 6)) + " ")
	l := prose.NewHeading(w.dst)
	w.anchor(l, id)
	l.Text(title)
	w.end(l)
}

// gap leaves a blank line before the next block.
func (w *markdown) gap() {
	if len(w.dst) > 0 {
		w.dst = append(w.dst, '\n')
	}
}

func (w *markdown) raw(s string) { w.dst = append(w.dst, s...) }

// end takes a finished line back and closes it.
func (w *markdown) end(l *prose.Line) {
	w.dst = l.Dst
	for len(w.dst) > 0 && w.dst[len(w.dst)-1] == ' ' {
		w.dst = w.dst[:len(w.dst)-1]
	}
	w.dst = append(w.dst, '\n')
}

// anchor names a place that something links to and that is no heading of its own.
func (w *markdown) anchor(l *prose.Line, id string) {
	if w.marks[id] {
		l.Dst = append(l.Dst, `<a id="`...)
		l.Dst = prose.AppendEscaped(l.Dst, id)
		l.Dst = append(l.Dst, `"></a>`...)
		delete(w.marks, id)
	}
}

// place is what "#id" is called here, for links in prose.
func (w *markdown) place(id string) (string, bool) {
	name, ok := w.places[id]
	return name, ok
}

func (w *markdown) linkTo(l *prose.Line, target, words string) {
	address, ok := prose.SafeLink(target)
	if ok && address[0] == '#' {
		address, ok = w.place(address[1:])
		address = "#" + address
	}
	if !ok {
		l.Text(words)
		return
	}
	l.Link(words, address)
}

func (w *markdown) phone(l *prose.Line, digits, words string) {
	number := phone.Parse(digits).Dial()
	if number == "" {
		l.Text(words)
		return
	}
	l.Link(words, "tel:"+number)
}

func (w *markdown) inlines(l *prose.Line, text document.Text) {
	for i := range text {
		in := &text[i]
		var next rune
		if i+1 < len(text) {
			next = startOf(&text[i+1])
		}
		switch in.Kind {
		case document.Strong:
			l.Strong(in.Text, next)
		case document.Emphasis:
			l.Emphasis(in.Text, next)
		case document.Code:
			l.Code(in.Text)
		case document.Break:
			l.Break()
		case document.Link:
			w.linkTo(l, in.Target, in.Text)
		case document.Phone:
			w.phone(l, in.Target, in.Text)
		default:
			l.Text(in.Text)
		}
	}
}

func startOf(in *document.Inline) rune {
	switch in.Kind {
	case document.Strong, document.Emphasis:
		return '*'
	case document.Link, document.Phone:
		return '['
	case document.Code:
		return '`'
	case document.Break:
		return ' '
	}
	r, _ := utf8.DecodeRuneInString(in.Text)
	return r
}

// indented writes an item of a list: its mark, a first line, and what stands below it.
func (w *markdown) indented(mark string, inner func(*markdown)) {
	sub := &markdown{doc: w.doc, places: w.places, marks: w.marks}
	inner(sub)
	if len(sub.dst) == 0 {
		sub.dst = append(sub.dst, '\n')
	}
	w.dst = prose.Indent(w.dst, sub.dst, mark, strings.Repeat(" ", len(mark)))
}

func ordinal(n int) string { return strconv.Itoa(n) + ". " }
