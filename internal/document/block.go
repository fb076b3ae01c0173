// Package document is what can be shown: generic blocks for pages, and sheets of rows for workbooks.
//
// Those who make documents know the domain and nothing of Markdown, HTML or Excel; a renderer knows the blocks and nothing of the
// domain. Between them stands only this vocabulary.
package document

import (
	"strings"

	"beredskab/internal/prose"
)

// Document is one thing to render.
type Document struct {
	Title    string // "Beredskab mod vold i nære relationer"
	Subtitle string // "Eksempelby Kommune"
	Kind     string // "handbook", "findings", "comparison"
	Public   bool   // the public edition (borgerudgaven): quick exit, neutral title and icon
	Draft    bool   // built with --draft: every page is marked KLADDE
	Stamp    Stamp
	Front    []Block    // what stands before the first section: front page facts, the numbers to call
	Sections []*Section // chapters, in order
	Slides   []*Slide   // what is shown on a big screen, one at a time, in its own order
	Appendix *Part      // the last of the chapters are a paper of their own; nil when all are one
	Hours    Known      // the days for which the opening hours of its numbers are known
	Overfull []string   // the cards that hold more than one page can, by title; the one who builds says so
}

// Part is a paper of its own that is shown with another (bilag): on the page it is folded until somebody wants it.
type Part struct {
	ID    string // the anchor
	Title string // "Bilag til arbejdsgruppen"
	Note  string // for whom it is
	From  int    // the number of the chapter that it begins with
}

// Known is a span of days, both included: "2026-11-30".
type Known struct{ From, Until string }

// Stamp is what every page says about itself (version, dato og udgave).
type Stamp struct {
	Municipality     string
	MunicipalityCode string // "0336", so that a workbook comes home to the right plan
	Identity         string // made once for the plan, for the same
	Version          string
	Date             string // the build date, "21. november 2026"
	ValidFrom        string
	NextRevision     string
	Changed          string // when the plan was last changed, "5. oktober 2026"
	Edition          string // "Intern udgave" or "Offentlig udgave"
	Hash             string // short hash of the sources, 8 hex digits
	ValidCopy        string // address of the valid copy (gældende udgave)
	Code             QR     // the same address to point a phone at; without modules when there is none
}

// Line is what every page says about itself.
func (s Stamp) Line() string {
	var parts []string
	for _, p := range [...][2]string{
		{"Version", s.Version},
		{"", s.Edition},
		{"Senest revideret", s.Changed},
		{"Gælder fra", s.ValidFrom},
		{"Næste revision", s.NextRevision},
		{"Kontrolkode", s.Hash},
	} {
		if p[1] != "" {
			parts = append(parts, strings.TrimSpace(p[0]+" "+p[1]))
		}
	}
	return strings.Join(parts, " · ")
}

// Section is a chapter or a part of one. ID is permanent and unique in the document; it is the anchor.
type Section struct {
	ID       string
	Title    string
	Class    string // role for the renderer: "", "ring" (whom to call), "cards", "recommendation", "compact" (close together on paper)
	Folded   string // an annex: folded under these words until somebody asks for it, and printed only when it is unfolded
	Blocks   []Block
	Sections []*Section
}

// Slide is one thing on a big screen. What is on it fits: who makes a slide parts what is too long for one.
type Slide struct {
	ID     string // "slide-a1": its address
	Title  string
	Blocks []Block
}

// Block is one of the block types of this file.
type Block interface{ block() }

// Inline is a run of text inside a block.
type Inline struct {
	Kind   InlineKind
	Text   string
	Target string // Link: an address or "#anchor"; Phone: the digits to dial
	Tone   Tone   // Badge
}

// InlineKind is what a run of text is.
type InlineKind uint8

// The kinds of inline text.
const (
	Plain InlineKind = iota
	Strong
	Emphasis
	Link
	Phone // a number to call; Text as written, Target the digits
	Badge // a status word that also has a tone; the word alone carries the meaning
	Code  // a key or an id of the plan
	Break // a line break inside a cell
)

// Tone is the colour family of a badge or notice. It never carries meaning alone.
type Tone uint8

// The tones.
const (
	Neutral Tone = iota
	Good
	Attention
	Danger
	Muted
	Coming // planned: neither there nor forgotten
)

// Text is a paragraph's or a cell's content.
type Text []Inline

// Paragraph is running text.
type Paragraph struct{ Text Text }

// Prose is text that the municipality wrote in the safe Markdown subset.
type Prose struct{ Text *prose.Text }

// List is a bulleted or numbered list. An item may have blocks under it.
type List struct {
	Ordered bool
	Items   []ListItem
}

// ListItem is one entry of a list.
type ListItem struct {
	Text   Text
	Blocks []Block
}

// Facts is a list of terms with their values (stamoplysninger).
type Facts struct{ Rows []Fact }

// Fact is one term and its value.
type Fact struct {
	Term  string
	Value Text
}

