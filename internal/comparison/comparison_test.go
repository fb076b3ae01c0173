package comparison_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/compare"
	"beredskab/internal/comparison"
	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/sample"
)

// compared is examples side by side.
func compared(t *testing.T, names ...string) *compare.Comparison {
	t.Helper()
	var entries []*compare.Entry
	for _, n := range names {
		in := sample.InputOf(t, n, 0)
		entries = append(entries, compare.Take(compare.Input{Plan: in.Plan, Result: in.Result, Cover: in.Cover, Today: sample.Today, Hash: in.Hash}))
	}
	return compare.New(entries, sample.Today)
}

func TestComparisonAnchors(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]*compare.Comparison{
		"all": compared(t, sample.Examples...), "nobody": compare.Sample(3, sample.Today), "many": compare.Sample(40, sample.Today), "one": compared(t, "lilleoe"),
	} {
		var ids, links []string
		sample.Anchors(reflect.ValueOf(comparison.New(c)), &ids, &links)
		slices.Sort(ids)
		for i, id := range ids {
			if i > 0 && id == ids[i-1] {
				t.Errorf("%s: the anchor %s is used twice", name, id)
			}
			if id != danish.Slug(id) {
				t.Errorf("%s: the anchor %q cannot be written everywhere", name, id)
			}
		}
		for _, link := range links {
			if _, found := slices.BinarySearch(ids, link); !found {
				t.Errorf("%s: a link leads to %s, which is not there", name, link)
			}
		}
	}
}

// No score, no order of merit, no verdict.
func TestComparisonIsFair(t *testing.T) {
	t.Parallel()
	c := compared(t, sample.Examples...)
	text := strings.ToLower(sample.Dump(comparison.New(c)) + sample.Dump(comparison.Book(c)))
	for _, phrase := range []string{"lever op til", "godkend", "overholder", "opfylder kravene", "bedste kommune", "vinder af", "rangliste", "placering", "samlet score"} {
		if i := strings.Index(text, phrase); i >= 0 {
			t.Errorf("says %q: …%s…", phrase, text[max(0, i-60):min(len(text), i+60)])
		}
	}
}

// The sheets and the page are drawn from one comparison, and say the same about every point.
func TestComparisonAndBookAgree(t *testing.T) {
	t.Parallel()
	c := compared(t, sample.Examples...)
	page := sample.Dump(comparison.New(c))
	rows := 0
	for _, s := range comparison.Book(c).Sheets {
		for _, r := range s.Ranges {
			for _, row := range r.Rows {
				if len(row.Cells) != len(r.Columns) {
					t.Errorf("%s: %d cells in %d columns", row.ID, len(row.Cells), len(r.Columns))
				}
				if s.ID == "punkter" {
					rows++
					for _, status := range row.Cells[3:] {
						if !strings.Contains(page, "*"+row.Cells[0]+"* ") || !strings.Contains(page, "<"+status+":") {
							t.Errorf("%s %q is not on the page", row.Cells[0], status)
						}
					}
				}
			}
		}
	}
	if rows != 52 {
		t.Errorf("%d points in the workbook", rows)
	}
}

func TestNationIsGroupedAsDanesSort(t *testing.T) {
	t.Parallel()
	var entries []*compare.Entry
	for _, code := range []string{"0851", "0751", "0580", "0101", "0147", "0400"} { // Aalborg, Aarhus, Aabenraa, København, Frederiksberg, Bornholm
		p := &plan.Plan{Slug: "k" + code, Municipality: &plan.Municipality{Code: code, Name: code}}
		year, month, day := sample.Today.Date()
		r := cover.Compute(p, cover.Options{From: sample.Today, To: hours.DayOf(year+1, month, day)})
		entries = append(entries, compare.Take(compare.Input{Plan: p, Cover: r, Result: check.Run(p, check.Options{Today: sample.Today, Cover: r}), Today: sample.Today}))
	}
	c := compare.New(entries, sample.Today)
	var order []string
	for _, e := range c.Entries {
		order = append(order, e.Name)
	}
	if want := []string{"Bornholm", "Frederiksberg", "København", "Aabenraa", "Aalborg", "Aarhus"}; !slices.Equal(order, want) {
		t.Errorf("got %v, want %v", order, want)
	}
	text := sample.Dump(comparison.New(c))
	for _, list := range [][]string{
		{`"Title": "Region Hovedstaden: 3 kommuner"`, `"Title": "Region Midtjylland: 1 kommune"`, `"Title": "Region Nordjylland: 1 kommune"`, `"Title": "Region Syddanmark: 1 kommune"`},
		{`"Caption": "Bornholms Politi: 1 kommune"`, `"Caption": "Københavns Politi: 2 kommuner"`, `"Caption": "Østjyllands Politi: 1 kommune"`},
	} {
		at := -1
		for _, want := range list {
			i := strings.Index(text, want)
			if i < at || i < 0 {
				t.Errorf("%s stands at %d, after what stands at %d", want, i, at)
			}
			at = i
		}
	}
}

