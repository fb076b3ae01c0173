package config

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// choices are made up: settings know no formats of their own.
var choices = Choices{
	Formats: []string{"md", "html", "pdf", "xlsx"}, Usual: []string{"md", "html", "xlsx"},
	Papers: []string{"haandbog", "bilag"}, Out: []string{"grupper", "afdelinger"}, In: []string{"afdelinger"},
}

func TestLoad(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		text string
		env  []string
		want func(*Settings)
	}{
		{"nothing", "", nil, func(*Settings) {}},
		{"only comments", "# tom\n", nil, func(*Settings) {}},
		{"foreign variables", "", []string{"PATH=/bin", "BEREDSKAB_HOME=x", "BEREDSKAB_OUT="}, func(*Settings) {}},
		{
			"everything", "out: ud\nformats: [html]\nedition: public\ndate: 2026-11-21\npapers: [bilag]\nleave_out: [grupper]\ntake_in: [afdelinger]\ntemplates: look\nanonymous_key: \"0123\"\n" +
				"severity:\n  - {rule: K4, as: info, reason: \"én telefon\"}\n", nil,
			func(s *Settings) {
				s.Out, s.Formats, s.Edition, s.Date = "ud", []string{"html"}, "public", "2026-11-21"
				s.Papers, s.LeaveOut, s.TakeIn = []string{"bilag"}, []string{"grupper"}, []string{"afdelinger"}
				s.Templates, s.AnonymousKey = "look", "0123"
				s.Severity = []Weight{{"K4", "info", "én telefon"}}
				for _, k := range keys(choices.Defaults()) {
					s.FromFile[k.name] = true
				}
			},
		},
		{
			"environment wins", "out: ud\ndate: 2026-11-21\n",
			[]string{"BEREDSKAB_OUT=andet", "BEREDSKAB_FORMATS=md, html"},
			func(s *Settings) {
				s.Out, s.Formats, s.Date = "andet", []string{"md", "html"}, "2026-11-21"
				s.FromFile["date"] = true
			},
		},
		{"quoted date", "date: \"2026-11-21\"\n", nil, func(s *Settings) {
			s.Date, s.FromFile["date"] = "2026-11-21", true
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got, err := choices.Load("beredskab.yaml", []byte(tt.text), tt.env)
			if err != nil {
				t.Fatal(err)
			}
			want := choices.Defaults()
			tt.want(&want)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestLoadRefuses(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, text string
		env        []string
		want       string
	}{
		{"unknown", "formatter: [md]\n", nil, `beredskab.yaml: jeg kender ikke indstillingen "formatter". Mener I "formats"? Du kan skrive out, formats`},
		{"paper", "papers: [bilak]\n", nil, `der er ingen del (papers), som hedder "bilak". Mener I "bilag"? Vælg mellem haandbog og bilag`},
		{"chapter", "leave_out: [gruppr]\n", nil, `leave_out), som hedder "gruppr". Mener I "grupper"?`},
		{"chapter of the handbook", "take_in: [grupper]\n", nil, `take_in), som hedder "grupper". Vælg mellem afdelinger`},
		{"paper from environment", "", []string{"BEREDSKAB_PAPERS=haandbog, x"}, `som hedder "x". Vælg mellem haandbog og bilag`},
		{"unknown inside", "severity: [{rule: K4, som: info}]\n", nil, "severity er skrevet forkert"},
		{"not yaml", "out: ud\nformats: [md\n", nil, "beredskab.yaml: jeg kan ikke læse indstillingerne. Der er en fejl ved linje"},
		{"not a block", "bare tekst\n", nil, "jeg kan ikke læse indstillingerne"},
		{"wrong kind", "out: [a, b]\n", nil, "indstillingen out er skrevet forkert"},
		{"format", "formats: [docx]\n", nil, `formatet "docx". Vælg mellem md, html, pdf og xlsx`},
		{"no formats", "formats: []\n", nil, "ingen formater"},
		{"edition", "edition: borger\n", nil, `"borger". Vælg mellem internal og public`},
		{"date", "date: i morgen\n", nil, `"i morgen" er ikke en dato`},
		{"date from environment", "", []string{"BEREDSKAB_DATE=2026-13-01"}, `miljøvariablerne (BEREDSKAB_…): "2026-13-01" er ikke en dato`},
		{"file before environment", "date: x\n", []string{"BEREDSKAB_DATE=2026-01-01"}, `beredskab.yaml: "x" er ikke en dato`},
		{"weight", "severity: [{rule: K4, as: off, reason: x}]\n", nil, `"off" ved reglen K4. Skriv as: error, warning eller info`},
		{"reason", "severity: [{rule: K4, as: info}]\n", nil, `mangler "reason" ved reglen K4`},
		{"empty out", "out: \"\"\n", nil, "out er tom"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, err := choices.Load("beredskab.yaml", []byte(tt.text), tt.env)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want it to hold %q", err, tt.want)
			}
		})
	}
}
