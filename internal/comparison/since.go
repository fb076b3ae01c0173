package comparison

import (
	"slices"
	"strconv"
	"strings"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/compare"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/plan"
	"beredskab/internal/wording"
)

// versionNotice says before any figure that a snapshot was made with other rules or points than today's.
func (m *builder) versionNotice() []document.Block {
	var who []string
	var rules, points bool
	var fresh []string
	for _, e := range m.Entries {
		for _, d := range e.Steps() {
			if !d.OtherRules && !d.OtherCatalogue {
				continue
			}
			if !slices.Contains(who, e.Name) {
				who = append(who, e.Name)
			}
			rules, points = rules || d.OtherRules, points || d.OtherCatalogue
			for _, r := range d.NewRules {
				if !slices.Contains(fresh, r) {
					fresh = append(fresh, r)
				}
			}
		}
	}
	if len(who) == 0 {
		return nil
	}
	var text []string
	if rules {
		text = append(text, "Reglerne er ikke de samme alle gange.")
		if len(fresh) > 0 {
			const most = 6 // the numbers say enough: what each rule is about stands with what it has found
			slices.Sort(fresh)
			var named string
			if len(fresh) > most {
				named = danish.Plural(len(fresh), "regel", "regler") + ", fra " + fresh[0] + " til " + fresh[len(fresh)-1]
			} else {
				for i, id := range fresh {
					fresh[i] = id + " (" + ruleTitle(id) + ")"
				}
				named = danish.List(fresh, "og")
			}
			text = append(text, "Nye regler: "+named+". Det, de finder, er ikke tilbageskridt og er talt for sig.")
		}
	}
	if points {
		text = append(text, "Punkterne er ændret undervejs. Kun de punkter, der findes begge gange, er holdt op mod hinanden.")
	}
	return []document.Block{document.Notice{
		Title: "Før I læser tallene for udviklingen i " + danish.List(who, "og"), Tone: document.Attention, Blocks: []document.Block{document.Line(strings.Join(text, " "))},
	}}
}

// progressChapter is each municipality beside itself, from workshop to workshop; nil when there is nothing to look back on.
func (m *builder) progressChapter() *document.Section {
	s := &document.Section{ID: "udvikling", Title: "Udvikling siden sidst"}
	if all := m.courseOfAll(); all != nil {
		s.Sections = append(s.Sections, all)
	}
	for _, e := range m.Entries {
		if !m.wide && len(e.History) > 0 { // the workbook has the steps of many, where they can be filtered
			s.Sections = append(s.Sections, m.progress(e))
		}
	}
	if len(s.Sections) == 0 {
		return nil
	}
	s.Blocks = m.versionNotice()
	return s
}

// progress is one municipality's way: the figures from time to time, what has changed from the first to now, and then each
// step of it.
func (m *builder) progress(e *compare.Entry) *document.Section {
	id := "udvikling-" + anchorOf(e)
	s := &document.Section{ID: id, Title: e.Name, Folded: "Vis forløbet for " + e.Name, Blocks: []document.Block{m.ownFigure(e), m.timeline(e), m.ownMoves(e)}}
	s.Blocks = append(s.Blocks, m.calendarNote(e)...)
	if d := e.SinceFirst(); d != nil {
		s.Blocks = append(s.Blocks, sinceFirst(d)...)
	}
	steps := e.Steps()
	all := &document.Section{ID: id + "-trin", Title: e.Name + ": skridt for skridt, med fund og opgaver", Folded: "Vis fund og opgaver for hvert skridt"}
	for i, d := range steps {
		p := step{d, i + 1, untilLabel(e, d)}
		sub := &document.Section{ID: id + "-trin-" + strconv.Itoa(p.number), Title: e.Name + ": fra " + snapshotLabel(d.Before) + " til " + p.until}
		if d.Empty() {
			sub.Blocks = append(sub.Blocks, document.Line("Der er ikke sket nogen ændringer fra "+snapshotLabel(d.Before)+" til "+p.until+"."))
		} else {
			sub.Blocks = append(sub.Blocks, m.findingFacts(d))
			sub.Blocks = m.pointChanges(sub.Blocks, e, d, "trin "+strconv.Itoa(p.number))
			sub.Blocks = m.findingChanges(sub.Blocks, e, p, len(steps))
			sub.Blocks = m.actionChanges(sub.Blocks, e, d)
		}
		all.Sections = append(all.Sections, sub)
	}
	s.Sections = append(s.Sections, all)
	return s
}

