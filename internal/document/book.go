package document

// Book is a workbook to write: sheets of rows, without a word of Excel. It carries the same paths, contacts and
// statuses as the handbook, drawn from the same input.
type Book struct {
	Title    string // document title
	Subtitle string // the municipality
	Public   bool   // the public edition: a list of contacts and help, nothing to fill in
	Draft    bool   // every page is marked KLADDE
	Stamp    Stamp
	Made     string // the build date as 2026-11-21, for the file's own properties
	Sheets   []*Sheet
	Lists    []ListOfWords // what dropdowns choose from
}

// SheetKind says what a sheet is for, so that the two kinds of checklist are never mixed.
type SheetKind uint8

// The kinds of sheet.
const (
	FrontSheet    SheetKind = iota // municipality, version, progress, how to use it
	BuildingSheet                  // building the plan (opgaver og åbne punkter)
	IncidentSheet                  // acting in a case (handlevej); holds case data once filled in and never comes back
	ContactSheet                   // contacts with columns for calling round
	CoverSheet                     // hours when nobody answers
	UnitSheet                      // one department: its actions, its incident checklist, whom to call
)

// Sheet is one sheet: an introduction, and one or more ranges of rows below each other.
type Sheet struct {
	ID        string // permanent: "opgaver", "handlevej-akut-fare", "afdeling-jobcenter"
	Name      string // the tab's name as wished; the writer makes it legal and unique
	Title     string
	Kind      SheetKind
	Intro     []string // lines above the first range
	Facts     []Fact   // terms and values above the ranges
	Progress  []Progress
	Tallies   []Tally
	Ranges    []Range
	Links     []SheetLink // ways to the other sheets, last on the front sheet; not printed
	Landscape bool
	Frozen    int  // so many columns stay in sight when a list is scrolled sideways
	Poster    bool // printed on one page of A3
}

// SheetLink is a way to another sheet of the book.
type SheetLink struct {
	Sheet string // its ID
	Text  string // what it is for
}

// Progress is how far one recommendation is, in numbers of points.
type Progress struct {
	ID, Title string // "A1", the recommendation's title
	Counts    [5]int // indexed by check.Status: missing, planned, partly, in place, not relevant
}

// Tally counts the words of a dropdown column somewhere in the book. The workbook keeps counting while people fill it in.
type Tally struct {
	Title  string // "Opgaver"
	Range  string // Range.ID, on whatever sheet
	Column string // BookColumn.Key of a column with a list
}

// Range is a table on a sheet. Comes says that people fill it in and send it back; such ranges have hidden ids.
type Range struct {
	ID      string // unique in the book: "opgaver", "kontakter"
	Title   string
	Columns []BookColumn
	Rows    []BookRow
	Comes   bool
	Spare   int  // empty rows to write new entries in
	Filter  bool // can be filtered in its heading, though nobody fills it in
	NewPage bool // begins on a page of its own when printed
}

// BookColumn is one column of a range.
type BookColumn struct {
	Key     string // what the column holds, in the plan's words: "status", "owner", "due"
	Title   string
	Width   float64 // in characters
	Kind    CellKind
	List    string // the name of the list a dropdown chooses from
	Fill    bool   // people write here
	Help    string // shown while the cell is chosen
	Returns Answer // what a cell brings home when the book is sent back
	Free    bool   // something else than what the list has may be written too
}

// Answer is what a cell that people fill in says when the book comes home. It goes with the file, so that whoever reads it need
// not know the columns: a column that says nothing here is shown and never read back.
type Answer string

// The answers.
const (
	NoAnswer         Answer = ""
	TitleAnswer      Answer = "title"      // what a task is
	PointAnswer      Answer = "point"      // A1.6, of a new task
	OwnerAnswer      Answer = "owner"      // who is responsible (ansvarlig)
	DueAnswer        Answer = "due"        // a deadline (frist)
	StatusAnswer     Answer = "status"     // a word of a closed list
	EvidenceAnswer   Answer = "evidence"   // documentation, one or several
	NoteAnswer       Answer = "note"       // free text
	PhonesAnswer     Answer = "phones"     // a contact's numbers, one a line
	CallDateAnswer   Answer = "rung"       // the day a number was called
	CallResultAnswer Answer = "right"      // whether it was right
	CorrectionAnswer Answer = "correction" // what was wrong with it
	SenderAnswer     Answer = "unit"       // the department that sends the book back
	FormAnswer       Answer = "form"       // a field of the plan itself, in a planskema
)

// CellKind is how a cell is written.
type CellKind uint8

// The kinds of cell. Phone is text that must stay as written; Tick is a box to tick, by hand or by choosing it. Late says
// whether the row's deadline ("due") has passed while its "status" is not among the Done words: the workbook works it out
// every day it is opened, so the value given is only what it was on the build date ("over frist" or empty).
const (
	TextCell CellKind = iota
	DateCell          // the value is a date as 2026-11-30, or empty
	PhoneCell
	ChoiceCell
	NumberCell
	TickCell
	LateCell
	StatusCell // how far a point is: the sign and the word, and the row's ground by them
)

// BookRow is one row: its permanent id and a value per column.
type BookRow struct {
	ID    string // "actions/kursus-opsporing", "points/A1.6", "contacts/voksenvagten"
	Cells []string
	State string // "overdue", "done", "missing" or ""; the writer shows it, and a word in the row says it
	List  string // what the cells of this row that people fill in choose from, where a column holds a different thing in each row
	Free  bool   // and something else may be written too
}

// ListOfWords is a list that dropdowns choose from: words, and after them what people write in a column elsewhere in the book.
type ListOfWords struct {
	Name    string
	Words   []string
	From    string   // the Range.ID of that column, "" for none
	Column  string   // its key
	Skip    int      // how many of the range's first rows are no choice
	Done    []string // the words after which nothing remains to be done
	Missing []string // the words that call for attention
}

// ReturnRange is the range on the front sheet where a department says that the file comes from it, and ReturnKey its column.
const (
	ReturnRange = "retur"
	ReturnKey   = "unit"
)
