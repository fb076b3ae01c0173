package check_test

import (
	"strings"
	"testing"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/diag"
	"beredskab/internal/plan"
	"beredskab/internal/register"
	"beredskab/internal/syntax"
	"beredskab/internal/testscale"
)

// The examples that explain, the reference and SARIF show are run, or they would one day show what the program itself finds
// fault with. Those of the rules speak of Eksempelby, so they are put into its plan: a block of fields takes the place of
// the plan's own, an item of a list the place of the one with its id.
func TestExamplesOfRulesAreRight(t *testing.T) {
	t.Parallel()
	files := exampleFiles(t, "eksempelby")
	own := findingsByRule(checkFiles(t, "eksempelby", files))
	for _, r := range testscale.Sample(check.Rules(), 80) {
		if r.ID == "W2" { // a waiver that hits something needs a plan with a fault
			continue
		}
		t.Run(r.ID, func(t *testing.T) {
			t.Parallel()
			res := checkFiles(t, "eksempelby", put(t, files, r.Example))
			if got := findingsByRule(res); len(got[r.ID]) > len(own[r.ID]) {
				t.Errorf("the example that is right gives the finding: %s\n%s", strings.Join(got[r.ID], "\n"), r.Example)
			}
			for _, f := range res.Findings {
				if f.Span.File != nil && f.Span.File.Name == exampleName && f.Severity == diag.Error && !leftOut(f.Rule) {
					t.Errorf("the example has a fault of its own: %s %s %s\n%s", position(t, f.Span), f.Rule, f.Message, r.Example)
				}
			}
		})
	}
}

// leftOut says that a rule is about something that is not written: an example is a piece and need not hold all there is.
func leftOut(rule string) bool {
	switch rule {
	case "S3", "S4", "S18", "K1", "E9":
		return true
	}
	return catalogue.PointByID(rule) != nil
}

// exampleName comes after the plan's own files, so that an item that is added stands last.
const exampleName = "zz-example.yaml"

// put returns the files of a plan with an example in it.
func put(t *testing.T, files map[string]string, example string) map[string]string {
	t.Helper()
	tree, _ := syntax.Parse(diag.NewFile(exampleName, []byte(example)))
	if tree == nil {
		t.Fatalf("the example cannot be read:\n%s", example)
	}
	out := map[string]string{exampleName: example}
	for name, text := range files {
		own, _ := parse(name, text)
		for _, pair := range tree.Pairs {
			if had := own.Pair(pair.Key.Value); had != nil {
				text = displaced(text, had, pair.Value)
			}
		}
		out[name] = text
	}
	return out
}

// displaced blanks what an example takes the place of, so that everything else stays in its line.
func displaced(text string, had *syntax.Pair, by *syntax.Node) string {
	if by.Kind != syntax.Sequence {
		return string(blank([]byte(text), had.Key.Span().Start, had.Value.Span().End))
	}
	ids := map[string]bool{}
	for _, item := range by.Items {
		if id := item.Pair("id"); id != nil {
			ids[id.Value.Value] = true
		}
	}
	kept := len(had.Value.Items)
	for _, item := range had.Value.Items {
		if id := item.Pair("id"); id != nil && ids[id.Value.Value] {
			start := strings.LastIndexByte(text[:item.Span().Start], '-')
			text = string(blank([]byte(text), start, item.Span().End))
			kept--
		}
	}
	if kept == 0 {
		text = string(blank([]byte(text), had.Key.Span().Start, had.Value.Span().End))
	}
	return text
}

func findingsByRule(res *check.Result) map[string][]string {
	by := map[string][]string{}
	for _, f := range res.Findings {
		by[f.Rule] = append(by[f.Rule], f.Message)
	}
	return by
}

// What is found while a file is read and decoded is shown with both ways to write it: the one gives a finding that the
// other does not. A piece lacks what every plan has, so findings are counted and not forbidden.
func TestExamplesOfReading(t *testing.T) {
	t.Parallel()
	for _, r := range check.AllRules() {
		if r.Check != nil || r.Judge != nil || r.Bad == "" {
			continue
		}
		if bad, good := reads(r.ID, r.Bad), reads(r.ID, r.Example); bad <= good {
			t.Errorf("%s: %d findings of the fault, %d of what is right:\n%s\n\n%s", r.ID, bad, good, r.Bad, r.Example)
		}
	}
}

// reads counts the findings of a rule that a piece of plan gives while it is read.
func reads(rule, piece string) int {
	text := piece + "\n"
	if !strings.HasPrefix(piece, "municipality:") {
		text = "municipality: {code: \"0000\", name: Eksempelby}\n" + text
	}
	if rule != "S18" {
		text = "format: 1\n" + text
	}
	tree, found := syntax.Parse(diag.NewFile("piece.yaml", []byte(text)))
	if tree != nil {
		p, decoded := plan.Decode("piece", []*syntax.Node{tree}, nil)
		found = append(append(found, decoded...), p.CheckNational(func(id string) (known, printable bool) {
			line := register.LineByID(id)
			return line != nil, line != nil && line.Printable()
		}, nil)...)
	}
	n := 0
	for _, f := range found {
		if f.Rule == rule {
			n++
		}
	}
	return n
}
