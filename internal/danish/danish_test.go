package danish_test

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"beredskab/internal/danish"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestWording(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, got, want string }{
		{"date", danish.Date(2026, 1, 29), "29. januar 2026"},
		{"weekday date", danish.WeekdayDate(2026, 12, 24), "torsdag 24. december 2026"},
		{"weekday without year", danish.WeekdayDayMonth(2026, 4, 1), "onsdag 1. april"},
		{"leap day", danish.WeekdayDate(2028, 2, 29), "tirsdag 29. februar 2028"},
		{"month outside", danish.Month(13), ""},
		{"clock", danish.Clock(15, 0), "kl. 15.00"},
		{"clock early", danish.Clock(8, 5), "kl. 08.05"},
		{"clock end of day", danish.Clock(24, 0), "kl. 24.00"},
		{"number small", danish.Number(999), "999"},
		{"number", danish.Number(1659), "1.659"},
		{"number large", danish.Number(1234567), "1.234.567"},
		{"number negative", danish.Number(-8760), "-8.760"},
		{"decimal", danish.Decimal(1659.55, 1), "1.659,5"},
		{"decimal none", danish.Decimal(18.9, 0), "19"},
		{"decimal negative", danish.Decimal(-0.25, 2), "-0,25"},
		{"percent", danish.Percent(0.189, 0), "19 %"},
		{"percent whole", danish.Percent(1, 0), "100 %"},
		{"percent never rounds a hole away", danish.Percent(8759.0/8760, 0), "99 %"},
		{"percent never rounds cover away", danish.Percent(1.0/8760, 0), "under 1 %"},
		{"percent none", danish.Percent(0, 0), "0 %"},
		{"list none", danish.List(nil, "og"), ""},
		{"list one", danish.List([]string{"a"}, "og"), "a"},
		{"list two", danish.List([]string{"a", "b"}, "eller"), "a eller b"},
		{"list three", danish.List([]string{"a", "b", "c"}, "og"), "a, b og c"},
		{"plural one", danish.Plural(1, "afdeling", "afdelinger"), "1 afdeling"},
		{"plural none", danish.Plural(0, "afdeling", "afdelinger"), "0 afdelinger"},
		{"plural many", danish.Plural(1200, "fejl", "fejl"), "1.200 fejl"},
		{"genitive", danish.Genitive("Eksempelby"), "Eksempelbys"},
		{"genitive s", danish.Genitive("Aarhus"), "Aarhus'"},
		{"genitive x", danish.Genitive("Max"), "Max'"},
		{"genitive å", danish.Genitive("Lilleø"), "Lilleøs"},
		{"sentence", danish.Sentence("øvelser"), "Øvelser"},
		{"duration minutes", danish.Duration(45), "45 minutter"},
		{"duration none", danish.Duration(0), "0 minutter"},
		{"duration", danish.Duration(125), "2 timer og 5 minutter"},
		{"duration days", danish.Duration(2*24*60 + 61), "2 døgn, 1 time og 1 minut"},
		{"hours", danish.Hours(137 * 60), "137 timer"},
		{"hours one", danish.Hours(60), "1 time"},
		{"hours and minutes", danish.Hours(450), "7 timer og 30 minutter"},
		{"hours minutes only", danish.Hours(30), "30 minutter"},
		{"out of", danish.OutOf(1659*60, 8760*60), "1.659 af 8.760 timer"},
		{"out of with minutes", danish.OutOf(90, 120), "1 time og 30 minutter af 2 timer"},
		{"lower first", danish.LowerFirst("Åben hele døgnet"), "åben hele døgnet"},
		{"lower first of nothing", danish.LowerFirst(""), ""},
		{"shorten", danish.Shorten("æøå æøå", 3), "æøå …"},
		{"shorten what fits", danish.Shorten("æøå", 3), "æøå"},
		{"wrap", strings.Join(danish.Wrap("æøå  æøå æøå", 7), "|"), "æøå æøå|æøå"},
		{"wrap a long word", strings.Join(danish.Wrap("en blåbærgrødsspiser her", 7), "|"), "en|blåbærgrødsspiser|her"},
		{"wrap nothing", strings.Join(danish.Wrap(" ", 7), "|"), ""},
		{"append new", strings.Join(danish.AppendNew(danish.AppendNew(danish.AppendNew([]string{"a"}, "b"), "a"), ""), " "), "a b"},
		{"slug", danish.Slug("Øvelser på plejehjem"), "oevelser-paa-plejehjem"},
		{"slug of a sign with a stroke", danish.Slug("a ≮ é"), "a-e"},
		{"slug marks", danish.Slug("  A1.4 – Fælles, klare: retningslinjer! "), "a1-4-faelles-klare-retningslinjer"},
		{"slug accents", danish.Slug("Én café"), "en-cafe"},
		{"slug decomposed", danish.Slug("A\u030astrup"), "aastrup"},
		{"slug nothing", danish.Slug("…"), ""},
		{"fold aa", danish.Fold("  AABENRAA   Kommune"), danish.Fold("åbenrå kommune")},
		{"fold decomposed", danish.Fold("a\u030a"), "å"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.got != tt.want {
				t.Errorf("got %q, want %q", tt.got, tt.want)
			}
		})
	}
}

