package plan

import "beredskab/internal/hours"

// GuessDate reads a day in any of the ways Danes write one: "2026-11-30", "30-11-2026", "30/11 26", "30. november 2026". It is for
// places outside the plan, where nobody has been told how; in the plan itself [ParseDate] holds.
func GuessDate(text string) (hours.Day, bool) {
	if day, ok := hours.ParseDay(text); ok {
		return day, true
	}
	year, month, day, ok := guessDate(text)
	if !ok || day < 1 {
		return 0, false
	}
	d := hours.DayOf(year, month, day)
	if y, m, n := d.Date(); y != year || m != month || n != day {
		return 0, false
	}
	return d, true
}
