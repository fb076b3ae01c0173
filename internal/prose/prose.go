// Package prose reads a field of running text in a safe Markdown subset and gives it back as HTML, Markdown or plain text.
package prose

// Text is one parsed prose field.
type Text struct {
	source string
}
