package desk

import (
	"html/template"
	"slices"

	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// WhatIf is a contact that is away for some days, and what that does.
type WhatIf struct {
	Contact, From, Until string // as they were chosen
	Contacts             []Choice
	Why                  string
	Rows                 []Loss
	Asked                bool
}

// Loss is a handlevej that has more holes while somebody is away.
type Loss struct{ Department, Path, Address, About, More string }

// report works out who answers while somebody is away. Without one it is the plan's own.
func (d *Desk) report(w *WhatIf) *cover.Report {
	w.Contacts = append([]Choice{{Label: "Ingen er væk", On: w.Contact == ""}}, d.named[plan.RefContact]...)
	for i := range w.Contacts {
		w.Contacts[i].On = w.Contacts[i].Word == w.Contact
	}
	if w.Contact == "" {
		return d.Cover
	}
	from, ok := hours.ParseDay(w.From)
	until, ok2 := hours.ParseDay(w.Until)
	switch {
	case !ok || !ok2:
		w.Why = "Vælg også, fra hvilken dag og til hvilken dag."
		return d.Cover
	case until < from:
		w.Why = "Den sidste dag ligger før den første."
		return d.Cover
	}
	w.Asked = true
	changed := cover.Compute(d.Plan, cover.Options{From: d.Cover.From, To: d.Cover.To, Absent: []cover.Absence{{Contact: w.Contact, From: from, Until: until}}})
	for i, r := range changed.Routes {
		more := r.Gaps.Subtract(d.Cover.Routes[i].Gaps)
		if more.Total() == 0 {
			continue
		}
		w.Rows = append(w.Rows, Loss{
			Department: r.Department.Name, Path: r.Path.Title, Address: address(r.Path.Place), About: plan.Label("person", r.About),
			More: danish.Hours(more.Total()) + ", højst " + danish.Hours(more.Longest().Minutes()) + " i træk",
		})
	}
	return changed
}

// year shows the year of the chosen routes as a strip, of the one with the most holes, and the moment at which it takes the longest.
func (d *Desk) year(a *Answers, report *cover.Report) {
	var most, slowest *cover.Route
	for _, r := range report.Routes {
		if !a.shows(r) || r.Total() == 0 {
			continue
		}
		if most == nil || r.Gaps.Total() > most.Gaps.Total() {
			most = r
		}
		if r.Minutes != nil && (slowest == nil || r.Minutes.Worst == cover.Never && slowest.Minutes.Worst != cover.Never ||
			slowest.Minutes.Worst != cover.Never && r.Minutes.Worst > slowest.Minutes.Worst) {
			slowest = r
		}
	}
	if most == nil {
		return
	}
	a.Year = template.HTML(d.YearFigure(d.pipelineOptions(), report, most)) //nolint:gosec // made by our own renderer, which escapes every text
	a.YearOf = most.Path.Title + " fra " + most.Department.Name
	if slowest == nil || slowest.Minutes.Worst == 0 {
		return
	}
	day, minute := slowest.Minutes.WorstAt.Local()
	y, month, date := day.Date()
	a.Worst = danish.WeekdayDate(y, month, date) + " " + danish.Clock(minute/60, minute%60)
	a.WorstTakes = "svarer ingen inden for et år"
	if slowest.Minutes.Worst != cover.Never {
		a.WorstTakes = "går der " + danish.Duration(slowest.Minutes.Worst) + ", før nogen svarer"
	}
	a.WorstWho = slowest.Path.Title + " fra " + slowest.Department.Name
	a.WorstAt = "hvem-svarer/" + day.String() + "/" + twoDigits(minute/60) + ":" + twoDigits(minute%60) + "/" + slowest.Department.ID + "/" + slowest.Path.Level[0]
}

// shows says that a route is among those asked about.
func (a *Answers) shows(r *cover.Route) bool {
	return (a.Department == "" || r.Department.ID == a.Department) && (a.Level == "" || slices.Contains(r.Path.Level, a.Level)) && len(r.Path.Level) > 0
}

func twoDigits(n int) string {
	if n < 10 {
		return "0" + number(n)
	}
	return number(n)
}
