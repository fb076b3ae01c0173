package guidance

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// Call is somebody who is called.
type Call struct {
	Ref     string               // a contact or national line; "" for a role that is nobody in particular here
	Name    string               // "Voksenvagten", "lederen dér, hvor mistanken opstod"
	Entries []document.DialEntry // one for each number, each with its time; one without a number when there is none
	Serves  []string             // the groups of people it helps
	For     []string             // those of them whom the path is about
	Limits  []string             // whom it is for when that is not everybody the path is about, its area, its dates: "kun børn"
	Area    string               // "" when it serves all of the municipality
	Back    string               // "ringer tilbage inden 30 minutter"
	Turns   string               // "går på skift: ugevis"
	Acts    bool
}

// call says who a word of the plan calls here, for a path that is about some groups of people.
func (r *Reader) call(word string, people []string) (Call, bool) {
	if word == "" {
		return Call{}, false
	}
	ref := r.Resolve(word, r.Department)
	entries := r.Entries(ref)
	if len(entries) == 0 {
		name := r.Actor(word, r.Department)
		return Call{Name: name}, name != ""
	}
	call := Call{Ref: ref, Name: entries[0].Name, Entries: entries, Acts: true}
	c := r.Plan.Contact(ref)
	if r.Public && c != nil && !r.Reachable(c) {
		return Call{}, false // citizens are told to ring nobody whose only way in they may not see
	}
	if c == nil {
		if l := edition.NationalLine(ref); l != nil {
			call.Acts, call.Serves = l.Acts, l.Serves
			call.For, call.Limits = among(l.Serves, people), limitedTo(l.Serves, people)
		}
		return call, true
	}
	for _, person := range everybody {
		if c.ServesPerson(person) {
			call.Serves = append(call.Serves, person)
		}
	}
	call.Area, call.Acts = c.Area, c.Acts()
	if c.AnswersWithin.OK {
		call.Back = "ringer tilbage " + wording.Limit(c.AnswersWithin)
	}
	call.Turns = r.Turns(c)
	call.For, call.Limits = among(call.Serves, people), r.limits(c, call.Serves, people)
	return call, true
}

var everybody = [...]string{plan.PersonVictim, plan.PersonPerpetrator, plan.PersonChild, plan.PersonEmployee}

// limitedTo says whom somebody helps, when that is not everybody a path is about.
func limitedTo(serves, people []string) []string {
	here := among(serves, people)
	var missing []string
	for _, person := range people {
		if !slices.Contains(here, person) {
			missing = append(missing, person)
		}
	}
	switch {
	case len(missing) == 0:
		return nil
	case len(here) == 0 && len(serves) < 3:
		return []string{"sager om " + plan.GroupNames(serves)}
	case len(here) == 0 || len(missing) < len(here) && !slices.Equal(missing, []string{plan.PersonChild}):
		return []string{"ikke for " + plan.GroupNames(missing)}
	}
	return []string{"sager om " + groupNames(here, people)}
}

func among(serves, people []string) []string {
	var out []string
	for _, person := range people {
		if slices.Contains(serves, person) {
			out = append(out, person)
		}
	}
	return out
}

// groupNames names some of those whom a path is about: all but the children are the adults.
func groupNames(here, people []string) string {
	if len(here) > 1 && !slices.Contains(here, plan.PersonChild) && slices.Contains(people, plan.PersonChild) && len(here) == len(people)-1 {
		return "voksne"
	}
	return plan.GroupNames(here)
}

// limits says for whom, where and when somebody is there, as far as it is not everybody, everywhere and always.
func (r *Reader) limits(c *plan.Contact, serves, people []string) []string {
	if c.Audience == plan.Restricted {
		return nil // only its name is known
	}
	out := limitedTo(serves, people)
	if c.Ages.OK && !sameAges(c.Ages, r.Plan.Info) && !(len(serves) == 1 && serves[0] == plan.PersonChild && c.Ages.From == 0 && c.Ages.To >= 17) {
		out = append(out, wording.Ages(c.Ages))
	}
	if c.Area != "" {
		out = append(out, "distrikt "+c.Area)
	}
	if held := r.Period(c.Common); held != "" {
		out = append(out, held)
	}
	if c.Authority == plan.AuthorityAdvises {
		out = append(out, "giver kun råd")
	}
	return out
}

