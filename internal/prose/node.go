package prose

import "strings"

type kind uint8

const (
	paragraph kind = iota
	heading
	list
	item
	quote
	table
	row
	cell
	codeBlock
	rule
	// Inline kinds from here on.
	text
	softBreak
	hardBreak
	emphasis
	strong
	link
	code
)

// node is one part of a parsed text. Which fields count depends on the kind.
type node struct {
	kind     kind
	level    int    // heading: as written
	start    int    // list: first number when ordered
	ordered  bool   // list
	tight    bool   // list: items without blank lines between them
	head     bool   // row: the column headings
	align    byte   // cell: 0, 'l', 'c', 'r'
	box      byte   // item: 0 without a box, ' ' to tick, 'x' ticked
	text     string // text, code, codeBlock
	target   string // link: as written; whether it may be followed is decided when it is shown
	children []node
}

// walk calls f for every node, parents before children.
func walk(nodes []node, f func(*node)) {
	for i := range nodes {
		f(&nodes[i])
		walk(nodes[i].children, f)
	}
}

// plain reports whether a text has no character that could mean anything in Markdown, so that splitting it at blank lines
// is all the reading it needs. Most fields of a plan are like that, and the Markdown parser costs many times as much.
func plain(s string) bool {
	lineStart := true
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\n':
			if i > 0 && (s[i-1] == ' ' || s[i-1] == '\r') {
				return false // two blanks before the line's end are a line break
			}
			lineStart = true
			continue
		case c < ' ' || c == 0x7f:
			return false
		case c >= '0' && c <= '9', c == '+', c == '-', c == '=', c == '#', c == '>', c == ':', c == ' ':
			if lineStart || c == '>' {
				return false
			}
		case c == '\\', c == '`', c == '*', c == '_', c == '[', c == ']', c == '<', c == '&', c == '!', c == '|', c == '~':
			return false
		}
		lineStart = false
	}
	return true
}

// The most marks that a text may have and still be read as Markdown. No writer comes near them; a hostile text would
// make the parser's time grow with the square of its length.
const (
	maxLineMarks = 60   // at the start of one line: quotations and lists in each other
	maxMarks     = 1000 // in one paragraph
)

// absurd reports whether a text has more marks than a writer could mean. It is then shown as plain text.
func absurd(s string) bool {
	marks, lead, starting, blank := 0, 0, true, true
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '\n':
			if blank {
				marks = 0
			}
			starting, blank, lead = true, true, 0
			continue
		case starting && strings.IndexByte(" \t>-+*.)0123456789", c) >= 0:
			if c > ' ' && (c < '0' || c > '9') {
				lead++
			}
		default:
			starting = false
		}
		blank = blank && c <= ' '
		if strings.IndexByte("[]*_`<&!", c) >= 0 {
			marks++
		}
		if marks > maxMarks || lead > maxLineMarks && !onlyRule(s, i) {
			return true
		}
	}
	return false
}

// onlyRule reports whether the line around i is one character repeated, which is a rule or an underline and no nesting.
func onlyRule(s string, i int) bool {
	start := strings.LastIndexByte(s[:i], '\n') + 1
	end := i
	for end < len(s) && s[end] != '\n' {
		end++
	}
	line := strings.TrimSpace(s[start:end])
	return line != "" && line[0] != '>' && strings.Trim(line, line[:1]) == ""
}

// paragraphs splits a plain text at blank lines.
func paragraphs(s string) []node {
	var out []node
	for part := range strings.SplitSeq(s, "\n\n") {
		part = strings.Trim(part, "\r\n ")
		if part == "" {
			continue
		}
		var inline []node
		for i, line := range strings.Split(part, "\n") {
			if i > 0 {
				inline = append(inline, node{kind: softBreak})
			}
			inline = addText(inline, Clean(line))
		}
		if inline = trimEnds(inline); len(inline) > 0 {
			out = append(out, node{kind: paragraph, children: inline})
		}
	}
	return out
}