// sinceFirst is what moved all the way, as numbers of points: the steps tell what each of them is about.
func sinceFirst(d *compare.Diff) []document.Block {
	line := func(list []compare.PointChange) string {
		if len(list) == 0 {
			return "ingen"
		}
		var ids []string
		for _, c := range list {
			ids = append(ids, c.ID)
		}
		return danish.Plural(len(ids), "punkt", "punkter") + ": " + danish.List(ids, "og")
	}
	var f document.FactList
	f.Add("Frem fra første gang til nu", line(d.Better))
	f.Add("Tilbage fra første gang til nu", line(d.Worse))
	f.Add("Timer, hvor alle handleveje er besvaret", answeredSince(d))
	return f.AppendTo(nil)
}

// step is what happened from one snapshot to the next.
type step struct {
	*compare.Diff
	number int
	until  string
}

// snapshotLabel is what a column of the timeline is called: the snapshot's own date, and the workshop as it had it.
func snapshotLabel(s *compare.Snapshot) string {
	if s.Workshop.Number > 0 {
		return wording.WrittenDate(s.Date) + " (workshop " + strconv.Itoa(s.Workshop.Number) + ")"
	}
	return wording.WrittenDate(s.Date)
}

// untilLabel is when a step ends: now, or at the next snapshot.
func untilLabel(e *compare.Entry, d *compare.Diff) string {
	if d.Now == e.Now {
		return "nu"
	}
	return snapshotLabel(d.Now)
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
	add("Fund: fejl", func(s *compare.Snapshot) string { return strconv.Itoa(s.Weights()[2]) })
	add("Fund: advarsler", func(s *compare.Snapshot) string { return strconv.Itoa(s.Weights()[1]) })
	add("Handleveje, der er regnet med", func(s *compare.Snapshot) string { return strconv.Itoa(s.Paths()) })
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
	add("Færdige opgaver", func(s *compare.Snapshot) string { done, _ := s.ActionCounts(); return strconv.Itoa(done) })
	add("Åbne opgaver", func(s *compare.Snapshot) string { _, open := s.ActionCounts(); return strconv.Itoa(open) })
	return t
}

func (m *builder) findingFacts(d *compare.Diff) document.Block {
	var f document.FactList
	n := func(term string, n int) { f.Add(term, strconv.Itoa(n)) }
	n("Fund, der er lukket", len(d.Closed))
	n("Nye fund", len(d.New))
	n("Fund, der er åbnet igen", len(d.Reopened))
	n("Fund, der er blevet alvorligere", len(d.Graver))
	if len(d.Milder) > 0 {
		n("Fund, der er blevet mindre alvorlige", len(d.Milder))
	}
	n("Uændrede fund", d.Unchanged)
	if len(d.ByNewRule) > 0 {
		n("Fundet af nye regler (ikke tilbageskridt)", len(d.ByNewRule))
	}
	if d.ByOldRule > 0 {
		n("Væk, fordi reglen er udgået (ikke fremskridt)", d.ByOldRule)
	}
	f.Add("Timer, hvor alle handleveje er besvaret", answeredSince(d))
	return document.Facts{Rows: f}
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
		text += " på " + danish.Plural(h.Paths(), "handlevej", "handleveje")
	}
	return text
}

