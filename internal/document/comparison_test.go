package document_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"beredskab/internal/catalogue"
	"beredskab/internal/check"
	"beredskab/internal/compare"
	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/document"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// compared is examples side by side.
func compared(t *testing.T, names ...string) *compare.Comparison {
	t.Helper()
	var entries []*compare.Entry
	for _, n := range names {
		in := inputOf(t, n, 0)
		entries = append(entries, compare.Take(compare.Input{Plan: in.Plan, Result: in.Result, Cover: in.Cover, Today: today, Hash: in.Hash}))
	}
	return compare.New(entries, today)
}

func TestComparisonAnchors(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]*compare.Comparison{
		"three": compared(t, "eksempelby", "lilleoe", "begynder"), "nobody": compare.Sample(3, today), "many": compare.Sample(40, today), "one": compared(t, "lilleoe"),
	} {
		var ids, links []string
		anchors(reflect.ValueOf(document.Comparison(c)), &ids, &links)
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
	c := compared(t, "eksempelby", "lilleoe", "begynder")
	text := strings.ToLower(dump(document.Comparison(c)) + dump(document.ComparisonBook(c)))
	for _, phrase := range []string{"lever op til", "godkend", "overholder", "opfylder kravene", "bedste kommune", "vinder af", "rangliste", "placering", "samlet score"} {
		if i := strings.Index(text, phrase); i >= 0 {
			t.Errorf("says %q: …%s…", phrase, text[max(0, i-60):min(len(text), i+60)])
		}
	}
}

// The sheets and the page are drawn from one comparison, and say the same about every point.
func TestComparisonAndBookAgree(t *testing.T) {
	t.Parallel()
	c := compared(t, "eksempelby", "lilleoe", "begynder")
	page := dump(document.Comparison(c))
	rows := 0
	for _, s := range document.ComparisonBook(c).Sheets {
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
		year, month, day := today.Date()
		r := cover.Compute(p, cover.Options{From: today, To: hours.DayOf(year+1, month, day)})
		entries = append(entries, compare.Take(compare.Input{Plan: p, Cover: r, Result: check.Run(p, check.Options{Today: today, Cover: r}), Today: today}))
	}
	c := compare.New(entries, today)
	var order []string
	for _, e := range c.Entries {
		order = append(order, e.Name)
	}
	if want := []string{"Bornholm", "Frederiksberg", "København", "Aabenraa", "Aalborg", "Aarhus"}; !slices.Equal(order, want) {
		t.Errorf("got %v, want %v", order, want)
	}
	text := dump(document.Comparison(c))
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

func TestExercise(t *testing.T) {
	t.Parallel()
	var players []compare.Player
	for _, n := range []string{"begynder", "lilleoe"} {
		in := inputOf(t, n, 0)
		players = append(players, compare.Player{Name: n, Plan: in.Plan, Cover: in.Cover})
	}
	in := document.ExerciseInput{Players: players, Date: today}
	answers, questions := dump(document.Facilitator(in)), dump(document.Participants(in))
	if n := strings.Count(answers, `"Title": "Hændelse `); n < 3 || n != strings.Count(questions, `"Title": "Hændelse `) {
		t.Errorf("%d events for the facilitator, %d for the others", n, strings.Count(questions, `"Title": "Hændelse `))
	}
	for _, e := range compare.Events(players) {
		if e.At < players[0].Cover.Window.Start || e.At >= players[0].Cover.Window.End || len(e.Played) != 2 {
			t.Errorf("%+v", e)
		}
	}
	if !strings.Contains(answers, "Svaret i planen") || strings.Contains(questions, "Svaret i planen") || strings.Contains(questions, "00 00 00 6") {
		t.Error("the answers belong on the facilitator's sheet alone")
	}
	if !strings.Contains(questions, `"ID": "log-tabel"`) {
		t.Error("there is no log")
	}
	empty := document.ExerciseInput{Players: []compare.Player{{Name: "Tom", Plan: &plan.Plan{}, Cover: cover.Compute(&plan.Plan{}, cover.Options{From: today, To: today + 1})}}, Date: today}
	if text := dump(document.Facilitator(empty)); !strings.Contains(text, "ingen handleveje") {
		t.Error("an empty plan gives an exercise")
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
	if point := catalogue.PointByID(before.Points[0].ID); !strings.Contains(dump(document.ComparisonBook(c)), point.ID+" "+point.Text) {
		t.Errorf("the sheets do not say what %s is", point.ID)
	}
}

// A new path with holes takes hours from the figure. Without the number of paths that would read as a setback.
func TestHoursOfOtherPathsAreToldApart(t *testing.T) {
	t.Parallel()
	c := compared(t, "lilleoe")
	before := *c.Entries[0].Now
	before.Date, before.Routes = "2026-01-01", before.Routes[:1]
	c.Entries[0].History = []*compare.Snapshot{&before}
	for name, text := range map[string]string{"page": dump(document.Comparison(c)), "sheets": dump(document.ComparisonBook(c))} {
		if !strings.Contains(text, "timer på 1 handlevej") {
			t.Errorf("the %s does not say that the hours of then are those of one path", name)
		}
	}
}
