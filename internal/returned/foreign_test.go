package returned

import (
	"strings"
	"testing"

	"beredskab/internal/plan"
	"beredskab/internal/xlsx"
	"beredskab/internal/xlsx/xlsxtest"
)

// TestForeign: who sent a workbook out is told by what only that plan has, and what to do is said where it can be done.
func TestForeign(t *testing.T) {
	t.Parallel()
	of := func(code, name, identity string) *plan.Plan {
		p := xlsxtest.Load(t, "lilleoe")
		p.Municipality.Code, p.Municipality.Name, p.Info.Identity = code, name, identity
		return p
	}
	sent := func(p *plan.Plan) *xlsx.Workbook { return read(t, "tjekliste.xlsx", bookOf(t, p)) }
	for _, test := range []struct {
		name   string
		sent   *plan.Plan
		into   *plan.Plan
		former string
		want   string // "" when it is taken
	}{
		{"the same", of("0000", "Lilleø", "aa"), of("0000", "Lilleø", "aa"), "", ""},
		{"from before plans had an identity", of("0000", "Lilleø", ""), of("0000", "Lilleø", "aa"), "", ""},
		{"into a plan from before", of("0000", "Lilleø", "aa"), of("0000", "Lilleø", ""), "", ""},
		{"neither has one", of("0000", "Lilleø", ""), of("0000", "Lilleø Kommune", ""), "", ""},
		{"another plan of the same", of("0000", "Lilleø", "aa"), of("0000", "Lilleø", "bb"), "", "skriv dens kendemærke i planen: aa"},
		{"another name", of("0000", "Klintrup", ""), of("0000", "Lilleø", ""), "", `--formerly "Klintrup`},
		{"another name, said", of("0000", "Klintrup", ""), of("0000", "Lilleø", ""), "Klintrup", ""},
		{"another name, said as people say it", of("0000", "Klintrup", ""), of("0000", "Lilleø", ""), "Klintrup Kommune", ""},
		{"another name, another said", of("0000", "Klintrup", ""), of("0000", "Lilleø", ""), "Hedelund", `--formerly "Klintrup`},
		{"a new name of the same plan", of("0000", "Klintrup", "aa"), of("0000", "Lilleø", "aa"), "", ""},
		{"a copied plan of another municipality", of("0001", "Klintrup", "aa"), of("0002", "Lilleø", "aa"), "", "er fra Klintrup"},
		{"a copied plan where only one has a code", of("0001", "Klintrup", "aa"), of("", "Lilleø", ""), "", `--formerly "Klintrup`},
		{"another name, said, and another plan", of("0000", "Klintrup", "aa"), of("0000", "Lilleø", "bb"), "Klintrup", "kendemærke i planen: aa"},
		{"another name, said, and another code", of("0001", "Klintrup", ""), of("0002", "Lilleø", ""), "Klintrup", "er fra Klintrup"},
		{"a plan that names no municipality", of("0000", "Klintrup", ""), of("0000", "", ""), "", "Skriv kommunens navn i planen"},
	} {
		t.Run(test.name, func(t *testing.T) {
			m := Merge(test.into, []*xlsx.Workbook{sent(test.sent)}, MergeOptions{Today: xlsxtest.Today, Former: test.former})
			got := lines(m)
			if test.want == "" && got != "" || !strings.Contains(got, test.want) {
				t.Errorf("%q, want %q", got, test.want)
			}
			if test.want != "" && len(m.Changes) > 0 {
				t.Errorf("something was taken: %s", got)
			}
		})
	}
}

// TestNothingOfAForeignBook: with ids that any plan may have, nothing of another municipality's answers is taken.
func TestNothingOfAForeignBook(t *testing.T) {
	t.Parallel()
	p := xlsxtest.Load(t, "eksempelby")
	s := xlsxtest.Open(t, bookOf(t, p))
	s.Write("Opgaver", "opgaver", "actions/kursus-opsporing", "Status", "færdig")
	s.Write("Kontakter", "kontakter", "contacts/voldskoordinator", "Ringet op den", "20-11-2026")
	s.Write("Kontakter", "kontakter", "contacts/voldskoordinator", "Var det rigtigt?", "ja")
	r := read(t, "tjekliste.xlsx", s.Send())
	p.Municipality.Name = "Hedelund"
	for _, partial := range []bool{false, true} {
		m := Merge(p, []*xlsx.Workbook{r}, MergeOptions{Today: xlsxtest.Today, Partial: partial, Take: "workbook"})
		if len(m.Changes) > 0 || len(m.Conflicts) != 1 {
			t.Errorf("partial %t:\n%s", partial, lines(m))
		}
	}
}
