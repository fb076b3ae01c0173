package returned

import (
	"slices"
	"strconv"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/document"
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
	cells  map[document.Answer]*proposals
}

// taskAnswers are the cells of a new task, in the order in which a plan has them.
var taskAnswers = [...]document.Answer{
	document.PointAnswer, document.TitleAnswer, document.OwnerAnswer, document.DueAnswer, document.StatusAnswer, document.EvidenceAnswer,
	document.NoteAnswer,
}

// collectNewRow takes up a row without an id. An empty one is nothing, and neither is one that is struck through.
func (m *merger) collectNewRow(b *xlsx.Table, row *xlsx.Row) {
	texts := map[document.Answer]string{}
	struck, filled := true, b.Keys[0]
	for _, key := range b.Keys {
		kind := answerOf(b, "", key)
		c, there := b.Cell(row, key)
		text := Meaning(c, kind)
		problem, refused := m.options.Refused[b.Where(row, key)]
		switch {
		case !there || key == "late" || text == "" && !c.Formula:
			continue
		case c.Formula || c.Fault:
			m.refuse(b.Where(row, key), FormulaMessage, FormulaFix)
			return
		case refused:
			m.refuse(b.Where(row, key), problem.Message, problem.Fix)
			return
		case doubt(c, kind) != "":
			m.refuse(b.Where(row, key), doubt(c, kind), "Skriv det igen som tekst. I Excel: skriv en apostrof (') foran.")
			return
		}
		struck = struck && c.Struck
		if texts[kind], filled = text, key; kind == document.NoAnswer {
			delete(texts, kind)
		}
	}
	title := texts[document.TitleAnswer]
	where := b.Where(row, filled)
	switch {
	case len(texts) == 0:
	case struck:
		m.notice(where, "Rækken er streget over og er ikke taget med.")
	case b.Column("title") < 0 || answerOf(b, "", "title") != document.TitleAnswer:
		m.refuse(where, "Her står en række, som ikke blev sendt ud, og jeg kan ikke lægge nye rækker til i denne tabel.", "Skriv det i planen i stedet, og slet rækken.")
	case title == "":
		m.refuse(b.Where(row, "title"), "Den nye opgave har ikke nogen tekst.", "Skriv, hvad opgaven er, eller slet rækken.")
	case hasTitle(b, title):
		m.refuse(b.Where(row, "title"), "Der er allerede en opgave med den tekst, og rækken har ikke noget skjult id.", "Er det den samme, så ret i den gamle række. Er det en ny, så skriv en anden tekst.")
	default:
		m.addNewRow(b, row, texts)
	}
}

func hasTitle(b *xlsx.Table, title string) bool {
	return slices.ContainsFunc(b.Order, func(id string) bool { return danish.Fold(b.Was(id, "title")) == danish.Fold(title) })
}

