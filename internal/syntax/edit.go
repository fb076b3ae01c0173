package syntax

import (
	"errors"
	"fmt"
	"slices"

	"beredskab/internal/diag"
)

// Editor gathers changes to trees and makes new texts of their files. It splices bytes where the changes are and leaves every
// other byte as it was: comments, order, quotes and line ends stay. The trees themselves are not changed.
type Editor struct {
	changes map[*Node]*change
	roots   []*Node
}

// change is what is to be done to one node.
type change struct {
	set    map[string]*Value // by key, of a mapping
	order  []string          // the keys that are new, in the order they were given
	items  map[int]*Value    // by index, of a list
	append []Value           // at the end of a list
	value  *Value            // instead of the node
}

// Changed is a file with its new text.
type Changed struct {
	File *diag.File
	Text []byte
}

// ErrEdit says that a change could not be made without changing something else too. Such a file is written in a way that only
// a person can change.
var ErrEdit = errors.New("the change cannot be made safely")

// NewEditor returns an editor of the given trees, which must be as they were parsed.
func NewEditor(roots ...*Node) *Editor {
	e := &Editor{changes: map[*Node]*change{}}
	for _, r := range roots {
		if r != nil {
			e.roots = append(e.roots, r)
		}
	}
	return e
}

// inBrackets says that a block or a list is written in brackets.
func (n *Node) inBrackets() bool {
	return n.Kind != Scalar && n.Start < n.End && n.Start < len(n.File.Text) && (n.File.Text[n.Start] == '{' || n.File.Text[n.Start] == '[')
}

func (e *Editor) change(n *Node) *change {
	c := e.changes[n]
	if c == nil {
		c = &change{set: map[string]*Value{}, items: map[int]*Value{}}
		e.changes[n] = c
	}
	return c
}

// Set gives a key below a block a value, through keys that may not be there yet: Set(root, v, "recommendations", "A1",
// "points", "A1.6", "status"). [Nothing] takes the key away. New keys come last in their block.
func (e *Editor) Set(at *Node, v Value, path ...string) {
	key := path[0]
	p := at.Pair(key)
	if len(path) == 1 {
		if p != nil {
			e.replace(p.Value, v)
			return
		}
		if !v.Nothing {
			*e.fresh(at, key) = v
		} else if c := e.changes[at]; c != nil && c.set[key] != nil {
			*c.set[key] = v
		}
		return
	}
	if p != nil && p.Value.Kind == Mapping {
		e.Set(p.Value, v, path[1:]...)
		return
	}
	var into *Value
	if p == nil {
		into = e.fresh(at, key)
	} else {
		c := e.change(p.Value)
		if c.value == nil {
			c.value = &Value{Kind: Mapping}
		}
		into = c.value
	}
	for _, k := range path[1:] {
		if into.Kind != Mapping || into.Nothing {
			*into = Value{Kind: Mapping, Flow: into.Flow}
		}
		if into.entry(k) == nil {
			into.Entries = append(into.Entries, Entry{k, Nothing()})
		}
		into = &into.entry(k).Value
	}
	*into = v
}

// fresh returns the value of a key that the block does not have yet.
func (e *Editor) fresh(at *Node, key string) *Value {
	c := e.change(at)
	if c.set[key] == nil {
		c.set[key] = &Value{Kind: Mapping}
		c.order = append(c.order, key)
	}
	return c.set[key]
}

// replace gives a node another value. Of a list only the items that differ are touched.
func (e *Editor) replace(n *Node, v Value) {
	if n.Kind != Sequence || v.Kind != Sequence || v.Nothing || len(n.Items) == 0 || len(v.Items) == 0 {
		if n.Kind == Scalar && v.Kind == Scalar && !v.Nothing && (n.Style == Literal || n.Style == Folded) {
			v.Text = keepFinalBreak(n.Value, v.Text)
		}
		e.change(n).value = &v
		return
	}
	c := e.change(n)
	for i, item := range n.Items {
		switch {
		case i >= len(v.Items):
			nothing := Nothing()
			c.items[i] = &nothing
		case !Same(ValueOf(item), v.Items[i]):
			changed := v.Items[i]
			c.items[i] = &changed
		}
	}
	c.append = nil
	if len(v.Items) > len(n.Items) {
		c.append = slices.Clone(v.Items[len(n.Items):])
	}
}

// keepFinalBreak gives a text the line break at its end that the block of text had before.
func keepFinalBreak(old, now string) string {
	if len(old) > 0 && old[len(old)-1] == '\n' && len(now) > 0 && now[len(now)-1] != '\n' {
		return now + "\n"
	}
	return now
}

// Append adds an item to the list of a key. A list that is not there yet is made.
func (e *Editor) Append(at *Node, key string, item Value) {
	p := at.Pair(key)
	if p == nil {
		v := e.fresh(at, key)
		v.Kind = Sequence
		v.Items = append(v.Items, item)
		return
	}
	c := e.change(p.Value)
	if p.Value.Kind == Sequence && len(p.Value.Items) > 0 {
		c.append = append(c.append, item)
		return
	}
	if c.value == nil {
		c.value = &Value{Kind: Sequence}
		if p.Value.Kind == Scalar && p.Value.Style != Empty { // one value where a list is meant
			c.value.Items = append(c.value.Items, ValueOf(p.Value))
		}
	}
	c.value.Items = append(c.value.Items, item)
}

// Files makes the new texts, in the order of the trees; files that come out as they were are left out. Each new text has been
// read again and says exactly what was asked for, else the error is [ErrEdit] and nothing is returned.
func (e *Editor) Files() ([]Changed, error) {
	var out []Changed
	for _, root := range e.roots {
		w := &splicer{editor: e, text: root.File.Text, newline: newlineOf(root.File.Text)}
		w.node(root, false)
		if len(w.cuts) == 0 {
			continue
		}
		text := w.apply()
		if err := e.verify(root, text); err != nil {
			return nil, fmt.Errorf("change %s: %w", root.File.Name, err)
		}
		if string(text) != string(root.File.Text) {
			out = append(out, Changed{root.File, text})
		}
	}
	return out, nil
}

// verify reads a new text again: it must say what was asked for, and have no fault that the old one had not.
func (e *Editor) verify(root *Node, text []byte) error {
	tree, after := Parse(diag.NewFile(root.File.Name, text))
	if !Same(ValueOf(tree), e.intended(root)) {
		return ErrEdit
	}
	if _, before := Parse(root.File); len(after) > len(before) {
		return fmt.Errorf("%w: %s", ErrEdit, after[0].Message)
	}
	return nil
}

// intended is what a tree is to say when all changes are made.
func (e *Editor) intended(n *Node) Value {
	c := e.changes[n]
	if c != nil && c.value != nil {
		return *c.value
	}
	v := Value{Kind: n.Kind}
	switch n.Kind {
	case Scalar:
		return ValueOf(n)
	case Mapping:
		for _, p := range n.Pairs {
			v.Entries = append(v.Entries, Entry{p.Key.Value, e.intended(p.Value)})
		}
		if c != nil {
			for _, key := range c.order {
				v.Entries = append(v.Entries, Entry{key, *c.set[key]})
			}
		}
	case Sequence:
		for i, item := range n.Items {
			switch {
			case c == nil || c.items[i] == nil:
				v.Items = append(v.Items, e.intended(item))
			case !c.items[i].Nothing:
				v.Items = append(v.Items, *c.items[i])
			}
		}
		if c != nil {
			v.Items = append(v.Items, c.append...)
		}
	}
	return v
}
