package workbook

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"beredskab/internal/danish"
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
	m := &merger{Merged: &Merged{editor: syntax.NewEditor(p.Trees...)}, plan: p, options: o, byCell: map[string]*proposals{}}
	m.owners = p.OwnersByName()
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

// settle decides about one cell of the plan.
func (m *merger) settle(c *proposals) {
	first := c.say[0]
	for _, other := range c.say[1:] {
		if other.now != first.now {
			m.disagree(c)
			return
		}
	}
	t := m.target(c.row)
	if t == nil {
		m.gone(c)
		return
	}
	ours := t.says(m, c.key)
	say := func(text string) string { return said(inWords(c.key, text)) }
	value, shown, problem := m.read(t, c.key, first.now)
	switch {
	case problem != nil:
		m.refuse(first.Where, problem.Message, problem.Fix)
	case ours == shown:
	case ours == first.was || m.options.Take == "workbook":
		m.Changes = append(m.Changes, Change{Where: first.Where, Subject: t.subject, Field: first.block.head(c.key), Old: inWords(c.key, ours), New: inWords(c.key, shown)})
		t.write(m, c.key, value)
		if c.key == "status" && value.Text == "not_relevant" && (t.claim == nil || t.claim.Reason == "") {
			m.Notices = append(m.Notices, Notice{first.Where, t.subject + ": det, der ikke er relevant, skal have en begrundelse. Skriv den i planen under begrundelse (reason)."})
		}
	case m.options.Take == "plan":
		m.Notices = append(m.Notices, Notice{first.Where, `"` + first.block.head(c.key) + `" er blevet ved planens ` + say(ours) + "; arket siger " + say(shown) + "."})
	default:
		m.Conflicts = append(m.Conflicts, Conflict{
			Where: first.Where, Between: true,
			Message: t.subject + `: "` + first.block.head(c.key) + `" er ændret begge steder, siden tjeklisten blev sendt ud: arket siger ` + say(shown) + ", og planen siger nu " + say(ours) + " (før " + say(first.was) + ").",
			Fix:     takeFix,
		})
	}
}

const takeFix = "Ret den ene, eller vælg den, der skal gælde: --take plan eller --take workbook."

// said quotes a value, or says that there is none.
func said(text string) string {
	if text == "" {
		return "ingenting"
	}
	return `"` + strings.ReplaceAll(text, "\n", " ") + `"`
}

// gone deals with a row that the plan does not have any more. Its task may have been done away with while the workbook was out.
func (m *merger) gone(c *proposals) {
	first := c.say[0]
	subject := m.called(first.block, c.row)
	if m.options.Take == "" {
		m.Conflicts = append(m.Conflicts, Conflict{
			Where: first.Where, Between: true, Message: subject + " er ændret i arket, men står ikke i planen mere.",
			Fix: "Skriv den i planen igen, eller lad den fare med --take plan.",
		})
		return
	}
	m.Notices = append(m.Notices, Notice{first.Where, subject + " står ikke i planen mere. Det, arket siger om den, er ikke taget med."})
}

// disagree tells of workbooks that say different things. Nobody but those who wrote them can settle that.
func (m *merger) disagree(c *proposals) {
	a := c.say[0]
	i := slices.IndexFunc(c.say, func(p proposal) bool { return p.now != a.now })
	b := c.say[i]
	subject := m.called(a.block, c.row)
	if t := m.target(c.row); t != nil {
		subject = t.subject
	}
	message := subject + `: "` + a.block.head(c.key) + `" er udfyldt forskelligt: ` + said(inWords(c.key, a.now)) + " i " + a.place() + " og " + said(inWords(c.key, b.now)) + " i " + b.place() + "."
	if c.key == "owner" {
		if whose := m.whose(a, b); whose != "" {
			message = subject + ": " + whose + " I " + a.place() + ", står " + said(a.now) + ", og i " + b.place() + ", står " + said(b.now) + "."
		}
	}
	m.refuse(a.Where, message, "Tal sammen, og ret det ene ark.")
}

// place names a cell with its file.
func (p proposal) place() string { return p.File + ", " + p.Where.String() }

// whose says how two departments see it when each has written who is responsible.
func (m *merger) whose(a, b proposal) string {
	from, other := m.unit(a.block), m.unit(b.block)
	if from == nil || other == nil || from == other {
		return ""
	}
	mine, theirs := m.unitOf(a.now), m.unitOf(b.now)
	switch {
	case mine == from.ID && theirs == other.ID:
		return from.Name + " og " + other.Name + " har begge skrevet sig selv på opgaven."
	case mine == other.ID && theirs == from.ID:
		return from.Name + " og " + other.Name + " mener begge, at den anden har ansvaret."
	}
	return ""
}

// unitOf is the department of an owner written as "rolle, enhed".
func (m *merger) unitOf(owner string) string {
	if ids := m.owners[danish.Fold(owner)]; len(ids) == 1 {
		if c := m.plan.Contact(ids[0]); c != nil {
			return c.Department
		}
	}
	return ""
}

// unit is the department that a range comes from: it stands on that department's own sheet, or the file is named after it.
func (m *merger) unit(b *block) *plan.Department {
	if id, ok := strings.CutPrefix(b.id, "afdeling-"); ok {
		return m.plan.Department(strings.TrimSuffix(id, "-opgaver"))
	}
	name := danish.Slug(b.from.Name)
	var found *plan.Department
	for _, d := range m.plan.Departments {
		if strings.Contains(name, d.ID) || strings.Contains(name, danish.Slug(d.Name)) {
			if found != nil {
				return nil
			}
			found = d
		}
	}
	return found
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
