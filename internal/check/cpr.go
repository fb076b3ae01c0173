package check

import (
	"strings"

	"beredskab/internal/cpr"
	"beredskab/internal/diag"
	"beredskab/internal/hours"
	"beredskab/internal/plaintext"
	"beredskab/internal/syntax"
)

// The rules about CPR numbers, and the ids by which the program knows them.
const (
	RuleCPR         = "P1"
	RuleMaybeCPR    = "P4"
	ruleMaybeCPRFix = "Er det et CPR-nummer, så slet det. Er det noget andet, så skriv det, så det ikke kan misforstås, fx "
)

// cprNumber is something in the plan's files that is, or may be, a CPR number.
type cprNumber struct {
	cpr.Number
	span         diag.Span
	place, label string // of the field; "" and "Filen" outside the fields
}

// cprDay is a day as the search for CPR numbers takes it.
func cprDay(d hours.Day) cpr.Day {
	year, month, day := d.Date()
	return cpr.Day(year*10000 + month*100 + day)
}

// findCPR looks for CPR numbers in every value as it is read, whatever field it stands in and whether the program knows the
// field or not, and in the rest of the files as they are written: what stands in a comment is spread with the file.
func (p *Pass) findCPR() (found []cprNumber) {
	today := cprDay(p.Today)
	for _, tree := range p.Plan.Trees {
		eachScalar(tree, func(n *syntax.Node) {
			for _, number := range cpr.Find(n.Value, today) {
				found = append(found, cprNumber{Number: number, span: n.ValueSpan(number.Start, number.End), label: "Filen"})
			}
		})
	}
	for _, file := range p.Plan.Sources() {
		text := string(file.Text)
		for _, number := range cpr.Find(text, today) {
			span := diag.Span{File: file, Start: number.Start, End: number.End}
			if number.Certain && !p.insideScalar(span) {
				found = append(found, cprNumber{Number: number, span: span, label: "Filen"})
			}
		}
	}
	if len(found) == 0 {
		return nil
	}
	for i := range found {
		f := &found[i]
		for _, field := range p.fields() {
			if n := field.Node(); n != nil && n.File == f.span.File && n.Start <= f.span.Start && f.span.End <= n.End {
				f.place, f.label = field.Place(), field.Key.Label()
			}
		}
	}
	return found
}

// eachScalar visits every key and every value of a tree.
func eachScalar(n *syntax.Node, visit func(*syntax.Node)) {
	if n == nil {
		return
	}
	if n.Kind == syntax.Scalar {
		visit(n)
	}
	for _, pair := range n.Pairs {
		eachScalar(pair.Key, visit)
		eachScalar(pair.Value, visit)
	}
	for _, item := range n.Items {
		eachScalar(item, visit)
	}
}

// insideScalar says that a stretch of a file touches a value, which has been looked through as it is read.
func (p *Pass) insideScalar(span diag.Span) (inside bool) {
	for _, tree := range p.Plan.Trees {
		if tree == nil || tree.File != span.File {
			continue
		}
		eachScalar(tree, func(n *syntax.Node) {
			inside = inside || n.Start < span.End && span.Start < n.End
		})
	}
	return inside
}

// checkCPR reports the numbers that are certain. The number itself is never repeated.
func checkCPR(p *Pass) {
	for _, f := range p.known.cpr() {
		if f.Certain {
			p.Report(f.place, f.span, f.label+" rummer noget, der ligner et CPR-nummer ("+f.shown()+").", "")
		}
	}
}

// checkMaybeCPR reports the numbers that may be something else.
func checkMaybeCPR(p *Pass) {
	for _, f := range p.known.cpr() {
		if f.Certain {
			continue
		}
		fix := ruleMaybeCPRFix + clearer(f.Doubt) + ". Er det skrevet, som det skal være, så skriv en undtagelse (waivers) med rule: " + RuleMaybeCPR +
			", where: " + f.place + ", en grund og en slutdato."
		if f.place == "" {
			fix = ruleMaybeCPRFix + clearer(f.Doubt) + "."
		}
		p.Report(f.place, f.span, f.label+" rummer noget, der kan være et CPR-nummer ("+f.shown()+"). Det bliver skjult i alt, jeg laver.", fix)
	}
}

// clearer shows how to write what a number may be, so that nobody takes it for a person's.
func clearer(d cpr.Doubt) string {
	switch d {
	case cpr.Moment:
		return `"24. december 2026 kl. 16.00"`
	case cpr.CaseNo, cpr.Within:
		return "uden de ti cifre i træk"
	}
	return "med et ord foran, der siger, hvad det er for et nummer"
}

// shown is the number as it is read, with its digits hidden.
func (f cprNumber) shown() string {
	seen := plaintext.Read(string(f.span.File.Text[f.span.Start:f.span.End])).Shown
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '*'
		}
		return r
	}, seen)
}

// policy says which numbers may not be shown in what is made of the plan: all but those that a waiver answers for.
func (p *Pass) policy(answered map[string]bool) cpr.Policy {
	policy := cpr.Policy{Today: cprDay(p.Today), Answered: map[string]bool{}}
	for _, f := range p.known.cpr() {
		if !f.Certain && answered[f.place] {
			policy.Answered[f.Digits] = true
		}
	}
	for _, f := range p.known.cpr() {
		if f.Certain {
			delete(policy.Answered, f.Digits)
		}
	}
	return policy
}
