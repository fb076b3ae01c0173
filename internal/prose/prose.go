// Package prose reads a field of running text in a safe Markdown subset and gives it back as HTML, Markdown or plain text.
//
// The subset is paragraphs, emphasis, lists with boxes to tick, links, tables, quotations, headings and code. Raw HTML is
// never HTML here: it stays readable as the characters that were written, and [Problems] reports it, because a text that
// vanishes silently from a plan is worse than an ugly one. A parsed text is a small tree of its own, so no output depends
// on what the Markdown library would print, and a text may be shared by several outputs and goroutines.
package prose

// Text is one parsed prose field. The zero value and nil are an empty text.
type Text struct {
	source string
	blocks []node
}

// Parse reads a prose field. It never fails: what is not understood is text. [Problems] says what the writer should know.
func Parse(text string) *Text {
	t := &Text{source: text}
	if plain(text) || absurd(text) {
		t.blocks = paragraphs(text)
		return t
	}
	t.blocks = parseMarkdown([]byte(text))
	return t
}

// Empty reports whether there is nothing to show.
func (t *Text) Empty() bool { return t == nil || len(t.blocks) == 0 }

// Source is the text as it was written in the plan.
func (t *Text) Source() string {
	if t == nil {
		return ""
	}
	return t.source
}

// Style says how a text is set into a page that it does not know.
type Style struct {
	Level int // level of the text's highest heading; 0 means 3
	// ID makes a heading's id unique in the page; nil leaves headings without ids.
	ID func(slug string) string
	// Anchor returns what the page calls the place "#id", and whether it has it; nil lets every anchor through. A link to
	// a place that is not there (left out of this edition, say) becomes plain words.
	Anchor func(id string) (fragment string, ok bool)
}

func (s Style) level() int {
	if s.Level == 0 {
		return 3
	}
	return s.Level
}

// link returns a link's address when it may be followed in this page.
func (s Style) link(target string) (string, bool) {
	address, ok := SafeLink(target)
	if !ok || address[0] != '#' || s.Anchor == nil {
		return address, ok
	}
	fragment, ok := s.Anchor(address[1:])
	return "#" + fragment, ok
}

// levels maps the headings of one text to levels of the page: the highest becomes base, and none is more than one deeper
// than the heading before it, because a reader who listens to headings takes a jump for something missing.
type levels struct {
	base, highest, last int
}

func (t *Text) levels(base int) levels {
	l := levels{base: base, highest: 6, last: base - 1}
	walk(t.blocks, func(n *node) {
		if n.kind == heading {
			l.highest = min(l.highest, n.level)
		}
	})
	return l
}

func (l *levels) next(level int) int {
	level = min(l.base+level-l.highest, l.last+1, 6)
	l.last = level
	return level
}

// Anchors are the places of the page that the text links to, without "#", so that a page can give them names.
func (t *Text) Anchors() []string {
	if t.Empty() {
		return nil
	}
	var out []string
	walk(t.blocks, func(n *node) {
		if address, ok := SafeLink(n.target); n.kind == link && ok && address[0] == '#' {
			out = append(out, address[1:])
		}
	})
	return out
}

// ListEdges reports whether the text begins and ends with a list: in Markdown, two lists that meet become one.
func (t *Text) ListEdges() (first, last bool) {
	if t.Empty() {
		return false, false
	}
	return t.blocks[0].kind == list, t.blocks[len(t.blocks)-1].kind == list
}
