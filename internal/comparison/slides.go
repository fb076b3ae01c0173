package comparison

import (
	"strconv"
	"strings"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/compare"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/prose"
	"beredskab/internal/wording"
)

// A slide holds this many lines of running text of this many letters, under its title. What is more goes on to the next one. The page
// scales a slide with the screen, so what fits on one fits on all.
const (
	slideLines   = 15
	slideLetters = 88
	slideRows    = 10 // of a table, when no cell takes more than two lines
)

// slides are what is shown on the big screen, one thing at a time, in an order of their own: the picture; each recommendation, who has
// solved it and how, in their own words; what nobody has solved; who answers; what neighbours do not agree on; the homework. Line numbers
// and keys stay on the page.
func (m *builder) slides() []*document.Slide {
	var out []*document.Slide
	out = append(out, m.pictureSlides()...)
	for i := range catalogue.Recommendations {
		out = append(out, m.recommendationSlides(&catalogue.Recommendations[i])...)
	}
	out = append(out, m.nobodySlides()...)
	out = append(out, m.coverSlides()...)
	out = append(out, m.neighbourSlides()...)
	out = append(out, m.courseSlides()...)
	return append(out, m.homeworkSlides()...)
}

// deck numbers the slides about one thing: "slide-a1", "slide-a1-2" …
type deck struct {
	id, title string
	slides    []*document.Slide
}

func (d *deck) add(title string, blocks ...document.Block) {
	id := "slide-" + d.id
	if n := len(d.slides) + 1; n > 1 {
		id += "-" + strconv.Itoa(n)
	}
	if title == "" {
		title = d.title
	}
	d.slides = append(d.slides, &document.Slide{ID: id, Title: title, Blocks: blocks})
}

// table adds a table, parted into as many slides as its rows need.
func (d *deck) table(t document.Table, lines func(document.Row) int) {
	rows := t.Rows
	for len(rows) > 0 {
		n, used := 0, 0
		for n < len(rows) && (n == 0 || used+lines(rows[n]) <= slideLines && n < slideRows) {
			used += lines(rows[n])
			n++
		}
		part := t
		part.Rows = rows[:n]
		d.add("", part)
		rows = rows[n:]
	}
}

// pictureSlides is the picture; where there are more municipalities than fit below each other, several.
func (m *builder) pictureSlides() []*document.Slide {
	const most = 24
	d := &deck{id: "billede", title: "De 52 punkter på ét billede"}
	entries := m.Entries
	for len(entries) > 0 {
		n := min(most, len(entries))
		title := ""
		if len(m.Entries) > most {
			title = d.title + ": " + entries[0].Name + " til " + entries[n-1].Name
		}
		d.add(title, m.statusTable(entries[:n], catalogue.Recommendations[:]))
		entries = entries[n:]
	}
	return d.slides
}

// recommendationSlides are who has solved a recommendation, and then how.
func (m *builder) recommendationSlides(r *catalogue.Recommendation) []*document.Slide {
	d := &deck{id: wording.PointID(r.ID), title: r.ID + ". " + r.Title}
	if m.wide {
		d.add("", m.countTable(r))
	} else {
		t := m.statusTable(m.Entries, []catalogue.Recommendation{*r})
		t.Large = true
		d.add("", t)
	}
	d.title = r.ID + ". " + r.Short + ": sådan gør de"
	m.practiceSlides(d, r)
	return d.slides
}

