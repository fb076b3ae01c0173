package check

import "beredskab/internal/diag"

// unbroken leaves out what rules say about something that could not be read: the place holds a value that is broken, and what
// follows from that is no second fault. What is structural or about privacy is always told.
func unbroken(rules []Rule, findings, reading []diag.Finding) []diag.Finding {
	var broken []diag.Span
	for _, f := range reading {
		if f.Severity == diag.Error && f.Span.File != nil && f.Span.End > f.Span.Start {
			broken = append(broken, f.Span)
		}
	}
	if len(broken) == 0 {
		return findings
	}
	kept := findings[:0:0]
	for _, f := range findings {
		if r := ruleByID(rules, f.Rule); r == nil || r.Fixed || !about(f.Span, broken) {
			kept = append(kept, f)
		}
	}
	return kept
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
