package document

import (
	"slices"
	"strings"

	"beredskab/internal/plan"
)

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

// callLine says whom a step rings. Where one list serves several groups of people, each group gets those who serve it.
func (c *cardMaker) callLine(s *plan.Step) Text {
	groups := s.Of.People()
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
	if other := c.plan.Step(s.Of, s.IfUnreachable); other == nil {
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
