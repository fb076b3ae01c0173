// Package sample reads the plans of examples/ for tests, and writes documents so that they can be compared.
package sample

import (
	"os"
	"path/filepath"
	"testing"

	"beredskab/examples"
	"beredskab/internal/check"
	"beredskab/internal/cover"
	"beredskab/internal/diag"
	"beredskab/internal/edition"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
)

// Today is the date that examples/beredskab.yaml sets, so that no golden file goes stale.
var Today = hours.DayOf(2026, 11, 21)

// Examples are the plans of the repository that documents are made of.
var Examples = examples.Names(examples.Mistakes)

// Read reads an example with its files in the order given by turn, which must make no difference.
func Read(t testing.TB, name string, turn int) (*plan.Plan, []diag.Finding) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "..", "examples", name, "*.yaml"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no files of %s: %v", name, err)
	}
	var trees []*syntax.Node
	var findings []diag.Finding
	for i := range files {
		file := files[(i+turn)%len(files)]
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		tree, found := syntax.Parse(diag.NewFile("examples/"+name+"/"+filepath.Base(file), data))
		findings = append(findings, found...)
		trees = append(trees, tree)
	}
	p, found := plan.Decode(name, trees, nil)
	return p, append(findings, found...)
}

// InputOf is an example, checked, with who answers.
func InputOf(t testing.TB, name string, turn int) edition.Input {
	t.Helper()
	p, findings := Read(t, name, turn)
	return InputFor(p, findings)
}

// InputFor is a plan, checked, with who answers.
func InputFor(p *plan.Plan, reading []diag.Finding) edition.Input {
	year, month, day := Today.Date()
	report := cover.Compute(p, cover.Options{From: Today, To: hours.DayOf(year+1, month, day)})
	return edition.Input{
		Plan: p, Cover: report, Date: Today, Hash: "0123abcd",
		Result: check.Run(p, check.Options{Today: Today, Cover: report, Reading: reading}),
	}
}

// Judged replaces what the rules say by a fixed answer, so that a better wording of a rule changes no golden file here.
// The statuses take turns; the places are the plan's own.
func Judged(in edition.Input) edition.Input {
	r := &check.Result{RulesRun: 100, Waived: 1}
	for i, point := range in.Result.Points {
		p := check.PointResult{ID: point.ID, Status: check.Status(i % 5)}
		p.Shown = []check.Shown{{Place: "departments", Text: "tre afdelinger spørger til vold"}}
		if p.Status < check.InPlace {
			p.Lacks = []check.Lack{{Shown: check.Shown{Place: "contacts", Text: "der er ingen stedfortræder"}, Fix: "Skriv en."}}
		}
		if p.Status == check.NotRelevant {
			p.Reason = "findes ikke hos os"
		}
		if i%7 == 0 {
			p.Unchecked = "det kan kun et menneske se"
		}
		r.Points = append(r.Points, p)
	}
	file := diag.NewFile("examples/plan.yaml", []byte("format: 1\n"))
	for i, message := range []string{"Nummeret \"00 00 00 8\" har for få cifre.", "Kontakten har ingen stedfortræder.", "Opgaven er over fristen."} {
		r.Findings = append(r.Findings, diag.Finding{
			Rule: "K1", Severity: diag.Severity(2 - i), Message: message, Fix: "Ret det.", Span: diag.Span{File: file, Start: 0, End: 6},
		})
	}
	in.Result = r
	return in
}
