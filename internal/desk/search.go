package desk

import (
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/plan"
)

// Hit is one place where a search found something.
type Hit struct{ Title, Where, Address string }

// mostHits is how many places a search shows.
const mostHits = 20

// search finds contacts, departments, handleveje and words.
func (d *Desk) search(query string) []Hit {
	needle := danish.Fold(query)
	var out []Hit
	seen := map[string]bool{}
	d.Plan.Walk(func(f plan.Field) {
		if len(out) >= mostHits || f.Key.Kind == plan.KindID || !strings.Contains(danish.Fold(f.Value), needle) {
			return
		}
		where := address(f.Owner.Place)
		key := where + "|" + f.Key.Title
		if seen[key] {
			return
		}
		seen[key] = true
		value := []rune(f.Value)
		if len(value) > 90 {
			value = append(value[:89], '…')
		}
		out = append(out, Hit{Title: string(value), Where: upper(f.Around()) + ": " + f.Key.Title, Address: where})
	})
	return out
}
