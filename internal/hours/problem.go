package hours

import "beredskab/internal/diag"

// Problem is something in an opening-hours text or a closing day that cannot stand as it is written. Message and
// Fix are Danish; Start and End are byte offsets into the text that was read.
type Problem struct {
	ID         ProblemID
	Severity   diag.Severity
	Start, End int
	Message    string // what is wrong, in the user's words
	Fix        string // what to write instead
	Assumption string // how the program counts it meanwhile; "" when there is nothing to say
	Instead    string // what to write between Start and End, where only one thing can be meant; else ""
}

// ProblemID names a kind of problem. It is part of a finding's identity and never changes.
type ProblemID string

// The kinds of problem.
const (
	UnknownWord   ProblemID = "unknown-word"   // a word the grammar does not know
	BadTime       ProblemID = "bad-time"       // 25, 8.75, 24.30
	MissingTime   ProblemID = "missing-time"   // days without times
	MissingDay    ProblemID = "missing-day"    // times before any day
	OpenEnd       ProblemID = "open-end"       // "fre efter 13"
	OpenStart     ProblemID = "open-start"     // "fre indtil 13"
	ByAppointment ProblemID = "by-appointment" // "efter aftale"
	EqualTimes    ProblemID = "equal-times"    // 8-8
	Overlap       ProblemID = "overlap"        // two spans at one time
	BadRange      ProblemID = "bad-range"      // helligdage-fre, 30.-28.
	UnknownDay    ProblemID = "unknown-day"    // a closing day the program does not know
	EndOfDay      ProblemID = "end-of-day"     // 8-23.59
	Night         ProblemID = "night"          // 8-3, 15-9: over midnight, and perhaps not meant to
	FarOff        ProblemID = "far-off"        // a closing day in a year that nobody plans for
	AlreadyClosed ProblemID = "already-closed" // a closing day that is a public holiday
)
