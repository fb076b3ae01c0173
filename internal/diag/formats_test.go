package diag

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// two is a report of two plans and a file that they share.
func two() Report {
	at := func(name string) Span { return Span{NewFile(name, []byte("format: 1\nå: \"b\"\n")), 10, 13} }
	return Report{
		Plans: []PlanSummary{
			{Path: "plans/nord", Slug: "nord", RulesRun: 2, Points: PointCounts{InPlace: 52}},
			{Path: "plans/nord/syd.yaml", Slug: "syd", RulesRun: 2},
			{Path: "plans/oest", Slug: "oest"},
		},
		Findings: []Finding{
			{Rule: "E4", Place: "escalation_paths/a", Severity: Error, Span: at("faelles/kontakter.yaml"), Message: "fælles"},
			{Rule: "E4", Place: "escalation_paths/a", Severity: Error, Span: at("plans/nord/a.yaml"), Message: "nord"},
			{Rule: "E4", Place: "escalation_paths/a", Severity: Warning, Span: at("plans/nord/syd.yaml"), Message: "syd"},
			{Rule: "Y5", Severity: Info, Span: at("plans/oest/plan.yaml"), Message: "første"},
			{Rule: "Y5", Severity: Info, Span: at("plans/oest/plan.yaml"), Message: "anden"},
		},
	}
}

// hostile is a report whose plan tries to write lines, commands and marks of its own.
func hostile() Report {
	text := "a: \"x\x1b[2J]]>\"\n"
	f := NewFile("plans/å b:c,%0A<&\"::error::.yaml", []byte(text))
	return Report{
		Plans: []PlanSummary{{Path: f.Name, Slug: "å\"b<", RulesRun: 1}},
		Findings: []Finding{{
			Rule: "B1", Severity: Error, Place: "contacts/<\"&", Span: Span{f, 3, len(text) - 1},
			Message: "a\r\n::error::b %0A <c> & \"d\" \x00\x1b[2J \u202e ]]>", Fix: "x\n::warning::y\n",
			Notes: []Note{{Span{f, 0, 1}, "her\n::error::c"}, {Message: "uden sted"}},
		}},
	}
}

func reports() map[string]Report {
	return map[string]Report{"empty": {}, "sample": sample(), "two": two(), "hostile": hostile()}
}

