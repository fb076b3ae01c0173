package plan

import (
	"cmp"
	"slices"
	"strings"

	"beredskab/internal/phone"
	"beredskab/internal/register"
)

// way is what one does to get hold of somebody: dials a number, and asks for somebody where others take it.
type way struct{ number, ask string }

// same says that whoever got nowhere on one way gets nowhere on the other: the number is the same, and it is not a switchboard that is
// asked for somebody else.
func (w way) same(o way) bool {
	return w.number == o.number && (w.ask == "" || o.ask == "" || w.ask == o.ask)
}

// SameWay says that there is no way to somebody but those on which the others were tried in vain. It says nothing of whom one cannot ring.
func (p *Plan) SameWay(ref string, tried ...string) bool { return p.NoOtherWay([]string{ref}, tried) }

// NoOtherWay is [Plan.SameWay] of several: none of them can be got hold of but on ways that were tried in vain. The ways that were tried
// are gathered once, each of them once: a step may call sixty people who share a number.
func (p *Plan) NoOtherWay(refs, tried []string) bool {
	var old []way
	for _, t := range tried {
		for _, w := range p.waysTo(t) {
			if !slices.Contains(old, w) {
				old = append(old, w)
			}
		}
	}
	return !slices.ContainsFunc(refs, func(ref string) bool {
		own := p.waysTo(ref)
		return len(own) == 0 || slices.ContainsFunc(own, func(w way) bool { return !slices.ContainsFunc(old, w.same) })
	})
}

// waysTo are the ways to a contact or a national line that a telephone can dial. They are asked for by every step in every department,
// so they are worked out once.
func (p *Plan) waysTo(ref string) []way {
	known := &p.index().ways
	if ways, ok := known.Load(ref); ok {
		return ways.([]way)
	}
	ways := p.findWays(ref)
	known.Store(ref, ways)
	return ways
}

func (p *Plan) findWays(ref string) (out []way) {
	ask := ""
	for range len(p.Contacts) + 1 { // contacts that are reached through each other are reached by nobody
		if strings.HasPrefix(ref, register.NationalPrefix) {
			if l := register.LineByID(ref); l != nil && l.Printable() {
				out = append(out, way{phone.Parse(l.Phone).Key(), ask})
			}
			return out
		}
		c := p.Contact(ref)
		if c == nil {
			return nil
		}
		for _, ph := range c.Phones {
			if n := phone.Parse(ph.Number); n.Dial() != "" {
				out = append(out, way{phone.Parse(n.Main()).Key(), ask + n.Rest()})
			}
		}
		if len(out) > 0 {
			return out
		}
		if ask == "" { // whoever takes the call is asked for the one who was meant first
			ask = cmp.Or(c.AskFor, c.Name)
		}
		ref = c.Via
	}
	return nil
}