// countTable is how many municipalities have each status at each point.
func (m *builder) countTable(r *catalogue.Recommendation) document.Table {
	t := document.Table{Caption: "Hvor mange af " + danish.Plural(len(m.Entries), "kommune", "kommuner"), RowHeads: true, Columns: []string{wording.LabelPoint}}
	for _, st := range wording.Statuses {
		t.Columns = append(t.Columns, danish.Sentence(wording.StatusWord(st)))
	}
	for i := range r.Points {
		p := &r.Points[i]
		var counts [5]int
		for _, e := range m.Entries {
			counts[e.Point(p.ID).Status]++
		}
		row := document.Row{Cells: []document.Text{{{Kind: document.Strong, Text: p.ID}, {Text: " " + p.Short}}}}
		for _, st := range wording.Statuses {
			row.Cells = append(row.Cells, document.Words(strconv.Itoa(counts[st])))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// practiceSlides are the municipalities' own words, as many on a slide as fit. Of a very long text the end is left out, and the slide says
// where it is.
func (m *builder) practiceSlides(d *deck, r *catalogue.Recommendation) {
	const most = 2 * slideLines
	var blocks []document.Block
	used := 0
	flush := func() {
		if len(blocks) > 0 {
			d.add("", blocks...)
		}
		blocks, used = nil, 0
	}
	for _, x := range m.practices(r) {
		lines := x.lines()
		if len(lines) > most {
			lines = append(lines[:most-1], "… Resten står under "+r.ID+" på siden.")
		}
		name := x.entry.Name + x.holds()
		for len(lines) > 0 {
			if used > 0 && used+3+min(len(lines), slideLines) > slideLines+2 {
				flush()
			}
			n := min(len(lines), slideLines-used)
			blocks = append(blocks, document.Notice{Title: name, Blocks: paragraphs(lines[:n])})
			used += n + 3 // its title, and the space around it
			name, lines = x.entry.Name+", fortsat", lines[n:]
			if len(lines) > 0 {
				flush()
			}
		}
	}
	flush()
}

// lines are the words of a practice as lines that a slide has room for; an empty one ends a paragraph.
func (x practice) lines() []string {
	var out []string
	add := func(text string) {
		for _, paragraph := range strings.Split(text, "\n") {
			if paragraph = strings.TrimSpace(paragraph); paragraph == "" {
				continue
			}
			if len(out) > 0 {
				out = append(out, "")
			}
			out = append(out, broken(paragraph)...)
		}
	}
	if x.how == compare.Omitted {
		add("(" + compare.Omitted + ")")
	} else {
		add(prose.Parse(x.how).Plain())
	}
	for _, n := range x.notes {
		text := document.Sentence(n[1])
		if n[1] == compare.Omitted {
			text = "(" + n[1] + ")"
		}
		add(n[0] + ": " + text)
	}
	return out
}

// broken parts a paragraph at its words into lines of a slide.
func broken(text string) []string {
	var out []string
	line, size := "", 0
	for _, word := range strings.Fields(text) {
		letters := []rune(word)
		for len(letters) > slideLetters { // no word, but somebody may have written it
			out = append(out, strings.TrimSpace(line+" "+string(letters[:slideLetters])))
			letters, line, size = letters[slideLetters:], "", 0
		}
		if size > 0 && size+1+len(letters) > slideLetters {
			out = append(out, line)
			line, size = "", 0
		}
		line, size = strings.TrimSpace(line+" "+string(letters)), size+1+len(letters)
	}
	if line != "" {
		out = append(out, line)
	}
	return out
}

// paragraphs puts lines together again: the browser breaks them where the screen ends.
func paragraphs(lines []string) []document.Block {
	var blocks []document.Block
	var words []string
	end := func() {
		if len(words) > 0 {
			blocks = append(blocks, document.Line(strings.Join(words, " ")))
		}
		words = nil
	}
	for _, l := range lines {
		if l == "" {
			end()
			continue
		}
		words = append(words, l)
	}
	end()
	return blocks
}

// nobodySlides are the points that nobody has in place yet.
func (m *builder) nobodySlides() []*document.Slide {
	d := &deck{id: "ingen", title: "Det har ingen løst endnu"}
	t := document.Table{Caption: "Punkter, som ingen af kommunerne har på plads", RowHeads: true, Columns: []string{wording.LabelPoint, "På vej"}}
	for _, s := range m.unsolved() {
		var way []string
		if len(s.partly) > 0 {
			way = append(way, wording.StatusWord(check.Partly)+": "+fewNames(s.partly))
		}
		if len(s.planned) > 0 {
			way = append(way, wording.StatusWord(check.Planned)+": "+fewNames(s.planned))
		}
		t.Rows = append(t.Rows, document.Row{Cells: []document.Text{{{Kind: document.Strong, Text: s.point.ID}, {Text: " " + s.point.Short}}, document.Words(danish.Sentence(strings.Join(way, "; ")))}})
	}
	if len(t.Rows) == 0 {
		d.add("", document.Line("Hvert af de 52 punkter er på plads hos mindst én af kommunerne."))
		return d.slides
	}
	d.table(t, func(r document.Row) int { return max(1, linesOf(document.Flat(r.Cells[1]), slideLetters/2)) })
	return d.slides
}

// fewNames are so many names as a line holds.
func fewNames(entries []*compare.Entry) string {
	const most = 5
	list := names(entries)
	if len(list) > most {
		return strings.Join(list[:most], ", ") + " og " + danish.Plural(len(list)-most, "anden", "andre")
	}
	return danish.List(list, "og")
}

// linesOf is how many lines of so many letters a text takes.
func linesOf(text string, letters int) int {
	return (len([]rune(text)) + letters - 1) / max(1, letters)
}

// coverSlides are who answers when.
func (m *builder) coverSlides() []*document.Slide {
	keys := [...]string{"paths", "answered", "longest", "worst", "fresh"}
	d := &deck{id: "daekning", title: "Hvem svarer hvornår?"}
	t := document.Table{Caption: "Tolv måneder fra " + wording.DateOf(m.Date), RowHeads: true, Columns: []string{"Kommune"}}
	var chosen []compare.Measure
	for _, key := range keys {
		for _, x := range compare.Measures() {
			if x.Key == key {
				chosen = append(chosen, x)
				t.Columns = append(t.Columns, x.Title)
			}
		}
	}
	for _, e := range m.Entries {
		row := document.Row{Cells: []document.Text{document.Bold(e.Name)}}
		for _, x := range chosen {
			row.Cells = append(row.Cells, document.Words(danish.Sentence(e.Measures[x.Key])))
		}
		t.Rows = append(t.Rows, row)
	}
	d.table(t, func(r document.Row) int {
		most := 1
		for _, c := range r.Cells {
			most = max(most, linesOf(document.Flat(c), slideLetters/6))
		}
		return most
	})
	return d.slides
}

// neighbourSlides are what neighbours do not agree on, and whom they have in common.
func (m *builder) neighbourSlides() []*document.Slide {
	d := &deck{id: "naboaftaler", title: "Naboaftaler"}
	if len(m.Entries) < 2 {
		return nil
	}
	t := document.Table{Caption: "Her passer planerne ikke sammen", RowHeads: true, Columns: []string{"Hvad", "Kommuner", "Sådan retter I det"}}
	for _, k := range m.Contracts {
		what := document.Bold(k.Kind.Title())
		if k.Text != "" {
			what = document.Lines(what, document.Words(shortened(k.Text, 2*slideLetters)))
		}
		t.Rows = append(t.Rows, document.Row{Cells: []document.Text{what, document.Words(fewNames(k.Entries)), document.Words(k.Kind.Fix())}})
	}
	if len(t.Rows) == 0 {
		d.add("", document.Line("Der er ikke fundet noget, hvor to planer siger hver sit om en aftale, et nummer eller en åbningstid."))
		return d.slides
	}
	d.table(t, func(r document.Row) int { return max(2, 1+linesOf(document.Flat(r.Cells[0]), slideLetters/2)) })
	return d.slides
}

// shortened cuts a text at a word, with a mark where it goes on.
func shortened(text string, letters int) string {
	runes := []rune(text)
	if len(runes) <= letters {
		return text
	}
	cut := string(runes[:letters])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:.") + " … (resten står på siden)"
}
