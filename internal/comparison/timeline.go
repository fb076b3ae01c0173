package comparison

import (
	"slices"
	"strconv"

	"beredskab/internal/compare"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/wording"
)

// timeline has a column for each snapshot and one for now.
func (m *builder) timeline(e *compare.Entry) document.Table {
	series := append(slices.Clone(e.History), e.Now)
	t := document.Table{ID: "tidslinje-" + anchorOf(e), Caption: "Fra gang til gang: " + e.Name, RowHeads: true, Columns: []string{"Hvad"}}
	for i, s := range series {
		label := danish.Sentence(snapshotLabel(s))
		if i == len(series)-1 {
			label = "Nu, " + wording.WrittenDate(s.Date)
		}
		for slices.Contains(t.Columns, label) {
			label += " (igen)"
		}
		t.Columns = append(t.Columns, label)
	}
	add := func(title string, value func(*compare.Snapshot) string) {
		row := document.Row{Cells: []document.Text{document.Bold(title)}}
		for _, s := range series {
			row.Cells = append(row.Cells, document.Words(value(s)))
		}
		t.Rows = append(t.Rows, row)
	}
	for _, st := range wording.Statuses {
		add("Punkter: "+wording.StatusWord(st), func(s *compare.Snapshot) string { return strconv.Itoa(s.PointCounts()[st]) })
	}
	add("Fund: fejl", func(s *compare.Snapshot) string { return m.number(s.Weights()[2]) })
	add("Fund: advarsler", func(s *compare.Snapshot) string { return m.number(s.Weights()[1]) })
	add("Handleveje, der er regnet med", func(s *compare.Snapshot) string { return m.number(s.Paths()) })
	hours := func(title string, value func(*compare.Snapshot) string) {
		add(title, func(s *compare.Snapshot) string {
			if s.Cover == nil {
				return danish.Sentence(compare.NoHours(s.Counts))
			}
			return danish.Sentence(value(s))
		})
	}
	hours("Timer, hvor alle handleveje er besvaret", func(s *compare.Snapshot) string { return s.AnsweredWords() })
	hours(silentTitle, m.silentWords)
	hours(longestTitle, func(s *compare.Snapshot) string { return s.LongestWords() })
	hours("Længste ventetid på et menneske", func(s *compare.Snapshot) string { return s.WorstWords() })
	add("Færdige opgaver", func(s *compare.Snapshot) string { done, _ := s.ActionCounts(); return m.number(done) })
	add("Åbne opgaver", func(s *compare.Snapshot) string { _, open := s.ActionCounts(); return m.number(open) })
	return t
}

// calendarNote says which hours are reckoned otherwise than the rest.
func (m *builder) calendarNote(e *compare.Entry) []document.Block {
	var old []string
	for _, s := range e.History {
		if s.Calendar == "" {
			old = append(old, wording.WrittenDate(s.Date))
		}
	}
	if len(old) == 0 {
		return nil
	}
	return []document.Block{document.Line("Kolonnen fra " + danish.List(old, "og") + " er gemt med en ældre udgave af programmet. Timer og ventetider i den er regnet tolv måneder frem fra dagen og kan ikke holdes op mod de andre kolonner time for time.")}
}

// answeredSince is the hours in which all is answered, before and after, over the same calendar.
func answeredSince(d *compare.Diff) string {
	if !d.SameCalendar {
		return "kan ikke holdes op mod hinanden: de er regnet over hver sit år"
	}
	text := "før " + answeredOver(&d.HoursBefore, d.Before, d) + ", efter " + answeredOver(&d.HoursNow, d.Now, d)
	if d.HoursBefore.Calendar == "" {
		text += ", begge regnet tolv måneder frem fra " + wording.WrittenDate(d.Before.Date)
	}
	return text
}

// answeredOver is one side of it. When the two sides have not as many escalation paths, it says how many: a new path with
// holes takes hours from the figure, and is a step forward all the same.
func answeredOver(h *compare.Hours, s *compare.Snapshot, d *compare.Diff) string {
	if h.Cover == nil {
		return compare.NoHours(s.Counts)
	}
	text := h.AnsweredWords()
	if d.HoursBefore.Paths() != d.HoursNow.Paths() {
		text += " på " + h.PathsWords()
	}
	return text
}
