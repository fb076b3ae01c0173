package comparison

import (
	"strings"

	"beredskab/internal/catalogue"
	"beredskab/internal/compare"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/wording"
)

// learn matches those who lack a point with those who have it: first who shares how, then whose plan is most alike in size. The
// shared texts stand once, under the recommendation, and this leads to them.
func (m *builder) learn() *document.Section {
	if m.wide || len(m.Entries) < 2 {
		return nil // the workbook has the list, where it can be filtered
	}
	s := &document.Section{ID: "andre-har", Title: "Hvem kan lære af hvem?", Blocks: []document.Block{document.Line(m.matching())}}
	t := document.Table{ID: "laer-tabel", Caption: "Spørg dem først, og læs, hvad de deler", RowHeads: true, Columns: []string{"Kommune", "Deler, hvordan de gør", "Har det, men har ikke delt hvordan"}}
	details := &document.Section{ID: "andre-har-punkter", Title: "Punkt for punkt", Folded: "Vis for hver kommune"}
	for _, e := range m.Entries {
		lessons := m.Lessons(e)
		t.Rows = append(t.Rows, document.Row{Cells: []document.Text{document.Bold(e.Name), askFirst(m.Entries, lessons, true), askFirst(m.Entries, lessons, false)}})
		details.Sections = append(details.Sections, m.lessons(e, lessons))
	}
	s.Blocks = append(s.Blocks, t)
	s.Sections = append(s.Sections, details)
	return s
}

// matching says by what the municipalities are matched, and for whom it says nothing yet.
func (m *builder) matching() string {
	text := "Ud for hver kommune står den, der er værd at spørge først: helst en, som deler, hvordan de gør, og blandt dem den, hvis plan ligner mest i størrelse. " +
		"Størrelsen er regnet efter, hvor mange afdelinger, kontakter, samarbejdsparter og tilbud der står i planerne. Hvor mange der bor i kommunen, står der ikke."
	var young []*compare.Entry
	for _, e := range m.Entries {
		if !e.Sized() {
			young = append(young, e)
		}
	}
	if len(young) > 0 {
		text += " " + danish.List(names(young), "og") + " har endnu så lidt i planen, at den ikke siger noget om størrelsen."
	}
	return text
}

// askFirst gathers the lessons by the one to ask first, in the order of the page.
func askFirst(entries []*compare.Entry, lessons []compare.Lesson, tells bool) document.Text {
	about := map[*compare.Entry][]string{}
	for _, l := range lessons {
		if first := l.From[0]; first.Tells(l.Point) == tells {
			about[first] = append(about[first], l.Point)
		}
	}
	var lines []document.Text
	for _, e := range entries {
		if ids := about[e]; len(ids) > 0 {
			lines = append(lines, append(document.Bold(e.Name+": "), document.Inline{Text: pointList(ids)}))
		}
	}
	if len(lines) == 0 {
		return document.Words("–")
	}
	return document.Lines(lines...)
}

// lessons lists what one municipality can learn, point by point.
func (m *builder) lessons(e *compare.Entry, lessons []compare.Lesson) *document.Section {
	s := &document.Section{ID: "andre-har-for-" + anchorOf(e), Title: e.Name}
	if len(lessons) == 0 {
		s.Blocks = append(s.Blocks, document.Line(e.Name+" mangler ikke noget, som en af de andre har på plads."))
		return s
	}
	t := document.Table{ID: "andre-har-" + anchorOf(e), Caption: "Punkter, som " + e.Name + " mangler helt eller delvist, og som andre har på plads", RowHeads: true, Columns: []string{wording.LabelPoint, wording.LabelStatus, "Spørg først", "Har det også"}}
	for _, l := range lessons {
		point := catalogue.PointByID(l.Point)
		status := e.Point(l.Point).Status
		first := document.Words(l.From[0].Name)
		if recommendation, _, _ := strings.Cut(l.Point, "."); l.From[0].Tells(l.Point) {
			first = document.Text{{Text: l.From[0].Name + ", som deler, "}, document.LinkTo("hvordan de gør", wording.PointID(recommendation)+"-hvordan")}
		}
		t.Rows = append(t.Rows, document.Row{Cells: []document.Text{
			{document.LinkTo(l.Point, solutionID(l.Point)), {Text: " " + point.Text}}, {document.BadgeOf(wording.StatusWord(status), wording.StatusTone(status))}, first, document.Words(someNames(l.From[1:])),
		}})
	}
	s.Blocks = append(s.Blocks, t)
	return s
}

// bookLessons has a row for each municipality and point that it can learn.
func (m *builder) bookLessons() *document.Sheet {
	s := &document.Sheet{ID: "laer", Name: "Lær af hinanden", Title: "Hvem kan lære af hvem?", Kind: document.CoverSheet, Landscape: true, Intro: []string{m.matching()}}
	r := document.Range{ID: "laer", Title: "Lær", Columns: []document.BookColumn{
		{Key: "municipality", Title: "Kommune", Width: 24},
		{Key: "point", Title: wording.LabelPoint, Width: 8},
		{Key: "what", Title: "Hvad", Width: 50},
		{Key: "status", Title: wording.LabelStatus, Width: 18},
		{Key: "first", Title: "Spørg først", Width: 24},
		{Key: "shares", Title: "Deler hvordan", Width: 14},
		{Key: "others", Title: "Har det også", Width: 40},
	}}
	for _, e := range m.Entries {
		for _, l := range m.Lessons(e) {
			shares := "nej"
			if l.From[0].Tells(l.Point) {
				shares = "ja"
			}
			r.Rows = append(r.Rows, document.BookRow{Cells: []string{
				e.Name, l.Point, catalogue.PointByID(l.Point).Text, wording.StatusWord(e.Point(l.Point).Status), l.From[0].Name, shares, someNames(l.From[1:]),
			}})
		}
	}
	if len(r.Rows) == 0 {
		return nil
	}
	s.Ranges = []document.Range{r}
	return s
}
