package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"beredskab/internal/cli"
)

// A facilitator's course: five plans in one folder, among them one that cannot be read at the third workshop, a tiny one and one that
// is nearly empty; a snapshot of all at each of four workshops; and at each a comparison without names. Nobody has run init.
func TestFacilitatorsCourse(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write := func(slug, text string) {
		t.Helper()
		if err := os.MkdirAll(filepath.Join(dir, "plans", slug), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "plans", slug, "plan.yaml"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	run := func(args ...string) string {
		t.Helper()
		var stdout, stderr bytes.Buffer
		env := outside(t, dir)
		env.Random = strings.NewReader("sixteen letters and more")
		if code := cli.Run(t.Context(), args, nil, &stdout, &stderr, env); code != 0 {
			t.Fatalf("%v exits with %d:\n%s", args, code, stderr.String())
		}
		return stderr.String()
	}
	read := func(name string) string {
		t.Helper()
		text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	large, err := os.ReadFile(filepath.Join(examples(t), "lilleoe", "plan.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	const head = "format: 1\nmunicipality: {code: \"0000\", name: "
	write("storstrup", strings.Replace(string(large), "name: Lilleø", "name: Storstrup", 1))
	write("tomby", head+"Tomby}\n")
	write("lillevig", head+"Lillevig, hours: man-fre 9-15}\ndepartments:\n  - {id: job, name: Jobcentret, kind: employment}\n")
	write("knudsted", head+"Knudsted}\ndepartments:\n  - {id: job, name: Jobcentret, kind: employment, detection: {occasions: [første samtale]}}\n"+
		"actions:\n  - {id: a, title: Spørge Hemmeligstine Planthoved, due: 2026-10-07, status: not_started}\n"+
		"recommendations:\n  A1: {status: in_place, share: true, share_anonymous: true, how: Vi gør som Planthoved i Knudsted.}\n")
	write("vesterlund", head+"Vesterlund, hours: man-fre 9-15}\ndepartments:\n  - {id: job, name: Jobcentret, kind: employment}\n")

	letters := map[string]string{} // a municipality by what only it has, at each workshop
	name := regexp.MustCompile(`\*\*(Kommune [A-Z]\d\d[a-z]?)\*\*`)
	for i, day := range []string{"2025-09-11", "2026-01-15", "2026-06-09", "2026-11-26"} {
		switch i {
		case 1:
			write("lillevig", head+"Lillevig, hours: man-fre 9-15}\ndepartments:\n  - {id: job, name: Jobcentret, kind: employment, detection: {occasions: [første samtale]}}\n")
		case 2:
			write("vesterlund", "{\\rtf1\\ansi Beredskab}\nmunicipality:\n")
		}
		said := run("snapshot", "plans", "--out", "forloeb/", "--date", day)
		if broken := i >= 2; broken != strings.Contains(said, "4 øjebliksbilleder er gemt. Der er ikke gemt noget af vesterlund.") {
			t.Errorf("%s: said %q", day, said)
		}
		if i == 3 {
			run("compare", "plans", "--since", "forloeb", "--out", "named", "--homework", "hjem", "--date", day)
		}
		said = run("compare", "plans", "--since", "forloeb", "--anonymous", "--out", "anon", "--date", day)
		if first := i == 0; first != strings.Contains(said, "forloeb/anonym-noegle.txt") {
			t.Errorf("%s: said %q", day, said)
		}
		hidden := read("anon/sammenligning.md") + read("anon/sammenligning.html")
		for _, planted := range []string{"Planthoved", "Hemmeligstine", "Knudsted", "Storstrup", "Lillevig", "vesterlund", "7. oktober", "11. september 2025", "2025-09-11"} {
			if (i > 0 || !strings.Contains(planted, "11")) && strings.Contains(strings.ToLower(hidden), strings.ToLower(planted)) {
				t.Errorf("%s: without names it tells %q", day, planted)
			}
		}
		for _, m := range name.FindAllStringSubmatch(hidden, -1) {
			if letters[m[1]] == "" {
				letters[m[1]] = day
			}
		}
	}
	if len(letters) != 5 {
		t.Errorf("five municipalities had these names over four workshops: %v", letters)
	}
	named := read("named/sammenligning.md")
	for _, want := range []string{
		"| Kommune | 11. september 2025", "Det flyttede sig fra gang til gang: Lillevig",
		"plan kan ikke læses nu", "ikke med 9. juni 2026", "Hvem kan lære af hvem?", "Hjemmearbejde til næste gang",
	} {
		if !strings.Contains(named, want) {
			t.Errorf("%q is not on the page", want)
		}
	}
	entries, err := os.ReadDir(filepath.Join(dir, "forloeb"))
	if err != nil || len(entries) != 5+5+4+4+1 {
		t.Errorf("%d files in the series, %v", len(entries), err)
	}
}
