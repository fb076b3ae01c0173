package document

// StatusTable is a picture of who is how far with what (statusbilledet): a row for each point, a column for each municipality, and in each
// cell nothing but its status, by sign, colour and pattern. It is a real table: whoever cannot see it hears the words.
type StatusTable struct {
	ID      string // "" where the picture is shown a second time
	Caption string
	Corner  string    // what the rows are: "Punkt"
	Across  string    // what the columns are: "Kommune"
	Columns []string  // what the columns are called: the municipalities
	Words   [5]string // the five statuses, indexed by check.Status
	Groups  []StatusGroup
	Turned  bool // rows and columns swapped, for more municipalities than stand side by side
	Large   bool // one group, in large letters
}

// StatusGroup is the rows that belong together. It can be folded to one row with its sums.
type StatusGroup struct {
	Mark, Title string   // "A1", "Opsporing"
	Sums        []string // for each column: "5/7"
	Rows        []StatusRow
}

// StatusRow is one point.
type StatusRow struct {
	Mark, Title string // "A1.4", its heading
	Target      string // "#anchor" to where more is told of it; "" for nowhere
	Cells       []uint8
}

// StatusSigns are the signs of the five statuses, indexed by check.Status: a picture is read in black and white too.
var StatusSigns = [5]string{"✕", "▷", "◐", "✓", "–"}

// Status is what a cell says, whatever number stands in it.
func (r StatusRow) Status(column int) uint8 {
	if column >= len(r.Cells) {
		return 4
	}
	return min(r.Cells[column], 4)
}
