package workbook

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
)

// freshRow is a row without an id: somebody has written a new task. Several workbooks may have the same one.
type freshRow struct {
	title  string
	number int // of those with the same title in one range
	unit   string
	where  Where
	cells  map[string]*proposals
}

// newKeys are the columns of a new task, in the order in which a plan has them.
var newKeys = [...]string{"point", "title", "owner", "due", "status", "evidence", "note"}

// freshRow takes up a row without an id. An empty one is nothing.
func (m *merger) freshRow(b *block, row *gridRow) {
	said := map[string]string{}
	for _, key := range b.keys {
		if c, there := b.cell(row, key); there && key != "late" && key != "id" {
			if text := b.meaning(c, key); text != "" {
				said[key] = text
			}
			if c.formula || c.fault {
				m.refuse(b.where(row, key), formulaMessage, formulaFix)
				return
			}
		}
	}
	switch {
	case len(said) == 0:
		return
	case b.column("title") < 0:
		m.refuse(b.where(row, b.keys[0]), "Her står en række, som ikke blev sendt ud, og jeg kan ikke lægge nye rækker til i denne tabel.", "Skriv det i planen i stedet, og slet rækken.")
		return
	case said["title"] == "":
		m.refuse(b.where(row, "title"), "Den nye opgave har ikke nogen tekst.", "Skriv, hvad opgaven er, eller slet rækken.")
		return
	}
	for _, id := range b.order {
		if danish.Fold(b.was(id, "title")) == danish.Fold(said["title"]) {
			m.refuse(b.where(row, "title"), "Der er allerede en opgave med den tekst, og rækken har ikke noget skjult id.", "Er det den samme, så ret i den gamle række. Er det en ny, så skriv en anden tekst.")
			return
		}
	}
	m.addFresh(b, row, said)
}

func (m *merger) addFresh(b *block, row *gridRow, said map[string]string) {
	number := 0
	for _, f := range m.fresh {
		if danish.Fold(f.title) == danish.Fold(said["title"]) && f.where.File == b.from.Name && f.where.Sheet == b.sheet {
			number++
		}
	}
	i := slices.IndexFunc(m.fresh, func(f *freshRow) bool {
		return f.number == number && danish.Fold(f.title) == danish.Fold(said["title"])
	})
	if i < 0 {
		i = len(m.fresh)
		m.fresh = append(m.fresh, &freshRow{title: said["title"], number: number, where: b.where(row, "title"), cells: map[string]*proposals{}})
	}
	f := m.fresh[i]
	if d := m.unit(b); d != nil && strings.HasPrefix(b.id, "afdeling-") {
		f.unit = d.ID
	}
	for key, text := range said {
		if f.cells[key] == nil {
			f.cells[key] = &proposals{row: "actions/" + f.title, key: key}
		}
		f.cells[key].say = append(f.cells[key].say, proposal{b.where(row, key), b, "", text})
	}
}

// newRows adds the new tasks to the plan. One that the plan has got since, with the same text, is the same task: the workbook may
// have been taken in before.
func (m *merger) newRows() {
	taken := map[string]bool{}
	for _, a := range m.plan.Actions {
		taken[a.ID] = true
	}
	for _, f := range m.fresh {
		if a := m.sameTask(f); a != nil {
			m.known(f, a)
			continue
		}
		m.newTask(f, taken)
	}
}

// sameTask finds the action with a new row's text. The second of two rows with one text is another task than the first.
func (m *merger) sameTask(f *freshRow) *plan.Action {
	n := f.number
	for _, a := range m.plan.Actions {
		if danish.Fold(tidy(a.Title)) == danish.Fold(f.title) {
			if n == 0 {
				return a
			}
			n--
		}
	}
	return nil
}

func (m *merger) known(f *freshRow, a *plan.Action) {
	before := len(m.Changes) + len(m.Conflicts)
	for _, key := range newKeys {
		if c := f.cells[key]; c != nil && key != "title" {
			c.row = "actions/" + a.ID
			m.settle(c)
		}
	}
	if len(m.Changes)+len(m.Conflicts) == before {
		m.Notices = append(m.Notices, Notice{f.where, `Opgaven "` + f.title + `" står allerede i planen.`})
	}
}

func (m *merger) newTask(f *freshRow, taken map[string]bool) {
	t := &target{subject: f.title, action: &plan.Action{}}
	id := freeID(f.title, taken)
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
		first := c.say[0]
		if slices.ContainsFunc(c.say, func(p proposal) bool { return p.now != first.now }) && key != "title" {
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
			shown = append(shown, first.block.head(key)+": "+inWords(key, text))
		}
	}
	m.editor.Append(m.root("actions"), "actions", syntax.Block(entries...))
	m.Changes = append(m.Changes, Change{Where: f.where, Subject: f.title, New: strings.Join(shown, ", "), Added: true})
}

// freeID makes an id of a title that no other action has.
func freeID(title string, taken map[string]bool) string {
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
		free = id + "-" + itoa(n)
	}
	taken[free] = true
	return free
}
