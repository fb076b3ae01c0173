package diag

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestPosition(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		text         string
		offset       int
		line, column int
	}{
		"empty file":            {"", 0, 1, 1},
		"beyond the end":        {"ab", 99, 1, 3},
		"before the start":      {"ab", -1, 1, 1},
		"start of second line":  {"a\nb", 2, 2, 1},
		"after the last break":  {"a\n", 2, 2, 1},
		"crlf is one break":     {"a\r\nb\r\nc", 6, 3, 1},
		"lone cr is a break":    {"a\rb", 2, 2, 1},
		"æøå count one each":    {"æøå: x", 8, 1, 6},
		"decomposed å is two":   {"a\u030a: x", 5, 1, 5},
		"emoji counts one":      {"👩 x", 5, 1, 3},
		"U+2028 is no break":    {"a\u2028b", 4, 1, 3},
		"U+0085 is no break":    {"a\u0085b", 3, 1, 3},
		"invalid byte counts 1": {"a\xffb", 2, 1, 3},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			line, column := NewFile("f", []byte(c.text)).Position(c.offset)
			if line != c.line || column != c.column {
				t.Errorf("got %d:%d, want %d:%d", line, column, c.line, c.column)
			}
		})
	}
}

func TestLine(t *testing.T) {
	t.Parallel()
	f := NewFile("f", []byte("en\r\ntø\n\nfire"))
	var got []string
	for n := 0; n <= 5; n++ {
		start, end := f.Line(n)
		got = append(got, string(f.Text[start:end]))
	}
	if d := cmp.Diff([]string{"en", "en", "tø", "", "fire", "fire"}, got); d != "" {
		t.Error(d)
	}
}

func TestSort(t *testing.T) {
	t.Parallel()
	a, b := NewFile("a.yaml", []byte("0123456789")), NewFile("b.yaml", []byte("0123456789"))
	want := []Finding{
		{Rule: "Y1", Span: Span{a, 1, 2}},
		{Rule: "A1.9", Span: Span{a, 3, 4}},
		{Rule: "A1.10", Span: Span{a, 3, 4}},
		{Rule: "A1.10", Span: Span{a, 3, 4}, Place: "contacts/x"},
		{Rule: "E1", Span: Span{b, 0, 0}},
		{Rule: "E2"},
		{Rule: "E12"},
	}
	got := []Finding{want[6], want[3], want[1], want[4], want[2], want[5], want[0]}
	Sort(got)
	if d := cmp.Diff(keys(want), keys(got)); d != "" {
		t.Error(d)
	}
	if n := len(Dedup(append(got, got[6]))); n != len(want) {
		t.Errorf("Dedup left %d findings, want %d", n, len(want))
	}
}

func keys(fs []Finding) (out []string) {
	for _, f := range fs {
		name := ""
		if f.Span.File != nil {
			name = f.Span.File.Name
		}
		out = append(out, name+" "+f.Rule+" "+f.Place)
	}
	return out
}

