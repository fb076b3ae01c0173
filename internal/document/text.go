package document

import (
	"strings"

	"beredskab/internal/danish"
)

// Sentences writes each of several fields as a sentence.
func Sentences(list []string) []string {
	out := make([]string, 0, len(list))
	for _, s := range list {
		out = append(out, Sentence(s))
	}
	return out
}

// Flat is a text's words without anything else.
func Flat(t Text) string {
	var b strings.Builder
	for i := range t {
		if t[i].Kind == Break {
			b.WriteByte('\n')
		}
		b.WriteString(t[i].Text)
	}
	return b.String()
}

// Words is plain text; nothing when there is none.
func Words(s string) Text {
	if s == "" {
		return nil
	}
	return Text{{Text: s}}
}

// Bold is text that stands out.
func Bold(s string) Text { return Text{{Kind: Strong, Text: s}} }

// BadgeOf is a status word with its tone.
func BadgeOf(s string, tone Tone) Inline { return Inline{Kind: Badge, Text: s, Tone: tone} }

// Line is a paragraph of plain text.
func Line(s string) Block { return Paragraph{Words(s)} }

// LinkTo is a link to a place in the document. A renderer that does not have the place shows the words alone.
func LinkTo(s, anchor string) Inline { return Inline{Kind: Link, Text: s, Target: "#" + anchor} }

// Join puts texts after each other with words between them: ", " or " eller ".
func Join(texts []Text, between string) Text {
	var out Text
	for _, t := range texts {
		if len(t) == 0 {
			continue
		}
		if len(out) > 0 {
			out = append(out, Inline{Text: between})
		}
		out = append(out, t...)
	}
	return out
}

// Lines puts texts below each other in one cell.
func Lines(texts ...Text) Text {
	var out Text
	for _, t := range texts {
		if len(t) == 0 {
			continue
		}
		if len(out) > 0 {
			out = append(out, Inline{Kind: Break})
		}
		out = append(out, t...)
	}
	return out
}

// FactList collects terms with their values, and leaves out what the plan does not say.
type FactList []Fact

// Add adds a value that is not empty.
func (f *FactList) Add(term, value string) { f.Text(term, Words(strings.TrimSpace(value))) }

// Text adds a value with links or numbers in it.
func (f *FactList) Text(term string, value Text) {
	if len(value) > 0 {
		*f = append(*f, Fact{term, value})
	}
}

// List adds values with a comma between them.
func (f *FactList) List(term string, values []string) { f.Add(term, strings.Join(values, ", ")) }

// AppendTo appends the facts to blocks when there are any.
func (f FactList) AppendTo(blocks []Block) []Block {
	if len(f) == 0 {
		return blocks
	}
	return append(blocks, Facts{f})
}

// Bullets appends a list when it has items.
func Bullets(blocks []Block, items []string) []Block {
	if len(items) == 0 {
		return blocks
	}
	return append(blocks, List{Items: ListItems(items)})
}

// ListItems turns texts into entries of a list.
func ListItems(items []string) []ListItem {
	out := make([]ListItem, 0, len(items))
	for _, s := range items {
		out = append(out, ListItem{Text: Words(s)})
	}
	return out
}

// OneLine writes what a field says on one line.
func OneLine(s string) string {
	if !strings.Contains(s, "\n") {
		return strings.TrimSpace(s)
	}
	return strings.Join(strings.Fields(s), " ")
}

// Sentence writes what a field says as one line that ends with a full stop.
func Sentence(s string) string {
	s = danish.Sentence(OneLine(s))
	if s == "" || strings.ContainsAny(s[len(s)-1:], `.!?:"`) || strings.HasSuffix(s, "…") {
		return s
	}
	return s + "."
}
