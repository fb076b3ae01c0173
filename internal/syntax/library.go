package syntax

import (
	"bytes"
	"errors"
	"io"

	"go.yaml.in/yaml/v4"
)

// maxDepth is how many levels a plan may be nested. The format needs nine; the rest is room for hand-made indentation.
const maxDepth = 40

// errTooDeep is what the library is told to say when a text is nested deeper.
const errTooDeep = "too deep"

// fault is why the library gave up: what it said, and the byte offsets it spoke of.
type fault struct {
	message string
	while   string // what it was doing, such as "while parsing a block mapping"
	at      int
	context int // where the thing it was doing began; -1 when unknown
}

// yamlNode is the library's node.
type yamlNode = yaml.Node

// limits makes the library stop at a depth that no plan has.
type limits struct{}

func (limits) CheckDepth(depth int, _ *yaml.DepthContext) error {
	if depth > maxDepth {
		return errors.New(errTooDeep)
	}
	return nil
}

// CheckAlias lets everything pass: aliases are never followed.
func (limits) CheckAlias(int, int) error { return nil }

// compose lets the library read a text. It returns the root of the first document (nil when there is nothing in it) and
// whether a second one follows, or why it could not.
func compose(text []byte) (root *yaml.Node, more bool, err *fault) {
	defer func() {
		if p := recover(); p != nil { // a bug in the library must not take the user's other plans with it
			root, more, err = nil, false, &fault{message: "panic", context: -1}
		}
	}()
	loader, failed := yaml.NewLoader(bytes.NewReader(text), yaml.WithPlugin(limits{}))
	if failed != nil {
		return nil, false, faultFrom(failed, text)
	}
	var first, second yaml.Node
	if failed := loader.Load(&first); failed == io.EOF {
		return nil, false, nil
	} else if failed != nil {
		return nil, false, faultFrom(failed, text)
	}
	if failed := loader.Load(&second); failed != io.EOF {
		if f := faultFrom(failed, text); f != nil && f.message == "did not find expected <document start>" {
			return nil, false, f
		}
		more = true
	}
	if first.Kind == yaml.DocumentNode {
		if len(first.Content) == 0 {
			return nil, more, nil
		}
		return first.Content[0], more, nil
	}
	return &first, more, nil
}

// faultFrom takes the library's error apart; nil for none.
func faultFrom(err error, text []byte) *fault {
	if err == nil {
		return nil
	}
	var load *yaml.LoadError
	if !errors.As(err, &load) {
		return &fault{message: err.Error(), context: -1}
	}
	f := &fault{message: load.Message, while: load.ContextMsg, context: -1}
	if load.Mark.Line > 0 {
		c := cursor{text: text}
		f.at = c.offset(load.Mark.Line, load.Mark.Column)
	}
	if load.ContextMark.Line > 0 {
		c := cursor{text: text}
		f.context = c.offset(load.ContextMark.Line, load.ContextMark.Column)
	}
	return f
}

// cursor turns the library's lines and columns into byte offsets. It remembers where it was, so that a tree is read in
// one pass even when all of it stands in one line.
type cursor struct {
	text []byte

	line, column, at int // all zero before the first use
}

// offset returns the byte offset of a line and a column, both from 1 and the column in characters.
func (c *cursor) offset(line, column int) int {
	if c.line == 0 || line < c.line || line == c.line && column < c.column {
		c.line, c.column, c.at = 1, 1, 0
	}
	for c.line < line && c.at < len(c.text) {
		n := bytes.IndexAny(c.text[c.at:], "\r\n")
		if n < 0 {
			c.at = len(c.text)
			break
		}
		c.at += n + 1
		if c.text[c.at-1] == '\r' && c.at < len(c.text) && c.text[c.at] == '\n' {
			c.at++
		}
		c.line++
		c.column = 1
	}
	for c.column < column && c.at < len(c.text) {
		c.at++
		for c.at < len(c.text) && c.text[c.at]&0xC0 == 0x80 {
			c.at++
		}
		c.column++
	}
	return c.at
}
