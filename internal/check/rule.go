// Package check holds the rules: what a plan must hold for nobody to call a dead number, and how far it is with each of
// the 52 points of the eight recommendations.
//
// Rules are data in one ordered list, [Rules], with one file per family: A1-A8 the recommendations, B basis, E escalation,
// K contacts, T target groups, R advice that endangers, L law, P privacy, F follow-up, X running text, W waivers. Adding a rule is one
// entry and one case file. [AllRules] adds what reading and decoding find (Y, S, H), so that a finding's rule can always be explained.
//
// A judge of a point can doubt and never lift: where it has to read words (every case, professional interpreter), a text
// that it does not understand leaves the point partly in place.
package check

import (
	"beredskab/internal/cpr"
	"beredskab/internal/diag"
	"beredskab/internal/plan"
)

// Rule (regel) is one thing that is checked. Its texts are Danish and stand here, with the rule.
type Rule struct {
	ID         string        // "E3"; a point's rule has the point's id, "A1.4"
	Title      string        // a short name, as explain and the reference list it
	Severity   diag.Severity // the usual weight; a finding may weigh less in a draft
	Why        string        // why it matters when the telephone calls at night
	Fix        string        // what to do, in one or two sentences
	Example    string        // a piece of plan that is right
	Bad        string        // a piece of plan that gives the finding; "" when the rule is about something not there
	Points     []string      // the points that a finding bears on
	Since      string        // the version that brought the rule
	ReplacedBy string        // the rule that took its place; the rule is then no longer run
	Absent     bool          // its findings are about something that is not there yet, and not about a mistake in what is
	Safety     bool          // what is not there can cost somebody dearly: its warnings in an adopted plan are told in full, not counted
	Fixed      bool          // structural or about privacy: can be neither waived nor lowered by settings
	Privacy    bool          // about what must not be in the plan or must not be shown: a change that brings it is refused
	OneValue   bool          // about how one value is written: silent where the quotation marks around it are the fault
	Exact      bool          // a waiver must name the very place, and not what it stands in

	Check func(*Pass)           // reports findings; nil for the rule of a point
	Judge func(*Pass) Judgement // how far the plan is with a point; nil for other rules
}

// Status is how far a plan is with a point. The order matters: a result is the lower of claim and finding.
type Status uint8

// The results of a point, lowest first. NotRelevant stands apart and wins when it has a reason.
const (
	Missing Status = iota
	Planned
	Partly
	InPlace
	NotRelevant
)

// Word returns the status as the plan writes it: "in_place".
func (s Status) Word() string {
	return [...]string{plan.PointMissing, plan.PointPlanned, plan.PointPartly, plan.PointInPlace, plan.PointNotRelevant}[s]
}

// Shown is a place in the plan that shows something (dokumentation for et punkt).
type Shown struct {
	Place string // identity by ids
	Span  diag.Span
	Text  string // Danish: what is seen there, such as "Jobcenter Eksempelby spørger ved første samtale"
}

// Lack is what keeps a point from being in place: what is missing, where it would stand, and how to write it.
type Lack struct {
	Shown
	Fix string
}

// Judgement is what the program itself finds about a point. A point that cannot be checked by a machine has Unchecked set
// to the reason why; its result is then the plan's claim, marked "oplyst, ikke kontrolleret".
type Judgement struct {
	Found     Status
	Shown     []Shown
	Lacks     []Lack
	Unchecked string
}

// PointResult is the outcome for one of the 52 points.
type PointResult struct {
	ID      string // "A1.4"
	Status  Status // the result: the lower of claim and finding
	Claimed bool   // the plan says something about the point or its recommendation
	Claim   Status // what it says
	Reason  string // why the point is not relevant, in the plan's words, or that the recommendations do not cover the plan
	// NotCovered: the plan is about something else than the recommendations, and says nothing of the point.
	NotCovered bool
	Judgement
}

// Result is everything that checking one plan brought.
type Result struct {
	Findings []diag.Finding // sorted, waived ones removed
	Waived   int            // how many findings a waiver silenced
	Points   []PointResult  // all 52, in order
	RulesRun int

	CPR cpr.Policy // which numbers may not be shown in what is made of the plan
}

// Counts returns how many points have each status, indexed by [Status].
func (r *Result) Counts() (counts [5]int) {
	for _, p := range r.Points {
		counts[p.Status]++
	}
	return counts
}
