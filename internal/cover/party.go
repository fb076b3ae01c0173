package cover

import (
	"slices"
	"strings"

	"beredskab/internal/hours"
	"beredskab/internal/phone"
	"beredskab/internal/plan"
	"beredskab/internal/register"
)

// Party is somebody that can be called: a contact of the plan or a national line.
type Party struct {
	ID      string // "voksenvagten", "national/politi-114"
	Name    string
	Contact *plan.Contact  // nil for a national line
	Line    *register.Line // nil for a contact
	Acts    bool           // acts, and does not only advise
	// HoursUnknown: the plan does not say, or the list of lines is not sure, when this one answers. It then answers never, which is no
	// reason to say that it is closed.
	HoursUnknown bool
	Via          *Party // whom to call to reach this one; nil when it has a number of its own

	index     int       // in the model's parties
	groups    group     // whom it acts for
	ages      plan.Ages // of those it acts for; not OK for all
	emergency bool      // 112 and 114 themselves
	answer    int       // minutes from a call to a human, those of its via included
	own       hours.Set // when it answers those who get through to it
	reach     hours.Set // own ∩ what its via lets through, when nobody is lost
	assumed   []string  // Danish sentences that own rests on
	deputies  []*Party
	progress  progress // of working out reach
}

// progress says how far something is worked out that may lean on itself.
type progress uint8

const (
	notBegun progress = iota
	underWay
	done
)

// group is a set of groups of people.
type group uint8

var people = [...]string{plan.PersonVictim, plan.PersonPerpetrator, plan.PersonChild, plan.PersonEmployee}

// groupOf is the set with one group in it; an unknown word is no group.
func groupOf(person string) group {
	if i := slices.Index(people[:], person); i >= 0 {
		return 1 << i
	}
	return 0
}

// contactParty is a contact of the plan as somebody to call.
func contactParty(c *plan.Contact) *Party {
	p := &Party{ID: c.ID, Name: c.Name, Contact: c, Acts: c.Acts(), emergency: onlyEmergency(c), ages: c.Ages}
	p.ages.Text = ""
	for _, person := range people {
		if c.ServesPerson(person) {
			p.groups |= groupOf(person)
		}
	}
	return p
}

// lineParty is a national line as somebody to call, or nil when no line has the id.
func lineParty(id string) *Party {
	if !strings.HasPrefix(id, register.NationalPrefix) {
		return nil
	}
	line := register.LineByID(id)
	if line == nil {
		return nil
	}
	p := &Party{ID: id, Name: line.Name, Line: line, Acts: line.Acts, emergency: line.Acts}
	for _, person := range line.Serves {
		p.groups |= groupOf(person)
	}
	return p
}

// serves says that somebody is for a group of people, and for everybody of some ages. Who helps children helps those of the exposed who
// are children.
func (p *Party) serves(g group, ages plan.Ages) bool {
	if g == groupOf("victim") && plan.Minors.Holds(ages) && ages.OK {
		g |= groupOf("child")
	}
	return p.groups&g != 0 && p.ages.Holds(ages)
}

// onlyEmergency says that a contact of the plan is 112 or 114 under another name.
func onlyEmergency(c *plan.Contact) bool {
	for _, p := range c.Phones {
		if !phone.Parse(p.Number).Emergency() {
			return false
		}
	}
	return len(c.Phones) > 0
}

// Numbers are what to dial to reach somebody: its own numbers, else those of the one it is reached through.
func (p *Party) Numbers() []string {
	for ; p != nil; p = p.Via {
		if p.Line != nil {
			if p.Line.Printable() {
				return []string{p.Line.Phone}
			}
			return nil
		}
		var out []string
		for _, number := range p.Contact.Phones {
			out = append(out, number.Number)
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

func (p *Party) askFor() string {
	if p.Contact == nil || p.Via == nil {
		return ""
	}
	return p.Contact.AskFor
}
