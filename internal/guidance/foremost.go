package guidance

import (
	"slices"
	"strings"

	"beredskab/internal/document"
	"beredskab/internal/hours"
)

// Foremost picks at most n of those who act and can be rung, some more when there are districts: for each group of people, and each
// district, the first who answers in opening hours and the first who answers outside them; then whoever answers at an hour that
// those leave open. So somebody answers whenever the page is looked at, as far as the plan has somebody. A group that nobody
// answers for at a time that is known still gets the first who is there for it, with what is known of the time beside the number.
func (r *Reader) Foremost(calls []Call, people []string, n int) []Box {
	f := &foremost{reader: r, people: people, most: n}
	for _, c := range calls {
		if c.Acts && !strings.HasPrefix(c.Ref, "national/") && c.Dialable() {
			c.Entries = slices.DeleteFunc(slices.Clone(c.Entries), func(e document.DialEntry) bool { return e.Digits == "" }) // large is what can be dialled
			f.calls = append(f.calls, c)
			if c.Area != "" && !slices.Contains(f.areas, c.Area) {
				f.areas = append(f.areas, c.Area)
			}
		}
	}
	if len(f.areas) == 0 {
		f.areas = []string{""}
	}
	f.most += len(f.areas) - 1
	f.each(func(person, area string) { f.first(person, area, func(in, _ bool) bool { return in }) })
	f.each(func(person, area string) { f.first(person, area, func(_, out bool) bool { return out }) })
	f.each(f.fill)
	// A crisis centre that is always open and called first is not all: where nobody of the municipality's own is among them, those stand
	// beside it.
	lacking := slices.DeleteFunc(slices.Clone(people), func(person string) bool {
		return slices.ContainsFunc(f.boxes, func(b Box) bool { return f.ours(&b.Call) && slices.Contains(b.Call.Serves, person) })
	})
	f.own, f.people = true, lacking
	f.each(func(person, area string) { f.first(person, area, func(in, _ bool) bool { return in }) })
	f.each(func(person, area string) { f.first(person, area, func(_, out bool) bool { return out }) })
	f.own, f.people = false, people
	f.each(func(person, area string) {
		if !slices.ContainsFunc(f.boxes, func(b Box) bool { return f.helps(&b.Call, person, area) }) {
			f.first(person, area, func(_, _ bool) bool { return true })
		}
	})
	return f.boxes
}

// foremost is the page's large numbers while they are picked.
type foremost struct {
	reader        *Reader
	calls         []Call
	people, areas []string
	most, size    int
	own           bool // only those of the municipality's own departments are asked for
	boxes         []Box
}

func (f *foremost) each(visit func(person, area string)) {
	for _, person := range f.people {
		for _, area := range f.areas {
			visit(person, area)
		}
	}
}

func (f *foremost) helps(c *Call, person, area string) bool {
	return slices.Contains(c.Serves, person) && (c.Area == "" || c.Area == area || area == "")
}

// ours says that somebody who is called belongs to one of the municipality's departments.
func (f *foremost) ours(c *Call) bool {
	x := f.reader.Plan.Contact(c.Ref)
	return x != nil && x.Department != ""
}

// first takes the first who helps and answers at the time that is asked for.
func (f *foremost) first(person, area string, at func(in, outside bool) bool) {
	for _, c := range f.calls {
		if f.own && !f.ours(&c) {
			continue
		}
		in, outside := f.reader.Answers(c.Ref)
		if !f.reader.HasOpeningHours() {
			in, outside = true, true
		}
		if f.helps(&c, person, area) && at(in, outside) {
			f.take(c)
			return
		}
	}
}

// fill takes those who answer at hours that nobody picked so far answers, in an ordinary week or at Christmas.
func (f *foremost) fill(person, area string) {
	var answered hours.Set
	for i := range f.boxes {
		if f.helps(&f.boxes[i].Call, person, area) {
			answered = answered.Union(f.reader.OpenAtTimes(f.boxes[i].Call.Ref))
		}
	}
	for _, c := range f.calls {
		if f.helps(&c, person, area) {
			if open := f.reader.OpenAtTimes(c.Ref); len(open.Subtract(answered)) > 0 && f.take(c) {
				answered = answered.Union(open)
			}
		}
	}
}

// take gives somebody a box, where there is room for all the numbers; it says that there is one.
func (f *foremost) take(c Call) bool {
	if slices.ContainsFunc(f.boxes, func(b Box) bool { return b.Call.Ref == c.Ref }) {
		return true
	}
	if f.size+len(c.Entries) > f.most {
		return false
	}
	f.boxes = append(f.boxes, f.reader.Box(c))
	f.size += len(c.Entries)
	return true
}
