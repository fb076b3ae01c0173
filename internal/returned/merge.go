// Package returned takes a checklist (tjekliste) home into a plan. It is a merge of three: what was sent out, what came back,
// and what the plan says now. Nothing is written here: what comes of it is edits of the plan's tree, and a report.
package returned

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
	"beredskab/internal/xlsx"
)

// MergeOptions says how returned workbooks are taken into a plan.
type MergeOptions struct {
	Take  string // whose word counts where plan and workbook disagree: "plan", "workbook" or "" for nobody's
	Today string // as 2026-11-21; nobody can have rung a number later than that
}

// Change is one cell that changes the plan, or one row that is new.
type Change struct {
	xlsx.Where
	Subject string // "Kursus i opsporing"
	Field   string // the heading; "" for a new row
	Old     string
	New     string
	Added   bool // a new row
}

// Conflict is why nothing is written. Between says that it stands between the plan and a workbook, so that the user can say whose
// word counts.
type Conflict struct {
	xlsx.Where
	Message string
	Fix     string
	Between bool
}

// Notice is something that was seen and not done.
type Notice struct {
	xlsx.Where
	Message string
}

// Merged is what came of comparing returned workbooks with what was sent out and with what the plan says now.
type Merged struct {
	Changes   []Change
	Conflicts []Conflict
	Notices   []Notice
	editor    *syntax.Editor
}

// Files are the plan's files with the changes made: all of them, or with a conflict none.
func (m *Merged) Files() ([]syntax.Changed, error) {
	if len(m.Conflicts) > 0 {
		return nil, errors.New("there are conflicts")
	}
	return m.editor.Files()
}

// Merge compares, cell by cell: what was sent out, what came back, and what the plan says now. It changes nothing.
func Merge(p *plan.Plan, books []*xlsx.Workbook, o MergeOptions) *Merged {
	m := &merger{Merged: &Merged{editor: syntax.NewEditor(p.Trees...)}, plan: p, options: o, byCell: map[string]*proposals{}, senders: map[*xlsx.Workbook]*plan.Department{}, kept: map[string][]proposal{}}
	m.owners = p.OwnersByName()
	for _, r := range books {
		m.findSender(r)
	}
	for _, r := range books {
		m.gather(r)
	}
	for _, c := range m.cells {
		m.resolve(c)
	}
	m.contacts()
	m.writeNewTasks()
	sortByPlace(m.Merged, books)
	return m.Merged
}

// merger is the state of one merge.
type merger struct {
	*Merged
	plan       *plan.Plan
	options    MergeOptions
	owners     map[string][]string
	cells      []*proposals // in the order in which they were met
	byCell     map[string]*proposals
	callChecks []*callCheck
	newTasks   []*newTask
	senders    map[*xlsx.Workbook]*plan.Department // the departments that the files come from, as far as they say so
	kept       map[string][]proposal               // by the row's id: the workbooks that left its owner as it was
}

// proposals is what the workbooks say about one cell of the plan, where that is not what was sent out.
type proposals struct {
	row, key string
	list     []proposal
}

// proposal is what one cell of one workbook says.
type proposal struct {
	xlsx.Where
	block *xlsx.Table
	was   string
	now   string
}

// gather walks one workbook.
func (m *merger) gather(r *xlsx.Workbook) {
	for _, lost := range r.Lost {
		m.Notices = append(m.Notices, Notice{xlsx.Where{File: r.Name}, lost})
	}
	if other := m.foreign(r); other != "" {
		m.Conflicts = append(m.Conflicts, Conflict{Where: xlsx.Where{File: r.Name}, Message: "Tjeklisten er fra " + other + " og hører ikke til denne plan.", Fix: "Peg på den rigtige plan efter --into."})
		return
	}
	for _, b := range r.Tables {
		if b.ID == document.ReturnRange {
			continue
		}
		seen := map[string]*xlsx.Row{}
		for i := range b.Rows {
			row := &b.Rows[i]
			id := strings.TrimSpace(row.At(b.IDColumn).Text)
			first := seen[id]
			switch {
			case id == "":
				m.collectNewRow(b, row)
				continue
			case b.Sent.Rows[id] == nil:
				m.refuse(b.At(row), `Rækken har et id, "`+id+`", som ikke blev sendt ud.`, "Er det en ny opgave, så slet teksten i den skjulte kolonne "+xlsx.Letters(b.IDColumn)+". Ellers slet rækken.")
				continue
			case first != nil:
				m.refuse(b.At(row), "Rækken er en kopi af række "+strconv.Itoa(first.Number)+": de har samme skjulte id.", "Er det en ny opgave, så slet teksten i den skjulte kolonne "+xlsx.Letters(b.IDColumn)+" på den nye række. Ellers slet kopien.")
				continue
			}
			seen[id] = row
			m.compare(b, row, id)
		}
		for _, id := range b.Order {
			if seen[id] == nil {
				m.Notices = append(m.Notices, Notice{
					xlsx.Where{File: r.Name, Sheet: b.Sheet},
					"Rækken " + m.called(b, id) + " er slettet i arket. Jeg sletter aldrig noget i planen; gør det selv, hvis det var meningen.",
				})
			}
		}
	}
}

