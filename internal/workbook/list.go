package workbook

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
	name string
}

// tickList is the tool's own list, for the boxes.
const tickList = "afkrydsning"

// planLists names the lists that something on the sheets chooses from.
func (w *writer) planLists(n *names) {
	w.lists = make(map[string]*list)
	all := append(slices.Clone(w.book.Lists), document.ListOfWords{Name: tickList, Words: []string{unticked, ticked}, Done: []string{ticked}})
	for i := range all {
		if len(all[i].Words) > 0 && w.uses(all[i].Name) {
			w.lists[all[i].Name] = &list{&all[i], n.word("liste_", all[i].Name)}
		}
	}
}

// uses reports whether a column chooses from the list.
func (w *writer) uses(name string) bool {
	for _, s := range w.book.Sheets {
		for _, r := range s.Ranges {
			for _, c := range r.Columns {
				if listOf(&c) == name {
					return true
				}
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
	p := newPen(s, &w.looks)
	w.writeTop(s, p)
	for row, more := 0, true; more; row++ {
		more = false
		for i, l := range lists {
			if row == 0 {
				p.set(i, headLook, l.Name)
			} else if row <= len(l.Words) {
				p.set(i, textLook, l.Words[row-1])
			}
			more = more || row < len(l.Words)
		}
		p.end()
	}
	w.writeBottom(s, p, false)
	w.store("xl/worksheets/sheet"+strconv.Itoa(len(w.sheets)+1)+".xml", p.b)
	for i, l := range lists {
		words := area(listSheet, i+1, 2, i+1, len(l.Words)+1)
		if err := w.file.SetDefinedName(&excelize.DefinedName{Name: l.name, RefersTo: words}); err != nil {
			return err
		}
	}
	return nil
}
