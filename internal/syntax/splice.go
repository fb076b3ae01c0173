package syntax

import (
	"bytes"
	"slices"
	"strings"
)

// cut is one splice: the bytes [start, end) of the old text give way to new ones.
type cut struct {
	start, end int
	text       string
	lines      bool // text is whole lines, to stand on lines of their own
}

// splicer turns the changes to one tree into cuts.
type splicer struct {
	editor  *Editor
	text    []byte
	newline string
	cuts    []cut
}

// newlineOf is the line break that a file uses.
func newlineOf(text []byte) string {
	if i := bytes.IndexByte(text, '\n'); i > 0 && text[i-1] == '\r' {
		return "\r\n"
	}
	return "\n"
}

func (w *splicer) cut(start, end int, text string) {
	w.cuts = append(w.cuts, cut{start, end, text, false})
}

// insertLines puts whole lines after the line that an offset stands in.
func (w *splicer) insertLines(at int, lines string) {
	at = w.nextLine(at)
	w.cuts = append(w.cuts, cut{at, at, lines + w.newline, true})
}

// apply makes the new text. Cuts at the same place keep the order they were made in, but what is taken away goes first.
func (w *splicer) apply() []byte {
	slices.SortStableFunc(w.cuts, func(a, b cut) int { return a.start - b.start })
	out := make([]byte, 0, len(w.text)+256)
	at := 0
	for _, c := range w.cuts {
		if c.start > at {
			out = append(out, w.text[at:c.start]...)
		}
		at = max(at, c.start)
		if c.lines && len(out) > 0 && out[len(out)-1] != '\n' && out[len(out)-1] != '\r' {
			out = append(out, w.newline...)
		}
		out = append(out, c.text...)
		at = max(at, c.end)
	}
	return append(out, w.text[at:]...)
}

// node cuts what the changes to a node and to everything below it ask for. Flow says that it stands within brackets.
func (w *splicer) node(n *Node, flow bool) {
	flow = flow || n.inBrackets()
	c := w.editor.changes[n]
	var parts []element
	var added []Entry
	switch n.Kind {
	case Mapping:
		for _, p := range n.Pairs {
			parts = append(parts, element{p.Key.Start, max(p.Key.End, p.Value.End), p.Value, p.Key, w.valueChange(p.Value)})
		}
		if c != nil {
			for _, key := range c.order {
				if v := *c.set[key]; !bare(v).Nothing {
					added = append(added, Entry{key, v})
				}
			}
		}
	case Sequence:
		for i, item := range n.Items {
			e := element{w.itemStart(item, flow), item.End, item, nil, w.valueChange(item)}
			if c != nil && c.items[i] != nil {
				e.now = c.items[i]
			}
			parts = append(parts, e)
		}
		if c != nil {
			for _, v := range c.append {
				added = append(added, Entry{"", v})
			}
		}
	default:
		return
	}
	if flow {
		w.brackets(n, parts, added)
	} else {
		w.block(n, parts, added)
	}
}

func (w *splicer) valueChange(n *Node) *Value {
	if c := w.editor.changes[n]; c != nil {
		return c.value
	}
	return nil
}

// element is one pair of a block or one item of a list.
type element struct {
	start, end int
	value, key *Node  // key is nil in a list
	now        *Value // its new value, nil when it is not changed as a whole
}

func (e *element) gone() bool { return e.now != nil && bare(*e.now).Nothing }

// lastKept returns the index of the last element that stays, -1 when none does.
func lastKept(parts []element) int {
	for i := len(parts) - 1; i >= 0; i-- {
		if !parts[i].gone() {
			return i
		}
	}
	return -1
}

// brackets changes a block or a list that is written in brackets.
func (w *splicer) brackets(n *Node, parts []element, added []Entry) {
	last := lastKept(parts)
	var fresh []string
	for _, a := range added {
		fresh = append(fresh, w.inline(a))
	}
	if last < 0 {
		if len(parts) > 0 || len(added) > 0 {
			w.cut(n.Start+1, n.End-1, strings.Join(fresh, ", "))
		}
		return
	}
	kept := false
	for i, p := range parts {
		switch {
		case p.gone() && kept:
			w.cut(parts[i-1].end, p.end, "")
		case p.gone():
			w.cut(p.start, parts[i+1].start, "")
		default:
			kept = true
			w.change(p, true, 0)
		}
	}
	if len(fresh) > 0 {
		before := ", "
		if w.text[parts[last].end-1] == ':' && parts[last].now == nil { // a key with nothing after it
			before = " , "
		}
		w.cut(parts[last].end, parts[last].end, before+strings.Join(fresh, ", "))
	}
}

// block changes a block or a list that is written on lines of its own.
func (w *splicer) block(n *Node, parts []element, added []Entry) {
	indent := w.column(n.Start)
	last := lastKept(parts)
	if last < 0 {
		empty := "{}"
		if n.Kind == Sequence {
			empty = "[]"
		}
		if len(added) > 0 {
			empty = w.lines(added, n.Kind, indent, false)
		}
		w.cut(n.Start, n.End, strings.TrimLeft(empty, " "))
		return
	}
	from := w.leading(parts)
	for _, p := range parts[from:] {
		if p.gone() {
			w.remove(p)
		} else {
			w.change(p, false, indent)
		}
	}
	if len(added) > 0 {
		flow := parts[last].value.Kind == Mapping && parts[last].value.inBrackets()
		w.insertLines(w.tail(parts[last].value, parts[last].end), w.lines(added, n.Kind, indent, flow))
	}
}

