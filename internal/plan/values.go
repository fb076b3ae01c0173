package plan

import (
	"beredskab/internal/hours"
)

// Prose is text in the safe Markdown subset (md).
type Prose string

// Many is a field that is written as one value or as a list of them.
type Many []string

// Audience says who may see an item. The zero value means that nothing is written; decoding fills in the parent's or the plan's.
type Audience string

// The audiences, widest first.
const (
	Public     Audience = "public"
	Internal   Audience = "internal"
	Restricted Audience = "restricted"
)

// Date is a date as written: a day, a month or a year. The zero value is no date.
type Date struct {
	Text        string    // as written
	First, Last hours.Day // the first and last day it covers; both zero when OK is false
	OK          bool      // it is written and is a date
}

// Hours is a text of opening hours (åbningstid) with what it means.
type Hours struct {
	Text     string
	Schedule *hours.Schedule // nil when the text is empty or could not be understood
}

// Unit is what a deadline counts.
type Unit string

// The units of a deadline. UnitImmediately counts zero minutes.
const (
	UnitImmediately Unit = "straks"
	UnitSameDay     Unit = "samme dag"
	UnitMinutes     Unit = "min"
	UnitHours       Unit = "timer"
	UnitDays        Unit = "dage"
	UnitWeeks       Unit = "uger"
	UnitWorkdays    Unit = "hverdage"
	UnitMonths      Unit = "måneder" // only for training and reviews
)

// Deadline is an amount of time (frist): "straks", "samme dag", "30 min", "2 hverdage". The zero value is no deadline.
type Deadline struct {
	Text  string // as written
	Count int
	Unit  Unit
	OK    bool // it is written and understood
}

// Clock returns the deadline in minutes when it is a clock time (straks, min, timer); ok is false for the others.
func (d Deadline) Clock() (minutes int, ok bool) {
	switch {
	case !d.OK:
		return 0, false
	case d.Unit == UnitImmediately:
		return 0, true
	case d.Unit == UnitMinutes:
		return d.Count, true
	case d.Unit == UnitHours:
		return d.Count * 60, true
	}
	return 0, false
}

// Ages is an age group such as 0-17, 18- or 65-. Open ends are 0 and [MaxAge].
type Ages struct {
	Text     string
	From, To int
	OK       bool // it is written and understood
}

// MaxAge stands for no upper limit.
const MaxAge = 200
