package hours

import "fmt"

// Instant is a point on the time line: whole minutes since 1970-01-01 00:00 UTC. Every opening time is written
// in minutes, so nothing finer is needed. In 32 bits the time line would turn round in the year 6053, and 9999-12-31 is a
// common way of writing that there is no end.
type Instant int64

// MinutesPerDay is the length of an ordinary wall-clock day. Days on which the clocks change are an hour
// shorter or longer on the time line.
const MinutesPerDay = 24 * 60

// Summer time in Denmark follows the rule of the European Union (since 1996): from the last Sunday of March to
// the last Sunday of October, both at 01:00 UTC. The rule is written out here, and tested against the time
// zone database, so that the program is the same on a Windows PC that has no such database.
const (
	winterOffset = 60
	summerOffset = 120
	changeUTC    = 60 // minute of the day, UTC, at which the clocks change
)

// season is summer time in one year: the Sunday on which it begins and the Sunday on which it ends.
type season struct{ spring, autumn Day }

func seasonOf(year int) season {
	return season{lastSunday(year, 3), lastSunday(year, 10)}
}

// season is summer time as a day sees it. Only in March and October does it matter on which Sunday the clocks change; of the
// other months each is wholly within it or outside.
func (d Day) season() season {
	year, month, _ := d.Date()
	switch {
	case month == 3 || month == 10:
		return seasonOf(year)
	case month > 3 && month < 10:
		return season{d - 1, d + 1}
	}
	return season{d + 1, d + 1}
}

func lastSunday(year, month int) Day {
	d := DayOf(year, month, 31) // both months have 31 days
	return d - Day(d.Weekday())
}

// start returns the instant at which an opening that begins at the given minute of the day begins. A time that does
// not exist moves forward to 03.00; one that comes twice is the first.
func (s season) start(d Day, minute int) Instant { return s.instant(d, minute, false) }

// end returns the instant at which an opening that ends at the given minute ends. A time that comes twice is the second.
func (s season) end(d Day, minute int) Instant { return s.instant(d, minute, true) }

func (s season) instant(d Day, minute int, second bool) Instant {
	midnight := Instant(d) * MinutesPerDay
	offset := winterOffset
	switch {
	case d > s.spring && d < s.autumn:
		offset = summerOffset
	case d == s.spring && minute >= 180:
		offset = summerOffset
	case d == s.spring && minute >= 120: // the hour that is skipped
		return midnight + changeUTC
	case d == s.autumn && (minute < 120 || minute < 180 && !second):
		offset = summerOffset
	}
	return midnight + Instant(minute-offset)
}

// Start returns the instant at which the day begins.
func (d Day) Start() Instant { return d.At(0) }

// At returns the instant of a wall-clock minute of the day, 0 to 1440. A time that does not exist moves forward
// to 03.00; one that comes twice is the first.
func (d Day) At(minute int) Instant { return d.season().start(d, minute) }

// EndAt is [Day.At] for the end of an opening: a time that comes twice is the second.
func (d Day) EndAt(minute int) Instant { return d.season().end(d, minute) }

// Offset returns the minutes that the Danish clock is ahead of UTC: 60 or 120.
func (t Instant) Offset() int {
	day := Day(floorDiv(int(t), MinutesPerDay))
	s := day.season() // the clocks change well inside March and October, so the UTC day will do
	if t >= Instant(s.spring)*MinutesPerDay+changeUTC && t < Instant(s.autumn)*MinutesPerDay+changeUTC {
		return summerOffset
	}
	return winterOffset
}

// Local returns the Danish civil day and the wall-clock minute of it, 0 to 1439.
func (t Instant) Local() (Day, int) {
	local := int(t) + t.Offset()
	day := floorDiv(local, MinutesPerDay)
	return Day(day), local - day*MinutesPerDay
}

// Day returns the Danish civil day.
func (t Instant) Day() Day {
	d, _ := t.Local()
	return d
}

// String returns the instant in RFC 3339 with its offset: 2026-03-29T03:00:00+02:00.
func (t Instant) String() string {
	d, minute := t.Local()
	return fmt.Sprintf("%sT%02d:%02d:00+%02d:00", d, minute/60, minute%60, t.Offset()/60)
}