// A leader who opens the sheets does not know the points by their numbers.
func TestSheetOfChangesNamesThePoints(t *testing.T) {
	t.Parallel()
	c := compared(t, "lilleoe")
	before := *c.Entries[0].Now
	before.Date, before.Points = "2026-01-01", slices.Clone(before.Points)
	before.Points[0].Status = "missing"
	c.Entries[0].History = []*compare.Snapshot{&before}
	if point := catalogue.PointByID(before.Points[0].ID); !strings.Contains(sample.Dump(comparison.Book(c)), point.ID+" "+point.Text) {
		t.Errorf("the sheets do not say what %s is", point.ID)
	}
}

// A new path with holes takes hours from the figure. Without the number of paths that would read as a setback.
func TestHoursOfOtherPathsAreDistinguished(t *testing.T) {
	t.Parallel()
	c := compared(t, "lilleoe")
	before := *c.Entries[0].Now
	before.Date, before.Routes = "2026-01-01", before.Routes[:1]
	c.Entries[0].History = []*compare.Snapshot{&before}
	for name, text := range map[string]string{"page": sample.Dump(comparison.New(c)), "sheets": sample.Dump(comparison.Book(c))} {
		if !strings.Contains(text, "timer på 1 handlevej") {
			t.Errorf("the %s does not say that the hours of then are those of one path", name)
		}
	}
}

// Columns are the days of the snapshots, in the order of time, and each step from the first to now is told.
func TestProgressIsShownStepByStep(t *testing.T) {
	t.Parallel()
	c := compared(t, "lilleoe")
	e := c.Entries[0]
	at := func(date string, workshop int, status string) *compare.Snapshot {
		s := *e.Now
		s.Date, s.Workshop, s.Points = date, compare.Workshop{Number: workshop, Date: "2026-11-19"}, slices.Clone(s.Points)
		s.Points[0].Status = status
		return &s
	}
	compare.AddHistory(c.Entries, []*compare.Snapshot{at("2026-09-10", 2, "partly"), at("2026-03-01", 1, "missing")})
	text := sample.Dump(comparison.New(c))
	last := -1
	for _, want := range []string{
		"| 1. marts 2026 (workshop 1) | 10. september 2026 (workshop 2) | Nu, 21. november 2026",
		"Frem fra første gang til nu",
		`"Lilleø: fra 1. marts 2026 (workshop 1) til 10. september 2026 (workshop 2)"`, `"Lilleø: fra 10. september 2026 (workshop 2) til nu"`,
	} {
		i := strings.Index(text, want)
		if i <= last {
			t.Errorf("%s stands at %d, after what stands at %d", want, i, last)
		}
		last = i
	}
	if strings.Contains(text, "19. november 2026 (workshop") {
		t.Error("a column has the workshop's date for its own")
	}
	c.Entries[0].History[0].Cover, c.Entries[0].History[0].Counts.EscalationPaths = nil, 0
	if text := sample.Dump(comparison.New(c)); !strings.Contains(text, "Ingen handleveje endnu") || !strings.Contains(text, "før ingen handleveje endnu, efter ") || strings.Contains(text, "0 af 0") {
		t.Error("a plan without paths is told as one that nobody waits for")
	}
}

// Whom the page is not about, and whom it may be wrong about, stands on it.
func TestWhatWasNotReadIsOnThePage(t *testing.T) {
	t.Parallel()
	c := compared(t, "lilleoe", "eksempelby")
	c.Entries[1].Errors, c.Unread = 16, []string{"klintrup", "soelund"}
	text := sample.Dump(comparison.New(c))
	for _, want := range []string{"2 planer kunne ikke læses og er ikke regnet med på denne side: klintrup og soelund.", "Lilleø (16 fejl). Hvad der står", "(16 fejl)"} {
		if !strings.Contains(text, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	if hidden := sample.Dump(comparison.New(c.Anonymise("k", func(string) bool { return false }))); strings.Contains(hidden, "klintrup") || !strings.Contains(hidden, "2 planer kunne ikke læses") {
		t.Error("an anonymous page names who was not read, or is silent about them")
	}
}

func TestTitleNamesAsManyAsFit(t *testing.T) {
	t.Parallel()
	six := []string{"Alfa", "Beta", "Gamma", "Delta", "Epsilon", "Zeta"}
	for want, list := range map[string][]string{
		"Alfa": six[:1], "Alfa, Beta, Gamma, Delta, Epsilon og Zeta": six,
		"Alfa, Beta, Gamma, Delta og 8 andre kommuner": slices.Concat(six, six),
	} {
		if got := compare.Title(list); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
