package workbook

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
)

// MergeOptions says how returned workbooks are taken into a plan.
type MergeOptions struct {
	Take  string // whose word counts where plan and workbook disagree: "plan", "workbook" or "" for nobody's
	Today string // as 2026-11-21; nobody can have rung a number later than that
}

// Change is one cell that changes the plan, or one row that is new.
type Change struct {
	Where
	Subject string // "Kursus i opsporing"
	Field   string // the heading; "" for a new row
	Old     string
	New     string
	Added   bool // a new row
}

// Conflict is why nothing is written. Between says that it stands between the plan and a workbook, so that the user can say whose
// word counts.
type Conflict struct {
	Where
	Message string
	Fix     string
	Between bool
}

// Notice is something that was seen and not done.
type Notice struct {
	Where
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
func Merge(p *plan.Plan, books []*Returned, o MergeOptions) *Merged {
	m := &merger{Merged: &Merged{editor: syntax.NewEditor(p.Trees...)}, plan: p, options: o, byCell: map[string]*proposals{}, senders: map[*Returned]*plan.Department{}, kept: map[string][]proposal{}}
	m.owners = p.OwnersByName()
	for _, r := range books {
		m.hear(r)
	}
	for _, r := range books {
		m.gather(r)
	}
	for _, c := range m.cells {
		m.settle(c)
	}
	m.contacts()
	m.newRows()
	sortByPlace(m.Merged, books)
	return m.Merged
}

// merger is the state of one merge.
type merger struct {
	*Merged
	plan    *plan.Plan
	options MergeOptions
	owners  map[string][]string
	cells   []*proposals // in the order in which they were met
	byCell  map[string]*proposals
	rung    []*rung
	fresh   []*freshRow
	senders map[*Returned]*plan.Department // the departments that the files come from, as far as they say so
	kept    map[string][]proposal          // by the row's id: the workbooks that left its owner as it was
}

// proposals is what the workbooks say about one cell of the plan, where that is not what was sent out.
type proposals struct {
	row, key string
	say      []proposal
}

// proposal is what one cell of one workbook says.
type proposal struct {
	Where
	block *block
	was   string
	now   string
}

// gather walks one workbook.
func (m *merger) gather(r *Returned) {
	for _, lost := range r.Lost {
		m.Notices = append(m.Notices, Notice{Where{File: r.Name}, lost})
	}
	if other := m.foreign(r); other != "" {
		m.Conflicts = append(m.Conflicts, Conflict{Where: Where{File: r.Name}, Message: "Tjeklisten er fra " + other + " og hører ikke til denne plan.", Fix: "Peg på den rigtige plan efter --into."})
		return
	}
	for _, b := range r.blocks {
		if b.id == document.ReturnRange {
			continue
		}
		seen := map[string]*gridRow{}
		for i := range b.rows {
			row := &b.rows[i]
			id := strings.TrimSpace(row.at(b.ids).text)
			first := seen[id]
			switch {
			case id == "":
				m.freshRow(b, row)
				continue
			case b.sent.rows[id] == nil:
				m.refuse(b.at(row), `Rækken har et id, "`+id+`", som ikke blev sendt ud.`, "Er det en ny opgave, så slet teksten i den skjulte kolonne "+letters(b.ids)+". Ellers slet rækken.")
				continue
			case first != nil:
				m.refuse(b.at(row), "Rækken er en kopi af række "+itoa(first.number)+": de har samme skjulte id.", "Er det en ny opgave, så slet teksten i den skjulte kolonne "+letters(b.ids)+" på den nye række. Ellers slet kopien.")
				continue
			}
			seen[id] = row
			m.compare(b, row, id)
		}
		for _, id := range b.order {
			if seen[id] == nil {
				m.Notices = append(m.Notices, Notice{
					Where{File: r.Name, Sheet: b.sheet},
					"Rækken " + m.called(b, id) + " er slettet i arket. Jeg sletter aldrig noget i planen; gør det selv, hvis det var meningen.",
				})
			}
		}
	}
}

// foreign names the municipality that a workbook was made for, when it is another one.
func (m *merger) foreign(r *Returned) string {
	if m.plan.Municipality == nil || r.Stamp.Municipality == "" || strings.Contains(danish.Fold(r.Stamp.Municipality), danish.Fold(m.plan.Municipality.Name)) {
		return ""
	}
	for _, s := range r.sent {
		for _, id := range s.order {
			if m.knows(id) && !strings.HasPrefix(id, "points/") {
				return "" // the municipality has changed its name
			}
		}
	}
	return r.Stamp.Municipality
}

func (m *merger) refuse(w Where, message, fix string) {
	m.Conflicts = append(m.Conflicts, Conflict{Where: w, Message: message, Fix: fix})
}

// at is the first cell of a row.
func (b *block) at(row *gridRow) Where {
	return Where{File: b.from.Name, Sheet: b.sheet, Cell: ref(b.ids, row.number)}
}

// called is what a reader calls a row: its title or name, else its id.
func (m *merger) called(b *block, id string) string {
	for _, key := range []string{"title", "name"} {
		if t := b.was(id, key); t != "" {
			return `"` + t + `"`
		}
	}
	return id[strings.LastIndexByte(id, '/')+1:]
}

// compare notes what differs from what was sent out.
func (m *merger) compare(b *block, row *gridRow, id string) {
	if strings.HasPrefix(id, "contacts/") {
		m.ringRound(b, row, id)
		return
	}
	for _, key := range b.keys {
		c, there := b.cell(row, key)
		if !there || key == "late" || key == "id" {
			continue
		}
		was, now := tidy(b.was(id, key)), b.meaning(c, key)
		switch {
		case mayChange(key) && (c.formula || c.fault):
			m.refuse(b.where(row, key), formulaMessage, formulaFix)
		case now == was && key == "owner":
			m.kept[id] = append(m.kept[id], proposal{b.where(row, key), b, was, now})
		case now == was:
		case !mayChange(key):
			m.unread(b, row, key)
		default:
			m.propose(id, key, proposal{b.where(row, key), b, was, now})
		}
	}
}

const (
	formulaMessage = "Her står en formel."
	formulaFix     = "Skriv værdien i stedet. I Excel: kopiér cellen, og sæt den ind igen med Indsæt værdier."
)

func (m *merger) unread(b *block, row *gridRow, key string) {
	m.Notices = append(m.Notices, Notice{b.where(row, key), `Kolonnen "` + b.head(key) + `" er ændret her, men den bliver ikke læst tilbage. Ret det i planen.`})
}

func (m *merger) propose(row, key string, p proposal) {
	at := row + "#" + key
	if m.byCell[at] == nil {
		m.byCell[at] = &proposals{row: row, key: key}
		m.cells = append(m.cells, m.byCell[at])
	}
	m.byCell[at].say = append(m.byCell[at].say, p)
}

// mayChange says that a column is one that people fill in.
func mayChange(key string) bool {
	switch key {
	case "title", "point", "owner", "due", "status", "evidence", "note", "phones", "rung", "right", "correction":
		return true
	}
	return false
}

// sortByPlace puts everything in the order in which a reader goes through the files.
func sortByPlace(m *Merged, books []*Returned) {
	file, sheet := map[string]int{}, map[Where]int{}
	for i, r := range books {
		file[r.Name] = i
		for j, b := range r.blocks {
			sheet[Where{File: r.Name, Sheet: b.sheet}] = j + 1
		}
	}
	order := func(w Where) int { return sheet[Where{File: w.File, Sheet: w.Sheet}] }
	place := func(a, b Where) int {
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
