package prose

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// maxInline is how deep emphasis and links may nest.
const maxInline = 8

// inlines appends the runs of text below n.
func (c *converter) inlines(n ast.Node, out []node) []node {
	return trimEnds(joinTexts(c.run(n, out, 0)))
}

func (c *converter) run(parent ast.Node, out []node, depth int) []node {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		out = c.inline(n, out, depth)
	}
	return out
}

func (c *converter) inline(n ast.Node, out []node, depth int) []node {
	switch n := n.(type) {
	case *ast.Text:
		out = addText(out, decode(n.Value(c.source)))
		switch {
		case n.HardLineBreak():
			out = append(out, node{kind: hardBreak})
		case n.SoftLineBreak():
			out = append(out, node{kind: softBreak})
		}
	case *ast.String:
		out = addText(out, Clean(string(n.Value)))
	case *ast.CodeSpan:
		s := strings.TrimSpace(Clean(strings.ReplaceAll(c.raw(n), "\n", " ")))
		if s != "" {
			out = append(out, node{kind: code, text: s})
		}
	case *ast.Emphasis:
		k := emphasis
		if n.Level > 1 {
			k = strong
		}
		out = c.wrap(n, out, node{kind: k}, depth)
	case *ast.Link:
		if c.inLink {
			return c.run(n, out, depth)
		}
		c.inLink = true
		out = c.wrap(n, out, node{kind: link, target: decode(n.Destination)}, depth)
		c.inLink = false
	case *ast.AutoLink:
		target := string(n.URL(c.source))
		if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(target), "mailto:") {
			target = "mailto:" + target
		}
		label := Clean(string(n.Label(c.source)))
		if c.inLink {
			return addText(out, label)
		}
		out = append(out, node{kind: link, target: target, children: []node{{kind: text, text: label}}})
	case *ast.Image: // no pictures: the words that stand for it stay
		out = c.run(n, out, depth)
	case *ast.RawHTML:
		var b strings.Builder
		for i := range n.Segments.Len() {
			s := n.Segments.At(i)
			b.Write(s.Value(c.source))
		}
		out = addText(out, Clean(strings.ReplaceAll(b.String(), "\n", " ")))
	}
	return out
}

// wrap appends emphasis or a link with what it holds; an empty one, one nested too deep and a link inside a link (which
// no page can have) is only its words.
func (c *converter) wrap(n ast.Node, out []node, w node, depth int) []node {
	if depth >= maxInline {
		return c.run(n, out, depth)
	}
	w.children = trimEnds(joinTexts(c.run(n, nil, depth+1)))
	if len(w.children) == 0 {
		return out
	}
	return append(out, w)
}

func (c *converter) raw(n ast.Node) string {
	var b strings.Builder
	for d := n.FirstChild(); d != nil; d = d.NextSibling() {
		switch d := d.(type) {
		case *ast.Text:
			b.Write(d.Value(c.source))
		case *ast.String:
			b.Write(d.Value)
		}
	}
	return b.String()
}

func addText(out []node, s string) []node {
	if s == "" {
		return out
	}
	return append(out, node{kind: text, text: s})
}

// joinTexts makes one node of texts that stand beside each other; the parser cuts them at every mark that meant nothing.
func joinTexts(run []node) []node {
	out := run[:0]
	for i := 0; i < len(run); {
		end := i + 1
		for run[i].kind == text && end < len(run) && run[end].kind == text {
			end++
		}
		n := run[i]
		if end > i+1 {
			var b strings.Builder
			for _, part := range run[i:end] {
				b.WriteString(part.text)
			}
			n.text = b.String()
		}
		out = append(out, n)
		i = end
	}
	return out
}

// trimEnds removes breaks and blanks at the ends of a run: they show nowhere, and Markdown would read them differently.
func trimEnds(run []node) []node {
	for len(run) > 0 {
		n := &run[0]
		if n.kind == text {
			n.text = strings.TrimLeft(n.text, " \n")
		}
		if n.kind != softBreak && n.kind != hardBreak && (n.kind != text || n.text != "") {
			break
		}
		run = run[1:]
	}
	for len(run) > 0 {
		n := &run[len(run)-1]
		if n.kind == text {
			n.text = strings.TrimRight(n.text, " \n")
		}
		if n.kind != softBreak && n.kind != hardBreak && (n.kind != text || n.text != "") {
			break
		}
		run = run[:len(run)-1]
	}
	return run
}

// decode resolves backslashes and character references in one pass, so that "\&amp;" stays what was written.
func decode(raw []byte) string {
	if bytes.IndexByte(raw, '\\') < 0 && bytes.IndexByte(raw, '&') < 0 {
		return Clean(string(raw))
	}
	out := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		switch {
		case raw[i] == '\\' && i+1 < len(raw) && util.IsPunct(raw[i+1]):
			i++
			out = append(out, raw[i])
		case raw[i] == '&':
			end := i + 1
			for end < len(raw) && end < i+40 && (raw[end] == '#' || util.IsAlphaNumeric(raw[end])) {
				end++
			}
			if end == len(raw) || raw[end] != ';' {
				out = append(out, '&')
				continue
			}
			out = append(out, util.ResolveEntityNames(util.ResolveNumericReferences(raw[i:end+1]))...)
			i = end
		default:
			out = append(out, raw[i])
		}
	}
	return Clean(strings.ReplaceAll(string(out), "\n", " "))
}