// foreign names the municipality that a workbook was made for, when it is another one.
func (m *merger) foreign(r *xlsx.Workbook) string {
	if m.plan.Municipality == nil || r.Stamp.Municipality == "" || strings.Contains(danish.Fold(r.Stamp.Municipality), danish.Fold(m.plan.Municipality.Name)) {
		return ""
	}
	for _, s := range r.Sent {
		for _, id := range s.Order {
			if m.knows(id) && !strings.HasPrefix(id, "points/") {
				return "" // the municipality has changed its name
			}
		}
	}
	return r.Stamp.Municipality
}

func (m *merger) refuse(w xlsx.Where, message, fix string) {
	m.Conflicts = append(m.Conflicts, Conflict{Where: w, Message: message, Fix: fix})
}

// called is what a reader calls a row: its title or name, else its id.
func (m *merger) called(b *xlsx.Table, id string) string {
	for _, key := range []string{"title", "name"} {
		if t := b.Was(id, key); t != "" {
			return `"` + t + `"`
		}
	}
	return id[strings.LastIndexByte(id, '/')+1:]
}

// compare notes what differs from what was sent out.
func (m *merger) compare(b *xlsx.Table, row *xlsx.Row, id string) {
	if strings.HasPrefix(id, "contacts/") {
		m.collectCallCheck(b, row, id)
		return
	}
	for _, key := range b.Keys {
		c, there := b.Cell(row, key)
		if !there || key == "late" || key == "id" {
			continue
		}
		was, now := xlsx.Tidy(b.Was(id, key)), Meaning(b, c, key)
		switch {
		case xlsx.MayChange(key) && (c.Formula || c.Fault):
			m.refuse(b.Where(row, key), FormulaMessage, FormulaFix)
		case now == was && key == "owner":
			m.kept[id] = append(m.kept[id], proposal{b.Where(row, key), b, was, now})
		case now == was:
		case !xlsx.MayChange(key):
			m.unread(b, row, key)
		default:
			m.propose(id, key, proposal{b.Where(row, key), b, was, now})
		}
	}
}

const (
	FormulaMessage = "Her står en formel."
	FormulaFix     = "Skriv værdien i stedet. I Excel: kopiér cellen, og sæt den ind igen med Indsæt værdier."
)

func (m *merger) unread(b *xlsx.Table, row *xlsx.Row, key string) {
	m.Notices = append(m.Notices, Notice{b.Where(row, key), `Kolonnen "` + b.Head(key) + `" er ændret her, men den bliver ikke læst tilbage. Ret det i planen.`})
}

func (m *merger) propose(row, key string, p proposal) {
	at := row + "#" + key
	if m.byCell[at] == nil {
		m.byCell[at] = &proposals{row: row, key: key}
		m.cells = append(m.cells, m.byCell[at])
	}
	m.byCell[at].list = append(m.byCell[at].list, p)
}

// sortByPlace puts everything in the order in which a reader goes through the files.
func sortByPlace(m *Merged, books []*xlsx.Workbook) {
	file, sheet := map[string]int{}, map[xlsx.Where]int{}
	for i, r := range books {
		file[r.Name] = i
		for j, b := range r.Tables {
			sheet[xlsx.Where{File: r.Name, Sheet: b.Sheet}] = j + 1
		}
	}
	order := func(w xlsx.Where) int { return sheet[xlsx.Where{File: w.File, Sheet: w.Sheet}] }
	place := func(a, b xlsx.Where) int {
		return cmp.Or(cmp.Compare(file[a.File], file[b.File]), cmp.Compare(order(a), order(b)), compareCells(a.Cell, b.Cell))
	}
	slices.SortStableFunc(m.Changes, func(a, b Change) int { return place(a.Where, b.Where) })
	slices.SortStableFunc(m.Conflicts, func(a, b Conflict) int { return place(a.Where, b.Where) })
	slices.SortStableFunc(m.Notices, func(a, b Notice) int { return place(a.Where, b.Where) })
}

// compareCells orders cells by row, then by column.
func compareCells(a, b string) int {
	row := func(s string) string { return strings.TrimLeft(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") }
	ra, rb := row(a), row(b)
	return cmp.Or(cmp.Compare(len(ra), len(rb)), cmp.Compare(ra, rb), cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
}
