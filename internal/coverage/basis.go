package coverage

import (
	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/document"
)

// basis is what the figures rest on: what is assumed of others, and the constants of the cost model.
func (c *builder) basis() []string {
	var lines []string
	for _, a := range c.Cover.Assumptions {
		lines = append(lines, document.Sentence(a))
	}
	return append(lines,
		"Tiden til et menneske regnes fra det øjeblik, nogen opdager volden, til et menneske, der kan handle, er på sagen.",
		"Trin før det første opkald tæller med deres frist, når den er straks eller i minutter eller timer. Et løfte om at ringe tilbage tæller med.",
		"En, der har lukket, koster 0 minutter. En, der burde svare, men er væk, koster "+danish.Duration(cover.LostMinutes)+". 112 og 114 svarer efter 0 minutter.",
		"Svarer ingen, venter man, til den første åbner, også når det er efter periodens slutning. Mere end et år regnes som aldrig.",
		"Typisk er medianen: den halve tid går det hurtigere, den halve tid langsommere.",
		"Klokkeslæt er dansk tid. Dagen, hvor sommertiden begynder, har 23 timer, og dagen, hvor den slutter, har 25.",
	)
}
