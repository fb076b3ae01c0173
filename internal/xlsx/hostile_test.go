package xlsx

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"beredskab/internal/document"
	"beredskab/internal/testscale"
)

// repacked is a workbook with some of its parts changed, added or (nil) left out.
func repacked(t testing.TB, data []byte, change map[string]func([]byte) []byte) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	w.RegisterCompressor(zip.Deflate, func(to io.Writer) (io.WriteCloser, error) { return flate.NewWriter(to, flate.BestSpeed) })
	put := func(name string, part []byte) {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write(part); err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if do := change[f.Name]; do != nil {
			delete(change, f.Name)
			if part = do(part); part == nil {
				continue
			}
		}
		put(f.Name, part)
	}
	for name, do := range change {
		put(name, do(nil))
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// hostileFile is a file that somebody might send, and what is said of it; "" when it is read.
type hostileFile struct {
	data []byte
	want string
}

// TestHostile: whatever is sent back is answered with a reason, in little memory and time.
func TestHostile(t *testing.T) {
	sent, err := Write(small())
	if err != nil {
		t.Fatal(err)
	}
	public := small()
	public.Public = true
	citizens, err := Write(public)
	if err != nil {
		t.Fatal(err)
	}
	is := func(b []byte) func([]byte) []byte { return func([]byte) []byte { return b } }
	parts := func(name string, do func([]byte) []byte) []byte {
		return repacked(t, sent, map[string]func([]byte) []byte{name: do})
	}
	rows := func(n int, row string) func([]byte) []byte {
		return func(old []byte) []byte {
			var b bytes.Buffer
			b.WriteString(`<worksheet><sheetData>`)
			for i := range n {
				fmt.Fprintf(&b, row, i+1)
			}
			b.WriteString(`</sheetData></worksheet>`)
			return b.Bytes()
		}
	}
	marked := `<row r="%[1]d"><c r="A%[1]d" t="inlineStr"><is><t>id:opgaver</t></is></c></row>`
	bomb := bytes.Repeat([]byte("<row><c><v>1</v></c></row>"), 1_400_000)
	tests := map[string]hostileFile{
		"nothing":        {nil, "ikke en Excel-projektmappe"},
		"text":           {[]byte("status;færdig\n"), "ikke en Excel-projektmappe"},
		"old excel":      {[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more"), "adgangskode"},
		"truncated":      {sent[:len(sent)/2], "beskadiget eller ikke hentet helt"},
		"short":          {[]byte("PK\x03\x04"), "beskadiget eller ikke hentet helt"},
		"docx":           {parts("word/document.xml", is([]byte("<w/>"))), "Word-dokument"},
		"ods":            {repacked(t, sent, map[string]func([]byte) []byte{"content.xml": is(nil), "mimetype": is(nil)}), "LibreOffices eget format"},
		"macros":         {parts("xl/vbaProject.bin", is([]byte("x"))), "makroer"},
		"no workbook":    {parts("xl/workbook.xml", is(nil)), "ikke en Excel-projektmappe"},
		"broken list":    {parts("xl/workbook.xml", is([]byte("<workbook><sheets><sheet"))), "kan ikke finde arkene"},
		"entities":       {parts("xl/worksheets/sheet2.xml", is([]byte(`<!DOCTYPE a [<!ENTITY b "cc">]><worksheet>&b;</worksheet>`))), `arket "Opgaver" kan ikke læses`},
		"bomb":           {parts("xl/worksheets/sheet2.xml", is(bomb)), "fylder alt for meget"},
		"public edition": {citizens, "offentlige udgave"},
		"newer program":  {parts("xl/worksheets/"+baselinePart(t, sent), newer), "nyere udgave"},
	}
	if testscale.Count(2, 1) == 2 { // packing them takes seconds
		sheet := bytes.Repeat([]byte("<row><c><v>1</v></c></row>"), 1_100_000)
		for name, test := range map[string]hostileFile{
			"bombs":         {repacked(t, sent, map[string]func([]byte) []byte{"xl/worksheets/sheet2.xml": is(sheet), "xl/worksheets/sheet3.xml": is(sheet), "xl/sharedStrings.xml": is(sheet)}), "fylder alt for meget"},
			"million rows":  {parts("xl/worksheets/sheet2.xml", rows(100_000, marked)), "alt for mange rækker"},
			"million empty": {parts("xl/worksheets/sheet2.xml", rows(1_000_000, `<row r="%d"/>`)), ""},
			"deep":          {parts("xl/worksheets/sheet2.xml", is(bytes.Repeat([]byte("<row><c>"), 1<<20))), ""},
			"open texts":    {parts("xl/sharedStrings.xml", is(bytes.Repeat([]byte("<si>"), 1<<20))), ""},
			"split value":   {parts("xl/worksheets/sheet2.xml", is(append([]byte("<row><c><v>"), bytes.Repeat([]byte("a<!---->"), 1<<20)...))), ""},
			"too large":     {append([]byte("PK"), make([]byte, MostBytes)...), "for stor"},
		} {
			tests[name] = test
		}
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			var err error
			testscale.Quick(t, hostileTime, func() {
				runtime.GC()
				runtime.ReadMemStats(&before)
				_, err = Read("x.xlsx", tt.data)
				runtime.ReadMemStats(&after)
			})
			var refusal *Refusal
			switch {
			case tt.want == "" && err != nil:
				t.Errorf("refused: %v", err)
			case tt.want != "" && (!errors.As(err, &refusal) || !strings.Contains(err.Error(), tt.want)):
				t.Errorf("got %v, want %q", err, tt.want)
			}
			// All that was ever asked for, most of it collected at once; the race detector asks for some more.
			if used := after.TotalAlloc - before.TotalAlloc; used > uint64(min(testscale.Slower, 2)*512<<20) {
				t.Errorf("used %d MB", used>>20)
			}
		})
	}
}

// hostileTime is far more than any of the files takes, a second or so; a file without a bound would take minutes.
const hostileTime = 6 * time.Second

func newer(part []byte) []byte {
	return bytes.Replace(part, []byte("<t>1<"), []byte("<t>9<"), 1)
}

// baselinePart is the name of the sheet that is the baseline.
func baselinePart(t testing.TB, data []byte) string {
	t.Helper()
	p, err := openPackage(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range p.sheets {
		if s.name == baselineSheet {
			return s.path[strings.LastIndexByte(s.path, '/')+1:]
		}
	}
	t.Fatal("no baseline")
	return ""
}

// FuzzRead: no bytes make the reader fall over, whatever part of the package they stand in.
func FuzzRead(f *testing.F) {
	b := &document.Book{Sheets: []*document.Sheet{actions()}}
	sent, err := Write(b)
	if err != nil {
		f.Fatal(err)
	}
	f.Add([]byte("PK\x03\x04"), "")
	books, err := filepath.Glob("../../examples/out/*/tjekliste.xlsx")
	if err != nil || len(books) == 0 {
		f.Fatalf("no example of a workbook: %v", err)
	}
	for _, book := range books {
		data, err := os.ReadFile(book)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data, "")
	}
	f.Add([]byte(`<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>`), "xl/worksheets/sheet1.xml")
	f.Add([]byte(`<workbook><sheets><sheet name="a&amp;b" sheetId="1" r:id="rId1"/></sheets></workbook>`), "xl/workbook.xml")
	f.Add([]byte(`<sst><si><t>a</t><rPh><t>b</t></rPh></si><si><r><t xml:space="preserve">_x000D_ &#10;</t></r></si></sst>`), "xl/sharedStrings.xml")
	f.Fuzz(func(t *testing.T, part []byte, name string) {
		data := part
		if name != "" && !strings.HasSuffix(name, "/") { // such a name is a folder, which has no bytes of its own
			data = repacked(t, sent, map[string]func([]byte) []byte{name: func([]byte) []byte { return part }})
		}
		r, err := Read("x.xlsx", data)
		var refusal *Refusal
		if err != nil && !errors.As(err, &refusal) {
			t.Errorf("not a refusal: %v", err)
		}
		if err == nil {
			for _, b := range r.Tables {
				for i := range b.Rows {
					for _, key := range b.Keys {
						b.Cell(&b.Rows[i], key)
					}
				}
			}
		}
	})
}
