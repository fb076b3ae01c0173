//go:build office

package xlsx

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/officetest"
)

// timeless is the small book with deadlines that have passed, or have not, whenever the test is run. When it is stale, the
// file says nothing of which have, so that what a program shows is what it worked out itself.
func timeless(stale bool) *document.Book {
	book := small()
	for _, s := range book.Sheets {
		for _, r := range s.Ranges {
			for _, row := range r.Rows {
				for i, c := range r.Columns {
					switch {
					case c.Key == "due" && row.Cells[i] == "2026-10-01":
						row.Cells[i] = "2001-10-01"
					case c.Key == "late" && stale:
						row.Cells[i] = ""
					case c.Key == "due" && row.Cells[i] != "":
						row.Cells[i] = "2099-12-31"
					}
				}
			}
		}
	}
	return book
}

func saved(t *testing.T, dir string, book *document.Book) (file string, f *excelize.File) {
	t.Helper()
	data := write(t, book)
	file = filepath.Join(dir, "tjekliste.xlsx")
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return file, open(t, data)
}

// Another program reads every cell of every sheet as it was meant, works the formulas out anew, and shows dates in Danish.
func TestOfficeReadsEveryCell(t *testing.T) {
	dir := t.TempDir()
	file, f := saved(t, dir, timeless(true))
	// Comma, quotes, UTF-8, from line 1, all as shown, every sheet in a file of its own.
	officetest.Office(t, dir, "csv:Text - txt - csv (StarCalc):44,34,76,1,,1030,false,true,true,false,false,-1", file)
	for _, name := range f.GetSheetList() {
		if name == baselineSheet {
			continue
		}
		got, want := readCSV(t, filepath.Join(dir, "tjekliste-"+name+".csv")), shown(t, f, name)
		for at, text := range want {
			if text == "1. oktober 2001" {
				want["F"+at[1:]] = lateWord
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s:\n%.3000s", name, diff)
		}
	}
}

func readCSV(t *testing.T, file string) map[string]string {
	t.Helper()
	r, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	c := csv.NewReader(r)
	c.FieldsPerRecord = -1
	cells := make(map[string]string)
	for i := 1; ; i++ {
		row, err := c.Read()
		if errors.Is(err, io.EOF) {
			return cells
		}
		if err != nil {
			t.Fatal(err)
		}
		for j, text := range row {
			if text != "" {
				cells[Ref(j+1, i)] = text
			}
		}
	}
}

// shown is what a reader sees in each cell of a sheet.
func shown(t *testing.T, f *excelize.File, sheet string) map[string]string {
	t.Helper()
	rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	cells := make(map[string]string)
	for i, row := range rows {
		for j, text := range row {
			if text == "" {
				continue
			}
			at := Ref(j+1, i+1)
			style, _ := f.GetCellStyle(sheet, at)
			if days, err := strconv.Atoi(text); err == nil && (cellStyle(style) == dateStyle || cellStyle(style) == fillDateStyle) {
				d := time.Date(1899, 12, 30+days, 0, 0, 0, 0, time.UTC)
				text = danish.Date(d.Year(), int(d.Month()), d.Day())
			}
			cells[at] = text
		}
	}
	return cells
}

// On paper: the front is one page, a long list has its heading on every page, and every page has its number.
func TestOfficePrints(t *testing.T) {
	dir := t.TempDir()
	file, _ := saved(t, dir, timeless(false))
	officetest.Office(t, dir, "pdf", file)
	officetest.Need(t, "pdftotext")
	out, err := exec.CommandContext(t.Context(), "pdftotext", "-layout", filepath.Join(dir, "tjekliste.pdf"), "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	pages := strings.Split(strings.TrimRight(string(out), "\f"), "\f")
	counts := make(map[string]int)
	for i, page := range pages {
		if mark := fmt.Sprintf("Side %d af %d", i+1, len(pages)); !strings.Contains(page, mark) {
			t.Errorf("page %d does not say %q:\n%s", i+1, mark, page)
		}
		if !strings.Contains(page, "Eksempelby Kommune") || !strings.Contains(page, "Version 2026.1") {
			t.Errorf("page %d does not say whose plan it is, or which", i+1)
		}
		for name, head := range map[string]string{
			"Forside": "Hvor langt er planen?", "Opgaver": "Dokumentation", "Punkter-ikke på plads": "Dokumentation", "Kontakter": "Ringet op den",
			"Handlevej- når ansatte har mis…": "Det gør du", "Børn-Unge og familie 0": "Jobcenter Eksempelby",
		} {
			if lastLine(page, name) {
				counts[name]++
				if !strings.Contains(page, head) {
					t.Errorf("page %d of %s has no heading %q:\n%s", i+1, name, head, page)
				}
			}
		}
	}
	want := map[string]int{"Forside": 1, "Opgaver": 2, "Punkter-ikke på plads": 2, "Kontakter": 2, "Handlevej- når ansatte har mis…": 1, "Børn-Unge og familie 0": 3}
	if diff := cmp.Diff(want, counts); diff != "" {
		t.Errorf("pages of each sheet:\n%s", diff)
	}
}

// lastLine reports whether the page's footer, which is two lines, ends in the sheet's name.
func lastLine(page, name string) bool {
	lines := strings.Split(strings.TrimSpace(page), "\n")
	for _, line := range lines[max(len(lines)-2, 0):] {
		if strings.HasSuffix(line, " "+name) {
			return true
		}
	}
	return false
}

// Saved again by another program, the workbook still says the same.
func TestOfficeSavesAgain(t *testing.T) {
	dir := t.TempDir()
	file, f := saved(t, dir, timeless(false))
	again := filepath.Join(dir, "igen")
	if err := os.Mkdir(again, 0o755); err != nil {
		t.Fatal(err)
	}
	officetest.Office(t, again, "xlsx", file)
	data, err := os.ReadFile(filepath.Join(again, "tjekliste.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	g := open(t, data)
	if diff := cmp.Diff(f.GetSheetList(), g.GetSheetList()); diff != "" {
		t.Fatal(diff)
	}
	for _, name := range f.GetSheetList() {
		want, _ := f.GetRows(name, excelize.Options{RawCellValue: true})
		got, _ := g.GetRows(name, excelize.Options{RawCellValue: true})
		if diff := cmp.Diff(trimmed(want), trimmed(got)); diff != "" {
			t.Errorf("%s:\n%.3000s", name, diff)
		}
	}
}

// trimmed drops the empty cells and rows at the ends, which programs keep as they like.
func trimmed(rows [][]string) [][]string {
	for i, row := range rows {
		for len(row) > 0 && row[len(row)-1] == "" {
			row = row[:len(row)-1]
		}
		rows[i] = row
		if len(row) == 0 {
			rows[i] = nil
		}
	}
	for len(rows) > 0 && len(rows[len(rows)-1]) == 0 {
		rows = rows[:len(rows)-1]
	}
	return rows
}