func TestNearest(t *testing.T) {
	t.Parallel()
	ids := []string{"leder-jobcenter", "leder-voksen", "voksenvagten", "raadgivningen", "politi-kontakt", "hours", "phones"}
	for word, want := range map[string][]string{
		"rådgivningen":   {"raadgivningen"},
		"Leder_Jobcener": {"leder-jobcenter"},
		"leder":          {"leder-voksen", "leder-jobcenter"},
		"hour":           {"hours"},
		"huors":          {"hours"},
		"phone":          {"phones"},
		"tandlæge":       nil,
		"xy":             nil,
		"":               nil,
	} {
		t.Run(word, func(t *testing.T) {
			t.Parallel()
			if d := cmp.Diff(want, Nearest(word, ids, 3)); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestExcerpt(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("ord ", 60)
	for name, c := range map[string]struct {
		before, marked, after string
		source, carets        string
	}{
		"æøå":                 {"navn: Sø", "ær", "ing", "navn: Søæring", "        ^^"},
		"decomposed å":        {"a\u030aa\u030a ", "x", "", "a\u030aa\u030a x", "   ^"},
		"tab":                 {"\ta\t", "b", "", "    a   b", "        ^"},
		"tab marked":          {"", "\t", "b", "    b", "^^^^"},
		"emoji":               {"👩 ", "x", "", "👩 x", "   ^"},
		"emoji joined":        {"👩\u200d🚒 ", "x", "", "👩\u200d🚒 x", "   ^"},
		"wide":                {"日本 ", "x", "", "日本 x", "     ^"},
		"escape code":         {"\x1b[2J ", "x", "", "<U+001B>[2J x", "            ^"},
		"bidi":                {"\u202e ", "x", "", "<U+202E> x", "         ^"},
		"hidden blank marked": {"a", "\u200b", "b", "a<U+200B>b", " ^^^^^^^^"},
		"invalid byte":        {"bl", "\xe5", "", "bl<E5>", "  ^^^^"},
		"nothing marked":      {"abc", "", "def", "abcdef", "   ^"},
		"at the end":          {"abc", "", "", "abc", "   ^"},
		"crlf left out":       {"ab", "c", "\r\nnext", "abc", "  ^"},
		"only the first line": {"ab", "c\nd", "e", "abc", "  ^"},
		"cut on both sides":   {long, "x", long, "… ord ord ord xord ord ord ord ord ord or…", strings.Repeat(" ", 14) + "^"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f := NewFile("f", []byte(c.before+c.marked+c.after))
			source, carets := excerpt(Span{f, len(c.before), len(c.before) + len(c.marked)}, 40)
			if source != c.source || carets != c.carets {
				t.Errorf("got\n%s\n%s\nwant\n%s\n%s", source, carets, c.source, c.carets)
			}
		})
	}
}

func FuzzText(f *testing.F) {
	f.Add([]byte("a: b\n"), 3, 4, 20)
	f.Add([]byte("\t👩\u200d🚒 a\u030a\x1b\xff"), 5, 9, 10)
	f.Fuzz(func(t *testing.T, text []byte, start, end, width int) {
		start = min(max(start, 0), len(text))
		end = min(max(end, start), len(text))
		width = min(max(width, 10), 200)
		file := NewFile("f", text)
		source, carets := excerpt(Span{file, start, end}, width)
		if strings.ContainsAny(source, "\x1b\n\r\t") {
			t.Errorf("%q can steer a terminal", source)
		}
		if measure(source) > 4*width {
			t.Errorf("%q is too wide", source)
		}
		line, _ := file.Position(start)
		from, to := file.Line(line)
		if prefix := show("", text[from:min(start, to)]); !strings.HasPrefix(source, "…") {
			if got, want := strings.IndexByte(carets, '^'), measure(prefix); got != want {
				t.Errorf("caret in column %d, want %d, under %q", got, want, source)
			}
		}
		if err := Text(&bytes.Buffer{}, Report{Findings: []Finding{{Span: Span{file, start, end}, Message: string(text)}}}, TextOptions{}); err != nil {
			t.Error(err)
		}
	})
}

// sample is one report with everything in it.
func sample() Report {
	text := "contacts:\n  - id: vågten\n    hours: man-fr 9-15\n  - id: vågten\n"
	f := NewFile("plans/eksempelby.yaml", []byte(text))
	hours, first, second := strings.Index(text, "man-fr"), strings.Index(text, "vågten"), strings.LastIndex(text, "vågten")
	return Report{
		Version: "v1.0.0",
		Rules: []RuleInfo{
			{ID: "B1", Title: "Noget", Severity: Info},
			{ID: "K3", Title: "En åbningstid, der ikke kan læses", Why: "Ellers ved ingen, hvornår der svares.", Fix: "Skriv dagen ud.", Bad: "hours: man-fr 9-15", Good: "hours: man-fre 9-15\n", Severity: Error, Points: []string{"A1.4"}},
		},
		Plans: []PlanSummary{{
			Path: "plans/eksempelby.yaml", Slug: "eksempelby", RulesRun: 143,
			Points:      PointCounts{40, 5, 3, 3, 1},
			Departments: 12, Contacts: 30, EscalationPaths: 8,
		}},
		Findings: []Finding{
			{
				Rule: "K3", Severity: Error, Place: "contacts/vaagten", Span: Span{f, hours, hours + 6},
				Message: `Åbningstid (hours): "man-fr" kendes ikke`, Fix: "Skriv dagen ud:\n  hours: man-fre 9-15", Points: []string{"A1.4"},
			},
			{
				Rule: "Y10", Severity: Warning, Span: Span{f, second, second + 7},
				Message: "\"vågten\" står to gange\x1b[2J", Notes: []Note{{Span{f, first, first + 7}, "først angivet her"}},
			},
			{Rule: "B1", Severity: Info, Span: Span{f, 0, 0}, Message: "om hele filen"},
			{Rule: "B2", Severity: Info, Message: "om ingen fil"},
		},
	}
}

// The short cut past the library must measure as the library does.
func TestOrdinarySignsTakeOneColumn(t *testing.T) {
	t.Parallel()
	for r := rune(0); r < 0x3000; r++ {
		if !ordinary(r) {
			continue
		}
		if got := screen().StringWidth(string(r)); got != 1 {
			t.Errorf("%U takes %d columns", r, got)
		}
		if got := screen().StringWidth("a" + string(r) + "b"); got != 3 {
			t.Errorf("%U between two letters: %d columns, not 3", r, got)
		}
	}
}

func TestFormats(t *testing.T) {
	t.Parallel()
	for _, format := range Formats() {
		for _, color := range []bool{false, true} {
			name := format.Name
			if color && name == "text" { // what programs read has no colours
				name += "-color"
			}
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				var b bytes.Buffer
				if err := format.Print(&b, sample(), TextOptions{Color: color}); err != nil {
					t.Fatal(err)
				}
				golden(t, filepath.Join("testdata", name+".golden"), b.Bytes())
			})
		}
	}
	if _, ok := FormatNamed("text"); !ok {
		t.Error("text is not a format")
	}
	if _, ok := FormatNamed("pdf"); ok {
		t.Error("pdf is a format")
	}
}

func TestJSONEmpty(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	if err := JSON(&b, Report{}); err != nil {
		t.Fatal(err)
	}
	var back map[string][]any
	if err := json.Unmarshal(b.Bytes(), &back); err != nil {
		t.Fatal(err)
	}
	if back["plans"] == nil || back["findings"] == nil {
		t.Errorf("lists must be [] and not null: %s", b.Bytes())
	}
}

func TestClosing(t *testing.T) {
	t.Parallel()
	one := PlanSummary{RulesRun: 143, Departments: 1, Contacts: 1659, EscalationPaths: 8}
	for name, c := range map[string]struct {
		report Report
		want   string
	}{
		"one plan": {
			Report{Plans: []PlanSummary{one}},
			"0 fejl, 0 advarsler, 0 oplysninger. 143 regler kørte på 1 plan med 1 afdeling, 1.659 kontakter og 8 handleveje.",
		},
		"two plans": {
			Report{Plans: []PlanSummary{one, one}, Findings: []Finding{{Severity: Warning}}},
			"0 fejl, 1 advarsel, 0 oplysninger. 143 regler kørte på 2 planer med i alt 2 afdelinger, 3.318 kontakter og 16 handleveje.",
		},
		"one of two read": {
			Report{Plans: []PlanSummary{one, {}}, Findings: []Finding{{Severity: Error}}},
			"1 fejl, 0 advarsler, 0 oplysninger. 143 regler kørte på 1 plan med 1 afdeling, 1.659 kontakter og 8 handleveje. 1 plan kunne ikke læses og er ikke kontrolleret.",
		},
		"nothing read": {
			Report{Plans: []PlanSummary{{}}, Findings: []Finding{{Severity: Error}}},
			"1 fejl, 0 advarsler, 0 oplysninger. Ingen plan blev kontrolleret: den kunne ikke læses.",
		},
		"nothing there": {Report{}, "Ingen plan blev kontrolleret: der var ingen at læse."},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if d := cmp.Diff(c.want, c.report.Closing()); d != "" {
				t.Error(d)
			}
		})
	}
	if worst, ok := sample().Worst(); worst != Error || !ok {
		t.Errorf("worst is %v, %v", worst, ok)
	}
}

// golden compares with a stored file, or writes it with -update.
func golden(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), string(got)); d != "" {
		t.Error(d)
	}
}
