// Package card is the action cards (handlekort): one page for each department, to hang on the wall.
package card

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// chapter makes the cards of one handbook.
type chapter struct {
	*edition.View
	overfull []string // cards that hold more than their page
}

// Chapter is an action card (handlekort) for each department, and for each partner that uses a path, and the names of the cards
// that hold more than their page.
func Chapter(v *edition.View) (*document.Section, []string) {
	m := &chapter{View: v}
	return m.section(), m.overfull
}

func (m *chapter) section() *document.Section {
	s := &document.Section{ID: "handlekort", Title: wording.LabelCards, Class: "cards"}
	for _, d := range m.Plan.Departments {
		if d.Audience != plan.Restricted {
			s.Blocks = append(s.Blocks, m.departmentCard(d))
		}
	}
	for _, p := range m.Plan.Partners {
		if paths := m.partnerPaths(p); len(paths) > 0 {
			s.Blocks = append(s.Blocks, m.partnerCard(p, paths))
		}
	}
	if len(s.Blocks) == 0 {
		return nil
	}
	return s
}

// builder makes one card. A card is one page, so everything that is not needed in the first minutes has a budget of lines.
type builder struct {
	*chapter
	department *plan.Department // nil on a partner's card
	paths      []*plan.EscalationPath
	own        string // the partner's contact, who acts on a partner's card
	main       []situation
	onTop      map[string]bool // the numbers in the boxes at the top; they need not be said again
	room       int             // left on the page, in half lines
	blocks     []document.Block
}

// The measures of a card, in half lines: an A4 page at the size that cards are set in. A line is as many letters as fit
// beside the number of a step. The renderer's browser test proves that a card within the budget stays on its page.
const (
	cardRoom    = 134
	cardLetters = 92
	cardHeader  = 9  // the code beside the title is higher than the title
	cardBoxes   = 13 // a row of numbers
	cardInRow   = 3  // numbers in a row
	cardFrame   = 4  // around a notice
)

func (m *chapter) departmentCard(d *plan.Department) document.Card {
	c := &builder{chapter: m, department: d, room: cardRoom - cardHeader, onTop: map[string]bool{}}
	for _, p := range m.Plan.EscalationPaths {
		if m.Uses(d, p) {
			c.paths = append(c.paths, p)
		}
	}
	c.room -= ownRoom(d.Card)
	c.fill()
	if wording.ProseLine(d.Card) != "" {
		c.blocks = append(c.blocks, document.Notice{Title: "Hos os", Blocks: wording.ProseBlock(nil, d.Card)})
	}
	return c.done(document.Card{ID: wording.CardID(d.ID), Title: d.Name, Subtitle: cardSubtitle, Blocks: c.blocks})
}

func (m *chapter) partnerPaths(p *plan.Partner) []*plan.EscalationPath {
	var out []*plan.EscalationPath
	for _, path := range m.Plan.EscalationPaths {
		if path.Audience != plan.Restricted && p.Audience != plan.Restricted && slices.Contains(path.Partners, p.ID) {
			out = append(out, path)
		}
	}
	return out
}

func (m *chapter) partnerCard(p *plan.Partner, paths []*plan.EscalationPath) document.Card {
	c := &builder{chapter: m, paths: paths, own: p.Contact, room: cardRoom - cardHeader, onTop: map[string]bool{}}
	c.fill()
	return c.done(document.Card{ID: wording.PartnerCardID(p.ID), Title: p.Name, Subtitle: cardSubtitle, Blocks: c.blocks})
}

const cardSubtitle = "Handlekort: vold i nære relationer. Fristerne regnes fra det øjeblik, du opdager det."

// situation is a part of a card: what is going on, and the path that is for it.
type situation struct {
	title string
	path  *plan.EscalationPath
}

// fill writes the card: whom to ring, what to do in each situation, what not to do, what to write down, where to hand over.
func (c *builder) fill() {
	c.main = c.situations()
	main := c.main
	c.ring()
	handover := document.Words("Giver du sagen videre, har du ansvaret, til den anden har sagt ja.")
	c.room -= 2*textLines(handover) + 1
	for _, s := range main {
		c.situation(s)
	}
	c.others(main)
	c.lists(main)
	c.blocks = append(c.blocks, document.Paragraph{Text: handover})
}

// situations are suspicion, knowledge and acute danger to a victim, each with the path that is for it. One path may be for
// several of them.
func (c *builder) situations() []situation {
	var out []situation
	for _, wanted := range [...]struct {
		levels []string
		title  string
	}{
		{[]string{"suspicion", "concern"}, "Mistanke"},
		{[]string{"knowledge"}, "Viden"},
		{[]string{"acute", "high_risk"}, "Akut fare"},
	} {
		p := c.pathFor(wanted.levels)
		if p == nil {
			continue
		}
		if i := slices.IndexFunc(out, func(s situation) bool { return s.path == p }); i >= 0 {
			out[i].title += " og " + danish.LowerFirst(wanted.title)
			continue
		}
		out = append(out, situation{wanted.title, p})
	}
	return out
}

