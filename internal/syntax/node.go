// Package syntax turns YAML text into a tree whose every part knows its place in the source.
//
// Text stays text: 0800, nej and 08.00 are the letters that stand in the file. Anchors, aliases, merge keys,
// tags and further documents are refused with a finding, and so are the mistakes that beginners make.
package syntax

import (
	"strings"

	"beredskab/internal/diag"
)

// Kind is what a node is in the plan's language: a value, a block of keys, or a list.
type Kind uint8

// The three kinds of node.
const (
	Scalar Kind = iota
	Mapping
	Sequence
)

// Style is how a scalar was written. Edits keep it.
type Style uint8

// The styles. Empty is a key with nothing after its colon, or a lone dash.
const (
	Empty Style = iota
	Plain
	SingleQuoted
	DoubleQuoted
	Literal
	Folded
)

// Node is one part of the tree. [Start, End) is its range in the file, quotes and block marks included,
// trailing blank space and comments not. Children lie within their parent, in order and apart from each other.
type Node struct {
	Kind       Kind
	Style      Style // of a scalar
	Flow       bool  // of a scalar: it stands within brackets
	Refused    bool  // it stands where an alias stood, which has a finding already: readers keep silent about it
	File       *diag.File
	Start, End int

	Value string  // of a scalar: its text, without quotes, escapes resolved, lines folded as YAML says
	Pairs []Pair  // of a mapping, in the file's order
	Items []*Node // of a sequence, in the file's order
}

// Pair is one key of a mapping with its value. Key is always a scalar. Value is never nil: a key with nothing after it, or
// with null or ~, has a scalar of style [Empty]. A key that is written twice gives two pairs and a finding.
type Pair struct {
	Key, Value *Node
}

// Span returns the node's place in the source.
func (n *Node) Span() diag.Span {
	if n == nil {
		return diag.Span{}
	}
	return diag.Span{File: n.File, Start: n.Start, End: n.End}
}

// Pair returns the pair with the given key, or nil. It may be called on a nil node and on any kind.
func (n *Node) Pair(key string) *Pair {
	if n == nil {
		return nil
	}
	for i := range n.Pairs {
		if n.Pairs[i].Key.Value == key {
			return &n.Pairs[i]
		}
	}
	return nil
}

// Get returns the value of a key, or nil when the key is not there.
func (n *Node) Get(key string) *Node {
	if p := n.Pair(key); p != nil {
		return p.Value
	}
	return nil
}

// IsEmpty says that nothing was written: no node, or a scalar of style [Empty].
func (n *Node) IsEmpty() bool {
	return n == nil || (n.Kind == Scalar && n.Style == Empty)
}

// Text is what is written as one value, without the blank space around it; "" for a block, a list and no node at all.
func (n *Node) Text() string {
	if n == nil || n.Kind != Scalar {
		return ""
	}
	return strings.TrimSpace(n.Value)
}

// ItemsOrNone returns the items of a list. Anything else has none; it may be called on a nil node.
func (n *Node) ItemsOrNone() []*Node {
	if n == nil {
		return nil
	}
	return n.Items
}
