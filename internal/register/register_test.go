package register_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"beredskab/internal/register"

	"github.com/google/go-cmp/cmp"
)

func TestMunicipalities(t *testing.T) {
	t.Parallel()
	if n := len(register.Municipalities); n != 98 {
		t.Errorf("%d municipalities, want 98", n)
	}
	seen := map[string]string{}
	for i, m := range register.Municipalities {
		if i > 0 && register.Municipalities[i-1].Code >= m.Code {
			t.Errorf("%s is not in order", m.Code)
		}
		if len(m.Code) != 4 || m.Region == "" || m.Region2027 == "" || len(m.RegionCode) != 4 {
			t.Errorf("%+v is not complete", m)
		}
		if got := register.MunicipalityByCode(m.Code); got == nil || *got != m {
			t.Errorf("MunicipalityByCode(%s) = %v", m.Code, got)
		}
		// Every name and spelling must lead back to one municipality only.
		for _, name := range []string{m.Name, m.FullName, m.Name + " Kommune", strings.ToUpper(m.Name)} {
			if got := register.MunicipalityByName(name); got == nil || *got != m {
				t.Errorf("MunicipalityByName(%q) = %v", name, got)
			}
		}
		if other := seen[m.Name]; other != "" {
			t.Errorf("%s and %s are both %s", other, m.Code, m.Name)
		}
		seen[m.Name] = m.Code
	}
}

// The regions of 2026 and of 2027, counted: 46 municipalities become Region Østdanmark.
func TestRegions(t *testing.T) {
	t.Parallel()
	before, after := map[string]int{}, map[string]int{}
	for _, m := range register.Municipalities {
		before[m.RegionOn("2026-12-31")]++
		after[m.RegionOn("2027-01-01")]++
	}
	want := map[string]int{"Region Hovedstaden": 29, "Region Sjælland": 17, "Region Syddanmark": 22, "Region Midtjylland": 19, "Region Nordjylland": 11}
	if diff := cmp.Diff(want, before); diff != "" {
		t.Error(diff)
	}
	want = map[string]int{"Region Østdanmark": 46, "Region Syddanmark": 22, "Region Midtjylland": 19, "Region Nordjylland": 11}
	if diff := cmp.Diff(want, after); diff != "" {
		t.Error(diff)
	}
}

func TestMunicipalityByName(t *testing.T) {
	t.Parallel()
	tests := []struct{ text, code string }{
		{"Københavns Kommune", "0101"},
		{"københavn", "0101"},
		{"Københavns", "0101"},
		{"Nordfyns Kommune", "0480"},
		{"Nordfyn", "0480"},
		{"Bornholms Regionskommune", "0400"},
		{"Åbenrå", "0580"},
		{"Århus Kommune", "0751"},
		{"Høje Taastrup", "0169"},
		{"A\u030abenra\u030a", "0580"},
		{"Eksempelby", ""},
		{"", ""},
		{"Kommune", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			t.Parallel()
			if m := register.MunicipalityByName(tt.text); (m == nil) != (tt.code == "") || m != nil && m.Code != tt.code {
				t.Errorf("got %v, want %q", m, tt.code)
			}
		})
	}
}

func TestPoliceDistricts(t *testing.T) {
	t.Parallel()
	if n := len(register.PoliceDistricts); n != 12 {
		t.Errorf("%d police districts, want 12", n)
	}
	counts := map[string]int{}
	for _, d := range register.PoliceDistricts {
		counts[d.Name] = len(d.Municipalities)
		for _, code := range d.Municipalities {
			m := register.MunicipalityByCode(code)
			if m == nil || m.PoliceDistrictCode != d.Code {
				t.Errorf("%s lists %s, which says otherwise", d.Name, code)
			}
		}
		if d.CheckedOn == "" || !strings.HasPrefix(d.URL, "https://politi.dk/") {
			t.Errorf("%s is not complete", d.Name)
		}
	}
	for _, m := range register.Municipalities {
		if d := m.PoliceDistrict(); d == nil || !slices.Contains(d.Municipalities, m.Code) {
			t.Errorf("%s does not stand in its police district", m.Name)
		}
	}
	want := map[string]int{
		"Nordjyllands Politi": 9, "Østjyllands Politi": 7, "Midt- og Vestjyllands Politi": 11, "Sydøstjyllands Politi": 7,
		"Syd- og Sønderjyllands Politi": 8, "Fyns Politi": 10, "Sydsjællands og Lolland-Falsters Politi": 7,
		"Midt- og Vestsjællands Politi": 10, "Nordsjællands Politi": 13, "Københavns Vestegns Politi": 11,
		"Københavns Politi": 4, "Bornholms Politi": 1,
	}
	if diff := cmp.Diff(want, counts); diff != "" {
		t.Error(diff)
	}
}

func TestHolidayRules(t *testing.T) {
	t.Parallel()
	ids := func(rules []register.DayRule) (all []string) {
		for _, r := range rules {
			all = append(all, r.ID)
			if r.Name == "" || r.CheckedOn == "" {
				t.Errorf("%s is not complete", r.ID)
			}
			if !r.FollowsEaster && !r.BridgeDay && (r.Month == 0 || r.Day == 0) {
				t.Errorf("%s falls on no day", r.ID)
			}
		}
		return all
	}
	if n := len(ids(register.PublicHolidays)); n != 11 {
		t.Errorf("%d public holidays, want 11", n)
	}
	want := []string{"grundlovsdag", "juleaftensdag", "nytaarsaftensdag"}
	if diff := cmp.Diff(want, ids(register.UsualClosures)); diff != "" {
		t.Error(diff)
	}
	ids(register.OptionalClosures)

	may, usual := register.ClosureByID("foerste-maj")
	if may == nil || usual || may.HalfDayFrom != 12*60 {
		t.Errorf("foerste-maj = %+v", may)
	}
	if january, _ := register.ClosureByID("anden-januar-fredag"); !january.OnWeekday || january.Weekday != time.Friday {
		t.Errorf("anden-januar-fredag = %+v", january)
	}
	if between, _ := register.ClosureByID("mellem-jul-og-nytaar"); between.Day != 27 || between.LastDay != 30 {
		t.Errorf("mellem-jul-og-nytaar = %+v", between)
	}
	if bridge, _ := register.ClosureByID("indeklemt-grundlov"); !bridge.BridgeDay {
		t.Errorf("indeklemt-grundlov = %+v", bridge)
	}
	if rule, _ := register.ClosureByID("juledag"); rule != nil {
		t.Error("a public holiday is no closing day")
	}
}
