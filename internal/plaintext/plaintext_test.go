package plaintext

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestRead(t *testing.T) {
	t.Parallel()
	for source, want := range map[string]string{
		"":                                "",
		"Almindelig tekst, æøå.":          "Almindelig tekst, æøå.",
		"010190-**1234**":                 "010190-1234",
		"010190-_1234_ og fil_navn":       "010190-1234 og fil_navn",
		`010190\-1234`:                    "010190-1234",
		`"010190\x2d1234\u00201"`:         `"010190-1234 1"`,
		`010190\n1234 og \nej`:            `010190 1234 og \nej`,
		"010190\u00ad-12\u200b34\ufeff":   "010190-1234",
		"010190&#45;1234&shy;&nbsp;x":     "010190-1234 x",
		"010190&amp;#45;1234":             "010190-1234",
		"A & B &ukendt; C":                "A & B &ukendt; C",
		"０１０１９０－１２３４":                     "010190-1234",
		"٠١٠١٩٠":                          "010190",
		"𝟎𝟏𝟎𝟏𝟗𝟎":                          "010190",
		"0\ufe0f\u20e31\ufe0f\u20e3":      "01",
		"01⁰¹²":                           "01012",
		"010190 – 1234 — 5":               "010190 - 1234 - 5",
		"010190--1234":                    "010190-1234",
		"010190\u2009\u00a01234":          "010190 1234",
		"010190\r\n      1234":            "010190 1234",
		"# 010190\n# 1234\n> ny":          "# 010190 1234 ny",
		"010190\n\n1234":                  "010190\n1234",
		"010190<br/>1234 <b>fed</b>":      "010190 1234 fed",
		`<a title="010190-1234">`:         `<a title="010190-1234">`,
		"1 < 2 og <https://a.example>":    "1 < 2 og <https://a.example>",
		"[010190](https://a.example)1234": "0101901234",
		"[x](https://a.example/010190)":   "x(https://a.example/010190)",
		"010190%2D1234 og 50 % af":        "010190-1234 og 50 % af",
	} {
		if got := Read(source); got.Shown != want {
			t.Errorf("%q is read as %q, want %q", source, got.Shown, want)
		}
	}
}

func TestSource(t *testing.T) {
	t.Parallel()
	source := "Se **010190**\\-&#49;234 her"
	text := Read(source)
	i := strings.Index(text.Shown, "010190-1234")
	start, end := text.Source(i, i+len("010190-1234"))
	if got := source[start:end]; got != "010190**\\-&#49;234" {
		t.Errorf("got %q of %q", got, text.Shown)
	}
}

// Whatever is read, every sign shown comes from a stretch of the source, and they come in order.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{"a\\", "&", "&#;", "<a", "](", "%", "%zz", "_", "\n\r\n", "\xff\xfe", "&amp;&amp;", `\u12`, "<b>", "]()"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, source string) {
		text := Read(source)
		last := 0
		for i := range text.Shown {
			start, end := text.Source(i, i+1)
			if start < last || end <= start || end > len(source) {
				t.Fatalf("%q: sign %d comes from %d to %d", source, i, start, end)
			}
			last = start
		}
		if !utf8.ValidString(text.Shown) {
			t.Errorf("%q is shown as %q", source, text.Shown)
		}
	})
}
