package xlsx

import (
	"archive/zip"
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"beredskab/internal/document"
	"beredskab/internal/xlsx/xlsxtest"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// write makes a workbook and checks its package, whatever else the test is about.
func write(t testing.TB, book *document.Book) []byte {
	t.Helper()
	data, err := Write(book)
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range xlsxtest.Faults(t, data) {
		t.Error(fault)
	}
	return data
}

func TestSameBytesEachTime(t *testing.T) {
	t.Parallel()
	first := write(t, large())
	for range 19 {
		again, err := Write(large())
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first, again) {
			t.Fatal("two workbooks of one book differ")
		}
	}
}

// What a reader sees, cell by cell, when another program opens the file.
func TestGolden(t *testing.T) {
	t.Parallel()
	public := small()
	public.Public, public.Lists = true, nil
	public.Sheets = []*document.Sheet{contacts()}
	draft := small()
	draft.Draft = true
	draft.Sheets = draft.Sheets[:2]
	for name, book := range map[string]*document.Book{"small": small(), "public": public, "draft": draft} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			golden(t, filepath.Join("testdata", name+".golden"), dump(t, write(t, book)))
		})
	}
}

func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (run with -update when the change is meant):\n%s", file, diff)
	}
}

// dump reads a workbook with the library: sheet, cell, look, kind and value.
func dump(t *testing.T, data []byte) string {
	t.Helper()
	f := open(t, data)
	var b strings.Builder
	for _, name := range f.GetSheetList() {
		shown, _ := f.GetSheetVisible(name)
		fmt.Fprintf(&b, "== %s (visible %t)\n", name, shown)
		if name == baselineSheet {
			continue // what it holds is for the program to read back
		}
		rows, err := f.GetRows(name, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		for r, row := range rows {
			for c := range row {
				dumpCell(t, &b, f, name, Ref(c+1, r+1))
			}
		}
	}
	for _, n := range f.GetDefinedName() {
		fmt.Fprintf(&b, "name %s (%s) = %s\n", n.Name, n.Scope, n.RefersTo)
	}
	return b.String()
}

func dumpCell(t *testing.T, b *strings.Builder, f *excelize.File, sheet, at string) {
	t.Helper()
	value, err := f.GetCellValue(sheet, at, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	formula, _ := f.GetCellFormula(sheet, at)
	if value == "" && formula == "" {
		return
	}
	style, _ := f.GetCellStyle(sheet, at)
	kind, _ := f.GetCellType(sheet, at)
	word := map[excelize.CellType]string{
		excelize.CellTypeInlineString: "text", excelize.CellTypeUnset: "number", excelize.CellTypeFormula: "computed text",
	}[kind]
	fmt.Fprintf(b, "%s [%s] %s %q", at, cellStyle(style), word, value)
	if formula != "" {
		fmt.Fprintf(b, " = %s", formula)
	}
	b.WriteByte('\n')
}

func open(t testing.TB, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// A style's id is its look: the golden files rely on it, and so does whoever reads a workbook back.
func TestStylesAreKept(t *testing.T) {
	t.Parallel()
	w := &writer{file: excelize.NewFile()}
	if err := w.makeStyles(); err != nil {
		t.Fatal(err)
	}
	for l, id := range w.styles {
		if l != id {
			t.Errorf("the look %q has the style %d", cellStyle(l), id)
		}
	}
}

// Whatever a municipality writes comes back as it was written, and is never a formula.
func TestHostileTexts(t *testing.T) {
	t.Parallel()
	texts := []string{
		"=1+1", "+45 00 00 00 30", "-punkt", "@x", "=cmd|' /C calc'!A0", "'apostrof", `"citat", og komma`, "0800", "012345", "1e5", "08.00", "nej", "TRUE", "#REF!",
		"a & b < c > d", "]]>", "</t></is></c>", "_x0041_", "_x005F_x0041_", "_x00", "ÆØÅ æøå", "a\u030a", "👩‍🚒", "\u202eomvendt", "  mellemrum  ", "en\nto\n\ntre", "tab\ther",
		"klokke\a", "nul\x00", "\x1b[31m", "retur\r\nlinje", "\ufffe", "\u2028", "{=SUM(A1)}", "&P af &N",
	}
	book := small()
	sheet := contacts()
	sheet.Name, sheet.Ranges[0].Rows = "Prøve", nil
	for i, text := range texts {
		sheet.Ranges[0].Rows = append(sheet.Ranges[0].Rows, document.BookRow{ID: "contacts/" + text, Cells: []string{text, text, text, text, text, text, text}})
		if i%5 == 0 {
			sheet.Intro = append(sheet.Intro, text)
		}
	}
	book.Title, book.Subtitle, book.Stamp.Version = texts[0], texts[16], "=1+1 & 2"
	book.Sheets[len(book.Sheets)-1] = sheet
	book.Lists[3].Words = append(book.Lists[3].Words, texts...)
	f := open(t, write(t, book))
	rows, err := f.GetRows("Prøve", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	head := 0
	for rows[head] == nil || !strings.HasPrefix(rows[head][0], "id") {
		head++
	}
	for i, text := range texts {
		for column := range 8 {
			at, want := Ref(column+1, head+2+i), text
			if column == 0 {
				want = "contacts/" + text
			}
			got, _ := f.GetCellValue("Prøve", at, excelize.Options{RawCellValue: true})
			formula, _ := f.GetCellFormula("Prøve", at)
			kind, _ := f.GetCellType("Prøve", at)
			if got != want || formula != "" || kind != excelize.CellTypeInlineString {
				t.Errorf("%s: got %q (formula %q, kind %d), want %q", at, got, formula, kind, want)
			}
		}
	}
}

// A text that a cell cannot hold is cut with a word about it, never in silence.
func TestTooLongText(t *testing.T) {
	t.Parallel()
	book := small()
	row := &book.Sheets[1].Ranges[0].Rows[0]
	row.Cells[1] = strings.Repeat("ord ", 10000)
	row.Cells[7] = strings.Repeat("👩", 20000) // two units each, as Excel counts
	f := open(t, write(t, book))
	for _, column := range []string{"C", "I"} {
		got, _ := f.GetCellValue("Opgaver", column+strconv.Itoa(5))
		if units(got) > longestText {
			t.Errorf("%s: %d units", column, units(got))
		}
		if !strings.HasSuffix(got, "Læs den hele i håndbogen.]") {
			t.Errorf("%s ends in %q", column, got[len(got)-60:])
		}
	}
	if exact := strings.Repeat("x", longestText); short(exact) != exact {
		t.Error("a text that just fits was cut")
	}
}

// Nothing in the file comes from the machine: the dates are the book's, and the parts are dated long ago.
func TestPropertiesAreTheBooks(t *testing.T) {
	t.Parallel()
	data := write(t, small())
	p, err := open(t, data).GetDocProps()
	if err != nil {
		t.Fatal(err)
	}
	want := &excelize.DocProperties{
		Title: "Beredskab mod vold i nære relationer", Subject: "Eksempelby Kommune", Creator: "Eksempelby Kommune", LastModifiedBy: "Eksempelby Kommune",
		Identifier: "1a2b3c4d", Version: "2026.1", Language: "da-DK", Created: "2026-11-21T00:00:00Z", Modified: "2026-11-21T00:00:00Z",
	}
	if diff := cmp.Diff(want, p); diff != "" {
		t.Error(diff)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range z.File {
		if part.Modified.UTC().Year() != 1980 {
			t.Errorf("%s is dated %s", part.Name, part.Modified)
		}
	}
}

// BenchmarkWrite is the workbook of the full example.
func BenchmarkWrite(b *testing.B) {
	book := xlsxtest.Book(xlsxtest.Load(b, "eksempelby"))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Write(book); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkWriteOneSheet is the size that the floors were measured with: 120 rows of 12 columns.
func BenchmarkWriteOneSheet(b *testing.B) {
	sheet := actions()
	r := &sheet.Ranges[0]
	for i := range 4 {
		r.Columns = append(r.Columns, document.BookColumn{Title: fmt.Sprint("Felt ", i), Width: 12, Fill: true})
	}
	row := r.Rows[0]
	row.Cells = append(row.Cells, "a", "b", "c", "d")
	r.Rows = nil
	for range 120 {
		r.Rows = append(r.Rows, row)
	}
	book := small()
	book.Sheets = []*document.Sheet{sheet}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Write(book); err != nil {
			b.Fatal(err)
		}
	}
}
