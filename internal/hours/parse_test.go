package hours

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"beredskab/internal/testscale"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// The case files hold one text a line; the golden files, what the program makes of it.
func TestCases(t *testing.T) {
	t.Parallel()
	for name, read := range map[string]func(text string) string{"hours": describeHours, "closing": describeClosing} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var got strings.Builder
			for _, text := range texts(t, "testdata/"+name+".txt") {
				got.WriteString(read(text))
			}
			golden := "testdata/" + name + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got.String()); diff != "" {
				t.Errorf("%s differs (-want +got):\n%s", golden, diff)
			}
		})
	}
}

func texts(t testing.TB, file string) []string {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
}

func describeHours(text string) string {
	s, problems := Parse(text)
	return fmt.Sprintf("%s\n= %s\n  %s\n%s\n", text, s, s.Danish(), describe(text, problems))
}

func describeClosing(text string) string {
	c, problems := ParseClosing(text)
	day := c.ID
	if day == "" && c.First != 0 {
		day = c.First.String() + "/" + c.Last.String()
	}
	return fmt.Sprintf("%s\n= %s fra %d\n%s\n", text, day, c.From, describe(text, problems))
}

// describe puts carets under the letters a problem points at.
func describe(text string, problems []Problem) string {
	var b strings.Builder
	for _, p := range problems {
		column, width := len([]rune(text[:p.Start])), len([]rune(text[p.Start:p.End]))
		fmt.Fprintf(&b, "  %s\n  %s%s [%s %d]\n  %s\n  %s\n", text, strings.Repeat(" ", column), strings.Repeat("^", width), p.ID, p.Severity, p.Message, p.Fix)
		if p.Assumption != "" {
			fmt.Fprintf(&b, "  (%s)\n", p.Assumption)
		}
	}
	return b.String()
}

// Office hours from Monday to Friday, closed on holidays and on the three usual closing days, answer this little.
func TestOfficeHoursOfAYear(t *testing.T) {
	t.Parallel()
	s, _ := Parse("man-tor 8-15, fre 8-13")
	from, to := DayOf(2026, 1, 1), DayOf(2027, 1, 1)
	open := s.Open(NewCalendar(nil, nil), from, to)
	silence := open.Complement(Interval{from.Start(), to.Start()})
	if open.Total() != 1659*60 || open.Total()+silence.Total() != 8760*60 {
		t.Errorf("open %d and closed %d minutes, want 1659 of 8760 hours", open.Total(), silence.Total())
	}
	if longest := silence.Longest(); longest.Minutes() != 137*60 || longest.Start != DayOf(2026, 4, 1).At(900) || longest.End != DayOf(2026, 4, 7).At(480) {
		t.Errorf("the longest silence is %v", longest)
	}
	always, _ := Parse("døgnåben")
	if got := always.Open(NewCalendar(nil, nil), from, to); len(got) != 1 || got.Total() != 8760*60 {
		t.Errorf("døgnåben is open %v", got)
	}
}

func TestOutsideOpeningHours(t *testing.T) {
	t.Parallel()
	office, _ := Parse("man-tor 8-15, fre 8-13")
	s, problems := Parse("uden for åbningstid")
	from, to := DayOf(2026, 1, 1), DayOf(2027, 1, 1)
	cal := NewCalendar(nil, office)
	both := s.Open(cal, from, to).Union(office.Open(cal, from, to))
	if len(problems) > 0 || len(both) != 1 || both.Total() != 8760*60 {
		t.Errorf("hours and the time outside them leave a hole: %v %v", both, problems)
	}
	if got := s.Open(NewCalendar(nil, nil), from, to); len(got) != 0 {
		t.Errorf("without ordinary hours it is open %v", got)
	}
	if got := s.Open(NewCalendar(nil, s), from, to); len(got) != 0 {
		t.Errorf("outside itself it is open %v", got)
	}
}

func FuzzParse(f *testing.F) {
	for _, text := range texts(f, "testdata/hours.txt") {
		f.Add(text)
	}
	f.Add("hver dag og lør 8-1, hver dag 5-24")
	plans, err := filepath.Glob("../../examples/*/*.yaml")
	if err != nil || len(plans) == 0 {
		f.Fatalf("no examples: %v", err)
	}
	for _, name := range plans {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			if _, hours, found := strings.Cut(line, "hours: "); found {
				f.Add(strings.TrimRight(hours, "\n}"))
			}
		}
	}
	cal := NewCalendar(nil, nil)
	f.Fuzz(func(t *testing.T, text string) {
		s, problems := Parse(text)
		for _, p := range problems {
			if p.Start < 0 || p.Start > p.End || p.End > len(text) || p.Message == "" || p.Fix == "" {
				t.Fatalf("%q: problem %+v", text, p)
			}
		}
		for _, span := range s.Openings {
			if span.Start < 0 || span.Start >= span.End || span.End > span.Start+8*MinutesPerDay || span.Text.End > len(text) || span.DaysText.Start > span.DaysText.End {
				t.Fatalf("%q: span %+v", text, span)
			}
		}
		from := DayOf(2026, 3, 25)
		open := s.Open(cal, from, from+20)
		again, more := Parse(s.String())
		for _, p := range more {
			if p.ID != Overlap {
				t.Fatalf("%q is written %q, which has the problem %+v", text, s, p)
			}
		}
		if diff := cmp.Diff(open, again.Open(cal, from, from+20)); diff != "" || again.String() != s.String() {
			t.Fatalf("%q is written %q, which is open otherwise:\n%s", text, s, diff)
		}
		ParseClosing(text)
	})
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Parse("man-tor 15-8, fre 13 - man 8, helligdage døgnet rundt, lukkedage døgnet rundt")
	}
}

func BenchmarkOpenYear(b *testing.B) {
	s, _ := Parse("man-tor 15-8, fre 13 - man 8, helligdage døgnet rundt, lukkedage døgnet rundt")
	cal := NewCalendar(nil, nil)
	from, to := DayOf(2026, 1, 1), DayOf(2027, 1, 1)
	b.ReportAllocs()
	for b.Loop() {
		s.Open(cal, from, to)
	}
}

// Nobody writes such hours, and nobody shall wait for them.
func TestHostileTextsTakeNoTime(t *testing.T) {
	t.Parallel()
	for _, words := range []string{"xq 8, ", "1. maj, ", "8-9 man, ", "mellem ", "man-fre 8 - tir ", "døgnåben efter aftale "} {
		testscale.Quick(t, 2*time.Second, func() {
			if _, problems := Parse(strings.Repeat(words, longest/len(words))); len(problems) > manyProblems {
				t.Errorf("%q as long as it may be: %d problems", words, len(problems))
			}
		})
	}
}

// A text that is too long counts as closed and is told once; one that just fits is read.
func TestTooLongText(t *testing.T) {
	t.Parallel()
	cal := NewCalendar(nil, nil)
	from, to := DayOf(2026, 6, 1), DayOf(2026, 6, 2) // a Monday
	fits := "man 8-9" + strings.Repeat(" ", longest-len("man 8-9"))
	for text, open := range map[string]bool{fits: true, fits + " ": false} {
		s, problems := Parse(text)
		if got := s.Open(cal, from, to).Total() > 0; got != open || (len(problems) == 1) == open {
			t.Errorf("%d letters: open is %t with %d problems, want %t", len(text), got, len(problems), open)
		}
	}
}
