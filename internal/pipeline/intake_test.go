package pipeline

import (
	"strings"
	"testing"

	"beredskab/internal/hours"
	"beredskab/internal/intake"
	"beredskab/internal/xlsx"
	"beredskab/internal/xlsx/xlsxtest"
)

// A planskema never makes a plan that holds what validate would refuse to leave there, and names the cell; what a plan lacks, and what
// only a person can judge, makes no difference.
func TestReadIntakeRefusesWhatIsPrivate(t *testing.T) {
	t.Parallel()
	book, _ := intake.Form(nil, "0000", "Eksempelby")
	data, err := xlsx.Write(book)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name, text string
		refused    bool
	}{
		{"a number of a citizen", "Borgeren er 010190-1234", true},
		{"as people write it", "cpr:0101901234", true},
		{"on two lines", "010190\n1234", true},
		{"what may be one", "Aftalt 241226 1600", false},
		{"nothing", "Ring til vagten", false},
	} {
		s := xlsxtest.Open(t, data)
		name := s.Write("Kontakter", "intake/contacts", "", "Navn", "Vagten")
		letters := func(cell string) string { return strings.TrimRight(cell, "0123456789") }
		cell := letters(s.Head("Kontakter", "intake/contacts", "Tekst")) + strings.TrimPrefix(name, letters(name))
		if err := s.File.SetCellStr("Kontakter", cell, test.text); err != nil {
			t.Fatal(err)
		}
		r, err := xlsx.Read("planskema.xlsx", s.Send())
		if err != nil {
			t.Fatal(err)
		}
		taken := ReadIntake(r, Options{Today: hours.DayOf(2026, 11, 21)})
		if refused := len(taken.Conflicts) > 0; refused != test.refused {
			t.Errorf("%s: %v, %v\n%s", test.name, taken.Conflicts, taken.Notices, taken.Text)
		}
		for _, c := range taken.Conflicts {
			if c.Cell != cell || strings.Contains(c.Message+c.Fix, "1234") {
				t.Errorf("%s: %s %s %s, want %s", test.name, c.Where, c.Message, c.Fix, cell)
			}
		}
	}
}
