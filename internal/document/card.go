package document

import (
	"slices"
	"strings"
	"unicode/utf8"

	"beredskab/internal/danish"
	"beredskab/internal/plan"
)

// cardChapter is an action card (handlekort) for each department, and for each partner that uses a path.
func (m *maker) cardChapter() *Section {
	s := &Section{ID: "handlekort", Title: labelCards, Class: "cards"}
	for _, d := range m.plan.Departments {
		if d.Audience != plan.Restricted {
			s.Blocks = append(s.Blocks, m.departmentCard(d))
		}
	}
	for _, p := range m.plan.Partners {
		if paths := m.partnerPaths(p); len(paths) > 0 {
			s.Blocks = append(s.Blocks, m.partnerCard(p, paths))
		}
	}
	if len(s.Blocks) == 0 {
		return nil
	}
	return s
}

// cardMaker makes one card. A card is one page, so everything that is not needed in the first minutes has a budget of lines.
type cardMaker struct {
	*maker
	department *plan.Department // nil on a partner's card
	paths      []*plan.EscalationPath
	own        string // the partner's contact, who acts on a partner's card
	main       []situation
	onTop      map[string]bool // the numbers in the boxes at the top; they need not be said again
	room       int             // left on the page, in half lines
	blocks     []Block
}

// The measures of a card, in half lines: an A4 page at the size that cards are set in. A line is as many letters as fit
// beside the number of a step. The renderer's browser test proves that a card within the budget stays on its page.
const (
	cardRoom    = 134
	cardLetters = 92
	cardHeader  = 7
	cardBoxes   = 13 // a row of numbers
	cardInRow   = 3  // numbers in a row
	cardFrame   = 4  // around a notice
)

func (m *maker) departmentCard(d *plan.Department) Card {
	c := &cardMaker{maker: m, department: d, room: cardRoom - cardHeader, onTop: map[string]bool{}}
	for _, p := range m.plan.EscalationPaths {
		if m.uses(d, p) {
			c.paths = append(c.paths, p)
		}
	}
	c.room -= ownRoom(d.Card)
	c.fill()
	if proseLine(d.Card) != "" {
		c.blocks = append(c.blocks, Notice{Title: "Hos os", Blocks: proseBlock(nil, d.Card)})
	}
	return c.done(Card{ID: cardID(d.ID), Title: d.Name, Subtitle: cardSubtitle, Blocks: c.blocks})
}

// uses says that a department uses a path; nobody can use what only few may see.
func (m *maker) uses(d *plan.Department, p *plan.EscalationPath) bool {
	return p.Audience != plan.Restricted && p.Uses(d.ID)
}

func (m *maker) partnerPaths(p *plan.Partner) []*plan.EscalationPath {
	var out []*plan.EscalationPath
	for _, path := range m.plan.EscalationPaths {
		if path.Audience != plan.Restricted && p.Audience != plan.Restricted && slices.Contains(path.Partners, p.ID) {
			out = append(out, path)
		}
	}
	return out
}

func (m *maker) partnerCard(p *plan.Partner, paths []*plan.EscalationPath) Card {
	c := &cardMaker{maker: m, paths: paths, own: p.Contact, room: cardRoom - cardHeader, onTop: map[string]bool{}}
	c.fill()
	return c.done(Card{ID: partnerCardID(p.ID), Title: p.Name, Subtitle: cardSubtitle, Blocks: c.blocks})
}

const cardSubtitle = "Handlekort: vold i nære relationer. Fristerne regnes fra det øjeblik, du opdager det."

// situation is a part of a card: what is going on, and the path that is for it.
type situation struct {
	title string
	path  *plan.EscalationPath
}

