package xlsx

import (
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"beredskab/internal/document"
)

// listSheet holds the words of every dropdown: a list written into the dropdown itself ends at 255 characters, and a comma
// in a word splits it.
const listSheet = "Lister"

// list is a list of words and the defined name that a dropdown refers to it by.
type list struct {
	*document.ListOfWords
	name   string
	length int // of the words, and of the rows that mirror a column elsewhere
}

// tickList is the tool's own list, for the boxes.
const tickList = "afkrydsning"

// planLists names the lists that something on the sheets chooses from.
func (w *writer) planLists(n *names) {
	w.lists = make(map[string]*list)
	all := append(slices.Clone(w.book.Lists), document.ListOfWords{Name: tickList, Words: []string{unticked, ticked}, Done: []string{ticked}})
	for i := range all {
		if (len(all[i].Words) > 0 || w.rangeOf(all[i].From) != nil) && w.uses(all[i].Name) {
			w.lists[all[i].Name] = &list{&all[i], n.word("liste_", all[i].Name), w.lengthOf(&all[i])}
		}
	}
}

// uses reports whether a column chooses from the list.
func (w *writer) uses(name string) bool {
	for _, s := range w.book.Sheets {
		for _, r := range s.Ranges {
			if slices.ContainsFunc(r.Columns, func(c document.BookColumn) bool { return listOf(&c) == name }) ||
				slices.ContainsFunc(r.Rows, func(row document.BookRow) bool { return row.List == name }) {
				return true
			}
		}
	}
	return false
}

// listOf is the name of the list that a column's dropdown shows.
func listOf(c *document.BookColumn) string {
	if c.Kind == document.TickCell {
		return tickList
	}
	return c.List
}

// moreRows is how many rows beyond those that are there may be filled in and still be chosen from.
const moreRows = 200

func (w *writer) lengthOf(l *document.ListOfWords) int {
	if r := w.rangeOf(l.From); r != nil {
		return len(l.Words) + max(r.last-r.first+1-l.Skip, 0) + moreRows
	}
	return len(l.Words)
}

// mirror lets a cell of the list say what stands in a column of another sheet. It counts rows from the top of that sheet instead of
// pointing at a cell, so that rows can be sorted, deleted and inserted there.
func (w *writer) mirror(l *list, row int, c *styledCell) {
	r := w.rangeOf(l.From)
	i := r.column(l.Column)
	if i < 0 {
		return
	}
	n := row - len(l.Words) - 1 + l.Skip // the row of the range, from 0
	if n < len(r.Rows) && i < len(r.Rows[n].Cells) {
		c.text = r.Rows[n].Cells[i]
	}
	column := Letters(r.left + i)
	c.formula = "IFERROR(INDEX(" + quotedSheet(r.sheet) + "!$" + column + ":$" + column + ",ROW()+" + strconv.Itoa(r.first+n-row-1) + `)&"","")`
}

// writeLists writes the sheet with the words. It is hidden, not very hidden: whoever wants to see it can.
func (w *writer) writeLists() error {
	if len(w.lists) == 0 {
		return nil
	}
	if _, err := w.file.NewSheet(listSheet); err != nil {
		return err
	}
	w.hide(listSheet, "hidden")
	var lists []*list
	for _, l := range w.lists {
		lists = append(lists, l)
	}
	slices.SortFunc(lists, func(a, b *list) int { return strings.Compare(a.name, b.name) })
	s := &sheet{Sheet: &document.Sheet{}, left: 1, widths: slices.Repeat([]float64{32}, len(lists))}
	p := newSheetWriter(s, &w.styles)
	w.writeTop(s, p)
	for row, more := 0, true; more; row++ {
		more = false
		for i, l := range lists {
			if row == 0 {
				p.set(i, headStyle, l.Name)
			} else if row <= len(l.Words) {
				p.set(i, textStyle, l.Words[row-1])
			} else if row <= l.length {
				w.mirror(l, row, p.set(i, textStyle, ""))
			}
			more = more || row < l.length
		}
		p.end()
	}
	w.writeBottom(s, p, false)
	w.store("xl/worksheets/sheet"+strconv.Itoa(len(w.sheets)+1)+".xml", p.b)
	for i, l := range lists {
		words := area(listSheet, i+1, 2, i+1, l.length+1)
		if l.length > len(l.Words) { // down to the last that is filled in, so that the dropdown does not end in empty lines
			words = "OFFSET(" + area(listSheet, i+1, 2, i+1, 2) + ",0,0,MAX(1,SUMPRODUCT(MAX((" + words + `<>"")*(ROW(` + words + ")-1)))),1)"
		}
		if err := w.file.SetDefinedName(&excelize.DefinedName{Name: l.name, RefersTo: words}); err != nil {
			return err
		}
	}
	return nil
}
