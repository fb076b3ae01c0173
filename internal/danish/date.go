package danish

import "strconv"

// Month returns the name of a month (1 = januar), or "" outside the year.
func Month(month int) string {
	if month < 1 || month > 12 {
		return ""
	}
	return [...]string{
		"januar", "februar", "marts", "april", "maj", "juni",
		"juli", "august", "september", "oktober", "november", "december",
	}[month-1]
}

// Weekday returns the name of a day of the week, numbered as [time.Weekday] numbers them (0 = søndag).
func Weekday(weekday int) string {
	if weekday < 0 || weekday > 6 {
		return ""
	}
	return [...]string{"søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"}[weekday]
}

// ShortWeekday returns the three letters that opening hours are written with: "man", "ons".
func ShortWeekday(weekday int) string {
	if weekday < 0 || weekday > 6 {
		return ""
	}
	return [...]string{"søn", "man", "tir", "ons", "tor", "fre", "lør"}[weekday]
}

// Date writes "29. januar 2026".
func Date(year, month, day int) string {
	return DayMonth(month, day) + " " + strconv.Itoa(year)
}

// DayMonth writes "29. januar".
func DayMonth(month, day int) string {
	return strconv.Itoa(day) + ". " + Month(month)
}

// WeekdayDate writes "torsdag 29. januar 2026".
func WeekdayDate(year, month, day int) string {
	return WeekdayDayMonth(year, month, day) + " " + strconv.Itoa(year)
}

// WeekdayDayMonth writes "onsdag 1. april": the day of the week depends on the year, which is not written.
func WeekdayDayMonth(year, month, day int) string {
	return Weekday(weekdayOf(year, month, day)) + " " + DayMonth(month, day)
}

// weekdayOf is Sakamoto's rule for the Gregorian calendar; it keeps the time package and its zones out of here.
func weekdayOf(year, month, day int) int {
	if month < 1 || month > 12 {
		return -1
	}
	offset := [...]int{0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4}[month-1]
	if month < 3 {
		year--
	}
	return (((year+year/4-year/100+year/400+offset+day)%7 + 7) % 7)
}

// Clock writes a time of day: "kl. 15.00".
func Clock(hour, minute int) string {
	return "kl. " + Time(hour, minute)
}

// Time writes a time of day without "kl.", for tables and ranges: "15.00", "08.30".
func Time(hour, minute int) string {
	return twoDigits(hour) + "." + twoDigits(minute)
}

func twoDigits(n int) string {
	if n >= 0 && n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}
