package cover

import (
	"slices"
	"strings"

	"beredskab/internal/hours"
	"beredskab/internal/phone"
	"beredskab/internal/plan"
	"beredskab/internal/register"
)

// Who is somebody that can be rung: a contact of the plan or a national line.
type Who struct {
	ID      string // "voksenvagten", "national/politi-114"
	Name    string
	Contact *plan.Contact  // nil for a national line
	Line    *register.Line // nil for a contact
	Acts    bool           // acts, and does not only advise
	Via     *Who           // whom to ring to reach this one; nil when it has a number of its own

	groups    group     // whom it acts for, ages included
	emergency bool      // 112 and 114 themselves
	answer    int       // minutes from a call to a human, those of its via included
	own       hours.Set // when it answers those who get through to it
	reach     hours.Set // own ∩ what its via lets through, when nobody is lost
	assumed   []string  // Danish sentences that own rests on
	via       int       // index, or -1
	index     int
	deputies  []int
	state     uint8 // of working out reach: 0 not begun, 1 under way, 2 done
}

// group is a set of groups of people.
type group uint8

var people = [...]string{"victim", "perpetrator", "child", "employee"}

// groupOf is the set with one group in it; an unknown word is no group.
func groupOf(person string) group {
	if i := slices.Index(people[:], person); i >= 0 {
		return 1 << i
	}
	return 0
}

// lineOf is a national line as somebody to ring, or nil when no line has the id.
func lineOf(id string) *Who {
	if !strings.HasPrefix(id, register.NationalPrefix) {
		return nil
	}
	line := register.LineByID(id)
	if line == nil {
		return nil
	}
	w := &Who{ID: id, Name: line.Name, Line: line, Acts: line.Acts, via: -1, emergency: line.Acts}
	for _, person := range line.Serves {
		w.groups |= groupOf(person)
	}
	return w
}

func groupsOf(c *plan.Contact) (g group) {
	for _, person := range people {
		if c.CoversPerson(person) {
			g |= groupOf(person)
		}
	}
	return g
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
func (w *Who) Numbers() []string {
	for steps := 0; w != nil && steps < 20; w, steps = w.Via, steps+1 {
		if w.Line != nil {
			if w.Line.Printable() {
				return []string{w.Line.Phone}
			}
			return nil
		}
		var out []string
		for _, p := range w.Contact.Phones {
			out = append(out, p.Number)
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

func (w *Who) askFor() string {
	if w.Contact == nil || w.Via == nil {
		return ""
	}
	return w.Contact.AskFor
}
