package xlsx

import (
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"beredskab/internal/document"
	"beredskab/internal/testscale"
)

func TestTabNames(t *testing.T) {
	t.Parallel()
	n := newNames()
	for _, c := range []struct{ preferred, want string }{
		{"Opgaver", "Opgaver"},
		{"opgaver", "opgaver (2)"},
		{"Børn/Unge", "Børn-Unge"},
		{`a:b\c?d*e[f]`, "a-b-c d e f"},
		{"'Citat'", "Citat"},
		{"  ", "Ark"},
		{"", "Ark (2)"},
		{"History", "History (2)"},
		{"Social kontrol og æresrelateret vold", "Social kontrol og æresrelatere…"},
		{"Social kontrol og æresrelateret vagt", "Social kontrol og æresrela… (2)"},
		{"👩🚒👩🚒👩🚒👩🚒👩🚒👩🚒👩🚒👩🚒", "👩🚒👩🚒👩🚒👩🚒👩🚒👩🚒👩🚒👩…"},
		{"👩\u200d🚒", "👩🚒"},
		{"to\nlinjer\x00", "to linjer"},
	} {
		got := n.sheet(c.preferred)
		if got != c.want {
			t.Errorf("%q: got %q, want %q", c.preferred, got, c.want)
		}
		if units(got) > longestName {
			t.Errorf("%q is %d units long", got, units(got))
		}
	}
}

