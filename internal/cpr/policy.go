package cpr

// Policy says which numbers are hidden in what is made of a plan.
type Policy struct {
	Today Day

	// Answered holds the digits that a person has looked at and answered for, with a reason: they are no CPR number.
	Answered map[string]bool
}

// Hides says that a number may not be shown.
func (p Policy) Hides(n Number) bool { return !p.Answered[n.Digits] }

// Redact writes an x for each digit of the numbers that may not be shown. Stars would mean something in Markdown.
func (p Policy) Redact(text string) string { return Hide(text, 'x', p.Today, p.Hides) }
