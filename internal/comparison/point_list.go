package comparison

import (
	"strings"

	"beredskab/internal/catalogue"
	"beredskab/internal/danish"
)

// pointList names points as one says them: "A1.1 til A1.5, A2.3 og hele A4".
func pointList(ids []string) string {
	const run = 3 // so many in a row are told by the first and the last
	has := map[string]bool{}
	for _, id := range ids {
		has[id] = true
	}
	var out []string
	for i := range catalogue.Recommendations {
		r := &catalogue.Recommendations[i]
		var row []string
		end := func() {
			switch {
			case len(row) == len(r.Points):
				out = append(out, "hele "+r.ID)
			case len(row) >= run:
				out = append(out, row[0]+" til "+row[len(row)-1])
			default:
				out = append(out, row...)
			}
			row = nil
		}
		for j := range r.Points {
			if id := r.Points[j].ID; has[id] {
				row = append(row, id)
				delete(has, id)
			} else {
				end()
			}
		}
		end()
	}
	for _, id := range ids { // a snapshot may know points that are no more
		if has[id] {
			out = append(out, id)
		}
	}
	return strings.TrimSpace(danish.List(out, "og"))
}
