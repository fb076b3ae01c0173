package comparison

import (
	"strconv"
	"strings"

	"beredskab/internal/catalogue"
	"beredskab/internal/compare"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// A page of homework is one sheet of paper: it has room for this many lines in each of its two columns, of this many letters.
const (
	homeworkLines   = 26
	homeworkLetters = 40
)

// homework is what each municipality has said it will do until next time, beside what became of what it said the last.
func (m *builder) homework() *document.Section {
	if m.wide {
		return nil // a sheet of the workbook has it
	}
	s := &document.Section{ID: "hjemmearbejde", Title: "Hjemmearbejde til næste gang"}
	t := document.Table{ID: "hjemmearbejde-tabel", Caption: "Hvor meget der er aftalt, og hvad der blev af det sidste", RowHeads: true, Columns: []string{"Kommune", "Aftalt sidst", "Gjort", "Ikke nået", "Droppet eller taget ud", "Til næste gang", "Heraf med frist"}}
	details := &document.Section{ID: "hjemmearbejde-ark", Title: "Kommune for kommune", Folded: "Vis hver kommunes hjemmearbejde"}
	for _, e := range m.Entries {
		h := e.Homework()
		row := document.Row{Cells: []document.Text{document.Bold(e.Name)}}
		for _, n := range homeworkCounts(h) {
			row.Cells = append(row.Cells, document.Words(n))
		}
		t.Rows = append(t.Rows, row)
		details.Sections = append(details.Sections, m.homeworkOf(e, h, "hjemmearbejde-"+anchorOf(e), 0))
	}
	s.Blocks, s.Sections = []document.Block{t}, []*document.Section{details}
	return s
}

// homeworkCounts are how many promises there were, were kept, are open, were given up; and how many there are now, and have a day.
func homeworkCounts(h *compare.Homework) []string {
	var became [4]int
	for _, p := range h.Last {
		became[p.Became]++
	}
	dated := 0
	for _, t := range h.Next {
		if t.Due != "" {
			dated++
		}
	}
	last := []string{"–", "–", "–", "–"}
	if h.Since != nil {
		last = []string{strconv.Itoa(len(h.Last)), strconv.Itoa(became[compare.Kept]), strconv.Itoa(became[compare.Open]), strconv.Itoa(became[compare.Dropped] + became[compare.Vanished])}
	}
	return append(last, strconv.Itoa(len(h.Next)), strconv.Itoa(dated))
}

// homeworkOf is one municipality's: two tables that stand side by side. With a number of lines it is cut to them, and says so.
func (m *builder) homeworkOf(e *compare.Entry, h *compare.Homework, id string, lines int) *document.Section {
	s := &document.Section{ID: id, Title: e.Name, Class: "homework"}
	last := document.Table{ID: id + "-sidst", Caption: "Det blev aftalt sidst", RowHeads: true, Columns: []string{"Hvad", "Hvad blev det til?"}}
	if h.Since != nil {
		last.Caption += " (" + snapshotLabel(h.Since) + ")"
	}
	for _, p := range h.Last {
		last.Rows = append(last.Rows, document.Row{Cells: []document.Text{taskTitle(p.Title, p.Point), document.Words(becameWords(p))}})
	}
	next := document.Table{ID: id + "-naeste", Caption: "Til næste gang", RowHeads: true, Columns: []string{"Hvad", "Ansvarlig", "Frist"}}
	if m.Anonymous {
		next.Columns = []string{"Hvad", "Frist"}
	}
	for _, t := range h.Next {
		row := document.Row{Cells: []document.Text{taskTitle(t.Title, t.Point)}}
		if !m.Anonymous {
			row.Cells = append(row.Cells, document.Words(t.Owner))
		}
		next.Rows = append(next.Rows, document.Row{Cells: append(row.Cells, document.Words(m.dueWords(t)))})
	}
	for _, x := range []struct {
		t     document.Table
		empty string
	}{{last, "Der er intet øjebliksbillede at holde op imod, eller der var ikke aftalt noget sidst."}, {next, "Der er ingen åbne opgaver og ingen planlagte punkter i planen. Aftal noget i dag, og skriv det i planen."}} {
		rest := 0
		if lines > 0 {
			x.t.Rows, rest = fitted(x.t.Rows, lines)
		}
		block := document.Notice{Blocks: []document.Block{x.t}} // the table has its title as a caption, said once
		if len(x.t.Rows) == 0 {
			block = document.Notice{Title: x.t.Caption, Blocks: []document.Block{document.Line(x.empty)}}
		}
		if rest > 0 {
			block.Blocks = append(block.Blocks, document.Line("Og "+strconv.Itoa(rest)+" mere, som står i planen."))
		}
		s.Blocks = append(s.Blocks, block)
	}
	return s
}

// fitted are the rows that a number of lines has room for, and how many were left out.
func fitted(rows []document.Row, lines int) (fit []document.Row, rest int) {
	used := 0
	for i, r := range rows {
		most := 1
		for _, c := range r.Cells {
			most = max(most, linesOf(document.Flat(c), homeworkLetters/len(r.Cells)))
		}
		if used += most; used > lines {
			return rows[:i], len(rows) - i
		}
	}
	return rows, 0
}

// taskTitle is what is to be done: the task, or the point's heading.
func taskTitle(title, point string) document.Text {
	p := catalogue.PointByID(point)
	switch {
	case title != "" && p != nil:
		return document.Text{{Text: danish.Sentence(title) + " ("}, {Kind: document.Strong, Text: point}, {Text: ")"}}
	case title != "":
		return document.Words(danish.Sentence(title))
	case p != nil:
		return document.Text{{Kind: document.Strong, Text: point}, {Text: " " + p.Short}}
	}
	return document.Words("En opgave")
}

func becameWords(p compare.Promise) string {
	switch {
	case p.Became == compare.Vanished:
		return "Taget ud af planen"
	case p.Planned:
		return danish.Sentence(wording.StatusWord(p.Status))
	}
	return danish.Sentence([...]string{"gjort", "ikke nået endnu", "droppet"}[p.Became])
}

// dueWords is the deadline, and that it is over.
func (m *builder) dueWords(t compare.Task) string {
	if t.Due == "" {
		return "Ingen frist"
	}
	text := wording.WrittenDate(t.Due)
	if compare.DayNumber(t.Due) < int(m.Date) && !m.Anonymous {
		text += " (overskredet)"
	}
	return text
}

// Homework is the paper to take home: a page for each municipality.
func Homework(c *compare.Comparison) *document.Document {
	m := &builder{Comparison: c, sort: danish.NewCollator()}
	d := &document.Document{
		Title: "Hjemmearbejde til næste gang", Subtitle: m.who(), Kind: "comparison",
		Stamp: document.Stamp{Municipality: m.who(), Date: wording.DateOf(c.Date), Edition: "Til workshop, " + wording.DateOf(c.Date), Hash: c.Hash},
	}
	for _, e := range m.Entries {
		s := m.homeworkOf(e, e.Homework(), "hjemmearbejde-"+anchorOf(e), homeworkLines)
		s.Class = "homework sheet"
		d.Sections = append(d.Sections, s)
	}
	return d
}

// HomeworkDay is a deadline, to be put into a calendar.
type HomeworkDay struct{ ID, Date, Title, Owner, Text string }

// HomeworkDays are the deadlines of one municipality. They are called as in the plan's own calendar, so that a calendar with both has
// each of them once.
func HomeworkDays(e *compare.Entry) []HomeworkDay {
	var out []HomeworkDay
	for _, t := range e.Tasks {
		if t.Due == "" {
			continue
		}
		day := HomeworkDay{ID: "opgave-" + t.ID, Date: t.Due, Title: "Frist: " + t.Title, Owner: t.Owner}
		p := catalogue.PointByID(t.Point)
		if p != nil {
			day.Text = "Punkt " + p.ID + " i anbefalingerne."
		}
		switch {
		case p != nil && t.ID == p.ID:
			day.ID, day.Title = "opgave-"+wording.PointID(p.ID), "Frist: "+p.Text
		case t.Title == "":
			day.Title = "Frist: en opgave i planen"
		}
		out = append(out, day)
	}
	return out
}

// homeworkSlides are what each municipality does until next time.
func (m *builder) homeworkSlides() []*document.Slide {
	var out []*document.Slide
	if m.wide {
		return nil
	}
	for _, e := range m.Entries {
		h := e.Homework()
		d := &deck{id: "hjemmearbejde-" + anchorOf(e), title: "Hjemmearbejde: " + e.Name}
		t := document.Table{Caption: "Til næste gang", RowHeads: true, Columns: []string{"Hvad", "Ansvarlig", "Frist"}}
		for _, x := range h.Next {
			t.Rows = append(t.Rows, document.Row{Cells: []document.Text{taskTitle(x.Title, x.Point), document.Words(x.Owner), document.Words(m.dueWords(x))}})
		}
		if len(t.Rows) == 0 {
			d.add("", document.Line("Der er ingen åbne opgaver og ingen planlagte punkter i planen. Aftal noget i dag, og skriv det i planen."))
		} else {
			d.table(t, func(r document.Row) int { return max(1, linesOf(document.Flat(r.Cells[0]), slideLetters/2)) })
		}
		if h.Since != nil && len(h.Last) > 0 {
			counts := homeworkCounts(h)
			d.slides[0].Blocks = append([]document.Block{document.Line("Af " + counts[0] + " aftaler fra sidst er " + counts[1] + " gjort, " + counts[2] + " ikke nået og " + counts[3] + " droppet eller taget ud.")}, d.slides[0].Blocks...)
		}
		out = append(out, d.slides...)
	}
	return out
}

// bookHomework has a row for each task and promise of each municipality.
func (m *builder) bookHomework() *document.Sheet {
	s := &document.Sheet{ID: "hjemmearbejde", Name: "Hjemmearbejde", Title: "Hjemmearbejde: det blev aftalt sidst, og det er aftalt til næste gang", Kind: document.CoverSheet, Landscape: true}
	r := document.Range{ID: "hjemmearbejde", Title: "Hjemmearbejde", Columns: []document.BookColumn{
		{Key: "municipality", Title: "Kommune", Width: 24},
		{Key: "when", Title: "Hvornår", Width: 16},
		{Key: "point", Title: wording.LabelPoint, Width: 8},
		{Key: "what", Title: "Hvad", Width: 54},
		{Key: "owner", Title: "Ansvarlig", Width: 30},
		{Key: "due", Title: "Frist", Width: 18},
		{Key: "status", Title: wording.LabelStatus, Width: 22},
	}}
	for _, e := range m.Entries {
		h := e.Homework()
		for _, p := range h.Last {
			r.Rows = append(r.Rows, document.BookRow{Cells: []string{e.Name, "Aftalt sidst", p.Point, plainTitle(p.Title, p.Point), "", "", becameWords(p)}})
		}
		for _, t := range h.Next {
			due := t.Due
			if m.Anonymous {
				due = wording.WrittenDate(t.Due)
			}
			r.Rows = append(r.Rows, document.BookRow{Cells: []string{e.Name, "Til næste gang", t.Point, plainTitle(t.Title, t.Point), t.Owner, due, statusOfTask(t)}})
		}
	}
	if len(r.Rows) == 0 {
		return nil
	}
	if !m.Anonymous {
		r.Columns[5].Kind = document.DateCell
	}
	s.Ranges = []document.Range{r}
	return s
}

func plainTitle(title, point string) string {
	return strings.TrimSpace(document.Flat(taskTitle(title, point)))
}

func statusOfTask(t compare.Task) string {
	if t.Status == "" {
		return danish.Sentence(wording.StatusWord(1))
	}
	return danish.Sentence(plan.Label("action_status", t.Status))
}
