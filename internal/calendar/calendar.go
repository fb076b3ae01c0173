// Package calendar writes the days of a plan as a calendar file (iCalendar, RFC 5545).
package calendar

import (
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"beredskab/internal/agenda"
	"beredskab/internal/edition"
	"beredskab/internal/hours"
	"beredskab/internal/prose"
)

// firstRevision is the day that versions of an event are counted from.
var firstRevision = hours.DayOf(2020, 1, 1)

// Write gives the days as whole days in a calendar. An event keeps its name for ever and its version is the day it was written:
// a calendar that has it already moves it instead of showing it twice.
func Write(in edition.Input) []byte {
	v := edition.New(in)
	stamp := v.Stamp()
	var days []Day
	for _, e := range agenda.Entries(v) {
		days = append(days, Day{ID: e.ID, On: e.Day, Title: e.Title, Category: "Beredskab, " + e.Kind.Label(), Text: description(e.Owner, e.Text, stamp.ValidCopy)})
	}
	return File{Name: v.Title() + ", " + stamp.Municipality, Maker: stamp.Municipality, Owner: owner(in), Written: in.Date, Days: days}.Encode()
}

// File is a calendar of whole days.
type File struct {
	Name    string // what the calendar is called
	Maker   string // whose it is
	Owner   string // what only this plan has, so that the events of two plans are never taken for each other
	Written hours.Day
	Days    []Day
}

// Day is one event. Its ID stays the same when the day moves.
type Day struct {
	ID                    string
	On                    hours.Day
	Title, Category, Text string
}

// Encode writes the calendar. An event keeps its name for ever and its version is the day it was written.
func (f File) Encode() []byte {
	cal := ics.NewCalendarFor(clean(f.Maker))
	cal.SetMethod(ics.MethodPublish)
	cal.SetXWRCalName(clean(f.Name))
	written := midnight(f.Written)
	for _, d := range f.Days {
		event := cal.AddEvent(d.ID + "@" + f.Owner + ".beredskab")
		event.SetDtStampTime(written)
		event.SetSequence(max(0, int(f.Written-firstRevision)))
		event.SetAllDayStartAt(midnight(d.On))
		event.SetAllDayEndAt(midnight(d.On + 1))
		event.SetTimeTransparency(ics.TransparencyTransparent)
		event.SetSummary(clean(d.Title))
		event.AddCategory(clean(d.Category))
		if d.Text != "" {
			event.SetDescription(clean(d.Text))
		}
	}
	return []byte(cal.Serialize(ics.WithNewLineWindows))
}

// Task is a deadline of homework, described as in the plan's own calendar.
func Task(id string, day hours.Day, title, owner, text string) Day {
	return Day{ID: id, On: day, Title: title, Category: "Beredskab, " + agenda.Task.Label(), Text: description(owner, text, "")}
}

// description says who has the task, more about it, and where the plan is.
func description(owner, text, validCopy string) string {
	var lines []string
	if owner != "" {
		lines = append(lines, "Ansvarlig: "+owner)
	}
	if text != "" {
		lines = append(lines, text)
	}
	if validCopy != "" {
		lines = append(lines, "Den gældende udgave: "+validCopy)
	}
	return strings.Join(lines, "\n")
}

// owner is what only this plan has, so that the events of two plans are never taken for each other.
func owner(in edition.Input) string {
	if in.Plan.Info != nil && in.Plan.Info.Identity != "" {
		return in.Plan.Info.Identity
	}
	if in.Plan.Municipality != nil {
		return "kommune-" + in.Plan.Municipality.Code
	}
	return "kommune"
}

func midnight(d hours.Day) time.Time {
	year, month, day := d.Date()
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

// clean leaves out what nobody can see and no calendar may hold.
func clean(s string) string { return strings.ReplaceAll(prose.Clean(s), "\r", "") }
