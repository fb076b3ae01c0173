package hours

import "beredskab/internal/register"

// easterSunday is the Gregorian computus (Meeus, Jones and Butcher).
func easterSunday(year int) Day {
	a := year % 19
	b, c := year/100, year%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return DayOf(year, n/31, n%31+1)
}

// fallsOn returns the first and last day on which a rule falls in a year.
func fallsOn(r *register.DayRule, year int, easter Day) (first, last Day, ok bool) {
	if r.BridgeDay {
		return 0, 0, false // decided from year to year; a plan writes the dates
	}
	first = DayOf(year, r.Month, r.Day)
	if r.FollowsEaster {
		first = easter + Day(r.Easter)
	}
	last = first
	if r.LastMonth != 0 {
		last = DayOf(year, r.LastMonth, r.LastDay)
	}
	if r.OnWeekday && first.Weekday() != r.Weekday {
		return 0, 0, false
	}
	if until, limited := ParseDay(r.ValidTo); limited && first > until {
		return 0, 0, false
	}
	return first, last, true
}

// closures are the closing days that a municipality may name by id.
func closures(yield func(*register.DayRule) bool) {
	for _, list := range [...][]register.DayRule{register.UsualClosures, register.OptionalClosures} {
		for i := range list {
			if !list[i].BridgeDay && !yield(&list[i]) {
				return
			}
		}
	}
}
