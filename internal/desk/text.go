package desk

import (
	"slices"
	"strings"
	"unicode/utf16"

	"beredskab/internal/diag"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
)

// TextView (teksten) is one file of the plan as text, for the page's editor. It stands beside the form and follows it.
type TextView struct {
	Name  string  // the file's name
	Place string  // what events about it carry as At
	Text  *string // nil when the editor holds it already
	Marks []Mark
	Show  [2]int // the first and last line of what the form shows, from 1; 0 when it shows something else
}

// Mark is a finding under the words that it is about. Lines count from 1, columns from 0 in the units of a browser's text.
type Mark struct {
	Line, Column, EndLine, EndColumn int
	Key                              string // error, warning, info
	Message, Fix, Rule               string
}

// showText adds the text to the update, when the page shows it.
func (d *Desk) showText(v *view) {
	if d.name == "" || v.Kind != "text" && !d.beside {
		return
	}
	name := d.textName(v)
	text := lines(textOf(d.files(), name))
	view := &TextView{Name: name, Place: Place{File: name}.String()}
	if d.inEditor != (File{name, text}) {
		d.inEditor = File{name, text}
		view.Text = &text
	}
	if d.reading != nil {
		view.Marks = marks(d.findings.all, name)
		view.Show = d.shownLines(v, name)
	}
	d.update.Text = view
}

// textName is the file that the text shows: the one that is asked for, or the one that the form's item stands in.
func (d *Desk) textName(v *view) string {
	name := d.inEditor.Name
	switch {
	case v.Text != nil:
		name = v.Text.Name
	case v.Item != nil:
		name = PlaceOf(v.Item.Place).File
	case v.Kind == "step" && d.reading != nil && (len(v.Forms) > 0 || len(v.Lists) > 0):
		if len(v.Lists) > 0 {
			name = PlaceOf(v.Lists[0].Place).File
		} else {
			name = PlaceOf(v.Forms[0].Place).File
		}
	}
	if !slices.ContainsFunc(d.files(), func(f File) bool { return f.Name == name }) {
		name = d.files()[0].Name
	}
	return name
}

// shownLines are the lines of the item that the form shows.
func (d *Desk) shownLines(v *view, name string) [2]int {
	if v.Item == nil {
		return [2]int{}
	}
	at := PlaceOf(v.Item.Place)
	node := find(d.trees[at.File], at.Path)
	if node == nil || at.File != name {
		return [2]int{}
	}
	first, _ := node.File.Position(node.Start)
	last, _ := node.File.Position(node.End)
	return [2]int{first, last}
}

// marks are the findings in a file, by the places that a browser counts.
func marks(all []diag.Finding, name string) []Mark {
	out := []Mark{}
	for i := range all {
		f := &all[i]
		if f.Span.File == nil || f.Span.File.Name != name {
			continue
		}
		m := Mark{Key: f.Severity.Key(), Message: plain(f.Message), Fix: plain(f.Fix), Rule: f.Rule}
		m.Line, m.Column = units(f.Span.File, f.Span.Start)
		m.EndLine, m.EndColumn = units(f.Span.File, f.Span.End)
		out = append(out, m)
	}
	return out
}

// units is a place as a browser counts it: the line from 1, and how many units of UTF-16 stand before it on the line.
func units(f *diag.File, offset int) (line, column int) {
	line, _ = f.Position(offset)
	start, end := f.Line(line)
	for _, r := range string(f.Text[start:min(max(offset, start), end)]) {
		column += max(utf16.RuneLen(r), 1)
	}
	return line, column
}

// toggleText shows the text beside the form, or puts it away.
func (d *Desk) toggleText(Event) error {
	d.beside = !d.beside
	d.inEditor = File{}
	return nil
}

// text writes a file as text.
func (d *Desk) text(e Event) error {
	name := PlaceOf(e.At).File
	if !slices.ContainsFunc(d.files(), func(f File) bool { return f.Name == name }) {
		return nil
	}
	value := lines(e.Value)
	d.inEditor = File{name, value}
	return d.edit(with(d.files(), name, rewrite(textOf(d.files(), name), value)), nil, "Tekst rettet", "text "+name)
}

// lines gives a text the one kind of line end that a browser knows.
func lines(text string) string {
	if !strings.Contains(text, "\r") {
		return text
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
}

// rewrite is the old text changed into what a browser gave back. A line that is the same keeps its own line end, whatever kind it
// has, and a new one ends as the file's first line does.
func rewrite(old, text string) string {
	if !strings.Contains(old, "\r") {
		return text
	}
	was, now := split(old), split(text)
	same := func(a, b string) bool { return lines(a) == b }
	begin := 0
	for begin < min(len(was), len(now)) && same(was[begin], now[begin]) {
		begin++
	}
	end := 0
	for end < min(len(was), len(now))-begin && same(was[len(was)-1-end], now[len(now)-1-end]) {
		end++
	}
	ending := was[0][len(strings.TrimRight(was[0], "\r\n")):]
	if ending == "" {
		ending = "\n"
	}
	middle := strings.ReplaceAll(strings.Join(now[begin:len(now)-end], ""), "\n", ending)
	return strings.Join(was[:begin], "") + middle + strings.Join(was[len(was)-end:], "")
}

// split cuts a text behind each of its line ends: \n, \r\n and a lone \r.
func split(text string) []string {
	var out []string
	begin := 0
	for i := range len(text) {
		if text[i] == '\n' || text[i] == '\r' && (i+1 == len(text) || text[i+1] != '\n') {
			out, begin = append(out, text[begin:i+1]), i+1
		}
	}
	return append(out, text[begin:])
}

// seek goes to the form of what stands on a line of the text.
func (d *Desk) seek(e Event) error {
	if d.reading == nil {
		return nil
	}
	root := d.trees[PlaceOf(e.At).File]
	if root == nil {
		return errUnreadable
	}
	start, end := root.File.Line(e.To)
	for _, pair := range root.Pairs {
		if start > pair.Value.End || end < pair.Key.Start {
			continue
		}
		identity := pair.Key.Value
		if k := plan.Model().Key(identity); k != nil && k.Kind == plan.KindBlocks {
			for _, l := range d.list(identity) {
				if l.place.File == root.File.Name && l.node.Start <= end && start <= l.node.End {
					identity = l.identity
				}
			}
		}
		d.visit(address(identity))
		d.beside = true
		return nil
	}
	return &Trouble{"Stil markøren i en linje af planen først."}
}

// innermost is the innermost block that holds an offset of the file.
func innermost(node *syntax.Node, offset int) *syntax.Node {
	var found *syntax.Node
	for node != nil && node.Start <= offset && offset <= node.End {
		if node.Kind == syntax.Mapping {
			found = node
		}
		var next *syntax.Node
		for _, item := range node.Items {
			if item.Start <= offset && offset <= item.End {
				next = item
			}
		}
		for i := range node.Pairs {
			if v := node.Pairs[i].Value; v.Start <= offset && offset <= v.End {
				next = v
			}
		}
		node = next
	}
	return found
}
