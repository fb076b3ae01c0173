package workbook

import (
	"slices"
	"strconv"

	"github.com/xuri/excelize/v2"

	"beredskab/internal/document"
)

// frontWidths are the front sheet's columns: an id, a name, and the numbers.
var frontWidths = []float64{7, 34, 10.5, 10.5, 10.5, 10.5, 10.5, 10.5}

// standings are the columns of the progress table, best first, with the place of each in [document.Progress] and its
// colour in the chart. The colours are told apart by their lightness alone, and the legend and the table say the same.
var standings = []struct {
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
func (w *writer) writeFront(s *sheet, p *pen) (chart bool, err error) {
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
func (w *writer) writeLinks(s *sheet, p *pen) {
	if len(s.Links) == 0 {
		return
	}
	p.line(textRow{text: linksTitle, look: captionLook})
	for _, l := range s.Links {
		i := slices.IndexFunc(w.sheets, func(other *sheet) bool { return other.ID == l.Sheet })
		if i < 0 {
			continue
		}
		p.line(textRow{text: w.sheets[i].name, value: l.Text, look: linkLook})
		p.links = append(p.links, link{ref(p.left, p.row) + ":" + ref(p.left+1, p.row), w.sheets[i].name})
	}
}

// writeProgress writes how far each recommendation was when the book was made, as numbers and as bars.
func (w *writer) writeProgress(s *sheet, p *pen) error {
	p.line(textRow{text: progressTitle, look: captionLook})
	p.set(0, headLook, "Nr.")
	p.set(1, headLook, "Anbefaling")
	for i, c := range standings {
		p.set(i+2, headLook, c.title)
	}
	p.set(len(standings)+2, headLook, "Punkter i alt")
	p.end()
	first := p.row + 1
	var sums [5]int
	for _, progress := range s.Progress {
		all := 0
		p.set(0, textLook, progress.ID)
		p.set(1, textLook, short(progress.Title))
		for i, c := range standings {
			n := progress.Counts[c.status]
			all, sums[c.status] = all+n, sums[c.status]+n
			p.setNumber(i+2, numberLook, n)
		}
		p.setNumber(len(standings)+2, sumLook, all)
		p.end()
	}
	last := p.row
	p.set(0, strongLook, "")
	p.set(1, strongLook, "I alt")
	all := 0
	for i, c := range standings {
		all += sums[c.status]
		p.setNumber(i+2, sumLook, sums[c.status])
	}
	p.setNumber(len(standings)+2, sumLook, all)
	p.end()
	if err := w.addChart(s, first, last, p.row+2); err != nil {
		return err
	}
	p.skip(1 + chartRows)
	return nil
}

// writeTally writes how many rows of a range have each word. The numbers follow as people fill the range in.
func (w *writer) writeTally(t document.Tally, p *pen) {
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
	p.line(textRow{text: t.Title, look: captionLook})
	p.set(0, headLook, "")
	p.set(1, headLook, r.heads[i])
	for j, word := range words {
		p.set(j+2, headLook, word)
	}
	p.set(len(words)+2, headLook, "I alt")
	p.end()
	p.set(0, textLook, "")
	p.set(1, textLook, "Antal lige nu")
	all := 0
	column := r.table + "[" + inBrackets(r.heads[i]) + "]"
	for j, word := range words {
		n := r.count(i, word)
		all += n
		p.setNumber(j+2, numberLook, n).formula = "COUNTIF(" + column + "," + quoted(word) + ")"
	}
	row := p.row + 1
	p.setNumber(len(words)+2, sumLook, all).formula = "SUM(" + ref(p.left+2, row) + ":" + ref(p.left+1+len(words), row) + ")"
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
	for i, c := range standings {
		letter := letters(s.left + 2 + i)
		chart.Series = append(chart.Series, excelize.ChartSeries{
			Name:       name + "$" + letter + "$" + strconv.Itoa(first-1),
			Categories: area(s.name, s.left, first, s.left, last),
			Values:     area(s.name, s.left+2+i, first, s.left+2+i, last),
			Fill:       excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{c.color}},
		})
	}
	return w.file.AddChart(s.name, ref(s.left, at), chart)
}
