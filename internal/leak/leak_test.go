package leak_test

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"beredskab/internal/leak"
)

func TestInText(t *testing.T) {
	t.Parallel()
	search := leak.New([]leak.Value{
		{Text: "Lilleø"},
		{Text: "Krisecentret Strandhuset"},
		{Text: "leder-voksen"},
		{Text: "00 00 00 60", Number: true},
		{Text: "112", Number: true},
		{Text: "ab"},
		{Text: "Voldsrådgivningen"},
		{Text: "presse"},
		{Text: "بيت"},
		{Text: "www.lilleoe.example"},
	}, "Alle kan ringe til voldsrådgivningen", "var presses = []", "Ring 112")
	tests := []struct {
		text string
		want string // the value that is found; "" for none
	}{
		{"Vi bor på Lilleø.", "Lilleø"},
		{"Lilleøs plan", "Lilleø"},
		{"LILLEØ' plan", "Lilleø"},
		{"lilleoe/plan.yaml", "Lilleø"},
		{"Lille\u00f8 med et sammensat ø", "Lilleø"},
		{"Lilleøbroen", ""}, // another word
		{"Krisecentret\nStrandhuset", "Krisecentret Strandhuset"},
		{"Strandhuset, krisecentret", ""},
		{"leder-voksen", "leder-voksen"},
		{"ring 00000060", "00 00 00 60"},
		{"+45 00-00-00-60", "00 00 00 60"},
		{"0000 0060", "00 00 00 60"},
		{"+4500000060", "00 00 00 60"},
		{"00 00 00 600", ""},
		{"den 0000-00-60", ""}, // grouped as a date
		{"Ring 112", ""},
		{"ab", ""},                // too short to tell
		{"Voldsrådgivningen", ""}, // the program's own word
		{"presses", ""},           // the genitive is the program's own word
		{"pressen", ""},           // another form
		{"pressemøde om presse", "presse"},
		{"besøg بيت i dag", "بيت"},
		{"https://www.lilleoe.example/x", "www.lilleoe.example"},
	}
	for _, tt := range tests {
		got, found := search.InText(tt.text)
		if found != (tt.want != "") || got.Text != tt.want {
			t.Errorf("%q: found %q (%v), want %q", tt.text, got.Text, found, tt.want)
		}
	}
}

func TestFile(t *testing.T) {
	t.Parallel()
	search := leak.New([]leak.Value{{Text: "Fastby Kommune"}, {Text: "Ærø"}, {Text: "Havrevej 3, Lilleby"}, {Text: "00 00 00 60", Number: true}})
	book := packed(t, map[string]string{"xl/a.xml": "<t>intet</t>", "xl/b.xml": "<t>Fastby</t><t xml:space=\"x\">Kommune</t>"})
	letter := packed(t, map[string]string{"word/document.xml": `<w:p><w:r><w:t>Hav</w:t></w:r><w:proofErr w:type="x"/><w:r><w:t>revej 3, Lille</w:t></w:r><w:r><w:t>by</w:t></w:r></w:p>`})
	tests := []struct {
		name string
		read leak.Reader
		text string
		want bool
	}{
		{"plain.md", leak.Markdown, "**Fastby** Kommune", true},
		{"inside.md", leak.Markdown, "Fast**by** Kommune", true},
		{"escaped.md", leak.Markdown, `Havrevej&nbsp;3\, Lille__by__`, true},
		{"entity.md", leak.Markdown, "&#198;r&oslash; ligger her", true},
		{"number.md", leak.Markdown, `00 00 0*0* 6\0`, true},
		{"tags.html", leak.HTML, "<b>Fastby</b> <i>Kommune</i>", true},
		{"inside.html", leak.HTML, "Fast<b>by</b> <i>Kommune</i>", true},
		{"cells.html", leak.HTML, "<td>Fastby</td><td>Kommune</td>", true},
		{"attribute.html", leak.HTML, `<p title="Fastby Kommune">`, true},
		{"code.html", leak.HTML, "Fastby&#32;Kommune", true},
		{"twice.html", leak.HTML, "&amp;AElig;r&amp;oslash;", true},
		{"address.html", leak.HTML, `<a href="mailto:x@y.example?subject=%C3%86r%C3%B8">`, true},
		{"style.html", leak.HTML, `@page{content:"\c6 r\f8  i dag"}`, true},
		{"script.html", leak.HTML, `x = "\u00c6r\u00f8"`, true},
		{"fastby-kommune.md", leak.Markdown, "intet", true},
		{"book.xlsx", leak.Office, book, true},
		{"letter.docx", leak.Office, letter, true},
		{"codes.xml", leak.XML, "Fastby_x0020_Kommune", true},
		{"two.xml", leak.XML, "<si><t>Havrevej 3, Lille</t></si><si><t>by</t></si>", false},
		{"folded.ics", leak.Card, "LOCATION:Havrevej 3\\, Lil\r\n leby\r\n", true},
		{"escaped.ics", leak.Card, `LOCATION:Mød op\nHavrevej 3\, Lilleby`, true},
		{"parameter.ics", leak.Card, `LOCATION;ALTREP="^nÆrø":x`, true},
		{"old.vcf", leak.Card, "ADR;ENCODING=QUOTED-PRINTABLE:;;Havrevej=203=2C Lil=\r\nleby\r\nNOTE:=C6r=F8", true},
		{"mail.eml", leak.QuotedPrintable, "Havrevej=203, Lil=\r\nleby", true},
		{"latin.eml", leak.QuotedPrintable, "=C6r=F8", true},
		{"book.pdf", leak.PDF, "/Title (Fastby Kommune)", true},
		{"clean.html", leak.HTML, "<b>Fastby</b> og en anden Kommune", false},
		{"clean.ics", leak.Card, "LOCATION:Havrevej 3\r\n", false},
	}
	for _, tt := range tests {
		hits, err := search.File(leak.File{Name: tt.name, Data: []byte(tt.text), Read: tt.read})
		if err != nil {
			t.Fatal(err)
		}
		if (len(hits) > 0) != tt.want {
			t.Errorf("%s: %d hits", tt.name, len(hits))
		}
	}
	if _, err := search.File(leak.File{Name: "broken.xlsx", Data: []byte("PK\x03\x04broken"), Read: leak.Office}); err == nil {
		t.Error("a broken workbook is passed over in silence")
	}
	if _, err := search.File(leak.File{Name: "new.abc", Data: []byte("Ærø")}); err == nil {
		t.Error("a file that nobody can read is passed over in silence")
	}
}

