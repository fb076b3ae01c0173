package diag

import (
	"strings"
	"testing"
	"unicode"
)

func TestMask(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"010100-0000":                 "******-****",
		"Se sagen om 010100-0000 her": "Se sagen om ******-**** her",
		"0101000000":                  "**********",
		"010100 0000":                 "****** ****",
		"010100–0000":                 "******–****",
		"010100 - 0000":               "****** - ****",
		"610190-1234":                 "******-****", // a lent number: day 61
		"290200-4000":                 "******-****", // 29 February 2000
		"æ010190-1234ø":               "æ******-****ø",
		"290200-1000":                 "290200-1000", // 1900 was no leap year
		"290201-4000":                 "290201-4000",
		"311190-1234":                 "311190-1234", // 31 November
		"011390-1234":                 "011390-1234",
		"000190-1234":                 "000190-1234",
		"010190-6234":                 "010190-6234", // born in 1890
		"+45 12 34 56 78":             "+45 12 34 56 78",
		"+4512345678":                 "+4512345678",
		"26/0101901234":               "26/0101901234",
		"0101901234567":               "0101901234567",
		"010190-12345":                "010190-12345",
		"2026-01-29":                  "2026-01-29",
		"00 00 00 30":                 "00 00 00 30",
		"010190-1234 og 020290-1234":  "******-**** og ******-****",
		"":                            "",
	} {
		if got := Mask(text); got != want {
			t.Errorf("Mask(%q) = %q, want %q", text, got, want)
		}
	}
}

func FuzzMask(f *testing.F) {
	f.Add("010100-0000")
	f.Add("æ 010100 –0000\xff")
	f.Fuzz(func(t *testing.T, text string) {
		masked := Mask(text)
		if len(masked) != len(text) {
			t.Errorf("Mask(%q) has another length", text)
		}
		if again := CPR(masked); len(again) > 0 {
			t.Errorf("Mask(%q) = %q leaves %v", text, masked, again)
		}
	})
}

// A finding about something else on the line must not show the number either, nor may its words.
func TestPrintersMask(t *testing.T) {
	t.Parallel()
	f := NewFile("plan.yaml", []byte("note: æ om 010190-1234, navnn: x\n"))
	r := Report{Findings: []Finding{{
		Rule: "S1", Place: "contacts/010190-1234", Span: Span{f, 25, 30}, Message: `Feltet "010190-1234"`, Fix: "Slet 010190-1234",
		Notes: []Note{{Span: Span{f, 0, 4}, Message: "Se 010190-1234"}},
	}}}
	var text, json strings.Builder
	if err := Text(&text, r, TextOptions{}); err != nil {
		t.Fatal(err)
	}
	if err := JSON(&json, r); err != nil {
		t.Fatal(err)
	}
	for _, out := range []string{text.String(), json.String()} {
		if strings.Contains(out, "010190") || strings.Contains(out, "1234") || !strings.Contains(out, "******-****") {
			t.Errorf("the number is shown:\n%s", out)
		}
	}
	if r.Findings[0].Notes[0].Message != "Se 010190-1234" {
		t.Error("printing changed the finding")
	}
}

// TestHarmlessShortCut: no character that steers, hides or turns passes for an ordinary one.
func TestHarmlessShortCut(t *testing.T) {
	t.Parallel()
	for r := range rune(unicode.MaxRune) {
		if !ordinary(r) {
			continue
		}
		if unicode.Is(unicode.C, r) || unicode.Is(unicode.Z, r) && r != ' ' || unicode.Is(unicode.M, r) {
			t.Errorf("U+%04X passes for ordinary", r)
		}
	}
	if got := Harmless("Én\u202eto\x1b\x80", false); got != "Én<U+202E>to<U+001B><80>" {
		t.Errorf("got %q", got)
	}
}
