package leak

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
)

// Reader gives back the texts that a finished file shows, as somebody who opens it reads them. A format has one, because only
// the format knows how it folds, escapes and packs what it is given. Several texts may say the same in different ways: a value
// that is found in one of them is found.
type Reader func(data []byte) ([]string, error)

// Markdown reads a text with Markdown in it. A sign of Markdown may stand inside a word or a number.
func Markdown(data []byte) ([]string, error) {
	text := string(data)
	return distinct(text, unescapeEntities(unescapeMarkdown(text)), withoutTags(unescapeEntities(unescapeMarkdown(text)))), nil
}

// HTML reads a page: with its markup, because a value can stand in an attribute, a style sheet or a script, and as it is shown.
// Of what is shown there are two readings: where every tag parts two words, and where only those of a block do.
func HTML(data []byte) ([]string, error) {
	text := string(data)
	marked := unescapeEntities(unescapeStyle(text))
	return distinct(marked, unescapePercent(marked), unescapeEntities(withoutTags(text)), unescapeEntities(joinInline(text, isHTMLBlock))), nil
}

// XML reads a part of an Office file or another text in XML. A text is divided over runs wherever its writer changed
// something, so a tag joins unless it ends a paragraph or a cell.
func XML(data []byte) ([]string, error) {
	text := string(data)
	return distinct(unescapeOffice(unescapeEntities(text)), unescapeOffice(unescapeEntities(withoutTags(text))),
		unescapeOffice(unescapeEntities(joinInline(text, isOfficeBlock)))), nil
}

// Office reads a file of Word or Excel: a packed folder of parts in XML, whose names count too.
func Office(data []byte) ([]string, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("open the packed parts: %w", err)
	}
	var texts []string
	for _, f := range z.File {
		part, err := unpack(f)
		if err != nil {
			return nil, fmt.Errorf("open the part %s: %w", f.Name, err)
		}
		read, err := XML(part)
		if err != nil {
			return nil, err
		}
		texts = append(append(texts, f.Name), read...)
	}
	return texts, nil
}

func unpack(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(r)
}

// Card reads calendars and address cards (iCalendar, vCard): long lines are folded, and signs that mean something are escaped.
// Old cards are in quoted-printable as well.
func Card(data []byte) ([]string, error) {
	text := unfold(string(data))
	loose := unescapeQuoted(string(data)) // before unfolding: its own soft breaks are at the ends of lines too
	return distinct(text, unescapeCard(text), unescapeCard(unfold(loose))), nil
}

// QuotedPrintable reads the text of a mail.
func QuotedPrintable(data []byte) ([]string, error) {
	text := string(data)
	return distinct(text, unescapeQuoted(text)), nil
}

// Plain reads a file that shows its bytes as they are.
func Plain(data []byte) ([]string, error) { return []string{string(data)}, nil }

// PDF reads what a PDF says openly, such as its title. What its pages show is packed by glyph, so the page that it was printed
// from is searched in its place.
func PDF(data []byte) ([]string, error) {
	return distinct(string(data), unescapeStyle(string(data))), nil
}

// distinct leaves out the texts that are there already.
func distinct(texts ...string) []string {
	out := texts[:0]
	for _, t := range texts {
		there := false
		for _, o := range out {
			there = there || o == t
		}
		if !there {
			out = append(out, t)
		}
	}
	return out
}

// joinInline takes markup out. What a tag of a block parts is kept apart by a line break; any other tag leaves nothing.
func joinInline(text string, block func(name string) bool) string {
	return eachTag(text, func(name string) string {
		if block(name) {
			return "\n"
		}
		return ""
	})
}

// withoutTags takes markup out. A tag parts two words, but a blank is all that is left of it.
func withoutTags(text string) string { return eachTag(text, func(string) string { return " " }) }

// eachTag puts something in the place of every tag, by its name without prefix, attributes and slash.
func eachTag(text string, place func(name string) string) string {
	if !strings.Contains(text, "<") {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for {
		i := strings.IndexByte(text, '<')
		if i < 0 {
			break
		}
		b.WriteString(text[:i])
		end := strings.IndexByte(text[i:], '>')
		if end < 0 {
			b.WriteString(place(""))
			text = text[i+1:]
			continue
		}
		b.WriteString(place(tagName(text[i+1 : i+end])))
		text = text[i+end+1:]
	}
	b.WriteString(text)
	return b.String()
}

func tagName(tag string) string {
	tag = strings.TrimPrefix(tag, "/")
	if i := strings.IndexAny(tag, " \t\r\n/"); i >= 0 {
		tag = tag[:i]
	}
	if _, name, ok := strings.Cut(tag, ":"); ok {
		tag = name
	}
	return strings.ToLower(tag)
}

// isHTMLBlock says that a tag parts two texts. What is not known to stand inside a line is taken to part.
func isHTMLBlock(name string) bool {
	switch name {
	case "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s",
		"samp", "small", "span", "strong", "sub", "sup", "time", "tspan", "u", "var", "wbr":
		return false
	}
	return true
}

// isOfficeBlock says that a tag of Word, Excel or a drawing ends a text or a cell. What stands inside one is taken to join.
func isOfficeBlock(name string) bool {
	switch name {
	case "p", "br", "tab", "cr", "tc", "tr", "si", "c", "row", "f", "v", "is", "sheet", "definedname", "comment", "author":
		return true
	}
	return false
}
