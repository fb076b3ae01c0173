package cover

import (
	"testing"

	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"github.com/google/go-cmp/cmp"
)

func TestStory(t *testing.T) {
	t.Parallel()
	r := Compute(small("boernevagt", "kontor", "raad"), whole2026).Routes[0]
	want := "Onsdag 1. april 2026 kl. 15.00: Boernevagt hjælper ikke voldsudsatte. Kontor har lukket. Raad giver kun råd. " +
		"Først tirsdag 7. april kl. 08.00 svarer Kontor. Det er 137 timer senere."
	if diff := cmp.Diff(want, r.Story()); diff != "" {
		t.Error(diff)
	}
	if got, want := Hole(r.Gaps.Longest(), false), "onsdag 1. april kl. 15.00 – tirsdag 7. april kl. 08.00: 137 timer"; got != want {
		t.Errorf("the hole is told as %q, want %q", got, want)
	}
	closings := r.Closings(r.Gaps.Longest())
	if len(closings) != 1 || closings[0].Name != "Kontor" || words(closings[0]) != "man-tor 8-15" {
		t.Errorf("closing: %+v", closings)
	}
	own := small("kontor")
	own.Contacts[0].Hours = open("man-tor 8-15, fre 8-13")
	own.Contacts[0].Phones = nil
	r = Compute(own, whole2026).Routes[0]
	if c := r.Closings(r.Gaps.Longest()); len(c) != 1 || words(c[0]) != "man-tor 8-15" {
		t.Errorf("closing: %+v", c)
	}
}

