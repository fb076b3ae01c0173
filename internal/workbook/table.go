package workbook

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"beredskab/internal/document"
)

// makeTable turns a range into a table: it can be sorted and filtered, and it grows when somebody writes below it.
func (w *writer) makeTable(s *sheet, r *placed, p *pen) error {
	if r.table == "" {
		return nil
	}
	left := s.left
	if r.ids {
		left = 1
	}
	stripes := false
	err := p.stream.AddTable(&excelize.Table{
		Range: ref(left, r.head) + ":" + ref(s.left+len(r.Columns)-1, r.last), Name: r.table,
		StyleName: "TableStyleLight1", ShowRowStripes: &stripes,
	})
	if err != nil {
		return err
	}
	return w.followFormulas(r)
}

// followFormulas tells the table which columns are computed, so that a new row gets the formula too. The library has no
// word for it; the part it has made is finished by hand.
func (w *writer) followFormulas(r *placed) error {
	for i, c := range r.Columns {
		if c.Kind != document.LateCell {
			continue
		}
		var name, formula bytes.Buffer
		if err := xml.EscapeText(&name, []byte(r.heads[i])); err != nil {
			return err
		}
		if err := xml.EscapeText(&formula, []byte(r.lateFormula(w))); err != nil {
			return err
		}
		if err := w.finishTable(r.table, name.String(), formula.String()); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) finishTable(table, column, formula string) error {
	var done bool
	w.file.Pkg.Range(func(path, content any) bool {
		part, ok := content.([]byte)
		if !ok || !strings.HasPrefix(path.(string), "xl/tables/") || !bytes.Contains(part, []byte(` name="`+table+`"`)) {
			return true
		}
		old := []byte(` name="` + column + `"></tableColumn>`)
		now := []byte(` name="` + column + `"><calculatedColumnFormula>` + formula + `</calculatedColumnFormula></tableColumn>`)
		done = bytes.Contains(part, old)
		w.file.Pkg.Store(path, bytes.Replace(part, old, now, 1))
		return false
	})
	if !done {
		return fmt.Errorf("table %s has no column %q", table, column)
	}
	return nil
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
func inBrackets(title string) string {
	return strings.NewReplacer("'", "''", "[", "'[", "]", "']", "#", "'#").Replace(title)
}
