package prose

import "iter"

// Kind is what a part of a text is.
type Kind uint8

// The kinds of part. Those from Words on stand inside a line.
const (
	Paragraph Kind = iota
	Heading
	List
	Item
	Quote
	Table
	Row
	Cell
	CodeBlock
	Rule
	Words
	SoftBreak
	HardBreak
	Emphasis
	Strong
	Link
	Code
)

// Event is the beginning or the end of a part of a text. Words, breaks, code and rules have no end.
type Event struct {
	Kind    Kind
	End     bool
	Level   int    // Heading: in the page
	Start   int    // List: the first number
	Ordered bool   // List
	Head    bool   // Row: the column headings
	Box     byte   // Item: 0 without a box to tick, ' ' open, 'x' ticked
	Text    string // Words, Code, CodeBlock
	Target  string // Link: an address that may be followed
}

// Events goes through the text, parents before children, for a format that is neither HTML nor Markdown. A link that may not be
// followed is left out, its words are not.
func (t *Text) Events(style Style) iter.Seq[Event] {
	return func(yield func(Event) bool) {
		if t.Empty() {
			return
		}
		e := eventWalk{style: style, levels: t.levels(style.level()), yield: yield}
		e.nodes(t.blocks)
	}
}

type eventWalk struct {
	style  Style
	levels levels
	yield  func(Event) bool
	done   bool
}

func (e *eventWalk) nodes(nodes []node) {
	for i := range nodes {
		e.node(&nodes[i])
	}
}

func (e *eventWalk) send(event Event) {
	if !e.done {
		e.done = !e.yield(event)
	}
}

func (e *eventWalk) node(n *node) {
	event := Event{Kind: Kind(n.kind), Start: n.start, Ordered: n.ordered, Head: n.head, Box: n.box, Text: n.text}
	switch n.kind {
	case heading:
		event.Level = e.levels.next(n.level)
	case link:
		address, ok := e.style.link(n.target)
		if !ok {
			e.nodes(n.children)
			return
		}
		event.Target = address
	}
	e.send(event)
	switch n.kind {
	case text, softBreak, hardBreak, code, rule, codeBlock:
		return
	}
	e.nodes(n.children)
	event.End = true
	e.send(event)
}
