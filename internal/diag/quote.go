package diag

import (
	"strings"

	"beredskab/internal/danish"
)

// longestQuote is how many letters of a value a finding repeats. The excerpt below it shows the rest.
const longestQuote = 80

// Quote puts a value in the straight quotation marks that findings use: on one line, shortened when it is long, and with CPR
// numbers made unreadable before it is shortened, because half a number is no longer seen to be one.
func Quote(text string) string {
	text = strings.ReplaceAll(strings.TrimSpace(Redact(text)), "\n", " ")
	return `"` + danish.Shorten(text, longestQuote) + `"`
}
