package plan

import (
	"slices"
	"strings"

	"beredskab/internal/danish"
	"beredskab/internal/diag"
)

// NationalPrefix begins the id of a built-in national line.
const NationalPrefix = "national/"

// CheckNational checks every national/<id> in the plan. The register of national lines is given by the caller: find says
// whether a line exists and whether its number is confirmed, so that it may be printed; ids are all there are.
func (p *Plan) CheckNational(find func(id string) (known, printable bool), ids []string) []diag.Finding {
	var out []diag.Finding
	p.Walk(func(f Field) {
		if f.Key.Kind != KindReference {
			return
		}
		id, ok := strings.CutPrefix(f.Value, NationalPrefix)
		if !ok || !slices.Contains(f.Key.Refs, RefNational) {
			return
		}
		known, printable := find(id)
		finding := diag.Finding{Rule: ruleNational, Severity: diag.Error, Span: f.Span(), Place: f.Place()}
		switch {
		case !known:
			finding.Message = f.Key.Label() + ": " + diag.Quote(f.Value) + " er ikke en af de landsdækkende linjer, programmet kender."
			finding.Fix = "Skriv jeres egen kontakt med nummer og verified: i stedet."
			if near := nearLines(id, ids); len(near) > 0 {
				for i := range near {
					near[i] = NationalPrefix + near[i]
				}
				finding.Fix = "Mente du " + danish.List(near, "eller") + "?"
				if known, printable := find(strings.TrimPrefix(only(near), NationalPrefix)); known && printable {
					finding.Edits = f.Node().Rewrite(near[0])
				}
			}
		case !printable:
			finding.Message = f.Key.Label() + ": nummeret på " + diag.Quote(f.Value) + " er ikke bekræftet, så programmet trykker det ikke."
			finding.Fix = "Ring op, og skriv jeres egen kontakt med verified: og datoen."
		default:
			return
		}
		out = append(out, finding)
	})
	return out
}

// nearLines returns the lines that may be meant: those spelled almost so, else those whose id holds what was written, as
// "112" for alarm-112.
func nearLines(id string, ids []string) []string {
	near := diag.Nearest(id, ids, 3)
	for _, line := range ids {
		if parts := strings.Split(line, "-"); len(near) < 3 && slices.Contains(parts, id) && !slices.Contains(near, line) {
			near = append(near, line)
		}
	}
	return near
}
