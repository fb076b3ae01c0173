package check_test

import (
	"beredskab/internal/cover"
	"beredskab/internal/hours"
	"beredskab/internal/plan"
)

// coverOf is who answers in the twelve months from a day.
func coverOf(p *plan.Plan, today hours.Day) *cover.Report {
	year, month, day := today.Date()
	return cover.Compute(p, cover.Options{From: today, To: hours.DayOf(year+1, month, day)})
}
