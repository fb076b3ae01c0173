package intake

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"beredskab/examples"
	"beredskab/internal/diag"
	"beredskab/internal/plan"
	"beredskab/internal/syntax"
	"beredskab/internal/xlsx"
	"beredskab/internal/xlsx/xlsxtest"
)

// values lists everything that a plan says, field by field.
func values(p *plan.Plan) []string {
	var out []string
	p.Walk(func(f plan.Field) {
		place := f.Owner.Place + "/" + f.Key.Name
		out = append(out, place+" "+strings.TrimSpace(f.Value))
	})
	return out
}

// TestIntakeIdentity: plan → workbook → plan says the same, for every example, also when the workbook has been saved by another
// program.
func TestIntakeIdentity(t *testing.T) {
	t.Parallel()
	for _, name := range examples.Names(examples.Mistakes) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := xlsxtest.Load(t, name)
			book, lost := Form(p, "", "")
			if len(lost) > 0 {
				t.Errorf("lost: %q", lost)
			}
			data, err := xlsx.Write(book)
			if err != nil {
				t.Fatal(err)
			}
			r := read(t, "planskema.xlsx", xlsxtest.Open(t, data).Send())
			if !IsForm(r) {
				t.Fatal("not known as an intake workbook")
			}
			taken := Read(r)
			if len(taken.Conflicts) > 0 || len(taken.Notices) > 0 {
				t.Errorf("conflicts: %v, notices: %v", taken.Conflicts, taken.Notices)
			}
			tree, findings := syntax.Parse(diag.NewFile("plan.yaml", taken.Text))
			for _, f := range findings {
				t.Errorf("%s: %s", f.Rule, f.Message)
			}
			again, _ := plan.Decode("by", []*syntax.Node{tree}, nil)
			was, is := values(p), values(again)
			if name == "begynder" { // its words that no plan knows are understood by the sheet, so there may be more, never less
				is = slices.DeleteFunc(is, func(v string) bool { return !slices.Contains(was, v) })
			}
			if diff := cmp.Diff(was, is); diff != "" {
				t.Error(diff)
			}
			book, _ = Form(again, "", "")
			second, err := xlsx.Write(book)
			if err != nil {
				t.Fatal(err)
			}
			if twice := Read(read(t, "planskema.xlsx", second)); !bytes.Equal(twice.Text, taken.Text) {
				t.Error("a second time gives another file")
			}
		})
	}
}

// TestIntakeFilled: what a person who has never seen a plan writes becomes one.
func TestIntakeFilled(t *testing.T) {
	t.Parallel()
	book, _ := Form(nil, "0000", "Eksempelby")
	data, err := xlsx.Write(book)
	if err != nil {
		t.Fatal(err)
	}
	s := xlsxtest.Open(t, data)
	s.Write("Kommune og plan", "intake/fields/municipality+plan", "plan.title", "Skriv her", "Beredskab mod vold")
	s.Write("Kommune og plan", "intake/fields/municipality+plan", "plan.status", "Skriv her", "Udkast")
	s.Write("Kommune og plan", "intake/fields/municipality+plan", "plan.responsible", "Skriv her", "Koordinator")
	s.Write("Kommune og plan", "intake/fields/municipality+plan", "plan.next_revision", "Skriv her", "29-01-2028")
	s.Write("Kommune og plan", "intake/fields/municipality+plan", "municipality.hours", "Skriv her", "man-fre 8-15")
	row := func(sheet, table string, cells ...string) {
		t.Helper()
		at := s.Cell(sheet, table, "", cells[0])
		for i := 0; i < len(cells); i += 2 {
			column := strings.TrimRight(s.Cell(sheet, table, exampleRow, cells[i]), "0123456789")
			if err := s.File.SetCellStr(sheet, column+strings.TrimLeft(at, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"), cells[i+1]); err != nil {
				t.Fatal(err)
			}
		}
	}
	row("Afdelinger", "intake/departments", "Navn", "Jobcentret", "Slags", "beskæftigelse\nbolig", "Ledere", "Leder af jobcentret")
	row("Kontakter", "intake/contacts", "Navn", "Koordinator", "Åbningstid", "hverdage 8-15")
	row("Kontakter", "intake/contacts", "Navn", "Leder af jobcentret", "Afdeling", "jobcentret", "Ringet op og bekræftet", "1. oktober 2026", "Stedfortrædere", "koordinator")
	row("Kontakter, Telefonnumre", "intake/contacts/phones", "Hører til", "Leder af jobcentret", "Nummer", "00 00 00 30", "Brug", "akut")
	row("Handleveje", "intake/escalation_paths", "Titel", "Akut fare", "Niveau", "akut", "Afdelinger", "Alle", "Hvornår", "Nogen er i fare: nu\nEller om lidt")
	row("Handleveje, Trin", "intake/escalation_paths/steps", "Handlevej", "akut fare", "Gør", "Ring 112", "Hvem", "den, der først får viden", "Ring til", "national/alarm-112")
	row("Handleveje, Trin", "intake/escalation_paths/steps", "Handlevej", "Akut fare", "Gør", "Ring til lederen", "Hvem", "Koordinator", "Ring til", "Leder af jobcentret")
	taken := Read(read(t, "planskema.xlsx", s.Send()))
	for _, c := range taken.Conflicts {
		t.Errorf("%s: %s", c.Where, c.Message)
	}
	want := `format: 1
municipality:
  code: "0000"
  name: Eksempelby
  hours: man-fre 8-15
plan:
  title: Beredskab mod vold
  status: draft
  responsible: koordinator
  next_revision: 2028-01-29
contacts:
  - id: koordinator
    name: Koordinator
    hours: hverdage 8-15
  - id: leder-af-jobcentret
    name: Leder af jobcentret
    department: jobcentret
    deputies:
      - koordinator
    verified: 2026-10-01
    phones:
      - {number: "00 00 00 30", use: acute}
departments:
  - id: jobcentret
    name: Jobcentret
    kind:
      - employment
      - housing
    leaders:
      - leder-af-jobcentret
escalation_paths:
  - id: akut-fare
    title: Akut fare
    level: acute
    when: |-
      Nogen er i fare: nu
      Eller om lidt
    departments: all
    steps:
      - id: ring-112
        do: Ring 112
        actor: first_to_know
        call:
          - national/alarm-112
      - id: ring-til-lederen
        do: Ring til lederen
        actor: koordinator
        call:
          - leder-af-jobcentret
`
	if diff := cmp.Diff(want, string(taken.Text)); diff != "" {
		t.Error(diff)
	}
}

// TestIntakeRefuses: what cannot be understood is named by its cell.
func TestIntakeRefuses(t *testing.T) {
	t.Parallel()
	book, _ := Form(nil, "", "")
	data, err := xlsx.Write(book)
	if err != nil {
		t.Fatal(err)
	}
	s := xlsxtest.Open(t, data)
	s.Write("Afdelinger", "intake/departments", "", "Slags", "bageri")
	s.Write("Kontakter, Telefonnumre", "intake/contacts/phones", "", "Hører til", "Ingen")
	s.Write("Kontakter, Telefonnumre", "intake/contacts/phones", "", "Nummer", "112")
	var got []string
	for _, c := range Read(read(t, "planskema.xlsx", s.Send())).Conflicts {
		got = append(got, c.Where.String()+" "+c.Message)
	}
	want := []string{
		`Afdelinger!C6 "bageri" kan ikke vælges her.`,
		"Kontakter, Telefonnumre!B7 Rækken hører til ingenting, som ikke står på arket Kontakter.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
