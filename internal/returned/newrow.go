package returned

import (
	"slices"
	"strconv"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
	"beredskab/internal/xlsx"
)

// newTask is a row without an id: somebody has written a new task. Several workbooks may have the same one.
type newTask struct {
	title  string
	number int // of those with the same title in one range
	unit   string
	where  xlsx.Where
	cells  map[string]*proposals
}

// newKeys are the columns of a new task, in the order in which a plan has them.
var newKeys = [...]string{"point", "title", "owner", "due", "status", "evidence", "note"}

// collectNewRow takes up a row without an id. An empty one is nothing.
func (m *merger) collectNewRow(b *xlsx.Table, row *xlsx.Row) {
	said := map[string]string{}
	for _, key := range b.Keys {
		if c, there := b.Cell(row, key); there && key != "late" && key != "id" {
			if text := Meaning(b, c, key); text != "" {
				said[key] = text
			}
			if c.Formula || c.Fault {
				m.refuse(b.Where(row, key), FormulaMessage, FormulaFix)
				return
			}
		}
	}
	switch {
	case len(said) == 0:
		return
	case b.Column("title") < 0:
		m.refuse(b.Where(row, b.Keys[0]), "Her står en række, som ikke blev sendt ud, og jeg kan ikke lægge nye rækker til i denne tabel.", "Skriv det i planen i stedet, og slet rækken.")
		return
	case said["title"] == "":
		m.refuse(b.Where(row, "title"), "Den nye opgave har ikke nogen tekst.", "Skriv, hvad opgaven er, eller slet rækken.")
		return
	}
	for _, id := range b.Order {
		if danish.Fold(b.Was(id, "title")) == danish.Fold(said["title"]) {
			m.refuse(b.Where(row, "title"), "Der er allerede en opgave med den tekst, og rækken har ikke noget skjult id.", "Er det den samme, så ret i den gamle række. Er det en ny, så skriv en anden tekst.")
			return
		}
	}
	m.addNewRow(b, row, said)
}

func (m *merger) addNewRow(b *xlsx.Table, row *xlsx.Row, said map[string]string) {
	number := 0
	for _, f := range m.newTasks {
		if danish.Fold(f.title) == danish.Fold(said["title"]) && f.where.File == b.Book.Name && f.where.Sheet == b.Sheet {
			number++
		}
	}
	i := slices.IndexFunc(m.newTasks, func(f *newTask) bool {
		return f.number == number && danish.Fold(f.title) == danish.Fold(said["title"])
	})
	if i < 0 {
		i = len(m.newTasks)
		m.newTasks = append(m.newTasks, &newTask{title: said["title"], number: number, where: b.Where(row, "title"), cells: map[string]*proposals{}})
	}
	f := m.newTasks[i]
	if d := m.unit(b); d != nil && strings.HasPrefix(b.ID, "afdeling-") {
		f.unit = d.ID
	}
	for key, text := range said {
		if f.cells[key] == nil {
			f.cells[key] = &proposals{row: "actions/" + f.title, key: key}
		}
		f.cells[key].list = append(f.cells[key].list, proposal{b.Where(row, key), b, "", text})
	}
}

// writeNewTasks adds the new tasks to the plan. One that the plan has got since, with the same text, is the same task: the workbook may
// have been taken in before.
func (m *merger) writeNewTasks() {
	taken := map[string]bool{}
	for _, a := range m.plan.Actions {
		taken[a.ID] = true
	}
	for _, f := range m.newTasks {
		if a := m.sameTask(f); a != nil {
			m.known(f, a)
			continue
		}
		m.writeNewTask(f, taken)
	}
}

// sameTask finds the action with a new row's text. The second of two rows with one text is another task than the first.
func (m *merger) sameTask(f *newTask) *plan.Action {
	n := f.number
	for _, a := range m.plan.Actions {
		if danish.Fold(xlsx.Tidy(a.Title)) == danish.Fold(f.title) {
			if n == 0 {
				return a
			}
			n--
		}
	}
	return nil
}

func (m *merger) known(f *newTask, a *plan.Action) {
	before := len(m.Changes) + len(m.Conflicts)
	for _, key := range newKeys {
		if c := f.cells[key]; c != nil && key != "title" {
			c.row = "actions/" + a.ID
			m.resolve(c)
		}
	}
	if len(m.Changes)+len(m.Conflicts) == before {
		m.Notices = append(m.Notices, Notice{f.where, `Opgaven "` + f.title + `" står allerede i planen.`})
	}
}

func (m *merger) writeNewTask(f *newTask, taken map[string]bool) {
	t := &target{subject: f.title, action: &plan.Action{}}
	id := FreeID(f.title, taken)
	entries := []syntax.Entry{{Key: "id", Value: syntax.Text(id)}}
	var shown []string
	for _, key := range newKeys {
		if key == "due" && f.unit != "" {
			entries = append(entries, syntax.Entry{Key: "department", Value: syntax.Text(f.unit)})
		}
		c := f.cells[key]
		if c == nil {
			continue
		}
		first := c.list[0]
		if slices.ContainsFunc(c.list, func(p proposal) bool { return p.now != first.now }) && key != "title" {
			m.disagree(c)
			return
		}
		v, text, problem := m.read(t, key, first.now)
		if problem != nil {
			m.refuse(first.Where, problem.Message, problem.Fix)
			continue
		}
		entries = append(entries, syntax.Entry{Key: key, Value: v})
		if key != "title" {
			shown = append(shown, first.block.Head(key)+": "+inWords(key, text))
		}
	}
	m.editor.Append(m.root("actions"), "actions", syntax.Block(entries...))
	m.Changes = append(m.Changes, Change{Where: f.where, Subject: f.title, New: strings.Join(shown, ", "), Added: true})
}

// FreeID makes an id of a title that no other action has.
func FreeID(title string, taken map[string]bool) string {
	const longest = 40
	id := danish.Slug(title)
	if len(id) > longest {
		cut := strings.LastIndexByte(id[:longest+1], '-')
		if cut < longest/2 {
			cut = longest
		}
		id = strings.Trim(id[:cut], "-")
	}
	switch id {
	case "":
		id = "opgave"
	case "all", "own", "shared", "always", "discovery", "incident", "citizen", "national":
		id += "-opgave"
	}
	free := id
	for n := 2; taken[free]; n++ {
		free = id + "-" + strconv.Itoa(n)
	}
	taken[free] = true
	return free
}