func TestSARIFIsValid(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("testdata/sarif-schema-2.1.0.json")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("sarif.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("sarif.json")
	if err != nil {
		t.Fatal(err)
	}
	valid := func(b []byte) error {
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
		if err != nil {
			t.Fatal(err)
		}
		return schema.Validate(v)
	}
	for name, r := range reports() {
		var b bytes.Buffer
		if err := SARIF(&b, r); err != nil {
			t.Fatal(err)
		}
		if err := valid(b.Bytes()); err != nil {
			t.Errorf("%s: %v\n%s", name, err, b.Bytes())
		}
	}
	// A validator that agrees with everything would pass the above.
	if valid([]byte(`{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},"columnKind":"bytes"}]}`)) == nil {
		t.Error("a wrong log is valid")
	}
}

func TestSARIFFingerprints(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	if err := SARIF(&b, two()); err != nil {
		t.Fatal(err)
	}
	var log sarifLog
	if err := json.Unmarshal(b.Bytes(), &log); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range log.Runs[0].Results {
		got = append(got, r.Fingerprints["rulePlace/v1"])
	}
	want := []string{" E4 escalation_paths/a 1", "nord E4 escalation_paths/a 1", "syd E4 escalation_paths/a 1", "oest Y5  1", "oest Y5  2"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestFileURI(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"plans/a.yaml":       "plans/a.yaml",
		"../a b.yaml":        "../a%20b.yaml",
		"å.yaml":             "%C3%A5.yaml",
		"a:b.yaml":           "./a:b.yaml",
		"C:/planer/a#1.yaml": "file:///C:/planer/a%231.yaml",
		"/tmp/a%.yaml":       "file:///tmp/a%25.yaml",
	} {
		if got := fileURI(name); got != want {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
	}
}

// A plan's text must not begin a command of its own, nor change which file a finding is shown at.
func TestGitHubEscapes(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	if err := GitHub(&b, hostile()); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimRight(b.String(), "\n"), "\n")
	if len(lines) != 2 || strings.ContainsAny(b.String(), "\r\x00\x1b") {
		t.Fatalf("want one command and the closing line:\n%q", b.String())
	}
	properties, _, _ := strings.Cut(strings.TrimPrefix(lines[0], "::error "), "::")
	want := `file=plans/å b%3Ac%2C%250A<&"%3A%3Aerror%3A%3A.yaml,line=1,endLine=1,col=4,endColumn=13,title=B1`
	if d := cmp.Diff(want, properties); d != "" {
		t.Error(d)
	}
}

func TestJUnitCounts(t *testing.T) {
	t.Parallel()
	type counts struct{ Tests, Failures, Skipped int }
	for name, c := range map[string]struct {
		failOn Severity
		want   counts
	}{
		"info":    {Info, counts{7, 5, 0}},
		"warning": {Warning, counts{7, 3, 2}},
		"error":   {Error, counts{7, 2, 3}},
		"never":   {Error + 1, counts{7, 0, 5}},
	} {
		var b bytes.Buffer
		if err := JUnit(&b, two(), TextOptions{FailOn: c.failOn}); err != nil {
			t.Fatal(err)
		}
		var back junitSuites
		if err := xml.Unmarshal(b.Bytes(), &back); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(c.want, counts{back.Tests, back.Failures, back.Skipped}); d != "" {
			t.Errorf("%s: %s", name, d)
		}
		var suites []string
		for _, s := range back.Suites {
			suites = append(suites, s.Name)
		}
		if d := cmp.Diff([]string{"nord", "syd", "oest", "Fælles filer"}, suites); d != "" {
			t.Error(d)
		}
	}
}

func TestJUnitIsReadable(t *testing.T) {
	t.Parallel()
	for name, r := range reports() {
		var b bytes.Buffer
		if err := JUnit(&b, r, TextOptions{}); err != nil {
			t.Fatal(err)
		}
		var back junitSuites
		if err := xml.Unmarshal(b.Bytes(), &back); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if back.Failures != len(r.Findings) {
			t.Errorf("%s: %d failures, want %d", name, back.Failures, len(r.Findings))
		}
	}
}

func TestBaseline(t *testing.T) {
	t.Parallel()
	stored := func(r Report) *Baseline {
		t.Helper()
		var b bytes.Buffer
		if err := JSON(&b, r); err != nil {
			t.Fatal(err)
		}
		base, err := ReadBaseline(b.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		return base
	}
	only := func(which ...int) Report {
		r := two()
		var kept []Finding
		for _, i := range which {
			kept = append(kept, r.Findings[i])
		}
		r.Findings = kept
		return r
	}
	reworded := two()
	reworded.Plans[2].RulesRun = 2
	for i := range reworded.Findings {
		f := &reworded.Findings[i]
		f.Message = "andre ord"
		f.Span = Span{NewFile(f.Span.File.Name, []byte("# ny linje\nformat: 1\nå: \"b\"\n")), 21, 24}
	}
	allRead := only()
	allRead.Plans[2].RulesRun = 2
	secret := Report{Plans: []PlanSummary{{Slug: "a"}}, Findings: []Finding{{Rule: "P1", Place: "contacts/010190-1234"}}}
	for name, c := range map[string]struct {
		before, now Report
		fresh       []string
		compared    Compared
	}{
		"the same":                     {two(), two(), nil, Compared{5, 0}},
		"moved and reworded":           {two(), reworded, nil, Compared{5, 0}},
		"nothing before":               {only(), two(), []string{"fælles", "nord", "syd", "første", "anden"}, Compared{0, 0}},
		"all gone":                     {two(), allRead, nil, Compared{0, 5}},
		"unread plans are not mended":  {two(), only(), nil, Compared{0, 3}},
		"one more of the same":         {only(3), two(), []string{"fælles", "nord", "syd", "anden"}, Compared{1, 0}},
		"a hidden number":              {secret, secret, nil, Compared{1, 0}},
		"another plan is another find": {only(1), only(2), []string{"syd"}, Compared{0, 1}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := c.now.Since(stored(c.before))
			var fresh []string
			for _, f := range got.Findings {
				fresh = append(fresh, f.Message)
			}
			if d := cmp.Diff(c.fresh, fresh); d != "" {
				t.Error(d)
			}
			if d := cmp.Diff(c.compared, *got.Compared); d != "" {
				t.Error(d)
			}
		})
	}
	closing := two().Since(stored(only(0, 3))).Closing()
	if want := "Her står kun det, der er nyt siden sidst: 2 fund var der i forvejen, og 0 fund fra sidst er væk."; !strings.HasSuffix(closing, want) {
		t.Errorf("the closing line is %q", closing)
	}
}

func TestReadBaselineRefuses(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "x", "{}", "[]", `{"findings":[]}`, `{"plans":[]}`, `{"plans":[],"findings":[{"rule":1}]}`} {
		if _, err := ReadBaseline([]byte(text)); err == nil {
			t.Errorf("%q is read", text)
		}
	}
	wide := []byte("\xff\xfe")
	for _, c := range []byte(`{"plans":[],"findings":[]}`) {
		wide = append(wide, c, 0)
	}
	for _, text := range []string{"\xef\xbb\xbf{\"plans\":[],\"findings\":[]}", string(wide)} {
		if _, err := ReadBaseline([]byte(text)); err != nil {
			t.Errorf("%q, as a shell on Windows stores it: %v", text, err)
		}
	}
}

// A number that must not be spread is hidden in every format, those to come too.
func TestFormatsRedact(t *testing.T) {
	t.Parallel()
	f := NewFile("plan.yaml", []byte("note: om 010190-1234, navnn: x\n"))
	r := Report{Plans: []PlanSummary{{Slug: "plan", RulesRun: 1}}, Findings: []Finding{{
		Rule: "S1", Place: "contacts/010190-1234", Span: Span{f, 22, 27}, Message: `Feltet "010190-1234"`, Fix: "Slet 010190-1234",
		Notes: []Note{{Span: Span{f, 0, 4}, Message: "Se 010190-1234"}},
	}}}
	for _, format := range Formats() {
		var b bytes.Buffer
		if err := format.Print(&b, r, TextOptions{}); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(b.String(), "010190") || !strings.Contains(b.String(), "******-****") {
			t.Errorf("%s shows the number:\n%s", format.Name, b.String())
		}
	}
}
