package card

import (
	"slices"
	"strings"

	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// ring is the numbers: 112, then who answers in opening hours and outside them.
func (c *builder) ring() {
	var d document.Dial
	if l := edition.NationalLine("national/" + edition.Alarm); l != nil {
		d.Entries = append(d.Entries, edition.LineEntry(l))
	}
	inside, outside := c.callsByHours()
	add := func(refs []string, when string, most int) {
		for _, ref := range refs[:min(len(refs), most)] {
			e, ok := c.Entry(ref)
			if !ok || slices.ContainsFunc(d.Entries, func(have document.DialEntry) bool { return have.Name == e.Name }) {
				continue
			}
			e.Use = when
			d.Entries = append(d.Entries, e)
		}
	}
	const most = 2
	add(inside, "i åbningstiden", most)
	add(outside, "uden for åbningstiden", most)
	if l := edition.NationalLine("national/" + edition.Hotline); l != nil {
		e := edition.LineEntry(l)
		e.Use = "råd til dig og til borgeren"
		d.Entries = append(d.Entries, e)
	}
	for _, e := range d.Entries {
		c.onTop[e.Number] = true
	}
	c.add(document.Dial{Entries: d.Entries}, cardBoxes*((len(d.Entries)+cardInRow-1)/cardInRow))
}

// callsByHours are those whom the card's own situations ring for a victim, by when they answer.
func (c *builder) callsByHours() (inside, outside []string) {
	seen := map[string]bool{}
	for _, s := range c.main {
		for _, step := range s.path.Steps {
			if !c.mine(step) {
				continue
			}
			for _, word := range append(slices.Clone(step.Call), step.IfUnreachable) {
				ref := c.Resolve(word, c.department)
				contact := c.Plan.Contact(ref)
				if contact == nil || seen[ref] || !contact.Acts() || !contact.CoversPerson(s.path.People()[0]) {
					continue
				}
				seen[ref] = true
				in, out := c.Answers(ref)
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
func (c *builder) callLine(s *plan.Step) document.Text {
	groups := s.Of.People()
	var out document.Text
	var told []string
	for _, person := range groups {
		t, key := c.callsFor(s, person)
		if key == "" || slices.Contains(told, key) {
			continue
		}
		told = append(told, key)
		if len(out) > 0 {
			out = append(out, document.Inline{Text: ". "})
		}
		if len(groups) > 1 && person == "child" {
			out = append(out, document.Inline{Text: "Er det et barn: "})
		}
		out = append(out, t...)
	}
	return out
}

func (c *builder) callsFor(s *plan.Step, person string) (document.Text, string) {
	var t document.Text
	key := ""
	for _, word := range s.Call {
		ref := c.Resolve(word, c.department)
		if contact := c.Plan.Contact(ref); contact != nil && !contact.CoversPerson(person) {
			continue
		}
		e, ok := c.Entry(ref)
		if !ok {
			continue
		}
		key += ref + " "
		if !saysAlready(s.Do, e) {
			if len(t) > 0 {
				t = append(t, document.Inline{Text: ", så "})
			}
			t = append(t, c.call(e)...)
		}
	}
	if len(t) == 0 {
		return nil, ""
	}
	if other := c.Plan.Step(s.Of, s.IfUnreachable); other == nil {
		ref := c.Resolve(s.IfUnreachable, c.department)
		if e, ok := c.Entry(ref); ok && !strings.Contains(" "+key, " "+ref+" ") {
			t = append(append(t, document.Inline{Text: "; svarer ingen: "}), c.call(e)...)
		}
	}
	return t, key
}

// saysAlready says that a step's own words name the number: "Ring 112" needs nothing beside it.
func saysAlready(do string, e document.DialEntry) bool {
	return e.Tone == document.Danger && strings.Contains(do, e.Number)
}

// call is [shortCall], without a number that stands in a box at the top of the card.
func (c *builder) call(e document.DialEntry) document.Text {
	if c.onTop[e.Number] && e.Ask == "" {
		return document.Words(e.Name)
	}
	return edition.ShortCall(e)
}

// others are the paths that are not among the situations above, by whom they ring first.
func (c *builder) others(main []situation) {
	var calls []string
	byCall := map[string][]document.Text{}
	texts := map[string]document.Text{}
	for _, p := range c.paths {
		if slices.ContainsFunc(main, func(s situation) bool { return s.path == p }) {
			continue
		}
		call := c.firstOwnCall(p)
		key := document.Flat(call)
		if byCall[key] == nil {
			calls = append(calls, key)
			texts[key] = call
		}
		byCall[key] = append(byCall[key], document.Text{document.LinkTo(p.Title, wording.PathID(p))})
	}
	if len(calls) == 0 {
		return
	}
	t := document.Bold("Andre situationer. ")
	for i, key := range calls {
		if i > 0 {
			t = append(t, document.Inline{Text: " · "})
		}
		t = append(t, document.Join(byCall[key], ", ")...)
		if key != "" {
			t = append(append(t, document.Inline{Text: " → "}), texts[key]...)
		}
	}
	c.add(document.Paragraph{Text: t}, 2*textLines(t)+1)
}

// firstOwnCall is the first that a path rings, for the group of people that it is about.
func (c *builder) firstOwnCall(p *plan.EscalationPath) document.Text {
	for _, s := range p.Steps {
		for _, word := range s.Call {
			ref := c.Resolve(word, c.department)
			if contact := c.Plan.Contact(ref); contact != nil && !contact.CoversPerson(p.People()[0]) {
				continue
			}
			if e, ok := c.Entry(ref); ok {
				return c.call(e)
			}
		}
	}
	return nil
}