// sameAges says that a contact is for the ages that the whole plan is for.
func sameAges(a plan.Ages, info *plan.Info) bool {
	return info != nil && info.Ages.OK && info.Ages.From == a.From && info.Ages.To == a.To
}

// When is the time of one of the numbers as it is shown. Who answers when the municipality is closed is known by that, sooner than by a
// line of times; those are in the list of contacts. A number without a time is said to have none: at night nobody should
// believe that it answers.
func (c *Call) When(e document.DialEntry) string {
	if e.Night != "" {
		return edition.NightWords
	}
	if e.When != "" || strings.HasPrefix(c.Ref, "national/") {
		return e.When
	}
	return edition.NoHours
}

// Dials are the call's numbers as boxes to call, with time and limits.
func (c *Call) Dials(use string) []document.DialEntry {
	out := slices.Clone(c.Entries)
	if len(out) == 0 {
		out = []document.DialEntry{{Name: danish.Sentence(c.Name)}}
	}
	for i := range out {
		if out[i].Number != "" {
			out[i].When = c.When(out[i])
		}
		if strings.HasPrefix(c.Ref, "national/") && use == "" && len(c.Limits) == 0 {
			continue
		}
		out[i].Use = strings.Join(slices.DeleteFunc(append(append([]string{use}, c.Limits...), c.Back, c.Turns), func(s string) bool { return s == "" }), "; ")
	}
	return out
}

// Short is a name with its limits: "Børnevagten (sager om børn)".
func (c *Call) Short() document.Text {
	t := document.Words(c.Name)
	if len(c.Limits) > 0 {
		t = append(t, document.Inline{Text: " (" + strings.Join(c.Limits, ", ") + ")"})
	}
	return t
}

// Numbered is [Call.Full] with the time in a word where a word will do, and without whose turn it is: an overview leads to the page
// that has the rest.
func (r *Reader) Numbered(c *Call) document.Text {
	plain := *c
	plain.Turns = ""
	return plain.full(func(e document.DialEntry) string {
		if e.Night == "" && r.timeOf(c) == OpeningHours {
			return OpeningHours.brief()
		}
		return c.When(e)
	})
}

// Full is a name with its limits, every number with its time, and whose turn it is: "Voksenvagten 00 00 00 12 (man-tor 15-8)".
func (c *Call) Full() document.Text { return c.full(c.When) }

func (c *Call) full(time func(document.DialEntry) string) document.Text {
	var out document.Text
	for i, e := range c.Entries {
		var t document.Text
		switch {
		case e.Number == "":
			t = document.Words(c.Name)
		case e.Tone == document.Danger:
			t = document.Text{wording.PhoneText(e.Number)}
		case i == 0:
			name := strings.TrimSuffix(c.Name, " "+e.Number)
			t = document.Text{{Text: name + " "}, wording.PhoneText(e.Number)}
		default:
			t = document.Text{{Text: " eller "}, wording.PhoneText(e.Number)}
		}
		var more []string
		if e.Ask != "" {
			more = append(more, e.Ask)
		}
		if e.Number != "" && e.Tone != document.Danger {
			if when := time(e); when != "" {
				more = append(more, when)
			}
		}
		if i == len(c.Entries)-1 {
			if more = append(more, c.Limits...); c.Turns != "" {
				more = append(more, c.Turns)
			}
		}
		if len(more) > 0 {
			t = append(t, document.Inline{Text: " (" + strings.Join(more, "; ") + ")"})
		}
		out = append(out, t...)
	}
	if len(c.Entries) == 0 {
		return c.Short()
	}
	return out
}