// leading takes away the first keys of a block that begins on the line of a dash: the first one that stays moves up beside
// the dash. It returns how many elements are dealt with.
func (w *splicer) leading(parts []element) int {
	n := 0
	for parts[n].gone() {
		n++
	}
	if n == 0 || parts[0].key == nil || w.beginsLine(parts[0].start) {
		return 0
	}
	if bytes.IndexByte(w.text[parts[n-1].end:parts[n].start], '#') < 0 {
		w.cut(parts[0].start, parts[n].start, "")
		return n
	}
	for _, p := range parts[:n] {
		w.cut(w.afterColon(p), p.end, "")
	}
	return n
}

// remove takes an element of a block away with its lines. A comment on its line is kept.
func (w *splicer) remove(p element) {
	end := w.lineEnd(p.end)
	comment := len(bytes.TrimLeft(w.text[p.end:end], " \t")) > 0
	switch {
	case comment && p.key != nil:
		w.cut(w.afterColon(p), p.end, "")
	case comment || !w.beginsLine(p.start):
		w.cut(p.start, p.end, "")
	default:
		w.cut(w.lineStart(p.start), w.nextLine(p.end), "")
	}
}

// change gives an element its new value, or changes what is below it. Indent is where the block that it stands in is.
func (w *splicer) change(p element, flow bool, indent int) {
	if p.now == nil {
		w.node(p.value, flow)
		return
	}
	v, old := *p.now, p.value
	start := old.Start
	if p.key != nil && (old.Kind != Scalar || old.Start == old.End) {
		start = w.afterColon(p)
	}
	lead := ""
	if start > 0 && !isBlank(w.text[start-1]) && start != old.Start || old.Start == old.End && !isBlank(w.text[start-1]) {
		lead = " "
		if p.key != nil && w.text[start-1] != ':' {
			lead = ": "
		}
	}
	endsLine := len(bytes.TrimLeft(w.text[old.End:w.lineEnd(old.End)], " \t")) == 0
	switch {
	case v.Kind == Scalar:
		w.cut(start, old.End, lead+scalarText(v.Text, old.Style, flow, endsLine && !flow, indent+2, w.newline))
	case flow || v.Flow || old.Kind != Scalar && old.inBrackets() && len(old.Pairs)+len(old.Items) > 0:
		w.cut(start, old.End, lead+w.inline(Entry{"", v}))
	default:
		if p.key != nil {
			start = w.afterColon(p)
		}
		w.cut(start, old.End, "")
		w.insertLines(old.End, w.lines(w.entriesOf(v), v.Kind, indent+2, false))
	}
}

// afterColon is the offset after the colon of a key, or after the key when it has none.
func (w *splicer) afterColon(p element) int {
	for at := p.key.End; at < len(w.text); at++ {
		if w.text[at] == ':' {
			return at + 1
		}
		if w.text[at] != ' ' && w.text[at] != '\t' {
			break
		}
	}
	return p.key.End
}

// itemStart is where an item of a list begins: its dash, or itself in brackets.
func (w *splicer) itemStart(item *Node, flow bool) int {
	if flow {
		return item.Start
	}
	for at := item.Start - 1; at >= 0 && (isBlank(w.text[at]) || w.text[at] == '-'); at-- {
		if w.text[at] == '-' {
			return at
		}
	}
	return item.Start
}

// tail is the last byte that belongs to an element: the blank lines after a text that keeps them are part of it.
func (w *splicer) tail(n *Node, end int) int {
	for n.Kind != Scalar {
		switch {
		case len(n.Pairs) > 0:
			n = n.Pairs[len(n.Pairs)-1].Value
		case len(n.Items) > 0:
			n = n.Items[len(n.Items)-1]
		default:
			return end
		}
	}
	if n.Style != Literal && n.Style != Folded || !bytes.ContainsRune(w.text[n.Start:min(n.Start+3, n.End)], '+') {
		return end
	}
	for at := w.nextLine(end); at < len(w.text); at = w.nextLine(at) {
		if len(bytes.TrimLeft(w.text[at:w.lineEnd(at)], " \t")) > 0 {
			break
		}
		end = at
	}
	return end
}

// column is how far into its line an offset stands, a mark at the very beginning of the file left out.
func (w *splicer) column(at int) int {
	start := w.lineStart(at)
	if start == 0 && bytes.HasPrefix(w.text, []byte("\ufeff")) {
		start = 3
	}
	return max(at-start, 0)
}

func (w *splicer) lineStart(at int) int { return lineStart(w.text, at) }

func (w *splicer) lineEnd(at int) int {
	for at < len(w.text) && w.text[at] != '\n' && w.text[at] != '\r' {
		at++
	}
	return at
}

func (w *splicer) nextLine(at int) int {
	at = w.lineEnd(at)
	if at+1 < len(w.text) && w.text[at] == '\r' && w.text[at+1] == '\n' {
		return at + 2
	}
	return min(at+1, len(w.text))
}

func (w *splicer) beginsLine(at int) bool {
	start := w.lineStart(at)
	return len(bytes.Trim(w.text[start:at], " \t\ufeff")) == 0
}
