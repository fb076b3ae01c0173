package syntax

import (
	"bytes"
	"slices"

	"beredskab/internal/diag"
)

// Remove takes an item of a list away.
func (e *Editor) Remove(list *Node, i int) {
	nothing := Nothing()
	e.change(list).items[i] = &nothing
}

// Move gives an item of a list another position and returns the new text of the file. The item takes the comment lines right
// above it along. A list that is written so that this cannot be done by moving lines gives [ErrEdit].
func Move(root, list *Node, from, to int) ([]byte, error) {
	if list == nil || list.Kind != Sequence || from < 0 || to < 0 || from >= len(list.Items) || to >= len(list.Items) {
		return nil, ErrEdit
	}
	order := make([]int, len(list.Items))
	for i := range order {
		order[i] = i
	}
	order = slices.Insert(slices.Delete(order, from, from+1), to, from)

	w := &splicer{text: root.File.Text, newline: newlineOf(root.File.Text)}
	parts, ok := w.movable(list)
	if !ok {
		return nil, ErrEdit
	}
	var out []byte
	at := 0
	for i, slot := range parts {
		out = append(out, w.text[at:slot.start]...)
		moved := w.text[parts[order[i]].start:parts[order[i]].end]
		out = append(out, moved...)
		if slot.lines && !bytes.HasSuffix(moved, []byte("\n")) && slot.end < len(w.text) {
			out = append(out, w.newline...)
		}
		at = slot.end
	}
	out = append(out, w.text[at:]...)

	want := reordered(root, list, order)
	tree, found := Parse(diag.NewFile(root.File.Name, out))
	if _, before := Parse(root.File); !Same(ValueOf(tree), want) || len(found) > len(before) {
		return nil, ErrEdit
	}
	return out, nil
}

// reordered is what a tree says when the items of one of its lists stand in another order.
func reordered(n, list *Node, order []int) Value {
	v := Value{Kind: n.Kind}
	switch n.Kind {
	case Scalar:
		return ValueOf(n)
	case Mapping:
		for _, p := range n.Pairs {
			v.Entries = append(v.Entries, Entry{p.Key.Value, reordered(p.Value, list, order)})
		}
	case Sequence:
		for i := range n.Items {
			if n == list {
				i = order[i]
			}
			v.Items = append(v.Items, reordered(n.Items[i], list, order))
		}
	}
	return v
}

// movable cuts a list into the parts that hold one item each: whole lines, or what stands between the commas of brackets.
func (w *splicer) movable(list *Node) (parts []cut, ok bool) {
	if list.inBrackets() {
		for _, item := range list.Items {
			parts = append(parts, cut{start: item.Start, end: item.End})
		}
		return parts, true
	}
	for i, item := range list.Items {
		dash := w.itemStart(item, false)
		if !w.beginsLine(dash) {
			return nil, false
		}
		start := w.lineStart(dash)
		for i > 0 { // the comment lines right above belong to the item, but not to the first: those may be about the list
			above := w.lineStart(start - 1)
			line := w.text[above:start]
			if trimmed := bytes.TrimLeft(line, " "); len(trimmed) == 0 || trimmed[0] != '#' || above < parts[i-1].end && above <= w.lineStart(list.Items[i-1].End) {
				break
			}
			start = above
		}
		parts = append(parts, cut{start: start, end: w.nextLine(w.tail(item, item.End)), lines: true})
	}
	for i := range parts[:len(parts)-1] {
		parts[i].end = parts[i+1].start
	}
	return parts, true
}
