package desk

// Event is something that the person at the page did. The page's script knows no more of a plan than these names.
type Event struct {
	Do    string // the name of an action, see [Desk.Handle]
	At    string // the place it is done to
	Value string // what was written or chosen
	On    bool   // of a box that is ticked or not
	To    int    // the position to move to
	Files []Incoming
	Today string // the date where the person sits: 2026-11-30
}

// Incoming is a file that was opened or dropped on the page. Path is its name with the folders below the one that was opened.
type Incoming struct {
	Path string
	Data []byte
}

// Outgoing is a file to take home.
type Outgoing struct {
	Name string
	Type string // the media type
	Data []byte
}

// Update is what an event came to: the parts of the page that changed, and what the script is to do.
type Update struct {
	Parts    map[string]string // HTML by the part's id
	Frame    *string           `json:"-"` // a whole page for the preview's frame; nil to leave it as it is. It is long, so it goes beside the rest
	Say      string            // for who cannot see the page: what happened
	Address  string            // where the page is now, after its #
	Text     *TextView         // the text beside the form; nil when it is not shown
	Options  []Option          // what may be written where the caret stands
	Hint     *Hint             // what stands where the mouse points
	Focus    string            // the id of the element that is to have the focus
	Save     []Changed         // the plan's files that are to be written where they came from
	Download []Outgoing
	Keep     *Kept // what is to be kept in the browser in case the page is closed; nil to leave it
	Forget   bool  // delete what is kept
}

// Kept is the work on a plan as it is kept in the browser from one opening of the page to the next.
type Kept struct {
	Name  string
	Files []File
	Saved []File
	Whole bool // it takes the place of what is kept; otherwise these are the files that changed since
}

// Changed is a file to write where it came from. It is written only when what stands there is still Old.
type Changed struct{ Name, Text, Old string }
