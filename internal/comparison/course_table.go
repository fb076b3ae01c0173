package comparison

import (
	"slices"
	"strconv"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/compare"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/wording"
)

// courseTable has a row for each municipality and a column for each time in common.
func (m *builder) courseTable(co *compare.Course, id, caption string, value func(*compare.Snapshot) string) document.Table {
	t := document.Table{ID: id, Caption: caption, RowHeads: true, Columns: append([]string{"Kommune"}, m.timeLabels(co)...)}
	for _, r := range co.Rows {
		row := document.Row{Cells: []document.Text{document.Bold(r.Name)}}
		for _, s := range r.At {
			word := notThere
			if s != nil {
				word = value(s)
			}
			row.Cells = append(row.Cells, document.Words(danish.Sentence(word)))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// timeLabels are the names of the times, each once.
func (m *builder) timeLabels(co *compare.Course) []string {
	var out []string
	for i := range co.Times {
		label := danish.Sentence(m.timeLabel(co, i))
		for slices.Contains(out, label) {
			label += " (igen)"
		}
		out = append(out, label)
	}
	return out
}

// courseNotes say how the drawing and the tables are to be read.
func (m *builder) courseNotes(co *compare.Course) []string {
	notes := []string{
		silentTitle + " er de timer i et år, hvor mindst én handlevej ikke er besvaret. De er regnet over den samme kalender hver gang. En ny handlevej kan give flere timer uden nogen; det er ikke et tilbageskridt.",
	}
	if always := co.Always(); len(always) < 2 {
		notes = append(notes, "Der er ingen tegning for alle, for der er ikke to kommuner, som har været med alle gange.")
	}
	old := false
	for _, r := range co.Rows {
		for _, s := range r.At {
			old = old || s != nil && s.Calendar == "" && s.Cover != nil
		}
	}
	if old {
		notes = append(notes, "Nogle øjebliksbilleder er gemt med en ældre udgave af programmet, og deres timer er regnet over et andet år. De er ikke holdt op mod de andre.")
	}
	return notes
}

// absences say who was not there, and when.
func (m *builder) absences(co *compare.Course) []string {
	labels := m.timeLabels(co)
	var out []string
	for _, r := range co.Rows {
		var when []string
		for i, s := range r.At {
			if s == nil && !co.Times[i].Now {
				when = append(when, labels[i])
			}
		}
		if len(when) > 0 {
			out = append(out, r.Name+" er ikke med "+danish.List(when, "og")+".")
		}
		if r.Entry == nil {
			out = append(out, danish.Genitive(r.Name)+" plan kan ikke læses nu, så den er kun med, så længe der er øjebliksbilleder.")
		}
	}
	return out
}

// courseMoves has a row for each step from one time to the next: which points came into place, and at whom, and which went back.
func (m *builder) courseMoves(co *compare.Course) document.Table {
	t := document.Table{ID: "forloeb-flyttet", Caption: "Det flyttede sig fra gang til gang", RowHeads: true, Columns: []string{"Til", "Kommet på plads", "Ikke længere på plads"}}
	labels := m.timeLabels(co)
	for i := 1; i < len(co.Times); i++ {
		var gained, lost []document.Text
		for _, r := range co.Rows {
			before := lastBefore(r.At[:i])
			if before == nil || r.At[i] == nil {
				continue
			}
			was, is := inPlaceOf(before), inPlaceOf(r.At[i])
			gained = append(gained, movedAt(r.Name, was, is, true))
			lost = append(lost, movedAt(r.Name, was, is, false))
		}
		t.Rows = append(t.Rows, document.Row{Cells: []document.Text{document.Bold(labels[i]), orNobody(gained), orNobody(lost)}})
	}
	return t
}

// lastBefore is the last time that a municipality was there.
func lastBefore(at []*compare.Snapshot) *compare.Snapshot {
	for i := len(at) - 1; i >= 0; i-- {
		if at[i] != nil {
			return at[i]
		}
	}
	return nil
}

// inPlaceOf says of every point of a snapshot whether it is in place.
func inPlaceOf(s *compare.Snapshot) map[string]bool {
	out := map[string]bool{}
	for _, p := range s.Points {
		out[p.ID] = p.Status == check.InPlace.Word()
	}
	return out
}

// movedAt names a municipality with the points that came into place, or went out of it; nothing when none did.
func movedAt(name string, was, is map[string]bool, forward bool) document.Text {
	var ids []string
	for _, p := range catalogue.Points() {
		before, known := was[p.ID]
		now, knownNow := is[p.ID]
		if known && knownNow && before != now && now == forward {
			ids = append(ids, p.ID)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	return append(document.Bold(name+": "), document.Inline{Text: pointList(ids)})
}

func orNobody(lines []document.Text) document.Text {
	if text := document.Lines(lines...); len(text) > 0 {
		return text
	}
	return document.Words("Ingen")
}

// ownMoves has a row for each step of one municipality, with the points that moved and how.
func (m *builder) ownMoves(e *compare.Entry) document.Table {
	t := document.Table{ID: "flyttet-" + anchorOf(e), Caption: "Det flyttede sig fra gang til gang: " + e.Name, RowHeads: true, Columns: []string{"Skridt", "Frem", "Tilbage"}}
	for _, d := range e.Steps() {
		t.Rows = append(t.Rows, document.Row{Cells: []document.Text{
			document.Bold("Fra " + snapshotLabel(d.Before) + " til " + untilLabel(e, d)), changes(d.Better), changes(d.Worse),
		}})
	}
	return t
}

// changes lists points with their status before and after.
func changes(list []compare.PointChange) document.Text {
	if len(list) == 0 {
		return document.Words("Ingen")
	}
	var lines []document.Text
	for _, c := range list {
		lines = append(lines, append(document.Bold(c.ID), document.Inline{Text: " " + wording.StatusWord(c.Before) + " → " + wording.StatusWord(c.After)}))
	}
	return document.Lines(lines...)
}

// bookCourse has a row for each municipality at each time, as numbers.
func (m *builder) bookCourse() *document.Sheet {
	co := m.Course()
	if co == nil {
		return nil
	}
	s := &document.Sheet{ID: "forloeb", Name: "Forløb", Title: "Forløbet fra første øjebliksbillede til nu", Kind: document.CoverSheet, Landscape: true, Intro: m.courseNotes(co)[:1]}
	number := func(key, title string) document.BookColumn {
		return document.BookColumn{Key: key, Title: title, Width: 14, Kind: document.NumberCell}
	}
	r := document.Range{ID: "forloeb", Title: "Forløb", Columns: []document.BookColumn{
		{Key: "municipality", Title: "Kommune", Width: 24}, {Key: "time", Title: "Gang", Width: 36}, {Key: "date", Title: "Øjebliksbillede", Width: 20}, number("workshop", "Workshop"),
	}}
	for _, st := range wording.Statuses {
		r.Columns = append(r.Columns, number(st.Word(), danish.Sentence(wording.StatusWord(st))))
	}
	silent, longest := number("silent", silentTitle), number("longest", longestTitle+", hele timer")
	if m.Anonymous {
		silent.Kind, longest.Kind, silent.Width, longest.Width = document.TextCell, document.TextCell, 22, 22
	}
	r.Columns = append(r.Columns, silent, longest)
	if !m.Anonymous {
		r.Columns = append(r.Columns, number("paths", "Handleveje"))
	}
	labels := m.timeLabels(co)
	for _, x := range co.Rows {
		for i, snapshot := range x.At {
			row := document.BookRow{Cells: []string{x.Name, labels[i]}}
			if snapshot == nil {
				row.Cells = append(row.Cells, notThere)
			} else {
				row.Cells = append(row.Cells, m.courseCells(snapshot)...)
			}
			for len(row.Cells) < len(r.Columns) {
				row.Cells = append(row.Cells, "")
			}
			r.Rows = append(r.Rows, row)
		}
	}
	s.Ranges = []document.Range{r}
	return s
}

// courseCells are the figures of one snapshot. Hours that cannot be held against the others have no number.
func (m *builder) courseCells(s *compare.Snapshot) []string {
	cells := []string{wording.WrittenDate(s.Date), ""}
	if s.Workshop.Number > 0 {
		cells[1] = strconv.Itoa(s.Workshop.Number)
	}
	for _, n := range inOrder(s) {
		cells = append(cells, strconv.Itoa(n))
	}
	minutes, longest, known := s.Silence()
	switch {
	case !known:
		cells = append(cells, "", "")
	case m.Anonymous:
		return append(cells, m.silentWords(s), m.longestWords(s))
	default:
		cells = append(cells, hoursNumber(minutes), hoursNumber(longest))
	}
	return append(cells, strconv.Itoa(s.Paths()))
}

// hoursNumber writes minutes as whole hours, for a number cell.
func hoursNumber(minutes int) string { return strconv.Itoa((minutes + 30) / 60) }
