package comparison

import (
	"slices"
	"strconv"
	"strings"

	"beredskab/internal/compare"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/wording"
)

// notThere stands where a municipality has no snapshot of a time.
const notThere = "ikke med"

// The two figures of a course, as they are called everywhere.
const (
	silentTitle  = "Timer uden nogen"
	longestTitle = "Længste stilhed"
)

// courseOfAll is everybody from the first snapshot to now: one drawing of those who were there every time, who was not, the
// figures of all, and what moved from time to time. It is nil when there is nothing to look back on, or nobody to see it with.
func (m *builder) courseOfAll() *document.Section {
	co := m.Course()
	if co == nil || len(co.Rows) < 2 {
		return nil
	}
	s := &document.Section{ID: "forloeb", Title: "Hele forløbet"}
	if f, ok := m.courseFigure(co); ok {
		s.Blocks = append(s.Blocks, f)
	}
	s.Blocks = document.Bullets(s.Blocks, append(m.courseNotes(co), m.absences(co)...))
	s.Blocks = append(s.Blocks, m.courseTable(co, "forloeb-paa-plads", "Punkter på plads, af 52", func(x *compare.Snapshot) string {
		return strconv.Itoa(x.PointCounts()[3])
	}))
	s.Blocks = append(s.Blocks, m.courseTable(co, "forloeb-timer", silentTitle, m.silentWords), m.courseTable(co, "forloeb-stilhed", longestTitle, m.longestWords))
	if t := m.courseMoves(co); len(t.Rows) > 0 {
		s.Blocks = append(s.Blocks, t)
	}
	return s
}

// courseFigure draws those who were there every time, added up.
func (m *builder) courseFigure(co *compare.Course) (document.Figure, bool) {
	always := co.Always()
	if len(always) < 2 {
		return document.Figure{}, false
	}
	who := danish.Plural(len(always), "kommune", "kommuner")
	if len(always) < len(co.Rows) {
		who = "de " + who + ", der har været med alle gange"
	} else {
		who = "alle " + who
	}
	d := m.courseDrawing(len(always))
	silent := document.CourseFigure{Title: silentTitle + ", lagt sammen"}
	longest := document.CourseFigure{Title: longestTitle + " hos nogen"}
	for i := range co.Times {
		t := document.CourseTime{Label: m.timeLabel(co, i), Day: compare.DayNumber(co.Times[i].From)}
		total, most, all := 0, 0, true
		for _, r := range always {
			for k, n := range inOrder(r.At[i]) {
				t.Counts[k] += n
			}
			minutes, stretch, known := r.At[i].Silence()
			total, most, all = total+minutes, max(most, stretch), all && known
		}
		d.Times = append(d.Times, t)
		silent.Values, silent.Words = m.silentFigure(silent, total, len(always)*minutesOfYear(always[0].At[i]), all)
		longest.Values, longest.Words = m.longestFigure(longest, most, all)
	}
	d.Marks = m.marks(co.Workshops, d.Times)
	d.Figures = []document.CourseFigure{silent, longest}
	d.Describe = describe(d)
	return document.Figure{ID: "forloeb-tegning", Caption: "Forløbet for " + who, Drawing: d}, true
}

// courseDrawing is a drawing without its times.
func (m *builder) courseDrawing(municipalities int) document.Course {
	d := document.Course{Whole: points * municipalities}
	for i, st := range wording.Statuses {
		d.Parts[i] = danish.Sentence(wording.StatusWord(st))
	}
	return d
}

// points is how many there are in the catalogue.
const points = 52

// inOrder counts the points of a snapshot in the order in which the statuses are told.
func inOrder(s *compare.Snapshot) (counts [5]int) {
	all := s.PointCounts()
	for i, st := range wording.Statuses {
		counts[i] = all[st]
	}
	return counts
}

func minutesOfYear(s *compare.Snapshot) int {
	if s.Cover == nil {
		return 0
	}
	return s.Cover.Total
}

// ownFigure draws one municipality from its first snapshot to now.
func (m *builder) ownFigure(e *compare.Entry) document.Figure {
	d := m.courseDrawing(1)
	silent, longest := document.CourseFigure{Title: silentTitle}, document.CourseFigure{Title: longestTitle}
	series := e.Series()
	var workshops []compare.Workshop
	for i, s := range series {
		label := danish.Sentence(snapshotLabel(s))
		if i == len(series)-1 {
			label = "Nu"
		}
		d.Times = append(d.Times, document.CourseTime{Label: label, Day: compare.DayNumber(s.Date), Counts: inOrder(s)})
		total, most, known := s.Silence()
		silent.Values, silent.Words = m.silentFigure(silent, total, minutesOfYear(s), known)
		longest.Values, longest.Words = m.longestFigure(longest, most, known)
		if w := s.Workshop; w.Number > 0 && w.Date != "" && !slices.ContainsFunc(workshops, func(o compare.Workshop) bool { return o.Number == w.Number }) {
			workshops = append(workshops, w)
		}
	}
	d.Marks = m.marks(workshops, d.Times)
	d.Figures = []document.CourseFigure{silent, longest}
	d.Describe = describe(d)
	return document.Figure{ID: "forloeb-tegning-" + anchorOf(e), Caption: "Forløbet for " + e.Name, Drawing: d}
}

