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
		return danish.Plural(len(ids), "punkt", "punkter") + ": " + pointList(ids)
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