// Every kind of worst moment, as it is told.
func TestStories(t *testing.T) {
	t.Parallel()
	promise := func(text string) plan.Deadline { d, _ := plan.ParseDeadline(text); return d }
	cases := map[string]struct {
		plan func() *plan.Plan
		set  func(o *Options)
		want string
	}{
		"altid straks":       {func() *plan.Plan { return small("bagvagt") }, nil, "Der svarer nogen med det samme, uanset hvornår der ringes."},
		"ingen at ringe til": {func() *plan.Plan { return small("ukendt") }, nil, "Handlevejen ringer ikke til nogen, der kan handle."},
		"de forkerte": {func() *plan.Plan { return small("boernevagt", "kontor", "raad") }, func(o *Options) {
			o.Absent = []Absence{{"kontor", hours.DayOf(2025, 1, 1), hours.DayOf(2029, 1, 1)}}
		}, "Boernevagt hjælper ikke voldsudsatte. Kontor har lukket. Raad giver kun råd. Ingen svarer på noget tidspunkt."},
		"en tom vagtliste": {func() *plan.Plan {
			p := small("kontor")
			p.Contacts[0].Hours = open("lukket")
			return p
		}, nil, "Kontor har aldrig åbent. Ingen svarer på noget tidspunkt."},
		"et løfte om at ringe tilbage": {
			func() *plan.Plan { return small("kontor", "vagt") }, nil,
			"Torsdag 1. januar 2026 kl. 00.00 (nytårsdag): Kontor har lukket. Vagt lover at ringe tilbage inden 30 minutter. Så længe må man vente mindst hver anden time på året.",
		},
		"trin før opkaldet": {func() *plan.Plan {
			p := small()
			p.EscalationPaths[0].Steps[0].Within = promise("2 timer")
			p.Contacts[0].AnswersWithin = promise("15 min")
			step(p, "ring-nu", "kontor")
			return p
		}, nil, "Onsdag 1. april 2026 kl. 13.00: Trinene før opkaldet må tage 2 timer, så der ringes op kl. 15.00. Kontor har lukket. " +
			"Først tirsdag 7. april kl. 08.00 svarer Kontor, som lover at ringe tilbage inden 15 minutter. Det er i alt 139 timer og 15 minutter."},
		"over nytår": {
			func() *plan.Plan { return small("kontor") }, func(o *Options) { o.From = hours.DayOf(2026, 12, 29) },
			"Onsdag 30. december 2026 kl. 15.00: Kontor har lukket. Først mandag 4. januar 2027 kl. 08.00 svarer Kontor. Det er 113 timer senere.",
		},
		"en uge uden vagt": {func() *plan.Plan { return small("kontor", "vagt") }, func(o *Options) {
			o.Absent = []Absence{{"vagt", hours.DayOf(2026, 7, 11), hours.DayOf(2026, 7, 11)}}
		}, "Lørdag 11. juli 2026 kl. 00.00: Kontor har lukket. Vagt er væk, og det koster 5 minutter at finde ud af. " +
			"Først søndag 12. juli kl. 00.00 svarer Vagt, som lover at ringe tilbage inden 30 minutter. Det er i alt 24 timer og 35 minutter."},
		"en stedfortræder": {func() *plan.Plan {
			p := small("vagt", "kontor")
			p.Contacts[1].AnswersWithin, p.Contacts[1].Deputies = plan.Deadline{}, []string{"bagvagt"}
			return p
		}, func(o *Options) {
			o.Absent = []Absence{{"vagt", hours.DayOf(2026, 7, 11), hours.DayOf(2026, 7, 11)}}
		}, "Lørdag 11. juli 2026 kl. 00.00: Vagt er væk, og det koster 5 minutter at finde ud af. " +
			"Bagvagt træder til og svarer med det samme. Det er i alt 5 minutter."},
		"en omstilling, der har lukket": {func() *plan.Plan {
			p := small("bagvagt")
			p.Contacts[4].Via, p.Contacts[4].Hours = "kontor", open("døgnåben")
			return p
		}, nil, "Onsdag 1. april 2026 kl. 15.00: Bagvagt kan ikke nås, for Kontor har lukket. Først tirsdag 7. april kl. 08.00 svarer Bagvagt. Det er 137 timer senere."},
		"området med færrest timer": {func() *plan.Plan {
			p := small("kontor", "vagt")
			p.Contacts[0].Area, p.Contacts[1].Area = "Nord", "Syd"
			p.EscalationPaths[0].Steps[0].CallMode = "by_area"
			return p
		}, nil, "Onsdag 1. april 2026 kl. 15.00 i området Nord: Kontor har lukket. Først tirsdag 7. april kl. 08.00 svarer Kontor. Det er 137 timer senere."},
		"en time juleaften": {func() *plan.Plan {
			p := small("vagt")
			p.Contacts[1].AnswersWithin, p.Contacts[1].Hours = plan.Deadline{}, open("hver dag 0-24, lukkedage 0-18, lukkedage 19-24")
			p.Municipality.ClosingDays = []hours.ClosingDay{{ID: "juleaftensdag"}}
			return p
		}, nil, "Torsdag 24. december 2026 kl. 18.00 (juleaftensdag): Vagt har lukket. Først kl. 19.00 svarer Vagt. Det er 1 time senere."},
		"en vagt, der er nedlagt": {func() *plan.Plan {
			p := small("vagt")
			p.Contacts[1].AnswersWithin, p.Contacts[1].Hours = plan.Deadline{}, open("døgnåben")
			p.Contacts[1].Until, _ = plan.ParseDate("2026-05-13")
			return p
		}, nil, "Torsdag 14. maj 2026 kl. 00.00 (Kristi himmelfartsdag): Vagt findes ikke længere. Ingen svarer det næste år."},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o := whole2026
			if c.set != nil {
				c.set(&o)
			}
			if diff := cmp.Diff(c.want, Compute(c.plan(), o).Routes[0].Story()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func words(c Closing) string { return c.Hours.Text[c.Words.Start:c.Words.End] }

// The hours that run out are those of the number that was called, of whom it was reached through, or of the path.
func TestClosings(t *testing.T) {
	t.Parallel()
	stories := func(p *plan.Plan) (out []string) {
		r := Compute(p, whole2026).Routes[0]
		for _, c := range r.Closings(r.Gaps.Longest()) {
			out = append(out, c.Name+": "+words(c))
		}
		return out
	}
	p := small("vagt")
	p.Contacts[1].Hours, p.Contacts[1].Phones[0].Hours = open("man-fre 9-15"), open("ons 9-12, fre 9-11")
	if diff := cmp.Diff([]string{"Vagt: ons 9-12"}, stories(p)); diff != "" {
		t.Error(diff)
	}
	p = small("bagvagt")
	p.Contacts[4].Via, p.Contacts[4].Hours = "vagt", open("døgnåben")
	p.Contacts[1].Hours = open("man-tor 9-15")
	if diff := cmp.Diff([]string{"Vagt: man-tor 9-15"}, stories(p)); diff != "" {
		t.Error(diff)
	}
	p = small("vagt")
	p.Contacts[1].Hours = open("døgnåben")
	p.EscalationPaths[0].Hours = open("man-fre 9-15")
	if diff := cmp.Diff([]string{"Akut fare: man-fre 9-15"}, stories(p)); diff != "" {
		t.Error(diff)
	}
}

func TestOneUncoveredHourOnChristmasEve(t *testing.T) {
	t.Parallel()
	p := small("kontor", "vagt")
	p.Municipality.ClosingDays = []hours.ClosingDay{{ID: "juleaftensdag"}}
	p.Contacts[1].Hours = open("man-tor 15-8, fre 13 - man 8, helligdage døgnet rundt, lukkedage 0-18, lukkedage 19-24")
	r := Compute(p, whole2026).Routes[0]
	if len(r.Gaps) != 1 || Hole(r.Gaps[0], true) != "torsdag 24. december 2026 kl. 18.00 – torsdag 24. december 2026 kl. 19.00: 1 time" {
		t.Errorf("holes: %v", r.Gaps)
	}
}
