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
	cal := ics.NewCalendarFor(clean(stamp.Municipality))
	cal.SetMethod(ics.MethodPublish)
	cal.SetXWRCalName(clean(v.Title() + ", " + stamp.Municipality))
	written := midnight(in.Date)
	for _, e := range agenda.Entries(v) {
		event := cal.AddEvent(e.ID + "@" + owner(in) + ".beredskab")
		event.SetDtStampTime(written)
		event.SetSequence(max(0, int(in.Date-firstRevision)))
		event.SetAllDayStartAt(midnight(e.Day))
		event.SetAllDayEndAt(midnight(e.Day + 1))
		event.SetTimeTransparency(ics.TransparencyTransparent)
		event.SetSummary(clean(e.Title))
		event.AddCategory(clean("Beredskab, " + e.Kind.Label()))
		if text := description(e, stamp.ValidCopy); text != "" {
			event.SetDescription(clean(text))
		}
	}
	return []byte(cal.Serialize(ics.WithNewLineWindows))
}

// description says who has the task, more about it, and where the plan is.
func description(e agenda.Entry, validCopy string) string {
	var lines []string
	if e.Owner != "" {
		lines = append(lines, "Ansvarlig: "+e.Owner)
	}
	if e.Text != "" {
		lines = append(lines, e.Text)
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
