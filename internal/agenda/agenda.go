// Package agenda gathers the days that a plan names or brings with it (årshjulet): when it is revised, when a task is due, when a
// course is to be renewed, when somebody rings round. Calendar files, the handbook and the workbook show the same days.
package agenda

import (
	"cmp"
	"slices"

	"beredskab/internal/catalogue"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// Kind is what is done on a day.
type Kind string

// The kinds, as they are part of an entry's id.
const (
	Revision  Kind = "revision"   // the plan is revised, or ends
	Workshop  Kind = "workshop"   // a workshop of the development course
	Task      Kind = "opgave"     // a task or a point is due
	Course    Kind = "kursus"     // a course is held, or renewed
	CallRound Kind = "ring"       // a number is tried once more
	Agreement Kind = "aftale"     // an agreement is taken up again
	Exception Kind = "undtagelse" // a waiver ends
)

// Label is the kind's name in Danish.
func (k Kind) Label() string {
	return map[Kind]string{
		Revision: "Revision", Workshop: "Workshop", Task: "Opgave", Course: "Oplæring", CallRound: "Ring op", Agreement: "Aftale", Exception: "Undtagelse",
	}[k]
}

// Entry is one day with what is to be done. A date that is a month or a year stands on its last day: it is a limit.
type Entry struct {
	ID    string // stays the same when the day moves
	Kind  Kind
	Day   hours.Day
	Title string
	Owner string // the role that has it, never a person
	Text  string // more about it; "" when there is nothing
}

// verifiedMonths is how long a number counts as tried (rule K3).
const verifiedMonths = 12

// Entries are the days of the plan as the readers of one edition see it, in their order. Citizens see when the plan is revised
// and when it ends, and nothing of the work on it.
func Entries(v *edition.View) []Entry {
	b := builder{v: v}
	b.plan()
	if !v.Public {
		b.tasks()
		b.courses()
		b.contacts()
		b.agreements()
	}
	slices.SortStableFunc(b.entries, func(a, b Entry) int { return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.ID, b.ID)) })
	return b.entries
}

type builder struct {
	v       *edition.View
	entries []Entry
}

// add adds an entry whose day is written and can be read.
func (b *builder) add(kind Kind, id string, date plan.Date, title, owner, text string) {
	if date.OK {
		b.on(kind, id, date.Last, title, owner, text)
	}
}

func (b *builder) on(kind Kind, id string, day hours.Day, title, owner, text string) {
	if id != "" {
		id = "-" + id
	}
	b.entries = append(b.entries, Entry{ID: string(kind) + id, Kind: kind, Day: day, Title: title, Owner: owner, Text: text})
}

func (b *builder) name(ref string) string { return b.v.Name(ref) }

func (b *builder) plan() {
	i := b.v.Plan.Info
	if i == nil {
		return
	}
	owner := b.name(i.Responsible)
	b.add(Revision, "", i.NextRevision, "Beredskabet revideres", owner, "Planen gennemgås og revideres senest denne dag.")
	b.add(Revision, "slut", i.ValidUntil, "Beredskabet gælder til og med i dag", owner, "Herefter gælder planen ikke længere.")
	if w := i.Workshop; w != nil && !b.v.Public {
		title := "Workshop"
		if w.Number > 0 {
			title += " " + danish.Number(w.Number)
		}
		b.add(Workshop, danish.Number(w.Number), w.Date, title+" om beredskabet", owner, "")
	}
}

// tasks are those that are not done yet. A task that is dropped or done has no day any more.
func (b *builder) tasks() {
	for _, a := range b.v.Plan.Actions {
		if a.Open() {
			b.add(Task, a.ID, a.Due, "Frist: "+a.Title, b.name(a.Owner), "")
		}
	}
	for _, point := range catalogue.Points() {
		if claim := b.v.Plan.Claim(point.ID); claim != nil && claim.Open() {
			b.add(Task, wording.PointID(point.ID), claim.Due, "Frist: "+point.Text, b.name(claim.Owner), "Punkt "+point.ID+" i anbefalingerne.")
		}
	}
}

func (b *builder) courses() {
	for _, t := range b.v.Plan.Training {
		topic := plan.Label("training_topic", t.Topic)
		owner := b.name(t.Responsible)
		b.add(Course, t.ID, t.Next, "Oplæring: "+topic, owner, "")
		for _, h := range t.Holders {
			if !h.Date.OK || !t.Every.OK || t.Every.Count == 0 {
				continue
			}
			if renew := t.Every.After(h.Date.Last); renew > h.Date.Last {
				b.on(Course, t.ID+"-"+h.Contact, renew, "Kursus fornyes: "+topic, owner, b.name(h.Contact)+" tog det "+wording.DateOf(h.Date.Last)+".")
			}
		}
	}
}

// contacts are rung once a year: from the day when somebody last did it.
func (b *builder) contacts() {
	for _, c := range b.v.Plan.Contacts {
		if !c.Verified.OK || !b.v.Dialable(c) {
			continue
		}
		text := "Sidst ringet op " + wording.DateOf(c.Verified.Last) + "."
		if e, ok := b.v.Entry(c.ID); ok && e.Number != "" {
			text = e.Number + ". " + text
		}
		b.on(CallRound, c.ID, c.Verified.Last.AddMonths(verifiedMonths), "Ring op og bekræft: "+c.Name, b.name(b.responsible()), text)
	}
}

func (b *builder) responsible() string {
	if b.v.Plan.Info == nil {
		return ""
	}
	return b.v.Plan.Info.Responsible
}

func (b *builder) agreements() {
	for _, p := range b.v.Plan.Partners {
		if p.Agreement != nil {
			b.add(Agreement, p.ID, p.Agreement.ReviewBy, "Aftalen tages op: "+p.Name, b.name(b.responsible()), "")
		}
	}
	for i, w := range b.v.Plan.Waivers {
		b.add(Exception, danish.Number(i+1), w.Until, "Undtagelse ophører: regel "+w.Rule, b.name(w.ApprovedBy), document.Sentence(w.Reason))
	}
}
