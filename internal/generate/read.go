package main

import (
	"fmt"
	"io/fs"

	"beredskab/internal/diag"
	"beredskab/internal/syntax"
)

// reader reads one data file and remembers its first mistake, so that the code that walks the tree stays short.
type reader struct {
	name string
	root *syntax.Node
	err  error
}

func open(data fs.FS, name string) *reader {
	r := &reader{name: name}
	text, err := fs.ReadFile(data, name)
	if err != nil {
		r.err = err
		return r
	}
	root, findings := syntax.Parse(&diag.File{Name: name, Text: text})
	if len(findings) > 0 {
		r.err = fmt.Errorf("read %s: %s", name, findings[0].Message)
	}
	r.root = root
	return r
}

// items returns the entries of a list.
func (r *reader) items(n *syntax.Node, key string) []*syntax.Node {
	list := n.Get(key)
	if list == nil || list.Kind != syntax.Sequence {
		r.fail(n, "lacks the list %s", key)
		return nil
	}
	return list.Items
}

// need returns a value that must be there.
func (r *reader) need(n *syntax.Node, key string) string {
	value := r.text(n, key)
	if value == "" {
		r.fail(n, "lacks %s", key)
	}
	return value
}

// text returns a value, or "" when the key is not there.
func (r *reader) text(n *syntax.Node, key string) string {
	v := n.Get(key)
	if v == nil {
		return ""
	}
	if v.Kind != syntax.Scalar {
		r.fail(n, "has no plain value in %s", key)
		return ""
	}
	return v.Value
}

// texts returns a list of values; a key that is not there is an empty list.
func (r *reader) texts(n *syntax.Node, key string) []string {
	v := n.Get(key)
	if v == nil {
		return nil
	}
	var all []string
	for _, item := range v.Items {
		all = append(all, item.Value)
	}
	return all
}

// word translates one of a closed set of words; any other is a mistake.
func (r *reader) word(n *syntax.Node, key string, words map[string]string) string {
	value := r.text(n, key)
	code, ok := words[value]
	if !ok {
		r.fail(n, "has the unknown word %q in %s", value, key)
	}
	return code
}

// keys refuses a key that no table takes, or a fact would be lost in silence.
func (r *reader) keys(n *syntax.Node, known ...string) {
	if n == nil {
		r.fail(n, "lacks a block with %s", known[0])
		return
	}
	for _, p := range n.Pairs {
		found := false
		for _, k := range known {
			found = found || p.Key.Value == k
		}
		if !found {
			r.fail(n, "has the unknown key %q", p.Key.Value)
		}
	}
}

func (r *reader) fail(n *syntax.Node, what string, args ...any) {
	if r.err != nil {
		return
	}
	name := n.Get("id")
	if name == nil {
		name = n.Get("code")
	}
	entry := "the file"
	if name != nil {
		entry = name.Value
	}
	r.err = fmt.Errorf("%s: %s %s", r.name, entry, fmt.Sprintf(what, args...))
}