// The day of the week is our own arithmetic; the time package is the oracle.
func TestWeekdayAgreesWithTime(t *testing.T) {
	t.Parallel()
	for d := time.Date(1999, 12, 25, 0, 0, 0, 0, time.UTC); d.Year() < 2101; d = d.AddDate(0, 0, 1) {
		want := danish.Weekday(int(d.Weekday())) + " " + strconv.Itoa(d.Day()) + ". " + danish.Month(int(d.Month()))
		if got := danish.WeekdayDayMonth(d.Year(), int(d.Month()), d.Day()); got != want {
			t.Fatalf("%s: got %q, want %q", d.Format(time.DateOnly), got, want)
		}
	}
}

func TestSort(t *testing.T) {
	t.Parallel()
	names := []string{"Aarhus", "Ærø", "Odense", "Aabenraa", "Faaborg-Midtfyn", "Furesø", "Åstrup", "Ølstykke", "Zebra", "Aalborg", "albertslund"}
	danish.NewCollator().Sort(names)
	want := []string{"albertslund", "Furesø", "Faaborg-Midtfyn", "Odense", "Zebra", "Ærø", "Ølstykke", "Aabenraa", "Aalborg", "Aarhus", "Åstrup"}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Error(diff)
	}
}

func TestSortCounts(t *testing.T) {
	t.Parallel()
	names := []string{"Vagten 10", "Vagten 2", "vagten 3", "Vagten 9", "Vagt", "Distrikt 2 Nord", "Distrikt 10 Nord", "Zebra"}
	danish.NewCollator().Sort(names)
	want := []string{"Distrikt 2 Nord", "Distrikt 10 Nord", "Vagt", "Vagten 2", "vagten 3", "Vagten 9", "Vagten 10", "Zebra"}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Error(diff)
	}
}

func TestSlugIsAlwaysAnID(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		slug := danish.Slug(text)
		for i, r := range slug {
			letter := r >= 'a' && r <= 'z' || r >= '0' && r <= '9'
			if !letter && (r != '-' || i == 0 || i == len(slug)-1 || slug[i-1] == '-') {
				t.Fatalf("Slug(%q) = %q", text, slug)
			}
		}
		if again := danish.Slug(slug); again != slug {
			t.Fatalf("Slug(%q) = %q", slug, again)
		}
	})
}

func BenchmarkNewCollator(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		danish.NewCollator()
	}
}

// TestFoldShortCuts: texts that skip a step are folded as those that do not.
func TestFoldShortCuts(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("aAåÅæøé \u00a0\u0085\t\n\u030a\u0301\u2003\u3000z0-\u1680ʼ"))).Draw(t, "text")
		want := strings.ReplaceAll(strings.ToLower(norm.NFC.String(text)), "aa", "å")
		want = strings.Join(strings.Fields(want), " ")
		if got := danish.Fold(text); got != want {
			t.Fatalf("%q is folded %q, want %q", text, got, want)
		}
	})
}

func TestBegins(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text, stem string
		want       bool
	}{
		{"de ældre borgere", "ældre", true},
		{"forældre", "ældre", false},
		{"forældre og ældre", "ældre", true},
		{"udøvere", "døv", false},
		{"(døve", "døv", true},
		{"", "døv", false},
		{"tilbud", "brud", false},
		{"et brud", "brud", true},
	} {
		if got := danish.Begins(tt.text, tt.stem); got != tt.want {
			t.Errorf("Begins(%q, %q) = %v", tt.text, tt.stem, got)
		}
	}
}
