package xlsx

import (
	"slices"
	"strconv"

	"github.com/xuri/excelize/v2"

	"beredskab/internal/document"
)

// frontWidths are the front sheet's columns: an id, a name, and the numbers.
var frontWidths = []float64{7, 34, 10.5, 10.5, 10.5, 10.5, 10.5, 10.5}

// statusColumns are the columns of the progress table, best first, with the place of each in [document.Progress] and its
// colour in the chart. The colours are told apart by their lightness alone, and the legend and the table say the same.
var statusColumns = []struct {
	title  string
	status int
	color  string
}{
	{"På plads", 3, "1B4965"},
	{"Delvist", 2, "5FA8D3"},
	{"Planlagt", 1, "CAE3F1"},
	{"Mangler", 0, "D9822B"},
	{"Ikke relevant", 4, "C9CED3"},
}

const (
	progressTitle = "Hvor langt er planen?"
	linksTitle    = "Gå til et ark"
	chartRows     = 17 // free rows that the chart stands on
)

// writeFront writes the progress per recommendation with its chart, the counts that follow what people fill in, and the ways to
// the other sheets.
func (w *writer) writeFront(s *sheet, p *sheetWriter) (chart bool, err error) {
	if len(s.ranges) > 0 {
		p.skip(1)
	}
	if len(s.Progress) > 0 {
		if err := w.writeProgress(s, p); err != nil {
			return false, err
		}
	}
	for _, t := range s.Tallies {
		w.writeTally(t, p)
	}
	s.printed = p.row
	w.writeLinks(s, p)
	return len(s.Progress) > 0, nil
}

// writeLinks writes a way to each of the other sheets. There are more tabs than a screen shows; on paper they lead nowhere.
func (w *writer) writeLinks(s *sheet, p *sheetWriter) {
	if len(s.Links) == 0 {
		return
	}
	p.line(textRow{text: linksTitle, style: captionStyle})
	for _, l := range s.Links {
		i := slices.IndexFunc(w.sheets, func(other *sheet) bool { return other.ID == l.Sheet })
		if i < 0 {
			continue
		}
		p.line(textRow{text: w.sheets[i].name, value: l.Text, style: linkStyle})
		p.links = append(p.links, link{Ref(p.left, p.row) + ":" + Ref(p.left+1, p.row), w.sheets[i].name})
	}
}

// writeProgress writes how far each recommendation was when the book was made, as numbers and as bars.
func (w *writer) writeProgress(s *sheet, p *sheetWriter) error {
	p.line(textRow{text: progressTitle, style: captionStyle})
	p.set(0, headStyle, "Nr.")
	p.set(1, headStyle, "Anbefaling")
	for i, c := range statusColumns {
		p.set(i+2, headStyle, c.title)
	}
	p.set(len(statusColumns)+2, headStyle, "Punkter i alt")
	p.end()
	first := p.row + 1
	var sums [5]int
	for _, progress := range s.Progress {
		all := 0
		p.set(0, textStyle, progress.ID)
		p.set(1, textStyle, short(progress.Title))
		for i, c := range statusColumns {
			n := progress.Counts[c.status]
			all, sums[c.status] = all+n, sums[c.status]+n
			p.setNumber(i+2, numberStyle, n)
		}
		p.setNumber(len(statusColumns)+2, sumStyle, all)
		p.end()
	}
	last := p.row
	p.set(0, strongStyle, "")
	p.set(1, strongStyle, "I alt")
	all := 0
	for i, c := range statusColumns {
		all += sums[c.status]
		p.setNumber(i+2, sumStyle, sums[c.status])
	}
	p.setNumber(len(statusColumns)+2, sumStyle, all)
	p.end()
	if err := w.addChart(s, first, last, p.row+2); err != nil {
		return err
	}
	p.skip(1 + chartRows)
	return nil
}

// writeTally writes how many rows of a range have each word. The numbers follow as people fill the range in.
func (w *writer) writeTally(t document.Tally, p *sheetWriter) {
	r := w.rangeOf(t.Range)
	if r == nil || r.table == "" || r.column(t.Column) < 0 {
		return
	}
	i := r.column(t.Column)
	l := w.lists[listOf(&r.Columns[i])]
	if l == nil {
		return
	}
	words := l.Words[:min(len(l.Words), len(frontWidths)-3)]
	p.line(textRow{text: t.Title, style: captionStyle})
	p.set(0, headStyle, "")
	p.set(1, headStyle, r.heads[i])
	for j, word := range words {
		p.set(j+2, headStyle, word)
	}
	p.set(len(words)+2, headStyle, "I alt")
	p.end()
	p.set(0, textStyle, "")
	p.set(1, textStyle, "Antal lige nu")
	all := 0
	column := r.table + "[" + inBrackets(r.heads[i]) + "]"
	for j, word := range words {
		n := r.count(i, word)
		all += n
		p.setNumber(j+2, numberStyle, n).formula = "COUNTIF(" + column + "," + quoted(word) + ")"
	}
	row := p.row + 1
	p.setNumber(len(words)+2, sumStyle, all).formula = "SUM(" + Ref(p.left+2, row) + ":" + Ref(p.left+1+len(words), row) + ")"
	p.end()
	p.skip(1)
}

func (w *writer) rangeOf(id string) *placed {
	for _, s := range w.sheets {
		for _, r := range s.ranges {
			if r.ID == id {
				return r
			}
		}
	}
	return nil
}

// count is how many rows have the word in a column.
func (r *placed) count(column int, word string) int {
	n := 0
	for _, row := range r.Rows {
		if column < len(row.Cells) && row.Cells[column] == word {
			n++
		}
	}
	return n
}

// addChart draws the progress table as bars. It stands on free rows: rows of wrapped text grow when the file is opened, and
// a chart beside them would be stretched.
func (w *writer) addChart(s *sheet, first, last, at int) error {
	chart := &excelize.Chart{
		Type: excelize.BarStacked,
		Format: excelize.GraphicOptions{
			Name: "Fremdrift", Positioning: "oneCell",
			AltText: "Søjler, der viser, hvor mange punkter i hver anbefaling der er på plads, delvist på plads, planlagt, mangler eller ikke er relevante. Tallene står i tabellen ovenfor.",
		},
		Dimension: excelize.ChartDimension{Width: 740, Height: 310},
		Legend:    excelize.ChartLegend{Position: "bottom", Font: &excelize.Font{Family: font, Size: 9, Color: ink}},
		XAxis:     excelize.ChartAxis{ReverseOrder: true, Font: excelize.Font{Family: font, Size: 9, Color: ink}},
		YAxis:     excelize.ChartAxis{MajorGridLines: true, MajorUnit: 1, Font: excelize.Font{Family: font, Size: 9, Color: ink}},
		Border:    excelize.LineOptions{Type: excelize.LineNone},
	}
	chart.Title = excelize.ChartTitle{Paragraph: []excelize.RichTextRun{
		{Text: "Punkter i hver anbefaling", Font: &excelize.Font{Family: font, Size: 11, Bold: true, Color: ink}},
	}}
	gap := uint(45)
	chart.GapWidth = &gap
	name := quotedSheet(s.name) + "!"
	for i, c := range statusColumns {
		letter := Letters(s.left + 2 + i)
		chart.Series = append(chart.Series, excelize.ChartSeries{
			Name:       name + "$" + letter + "$" + strconv.Itoa(first-1),
			Categories: area(s.name, s.left, first, s.left, last),
			Values:     area(s.name, s.left+2+i, first, s.left+2+i, last),
			Fill:       excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{c.color}},
		})
	}
	return w.file.AddChart(s.name, Ref(s.left, at), chart)
}
