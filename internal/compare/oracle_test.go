package compare_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"beredskab/internal/compare"
	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/generate/fixture"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
	"beredskab/internal/testscale"
)

// reckoning counts what the page tells of a plan in the plainest way there is: minute by minute, item by item, from the
// words that stand above each row of the page.
type reckoning struct {
	compare.Input
}

// minutes goes through every minute of the year and asks each route who answers then.
func (r reckoning) minutes(of func(*cover.Route) bool) (f compare.Figures) {
	distinct := map[*cover.Cover]*cover.Route{} // routes that call the same people are the same answer
	for _, route := range r.Cover.Routes {
		if of(route) && route.Total() > 0 {
			distinct[route.Cover] = route
		}
	}
	silence := map[*cover.Cover]int{}
	for at := r.Cover.Window.Start; at < r.Cover.Window.End; at++ {
		used, silent, handed := false, false, false
		for c, route := range distinct {
			if at < route.Window.Start || at >= route.Window.End {
				continue
			}
			used = true
			if c.Gaps.Contains(at) {
				silent = true
				silence[c]++
				f.Longest = max(f.Longest, silence[c])
			} else {
				silence[c] = 0
			}
			handed = handed || c.HandedOver.Contains(at)
		}
		if used {
			f.Total++
			if !silent {
				f.Answered++
			}
			if handed {
				f.HandedOver++
			}
		}
	}
	for _, route := range distinct {
		if route.Minutes.Worst == cover.Never || f.Worst == cover.Never {
			f.Worst = cover.Never
		} else {
			f.Worst = max(f.Worst, route.Minutes.Worst)
		}
	}
	return f
}

func hoursOf(minutes int) string {
	if minutes == 0 {
		return "ingen"
	}
	return danish.Hours(minutes)
}

func (r reckoning) coverFigures(want map[string]string) {
	all := r.minutes(func(*cover.Route) bool { return true })
	notAcute := r.minutes(func(x *cover.Route) bool { return strings.Join(x.Path.Level, " ") != "acute" })
	if all.Total == 0 {
		none := "ingen handleveje endnu"
		if len(r.Plan.EscalationPaths) > 0 {
			none = "ingen afdelinger endnu"
		}
		want["answered"], want["handed"], want["longest"], want["worst"] = none, none, none, none
	} else {
		want["answered"] = danish.OutOf(all.Answered, all.Total)
		want["handed"], want["longest"], want["worst"] = hoursOf(notAcute.HandedOver), hoursOf(all.Longest), cover.Wait(all.Worst)
	}
	for _, level := range []string{"concern", "suspicion", "knowledge", "high_risk", "acute"} {
		f := r.minutes(func(x *cover.Route) bool { return x.About == "victim" && slices.Contains(x.Path.Level, level) })
		switch {
		case f.Total > 0 && f.Longest == 0:
			want["cover-"+level] = "hele tiden; længste ventetid: " + cover.Wait(f.Worst)
		case f.Total > 0:
			want["cover-"+level] = danish.OutOf(f.Answered, f.Total) + "; længste stilhed: " + hoursOf(f.Longest) + "; længste ventetid: " + cover.Wait(f.Worst)
		case slices.ContainsFunc(r.Plan.EscalationPaths, func(p *plan.EscalationPath) bool {
			return slices.Contains(p.Level, level) && (len(p.About) == 0 || slices.Contains(p.About, "victim"))
		}):
			want["cover-"+level] = "–"
		default:
			want["cover-"+level] = "ingen handlevej"
		}
	}
}

// items counts the lists of the plan.
func (r reckoning) items(want map[string]string) {
	today := r.Today.String()
	holds := func(c plan.Common) bool {
		return (!c.From.OK || c.From.First.String() <= today) && (!c.Until.OK || c.Until.Last.String() >= today)
	}
	contacts, deputies, fresh, oldest := 0, 0, 0, ""
	year, month, day := r.Today.Date()
	yearAgo := hours.DayOf(year-1, month, day).String()
	for _, c := range r.Plan.Contacts {
		if !holds(c.Common) {
			continue
		}
		contacts++
		if len(c.Deputies) > 0 {
			deputies++
		}
		if c.Verified.OK && c.Verified.Last.String() <= today {
			if v := c.Verified.Last.String(); v >= yearAgo {
				fresh++
			}
			if v := c.Verified.Last.String(); oldest == "" || v < oldest {
				oldest = v
			}
		}
	}
	want["fresh"] = fmt.Sprintf("%d af %d", fresh, contacts)
	want["deputies"] = fmt.Sprintf("%d af %d", deputies, contacts)
	want["oldest"] = "ingen"
	if oldest != "" {
		d, _ := hours.ParseDay(oldest)
		want["oldest"] = written(d)
	}
	for _, kind := range plan.Vocabulary["service_type"] {
		n := 0
		for _, s := range r.Plan.Services {
			if s.Type == kind.Word && holds(s.Common) {
				n++
			}
		}
		want["service-"+kind.Word] = "ingen"
		if n > 0 {
			want["service-"+kind.Word] = fmt.Sprintf("%d tilbud", n)
		}
	}
	open, overdue, done := 0, 0, 0
	for _, a := range r.Plan.Actions {
		if a.Status == "done" {
			done++
		} else if a.Status != "dropped" {
			open++
			if a.Due.OK && a.Due.Last.String() < today {
				overdue++
			}
		}
	}
	want["open"], want["overdue"], want["done"] = fmt.Sprint(open), fmt.Sprint(overdue), fmt.Sprint(done)
}