// Table has a caption, column headings and rows; the first column is each row's heading when RowHeads is set.
type Table struct {
	ID       string
	Caption  string
	Columns  []string
	RowHeads bool
	Rows     []Row
}

// Row is one row of a table. ID, when given, is an anchor.
type Row struct {
	ID    string
	Cells []Text
}

// Dial is the list of numbers to call, biggest first; renderers show it large, with tel: links.
type Dial struct {
	Title   string // what those of the list have in common: "Aften, nat, weekend og helligdage"
	Entries []DialEntry
}

// DialEntry is one number to call. Number is as written; Digits is what is dialled.
type DialEntry struct {
	ID             string
	Name           string // "Alarm 112"
	Number, Digits string
	When           string // "døgnåben", "man-tor 15-8"
	Use            string // "akut fare for liv eller helbred"
	Ask            string // "spørg efter den sociale bagvagt"
	Tone           Tone   // Danger for 112

	Label string   // for whom and when, in a word or two that are seen from afar: "Voksne · nat og weekend"
	Night string   // of who answers when the municipality is closed, and only then: from when to when
	Open  *Opening // when the number answers; nil where nobody knows
}

// Steps is the numbered steps of an escalation path.
type Steps struct {
	ID    string // the path's anchor
	Items []StepItem
}

// StepItem is one step as it is shown.
type StepItem struct {
	ID       string // anchor, "trin-akut-fare-ring-112"
	Duty     string // "skal", "bør", "kan" or ""
	Do       string
	Who      string // Danish actor
	Deadline string // "straks", "inden 2 hverdage fra opdagelsen"
	Call     []DialEntry
	Facts    []Fact // the rest: tell, write down, legal basis, if nobody answers, hand-over, next
	DoNot    []string
}

// Card is an action card (handlekort): one page.
type Card struct {
	ID       string
	Title    string // the department's name
	Subtitle string
	Blocks   []Block
}

// Checklist is boxes to tick on paper.
type Checklist struct{ Items []Text }

// Notice is a framed message.
type Notice struct {
	Title  string
	Tone   Tone
	Blocks []Block
}

// Form is a blank form: questions with room to write. It is never filled by the program.
type Form struct{ Fields []FormField }

// FormField is one question and how many lines to leave for the answer.
type FormField struct {
	Label string
	Hint  string
	Lines int
}

// Figure is a drawing with a text twin: whoever cannot see the drawing reads the twin.
type Figure struct {
	ID      string
	Caption string
	Drawing Drawing
	Twin    []Block
}

// Drawing is one of the drawing types: WeekMatrix, YearStrip, Flow, QR.
type Drawing interface{ drawing() }

// WeekMatrix is hour × weekday of an ordinary week (uge): for each day, half-open spans of minutes with their state.
type WeekMatrix struct{ Days [7][]WeekSpan }

// WeekSpan is part of a weekday, in minutes from midnight, with who answers.
type WeekSpan struct {
	From, To int
	State    CoverState
	Who      string
}

// CoverState is whether somebody answers.
type CoverState uint8

// The states of cover: somebody who can act, only 112/114, nobody.
const (
	Answered CoverState = iota
	HandedOver
	Silent
)

// YearStrip is twelve months from the build date, a cell for each day.
type YearStrip struct{ Months []Month }

// Month is one month of a YearStrip.
type Month struct {
	Name string // "november 2026"
	Days []DayCell
}

// DayCell is one day: how many minutes nobody answers, and what the day is called when it is a holiday or closing day.
type DayCell struct {
	Day           int
	SilentMinutes int
	HandedMinutes int
	Name          string
}

// Flow is an escalation path as a graph: nodes are steps and places outside the path.
type Flow struct {
	Nodes []FlowNode
	Edges []FlowEdge
	Rail  bool // it stands beside its steps: a narrow line of numbers with deadlines and the ways out, without what the steps say
}

// FlowNode is one box of a flow.
type FlowNode struct {
	ID, Label, Detail string
	Brief             string // what a rail says of a step: its deadline
	Kind              string // "step", "call", "path", "end"
	Target            string // "#anchor" to the same content as text
}

// FlowEdge is one arrow of a flow.
type FlowEdge struct {
	From, To, Label string
	Kind            string // "next", "condition", "unreachable", "handover"
}

// QR is a two-dimensional code to point a phone at: Size × Size modules, row by row.
type QR struct {
	Size int
	Dark []bool
}

func (Paragraph) block() {}

func (Prose) block() {}

func (List) block() {}

func (Facts) block() {}

func (Table) block() {}

func (Dial) block() {}

func (Steps) block() {}

func (Card) block() {}

func (Checklist) block() {}

func (Notice) block() {}

func (StatusTable) block() {}

func (Form) block() {}

func (Figure) block() {}

func (WeekMatrix) drawing() {}

func (YearStrip) drawing() {}

func (Flow) drawing() {}

func (QR) drawing() {}
