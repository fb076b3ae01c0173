package phone_test

import (
	"strings"
	"testing"

	"beredskab/internal/phone"

	"pgregory.net/rapid"
)

func TestParse(t *testing.T) {
	t.Parallel()
	tests := []struct {
		written, key, dial, show string
		problem                  phone.Problem
	}{
		{"00 00 00 10", "00000010", "00000010", "00\u00a000\u00a000\u00a010", phone.None},
		{"+45 00 00 00 10", "00000010", "+4500000010", "+45\u00a000\u00a000\u00a000\u00a010", phone.None},
		{"0045 00 00 00 10", "00000010", "+4500000010", "0045\u00a000\u00a000\u00a000\u00a010", phone.None},
		{"45 00 00 00 10", "00000010", "+4500000010", "45\u00a000\u00a000\u00a000\u00a010", phone.None},
		{"(+45) 33 12 34 56", "33123456", "+4533123456", "(+45)\u00a033\u00a012\u00a034\u00a056", phone.None},
		{"4533123456", "33123456", "+4533123456", "4533123456", phone.None},
		{"33123456", "33123456", "33123456", "33\u00a012\u00a034\u00a056", phone.None},
		{"33\u201112\u201134\u201156", "33123456", "33123456", "33\u201112\u201134\u201156", phone.None},
		{"33–12–34–56", "33123456", "33123456", "33–12–34–56", phone.None},
		{"33\u202f12\u200934\u200b56", "33123456", "33123456", "33\u00a012\u00a034\u00a056", phone.None},
		{"70 201 201", "70201201", "70201201", "70\u00a0201\u00a0201", phone.None},
		{" 33.12.34.56 ", "33123456", "33123456", "33.12.34.56", phone.None},
		{"45 12 34 56", "45123456", "45123456", "45\u00a012\u00a034\u00a056", phone.None},
		{"112", "112", "112", "112", phone.None},
		{"+45 112", "112", "112", "+45\u00a0112", phone.None},
		{"0045 114", "114", "114", "0045\u00a0114", phone.None},
		{"45112", "112", "112", "45112", phone.None},
		{"1888", "1888", "1888", "1888", phone.None},
		{"116 111", "116111", "116111", "116\u00a0111", phone.None},
		{"+46 8 123 456 78", "+46812345678", "+46812345678", "+46\u00a08\u00a0123\u00a0456\u00a078", phone.None},
		{"0046 8 123 456 78", "+46812345678", "+46812345678", "0046\u00a08\u00a0123\u00a0456\u00a078", phone.None},
		{"+49 461 1234567", "+494611234567", "+494611234567", "+49\u00a0461\u00a01234567", phone.None},
		{"+298 30 12 34", "+298301234", "+298301234", "+298\u00a030\u00a012\u00a034", phone.None},
		{"+299 32 10 00", "+299321000", "+299321000", "+299\u00a032\u00a010\u00a000", phone.None},

		{"", "", "", "", phone.Empty},
		{"+", "", "", "+", phone.TooShort},
		{"+45", "", "", "+45", phone.TooShort},
		{"12 34 56 78", "12345678", "", "12 34 56 78", phone.Impossible},
		{"01 23 45 67", "01234567", "", "01 23 45 67", phone.Impossible},
		{"11 11 11 11", "11111111", "", "11 11 11 11", phone.Impossible},
		{"00112233", "00112233", "", "00112233", phone.Impossible},
		{"+45 11 22 33 44", "11223344", "", "+45 11 22 33 44", phone.Impossible},
		{"911", "911", "", "911", phone.Impossible},
		{"999", "999", "", "999", phone.Impossible},
		{"113", "113", "", "113", phone.Impossible},
		{"33 12 34", "331234", "", "33 12 34", phone.TooShort},
		{"33 12 34 5", "3312345", "", "33 12 34 5", phone.TooShort},
		{"33 12 34 567", "331234567", "", "33 12 34 567", phone.TooLong},
		{"+46 12", "+4612", "", "+46 12", phone.TooShort},
		{"+46 1234567890123456", "+461234567890123456", "", "+46 1234567890123456", phone.TooLong},
		{"+012345678", "+012345678", "", "+012345678", phone.Impossible},
		{"33 12 34 56 lok. 12", "33123456", "33123456", "33 12 34 56 lok. 12", phone.Extension},
		{"33 12 34 56, tast 2", "33123456", "33123456", "33 12 34 56, tast 2", phone.Extension},
		{"33 12 34 56 / 33 12 34 57", "33123456", "", "33 12 34 56 / 33 12 34 57", phone.Several},
		{"33 12 34 56 og 33 12 34 57", "33123456", "", "33 12 34 56 og 33 12 34 57", phone.Several},
		{"79 79 28 xx", "797928", "", "79 79 28 xx", phone.Placeholder},
		{"xx xx xx xx", "", "", "xx xx xx xx", phone.Placeholder},
		{"79 79 28 ??", "797928", "", "79 79 28 ??", phone.Placeholder},
		{"XX XX 12 34", "1234", "", "XX XX 12 34", phone.Placeholder},
		{"1888 x", "1888", "", "1888 x", phone.Placeholder},
		{"tlf. 33 12 34 56", "33123456", "", "tlf. 33 12 34 56", phone.BadSign},
		{"omstillingen", "", "", "omstillingen", phone.BadSign},
		{"33 12 34 56 (Jens)", "33123456", "", "33 12 34 56 (Jens)", phone.BadSign},
		{"33+12 34 56", "33", "", "33+12 34 56", phone.BadSign},
	}
	for _, tt := range tests {
		t.Run(tt.written, func(t *testing.T) {
			t.Parallel()
			n := phone.Parse(tt.written)
			if n.Problem != tt.problem || n.Key() != tt.key || n.Dial() != tt.dial || n.Show() != tt.show {
				t.Errorf("problem %d, key %q, dial %q, show %q; want %d, %q, %q, %q",
					n.Problem, n.Key(), n.Dial(), n.Show(), tt.problem, tt.key, tt.dial, tt.show)
			}
		})
	}
}