// marks are the workshops from the first time to now. One that is still to come has no place in what has been.
func (m *builder) marks(list []compare.Workshop, times []document.CourseTime) []document.CourseMark {
	var out []document.CourseMark
	for _, w := range list {
		day := compare.DayNumber(w.Date)
		if day <= times[len(times)-1].Day {
			out = append(out, document.CourseMark{Label: "Workshop " + strconv.Itoa(w.Number), Day: day})
		}
	}
	return out
}

// silentFigure adds one time to the hours with nobody: their number, or without names their part of the year.
func (m *builder) silentFigure(f document.CourseFigure, minutes, of int, known bool) (values []int, words []string) {
	word := wholeHours(minutes)
	switch {
	case !known:
		return append(f.Values, -1), append(f.Words, "–")
	case m.Anonymous && of > 0 && minutes > 0:
		word = "ca. " + strconv.Itoa((minutes*100+of/2)/of) + " %"
	}
	return append(f.Values, minutes), append(f.Words, word)
}

func (m *builder) longestFigure(f document.CourseFigure, minutes int, known bool) (values []int, words []string) {
	switch {
	case !known:
		return append(f.Values, -1), append(f.Words, "–")
	case m.Anonymous:
		return append(f.Values, minutes), append(f.Words, compare.AtMost(minutes))
	}
	return append(f.Values, minutes), append(f.Words, wholeHours(minutes))
}

// wholeHours is so short that it stands above a bar; the tables have the minutes.
func wholeHours(minutes int) string {
	switch {
	case minutes == 0:
		return "ingen"
	case minutes < 60:
		return strconv.Itoa(minutes) + " min."
	}
	return danish.Plural((minutes+30)/60, "time", "timer")
}

// describe says in words what a drawing shows, from the first time to the last.
func describe(d document.Course) string {
	first, last := d.Times[0], d.Times[len(d.Times)-1]
	text := "Fra " + danish.Plural(first.Counts[0], "punkt", "punkter") + " på plads ud af " + strconv.Itoa(d.Whole) + " (" + first.Label + ") til " + strconv.Itoa(last.Counts[0]) + " (" + last.Label + ")."
	for _, f := range d.Figures {
		text += " " + f.Title + ": " + strings.Join(f.Words, ", ") + "."
	}
	return text + " Tallene står i tabellen nedenunder."
}

// silentWords are the hours with nobody of one snapshot, as the tables tell them.
func (m *builder) silentWords(s *compare.Snapshot) string {
	minutes, _, known := s.Silence()
	switch {
	case s.Cover == nil:
		return compare.NoHours(s.Counts)
	case !known:
		return "kan ikke holdes op mod de andre"
	case m.Anonymous:
		return compare.Share(minutes, s.Cover.Total)
	case minutes == 0:
		return "ingen"
	}
	return danish.Hours(minutes)
}

func (m *builder) longestWords(s *compare.Snapshot) string {
	_, longest, known := s.Silence()
	switch {
	case s.Cover == nil:
		return compare.NoHours(s.Counts)
	case !known:
		return "kan ikke holdes op mod de andre"
	case m.Anonymous:
		return compare.AtMost(longest)
	case longest == 0:
		return "ingen"
	}
	return danish.Hours(longest)
}

// timeLabel is what a time in common is called: its day or days, or its month where days are not told, and its workshop.
func (m *builder) timeLabel(co *compare.Course, i int) string {
	t := co.Times[i]
	if t.Now {
		return "Nu"
	}
	text := wording.WrittenDate(t.From)
	if t.To != t.From {
		text += " til " + wording.WrittenDate(t.To)
	}
	if len(t.Workshops) > 0 {
		var numbers []string
		for _, n := range t.Workshops {
			numbers = append(numbers, strconv.Itoa(n))
		}
		text += " (workshop " + danish.List(numbers, "og") + ")"
	}
	return text
}

// courseSlides are the drawings: all, and then one municipality at a time.
func (m *builder) courseSlides() []*document.Slide {
	d := &deck{id: "forloeb", title: "Forløbet fra første gang til nu"}
	add := func(f document.Figure) {
		title := f.Caption
		f.ID = "slide-" + f.ID
		d.add(title, f)
	}
	if co := m.Course(); co != nil && len(co.Rows) > 1 {
		if f, ok := m.courseFigure(co); ok {
			add(f)
		}
	}
	for _, e := range m.Entries {
		if !m.wide && len(e.Series()) > 1 {
			add(m.ownFigure(e))
		}
	}
	return d.slides
}
