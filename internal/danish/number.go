package danish

import "strconv"

// Number writes a whole number with a full stop between thousands: "1.659".
func Number(n int) string {
	digits := strconv.Itoa(n)
	sign := ""
	if digits[0] == '-' {
		sign, digits = "-", digits[1:]
	}
	return sign + thousands(digits)
}

// Decimal writes a number with a comma and the given number of decimals: "1.659,5". Zero decimals write no comma.
func Decimal(f float64, places int) string {
	text := strconv.FormatFloat(f, 'f', max(places, 0), 64)
	sign := ""
	if text[0] == '-' {
		sign, text = "-", text[1:]
	}
	for i := range len(text) {
		if text[i] == '.' {
			return sign + thousands(text[:i]) + "," + text[i+1:]
		}
	}
	return sign + thousands(text)
}

// Percent writes a share of the whole (0.19 → "19 %", with decimals as asked). It never rounds a share below the whole
// up to 100 %, nor one above nothing down to 0 %: "100 %" must mean no hole at all.
func Percent(share float64, places int) string {
	step := 1.0
	for range places {
		step /= 10
	}
	value := share * 100
	if share < 1 && value > 100-step {
		value = 100 - step
	}
	if share > 0 && value < step {
		return "under " + Decimal(step, places) + " %"
	}
	return Decimal(value, places) + " %"
}

// Duration writes minutes in words: "45 minutter", "2 timer og 5 minutter", "3 døgn og 4 timer".
func Duration(minutes int) string {
	if minutes < 0 {
		return "minus " + Duration(-minutes)
	}
	days, hours, rest := minutes/(24*60), minutes/60%24, minutes%60
	var parts []string
	if days > 0 {
		parts = append(parts, Plural(days, "døgn", "døgn"))
	}
	if hours > 0 {
		parts = append(parts, Plural(hours, "time", "timer"))
	}
	if rest > 0 || len(parts) == 0 {
		parts = append(parts, Plural(rest, "minut", "minutter"))
	}
	return List(parts, "og")
}

// Hours writes minutes as hours, never as days, because holes are told in hours: "137 timer", "1 time", "7 timer og 30
// minutter".
func Hours(minutes int) string {
	if minutes < 0 {
		return "minus " + Hours(-minutes)
	}
	hours, rest := minutes/60, minutes%60
	switch {
	case hours == 0:
		return Plural(rest, "minut", "minutter")
	case rest == 0:
		return Plural(hours, "time", "timer")
	}
	return Plural(hours, "time", "timer") + " og " + Plural(rest, "minut", "minutter")
}

// thousands puts a full stop before every third digit from the right.
func thousands(digits string) string {
	if len(digits) <= 3 {
		return digits
	}
	out := make([]byte, 0, len(digits)+len(digits)/3)
	for i := range len(digits) {
		if i > 0 && (len(digits)-i)%3 == 0 {
			out = append(out, '.')
		}
		out = append(out, digits[i])
	}
	return string(out)
}

// OutOf writes minutes of a stretch of time as hours: "1.659 af 8.760 timer".
func OutOf(part, whole int) string {
	if part%60 == 0 && whole%60 == 0 {
		return Number(part/60) + " af " + Hours(whole)
	}
	return Hours(part) + " af " + Hours(whole)
}