// pointChanges lists the points that have another status at the end of what the caption says than at its beginning.
func (m *builder) pointChanges(blocks []document.Block, e *compare.Entry, d *compare.Diff, when string) []document.Block {
	t := document.Table{
		ID: "punkter-siden-" + anchorOf(e) + "-" + danish.Slug(when), Caption: "Punkter, der har fået en anden status, " + when + ": " + e.Name,
		RowHeads: true, Columns: []string{wording.LabelPoint, "Før", "Efter", "Retning"},
	}
	add := func(list []compare.PointChange, word string, tone document.Tone) {
		for _, c := range list {
			text := ""
			if p := catalogue.PointByID(c.ID); p != nil {
				text = " " + p.Text
			}
			t.Rows = append(t.Rows, document.Row{Cells: []document.Text{
				{{Kind: document.Strong, Text: c.ID}, {Text: text}}, document.Words(wording.StatusWord(c.Before)), {document.BadgeOf(wording.StatusWord(c.After), wording.StatusTone(c.After))}, {document.BadgeOf(word, tone)},
			}})
		}
	}
	add(d.Better, "frem", document.Good)
	add(d.Worse, "tilbage", document.Danger)
	if len(t.Rows) == 0 {
		return append(blocks, document.Line("Alle "+strconv.Itoa(d.Same)+" punkter har samme status "+when+"."))
	}
	blocks = append(blocks, t, document.Line(danish.Plural(d.Same, "punkt har", "punkter har")+" samme status før og efter."))
	if d.NotCompared > 0 {
		blocks = append(blocks, document.Line(danish.Plural(d.NotCompared, "punkt kan", "punkter kan")+" ikke holdes op mod hinanden, fordi punkterne er ændret."))
	}
	return blocks
}

// findingChanges lists the findings that came, went or changed: many of the last step, and of the earlier ones the first few.
func (m *builder) findingChanges(blocks []document.Block, e *compare.Entry, d step, steps int) []document.Block {
	most := 10
	if d.number == steps {
		most = 30
	}
	t := document.Table{ID: "fund-siden-" + anchorOf(e) + "-" + strconv.Itoa(d.number), Caption: "Fund uden for punkterne, der er kommet, gået eller ændret, trin " + strconv.Itoa(d.number) + ": " + e.Name, RowHeads: true, Columns: []string{"Fund", "Hvor i planen", "Hvad er der sket"}}
	rest := 0
	add := func(list []compare.Finding, word string, tone document.Tone) {
		for _, f := range list {
			if catalogue.PointByID(f.Rule) != nil {
				continue // told among the points
			}
			if len(t.Rows) == most {
				rest++
				continue
			}
			t.Rows = append(t.Rows, document.Row{Cells: []document.Text{{{Text: ruleTitle(f.Rule) + " ["}, {Kind: document.Code, Text: f.Rule}, {Text: "]"}}, m.findingPlace(f.Place), {document.BadgeOf(word, tone)}}})
		}
	}
	add(d.Reopened, "åbnet igen", document.Danger)
	add(d.Graver, "alvorligere", document.Danger)
	add(d.New, "nyt", document.Attention)
	add(d.ByNewRule, "ny regel", document.Neutral)
	add(d.Milder, "mindre alvorligt", document.Good)
	add(d.Closed, "lukket", document.Good)
	if len(t.Rows) == 0 {
		return blocks
	}
	blocks = append(blocks, t)
	if rest > 0 {
		blocks = append(blocks, document.Line("Og "+danish.Plural(rest, "fund", "fund")+" mere, som står i regnearket."))
	}
	return blocks
}

func ruleTitle(id string) string {
	if r := check.RuleByID(id); r != nil {
		return r.Title
	}
	return "Regel, der er udgået"
}

// findingPlace names the place by its field; by its id too where ids may be told.
func (m *builder) findingPlace(place string) document.Text {
	if m.Anonymous {
		return nil
	}
	if place == "" {
		return document.Words("Planen som helhed")
	}
	return document.Text{{Kind: document.Code, Text: place}}
}

func (m *builder) actionChanges(blocks []document.Block, e *compare.Entry, d *compare.Diff) []document.Block {
	var items []string
	add := func(list []compare.Action, word string) {
		if m.Anonymous {
			if len(list) > 0 {
				items = append(items, danish.Sentence(word)+": "+danish.Plural(len(list), "opgave", "opgaver"))
			}
			return
		}
		for _, a := range list {
			title := e.Actions[a.ID]
			if title == "" {
				title = a.ID
			}
			items = append(items, danish.Sentence(word)+": "+title)
		}
	}
	add(d.Done, plan.Label("action_status", "done"))
	add(d.Added, "ny")
	add(d.Undone, "åbnet igen")
	add(d.Gone, "taget ud af planen")
	if len(items) == 0 {
		return blocks
	}
	return document.Bullets(append(blocks, document.Paragraph{Text: document.Bold("Opgaver")}), items)
}