func written(d hours.Day) string {
	months := []string{"januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"}
	y, m, day := d.Date()
	return fmt.Sprintf("%d. %s %d", day, months[m-1], y)
}

func TestEachFigureAgainstAReckoningOfItsOwn(t *testing.T) {
	t.Parallel()
	inputs := map[string]compare.Input{
		"lilleoe": example(t, "lilleoe"), "begynder": example(t, "begynder"), "odd": input(t, "odd", odd), "holes": input(t, "holes", holes),
		"no paths": input(t, "bare", "format: 1\nmunicipality: {code: \"0000\", name: Tomby}\ndepartments: [{id: a, name: A}]\n"),
		"no doors": input(t, "doors", "format: 1\nmunicipality: {code: \"0000\", name: Tomby}\nescalation_paths: [{id: a, title: A, level: concern}]\n"),
	}
	for _, name := range testscale.Sample([]string{"strandager", "hedelund", "klintrup", "fjordvig"}, 2) {
		inputs[name] = example(t, "workshop/plans/"+name)
	}
	generator, err := fixture.New(os.DirFS("../../examples"))
	if err != nil {
		t.Fatal(err)
	}
	for i := range testscale.Count(4, 1) {
		p := generator.Plan(7, 31*i)
		var texts []string
		for _, f := range p.Files {
			texts = append(texts, f.Text)
		}
		inputs[p.Slug] = input(t, p.Slug, texts...)
	}
	for name, in := range inputs {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			want := map[string]string{}
			r := reckoning{in}
			r.coverFigures(want)
			r.items(want)
			r.paths(want)
			r.people(want)
			r.training(want)
			r.dates(want)
			r.help(want)
			r.counted(want)
			e := compare.Take(in)
			for _, m := range compare.Measures() {
				if _, ok := want[m.Key]; !ok {
					t.Errorf("%s (%s) has no reckoning of its own", m.Key, m.Title)
				}
			}
			for key, value := range want {
				if got := e.Measures[key]; got != value {
					t.Errorf("%s is told as %q, and is %q", key, got, value)
				}
			}
			counts := map[string]int{}
			for _, p := range in.Result.Points {
				counts[p.Status.Word()]++
			}
			for _, p := range e.Now.Points {
				counts[p.Status]--
			}
			for status, n := range counts {
				if n != 0 {
					t.Errorf("%d points too few are %s in the snapshot", n, status)
				}
			}
		})
	}
}

// odd has what figures stumble over: days to come, a contact that is over, tasks past their date.
const odd = `format: 1
municipality: {code: "0000", name: Skævby, hours: man-fre 9-15}
contacts:
  - {id: a, name: A, phones: [{number: "00 00 00 01"}], verified: 2030-01-01}
  - {id: b, name: B, phones: [{number: "00 00 00 02"}], verified: 2026-11-20, deputies: [a]}
  - {id: c, name: C, phones: [{number: "00 00 00 03"}], verified: 2024-01-31}
  - {id: d, name: D, phones: [{number: "00 00 00 04"}], verified: 2020-01-31, until: 2026-11-20}
services: [{id: s, name: S, type: shelter}, {id: r, name: R, type: shelter, until: 2020-01-01}]
actions:
  - {id: a, title: A, due: 2026-11-20}
  - {id: b, title: B, due: 2026-11-21, status: in_progress}
  - {id: c, title: C, due: 2020-11-21, status: dropped}
  - {id: d, title: D, due: 2020-11-21, status: done}
`

// holes has a path that only 112 answers, all the time, and another that nobody answers at night.
const holes = `format: 1
municipality: {code: "0000", name: Hulby, hours: man-fre 9-15}
contacts: [{id: leder, name: Lederen, department: a, phones: [{number: "00 00 00 01"}]}]
departments: [{id: a, name: A, kind: social_adult, leaders: [leder]}]
escalation_paths:
  - {id: risiko, title: Risiko, level: high_risk, steps: [{id: ring, do: Ring, call: [national/alarm-112]}]}
  - {id: viden, title: Viden, level: knowledge, steps: [{id: ring, do: Ring, call: [leder]}]}
  - {id: akut, title: Akut, level: acute, steps: [{id: ring, do: Ring, call: [national/alarm-112]}]}
`

// The municipality with holes must not look better than one without: what rests on 112 alone is counted whatever is silent
// elsewhere, and an acute path that calls 112 is no fault.
func TestSilenceElsewhereHidesNothing(t *testing.T) {
	t.Parallel()
	e := compare.Take(input(t, "holes", holes))
	if got := e.Measures["handed"]; got != "8.760 timer" {
		t.Errorf("112 alone answers for high risk all year, and it is told as %q", got)
	}
	if got := e.Now.Cover.HandedOver; got != 8760*60 {
		t.Errorf("the snapshot has %d minutes", got)
	}
	acute := compare.Take(input(t, "acute", strings.Replace(holes, "level: high_risk", "level: acute", 1)))
	if got := acute.Measures["handed"]; got != "ingen" {
		t.Errorf("that 112 answers in acute danger is told as a fault: %q", got)
	}
}
