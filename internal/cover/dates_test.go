package cover

import (
	"testing"

	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// Every date that the format takes is reckoned right, those far off too: 9999-12-31 is a common way of writing no end.
func TestFarOffDates(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		from, until string
		covered     int
	}{
		{"", "9999-12-31", 8760},
		{"", "6053-01-23", 8760},
		{"9999-01-01", "", 0},
		{"6054", "9999", 0},
		{"0001", "", 8760},
		{"", "0001", 0},
	} {
		held := plan.Common{}
		if test.from != "" {
			held.From, _ = plan.ParseDate(test.from)
		}
		if test.until != "" {
			held.Until, _ = plan.ParseDate(test.until)
		}
		for name, place := range map[string]func(p *plan.Plan) *plan.Common{
			"contact":    func(p *plan.Plan) *plan.Common { return &p.Contact("vagt").Common },
			"path":       func(p *plan.Plan) *plan.Common { return &p.EscalationPaths[0].Common },
			"step":       func(p *plan.Plan) *plan.Common { return &p.EscalationPaths[0].Steps[0].Common },
			"department": func(p *plan.Plan) *plan.Common { return &p.Departments[0].Common },
		} {
			p := small("vagt")
			for _, c := range p.Contacts {
				c.Hours = open("døgnåben")
			}
			at := place(p)
			at.From, at.Until = held.From, held.Until
			r := Compute(p, whole2026)
			if got := r.Routes[0].Covered.Total() / 60; got != test.covered {
				t.Errorf("%s from %q until %q: %d hours, want %d", name, test.from, test.until, got, test.covered)
			}
		}
	}
}

// The time line does not turn round in any year that can be written.
func TestFarOffPeriod(t *testing.T) {
	t.Parallel()
	p := small("vagt")
	for _, c := range p.Contacts {
		c.Hours = open("døgnåben")
	}
	r := Compute(p, Options{From: hours.DayOf(9999, 1, 1), To: hours.DayOf(9999, 12, 31) + 1})
	if got := r.Routes[0].Covered.Total() / 60; got != 8760 || r.Window.Start.String() != "9999-01-01T00:00:00+01:00" {
		t.Errorf("%d hours from %s", got, r.Window.Start)
	}
}

// On the night when the clocks are put back, a time is told with which of the two it is.
func TestMomentThatComesTwice(t *testing.T) {
	t.Parallel()
	d := hours.DayOf(2026, 10, 25)
	for at, want := range map[hours.Instant]string{
		d.At(150):    "søndag 25. oktober 2026 kl. 02.30 (sommertid)",
		d.EndAt(150): "søndag 25. oktober 2026 kl. 02.30 (vintertid)",
		d.At(180):    "søndag 25. oktober 2026 kl. 03.00",
		d.At(119):    "søndag 25. oktober 2026 kl. 01.59",
	} {
		if got := Moment(at); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
