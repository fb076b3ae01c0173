package desk

import (
	"html/template"
	"strconv"
	"strings"

	"beredskab/internal/cover"
	"beredskab/internal/danish"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// Answers is who answers at a moment that was asked about.
type Answers struct {
	Day, Clock, Department, Level string // as they were chosen
	Departments, Levels           []Choice
	When                          string // "torsdag 24. december 2026 kl. 02.30"
	Why                           string // Danish: why nothing can be said
	Rows                          []Answer
	WhatIf                        WhatIf
	Year                          template.HTML // the year of the route with the most holes
	YearOf                        string

	Worst, WorstWho, WorstTakes, WorstAt string // the moment at which it takes the longest, and its address
}

// Answer is who answers on one handlevej of one department, for one group of people.
type Answer struct {
	Department, Path, Address, About string
	Tries                            []Try
	Result                           string // Danish: how it ends
	Good                             bool
}

// Try is one call.
type Try struct{ Name, Numbers, What string }

// answers says who answers at the moment that is asked about: "2026-12-24/02:30/ID/LEVEL/ID/FROM/UNTIL" after the page's own name, the
// last three a contact that is away.
func (d *Desk) answers(rest string) *Answers {
	parts := append(strings.Split(rest, "/"), "", "", "", "", "", "", "")
	a := &Answers{Day: parts[0], Clock: parts[1], Department: parts[2], Level: parts[3], WhatIf: WhatIf{Contact: parts[4], From: parts[5], Until: parts[6]}}
	if a.Day == "" {
		a.Day = d.options.Today.String()
	}
	if a.Clock == "" {
		a.Clock = "02:30"
	}
	a.Departments = append([]Choice{{Label: "Alle", On: a.Department == ""}}, d.named[plan.RefDepartment]...)
	for i := range a.Departments {
		a.Departments[i].On = a.Departments[i].Word == a.Department
	}
	a.Levels = append([]Choice{{Label: "Alle", On: a.Level == ""}}, words("level", a.Level)...)
	day, ok := hours.ParseDay(a.Day)
	hour, minute, timed := clock(a.Clock)
	if !ok || !timed {
		a.Why = "Vælg en dag og et klokkeslæt."
		return a
	}
	y, m, dd := day.Date()
	a.When = danish.WeekdayDate(y, m, dd) + " " + danish.Clock(hour, minute)
	if d.Cover == nil {
		a.Why = "Planen kan ikke læses, så jeg kan ikke regne på den."
		return a
	}
	if day < d.Cover.From || day >= d.Cover.To {
		a.Why = "Vælg en dag inden for et år fra i dag."
		return a
	}
	report := d.report(&a.WhatIf)
	d.year(a, report)
	for _, answer := range report.At(day.At(hour*60 + minute)) {
		if !a.shows(answer.Route) {
			continue
		}
		a.Rows = append(a.Rows, answerRow(&answer))
	}
	if len(a.Rows) == 0 {
		a.Why = "Der er ingen handleveje at regne på her."
	}
	return a
}

func clock(text string) (hour, minute int, ok bool) {
	h, m, found := strings.Cut(text, ":")
	hour, err := strconv.Atoi(h)
	if !found || err != nil || hour > 23 || hour < 0 {
		return 0, 0, false
	}
	minute, err = strconv.Atoi(m)
	return hour, minute, err == nil && minute >= 0 && minute < 60
}

func answerRow(a *cover.Answer) Answer {
	r := a.Route
	row := Answer{Department: r.Department.Name, Path: r.Path.Title, Address: address(r.Path.Place), About: plan.Label("person", r.About)}
	for _, t := range a.Tries {
		try := Try{Name: t.Party.Name, Numbers: strings.Join(t.Numbers, ", ")}
		if try.What = "svarer"; !t.Open || t.Advises || t.Missed {
			try.What = t.Outcome(r)
		}
		row.Tries = append(row.Tries, try)
	}
	switch {
	case a.By != nil:
		row.Good = true
		row.Result = a.By.Name + " svarer"
		if a.Minutes > 0 {
			row.Result += " inden for " + danish.Duration(a.Minutes)
		}
	case a.Minutes == cover.Never:
		row.Result = "Ingen svarer inden for et år"
	default:
		day, minute := a.Next.Local()
		_, month, date := day.Date()
		row.Result = "Ingen svarer før " + danish.DayMonth(month, date) + " " + danish.Clock(minute/60, minute%60)
	}
	return row
}

// ask puts what was chosen into the page's address, so that the question can be found again.
func (d *Desk) ask(e Event) error {
	parts := append(strings.Split(strings.TrimPrefix(strings.TrimPrefix(d.address, "hvem-svarer"), "/"), "/"), "", "", "", "", "", "", "")[:7]
	if i, err := strconv.Atoi(e.At); err == nil && i >= 0 && i < len(parts) {
		current := d.answers(strings.Join(parts, "/"))
		parts[0], parts[1] = current.Day, current.Clock
		parts[i] = e.Value
		d.address = "hvem-svarer/" + strings.TrimRight(strings.Join(parts, "/"), "/")
	}
	return nil
}
