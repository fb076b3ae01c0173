package compare

import (
	"strconv"

	"beredskab/internal/cover"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// CalendarYear is the year that all snapshots reckon hours over. Which one it is means nothing, only that it is never
// changed: it has 365 days, and the public holidays that hold now.
const CalendarYear = 2025

// sameYear is who answers in [CalendarYear], as the plan stands today.
func (t *entryBuilder) sameYear() Hours {
	h := hoursOf(t.Plan.AsOf(t.Today), hours.DayOf(CalendarYear, 1, 1), hours.DayOf(CalendarYear+1, 1, 1))
	h.Calendar = strconv.Itoa(CalendarYear)
	return h
}

// monthsFrom is who answers in the twelve months from a day, as format 1 reckoned it on that day.
func (t *entryBuilder) monthsFrom(day hours.Day) Hours {
	y, m, d := day.Date()
	return hoursOf(t.Plan, day, hours.DayOf(y+1, m, d))
}

func hoursOf(p *plan.Plan, from, to hours.Day) Hours {
	report := cover.Compute(p, cover.Options{From: from, To: to})
	h := Hours{Routes: []Route{}}
	if f := figures(report.Routes); f.Total > 0 {
		h.Cover = &f
	}
	for _, r := range report.Routes {
		h.Routes = append(h.Routes, Route{plainID(r.Department.ID), plainID(r.Path.ID), r.About, figures([]*cover.Route{r})})
	}
	return h
}
