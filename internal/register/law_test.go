package register_test

import (
	"strings"
	"testing"

	"beredskab/internal/register"

	"github.com/google/go-cmp/cmp"
)

func TestLaws(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, l := range register.Laws {
		if seen[l.ID] {
			t.Errorf("%s stands twice", l.ID)
		}
		seen[l.ID] = true
		if l.About == "" || l.Source == "" || l.CheckedOn == "" {
			t.Errorf("%s is not complete", l.ID)
		}
		if (len(l.Paragraphs) > 0) != (l.Section != "") {
			t.Errorf("%s has section %q and paragraphs %v", l.ID, l.Section, l.Paragraphs)
		}
		if l.ReplacedBy != "" {
			if to := register.LawByID(l.ReplacedBy); to == nil || l.Until == "" || to.From <= l.Until {
				t.Errorf("%s is replaced by %s, which does not follow it", l.ID, l.ReplacedBy)
			}
		}
		// Each provision's own citation must lead back to it, or no plan could cite it in words.
		if got := register.LawByText(l.Citation()); got == nil || got.ID != l.ID {
			t.Errorf("LawByText(%q) = %v, want %q", l.Citation(), got, l.ID)
		}
	}
	old := register.LawByID("serviceloven-153")
	if !old.InForce("2023-12-31") || old.InForce("2024-01-01") {
		t.Error("serviceloven § 153 holds until the end of 2023")
	}
	duty := register.LawByID("barnets-lov-133")
	if duty.InForce("2023-12-31") || !duty.InForce("2026-01-01") || !duty.Printable() {
		t.Error("barnets lov § 133 holds from 2024 on")
	}
	if abuse := register.LawByID("straffeloven-141"); abuse.Printable() {
		t.Error("a provision that nobody read may not be printed")
	}
}

func TestLawByText(t *testing.T) {
	t.Parallel()
	tests := []struct{ text, id string }{
		{"serviceloven-153", "serviceloven-153"},
		{"serviceloven § 153", "serviceloven-153"},
		{"Servicelovens § 153", "serviceloven-153"},
		{"SEL § 153", "serviceloven-153"},
		{"SEL §153, stk. 1", "serviceloven-153"},
		{"jf. § 153 i lov om social service", "serviceloven-153"},
		{"Barnets lov § 133", "barnets-lov-133"},
		{"barnets lovs § 133", "barnets-lov-133"},
		{"BARNETS LOV, § 137, stk. 2", "barnets-lov-137-2"},
		{"barnets lov § 137", "barnets-lov-137-2"},
		{"barnets lov § 137, stk. 3", ""},
		{"serviceloven § 12 a", "serviceloven-12a"},
		{"serviceloven § 12a", "serviceloven-12a"},
		{"serviceloven § 12 i den gamle udgave", "serviceloven-12"},
		{"serviceloven §§ 153-154", "serviceloven-153"},
		{"serviceloven § 49 b", "serviceloven-49a"},
		{"forvaltningsloven § 28", "forvaltningsloven-28"},
		{"forvaltningslovens §§ 27-29", "forvaltningsloven-28"},
		{"retsplejeloven § 115", "retsplejeloven-115"},
		{"CPR-loven § 6, stk. 6", "cpr-loven-6-6"},
		{"borgerens samtykke", "samtykke"},
		{"Tilholdsloven", "tilholdsloven"},
		{"serviceloven § 999", ""},
		{"§ 153", ""},
		{"miljøserviceloven § 153", ""},
		{"bl.a. § 133", ""},
		{"bl § 133", ""},
		{"", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			t.Parallel()
			if l := register.LawByText(tt.text); (l == nil) != (tt.id == "") || l != nil && l.ID != tt.id {
				t.Errorf("got %v, want %q", l, tt.id)
			}
		})
	}
}

func TestCitations(t *testing.T) {
	t.Parallel()
	text := "Efter servicelovens §§ 153 og 154 og barnets lov § 133, stk. 1, samt § 28 i forvaltningsloven; se også § 5."
	var got []string
	for _, c := range register.Citations(text) {
		got = append(got, strings.Join([]string{c.Act, c.Paragraph, c.Stk, text[c.Start:c.End]}, "|"))
	}
	want := []string{
		"Serviceloven|153||servicelovens §§ 153 og 154",
		"Serviceloven|154||servicelovens §§ 153 og 154",
		"Barnets lov|133|1|barnets lov § 133, stk. 1",
		"Forvaltningsloven|28||§ 28 i forvaltningsloven",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func FuzzCitations(f *testing.F) {
	for _, seed := range []string{"serviceloven § 153", "§§ 49 a og 49 b", "SEL § 12 a, stk. 2 og § 13", "§ 27-32 i forvaltningsloven", "§", "§§§ 1 –"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, c := range register.Citations(text) {
			if c.Start < 0 || c.End > len(text) || c.Start >= c.End || c.End < last {
				t.Fatalf("Citations(%q) = %+v", text, c)
			}
			last = c.Start
		}
	})
}
