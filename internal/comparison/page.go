// Package comparison shows several plans side by side, and each beside itself over time, as a page and as sheets.
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
	"beredskab/internal/wording"
)

// mostBeside is how many municipalities fit side by side in a table. When there are more, they stand below each other and
// the points beside each other.
const mostBeside = 8

// New is several municipalities side by side, and each beside itself over time: the page that a facilitator runs an
// afternoon from (sammenligning).
func New(c *compare.Comparison) *document.Document {
	m := &builder{Comparison: c, sort: danish.NewCollator(), wide: len(c.Entries) > mostBeside}
	d := &document.Document{
		Title: "Sammenligning af beredskaber mod vold i nære relationer", Subtitle: m.who(), Kind: "comparison",
		Stamp: document.Stamp{Municipality: m.who(), Date: wording.DateOf(c.Date), Edition: "Til workshop, " + wording.DateOf(c.Date), Hash: c.Hash},
	}
	d.Front = m.unreadNotice()
	add := func(s *document.Section) {
		if s != nil {
			d.Sections = append(d.Sections, s)
		}
	}
	add(m.picture())
	add(m.progressChapter())
	add(m.overview())
	add(m.nation())
	for i := range catalogue.Recommendations {
		add(m.recommendation(&catalogue.Recommendations[i]))
	}
	add(m.nobody())
	add(m.learn())
	add(m.homework())
	add(m.notRelevant())
	add(m.measureChapter())
	add(m.neighbourChapter())
	add(m.reading())
	add(m.annex())
	if m.wide {
		for _, s := range d.Sections[1:] {
			s.Class = strings.TrimSpace(s.Class + " far")
		}
	}
	d.Slides = m.slides()
	return d
}

// comparer makes one comparison.
type builder struct {
	*compare.Comparison
	sort *danish.Collator
	wide bool
}

// who says whom the page is about: the names, and when they would fill a cover, the first of them and how many more.
func (m *builder) who() string {
	if n := len(m.Entries); m.Anonymous {
		return danish.Plural(n, "kommune", "kommuner")
	}
	return compare.Title(names(m.Entries))
}

func names(entries []*compare.Entry) []string {
	var out []string
	for _, e := range entries {
		out = append(out, e.Name)
	}
	return out
}

// someNames names the first of many and counts the rest.
func someNames(entries []*compare.Entry) string {
	const most = 12
	list := names(entries)
	if len(list) <= most {
		return danish.List(list, "og")
	}
	return strings.Join(list[:most-1], ", ") + " og " + danish.Plural(len(list)-most+1, "anden", "andre")
}

// reading says how the page is to be read.
func (m *builder) reading() *document.Section {
	var f document.FactList
	f.Add("Tallene", "Alle kommuner er holdt op mod de samme 52 punkter i de otte anbefalinger. Tallene er ikke karakterer, og de lægges ikke sammen til ét tal: en lille kommune løser tingene på en anden måde end en stor.")
	f.Add("Ikke relevant", "Har en kommune skrevet, at et punkt ikke er relevant, står det for sig med kommunens begrundelse.")
	f.Add("Anbefalingerne", catalogue.Publication.LegalStatus)
	f.Add("Hvor sikkert er det", `Ved hvert punkt står, om det er læst i publikationen eller udledt. "`+danish.Sentence(wording.OnlyReported)+`" betyder, at kommunen selv siger det, og at programmet ikke kan se det i planen.`)
	if m.Anonymous {
		f.Add("Uden navne", "Hver kommune er kaldt Kommune med et bogstav og et tal, som er det samme hver gang. Navne, numre og steder er taget ud, og datoer og antal er gjort omtrentlige. En tekst står her kun, når kommunen har svaret ja til, at den må deles uden navn (share_anonymous), og den er udeladt alligevel, når jeg kan se, at den røber, hvem der har skrevet den.")
		f.Add("Det kan jeg ikke skjule", "De 52 punkter er det, siden handler om, og de står, som de er. Den, der har set en kommunes plan eller ved, hvad den mangler, kan kende den på dem, på hvornår den begyndte, og på, hvor meget der er kommet til. Det gælder også, når kun én har en vedtaget plan, næsten ingen handleveje eller slet intet om natten. En tekst kan røbe mere, end jeg forstår: en vane, en vending, et sted uden navn. Læs siden igennem, før I viser den, og spørg den, der har skrevet, hvis I er i tvivl.")
	}
	hasEarlier := slices.ContainsFunc(m.Entries, func(e *compare.Entry) bool { return e.Since() != nil })
	if hasEarlier {
		f.Add("Fund", "Et fund er noget, programmet har peget på i planen: en fejl, en advarsel eller en oplysning. Det er lukket, når det ikke er der mere.")
	}
	dates := "Åbningstider, frister og kontroller er regnet fra " + wording.DateOf(m.Date) + " og tolv måneder frem."
	if hasEarlier {
		dates += " Timerne under udviklingen er regnet over den samme kalender hver gang, helligdagene i " + strconv.Itoa(compare.CalendarYear) + ", så en skudårsdag eller en anden påske ikke ligner fremskridt."
	}
	f.Add("Datoer", dates)
	return &document.Section{ID: "laesevejledning", Title: "Sådan læses siden", Blocks: f.AppendTo(nil)}
}

