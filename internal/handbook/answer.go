package handbook

import (
	"slices"
	"strconv"
	"strings"

	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/hours"
	"beredskab/internal/wording"
)

// coverChapter is who answers when: in words, as a week and as a year, once for each set of people that the paths call.
func (m answerBuilder) coverChapter() *document.Section {
	groups := m.CoverGroups()
	if len(groups) == 0 {
		return nil
	}
	s := &document.Section{ID: "hvem-svarer", Title: wording.LabelCover}
	s.Blocks = []document.Block{
		document.Line("Sådan er der dækket fra " + wording.DateOf(m.In.Date) + " og et år frem. Den, der kun giver råd, tæller ikke med. Svarer kun 112 eller politiet (114), står det for sig."),
		m.coverTable(groups),
	}
	if len(m.In.Cover.Assumptions) > 0 {
		s.Blocks = append(s.Blocks, document.Notice{Title: "Det regner vi med", Blocks: document.Bullets(nil, assumed(m.In.Cover.Assumptions))})
	}
	for _, g := range groups {
		s.Sections = append(s.Sections, m.coverSection(g))
	}
	return s
}

func (m answerBuilder) coverTable(groups []*edition.Answered) document.Table {
	t := document.Table{ID: "hvem-svarer-tabel", Caption: "Det næste år", RowHeads: true, Columns: []string{"Der ringes til", "Bruges i", "Nogen svarer", "Kun 112 eller politiet", "Ingen svarer", "Længste hul"}}
	for _, g := range groups {
		r := g.Route
		total := float64(max(r.Total(), 1))
		answered := share(r.Covered, total)
		if r.HandedOver.Total() == r.Total() && r.Total() > 0 {
			answered = "hele tiden (112 eller politiet)" // "aldrig" would read as if nobody came
		}
		row := document.Row{Cells: []document.Text{
			{document.LinkTo(g.Title(), edition.CoverID(g))},
			document.Words(strings.Join(g.Paths, ", ")),
			document.Words(answered), document.Words(share(r.HandedOver, total)),
			holeBadge(r.Gaps), document.Words(longest(r.Gaps)),
		}}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// assumed are the assumptions as sentences: "114 svarer hele døgnet."
func assumed(texts []string) []string {
	out := make([]string, len(texts))
	for i, t := range texts {
		out[i] = document.Sentence(strings.TrimPrefix(t, "forudsætter, at "))
	}
	return out
}

// share writes how much of the time a set is. Percent never rounds a hole away; all and nothing are said in words.
func share(set hours.Set, total float64) string {
	switch n := float64(set.Total()); n {
	case 0:
		return "aldrig"
	case total:
		return "hele tiden"
	default:
		return danish.Percent(n/total, 1)
	}
}

// holeBadge says how long nobody answers. One hour is an hour, and never rounded to nothing.
func holeBadge(gaps hours.Set) document.Text {
	if len(gaps) == 0 {
		return document.Text{document.BadgeOf("aldrig", document.Good)}
	}
	return document.Text{document.BadgeOf(danish.Hours(gaps.Total()), document.Danger)}
}

func longest(gaps hours.Set) string {
	if len(gaps) == 0 {
		return ""
	}
	return danish.Sentence(cover.Hole(gaps.Longest(), true))
}

func (m answerBuilder) coverSection(g *edition.Answered) *document.Section {
	r := g.Route
	s := &document.Section{ID: edition.CoverID(g), Title: "Når man ringer til " + g.Title()}
	var f document.FactList
	f.List("Bruges i", g.Paths)
	if g.All {
		f.Add("Bruges af", "alle afdelinger")
	} else {
		f.List("Bruges af", g.Units)
	}
	f.Add("Længste ventetid", longestWait(r))
	s.Blocks = f.AppendTo(s.Blocks)
	s.Blocks = append(s.Blocks, m.holes(r)...)
	if r.Step == nil || r.HandedOver.Total() == r.Total() {
		return s // every hour is alike: a drawing would show one colour, and its text twin the same line twenty times
	}
	s.Blocks = append(s.Blocks, m.weekFigure(g), m.yearFigure(g))
	return s
}

// longestWait is how long it takes at worst until somebody can act, and when that is; "" when somebody always answers at once.
func longestWait(r *cover.Route) string {
	switch w := r.Minutes.Worst; {
	case r.Window.Minutes() == 0 || w == cover.Never || r.Minutes.Best == cover.Never:
		return r.Story()
	case w == 0:
		return ""
	default:
		return danish.Sentence(danish.Duration(w)) + ". Det er fx " + danish.LowerFirst(r.Story())
	}
}

// holes tells the hours in which nobody answers, the longest first.
func (m answerBuilder) holes(r *cover.Route) []document.Block {
	if len(r.Gaps) == 0 {
		if len(r.HandedOver) > 0 {
			if r.HandedOver.Total() == r.Total() {
				return []document.Block{document.Line("Hele året er det kun 112 eller politiet (114), der svarer.")}
			}
			return []document.Block{document.Line("Hele året svarer nogen, men i " + danish.Hours(r.HandedOver.Total()) + " er det kun 112 eller politiet (114).")}
		}
		return []document.Block{document.Line("Der er altid nogen, der svarer.")}
	}
	const most = 10
	byLength := slices.Clone(r.Gaps)
	slices.SortStableFunc(byLength, func(a, b hours.Interval) int { return b.Minutes() - a.Minutes() })
	shown := byLength[:min(len(byLength), most)]
	items := make([]string, 0, len(shown))
	for _, hole := range shown {
		items = append(items, cover.Hole(hole, true))
	}
	text := "Ingen svarer i " + danish.Hours(r.Gaps.Total()) + " af årets " + danish.Hours(r.Total()) + " (" + danish.Percent(float64(r.Gaps.Total())/float64(max(r.Total(), 1)), 0) + "), fordelt på " + danish.Plural(len(r.Gaps), "hul", "huller") + "."
	if len(shown) < len(r.Gaps) {
		text += " De " + strconv.Itoa(most) + " længste er:"
	}
	return document.Bullets([]document.Block{document.Line(text)}, items)
}
