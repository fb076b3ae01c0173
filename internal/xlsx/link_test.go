package xlsx

import (
	"strconv"
	"strings"
	"testing"

	"beredskab/internal/document"
	"beredskab/internal/xlsx/xlsxtest"
)

// TestLinks: the front sheet has a way to every other sheet, by the name that the writer has given it, and paper shows none of it.
func TestLinks(t *testing.T) {
	t.Parallel()
	book := small()
	front := book.Sheets[0]
	front.Links = nil
	for _, s := range book.Sheets[1:] {
		front.Links = append(front.Links, document.SheetLink{Sheet: s.ID, Text: "Om arket"})
	}
	front.Links = append(front.Links, document.SheetLink{Sheet: "not there"})
	data, err := Write(book)
	if err != nil {
		t.Fatal(err)
	}
	s := xlsxtest.Open(t, data)
	sheets := s.File.GetSheetList()
	rows, err := s.File.GetRows(sheets[0])
	if err != nil {
		t.Fatal(err)
	}
	var linked []string
	first := 0
	for i, row := range rows {
		ok, target, err := s.File.GetCellHyperLink(sheets[0], Ref(1, i+1))
		if err != nil {
			t.Fatal(err)
		}
		if !ok {
			continue
		}
		if first == 0 {
			first = i + 1
		}
		name := strings.ReplaceAll(strings.TrimSuffix(strings.TrimPrefix(target, "'"), "'!A1"), "''", "'")
		if row[0] != name {
			t.Errorf("%q leads to %s", row[0], target)
		}
		linked = append(linked, name)
	}
	if want := sheets[1:len(book.Sheets)]; strings.Join(linked, "|") != strings.Join(want, "|") {
		t.Errorf("linked to %q, the sheets are %q", linked, want)
	}
	for _, n := range s.File.GetDefinedName() {
		if n.Name == "_xlnm.Print_Area" && n.Scope == sheets[0] {
			if at := n.RefersTo[strings.LastIndexByte(n.RefersTo, '$')+1:]; at != strconv.Itoa(first-2) {
				t.Errorf("prints up to row %s, and the links begin in row %d", at, first)
			}
			return
		}
	}
	t.Error("the front sheet has no print area")
}