// pathFor finds the path of a level: one about victims of any violence before one about somebody or something in particular.
func (c *builder) pathFor(levels []string) *plan.EscalationPath {
	for _, level := range levels {
		var second *plan.EscalationPath
		for _, p := range c.paths {
			switch {
			case !p.HasLevel(level):
			case len(p.ViolenceTypes) == 0 && slices.Contains(p.People(), "victim"):
				return p
			case second == nil && len(p.ViolenceTypes) == 0:
				second = p
			}
		}
		if second != nil {
			return second
		}
	}
	return nil
}

// mine says that the reader of the card does the step.
func (c *builder) mine(s *plan.Step) bool {
	if len(s.Actor) == 0 || slices.Contains(s.Actor, "first_to_know") {
		return true
	}
	for _, a := range s.Actor {
		contact := c.Plan.Contact(a)
		if contact == nil {
			continue
		}
		if c.department != nil && contact.Department == c.department.ID || c.own != "" && a == c.own {
			return true
		}
	}
	return false
}

// situation writes how to recognise it and what the reader does. The steps of others are in the handbook.
func (c *builder) situation(s situation) {
	head := document.Bold(s.title + ". ")
	if danish.Fold(s.title) != danish.Fold(s.path.Title) {
		head = append(document.Bold(s.title+" – "), document.LinkTo(s.path.Title, wording.PathID(s.path)), document.Inline{Text: ". "})
	}
	if when := wording.ProseLine(s.path.When); when != "" {
		head = append(head, document.Inline{Text: wording.Shorten(when, 2*cardLetters)})
	}
	c.add(document.Paragraph{Text: head}, 2*textLines(head)+1)
	var items []document.ListItem
	used := 1
	for _, step := range s.path.Steps {
		if c.mine(step) {
			t := c.stepLine(step)
			items = append(items, document.ListItem{Text: t})
			used += 2 * textLines(t)
		}
	}
	if len(items) > 0 {
		c.add(document.List{Ordered: true, Items: items}, used)
	}
}

// stepLine is a step in one line: what to do, by when, whom to ring, who takes over, what not to do, and where else to go.
func (c *builder) stepLine(s *plan.Step) document.Text {
	t := document.Text{{Text: strings.TrimSuffix(s.Do, ".")}}
	if d := c.Deadline(s); d != "" {
		t = append(t, document.Inline{Text: " ("}, document.Inline{Kind: document.Strong, Text: d}, document.Inline{Text: ")"})
	}
	if calls := c.callLine(s); len(calls) > 0 {
		t = append(append(t, document.Inline{Text: " → "}), calls...)
	}
	t = append(t, document.Inline{Text: "."})
	if g := c.Plan.Group(s.Convene); g != nil {
		if e, ok := c.Entry(g.Contact); ok {
			t = append(append(t, document.Inline{Text: " " + g.Name + " samles ved at ringe til "}), append(c.call(e), document.Inline{Text: "."})...)
		}
	}
	if name := c.Name(s.HandsOverTo); name != "" && !slices.Contains(s.Call, s.HandsOverTo) {
		t = append(t, document.Inline{Text: " Giv sagen videre til " + name + "."})
	}
	if len(s.DoNot) > 0 {
		t = append(t, document.Inline{Text: " "}, document.Inline{Kind: document.Strong, Text: document.Sentence(strings.Join(s.DoNot, ". "))})
	}
	for _, n := range s.Next {
		if p := c.PathOf(n.To); p != nil && n.If != "" && p != s.Of {
			t = append(t, document.Inline{Text: " " + danish.Sentence(n.If) + "? → "}, document.LinkTo(p.Title, wording.PathID(p)), document.Inline{Text: "."})
		}
	}
	return t
}

// lists gathers what is written down and what must not be done, each thing once. The last gets the room that is left.
func (c *builder) lists(main []situation) {
	var doNot, record []string
	for _, s := range main {
		for _, d := range s.path.DoNot {
			if !slices.Contains(doNot, d) {
				doNot = append(doNot, d)
			}
		}
		for _, step := range s.path.Steps {
			if c.mine(step) && step.Record != "" && !slices.Contains(record, step.Record) {
				record = append(record, step.Record)
			}
		}
	}
	if len(record) > 0 {
		t := append(document.Bold("Det skriver du ned: "), document.Inline{Text: strings.Join(document.Sentences(record), " ")})
		c.add(document.Paragraph{Text: t}, 2*textLines(t)+1)
	}
	c.bullets(wording.LabelDoNot, document.Attention, doNot)
}