// packed is an Office file of parts.
func packed(t *testing.T, parts map[string]string) string {
	t.Helper()
	var book bytes.Buffer
	z := zip.NewWriter(&book)
	for name, text := range parts {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return book.String()
}

func TestProperNouns(t *testing.T) {
	t.Parallel()
	names := map[string]bool{}
	leak.ProperNouns("Ring til Strandhuset. Vagten i Fastby svarer; I kan også ringe til De Frivillige på Øen", names)
	for _, want := range []string{"Strandhuset", "Fastby", "Frivillige", "Øen"} {
		if !names[want] {
			t.Errorf("%s is a name and was not found in %v", want, names)
		}
	}
	if len(names) != 4 {
		t.Errorf("found %v", names)
	}
	for text, want := range map[string]bool{
		"Fastby laver den": true, "Fastbys vagt": true, "fastby": false, "Fastbyerne": false, "Vagten svarer": false, "": false,
	} {
		if _, got := leak.HoldsProperNoun(text, names); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestBeginsWithName(t *testing.T) {
	t.Parallel()
	names := map[string]bool{"klintrup": true, "lilleø": true, "ærø": true}
	for text, want := range map[string]bool{
		"Vi bruger klintrupkortet hver dag": true, "KLINTRUPMODELLEN": true, "lilleøfærgen": true, "Klint og krat": false, "ærøskøbing": false, "vi bruger et kort": false,
	} {
		if got := leak.BeginsWithName(text, names); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestLeadsToSomebody(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"ring 58 11 22 33": true, "ring 58112233": true, "skriv til a@b.example": true, "se www.b.example": true, "se https://b.example": true,
		"inden for 24 timer": false, "mandag kl. 8-16": false, "to af 52 punkter i 2026": false, "": false,
	} {
		if got := leak.LeadsToSomebody(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func BenchmarkFile(b *testing.B) {
	text := []byte(strings.Repeat("<p>Vi spørger til vold i hver første samtale, og lederen følger op.</p>\n", 10_000))
	var values []leak.Value
	for i := range 5000 {
		values = append(values, leak.Value{Text: "navn nummer " + strings.Repeat("x", i%50+3)})
	}
	search := leak.New(values)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := search.File(leak.File{Name: "side.html", Data: text, Read: leak.HTML}); err != nil {
			b.Fatal(err)
		}
	}
}
