package compare

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/hours"
	"beredskab/internal/phone"
	"beredskab/internal/plan"
	"beredskab/internal/register"
)

// body is a partner or a contact as one plan knows it. Two plans may know the same one.
type body struct {
	id, name string
	partner  bool
	own      bool     // a contact of one of the municipality's own departments
	numbers  []string // as written
	dialled  []string
	hours    string // in one fixed way of writing; "" when it says none
	shown    string // the same for people
	sameAs   string
	file     string // the file that it is written in
	police   bool
	code     string // of the municipality that the partner is
	review   hours.Day
	reviewed bool // review is written
	contact  string
	line     string
}

// handover is something that a plan passes on, or leaves to somebody.
type handover struct {
	to   string // id of a contact or partner
	what string // Danish: from where
	line string
}

// neighbours picks what two plans can be held against each other by. What only few may see is not picked.
func (t *entryBuilder) neighbours(e *Entry) {
	p := t.Plan
	for _, c := range p.Contacts {
		if c.Audience == plan.Restricted || !c.ActiveOn(t.Today) {
			continue
		}
		b := body{id: c.ID, name: c.Name, own: c.Department != "", file: fileOf(c.Source), line: line(c.Span())}
		t.reach(&b, c)
		e.bodies = append(e.bodies, b)
	}
	for _, x := range p.Partners {
		if x.Audience == plan.Restricted || !x.ActiveOn(t.Today) {
			continue
		}
		b := body{
			id: x.ID, name: x.Name, partner: true, sameAs: x.SameAs, file: fileOf(x.Source), police: x.Sector == plan.SectorPolice, code: x.Municipality,
			contact: x.Contact, line: line(x.Span()),
		}
		if c := p.Contact(x.Contact); c != nil && c.Audience != plan.Restricted {
			t.reach(&b, c)
		}
		if a := x.Agreement; a != nil && a.ReviewBy.OK {
			b.review, b.reviewed = a.ReviewBy.Last, true
		}
		e.bodies = append(e.bodies, b)
	}
	t.handovers(e)
	for _, f := range p.Sources() {
		e.shared = append(e.shared, f.Name)
	}
}

func fileOf(s plan.Source) string {
	if at := s.Span(); at.File != nil {
		return at.File.Name
	}
	return ""
}

// reach notes how a contact is reached. The national lines are everybody's and make nobody a neighbour.
func (t *entryBuilder) reach(b *body, c *plan.Contact) {
	for _, ph := range c.Phones {
		if n := phone.Parse(ph.Number); n.Key() != "" && !n.Short() && register.LineByNumber(ph.Number) == nil && ph.Audience != plan.Restricted {
			b.numbers, b.dialled = append(b.numbers, ph.Number), append(b.dialled, n.Key())
		}
	}
	if s := t.Plan.EffectiveHours(c).Schedule; s != nil {
		b.hours, b.shown = s.String(), s.Danish()
	}
}

// handovers lists whom the plan passes on to.
func (t *entryBuilder) handovers(e *Entry) {
	add := func(to, what string, at plan.Source) {
		if to != "" && !strings.HasPrefix(to, plan.NationalPrefix) {
			e.rows = append(e.rows, handover{to, what, line(at.Span())})
		}
	}
	for _, d := range t.Plan.Departments {
		if d.Audience == plan.Restricted {
			continue
		}
		for _, s := range d.SendsTo {
			add(s.To, d.Name, s.Source)
		}
	}
	for _, path := range t.Plan.EscalationPaths {
		if path.Audience == plan.Restricted {
			continue
		}
		what := `handlevejen "` + path.Title + `"`
		add(path.OutsideHours, what, path.Source)
		for _, s := range path.Steps {
			for _, to := range append(slices.Clone(s.Call), s.IfUnreachable, s.HandsOverTo) {
				add(to, what, s.Source)
			}
		}
	}
	for _, s := range t.Plan.Services {
		for _, p := range s.Providers {
			if p.By != "own" && s.Audience != plan.Restricted {
				add(p.By, `tilbuddet "`+s.Name+`"`, s.Source)
			}
		}
	}
}

// body returns the entry's body with an id; partners and contacts have no id in common where both can be named.
func (e *Entry) body(id string) *body {
	for i := range e.bodies {
		if e.bodies[i].id == id {
			return &e.bodies[i]
		}
	}
	return nil
}

// isMunicipality says that a partner is the municipality of an entry.
func (b *body) isMunicipality(e *Entry) bool {
	if !b.partner {
		return false
	}
	if b.code != "" && b.code != register.FictionalCode {
		return b.code == e.Code
	}
	name := func(s string) string { return strings.TrimSuffix(danish.Fold(s), " kommune") }
	return name(b.name) == name(e.Name)
}
