package syntax

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"beredskab/internal/diag"
)

// This file makes the edits of mechanical fixes: splices like those of an [Editor], told to the one who may want them instead of
// made. They need no whole tree, so that a file with other faults can be mended too.

// Rewrite is the edit that gives a text another wording, in quotes where it needs them. There is none for what is no single text.
func (n *Node) Rewrite(text string) []diag.Edit {
	if n == nil || n.Kind != Scalar || n.Start == n.End || text == "" {
		return nil
	}
	style := n.Style
	if style == Literal || style == Folded {
		style = Empty
	}
	return []diag.Edit{{Span: n.Span(), Text: scalarText(text, style, n.Flow, false, 0, "\n")}}
}

// RewriteBare is Rewrite for a number, true or false, and for what else is to stand just so: [a, b].
func (n *Node) RewriteBare(text string) []diag.Edit {
	if n == nil || n.Kind != Scalar || n.Start == n.End {
		return nil
	}
	return []diag.Edit{{Span: n.Span(), Text: text}}
}

// RewritePart is the edit that gives the part [i, j) of a text another wording.
func (n *Node) RewritePart(i, j int, text string) []diag.Edit {
	if n == nil || n.Kind != Scalar || i < 0 || j > len(n.Value) || i > j {
		return nil
	}
	if span := n.ValueSpan(i, j); i < j && string(n.File.Text[span.Start:span.End]) == n.Value[i:j] && plainText("x"+text, true) {
		return []diag.Edit{{Span: span, Text: text}}
	}
	return n.Rewrite(n.Value[:i] + text + n.Value[j:])
}

// First is the edit that puts a key with a text first in a block.
func (n *Node) First(key, text string) []diag.Edit {
	if n == nil || n.Kind != Mapping || len(n.Pairs) == 0 || n.inBrackets() && n.File.Text[n.End-1] != '}' { // a bracket begins its first key
		return nil
	}
	if n.inBrackets() {
		at := n.Start + 1
		return []diag.Edit{{Span: diag.Span{File: n.File, Start: at, End: at}, Text: key + ": " + text + ", "}}
	}
	start := n.Pairs[0].Key.Start
	before := n.File.Text[lineStart(n.File.Text, start):start]
	pad := strings.Repeat(" ", utf8.RuneCount(before))
	if strings.HasPrefix(string(before), "\ufeff") {
		pad = pad[1:]
	}
	return []diag.Edit{{Span: diag.Span{File: n.File, Start: start, End: start}, Text: key + ": " + text + newlineOf(n.File.Text) + pad}}
}

// AsList is the edit that makes a list of one text.
func (n *Node) AsList() []diag.Edit {
	if n == nil || n.Kind != Scalar || n.Start == n.End || n.Style == Literal || n.Style == Folded || strings.ContainsAny(n.Value, ",\n") {
		return nil
	}
	return []diag.Edit{{Span: n.Span(), Text: "[" + scalarText(n.Value, n.Style, true, false, 0, "\n") + "]"}}
}

// AsOne is the edit that makes one text of a list in brackets that holds no more.
func (n *Node) AsOne() []diag.Edit {
	if n == nil || n.Kind != Sequence || !n.inBrackets() || len(n.Items) != 1 || n.Items[0].Kind != Scalar || n.Items[0].Style == Empty {
		return nil
	}
	item := n.Items[0]
	return []diag.Edit{{Span: n.Span(), Text: string(n.File.Text[item.Start:item.End])}}
}

// editsOf are the repairs of a copy as edits of the file itself; none when one of them only stands in for what was written.
func editsOf(file *diag.File, repairs []repair) []diag.Edit {
	var out []diag.Edit
	for _, r := range repairs {
		if r.keep {
			return nil
		}
		out = append(out, diag.Edit{Span: diag.Span{File: file, Start: r.at, End: r.at + r.old}, Text: r.new})
	}
	return out
}

// quoteRest is the edit that puts the text from an offset of the copy to the end of its line into quotes. A remark after it cannot be
// told from the text, and is left to a person; so is a line that begins so, which may be a key.
func (d *diagnosis) quoteRest(at int) []diag.Edit {
	text := d.rest(at)
	if text == "" || strings.Contains(text, " #") || len(bytes.TrimLeft(d.text[lineStart(d.text, at):at], " ")) == 0 {
		return nil
	}
	start := d.copy.source(at)
	return []diag.Edit{{Span: diag.Span{File: d.copy.file, Start: start, End: start + len(text)}, Text: quoted(text)}}
}

// otherQuotes is the edit that writes a text in double quotes with single ones, in which a backslash means itself.
func otherQuotes(file *diag.File, start, end int) []diag.Edit {
	if end-start < 2 || end > len(file.Text) || file.Text[start] != '"' || file.Text[end-1] != '"' {
		return nil
	}
	inner := string(file.Text[start+1 : end-1])
	if strings.ContainsAny(inner, "'\"\n\r") || strings.Contains(inner, `\\`) {
		return nil
	}
	return []diag.Edit{{Span: diag.Span{File: file, Start: start, End: end}, Text: "'" + inner + "'"}}
}

// Line is the edit that takes a key away with its line, where nothing else stands on it.
func (n *Node) Line(pair *Pair) []diag.Edit {
	text := n.File.Text
	start, end := lineStart(text, pair.Key.Start), pair.Value.End
	for end < len(text) && (text[end] == ' ' || text[end] == '\t') {
		end++
	}
	if start != pair.Key.Start || end < len(text) && text[end] != '\n' && text[end] != '\r' {
		return nil
	}
	for end < len(text) && (text[end] == '\r' || text[end] == '\n') {
		end++
		if text[end-1] == '\n' {
			break
		}
	}
	return []diag.Edit{{Span: diag.Span{File: n.File, Start: start, End: end}}}
}