func TestParts(t *testing.T) {
	t.Parallel()
	tests := []struct{ written, main, rest, second string }{
		{"33 12 34 56 lok. 12", "33 12 34 56", "lok. 12", ""},
		{"33123456, tast 2", "33 12 34 56", "tast 2", ""},
		{"33 12 34 56 / 33 12 34 57", "33 12 34 56", "33 12 34 57", "33 12 34 57"},
		{"33 12 34 56 eller 20304050", "33 12 34 56", "eller 20304050", "20 30 40 50"},
	}
	for _, tt := range tests {
		if n := phone.Parse(tt.written); n.Main() != tt.main || n.Rest() != tt.rest || n.Second() != tt.second {
			t.Errorf("%q: %q, %q, %q", tt.written, n.Main(), n.Rest(), n.Second())
		}
	}
}

func TestKinds(t *testing.T) {
	t.Parallel()
	tests := []struct {
		written, is, country string
	}{
		{"112", "emergency short", ""},
		{"+45 112", "emergency short", ""},
		{"0045112", "emergency short", ""},
		{"+45 1 1 4", "emergency short", ""},
		{"+46 112 00 00", "foreign", "Sverige"},
		{"1888", "short", ""},
		{"00 00 00 10", "invented", ""},
		{"0045 00 00 00 10", "invented", ""},
		{"+298 30 12 34", "foreign", "Færøerne"},
		{"+1 212 555 0100", "foreign", "USA eller Canada"},
		{"+7 495 123 45 67", "foreign", ""},
		{"33 12 34 56", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.written, func(t *testing.T) {
			t.Parallel()
			n := phone.Parse(tt.written)
			var is []string
			for word, yes := range map[string]bool{"foreign": n.Foreign(), "invented": n.Fictional()} {
				if yes {
					is = append(is, word)
				}
			}
			if n.Emergency() {
				is = append(is, "emergency")
			}
			if n.Short() {
				is = append(is, "short")
			}
			if got := strings.Join(is, " "); got != tt.is || n.Country() != tt.country {
				t.Errorf("%q of %q, want %q of %q", got, n.Country(), tt.is, tt.country)
			}
		})
	}
}

// spelled draws one of the ways in which people write a Danish number, and always the same digits.
func spelled(t *rapid.T, digits string) string {
	var b strings.Builder
	b.WriteString(rapid.SampledFrom([]string{"", "", "+45", "+45 ", "0045", "0045 ", "(+45) ", "45 ", "\u200e+45\u00a0"}).Draw(t, "country"))
	sign := rapid.SampledFrom([]string{" ", "", "-", ".", "\u00a0", "\u2011", "\u202f", "–", "  "}).Draw(t, "between")
	for i, r := range digits {
		if i > 0 && rapid.Bool().Draw(t, "gap") {
			b.WriteString(sign)
		}
		b.WriteRune(r)
	}
	return rapid.SampledFrom([]string{"", " "}).Draw(t, "before") + b.String() + rapid.SampledFrom([]string{"", " ", "\u00a0"}).Draw(t, "after")
}

// All spellings of one number are one number: to whoever compares, dials and looks for 112.
func TestSpellingsAgree(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		digits := rapid.OneOf(
			rapid.SampledFrom([]string{"112", "114"}),
			rapid.StringMatching(`[2-9][0-9]{7}`),
			rapid.StringMatching(`0000[0-9]{4}`),
		).Draw(t, "digits")
		n := phone.Parse(spelled(t, digits))
		if !n.Valid() || n.Key() != digits || n.Emergency() != (len(digits) == 3) || !strings.HasSuffix(n.Dial(), digits) {
			t.Fatalf("%q: problem %d, key %q, dial %q, emergency %t", n.Written, n.Problem, n.Key(), n.Dial(), n.Emergency())
		}
	})
}

// Whatever the text, what is dialled is the number itself, and showing it changes nothing about it.
func TestAnyText(t *testing.T) {
	t.Parallel()
	text := rapid.OneOf(rapid.String(), rapid.StringOf(rapid.SampledFrom([]rune("+045112368 ()-.x/,\u00a0\u2011lok"))))
	rapid.Check(t, func(t *rapid.T) {
		n := phone.Parse(text.Draw(t, "text"))
		if strings.Trim(n.Dial(), "+0123456789") != "" || strings.LastIndex(n.Dial(), "+") > 0 {
			t.Fatalf("%q dials %q", n.Written, n.Dial())
		}
		if again := phone.Parse(n.Dial()); n.Dial() != "" && (again.Dial() != n.Dial() || again.Key() != n.Key()) {
			t.Fatalf("%q dials %q, and that dials %q", n.Written, n.Dial(), again.Dial())
		}
		if again := phone.Parse(n.Show()); again.Key() != n.Key() || again.Problem != n.Problem {
			t.Fatalf("%q is shown %q, which is another number: %q and %q", n.Written, n.Show(), n.Key(), again.Key())
		}
		if (n.Problem == phone.None || n.Problem == phone.Extension) != (n.Dial() != "") {
			t.Fatalf("%q: problem %d, dials %q", n.Written, n.Problem, n.Dial())
		}
	})
}
