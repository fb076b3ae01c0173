package comparison

import (
	"strconv"
	"strings"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/compare"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/wording"
)

// A slide holds this many lines of running text of this many letters, under its title. What is more goes on to the next one. The page
// scales a slide with the screen, so what fits on one fits on all.
const (
	slideLines   = 15
	slideLetters = 88
	slideRows    = 10 // of a table, when no cell takes more than two lines

	mostPractices = 6 // where there are many municipalities: nobody shows a hundred texts on a wall
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
	list := m.practices(r)
	rest := 0
	if m.wide && len(list) > mostPractices {
		list, rest = list[:mostPractices], len(list)-mostPractices
	}
	for _, x := range list {
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
	if rest > 0 {
		if used > slideLines {
			flush()
		}
		blocks = append(blocks, document.Line(danish.Sentence(danish.Plural(rest, "kommune", "kommuner"))+" mere deler, hvordan de gør. Det står under "+r.ID+" på siden."))
	}
	flush()
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
