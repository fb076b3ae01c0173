package compare_test

import (
	"fmt"
	"strings"
	"testing"

	"beredskab/internal/compare"
)

// What a plan says will be done: open tasks and planned points, the first deadline first, with the role and never the person.
func TestTasks(t *testing.T) {
	t.Parallel()
	e := compare.Take(input(t, "alfa", `format: 1
municipality: {code: "0000", name: Alfa}
contacts:
  - {id: leder, name: Lederen, department: job, person: Gudrun Højlund}
  - {id: gudrun, name: Gudrun Højlund, department: job, person: Gudrun Højlund}
  - {id: hemmelig, name: Den hemmelige, audience: restricted}
departments:
  - {id: job, name: Jobcentret, kind: employment}
actions:
  - {id: sent, title: Holde kursus, point: A1.6, owner: leder, due: 2027-03-01, status: in_progress}
  - {id: uden, title: Uden frist, owner: gudrun, status: not_started}
  - {id: foerst, title: Gudrun ringer rundt, owner: hemmelig, due: 2026-12, status: not_started}
  - {id: faerdig, title: Færdig, owner: leder, due: 2026-01-01, status: done}
  - {id: droppet, title: Droppet, owner: leder, status: dropped}
  - {id: skjult, title: Skjult opgave, owner: leder, status: not_started, audience: restricted}
recommendations:
  A2: {owner: leder, points: {A2.1: {status: planned, due: 2027-01-15}}}
  A3: {points: {A3.1: {status: missing, owner: gudrun, due: 2027-02-01}, A3.2: {status: missing}}}
`))
	var b strings.Builder
	for _, x := range e.Tasks {
		fmt.Fprintf(&b, "%s|%s|%s|%s|%s\n", x.ID, x.Point, x.Title, x.Owner, x.Due)
	}
	want := `foerst||||2026-12-31
A2.1|A2.1||Lederen|2027-01-15
A3.1|A3.1||Jobcentret|2027-02-01
sent|A1.6|Holde kursus|Lederen|2027-03-01
uden||Uden frist|Jobcentret|
`
	if got := b.String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	hidden := compare.New([]*compare.Entry{e}, today).Anonymise("noegle", func(string) bool { return false })
	if text := fmt.Sprintf("%+v", hidden.Entries[0].Tasks); strings.Contains(text, "Leder") || strings.Contains(text, "kursus") || strings.Contains(text, "-15") || !strings.Contains(text, "2027-01") {
		t.Errorf("anonymous: %s", text)
	}
}
