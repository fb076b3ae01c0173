package check

import (
	"slices"
	"strings"

	"beredskab/internal/diag"
	"beredskab/internal/plan"
)

// unbroken leaves out what rules say about something that could not be read: the place holds a value that is broken, and what
// follows from that is no second fault. What is structural or about privacy is always told.
func unbroken(rules []Rule, points []PointResult, findings, reading []diag.Finding) []diag.Finding {
	var broken []diag.Span
	var blocks []string // a block that is written as a text: what is missing in it is no second fault
	for _, f := range reading {
		if f.Rule == plan.RuleKind && f.Place != "" {
			blocks = append(blocks, f.Place+"/")
		}
		if f.Severity == diag.Error && f.Span.File != nil && f.Span.End > f.Span.Start {
			broken = append(broken, f.Span)
		}
	}
	if len(broken) == 0 {
		return findings
	}
	kept := findings[:0:0]
	for _, f := range findings {
		if r := ruleByID(rules, f.Rule); r == nil || r.Fixed || !about(f.Span, broken) && !under(f.Place, blocks) && !within(points, f.Rule, blocks) {
			kept = append(kept, f)
		}
	}
	return kept
}

// under says that a place is in one of the blocks, or is one.
func under(place string, blocks []string) bool {
	return slices.ContainsFunc(blocks, func(b string) bool { return strings.HasPrefix(place+"/", b) })
}

// within says that all that a point lacks would stand in one of the blocks.
func within(points []PointResult, id string, blocks []string) bool {
	i := slices.IndexFunc(points, func(p PointResult) bool { return p.ID == id })
	if i < 0 || len(points[i].Lacks) == 0 {
		return false
	}
	return !slices.ContainsFunc(points[i].Lacks, func(l Lack) bool { return !under(l.Place, blocks) })
}

// about says that a span is one of the broken ones, or a value that holds one.
func about(span diag.Span, broken []diag.Span) bool {
	for _, b := range broken {
		if span.File == b.File && span.Start <= b.Start && b.End <= span.End {
			return true
		}
	}
	return false
}
