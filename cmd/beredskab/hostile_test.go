package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"beredskab/internal/cli"
	"beredskab/internal/generate/fixture"
	"beredskab/internal/plan"
	"beredskab/internal/prose"
	"beredskab/internal/testscale"
)

// This file holds the program against those who write a plan to attack whoever opens what it makes. Every field of the plan
// format holds each of [fixture.Attacks]; what comes out of each command must be built of nothing but what a calm plan's is.

// calm is the text of a plan that means nobody harm. What follows it makes a whole sentence of it, so that no rule about empty
// phrases tells the two plans apart.
const (
	calm     = "Roligt"
	sentence = " er jeres svar her."
)

// inWords writes a text in every field that holds free text, with ids, dates and words of closed lists as they should be.
func inWords(text string) func(*plan.Block, *plan.Key) (string, bool) {
	return func(_ *plan.Block, k *plan.Key) (string, bool) {
		return text + sentence, k.Kind == plan.KindText && k.Shape == "" && k.Name != "shared"
	}
}

// inProse writes a text in every field that holds Markdown.
func inProse(text string) func(*plan.Block, *plan.Key) (string, bool) {
	return func(_ *plan.Block, k *plan.Key) (string, bool) { return text, k.Kind == plan.KindProse }
}

// everywhere writes a text in every field there is, whatever it should hold: ids, references, numbers, dates, hours, paths.
func everywhere(text string) func(*plan.Block, *plan.Key) (string, bool) {
	return func(_ *plan.Block, k *plan.Key) (string, bool) { return text, true }
}

// markdown is what prose may be made of.
const markdown = "Et afsnit med *kursiv*, **fed**, ~~streg~~, `kode`, et [link](https://x.example) og https://x.example.  \nNy linje.\n\n# Et\n\n## To\n\n- a\n- b\n\n" +
	"1. a\n2. b\n\n- [ ] a\n- [x] b\n\n> citat\n\n```\nkode\n```\n\n    indrykket\n\n---\n\n| a | b |\n|---|--:|\n| c | d |\n\n[mail](mailto:a@x.example) [ring](tel:+4500000010)\n"

// findings is the command that counts them.
const findings = "validate by --format json"

// made is all that comes of a plan: files by their names, and what each command says.
type made map[string]string

// makeAll runs every command on the plan in a folder of its own.
func makeAll(t *testing.T, text string) made {
	t.Helper()
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "arbejde", "by"), 0o755); err != nil {
		t.Fatal(err)
	}
	at := filepath.Join(dir, "arbejde")
	if err := os.WriteFile(filepath.Join(at, "by", "plan.yaml"), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	all := made{}
	for _, command := range []string{
		"validate by --out ud", findings, "build by --draft --out ud", "build by --draft --edition public --out ud",
		"compare by --out ud/sammen --exercise ud/spil", "snapshot by --out ud/billede.json", "coverage by",
	} {
		var stdout, stderr bytes.Buffer
		code := cli.Run(t.Context(), append(strings.Fields(command), "--date", "2026-11-21"), nil, &stdout, &stderr, outside(t, at))
		if code == 2 || code == 3 {
			t.Errorf("%s exits with %d:\n%s", command, code, stderr.String())
		}
		all["say/"+command] = stdout.String() + stderr.String()
	}
	var stdout, stderr bytes.Buffer
	if code := cli.Run(t.Context(), []string{"init", "by", "--workbook"}, nil, &stdout, &stderr, outside(t, at)); code > 1 {
		t.Errorf("init --workbook exits with %d:\n%s", code, stderr.String())
	}
	for name, data := range contents(t, dir) {
		switch inside, ok := strings.CutPrefix(name, "arbejde/ud/"); {
		case ok:
			all[inside] = data
		case name == "arbejde/by/planskema.xlsx":
			all["planskema.xlsx"] = data
		case name != "arbejde/by/plan.yaml":
			t.Errorf("%s was written outside the output folder", name)
		}
	}
	return all
}

