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
	Take    string // whose word counts where two disagree: "plan", "workbook", the name of one workbook, or "" for nobody's
	Today   string // as 2026-11-21; nobody can have called a number later than that
	Partial bool   // what is clear is taken although something else is not
	Former  string // what the municipality was called when the workbooks were sent out

	Choose  map[xlsx.Where]string       // whose word counts at one cell, by where its conflict is; it goes before Take
	Refused map[xlsx.Where]plan.Problem // cells that somebody else has looked at and refused
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

// Conflict is why nothing is written. One that has choices is settled when somebody says whose word counts.
type Conflict struct {
	xlsx.Where
	Message string
	Fix     string
	Choices []Choice
}

// Choice is one of the values that stand against each other.
type Choice struct {
	Whose string // "plan", or the workbook's name, as in [MergeOptions]
	Text  string // what it says there, in the user's words
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
	writer    writer
	partial   bool
}

// Files are the plan's files with the changes made: all of them, or with a conflict none, unless a part will do.
func (m *Merged) Files() ([]syntax.Changed, error) {
	if len(m.Conflicts) > 0 && !m.partial {
		return nil, errors.New("there are conflicts")
	}
	return m.writer.editor.Files()
}

// Merge compares, cell by cell: what was sent out, what came back, and what the plan says now. It changes nothing.
func Merge(p *plan.Plan, books []*xlsx.Workbook, o MergeOptions) *Merged {
	m := &merger{
		Merged: &Merged{writer: writer{syntax.NewEditor(p.Trees...)}, partial: o.Partial}, plan: p, options: o, owners: p.OwnersByName(),
		byCell: map[string]*proposals{}, senders: map[*xlsx.Workbook]*plan.Department{}, kept: map[string][]proposal{}, mixed: map[*xlsx.Table]int{},
	}
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
	m.restore()
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
	lostTasks  []*proposals                        // changes of tasks that the plan does not have any more, and is to have again
	senders    map[*xlsx.Workbook]*plan.Department // the departments that the files come from, as far as they say so
	mixed      map[*xlsx.Table]int                 // how many rows of a table show another
	kept       map[string][]proposal               // by the row's id: the workbooks that left its owner as it was
}

// proposals is what the workbooks say about one cell of the plan, where that is not what was sent out.
type proposals struct {
	row  string
	kind document.Answer
	list []proposal
}

// proposal is what one cell of one workbook says.
type proposal struct {
	xlsx.Where
	block *xlsx.Table
	head  string // of its column
	was   string
	now   string
}

// gather walks one workbook.
func (m *merger) gather(r *xlsx.Workbook) {
	if conflict := m.foreign(r); conflict != nil {
		m.Conflicts = append(m.Conflicts, *conflict)
		return
	}
	for _, n := range r.Notes {
		if n.Fix != "" {
			m.refuse(n.Where, n.Message, n.Fix)
		} else {
			m.notice(n.Where, n.Message)
		}
	}
	for _, b := range r.Tables {
		if b.ID == document.ReturnRange {
			continue
		}
		seen := m.gatherRows(b)
		for _, id := range b.Order {
			if seen[id] == nil {
				m.notice(xlsx.Where{File: r.Name, Sheet: b.Sheet}, "Rækken "+called(b, id)+" er slettet i arket. Jeg sletter aldrig noget i planen; gør det selv, hvis det var meningen.")
			}
		}
	}
}

// gatherRows walks the rows of one table, and gives those that were sent out by their ids.
func (m *merger) gatherRows(b *xlsx.Table) map[string]*xlsx.Row {
	seen := map[string]*xlsx.Row{}
	for i := range b.Rows {
		row := &b.Rows[i]
		id := strings.TrimSpace(row.At(b.IDColumn).Text)
		switch first := seen[id]; {
		case id == "":
			m.collectNewRow(b, row)
		case b.Sent.Rows[id] == nil:
			m.refuse(b.At(row), `Rækken har et id, "`+id+`", som ikke blev sendt ud.`, "Er det en ny opgave, så slet teksten i den skjulte kolonne "+xlsx.Letters(b.IDColumn)+". Ellers slet rækken.")
		case first != nil:
			m.refuse(b.At(row), "Rækken er en kopi af række "+strconv.Itoa(first.Number)+": de har samme skjulte id.", "Er det en ny opgave, så slet teksten i den skjulte kolonne "+xlsx.Letters(b.IDColumn)+" på den nye række. Ellers slet kopien.")
		default:
			seen[id] = row
			m.compare(b, row, id)
		}
	}
	if rest := m.mixed[b] - mostMixed; rest > 0 {
		m.refuse(xlsx.Where{File: b.Book.Name, Sheet: b.Sheet}, danish.Plural(rest, "række mere", "rækker mere")+" på arket er blandet på samme måde.", "Fortryd sorteringen.")
	}
	return seen
}

func (m *merger) notice(w xlsx.Where, message string) {
	m.Notices = append(m.Notices, Notice{w, message})
}

func (m *merger) refuse(w xlsx.Where, message, fix string) {
	m.Conflicts = append(m.Conflicts, Conflict{Where: w, Message: message, Fix: fix})
}

// called is what a reader calls a row: its title or name, else its id.
func called(b *xlsx.Table, id string) string {
	for _, key := range []string{"title", "name"} {
		if t := b.Was(id, key); t != "" {
			return `"` + t + `"`
		}
	}
	return id[strings.LastIndexByte(id, '/')+1:]
}

const (
	FormulaMessage = "Her står en formel."
	FormulaFix     = "Skriv værdien i stedet. I Excel: kopiér cellen, og sæt den ind igen med Indsæt værdier."
)

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