// fill writes the card: whom to ring, what to do in each situation, what not to do, what to write down, where to hand over.
func (c *cardMaker) fill() {
	c.main = c.situations()
	main := c.main
	c.ring()
	handover := words("Giver du sagen videre: " + lowerFirst(labelResponsibleIs))
	c.room -= 2*textLines(handover) + 1
	for _, s := range main {
		c.situation(s)
	}
	c.others(main)
	c.lists(main)
	c.blocks = append(c.blocks, Paragraph{handover})
}

// done notes a card that holds more than its page. It is not cut: what the municipality wrote must stand somewhere.
func (c *cardMaker) done(card Card) Card {
	if c.room < 0 {
		c.overfull = append(c.overfull, card.Title)
	}
	return card
}

// situations are suspicion, knowledge and acute danger to a victim, each with the path that is for it. One path may be for
// several of them.
func (c *cardMaker) situations() []situation {
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
			out[i].title += " og " + lowerFirst(wanted.title)
			continue
		}
		out = append(out, situation{wanted.title, p})
	}
	return out
}

// pathFor finds the path of a level: one about victims of any violence before one about somebody or something in particular.
func (c *cardMaker) pathFor(levels []string) *plan.EscalationPath {
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

// ring is the numbers: 112, then who answers in opening hours and outside them.
func (c *cardMaker) ring() {
	var d Dial
	if l := nationalLine("national/" + alarm); l != nil {
		d.Entries = append(d.Entries, lineEntry(l))
	}
	inside, outside := c.callsByHours()
	add := func(refs []string, when string, most int) {
		for _, ref := range refs[:min(len(refs), most)] {
			e, ok := c.entry(ref)
			if !ok || slices.ContainsFunc(d.Entries, func(have DialEntry) bool { return have.Name == e.Name }) {
				continue
			}
			e.Use = when
			d.Entries = append(d.Entries, e)
		}
	}
	const most = 2
	add(inside, "i åbningstiden", most)
	add(outside, "uden for åbningstiden", most)
	if l := nationalLine("national/" + hotline); l != nil {
		e := lineEntry(l)
		e.Use = "råd til dig og til borgeren"
		d.Entries = append(d.Entries, e)
	}
	for _, e := range d.Entries {
		c.onTop[e.Number] = true
	}
	c.add(Dial{d.Entries}, cardBoxes*((len(d.Entries)+cardInRow-1)/cardInRow))
}

// callsByHours are those whom the card's own situations ring for a victim, by when they answer.
func (c *cardMaker) callsByHours() (inside, outside []string) {
	seen := map[string]bool{}
	for _, s := range c.main {
		for _, step := range s.path.Steps {
			if !c.mine(step) {
				continue
			}
			for _, word := range append(slices.Clone(step.Call), step.IfUnreachable) {
				ref := c.resolve(word, c.department)
				contact := c.plan.Contact(ref)
				if contact == nil || seen[ref] || !contact.Acts() || !contact.CoversPerson(s.path.People()[0]) {
					continue
				}
				seen[ref] = true
				in, out := c.answers(ref)
				if in && !(out && len(inside) > 0) {
					inside = append(inside, ref)
				}
				if out {
					outside = append(outside, ref)
				}
			}
		}
	}
	return inside, outside
}

// mine says that the reader of the card does the step.
func (c *cardMaker) mine(s *plan.Step) bool {
	if len(s.Actor) == 0 || slices.Contains(s.Actor, "first_to_know") {
		return true
	}
	for _, a := range s.Actor {
		contact := c.plan.Contact(a)
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
func (c *cardMaker) situation(s situation) {
	head := strong(s.title + ". ")
	if danish.Fold(s.title) != danish.Fold(s.path.Title) {
		head = append(strong(s.title+" – "), link(s.path.Title, pathID(s.path)), Inline{Text: ". "})
	}
	if when := proseLine(s.path.When); when != "" {
		head = append(head, Inline{Text: shorten(when, 2*cardLetters)})
	}
	c.add(Paragraph{head}, 2*textLines(head)+1)
	var items []ListItem
	used := 1
	for _, step := range s.path.Steps {
		if c.mine(step) {
			t := c.stepLine(step)
			items = append(items, ListItem{Text: t})
			used += 2 * textLines(t)
		}
	}
	if len(items) > 0 {
		c.add(List{Ordered: true, Items: items}, used)
	}
}

// stepLine is a step in one line: what to do, by when, whom to ring, who takes over, what not to do, and where else to go.
func (c *cardMaker) stepLine(s *plan.Step) Text {
	t := Text{{Text: strings.TrimSuffix(s.Do, ".")}}
	if d := c.deadline(s); d != "" {
		t = append(t, Inline{Text: " ("}, Inline{Kind: Strong, Text: d}, Inline{Text: ")"})
	}
	if calls := c.callLine(s); len(calls) > 0 {
		t = append(append(t, Inline{Text: " → "}), calls...)
	}
	t = append(t, Inline{Text: "."})
	if g := c.plan.Group(s.Convene); g != nil {
		if e, ok := c.entry(g.Contact); ok {
			t = append(append(t, Inline{Text: " " + g.Name + " samles ved at ringe til "}), append(c.call(e), Inline{Text: "."})...)
		}
	}
	if name := c.name(s.HandsOverTo); name != "" && !slices.Contains(s.Call, s.HandsOverTo) {
		t = append(t, Inline{Text: " Giv sagen videre til " + name + "."})
	}
	if len(s.DoNot) > 0 {
		t = append(t, Inline{Text: " "}, Inline{Kind: Strong, Text: sentence(strings.Join(s.DoNot, ". "))})
	}
	for _, n := range s.Next {
		if p := c.pathOf(n.To); p != nil && n.If != "" && p != s.Path {
			t = append(t, Inline{Text: " " + danish.Sentence(n.If) + "? → "}, link(p.Title, pathID(p)), Inline{Text: "."})
		}
	}
	return t
}

// callLine says whom a step rings. Where one list serves several groups of people, each group gets those who serve it.
func (c *cardMaker) callLine(s *plan.Step) Text {
	groups := s.Path.People()
	var out Text
	var told []string
	for _, person := range groups {
		t, key := c.callsFor(s, person)
		if key == "" || slices.Contains(told, key) {
			continue
		}
		told = append(told, key)
		if len(out) > 0 {
			out = append(out, Inline{Text: ". "})
		}
		if len(groups) > 1 && person == "child" {
			out = append(out, Inline{Text: "Er det et barn: "})
		}
		out = append(out, t...)
	}
	return out
}

func (c *cardMaker) callsFor(s *plan.Step, person string) (Text, string) {
	var t Text
	key := ""
	for _, word := range s.Call {
		ref := c.resolve(word, c.department)
		if contact := c.plan.Contact(ref); contact != nil && !contact.CoversPerson(person) {
			continue
		}
		e, ok := c.entry(ref)
		if !ok {
			continue
		}
		key += ref + " "
		if !saysAlready(s.Do, e) {
			if len(t) > 0 {
				t = append(t, Inline{Text: ", så "})
			}
			t = append(t, c.call(e)...)
		}
	}
	if len(t) == 0 {
		return nil, ""
	}
	if other := c.plan.Step(s.Path, s.IfUnreachable); other == nil {
		ref := c.resolve(s.IfUnreachable, c.department)
		if e, ok := c.entry(ref); ok && !strings.Contains(" "+key, " "+ref+" ") {
			t = append(append(t, Inline{Text: "; svarer ingen: "}), c.call(e)...)
		}
	}
	return t, key
}

// saysAlready says that a step's own words name the number: "Ring 112" needs nothing beside it.
func saysAlready(do string, e DialEntry) bool {
	return e.Tone == Danger && strings.Contains(do, e.Number)
}

// call is [shortCall], without a number that stands in a box at the top of the card.
func (c *cardMaker) call(e DialEntry) Text {
	if c.onTop[e.Number] && e.Ask == "" {
		return words(e.Name)
	}
	return shortCall(e)
}

// shortCall is a name and a number in running text. 112 needs no name.
func shortCall(e DialEntry) Text {
	if e.Number == "" {
		return words(e.Name)
	}
	if e.Tone == Danger {
		return Text{phoneText(e.Number)}
	}
	t := Text{{Text: e.Name + " "}, phoneText(e.Number)}
	if e.Ask != "" {
		t = append(t, Inline{Text: " (" + e.Ask + ")"})
	}
	return t
}

// lists gathers what is written down and what must not be done, each thing once. The last gets the room that is left.
func (c *cardMaker) lists(main []situation) {
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
		t := append(strong("Det skriver du ned: "), Inline{Text: strings.Join(sentences(record), " ")})
		c.add(Paragraph{t}, 2*textLines(t)+1)
	}
	c.bullets(labelDoNot, Attention, doNot)
}

// others are the paths that are not among the situations above, by whom they ring first.
func (c *cardMaker) others(main []situation) {
	var calls []string
	byCall := map[string][]Text{}
	texts := map[string]Text{}
	for _, p := range c.paths {
		if slices.ContainsFunc(main, func(s situation) bool { return s.path == p }) {
			continue
		}
		call := c.firstOwnCall(p)
		key := flat(call)
		if byCall[key] == nil {
			calls = append(calls, key)
			texts[key] = call
		}
		byCall[key] = append(byCall[key], Text{link(p.Title, pathID(p))})
	}
	if len(calls) == 0 {
		return
	}
	t := strong("Andre situationer. ")
	for i, key := range calls {
		if i > 0 {
			t = append(t, Inline{Text: " · "})
		}
		t = append(t, join(byCall[key], ", ")...)
		if key != "" {
			t = append(append(t, Inline{Text: " → "}), texts[key]...)
		}
	}
	c.add(Paragraph{t}, 2*textLines(t)+1)
}

// firstOwnCall is the first that a path rings, for the group of people that it is about.
func (c *cardMaker) firstOwnCall(p *plan.EscalationPath) Text {
	for _, s := range p.Steps {
		for _, word := range s.Call {
			ref := c.resolve(word, c.department)
			if contact := c.plan.Contact(ref); contact != nil && !contact.CoversPerson(p.People()[0]) {
				continue
			}
			if e, ok := c.entry(ref); ok {
				return c.call(e)
			}
		}
	}
	return nil
}

// bullets adds a notice with as many of the items as there is room for.
func (c *cardMaker) bullets(title string, tone Tone, items []string) {
	used, n := 2+cardFrame, 0
	for n < len(items) {
		l := 2 * textLines(words(items[n]))
		if used+l > c.room {
			break
		}
		used += l
		n++
	}
	if n > 0 {
		c.add(Notice{Title: title, Tone: tone, Blocks: bullets(nil, items[:n])}, used)
	}
}

func (c *cardMaker) add(b Block, halfLines int) {
	c.blocks = append(c.blocks, b)
	c.room -= halfLines
}

// ownRoom is the room for what the department wrote itself. It is always there: that is what the field is for.
func ownRoom(text plan.Prose) int {
	if line := proseLine(text); line != "" {
		return 2 + cardFrame + 2*textLines(words(line))
	}
	return 0
}

// textLines is how many lines of a card a text takes.
func textLines(t Text) int {
	n := 0
	for i := range t {
		n += utf8.RuneCountInString(t[i].Text)
	}
	return max(1, (n+cardLetters-1)/cardLetters)
}

// shorten cuts a text at a blank before n bytes.
func shorten(s string, n int) string {
	if len(s) <= n {
		return s
	}
	cut := strings.LastIndexByte(s[:n], ' ')
	if cut <= 0 {
		cut = n
		for cut > 0 && s[cut]&0xC0 == 0x80 {
			cut--
		}
	}
	return strings.TrimRight(s[:cut], " ,;:.") + " …"
}
