package prose

import (
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	gmtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// maxDepth is how deep lists and quotations may nest before the rest is shown as one level; no reader follows further,
// and a hostile text must not drive the recursion.
const maxDepth = 12

// markdown makes the one parser of the process when the first text needs it: building it costs more than most texts.
// Linkify is left out: it takes a fifth of the time.
var markdown = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithInlineParsers(append(parser.DefaultInlineParsers(),
			util.Prioritized(extension.NewTaskCheckBoxParser(), 0))...),
		parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200))...),
		parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)),
	)
})

func parseMarkdown(source []byte) []node {
	c := converter{source: source}
	return c.blocks(markdown().Parse(gmtext.NewReader(source)), 0)
}

// converter turns the library's tree into ours.
type converter struct {
	source []byte
	inLink bool // a link holds no link: HTML has none such
}

func (c *converter) blocks(parent ast.Node, depth int) []node {
	var out []node
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		out = c.block(out, n, depth)
	}
	return out
}

func (c *converter) block(out []node, n ast.Node, depth int) []node {
	if depth > maxDepth {
		return append(out, c.flat(n)...)
	}
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		if inline := c.inlines(n, nil); len(inline) > 0 {
			out = append(out, node{kind: paragraph, children: inline})
		}
	case *ast.Heading:
		if inline := c.inlines(n, nil); len(inline) > 0 {
			out = append(out, node{kind: heading, level: n.Level, children: inline})
		}
	case *ast.List:
		l := node{kind: list, ordered: n.IsOrdered(), start: n.Start, tight: n.IsTight}
		for i := n.FirstChild(); i != nil; i = i.NextSibling() {
			switch it := c.item(i, depth+1); {
			case len(it.children) > 0:
				l.children = append(l.children, it)
			case len(l.children) == 0:
				l.start++ // an item without words is left out; those after it keep their numbers
			}
		}
		if len(l.children) > 0 {
			out = append(out, l)
		}
	case *ast.Blockquote:
		if inner := c.blocks(n, depth+1); len(inner) > 0 {
			out = append(out, node{kind: quote, children: inner})
		}
	case *ast.FencedCodeBlock:
		out = append(out, node{kind: codeBlock, text: Clean(c.lines(n))})
	case *ast.CodeBlock: // in a plan, an indented paragraph is an accident and not code
		out = append(out, literal(c.lines(n))...)
	case *ast.HTMLBlock:
		raw := c.lines(n)
		if n.HasClosure() {
			raw += string(n.ClosureLine.Value(c.source))
		}
		out = append(out, literal(raw)...)
	case *ast.ThematicBreak:
		out = append(out, node{kind: rule})
	case *extast.Table:
		out = append(out, c.table(n))
	}
	return out
}

func (c *converter) item(n ast.Node, depth int) node {
	it := node{kind: item}
	if first := n.FirstChild(); first != nil {
		if box, ok := first.FirstChild().(*extast.TaskCheckBox); ok {
			it.box = ' '
			if box.IsChecked {
				it.box = 'x'
			}
		}
	}
	it.children = c.blocks(n, depth)
	return it
}

func (c *converter) table(n *extast.Table) node {
	t := node{kind: table}
	for r := n.FirstChild(); r != nil; r = r.NextSibling() {
		_, head := r.(*extast.TableHeader)
		tr := node{kind: row, head: head}
		for d := r.FirstChild(); d != nil; d = d.NextSibling() {
			td := node{kind: cell, children: c.inlines(d, nil)}
			if d, ok := d.(*extast.TableCell); ok {
				td.align = [...]byte{0, 'l', 'r', 'c', 0}[d.Alignment]
			}
			tr.children = append(tr.children, td)
		}
		t.children = append(t.children, tr)
	}
	return t
}

func (c *converter) lines(n ast.Node) string {
	var b strings.Builder
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		b.Write(line.Value(c.source))
	}
	return b.String()
}

// flat is everything below n as paragraphs of text.
func (c *converter) flat(n ast.Node) []node {
	var out []node
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n.(type) {
		case *ast.Paragraph, *ast.TextBlock, *ast.Heading:
			if inline := c.inlines(n, nil); entering && len(inline) > 0 {
				out = append(out, node{kind: paragraph, children: inline})
			}
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	return out
}

// literal shows raw HTML and indented text as the characters that were written.
func literal(raw string) []node {
	var inline []node
	for line := range strings.Lines(raw) {
		if line = strings.TrimSpace(Clean(line)); line == "" {
			continue
		}
		if len(inline) > 0 {
			inline = append(inline, node{kind: softBreak})
		}
		inline = append(inline, node{kind: text, text: line})
	}
	if len(inline) == 0 {
		return nil
	}
	return []node{{kind: paragraph, children: inline}}
}
