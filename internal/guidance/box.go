package guidance

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/edition"
)

// Box is a number that stands large, with when it is for.
type Box struct {
	Call Call
	Time Time
}

// Time is the part of the week in which somebody answers.
type Time uint8

// The parts of the week. OtherTimes is neither all the opening hours nor all the rest, or nobody knows.
const (
	OtherTimes Time = iota
	OpeningHours
	ClosingHours
	AllHours
)

// Title is the heading of the numbers of that part of the week.
func (t Time) Title() string {
	return [...]string{"Andre tider", "I åbningstiden", "Aften, nat, weekend og helligdage", "Hele døgnet, alle dage"}[t]
}

// brief is the part of the week as a label.
func (t Time) brief() string { return [...]string{"", "dag", "nat og weekend", "hele døgnet"}[t] }

// timeOf is the part of the week in which somebody answers.
func (r *Reader) timeOf(c *Call) Time {
	in, out := r.Answers(c.Ref)
	switch {
	case !r.HasOpeningHours() || !in && !out:
		return OtherTimes
	case in && out:
		return AllHours
	case in:
		return OpeningHours
	}
	return ClosingHours
}

// Box is somebody with the part of the week in which they answer.
func (r *Reader) Box(c Call) Box { return Box{c, r.timeOf(&c)} }

// Whom is for whom somebody is, when that is not everybody the page is about: "voksne", "børn"; the rest are the other limits.
func (c *Call) Whom() (whom string, rest []string) {
	for _, l := range c.Limits {
		if name, ok := strings.CutPrefix(l, "sager om "); ok && whom == "" {
			whom = name
			continue
		}
		rest = append(rest, l)
	}
	return whom, rest
}

// Dials are the numbers of a box that stands under the heading of its time: labelled with whom it is for.
func (b *Box) Dials() []document.DialEntry { return b.labelled("") }

// Labelled are the numbers of a box that stands among those of other times: labelled with whom and when it is for.
func (b *Box) Labelled() []document.DialEntry { return b.labelled(b.Time.brief()) }

func (b *Box) labelled(time string) []document.DialEntry {
	call := b.Call
	whom, rest := call.Whom()
	call.Limits = rest
	out := call.Dials("")
	label := danish.Sentence(strings.Join(slices.DeleteFunc([]string{whom, time}, func(s string) bool { return s == "" }), ", "))
	for i := range out {
		out[i].Label = strings.TrimSuffix(label, ".")
		if out[i].Night != "" {
			out[i].When = out[i].Night
		}
	}
	return out
}

// Dials are whom the step calls, as numbers: those of the step, then whom to call when nobody answers. Where some answer by day and others
// when the municipality is closed, each says which, so that nobody rings two closed numbers first.
func (s *Step) Dials() []document.DialEntry {
	var calls []*Call
	var uses []string
	add := func(c *Call, use string) {
		if c != nil {
			calls, uses = append(calls, c), append(uses, use)
		}
	}
	for i := range s.Calls {
		add(&s.Calls[i], "")
	}
	if s.Group != nil {
		add(s.Group, "indkalder "+s.GroupName)
	}
	add(s.Otherwise, "hvis ingen svarer")
	add(s.Then, "hvis heller ikke den svarer")
	night := slices.ContainsFunc(calls, func(c *Call) bool {
		return slices.ContainsFunc(c.Entries, func(e document.DialEntry) bool { return e.Night != "" })
	})
	var out []document.DialEntry
	for i, c := range calls {
		plain := *c
		plain.Back = "" // that stands with the numbers
		entries := plain.Dials(uses[i])
		if t := s.reader.timeOf(c); night && c.Ref != "" {
			for k := range entries {
				switch {
				case entries[k].Night != "":
					entries[k].Label, entries[k].When = danish.Sentence(edition.NightWords), ""
				case t == AllHours && entries[k].When == edition.AlwaysOpen:
					entries[k].Label, entries[k].When = danish.Sentence(t.brief()), ""
				case t == OpeningHours:
					entries[k].Label = danish.Sentence(t.brief())
				}
			}
		}
		out = append(out, entries...)
	}
	return out
}

// LastResort are at most two to call when none of the boxes answers: those whom the plan calls when nobody answers, and those who stand in
// for the numbers of the night, when their own number is another and answers at night too.
func (r *Reader) LastResort(boxes []Box, situations []*Situation, people []string) []Call {
	var refs []string
	for _, t := range [...]Time{ClosingHours, AllHours, OtherTimes, OpeningHours} {
		for _, b := range boxes {
			if c := r.Plan.Contact(b.Call.Ref); c != nil && b.Time == t {
				refs = append(refs, c.Deputies...)
			}
		}
	}
	for _, s := range situations {
		for _, step := range s.Steps {
			if step.Otherwise != nil {
				refs = append(refs, step.Otherwise.Ref)
			}
		}
	}
	var out []Call
	helped := map[string]bool{}
	for _, ref := range refs {
		call, ok := r.call(ref, people)
		if c := r.Plan.Contact(ref); c == nil || c.Department == "" { // the municipality's own: the others stand in the paths
			continue
		}
		if !ok || !call.Acts || !call.Dialable() || len(out) == 2 || r.HasOpeningHours() && r.timeOf(&call) == OpeningHours {
			continue
		}
		if slices.ContainsFunc(boxes, func(b Box) bool { return r.Plan.SameWay(ref, b.Call.Ref) }) {
			continue
		}
		if !slices.ContainsFunc(call.For, func(person string) bool { return !helped[person] }) {
			continue
		}
		for _, person := range call.For {
			helped[person] = true
		}
		out = append(out, call)
	}
	return out
}