// unreadNotice says on the page itself that it is not about everybody, and whom it may be wrong about: what the terminal said
// is not printed with it.
func (m *builder) unreadNotice() []document.Block {
	var blocks []document.Block
	if n := len(m.Unread); n > 0 {
		text := danish.Sentence(danish.Plural(n, "plan", "planer")) + " kunne ikke læses og er ikke regnet med på denne side"
		if !m.Anonymous {
			text += ": " + danish.List(m.Unread, "og")
		}
		blocks = append(blocks, document.Notice{Title: "Ikke alle er med", Tone: document.Attention, Blocks: []document.Block{document.Line(text + ".")}})
	}
	var faulty []string
	for _, e := range m.Entries {
		if mark := errorMark(e); mark != "" {
			faulty = append(faulty, e.Name+" ("+mark+")")
		}
	}
	if len(faulty) > 0 {
		blocks = append(blocks, document.Notice{Title: "Planer med fejl", Tone: document.Attention, Blocks: []document.Block{document.Line(
			danish.List(faulty, "og") + ". Hvad der står om dem her, er kun det, programmet kunne læse. Ret fejlene, før I sammenligner tallene.",
		)}})
	}
	return blocks
}

// errorMark says that a plan has errors: "2 fejl", "1 fejl, en del kunne ikke læses"; "" when it has none.
func errorMark(e *compare.Entry) string {
	var parts []string
	if e.Errors > 0 {
		parts = append(parts, danish.Plural(e.Errors, "fejl", "fejl"))
	}
	if e.Partial {
		parts = append(parts, "en del kunne ikke læses")
	}
	return strings.Join(parts, ", ")
}

// planStatus is the plan's own status, and that it has errors.
func planStatus(e *compare.Entry) string {
	if mark := errorMark(e); mark != "" {
		return strings.TrimPrefix(e.Status+" ("+mark+")", " ")
	}
	return e.Status
}

// overview counts each municipality's points, all 52 of them, and how far it is with each recommendation.
func (m *builder) overview() *document.Section {
	s := &document.Section{ID: "overblik", Title: "Overblik"}
	t := document.Table{ID: "overblik-tabel", Caption: "De 52 punkter, kommune for kommune", RowHeads: true, Columns: []string{"Kommune"}}
	for _, st := range wording.Statuses {
		t.Columns = append(t.Columns, danish.Sentence(wording.StatusWord(st)))
	}
	t.Columns = append(t.Columns, "I alt", "Planen", "Workshop")
	for _, e := range m.Entries {
		row := document.Row{ID: "kommune-" + anchorOf(e), Cells: []document.Text{document.Bold(e.Name)}}
		sum := 0
		for _, st := range wording.Statuses {
			sum += e.Counts[st]
			row.Cells = append(row.Cells, document.Words(strconv.Itoa(e.Counts[st])))
		}
		row.Cells = append(row.Cells, document.Words(strconv.Itoa(sum)), document.Words(planStatus(e)), document.Words(workshop(e.Workshop)))
		t.Rows = append(t.Rows, row)
	}
	s.Blocks = append(s.Blocks, t)
	r := document.Table{ID: "anbefalinger-tabel", Caption: "Punkter på plads i hver anbefaling. De, der ikke er relevante, er nævnt for sig.", RowHeads: true, Columns: []string{"Kommune"}}
	for i := range catalogue.Recommendations {
		r.Columns = append(r.Columns, catalogue.Recommendations[i].ID)
	}
	for _, e := range m.Entries {
		row := document.Row{Cells: []document.Text{document.Bold(e.Name)}}
		for i := range catalogue.Recommendations {
			rec := &catalogue.Recommendations[i]
			row.Cells = append(row.Cells, document.Words(inPlace(e.CountsOf(rec.ID), len(rec.Points))))
		}
		r.Rows = append(r.Rows, row)
	}
	s.Blocks = append(s.Blocks, r)
	return s
}

// inPlace writes "5 af 7", always out of the same number, and how many are not relevant.
func inPlace(counts [5]int, all int) string {
	text := strconv.Itoa(counts[check.InPlace]) + " af " + strconv.Itoa(all)
	if n := counts[check.NotRelevant]; n > 0 {
		text += ", " + strconv.Itoa(n) + " ikke relevant"
		if n > 1 {
			text += "e"
		}
	}
	return text
}

// anchorOf is the entry's own part of an anchor.
func anchorOf(e *compare.Entry) string { return strings.TrimPrefix(danish.Slug(e.ID), "kommune-") }

// workshop writes "nr. 2, 10. september 2026".
func workshop(w compare.Workshop) string {
	var parts []string
	if w.Number > 0 {
		parts = append(parts, "nr. "+strconv.Itoa(w.Number))
	}
	if w.Date != "" {
		parts = append(parts, wording.WrittenDate(w.Date))
	}
	return strings.Join(parts, ", ")
}

// notRelevant lists what municipalities have said is not relevant to them, with their reasons.
func (m *builder) notRelevant() *document.Section {
	t := document.Table{ID: "ikke-relevant-tabel", Caption: "Punkter, som en kommune siger ikke er relevante", RowHeads: true, Columns: []string{wording.LabelPoint, "Kommune", "Begrundelse"}}
	for _, p := range catalogue.Points() {
		for _, e := range m.Entries {
			if r := e.Point(p.ID); r != nil && r.Status == check.NotRelevant {
				t.Rows = append(t.Rows, document.Row{Cells: []document.Text{{{Kind: document.Strong, Text: p.ID}, {Text: " " + p.Text}}, document.Words(e.Name), document.Words(document.Sentence(r.Reason))}})
			}
		}
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return &document.Section{ID: "ikke-relevant", Title: "Ikke relevant, og hvorfor", Blocks: []document.Block{t}}
}
