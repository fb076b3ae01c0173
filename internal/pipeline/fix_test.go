package pipeline

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/syntax"
	"beredskab/internal/workspace"
)

var section = regexp.MustCompile(`(?m)^-- (.+) --\n`)

// sections cuts an archive of the case files into its parts.
func sections(t *testing.T, name string) map[string]string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	at := section.FindAllSubmatchIndex(text, -1)
	for i, m := range at {
		end := len(text)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		out[string(text[m[2]:m[3]])] = string(text[m[1]:end])
	}
	return out
}

// misspeltPlans are the plans that people have written wrong: the cases of reading and of decoding, and each slip that is explained.
func misspeltPlans(t *testing.T) map[string]map[string][]byte {
	t.Helper()
	out := map[string]map[string][]byte{}
	one := func(name, text string) { out[name] = map[string][]byte{"p/plan.yaml": []byte(text)} }
	for _, s := range syntax.Rules() {
		one("slip "+s.ID, s.Before)
	}
	archives, _ := filepath.Glob("../syntax/testdata/*.txtar")
	for _, a := range archives {
		for name, text := range sections(t, a) {
			if !strings.HasSuffix(name, "want") {
				one(filepath.Base(a)+" "+name, text)
			}
		}
	}
	archives, _ = filepath.Glob("../plan/testdata/*.txtar")
	for _, a := range archives {
		files := map[string][]byte{}
		for name, text := range sections(t, a) {
			if filepath.Ext(name) == ".yaml" {
				files["p/"+name] = []byte(text)
			}
		}
		out[filepath.Base(a)] = files
	}
	lines, err := os.ReadFile("../hours/testdata/hours.txt")
	if err != nil {
		t.Fatal(err)
	}
	var contacts strings.Builder
	n := 0
	for line := range strings.Lines(string(lines)) {
		if line = strings.TrimSpace(line); line != "" {
			n++
			contacts.WriteString("  - {id: k" + strconv.Itoa(n) + ", name: K, hours: '" + strings.ReplaceAll(line, "'", "''") + "'}\n")
		}
	}
	one("hours", "format: 1\nmunicipality: {code: \"0000\", name: Eksempelby}\ncontacts:\n"+contacts.String())
	one("windows", "format: 1\nmunicipality: {code: \"0000\", name: S\xf8by}\n")
	return out
}

// Every fix that is offered takes its own finding away, says nothing new is wrong, and leaves the rest of the file byte for byte.
func TestFixes(t *testing.T) {
	t.Parallel()
	offered := map[string]int{}
	for name, files := range misspeltPlans(t) {
		w := workspace.NewMemory(files)
		path := "p"
		if files["p/plan.yaml"] != nil && len(files) == 1 {
			path = "p/plan.yaml"
		}
		found, err := w.Find([]string{path})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		o := Options{Today: hours.DayOf(2026, 11, 30)}
		r, err := Read(w, found.Plans[0])
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, x := range r.Check(o).All() {
			if len(x.Edits) == 0 {
				continue
			}
			offered[x.Rule]++
			f, err := Fix(w, found.Plans[0], o, func(y *diag.Finding) bool { return identity(*y) == identity(x) && y.Span.Start == x.Span.Start })
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if len(f.Done) == 0 {
				t.Errorf("%s: %s %s: %s is offered and does not hold: %+v", name, x.Rule, x.Place, x.Message, x.Edits)
				continue
			}
			for _, rewritten := range f.Files {
				if !kept(rewritten.Old, rewritten.New, f.Done) {
					t.Errorf("%s: %s changes more than it says:\n%s\n->\n%s", name, x.Rule, rewritten.Old, rewritten.New)
				}
			}
		}
	}
	for _, rule := range strings.Fields("S1 S2 S3 S5 S6 S7 S8 S9 S10 S14 S18 H1 H4 H13 Y1 Y5 Y11 Y12 Y13 Y14 Y15 Y16 Y19 Y20 Y22 Y23 Y25 Y26 Y27 Y30") {
		if offered[rule] == 0 {
			t.Errorf("no fix of %s was tried", rule)
		}
	}
}

// kept says that the lines that fixes tell of are all that changed.
func kept(before, now []byte, done []Fixed) bool {
	n := map[string]int{}
	count := func(lines []string, by int) {
		for _, l := range lines {
			n[l] += by
		}
	}
	count(linesOf(before), 1)
	count(linesOf(now), -1)
	for _, f := range done {
		for _, h := range f.Hunks {
			count(h.Before, -1)
			count(h.Now, 1)
		}
	}
	for _, left := range n {
		if left != 0 {
			return false
		}
	}
	return true
}
