package handbook_test

import (
	"strings"
	"testing"

	"beredskab/internal/document"
	"beredskab/internal/edition"
	"beredskab/internal/handbook"
	"beredskab/internal/hours"
)

// The year's round has what is overdue first, each month once in the order of the year, the numbers of a month together, and nothing that
// lies further ahead; citizens do not see it.
func TestYearsRound(t *testing.T) {
	t.Parallel()
	p := readPlan(t, `format: 1
municipality: {code: "0000", name: Prøveby, hours: man-fre 8-15}
plan: {title: Beredskab, version: "1", status: draft, responsible: a, next_revision: 2027-02-01, valid_until: 2030-01-31}
contacts:
  - {id: a, name: Vagten, phones: [{number: "00 00 00 11"}], verified: 2026-03-05}
  - {id: b, name: Lederen, phones: [{number: "00 00 00 12"}], verified: 2026-03-20}
  - {id: c, name: Den glemte, phones: [{number: "00 00 00 13"}], verified: 2025-01-02}
`)
	in := edition.Input{Plan: p, Date: hours.DayOf(2026, 11, 30)}
	var got []string
	for _, s := range handbook.New(in).Sections {
		if s.ID == "aarshjul" {
			for _, r := range s.Blocks[1].(document.Table).Rows {
				got = append(got, document.Flat(r.Cells[0])+": "+strings.TrimSpace(document.Flat(r.Cells[1])))
			}
		}
	}
	want := []string{
		"Skulle være gjort: Ring op og bekræft: Den glemte",
		"Februar 2027: Beredskabet revideres (1. februar 2027, Vagten)",
		"Marts 2027: Ring op og bekræft: Vagten, Lederen",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	in.Edition = "public"
	for _, s := range handbook.New(in).Sections {
		if s.ID == "aarshjul" {
			t.Error("citizens see the year's round")
		}
	}
}
