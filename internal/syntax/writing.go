package syntax

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// lines writes the elements of a block or a list on lines of their own, without the last line break. Flow asks for blocks
// within it to stand on one line, as their neighbours do.
func (w *splicer) lines(elements []Entry, kind Kind, indent int, flow bool) string {
	var out []string
	pad := strings.Repeat(" ", indent)
	for _, e := range elements {
		v := e.Value
		if bare(v).Nothing {
			continue
		}
		head, body := pad+keyText(e.Key, false)+":", indent+2
		if kind == Sequence {
			head = pad + "-"
		}
		switch {
		case v.Bare:
			out = append(out, head+" "+v.Text)
		case v.Kind == Scalar:
			out = append(out, head+" "+scalarText(v.Text, Empty, false, true, body, w.newline))
		case v.Flow || flow && v.Kind == Mapping:
			out = append(out, head+" "+w.inline(Entry{"", v}))
		case kind == Sequence:
			out = append(out, head+" "+strings.TrimLeft(w.lines(w.entriesOf(v), v.Kind, body, false), " "))
		default:
			out = append(out, head, w.lines(w.entriesOf(v), v.Kind, body, false))
		}
	}
	return strings.Join(out, w.newline)
}

// entriesOf is the elements of a block or a list.
func (w *splicer) entriesOf(v Value) []Entry {
	if v.Kind == Mapping {
		return v.Entries
	}
	var out []Entry
	for _, item := range v.Items {
		out = append(out, Entry{"", item})
	}
	return out
}

// inline writes an element for a place in brackets.
func (w *splicer) inline(e Entry) string {
	head := ""
	if e.Key != "" {
		head = keyText(e.Key, true) + ": "
	}
	v := e.Value
	if v.Bare {
		return head + v.Text
	}
	if v.Kind == Scalar {
		return head + scalarText(v.Text, Empty, true, false, 0, w.newline)
	}
	var parts []string
	for _, x := range w.entriesOf(v) {
		if !bare(x.Value).Nothing {
			parts = append(parts, w.inline(x))
		}
	}
	if v.Kind == Mapping {
		return head + "{" + strings.Join(parts, ", ") + "}"
	}
	return head + "[" + strings.Join(parts, ", ") + "]"
}

func keyText(key string, flow bool) string { return scalarText(key, Empty, flow, false, 0, "\n") }

// scalarText writes a text as it was written before where that is possible, else plain, else in quotes. Room says that
// nothing follows on the line, so that a text of several lines can stand below it, moved in by indent.
func scalarText(text string, style Style, flow, ownLine bool, indent int, newline string) string {
	switch style {
	case DoubleQuoted:
		if oneLine(text) && (strings.Contains(text, `:"`) || strings.Contains(text, `:\`)) {
			return singleQuoted(text) // ":\ in double quotes looks like the path of a file, and is found fault with
		}
		return doubleQuoted(text)
	case SingleQuoted:
		if oneLine(text) {
			return singleQuoted(text)
		}
		return doubleQuoted(text)
	}
	if ownLine && (strings.Contains(text, "\n") || style == Literal || style == Folded) {
		if block, ok := literal(text, indent, newline); ok {
			return block
		}
	}
	switch {
	case plainText(text, flow) && (style == Plain || !readsAsTyped(text)):
		return text
	case oneLine(text) && strings.ContainsAny(text, `"\`):
		return singleQuoted(text)
	}
	return doubleQuoted(text)
}

// oneLine says that a text can stand in single quotes: one line, nothing that cannot be seen.
func oneLine(text string) bool {
	for _, r := range text {
		if hidden(r) {
			return false
		}
	}
	return utf8.ValidString(text)
}

// hidden says that a character is better written as an escape.
func hidden(r rune) bool {
	name, _, _ := unseenName(r)
	return name != "" || r < ' ' || r == utf8.RuneError || r != ' ' && unicode.IsSpace(r)
}

func singleQuoted(text string) string { return "'" + strings.ReplaceAll(text, "'", "''") + "'" }

func doubleQuoted(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for i, r := range text {
		switch {
		case r == ':' && i+1 < len(text) && strings.ContainsRune("\"\\\n\t", rune(text[i+1])):
			b.WriteString(`\x3A`) // :\ looks like the path of a file, and is found fault with
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r <= 0xff && hidden(r):
			fmt.Fprintf(&b, `\x%02X`, r)
		case r <= 0xffff && hidden(r):
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// literal writes a text of several lines below its key. Not every text can stand so.
func literal(text string, indent int, newline string) (string, bool) {
	head, body := "|-", text
	if strings.HasSuffix(text, "\n") {
		head, body = "|", text[:len(text)-1]
	}
	if strings.TrimSpace(body) == "" || strings.HasSuffix(body, "\n") || strings.HasPrefix(body, "\n") || strings.HasPrefix(body, " ") {
		return "", false
	}
	lines := strings.Split(body, "\n")
	for i, l := range lines {
		if !oneLine(l) || l != "" && strings.TrimSpace(l) == "" {
			return "", false
		}
		if l != "" {
			lines[i] = strings.Repeat(" ", indent) + l
		}
	}
	return head + newline + strings.Join(lines, newline), true
}

// plainText says that a text reads back as itself without quotes, and that no reader could be in doubt.
func plainText(text string, flow bool) bool {
	if text == "" || strings.TrimSpace(text) != text || !oneLine(text) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(text)
	if strings.ContainsRune("-?:,[]{}#&*!|>'\"%@`=~<“”„‘’‚", first) {
		return false
	}
	if strings.Contains(text, ":") && !harmlessColons(text) || strings.Contains(text, " #") || strings.HasPrefix(text, "...") {
		return false
	}
	if flow && strings.ContainsAny(text, ",[]{}:#?") {
		return false
	}
	switch strings.ToLower(text) {
	case "null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", ".nan", ".inf":
		return false
	}
	return true
}

// harmlessColons says that every colon stands between two characters and that the text does not begin as a key does.
func harmlessColons(text string) bool {
	if _, ok := gluedKey([]byte(text)); ok {
		return false
	}
	for i := range len(text) {
		if text[i] == ':' && (i+1 == len(text) || isBlank(text[i+1])) {
			return false
		}
	}
	return true
}

// readsAsTyped says that another reader of the format would take the text for a number. Dates may stand without quotes, as
// everywhere in the plans.
func readsAsTyped(text string) bool {
	digits := 0
	for _, r := range text {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case !strings.ContainsRune("+-._ xXeEoO", r):
			return false
		}
	}
	isDate := len(text) == 10 && text[4] == '-' && text[7] == '-'
	return digits > 0 && !isDate
}
