package xlsx

import (
	"strconv"
	"strings"

	"beredskab/internal/document"
)

const (
	mainSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	linkSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	tableType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"
	xmlHead   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
)

// writeTables makes the ranges that people fill in tables: they can be sorted and filtered, and grow when somebody writes
// below them.
func (w *writer) writeTables(i int, s *sheet) error {
	var links buffer
	n := 0
	for _, r := range s.ranges {
		if r.table == "" {
			continue
		}
		n, w.tables = n+1, w.tables+1
		name := "table" + strconv.Itoa(w.tables) + ".xml"
		w.file.Pkg.Store("xl/tables/"+name, w.tablePart(s, r))
		w.declare("/xl/tables/"+name, tableType)
		links.raw(`<Relationship Id="rId`)
		links.int(n)
		links.raw(`" Type="`, linkSpace, `/table" Target="../tables/`, name, `"/>`)
	}
	if n == 0 {
		return nil
	}
	var x buffer
	x.raw(xmlHead, `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`, string(links.b), `</Relationships>`)
	w.file.Pkg.Store("xl/worksheets/_rels/sheet"+strconv.Itoa(i+1)+".xml.rels", x.b)
	return nil
}

// declare adds a part to the package's list of contents.
func (w *writer) declare(part, kind string) {
	types := w.file.ContentTypes
	o := types.Overrides[0]
	o.PartName, o.ContentType = part, kind
	types.Overrides = append(types.Overrides, o)
}

// tablePart is the table itself. A computed column tells its formula, so that a new row gets it too.
func (w *writer) tablePart(s *sheet, r *placed) []byte {
	left := s.left
	if r.ids {
		left = 1
	}
	span := Ref(left, r.head) + ":" + Ref(s.left+len(r.Columns)-1, r.last)
	var x buffer
	x.raw(xmlHead, `<table xmlns="`, mainSpace, `"`)
	x.intAttr("id", w.tables)
	x.attr("name", r.table)
	x.attr("displayName", r.table)
	x.attr("ref", span)
	x.raw(` totalsRowShown="0"><autoFilter ref="`, span, `"/><tableColumns`)
	x.intAttr("count", s.left+len(r.Columns)-left)
	x.raw(">")
	id := 0
	column := func(name, formula string) {
		id++
		x.raw("<tableColumn")
		x.intAttr("id", id)
		x.attr("name", name)
		if formula == "" {
			x.raw("/>")
			return
		}
		x.raw("><calculatedColumnFormula>")
		x.text(formula)
		x.raw("</calculatedColumnFormula></tableColumn>")
	}
	if r.ids {
		column(r.idHead(), "")
	}
	for i, c := range r.Columns {
		formula := ""
		if c.Kind == document.LateCell {
			formula = r.lateFormula(w)
		}
		column(r.heads[i], formula)
	}
	x.raw(`</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`)
	return x.b
}

// lateFormula is the tool's own: is there a deadline, has it passed, and is something left to do? It names columns, not
// cells, so it is the same in every row and survives sorting.
func (r *placed) lateFormula(w *writer) string {
	due, status := r.column("due"), r.column("status")
	if due < 0 || r.table == "" {
		return ""
	}
	cell := func(i int) string { return r.table + "[[#This Row],[" + inBrackets(r.heads[i]) + "]]" }
	open := "TRUE"
	if status >= 0 {
		if l := w.lists[listOf(&r.Columns[status])]; l != nil && len(l.Done) > 0 {
			open = "NOT(" + anyOf(cell(status), l.Done) + ")"
		}
	}
	return "IF(AND(ISNUMBER(" + cell(due) + ")," + cell(due) + "<TODAY()," + open + `),"` + lateWord + `","")`
}

// column finds a column by its key, -1 when there is none.
func (r *placed) column(key string) int {
	for i, c := range r.Columns {
		if c.Key == key {
			return i
		}
	}
	return -1
}

// anyOf is a formula that is true when the cell is one of the words.
func anyOf(cell string, words []string) string {
	tests := make([]string, len(words))
	for i, word := range words {
		tests[i] = cell + "=" + quoted(word)
	}
	return "OR(" + strings.Join(tests, ",") + ")"
}

// quoted is a text inside a formula.
func quoted(text string) string { return `"` + strings.ReplaceAll(text, `"`, `""`) + `"` }

// inBrackets is a column's title inside a formula, where four characters have a meaning of their own.
func inBrackets(title string) string { return marks.Replace(title) }

var marks = strings.NewReplacer("'", "''", "[", "'[", "]", "']", "#", "'#")