func (m *merger) addNewRow(b *xlsx.Table, row *xlsx.Row, texts map[document.Answer]string) {
	title, number := texts[document.TitleAnswer], 0
	for _, f := range m.newTasks {
		if danish.Fold(f.title) == danish.Fold(title) && f.where.File == b.Book.Name && f.where.Sheet == b.Sheet {
			number++
		}
	}
	i := slices.IndexFunc(m.newTasks, func(f *newTask) bool {
		return f.number == number && danish.Fold(f.title) == danish.Fold(title)
	})
	if i < 0 {
		i = len(m.newTasks)
		m.newTasks = append(m.newTasks, &newTask{title: title, number: number, where: b.Where(row, "title"), cells: map[document.Answer]*proposals{}})
	}
	f := m.newTasks[i]
	if d := m.unit(b); d != nil && strings.HasPrefix(b.ID, "afdeling-") {
		f.unit = d.ID
	}
	for _, key := range b.Keys {
		kind := answerOf(b, "", key)
		text, there := texts[kind]
		if !there || kind == document.NoAnswer {
			continue
		}
		if f.cells[kind] == nil {
			f.cells[kind] = &proposals{row: "actions/" + f.title, kind: kind}
		}
		f.cells[kind].list = append(f.cells[kind].list, proposal{b.Where(row, key), b, b.Head(key), "", text})
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
	for _, kind := range taskAnswers {
		if c := f.cells[kind]; c != nil && kind != document.TitleAnswer {
			c.row = "actions/" + a.ID
			m.resolve(c)
		}
	}
	if len(m.Changes)+len(m.Conflicts) == before {
		m.notice(f.where, `Opgaven "`+f.title+`" står allerede i planen.`)
	}
}

func (m *merger) writeNewTask(f *newTask, taken map[string]bool) {
	values := map[document.Answer]string{}
	heads := map[document.Answer]proposal{}
	for _, kind := range taskAnswers {
		c := f.cells[kind]
		if c == nil {
			continue
		}
		p, ok := c.list[0], true
		if kind != document.TitleAnswer {
			p, ok = m.agreed(c)
		}
		if !ok {
			return
		}
		values[kind], heads[kind] = p.now, p
	}
	m.addTask(func() string { return FreeID(f.title, taken) }, f.unit, f.where, values, heads)
}

// addTask writes a task that the plan does not have: all of it, or nothing where a part is not understood.
func (m *merger) addTask(id func() string, unit string, where xlsx.Where, values map[document.Answer]string, from map[document.Answer]proposal) {
	t := &target{subject: values[document.TitleAnswer], action: &plan.Action{}}
	var entries []syntax.Entry
	var shown []string
	refused := false
	for _, kind := range taskAnswers {
		if values[kind] == "" {
			continue
		}
		v, text, problem := m.read(t, kind, values[kind])
		if problem != nil {
			refused = true
			at := from[kind].Where
			if at.File == "" {
				at = where
			}
			m.refuse(at, problem.Message, problem.Fix)
			continue
		}
		entries = append(entries, syntax.Entry{Key: string(kind), Value: v})
		if kind != document.TitleAnswer && from[kind].head != "" {
			shown = append(shown, from[kind].head+": "+inWords(kind, text))
		}
	}
	if refused {
		return
	}
	m.writer.add(m.root("actions"), "actions", plan.Action{}, entries, func(answers ...syntax.Entry) syntax.Value {
		whole := append([]syntax.Entry{{Key: "id", Value: syntax.Text(id())}}, answers...)
		if unit != "" {
			whole = append(whole, syntax.Entry{Key: "department", Value: syntax.Text(unit)})
		}
		return syntax.Block(whole...)
	})
	m.Changes = append(m.Changes, Change{Where: where, Subject: t.subject, New: strings.Join(shown, ", "), Added: true})
}

// restore writes tasks anew that are gone from the plan and that a workbook knows better: as they were sent out, with the answers.
func (m *merger) restore() {
	for len(m.lostTasks) > 0 {
		row := m.lostTasks[0].row
		first := m.lostTasks[0].list[0]
		values, from := map[document.Answer]string{}, map[document.Answer]proposal{}
		for _, key := range first.block.Keys {
			if kind := answerOf(first.block, row, key); kind != document.NoAnswer {
				values[kind] = xlsx.Tidy(first.block.Was(row, key))
				from[kind] = proposal{head: first.block.Head(key)}
			}
		}
		ok := true
		m.lostTasks = slices.DeleteFunc(m.lostTasks, func(c *proposals) bool {
			if c.row != row {
				return false
			}
			p, agreed := m.agreed(c)
			if ok = ok && agreed; agreed {
				values[c.kind], from[c.kind] = p.now, p
			}
			return true
		})
		if ok {
			id := strings.TrimPrefix(row, "actions/")
			m.addTask(func() string { return id }, "", first.Where, values, from)
		}
	}
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
	if id == "" {
		id = "opgave"
	}
	if plan.Reserved(id) {
		id += "-opgave"
	}
	free := id
	for n := 2; taken[free]; n++ {
		free = id + "-" + strconv.Itoa(n)
	}
	taken[free] = true
	return free
}
