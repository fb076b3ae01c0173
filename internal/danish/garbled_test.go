package danish_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"beredskab/internal/danish"

	"pgregory.net/rapid"
)

func knownWord(word string) bool {
	return strings.Contains(" døgnvagten på ærø børnevagten løn lån ", " "+word+" ")
}

func TestFindGarbled(t *testing.T) {
	t.Parallel()
	tests := []struct{ text, want string }{
		{"DÃ¸gnvagten pÃ¥ Ã†rÃ¸", "DÃ¸gnvagten=Døgnvagten pÃ¥=på Ã†rÃ¸=Ærø"},
		{"Vagten â€“ døgnet rundt", "â€“=–"},
		{"Ring â€œnuâ€\u009d", "â€œnuâ€\u009d=“nu”"},
		{"Vagten\u00c2\u00a0nord", "Vagten\u00c2\u00a0nord=Vagten\u00a0nord"},
		{"D&oslash;gnvagten &amp; co", "D&oslash;gnvagten=Døgnvagten &amp;=&"},
		{"B&#248;rn", "B&#248;rn=Børn"},
		{"D?gnvagten p? ?r?", "D?gnvagten=Døgnvagten p?=på ?r?=Ærø"},
		{"D\ufffdgnvagten", "D\ufffdgnvagten=Døgnvagten"},
		{"L?n", "L?n="}, // løn or lån
		{"D?gnvgten", "D?gnvgten="},
		{"Er der børn? Ja, måske?", ""},
		{"Hvad nu?Ring", ""},
		{"https://eksempelby.example/?side=2&id=3", ""},
		{"Ærø, Ålborg og crème brûlée for 5 € – «ja»", ""},
		{"C&A og P&V; ja", ""},
		{"Âge", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, g := range danish.FindGarbled(tt.text, knownWord) {
				got = append(got, tt.text[g.Start:g.End]+"="+g.Meant)
			}
			if s := strings.Join(got, " "); s != tt.want {
				t.Errorf("got %q, want %q", s, tt.want)
			}
		})
	}
}

// What Danes write is never garbled, and the same read with the wrong code page always is, and is put right.
func TestGarbledRoundTrip(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("abcdeæøåÆØÅéöü –“”…,. "))).Draw(t, "text")
		if found := danish.FindGarbled(text, knownWord); len(found) > 0 {
			t.Fatalf("%q: %v", text, found)
		}
		var misread strings.Builder
		for _, c := range []byte(text) {
			misread.WriteRune(windowsRune(c))
		}
		out, at := "", 0
		for _, g := range danish.FindGarbled(misread.String(), knownWord) {
			out += misread.String()[at:g.Start] + g.Meant
			at = g.End
		}
		if out += misread.String()[at:]; out != text {
			t.Fatalf("%q was read as %q and is put right as %q", text, misread.String(), out)
		}
	})
}

func windowsRune(c byte) rune {
	const signs = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"
	if c < 0x80 || c >= 0xa0 {
		return rune(c)
	}
	i := 0
	for _, r := range signs {
		if i == int(c)-0x80 {
			return r
		}
		i++
	}
	return utf8.RuneError
}
