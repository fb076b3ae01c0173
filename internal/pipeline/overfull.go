package pipeline

import (
	"slices"

	"beredskab/internal/check"
	"beredskab/internal/diag"
	"beredskab/internal/document"
)

// overfull tells of the cards that hold more than a page can. They are printed all the same, because what a municipality
// wrote must stand somewhere; but a card of two pages is not the card that hangs on the wall.
func (c *Checked) overfull(book *document.Document) []diag.Finding {
	var out []diag.Finding
	tell := func(name string, place string, span diag.Span) {
		out = append(out, diag.Finding{
			Rule: check.RuleOverfull, Severity: diag.Warning, Place: place, Span: span,
			Message: `Handlekortet for "` + name + `" har mere, end der kan være på én side.`,
			Fix:     "Gør teksten i feltet Ekstra til handlekortet (card) kortere, eller skriv trinene på de handleveje, som kortet viser, med færre ord.",
		})
	}
	for _, d := range c.Plan.Departments {
		if slices.Contains(book.Overfull, d.Name) {
			tell(d.Name, d.Place, d.At("card"))
		}
	}
	for _, p := range c.Plan.Partners {
		if slices.Contains(book.Overfull, p.Name) {
			tell(p.Name, p.Place, p.At("name"))
		}
	}
	return out
}
