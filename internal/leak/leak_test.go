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
	search := leak.New([]leak.Value{{Text: "Fastby Kommune"}, {Text: "Ærø"}})
	var book bytes.Buffer
	z := zip.NewWriter(&book)
	for name, text := range map[string]string{"xl/a.xml": "<t>intet</t>", "xl/b.xml": "<t>Fastby</t><t xml:space=\"x\">Kommune</t>"} {
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
	tests := []struct {
		name, text string
		want       bool
	}{
		{"plain.md", "**Fastby** Kommune", true},
		{"tags.html", "<b>Fastby</b> <i>Kommune</i>", true},
		{"attribute.html", `<p title="Fastby Kommune">`, true},
		{"code.html", "Fastby&#32;Kommune", true},
		{"style.html", `@page{content:"\c6 r\f8  i dag"}`, true},
		{"fastby-kommune.md", "intet", true},
		{"book.xlsx", book.String(), true},
		{"clean.html", "<b>Fastby</b> og en anden Kommune", false},
	}
	for _, tt := range tests {
		hits, err := search.File(tt.name, []byte(tt.text))
		if err != nil {
			t.Fatal(err)
		}
		if (len(hits) > 0) != tt.want {
			t.Errorf("%s: %d hits", tt.name, len(hits))
		}
	}
	if _, err := search.File("broken.xlsx", []byte("PK\x03\x04broken")); err == nil {
		t.Error("a broken workbook is passed over in silence")
	}
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

func BenchmarkFile(b *testing.B) {
	text := []byte(strings.Repeat("<p>Vi spørger til vold i hver første samtale, og lederen følger op.</p>\n", 10_000))
	var values []leak.Value
	for i := range 5000 {
		values = append(values, leak.Value{Text: "navn nummer " + strings.Repeat("x", i%50+3)})
	}
	search := leak.New(values)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := search.File("side.html", text); err != nil {
			b.Fatal(err)
		}
	}
}
