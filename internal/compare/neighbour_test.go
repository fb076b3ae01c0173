package compare_test

import (
	"strings"
	"testing"

	"beredskab/internal/compare"

	"github.com/google/go-cmp/cmp"
)

// neighbour is a small plan: its own duty line, and what else is given.
func neighbour(t *testing.T, slug, name, number, rest string) *compare.Entry {
	t.Helper()
	return compare.Take(input(t, slug, `format: 1
municipality: {code: "0000", name: `+name+`, hours: man-fre 9-15}
departments:
  - {id: vagt, name: Vagten, kind: duty_service}
contacts:
  - {id: vagten, name: Vagten i `+name+`, department: vagt, hours: døgnåben, phones: [{number: "`+number+`"}]}
`+rest))
}

func contracts(entries ...*compare.Entry) []string {
	var out []string
	for _, k := range compare.New(entries, today).Contracts {
		var names []string
		for _, e := range k.Entries {
			names = append(names, e.Name)
		}
		out = append(out, k.Kind.Title()+": "+strings.Join(names, ", "))
	}
	return out
}

func TestNeighbours(t *testing.T) {
	t.Parallel()
	const one, other = "00 00 01 01", "00 00 02 02"
	hands := func(number, hours, partner string) string {
		return `  - {id: nabovagt, name: Nabovagten, hours: ` + hours + `, authority: acts, phones: [{number: "` + number + `"}]}
escalation_paths:
  - {id: mistanke, title: Mistanke, level: suspicion, steps: [{id: ring, do: Ring, actor: first_to_know, call: [vagten], if_unreachable: nabovagt}]}
` + partner
	}
	partner := func(name string) string {
		return "partners:\n  - {id: nabo, name: " + name + ", sector: municipality}\n"
	}
	police := func(id, same, number, hours, review string) string {
		return `  - {id: betjent, name: Betjenten, hours: ` + hours + `, authority: acts, phones: [{number: "` + number + `"}]}
partners:
  - {id: ` + id + `, name: Politiet, sector: police, same_as: "` + same + `", contact: betjent, agreement: {signed: 2024-01-01, review_by: ` + review + `}}
`
	}
	const late, soon = "2026-11-20", "2026-11-21"
	tests := []struct {
		name       string
		alfa, beta string // what each plan holds beside its own line
		want       []string
	}{
		{"nothing in common", "", "", nil},
		{"one-sided by number", hands(other, "døgnåben", ""), "", []string{"Den ene giver videre, og den anden nævner det ikke: Alfa, Beta"}},
		{"both know, by name", hands(other, "døgnåben", ""), partner("Alfa Kommune"), nil},
		{"a partner that is not the sender", hands(other, "døgnåben", ""), partner("Gamma"), []string{"Den ene giver videre, og den anden nævner det ikke: Alfa, Beta"}},
		{"other hours for one number", hands(other, "man-fre 8-16", ""), partner("Alfa"), []string{"Forskellige åbningstider for den samme: Alfa, Beta"}},
		{"a number of nobody's", hands("00 00 09 09", "døgnåben", ""), "", nil},
		{
			"other numbers for the same", police("politi", "", "00 00 04 04", "man-fre 8-15", soon), police("pol", "alfa/politi", "00 00 03 03", "man-fre 8-15", soon),
			[]string{"Forskellige numre til den samme: Alfa, Beta"},
		},
		{"not said to be the same", police("politi", "", "00 00 04 04", "man-fre 8-15", soon), police("politi", "", "00 00 03 03", "man-fre 9-15", soon), nil},
		{"the same in all", police("politi", "", "00 00 03 03", "man-fre 8-15", soon), police("pol", "", "00 00 03 03", "man-fre 8-15", soon), nil},
		{"an agreement run out", police("politi", "", "00 00 03 03", "man-fre 8-15", late), police("pol", "", "00 00 03 03", "man-fre 8-15", soon), []string{"Aftalen er udløbet: Alfa"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := contracts(neighbour(t, "alfa", "Alfa", one, tt.alfa), neighbour(t, "beta", "Beta", other, tt.beta))
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
