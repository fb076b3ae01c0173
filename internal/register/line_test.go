package register_test

import (
	"regexp"
	"testing"

	"beredskab/internal/register"

	"github.com/google/go-cmp/cmp"
)

// The numbers that may be printed are few enough to be looked at one by one. A change here is a change of what a person in
// danger is told to call.
func TestPrintableLines(t *testing.T) {
	t.Parallel()
	got := map[string][2]string{}
	for _, l := range register.Lines {
		if l.Printable() {
			got[l.ID] = [2]string{l.Phone, l.PrintableHours()}
		}
	}
	want := map[string][2]string{
		"alarm-112":                     {"112", "døgnåben"},
		"politi-114":                    {"114", ""},
		"lev-uden-vold-1888":            {"1888", "døgnåben"},
		"danner":                        {"33 33 00 47", "døgnåben"},
		"dialog-mod-vold":               {"35 30 17 17", ""},
		"boernetelefonen":               {"116 111", "døgnåben"},
		"center-for-seksuelle-overgreb": {"35 45 97 78", ""},
		"livslinien":                    {"70 201 201", ""},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestLinesAreComplete(t *testing.T) {
	t.Parallel()
	// Two digits and more, with or without blanks, could be dialled: a note must never hold a number that nobody checked.
	dialled := regexp.MustCompile(`(\d[ ]?){5,}`)
	seen := map[string]bool{}
	for _, l := range register.Lines {
		if seen[l.ID] {
			t.Errorf("%s stands twice", l.ID)
		}
		seen[l.ID] = true
		if l.CheckedOn == "" || l.Name == "" {
			t.Errorf("%s is not complete", l.ID)
		}
		if l.Printable() && (len(l.Sources) == 0 || l.Use == "" || len(l.Audience) == 0 || len(l.Serves) == 0 || l.URL == "") {
			t.Errorf("%s may be printed and is not complete", l.ID)
		}
		if l.Acts != (l.ID == "alarm-112" || l.ID == "politi-114") {
			t.Errorf("%s: acts = %v; only 112 and 114 act", l.ID, l.Acts)
		}
		if dialled.MatchString(l.Note) || dialled.MatchString(l.Use) {
			t.Errorf("%s has a number in its text: %s %s", l.ID, l.Use, l.Note)
		}
		if l.ReplacedBy != "" {
			if to := register.LineByID(l.ReplacedBy); to == nil || !to.Printable() {
				t.Errorf("%s is replaced by %s, which may not be printed", l.ID, l.ReplacedBy)
			}
		}
	}
	police := register.LineByID("national/politi-114")
	if police.Assumption != "forudsætter, at 114 svarer hele døgnet" || police.HoursVerified {
		t.Errorf("114 = %+v", police)
	}
}

func TestNumbers(t *testing.T) {
	t.Parallel()
	tests := []struct{ number, line, retired string }{
		{"70 20 30 82", "", "lokk-hotline-gammel"},
		{"+45 70203082", "", "lokk-hotline-gammel"},
		{"0045 70-20-30-82", "", "lokk-hotline-gammel"},
		{"33458680", "", "moedrehjaelpen"},
		{"1888", "lev-uden-vold-1888", ""},
		{"+45 33330047", "danner", ""},
		{"116111", "boernetelefonen", ""},
		{"31 18 44 41", "", ""}, // one source only
		{"45 12 34 56", "", ""},
		{"", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.number, func(t *testing.T) {
			t.Parallel()
			line, retired := id(register.LineByNumber(tt.number)), id(register.RetiredNumber(tt.number))
			if line != tt.line || retired != tt.retired {
				t.Errorf("got %q and %q, want %q and %q", line, retired, tt.line, tt.retired)
			}
		})
	}
}

func id(l *register.Line) string {
	if l == nil {
		return ""
	}
	return l.ID
}

// A reader sees how old the newest source of a number is, and nothing where no source says.
func TestLastSeen(t *testing.T) {
	t.Parallel()
	dates := func(all ...string) (l register.Line) {
		for _, d := range all {
			l.Sources = append(l.Sources, register.Source{Date: d})
		}
		return l
	}
	for want, l := range map[string]register.Line{
		"":         dates("uden dato"),
		"2023":     dates("omkring januar 2023", "december 2023", "april 2019", "før 2024"),
		"2021":     dates("2021-02-08"),
		"før 2024": dates("uden dato", "før 2024"),
		"2026":     dates("omkring 2025-2026"),
	} {
		if got := l.LastSeen(); got != want {
			t.Errorf("last seen %q, want %q: %v", got, want, l.Sources)
		}
	}
}
