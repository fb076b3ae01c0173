package docx

import (
	"strconv"
	"strings"

	"beredskab/internal/document"
	"beredskab/internal/phone"
	"beredskab/internal/prose"
)

// runStyle is how a run of text differs from its paragraph.
type runStyle struct {
	style        string // a character style
	bold, italic bool
	color        string
}

// The inks of badges and notices: the handbook's own for daylight, dark enough on their paper for anybody (4.5:1 and more).
const (
	draftInk = "A80019"
	mutedInk = "4A4F55"
)

// ink is the colour of a tone; "" for the text's own.
func ink(tone document.Tone) string {
	return [...]string{document.Neutral: "", document.Good: "17632A", document.Attention: "714500", document.Danger: "93001A", document.Muted: mutedInk, document.Coming: "00458F"}[tone]
}

// wash is the paper behind a notice.
func wash(tone document.Tone) string {
	return [...]string{document.Neutral: "F4F6F8", document.Good: "E6F3E9", document.Attention: "FDF2DF", document.Danger: "FDEEF0", document.Muted: "F4F6F8", document.Coming: "E8F1FB"}[tone]
}

// properties are the run's own, in the order that the standard wants.
func (s runStyle) properties() string {
	var b strings.Builder
	if s.style != "" {
		b.WriteString(`<w:rStyle w:val="` + s.style + `"/>`)
	}
	if s.bold {
		b.WriteString(`<w:b/>`)
	}
	if s.italic {
		b.WriteString(`<w:i/>`)
	}
	if s.color != "" {
		b.WriteString(`<w:color w:val="` + s.color + `"/>`)
	}
	if b.Len() == 0 {
		return ""
	}
	return `<w:rPr>` + b.String() + `</w:rPr>`
}

// run is a text in one style. A line break in it is one.
func run(style runStyle, text string) string {
	if text == "" {
		return ""
	}
	var b strings.Builder
	b.WriteString(`<w:r>` + style.properties())
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			b.WriteString(`<w:br/>`)
		}
		b.WriteString(`<w:t xml:space="preserve">` + escape(line) + `</w:t>`)
	}
	b.WriteString(`</w:r>`)
	return b.String()
}

// inlines writes the runs of a text.
func (b *body) inlines(text document.Text, style runStyle) string {
	var out strings.Builder
	for _, in := range text {
		s := style
		switch in.Kind {
		case document.Strong:
			s.bold = true
		case document.Emphasis:
			s.italic = true
		case document.Code:
			s.style = "Key"
		case document.Badge:
			s.bold, s.color = true, ink(in.Tone)
		case document.Break:
			out.WriteString(`<w:r><w:br/></w:r>`)
			continue
		case document.Link:
			out.WriteString(b.link(in.Target, run(b.linkStyle(in.Target, s), in.Text)))
			continue
		case document.Phone:
			out.WriteString(b.phone(in.Target, in.Text, s))
			continue
		}
		out.WriteString(run(s, in.Text))
	}
	return out.String()
}

// phone is a number to ring. Its blanks do not break: half a number on each of two lines is dialled wrong.
func (b *body) phone(digits, words string, style runStyle) string {
	words = strings.ReplaceAll(words, " ", "\u00a0")
	number := phone.Parse(digits).Dial()
	if number == "" {
		return run(style, words)
	}
	style.style = "Hyperlink"
	return b.outside("tel:"+number, run(style, words))
}

func (b *body) linkStyle(target string, style runStyle) runStyle {
	if _, ok := b.follow(target); ok {
		style.style = "Hyperlink"
	}
	return style
}

// follow is where a link leads: an address, or a bookmark after "#". A place that this edition leaves out is none.
func (b *body) follow(target string) (string, bool) {
	address, ok := prose.SafeLink(target)
	if ok && address[0] == '#' {
		name, known := b.known[address[1:]]
		return "#" + name, known
	}
	return address, ok
}

// link sets runs into a link, when it may be followed.
func (b *body) link(target, runs string) string {
	address, ok := b.follow(target)
	if !ok || runs == "" {
		return runs
	}
	if name, inside := strings.CutPrefix(address, "#"); inside {
		return `<w:hyperlink w:anchor="` + name + `" w:history="1">` + runs + `</w:hyperlink>`
	}
	return b.outside(address, runs)
}

func (b *body) outside(address, runs string) string {
	return `<w:hyperlink r:id="` + b.relations.add(relation{"hyperlink", address, true}) + `" w:history="1">` + runs + `</w:hyperlink>`
}

// mark is the bookmark of a place, which nobody sees. The same place is marked once.
func (b *body) mark(id string) string {
	if id == "" || b.marked[id] {
		return ""
	}
	b.marked[id] = true
	b.places = append(b.places, Place{Bookmark: Bookmark(id), ID: id, Title: b.trail})
	b.known[id] = Bookmark(id)
	n := strconv.Itoa(len(b.marked))
	return `<w:bookmarkStart w:id="` + n + `" w:name="` + escape(b.known[id]) + `"/><w:bookmarkEnd w:id="` + n + `"/>`
}
