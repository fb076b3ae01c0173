package diag

import (
	"cmp"
	"slices"
)

// Sort puts findings in the order they are shown: by file, start, rule and place; those without a file last. Two findings
// that agree in all of that are ordered by what they say, so that the order never depends on who found what first.
func Sort(findings []Finding) {
	slices.SortStableFunc(findings, func(a, b Finding) int {
		return cmp.Or(
			CompareBool(a.Absent, b.Absent),
			compareFiles(a.Span.File, b.Span.File),
			cmp.Compare(a.Span.Start, b.Span.Start),
			compareRules(a.Rule, b.Rule),
			cmp.Compare(a.Place, b.Place),
			cmp.Compare(a.Span.End, b.Span.End),
			cmp.Compare(b.Severity, a.Severity),
			cmp.Compare(a.Message, b.Message),
		)
	})
}

// Dedup removes findings that say the same about the same place, as happens when a file shared by several plans is read
// once for each. The findings must be sorted.
func Dedup(findings []Finding) []Finding {
	return slices.CompactFunc(findings, func(a, b Finding) bool {
		return a.Rule == b.Rule && a.Place == b.Place && a.Message == b.Message &&
			a.Span.Start == b.Span.Start && a.Span.End == b.Span.End && compareFiles(a.Span.File, b.Span.File) == 0
	})
}

// CompareBool puts what is not so first.
func CompareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// compareFiles orders by name; no file comes last.
func compareFiles(a, b *File) int {
	switch {
	case a == b:
		return 0
	case a == nil:
		return 1
	case b == nil:
		return -1
	}
	return cmp.Compare(a.Name, b.Name)
}

// compareRules orders rule ids as people count: A1.9 before A1.10, E3 before E12.
func compareRules(a, b string) int {
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		if isDigit(a[i]) && isDigit(b[j]) {
			m, n := digits(a[i:]), digits(b[j:])
			if c := cmp.Or(cmp.Compare(m, n), cmp.Compare(a[i:i+m], b[j:j+n])); c != 0 {
				return c
			}
			i, j = i+m, j+n
			continue
		}
		if a[i] != b[j] {
			return cmp.Compare(a[i], b[j])
		}
		i, j = i+1, j+1
	}
	return cmp.Compare(len(a)-i, len(b)-j)
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// digits counts the digits that a text begins with.
func digits(s string) int {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n
}
