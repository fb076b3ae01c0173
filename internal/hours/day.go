// Package hours knows when somebody is there: it reads the Danish opening-hours grammar of the plan, the
// municipality's closing days and the public holidays, and turns them into half-open intervals on the real
// time line of Europe/Copenhagen.
//
// Three kinds of time are kept apart. A [Day] is a civil day with no clock. A minute of a day (0 to 1440) is
// wall-clock time. An [Instant] is a point on the time line, so that the day with 23 hours and the day with
// 25 come out right without a special case anywhere above this package.
package hours

import (
	"fmt"
	"time"
)

// Day is a civil day, counted from 1970-01-01.
type Day int32

// DayOf returns the day of a date. Months and days outside their range run over, as in [time.Date].
func DayOf(year, month, day int) Day {
	month--
	year += floorDiv(month, 12)
	month -= floorDiv(month, 12) * 12
	month++
	if month <= 2 {
		year--
	}
	// The civil calendar counted from 1 March in eras of 400 years: leap days then fall last in their year.
	era := floorDiv(year, 400)
	yearOfEra := year - era*400
	shifted := month - 3
	if month <= 2 {
		shifted = month + 9
	}
	dayOfYear := (153*shifted+2)/5 + day - 1
	dayOfEra := yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear
	return Day(era*146097 + dayOfEra - 719468)
}

// ParseDay reads a date written as 2026-01-29. It refuses days that do not exist.
func ParseDay(text string) (Day, bool) {
	if len(text) != 10 || text[4] != '-' || text[7] != '-' {
		return 0, false
	}
	year, okYear := digits(text[:4])
	month, okMonth := digits(text[5:7])
	day, okDay := digits(text[8:])
	if !okYear || !okMonth || !okDay || month < 1 || month > 12 || day < 1 {
		return 0, false
	}
	d := DayOf(year, month, day)
	if y, m, dd := d.Date(); y != year || m != month || dd != day {
		return 0, false
	}
	return d, true
}

// Date returns the day's year, month and day of the month.
func (d Day) Date() (year, month, day int) {
	z := int(d) + 719468
	era := floorDiv(z, 146097)
	dayOfEra := z - era*146097
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	year = yearOfEra + era*400
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	shifted := (5*dayOfYear + 2) / 153
	day = dayOfYear - (153*shifted+2)/5 + 1
	month = shifted + 3
	if month > 12 {
		month -= 12
		year++
	}
	return year, month, day
}

// AddMonths is the same day of the month so many months later, or the last of that month when it has no such day.
func (d Day) AddMonths(months int) Day {
	y, m, day := d.Date()
	return min(DayOf(y, m+months, day), DayOf(y, m+months+1, 1)-1)
}

// Year returns the day's year.
func (d Day) Year() int {
	y, _, _ := d.Date()
	return y
}

// Planned years are those that a plan can mean. A date outside them is reckoned right all the same, and asked about.
const (
	FirstPlannedYear = 1950
	LastPlannedYear  = 2075
)

// Weekday returns the day of the week.
func (d Day) Weekday() time.Weekday {
	return time.Weekday(floorMod(int(d)+4, 7)) // 1970-01-01 was a Thursday
}

// String returns the day as 2026-01-29.
func (d Day) String() string {
	y, m, dd := d.Date()
	return fmt.Sprintf("%04d-%02d-%02d", y, m, dd)
}

// monday returns the weekday with Monday as 0, the way a Danish week is read.
func (d Day) monday() int { return floorMod(int(d)+3, 7) }

// digits reads a run of ASCII digits and refuses everything else, signs and blanks included.
func digits(s string) (int, bool) {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' || n > 99999999 {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, len(s) > 0
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func floorMod(a, b int) int { return a - floorDiv(a, b)*b }
