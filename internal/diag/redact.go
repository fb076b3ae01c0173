package diag

import (
	"slices"

	"beredskab/internal/cpr"
)

// Whoever checks a plan must be told that a CPR number stands in it, and must not have it spread by being told.

// Redacted returns the finding with every CPR number in its words hidden. Every printer shows findings so.
func (f Finding) Redacted() Finding {
	f.Message, f.Fix, f.Place = cpr.Redact(f.Message), cpr.Redact(f.Fix), cpr.Redact(f.Place)
	for i := range f.Notes {
		if redacted := cpr.Redact(f.Notes[i].Message); redacted != f.Notes[i].Message {
			f.Notes = slices.Clone(f.Notes)
			f.Notes[i].Message = redacted
		}
	}
	return f
}

// Redact hides every CPR number of a text behind stars.
func Redact(text string) string { return cpr.Redact(text) }

// redactedLine is a stretch of a file with every CPR number hidden, also one that begins or ends outside it. It keeps its
// length.
func redactedLine(text []byte, from, to int) []byte {
	const around = 120 // more than any number takes, broken over two lines and indented
	start, end := max(0, from-around), min(len(text), to+around)
	return []byte(cpr.Redact(string(text[start:end])))[from-start : to-start]
}