// In the place of a calm text, a hostile one changes the words and nothing else.
func TestHostileTextsAreOnlyWords(t *testing.T) {
	t.Parallel()
	before := makeAll(t, everyField(inWords(calm)))
	want := before.inventories(t)
	attacks := append(groups(" "), leading(t, "=cmd", "@", "+1", "-2", "\t=", "\r=", "'=")...)
	for _, attack := range testscale.Sample(attacks, 3) {
		t.Run(strconv.Quote(attack), func(t *testing.T) {
			t.Parallel()
			after := makeAll(t, everyField(inWords(attack)))
			for name := range after {
				if _, ok := before[name]; !ok {
					t.Errorf("%s is new", name)
				}
			}
			// A long text, or one with signs that nobody sees, has findings of its own, which the handbook of a draft lists.
			alike := strings.Count(after["say/"+findings], `"rule"`) == strings.Count(before["say/"+findings], `"rule"`)
			if !alike && len(attack) < 30 && !strings.ContainsAny(attack, "\t\r") {
				t.Error("there are other findings")
			}
			for name, got := range after.inventories(t) {
				if strange := got.beside(want[name]); len(strange) > 0 {
					t.Errorf("%s has what no calm plan makes: %.2000q", name, strange)
				}
				if diff := cmp.Diff(want[name].parts, got.parts, cmpopts.IgnoreMapEntries(func(k string, _ int) bool { return allowedTags[k] })); diff != "" && alike && !growing[name] {
					t.Errorf("%s is built of something else:\n%.2000s", name, diff)
				}
				// Sheets have short names without some signs, lines of a front page are broken by hand, and long quotes are cut: of a
				// long text its beginning is looked for.
				if n, all := max(got.saying(beginning(prose.Clean(attack))), got.saying(beginning(attack))), want[name].saying(calm); n < all/2 {
					t.Errorf("%s has the text %d times only, of %d", name, n, all)
				}
			}
		})
	}
}

// beginning is as much of a text as every quote of it shows.
func beginning(text string) string {
	signs := []rune(text)
	return string(signs[:min(len(signs), 40)])
}

// Whatever stands in any field, ids and dates and numbers too, nothing comes of it that calm plans cannot make.
func TestHostileFieldsMakeNothingNew(t *testing.T) {
	t.Parallel()
	calms := []map[string]*inventory{
		makeAll(t, everyField(inWords(calm))).inventories(t),
		makeAll(t, everyField(inProse(markdown))).inventories(t),
		makeAll(t, everyField(everywhere(calm))).inventories(t),
	}
	for name, attempt := range map[string]struct {
		where func(string) func(*plan.Block, *plan.Key) (string, bool)
		texts []string
	}{
		"everywhere": {everywhere, append(groups(" "), leading(t, "javascript:", "data:")...)},
		"in prose":   {inProse, groups("\n\n")},
	} {
		for _, attack := range testscale.Sample(attempt.texts, 1) {
			t.Run(name+"/"+strconv.Quote(attack), func(t *testing.T) {
				t.Parallel()
				for name, got := range makeAll(t, everyField(attempt.where(attack))).inventories(t) {
					var others []*inventory
					for _, c := range calms {
						others = append(others, c[name])
					}
					if strange := got.beside(others...); len(strange) > 0 {
						t.Errorf("%s has what no calm plan makes: %.2000q", name, strange)
					}
				}
			})
		}
	}
}

// allowedTags are the elements that say how words look, not how a page is built.
var allowedTags = map[string]bool{"code": true, "em": true, "strong": true, "p": true}

// growing are the files that get longer with longer words, by findings about them and pages.
var growing = map[string]bool{"by/fund.html": true, "by/tjekliste-offentlig.xlsx": true}

func (m made) inventories(t *testing.T) map[string]*inventory {
	all := map[string]*inventory{}
	for name, data := range m {
		all[name] = take(t, name, data)
	}
	return all
}

// groups joins attacks, so that each field holds each of them in a fraction of the time.
func groups(between string) (joined []string) {
	for some := range slices.Chunk(fixture.Attacks(), 45) {
		joined = append(joined, strings.Join(some, between))
	}
	return joined
}

// leading are attacks that only work at the beginning of a cell, or as a whole address: the first of each kind.
func leading(t *testing.T, begins ...string) (alone []string) {
	t.Helper()
	all := fixture.Attacks()
	for _, b := range begins {
		i := slices.IndexFunc(all, func(a string) bool { return strings.HasPrefix(a, b) && len(a) > 3 })
		if i < 0 {
			t.Fatalf("no attack begins with %q", b)
		}
		alone = append(alone, all[i])
	}
	return alone
}