func TestDefinedNames(t *testing.T) {
	t.Parallel()
	n := newNames()
	got := []string{n.word("t_", "opgaver"), n.word("t_", "Opgaver"), n.word("t_", "afdeling-jobcenter"), n.word("t_", "børn")}
	if want := []string{"t_opgaver", "t_opgaver_2", "t_afdeling_jobcenter", "t_b_rn"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSerial(t *testing.T) {
	t.Parallel()
	for date, want := range map[string]int{"2000-01-01": 36526, "2026-11-21": 46347, "2100-12-31": 73415, "1901-01-01": 367} {
		if got, ok := serial(date); got != want || !ok {
			t.Errorf("%s: got %d, want %d", date, got, want)
		}
	}
	for _, date := range []string{"", "løbende", "2026-13-01", "21.11.2026", "2026", "0000-00-00", "1899-01-01"} {
		if got, ok := serial(date); ok {
			t.Errorf("%s is the day %d", date, got)
		}
	}
}

// A date that is none, and a number that is written its own way, stay as they were written.
func TestValueKeepsWhatItCannotRead(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		kind document.CellKind
		text string
		want styledCell
	}{
		{document.DateCell, "2026-11-21", styledCell{style: dateStyle, number: 46347, isNumber: true}},
		{document.DateCell, "løbende", styledCell{style: textStyle, text: "løbende"}},
		{document.DateCell, "", styledCell{style: dateStyle}},
		{document.NumberCell, "12", styledCell{style: numberStyle, number: 12, isNumber: true}},
		{document.NumberCell, "007", styledCell{style: numberStyle, text: "007"}},
		{document.NumberCell, "1.659", styledCell{style: numberStyle, text: "1.659"}},
		{document.NumberCell, "+1", styledCell{style: numberStyle, text: "+1"}},
		{document.PhoneCell, "0800", styledCell{style: phoneStyle, text: "0800"}},
		{document.TickCell, "", styledCell{style: tickStyle, text: unticked}},
		{document.TextCell, "=1+1", styledCell{style: textStyle, text: "=1+1"}},
	} {
		if got := valueOf(&document.BookColumn{Kind: c.kind}, c.text); got != c.want {
			t.Errorf("%q: got %+v, want %+v", c.text, got, c.want)
		}
	}
}

func TestWrap(t *testing.T) {
	t.Parallel()
	got := wrap("Skriv i de gule felter, og send filen tilbage.\n\nEtlangtordderslettikkekandelessomhelst her", 22)
	want := []string{"Skriv i de gule", "felter, og send filen", "tilbage.", "Etlangtordderslettikkekandelessomhelst", "her"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

// A row is as high as its text takes, and never higher than Excel allows.
func TestRowHeight(t *testing.T) {
	t.Parallel()
	s := &sheet{Sheet: &document.Sheet{}, left: 1, widths: []float64{20, 40}}
	p := newSheetWriter(s, &styleIDs{})
	for _, c := range []struct {
		text string
		want float64
	}{
		{"kort", 16.75}, {strings.Repeat("femte ", 6), 29.5}, {"en\nto\ntre", 42.25}, {"", 16.75}, {strings.Repeat("ord ", 9000), 409},
	} {
		p.set(0, textStyle, c.text)
		if got := p.height(); got != c.want {
			t.Errorf("%.20q: got %v, want %v", c.text, got, c.want)
		}
	}
}

func TestLetters(t *testing.T) {
	t.Parallel()
	for n, want := range map[int]string{1: "A", 26: "Z", 27: "AA", 52: "AZ", 703: "AAA", 16384: "XFD"} {
		if got := Letters(n); got != want {
			t.Errorf("%d: got %s, want %s", n, got, want)
		}
	}
}

// A heading may hold what has a meaning inside a formula.
func TestFormulaOfAwkwardHeading(t *testing.T) {
	t.Parallel()
	book := small()
	r := &book.Sheets[1].Ranges[0]
	r.Columns[3].Title, r.Columns[5].Title, r.Columns[6].Title = "Frist [#1]", "Frist's", "Frist [#1]"
	book.Lists[0].Done = append(book.Lists[0].Done, `"slut"`)
	f := open(t, write(t, book))
	got, err := f.GetCellFormula("Opgaver", "F5")
	if err != nil {
		t.Fatal(err)
	}
	want := `IF(AND(ISNUMBER(t_opgaver[[#This Row],[Frist '['#1']]]),t_opgaver[[#This Row],[Frist '['#1']]]<TODAY(),NOT(OR(t_opgaver[[#This Row],[Frist''s]]="Færdig",` +
		`t_opgaver[[#This Row],[Frist''s]]="Droppet",t_opgaver[[#This Row],[Frist''s]]="""slut"""))),"over frist","")`
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// FuzzText: any text is well-formed XML and, read as Excel reads it, the same text.
func FuzzText(f *testing.F) {
	for _, seed := range []string{"", "a & b", "_x0041_", "_x005F_x0041_", "\x00\a\r\n", "\ufffe", "]]>", "_x_x0041_", "\xff", "_x00e6_", "_x0041\x1f"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var x buffer
		x.raw("<t>")
		x.text(text)
		x.raw("</t>")
		var got string
		if err := xml.Unmarshal(x.b, &got); err != nil {
			t.Fatalf("%q: %v", x.b, err)
		}
		if want := strings.ToValidUTF8(text, string(utf8.RuneError)); utf8.ValidString(text) && unescaped(got) != want {
			t.Errorf("got %q, want %q", unescaped(got), want)
		}
	})
}

// unescaped reads _x0041_ as Excel does.
func unescaped(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '_' && seemsEscaped(s[i:]) {
			var r rune
			fmt.Sscanf(s[i+2:i+6], "%04X", &r)
			b.WriteRune(r)
			i += 6
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// A book with next to nothing in it is still a workbook.
func TestBareBooks(t *testing.T) {
	t.Parallel()
	for name, book := range map[string]*document.Book{
		"one empty sheet": {Sheets: []*document.Sheet{{Name: "Tom"}}},
		"no rows": {Sheets: []*document.Sheet{{Name: "Opgaver", Ranges: []document.Range{
			{ID: "a", Comes: true, Columns: actionColumns()}, {ID: "b", Columns: actionColumns()}, {ID: "c"},
		}}}},
		"short rows":    {Sheets: []*document.Sheet{{Ranges: []document.Range{{Columns: actionColumns(), Rows: []document.BookRow{{}, {Cells: []string{"a"}}}}}}}},
		"unknown tally": {Sheets: []*document.Sheet{{Kind: document.FrontSheet, Tallies: []document.Tally{{Title: "Opgaver", Range: "opgaver", Column: "status"}}}}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			testscale.Quick(t, 5*time.Second, func() { write(t, book) })
		})
	}
}

// A list that a page can hold is not parted, a longer one is, and one that wants a page of its own gets it.
func TestBreaks(t *testing.T) {
	t.Parallel()
	s := &sheet{Sheet: &document.Sheet{}, left: 1, widths: []float64{50, 50}}
	place := func(rows int, newPage bool) {
		top, caption := 100.0, 5
		if n := len(s.ranges); n > 0 {
			top, caption = s.ranges[n-1].bottom+15, s.ranges[n-1].last+2
		}
		s.ranges = append(s.ranges, &placed{
			Range: &document.Range{NewPage: newPage}, caption: caption, head: caption + 1, first: caption + 2, last: caption + 1 + rows,
			top: top, bottom: top + float64(rows+2)*15,
		})
	}
	place(10, false) // rows 5-16 on page 1
	place(30, false) // would be parted: from row 18
	place(5, true)   // wants its own: from row 51
	place(90, false) // longer than a page: begins where it stands
	place(40, false) // would be parted: from row 152
	if got, want := s.breaks(false), []int{17, 50, 151}; !slices.Equal(got, want) {
		t.Errorf("got %d, want %d", got, want)
	}
}
