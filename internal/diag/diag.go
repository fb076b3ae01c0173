// Package diag holds what the program has to say about a plan: source text, byte spans and findings.
//
// A span is a pair of byte offsets, carried from the first byte that was read. Line, column and display
// width are worked out only when a finding is printed, so that a caret is right under æøå, tabs and
// decomposed letters. Two worlds of failure are kept apart: the plan is wrong → [Finding]; the machine
// failed → error.
package diag

// Span is the half-open byte range [Start, End) of a file. A finding about a file as a whole has Start = End = 0.
type Span struct {
	File       *File
	Start, End int
}

// Severity says how much a finding weighs. The order matters: a higher value is graver.
type Severity uint8

// The three weights, as the user reads them: oplysning, advarsel, fejl.
const (
	Info Severity = iota
	Warning
	Error
)

// Note is a second place that explains a finding ("først angivet her").
type Note struct {
	Span    Span
	Message string
}

// Finding is one thing that is wrong or missing in a plan.
type Finding struct {
	Rule     string   // the rule's id, such as "E3" or "A1.4"
	Severity Severity // after waivers and settings
	Place    string   // identity within the plan, by ids: "contacts/voksenvagten/phones/0"; "" for the plan as a whole
	Span     Span
	Message  string   // Danish: what is wrong, in the user's words, with the value quoted
	Fix      string   // Danish: what to do about it
	Points   []string // the points of the eight recommendations that it bears on, such as "A1.4"
	Absent   bool     // about something that is not there yet, and no error: told after what is wrong in what is there
	Notes    []Note
	Edits    []Edit // what takes the finding away, where that is mechanical; none where a person must judge
}
